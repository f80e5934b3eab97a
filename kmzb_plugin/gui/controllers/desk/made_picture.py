"""One picture at a time in a folder of made layers: the chosen alternative of stations, the share that is reported."""

from __future__ import annotations

from typing import List, Optional, Sequence

from qgis.core import QgsCsException, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...links import Links
from ...map_tools import canvas as common
from .made_layers import MadeFolder

ROOM_ROUND = 1.15


class MadePicture(QObject):
    """``folder``: one of ``layers.group.MADE_FOLDERS``; its layers are marked with the property ``mark``.

    ``gone``: the user has taken the layers away, or opened another project.
    """

    gone = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, folder: str, mark: str, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas, self._folder, self._mark = canvas, MadeFolder(folder), mark
        self._ids: List[str] = []
        self._links = Links((self._folder.project.layersWillBeRemoved, self._on_layers_going))

    def close(self) -> None:
        """Leave nothing in the project."""
        self.clear()
        self._links.cut()

    def show(self, layers: Sequence[QgsVectorLayer], zoom: bool) -> None:
        """Instead of what was shown before; ``zoom``: bring all of it into view."""
        old, self._ids = self._ids, []
        with self._folder.unnoticed():
            kept = self._folder.put(layers, self._mark, "shown")
            self._ids = [layer.id() for layer in kept]
            if old:
                self._folder.take(old, is_last=False)
        if zoom and layers:
            self._zoom(layers[0].extent(), layers[1].extent() if len(layers) > 1 else QgsRectangle())
        self._canvas.refresh()

    def clear(self) -> None:
        """Take them away."""
        old, self._ids = self._ids, []
        if old:
            self._folder.take(old, is_last=True)
            self._canvas.refresh()

    @property
    def is_empty(self) -> bool:
        """Nothing of ours on the map."""
        return not self._ids

    def _zoom(self, *extents: QgsRectangle) -> None:
        whole = QgsRectangle()
        for extent in extents:
            if not extent.isNull():
                whole = extent if whole.isNull() else _joined(whole, extent)
        if whole.isNull():
            return
        try:
            shown = common.from_2180(self._canvas).transformBoundingBox(whole)
        except QgsCsException:
            return
        shown.scale(ROOM_ROUND)
        self._canvas.setExtent(shown)

    def _on_layers_going(self, ids: Sequence[str]) -> None:
        mine = [key for key in self._ids if key in ids]
        if mine:
            self._ids = [key for key in self._ids if key not in mine]
            if not self._ids:
                self._folder.give_back()
                self.gone.emit()


def _joined(one: QgsRectangle, other: QgsRectangle) -> QgsRectangle:
    joined = QgsRectangle(one)
    joined.combineExtentWith(other)
    return joined
