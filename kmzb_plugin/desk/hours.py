"""When it happens: demand by hour and weekday, with events known only to lie between two moments spread over their hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Callable, List, Optional, Sequence, Tuple

import numpy as np
from scipy import special

from ..analysis.aoristic import HOURS, shares
from ..analysis.significance import false_discovery_rate
from ..core.desk import Count, Measure, MonthCount
from .data import Events, Floats, Integers

LEVEL = 0.90
RATE = 0.05
EXACT_H = 1.0  # an interval of up to an hour counts as an exact time
MONDAY_D = 4  # 1970-01-05 was the first Monday
DAYS, DAY_HOURS = 7, 24
_CHUNK = 20_000


@dataclass(frozen=True)
class Band:
    """Expected numbers of events with their interval at ``LEVEL``: arrays of one length."""

    value: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True)
class Week:
    """Events of a scope by the hour of the week; hour 0 is Monday 00–01 local time, ``weeks`` the length of the period.

    ``cells``: 168 hours; ``weekdays``: 7; ``hours``: 24. ``distinct``: 1 where clearly more than in the average hour of this week,
    −1 where clearly fewer, 0 where it may be chance (FDR over the 168). ``exact``, ``vague``, ``without``: how many events have a
    time known to the hour, an interval, none; those without are in no cell.
    """

    measure: Measure
    weeks: float
    cells: Band
    weekdays: Band
    hours: Band
    distinct: Integers
    exact: int
    vague: int
    without: int

    @property
    def counted(self) -> int:
        """How many stand in the cells."""
        return self.exact + self.vague

    @property
    def not_exact(self) -> float:
        """Share of all events without an exact time; NaN when there are none."""
        total = self.counted + self.without
        return (self.vague + self.without) / total if total else float("nan")

    @property
    def mean(self) -> float:
        """Events in the average hour of the week."""
        return self.counted / HOURS


def week(events: Events, measure: Measure, days: int, progress: Optional[Callable[[float], None]] = None) -> Week:
    """Demand by hour and weekday of the events that count for ``measure``; ``days`` is the length of the period.

    Aoristic weights w (Ratcliffe 2000). The interval of a sum Σw holds two doubts: the chance of the events themselves (Poisson)
    and where in their intervals they lay, so its variance is Σw + Σw(1 − w); bounds: Garwood (1936) with that dispersion (1 … 2).
    """
    chosen = events.counted(measure)
    start, end = (events.from_d[chosen] - MONDAY_D) * DAY_HOURS, (events.to_d[chosen] - MONDAY_D) * DAY_HOURS
    length = np.abs(np.where(np.isnan(end) | np.isnan(start), 0.0, end - start))
    without = np.isnan(start) & np.isnan(end)
    vague = ~without & (length > EXACT_H)
    groups = (np.arange(HOURS), np.arange(HOURS) // DAY_HOURS, np.arange(HOURS) % DAY_HOURS)
    sums = [np.zeros((2, int(group.max()) + 1)) for group in groups]
    for at in range(0, start.size, _CHUNK):
        _gather(start[at : at + _CHUNK], end[at : at + _CHUNK], groups, sums)
        if progress is not None:
            progress(min(1.0, (at + _CHUNK) / start.size))
    cells, weekdays, hours = (_band(total, squares) for total, squares in sums)
    counted = int(np.sum(~without))
    return Week(
        measure, days / DAYS, cells, weekdays, hours, _distinct(sums[0], counted / HOURS), counted - int(vague.sum()),
        int(vague.sum()), int(without.sum()),
    )  # fmt: skip


@dataclass(frozen=True)
class Season:
    """Whole months in order, with the interval of each count at ``LEVEL``; ``before``: a year earlier, −1 unknown."""

    measure: Measure
    months: Tuple[date, ...]
    counts: Tuple[Count, ...]
    band: Band
    before: Tuple[int, ...]


def season(months: Sequence[MonthCount], measure: Measure, shown: int = 13) -> Season:
    """The last ``shown`` of the months beside those a year before; bounds of a Poisson count: Garwood (1936)."""
    known = {entry.first: entry.count for entry in months}
    last = sorted(known)[-shown:]
    value = np.array([known[first].of(measure) for first in last], dtype=float)
    before = [known.get(first.replace(year=first.year - 1)) for first in last]
    return Season(
        measure, tuple(last), tuple(known[first] for first in last), _band(value, value),
        tuple(-1 if count is None else count.of(measure) for count in before),
    )  # fmt: skip


def whole_months(end: date, number: int) -> List[Tuple[date, date]]:
    """First day and end of the last ``number`` months that were over on ``end``, the oldest first."""
    found: List[Tuple[date, date]] = []
    past = end.replace(day=1)
    for _ in range(number):
        first = past.replace(year=past.year - 1, month=12) if past.month == 1 else past.replace(month=past.month - 1)
        found.append((first, past))
        past = first
    return found[::-1]


def _gather(start: Floats, end: Floats, groups: Tuple[Integers, ...], sums: List[Floats]) -> None:
    """Add Σw and Σw² of these events, with w the weight of an event in a whole group of hours."""
    place, hour, share = shares(start, end)
    for group, total in zip(groups, sums):
        size = total.shape[1]
        weight = np.bincount(place * size + group[hour], share, minlength=start.size * size).reshape(start.size, size)
        total[0] += weight.sum(axis=0)
        total[1] += (weight**2).sum(axis=0)


def _dispersion(total: Floats, squares: Floats) -> Floats:
    return np.asarray(np.divide(2 * total - squares, total, out=np.ones_like(total), where=total > 0))


def _band(total: Floats, squares: Floats) -> Band:
    spread = np.maximum(_dispersion(total, squares), 1.0)
    tail = (1 - LEVEL) / 2
    low = np.where(total > 0, special.gammaincinv(np.maximum(total / spread, 1e-9), tail) * spread, 0.0)
    return Band(total.copy(), low, special.gammaincinv(total / spread + 1, 1 - tail) * spread)


def _distinct(sums: Floats, mean: float) -> Integers:
    """Which hours differ from the average one: gamma tails of the quasi-Poisson count, two-sided, FDR over all hours."""
    total, squares = sums
    if mean == 0:
        return np.zeros(total.size, dtype=np.int64)
    spread = np.maximum(_dispersion(total, squares), 1.0)
    more = special.gammainc(np.maximum(total / spread, 1e-9), mean / spread)
    fewer = special.gammaincc(total / spread + 1, mean / spread)
    p = np.minimum(1.0, 2 * np.where(total > mean, more, fewer))
    return np.where(false_discovery_rate(p, RATE), np.sign(total - mean), 0).astype(np.int64)
