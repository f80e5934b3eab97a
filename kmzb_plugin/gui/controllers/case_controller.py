"""The case of the report on show: read, joined, parted and decided; on the map, too, and kept fresh."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, Optional, Tuple

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, QTimer

from ...core import cases, decisions
from ...core.cases import Candidate, CaseAct, CaseDone, CaseLook, CaseStep, Member, Prospect
from ...core.client_ids import new_client_id
from ...core.decisions import Draft
from ...core.model import Identity, Report, ReportChanged, SubjectChanged
from ...core.ports import CaseGateway
from ...errors import Conflict, KmzbError, ReportOutOfReach
from ...i18n import language, translate
from ...tasks.runner import Job, TaskRunner
from ..docks.banner import Kind
from ..docks.sections.case_section import ACCEPT_KEY, CaseSection
from ..docks.sections.place_history_section import PlaceHistorySection
from ..docks.verification_dock import SHIFT, VerificationDock
from ..links import Links
from ..map_tools.case_marks import CaseMarks
from ..models import case_texts, history
from ..state import ConnectionState, SessionState
from .case_sender import CaseSender
from .report_controller import ReportController

SETTLE_MS = 120  # reports passed quickly are not each looked at
PATIENCE_MS = 300  # a look that comes quicker shows no sign of loading


class CaseController(QObject):
    """Fills the two sections; where acts on cases start and their errors end."""

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
        self._job: Optional[Job] = None
        self._ticket = 0
        self._seen: Tuple[Prospect, ...] = ()  # the preview that is on show
        self.place, self.section = PlaceHistorySection(), CaseSection()
        dock.panel.add_section(self.place)
        dock.panel.add_section(self.section)
        dock.bars.append(self.section.bar)
        self.sender = CaseSender(runner, gateway, self)
        self.marks = CaseMarks(canvas, self) if canvas is not None else None
        self._settle, self._patience = self._timer(SETTLE_MS, self.reload), self._timer(PATIENCE_MS, self._say_looking)
        self._links = Links(*self._state_links(), *self._section_links())
        dock.loop_keys[ACCEPT_KEY] = self._on_accept_key
        dock.loop_keys[SHIFT + ACCEPT_KEY] = self._on_dismiss_key
        reports.undo_elsewhere = self._undo_mine
        self._on_current_changed(state.current_report_id)

    def _state_links(self) -> List[Tuple[Any, Any]]:
        state = self._state
        return [
            (state.current_report_changed, self._on_current_changed),
            (state.report_updated, self._on_report_updated),
            (state.report_heard, self._on_report_heard),
            (state.subject_changed, self._on_subject_changed),
            (state.connection_changed, self._on_connection_changed),
            (state.identity_changed, self._on_identity_changed),
            (state.data_refreshed, self.reload),
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

    def _timer(self, interval_ms: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def close(self) -> None:
        """Undo everything; the sections go with the dock."""
        self._links.cut()
        self._settle.stop()
        self._patience.stop()
        self._ticket += 1
        if self._job is not None:
            self._job.cancel()
        for key in (ACCEPT_KEY, SHIFT + ACCEPT_KEY):
            self._dock.loop_keys.pop(key, None)
        if self.section.bar in self._dock.bars:
            self._dock.bars.remove(self.section.bar)
        if self.marks is not None:
            self.marks.close()

    # Reading

    @property
    def look(self) -> Optional[CaseLook]:
        """What is on show, as long as it is of the current report."""
        look = self.section.look
        return look if look is not None and look.report.id == self._state.current_report_id else None

    @property
    def _is_online(self) -> bool:
        return self._state.connection is ConnectionState.ONLINE

    def _on_current_changed(self, report_id: Optional[int]) -> None:
        self._ticket += 1
        self._seen = ()
        self.place.clear()
        self.section.clear()
        self._draw_marks(None)
        if self.sender.pending is not None:
            self._on_hanging(self.sender.pending)
        if report_id is None:
            self._settle.stop()
        elif self._is_online:
            self._settle.start()
        else:
            self.section.show_waiting(translate("KmzbPlugin", "The case cannot be read without a connection."))

    def reload(self) -> None:
        """Look again."""
        report_id = self._state.current_report_id
        if report_id is None or not self._is_online:
            return
        if self._job is not None:
            self._job.cancel()
        self._ticket += 1
        ticket = self._ticket
        self._patience.start()
        self._job = self._runner.run(
            translate("KmzbPlugin", "Reading the case"),
            lambda canceller: self._gateway.look(report_id, canceller),
            lambda look: self._on_look(ticket, look),
            lambda error: self._on_unread(ticket, error),
            quiet=True,
        )

    def _say_looking(self) -> None:
        self.section.show_waiting(translate("KmzbPlugin", "Looking for reports of the same thing…"))

    def _on_look(self, ticket: int, look: CaseLook) -> None:
        if ticket != self._ticket:
            return
        self._patience.stop()
        if self.section.bar.is_open and look.case != getattr(self.section.look, "case", None):
            self.section.fold()  # what was previewed is not so any more
        self.place.show_history(look.history, self._state.catalogue)
        self.section.set_allowed(self._is_online)
        self.section.show_look(look, self._state.catalogue)
        self._draw_marks(look)
        self._tell_list(look)

    def _tell_list(self, look: CaseLook) -> None:
        """The sign of the case in the list, of the other members, too: a case that grows makes no newer version of them."""
        table, own = self._dock.table, look.report
        row = table.reports.report(own.id)
        if row is not None and row.version < own.version:
            self._state.announce_report(own)
        size = look.case.reports + look.case.others if look.case is not None else 0
        for number in {own.id, *(m.id for m in look.members if m.kind == cases.REPORT)}:
            listed = table.reports.report(number)
            if listed is not None and (listed.case_id, listed.case_size) != (own.case_id, size):
                signed = replace(listed, case_id=own.case_id, case_size=size)
                table.apply_change(number, signed, self._state.current_report_id)

    def _on_unread(self, ticket: int, error: KmzbError) -> None:
        if ticket != self._ticket:
            return
        self._patience.stop()
        again = () if isinstance(error, ReportOutOfReach) else ((translate("KmzbPlugin", "Try again"), self.reload),)
        self.section.say(Kind.WARNING, translate("KmzbPlugin", error.text), again)

    def _draw_marks(self, look: Optional[CaseLook]) -> None:
        if self.marks is None:
            return
        if look is None:
            self.marks.clear()
            return
        own = look.report
        members = [(m.x, m.y) for m in look.members if (m.kind, m.id) != (cases.REPORT, own.id)]
        self.marks.show_case((own.x, own.y), members, [(c.x, c.y) for c in look.candidates])

    # What others do

    def _on_report_updated(self, report: Report) -> None:
        look = self.look
        if look is not None and report.id == look.report.id and report.version > look.report.version:
            self._settle.start()

    def _on_report_heard(self, change: ReportChanged) -> None:
        look = self.look
        if look is None:
            return
        near = {m.id: m.version for m in look.members if m.kind == cases.REPORT}
        near.update((c.by_id, 0) for c in look.candidates if c.by_kind == cases.REPORT)
        if change.version > near.get(change.report_id, change.version):
            self._settle.start()

    def _on_subject_changed(self, change: SubjectChanged) -> None:
        look = self.look
        if look is None or change.subject != cases.SUBJECT:
            return
        own = look.case is not None and change.id == look.case.id and change.version > look.case.version
        suggested = any(c.kind == cases.CASE and c.id == change.id and change.version > c.case_version for c in look.candidates)
        if own or suggested:
            self._settle.start()

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        self.section.set_allowed(self._is_online)
        if connection is ConnectionState.ONLINE:
            self.reload()

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
        case_id, ticket = look.case.id, self._ticket
        self._runner.run(
            translate("KmzbPlugin", "Looking at what the decision would do"),
            lambda canceller: self._gateway.preview(case_id, act, canceller),
            lambda seen: self._on_preview(ticket, act, seen),
            lambda error: self._on_unread(ticket, error),
            quiet=True,
        )

    def _on_preview(self, ticket: int, act: str, seen: Tuple[Prospect, ...]) -> None:
        action = next((a for a in self._state.catalogue.actions if a.code == act), None)
        if ticket != self._ticket or action is None:
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
        self.reload()
        self._reports.reader.reload()
        self._dock.focus_list()

    def _on_report_act(self, *done: Any) -> None:
        self.sender.forget()
        self._settle.start()

    def _on_refused(self, act: CaseAct, error: KmzbError) -> None:
        self.section.fold()
        if isinstance(error, Conflict):
            lines = history.colleague_acts(decisions.conflict_events(error.info), self._state.catalogue)
            text = translate("KmzbPlugin", "A colleague has acted in the meantime; nothing was changed by you:") + f"\n{lines}"
        else:
            text = translate("KmzbPlugin", error.text)
        self.section.say(Kind.WARNING, text, ((translate("KmzbPlugin", "Seen"), self.section.banner.clear),))
        self.reload()

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
        self.reload()
