"""The markers of reports: dots for far away, shapes with a sign and a ring for near."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Optional, Sequence

from qgis.core import (
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.model import Status
from . import signs
from .expressions import column

OUTLINE = QColor(signs.DARK)
CASING = QColor(signs.LIGHT)
TRANSPARENT = QColor(0, 0, 0, 0)

DOT_MM = 2.0
OVERDUE_DOT_MM = 2.6
LINE_MM = 0.3
RING_FACTOR = 1.62
OVERDUE = "coalesce(" + column("overdue") + ", false)"


@dataclass(frozen=True)
class Shape:
    """A QGIS marker shape, brought to the same visual weight as the others.

    ``scale`` multiplies the size; ``sign`` is the sign's size and ``drop`` its shift down, as parts of the size.
    ``hub`` is the size of a disc that gives thin shapes room for the sign.
    """

    name: str
    scale: float = 1.0
    sign: float = 0.55
    drop: float = 0.0
    hub: float = 0.0


SHAPES = {
    "circle": Shape("circle", 0.98, 0.62),
    "square": Shape("square", 0.88, 0.66),
    "diamond": Shape("diamond", 1.14, 0.46),
    "triangle": Shape("triangle", 1.16, 0.42, 0.16),
    "pentagon": Shape("pentagon", 1.06, 0.52, 0.03),
    "hexagon": Shape("hexagon", 1.06, 0.55),
    "octagon": Shape("octagon", 0.98, 0.6),
    "star": Shape("star", 1.4, 0.39, 0.01, 0.5),
    "cross_fill": Shape("cross_fill", 1.16, 0.46, 0.0, 0.62),
}
FALLBACK_SHAPE = Shape("octagon", 0.98, 0.6)


def shape_of(symbol: str) -> Shape:
    """The shape a category group's ``symbol`` names; an octagon for a name that is not known."""
    return SHAPES.get(symbol, FALLBACK_SHAPE)


def marker_symbol(layers: Iterable[QgsSymbolLayer]) -> QgsMarkerSymbol:
    """A marker of exactly these layers, lowest first."""
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        if not symbol.appendSymbolLayer(layer):
            raise ValueError("not a marker layer: " + layer.layerType())
    return symbol


def dot(colour: str) -> QgsMarkerSymbol:
    """A small dot. Nothing in it is data-defined, so QGIS draws it from a cached picture."""
    return marker_symbol([simple("circle", DOT_MM, QColor(colour), OUTLINE, 0.15)])


def overdue_dot_ring() -> QgsMarkerSymbol:
    """What an overdue dot has around it."""
    return marker_symbol([simple("circle", OVERDUE_DOT_MM, TRANSPARENT, OUTLINE, 0.45)])


@dataclass(frozen=True)
class _Parts:
    """The layers of a report's marker, lowest first: what is shown of a status, and the ring of an overdue one."""

    casing: QgsSimpleMarkerSymbolLayer
    halos: Sequence[QgsSimpleMarkerSymbolLayer]
    ring: QgsSimpleMarkerSymbolLayer
    bodies: Sequence[QgsSimpleMarkerSymbolLayer]
    sign: QgsSvgMarkerSymbolLayer


def report_marker(shape: Shape, size_mm: float, statuses: Sequence[Status], legend: Optional[Status]) -> QgsMarkerSymbol:
    """Shape by category group, colour and sign by the feature's status, a ring when it is overdue.

    ``legend`` is the status shown where there is no feature to take it from.
    """
    parts = _parts(shape, size_mm, legend)
    define = QgsProperty.fromExpression
    of = QgsSymbolLayer.Property
    for body in parts.bodies:
        body.setDataDefinedProperty(of.PropertyFillColor, define(signs.colour_expression(statuses)))
    for layer in (parts.casing, parts.ring):
        layer.setDataDefinedProperty(of.PropertyLayerEnabled, define(OVERDUE))
        if legend is not None:  # a queue of one status: no ring where there is no feature to be overdue
            layer.setDataDefinedProperty(of.PropertyStrokeColor, define(_when_overdue(layer.strokeColor())))
            layer.setStrokeColor(TRANSPARENT)
    parts.sign.setDataDefinedProperty(of.PropertyName, define(signs.sign_expression(statuses)))
    parts.sign.setDataDefinedProperty(of.PropertyFillColor, define(signs.sign_colour_expression(statuses)))
    return marker_symbol([parts.casing, *parts.halos, parts.ring, *parts.bodies, parts.sign])


def _when_overdue(colour: QColor) -> str:
    return "CASE WHEN " + column("overdue") + " THEN '" + colour.name() + "' END"


def single_marker(shape: Shape, size_mm: float, status: Status, overdue: bool) -> QgsMarkerSymbol:
    """The same marker for one report that is known."""
    parts = _parts(shape, size_mm, status)
    if overdue:
        parts.casing.setFillColor(CASING)  # covers what QGIS's selection colour does to the same marker below
        return marker_symbol([parts.casing, *parts.halos, parts.ring, *parts.bodies, parts.sign])
    return marker_symbol([*parts.halos, *parts.bodies, parts.sign])


def _parts(shape: Shape, size_mm: float, status: Optional[Status]) -> _Parts:
    size = size_mm * shape.scale
    colour = status.colour if status else signs.LIGHT
    fill = QColor(colour)
    names = ([("circle", size * shape.hub)] if shape.hub else []) + [(shape.name, size)]
    bodies = [simple(name, part, fill, OUTLINE, LINE_MM) for name, part in names]
    if shape.hub:  # covers the lines between the disc and the shape
        bodies.append(simple("circle", size * shape.hub - LINE_MM, fill, TRANSPARENT, 0.0))
    sign = QgsSvgMarkerSymbolLayer(signs.sign_svg(status.code if status else signs.UNKNOWN_SIGN), size * shape.sign)
    sign.setFillColor(QColor(signs.contrast_colour(colour)))
    sign.setOffset(QPointF(0.0, size * shape.drop))
    diameter = size_mm * RING_FACTOR
    return _Parts(
        casing=simple("circle", diameter, TRANSPARENT, CASING, 1.3),
        halos=[simple(name, part, CASING, CASING, 1.1) for name, part in names],
        ring=simple("circle", diameter, TRANSPARENT, OUTLINE, 0.7),
        bodies=bodies,
        sign=sign,
    )


def annotation_marker(colour: QColor) -> QgsMarkerSymbol:
    """A white square with a coloured edge and dot: no category has it."""
    return marker_symbol([simple("square", 3.6, CASING, colour, 0.6), simple("circle", 1.4, colour, colour, 0.0)])


def simple(name: str, size: float, fill: QColor, stroke: QColor, width: float) -> QgsSimpleMarkerSymbolLayer:
    """One shape of QGIS, sizes in mm. Raises ValueError for a name that QGIS does not know."""
    shape, known = QgsSimpleMarkerSymbolLayerBase.decodeShape(name)
    if not known:
        raise ValueError("QGIS has no marker shape " + name)
    layer = QgsSimpleMarkerSymbolLayer(shape, size)
    layer.setFillColor(fill)
    layer.setStrokeColor(stroke)
    layer.setStrokeWidth(width)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return layer
