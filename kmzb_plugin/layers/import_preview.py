"""A file's positions on a map before they are imported: where they fall, and what is wrong when they fall outside Poland.

Nothing is asked of the server and no layer is added to the project.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPoint,
    QgsPointXY,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from .builder import CRS_CODE, POLAND_2180, crs_2180

#: The outline that QGIS brings is coarse; what the database thinks of a point near the border, the check tells.
BORDER_M = 5_000.0


class Verdict(Enum):
    """Where a position lies. The value is the colour's key in the legend."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    SWAPPED = "swapped"  # outside, but inside when x and y change places


class Placed(NamedTuple):
    """What became of the positions: ``points`` in EPSG:2180 with their verdicts; ``hint_srid`` would suit more of them."""

    points: Tuple[Tuple[QgsPointXY, Verdict], ...] = ()
    without: int = 0
    hint_srid: Optional[int] = None

    def count(self, verdict: Verdict) -> int:
        """How many have it."""
        return sum(1 for _, given in self.points if given is verdict)


def place(positions: Sequence[Optional[Tuple[float, float]]], srid: int, others: Sequence[int] = ()) -> Placed:
    """Judge positions in the reference system ``srid``; ``None`` stands for a row without one.

    When most lie outside Poland, ``others`` are the systems to try instead.
    """
    known = [position for position in positions if position is not None]
    reader = _Reader(srid)
    points: List[Tuple[QgsPointXY, Verdict]] = []
    for x, y in known:
        point = reader.point(x, y)
        if point is not None and _in_poland(point):
            points.append((point, Verdict.INSIDE))
            continue
        other = reader.point(y, x)
        swapped = other is not None and _in_poland(other)
        points.append((point or QgsPointXY(x, y), Verdict.SWAPPED if swapped else Verdict.OUTSIDE))
    placed = Placed(tuple(points), len(positions) - len(known))
    if known and placed.count(Verdict.INSIDE) * 2 < len(known) and not placed.count(Verdict.SWAPPED):
        return placed._replace(hint_srid=_better(known, srid, others))
    return placed


def _better(known: Sequence[Tuple[float, float]], srid: int, others: Sequence[int]) -> Optional[int]:
    """Another system in which most of the positions would be in Poland."""
    for other in others:
        if other == srid:
            continue
        reader = _Reader(other)
        inside = sum(1 for x, y in known if (p := reader.point(x, y)) is not None and _in_poland(p))
        if inside * 2 > len(known):
            return other
    return None


class _Reader:
    """Positions of one reference system as points in EPSG:2180."""

    def __init__(self, srid: int) -> None:
        source = QgsCoordinateReferenceSystem(f"EPSG:{srid}")
        self._valid = source.isValid()
        self._transform = QgsCoordinateTransform(source, crs_2180(), QgsCoordinateTransformContext())

    def point(self, x: float, y: float) -> Optional[QgsPointXY]:
        """``None`` where the numbers cannot be a position of this system."""
        if not self._valid:
            return None
        try:
            moved = self._transform.transform(QgsPointXY(x, y))
        except QgsCsException:
            return None
        return moved if abs(moved.x()) < 1e9 and abs(moved.y()) < 1e9 else None  # also False for NaN


def _in_poland(point: QgsPointXY) -> bool:
    xmin, ymin, xmax, ymax = POLAND_2180
    reach = BORDER_M
    if not (xmin - reach <= point.x() <= xmax + reach and ymin - reach <= point.y() <= ymax + reach):
        return False
    near = _near_poland()
    return near is None or near.contains(QgsPoint(point))


@lru_cache(maxsize=1)
def _near_poland() -> Optional[_Kept]:
    outline = poland()
    if outline.isEmpty():
        return None
    wide = outline.buffer(BORDER_M, 4)
    engine = QgsGeometry.createGeometryEngine(wide.constGet())
    engine.prepareGeometry()
    return _Kept(wide, engine)


class _Kept:
    """The prepared geometry together with what it was made from, which it does not own."""

    def __init__(self, geometry: QgsGeometry, engine: Any) -> None:
        self._geometry, self._engine = geometry, engine

    def contains(self, point: QgsPoint) -> bool:
        return bool(self._engine.contains(point))


@lru_cache(maxsize=1)
def poland() -> QgsGeometry:
    """Poland's outline in EPSG:2180 from the map that comes with QGIS; empty where that is missing."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if not path.exists():
        return QgsGeometry()
    layer = QgsVectorLayer(f"{path}|layername=countries", "countries", "ogr")
    transform = QgsCoordinateTransform(layer.crs(), crs_2180(), QgsCoordinateTransformContext())
    request = QgsFeatureRequest().setFilterExpression("\"ISO_A3\" = 'POL'")
    for feature in layer.getFeatures(request):
        outline = feature.geometry()
        return outline if outline.transform(transform) == QgsGeometry.OperationResult.Success else QgsGeometry()
    return QgsGeometry()


def ground_layer() -> QgsVectorLayer:
    """Poland as a pale area."""
    layer = _memory("Polygon", [poland()])
    symbol = QgsFillSymbol.createSimple({"color": "#f4f1ea", "outline_color": "#8c8577", "outline_width": "0.4"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def areas_layer(areas: Iterable[bytes]) -> QgsVectorLayer:
    """Areas of units (WKB, EPSG:2180) as outlines."""
    shapes = []
    for wkb in areas:
        shape = QgsGeometry()
        shape.fromWkb(wkb)
        shapes.append(shape)
    layer = _memory("MultiPolygon", shapes)
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#5b7fa6", "outline_width": "0.25"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


#: Shape and colour of each verdict: never colour alone.
SIGNS: Dict[Verdict, Dict[str, str]] = {
    Verdict.INSIDE: {"name": "circle", "color": "#0b5394", "outline_color": "#ffffff", "size": "2.2"},
    Verdict.OUTSIDE: {"name": "cross2", "color": "#b00020", "outline_color": "#b00020", "outline_width": "0.6", "size": "3"},
    Verdict.SWAPPED: {"name": "diamond", "color": "#b35c00", "outline_color": "#ffffff", "size": "3"},
}


def points_layer(placed: Placed) -> QgsVectorLayer:
    """The positions by their verdict."""
    layer = _memory("Point", (QgsGeometry.fromPointXY(point) for point, _ in placed.points), "verdict:string",
                    [verdict.value for _, verdict in placed.points])
    categories = [
        QgsRendererCategory(verdict.value, QgsMarkerSymbol.createSimple(sign), verdict.value) for verdict, sign in SIGNS.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("verdict", categories))
    return layer


def _memory(
    kind: str, shapes: Iterable[QgsGeometry], field: str = "", values: Optional[Sequence[str]] = None
) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs={CRS_CODE}" + (f"&field={field}" if field else ""), kind, "memory")
    features = []
    for number, shape in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape)
        if values is not None:
            feature.setAttributes([values[number]])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer
