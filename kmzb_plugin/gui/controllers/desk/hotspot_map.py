"""Hotspot layers on the map: put into the project and taken away, asked by click or selection, their cells marked."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Dict, List, Optional, Sequence

from qgis.core import QgsCsException, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....layers import hotspots as hotspot_layers
from ...links import Links
from ...map_tools import canvas as common
from ...map_tools.cell_tool import CellTool
from .hotspot_work import Made
from .made_layers import MadeFolder

FOLDER = "hotspots"
ROOM_ROUND_CELL, ROOM_ROUND_LAYER = 8.0, 1.1
#: A layer that takes less of the map's width and height than this is brought nearer.
HARDLY_SEEN = 0.4
#: More cells than this selected at once are QGIS's business.
MOST_CELLS = 60


class HotspotMap(QObject):
    """``asked`` says of which layer which cells; ``gone`` that the user has taken a layer away."""

    asked = pyqtSignal(object, object)  # Made, tuple of cell numbers
    gone = pyqtSignal(object)  # Made
    asking_ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas, self._project = canvas, QgsProject.instance()
        self._folder_of_layers = MadeFolder(FOLDER)
        self.tool = CellTool(canvas)
        self._made: Dict[str, Made] = {}  # by the id of each layer
        self._before: Optional[QgsMapTool] = None
        self._folder: Optional[tempfile.TemporaryDirectory] = None
        self._surfaces = 0
        self._links = Links(
            (self.tool.asked, self._on_asked), (self.tool.dismissed, self.stop_asking), (self.tool.deactivated, self.asking_ended),
            (self._project.layersWillBeRemoved, self._on_layers_going),
            (self._project.layerTreeRoot().visibilityChanged, self._on_switched),
        )  # fmt: skip

    def close(self) -> None:
        """Leave nothing behind, neither in the project nor on the disk."""
        self.clear()
        self._links.cut()
        self.stop_asking()
        self.tool.close()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def surface_path(self) -> str:
        """Where the next surface may be written; the folder goes with this session, even when QGIS ends without unloading."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="kmzb_hotspots_", ignore_cleanup_errors=True)
        self._surfaces += 1
        return str(Path(self._folder.name) / f"{self._surfaces}.tif")

    # In the project

    def show(self, made: Made) -> None:
        """On top of the folder; one that shows the same picture of the same scope is replaced."""
        folder = self._folder_of_layers
        with folder.unnoticed():
            for old in self.all():
                if old.wish.options.kind is made.wish.options.kind and old.wish.scope.unit == made.wish.scope.unit:
                    self.remove(old)
            folder.fold_away(self._made)
            for layer in folder.put(made.shown, hotspot_layers.HOTSPOT_PROPERTY, made.wish.options.kind.value):
                self._made[layer.id()] = made
                if isinstance(layer, QgsVectorLayer):
                    layer.selectionChanged.connect(self._on_selection)
        self._canvas.refresh()

    def bring_into_view(self, made: Made) -> None:
        """Move the map only where the layer would hardly be seen: because it lies elsewhere, or is far too small."""
        try:
            extent = common.from_2180(self._canvas).transformBoundingBox(made.shown[-1].extent())
        except QgsCsException:
            return
        view = self._canvas.extent()
        small = max(extent.width() / max(view.width(), 1e-9), extent.height() / max(view.height(), 1e-9)) < HARDLY_SEEN
        if not extent.isEmpty() and (small or not view.intersects(extent)):
            extent.scale(ROOM_ROUND_LAYER)
            self._canvas.setExtent(extent)
            self._canvas.refresh()

    def remove(self, made: Made) -> None:
        """Take a layer off the map."""
        ids = [key for key, value in self._made.items() if value is made]
        for key in ids:
            del self._made[key]
        self._folder_of_layers.take(ids, is_last=not self._made)
        self.tool.unmark()

    def clear(self) -> None:
        """Take all of them away."""
        for made in self.all():
            self.remove(made)

    def all(self) -> List[Made]:
        """What stands on the map, oldest first."""
        return list(dict.fromkeys(self._made.values()))

    def latest(self) -> Optional[Made]:
        """The layer made last that is still there."""
        made = self.all()
        return made[-1] if made else None

    # Questions

    def start_asking(self) -> None:
        """Each click asks for a cell."""
        if self._canvas.mapTool() is not self.tool:
            self._before = self._canvas.mapTool()
        self._canvas.setMapTool(self.tool)

    def stop_asking(self) -> None:
        """Back to the tool there was before."""
        before, self._before = self._before, None
        common.give_back(self._canvas, self.tool, before)

    def mark(self, made: Made, numbers: Sequence[int], zoom: bool = False) -> None:
        """Show the cells; ``zoom``: bring them into view, with their surroundings."""
        cells = shapes(made, numbers)
        self.tool.mark(cells)
        if zoom and cells:
            try:
                extent = common.from_2180(self._canvas).transformBoundingBox(QgsGeometry.collectGeometry(cells).boundingBox())
            except QgsCsException:
                return
            extent.scale(ROOM_ROUND_CELL)
            self._canvas.setExtent(extent)
            self._canvas.refresh()

    def _on_asked(self, point: QgsPointXY) -> None:
        try:
            place = common.to_2180(self._canvas).transform(point)
        except QgsCsException:
            return
        for made in self._in_view():
            cells = hotspot_layers.ids_at(made.layer, place.x(), place.y())
            if cells:
                self.asked.emit(made, cells)
                return

    def _in_view(self) -> List[Made]:
        """Those that are drawn, topmost first; each once."""
        found: List[Made] = []
        for node in self._project.layerTreeRoot().findLayers():
            made = self._made.get(node.layerId())
            if made is not None and node.isVisible() and made not in found:
                found.append(made)
        return found

    def _on_selection(self, *anything: object) -> None:
        """Cells selected with QGIS's own tools are asked for as a click is."""
        layer = self.sender()
        if not isinstance(layer, QgsVectorLayer) or not 1 <= layer.selectedFeatureCount() <= MOST_CELLS:
            return
        made = self._made.get(layer.id())
        if made is not None:
            self.asked.emit(made, tuple(hotspot_layers.cell_numbers(layer, MOST_CELLS)))

    def _on_switched(self, *anything: object) -> None:
        """A cell is marked on its layer only, not on the picture that has taken its place."""
        self.tool.show_marks(bool(self._in_view()))

    def _on_layers_going(self, ids: Sequence[str]) -> None:
        """The user has deleted a layer, or opened another project."""
        for made in [self._made.pop(key) for key in ids if key in self._made]:
            if made not in self._made.values():
                self.tool.unmark()
                self.gone.emit(made)
        if not self._made:
            self._folder_of_layers.give_back()


def shapes(made: Made, numbers: Sequence[int]) -> List[QgsGeometry]:
    """The cells as polygons in EPSG:2180."""
    found = []
    for raw in hotspot_layers.wkb(hotspot_layers.outline_of(made.layer, numbers)):
        shape = QgsGeometry()
        shape.fromWkb(raw)
        found.append(shape)
    return found


def wkt(made: Made, numbers: Sequence[int]) -> str:
    """The cells as one polygon or several, as the database is asked."""
    cells = shapes(made, numbers)
    whole = cells[0] if len(cells) == 1 else QgsGeometry.unaryUnion(cells)
    return str(whole.asWkt(3))

