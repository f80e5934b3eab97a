"""The areas of a comparison: what is left of them when none may be counted twice. Geometries in EPSG:2180."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Dict, Mapping, Optional, Tuple

from qgis.core import QgsGeometry, QgsWkbTypes

from ....desk.effect import Part

#: Two areas that were drawn along one border overlap by less than this share of the smaller one.
SLIVER = 0.005
INNER = (Part.TREATED, Part.CONTROL)


@dataclass(frozen=True)
class Chosen:
    """An area as somebody chose it: drawn, or a unit (counted by its reports, not by its border) or a beat."""

    name: str
    geometry: QgsGeometry
    unit: Optional[int] = None


@dataclass(frozen=True)
class Counted:
    """How an area is counted: a unit's subtree, or whatever lies in ``wkt``."""

    geometry: QgsGeometry
    unit: Optional[int]
    wkt: str


def overlapping(chosen: Mapping[Part, Chosen]) -> Optional[Tuple[Part, Part]]:
    """Two areas that share more than a sliver; those of displacement may lie over the first two, which are cut out of them."""
    for one, other in combinations([part for part in Part if part in chosen], 2):
        if (one in INNER) == (other in INNER) and _share(chosen[one].geometry, chosen[other].geometry) > SLIVER:
            return one, other
    return None


def counted(chosen: Mapping[Part, Chosen]) -> Dict[Part, Counted]:
    """Each area without what belongs to the first two; empty geometry where nothing is left."""
    found: Dict[Part, Counted] = {}
    for part in (part for part in Part if part in chosen):
        area = chosen[part]
        geometry, unit = area.geometry, area.unit
        if part not in INNER:
            for inner in INNER:
                if inner in chosen and _share(geometry, chosen[inner].geometry) > SLIVER:
                    geometry, unit = _polygons(geometry.difference(chosen[inner].geometry)), None
        found[part] = Counted(geometry, unit, "" if unit is not None else geometry.asWkt(1))
    return found


def _share(one: QgsGeometry, other: QgsGeometry) -> float:
    smaller = min(one.area(), other.area())
    return one.intersection(other).area() / smaller if smaller > 0 else 0.0


def _polygons(geometry: QgsGeometry) -> QgsGeometry:
    """Without the lines and points that cutting may leave."""
    if geometry.isEmpty() or geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        parts = [part for part in geometry.asGeometryCollection() if part.type() == QgsWkbTypes.GeometryType.PolygonGeometry]
        return QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()
    return geometry
