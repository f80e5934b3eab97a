"""Reads the case of the report on show, puts it on panel, map and list, and reads it again when somebody changes it."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtCore import QObject

from ...core import cases
from ...core.cases import CaseLook
from ...core.model import Report, ReportChanged, SubjectChanged
from ...core.ports import CaseGateway
from ...errors import KmzbError, ReportOutOfReach
from ...i18n import translate
from ...tasks.runner import Job, TaskRunner
from ..docks.banner import Kind
from ..docks.sections.case_section import CaseSection
from ..docks.sections.place_history_section import PlaceHistorySection
from ..docks.verification_dock import VerificationDock
from ..links import Links
from ..map_tools.case_marks import CaseMarks
from ..state import ConnectionState, SessionState
from ..timers import pause

SETTLE_MS = 120  # reports passed quickly are not each looked at
PATIENCE_MS = 300  # a look that comes quicker shows no sign of loading


class CaseReader(QObject):
    """Answers to older questions are ignored: ``ticket`` is the number of the last one."""

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        gateway: CaseGateway,
        dock: VerificationDock,
        section: CaseSection,
        place: PlaceHistorySection,
        marks: Optional[CaseMarks],
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._gateway, self._dock = state, runner, gateway, dock
        self._section, self._place, self._marks = section, place, marks
        self._job: Optional[Job] = None
        self.ticket = 0
        self._settle, self._patience = pause(self, SETTLE_MS, self.reload), pause(self, PATIENCE_MS, self._say_looking)
        self._links = Links(
            (state.current_report_changed, self.show),
            (state.report_updated, self._on_report_updated),
            (state.report_heard, self._on_report_heard),
            (state.subject_changed, self._on_subject_changed),
            (state.connection_changed, self._on_connection_changed),
            (state.data_refreshed, self.reload),
        )

    def close(self) -> None:
        """Stop reading."""
        self._links.cut()
        self._settle.stop()
        self._patience.stop()
        self.ticket += 1
        if self._job is not None:
            self._job.cancel()

    @property
    def look(self) -> Optional[CaseLook]:
        """What is on show, as long as it is of the current report."""
        look = self._section.look
        return look if look is not None and look.report.id == self._state.current_report_id else None

    @property
    def is_settling(self) -> bool:
        """Waiting for nothing more to come before it looks."""
        return bool(self._settle.isActive())

    @property
    def _is_online(self) -> bool:
        return self._state.connection is ConnectionState.ONLINE

    def show(self, report_id: Optional[int]) -> None:
        """The case of another report, or none."""
        self.ticket += 1
        self._place.clear()
        self._section.clear()
        self._draw_marks(None)
        if report_id is None:
            self._settle.stop()
        elif self._is_online:
            self._settle.start()
        else:
            self._section.show_waiting(translate("KmzbPlugin", "The case cannot be read without a connection."))

    def reload(self) -> None:
        """Look again."""
        report_id = self._state.current_report_id
        if report_id is None or not self._is_online:
            return
        if self._job is not None:
            self._job.cancel()
        self.ticket += 1
        ticket = self.ticket
        self._patience.start()
        self._job = self._runner.run(
            translate("KmzbPlugin", "Reading the case"),
            lambda canceller: self._gateway.look(report_id, canceller),
            lambda look: self._on_look(ticket, look),
            lambda error: self.show_unread(ticket, error),
            quiet=True,
        )

    def reload_soon(self) -> None:
        """Look again once nothing more comes."""
        self._settle.start()

    def show_unread(self, ticket: int, error: KmzbError) -> None:
        """A question about the case was not answered; told as long as it is still the last one."""
        if ticket != self.ticket:
            return
        self._patience.stop()
        again = () if isinstance(error, ReportOutOfReach) else ((translate("KmzbPlugin", "Try again"), self.reload),)
        self._section.say(Kind.WARNING, translate("KmzbPlugin", error.text), again)

    def _say_looking(self) -> None:
        self._section.show_waiting(translate("KmzbPlugin", "Looking for reports of the same thing…"))

    def _on_look(self, ticket: int, look: CaseLook) -> None:
        if ticket != self.ticket:
            return
        self._patience.stop()
        if self._section.bar.is_open and look.case != getattr(self._section.look, "case", None):
            self._section.fold()  # what was previewed is not so any more
        self._place.show_history(look.history, self._state.catalogue)
        self._section.set_allowed(self._is_online)
        self._section.show_look(look, self._state.catalogue)
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

    def _draw_marks(self, look: Optional[CaseLook]) -> None:
        if self._marks is None:
            return
        if look is None:
            self._marks.clear()
            return
        own = look.report
        members = [(m.x, m.y) for m in look.members if (m.kind, m.id) != (cases.REPORT, own.id)]
        self._marks.show_case((own.x, own.y), members, [(c.x, c.y) for c in look.candidates])

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
        self._section.set_allowed(self._is_online)
        if connection is ConnectionState.ONLINE:
            self.reload()
