"""Any polygons as cells: what lies inside, how much each holds, who adjoins whom.

A polygon is a sequence of rings, each k × 2 metres (closed or not), outer and inner ones alike: a place is inside when a ray from
it crosses an odd number of sides, so holes and several parts need no mark of their own.
"""

from __future__ import annotations

from typing import Optional, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from .grid import tally
from .significance import BoolArray, FloatArray

Polygon = Sequence[ArrayLike]


def inside(xy_m: ArrayLike, polygon: Polygon) -> BoolArray:
    """Which of n × 2 points lie in the polygon (even-odd rule). A point on the southern or western side is in, on the others out.

    Points are sorted by northing once, so a side only meets the points beside it. Raises ValueError for a ring of less than three.
    """
    points = np.asarray(xy_m, dtype=float).reshape(-1, 2)
    east, north = np.ascontiguousarray(points.T)
    ordered = bool(np.all(north[1:] >= north[:-1]))  # as the cells of a lattice are
    order = np.arange(0) if ordered else np.argsort(north, kind="stable")
    if not ordered:
        east, north = east[order], north[order]
    odd = np.zeros(len(points), dtype=bool)
    for ring in polygon:
        corners = _ring(ring)
        following = np.roll(corners, -1, axis=0)
        up = corners[:, 1] < following[:, 1]
        low, high = np.where(up[:, None], corners, following), np.where(up[:, None], following, corners)
        first = np.searchsorted(north, low[:, 1], side="left")
        last = np.searchsorted(north, high[:, 1], side="left")
        for side in np.flatnonzero(last > first):
            beside = slice(first[side], last[side])
            (x1, y1), (x2, y2) = low[side], high[side]
            odd[beside] ^= east[beside] >= x1 + (north[beside] - y1) * (x2 - x1) / (y2 - y1)
    if ordered:
        return odd
    found = np.empty(len(points), dtype=bool)
    found[order] = odd
    return found


def number(xy_m: ArrayLike, polygons: Sequence[Polygon]) -> NDArray[np.int64]:
    """Number of the polygon that holds each of n points, -1 for none; where polygons overlap, the first one."""
    points = np.asarray(xy_m, dtype=float).reshape(-1, 2)
    found = np.full(len(points), -1, dtype=np.int64)
    for index, polygon in enumerate(polygons):
        low = np.min([_ring(ring).min(axis=0) for ring in polygon], axis=0)
        high = np.max([_ring(ring).max(axis=0) for ring in polygon], axis=0)
        near = np.flatnonzero((found < 0) & np.all((points >= low) & (points <= high), axis=1))
        found[near[inside(points[near], polygon)]] = index
    return found


def count(xy_m: ArrayLike, polygons: Sequence[Polygon], weight: Optional[ArrayLike] = None) -> FloatArray:
    """Points (or the sum of their weights) per polygon; what lies in none counts nowhere."""
    return tally(number(xy_m, polygons), len(polygons), weight)


def area_km2(polygon: Polygon) -> float:
    """Area of the polygon by its rings: those inside an odd number of others are holes, whatever way they turn."""
    total = 0.0
    rings = [_ring(ring) for ring in polygon]
    for index, ring in enumerate(rings):
        around = [other for number, other in enumerate(rings) if number != index]
        # A corner may be shared with another ring: the middle of a side is not.
        hole = sum(bool(inside((ring[:1] + ring[1:2]) / 2, [other])[0]) for other in around) % 2 == 1
        following = np.roll(ring, -1, axis=0) - ring[0]
        here = ring - ring[0]
        size = abs(float(np.sum(here[:, 0] * following[:, 1] - following[:, 0] * here[:, 1]))) / 2
        total += -size if hole else size
    return total / 1e6


def neighbours(polygons: Sequence[Polygon], snap_m: float = 0.01) -> sparse.csr_matrix:
    """1 for each pair of polygons that share a corner (queen), n × n, without the diagonal.

    Borders must share their corners to within ``snap_m``, as those of a clean set of areas do; where they do not, let a GIS find
    the neighbours (the algorithms on layers ask the geometries).
    """
    corners, owner = [], []
    for index, polygon in enumerate(polygons):
        for ring in polygon:
            points = _ring(ring)
            corners.append(np.round(points / snap_m).astype(np.int64))
            owner.append(np.full(len(points), index))
    _, corner = np.unique(np.concatenate(corners), axis=0, return_inverse=True)
    owners = np.concatenate(owner)
    holds = sparse.csr_matrix((np.ones(owners.size), (owners, np.ravel(corner))), shape=(len(polygons), int(corner.max()) + 1))
    shared = sparse.csr_matrix(holds @ holds.T)
    shared.setdiag(0)
    shared.eliminate_zeros()
    shared.data[:] = 1.0
    return shared


def _ring(ring: ArrayLike) -> FloatArray:
    points = np.asarray(ring, dtype=float).reshape(-1, 2)
    if len(points) > 1 and np.array_equal(points[0], points[-1]):
        points = points[:-1]
    if len(points) < 3 or not np.all(np.isfinite(points)):
        raise ValueError("a ring has at least three corners, all of them finite")
    return points
