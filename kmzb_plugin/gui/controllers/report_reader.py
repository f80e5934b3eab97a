"""Reads the report that is on show, and reads it again when it has changed."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.model import Report, ReportDetail
from ...core.ports import ReportGateway
from ...errors import KmzbError, ReportOutOfReach
from ...i18n import translate
from ...tasks.runner import Job, TaskRunner
from ..docks.banner import Kind
from ..docks.verification_dock import VerificationDock
from ..state import ConnectionState, SessionState
from ..timers import pause

PATIENCE_MS = 200  # a report that comes quicker shows no sign of loading


class ReportReader(QObject):
    """``arrived`` comes after state and panel have the detail; its first value is what was on show of the same report."""

    arrived = pyqtSignal(object, object)  # Optional[Report], ReportDetail

    def __init__(
        self, state: SessionState, runner: TaskRunner, reports: ReportGateway, dock: VerificationDock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._reports, self._dock = state, runner, reports, dock
        self._panel = dock.panel
        self._job: Optional[Job] = None
        self._ticket = 0  # answers to older questions are ignored
        self._stale = False
        self._patience = pause(self, PATIENCE_MS, self._panel.show_loading)

    def close(self) -> None:
        """Stop reading."""
        self._patience.stop()
        self._ticket += 1
        if self._job is not None:
            self._job.cancel()

    @property
    def detail(self) -> Optional[ReportDetail]:
        """The current report as it is on show; ``None`` while it is being read, or is older than an act of mine."""
        detail = self._state.detail
        if detail is None or self._stale or detail.report.id != self._state.current_report_id:
            return None
        return detail

    def mark_stale(self) -> None:
        """I have changed the report: what is on show is not to be decided on any more."""
        self._stale = True

    def show(self, report_id: Optional[int]) -> None:
        """Show another report, or none."""
        self._patience.stop()
        self._ticket += 1
        self._stale = False
        self._panel.leave()
        if report_id is None:
            self._panel.show_nothing()
            self._state.set_detail(None)
            return
        row = self._dock.table.reports.report(report_id)
        if row is not None:
            self._panel.show_head(row, self._state.catalogue, self._dock.table.reports.now)
        else:
            self._panel.show_nothing(" ")  # keys must not act on the report before
        if self._state.connection is not ConnectionState.ONLINE:
            self._say_unread()
            return
        if row is None:
            self._patience.start()
        self.reload()

    def _say_unread(self) -> None:
        text = translate("KmzbPlugin", "The details cannot be read without a connection.")
        if self._panel.report is None:
            self._panel.show_nothing(text)
        else:
            self._panel.show_trouble(text, kind=Kind.WARNING)

    def reload(self) -> None:
        """Read the current report again."""
        report_id = self._state.current_report_id
        if report_id is None or self._state.connection is not ConnectionState.ONLINE:
            return
        if self._job is not None:
            self._job.cancel()
        self._ticket += 1
        ticket = self._ticket
        self._job = self._runner.run(
            translate("KmzbPlugin", "Reading the report"),
            lambda canceller: self._reports.detail(report_id, canceller),
            lambda detail: self._on_detail(ticket, detail),
            lambda error: self._on_failed(ticket, error),
            quiet=True,
        )

    def take_over(self, report: Report) -> None:
        """A row is known to be newer: read the rest of it, too."""
        shown = self._state.detail
        if report.id != self._state.current_report_id:
            return
        if shown is None or shown.report.id != report.id or shown.report.version < report.version:
            self.reload()

    def _on_detail(self, ticket: int, detail: ReportDetail) -> None:
        if ticket != self._ticket:
            return
        self._patience.stop()
        self._stale = False
        shown = self._state.detail
        before = shown.report if shown is not None and shown.report.id == detail.report.id else None
        self._state.set_detail(detail)
        self._panel.trouble_banner.clear()
        self._panel.show_detail(detail, self._state.catalogue, self._dock.table.reports.now)
        row = self._dock.table.reports.report(detail.report.id)
        if row is not None and row.version < detail.report.version:
            self._state.announce_report(detail.report)
        self.arrived.emit(before, detail)

    def _on_failed(self, ticket: int, error: KmzbError) -> None:
        if ticket != self._ticket:  # among them the jobs that this reader has cancelled itself
            return
        self._patience.stop()
        text = translate("KmzbPlugin", error.text)
        if self._panel.report is None:
            self._panel.show_nothing(text)
            return
        again = ((translate("KmzbPlugin", "Try again"), self.reload),)
        self._panel.show_trouble(text, () if isinstance(error, ReportOutOfReach) else again)
