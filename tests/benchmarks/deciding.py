"""A decision, from the key press to the commit, against the same UPDATE and INSERT typed in SQL.

Ours: the key W (take up) in the dock; the act function checks person, area, role, version and transition, writes report and event,
hashes, notifies and commits. Theirs: one transaction with the bare UPDATE of the report and the
bare INSERT of the event, as the tables' owner, over a connection that is open already. No check, no hash, no notification.
"""

from __future__ import annotations

from contextlib import closing
from typing import Iterator

from qgis.PyQt.QtTest import QTest

from tests.benchmarks.desk import Desk
from tests.benchmarks.measure import Measurement, side_by_side
from tests.environment.databases import Database

LOGIN = "anna.demo"
QUEUE = "new"
ROUNDS = 15
TARGET = 5.0

TYPED = """
BEGIN;
UPDATE kmzb.report SET status = 'verification', status_since = now(), version = version + 1
WHERE id = %(id)s AND version = %(version)s;
INSERT INTO kmzb.event (report_id, seq, act, at, actor, actor_unit, login, new, prev_hash, hash)
VALUES (%(id)s, %(version)s + 1, 'take_up', now(), 'Anna', 'KMP', session_user, '{"status": "verification"}',
        decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'));
COMMIT;
"""


def measure(database: Database) -> Iterator[Measurement]:
    """The key against the typed statements, each time on another report."""
    desk = Desk(database, LOGIN)
    try:
        yield _measure(database, desk)
    finally:
        desk.close()


def _measure(database: Database, desk: Desk) -> Measurement:
    codes = [entry.code for entry in desk.state.catalogue.queues]
    key = next(action.key for action in desk.state.catalogue.actions if action.code == "take_up")
    done = []
    desk.report.act_done.connect(lambda decision, report: done.append(report))

    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, version FROM kmzb.report WHERE status = 'new' AND unit_id <> ALL"
            " (SELECT unnest(kmzb.unit_subtree((SELECT unit_id FROM kmzb.person WHERE login = %s)))) LIMIT %s",
            (LOGIN, ROUNDS + 1),
        )
        others = cursor.fetchall()

        desk.dock.tabs.choose(codes.index(QUEUE))
        desk.settle()
        rows = desk.dock.table.reports
        waiting = [rows.report_at(row).id for row in range(rows.rowCount())]

        def at_the_next_report() -> None:
            desk.settle()
            desk.state.set_current_report(waiting[0])
            desk.until(lambda: desk.runner.is_idle() and desk.state.detail is not None)
            desk.dock.focus_list()
            done.clear()

        def ours() -> float:
            waiting.pop(0)
            QTest.keyClick(desk.window.focusWidget() or desk.dock, key)
            desk.until(lambda: done)
            return desk.reports.committed_at

        def theirs() -> None:
            number, version = others.pop()
            cursor.execute(TYPED, {"id": number, "version": version})

        return side_by_side(
            "decide: key press to commit, typed UPDATE + INSERT", ours, theirs, ROUNDS, TARGET, before=at_the_next_report
        )
