"""The page "Staffing" on a real database: a planted need is found, told by the queue and played beside it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from tests.integration.desk.change_room import store
from tests.integration.desk.staff_room import StaffRoom, sql, staff_table

WORKDAYS = [(day, 8, 16, 1.0) for day in range(1, 6)]


@pytest.fixture
def open_room(qtbot, qgis_app, database):
    rooms = []

    def make(login="t_sopot_commander", **more):
        rooms.append(StaffRoom(qtbot, database, login, **more).connect())
        return rooms[-1]

    yield make
    for room in reversed(rooms):
        room.close()


def test_too_few_people_are_found_and_the_proposal_keeps_the_deadline(open_room, database):
    store(database, list(np.random.default_rng(3).integers(1, 360, 2_000)))
    staff_table(database, WORKDAYS)
    room = open_room()
    study, shown = room.staff.study, room.staff.shown
    assert study.tasks_per_week == pytest.approx(7 * 2_000 / room.desk.scope.days, rel=0.05)
    assert study.now.told.overloaded and "More work than people" in room.view.verdict_label.text()
    assert study.holds and study.proposed.told.overall_on_time >= study.assumptions.on_time
    assert study.proposed.seen.overall_on_time == pytest.approx(study.proposed.told.overall_on_time, abs=0.03)
    assert study.table.hours >= float(shown.work.sum()) / study.assumptions.share_for_reports
    assert "told" in room.view.answer_label.text() and "played" in room.view.answer_label.text()
    rows = [room.view.shifts.index(row, 0).data() for row in range(room.view.shifts.rowCount())]
    assert rows[0] == "8–16 present" and "6–14 proposed" in rows


def test_enough_people_are_told_so(open_room, database):
    staff_table(database, [(day, 6, 14, 4.0) for day in range(1, 8)])
    room = open_room()
    assert "keeps the deadline" in room.view.verdict_label.text()
    assert "Posts: 30, filled: 28" in room.view.duty_label.text()


def test_without_a_table_the_page_says_so_and_offers_to_enter_one(open_room, database):
    sql(database, "DELETE FROM kmzb.staffing_table")
    room = open_room()
    asked = []
    room.staff.tables_wanted.connect(asked.append)
    assert room.staff.shown.whole is None and "No staffing table is known" in room.view.duty_label.text()
    assert room.view.enter_button.isVisible()
    room.view.enter_button.click()
    assert asked == [10]


def test_keys_walk_over_the_hours_and_each_is_told(open_room, database):
    staff_table(database, WORKDAYS)
    room = open_room()
    chart = room.view.chart
    chart.setFocus()
    start = chart.cell
    room.press(Qt.Key.Key_Home)
    assert chart.cell == start // 24 * 24
    room.press(Qt.Key.Key_Right)
    assert chart.cell == start // 24 * 24 + 1 and chart.accessibleDescription() == room.view.cell_label.text()
    room.press((Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier))
    assert len(QApplication.clipboard().text().splitlines()) == 169


def test_attempts_in_vain_are_told_with_their_interval(open_room, database):
    store(database, [10] * 20)
    sql(
        database,
        """
        INSERT INTO kmzb.event (report_id, seq, act, at, login, actor, actor_unit, old, new, reason, client_id, prev_hash, hash)
        SELECT r.id, 2, 'could_not_check', r.created_at + interval '1 day', 't', (SELECT min(id) FROM kmzb.person), 10, '{}', '{}',
               (SELECT min(code) FROM kmzb.reason WHERE act = 'could_not_check'), gen_random_uuid(),
               decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
        FROM kmzb.report r WHERE r.id < 60006 AND r.id >= 60000
        """,
    )
    room = open_room()
    missed = room.staff.shown.missed
    assert missed.attempts == 6 and missed.low < missed.per_week < missed.high
    assert room.view.missed_label.text().startswith("Could not be checked:")
