"""Travel over a road network: least time or distance from sources to targets."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import sparse
from scipy.sparse import csgraph

from .significance import FloatArray


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
