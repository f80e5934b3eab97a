"""Graphs of roads that were read once are kept as long as their layer stays as it is."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ....analysis import travel
from ....layers.users_layers import RoadLayer


class RoadGraphs(QObject):
    """Known by the layer with its fields of speed and direction."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._graphs: Dict[Any, travel.Roads] = {}
        self._watched: List[QgsVectorLayer] = []

    def get(self, roads: RoadLayer) -> Optional[travel.Roads]:
        """The graph, when these roads were read before."""
        return self._graphs.get(roads.key)

    def keep(self, roads: RoadLayer, graph: travel.Roads) -> None:
        """For the next study over the same roads."""
        self._graphs[roads.key] = graph

    def watch(self, layer: QgsVectorLayer) -> None:
        """An edited road layer is another graph."""
        if any(known is layer for known in self._watched if not sip.isdeleted(known)):
            return
        layer.dataChanged.connect(self._on_changed)
        layer.layerModified.connect(self._on_changed)
        self._watched.append(layer)

    def forget(self) -> None:
        """Nothing is kept, no layer is watched."""
        for layer in self._watched:
            if not sip.isdeleted(layer):
                layer.dataChanged.disconnect(self._on_changed)
                layer.layerModified.disconnect(self._on_changed)
        self._watched = []
        self._graphs.clear()

    def _on_changed(self) -> None:
        self._graphs.clear()
