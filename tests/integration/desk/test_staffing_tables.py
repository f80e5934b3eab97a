"""The window of staffing tables on a real database: saved, withdrawn, imported whole or not at all."""

from __future__ import annotations

import pytest

from tests.integration.desk.staff_room import StaffRoom, sql, staff_table


@pytest.fixture
def open_room(qtbot, qgis_app, database):
    rooms = []

    def make(login="t_sopot_commander"):
        room = StaffRoom(qtbot, database, login).connect()
        rooms.append(room)
        room.view.buttons[1].click()
        room.settle()
        return room

    yield make
    for room in reversed(rooms):
        room.close()


def enter(room, people="2", day=3):
    dialog = room.tables.dialog
    dialog.grid.item(0, 1 + day).setText(people)
    dialog.save_button.click()
    room.settle()


def test_a_table_is_entered_and_the_page_counts_it(open_room, database):
    sql(database, "DELETE FROM kmzb.staffing_table")
    room = open_room()
    assert room.staff.shown.whole is None
    room.tables.dialog.new()
    room.tables.dialog.established_edit.setText("12")
    from qgis.PyQt.QtCore import QDate

    room.tables.dialog.day_edit.setDate(QDate(2024, 1, 1))
    enter(room)
    row = sql(database, "SELECT t.unit_id, t.established, d.weekday, d.hour_from, d.hour_to, d.people, t.version"
                        " FROM kmzb.staffing_table t JOIN kmzb.duty_staffing d ON d.table_id = t.id")  # fmt: skip
    assert tuple(row) == (10, 12, 3, 6, 14, 2.0, 1)
    assert float(room.staff.shown.whole.sum()) == 16 and not room.view.enter_button.isVisible()
    room.tables.dialog.withdraw_button.click()
    room.settle()
    assert sql(database, "SELECT withdrawn FROM kmzb.staffing_table")[0] is True and room.staff.shown.whole is None


@pytest.mark.parametrize("people, said", [("-1", "no number of people"), ("x", "no number of people")])
def test_nonsense_is_told_and_never_sent(open_room, database, people, said):
    sql(database, "DELETE FROM kmzb.staffing_table")
    room = open_room()
    room.tables.dialog.new()
    enter(room, people)
    assert said in room.tables.dialog.banner.text and sql(database, "SELECT count(*) FROM kmzb.staffing_table")[0] == 0


def test_the_second_editor_is_told_before_replacing(open_room, database):
    staff_table(database, [(1, 6, 14, 1.0)])
    one, other = open_room(), open_room()
    enter(one, "5")
    enter(other, "7")
    assert "Somebody else" in other.tables.dialog.banner.text
    assert sql(database, "SELECT people FROM kmzb.duty_staffing WHERE weekday = 3")[0] == 5
    other.tables.dialog.save_button.click()
    other.settle()
    assert sql(database, "SELECT people FROM kmzb.duty_staffing WHERE weekday = 3")[0] == 7


def test_a_file_with_a_bad_row_leaves_nothing(open_room, database, tmp_path):
    sql(database, "DELETE FROM kmzb.staffing_table")
    room = open_room()
    code = sql(database, "SELECT code FROM kmzb.unit WHERE id = 10")[0]
    bad = tmp_path / "bad.csv"
    bad.write_text(f"unit;valid_from;weekday;from;to;people\n{code};2024-01-01;pn-pt;6;14;3\n{code};2024-01-01;so;6;14;many\n"
                   "NOWHERE;2024-01-01;1;6;14;1\n", encoding="utf-8")  # fmt: skip
    bad.write_text(bad.read_text().replace("from;to", "hour_from;hour_to"), encoding="utf-8")
    room.tables.import_file(bad)
    room.settle()
    rejects = room.tables.dialog.rejects
    listed = [[rejects.topLevelItem(place).text(column) for column in (1, 3, 4)] for place in range(rejects.topLevelItemCount())]
    assert ["2", "people", "many"] in listed and ["3", "unit", "NOWHERE"] in listed
    assert sql(database, "SELECT count(*) FROM kmzb.staffing_table")[0] == 0
    good = tmp_path / "good.csv"
    good.write_text(f"unit;valid_from;weekday;hour_from;hour_to;people\n{code};2024-01-01;pn-pt;6;14;3\n", encoding="utf-8")
    room.tables.import_file(good)
    room.settle()
    assert sql(database, "SELECT sum(people) FROM kmzb.duty_staffing")[0] == 15
    assert float(room.staff.shown.whole.sum()) == 5 * 8 * 3 and not rejects.isVisible()


def test_who_may_not_change_reads_why(open_room):
    room = open_room("t_sopot_analyst")
    dialog = room.tables.dialog
    assert "Read only" in dialog.locked_label.text() and not dialog.save_button.isEnabled()
    assert not dialog.import_button.isEnabled()
