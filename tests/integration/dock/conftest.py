"""The dock on a real database, driven by keys: nothing of it is replaced."""

from __future__ import annotations

from contextlib import closing
from typing import Any, Callable, Iterator, List, Optional, Tuple

import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QWidget

from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.queue_gateway import PgQueueGateway
from kmzb_plugin.db.report_gateway import PgReportGateway
from kmzb_plugin.errors import KmzbError
from kmzb_plugin.gui.controllers.queue_controller import QueueController
from kmzb_plugin.gui.controllers.report_controller import ReportController
from kmzb_plugin.gui.docks.verification_dock import VerificationDock
from kmzb_plugin.gui.state import ConnectionState, SessionState
from kmzb_plugin.settings import Settings
from kmzb_plugin.tasks.cancelling import JobCanceller
from kmzb_plugin.tasks.runner import TaskRunner
from tests.environment.databases import Database

ANALYST = "t_sopot_analyst"
COLLEAGUE = "t_sopot_analyst2"
COORDINATOR = "t_sopot_coordinator"


class Heard:
    """What would have been said on the message bar."""

    def __init__(self) -> None:
        self.said: List[Any] = []

    def info(self, text: str) -> None:
        self.said.append(text)

    def warning(self, text: str) -> None:
        self.said.append(text)

    def error(self, error: KmzbError) -> None:
        self.said.append(error)


def _type(target: QWidget, letter: str) -> None:
    """QTest knows the keys of ASCII only; a Polish letter comes as text without a key, as from an input method."""
    if letter.isascii():
        QTest.keyClick(target, letter)
    else:
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


class Desk:
    """One person's QGIS window with the dock in it."""

    def __init__(self, qtbot: Any, database: Database, login: str, width: int = 460, height: int = 620) -> None:
        self._qtbot, self._database = qtbot, database
        self.pool = ConnectionPool()
        self.pool.open(database.dsn(login))
        self.catalogue = PgCatalogueGateway(self.pool)
        self.queues, self.reports = PgQueueGateway(self.pool), PgReportGateway(self.pool)
        self.state, self.runner, self.messages = SessionState(), TaskRunner(), Heard()
        self.window = QMainWindow()
        self.window.setCentralWidget(QWidget())
        self.window.resize(width + 300, height)
        self.dock = VerificationDock(self.window)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.list = QueueController(self.state, self.runner, self.queues, self.dock, self.messages)
        self.report = ReportController(self.state, self.runner, self.reports, self.dock, self.messages)
        self.window.show()
        self.window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)

    def connect(self) -> Desk:
        """Log in; the list is read when this returns."""
        self.state.set_catalogue(self.catalogue.catalogue(JobCanceller()))
        self.state.set_identity(self.catalogue.whoami(JobCanceller()))
        self.state.set_connection(ConnectionState.ONLINE)
        self.settle()
        self.window.activateWindow()
        self.dock.focus_list()
        return self

    def settle(self) -> None:
        """Wait until nothing is under way, timers of ours included."""
        busy = (self.list._gather, self.list._count_pause, self.dock.filters._pause)
        self.until(lambda: self.runner.is_idle() and not any(timer.isActive() for timer in busy))
        QApplication.processEvents()
        self.until(lambda: self.runner.is_idle() and not any(timer.isActive() for timer in busy))

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=10_000)

    def press(self, *keys: Any, settle: bool = True) -> None:
        """Press keys where the focus is: a Qt key, text to type, or (key, modifier)."""
        for key in keys:
            target = self.window.focusWidget() or self.dock
            if isinstance(key, str):
                for letter in key:
                    _type(target, letter)
            elif isinstance(key, tuple):
                QTest.keyClick(target, *key)
            else:
                QTest.keyClick(target, key)
            QApplication.processEvents()
            if settle:
                self.settle()

    def go_to(self, queue: str) -> None:
        """Show another queue, as a click on its tab does."""
        codes = [entry.code for entry in self.state.catalogue.queues]
        self.dock.tabs.choose(codes.index(queue))
        self.settle()
        self.dock.focus_list()

    def choose(self, report_id: int) -> None:
        """Show one report."""
        self.state.set_current_report(report_id)
        self.settle()

    @property
    def listed(self) -> List[int]:
        model = self.dock.table.reports
        return [model.report_at(row).id for row in range(model.rowCount())]

    @property
    def selected(self) -> Optional[int]:
        rows = self.dock.table.selectionModel().selectedRows()
        return self.dock.table.reports.report_at(rows[0].row()).id if rows else None

    @property
    def notice(self) -> str:
        """What stands in the place of the list."""
        form = self.dock.form
        return str(form.notice_label.text()) if form.list_pages.currentWidget() is form.page_notice else ""

    def close(self) -> None:
        self.report.close()
        self.list.close()
        self.dock.close_down()
        self.runner.close()
        self.pool.close()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


@pytest.fixture(autouse=True)
def usual_settings(qgis_app: Any) -> Iterator[None]:
    """Each test starts with what a new user has."""
    settings = Settings()
    settings.auto_advance, settings.page_size = True, 200
    yield
    settings.auto_advance, settings.page_size = True, 200


@pytest.fixture
def open_desk(qtbot: Any, qgis_app: Any, database: Database) -> Iterator[Callable[..., Desk]]:
    """Opens desks, connected, and closes them in the end."""
    desks: List[Desk] = []

    def make(login: str = ANALYST, online: bool = True, **more: int) -> Desk:
        desk = Desk(qtbot, database, login, **more)
        desks.append(desk)
        return desk.connect() if online else desk

    yield make
    for desk in reversed(desks):
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """The analyst of Sopot, connected."""
    return open_desk()


@pytest.fixture
def events(database: Database) -> Callable[[int], List[Tuple[Any, ...]]]:
    """(act, person's login, reason, note) of a report's events, read past all rights."""

    def read(report_id: int) -> List[Tuple[Any, ...]]:
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute(
                "SELECT act, login::text, reason, note FROM kmzb.event WHERE report_id = %s ORDER BY seq", (report_id,)
            )
            return cursor.fetchall()

    return read


@pytest.fixture
def more_reports(database: Database) -> Callable[[int], None]:
    """Adds reports of Sopot to the queue of new ones, each due a minute after the one before."""

    def add(count: int) -> None:
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute(
                """
                INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, beat_id, geom,
                                         created_at, due_at, version, chain_hash)
                SELECT 5000 + g, 'more', g::text, 'speeding', 'new', at, 10, 1, ST_Point(470000, 738000, 2180), at,
                       now() + interval '10 days' + g * interval '1 minute', 1, decode(repeat('00', 32), 'hex')
                FROM generate_series(1, %s) g, LATERAL (SELECT now() - interval '1 day' AS at) t
                """,
                (count,),
            )

    return add
