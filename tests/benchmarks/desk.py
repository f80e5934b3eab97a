"""One person's dock on a real database, without a test runner round it."""

from __future__ import annotations

import functools
import time
from typing import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QWidget

from kmzb_plugin.core.model import Decision, Report
from kmzb_plugin.core.ports import Canceller
from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.queue_gateway import PgQueueGateway
from kmzb_plugin.db.report_gateway import PgReportGateway
from kmzb_plugin.gui.controllers.queue_controller import QueueController
from kmzb_plugin.gui.controllers.report_controller import ReportController
from kmzb_plugin.gui.docks.verification_dock import VerificationDock
from kmzb_plugin.gui.state import ConnectionState, SessionState
from kmzb_plugin.tasks.cancelling import JobCanceller
from kmzb_plugin.tasks.runner import TaskRunner
from tests.environment.databases import Database

PATIENCE_S = 30.0


@functools.lru_cache(maxsize=1)
def application() -> QgsApplication:
    """QGIS's application, once; kept, because Qt does not keep it."""
    running = QgsApplication([], True)
    running.initQgis()
    return running


class _Said:
    """A message bar that nobody reads; what should not be said ends the measurement."""

    def info(self, text: str) -> None:
        """Not of interest here."""

    def warning(self, text: str) -> None:
        raise AssertionError(text)

    def error(self, error: Exception) -> None:
        raise error


class _TimedReports(PgReportGateway):
    """Notes when the last act was committed, on the thread that did it."""

    committed_at = 0.0

    def perform(self, decision: Decision, canceller: Canceller) -> Report:
        report = super().perform(decision, canceller)
        self.committed_at = time.perf_counter()
        return report


class Desk:
    """State, runner, gateways, dock and the two controllers, logged in as ``login``."""

    def __init__(self, database: Database, login: str) -> None:
        application()
        self.pool = ConnectionPool()
        self.pool.open(database.dsn(login))
        catalogue = PgCatalogueGateway(self.pool)
        self.state, self.runner = SessionState(), TaskRunner()
        self.window = QMainWindow()
        self.window.setCentralWidget(QWidget())
        self.window.resize(1366, 768)
        self.dock = VerificationDock(self.window)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.list = QueueController(self.state, self.runner, PgQueueGateway(self.pool), self.dock, _Said())
        self.reports = _TimedReports(self.pool)
        self.report = ReportController(self.state, self.runner, self.reports, self.dock, _Said())
        self.window.show()
        self.window.activateWindow()
        self.state.set_catalogue(catalogue.catalogue(JobCanceller()))
        self.state.set_identity(catalogue.whoami(JobCanceller()))
        self.state.set_connection(ConnectionState.ONLINE)
        self.settle()

    def settle(self) -> None:
        """Until nothing is under way."""
        self.until(self.runner.is_idle)

    def until(self, condition: Callable[[], object]) -> None:
        """Let QGIS work until ``condition`` holds."""
        end = time.monotonic() + PATIENCE_S
        while not condition():
            QApplication.processEvents()
            if time.monotonic() > end:
                raise AssertionError("waited in vain")
        QApplication.processEvents()

    def close(self) -> None:
        """Undo everything."""
        self.report.close()
        self.list.close()
        self.dock.close_down()
        self.runner.close()
        self.pool.close()
        self.window.close()
