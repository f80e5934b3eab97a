"""Acts that are drawn: annotations and corrected positions, from the map tool to the report's controller."""

from __future__ import annotations

from typing import Any, Optional, Protocol

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject

from ...core import decisions
from ...core.model import Decision, Report
from ...i18n import translate
from ..links import Links
from ..map_tools import canvas as common
from ..map_tools.annotate_tool import AnnotateTool
from ..map_tools.drawing import Kind
from ..map_tools.move_tool import MoveTool
from ..messages import Messages
from ..state import ConnectionState, SessionState


class Reports(Protocol):
    """What this needs of the report's controller."""

    annotate_requested: Any  # signal: report id, kind
    move_requested: Any  # signal: report id

    def perform(self, decision: Decision) -> None:
        """Carry out an act."""


class MapActs(QObject):
    """Starts the drawing tools on the current report and sends what was drawn."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        state: SessionState,
        reports: Reports,
        messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._state, self._reports, self._messages = canvas, state, reports, messages
        self.annotate_tool = AnnotateTool(canvas, self._is_ready)
        self.move_tool = MoveTool(canvas, self._is_ready)
        self._before: Optional[QgsMapTool] = None  # the tool to go back to
        self._links = Links(
            (reports.annotate_requested, self.start_annotation),
            (reports.move_requested, self.start_move),
            (state.current_report_changed, self._on_current_changed),
            (self.annotate_tool.drawn, self._on_drawn),
            (self.annotate_tool.refused, messages.warning),
            (self.annotate_tool.ended, self._go_back),
            (self.move_tool.moved, self._on_moved),
            (self.move_tool.refused, messages.warning),
            (self.move_tool.ended, self._go_back),
        )

    def close(self) -> None:
        """Leave nothing on the canvas and hear no more."""
        self._links.cut()
        self.annotate_tool.close()
        self.move_tool.close()

    def start_annotation(self, report_id: int, kind: str) -> None:
        """Draw on the current report; ``kind`` is point, line or polygon."""
        if self._report(report_id, decisions.ANNOTATE) is not None:
            self._remember_tool()
            self.annotate_tool.start(report_id, Kind(kind))

    def start_move(self, report_id: int) -> None:
        """Correct where the current report stands."""
        report = self._report(report_id, decisions.MOVE)
        if report is not None:
            self._remember_tool()
            self.move_tool.start(report_id, report.x, report.y)

    def _report(self, report_id: int, act: str) -> Optional[Report]:
        """The report as the user sees it, if the act is possible; says so when it is not."""
        detail = self._state.detail
        if detail is None or detail.report.id != report_id:
            self._messages.warning(translate("KmzbPlugin", "Select a report first."))
            return None
        if decisions.action_for(self._state.catalogue, detail.report.status, act) is None:
            self._messages.warning(translate("KmzbPlugin", "This is not possible in the report's present status."))
            return None
        return detail.report

    def _on_drawn(self, report_id: int, wkb_2180: bytes, text: str) -> None:
        self._perform(report_id, decisions.ANNOTATE, wkb_2180, text)

    def _on_moved(self, report_id: int, wkb_2180: bytes, note: str) -> None:
        self._perform(report_id, decisions.MOVE, wkb_2180, note)

    def _perform(self, report_id: int, act: str, wkb_2180: bytes, note: str) -> None:
        detail = self._state.detail
        if detail is not None and detail.report.id == report_id:
            self._reports.perform(decisions.draw(detail.report, act, wkb_2180, note or None))

    def _on_current_changed(self, report_id: Optional[int]) -> None:
        """A drawing belongs to the report on which it was begun."""
        self.annotate_tool.cancel()
        self.move_tool.cancel()

    def _is_ready(self) -> bool:
        if self._state.connection is ConnectionState.ONLINE:
            return True
        self._messages.warning(translate("KmzbPlugin", "There is no connection: the drawing waits here until there is one again."))
        return False

    def _remember_tool(self) -> None:
        tool = self._canvas.mapTool()
        if tool not in (self.annotate_tool, self.move_tool):
            self._before = tool

    def _go_back(self) -> None:
        """To the tool that was there before the drawing."""
        before, self._before = self._before, None
        for tool in (self.annotate_tool, self.move_tool):
            common.give_back(self._canvas, tool, before)
