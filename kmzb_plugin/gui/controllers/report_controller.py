"""The report on show and the acts on it: from the key to the row in the database, and back to the next report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Optional, Set, Tuple

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ...core import decisions
from ...core.decisions import Draft
from ...core.model import Action, Catalogue, Decision, Identity, Report, ReportDetail
from ...core.ports import ReportGateway
from ...errors import Cancelled, Conflict, ConnectionFailed, KmzbError, ReportOutOfReach
from ...i18n import language, translate
from ...settings import Settings
from ...tasks.runner import Job, TaskRunner
from ..docks.banner import Kind
from ..docks.verification_dock import VerificationDock
from ..messages import Messages
from ..models import history, texts
from ..state import ConnectionState, SessionState
from .attachment_opener import AttachmentOpener

PATIENCE_MS = 200


@dataclass(frozen=True)
class _Done:
    """My last act, as its undo needs it."""

    report_id: int
    version: int


class ReportController(QObject):
    """The one place where acts start and their errors end. ``perform`` is for map tools, too."""

    annotate_requested = pyqtSignal(object, str)  # report id, kind: point, line or polygon
    move_requested = pyqtSignal(object)  # report id
    show_on_map_requested = pyqtSignal(object)  # report id
    act_done = pyqtSignal(object, object)  # Decision, Report: it stands in the database

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        reports: ReportGateway,
        dock: VerificationDock,
        messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._reports, self._dock, self._messages = state, runner, reports, dock, messages
        self._panel = dock.panel
        self._detail_job: Optional[Job] = None
        self._ticket = 0
        self._login = state.identity.login if state.identity is not None else ""
        self._sending: Optional[Decision] = None
        self._pending: Optional[Decision] = None  # sent, but nobody knows whether it arrived
        self._last: Optional[_Done] = None
        self._ahead: Optional[Tuple[int, str, bool]] = None  # a key pressed before the report was ready for it
        self._notes: Dict[int, str] = {}  # typed but not sent
        self._mine: Set[Tuple[int, int]] = set()  # (report, version) that my own acts made
        self.attachments = AttachmentOpener(runner, reports, messages, dock, self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._panel.show_loading)
        bar = self._panel.decision_bar
        self._links = [
            (state.current_report_changed, self._on_current_changed),
            (state.report_updated, self._on_report_updated),
            (state.catalogue_changed, self._on_catalogue_changed),
            (state.identity_changed, self._on_identity_changed),
            (state.connection_changed, self._on_connection_changed),
            (state.data_refreshed, self.reload),
            (dock.act_chosen, self._on_act_chosen),
            (dock.act_key_pressed, self._on_act_key),
            (dock.undo_requested, self.undo),
            (dock.show_requested, self._on_show_requested),
            (bar.submitted, self._on_submitted),
            (bar.kind_chosen, self._on_kind_chosen),
            (bar.abandoned, self._on_abandoned),
            (self._panel.details.attachment_open_requested, self.attachments.open),
            (self._panel.details.attachment_save_requested, self.attachments.save),
            (self._panel.details.annotation_show_requested, self._on_show_requested),
        ]
        for signal, slot in self._links:
            signal.connect(slot)
        self._on_catalogue_changed(state.catalogue)
        self._on_current_changed(state.current_report_id)

    def close(self) -> None:
        """Undo everything."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._links = []
        self._patience.stop()
        self._ticket += 1
        if self._detail_job is not None:
            self._detail_job.cancel()
        self.attachments.close()

    # The session

    def _on_catalogue_changed(self, catalogue: Catalogue) -> None:
        keys = frozenset(action.key for action in catalogue.actions if action.key)
        undo = next((a.key for a in catalogue.actions if a.code == decisions.UNDO and a.key), "")
        self._dock.set_act_keys(keys, undo)

    def _on_identity_changed(self, identity: Optional[Identity]) -> None:
        """Another person: nothing of what the last one typed or did stays. A reconnect changes nothing."""
        login = identity.login if identity is not None else ""
        if login == self._login:
            return
        self._login = login
        self._last, self._pending, self._ahead = None, None, None
        self._notes.clear()
        self._mine.clear()
        self._dock.act_line.forget()
        self._dock.form.pending_banner.clear()

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        if connection is ConnectionState.ONLINE:
            self.reload()

    # The report on show

    @property
    def detail(self) -> Optional[ReportDetail]:
        """The current report, once it is read."""
        detail = self._state.detail
        if detail is not None and detail.report.id == self._state.current_report_id:
            return detail
        return None

    def _on_current_changed(self, report_id: Optional[int]) -> None:
        self._keep_note()
        self._panel.fold()
        self._patience.stop()
        self._ticket += 1
        if report_id is None:
            self._panel.show_nothing()
            self._state.set_detail(None)
            return
        row = self._dock.table.reports.report(report_id)
        if row is not None:
            self._panel.show_head(row, self._state.catalogue, self._dock.table.reports.now)
        else:
            self._panel.show_nothing(" ")  # keys must not act on the report before
            self._patience.start()
        self.reload()

    def reload(self) -> None:
        """Read the current report again."""
        report_id = self._state.current_report_id
        if report_id is None or self._state.connection is not ConnectionState.ONLINE:
            return
        if self._detail_job is not None:
            self._detail_job.cancel()
        self._ticket += 1
        ticket = self._ticket
        self._detail_job = self._runner.run(
            translate("KmzbPlugin", "Reading the report"),
            lambda canceller: self._reports.detail(report_id, canceller),
            lambda detail: self._on_detail(ticket, detail),
            lambda error: self._on_detail_failed(ticket, error),
            quiet=True,
        )

    def _on_detail(self, ticket: int, detail: ReportDetail) -> None:
        if ticket != self._ticket:
            return
        self._patience.stop()
        before = self.detail
        self._state.set_detail(detail)
        self._panel.trouble_banner.clear()
        self._panel.show_detail(detail, self._state.catalogue, self._dock.table.reports.now)
        if before is not None and before.report.id == detail.report.id:
            self._notice_colleagues(before.report, detail)
        shown = self._dock.table.reports.report(detail.report.id)
        if shown is not None and shown.version < detail.report.version:
            self._state.announce_report(detail.report)
        self._act_ahead()

    def _on_detail_failed(self, ticket: int, error: KmzbError) -> None:
        if ticket != self._ticket or isinstance(error, Cancelled):
            return
        self._patience.stop()
        text = translate("KmzbPlugin", error.text)
        if self._panel.report is None:
            self._panel.show_nothing(text)
        offers = () if isinstance(error, ReportOutOfReach) else ((translate("KmzbPlugin", "Try again"), self.reload),)
        self._panel.show_trouble(text, offers)

    def _notice_colleagues(self, seen: Report, detail: ReportDetail) -> None:
        """What others did to the report while it was on show; a question that is open goes on if it still can."""
        fresh = detail.report
        if fresh.version <= seen.version:
            return
        foreign = [e for e in detail.events if e.seq > seen.version and (fresh.id, e.seq) not in self._mine]
        bar = self._panel.decision_bar
        if bar.is_open and bar.action is not None:
            action = decisions.action_for(self._state.catalogue, fresh.status, bar.action.code)
            if action is None:
                self._keep_note()
                self._panel.fold()
            else:
                bar.rebase(action, fresh)
        if foreign:
            self._show_conflict(history.colleague_acts(history.as_seen(foreign), self._state.catalogue), fresh.id)

    def _on_report_updated(self, report: Report) -> None:
        detail = self.detail
        if self._state.current_report_id == report.id and (detail is None or detail.report.version < report.version):
            self.reload()

    def _on_show_requested(self, *about: object) -> None:
        if self._state.current_report_id is not None:
            self.show_on_map_requested.emit(self._state.current_report_id)

    # Choosing an act

    def _on_act_key(self, key: str, with_note: bool) -> None:
        detail = self.detail
        current = self._state.current_report_id
        if current is None:
            return
        if detail is None or self._sending is not None:
            self._ahead = (current, key, with_note)
            return
        catalogue = self._state.catalogue
        action = next((a for a in catalogue.actions_from(detail.report.status) if a.key == key), None)
        if action is not None:
            self._choose(action, detail, with_note)
            return
        named = next((a for a in catalogue.actions if a.key == key), None)
        if named is not None:
            self._dock.act_line.notice(
                translate("KmzbPlugin", "{act}: not possible from “{status}”").format(
                    act=named.name(language()), status=texts.status_name(detail.report.status, catalogue)
                )
            )

    def _on_act_chosen(self, act: str, with_note: bool) -> None:
        detail = self.detail
        if detail is None:
            return
        action = decisions.action_for(self._state.catalogue, detail.report.status, act)
        if action is not None:
            self._choose(action, detail, with_note)

    def _act_ahead(self) -> None:
        """A key pressed while the report was still coming acts now, unless another report is on show."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[0] == self._state.current_report_id:
            self._on_act_key(ahead[1], ahead[2])

    def _choose(self, action: Action, detail: ReportDetail, with_note: bool) -> None:
        if self._sending is not None or not self._is_ready():
            return
        report, note = detail.report, self._notes.get(detail.report.id, "")
        if action.code == decisions.MOVE:
            self.move_requested.emit(report.id)
        elif action.code == decisions.ANNOTATE:
            self._panel.ask_kind(action, report)
        elif with_note or note or decisions.needs(action, self._state.catalogue).anything:
            self._panel.ask(action, report, note)
        else:
            self._send(decisions.decision(Draft(action), report, decisions.new_client_id()))

    def _is_ready(self) -> bool:
        """Offline, or while an earlier decision hangs in the air, nothing new is decided."""
        if self._pending is not None:
            self._dock.act_line.notice(translate("KmzbPlugin", "First send the earlier decision again, or drop it."))
            return False
        if self._state.connection is not ConnectionState.ONLINE:
            self._dock.act_line.notice(translate("KmzbPlugin", "Nothing can be decided without a connection."))
            return False
        return True

    def _on_submitted(self, draft: Draft) -> None:
        detail = self.detail
        if detail is not None and self._sending is None and self._is_ready():
            self._send(decisions.decision(draft, detail.report, decisions.new_client_id()))

    def _on_kind_chosen(self, kind: str) -> None:
        self._panel.fold()
        if self._state.current_report_id is not None:
            self.annotate_requested.emit(self._state.current_report_id, kind)

    def _on_abandoned(self) -> None:
        self._keep_note()
        self._panel.fold()
        self._dock.focus_list()

    def _keep_note(self) -> None:
        """What was typed and not sent is there when the same report is decided."""
        bar, report = self._panel.decision_bar, self._panel.report
        if not bar.is_open or report is None:
            return
        if bar.note.strip():
            self._notes[report.id] = bar.note
        else:
            self._notes.pop(report.id, None)

    # Sending

    def perform(self, decision: Decision) -> None:
        """Carry out an act, as a key or a map tool has chosen it.

        An annotation without a text, or an act that lacks something else, unfolds its question first.
        """
        if self._sending is not None or not self._is_ready():
            return
        detail = self.detail
        if detail is None or detail.report.id != decision.report_id:
            self._send(decision)
            return
        action = decisions.action_for(self._state.catalogue, detail.report.status, decision.act)
        if action is not None and decisions.needs(action, self._state.catalogue).note_required and not decision.note:
            note = self._notes.get(decision.report_id, "")
            self._panel.ask(action, detail.report, note, decision.wkb_2180)
            return
        self._send(decision)

    def undo(self) -> None:
        """Take back my last act: the one that the line tells of, otherwise one on the report on show."""
        if self._sending is not None or not self._is_ready():
            return
        target, detail = self._last, self.detail
        if target is None and detail is not None and detail.can_undo:
            target = _Done(detail.report.id, detail.report.version)
        if target is None:
            self._dock.act_line.notice(translate("KmzbPlugin", "There is nothing to undo."))
            return
        self._send(decisions.undo(target.report_id, target.version, decisions.new_client_id()))

    def _send(self, decision: Decision) -> None:
        self._sending = decision
        self._panel.set_busy(True)
        self._runner.run(
            translate("KmzbPlugin", "Writing a decision"),
            lambda canceller: self._reports.perform(decision, canceller),
            lambda report: self._on_done(decision, report),
            lambda error: self._on_failed(decision, error),
            quiet=True,
        )

    def _on_done(self, decision: Decision, report: Report) -> None:
        self._settle()
        self._pending = None
        self._dock.form.pending_banner.clear()
        self._mine.add((report.id, report.version))
        self._notes.pop(report.id, None)
        is_current = self._state.current_report_id == report.id
        following = self._dock.table.following(report.id) if is_current else None
        if is_current:
            self._panel.fold()
            self._panel.conflict_banner.clear()
        self._tell(decision, report)
        self._state.announce_report(report)
        self.act_done.emit(decision, report)
        if decision.act == decisions.UNDO:
            self._state.set_current_report(report.id)
        elif is_current and following is not None and Settings().auto_advance:
            if decisions.finishes(decision, report, self._state.catalogue):
                self._state.set_current_report(following)
        if self._state.current_report_id != report.id:
            self._ahead = None
        if self._dock.isAncestorOf(QApplication.focusWidget() or self._dock.form):
            self._dock.focus_list()

    def _tell(self, decision: Decision, report: Report) -> None:
        catalogue = self._state.catalogue
        action = next((a for a in catalogue.actions if a.code == decision.act), None)
        name = action.name(language()) if action else decision.act
        text = translate("KmzbPlugin", "no. {number}").format(number=report.id) + f": {name}"
        if decision.act == decisions.UNDO or (action is not None and action.changes_status):
            text += f" {history.ARROW} {texts.status_name(report.status, catalogue)}"
        if decision.act == decisions.UNDO:
            self._last = None
            self._dock.act_line.report(text)
        else:
            self._last = _Done(report.id, report.version)
            self._dock.act_line.report(text, self._dock.undo_key)

    def _settle(self) -> None:
        self._sending = None
        self._panel.set_busy(False)

    # What went wrong

    def _on_failed(self, decision: Decision, error: KmzbError) -> None:
        self._settle()
        self._ahead = None
        if isinstance(error, Cancelled):
            return
        if isinstance(error, ConnectionFailed):
            self._keep_pending(decision)
            return
        self._pending = None
        self._dock.form.pending_banner.clear()
        if decision.act == decisions.UNDO:
            self._forget_undo(decision)
        if isinstance(error, Conflict):
            self._on_conflict(decision, error)
        elif isinstance(error, ReportOutOfReach):
            self._messages.error(error)
            self._state.announce_refresh()
        elif self._state.current_report_id == decision.report_id:
            self._panel.show_trouble(translate("KmzbPlugin", error.text))
        else:
            self._messages.error(error)

    def _forget_undo(self, decision: Decision) -> None:
        self._last = None
        self._dock.act_line.forget()
        self._state.set_current_report(decision.report_id)

    def _on_conflict(self, decision: Decision, error: Conflict) -> None:
        """Nothing was written: show who was first, the fresh state, and keep what was typed."""
        if decision.note:
            self._notes[decision.report_id] = decision.note
        self._state.set_current_report(decision.report_id)
        self._panel.decision_bar.fold()
        self._panel.fold()
        events = decisions.conflict_events(error.info)
        self._show_conflict(history.colleague_acts(events, self._state.catalogue), decision.report_id)
        self._seen_in_conflict(decision, error)
        self.reload()
        self._dock.focus_list()

    def _seen_in_conflict(self, decision: Decision, error: Conflict) -> None:
        """The banner tells of these versions already; the reloaded detail need not do it again."""
        version = error.info.get("version")
        if isinstance(version, int):
            self._mine.update((decision.report_id, seq) for seq in range(decision.expected_version + 1, version + 1))

    def _show_conflict(self, lines: str, report_id: int) -> None:
        text = translate("KmzbPlugin", "A colleague has acted on this report in the meantime:") + f"\n{lines}"
        if report_id in self._notes:
            text += "\n" + translate("KmzbPlugin", "Nothing was overwritten. Your note is kept for your next decision here.")
        offer = (translate("KmzbPlugin", "Seen"), self._panel.conflict_banner.clear)
        self._panel.show_conflict(text, (offer,))

    def _keep_pending(self, decision: Decision) -> None:
        """Whether it arrived is unknown: it can be sent again with the same client id, and is done once."""
        self._pending = decision
        named = next((a for a in self._state.catalogue.actions if a.code == decision.act), None)
        text = translate(
            "KmzbPlugin", "The connection broke while “{act}” on no. {number} was being sent. Sending again does it only once."
        ).format(act=named.name(language()) if named else decision.act, number=decision.report_id)
        self._dock.form.pending_banner.say(
            Kind.ERROR,
            text,
            (
                (translate("KmzbPlugin", "Send again"), self.send_again),
                (translate("KmzbPlugin", "Drop it"), self.drop_pending),
            ),
        )

    def send_again(self) -> None:
        """Send the decision whose fate is unknown, with the same client id."""
        if self._pending is not None and self._sending is None:
            self._send(self._pending)

    def drop_pending(self) -> None:
        """Do without it; what the database holds is shown."""
        self._pending = None
        self._dock.form.pending_banner.clear()
        self.reload()
