"""A citizen's report from the form to the queue, and every reason why it may stay outside."""

from __future__ import annotations

import json
import threading
import uuid
from datetime import UTC, datetime, timedelta

import psycopg2
import pytest

from tests.database.submission_support import new_sender, refusal, stored_files, submit, told
from tests.database.support import Person, superuser, verify

NOW = datetime.now(UTC).replace(microsecond=0)


@pytest.fixture(scope="module")
def intake(shared_database):
    with Person(shared_database, "t_intake") as person:
        yield person


@pytest.fixture(scope="module")
def owner(shared_database):
    with superuser(shared_database) as person:
        yield person


def test_a_report_arrives_whole(database):
    with Person(database, "t_intake") as intake, superuser(database) as owner:
        number = submit(
            intake, [("notatka.TXT", "zażółć".encode())], event_from=NOW - timedelta(hours=5), event_to=NOW - timedelta(hours=4),
            time_of_day=3, weekdays=96, description="  Zażółć\r\ngęślą <b>&amp; =1+1 [% 1+1 %] ",
        )  # fmt: skip
        row = owner.record("SELECT *, ST_AsText(geom) AS wkt FROM kmzb.report WHERE id = %s", (number,))
        assert (row["source"], row["external_id"], row["pillar"], row["category"], row["status"], row["version"]) == (
            "submission", str(number), "citizens", "vandalism", "new", 1,
        )  # fmt: skip
        assert (row["unit_id"], row["beat_id"], row["routed_how"], row["wkt"]) == (10, 1, "area", "POINT(470100 738500)")
        assert (row["time_of_day"], row["weekdays"], row["description"]) == (3, 96, "Zażółć\ngęślą <b>&amp; =1+1 [% 1+1 %]")
        assert (row["event_from"], row["event_to"]) == (NOW - timedelta(hours=5), NOW - timedelta(hours=4))
        assert timedelta(0) < row["due_at"] - row["created_at"] <= timedelta(days=3, hours=1)
        assert stored_files(owner, number) == [("notatka.txt", "text/plain; charset=utf-8", "zażółć".encode())]
    assert verify(database) == []
    with Person(database, "t_sopot_analyst") as anna:
        assert anna.decide(number, 1, "take_up")["status"] == "verification"


def test_the_unit_hears_of_it(database):
    with Person(database, "t_sopot_analyst") as anna, Person(database, "t_krakow_analyst") as halina:
        for person in (anna, halina):
            person.rows(f'LISTEN "{person.one("SELECT channel FROM kmzb_api.whoami()")}"')
        client = str(uuid.uuid4())
        with Person(database, "t_intake") as intake:
            number = submit(intake, client_id=client)
        for person in (anna, halina):
            person.rows("SELECT 1")
        assert [json.loads(n.payload) for n in anna.connection.notifies] == [
            {"report": number, "version": 1, "client": client}
        ]
        assert halina.connection.notifies == []


DEGREES = "SRID=4326;POINT(18.5675 54.5051)"
REFUSED = [
    ("category_missing", {"category": None}),
    ("category_missing", {"category": "  "}),
    ("category_unknown", {"category": "Kosmici"}),
    ("category_unknown", {"category": "vandalism'; DROP TABLE kmzb.report; --"}),
    ("sender_missing", {"sender": None}),
    ("sender_missing", {"sender": " \t"}),
    ("sender_missing", {"sender": "1" * 201}),
    ("client_id_missing", {"client_id": None}),
    ("position_missing", {"geom": None}),
    ("position_missing", {"geom": "SRID=2180;POINT EMPTY"}),
    ("position_crs", {"geom": "POINT(470100 738500)"}),
    ("position_crs", {"geom": "SRID=2177;POINT(470100 738500)"}),
    ("position_not_point", {"geom": "SRID=2180;LINESTRING(470100 738500,470200 738500)"}),
    ("position_not_point", {"geom": "SRID=2180;MULTIPOINT(470100 738500)"}),
    ("position_outside", {"geom": "SRID=4326;POINT(0 0)"}),
    ("position_outside", {"geom": "SRID=4326;POINT(180 0)"}),
    ("position_outside", {"geom": "SRID=4326;POINT(13.4 52.5)"}),
    ("position_outside", {"geom": "SRID=4326;POINT(1e308 1e308)"}),
    ("position_outside", {"geom": "SRID=3857;POINT(18.5675 54.5051)"}),
    ("position_outside", {"geom": "SRID=2180;POINT(18.5675 54.5051)"}),
    ("position_swapped", {"geom": "SRID=4326;POINT(54.5051 18.5675)"}),
    ("position_swapped", {"geom": "SRID=2180;POINT(738500 470100)"}),
    ("time_future", {"event_from": NOW + timedelta(days=1)}),
    ("time_future", {"event_from": NOW, "event_to": NOW + timedelta(days=1)}),
    ("time_too_old", {"event_from": NOW - timedelta(days=366)}),
    ("time_too_old", {"event_from": "0001-01-01T00:00:00Z"}),
    ("time_order", {"event_from": NOW, "event_to": NOW - timedelta(minutes=1)}),
    ("time_order", {"event_to": NOW}),
    ("time_invalid", {"event_from": "infinity"}),
    ("time_invalid", {"event_from": "-infinity"}),
    ("time_invalid", {"event_from": NOW, "event_to": "infinity"}),
    ("time_of_day_invalid", {"time_of_day": -1}),
    ("time_of_day_invalid", {"time_of_day": 10_000}),
    ("weekdays_invalid", {"weekdays": 2_000_000_000}),
    ("description_too_long", {"description": "ż" * 501}),
    ("description_too_long", {"description": "x" * 1_000_000}),
    ("description_bad_text", {"description": "a\x07b"}),
    ("description_bad_text", {"description": "a\x1b[31mb"}),
    ("files_mismatch", {"file_names": ["a.txt"]}),
    ("files_mismatch", {"file_contents": [psycopg2.Binary(b"a")]}),
    ("files_mismatch", {"file_names": ["a.txt"], "file_contents": [None]}),
]


@pytest.mark.parametrize("code, changed", REFUSED, ids=[f"{code}-{n}" for n, (code, _) in enumerate(REFUSED)])
def test_what_is_wrong_is_refused_by_name(intake, owner, code, changed):
    before = owner.one("SELECT count(*) FROM kmzb.report")
    assert refusal(intake, **changed)["code"] == code
    assert owner.one("SELECT count(*) FROM kmzb.report") == before


@pytest.mark.parametrize(
    "geom", ["SRID=4326;POINT(18.5675 54.5051)", "SRID=3857;POINT(2066924.6 7263906.9)", "SRID=2180;POINT Z (472000 738000 5)"]
)
def test_three_systems_of_coordinates_are_understood(intake, owner, geom):
    number = submit(intake, geom=geom)
    (row,) = owner.rows(
        "SELECT unit_id, ST_SRID(geom), ST_NDims(geom),"
        " ST_Distance(geom, ST_Transform(ST_Force2D(ST_GeomFromEWKT(%s)), 2180)) < 0.01"
        " FROM kmzb.report WHERE id = %s", (geom, number),
    )  # fmt: skip
    assert row == (10, 2180, 2, True)


def test_a_category_may_be_named_as_on_the_public_map(intake, owner):
    number = submit(intake, category="Akty  wandalizmu")
    assert owner.one("SELECT category FROM kmzb.report WHERE id = %s", (number,)) == "vandalism"


def test_a_category_out_of_date_is_refused(database):
    with Person(database, "t_intake") as intake, superuser(database) as owner:
        owner.rows("UPDATE kmzb.category SET valid_to = current_date - 1 WHERE code = 'begging'")
        assert refusal(intake, category="begging")["code"] == "category_unknown"


def test_marks_that_turn_the_writing_are_taken_out(intake, owner):
    number = submit(intake, description="abc\u202etxt.exe\u202c \u2066x\u2069 שלום")
    assert owner.one("SELECT description FROM kmzb.report WHERE id = %s", (number,)) == "abctxt.exe x שלום"


def test_five_hundred_characters_are_characters_and_not_bytes(intake, owner):
    number = submit(intake, description="\U0001f6b2" * 499 + "z\u0307")
    assert owner.one("SELECT char_length(description) FROM kmzb.report WHERE id = %s", (number,)) == 500


def test_a_repeat_is_done_once_and_answered_alike(intake, owner):
    given = {"client_id": str(uuid.uuid4()), "sender": new_sender()}
    number = submit(intake, **given)
    assert submit(intake, **given) == number
    assert submit(intake, **{**given, "sender": new_sender()}) == number  # another way to the net in between
    assert refusal(intake, **given, category="begging")["code"] == "client_id_used"
    assert owner.one("SELECT count(*) FROM kmzb.report WHERE id >= %s", (number,)) == 1


def test_a_client_id_of_somebody_elses_act_is_refused(database):
    client = str(uuid.uuid4())
    with Person(database, "t_sopot_analyst") as anna, Person(database, "t_intake") as intake:
        anna.decide(101, 1, "take_up", client=client)
        assert refusal(intake, client_id=client)["code"] == "client_id_used"


@pytest.mark.parametrize(
    "first, second",
    [
        ("203.0.113.7", "203.0.113.7"),
        ("203.0.113.7", " 203.0.113.7:51234\n"),
        ("203.0.113.8", "::ffff:203.0.113.8"),
        ("2001:db8:1:2:3:4:5:6", "[2001:DB8:1:2::1]:443"),
        ("urządzenie-7", "URZĄDZENIE-7"),
    ],
)
def test_one_sender_reports_once_a_day_however_spelled(database, first, second):
    with Person(database, "t_intake") as intake, superuser(database) as owner:
        number = submit(intake, sender=first)
        said = refusal(intake, sender=second)
        assert (said["code"], said["sqlstate"]) == ("second_report", "KM015")
        assert "24" in said["text_pl"]
        submit(intake, sender="203.0.113.99")
        for table in ("report SET created_at = created_at", "sender_day SET last_at = last_at"):
            owner.rows(f"UPDATE kmzb.{table} - interval '1 day'")
        assert submit(intake, sender=second) > number


def test_a_refused_report_does_not_use_up_the_day(intake):
    sender = new_sender()
    assert refusal(intake, sender=sender, description="x" * 501)["code"] == "description_too_long"
    assert refusal(intake, [("a.txt", b"a\0b")], sender=sender)["code"] == "file_text"
    submit(intake, sender=sender)


@pytest.mark.parametrize("same_client", [False, True])
def test_of_two_at_once_one_wins(database, same_client):
    sender, client, barrier = new_sender(), str(uuid.uuid4()), threading.Barrier(6)
    taken, refused = [], []

    def work():
        with Person(database, "t_intake") as intake:
            barrier.wait(20)
            try:
                taken.append(submit(intake, sender=sender, client_id=client if same_client else str(uuid.uuid4())))
            except psycopg2.Error as error:
                refused.append(told(error)["code"])

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(set(taken)) == 1
    assert refused == ([] if same_client else ["second_report"] * 5)
    with superuser(database) as owner:
        assert owner.one("SELECT count(*) FROM kmzb.report WHERE source = 'submission'") == 1


def test_nobody_else_may_submit(shared_database):
    for login in ("t_public", "t_sopot_analyst", "t_admin", "t_nobody"):
        with Person(shared_database, login) as person, pytest.raises(psycopg2.Error) as caught:
            submit(person)
        assert caught.value.pgcode == "42501"


def test_the_sentences_of_the_refusals_are_there_to_be_read(intake):
    rows = intake.rows("SELECT code, sqlstate, text_pl, text_en FROM kmzb_api.refusal")
    assert {code for code, _ in REFUSED} <= {row[0] for row in rows}
    assert all(text.endswith(".") for row in rows for text in row[2:])
    assert all(row[2] != row[3] for row in rows)
    assert intake.one("SELECT count(*) FROM kmzb_api.category") == 24
