"""One meeting on show: read, saved, and what a colleague has changed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Callable, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core import meetings
from ...core.client_ids import new_client_id
from ...core.meetings import (
    MeetingDetail,
    MeetingDraft,
    MeetingRules,
    changed_fields,
    draft_of,
)
from ...core.model import SubjectChanged
from ...core.ports import MeetingGateway
from ...errors import Cancelled, Conflict, ConnectionFailed, KmzbError, ReportOutOfReach
from ...i18n import CONTEXT, translate
from ...tasks.runner import TaskRunner
from ..docks.banner import Kind
from ..docks.meeting_dock import MeetingDock
from ..links import Links
from ..messages import Messages
from ..models import meeting_texts
from ..state import SessionState
from .meeting_minutes import MeetingMinutes
from .meeting_questions import ask_to_remove, ask_unsaved, ask_whose
from .meeting_sender import MeetingSender
from .meeting_undo import MeetingUndo
from .meeting_withdrawals import MeetingWithdrawals
from .shape_map import ShapeMap, point_wkb


class MeetingEditor(QObject):
    """Owns the form's page. Nothing typed is lost without a word: not by a conflict, a broken line or leaving the page."""

    left = pyqtSignal(object)  # the meeting that was on show, or None
    shown = pyqtSignal(object)  # MeetingDetail: read again

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        gateway: MeetingGateway,
        dock: MeetingDock,
        on_map: ShapeMap,
        sender: MeetingSender,
        undo: MeetingUndo,
        messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._gateway, self._dock = state, runner, gateway, dock
        self._map, self._sender, self._undo, self._messages = on_map, sender, undo, messages
        self._form = dock.form
        self._rules = MeetingRules()
        self._meeting_id: Optional[int] = None
        self._ticket = 0
        self.minutes = MeetingMinutes(runner, gateway, dock, sender, messages, self._on_act_refused, self)
        self.withdrawals = MeetingWithdrawals(gateway, sender, undo, self._on_act_refused, self)
        form = self._form
        self._links = Links(
            (form.back_requested, self.leave), (form.save_requested, self.save), (form.discard_requested, self.discard),
            (form.withdraw_requested, self._ask_withdrawal), (form.pick_requested, self._pick),
            (form.show_requested, lambda: self._map.show(point_wkb(self._form.draft().x, self._form.draft().y))),
            (form.withdraw_threat_requested, self._withdraw_threat),
            (self.minutes.changed, self._on_minutes_changed), (self.withdrawals.meeting_gone, self._on_gone),
            (self.withdrawals.meeting_back, self.open), (self.withdrawals.threats_changed, self.reload),
        )  # fmt: skip

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self._ticket += 1
        self.minutes.close()

    def forget(self) -> None:
        """Nothing of this person's work stays."""
        self._ticket += 1
        self._meeting_id = None
        self._undo.forget()
        self._map.cancel()
        self._form.banner.clear()
        self._form.show_new(_empty(self._rules))

    def set_rules(self, rules: MeetingRules) -> None:
        """What a new meeting starts with."""
        self._rules = rules
        if self._meeting_id is None and not self._form.is_dirty:
            self._form.show_new(_empty(rules))

    # Reading

    def new(self) -> None:
        """An empty form; one that was begun before is gone on with."""
        self._form.banner.clear()
        if self._meeting_id is not None or not self._form.is_dirty:
            self._meeting_id = None
            self._form.show_new(_empty(self._rules))
        self._dock.show_page(self._form)

    def open(self, meeting_id: int) -> None:
        """Show a meeting of the register."""
        if self._guard(lambda: self.open(meeting_id)):
            return
        self._meeting_id = meeting_id
        self._form.banner.clear()
        self._form.set_busy(True)
        self._read(meeting_id, self._on_opened)

    def reload(self) -> None:
        """Read the meeting on show again; what is typed stays."""
        if self._meeting_id is not None:
            self._read(self._meeting_id, self._on_read_again)

    def notice(self, change: SubjectChanged) -> None:
        """Somebody acted: on this meeting, or on a threat that may be one of its own."""
        if change.subject == meetings.THREAT or change.id == self._meeting_id:
            self.reload()

    def _read(self, meeting_id: int, done: Callable[[MeetingDetail], None]) -> None:
        self._ticket += 1
        ticket = self._ticket

        def heard(detail: MeetingDetail) -> None:
            if ticket == self._ticket:
                done(detail)

        def failed(error: KmzbError) -> None:
            if ticket == self._ticket:
                self._form.set_busy(False)
                self._on_read_failed(error)

        self._runner.run(
            translate("KmzbPlugin", "Reading a meeting"),
            lambda canceller: self._gateway.detail(meeting_id, canceller), heard, failed, quiet=True,
        )  # fmt: skip

    def _on_opened(self, detail: MeetingDetail) -> None:
        self._form.set_busy(False)
        self._show(detail)
        if self._dock.page is self._dock.register:
            self._dock.show_page(self._form)

    def _on_read_again(self, detail: MeetingDetail) -> None:
        base = self._form.base
        if self._form.is_dirty and base is not None and detail.meeting.version > base.expected_version:
            theirs = changed_fields(draft_of(detail.meeting), base)
            if theirs:
                self._tell_of_others(detail, detail.changes[-1].actor if detail.changes else "", theirs)
            self._show(detail, keep_typed=True)
            return
        self._show(detail, keep_typed=self._form.is_dirty)

    def _show(self, detail: MeetingDetail, *, keep_typed: bool = False) -> None:
        self._form.show_detail(detail, self._state.catalogue, keep_typed=keep_typed)
        self.shown.emit(detail)

    def _on_read_failed(self, error: KmzbError) -> None:
        if isinstance(error, (Cancelled, ConnectionFailed)):
            return
        text = translate(CONTEXT, error.text)
        if isinstance(error, ReportOutOfReach):
            text = translate("KmzbPlugin", "This meeting is not in your register any more: it was withdrawn or is in another area.")
        if self._dock.page is self._dock.register:
            self._messages.warning(text)
        else:
            self._form.banner.say(Kind.ERROR, text)

    # Leaving

    def leave(self) -> None:
        """Back to the register."""
        if not self._guard(self.leave):
            self._form.banner.clear()
            self.left.emit(self._meeting_id)

    def discard(self) -> None:
        """Show again what stands in the register."""
        self._form.banner.clear()
        if self._form.detail is not None:
            self._show(self._form.detail)
        else:
            self._form.show_new(_empty(self._rules))

    def _guard(self, go_on: Callable[[], None]) -> bool:
        """True when something typed would be lost: the user is asked first."""
        if self._dock.page is self._dock.register or not self._form.is_dirty:
            return False

        def discard() -> None:
            self.discard()
            go_on()

        text = translate("KmzbPlugin", "The meeting has changes that are not saved.")
        ask_unsaved(self._form.banner, text, self.save, discard)
        return True

    # Saving

    def save(self) -> None:
        """Send what is typed; an act whose fate is unknown goes first."""
        if self._sender.has_pending:
            self._sender.send_again()
            return
        draft = self._form.draft()
        wrong = meetings.problem_of(draft, datetime.now().astimezone().date())
        if wrong:
            self._form.banner.say(Kind.WARNING, meeting_texts.complaint(wrong))
            self._form.focus_field(wrong)
            return
        self._form.banner.clear()
        self._send(draft, self._form.base)

    def _send(self, draft: MeetingDraft, base: Optional[MeetingDraft]) -> None:
        self._sender.send(
            translate("KmzbPlugin", "Saving a meeting"),
            lambda canceller: self._gateway.save_meeting(draft, canceller),
            lambda meeting: self._on_saved(draft, base, meeting.id, meeting.version),
            lambda error: self._on_refused(draft, base, error),
        )

    def _on_saved(self, sent: MeetingDraft, base: Optional[MeetingDraft], meeting_id: int, version: int) -> None:
        self._meeting_id = meeting_id
        typed_on = changed_fields(self._form.draft(), sent)

        def undo() -> None:
            if sent.meeting_id is None or base is None:
                self.withdrawals.withdraw(meetings.MEETING, meeting_id, version)
            else:
                back = replace(base, expected_version=version, client_id=new_client_id())
                self._send(back, replace(sent, expected_version=version))

        self._undo.offer(translate("KmzbPlugin", "The meeting was saved"), undo)
        typed = self._form.draft()

        def done(detail: MeetingDetail) -> None:
            self._show(detail)
            if typed_on:  # went on typing while it was sent
                self._form.fill(meetings.merged(sent, typed, draft_of(detail.meeting)), detail.meeting.position_quality)

        self._read(meeting_id, done)

    def _on_refused(self, sent: MeetingDraft, base: Optional[MeetingDraft], error: KmzbError) -> None:
        if isinstance(error, Conflict) and sent.meeting_id is not None:
            who = meeting_texts.who(error.info)
            self._read(sent.meeting_id, lambda detail: self._on_conflict(sent, base, detail, who))
            return
        self._form.banner.say(Kind.ERROR, translate(CONTEXT, error.text))

    def _on_conflict(self, sent: MeetingDraft, base: Optional[MeetingDraft], detail: MeetingDetail, who: str) -> None:
        theirs = changed_fields(draft_of(detail.meeting), base) if base is not None else ()
        self._show(detail, keep_typed=True)
        if not theirs:  # they touched threats or minutes only: what I typed still fits
            self._send(meetings.merged(base or sent, sent, draft_of(detail.meeting)), draft_of(detail.meeting))
            return
        self._tell_of_others(detail, who, theirs)

    def _tell_of_others(self, detail: MeetingDetail, who: str, theirs: Tuple[str, ...]) -> None:
        def mine() -> None:
            base = self._form.base
            if base is not None:
                fresh = draft_of(detail.meeting)
                self._send(meetings.merged(base, self._form.draft(), fresh), fresh)

        ask_whose(self._form.banner, who, theirs, mine, self.discard)

    # Withdrawing

    def _ask_withdrawal(self) -> None:
        detail = self._form.detail
        if detail is None:
            return
        text = translate("KmzbPlugin", "Withdraw this meeting with its %n threat(s)? It can be undone.", "", len(detail.threats))
        meeting = detail.meeting
        ask_to_remove(
            self._form.banner, text, translate("KmzbPlugin", "Withdraw"),
            lambda: self.withdrawals.withdraw(meetings.MEETING, meeting.id, meeting.version),
        )  # fmt: skip

    def _withdraw_threat(self, threat_id: int) -> None:
        detail = self._form.detail
        threat = next((t for t in detail.threats if t.id == threat_id), None) if detail is not None else None
        if threat is not None:
            self.withdrawals.withdraw(meetings.THREAT, threat.id, threat.version)

    def _on_gone(self) -> None:
        self._meeting_id = None
        self._form.show_new(_empty(self._rules))
        self.left.emit(None)

    def _on_minutes_changed(self) -> None:
        self._undo.offer(translate("KmzbPlugin", "The minutes were saved"), None)
        self.reload()

    def _on_act_refused(self, error: KmzbError) -> None:
        text = translate(CONTEXT, error.text)
        if isinstance(error, Conflict):
            text = meeting_texts.overtaken(error.info)
            self.reload()
        if self._dock.page is self._dock.register:
            self._messages.warning(text)
        else:
            self._form.banner.say(Kind.WARNING, text)

    def _pick(self) -> None:
        def drawn(wkb: bytes) -> None:
            point = meeting_texts.geometry_of(wkb).asPoint()
            self._form.set_point(point.x(), point.y())

        self._map.draw("point", translate("KmzbPlugin", "Place of the meeting"), drawn)


def _empty(rules: MeetingRules) -> MeetingDraft:
    """A new meeting: today, the first kind, nothing else known."""
    kind = next((k.code for k in rules.kinds if k.is_valid), "")
    organiser = next((k.code for k in rules.organiser_kinds if k.is_valid), "")
    today = datetime.now().astimezone().date()
    return MeetingDraft(None, 0, new_client_id(), today, None, "", None, kind, "", organiser, None)
