"""Roads from the events themselves, where no road layer is at hand: what follows what along a line of events.

Police road events carry a position and no road. Outside towns they line up on the roads, so that lines through them stand for the
roads: events are gathered to nodes, nodes joined to their relative neighbours (Toussaint 1980), and edges joined to strokes that
go on with the least bend (Thomson and Richardson 1999, "the good continuation principle").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.sparse import csgraph
from scipy.spatial import cKDTree

from .grid import covering, window_sum
from .significance import FloatArray

IntArray = NDArray[np.int64]
Edge = Tuple[int, int]


@dataclass(frozen=True)
class Traced:
    """``lines``: each k × 2 metres, the longest first. A line is a guess at a road, no road: see ``trace``."""

    lines: Tuple[FloatArray, ...]


def trace(
    xy_m: ArrayLike, spacing_m: float = 300.0, gap_m: float = 2000.0, bend_deg: float = 75.0, shortest_m: float = 0.0,
    filled: float = 0.5,
) -> Traced:  # fmt: skip
    """Lines along which n events lie. Events in one square of ``spacing_m`` are one node; nodes further apart than ``gap_m`` are
    not joined; a line goes on where it bends by at most ``bend_deg``; lines shorter than ``shortest_m`` are dropped. Where more
    than a share ``filled`` of the 5 × 5 squares round a node hold events it stands in a town, not on a road, and is left out.

    Limits: towns are left out, for events that fill the plane follow no single street; where few events lie a road is cut
    (``gap_m``) or missing; lengths are those of chords, a little short in bends; parallel roads closer than ``spacing_m`` are
    one. Use a road layer (``sections.snap``) wherever there is one.
    """
    points = np.asarray(xy_m, dtype=float).reshape(-1, 2)
    if not np.all(np.isfinite(points)) or spacing_m <= 0 or gap_m <= 0:
        raise ValueError("positions are finite, spacing and gap positive")
    nodes = _nodes(points, spacing_m, filled)
    lines = [nodes[chain] for chain in _strokes(nodes, _relative_neighbours(nodes, gap_m), np.radians(bend_deg))]
    sized = [(float(np.hypot(*np.diff(line, axis=0).T).sum()), number) for number, line in enumerate(lines)]
    kept = sorted((pair for pair in sized if pair[0] >= shortest_m), key=lambda pair: (-pair[0], pair[1]))
    return Traced(tuple(lines[number] for _, number in kept))


def _nodes(points: FloatArray, spacing: float, filled: float) -> FloatArray:
    """Mean place of the events in each square outside towns."""
    if not len(points):
        return points
    grid = covering(points, spacing)
    square, node = np.unique(grid.number(points), return_inverse=True)
    held = np.bincount(node)
    middle = np.column_stack([np.bincount(node, points[:, axis]) / held for axis in (0, 1)])
    occupied = np.zeros(grid.rows * grid.columns)
    occupied[square] = 1
    around = window_sum(occupied.reshape(grid.shape), 2).ravel()[square] / 25
    outside = around <= filled
    return _merged(middle[outside], held[outside], spacing / 2)


def _merged(nodes: FloatArray, weight: IntArray, near: float) -> FloatArray:
    """Nodes that the border of two squares has parted, put together: their direction from each other would be chance."""
    if len(nodes) < 2:
        return nodes
    pairs = cKDTree(nodes).query_pairs(near, output_type="ndarray")
    joined = sparse.coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(nodes), len(nodes)))
    _, group = csgraph.connected_components(joined, directed=False)
    total = np.bincount(group, weight)
    return np.column_stack([np.bincount(group, nodes[:, axis] * weight) / total for axis in (0, 1)])


def _relative_neighbours(nodes: FloatArray, gap: float, candidates: int = 12) -> IntArray:
    """Pairs that have no third node nearer to both of them than they are to each other, among the nearest ``candidates``."""
    if len(nodes) < 2:
        return np.zeros((0, 2), dtype=np.int64)
    many = min(candidates + 1, len(nodes))
    away, near = cKDTree(nodes).query(nodes, k=many, distance_upper_bound=gap)
    away, near = away[:, 1:], near[:, 1:]
    pairs = []
    for rank in range(near.shape[1]):
        kept = np.isfinite(away[:, rank])
        one, other, length = np.flatnonzero(kept), near[kept, rank], away[kept, rank]
        blocked = np.zeros(one.size, dtype=bool)
        for before in range(rank):
            third = near[one, before]
            blocked |= (np.hypot(*(nodes[third] - nodes[other]).T) < length) & (away[one, before] < length)
        pairs.append(np.column_stack([one, other])[~blocked])
    whole = np.sort(np.vstack(pairs), axis=1)
    return np.unique(whole, axis=0)


def _strokes(nodes: FloatArray, edges: IntArray, bend: float) -> List[IntArray]:
    """Chains of nodes: at each node the edges that go on straightest are joined, each with one other at most."""
    follows = _continuations(nodes, edges, bend)
    ends: List[List[Edge]] = [[] for _ in range(len(edges))]
    for node, pairs in follows.items():
        for one, other in pairs:
            ends[one].append((node, other))
            ends[other].append((node, one))
    seen = np.zeros(len(edges), dtype=bool)
    chains = []
    for edge in sorted(range(len(edges)), key=lambda number: (len(ends[number]), number)):  # free ends first, rings last
        if not seen[edge]:
            chains.append(_walk(edge, edges, ends, seen))
    return chains


def _continuations(nodes: FloatArray, edges: IntArray, bend: float) -> Dict[int, List[Edge]]:
    """Pairs of edges that go on into each other, by node."""
    at: Dict[int, List[int]] = {}
    for number, (one, other) in enumerate(edges.tolist()):
        at.setdefault(one, []).append(number)
        at.setdefault(other, []).append(number)
    found: Dict[int, List[Edge]] = {}
    for node, meeting in at.items():
        outward = {}
        for number in meeting:
            far = edges[number].sum() - node
            outward[number] = float(np.arctan2(*(nodes[far] - nodes[node])[::-1]))
        turns = []
        for index, one in enumerate(meeting):
            for other in meeting[index + 1 :]:
                turn = abs(abs((outward[one] - outward[other] + np.pi) % (2 * np.pi) - np.pi) - np.pi)
                if turn <= bend:
                    turns.append((turn, one, other))
        used: set[int] = set()
        for _, one, other in sorted(turns):
            if one not in used and other not in used:
                used |= {one, other}
                found.setdefault(node, []).append((one, other))
    return found


def _walk(edge: int, edges: IntArray, ends: List[List[Edge]], seen: NDArray[np.bool_]) -> IntArray:
    """The chain that begins with an edge, away from the node where it goes on, to its end (or once round)."""
    seen[edge] = True
    one, other = (int(node) for node in edges[edge])
    leaving = ends[edge][0][0] if ends[edge] else other
    chain = [one if leaving == other else other, leaving]
    current = edge
    while True:
        onward = [following for node, following in ends[current] if node == chain[-1] and not seen[following]]
        if not onward:
            return np.array(chain, dtype=np.int64)
        current = onward[0]
        seen[current] = True
        chain.append(int(edges[current].sum() - chain[-1]))
