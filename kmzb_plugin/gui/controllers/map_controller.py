"""The map side of a session: layers, selection, drawn acts, and what the list must know of the map."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.core import QgsCsException, QgsRectangle
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...errors import KmzbError
from ...i18n import translate
from ...layers import queries
from ...layers.specs import UNITS_KEY
from ...tasks.runner import Job, TaskRunner
from ..docks.verification_dock import VerificationDock
from ..links import Links
from ..map_tools import canvas as common
from ..map_tools.pick_tool import PickTool
from ..messages import Messages
from ..state import ConnectionState, SessionState
from ..timers import pause
from .map_acts import MapActs
from .map_layers import MapLayers, SourceOf
from .map_selection import MapSelection
from .report_controller import ReportController

EXTENT_PAUSE_MS = 300
ROOM_ROUND_UNIT = 1.08


class MapController(QObject):
    """Puts the parts together and holds what only all of them can do."""

    def __init__(  # noqa: QGS105
        self,
        iface: QgisInterface,
        state: SessionState,
        runner: TaskRunner,
        reports: ReportController,
        dock: VerificationDock,
        layer_uri: SourceOf,
        messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:
        """``layer_uri`` gives the source of a layer of the table; it is called on the GUI thread."""
        super().__init__(parent)
        self._canvas = iface.mapCanvas()
        self._draw_anew = iface.actionDraw()
        self._was_offline = False
        self._state, self._runner, self._dock = state, runner, dock
        self.layers = MapLayers(self._canvas, state, runner, layer_uri, messages, self)
        self.selection = MapSelection(self._canvas, state, runner, self.layers, dock, self)
        self.acts = MapActs(self._canvas, state, reports, messages, self)
        self._zoomed_for: Optional[int] = None  # the unit whose area was shown at the first connect
        self._zoom_job: Optional[Job] = None
        self._extent_pause = pause(self, EXTENT_PAUSE_MS, self._tell_extent)
        self._links = Links(
            (self._canvas.extentsChanged, self._extent_pause.start),
            (self._canvas.destinationCrsChanged, self._extent_pause.start),
            (self.layers.built, self._on_built),
            (state.connection_changed, self._on_connection_changed),
            (reports.show_on_map_requested, self._on_show_requested),
        )
        self._tell_extent()

    @property
    def pick_tool(self) -> PickTool:
        """The tool of the toolbar's pick button (``setAction`` on it keeps the button pressed)."""
        return self.selection.pick_tool

    def close(self) -> None:
        """Undo everything; the project is as if the plugin had never been there."""
        self._links.cut()
        self._extent_pause.stop()
        if self._zoom_job is not None:
            self._zoom_job.cancel()
        for part in (self.acts, self.selection, self.layers):
            part.close()

    # For buttons and menus

    def start_pick(self) -> None:
        """Pick reports with clicks."""
        self._canvas.setMapTool(self.pick_tool)

    def start_annotation(self, kind: str) -> None:
        """Annotate the current report with a point, line or polygon."""
        self.acts.start_annotation(self._state.current_report_id or 0, kind)

    def start_move(self) -> None:
        """Correct the position of the current report."""
        self.acts.start_move(self._state.current_report_id or 0)

    def zoom_to_report(self) -> None:
        """Show the current report close up."""
        self.selection.zoom_to_current()

    def zoom_to_unit(self) -> None:
        """Show the area of the own unit."""
        source, identity = self.layers.source(UNITS_KEY), self._state.identity
        if source is None or identity is None:
            return
        if self._zoom_job is not None:
            self._zoom_job.cancel()
        unit_id = identity.unit_id
        self._zoom_job = self._runner.run(
            translate("KmzbPlugin", "Looking for the unit's area"),
            lambda canceller: queries.unit_extent(source, unit_id, canceller),
            self._on_unit_found,
            _unheard,
            quiet=True,
        )

    # What happens

    def _on_built(self) -> None:
        identity = self._state.identity
        if identity is not None and identity.unit_id != self._zoomed_for:
            self._zoomed_for = identity.unit_id
            self.zoom_to_unit()

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        if connection is ConnectionState.DISCONNECTED:
            self._zoomed_for = None
        if connection is ConnectionState.ONLINE and self._was_offline:
            self._draw_anew.trigger()  # the only way to have QGIS forget the errors that it shows beside the layers
        self._was_offline = connection is ConnectionState.OFFLINE

    def _on_unit_found(self, extent_2180: Optional[Tuple[float, float, float, float]]) -> None:
        self._zoom_job = None
        if extent_2180 is None:
            return
        try:
            extent = common.from_2180(self._canvas).transformBoundingBox(QgsRectangle(*extent_2180))
        except QgsCsException:
            return
        extent.scale(ROOM_ROUND_UNIT)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def _on_show_requested(self, report_id: int) -> None:
        if report_id == self._state.current_report_id:
            self.zoom_to_report()

    def _tell_extent(self) -> None:
        """The list filters by what the map shows."""
        try:
            extent = common.to_2180(self._canvas).transformBoundingBox(self._canvas.extent())
        except QgsCsException:
            return
        self._dock.set_map_extent((extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()))


def _unheard(error: KmzbError) -> None:
    """The map stays where it is; the session tells what is wrong."""
