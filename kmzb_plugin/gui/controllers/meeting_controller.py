"""The register in step with the session: rules, pages, what colleagues write, and which of the three pages is on show."""

from __future__ import annotations

from typing import Any, List, Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject

from ...core import meetings
from ...core.meetings import MeetingCursor, MeetingFilter, MeetingPage, MeetingRules
from ...core.model import Catalogue, Identity, SubjectChanged
from ...core.ports import MeetingGateway
from ...errors import Cancelled, KmzbError
from ...i18n import CONTEXT, translate
from ...tasks.runner import Job, TaskRunner
from ..docks.meeting_dock import MeetingDock
from ..docks.meeting_register import Notice
from ..links import Links
from ..messages import Messages
from ..state import ConnectionState, SessionState
from ..timers import pause
from .meeting_editor import MeetingEditor
from .meeting_sender import MeetingSender
from .meeting_threat_editor import MeetingThreatEditor
from .meeting_undo import MeetingUndo
from .shape_map import ShapeMap

PAGE_ROWS = 200
MOST_ROWS_READ_AGAIN = 2000
PATIENCE_MS = 200  # a load that is quicker shows no sign of loading
GATHER_MS = 150  # changes that arrive together are read together
SUBJECTS = (meetings.MEETING, meetings.THREAT)


class MeetingController(QObject):
    """Reads only while somebody looks: a closed dock asks nothing."""

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        gateway: MeetingGateway,
        dock: MeetingDock,
        canvas: QgsMapCanvas,
        messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._gateway, self._dock = state, runner, gateway, dock
        self.rules = MeetingRules()
        self._rules_for = ""  # the login that the rules were read for
        self._filter = MeetingFilter()
        self._current: Optional[int] = None
        self._stale = True
        self._ticket = 0
        self._jobs: List[Job] = []
        self._patience = pause(self, PATIENCE_MS, lambda: dock.register.show_loading(True))
        self._gather = pause(self, GATHER_MS, self._read_again)
        self.map = ShapeMap(canvas, messages, self)
        self.sender, self.undo = MeetingSender(runner, dock, self), MeetingUndo(dock, self)
        self.editor = MeetingEditor(state, runner, gateway, dock, self.map, self.sender, self.undo, messages, self)
        self.threats = MeetingThreatEditor(state, gateway, dock, self.map, self.sender, self)
        register = dock.register
        self._links = Links(
            (state.connection_changed, self._on_connection_changed), (state.identity_changed, self._on_identity_changed),
            (state.catalogue_changed, self._on_catalogue_changed), (state.subject_changed, self._on_subject_changed),
            (state.data_refreshed, self.reload), (dock.visibilityChanged, self._on_visibility_changed),
            (register.filter_edited, self._on_filter_edited), (register.reload_requested, self.reload),
            (register.new_requested, self.editor.new), (register.meeting_chosen, self.open),
            (register.table.meetings.more_wanted, self._load_more), (self.editor.left, self._on_left),
            (self.threats.changed, self.editor.reload), (self.threats.undoable, self.undo.offer),
            (self.editor.shown, self.threats.take_over),
            (self.sender.settled, self._read_soon),
        )  # fmt: skip
        self._on_catalogue_changed(state.catalogue)
        self._on_connection_changed(state.connection)

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self._stop()
        self.sender.forget()
        for part in (self.threats, self.editor, self.undo, self.map):
            part.close()

    def open(self, meeting_id: int) -> None:
        """Show one meeting."""
        self._current = meeting_id
        self.editor.open(meeting_id)

    def reload(self) -> None:
        """Read again what is on show."""
        self._stale = True
        if self._is_live():
            if self._rules_for != self._login():
                self._read_rules()
            else:
                self._read_page(None)
            self.editor.reload()

    # The session

    def _login(self) -> str:
        return self._state.identity.login if self._state.identity is not None else ""

    def _is_live(self) -> bool:
        return self._state.connection is ConnectionState.ONLINE and self._dock.isVisible()

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        if connection is ConnectionState.ONLINE:
            self._dock.show_online()
            self.reload()
        elif connection is ConnectionState.OFFLINE:
            self._dock.show_offline(self._state.connection_text)
        elif connection is ConnectionState.DISCONNECTED:
            self._forget()
            self._dock.show_disconnected(self._state.connection_text)
        self._allow()

    def _on_identity_changed(self, identity: Optional[Identity]) -> None:
        if self._login() != self._rules_for:
            self._forget()
            self.reload()

    def _on_catalogue_changed(self, catalogue: Catalogue) -> None:
        self._dock.threat.set_catalogue(catalogue)

    def _on_visibility_changed(self, visible: bool) -> None:
        if visible and self._stale:
            self.reload()

    def _forget(self) -> None:
        """Nothing of one person's work may be seen in the next one's."""
        self._stop()
        self.sender.forget()
        self.threats.forget()
        self.editor.forget()
        self.rules, self._rules_for, self._current, self._stale = MeetingRules(), "", None, True
        self._dock.register.table.show_page(MeetingPage(), None)
        self._dock.act_line.forget()
        self._dock.show_page(self._dock.register)
        self._allow()

    def _allow(self) -> None:
        """What the roles may do, as long as there is a connection to do it over."""
        online = self._state.connection is ConnectionState.ONLINE
        may = dict.fromkeys(self.rules.duties, online)
        reason = ""
        if not online:
            reason = translate("KmzbPlugin", "There is no connection to the central database.")
        elif self._rules_for and meetings.SAVE_MEETING not in may:
            reason = translate("KmzbPlugin", "Your role may read the register, but not write in it.")
        self._dock.register.set_may_write(may.get(meetings.SAVE_MEETING, False), reason)
        # while offline what was begun may be typed on; only sending waits
        typing = dict.fromkeys(self.rules.duties, True)
        self._dock.form.allow(typing)
        self._dock.threat.allow(typing)

    # Reading

    def _read_rules(self) -> None:
        login = self._login()

        def done(rules: MeetingRules) -> None:
            self.rules, self._rules_for = rules, login
            self._dock.register.set_rules(rules)
            self._dock.form.set_rules(rules)
            self.editor.set_rules(rules)
            self._allow()
            self._read_page(None)

        self._run(translate("KmzbPlugin", "Reading the rules of the register"), self._gateway.rules, done)

    def _read_page(self, after: Optional[MeetingCursor], rows: int = PAGE_ROWS) -> None:
        narrowed = self._filter
        self._run(
            translate("KmzbPlugin", "Reading the register"),
            lambda canceller: self._gateway.page(narrowed, after, rows, canceller),
            lambda page: self._on_page(page, after),
        )

    def _run(self, title: str, work: Any, done: Any) -> None:
        """The newest question counts; answers to older ones are ignored."""
        self._ticket += 1
        ticket = self._ticket
        self._patience.start()

        def heard(value: Any) -> None:
            if ticket == self._ticket:
                self._end_loading()
                done(value)

        def failed(error: KmzbError) -> None:
            if ticket == self._ticket:
                self._end_loading()
                self._on_failed(error)

        self._jobs = [job for job in self._jobs if not job.is_finished]
        self._jobs.append(self._runner.run(title, work, heard, failed, quiet=True))

    def _end_loading(self) -> None:
        self._patience.stop()
        self._dock.register.show_loading(False)

    def _on_page(self, page: MeetingPage, after: Optional[MeetingCursor]) -> None:
        table, register = self._dock.register.table, self._dock.register
        if after is not None:
            table.meetings.append(page)
        else:
            self._stale = False
            current = table.current
            table.show_page(page, self._current if current is None else current.id)
        if table.meetings.rowCount():
            register.show_rows()
        else:
            register.show_notice(Notice.EMPTY if self._filter == MeetingFilter() else Notice.NOTHING_FOUND)

    def _on_failed(self, error: KmzbError) -> None:
        table = self._dock.register.table
        table.meetings.stop_loading()
        if isinstance(error, Cancelled):
            return
        if not table.meetings.rowCount():
            self._dock.register.show_notice(Notice.ERROR, translate(CONTEXT, error.text))

    def _load_more(self) -> None:
        cursor = self._dock.register.table.meetings.next_cursor
        if cursor is not None:
            self._read_page(cursor)

    def _on_filter_edited(self, narrowed: MeetingFilter) -> None:
        if narrowed != self._filter:
            self._filter = narrowed
            if self._is_live():
                self._read_page(None)

    # What happens

    def _on_subject_changed(self, change: SubjectChanged) -> None:
        if change.subject in SUBJECTS:
            self.editor.notice(change)
            self._read_soon()

    def _read_soon(self) -> None:
        self._stale = True
        if self._is_live() and not self._gather.isActive():
            self._gather.start()

    def _read_again(self) -> None:
        if self._is_live() and self._rules_for:
            loaded = self._dock.register.table.meetings.rowCount()
            self._read_page(None, min(MOST_ROWS_READ_AGAIN, max(PAGE_ROWS, loaded)))

    def _on_left(self, meeting_id: Optional[int]) -> None:
        """Back in the register, standing on the meeting that was on show."""
        self._current = meeting_id
        table = self._dock.register.table
        row = table.meetings.row_of(meeting_id)
        if row >= 0:
            table.setCurrentIndex(table.meetings.index(row, 0))
        self._dock.show_page(self._dock.register)

    def _stop(self) -> None:
        self._ticket += 1
        for timer in (self._patience, self._gather):
            timer.stop()
        for job in self._jobs:
            job.cancel()
        self._jobs = []
        self._end_loading()
