"""The window of assumptions on a real database: a change there changes answer and row, and nobody overwrites blindly."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kmzb_plugin.gui.models.assumption_rows import What
from tests.integration.desk.staff_room import StaffRoom, sql, staff_table


@pytest.fixture
def open_room(qtbot, qgis_app, database):
    staff_table(database, [(day, 6, 14, 4.0) for day in range(1, 8)])
    rooms = []

    def make(login="t_sopot_commander", **more):
        room = StaffRoom(qtbot, database, login, **more).connect()
        rooms.append(room)
        room.view.buttons[0].click()
        room.settle()
        return room

    yield make
    for room in reversed(rooms):
        room.close()


def change(room, what, key, *values, note=""):
    dialog = room.assumptions.dialog
    dialog.stand_on((what, key))
    for edit, value in zip(dialog.edits, values):
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, value)
    dialog.note_edit.setText(note)
    dialog.save_button.click()
    room.settle()


def test_an_edit_changes_the_answer_and_the_row(open_room, database):
    room = open_room()
    before = float(room.staff.shown.work.sum())
    change(room, What.VALUE, "travel_min", "85", note="measured in May")
    row = sql(database, "SELECT value, note, version, unit_id FROM kmzb.assumption_value WHERE key = 'travel_min'")
    assert tuple(row) == (85.0, "measured in May", 1, 10)
    assert sql(database, "SELECT count(*) FROM kmzb.journal WHERE subject = 'desk_assumption'")[0] == 1
    shown = room.staff.shown
    assert float(shown.work.sum()) == pytest.approx(before + float(shown.tasks.sum()))  # an hour more each
    dialog = room.assumptions.dialog
    assert dialog.row.who.startswith("this unit") and "Saved" in dialog.banner.text


def test_back_to_what_was_delivered(open_room, database):
    room = open_room()
    change(room, What.HANDLING, "speeding", "10", "5")
    assert room.assumptions.dialog.row.values == (10.0, 5.0)
    assert room.assumptions.dialog.reset_button.isEnabled()
    room.assumptions.dialog.reset_button.click()
    room.settle()
    row = room.assumptions.dialog.row
    assert row.values == row.delivered == (60.0, 15.0) and not room.assumptions.dialog.reset_button.isEnabled()
    assert tuple(sql(database, "SELECT field_min, version FROM kmzb.handling_value")) == (None, 2)


@pytest.mark.parametrize("typed, said", [("1,5", "between"), ("", "number"), ("many", "number")])
def test_what_is_out_of_bounds_is_told_beside_the_field_and_never_sent(open_room, database, typed, said):
    room = open_room()
    dialog = room.assumptions.dialog
    dialog.stand_on((What.VALUE, "on_time"))
    dialog.edits[0].setText(typed)
    assert said in dialog.error_label.text() and dialog.error_label.isVisible()
    assert not dialog.save_button.isEnabled()
    QTest.keyClick(dialog.edits[0], Qt.Key.Key_Return)
    room.settle()
    assert sql(database, "SELECT count(*) FROM kmzb.assumption_value")[0] == 0


def test_the_second_editor_sees_what_the_first_said(open_room, database):
    one, other = open_room(), open_room()
    change(one, What.VALUE, "deadline_h", "24")
    change(other, What.VALUE, "deadline_h", "48", note="mine")
    dialog = other.assumptions.dialog
    assert "Somebody else" in dialog.banner.text and "now 24" in dialog.banner.text
    assert dialog.edits[0].text() == "48" and dialog.note_edit.text() == "mine"
    assert sql(database, "SELECT value FROM kmzb.assumption_value")[0] == 24
    dialog.save_button.click()
    other.settle()
    assert tuple(sql(database, "SELECT value, version FROM kmzb.assumption_value")) == (48.0, 2)


def test_who_may_not_change_reads_why(open_room, database):
    room = open_room("t_sopot_analyst")
    dialog = room.assumptions.dialog
    dialog.stand_on((What.VALUE, "travel_min"))
    assert dialog.locked_label.isVisible() and "Read only" in dialog.locked_label.text()
    assert not dialog.edits[0].isEnabled() and not dialog.save_button.isEnabled()


def test_a_harm_weight_is_saved_by_who_may(open_room, database):
    room = open_room("t_gdansk_coordinator")
    change(room, What.HARM, "speeding", "7.5", note="council of May")
    assert tuple(sql(database, "SELECT weight, says FROM kmzb.harm_weight WHERE code = 'speeding'")) == (7.5, "council of May")
    room = open_room()
    dialog = room.assumptions.dialog
    dialog.stand_on((What.HARM, "speeding"))
    assert dialog.row.values == (7.5,) and "whole country" in dialog.locked_label.text()


def test_an_end_of_the_session_closes_the_window(open_room):
    room = open_room()
    room.desk.set_scope(None)
    assert room.assumptions.dialog is None
