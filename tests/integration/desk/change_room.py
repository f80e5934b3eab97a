"""A commander's window with the pages "Changes" and "When" on a real database."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta
from typing import Any, Dict, Optional, Sequence
from zoneinfo import ZoneInfo

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.change_gateway import PgChangeGateway
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.desk_gateway import PgDeskGateway
from kmzb_plugin.gui.controllers.desk.changes_controller import ChangesController
from kmzb_plugin.gui.controllers.desk.desk_controller import DeskController
from kmzb_plugin.gui.controllers.desk.when_controller import WhenController
from kmzb_plugin.gui.desk_state import DeskState
from kmzb_plugin.gui.docks.desk.changes_page import ChangesPage
from kmzb_plugin.gui.docks.desk.desk_dock import DeskDock
from kmzb_plugin.gui.docks.desk.when_page import WhenPage
from kmzb_plugin.gui.state import ConnectionState, SessionState
from kmzb_plugin.layers.builder import crs_2180
from kmzb_plugin.tasks.cancelling import JobCanceller
from kmzb_plugin.tasks.runner import TaskRunner
from tests.environment.databases import Database

WARSAW = ZoneInfo("Europe/Warsaw")
COMMANDER = "t_sopot_commander"
SOPOT = (472_000.0, 738_000.0)


class Heard:
    """What would have been said on the message bar."""

    def __init__(self) -> None:
        self.said: list = []

    def info(self, text: Any) -> None:
        self.said.append(text)

    warning = error = info


class ChangeRoom:
    """One person's QGIS window: map, desk, both pages."""

    def __init__(self, qtbot: Any, database: Database, login: str, width: int = 460) -> None:
        self._qtbot, self._closed = qtbot, False
        self.pool = ConnectionPool()
        self.pool.open(database.dsn(login))
        self.catalogue = PgCatalogueGateway(self.pool)
        self.gateway, self.periods = PgDeskGateway(self.pool), PgChangeGateway(self.pool)
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
        self.changes_page, self.when_page = ChangesPage(), WhenPage()
        self.dock.add_page("changes", "Changes", self.changes_page)
        self.dock.add_page("when", "When", self.when_page)
        self.changes = ChangesController(self.desk, self.runner, self.changes_page, self.gateway, self.periods)
        self.when = WhenController(self.desk, self.runner, self.when_page, self.gateway, self.periods)
        self.window.show()
        self.window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        self.window.activateWindow()

    def connect(self) -> ChangeRoom:
        """Log in; the page on show is filled when this returns."""
        self.state.set_catalogue(self.catalogue.catalogue(JobCanceller()))
        self.state.set_identity(self.catalogue.whoami(JobCanceller()))
        self.state.set_connection(ConnectionState.ONLINE)
        self.settle()
        self.canvas.setExtent(QgsRectangle.fromCenterAndSize(QgsPointXY(*SOPOT), 12_000, 12_000))
        return self

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(3):
            QApplication.processEvents()
            self._qtbot.waitUntil(
                lambda: self.runner.is_idle() and not self.dock.scope_bar._pause.isActive(), timeout=20_000
            )

    def go_to(self, page: str) -> None:
        """Bring a page up and let it catch up."""
        self.dock.show_page(page)
        self.settle()

    def press(self, *keys: Any) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.dock, *(key if isinstance(key, tuple) else (key,)))
            QApplication.processEvents()
        self.settle()

    def cells(self, unit: Optional[int] = None) -> Dict[str, list]:
        """What stands in the table: per row its two-line cells, by the code of the category."""
        found: Dict[str, list] = {}
        page = self.changes_page
        for group in range(page.shown.rowCount()):
            parent = page.shown.index(group, 0)
            for row in (parent, *(page.shown.index(child, 0, parent) for child in range(page.shown.rowCount(parent)))):
                line = page.changes.line_at(page.shown.mapToSource(row))
                if line is not None and unit in (None, line.unit):
                    found[line.kind] = [str(row.sibling(row.row(), column).data()) for column in range(4)]
        return found

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.changes.close()
        self.when.close()
        self.controller.close()
        self.runner.close()
        self.runner.wait(5)
        self.pool.close()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


def today() -> date:
    """As the database sees it."""
    return datetime.now(WARSAW).date()


def store(
    database: Database, days_ago: Sequence[int], category: str = "speeding", status: str = "confirmed", unit: int = 10,
    xy: Any = SOPOT, happened: Optional[Sequence[Any]] = None, length_h: float = 0.0, first_id: int = 60_000,
) -> None:  # fmt: skip
    """Reports of Sopot sent at noon so many days ago; ``happened``: when they say it was (local, ``None``: not told)."""
    rows = []
    for place, ago in enumerate(days_ago):
        sent = datetime.combine(today() - timedelta(days=int(ago)), datetime.min.time(), WARSAW) + timedelta(hours=12)
        said = happened[place] if happened is not None else None
        rows.append((first_id + place, sent, said, None if said is None else said + timedelta(hours=length_h)))
    ids, sents, froms, tos = map(list, zip(*rows))
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, geom, created_at, version,
                                     chain_hash, position_quality, event_from, event_to)
            SELECT v.id, 'planted', v.id::text, %s, %s, v.sent, %s, ST_Point(%s, %s, 2180), v.sent, 1,
                   decode(repeat('00', 32), 'hex'), 'exact', v.event_from, v.event_to
            FROM unnest(%s::int[], %s::timestamptz[], %s::timestamptz[], %s::timestamptz[]) AS v (id, sent, event_from, event_to)
            """,
            (category, status, unit, *xy, ids, sents, froms, tos),
        )
