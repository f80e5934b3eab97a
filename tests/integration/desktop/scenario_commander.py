"""Runs inside a whole QGIS: a commander's ten minutes before the briefing, from the login to a PDF and a frozen decision."""

from __future__ import annotations

import json
import os
import sys
from typing import Any, Iterator, List, Tuple

with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    sys.path.insert(0, json.load(handle)["folder"])

import desk_walk as desk
import inside
from desk_walk import look, settled
from inside import Step, iface, ours, plan, press, seen
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

SHIFT_ALT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def choose_unit(name: str) -> Iterator[Step]:
    """Type a part of the name, take what the list offers."""
    combo = desk.dock().scope_bar.form.unit_combo
    desk.dock().focus()
    yield "the keyboard on the unit", lambda: combo.hasFocus() or combo.lineEdit().hasFocus()
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), name)
    popup = combo.completer().popup()
    yield "the list of units", popup.isVisible
    yield look("1-unit")
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    yield "the counts", lambda: settled() and desk.scope_unit() == name and ours().desk.totals is not None


def where() -> Iterator[Step]:
    """A Gi* layer, its hottest cell on the map, what stands behind it, one report in the queue, and back."""
    page = desk.page("where")
    seen["cell m"] = page.form.cell_spin.value()
    page.form.make_button.setFocus()
    yield look("2-where")
    press(Qt.Key.Key_Return)
    yield "the layer", lambda: settled() and bool(desk.hotspot_layers()) and page.result.isVisible()
    made = desk.hotspot_layers()[0]
    seen["layer"] = [made.name(), made.isValid(), made.featureCount(), [item.label() for item in desk.legend(made)]]
    seen["worth"] = desk.words(page.result)
    yield look("3-layer")
    page.result.hottest_button.setFocus()
    press(Qt.Key.Key_M)
    yield "the tool", lambda: page.result.ask_button.isChecked()
    cell, spot = desk.hottest(made)
    seen["hottest"] = cell
    QTest.mouseClick(iface.mapCanvas().viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    yield "what stands behind it", lambda: settled() and page.cell.isVisible() and page.cell.table.items.rowCount() > 0
    seen["behind"] = behind(page)
    seen["behind words"] = desk.words(page.cell)
    yield look("4-cell")
    yield from into_the_queue(page)


def behind(page: Any) -> List[Tuple[str, int]]:
    model = page.cell.table.items
    return [(model.item_at(row).pillar, model.item_at(row).id) for row in range(model.rowCount())]


def into_the_queue(page: Any) -> Iterator[Step]:
    citizens = next(row for row, (pillar, _) in enumerate(behind(page)) if pillar == "citizens")
    for _ in range(citizens):
        press(Qt.Key.Key_Down)
    yield "the keyboard in the table", page.cell.table.hasFocus
    seen["chosen"] = page.cell.table.current.id
    press(Qt.Key.Key_Return)
    yield "the report in the queue", lambda: ours().state.detail is not None and inside.idle()
    seen["in the queue"] = [ours().state.detail.report.id, ours().dock.isVisible(), inside.status()]
    group = ours().map_controller.layers.group
    seen["on the map"] = sorted(key for key in group.layers() if key.startswith(("queue:", "overview:")) and group.is_visible(key))
    yield look("5-queue")
    desk.show()
    yield "the desk again", lambda: page.cell.isVisible() and settled()
    page.cell.table.setFocus()
    press(Qt.Key.Key_Escape)
    yield "the layer again", page.result.isVisible


def changes() -> Iterator[Step]:
    desk.go_to("changes")
    page = desk.page("changes")
    tree = page.form.tree
    yield "the table", lambda: settled() and page.shown.rowCount() > 0
    tree.setFocus()
    seen["changes"] = desk.rows(tree)
    seen["found"] = page.form.found_label.text()
    press(Qt.Key.Key_Down)
    seen["change row"] = page.current_title()
    seen["change words"] = desk.words(page.form.detail)
    yield look("6-changes")


def when() -> Iterator[Step]:
    desk.go_to("when")
    page = desk.page("when")
    yield "the hours", lambda: settled() and page.week_chart.isVisible()
    page.week_chart.setFocus()
    press(Qt.Key.Key_Right)
    seen["when"] = [page.busiest_label.text(), page.basis_label.text(), page.cell_label.text()]
    yield look("7-when")


def staffing() -> Iterator[Step]:
    desk.go_to("staff")
    page = desk.page("staff")
    yield "the staffing", lambda: settled() and desk.has_content(page)
    seen["staff"] = desk.words(page)
    yield look("8-staff")


def stations() -> Iterator[Step]:
    """As it stands when somebody comes: press Enter, read the alternatives, see the best on the map."""
    desk.go_to("sites")
    page = desk.page("sites")
    yield "the stations", lambda: settled() and page.form.compute_button.isEnabled() and page.stations.isVisible()
    yield look("9-sites")
    page.form.compute_button.setFocus()
    press(Qt.Key.Key_Return)
    yield "the alternatives", lambda: settled() and page.result.isVisible()
    page.result.table.setFocus()
    press(Qt.Key.Key_Down)
    yield "the alternative on the map", lambda: settled() and bool(desk.layers_marked(desk.SITING))
    seen["sites"] = desk.rows(page.result.table)
    seen["sites said"] = desk.words(page.result)
    seen["sites on the map"] = [[layer.name(), layer.featureCount()] for layer in desk.layers_marked(desk.SITING)]
    yield look("9-sites-found")


def briefing() -> Iterator[Step]:
    desk.go_to("sheet")
    page = desk.page("sheet")
    yield "the page", lambda: settled() and page.form.pdf_button.isEnabled()
    yield look("10-briefing")
    yield from desk.through_a_file_window(page.form.pdf_button, plan["pdf"])
    yield "the PDF", lambda: settled() and page.banner.isVisible()
    seen["pdf said"] = page.banner.accessibleName()
    seen["sentences"] = page.form.sentences_label.text().split("\n")
    yield look("11-saved")
    page.form.each_radio.click()
    seen["below"] = len(desk.controller("sheet")._below())
    yield from desk.through_a_file_window(page.form.pdf_button, plan["atlas"])
    yield "the atlas", lambda: settled() and os.path.exists(plan["atlas"])
    page.form.one_radio.click()
    yield from desk.through_a_file_window(page.form.freeze_button, plan["frozen"])
    yield "the frozen file", lambda: settled() and bool(page.form.news_edit.toPlainText())
    seen["frozen"] = page.form.news_edit.toPlainText()
    yield look("12-frozen")


def scenario() -> Iterator[Step]:
    yield from desk.log_in()
    seen["who"] = ours().state.identity.name
    QTest.keyClick(iface.mainWindow(), Qt.Key.Key_F8, SHIFT_ALT)
    yield "the desk", lambda: desk.dock().isVisible() and settled() and ours().desk.totals is not None
    seen["units"] = desk.dock().scope_bar.form.unit_combo.count()
    yield from choose_unit(plan["unit"])
    seen["scope"] = ours().desk.scope.as_json()
    count = ours().desk.totals.count
    seen["totals"] = [count.raw, count.confirmed, count.cases]
    yield from where()
    yield from changes()
    yield from when()
    yield from staffing()
    yield from stations()
    yield from briefing()
    seen["modal left"] = QApplication.activeModalWidget() is not None
    seen["done"] = True


driver = inside.Driver(scenario())
