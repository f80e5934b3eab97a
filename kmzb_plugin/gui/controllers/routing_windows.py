"""The windows of routing: the rules, with places tried on the map, and the sets of areas, with what moves shown on it."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence

from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapToolEmitPoint
from qgis.PyQt.QtCore import QObject, Qt

from ...core.model import SubjectChanged
from ...core.ports import RoutingGateway
from ...core.routing import AREA_SET, RULE, AreaSet, AreaSetLine
from ...i18n import translate
from ...layers.area_preview import preview_layers
from ...layers.builder import crs_2180
from ...tasks.runner import TaskRunner
from ..dialogs.area_sets_dialog import AreaSetsDialog
from ..dialogs.routing_rules_dialog import RoutingRulesDialog
from ..links import Links
from ..map_tools import canvas as common
from ..messages import Messages
from ..state import ConnectionState, SessionState
from ..windows import bring_up

ADMINISTRATOR = "administrator"
MARGIN = 1.1


class RoutingWindows(QObject):
    """One window of each kind; they stay open beside the map and close with the session."""

    def __init__(
        self, iface: Any, state: SessionState, runner: TaskRunner, routing: RoutingGateway, messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._iface, self._state, self._runner, self._routing, self._messages = iface, state, runner, routing, messages
        self._rules: Optional[RoutingRulesDialog] = None
        self._sets: Optional[AreaSetsDialog] = None
        self._layer_ids: List[str] = []
        self._tool: Optional[QgsMapToolEmitPoint] = None
        self._tool_before: Any = None
        self._links = Links(
            (state.subject_changed, self._on_subject_changed),
            (state.connection_changed, self._on_connection_changed),
        )

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self._close_windows()

    def show_rules(self) -> None:
        """Open the rules."""
        if self._rules is None:
            self._rules = RoutingRulesDialog(self._runner, self._routing, self._state.catalogue, self._iface.mainWindow())
            self._rules.pick_requested.connect(self._start_picking)
            self._rules.finished.connect(self._on_rules_closed)
        bring_up(self._rules)

    def show_area_sets(self) -> None:
        """Open the sets of areas."""
        if self._sets is None:
            identity = self._state.identity
            is_administrator = identity is not None and ADMINISTRATOR in identity.roles
            self._sets = AreaSetsDialog(self._runner, self._routing, is_administrator, self._iface.mainWindow())
            self._sets.map_requested.connect(self._show_on_map)
            self._sets.finished.connect(self._on_sets_closed)
        bring_up(self._sets)

    # The session

    def _on_subject_changed(self, change: SubjectChanged) -> None:
        if change.subject == RULE and self._rules is not None:
            self._rules.note_change()
        if change.subject == AREA_SET and self._sets is not None:
            self._sets.reload()

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        """Another person may come: nothing of what the last one saw stays."""
        if connection is ConnectionState.DISCONNECTED:
            self._close_windows()

    def _close_windows(self) -> None:
        for window in (self._rules, self._sets):
            if window is not None:
                window.close()

    def _on_rules_closed(self, result: int) -> None:
        self._stop_picking()
        window, self._rules = self._rules, None
        if window is not None:
            window.deleteLater()

    def _on_sets_closed(self, result: int) -> None:
        self._take_layers_away()
        window, self._sets = self._sets, None
        if window is not None:
            window.deleteLater()

    # A place on the map

    def _start_picking(self) -> None:
        canvas = self._iface.mapCanvas()
        if self._tool is None:
            self._tool = QgsMapToolEmitPoint(canvas)
            self._tool.canvasClicked.connect(self._on_clicked)
            self._tool_before = canvas.mapTool()
        canvas.setMapTool(self._tool)
        self._messages.info(translate("KmzbPlugin", "Click the place to try on the map."))
        canvas.setFocus()

    def _on_clicked(self, point: QgsPointXY, button: Qt.MouseButton) -> None:
        canvas = self._iface.mapCanvas()
        to_2180 = QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), crs_2180(), QgsProject.instance())
        place = to_2180.transform(point)
        self._stop_picking()
        if self._rules is not None:
            self._rules.take_point(place.x(), place.y())
            bring_up(self._rules)

    def _stop_picking(self) -> None:
        tool, self._tool = self._tool, None
        if tool is None:
            return
        before, self._tool_before = self._tool_before, None
        common.give_back(self._iface.mapCanvas(), tool, before)
        tool.deleteLater()

    # What moves

    def _show_on_map(self, area_set: AreaSet, lines: Sequence[AreaSetLine]) -> None:
        self._take_layers_away()
        project, canvas = QgsProject.instance(), self._iface.mapCanvas()
        extent = QgsRectangle()
        for place, layer in enumerate(preview_layers(area_set.name, lines)):
            if project.addMapLayer(layer, False) is None:
                continue
            project.layerTreeRoot().insertLayer(place, layer)
            self._layer_ids.append(layer.id())
            extent.combineExtentWith(layer.extent())
        if not extent.isEmpty():
            extent.scale(MARGIN)
            to_map = QgsCoordinateTransform(crs_2180(), canvas.mapSettings().destinationCrs(), project)
            canvas.setExtent(to_map.transformBoundingBox(extent))
            canvas.refresh()

    def _take_layers_away(self) -> None:
        project = QgsProject.instance()
        project.removeMapLayers([key for key in self._layer_ids if project.mapLayer(key) is not None])
        self._layer_ids = []
