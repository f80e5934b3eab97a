"""When it happens: demand by hour and weekday, with events known only to lie between two moments spread over their hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Callable, List, Optional, Sequence, Tuple

import numpy as np
from scipy import special

from ..analysis.aoristic import HOURS, shares, week_hours
from ..analysis.rates import poisson_interval
from ..analysis.significance import false_discovery_rate
from ..core.desk import Count, Measure, MonthCount
from .data import Events, Floats, Integers

LEVEL = 0.90
RATE = 0.05
EXACT_H = 1.0  # an interval of up to an hour counts as an exact time
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

    ``cells``: 168 hours; ``weekdays``: 7; ``hours``: 24. ``distinct``, ``distinct_weekdays``, ``distinct_hours``: 1 where clearly
    more than on average, −1 where clearly fewer, 0 where it may be chance (FDR). ``exact``, ``vague``, ``without``: how
    many events have a time known to the hour, an interval, none; those without are in no cell.
    """

    measure: Measure
    weeks: float
    cells: Band
    weekdays: Band
    hours: Band
    distinct: Integers
    distinct_weekdays: Integers
    distinct_hours: Integers
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

    Aoristic weights w (Ratcliffe 2000). The interval of a sum Σw holds two doubts, as in ``aoristic.demand``: the chance of the
    events (Poisson, all of a case at once) and where in their intervals they lay; variance Σ over cases (Σw)² + 2 Σw(1 − w),
    bounds: Garwood (1936) with that dispersion.
    """
    chosen = np.flatnonzero(events.counted(measure))
    start, end = week_hours(events.from_d[chosen]), week_hours(events.to_d[chosen])
    without = np.isnan(start) & np.isnan(end)
    vague = np.abs(np.nan_to_num(end - start)) > EXACT_H
    known = np.flatnonzero(~without)
    case = events.case[chosen][known]
    case = np.where(case > 0, case, -1 - np.arange(case.size))  # without a case each is its own
    order = np.argsort(case, kind="stable")
    sums = _sums(start[known][order], end[known][order], np.unique(case[order], return_inverse=True)[1], progress)
    counted = int(known.size)
    (cells, weekdays, by_hour), distinct = (_band(*side) for side in sums), _distinct(sums, counted)
    return Week(
        measure, days / DAYS, cells, weekdays, by_hour, distinct[0], distinct[1], distinct[2], counted - int(vague.sum()),
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
    """The last ``shown`` of the months beside those a year before; bounds of a Poisson count: Garwood (1936).

    Before the first month with any report nothing is known, the register had not begun; that month itself may be a part of one.
    """
    known = {entry.first: entry.count for entry in months}
    last = sorted(known)[-shown:]
    began = min((first for first, count in known.items() if count.raw), default=date.max)
    value = np.array([known[first].of(measure) for first in last], dtype=float)
    earlier = [first.replace(year=first.year - 1) for first in last]
    before = [known.get(first) if first > began or first == began == min(known) else None for first in earlier]
    return Season(
        measure, tuple(last), tuple(known[first] for first in last), Band(value, *poisson_interval(value, LEVEL)),
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


#: Of each hour, weekday or hour of the day: Σw, Σ over cases (Σw)², Σw².
Sums = Tuple[Floats, Floats, Floats]
_GROUPS = (np.arange(HOURS), np.arange(HOURS) // DAY_HOURS, np.arange(HOURS) % DAY_HOURS)


def _sums(start: Floats, end: Floats, case: Integers, progress: Optional[Callable[[float], None]]) -> List[Sums]:
    """By hour of the week, weekday, hour of the day; events in the order of their cases, which are never torn."""
    sums: List[Sums] = []
    for group in _GROUPS:
        size = int(group.max()) + 1
        sums.append((np.zeros(size), np.zeros(size), np.zeros(size)))
    at = 0
    while at < start.size:
        past = int(np.searchsorted(case, case[min(at + _CHUNK, start.size) - 1], side="right"))
        place, hour, share = shares(start[at:past], end[at:past])
        for group, (total, by_case, by_event) in zip(_GROUPS, sums):
            weight = _table(place, group[hour], share, past - at, total.size)
            total += weight.sum(axis=0)
            by_event += (weight**2).sum(axis=0)
            local = case[at:past] - case[at]
            by_case += (_table(local[place], group[hour], share, int(local[-1]) + 1, total.size) ** 2).sum(axis=0)
        at = past
        if progress is not None:
            progress(at / start.size)
    return sums


def _table(row: Integers, column: Integers, value: Floats, rows: int, columns: int) -> Floats:
    flat: Floats = np.bincount(row * columns + column, value, minlength=rows * columns).astype(float)
    return flat.reshape(rows, columns)


def _spread(variance: Floats, total: Floats, by_case: Floats) -> Floats:
    """Dispersion of each sum, nowhere less than that of all cases together: an empty hour shows none of its own."""
    usual = max(1.0, float(by_case.sum() / total.sum())) if total.any() else 1.0
    return np.maximum(np.divide(variance, total, out=np.ones_like(total), where=total > 1e-9), usual)


def _band(total: Floats, by_case: Floats, by_event: Floats) -> Band:
    spread = _spread(by_case + 2 * (total - by_event), total, by_case)
    low, high = poisson_interval(total / spread, LEVEL)
    return Band(total.copy(), low * spread, high * spread)


def _distinct(sums: List[Sums], counted: int) -> List[Integers]:
    """Which hours, days and hours of the day differ from the average one.

    Tails of the Poisson count (a gamma curve for sums of weights), two-sided. Vague times only flatten the sums, so they need no
    wider test; events of one case come together, which does. FDR over the 168 and over the 31.
    """
    ps: List[Floats] = []
    for total, by_case, _ in sums:
        mean = counted / total.size
        spread = _spread(by_case, total, by_case)
        more = special.gammainc(np.maximum(total / spread, 1e-9), mean / spread) if counted else np.ones_like(total)
        fewer = special.gammaincc(total / spread + 1, mean / spread) if counted else np.ones_like(total)
        ps.append(np.minimum(1.0, 2 * np.where(total > mean, more, fewer)))
    rest = false_discovery_rate(np.concatenate(ps[1:]), RATE)
    real = [false_discovery_rate(ps[0], RATE), rest[:DAYS], rest[DAYS:]]
    return [
        np.where(found, np.sign(total - counted / total.size), 0).astype(np.int64) for found, (total, _, _) in zip(real, sums)
    ]  # fmt: skip
