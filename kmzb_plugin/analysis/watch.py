"""Watch zones: where, for how long, near repeats say that something may follow, and whether they have kept their word.

Bands from the Knox table (``near_repeat``); zones as in Bowers, Johnson and Pease (2004), "Prospective hot-spotting". A zone that
cannot beat a plain count of the same area, or chance, on the last period must not be shown as more than it is: it is switched
off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import near_pairs
from .grid import covering
from .near_repeat import Knox
from .significance import FloatArray, false_discovery_rate

#: Why zones are switched off: no band stands, too little happened to test them, chance or the plain count does as well.
NO_BAND, NO_TEST, CHANCE, BASELINE = "no_band", "no_test", "chance", "baseline"


@dataclass(frozen=True)
class Bands:
    """Per band of time: its end in days and how far from an event repeats are to be expected (0: not at all)."""

    until_d: FloatArray
    reach_m: FloatArray

    @property
    def any(self) -> bool:
        """Whether there is anything to watch."""
        return bool(np.any(self.reach_m > 0))

    @property
    def lasting_d(self) -> float:
        """After how many days the last zone ends."""
        return float(self.until_d[self.reach_m > 0].max()) if self.any else 0.0

    def reach(self, age_d: ArrayLike) -> FloatArray:
        """How far the zone of an event reaches at an age in days: bands are (a, b], an event of the same moment (0) in the first
        one."""
        age = np.asarray(age_d, dtype=float)
        at = np.searchsorted(self.until_d, age, side="left")
        known = (age >= 0) & (at < self.until_d.size)
        return np.where(known, self.reach_m[np.minimum(at, self.until_d.size - 1)], 0.0)


def bands(knox: Knox, space_edges_m: ArrayLike, time_edges_d: ArrayLike, rate: float = 0.05) -> Bands:
    """The significant bands of a Knox table with more pairs than chance, after false-discovery-rate control over the table.

    The table needs more than cells / ``rate`` permutations: with fewer, no p can be small enough. In each time band the reach is
    the outer edge of the unbroken run of such bands from the place itself outwards.
    """
    p = knox.poisson_p if knox.p is None else knox.p
    stands = false_discovery_rate(p, rate) & (np.nan_to_num(knox.ratio) > 1)
    space, time = np.asarray(space_edges_m, dtype=float), np.asarray(time_edges_d, dtype=float)
    run = np.cumprod(stands, axis=0).sum(axis=0)
    return Bands(time[1:], np.where(run > 0, space[run], 0.0))


@dataclass(frozen=True)
class Zones:
    """Zones alive at a moment: ``event`` is the number of the event that set each off, ``radius_m`` its reach now, ``until_d`` the
    day on which it ends."""

    event: NDArray[np.int64]
    xy_m: FloatArray
    radius_m: FloatArray
    until_d: FloatArray


def zones(xy_m: ArrayLike, times_d: ArrayLike, now_d: float, found: Bands) -> Zones:
    """The zones round the events before ``now_d`` that are still alive."""
    points, times = np.asarray(xy_m, dtype=float).reshape(-1, 2), np.asarray(times_d, dtype=float)
    radius = found.reach(now_d - times)
    alive = np.flatnonzero(radius > 0)
    return Zones(alive, points[alive], radius[alive], times[alive] + found.lasting_d)


@dataclass(frozen=True)
class Backtest:
    """How the zones did on the last period. ``hits``: events in a zone alive at their moment, of ``events``; ``expected``: the same
    with the moments shuffled over the places, ``p`` (1 + as many or more) / (1 + permutations); ``watched_km2``: mean area under
    watch; ``count_hits``: events that a plain count of the time before would have caught in as much area. ``switched_off`` with
    ``reason``."""

    events: int
    hits: int
    expected: float
    p: float
    watched_km2: float
    count_hits: float
    reason: str = ""

    @property
    def switched_off(self) -> bool:
        """The zones have not kept their word."""
        return bool(self.reason)


def backtest(
    xy_m: ArrayLike, times_d: ArrayLike, split_d: float, end_d: float, found: Bands, permutations: int = 99, seed: int = 0,
    level: float = 0.05, cell_m: Optional[float] = None,
) -> Backtest:  # fmt: skip
    """Hold the zones of ``found`` (learned before ``split_d``) against the events of [``split_d``, ``end_d``).

    Every event of the test is warned of by the events before it, those of the test included, as it would have been in service.
    The plain count gets the same mean area, in its fullest cells of ``cell_m`` (the widest reach when absent), ties shared.
    Raises ValueError when the test does not follow its beginning.
    """
    if not split_d < end_d:
        raise ValueError("the test must have a length")
    points, times = np.asarray(xy_m, dtype=float).reshape(-1, 2), np.asarray(times_d, dtype=float)
    if not found.any:
        return Backtest(0, 0, 0.0, 1.0, 0.0, 0.0, NO_BAND)
    used = times < end_d
    points, times = points[used], times[used]
    tested = times >= split_d
    events = int(tested.sum())
    if events < 2:
        return Backtest(events, 0, 0.0, 1.0, 0.0, 0.0, NO_TEST)
    reach = float(found.reach_m.max())
    first, second = _close(points, reach)
    apart = np.hypot(*(points[first] - points[second]).T)
    hits = _hits(times, first, second, apart, tested, found)
    random = np.random.default_rng(seed)
    shuffled = np.array([_hits(_shuffled(times, tested, random), first, second, apart, tested, found) for _ in range(permutations)])
    p = float((1 + np.sum(shuffled >= hits)) / (1 + permutations))
    cell = reach if cell_m is None else cell_m
    watched = _watched_km2(points, times, split_d, end_d, found, cell)
    count_hits = _count_hits(points, tested, watched, cell)
    reason = CHANCE if p > level else BASELINE if count_hits >= hits else ""
    return Backtest(events, hits, float(shuffled.mean()) if permutations else float("nan"), p, watched, count_hits, reason)


def _close(points: FloatArray, reach_m: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    pairs = near_pairs.within(points, reach_m * (1 + 1e-9))
    return np.r_[pairs[:, 0], pairs[:, 1]], np.r_[pairs[:, 1], pairs[:, 0]]


def _shuffled(times: FloatArray, tested: NDArray[np.bool_], random: np.random.Generator) -> FloatArray:
    """The moments of the test over the places of the test: what stays of a hit is the place's own liveliness."""
    drawn = times.copy()
    drawn[tested] = random.permutation(times[tested])
    return drawn


def _hits(
    times: FloatArray, first: NDArray[np.int64], second: NDArray[np.int64], apart: FloatArray, tested: NDArray[np.bool_],
    found: Bands,
) -> int:  # fmt: skip
    """Events of the test (``second``) with an earlier one (``first``) whose zone reached them."""
    age = times[second] - times[first]
    warned = tested[second] & (age > 0) & (apart <= found.reach(age))
    return int(np.unique(second[warned]).size)


def _watched_km2(points: FloatArray, times: FloatArray, split_d: float, end_d: float, found: Bands, cell_m: float) -> float:
    """Mean area under watch over the days of the test, on squares a quarter as wide as ``cell_m``."""
    grid = covering(points, cell_m / 4, margin_m=float(found.reach_m.max()))
    total, moments = 0.0, np.arange(split_d, end_d, max(1.0, (end_d - split_d) / 28))
    for now in moments:
        alive = zones(points[times < now], times[times < now], float(now), found)
        total += _covered(alive, grid.cell_m) * grid.cell_km2
    return total / len(moments)


def _covered(alive: Zones, cell_m: float) -> int:
    """How many squares have their centre in a zone."""
    seen = []
    for radius in np.unique(alive.radius_m):
        of_it = alive.xy_m[alive.radius_m == radius]
        steps = int(np.ceil(radius / cell_m)) + 1
        across, along = np.meshgrid(np.arange(-steps, steps + 1), np.arange(-steps, steps + 1))
        cells = np.floor(of_it / cell_m)[:, None, :] + np.column_stack([across.ravel(), along.ravel()])[None]
        near = np.hypot(*((cells + 0.5) * cell_m - of_it[:, None, :]).transpose(2, 0, 1)) <= radius
        seen.append(cells[near])
    return len(np.unique(np.concatenate(seen), axis=0)) if seen else 0


def _count_hits(points: FloatArray, tested: NDArray[np.bool_], area_km2: float, cell_m: float) -> float:
    """Events of the test in the fullest cells of the time before, of the same area altogether; the last place is shared by ties."""
    grid = covering(points, cell_m)
    number = grid.number(points)
    before = np.bincount(number[~tested], minlength=grid.rows * grid.columns)
    after = np.bincount(number[tested], minlength=before.size)
    room, hits = area_km2 / grid.cell_km2, 0.0
    for value in np.unique(before)[::-1]:
        tied = before == value
        share = min(1.0, room / int(tied.sum()))
        hits += share * float(after[tied].sum())
        room -= share * int(tied.sum())
        if room <= 0:
            break
    return hits
