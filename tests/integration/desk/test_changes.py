"""The page "Changes" from the login to the clipboard: a planted change is found, nothing else is called one."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QToolButton

from kmzb_plugin.core.desk import Measure
from kmzb_plugin.desk.changes import ALL
from kmzb_plugin.gui.models.change_tree_model import LINE_ROLE
from kmzb_plugin.gui.state import ConnectionState
from tests.integration.desk.change_room import ChangeRoom, store


@pytest.fixture
def planted(database):
    """Speeding has risen, parking has not, drinking waits for its decisions."""
    random = np.random.default_rng(1)
    speeding = [*random.integers(1, 29, 60), *random.integers(29, 57, 15), *random.integers(365, 393, 14)]
    store(database, speeding, first_id=60_000)
    store(database, random.integers(1, 700, 300), category="illegal_parking", first_id=61_000)
    store(database, random.integers(1, 28, 9), category="public_drinking", status="new", first_id=62_000)
    store(database, random.integers(29, 56, 16), category="public_drinking", first_id=63_000)
    return database


@pytest.fixture
def room(qtbot, qgis_app, planted):
    opened = ChangeRoom(qtbot, planted, "t_sopot_commander").connect()
    opened.go_to("changes")
    yield opened
    opened.close()


def words(cell):
    return cell.split("\n")[0]


def test_the_planted_change_has_an_arrow_and_the_others_have_none(room):
    cells = room.cells(10)
    assert cells["speeding"][1] == "▲ more\n15 → 60"
    assert words(cells["speeding"][2]) == "▲ more"
    assert [words(cell) for cell in cells["illegal_parking"][1:]] == ["no change"] * 3
    assert words(cells["public_drinking"][1]) == "too early"
    arrows = {kind for kind, row in cells.items() for cell in row[1:] if cell[0] in "▲▼"}
    assert arrows <= {"speeding", ALL, "public_drinking"}


def test_the_three_counts_stand_together(room):
    assert room.cells(10)["speeding"][0].split("\n")[1] == "62 · 60 · 60"  # the fixture country has two that are not confirmed
    detail = room.changes_page.form.detail
    assert "Sopoc" in detail.text and detail.text.count("→") == 9
    tip = str(room.changes_page.shown.index(0, 1).data(Qt.ItemDataRole.ToolTipRole))
    assert "p " in tip and "reported" in tip and "cases" in tip


def test_another_measure_needs_no_second_reading(room):
    asked = []
    room.gateway.change = lambda *what: asked.append(what)
    room.dock.scope_bar.measure_chosen.emit(Measure.RAW)
    room.settle()
    assert room.changes.table.measure is Measure.RAW and not asked
    assert words(room.cells(10)["public_drinking"][1]) == "no change"  # reported they are all


def test_only_real_changes_keeps_the_units_that_have_them(room):
    room.changes_page.form.real_box.click()
    cells = room.cells()
    assert "speeding" in cells and "illegal_parking" not in cells
    room.changes_page.form.real_box.click()
    assert "illegal_parking" in room.cells()


def test_categories_on_top_and_the_row_is_kept(room):
    tree, page = room.changes_page.form.tree, room.changes_page
    for row in range(page.shown.rowCount(page.shown.index(0, 0))):
        index = page.shown.index(row, 0, page.shown.index(0, 0))
        if index.data(LINE_ROLE).kind == "illegal_parking":
            tree.setCurrentIndex(index)
    page.form.group_combo.setCurrentIndex(1)
    assert page.current_title().endswith("Illegal parking")
    assert page.shown.index(0, 0).data().startswith("all categories")


def test_keys_go_through_the_table_and_copy_it(room):
    room.changes_page.form.tree.setFocus()
    room.press(Qt.Key.Key_Down)
    assert room.changes_page.current_title().split(", ")[1] != "all categories"
    room.press((Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier))
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Unit;Category;") and len(lines) == 1 + room.changes.table.tests
    assert any("Speeding" in line and "▲ more" in line for line in lines)


def test_units_below_stand_beside_the_whole(qtbot, qgis_app, planted):
    opened = ChangeRoom(qtbot, planted, "t_gdansk_coordinator").connect()
    opened.go_to("changes")
    units = {line.unit for line in opened.changes.table.lines}
    assert units == {2, 10, 11}
    whole, part = opened.changes.table.line(2, "speeding"), opened.changes.table.line(10, "speeding")
    assert all(whole.compared[which].now.raw >= part.compared[which].now.raw for which in part.compared)
    undecided = [line.compared[which].undecided for line in (whole, part) for which in line.compared]
    assert max(undecided) <= 4
    opened.close()


def test_nothing_here_offline_and_errors_are_told(room, database):
    room.state.set_connection(ConnectionState.OFFLINE, "The line is down.")
    room.settle()
    assert room.cells(10)["speeding"], "what was shown stays"
    assert "The line is down." in room.dock.body.session_banner.text
    room.state.set_connection(ConnectionState.ONLINE)
    room.settle()
    room.pool.close()
    room.desk.set_totals(None)
    scope = room.desk.scope
    room.desk.set_scope(None)
    assert not room.changes.table
    room.desk.set_scope(scope)
    room.settle()
    assert room.dock.body.session_banner.text or room.changes_page.banner.text


def test_a_failed_comparison_can_be_tried_again(room):
    change, room.gateway.change = room.gateway.change, lambda *what: 1 / 0
    room.controller.reload()
    room.settle()
    assert room.changes_page.banner.text == "Something went wrong."
    room.gateway.change = change
    room.changes_page.banner.findChildren(QToolButton)[-1].click()
    room.settle()
    assert room.changes_page.banner.text == "" and room.cells(10)["speeding"]


def test_stopping_and_coming_back(room):
    held, change = threading.Event(), room.gateway.change

    def slow(scope, as_of, canceller):
        held.wait(10)
        return change(scope, as_of, canceller)

    room.gateway.change = slow
    room.desk.set_totals(None)
    room.controller.reload()
    room._qtbot.waitUntil(lambda: room.changes_page.is_busy, timeout=10_000)
    room.changes_page.cancel_requested.emit()
    held.set()
    room.settle()
    assert not room.changes_page.is_busy
    room.gateway.change = change
    before = room.changes.table
    room.go_to("when")
    room.go_to("changes")
    assert room.changes.table is not before
