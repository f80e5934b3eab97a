"""The user's own layers as arrays in EPSG:2180: roads with speeds as a graph, points as candidate sites.

Made on the GUI thread, read on any: QGIS hands over a picture of the layer as it was.
"""

from __future__ import annotations

from typing import Any, Iterator, List, Optional, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)

from ..analysis import travel
from ..compat import is_null
from ..core.ports import Canceller
from ..core.staffing import Site
from ..errors import Cancelled, KmzbError
from ..i18n import translate
from .builder import crs_2180

#: Candidates from a layer.
LAYER = "layer"
MOST_POINTS = 5_000
_LINES, _POINTS = QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PointGeometry


class _Reader:
    def __init__(self, layer: QgsVectorLayer) -> None:
        self.name = layer.name()
        self._source = QgsVectorLayerFeatureSource(layer)
        self._crs, self._context = layer.crs(), QgsProject.instance().transformContext()

    def _features(self, canceller: Canceller) -> Iterator[QgsFeature]:
        """In EPSG:2180. Transformed here: QGIS itself would empty a geometry that it cannot transform, and tell nobody."""
        if not self._crs.isValid():
            raise self._not_ours("the layer has no CRS")
        transform = QgsCoordinateTransform(self._crs, crs_2180(), self._context)
        for number, feature in enumerate(self._source.getFeatures()):
            if number % 500 == 0 and canceller.is_cancelled():
                raise Cancelled()
            geometry = feature.geometry()
            try:
                geometry.transform(transform)
            except QgsCsException as error:
                raise self._not_ours(f"feature {feature.id()}: {error}") from error
            feature.setGeometry(geometry)
            yield feature

    def _not_ours(self, detail: str) -> KmzbError:
        text = translate("KmzbPlugin", "The layer “{layer}” cannot be brought to EPSG:2180.").replace("{layer}", self.name)
        return KmzbError(text, detail)


class RoadLayer(_Reader):
    """Lines with a speed; ``direction`` is a field for one-way roads, "" for none."""

    def __init__(self, layer: QgsVectorLayer, speed: str, direction: str = "") -> None:
        super().__init__(layer)
        self.speed, self.direction = speed, direction
        #: Another key, another graph.
        self.key = (layer.id(), speed, direction, layer.subsetString())

    def graph(self, canceller: Canceller) -> travel.Roads:
        """Roads as a graph in minutes. Raises KmzbError naming the road whose speed is missing, Cancelled."""
        lines: List[Any] = []
        speeds: List[float] = []
        ways: List[int] = []
        wrong: List[int] = []
        for feature in self._features(canceller):
            speed, way = _speed(feature[self.speed]), self._way(feature)
            found = _lines_of(feature)
            if found and speed is None:
                wrong.append(feature.id())
                continue
            for line in found:
                lines.append(line)
                speeds.append(speed or 0.0)
                ways.append(way)
        if wrong:
            text = translate("KmzbPlugin", "Road {id} of “{layer}” has no speed above 0 in “{field}” (%n such road(s)).", "",
                             len(wrong))  # fmt: skip
            raise KmzbError(text.replace("{id}", str(wrong[0])).replace("{field}", self.speed).replace("{layer}", self.name))
        if not lines:
            raise KmzbError(translate("KmzbPlugin", "The layer “{layer}” holds no lines.").replace("{layer}", self.name))
        try:
            return travel.graph_from_lines(lines, speeds, ways)
        except ValueError as error:
            text = translate("KmzbPlugin", "The roads of “{layer}” cannot be used.").replace("{layer}", self.name)
            raise KmzbError(text, str(error)) from error

    def _way(self, feature: QgsFeature) -> int:
        if not self.direction:
            return 0
        value = feature[self.direction]
        found = travel.direction(None if is_null(value) else value)
        if found is None:
            text = translate("KmzbPlugin", "The direction of road {id} of “{layer}” is not understood: {text}")
            said = text.replace("{id}", str(feature.id())).replace("{text}", str(value)[:40])
            raise KmzbError(said.replace("{layer}", self.name))
        return found


class PointLayer(_Reader):
    """Points that may become stations; ``field`` names them, "" for numbers."""

    def __init__(self, layer: QgsVectorLayer, field: str = "") -> None:
        super().__init__(layer)
        self.field = field

    def sites(self, canceller: Canceller) -> Tuple[Site, ...]:
        """As candidates nobody has stored. Raises KmzbError, Cancelled."""
        found: List[Site] = []
        for feature in self._features(canceller):
            geometry = feature.geometry()
            if geometry.isNull() or geometry.type() != _POINTS:
                continue
            value = feature[self.field] if self.field else None
            name = f"{self.name} {feature.id()}" if is_null(value) or not str(value).strip() else str(value).strip()[:200]
            for point in geometry.asMultiPoint() if geometry.isMultipart() else [geometry.asPoint()]:
                if np.isfinite(point.x()) and np.isfinite(point.y()):
                    found.append(Site(None, LAYER, name, point.x(), point.y(), None))
        if not found:
            raise KmzbError(translate("KmzbPlugin", "The layer “{layer}” holds no points.").replace("{layer}", self.name))
        if len(found) > MOST_POINTS:
            text = translate("KmzbPlugin", "The layer “{layer}” holds more than {most} points.")
            raise KmzbError(text.replace("{most}", str(MOST_POINTS)).replace("{layer}", self.name))
        return tuple(found)


def _speed(value: Any) -> Optional[float]:
    try:
        speed = float("nan") if is_null(value) else float(value)
    except (TypeError, ValueError):
        return None
    return speed if np.isfinite(speed) and speed > 0 else None


def _lines_of(feature: QgsFeature) -> List[Any]:
    geometry = feature.geometry()
    if geometry.isNull() or geometry.type() != _LINES:
        return []
    parts = geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]
    return [np.array([(point.x(), point.y()) for point in part]) for part in parts if len(part) > 1]
