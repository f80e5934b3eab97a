"""Beats on small cells: how even, in one piece, compact; what a move would do, and why it may not be done.

A plan gives every cell a beat. Contiguous means: connected through neighbouring cells of the same beat.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterable, Optional

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, sparse
from scipy.sparse import csgraph
from scipy.spatial import cKDTree

from .significance import FloatArray

IntArray = NDArray[np.int64]
#: Why a move is refused.
NO_CELLS, UNKNOWN_BEAT, ALREADY_THERE = "no_cells", "unknown_beat", "already_there"
EMPTIES, SPLITS, APART = "empties", "splits", "apart"


class Refused(ValueError):
    """A move that may not be done: ``reason`` is one of the codes above, ``beat`` the one that would suffer (-1: none)."""

    def __init__(self, reason: str, beat: int = -1) -> None:
        super().__init__(reason)
        self.reason = reason
        self.beat = beat


@dataclass(frozen=True)
class Plan:
    """n cells in ``beats`` beats. ``pairs``: e × 2 neighbours, ``border_m`` how much of a border each pair shares; ``label``: the
    beat of each cell, 0 … beats − 1. ``bridges``: pairs put in because the area itself is in several pieces (islands, exclaves).
    """

    workload: FloatArray
    xy: FloatArray
    area: FloatArray
    pairs: IntArray
    border_m: FloatArray
    label: IntArray
    beats: int
    bridges: int

    @property
    def load(self) -> FloatArray:
        """Work per beat."""
        return np.asarray(np.bincount(self.label, self.workload, minlength=self.beats), dtype=float)

    @property
    def deviation(self) -> FloatArray:
        """How far each beat is from the mean: 0.1 = 10 % more work than an even share. 0 without work."""
        mean = self.workload.sum() / self.beats
        return self.load / mean - 1 if mean > 0 else np.zeros(self.beats)

    @property
    def imbalance(self) -> float:
        """The largest of the deviations, either way."""
        return float(np.abs(self.deviation).max())

    @property
    def parts(self) -> IntArray:
        """In how many pieces each beat is: 1 is contiguous, 0 has no cell."""
        return parts(self.label, self.pairs, self.beats)

    @property
    def compactness(self) -> FloatArray:
        """Per beat: A² / (2π · moment of inertia), 1 for a circle, near 0 for a thread (Li, Goodchild and Church 2013); NaN
        without cells.

        Each cell counts as a square for its own moment, A² / 6.
        """
        return compactness(self.xy, self.area, self.label, self.beats)


@dataclass(frozen=True)
class Difference:
    """An old and a new plan of the same cells: ``moved`` cells, their share of the work, per beat what comes and what goes."""

    moved: IntArray
    moved_share: float
    comes: FloatArray
    goes: FloatArray


def plan(
    workload: ArrayLike, xy: ArrayLike, area: ArrayLike, pairs: ArrayLike, label: ArrayLike, beats: Optional[int] = None,
    border_m: Optional[ArrayLike] = None,
) -> Plan:  # fmt: skip
    """A plan from arrays: ``workload`` >= 0, ``xy`` centres (n × 2 metres), ``area`` (m²), ``pairs`` of neighbours, each once.

    Pieces of the area that are not connected are joined at their nearest cells. Raises ValueError.
    """
    work, centre, size = np.asarray(workload, dtype=float), np.asarray(xy, dtype=float), np.asarray(area, dtype=float)
    beat, near = np.asarray(label, dtype=np.int64), np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    shared = np.ones(len(near)) if border_m is None else np.asarray(border_m, dtype=float)
    n = work.size
    if not n or not work.shape == size.shape == beat.shape == (n,) or centre.shape != (n, 2) or shared.shape != (len(near),):
        raise ValueError("workload, centres, areas and beats are of one length, borders as many as pairs")
    known = np.all(np.isfinite(work)) and np.all(np.isfinite(centre)) and np.all(size > 0)
    if not known or np.any(work < 0) or np.any(shared < 0):
        raise ValueError("work is finite and not negative, areas are positive, positions known")
    count = int(beat.max()) + 1 if beats is None else int(beats)
    if beat.min() < 0 or beat.max() >= count:
        raise ValueError("a cell's beat is not among the beats")
    if len(near) and (near.min() < 0 or near.max() >= n or np.any(near[:, 0] == near[:, 1])):
        raise ValueError("a pair names an unknown cell or one cell twice")
    added = _bridges(centre, near)
    return Plan(
        work, centre, size, np.vstack([near, added]), np.concatenate([shared, np.zeros(len(added))]), beat, count, len(added)
    )


def grid_pairs(column: ArrayLike, row: ArrayLike) -> IntArray:
    """Neighbours by a side among square cells known by column and row."""
    place = np.column_stack([np.asarray(column, dtype=np.int64), np.asarray(row, dtype=np.int64)])
    number = {(int(c), int(r)): i for i, (c, r) in enumerate(place)}
    found = [(i, number[other]) for (c, r), i in number.items() for other in ((c + 1, r), (c, r + 1)) if other in number]
    return np.array(found, dtype=np.int64).reshape(-1, 2)


def parts(label: IntArray, pairs: IntArray, beats: int) -> IntArray:
    """In how many pieces each beat is."""
    inside = pairs[label[pairs[:, 0]] == label[pairs[:, 1]]]
    graph = sparse.coo_matrix((np.ones(len(inside)), (inside[:, 0], inside[:, 1])), shape=(label.size, label.size))
    count, piece = csgraph.connected_components(graph, directed=False)
    whose = np.zeros(count, dtype=np.int64)
    whose[piece] = label
    return np.bincount(whose, minlength=beats)


def compactness(xy: FloatArray, area: FloatArray, label: IntArray, beats: int) -> FloatArray:
    """As ``Plan.compactness``."""
    whole = np.bincount(label, area, minlength=beats)
    with np.errstate(invalid="ignore", divide="ignore"):
        middle = np.column_stack([np.bincount(label, area * xy[:, axis], minlength=beats) / whole for axis in (0, 1)])
        off = ((xy - middle[label]) ** 2).sum(axis=1)
        inertia = np.bincount(label, area * off + area**2 / 6, minlength=beats)
        return np.asarray(whole**2 / (2 * np.pi * inertia))


def move(before: Plan, cells: Iterable[int], to_beat: int) -> Plan:
    """The plan with ``cells`` in another beat. Raises Refused when that would split, empty or scatter a beat.

    A beat that is in several pieces already may stay so; it may not fall into more.
    """
    moved = np.unique(np.fromiter(cells, dtype=np.int64))
    if moved.size == 0 or moved[0] < 0 or moved[-1] >= before.label.size:
        raise Refused(NO_CELLS)
    if not 0 <= to_beat < before.beats:
        raise Refused(UNKNOWN_BEAT)
    from_beats = np.unique(before.label[moved])
    if from_beats.size == 1 and from_beats[0] == to_beat:
        raise Refused(ALREADY_THERE, to_beat)
    label = before.label.copy()
    label[moved] = to_beat
    old, new = before.parts, parts(label, before.pairs, before.beats)
    for beat in from_beats:
        if new[beat] == 0:
            raise Refused(EMPTIES, int(beat))
        if beat != to_beat and new[beat] > old[beat]:
            raise Refused(SPLITS, int(beat))
    if new[to_beat] > max(old[to_beat], 1):
        raise Refused(APART, to_beat)
    return replace(before, label=label)


def difference(old: Plan, new: Plan) -> Difference:
    """What changes between two plans of the same cells. Raises ValueError."""
    if old.label.size != new.label.size:
        raise ValueError("the plans are of different cells")
    beats = max(old.beats, new.beats)
    moved = np.flatnonzero(old.label != new.label)
    work, whole = old.workload[moved], float(old.workload.sum())
    comes, goes = (np.asarray(np.bincount(p.label[moved], work, minlength=beats), dtype=float) for p in (new, old))
    return Difference(moved, float(work.sum() / whole) if whole > 0 else 0.0, comes, goes)


def renamed(new: IntArray, old: IntArray, workload: FloatArray, beats: int) -> IntArray:
    """New beats numbered so that as much work as possible keeps its beat (assignment problem)."""
    both = np.zeros((beats, beats))
    np.add.at(both, (new, np.minimum(old, beats - 1)), np.where(old < beats, workload + 1e-9, 0.0))
    rows, columns = optimize.linear_sum_assignment(-both)
    number = np.empty(beats, dtype=np.int64)
    number[rows] = columns
    return np.asarray(number[new])


def _bridges(xy: FloatArray, pairs: IntArray) -> IntArray:
    """Pairs of nearest cells that make the whole area one piece, each piece joined to what is joined already."""
    graph = sparse.coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(xy), len(xy)))
    count, piece = csgraph.connected_components(graph, directed=False)
    added = []
    together = piece == np.bincount(piece).argmax()
    while not together.all():
        mine, others = np.flatnonzero(together), np.flatnonzero(~together)
        apart, at = cKDTree(xy[mine]).query(xy[others])
        nearest = int(apart.argmin())
        added.append((int(mine[at[nearest]]), int(others[nearest])))
        together |= piece == piece[others[nearest]]
    return np.array(added, dtype=np.int64).reshape(-1, 2)
