"""Hand-over to other bodies: what the section shows, what is recorded, and the letter."""

from __future__ import annotations

from typing import Callable, Optional, Sequence, Tuple

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject

from ...core import referrals
from ...core.client_ids import new_client_id
from ...core.model import Decision, Report, ReportDetail, SubjectChanged
from ...core.ports import Canceller, ReferralGateway, ReportGateway
from ...core.referrals import Referral, ReferralBook, Reply, Suggestion
from ...errors import Conflict, ConnectionFailed, KmzbError
from ...i18n import language, translate
from ...tasks.runner import Job, TaskRunner
from ..docks.sections.referral_section import LETTER_KEY, ReferralSection
from ..docks.verification_dock import VerificationDock
from ..links import Links
from ..messages import Messages
from ..state import ConnectionState, SessionState
from .letter_desk import LetterDesk
from .report_controller import ReportController

Found = Tuple[ReferralBook, Tuple[Suggestion, ...]]


class ReferralController(QObject):
    """Keeps the section in step with the report on show."""

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        gateway: ReferralGateway,
        reports: ReportGateway,
        report_controller: ReportController,
        dock: VerificationDock,
        messages: Messages,
        base_layers: Callable[[], Sequence[QgsMapLayer]],
        parent: Optional[QObject] = None,
    ) -> None:
        """``base_layers`` are those that may be seen below the place on a letter's map."""
        super().__init__(parent)
        self._state, self._runner, self._gateway, self._dock = state, runner, gateway, dock
        self._reports = report_controller
        self._job: Optional[Job] = None
        self._ticket = 0
        self._pending: Optional[Reply] = None  # sent, but nobody knows whether it arrived
        self.book: Optional[ReferralBook] = None
        self.suggestions: Tuple[Suggestion, ...] = ()
        self.section = ReferralSection(dock.panel)
        dock.panel.add_section(self.section)
        dock.section_keys[LETTER_KEY] = self.open_letter
        self.letters = LetterDesk(state, runner, gateway, reports, dock, messages, base_layers, self)
        self._links = Links(
            (state.detail_changed, self._on_detail),
            (state.current_report_changed, self._on_current_changed),
            (state.subject_changed, self._on_subject_changed),
            (state.connection_changed, self._on_connection_changed),
            (dock.minute_passed, self._on_minute),
            (self.section.letter_requested, self.open_letter),
            (self.section.replied, self._on_replied),
            (self.section.unfolded, dock.panel.scroll.ensureWidgetVisible),
            (self.letters.hand_over_chosen, self._on_hand_over),
            (self.letters.letter_saved, self._on_letter_saved),
            (report_controller.act_done, self._on_act_done),
            (report_controller.sender.refused, self._on_refused),
        )

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self._dock.section_keys.pop(LETTER_KEY, None)
        self._ticket += 1
        if self._job is not None:
            self._job.cancel()
        self.letters.close()

    # The report on show

    def _on_current_changed(self, _report_id: Optional[int]) -> None:
        self._ticket += 1
        self._pending = None
        self.book, self.suggestions = None, ()
        self._dock.panel.decision_bar.suggest(())
        self.section.clear()
        self.letters.leave()

    def _on_detail(self, detail: Optional[ReportDetail]) -> None:
        if detail is None:
            self._on_current_changed(None)
            return
        may = referrals.can_hand_over(detail.report, self._state.catalogue)
        if not may and not any(event.act == referrals.HAND_OVER for event in detail.events):
            self._on_current_changed(None)
            return
        self._read(detail.report, may)

    def _read(self, report: Report, may_hand_over: bool) -> None:
        if self._job is not None:
            self._job.cancel()
        self._ticket += 1
        ticket = self._ticket

        def work(canceller: Canceller) -> Found:
            book = self._gateway.book(report.id, canceller)
            return book, self._gateway.suggestions(report.id, canceller) if may_hand_over else ()

        self._job = self._runner.run(
            translate("KmzbPlugin", "Reading the hand-over"),
            work,
            lambda found: self._on_found(ticket, found, may_hand_over),
            lambda error: self._on_unread(ticket, error),
            quiet=True,
        )

    def _on_found(self, ticket: int, found: Found, may_hand_over: bool) -> None:
        if ticket != self._ticket:
            return
        self.book, self.suggestions = found
        self._dock.panel.decision_bar.suggest(self.suggestions)
        self.section.show_book(self.book, self.suggestions, may_hand_over, self._dock.table.reports.now)
        self._rest()

    def _on_unread(self, ticket: int, error: KmzbError) -> None:
        if ticket == self._ticket and self.book is not None:
            self.section.show_trouble(translate("KmzbPlugin", error.text))

    def _on_subject_changed(self, change: SubjectChanged) -> None:
        """A colleague has written the letter anew: its report has no event of that."""
        detail = self._state.detail
        if change.subject != "referral" or detail is None or self.book is None:
            return
        known = next((r for r in self.book.referrals if r.id == change.id), None)
        if known is not None and known.version < change.version:
            self._read(detail.report, referrals.can_hand_over(detail.report, self._state.catalogue))

    def _on_connection_changed(self, _connection: ConnectionState) -> None:
        self._rest()

    def _rest(self, busy: bool = False) -> None:
        self.section.rest(allowed=self._state.connection is ConnectionState.ONLINE, busy=busy)

    def _on_minute(self) -> None:
        self.section.tick(self._dock.table.reports.now)

    # The letter

    def open_letter(self) -> None:
        """Compose a letter for the report on show, or look at the one that was sent."""
        detail = self._state.detail
        if detail is not None and self.book is not None:
            may = referrals.can_hand_over(detail.report, self._state.catalogue)
            if may or self.book.latest is not None:
                self.letters.open(detail, self.book, self.suggestions, may)

    def _on_hand_over(self, institution_id: int, letter: str) -> None:
        detail = self._reports.reader.detail
        if detail is not None and self._reports.sender.is_ready():
            self._reports.sender.send(referrals.hand_over(detail.report, institution_id, letter))

    def _on_act_done(self, decision: Decision, _report: Report) -> None:
        if decision.letter is not None:
            self.letters.leave()

    def _on_refused(self, decision: Decision, error: KmzbError) -> None:
        """The dialog stays open with what was written; the panel says what has happened."""
        if decision.letter is not None:
            self.letters.say(translate("KmzbPlugin", error.text))

    def _on_letter_saved(self, referral: Referral) -> None:
        detail = self._state.detail
        if detail is not None and detail.report.id == referral.report_id:
            self._read(detail.report, False)

    # What the institution said

    def _on_replied(self, act: str, text: str) -> None:
        standing = self.book.standing if self.book is not None else None
        if standing is None:
            return
        reply = Reply(standing.id, standing.version, new_client_id(), act, text or None)
        before = self._pending
        if before is not None and (before.referral_id, before.act, before.text) == (reply.referral_id, act, reply.text):
            reply = before  # sent again: the database does it once
        self._pending = reply
        self._rest(busy=True)
        self._runner.run(
            translate("KmzbPlugin", "Recording the reply"),
            lambda canceller: self._gateway.reply(reply, canceller),
            lambda referral: self._on_recorded(reply, referral),
            lambda error: self._on_not_recorded(reply, error),
            quiet=True,
        )

    def _on_recorded(self, reply: Reply, referral: Referral) -> None:
        self._pending = None
        self._rest()
        done = next((a for a in self.book.actions if a.code == reply.act), None) if self.book is not None else None
        name = done.done_name(language()) if done is not None else reply.act
        self._reports.sender.tell_made(referral.report_id, referral.report_version, name)
        if self._state.current_report_id == referral.report_id:
            self.section.done()
            self._reports.reader.reload()
            self._dock.focus_list()

    def _on_not_recorded(self, reply: Reply, error: KmzbError) -> None:
        self._rest()
        if self._pending is not reply:
            return
        if not isinstance(error, ConnectionFailed):
            self._pending = None
        text = translate("KmzbPlugin", error.text)
        if isinstance(error, Conflict):
            self._reports.reader.reload()
            text = translate("KmzbPlugin", "A colleague was first: look at what the hand-over says now. Your text is kept.")
        elif isinstance(error, ConnectionFailed):
            text += " " + translate("KmzbPlugin", "Send it again when the connection is back: it is done only once.")
        self.section.show_trouble(text)
