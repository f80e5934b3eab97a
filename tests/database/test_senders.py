"""What is known of a sender, for how long, and that the address itself is nowhere."""

from __future__ import annotations

import uuid
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import psycopg2
import pytest

from tests.database.admin_support import Admin
from tests.database.submission_support import SUBMIT, arguments, new_sender, refusal, submit
from tests.database.support import Person, superuser, verify

ADDRESS = "198.51.100.73"
SEE = "SELECT kmzb_api.see_it_too(%s, %s, %s)"


@pytest.fixture
def admin(database, monkeypatch, capsys) -> Admin:
    return Admin(database, monkeypatch, capsys)


@pytest.fixture
def intake(database):
    with Person(database, "t_intake") as person:
        yield person


@pytest.fixture
def owner(database):
    with superuser(database) as person:
        yield person


def everything(owner) -> str:
    """Every row of every table as text."""
    tables = owner.rows("SELECT c.oid::regclass::text FROM pg_class c WHERE relnamespace = 'kmzb'::regnamespace AND relkind = 'r'")
    return "\n".join(str(owner.rows(f"SELECT t::text FROM {table} t")) for (table,) in tables)


def age(owner, days: float) -> None:
    """Let time pass: everything of senders becomes older."""
    past = timedelta(days=days)
    owner.rows("UPDATE kmzb.sender_key SET created_at = created_at - %s", (past,))
    owner.rows("UPDATE kmzb.sender_day SET last_at = last_at - %s", (past,))
    owner.rows("UPDATE kmzb.sighting SET at = at - %s", (past,))
    owner.rows("UPDATE kmzb.report SET created_at = created_at - %s WHERE source = 'submission'", (past,))


def keys(owner) -> int:
    return owner.one("SELECT count(*) FROM kmzb.sender_key")


def test_the_address_is_nowhere_in_the_database(intake, owner):
    number = submit(intake, sender=ADDRESS)
    intake.one(SEE, (102, ADDRESS, str(uuid.uuid4())))
    text = everything(owner)
    assert ADDRESS not in text and ADDRESS.encode().hex() not in text
    kept = bytes(owner.one("SELECT sender_hash FROM kmzb.report WHERE id = %s", (number,)))
    assert len(kept) == 32
    assert kept != bytes(owner.one("SELECT sha256(convert_to(%s, 'UTF8'))", (ADDRESS,)))
    assert owner.one("SELECT count(DISTINCT key) = count(*) FROM kmzb.sender_key") is True
    event = owner.rows("SELECT new::text || coalesce(note, '') FROM kmzb.event WHERE report_id = %s", (number,))
    assert kept.hex() not in str(event)


def test_staff_see_no_hash(intake, database):
    number = submit(intake, sender=ADDRESS)
    with Person(database, "t_sopot_analyst") as anna:
        assert "sender_hash" not in anna.record("SELECT * FROM kmzb_api.report WHERE id = %s", (number,))


def test_the_address_is_not_in_the_log_of_the_server(admin, database, monkeypatch):
    """Not by a refusal, not by an error in the statement itself, for a login made by add-person."""
    login = f"t_door_{uuid.uuid4().hex[:8]}"
    monkeypatch.setenv("KMZB_PASSWORD", "a-long-enough-password")
    admin.done("add-person", login, "--name", "Formularz", "--unit", "KGP", "--role", "intake")
    try:
        given = {**arguments(sender="198.51.100.77", description=""), "host": database.host}
        with closing(
            psycopg2.connect(database.dsn("t_intake").replace("t_intake", login).replace(
                database.password("t_intake"), "a-long-enough-password"))
        ) as connection, connection.cursor() as cursor:  # fmt: skip
            connection.autocommit = True
            wrong = ({"category": "Kosmici"}, {"geom": "SRID=2180;POINT(x"}, {"client_id": "none"}, {"event_from": "wczoraj"})
            for changed in wrong:
                with pytest.raises(psycopg2.Error) as caught:
                    cursor.execute(SUBMIT, {**given, **changed})
                assert "198.51.100.77" not in str(caught.value.diag.message_primary) + str(caught.value.diag.context)
            cursor.execute(SUBMIT, given)
        log = (Path(database.cluster.data) / "server.log").read_text(encoding="utf-8", errors="replace")
        assert "There is no such category." in log  # the refusal itself is there
        assert "198.51.100.77" not in log
        with superuser(database) as owner:
            assert login not in str(owner.rows("SELECT * FROM kmzb.verify_submission()"))
            assert "t_intake" in str(owner.rows("SELECT * FROM kmzb.verify_submission()"))
    finally:
        with superuser(database) as owner:
            owner.rows(f"DELETE FROM kmzb.person WHERE login = '{login}'")
            owner.rows(f"DROP ROLE {login}")


def test_an_error_nobody_foresaw_quotes_nothing(intake, owner):
    owner.rows("ALTER TABLE kmzb.report ADD CONSTRAINT broken CHECK (description <> 'tajne') NOT VALID")
    said = refusal(intake, description="tajne", sender=ADDRESS)
    assert (said["code"], said["sqlstate"]) == ("failed", "KM019")
    assert "tajne" not in str(said)


def test_a_changed_key_lets_nobody_report_twice(intake, owner):
    submit(intake, sender=ADDRESS)
    owner.rows("UPDATE kmzb.sender_key SET created_at = created_at - interval '31 days'")
    assert refusal(intake, sender=ADDRESS)["code"] == "second_report"  # the refusal takes the new key back
    submit(intake, sender=new_sender())
    assert keys(owner) == 2
    assert refusal(intake, sender=ADDRESS)["code"] == "second_report"
    with pytest.raises(psycopg2.Error):
        intake.one(SEE, (101, ADDRESS, "x"))


def test_a_destroyed_key_makes_its_hashes_mean_nothing(intake, owner, admin):
    number = submit(intake, sender=ADDRESS)
    old = bytes(owner.one("SELECT sender_hash FROM kmzb.report WHERE id = %s", (number,)))
    intake.one(SEE, (101, ADDRESS, str(uuid.uuid4())))
    age(owner, 31)
    admin.done("purge")
    assert keys(owner) == 2  # the new key is younger than the waiting time: the old one still has to recognise people
    admin.done("purge")
    assert keys(owner) == 2
    age(owner, 2)
    admin.done("purge")
    assert keys(owner) == 1
    assert bytes(owner.one("SELECT sender_hash FROM kmzb.report WHERE id = %s", (number,))) == old
    hashes = owner.one("SELECT kmzb.sender_hashes(%s)", (ADDRESS,))
    assert old not in [bytes(value) for value in hashes]
    assert submit(intake, sender=ADDRESS) > number


def test_hashes_go_when_their_time_is_over(intake, owner, admin):
    number = submit(intake, sender=ADDRESS)
    intake.one(SEE, (101, ADDRESS, str(uuid.uuid4())))
    kept = (
        "SELECT (SELECT count(sender_hash) FROM kmzb.report), (SELECT count(sender_hash) FROM kmzb.sighting),"
        " (SELECT count(*) FROM kmzb.sighting), (SELECT count(*) FROM kmzb.sender_day)"
    )
    said = admin.done("purge")
    assert "sender hashes of reports" in said and owner.rows(kept) == [(1, 1, 1, 1)]
    age(owner, 89)
    admin.done("purge")
    assert owner.rows(kept) == [(1, 1, 1, 0)]
    age(owner, 2)
    admin.done("purge")
    assert owner.rows(kept) == [(0, 0, 1, 0)]
    assert owner.one("SELECT version FROM kmzb.report WHERE id = %s", (number,)) == 1
    assert verify(owner_database(owner, admin)) == []
    before = everything(owner)
    assert "sender hashes of reports" in admin.done("purge")
    assert everything(owner) == before


def owner_database(_owner, admin):
    return admin.database


def test_the_settings_decide(intake, owner, admin):
    owner.rows("UPDATE kmzb.setting SET value = '0' WHERE key = 'sender_hash_days'")
    owner.rows("UPDATE kmzb.setting SET value = '1' WHERE key = 'submit_interval_hours'")
    number = submit(intake, sender=ADDRESS)
    assert refusal(intake, sender=ADDRESS)["text_pl"].endswith("1 godzin.")
    admin.done("purge")
    assert owner.one("SELECT sender_hash FROM kmzb.report WHERE id = %s", (number,)) is None
    assert refusal(intake, sender=ADDRESS)["code"] == "second_report"  # the waiting time has a memory of its own
    age(owner, 2 / 24)
    submit(intake, sender=ADDRESS)


def test_a_purge_that_does_not_run_is_found(intake, owner, admin):
    submit(intake)
    assert "t_intake: its failed statements" in admin.done("verify")
    problems = "SELECT problem FROM kmzb.verify_submission() WHERE object LIKE 'kmzb.%%'"
    assert owner.rows(problems.replace("%%", "%")) == []
    age(owner, 93)
    assert len(owner.rows(problems.replace("%%", "%"))) == 2


def test_without_a_key_the_server_makes_one(intake, owner):
    owner.rows("DELETE FROM kmzb.sender_key")
    submit(intake, sender=ADDRESS)
    assert keys(owner) == 1
    assert refusal(intake, sender=ADDRESS)["code"] == "second_report"
