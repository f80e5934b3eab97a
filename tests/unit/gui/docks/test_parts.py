"""Small parts of docks and windows, dressed alike everywhere."""

from __future__ import annotations

from datetime import date
from typing import Any, Callable, List

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from kmzb_plugin.gui.controllers.desk.beats_work import SIZES_M
from kmzb_plugin.gui.dialogs.assumptions_dialog import AssumptionsDialog
from kmzb_plugin.gui.dialogs.beats_dialog import BeatsDialog
from kmzb_plugin.gui.dialogs.effect_dialog import EffectDialog
from kmzb_plugin.gui.dialogs.reporting_dialog import ReportingDialog
from kmzb_plugin.gui.dialogs.tables_dialog import TablesDialog
from kmzb_plugin.gui.docks import parts
from kmzb_plugin.gui.docks.desk.changes_page import ChangesPage
from kmzb_plugin.gui.docks.desk.sheet_page import SheetPage
from kmzb_plugin.gui.docks.desk.sites_page import SitesPage
from kmzb_plugin.gui.docks.desk.staff_page import StaffPage
from kmzb_plugin.gui.docks.desk.when_page import WhenPage
from kmzb_plugin.gui.docks.desk.where_page import WherePage

WITH_HELP: List[Callable[[], Any]] = [
    WherePage, ChangesPage, WhenPage, StaffPage, SitesPage, SheetPage, AssumptionsDialog, ReportingDialog,
    lambda: BeatsDialog(SIZES_M), lambda: EffectDialog(date(2026, 11, 1)), lambda: TablesDialog(date(2026, 11, 1)),
]  # fmt: skip


@pytest.mark.parametrize("make", WITH_HELP)
def test_every_page_and_window_opens_its_help_once(qtbot: Any, make: Callable[[], Any]) -> None:
    page = make()
    qtbot.addWidget(page)
    asked: List[bool] = []
    page.help_wanted.connect(lambda: asked.append(True))
    button = page.help_button if hasattr(page, "help_button") else page.form.help_button
    assert button.accessibleName() == button.toolTip() == "How to read this page"
    assert not button.icon().isNull() and button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.click()
    assert asked == [True]


def test_words_are_never_markup(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    label = parts.plain_label(parent, "<b>not bold</b>", bold=True)
    assert label.textFormat() == Qt.TextFormat.PlainText and label.wordWrap() and label.font().bold()
