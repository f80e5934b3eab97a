"""The report on show and the acts on it: from the key to the row in the database, and back to the next report."""

from __future__ import annotations

from typing import Callable, Dict, List, Optional, Set, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ...core import decisions
from ...core.client_ids import new_client_id
from ...core.decisions import Draft
from ...core.model import Action, Catalogue, Decision, Identity, Report, ReportDetail
from ...core.ports import ReportGateway
from ...errors import Conflict, KmzbError, ReportOutOfReach
from ...i18n import language, translate
from ...settings import Settings
from ...tasks.runner import TaskRunner
from ..docks.keys import is_typing
from ..docks.verification_dock import VerificationDock
from ..links import Links
from ..messages import Messages
from ..models import history, texts
from ..state import ConnectionState, SessionState
from .act_sender import ActSender, Made
from .attachment_opener import AttachmentOpener
from .report_reader import ReportReader

AHEAD_MAX = 3


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
        self._login = state.identity.login if state.identity is not None else ""
        self._ahead: List[Tuple[str, bool]] = []  # keys pressed before the report was ready for them
        self._notes: Dict[int, str] = {}  # typed but not sent
        self._mine: Set[Tuple[int, int]] = set()  # (report, version) that my own acts made
        self.undo_elsewhere: Callable[[], bool] = _nothing  # takes back a later act of mine that is no report's; True: it did
        self.attachments = AttachmentOpener(runner, reports, messages, dock, self)
        self.reader = ReportReader(state, runner, reports, dock, self)
        self.sender = ActSender(state, runner, reports, dock, self)
        bar = self._panel.decision_bar
        self._links = Links(
            (state.current_report_changed, self._on_current_changed),
            (state.report_updated, self.reader.take_over),
            (state.catalogue_changed, self._on_catalogue_changed),
            (state.identity_changed, self._on_identity_changed),
            (state.connection_changed, self._on_connection_changed),
            (state.data_refreshed, self.reader.reload),
            (dock.act_chosen, self._on_act_chosen),
            (dock.act_key_pressed, self._on_act_key),
            (dock.undo_requested, self.undo),
            (dock.show_requested, self._on_show_requested),
            (self.reader.arrived, self._on_arrived),
            (self.sender.done, self._on_done),
            (self.sender.refused, self._on_refused),
            (bar.submitted, self._on_submitted),
            (bar.kind_chosen, self._on_kind_chosen),
            (bar.abandoned, self._on_abandoned),
            (self._panel.details.attachment_open_requested, self.attachments.open),
            (self._panel.details.attachment_save_requested, self.attachments.save),
            (self._panel.details.annotation_show_requested, self._on_show_requested),
        )
        self._on_catalogue_changed(state.catalogue)
        self._on_current_changed(state.current_report_id)

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self.reader.close()
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
        self._ahead.clear()
        self._notes.clear()
        self._mine.clear()
        self.sender.forget()

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        if connection is ConnectionState.ONLINE:
            self.reader.reload()

    # The report on show

    def _on_current_changed(self, report_id: Optional[int]) -> None:
        self._keep_note()
        self._ahead.clear()
        self.reader.show(report_id)

    def _on_arrived(self, before: Optional[Report], detail: ReportDetail) -> None:
        if before is not None:
            self._notice_colleagues(before, detail)
        self._act_ahead()

    def _notice_colleagues(self, seen: Report, detail: ReportDetail) -> None:
        """What others did to the report while it was on show; a question that is open goes on if it still can."""
        fresh = detail.report
        if fresh.version <= seen.version:
            return
        me = self._state.identity.name if self._state.identity is not None else ""
        news = [event for event in detail.events if event.seq > seen.version]
        foreign = [e for e in news if (fresh.id, e.seq) not in self._mine and e.actor != me]
        bar = self._panel.decision_bar
        if bar.is_open and bar.action is not None:
            action = decisions.action_for(self._state.catalogue, fresh.status, bar.action.code)
            if action is None:
                self._keep_note()
                self._fold_under_hand()
            else:
                bar.rebase(action, fresh)
        if foreign:
            self._show_conflict(history.colleague_acts(history.as_seen(foreign), self._state.catalogue), fresh.id)

    def _fold_under_hand(self) -> None:
        """A question goes away while it is being answered: the rest of what is being typed must not act."""
        focused = QApplication.focusWidget()
        was_inside = focused is not None and self._panel.decision_bar.isAncestorOf(focused)
        was_typing = was_inside and is_typing(focused)
        self._panel.fold()
        if was_inside:
            self._dock.focus_list()
        if was_typing:
            self._dock.let_typing_end()

    def _on_show_requested(self, *about: object) -> None:
        if self._state.current_report_id is not None:
            self.show_on_map_requested.emit(self._state.current_report_id)

    # Choosing an act

    def _on_act_key(self, key: str, with_note: bool) -> None:
        detail = self.reader.detail
        if self._state.current_report_id is None:
            return
        if detail is None or self.sender.is_sending:
            if len(self._ahead) < AHEAD_MAX:
                self._ahead.append((key, with_note))
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
        detail = self.reader.detail
        if detail is None:
            return
        action = decisions.action_for(self._state.catalogue, detail.report.status, act)
        if action is not None:
            self._choose(action, detail, with_note)

    def _act_ahead(self) -> None:
        """Keys pressed while the report was still coming act now, one after the other, until one asks or sends."""
        while self._ahead and self.reader.detail is not None and not self.sender.is_sending:
            key, with_note = self._ahead.pop(0)
            self._on_act_key(key, with_note)
            if self._panel.decision_bar.is_open:
                self._ahead.clear()

    def _choose(self, action: Action, detail: ReportDetail, with_note: bool) -> None:
        if not self.sender.is_ready():
            return
        report, note = detail.report, self._notes.get(detail.report.id, "")
        if action.code == decisions.MOVE:
            self.move_requested.emit(report.id)
        elif action.code == decisions.ANNOTATE:
            self._panel.ask_kind(action, report)
        elif with_note or note or decisions.needs(action, self._state.catalogue).anything:
            self._panel.ask(action, report, note)
        else:
            self.sender.send(decisions.decision(Draft(action), report, new_client_id()))

    def _on_submitted(self, draft: Draft) -> None:
        detail = self.reader.detail
        if detail is not None and self.sender.is_ready():
            self.sender.send(decisions.decision(draft, detail.report, new_client_id()))

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
        if not self.sender.is_ready():
            return
        detail = self.reader.detail
        if detail is None or detail.report.id != decision.report_id:
            self.sender.send(decision)
            return
        action = decisions.action_for(self._state.catalogue, detail.report.status, decision.act)
        if action is not None and decisions.needs(action, self._state.catalogue).note_required and not decision.note:
            note = self._notes.get(decision.report_id, "")
            self._panel.ask(action, detail.report, note, decision.wkb_2180)
            return
        self.sender.send(decision)

    def undo(self) -> None:
        """Take back my last act: the one that the line tells of, otherwise one on the report on show."""
        if not self.sender.is_ready() or self.undo_elsewhere():
            return
        target, detail = self.sender.last, self.reader.detail
        if target is None and detail is not None and detail.can_undo:
            target = Made(detail.report.id, detail.report.version)
        if target is None:
            self._dock.act_line.notice(translate("KmzbPlugin", "There is nothing to undo."))
            return
        self.sender.send(decisions.undo(target.report_id, target.version, new_client_id()))

    def _on_done(self, decision: Decision, report: Report) -> None:
        self._mine.add((report.id, report.version))
        self._notes.pop(report.id, None)
        is_current = self._state.current_report_id == report.id
        following = self._dock.table.following(report.id) if is_current else None
        focused = QApplication.focusWidget()  # asked before the question folds: Qt then hands the focus to anybody
        with_keys = focused is None or self._dock.isAncestorOf(focused)
        if is_current:
            self.reader.mark_stale()
            self._panel.fold()
            self._panel.conflict_banner.clear()
        self._state.announce_report(report)
        self.act_done.emit(decision, report)
        through = decisions.finishes(decision, report, self._state.catalogue) and Settings().auto_advance
        if decision.act == decisions.UNDO:
            self._state.set_current_report(report.id)
        elif is_current and decision.act == decisions.REASSIGN:
            self._state.set_current_report(following)  # it is another unit's now, perhaps out of sight
        elif is_current and through and following is not None:
            self._state.set_current_report(following)
        if with_keys:
            self._dock.focus_list()

    # What went wrong

    def _on_refused(self, decision: Decision, error: KmzbError) -> None:
        self._ahead.clear()
        if decision.act == decisions.UNDO:
            self._state.set_current_report(decision.report_id)
        if isinstance(error, Conflict):
            self._on_conflict(decision, error)
        elif isinstance(error, ReportOutOfReach):
            self._messages.error(error)
            self._state.announce_refresh()
        elif self._state.current_report_id == decision.report_id:
            self._panel.show_trouble(translate("KmzbPlugin", error.text))
        else:
            self._messages.error(error)

    def _on_conflict(self, decision: Decision, error: Conflict) -> None:
        """Nothing was written: show who was first, the fresh state, and keep what was typed."""
        if decision.note:
            self._notes[decision.report_id] = decision.note
        self._state.set_current_report(decision.report_id)
        self._panel.fold()
        events = decisions.conflict_events(error.info)
        self._show_conflict(history.colleague_acts(events, self._state.catalogue), decision.report_id)
        self._seen_in_conflict(decision, error)
        self.reader.reload()
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


def _nothing() -> bool:
    """Nothing to take back elsewhere."""
    return False
