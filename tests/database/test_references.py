"""What reports and events refer to is there and stays there: checked per statement, with the force of a foreign key."""

from __future__ import annotations

from contextlib import closing
from typing import Any, Iterator

import psycopg2
import psycopg2.errors
import psycopg2.extensions
import pytest

from tests.database.support import superuser
from tests.environment.databases import Database

SPARE = "INSERT INTO kmzb.position_quality VALUES ('spare', 'zapasowa', 'spare', false)"
USE = "UPDATE kmzb.report SET position_quality = 'spare' WHERE id = 101"
REMOVE = "DELETE FROM kmzb.position_quality WHERE code = 'spare'"
EVENT = (
    "INSERT INTO kmzb.event (report_id, seq, act, at, actor, actor_unit, login, prev_hash, hash)"
    " SELECT {report}, 77, {act}, now(), 'x', 'x', 'x', sha256('x'), sha256('y')"
)


@pytest.fixture
def owner(database: Database) -> Iterator[Any]:
    with superuser(database) as person:
        yield person


@pytest.mark.parametrize(
    "change",
    [
        "pillar = 'x'", "category = 'x'", "status = 'x'", "unit_id = 99999", "beat_id = 99999", "position_quality = 'x'",
        "routed_how = 'x'", "institution_id = 99999", "suggested_institution = 99999", "taken_by = 99999", "case_id = 99999",
        "routed_by = 99999",
    ],
)  # fmt: skip
def test_a_report_refers_to_what_is_there(owner: Any, change: str) -> None:
    with pytest.raises(psycopg2.errors.ForeignKeyViolation, match=change.split(" ", maxsplit=1)[0]):
        owner.rows(f"UPDATE kmzb.report SET {change} WHERE id = 101")


@pytest.mark.parametrize(("report", "act"), [("99999", "'annotate'"), ("101", "'x'")])
def test_an_event_refers_to_what_is_there(owner: Any, report: str, act: str) -> None:
    owner.rows(EVENT.format(report="102", act="'annotate'"))
    with pytest.raises(psycopg2.errors.ForeignKeyViolation):
        owner.rows(EVENT.format(report=report, act=act))


@pytest.mark.parametrize(("column", "value"), [("person_id", "99999"), ("reason", "'x'"), ("undoes", "99999")])
def test_an_event_says_nothing_of_what_is_not_there(owner: Any, column: str, value: str) -> None:
    event = EVENT.format(report="101", act="'annotate'").replace("hash)", f"hash, {column})", 1)
    with pytest.raises(psycopg2.errors.ForeignKeyViolation, match=column):
        owner.rows(f"{event}, {value}")


INSTITUTION = "INSERT INTO kmzb.institution (kind, name) VALUES ('rail', 'spare') RETURNING id"
PERSON = "INSERT INTO kmzb.person (login, name, unit_id) SELECT 'spare', 'x', min(id) FROM kmzb.unit RETURNING id"
CASE = "INSERT INTO kmzb.case_file (unit_id, category) SELECT unit_id, category FROM kmzb.report WHERE id = 101 RETURNING id"
RULE = (
    "INSERT INTO kmzb.routing_rule (unit_id, position, name, to_unit) SELECT id, 77, 'x', id FROM kmzb.unit LIMIT 1 RETURNING id"
)
REASON = (
    "INSERT INTO kmzb.reason (code, act, name_pl, name_en, position) VALUES ('spare', 'reject', 'x', 'x', 77) RETURNING code"
)


@pytest.mark.parametrize(
    ("make", "table", "column"),
    [
        (INSTITUTION, "institution", "institution_id"), (INSTITUTION, "institution", "suggested_institution"),
        (PERSON, "person", "taken_by"), (CASE, "case_file", "case_id"), (RULE, "routing_rule", "routed_by"),
    ],
)  # fmt: skip
def test_what_a_report_says_besides_stays(owner: Any, make: str, table: str, column: str) -> None:
    ((number,),) = owner.rows(make)
    owner.rows(f"UPDATE kmzb.report SET {column} = %s WHERE id = 101", (number,))
    with pytest.raises(psycopg2.errors.ForeignKeyViolation, match="used by kmzb.report"):
        owner.rows(f"DELETE FROM kmzb.{table} WHERE id = %s", (number,))
    owner.rows(f"UPDATE kmzb.report SET {column} = NULL WHERE id = 101")
    owner.rows(f"DELETE FROM kmzb.{table} WHERE id = %s", (number,))


@pytest.mark.parametrize(
    ("make", "column", "table", "key"), [(PERSON, "person_id", "person", "id"), (REASON, "reason", "reason", "code")]
)
def test_what_an_event_says_stays(owner: Any, make: str, column: str, table: str, key: str) -> None:
    ((said,),) = owner.rows(make)
    event = EVENT.format(report="101", act="'annotate'").replace("hash)", f"hash, {column})", 1)
    owner.rows(f"{event}, %s", (said,))
    with pytest.raises(psycopg2.errors.ForeignKeyViolation, match="used by kmzb.event"):
        owner.rows(f"DELETE FROM kmzb.{table} WHERE {key} = %s", (said,))


def test_an_act_on_a_report_does_not_wait_for_its_case(database: Database, owner: Any) -> None:
    """Cases are locked before reports: what only touches a report must not ask for its case afterwards."""
    ((number,),) = owner.rows(CASE)
    owner.rows("UPDATE kmzb.report SET case_id = %s WHERE id = 101", (number,))
    with closing(database.connect(database.cluster.superuser)) as other, other.cursor() as works:
        works.execute("SELECT FROM kmzb.case_file WHERE id = %s FOR UPDATE", (number,))
        owner.rows("SET lock_timeout = '200ms'")
        owner.rows("UPDATE kmzb.report SET taken_by = NULL, case_id = case_id WHERE id = 101")
        with pytest.raises(psycopg2.errors.LockNotAvailable):
            owner.rows("UPDATE kmzb.report SET case_id = %s WHERE id = 102", (number,))


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM kmzb.report WHERE id = 101", "UPDATE kmzb.report SET id = 99999 WHERE id = 101",
        "UPDATE kmzb.routing_kind SET code = 'x' WHERE code = 'area'", "DELETE FROM kmzb.routing_kind WHERE code = 'area'",
        "DELETE FROM kmzb.position_quality WHERE code = 'exact'", "DELETE FROM kmzb.pillar WHERE code = 'citizens'",
        "DELETE FROM kmzb.category WHERE code = (SELECT category FROM kmzb.report WHERE id = 101)",
        "DELETE FROM kmzb.status WHERE code = (SELECT status FROM kmzb.report WHERE id = 101)",
        "DELETE FROM kmzb.act WHERE code = 'receive'",
        "DELETE FROM kmzb.unit WHERE id = (SELECT unit_id FROM kmzb.report WHERE id = 101)",
        "UPDATE kmzb.beat SET id = 99999 WHERE id = (SELECT min(beat_id) FROM kmzb.report)",
        "TRUNCATE kmzb.routing_kind CASCADE", "TRUNCATE kmzb.position_quality CASCADE",
    ],
)  # fmt: skip
def test_what_is_referred_to_stays(owner: Any, change: str) -> None:
    with pytest.raises(psycopg2.errors.ForeignKeyViolation):
        owner.rows(change)


def test_what_nobody_refers_to_may_go_and_other_columns_may_change(owner: Any) -> None:
    owner.rows(SPARE)
    owner.rows(REMOVE)
    owner.rows("UPDATE kmzb.routing_kind SET name_en = 'by area' WHERE code = 'area'")


def test_a_key_in_use_by_an_open_transaction_waits_for_it(database: Database, owner: Any) -> None:
    owner.rows(SPARE)
    with closing(database.connect(database.cluster.superuser)) as user, user.cursor() as uses:
        uses.execute(USE)
        owner.rows("SET lock_timeout = '200ms'")
        with pytest.raises(psycopg2.errors.LockNotAvailable):
            owner.rows(REMOVE)
        user.commit()
    with pytest.raises(psycopg2.errors.ForeignKeyViolation):
        owner.rows(REMOVE)


def test_a_key_that_an_open_transaction_removes_cannot_be_used(database: Database, owner: Any) -> None:
    owner.rows(SPARE)
    with closing(database.connect(database.cluster.superuser)) as user, user.cursor() as removes:
        removes.execute(REMOVE)
        owner.rows("SET lock_timeout = '200ms'")
        with pytest.raises(psycopg2.errors.LockNotAvailable):
            owner.rows(USE)
        user.commit()
    with pytest.raises(psycopg2.errors.ForeignKeyViolation):
        owner.rows(USE)


def test_a_transaction_that_sees_the_past_removes_nothing(database: Database, owner: Any) -> None:
    """Its snapshot would not show who has begun to use the row meanwhile."""
    owner.rows(SPARE)
    with closing(database.connect(database.cluster.superuser)) as past, past.cursor() as removes:
        past.set_isolation_level(psycopg2.extensions.ISOLATION_LEVEL_REPEATABLE_READ)
        removes.execute("SELECT count(*) FROM kmzb.report")
        owner.rows(USE)
        with pytest.raises(psycopg2.errors.FeatureNotSupported):
            removes.execute(REMOVE)
