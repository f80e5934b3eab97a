"""The beats' workbench: small squares with their work, moved between beats with the numbers live; a proposal, old and new side by
side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, Iterable, Optional, Sequence, Tuple

import numpy as np

from ..analysis import beats, districting
from ..analysis.beats import Refused
from .assumptions import Assumptions
from .data import Booleans, Events, Floats, Integers
from .staff import Progress, Stopped

#: The outer rings and holes of an area, each k × 2 metres in EPSG:2180, in any order: inside is what an odd number of them holds.
Rings = Sequence[Floats]


@dataclass(frozen=True)
class Workbench:
    """Squares of ``cell_m`` (known by ``column`` and ``row``: floor of centre / size) and their plan; ``beat_ids`` by the plan's
    number.

    ``outside``: events that lie in no square (not counted); ``hours``: work in hours a week.
    """

    cell_m: float
    column: Integers
    row: Integers
    beat_ids: Tuple[int, ...]
    plan: beats.Plan
    outside: int

    def number_of(self, beat_id: int) -> int:
        """The plan's number of a beat. Raises ValueError for an unknown one."""
        return self.beat_ids.index(beat_id)

    def at(self, x_m: float, y_m: float) -> Optional[int]:
        """The square at a position, None beside them."""
        hit = np.flatnonzero((self.column == np.floor(x_m / self.cell_m)) & (self.row == np.floor(y_m / self.cell_m)))
        return int(hit[0]) if hit.size else None


@dataclass(frozen=True)
class BeatRow:
    """One beat, old and new: work in hours a week, deviation from the mean as a share, pieces, compactness (1 = a circle)."""

    beat_id: int
    old_h: float
    new_h: float
    old_deviation: float
    new_deviation: float
    old_parts: int
    new_parts: int
    old_compactness: float
    new_compactness: float
    comes_h: float
    goes_h: float


@dataclass(frozen=True)
class SideBySide:
    """Old against new. ``contiguous``: every beat of the new plan is in one piece; ``moved_cells``, ``moved_share`` of the work."""

    rows: Tuple[BeatRow, ...]
    old_imbalance: float
    new_imbalance: float
    moved_cells: int
    moved_share: float
    contiguous: bool


def lay_out(areas: Dict[int, Rings], cell_m: float, at_most: int = 20_000) -> Workbench:
    """Squares of ``cell_m`` whose centre lies in a beat; without work yet. A beat too small for a square gets the nearest one of
    a beat that has more. Raises ValueError when no square fits or more than ``at_most`` would be needed.
    """
    if not cell_m > 0 or not areas:
        raise ValueError("there must be beats, and squares larger than nothing")
    ids = tuple(sorted(areas))
    found: Dict[Tuple[int, int], int] = {}
    for number, beat in enumerate(ids):
        points = np.vstack([np.asarray(ring, dtype=float) for ring in areas[beat]])
        low, high = np.floor(points.min(axis=0) / cell_m).astype(int), np.floor(points.max(axis=0) / cell_m).astype(int)
        if np.prod(high - low + 1, dtype=float) > 25 * at_most:
            raise ValueError("too many squares: take larger ones")
        columns, rows = np.meshgrid(np.arange(low[0], high[0] + 1), np.arange(low[1], high[1] + 1))
        columns, rows = columns.ravel(), rows.ravel()
        inside = within(areas[beat], (np.column_stack([columns, rows]) + 0.5) * cell_m)
        for place in zip(columns[inside].tolist(), rows[inside].tolist()):
            found.setdefault(place, number)
    if not found or len(found) > at_most:
        raise ValueError("too many squares: take larger ones" if found else "no square fits: take smaller ones")
    _give_each_one(found, areas, ids, cell_m)
    column, row = np.array(sorted(found), dtype=np.int64).T
    label = np.array([found[place] for place in zip(column.tolist(), row.tolist())])
    pairs = beats.grid_pairs(column, row)
    made = beats.plan(
        np.zeros(column.size), (np.column_stack([column, row]) + 0.5) * cell_m, np.full(column.size, cell_m**2), pairs, label,
        len(ids), np.full(len(pairs), cell_m),
    )  # fmt: skip
    return Workbench(float(cell_m), column, row, ids, made, 0)


def with_work(
    bench: Workbench, events: Events, wanted: Booleans, weeks: float, handling_min: Dict[str, float], assumptions: Assumptions
) -> Workbench:
    """The workbench with the hours of work a week that the wanted events are. Positions known only to an area stay out."""
    if not weeks > 0:
        raise ValueError("the period must be longer than nothing")
    use = np.asarray(wanted, dtype=bool) & events.is_point
    times = np.array([handling_min.get(kind, assumptions.handling_min) for kind in events.kinds], dtype=float)
    hours = (times[events.kind[use]] + assumptions.travel_min) / 60 / weeks if use.any() else np.zeros(0)
    squares = np.floor(events.xy()[use] / bench.cell_m).astype(np.int64)
    number = {place: i for i, place in enumerate(zip(bench.column.tolist(), bench.row.tolist()))}
    cell = np.array([number.get(place, -1) for place in map(tuple, squares.tolist())], dtype=np.int64)
    known = cell >= 0
    work = np.bincount(cell[known], hours[known], minlength=bench.column.size)
    return _with(bench, replace(bench.plan, workload=np.asarray(work, dtype=float)), int((~known).sum()))


def move(bench: Workbench, cells: Iterable[int], to_beat_id: int) -> Workbench:
    """Squares to another beat; the numbers are those of the new bench's plan. Raises Refused with its reason and the plan's beat.
    """
    number = bench.beat_ids.index(to_beat_id) if to_beat_id in bench.beat_ids else -1
    return _with(bench, beats.move(bench.plan, cells, number))


def propose(
    bench: Workbench, tolerance: float = 0.05, keep: float = 1.0, progress: Progress = lambda share: True, time_limit_s: float = 20
) -> Tuple[Workbench, districting.Proposal]:
    """A plan with the same beats, as even as wanted. Raises Stopped when ``progress`` says so, ValueError without any work."""
    if not bench.plan.workload.sum() > 0:
        raise ValueError("there is no work to share")
    found = districting.propose(bench.plan, None, tolerance, keep, 0, time_limit_s, progress)
    if not found.finished:
        raise Stopped
    return _with(bench, found.plan), found


def side_by_side(old: Workbench, new: Workbench) -> SideBySide:
    """What the new plan changes, beat by beat."""
    changed = beats.difference(old.plan, new.plan)
    columns = [
        (plan.load, plan.deviation, plan.parts, plan.compactness) for plan in (old.plan, new.plan)
    ]  # fmt: skip
    rows = []
    for number, beat in enumerate(new.beat_ids):
        before, after = ([float(part[number]) for part in side] for side in columns)
        rows.append(BeatRow(
            beat, before[0], after[0], before[1], after[1], int(before[2]), int(after[2]), before[3], after[3],
            float(changed.comes[number]), float(changed.goes[number]),
        ))  # fmt: skip
    return SideBySide(
        tuple(rows), old.plan.imbalance, new.plan.imbalance, changed.moved.size, changed.moved_share,
        bool((new.plan.parts == 1).all()),
    )  # fmt: skip


def within(rings: Rings, xy: Floats) -> Booleans:
    """Which points lie in an area: inside an odd number of its rings (Shimrat 1962). Points n × 2 metres."""
    inside = np.zeros(len(xy), dtype=bool)
    x, y = xy[:, 0], xy[:, 1]
    for ring in rings:
        points = np.asarray(ring, dtype=float)
        for (x1, y1), (x2, y2) in zip(points, np.roll(points, -1, axis=0)):
            if y1 != y2:
                crossed = ((y1 > y) != (y2 > y)) & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
                inside ^= crossed
    return inside


def _give_each_one(found: Dict[Tuple[int, int], int], areas: Dict[int, Rings], ids: Tuple[int, ...], cell_m: float) -> None:
    """No beat without a square."""
    count = np.bincount(list(found.values()), minlength=len(ids))
    for number in np.flatnonzero(count == 0):
        middle = np.vstack([np.asarray(ring, dtype=float) for ring in areas[ids[number]]]).mean(axis=0)
        others = [place for place in sorted(found) if count[found[place]] > 1]
        if not others:
            raise ValueError("fewer squares than beats: take smaller ones")
        place = min(others, key=lambda p: float(np.hypot(*((np.array(p) + 0.5) * cell_m - middle))))  # noqa: B023
        count[found[place]] -= 1
        found[place] = int(number)
        count[number] = 1


def _with(bench: Workbench, plan: beats.Plan, outside: Optional[int] = None) -> Workbench:
    return Workbench(
        bench.cell_m, bench.column, bench.row, bench.beat_ids, plan, bench.outside if outside is None else outside
    )


__all__ = [
    "BeatRow", "Refused", "Rings", "SideBySide", "Workbench", "lay_out", "move", "propose", "side_by_side", "with_work", "within",
]  # fmt: skip
