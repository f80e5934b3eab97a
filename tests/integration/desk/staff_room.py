"""A commander's window with the page "Staffing" and its windows on a real database."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from typing import Any, Optional, Sequence, Tuple

from qgis.PyQt.QtWidgets import QApplication

from kmzb_plugin.db.change_gateway import PgChangeGateway
from kmzb_plugin.gui.controllers.desk.assumptions_controller import AssumptionsController
from kmzb_plugin.gui.controllers.desk.beats_controller import BeatsController
from kmzb_plugin.gui.controllers.desk.beats_work import Gateways
from kmzb_plugin.gui.controllers.desk.staff_controller import StaffController
from kmzb_plugin.gui.controllers.desk.tables_controller import TablesController
from kmzb_plugin.gui.docks.desk.staff_page import StaffPage
from tests.environment.databases import Database
from tests.integration.desk.conftest import Room

COMMANDER = "t_sopot_commander"
SOPOT_UNIT = 10


class StaffRoom(Room):
    """The room of the desk with the page and what it opens."""

    def __init__(self, qtbot: Any, database: Database, login: str = COMMANDER, width: int = 440) -> None:
        super().__init__(qtbot, database, login, width)
        self.periods = PgChangeGateway(self.pool)
        self.view = StaffPage()
        self.dock.add_page("staff", "Staffing", self.view)
        self.staff = StaffController(self.desk, self.runner, self.view, self.staffing, self._show_scope)
        self.assumptions = AssumptionsController(self.desk, self.runner, self.staffing, self.gateway, self.window)
        self.staff.assumptions_wanted.connect(self.assumptions.open)
        self.assumptions.changed.connect(self.staff.reload)
        self.assumptions.harm_changed.connect(self.controller.reload)

        self.beats = BeatsController(
            self.desk, self.runner, Gateways(self.gateway, self.periods, self.staffing), self.canvas, self.window
        )
        self.tables = TablesController(self.desk, self.runner, self.staffing, self.window)
        self.staff.tables_wanted.connect(self.tables.open)
        self.tables.changed.connect(self.staff.reload)
        self.staff.beats_wanted.connect(self.beats.open)

    def connect(self) -> StaffRoom:
        """Log in; the page is filled when this returns."""
        super().connect()
        self.dock.show_page("staff")
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until nothing is under way; what was read first asks for more, and the need takes its time."""
        for _ in range(5):
            QApplication.processEvents()
            self._qtbot.waitUntil(
                lambda: self.runner.is_idle() and not self.dock.scope_bar._pause.isActive(), timeout=120_000
            )

    def _show_scope(self, scope: Any) -> None:
        self.dock.scope_bar.show_scope(scope)
        self.desk.set_scope(scope)

    def close(self) -> None:
        if not self._closed:
            self.assumptions.close()
            self.beats.close()
            self.tables.close()
            self.staff.close()
        super().close()


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
