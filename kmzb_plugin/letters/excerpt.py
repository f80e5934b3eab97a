"""The map of a letter: the place, the drawings on it, and how much round them is shown."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)

CRS = QgsCoordinateReferenceSystem("EPSG:2180")
SCALES = (1000, 2000, 2500, 5000, 10000, 20000, 25000, 50000, 100000, 200000)
USUAL_SCALE = 2500
ROOM = 1.15  # round the drawings
_PLACE = {"name": "circle", "color": "#d7263d", "outline_color": "#ffffff", "outline_width": "0.6", "size": "5"}


def place_symbol() -> QgsMarkerSymbol:
    """The sign of the reported place."""
    return QgsMarkerSymbol.createSimple(_PLACE)


def drawing_symbol(kind: str) -> QgsSymbol:
    """The sign of a drawing: Point, LineString or Polygon."""
    if kind == "Point":
        return QgsMarkerSymbol.createSimple(
            {"name": "diamond", "color": "#7b4fa3", "outline_color": "#ffffff", "outline_width": "0.4", "size": "4"}
        )
    if kind == "LineString":
        return QgsLineSymbol.createSimple({"color": "#7b4fa3", "width": "0.9"})
    return QgsFillSymbol.createSimple(
        {"color": "123,79,163,50", "outline_color": "#7b4fa3", "outline_width": "0.7", "style": "solid"}
    )


def place_layer(x: float, y: float) -> QgsVectorLayer:
    """A layer with the reported place alone."""
    return _layer("Point", (QgsGeometry.fromPointXY(QgsPointXY(x, y)),), place_symbol())


def drawing_layers(drawings: Sequence[bytes]) -> List[QgsVectorLayer]:
    """Layers with the drawings (WKB, EPSG:2180), points on top; what cannot be read is left out."""
    by_kind: Dict[str, List[QgsGeometry]] = {"Point": [], "LineString": [], "Polygon": []}
    for geometry in geometries(drawings):
        by_kind[QgsWkbTypes.displayString(QgsWkbTypes.flatType(geometry.wkbType()))].append(geometry)
    return [_layer(kind, found, drawing_symbol(kind)) for kind, found in by_kind.items() if found]


def geometries(drawings: Sequence[bytes]) -> List[QgsGeometry]:
    """The readable ones of the three kinds that a drawing has."""
    found = []
    for wkb in drawings:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        kind = QgsWkbTypes.displayString(QgsWkbTypes.flatType(geometry.wkbType()))
        if not geometry.isNull() and kind in ("Point", "LineString", "Polygon"):
            found.append(geometry)
    return found


def extent_and_scale(
    x: float, y: float, drawings: Sequence[bytes], width_mm: float, height_mm: float
) -> Tuple[QgsRectangle, int]:
    """What a map of this size shows: the place in the middle unless drawings reach far, at a round scale."""
    box = QgsRectangle(x, y, x, y)
    for geometry in geometries(drawings):
        box.combineExtentWith(geometry.boundingBox())
    needed = max(box.width() * ROOM * 1000 / width_mm, box.height() * ROOM * 1000 / height_mm)
    scale = next((s for s in SCALES if s >= max(needed, USUAL_SCALE)), SCALES[-1])
    half_w, half_h = width_mm * scale / 2000, height_mm * scale / 2000
    fits_centred = QgsRectangle(x - half_w, y - half_h, x + half_w, y + half_h).contains(box)
    centre = QgsPointXY(x, y) if fits_centred else box.center()
    return QgsRectangle(centre.x() - half_w, centre.y() - half_h, centre.x() + half_w, centre.y() + half_h), scale


def _layer(kind: str, found: Sequence[QgsGeometry], symbol: QgsSymbol) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:2180", kind, "memory")
    features = []
    for geometry in found:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer
