"""Short ways to talk to the test database as one of its people."""

from __future__ import annotations

import uuid
from contextlib import closing
from typing import Any, List, Optional, Sequence, Tuple

import psycopg2

from kmzb_plugin.admin.statements import statement
from tests.environment.databases import Database

ACTS = {
    "decide": "SELECT * FROM kmzb_api.decide(%s, %s, %s, %s, %s, %s, %s)",
    "annotate": "SELECT * FROM kmzb_api.annotate(%s, %s, %s, ST_GeomFromEWKT(%s), %s)",
    "move": "SELECT * FROM kmzb_api.move(%s, %s, %s, ST_GeomFromEWKT(%s), %s)",
    "recategorise": "SELECT * FROM kmzb_api.recategorise(%s, %s, %s, %s, %s)",
    "undo": "SELECT * FROM kmzb_api.undo(%s, %s, %s)",
}


class Person:
    """A login with one open connection; every statement commits by itself."""

    def __init__(self, database: Database, login: str) -> None:
        self.connection = database.connect(login) if login else database.superuser()
        self.connection.autocommit = True

    def __enter__(self) -> Person:
        return self

    def __exit__(self, *_: Any) -> None:
        self.connection.close()

    def rows(self, statement: str, parameters: Sequence[Any] = ()) -> List[Tuple[Any, ...]]:
        """All rows of a statement (none for one that returns nothing)."""
        with self.connection.cursor() as cursor:
            cursor.execute(statement, tuple(parameters) or None)
            return cursor.fetchall() if cursor.description else []

    def one(self, statement: str, parameters: Sequence[Any] = ()) -> Any:
        """The first column of the only row."""
        rows = self.rows(statement, parameters)
        assert len(rows) == 1, rows
        return rows[0][0]

    def record(self, statement: str, parameters: Sequence[Any] = ()) -> dict:
        """The only row as a dict."""
        with self.connection.cursor() as cursor:
            cursor.execute(statement, tuple(parameters) or None)
            rows = cursor.fetchall()
            assert len(rows) == 1, rows
            return dict(zip([column.name for column in cursor.description], rows[0]))

    def decide(
        self,
        report: int,
        version: Optional[int],
        act: Optional[str],
        reason: Optional[str] = None,
        note: Optional[str] = None,
        institution: Optional[int] = None,
        client: Optional[str] = None,
    ) -> dict:
        """``kmzb_api.decide`` with a new client id unless one is given."""
        return self.record(
            ACTS["decide"], (report, version, client or str(uuid.uuid4()), act, reason, note, institution)
        )

    def annotate(self, report: int, version: int, ewkt: Optional[str], body: Optional[str], client: str = "") -> dict:
        return self.record(ACTS["annotate"], (report, version, client or str(uuid.uuid4()), ewkt, body))

    def move(self, report: int, version: int, ewkt: Optional[str], note: Optional[str] = None) -> dict:
        return self.record(ACTS["move"], (report, version, str(uuid.uuid4()), ewkt, note))

    def recategorise(self, report: int, version: int, category: Optional[str]) -> dict:
        return self.record(ACTS["recategorise"], (report, version, str(uuid.uuid4()), category, None))

    def undo(self, report: int, version: int, client: str = "") -> dict:
        return self.record(ACTS["undo"], (report, version, client or str(uuid.uuid4())))

    def refused(self, act: str, *arguments: Any, **named: Any) -> psycopg2.Error:
        """The error that a method of this class ends with; fails when it does not."""
        try:
            done = getattr(self, act)(*arguments, **named)
        except psycopg2.Error as error:
            return error
        raise AssertionError(f"{act}{arguments} was allowed: {done}")


def superuser(database: Database) -> Person:
    """The owner of the cluster: passes every policy."""
    return Person(database, "")


def verify(database: Database) -> List[Tuple[Any, ...]]:
    """Findings in the chains, and in what stands beside them: reports, referrals, meetings, cases, counts, staffing."""
    with closing(superuser(database).connection) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT report_id, event_id, seq, problem FROM kmzb.verify_chain()")
        found = cursor.fetchall()
        cursor.execute("SELECT report_id, NULL, NULL, field FROM kmzb.verify_state()")
        found += cursor.fetchall()
        for name in ("verify_journal", "verify_referrals", "verify_meetings", "verify_cases", "verify_rollup", "verify_staffing"):
            cursor.execute(statement(name))
            found += cursor.fetchall()
        return found
