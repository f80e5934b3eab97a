"""One selection in list and map: a row shows its report on the map, a click on the map selects the row."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsCsException,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ...core.model import Report, ReportDetail
from ...core.ports import Canceller
from ...errors import KmzbError
from ...i18n import translate
from ...layers import queries
from ...layers.styles import FULL_UNTIL, report_symbol
from ...settings import Settings
from ...tasks.runner import Job, TaskRunner
from ..docks.verification_dock import VerificationDock
from ..links import Links
from ..map_tools import canvas as common
from ..map_tools.drawing import Candidate, choose
from ..map_tools.pick_tool import PickTool
from ..map_tools.report_marker import ReportMarker
from ..state import ConnectionState, SessionState
from ..timers import pause
from .map_layers import MapLayers

SETTLE_MS = 150  # rows passed quickly with the arrow keys are not each selected in the layers
INNER_PART = 0.94  # a report nearer to the edge than this counts as outside
CLOSE_UP_SCALE = 10_000


class MapSelection(QObject):
    """Keeps highlight, layer selection and ``state.current_report_id`` together."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        state: SessionState,
        runner: TaskRunner,
        layers: MapLayers,
        dock: VerificationDock,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._state, self._runner, self._layers, self._dock = canvas, state, runner, layers, dock
        self.pick_tool = PickTool(canvas)
        self._highlight: Optional[ReportMarker] = None
        self._latest: Optional[Report] = None  # the newest row of the current report
        self._position: Optional[QgsPointXY] = None  # of the current report, EPSG:2180
        self._from_map: Optional[int] = None  # chosen on the map: it is in view already
        self._is_selecting = False
        self._jobs: Dict[str, Job] = {}
        self._watched: List[QgsVectorLayer] = []
        self._settle = pause(self, SETTLE_MS, self._on_settled)
        self._links = Links(
            (state.current_report_changed, self._on_current_changed),
            (state.detail_changed, self._on_detail_changed),
            (state.report_updated, self._on_report_updated),
            (layers.built, self._on_built),
            (canvas.destinationCrsChanged, self._draw_highlight),
            (self.pick_tool.clicked, self._on_clicked),
            (self.pick_tool.dismissed, self._on_dismissed),
        )

    def close(self) -> None:
        """Leave nothing on the canvas and hear no more."""
        self._links.cut()
        self._settle.stop()
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        for layer in self._watched:
            if not sip.isdeleted(layer):
                layer.selectionChanged.disconnect(self._on_layer_selection)
        self._watched = []
        self._forget_position()
        self.pick_tool.close()

    # From the list to the map

    def zoom_to_current(self) -> None:
        """Show the current report close up."""
        point = self._on_canvas()
        if point is None:
            return
        if self._canvas.scale() > FULL_UNTIL:
            self._canvas.zoomScale(CLOSE_UP_SCALE)
        self._canvas.setCenter(point)
        self._canvas.refresh()
        self._flash(point)

    def _on_current_changed(self, report_id: Optional[int]) -> None:
        self._forget_position()
        self._settle.start()
        known = None if report_id is None else self._known(report_id)
        if known is not None:
            self._show(known, arrive=True)

    def _on_detail_changed(self, detail: Optional[ReportDetail]) -> None:
        if detail is not None:
            self._show(detail.report, arrive=self._position is None)

    def _on_report_updated(self, report: Report) -> None:
        self._show(report, arrive=False)

    def _known(self, report_id: int) -> Optional[Report]:
        """The newest that this session has read of a report."""
        detail, latest = self._state.detail, self._latest
        read = [
            detail.report if detail is not None else None,
            self._dock.table.reports.report(report_id),
            latest,
        ]
        return max((r for r in read if r is not None and r.id == report_id), key=lambda r: r.version, default=None)

    def _show(self, report: Report, *, arrive: bool) -> None:
        if report.id != self._state.current_report_id:
            return
        self._latest = report
        self._position = QgsPointXY(report.x, report.y)
        self._draw_highlight()
        if arrive and report.id != self._from_map:
            self._bring_into_view()

    def _bring_into_view(self) -> None:
        point = self._on_canvas()
        if point is None or not Settings().zoom_to_selected:
            return
        view = QgsRectangle(self._canvas.extent())
        view.scale(INNER_PART)
        if not view.contains(point):
            self._canvas.setCenter(point)
            self._canvas.refresh()

    def _on_canvas(self) -> Optional[QgsPointXY]:
        if self._position is None:
            return None
        try:
            return QgsPointXY(common.from_2180(self._canvas).transform(self._position))
        except QgsCsException:
            return None

    def _draw_highlight(self) -> None:
        common.drop(self._highlight)
        self._highlight = None
        point = self._on_canvas()
        if point is not None:
            self._highlight = ReportMarker(self._canvas, point, self._symbol())

    def _symbol(self) -> Optional[QgsMarkerSymbol]:
        report = None if self._state.current_report_id is None else self._known(self._state.current_report_id)
        if report is None:
            return None
        return report_symbol(self._state.catalogue, report.category, report.status, report.overdue)

    def _forget_position(self) -> None:
        self._position = None
        self._draw_highlight()

    def _flash(self, point: QgsPointXY) -> None:
        geometry = QgsGeometry.fromPointXY(point)
        self._canvas.flashGeometries([geometry], self._canvas.mapSettings().destinationCrs())

    # The selection of the layers

    def _on_built(self) -> None:
        self._watched = list(self._layers.queue_layers().values())
        for layer in self._watched:
            layer.selectionChanged.connect(self._on_layer_selection)
        self._settle.start()

    def _on_settled(self) -> None:
        """Select the current report in the layers, as QGIS's own tools would."""
        current = self._state.current_report_id
        if current is None:
            self._select({})
            return
        point = self._on_canvas()
        if point is not None and current != self._from_map:
            self._flash(point)
        sources = {key: QgsVectorLayerFeatureSource(layer) for key, layer in self._layers.queue_layers().items()}
        self._run(
            "select",
            translate("KmzbPlugin", "Selecting the report on the map"),
            lambda canceller: queries.feature_ids(sources, current, canceller),
            lambda found: self._select(found if current == self._state.current_report_id else {}),
        )

    def _select(self, found: Dict[str, List[int]]) -> None:
        self._is_selecting = True
        try:
            for key, layer in self._layers.queue_layers().items():
                if sorted(layer.selectedFeatureIds()) != sorted(found.get(key, [])):
                    layer.selectByIds(found.get(key, []))
        finally:
            self._is_selecting = False

    def _on_layer_selection(self, selected: List[int], deselected: List[int], cleared: bool) -> None:
        """One report selected with QGIS's own tools is the current one; several are QGIS's business."""
        layer = self.sender()
        if self._is_selecting or not isinstance(layer, QgsVectorLayer) or layer.selectedFeatureCount() != 1:
            return
        feature_id = layer.selectedFeatureIds()[0]
        source = QgsVectorLayerFeatureSource(layer)
        self._run(
            "selected",
            translate("KmzbPlugin", "Reading the selected report"),
            lambda canceller: queries.report_id(source, feature_id, canceller),
            self._choose_on_map,
        )

    # From the map to the list

    def _on_clicked(self, point: QgsPointXY, rectangle: QgsRectangle, again: bool) -> None:
        transform = common.to_2180(self._canvas)
        try:
            centre, area = transform.transform(point), transform.transformBoundingBox(rectangle)
        except QgsCsException:
            return
        before = self._state.current_report_id if again else None
        radius_m = max(area.width(), area.height()) / 2
        if self._state.connection is not ConnectionState.ONLINE:
            self._choose_on_map(choose(self._listed(), centre, radius_m, before))
            return
        sources = [QgsVectorLayerFeatureSource(layer) for layer in self._layers.drawn_queue_layers().values()]

        def find(canceller: Canceller) -> Optional[int]:
            spots = queries.reports_in(sources, area, canceller)
            return choose([Candidate(*spot) for spot in spots], centre, radius_m, before)

        self._run("pick", translate("KmzbPlugin", "Looking for reports"), find, self._choose_on_map)

    def _listed(self) -> List[Candidate]:
        """The reports of the list: all that is known without a server."""
        model = self._dock.table.reports
        rows = (model.report_at(row) for row in range(model.rowCount()))
        return [Candidate(report.id, report.x, report.y) for report in rows if report is not None]

    def _choose_on_map(self, report_id: Optional[int]) -> None:
        if report_id is None:
            return
        self._from_map = report_id
        self._state.set_current_report(report_id)
        self._from_map = report_id if self._position is None else None

    def _on_dismissed(self) -> None:
        self._state.set_current_report(None)

    def _run(self, name: str, title: str, work: Any, done: Any) -> None:
        """One question of each kind at a time: a newer one makes the older worthless."""
        older = self._jobs.pop(name, None)
        if older is not None:
            older.cancel()
        self._jobs[name] = self._runner.run(title, work, done, _unheard, quiet=True)


def _unheard(error: KmzbError) -> None:
    """A question to the map that failed or was replaced: the list and the session tell what is wrong."""
