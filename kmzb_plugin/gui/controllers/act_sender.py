"""One act at a time on its way to the database: sent once, told of, undone, or sent again after the connection broke."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core import decisions
from ...core.model import Decision, Report
from ...core.ports import ReportGateway
from ...errors import Cancelled, ConnectionFailed, KmzbError
from ...i18n import language, translate
from ...tasks.runner import TaskRunner
from ..docks.banner import Kind
from ..docks.verification_dock import VerificationDock
from ..models import history, texts
from ..state import ConnectionState, SessionState


@dataclass(frozen=True)
class Made:
    """A version of a report that an act of mine made, as its undo names it."""

    report_id: int
    version: int


class ActSender(QObject):
    """``done`` says that an act stands in the database, ``refused`` that the database said no."""

    done = pyqtSignal(object, object)  # Decision, Report
    refused = pyqtSignal(object, object)  # Decision, KmzbError

    def __init__(
        self, state: SessionState, runner: TaskRunner, reports: ReportGateway, dock: VerificationDock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._reports, self._dock = state, runner, reports, dock
        self._sending: Optional[Decision] = None
        self._pending: Optional[Decision] = None  # sent, but nobody knows whether it arrived
        self.last: Optional[Made] = None

    @property
    def is_sending(self) -> bool:
        """True while an act is under way."""
        return self._sending is not None

    @property
    def pending(self) -> Optional[Decision]:
        """The act whose fate is unknown since the connection broke."""
        return self._pending

    def forget(self) -> None:
        """Another person: nothing of what the last one did stays."""
        self.last, self._pending = None, None
        self._dock.act_line.forget()
        self._dock.form.pending_banner.clear()

    def is_ready(self) -> bool:
        """Offline, or while an earlier decision hangs in the air, nothing new is decided: the user is told why."""
        if self._sending is not None:
            return False
        if self._pending is not None:
            self._dock.act_line.notice(translate("KmzbPlugin", "First send the earlier decision again, or drop it."))
            return False
        if self._state.connection is not ConnectionState.ONLINE:
            self._dock.act_line.notice(translate("KmzbPlugin", "Nothing can be decided without a connection."))
            return False
        return True

    def send(self, decision: Decision) -> None:
        """Write an act; the buttons rest until the answer."""
        self._sending = decision
        self._dock.panel.set_busy(True)
        self._runner.run(
            translate("KmzbPlugin", "Writing a decision"),
            lambda canceller: self._reports.perform(decision, canceller),
            lambda report: self._on_done(decision, report),
            lambda error: self._on_failed(decision, error),
            quiet=True,
        )

    def send_again(self) -> None:
        """Send the act whose fate is unknown, with the same client id: the database does it once."""
        if self._pending is not None and self._sending is None:
            self.send(self._pending)

    def drop_pending(self) -> None:
        """Do without it; what the database holds is shown."""
        self._settle()
        self._state.announce_refresh()

    def _on_done(self, decision: Decision, report: Report) -> None:
        self._settle()
        self._tell(decision, report)
        self.done.emit(decision, report)

    def _settle(self) -> None:
        self._sending, self._pending = None, None
        self._dock.form.pending_banner.clear()
        self._dock.panel.set_busy(False)

    def tell_made(self, report_id: int, version: int, name: str) -> None:
        """An act that was sent on another way stands in the database: its line, with its undo."""
        text = translate("KmzbPlugin", "no. {number}").format(number=report_id) + f": {name}"
        self.last = Made(report_id, version)
        self._dock.act_line.report(text, self._dock.undo_key)

    def _tell(self, decision: Decision, report: Report) -> None:
        """What was done stands in the line under the list, with its undo."""
        catalogue = self._state.catalogue
        action = next((a for a in catalogue.actions if a.code == decision.act), None)
        name = action.done_name(language()) if action else decision.act
        text = translate("KmzbPlugin", "no. {number}").format(number=report.id) + f": {name}"
        is_undo = decision.act == decisions.UNDO
        if decision.act == decisions.REASSIGN:
            text += f" {history.ARROW} {report.unit_name}"
        if is_undo:
            text += f" {history.ARROW} {texts.status_name(report.status, catalogue)}"
        self.last = None if is_undo else Made(report.id, report.version)
        self._dock.act_line.report(text, "" if is_undo else self._dock.undo_key)

    def _on_failed(self, decision: Decision, error: KmzbError) -> None:
        if isinstance(error, ConnectionFailed):
            self._sending = None
            self._dock.panel.set_busy(False)
            self._keep(decision)
            return
        self._settle()
        if isinstance(error, Cancelled):
            return
        if decision.act == decisions.UNDO:
            self.last = None
            self._dock.act_line.forget()
        self.refused.emit(decision, error)

    def _keep(self, decision: Decision) -> None:
        self._pending = decision
        named = next((a for a in self._state.catalogue.actions if a.code == decision.act), None)
        text = translate(
            "KmzbPlugin",
            "The connection broke while “{act}” on no. {number} was being sent. Sending again does it only once.",
        ).format(act=named.name(language()) if named else decision.act, number=decision.report_id)
        offers = (
            (translate("KmzbPlugin", "Send again"), self.send_again),
            (translate("KmzbPlugin", "Drop it"), self.drop_pending),
        )
        self._dock.form.pending_banner.say(Kind.ERROR, text, offers)
