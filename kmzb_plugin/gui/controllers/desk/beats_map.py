"""The squares of the workbench on the map, and the tool that chooses them there."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional

from qgis.core import QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....desk.beats import Workbench
from ....i18n import translate
from ....layers import beat_cells
from ....layers.group import LayerGroup
from ...links import Links
from ...map_tools import canvas as common
from ...map_tools.beat_tool import BeatTool
from . import beats_work

FOLDER = "beats"


class BeatsMap(QObject):
    """Squares are drawn over with the mouse, or chosen one by one with the keyboard's cursor."""

    drawn_over = pyqtSignal(object)  # squares, in the order of the stroke
    confirmed = pyqtSignal(int)  # the square under the cursor
    drawing_ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas, self.tool = canvas, BeatTool(canvas)
        self._bench: Optional[Workbench] = None
        self._layer_id = ""
        self._before: Optional[QgsMapTool] = None
        self._cursor = 0
        self._links = Links(
            (self.tool.stroked, self._on_stroked), (self.tool.stepped, self._on_stepped),
            (self.tool.confirmed, self._on_confirmed), (self.tool.dismissed, self.stop_drawing),
            (self.tool.deactivated, self._on_tool_gone),
        )  # fmt: skip

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self._links.cut()
        self.tool.close()

    def show(self, bench: Workbench, names: Mapping[int, str]) -> None:
        """The squares in a layer of their own, brought into view; the cursor stands where most of the work is."""
        self._bench = bench
        layer = beat_cells.build(bench, translate("KmzbPlugin", "Workbench of beats"), names)
        if LayerGroup(QgsProject.instance()).put(FOLDER, layer):
            self._layer_id = layer.id()
            self._canvas.setExtent(_on_canvas(self._canvas, layer))
            self._canvas.refresh()
        self._cursor = int(bench.plan.workload.argmax())

    def redraw(self, bench: Workbench) -> None:
        """Another plan of the same squares."""
        before, self._bench = self._bench, bench
        layer = self.layer()
        if layer is not None and before is not None:
            beat_cells.show(layer, before, bench)

    def layer(self) -> Optional[QgsVectorLayer]:
        """The squares on the map; the user may have taken them away."""
        found = QgsProject.instance().mapLayer(self._layer_id) if self._layer_id else None
        return found if isinstance(found, QgsVectorLayer) else None

    def clear(self) -> None:
        """Take the squares off the map."""
        self.stop_drawing()
        layer, self._layer_id, self._bench = self.layer(), "", None
        project = QgsProject.instance()
        if layer is not None:
            project.removeMapLayer(layer.id())
        LayerGroup(project).drop_folder(FOLDER)

    # Drawing

    def start_drawing(self) -> None:
        """Take the tool into the hand."""
        if self._canvas.mapTool() is not self.tool:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self.tool)
            self._mark()
            self._canvas.setFocus()

    def stop_drawing(self) -> None:
        """Back to the tool that was there before."""
        before, self._before = self._before, None
        common.give_back(self._canvas, self.tool, before)

    def _on_tool_gone(self) -> None:
        self.tool.mark(None)
        self.drawing_ended.emit()

    def _on_stroked(self, stroke: List[QgsPointXY]) -> None:
        if self._bench is not None:
            self.drawn_over.emit(beats_work.cells_under(self._bench, stroke))

    def _on_stepped(self, east: int, north: int) -> None:
        bench = self._bench
        if bench is None:
            return
        x, y = bench.plan.xy[self._cursor]
        found = bench.at(float(x) + east * bench.cell_m, float(y) + north * bench.cell_m)
        if found is not None:
            self._cursor = found
            self._mark()

    def _on_confirmed(self) -> None:
        if self._bench is not None:
            self.confirmed.emit(self._cursor)

    def _mark(self) -> None:
        if self._bench is not None:
            self.tool.mark(beat_cells.square(self._bench, self._cursor))


def _on_canvas(canvas: QgsMapCanvas, layer: QgsVectorLayer) -> Any:
    extent = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    extent.scale(1.1)
    return extent
