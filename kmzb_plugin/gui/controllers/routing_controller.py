"""Who got the report on show, where it could go instead, and the windows of the rules and of the sets of areas."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject

from ...core.model import ReportDetail
from ...core.ports import RoutingGateway
from ...core.routing import RoutedReport, UnitChoice
from ...errors import KmzbError
from ...i18n import translate
from ...tasks.runner import Job, TaskRunner
from ..docks.sections.routing_section import RoutingSection
from ..docks.verification_dock import VerificationDock
from ..links import Links
from ..messages import Messages
from ..models import texts
from ..state import ConnectionState, SessionState


class RoutingController(QObject):
    """Fills the section of the panel and the question "whose is it"."""

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        routing: RoutingGateway,
        dock: VerificationDock,
        messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._routing, self._messages = state, runner, routing, messages
        self._bar = dock.panel.decision_bar
        self._job: Optional[Job] = None
        self._ticket = 0  # answers to older questions are ignored
        self.section = RoutingSection(dock.panel)
        dock.panel.add_section(self.section)
        self._links = Links(
            (state.detail_changed, self._on_detail_changed),
            (state.current_report_changed, self._on_current_changed),
            (self._bar.units_wanted, self._on_units_wanted),
        )

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self._forget()

    def _forget(self) -> None:
        self._ticket += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_current_changed(self, report_id: Optional[int]) -> None:
        """What was said of the report before must not stand beside the next one."""
        self._forget()
        self.section.show_routing(None)

    def _on_detail_changed(self, detail: Optional[ReportDetail]) -> None:
        self._forget()
        if detail is None or self._state.connection is not ConnectionState.ONLINE:
            self.section.show_routing(None)
            return
        report_id, ticket = detail.report.id, self._ticket
        self._job = self._runner.run(
            translate("KmzbPlugin", "Reading who got the report"),
            lambda canceller: self._routing.of_report(report_id, canceller),
            lambda routed: self._show(ticket, routed),
            lambda error: self._show(ticket, None),
            quiet=True,
        )

    def _show(self, ticket: int, routed: Optional[RoutedReport]) -> None:
        if ticket == self._ticket:
            self._job = None
            self.section.show_routing(routed)

    def _on_units_wanted(self, report_id: int) -> None:
        self._runner.run(
            translate("KmzbPlugin", "Reading the units nearby"),
            lambda canceller: self._routing.targets(report_id, canceller),
            lambda units: self._bar.offer_units(report_id, [(unit.id, unit_text(unit)) for unit in units]),
            lambda error: self._on_no_units(report_id, error),
            quiet=True,
        )

    def _on_no_units(self, report_id: int, error: KmzbError) -> None:
        self._bar.offer_units(report_id, ())
        self._messages.error(error)


def unit_text(unit: UnitChoice) -> str:
    """A unit with how far its area is from the report."""
    if unit.distance_m is None:
        return unit.name
    if unit.distance_m < 1:
        return unit.name + texts.DOT + translate("KmzbPlugin", "the place is in its area")
    if unit.distance_m < 1000:
        return unit.name + texts.DOT + translate("KmzbPlugin", "{distance} m").format(distance=texts.number(round(unit.distance_m)))
    return unit.name + texts.DOT + translate("KmzbPlugin", "{distance} km").format(
        distance=texts.number(round(unit.distance_m / 1000))
    )
