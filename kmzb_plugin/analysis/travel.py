"""Travel over a road network: lines become a graph once; least times between places; the land that can be reached, and no other.

Positions are metres in a projected CRS, times are minutes. What has no way is ``inf``, never a large number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.sparse import csgraph
from scipy.spatial import cKDTree

from .significance import FloatArray

IntArray = NDArray[np.int64]
_SOURCES = 64
#: What a direction field of a road layer may hold: both ways, along the line, against it.
_DIRECTIONS = {
    "": 0, "0": 0, "b": 0, "both": 0, "no": 0, "false": 0, "1": 1, "f": 1, "ft": 1, "yes": 1, "true": 1,
    "-1": -1, "t": -1, "tf": -1, "reverse": -1,
}  # fmt: skip


@dataclass(frozen=True)
class Roads:
    """A graph: nodes ``xy`` (n x 2 metres), directed edges ``u`` -> ``v`` taking ``minutes``, each a piece of the given ``line``.

    ``part``: the number of the connected part of the network that a node is in; 0 is the one with most nodes.
    """

    xy: FloatArray
    u: IntArray
    v: IntArray
    minutes: FloatArray
    line: IntArray
    part: IntArray


@dataclass(frozen=True)
class Snapped:
    """For each place its nearest node (-1: none within the maximum) and how far off it is, in metres."""

    node: IntArray
    metres: FloatArray


@dataclass(frozen=True)
class Reach:
    """What can be reached within ``limit``: ``minutes`` per node (inf beyond), and the pieces of road within.

    A piece runs from ``begin`` to ``end`` (k x 2 metres), which are reached after ``begin_min`` and ``end_min``; ``line`` tells
    where it belongs. An edge that is only half reached is a half piece.
    """

    limit: float
    minutes: FloatArray
    begin: FloatArray
    end: FloatArray
    begin_min: FloatArray
    end_min: FloatArray
    line: IntArray


def graph_from_lines(
    coordinates: Sequence[ArrayLike], speed_kmh: ArrayLike, oneway: Optional[ArrayLike] = None, step_m: float = 250.0,
    tolerance_m: float = 0.01,
) -> Roads:  # fmt: skip
    """A graph from polylines (each k x 2 metres). Every vertex is a node, so lines that share one meet there; lines that merely
    cross (a bridge) do not. Segments longer than ``step_m`` are divided, so that a place on a long straight road finds a node
    nearby.

    ``speed_kmh``: one per line; ``oneway``: 0 both ways, 1 along the line, -1 against it. Raises ValueError naming the line whose
    speed is missing or not above 0 (it never counts as fast), or whose points are unusable.
    """
    speed = np.asarray(speed_kmh, dtype=float)
    way = np.zeros(len(coordinates), dtype=np.int64) if oneway is None else np.asarray(oneway, dtype=np.int64)
    if speed.shape != (len(coordinates),) or way.shape != speed.shape or not np.all(np.isin(way, (-1, 0, 1))):
        raise ValueError("one speed and one direction (-1, 0, 1) per line")
    wrong = np.flatnonzero(~np.isfinite(speed) | (speed <= 0))
    if wrong.size:
        raise ValueError(f"line {wrong[0]} has no usable speed ({wrong.size} such lines)")
    if not (step_m > 0 and tolerance_m > 0):
        raise ValueError("step and tolerance must be above 0")
    begin, end, line = _segments(coordinates, step_m)
    points = np.vstack([begin, end])
    keys = np.round((points - (points.min(axis=0) if len(points) else 0)) / tolerance_m).astype(np.int64)
    _, first, node = np.unique(keys[:, 0] * (1 << 32) + keys[:, 1], return_index=True, return_inverse=True)
    u, v = node[: len(begin)].astype(np.int64), node[len(begin) :].astype(np.int64)
    minutes = np.hypot(*(end - begin).T) / 1000 / speed[line] * 60 if len(line) else np.zeros(0)
    along, against = (way[line] >= 0) & (u != v), (way[line] <= 0) & (u != v)
    start, goal = np.concatenate([u[along], v[against]]), np.concatenate([v[along], u[against]])
    return Roads(
        points[first], start, goal, np.concatenate([minutes[along], minutes[against]]),
        np.concatenate([line[along], line[against]]), _parts(start, goal, first.size),
    )  # fmt: skip


def direction(value: object) -> Optional[int]:
    """What a direction field says: 0 both ways, 1 along the line, -1 against it; ``None`` when it is not understood."""
    text = "" if value is None else str(value).strip().lower()
    return _DIRECTIONS.get(text[:-2] if text.endswith(".0") else text)


def snap(roads: Roads, xy: ArrayLike, at_most_m: float) -> Snapped:
    """The nearest node of each place (k x 2 metres). Raises ValueError for a missing position."""
    places = np.asarray(xy, dtype=float).reshape(-1, 2)
    if not np.all(np.isfinite(places)):
        raise ValueError("a position is missing")
    if not len(roads.xy) or not len(places):
        return Snapped(np.full(len(places), -1), np.full(len(places), np.inf))
    metres, node = cKDTree(roads.xy).query(places)
    near = metres <= at_most_m
    return Snapped(np.where(near, node, -1).astype(np.int64), np.where(near, metres, np.inf))


def minutes_between(
    roads: Roads, sources: ArrayLike, targets: ArrayLike, access_kmh: float, access_at_most_m: float,
    progress: Optional[Callable[[float], bool]] = None,
) -> FloatArray:  # fmt: skip
    """Minutes from each source to each target (k x 2 metres), sources x targets, the ways to and from the road at ``access_kmh``.

    inf where there is no way, or no road within ``access_at_most_m``. ``progress`` is told the share done; False ends with the
    rest inf.
    """
    start, goal = snap(roads, sources, access_at_most_m), snap(roads, targets, access_at_most_m)
    to_road = _access(access_kmh)
    result = np.full((start.node.size, goal.node.size), np.inf)
    on, reached = np.flatnonzero(start.node >= 0), goal.node >= 0
    if not on.size or not reached.any():
        return result
    graph = _graph(roads.u, roads.v, roads.minutes, len(roads.xy))
    for at in range(0, on.size, _SOURCES):
        if progress is not None and not progress(at / on.size):
            break
        some = on[at : at + _SOURCES]
        found = csgraph.dijkstra(graph, indices=start.node[some])[:, goal.node[reached]]
        result[np.ix_(some, np.flatnonzero(reached))] = (
            found + to_road * start.metres[some, None] + to_road * goal.metres[None, reached]
        )
    return result


def reach(
    roads: Roads, sources: ArrayLike, limit_min: float, access_kmh: float, access_at_most_m: float, ready_min: ArrayLike = 0.0
) -> Reach:
    """The roads within ``limit_min`` of the nearest source (k x 2 metres); ``ready_min``: from the call to the start, per source.

    Only along the network: land beside a reached road across a river is not reached. Raises ValueError.
    """
    if not np.isfinite(limit_min) or limit_min < 0:
        raise ValueError("the limit must be a number from 0 on")
    start = snap(roads, sources, access_at_most_m)
    ready = np.broadcast_to(np.asarray(ready_min, dtype=float), start.node.shape)
    if not np.all(np.isfinite(ready)) or np.any(ready < 0):
        raise ValueError("readiness must be finite and not negative")
    on, n = start.node >= 0, len(roads.xy)
    begin = ready[on] + _access(access_kmh) * start.metres[on]
    # one node more, from which every source is as far as it takes to get to the road
    graph = _graph(
        np.concatenate([roads.u, np.full(on.sum(), n)]), np.concatenate([roads.v, start.node[on]]),
        np.concatenate([roads.minutes, begin]), n + 1,
    )  # fmt: skip
    minutes = csgraph.dijkstra(graph, indices=n, limit=limit_min)[:n]
    return _pieces(roads, minutes, limit_min)


def shortest(u: ArrayLike, v: ArrayLike, cost: ArrayLike, sources: ArrayLike, targets: ArrayLike) -> FloatArray:
    """Least cost from each source to each target over directed edges u → v (Dijkstra 1959), sources × targets.

    ``u``, ``v``: node numbers from 0 on; ``cost``: seconds or metres per edge, finite and not negative. A missing one (NaN,
    as from a missing speed) raises ValueError naming the edge: it never counts as fast. Of parallel edges the cheapest counts.
    ``inf``: no way.
    """
    start, end = np.asarray(u, dtype=np.int64), np.asarray(v, dtype=np.int64)
    price = np.asarray(cost, dtype=float)
    if not start.shape == end.shape == price.shape or start.ndim != 1:
        raise ValueError("u, v and cost are of one length")
    wrong = np.flatnonzero(~np.isfinite(price) | (price < 0))
    if wrong.size:
        raise ValueError(f"edge {wrong[0]} has no usable cost ({wrong.size} such edges)")
    origin, goal = np.asarray(sources, dtype=np.int64), np.asarray(targets, dtype=np.int64)
    nodes = int(max((part.max() for part in (start, end, origin, goal) if part.size), default=-1)) + 1
    if any(part.size and part.min() < 0 for part in (start, end, origin, goal)):
        raise ValueError("node numbers start at 0")
    if origin.size == 0 or goal.size == 0:
        return np.zeros((origin.size, goal.size))
    return np.asarray(csgraph.dijkstra(_graph(start, end, price, nodes), indices=origin)[:, goal])


def _graph(start: np.ndarray, end: np.ndarray, price: FloatArray, nodes: int) -> sparse.csr_matrix:
    order = np.lexsort((price, end, start))
    start, end, price = start[order], end[order], price[order]
    first = np.ones(start.size, dtype=bool)
    first[1:] = (start[1:] != start[:-1]) | (end[1:] != end[:-1])
    # scipy's graphs take a stored 0 for an edge only in CSR form built explicitly: keep zeros as the smallest cost
    kept = np.maximum(price[first], np.finfo(float).tiny)
    return sparse.csr_matrix((kept, (start[first], end[first])), shape=(nodes, nodes))


def _segments(coordinates: Sequence[ArrayLike], step_m: float) -> Tuple[FloatArray, FloatArray, IntArray]:
    """Begins and ends of all pieces of at most ``step_m``, and the line of each."""
    lines = [np.asarray(line, dtype=float) for line in coordinates]
    for number, line in enumerate(lines):
        if line.ndim != 2 or line.shape[1] != 2 or len(line) < 2 or not np.all(np.isfinite(line)):
            raise ValueError(f"line {number} has no usable points")
    if not lines:
        return np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0, dtype=np.int64)
    begin, end = np.vstack([line[:-1] for line in lines]), np.vstack([line[1:] for line in lines])
    which = np.repeat(np.arange(len(lines)), [len(line) - 1 for line in lines])
    count = np.maximum(np.ceil(np.hypot(*(end - begin).T) / step_m), 1).astype(np.int64)
    row = np.repeat(np.arange(count.size), count)
    place = np.arange(row.size) - np.repeat(np.cumsum(count) - count, count)
    low, high = (place / count[row])[:, None], ((place + 1) / count[row])[:, None]
    whole = (end - begin)[row]
    # the last piece ends at the vertex itself, not beside it by rounding
    return begin[row] + low * whole, np.where(high == 1, end[row], begin[row] + high * whole), which[row]


def _parts(u: IntArray, v: IntArray, nodes: int) -> IntArray:
    if not nodes:
        return np.zeros(0, dtype=np.int64)
    _, label = csgraph.connected_components(sparse.coo_matrix((np.ones(u.size), (u, v)), shape=(nodes, nodes)), directed=False)
    order = np.argsort(-np.bincount(label), kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(order.size)
    return np.asarray(rank[label], dtype=np.int64)


def _access(access_kmh: float) -> float:
    """Minutes per metre beside the road."""
    if not (np.isfinite(access_kmh) and access_kmh > 0):
        raise ValueError("the speed beside the road must be above 0")
    return 60 / (1000 * access_kmh)


def _pieces(roads: Roads, minutes: FloatArray, limit: float) -> Reach:
    """Of each edge the part within the limit; a road reached from both ends until the parts meet is one piece."""
    from_u = minutes[roads.u]
    rows = np.flatnonzero(from_u <= limit)
    share = np.clip((limit - from_u[rows]) / np.maximum(roads.minutes[rows], 1e-300), 0, 1)
    u, v = roads.u[rows], roads.v[rows]
    n = len(roads.xy)
    # the same piece of the same line the other way round
    key = (roads.line[rows] * n + np.minimum(u, v)) * n + np.maximum(u, v) if n < 2_000_000 else np.arange(rows.size)
    _, same, twice = np.unique(key, return_inverse=True, return_counts=True)
    met = (twice[same] > 1) & (np.bincount(same, share)[same] >= 1)
    share[met] = 1.0
    kept = (share > 0) & ~(met & (u > v))
    rows, share, u, v = rows[kept], share[kept], u[kept], v[kept]
    begin = roads.xy[u]
    end = begin + share[:, None] * (roads.xy[v] - begin)
    end_min = np.where(share < 1, limit, np.minimum(minutes[u] + roads.minutes[rows], minutes[v]))
    return Reach(limit, minutes, begin, end, minutes[u], end_min, roads.line[rows])
