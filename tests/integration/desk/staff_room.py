"""A commander's window with the page "Staffing" and its windows on a real database."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from typing import Any, Optional, Sequence, Tuple

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.change_gateway import PgChangeGateway
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.desk_gateway import PgDeskGateway
from kmzb_plugin.db.staffing_gateway import PgStaffingGateway
from kmzb_plugin.gui.controllers.desk.desk_controller import DeskController
from kmzb_plugin.gui.controllers.desk.staff_controller import StaffController
from kmzb_plugin.gui.desk_state import DeskState
from kmzb_plugin.gui.docks.desk.desk_dock import DeskDock
from kmzb_plugin.gui.docks.desk.staff_page import StaffPage
from kmzb_plugin.gui.state import ConnectionState, SessionState
from kmzb_plugin.layers.builder import crs_2180
from kmzb_plugin.tasks.cancelling import JobCanceller
from kmzb_plugin.tasks.runner import TaskRunner
from tests.environment.databases import Database
from tests.integration.desk.conftest import SOPOT, Heard

COMMANDER = "t_sopot_commander"
SOPOT_UNIT = 10


class StaffRoom:
    """One person's QGIS window: map, desk, the page and what it opens."""

    def __init__(self, qtbot: Any, database: Database, login: str = COMMANDER, width: int = 440) -> None:
        self._qtbot, self._closed = qtbot, False
        self.pool = ConnectionPool()
        self.pool.open(database.dsn(login))
        self.catalogue, self.gateway = PgCatalogueGateway(self.pool), PgDeskGateway(self.pool)
        self.staffing, self.periods = PgStaffingGateway(self.pool), PgChangeGateway(self.pool)
        self.state, self.desk, self.runner, self.messages = SessionState(), DeskState(), TaskRunner(), Heard()
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.canvas.setDestinationCrs(crs_2180())
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1366, 768)
        self.dock = DeskDock(self.window)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.controller = DeskController(
            self.state, self.desk, self.runner, self.gateway, self.dock, self.canvas, self.messages  # type: ignore[arg-type]
        )
        self.page = StaffPage()
        self.dock.add_page("staff", "Staffing", self.page)
        self.staff = StaffController(self.desk, self.runner, self.page, self.staffing, self._show_scope)
        self.window.show()
        self.window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        self.window.activateWindow()

    def connect(self) -> StaffRoom:
        """Log in; the page is filled when this returns."""
        self.state.set_catalogue(self.catalogue.catalogue(JobCanceller()))
        self.state.set_identity(self.catalogue.whoami(JobCanceller()))
        self.state.set_connection(ConnectionState.ONLINE)
        self.settle()
        self.canvas.setExtent(QgsRectangle.fromCenterAndSize(QgsPointXY(*SOPOT), 12_000, 12_000))
        self.dock.show_page("staff")
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(4):
            QApplication.processEvents()
            self._qtbot.waitUntil(
                lambda: self.runner.is_idle() and not self.dock.scope_bar._pause.isActive(), timeout=40_000
            )

    def press(self, *keys: Any, into: Any = None) -> None:
        """Press keys where the focus is."""
        for key in keys:
            target = into or self.window.focusWidget() or self.dock
            QTest.keyClick(target, *(key if isinstance(key, tuple) else (key,)))
            QApplication.processEvents()
        self.settle()

    def _show_scope(self, scope: Any) -> None:
        self.dock.scope_bar.show_scope(scope)
        self.desk.set_scope(scope)

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.staff.close()
        self.controller.close()
        self.runner.close()
        self.runner.wait(5)
        self.pool.close()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


def sql(database: Database, text: str, *values: Any) -> Optional[Sequence[Any]]:
    """One row as the superuser sees it."""
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute(text, values)
        return cursor.fetchone() if cursor.description else None


def staff_table(
    database: Database, shifts: Sequence[Tuple[int, int, int, float]], unit: int = SOPOT_UNIT, since: date = date(2020, 1, 1)
) -> None:
    """A staffing table: weekday, from, to, people."""
    sql(
        database,
        "SELECT set_config('search_path', 'kmzb, public', true),"
        " kmzb.write_staffing(%s, %s::date, NULL, NULL, 30, 28, %s::jsonb, NULL, false, NULL)",
        unit, since, json.dumps([list(one) for one in shifts]),
    )  # fmt: skip
