"""Small exact geometry: Voronoi cells by half-planes, points in polygons, reading voivodeships. EPSG:2180 metres throughout."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np
from osgeo import ogr, osr
from shapely import wkb
from shapely.geometry import MultiPolygon, Polygon
from shapely.ops import unary_union

Xy = Tuple[float, float]
LAYER = "states_provinces"
SEAM_M = 0.01


class WorldMapMissing(Exception):
    """QGIS's world map, the source of the voivodeships' borders, was not found or lacks one."""


def world_map(path: Optional[Path] = None) -> Path:
    """Where ``world_map.gpkg`` is: as told, below QGIS's prefix, or in Debian's place. Raises WorldMapMissing."""
    inside = Path("resources") / "data" / "world_map.gpkg"
    candidates = [path] if path is not None else []
    prefix = os.environ.get("QGIS_PREFIX_PATH")
    if prefix:
        candidates += [Path(prefix) / "share" / "qgis" / inside, Path(prefix) / inside]
    candidates += [Path("/usr/share/qgis") / inside, Path("/usr/local/share/qgis") / inside]
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise WorldMapMissing("QGIS's resources/data/world_map.gpkg was not found; is qgis-common installed?")


def voivodeship_polygons(map_names: Sequence[str], path: Optional[Path] = None) -> Dict[str, Any]:
    """Map name → MultiPolygon in EPSG:2180. Raises WorldMapMissing."""
    try:
        source = ogr.Open(str(world_map(path)))
        layer = source.GetLayerByName(LAYER) if source is not None else None
    except RuntimeError as error:  # instead of None, where somebody has switched GDAL's exceptions on
        raise WorldMapMissing("the world map cannot be read: " + str(error)) from error
    if layer is None:
        raise WorldMapMissing("the world map has no layer " + LAYER)
    layer.SetAttributeFilter("adm0_a3 = 'POL'")
    to_2180 = _from_wgs84()
    found: Dict[str, Any] = {}
    for feature in layer:
        name = feature.GetField("name")
        if name in map_names:
            shape = feature.GetGeometryRef().Clone()
            shape.Transform(to_2180)
            found[name] = polygonal(wkb.loads(bytes(shape.ExportToWkb())))
    missing = set(map_names) - set(found)
    if missing:
        raise WorldMapMissing("the world map lacks " + ", ".join(sorted(missing)))
    return _without_overlaps([(name, found[name]) for name in map_names])


def _without_overlaps(shapes: Sequence[Tuple[str, Any]]) -> Dict[str, Any]:
    """Give what two neighbours both claim to the first of them."""
    result: Dict[str, Any] = {}
    for name, shape in shapes:
        taken = [other for other in result.values() if other.intersects(shape)]
        result[name] = polygonal(shape.difference(unary_union(taken))) if taken else shape
    return result


def to_2180(points: Sequence[Tuple[float, float]]) -> List[Xy]:
    """(lat, lon) pairs → (x easting, y northing) in EPSG:2180, to the metre."""
    transformation = _from_wgs84()
    return [
        (float(round(x)), float(round(y)))
        for x, y, _ in (transformation.TransformPoint(lon, lat) for lat, lon in points)
    ]


def _from_wgs84() -> Any:
    references = []
    for code in (4326, 2180):
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        references.append(reference)
    return osr.CoordinateTransformation(references[0], references[1])


def voronoi(points: Sequence[Xy], frame: Tuple[float, float, float, float]) -> List[Polygon]:
    """The Voronoi cell of each point (in their order) inside the rectangle ``frame`` (xmin, ymin, xmax, ymax).

    Each cell is the frame cut by the perpendicular bisectors with the other points, nearest first; a bisector farther away
    than the cell's outermost corner can no longer cut.
    """
    xmin, ymin, xmax, ymax = frame
    array = np.asarray(points, dtype=float)
    cells: List[Polygon] = []
    for index, (px, py) in enumerate(points):
        cell: List[Xy] = [(xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax)]
        distance = np.hypot(array[:, 0] - px, array[:, 1] - py)
        reach = _reach(cell, px, py)
        for other in np.argsort(distance, kind="stable"):
            if other == index or distance[other] == 0:
                continue
            if distance[other] > 2 * reach:
                break
            cell = _cut(cell, (px, py), points[other])
            reach = _reach(cell, px, py)
        cells.append(Polygon(cell))
    return cells


def _reach(cell: Sequence[Xy], px: float, py: float) -> float:
    return max(((x - px) ** 2 + (y - py) ** 2) ** 0.5 for x, y in cell)


def _cut(cell: Sequence[Xy], near: Xy, far: Xy) -> List[Xy]:
    """The part of a convex polygon that is closer to ``near`` than to ``far`` (Sutherland–Hodgman, one edge)."""
    nx, ny = far[0] - near[0], far[1] - near[1]
    limit = (far[0] ** 2 + far[1] ** 2 - near[0] ** 2 - near[1] ** 2) / 2
    kept: List[Xy] = []
    ax, ay = cell[-1]
    a_side = nx * ax + ny * ay - limit
    for bx, by in cell:
        b_side = nx * bx + ny * by - limit
        if (a_side < 0 < b_side) or (b_side < 0 < a_side):
            t = a_side / (a_side - b_side)
            kept.append((ax + t * (bx - ax), ay + t * (by - ay)))
        if b_side <= 0:
            kept.append((bx, by))
        ax, ay, a_side = bx, by, b_side
    return kept


def polygonal(shape: Any) -> MultiPolygon:
    """The polygons of any geometry as one valid MultiPolygon; lines and points left by an intersection are dropped."""
    if not shape.is_valid:
        shape = shape.buffer(0)
    if shape.geom_type == "Polygon":
        parts = [] if shape.is_empty else [shape]
    elif hasattr(shape, "geoms"):
        parts = [p for part in shape.geoms for p in polygonal(part).geoms]
    else:
        parts = []
    whole = MultiPolygon([p for p in parts if p.area > 1.0])
    return whole if whole.is_valid else polygonal(unary_union(parts))


def dissolved(shapes: Sequence[Any]) -> MultiPolygon:
    """The union of neighbours as one area without the seams.

    Cells computed apart meet within rounding, not to the last bit: a plain union keeps hair-thin slits, which a map draws as thick
    lines. Growing and shrinking by a centimetre with mitred corners closes them and moves no border.
    """
    mitred = 2
    grown = unary_union([shape.buffer(SEAM_M, join_style=mitred) for shape in shapes])
    return polygonal(grown.buffer(-SEAM_M, join_style=mitred))


def inside(shape: Any, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Which of the points lie in a (Multi)Polygon: even–odd rule over all rings, vectorised over the points."""
    result = np.zeros(x.shape, dtype=bool)
    for polygon in getattr(shape, "geoms", [shape]):
        for ring in (polygon.exterior, *polygon.interiors):
            corners = np.asarray(ring.coords)[:, :2]
            for (x1, y1), (x2, y2) in zip(corners[:-1], corners[1:]):
                if y1 == y2:
                    continue
                crosses = (y1 > y) != (y2 > y)
                result ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return result


def random_points(shape: Any, count: int, rng: np.random.Generator) -> np.ndarray:
    """``count`` uniform points (n × 2) in a polygon, a metre or so inside its border, by rejection."""
    inner = shape.buffer(-2.0)
    target = shape if inner.is_empty else inner
    xmin, ymin, xmax, ymax = target.bounds
    found: List[np.ndarray] = []
    have = 0
    share = max(target.area / ((xmax - xmin) * (ymax - ymin)), 0.02)
    while have < count:
        n = int((count - have) / share * 1.2) + 8
        x, y = rng.uniform(xmin, xmax, n), rng.uniform(ymin, ymax, n)
        keep = inside(target, x, y)
        found.append(np.column_stack([x[keep], y[keep]]))
        have += int(keep.sum())
    return np.concatenate(found)[:count]
