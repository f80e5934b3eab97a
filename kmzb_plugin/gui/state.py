"""The one state the docks, layers and controllers share; everything else hangs on its signals."""

from __future__ import annotations

from enum import Enum
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.model import Catalogue, Identity, QueueFilter, Report, ReportChanged, ReportDetail, SubjectChanged


class ConnectionState(Enum):
    """Where the session stands."""

    DISCONNECTED = "disconnected"
    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"  # was online; trying again by itself


class SessionState(QObject):
    """Holds values, emits when they change, decides nothing.

    Signals are past events. A setter that changes nothing emits nothing.
    """

    connection_changed = pyqtSignal(object)  # ConnectionState
    identity_changed = pyqtSignal(object)  # Optional[Identity]
    catalogue_changed = pyqtSignal(object)  # Catalogue
    filter_changed = pyqtSignal(object)  # QueueFilter
    current_report_changed = pyqtSignal(object)  # Optional[int]
    detail_changed = pyqtSignal(object)  # Optional[ReportDetail]
    report_updated = pyqtSignal(object)  # Report: a fresh row, from my act or a colleague's
    subject_changed = pyqtSignal(object)  # SubjectChanged: a meeting, a case, a referral … has a newer version
    report_heard = pyqtSignal(object)  # ReportChanged: somebody acted on a report, listed here or not
    data_refreshed = pyqtSignal()  # re-read everything (import, reconnect)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.connection = ConnectionState.DISCONNECTED
        self.connection_text = ""
        self.identity: Optional[Identity] = None
        self.catalogue = Catalogue()
        self.filter = QueueFilter()
        self.current_report_id: Optional[int] = None
        self.detail: Optional[ReportDetail] = None

    def set_connection(self, state: ConnectionState, text: str = "") -> None:
        """``text`` says why, for the user."""
        if (state, text) != (self.connection, self.connection_text):
            self.connection, self.connection_text = state, text
            self.connection_changed.emit(state)

    def set_identity(self, identity: Optional[Identity]) -> None:
        if identity != self.identity:
            self.identity = identity
            self.identity_changed.emit(identity)

    def set_catalogue(self, catalogue: Catalogue) -> None:
        if catalogue != self.catalogue:
            self.catalogue = catalogue
            self.catalogue_changed.emit(catalogue)

    def set_filter(self, queue_filter: QueueFilter) -> None:
        if queue_filter != self.filter:
            self.filter = queue_filter
            self.filter_changed.emit(queue_filter)

    def set_current_report(self, report_id: Optional[int]) -> None:
        if report_id != self.current_report_id:
            self.current_report_id = report_id
            self.current_report_changed.emit(report_id)

    def set_detail(self, detail: Optional[ReportDetail]) -> None:
        if detail != self.detail:
            self.detail = detail
            self.detail_changed.emit(detail)

    def announce_report(self, report: Report) -> None:
        """A row has a newer version: list, map and panel take it over."""
        self.report_updated.emit(report)

    def announce_heard(self, change: ReportChanged) -> None:
        """A report has a newer version; who shows something of it beside the list reads it again."""
        self.report_heard.emit(change)

    def announce_subject(self, change: SubjectChanged) -> None:
        """Something with a journal of its own has a newer version: who shows it reads it again."""
        self.subject_changed.emit(change)

    def announce_refresh(self) -> None:
        """Everything shown may be stale."""
        self.data_refreshed.emit()
