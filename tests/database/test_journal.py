"""The journal: acts on what is not a report are append-only, chained, numbered, and closed to other areas."""

from __future__ import annotations

import json
import uuid

import psycopg2
import pytest

from tests.database.support import Person, superuser

WRITE = "SELECT kmzb.journal_write(%s, 'case', 7, %s, 'change', %s, %s, %s, %s, %s::kmzb.person)"
ANNA = "(SELECT p FROM kmzb.person p WHERE p.login = 't_sopot_analyst')"


def write(owner, expected, new='{"a": 1}', client=None, unit=10):
    statement = WRITE.replace("%s::kmzb.person", ANNA)
    return owner.one(statement, (unit, expected, "{}", new, None, client or str(uuid.uuid4())))


@pytest.fixture
def owner(database):
    with superuser(database) as owner:
        yield owner


def problems(owner):
    return owner.rows("SELECT subject_id, seq, problem FROM kmzb.verify_journal()")


def test_entries_are_numbered_and_chained(owner):
    assert [write(owner, n) for n in range(3)] == [1, 2, 3]
    assert problems(owner) == []


def test_a_stale_version_names_who_was_there(owner):
    write(owner, 0)
    with pytest.raises(psycopg2.Error) as refused:
        write(owner, 0)
    assert refused.value.pgcode == "KM001"
    detail = json.loads(refused.value.diag.message_detail)
    assert (detail["version"], [e["actor"] for e in detail["events"]]) == (1, ["Anna Sopocka"])


def test_one_client_id_is_one_entry(owner):
    client = str(uuid.uuid4())
    write(owner, 0, client=client)
    with pytest.raises(psycopg2.Error) as refused:
        write(owner, 1, client=client)
    assert refused.value.pgcode == "KM012"


@pytest.mark.parametrize("change", ["UPDATE kmzb.journal SET note = 'x'", "DELETE FROM kmzb.journal", "TRUNCATE kmzb.journal"])
def test_nothing_is_changed_afterwards(owner, change):
    write(owner, 0)
    with pytest.raises(psycopg2.Error) as refused:
        owner.rows(change)
    assert refused.value.pgcode == "KM006"


@pytest.mark.parametrize(
    "column, value",
    [("act", "'other'"), ("actor", "'Ktoś'"), ("new", "'{}'"), ("note", "'x'"), ("unit_id", "11"), ("person_id", "NULL"),
     ("at", "at + interval '1 s'"), ("login", "'x'"), ("actor_unit", "'x'"), ("old", "'[]'"), ("client_id", "NULL")],
)  # fmt: skip
def test_every_changed_field_is_found(owner, column, value):
    for n in range(3):
        write(owner, n)
    owner.rows("SET session_replication_role = replica")
    owner.rows(f"UPDATE kmzb.journal SET {column} = {value} WHERE seq = 2")
    assert problems(owner) == [(7, 2, "content does not match its hash")]


@pytest.mark.parametrize("seq", [1, 2])
def test_a_removed_entry_is_found(owner, seq):
    for n in range(3):
        write(owner, n)
    owner.rows("SET session_replication_role = replica")
    owner.rows("DELETE FROM kmzb.journal WHERE seq = %s", (seq,))
    assert (7, seq, f"entry missing before number {seq + 1}") in problems(owner)


def test_only_the_own_area_is_seen(owner, database):
    write(owner, 0)
    seen = {}
    for login in ("t_sopot_commander", "t_gdansk_coordinator", "t_gdansk_analyst", "t_krakow_analyst"):
        with Person(database, login) as person:
            seen[login] = person.one("SELECT count(*) FROM kmzb_api.journal")
    assert seen == {"t_sopot_commander": 1, "t_gdansk_coordinator": 1, "t_gdansk_analyst": 0, "t_krakow_analyst": 0}


@pytest.mark.parametrize("login, code", [("t_sopot_analyst", None), ("t_sopot_commander", "KM006"), ("t_inactive", "KM006")])
def test_a_duty_asks_for_person_and_role(database, owner, login, code):
    owner.rows("CREATE FUNCTION kmzb_api.probe(client uuid) RETURNS text LANGUAGE sql SECURITY DEFINER AS"
               " $$ SELECT (b.me).name FROM kmzb.begin_duty(client, '{analyst}') b $$")
    owner.rows("GRANT EXECUTE ON FUNCTION kmzb_api.probe(uuid) TO PUBLIC")
    with Person(database, login) as person:
        if code is None:
            assert person.one("SELECT kmzb_api.probe(gen_random_uuid())") == "Anna Sopocka"
        else:
            assert person.refused("one", "SELECT kmzb_api.probe(gen_random_uuid())").pgcode == code


def test_words_without_diacritics(owner):
    assert owner.one("SELECT kmzb.fold('Łódź ŻÓŁĆ ąęśćńóźż')") == "lodz zolc aescnozz"
