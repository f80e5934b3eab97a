"""What the map tools compute: pure functions on points and geometries, without canvas or widgets."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import Optional, Sequence, Tuple

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsPointXY, QgsRectangle

from ...layers.builder import POLAND_2180

LEAST_LENGTH_M = 0.1
LEAST_AREA_M2 = 0.1


class Kind(Enum):
    """What an annotation can be; the values are those of ``core.decisions.KINDS``."""

    POINT = "point"
    LINE = "line"
    POLYGON = "polygon"


class Problem(Enum):
    """Why a drawing cannot be sent."""

    TOO_FEW_POINTS = "too_few_points"
    CROSSES_ITSELF = "crosses_itself"
    TOO_SMALL = "too_small"
    OUTSIDE_POLAND = "outside_poland"


LEAST_POINTS = {Kind.POINT: 1, Kind.LINE: 2, Kind.POLYGON: 3}


def with_vertex(vertices: Tuple[QgsPointXY, ...], point: QgsPointXY) -> Tuple[QgsPointXY, ...]:
    """``vertices`` and one more; the second click of a double click adds nothing."""
    if vertices and vertices[-1].compare(point, 1e-9):
        return vertices
    return (*vertices, point)


def shape(kind: Kind, vertices: Sequence[QgsPointXY]) -> QgsGeometry:
    """The drawing as a single point, line string or polygon; a null geometry while there are too few points."""
    if len(vertices) < LEAST_POINTS[kind]:
        return QgsGeometry()
    if kind is Kind.POINT:
        return QgsGeometry.fromPointXY(vertices[-1])
    if kind is Kind.LINE:
        return QgsGeometry.fromPolylineXY(list(vertices))
    return QgsGeometry.fromPolygonXY([[*vertices, vertices[0]]])


def transformed(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> Optional[QgsGeometry]:
    """A transformed copy; ``None`` where the transformation has no result (far outside its area)."""
    copy = QgsGeometry(geometry)
    try:
        result = copy.transform(transform)
    except QgsCsException:
        return None
    return copy if result == QgsGeometry.OperationResult.Success else None


def problem_of(kind: Kind, geometry_2180: Optional[QgsGeometry]) -> Optional[Problem]:
    """What is wrong with a drawing in EPSG:2180; ``None`` when it can be sent."""
    if geometry_2180 is None:
        return Problem.OUTSIDE_POLAND
    if geometry_2180.isNull():
        return Problem.TOO_FEW_POINTS
    if kind is Kind.LINE and geometry_2180.length() < LEAST_LENGTH_M:
        return Problem.TOO_SMALL
    if kind is Kind.POLYGON and not geometry_2180.isGeosValid():
        return Problem.CROSSES_ITSELF
    if kind is Kind.POLYGON and geometry_2180.area() < LEAST_AREA_M2:
        return Problem.TOO_SMALL
    if not QgsRectangle(*POLAND_2180).contains(geometry_2180.boundingBox()):
        return Problem.OUTSIDE_POLAND
    return None


def wkb(geometry: QgsGeometry) -> bytes:
    """The geometry as WKB."""
    return bytes(geometry.asWkb().data())


def distance_m(one: QgsPointXY, other: QgsPointXY) -> float:
    """Distance on the plane of EPSG:2180, which is within 0.1 % of the one on the ground."""
    return math.hypot(one.x() - other.x(), one.y() - other.y())


@dataclass(frozen=True)
class Candidate:
    """A report near a click, in EPSG:2180."""

    report_id: int
    x: float
    y: float


def choose(candidates: Sequence[Candidate], point_2180: QgsPointXY, tolerance_m: float, current: Optional[int]) -> Optional[int]:
    """The report meant by a click: the nearest within the tolerance.

    ``current`` is the report chosen by the click before on the same spot: then the next one comes, so that clicking
    on goes through all that lie on top of each other.
    """
    near = sorted(
        {
            (math.hypot(c.x - point_2180.x(), c.y - point_2180.y()), c.report_id)
            for c in candidates
            if math.hypot(c.x - point_2180.x(), c.y - point_2180.y()) <= tolerance_m
        }
    )
    ids = [report_id for _, report_id in near]
    if not ids:
        return None
    if current in ids:
        return ids[(ids.index(current) + 1) % len(ids)]
    return ids[0]
