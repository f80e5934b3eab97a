"""Where things stand that the user meets first: a report's own words above the sections, the register beside the queues."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QLabel, QMainWindow

from kmzb_plugin.core.model import Catalogue, ReportDetail
from kmzb_plugin.core.routing import RoutedReport
from kmzb_plugin.gui.docks.report_details import ReportDetails
from kmzb_plugin.gui.docks.sections.routing_section import RoutingSection
from kmzb_plugin.gui.docks.side_docks import SideDocks
from kmzb_plugin.settings import Settings
from tests.unit.core.reports import report


def test_a_reports_own_words_stand_above_the_sections(qgis_app: Any) -> None:
    details = ReportDetails()
    first, second = QLabel("first section"), QLabel("second section")
    details.add_section(first)
    for description in ("Hałas", "Hałas po północy"):
        details.show_detail(ReportDetail(report(7, description=description)), Catalogue())
        if second.parent() is None:
            details.add_section(second)
        details.resize(400, 600)
        details.show()
        qgis_app.processEvents()
        said = {label.text(): label.mapTo(details, label.rect().topLeft()).y() for label in details.findChildren(QLabel)}
        assert said[description] < said["first section"] < said["second section"]
    details.clear()
    assert [label.text() for label in details.findChildren(QLabel) if label.isVisible()] == ["first section", "second section"]


def test_routing_by_the_area_takes_one_line(qgis_app: Any) -> None:
    section = RoutingSection()
    plain = RoutedReport("KP I", "Rejon 3", "area", "według obszaru", "by area", False, None, None, None, 0, 3, None)
    section.show_routing(plain)
    assert sorted(label.text() for label in section.findChildren(QLabel) if not label.isHidden()) == ["Who got it", "by area"]


class Register(QDockWidget):
    def focus(self) -> None:
        """As the dock of the register."""


@pytest.fixture
def desk(qgis_app: Any) -> Any:
    window = QMainWindow()
    dock, register = QDockWidget(window), Register(window)
    for widget in (dock, register):
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, widget)
    register.setObjectName("KmzbMeetingDock")
    register.hide()
    window.show()
    QgsSettings().remove("UI/state")
    docks = SideDocks(window, dock, Settings().qgis_remembers)
    yield SimpleNamespace(dock=dock, register=register, window=window, show=lambda: docks.toggle(register))
    window.close()
    QgsSettings().remove("UI/state")


def test_the_register_first_opens_as_a_tab_beside_the_queues(desk: Any) -> None:
    assert desk.window.tabifiedDockWidgets(desk.dock) == []
    desk.show()
    assert desk.window.tabifiedDockWidgets(desk.dock) == [desk.register]


def test_it_opens_where_the_user_has_put_it(desk: Any) -> None:
    QgsSettings().setValue("UI/state", desk.window.saveState())
    desk.show()
    assert desk.window.tabifiedDockWidgets(desk.dock) == []


def test_what_the_user_moves_meanwhile_stays_apart(desk: Any) -> None:
    desk.show()
    desk.window.removeDockWidget(desk.register)
    desk.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, desk.register)
    desk.show()
    assert desk.window.tabifiedDockWidgets(desk.dock) == []
