"""One threat of a meeting on show: drawing, saving, conflicts, and the reports of the same thing."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core import meetings
from ...core.client_ids import new_client_id
from ...core.meetings import MeetingDetail, RaisedThreat, ReportLink, ThreatDraft, changed_fields, threat_draft_of
from ...core.ports import MeetingGateway
from ...errors import Conflict, KmzbError, ReportOutOfReach
from ...i18n import CONTEXT, translate
from ..docks.banner import Kind
from ..docks.meeting_dock import MeetingDock
from ..links import Links
from ..models import meeting_texts
from ..state import SessionState
from .meeting_questions import ask_unsaved, ask_whose
from .meeting_sender import MeetingSender
from .shape_map import ShapeMap


class MeetingThreatEditor(QObject):
    """Owns the threat's page; the meeting's page tells it what stands in the register."""

    changed = pyqtSignal()  # the meeting must be read again
    undoable = pyqtSignal(str, object)  # what was done, and how it is taken back
    pick_report_wanted = pyqtSignal()  # the user wants to click a report on the map

    def __init__(
        self,
        state: SessionState,
        gateway: MeetingGateway,
        dock: MeetingDock,
        on_map: ShapeMap,
        sender: MeetingSender,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._gateway, self._dock = gateway, dock
        self._map, self._sender = on_map, sender
        self._form = dock.threat
        self._meeting: Optional[MeetingDetail] = None
        self._conflict: Optional[Tuple[ThreatDraft, str]] = None  # what I sent, and who was first
        self._picks_report = False
        form, meeting = self._form, dock.form
        self._links = Links(
            (form.back_requested, self.leave), (form.save_requested, self.save), (form.discard_requested, self.discard),
            (form.draw_requested, self._draw), (form.show_requested, lambda: self._map.show(self._form.wkb)),
            (form.link_requested, lambda number: self._link(number, True)),
            (form.unlink_requested, lambda number: self._link(number, False)),
            (form.pick_report_requested, self._pick_report), (state.current_report_changed, self._on_report_picked),
            (meeting.threat_requested, self.open), (meeting.new_threat_requested, self.draw_new),
            (meeting.show_threat_requested, self.show_on_map),
        )  # fmt: skip

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()

    def forget(self) -> None:
        """Nothing of this person's work stays."""
        self._meeting, self._conflict, self._picks_report = None, None, False
        self._form.banner.clear()
        self._form.show_draft(_empty(0), None)

    # Showing

    def open(self, threat_id: int) -> None:
        """Show a threat of the meeting on show."""
        detail = self._dock.form.detail
        threat = _threat(detail, threat_id)
        if threat is not None:
            self._meeting = detail
            self._start(threat_draft_of(threat), threat)

    def show_on_map(self, threat_id: int) -> None:
        """Bring the place of a threat of the meeting into view."""
        threat = _threat(self._dock.form.detail, threat_id)
        if threat is not None:
            self._map.show(threat.wkb)

    def draw_new(self, kind: str) -> None:
        """Have a new threat drawn, then ask what it is; without a kind it has no place."""
        detail = self._dock.form.detail
        if detail is None:
            return
        self._meeting = detail
        meeting_id = detail.meeting.id
        if not kind:
            self._start(_empty(meeting_id), None)
            return

        def drawn(wkb: bytes) -> None:
            if self._meeting is not None and self._meeting.meeting.id == meeting_id:
                self._start(_empty(meeting_id), None)
                self._form.set_shape(wkb)
                self._dock.raise_()
                self._dock.activateWindow()
                self._dock.focus()

        self._map.draw(kind, translate("KmzbPlugin", "New threat"), drawn)

    def take_over(self, detail: MeetingDetail) -> None:
        """The meeting was read again: what stands in the register now."""
        if self._meeting is None or self._meeting.meeting.id != detail.meeting.id:
            return
        self._meeting = detail
        shown = self._form.threat
        if self._dock.page is not self._form or shown is None:
            return
        fresh = _threat(detail, shown.id)
        if fresh is None:
            self._form.banner.say(Kind.ERROR, translate("KmzbPlugin", "This threat was withdrawn."))
        elif self._conflict is not None:
            self._settle_conflict(fresh)
        elif not self._form.is_dirty:
            self._form.show_draft(threat_draft_of(fresh), fresh)
        else:
            self._form.show_reports(fresh)

    def _start(self, draft: ThreatDraft, threat: Optional[RaisedThreat]) -> None:
        self._conflict, self._picks_report = None, False
        self._form.banner.clear()
        self._form.show_draft(draft, threat)
        self._dock.show_page(self._form)

    def leave(self) -> None:
        """Back to the meeting, not without a word when something would be lost."""
        if self._form.is_dirty:
            text = translate("KmzbPlugin", "The threat has changes that are not saved.")
            ask_unsaved(self._form.banner, text, self.save, self._go)
            return
        self._go()

    def _go(self) -> None:
        self._map.cancel()
        self._picks_report, self._conflict = False, None
        self._form.banner.clear()
        self._dock.show_page(self._dock.form)

    def discard(self) -> None:
        """Show again what stands in the register."""
        self._conflict = None
        self._form.banner.clear()
        threat = self._form.threat
        fresh = _threat(self._meeting, threat.id) if threat is not None else None
        if fresh is not None:
            self._form.show_draft(threat_draft_of(fresh), fresh)
        elif self._meeting is not None:
            self._form.show_draft(_empty(self._meeting.meeting.id), None)

    def _draw(self, kind: str) -> None:
        def drawn(wkb: bytes) -> None:
            self._form.set_shape(wkb)
            self._dock.raise_()

        self._map.draw(kind, translate("KmzbPlugin", "Place of the threat"), drawn)

    # Saving

    def save(self) -> None:
        """Send what is typed and drawn."""
        if self._sender.has_pending:
            self._sender.send_again()
            return
        draft = self._form.draft()
        if draft.category:
            self._form.banner.clear()
            self._send(draft, self._form.base)

    def _send(self, draft: ThreatDraft, base: Optional[ThreatDraft]) -> None:
        self._sender.send(
            translate("KmzbPlugin", "Saving a threat"),
            lambda canceller: self._gateway.save_threat(draft, canceller),
            lambda threat: self._on_saved(draft, base, threat),
            lambda error: self._on_refused(draft, error),
        )

    def _on_saved(self, sent: ThreatDraft, base: Optional[ThreatDraft], threat: RaisedThreat) -> None:
        def undo() -> None:
            if sent.threat_id is None or base is None:
                self._dock.form.withdraw_threat_requested.emit(threat.id)
            else:
                back = replace(base, expected_version=threat.version, client_id=new_client_id())
                self._send(back, threat_draft_of(threat))

        self.undoable.emit(translate("KmzbPlugin", "The threat was saved"), undo)
        self._form.show_draft(threat_draft_of(threat), threat)
        self._conflict = None
        if self._dock.page is self._form:
            self._go()
        self.changed.emit()

    def _on_refused(self, sent: ThreatDraft, error: KmzbError) -> None:
        if isinstance(error, Conflict) and sent.threat_id is not None:
            self._conflict = (sent, meeting_texts.who(error.info))
            self.changed.emit()
            return
        text = translate(CONTEXT, error.text)
        if isinstance(error, ReportOutOfReach):
            text = translate("KmzbPlugin", "The meeting or the threat is not in your register any more.")
        self._form.banner.say(Kind.ERROR, text)

    def _settle_conflict(self, fresh: RaisedThreat) -> None:
        """Somebody was there first: who, what, and the two ways out."""
        assert self._conflict is not None
        (_sent, who), self._conflict = self._conflict, None
        base, theirs = self._form.base, threat_draft_of(fresh)
        if base is None:
            return
        fields = changed_fields(theirs, base)
        if not fields:  # they linked a report only: what I typed still fits
            self._send(meetings.merged(base, self._form.draft(), theirs), theirs)
            return

        def mine() -> None:
            self._send(meetings.merged(base, self._form.draft(), theirs), theirs)

        ask_whose(self._form.banner, who, fields, mine, self.discard)

    # Reports

    def _link(self, report_id: int, linked: bool) -> None:
        threat = self._form.threat
        if threat is None:
            return
        link = ReportLink(threat.id, threat.version, new_client_id(), report_id, linked)

        def done(fresh: RaisedThreat) -> None:
            typed = self._form.draft()
            base = self._form.base
            self._form.show_draft(threat_draft_of(fresh), fresh)
            if base is not None and changed_fields(typed, base):
                self._form.fill(typed)
            self._form.report_edit.clear()
            self.changed.emit()

        def refused(error: KmzbError) -> None:
            text = translate(CONTEXT, error.text)
            if isinstance(error, Conflict):
                text = meeting_texts.overtaken(error.info)
                self.changed.emit()
            self._form.banner.say(Kind.WARNING, text)

        self._form.banner.clear()
        self._sender.send(
            translate("KmzbPlugin", "Linking a report"),
            lambda canceller: self._gateway.link(link, canceller), done, refused,
        )  # fmt: skip

    def _pick_report(self) -> None:
        """The report chosen next, on the map or in the list, goes into the field."""
        self._picks_report = True
        self.pick_report_wanted.emit()

    def _on_report_picked(self, report_id: Optional[int]) -> None:
        if self._picks_report and report_id is not None and self._dock.page is self._form:
            self._picks_report = False
            self._form.set_report(report_id)
            self._dock.raise_()


def _threat(detail: Optional[MeetingDetail], threat_id: int) -> Optional[RaisedThreat]:
    return next((t for t in detail.threats if t.id == threat_id), None) if detail is not None else None


def _empty(meeting_id: int) -> ThreatDraft:
    return ThreatDraft(None, 0, new_client_id(), meeting_id, "", "", None, None)
