"""The case of the report on show: joined, parted and decided."""

from __future__ import annotations

from typing import Any, List, Optional, Tuple

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, QTimer

from ...core import cases, decisions
from ...core.cases import Candidate, CaseAct, CaseDone, CaseLook, CaseStep, Member, Prospect
from ...core.client_ids import new_client_id
from ...core.decisions import Draft
from ...core.model import Identity
from ...core.ports import CaseGateway
from ...errors import Conflict, KmzbError
from ...i18n import language, translate
from ...tasks.runner import TaskRunner
from ..docks.banner import Kind
from ..docks.sections.case_section import ACCEPT_KEY, CaseSection
from ..docks.sections.place_history_section import PlaceHistorySection
from ..docks.verification_dock import SHIFT, VerificationDock
from ..links import Links
from ..map_tools.case_marks import CaseMarks
from ..models import case_texts, history
from ..state import SessionState
from .case_reader import CaseReader
from .case_sender import CaseSender
from .report_controller import ReportController


class CaseController(QObject):
    """Where acts on cases start and their errors end."""

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        gateway: CaseGateway,
        dock: VerificationDock,
        reports: ReportController,
        canvas: Optional[QgsMapCanvas] = None,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._gateway, self._dock, self._reports = state, runner, gateway, dock, reports
        self._login = state.identity.login if state.identity is not None else ""
        self._seen: Tuple[Prospect, ...] = ()  # the preview that is on show
        self.place, self.section = PlaceHistorySection(), CaseSection()
        dock.panel.add_section(self.place)
        dock.panel.add_section(self.section)
        dock.bars.append(self.section.bar)
        self.sender = CaseSender(runner, gateway, self)
        self.marks = CaseMarks(canvas, self) if canvas is not None else None
        self.reader = CaseReader(state, runner, gateway, dock, self.section, self.place, self.marks, self)
        self._links = Links(*self._state_links(), *self._section_links())
        dock.loop_keys[ACCEPT_KEY] = self._on_accept_key
        dock.loop_keys[SHIFT + ACCEPT_KEY] = self._on_dismiss_key
        reports.undo_elsewhere = self._undo_mine
        self.reader.show(state.current_report_id)

    def _state_links(self) -> List[Tuple[Any, Any]]:
        state = self._state
        return [
            (state.current_report_changed, self._on_current_changed),
            (state.identity_changed, self._on_identity_changed),
            (self._reports.act_done, self._on_report_act),
            (self._dock.act_chosen, self._on_other_question),
            (self.sender.done, self._on_done),
            (self.sender.refused, self._on_refused),
            (self.sender.hanging, self._on_hanging),
            (self.sender.busy_changed, self.section.set_busy),
        ]

    def _section_links(self) -> List[Tuple[Any, Any]]:
        section = self.section
        return [
            (section.accepted, self.accept),
            (section.dismissed, self.dismiss),
            (section.report_requested, self._go_to),
            (self.place.report_requested, self._go_to),
            (section.leave_requested, lambda: self._act_on_case(CaseStep.LEAVE)),
            (section.item_leave_requested, self._leave_item),
            (section.split_requested, lambda part: self._act_on_case(CaseStep.SPLIT, part=part)),
            (section.undo_requested, lambda: self._act_on_case(CaseStep.UNDO)),
            (section.decision_requested, self._on_decision_requested),
            (section.show_all_requested, self._show_all),
            (section.asking, self._dock.panel.give_way),
            (section.bar.submitted, self._on_submitted),
            (section.bar.abandoned, self._on_abandoned),
        ]

    def close(self) -> None:
        """Undo everything; the sections go with the dock."""
        self._links.cut()
        self.reader.close()
        for key in (ACCEPT_KEY, SHIFT + ACCEPT_KEY):
            self._dock.loop_keys.pop(key, None)
        if self.section.bar in self._dock.bars:
            self._dock.bars.remove(self.section.bar)
        if self.marks is not None:
            self.marks.close()

    @property
    def look(self) -> Optional[CaseLook]:
        """What is on show, as long as it is of the current report."""
        return self.reader.look

    def _on_current_changed(self, report_id: Optional[int]) -> None:
        self._seen = ()
        if self.sender.pending is not None:
            self._on_hanging(self.sender.pending)

    def _on_identity_changed(self, identity: Optional[Identity]) -> None:
        login = identity.login if identity is not None else ""
        if login != self._login:
            self._login = login
            self.sender.forget()
            self.sender.drop_pending()
            self.section.clear()

    # What the user does

    def _is_ready(self) -> bool:
        """Offline, or while an act hangs in the air, nothing new is done: the user is told why."""
        if self.sender.is_sending:
            return False
        if self.sender.pending is not None:
            self._dock.act_line.notice(translate("KmzbPlugin", "First send the earlier decision again, or drop it."))
            return False
        return bool(self._reports.sender.is_ready())

    def _on_accept_key(self) -> None:
        first = self._suggested()
        if first is not None:
            self.accept(first)

    def _on_dismiss_key(self) -> None:
        first = self._suggested()
        if first is not None:
            self.dismiss(first)

    def _suggested(self) -> Optional[Candidate]:
        if self.look is None:
            self._dock.act_line.notice(translate("KmzbPlugin", "Looking for reports of the same thing…"))
            return None
        if self.section.first is None or not self.look.allowed:
            self._dock.act_line.notice(translate("KmzbPlugin", "Nothing is suggested for this report."))
            return None
        return self.section.first

    def accept(self, candidate: Candidate) -> None:
        """It is the same thing."""
        if self.look is not None and self._is_ready():
            self.sender.send(cases.accept(self.look, candidate, new_client_id()))

    def dismiss(self, candidate: Candidate) -> None:
        """It is not."""
        if self.look is not None and self._is_ready():
            self.sender.send(cases.dismiss(self.look, candidate, new_client_id()))

    def _act_on_case(self, step: CaseStep, **more: Any) -> None:
        if self.look is not None and self.look.case is not None and self._is_ready():
            self.sender.send(cases.on_case(self.look, step, new_client_id(), **more))

    def _leave_item(self, member: Member) -> None:
        self._act_on_case(CaseStep.LEAVE_ITEM, other_id=member.id, kind=member.kind)

    def _undo_mine(self) -> bool:
        """My last act, when it was one on a case."""
        if self.sender.last is None:
            return False
        if self._is_ready():
            self.sender.send(self.sender.last)
        return True

    def _go_to(self, report_id: int) -> None:
        self._state.set_current_report(report_id)
        self._dock.focus_list()

    def _show_all(self) -> None:
        if self.marks is not None:
            self.marks.zoom()

    # One decision for all

    def _on_decision_requested(self, act: str) -> None:
        look = self.look
        if look is None or look.case is None or not self._is_ready():
            return
        case_id, ticket = look.case.id, self.reader.ticket
        self._runner.run(
            translate("KmzbPlugin", "Looking at what the decision would do"),
            lambda canceller: self._gateway.preview(case_id, act, canceller),
            lambda seen: self._on_preview(ticket, act, seen),
            lambda error: self.reader.show_unread(ticket, error),
            quiet=True,
        )

    def _on_preview(self, ticket: int, act: str, seen: Tuple[Prospect, ...]) -> None:
        action = next((a for a in self._state.catalogue.actions if a.code == act), None)
        if ticket != self.reader.ticket or action is None:
            return
        text, count = case_texts.preview(action.name(language()), seen, self._state.catalogue)
        if not count:
            self.section.say(Kind.WARNING, text)
            return
        self._seen = seen
        self._dock.panel.fold()
        self.section.banner.clear()
        self.section.ask(action, text)
        QTimer.singleShot(0, self._show_question)  # once it has its place

    def _show_question(self) -> None:
        if self.section.bar.is_open:
            top = self.section.preview.mapTo(self._dock.panel.details, QPoint(0, 0)).y()
            self._dock.panel.scroll.verticalScrollBar().setValue(top)

    def _on_submitted(self, draft: Draft) -> None:
        if self.look is not None and self.look.case is not None and self._is_ready():
            self.sender.send(cases.decide(self.look, draft, self._seen, new_client_id()))

    def _on_abandoned(self) -> None:
        self.section.fold()
        self._dock.focus_list()

    def _on_other_question(self, *chosen: Any) -> None:
        """An act on the report alone: one question at a time."""
        self.section.fold()

    # What became of it

    def _on_done(self, act: CaseAct, done: CaseDone) -> None:
        self.section.fold()
        self.section.banner.clear()
        name = case_texts.done(act.step, done.case_id)
        if act.step is CaseStep.DECIDE:
            action = next((a for a in self._state.catalogue.actions if a.code == act.act), None)
            text, _ = case_texts.outcome(action.done_name(language()) if action else act.act, done.outcome, self._state.catalogue)
            name, _, exceptions = text.partition("\n")
            if exceptions:
                self.section.say(Kind.INFO, text)
        number = translate("KmzbPlugin", "no. {number}").format(number=act.report_id)
        self._dock.act_line.report(f"{number}: {name}", self._dock.undo_key if self.sender.last is not None else "")
        self._reports.sender.last = None  # the undo key takes back this one first
        if act.step in (CaseStep.UNDO, CaseStep.RESTORE):
            self._state.set_current_report(act.report_id)
        self.reader.reload()
        self._reports.reader.reload()
        self._dock.focus_list()

    def _on_report_act(self, *done: Any) -> None:
        self.sender.forget()
        self.reader.reload_soon()

    def _on_refused(self, act: CaseAct, error: KmzbError) -> None:
        self.section.fold()
        if isinstance(error, Conflict):
            lines = history.colleague_acts(decisions.conflict_events(error.info), self._state.catalogue)
            text = translate("KmzbPlugin", "A colleague has acted in the meantime; nothing was changed by you:") + f"\n{lines}"
        else:
            text = translate("KmzbPlugin", error.text)
        self.section.say(Kind.WARNING, text, ((translate("KmzbPlugin", "Seen"), self.section.banner.clear),))
        self.reader.reload()

    def _on_hanging(self, act: CaseAct) -> None:
        offers = (
            (translate("KmzbPlugin", "Send again"), self.sender.send_again),
            (translate("KmzbPlugin", "Drop it"), self._on_dropped),
        )
        text = translate(
            "KmzbPlugin",
            "The connection broke while an act on the case of no. {number} was being sent. Sending again does it only once.",
        ).format(number=act.report_id)
        self.section.say(Kind.ERROR, text, offers)

    def _on_dropped(self) -> None:
        self.sender.drop_pending()
        self.section.banner.clear()
        self.reader.reload()
