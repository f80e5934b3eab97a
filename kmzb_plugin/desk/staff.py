"""The staffing page: what work there is and when, who is on duty, who would be needed, and which shifts would give that.

Places are units or beats, whatever the caller groups by; hours are those of the week, 0 = Monday 00–01 local time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Dict, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from ..analysis import rota, staffing, varying
from ..analysis.aoristic import HOURS
from ..analysis.hours import by_hour
from ..analysis.proportion import wilson
from .assumptions import Assumptions
from .data import Booleans, Events, Floats, Integers

#: Told after each step, with the share that is done; False stops the work.
Progress = Callable[[float], bool]
#: Factors on the work that the need is computed for, and seconds for the shift table of each.
_MARGINS = np.geomspace(0.5, 2.0, 70)
_SECONDS_PER_TABLE = 1.5
#: What the simulation plays: a unit with a report a month shall not cost ten thousand years.
_MOST_TASKS, _FEWEST_TASKS, _MOST_WEEKS = 20_000, 100, 2_000


@dataclass(frozen=True)
class Workload:
    """Per place and hour of the week, as means over ``weeks``: ``tasks`` (events) and ``hours`` (of work, travel included).

    ``places``: their ids, in the order of the rows. ``without_time``: events whose time is unknown; they are spread like the
    others of their place (all places when it has none, evenly when nobody's time is known), so no work is lost.
    """

    places: Tuple[int, ...]
    weeks: float
    tasks: Floats
    hours: Floats
    without_time: int

    def of(self, place: int) -> Tuple[Floats, Floats]:
        """Tasks and hours of work of one place, 168 each; nothing where it is not among the places."""
        if place not in self.places:
            return np.zeros(HOURS), np.zeros(HOURS)
        row = self.places.index(place)
        return self.tasks[row], self.hours[row]


@dataclass(frozen=True)
class DutyRow:
    """A line of the staffing table: ``people`` of a unit come on ``weekday`` (0 = Monday) at ``start_h`` o'clock for
    ``length_h``.
    """

    unit: int
    weekday: int
    start_h: float
    length_h: float
    people: float


@dataclass(frozen=True)
class Checked:
    """A table of people, the queue's answer (``told``) and its simulation (``seen``, None without arrivals or overloaded)."""

    people: Floats
    told: varying.Week
    seen: Optional[varying.Week]


@dataclass(frozen=True)
class Unmet:
    """Demand that nobody met: events that "could not be checked", per reason, and the hours of work they would have been.

    ``share`` of all events with a decision, ``low`` and ``high`` its 95 % interval (Wilson); ``by_hour``: when they happened.
    """

    events: int
    share: float
    low: float
    high: float
    hours_per_week: float
    by_reason: Tuple[Tuple[str, int], ...]
    by_hour: Floats


@dataclass(frozen=True)
class StaffStudy:
    """One unit: work against people. ``task_h``: mean hours on duty per task; ``shortfall``: people missing in each hour.

    ``now`` is None where no staffing table is known. ``need`` is per hour; ``table`` the smallest shift table that was found to
    keep the deadline, ``proposed`` its check; ``relief``: people on the payroll per person on duty round the clock, ``payroll``:
    people on the payroll for the table, ``payroll_now`` for the present one. ``holds``: the simulation keeps the deadline, too.
    """

    unit: int
    assumptions: Assumptions
    tasks_per_week: float
    work_h_per_week: float
    task_h: float
    tasks: Floats
    work: Floats
    need: varying.Need
    now: Optional[Checked]
    shortfall: Optional[Floats]
    table: rota.ShiftTable
    proposed: Checked
    relief: float
    payroll: float
    payroll_now: Optional[float]
    holds: bool


def week_hours(days: Floats) -> Floats:
    """Hours since a Monday 00:00 from days since 1970-01-01, which was a Thursday."""
    return np.asarray((np.asarray(days, dtype=float) + 3) * 24)


def workload(
    events: Events, place: Integers, weeks: float, handling_min: Dict[str, float], assumptions: Assumptions,
    wanted: Optional[Booleans] = None, travel_min: Optional[Floats] = None,
) -> Workload:  # fmt: skip
    """Work per place (``place``: an id per event, such as ``events.unit`` or ``events.beat``) and hour of the week. Raises
    ValueError.

    ``weeks``: length of the period; ``handling_min``: minutes by kind; ``wanted``: which events count (all without it);
    ``travel_min``: there and back per event, where the roads tell it; otherwise the assumption's.
    """
    use = np.ones(len(events), dtype=bool) if wanted is None else np.asarray(wanted, dtype=bool)
    ids, row = np.unique(place[use], return_inverse=True)
    times = np.array([handling_min.get(kind, assumptions.handling_min) for kind in events.kinds], dtype=float)
    way = np.full(len(events), assumptions.travel_min) if travel_min is None else np.asarray(travel_min, dtype=float)
    work = (times[events.kind[use]] if len(times) else np.zeros(0)) / 60 + way[use] / 60
    load = spread(events.from_d[use], events.to_d[use], row, ids.size, work, weeks)
    return replace(load, places=tuple(int(i) for i in ids))


def spread(from_d: Floats, to_d: Floats, row: Integers, rows: int, work_h: Floats, weeks: float) -> Workload:
    """The same from plain arrays: events between two days (since 1970-01-01), the place of each as 0 … rows − 1, its hours of
    work.
    """
    if not (np.isfinite(weeks) and weeks > 0):
        raise ValueError("the period must be longer than nothing")
    start, end = week_hours(from_d), week_hours(to_d)
    unknown = np.isnan(start) & np.isnan(end)
    tasks, hours = by_hour(start, end, row, rows), by_hour(start, end, row, rows, work_h)
    profile = profiles(tasks)
    tasks += np.bincount(row[unknown], minlength=rows)[:, None] * profile
    hours += np.bincount(row[unknown], work_h[unknown], minlength=rows)[:, None] * profile
    return Workload(tuple(range(rows)), weeks, tasks / weeks, hours / weeks, int(unknown.sum()))


def on_duty(table: Sequence[DutyRow], unit: int) -> Optional[Floats]:
    """People of a unit in each hour of the week; None when the table has no line of it. Raises ValueError."""
    rows = [row for row in table if row.unit == unit]
    if not rows:
        return None
    return rota.on_duty(
        [r.weekday for r in rows], [r.start_h for r in rows], [r.length_h for r in rows], [r.people for r in rows]
    )


def study(
    load: Workload, unit: int, table: Sequence[DutyRow], assumptions: Assumptions, progress: Progress = lambda share: True
) -> StaffStudy:
    """Work against people of one unit, and the shift table that would keep the deadline. Raises ValueError; Stopped by
    ``progress``.

    The proposal is the table with the fewest paid hours among those whose queue keeps the deadline: the need is raised or lowered
    in steps, each solved to its proven smallest table.
    """
    tasks, work = load.of(unit)
    count = float(tasks.sum())
    task_h = float(work.sum()) / count / assumptions.share_for_reports if count else assumptions.task_h(assumptions.handling_min)
    people = on_duty(table, unit)
    now = None if people is None else check(tasks, task_h, people, assumptions)
    _on(progress, 0.2)
    need = varying.people_by_hour(tasks, task_h, assumptions.deadline_h, assumptions.on_time, assumptions.least_on_duty)
    found, proposed = _smallest(tasks, task_h, assumptions, progress)
    relief = staffing.relief_factor(HOURS, assumptions.hours_per_week, assumptions.absent_share)
    return StaffStudy(
        unit=unit, assumptions=assumptions, tasks_per_week=count, work_h_per_week=float(work.sum()), task_h=task_h, tasks=tasks,
        work=work, need=need, now=now, shortfall=None if people is None else np.maximum(need.people - people, 0.0), table=found,
        proposed=proposed, relief=relief, payroll=_payroll(found.hours, assumptions),
        payroll_now=None if people is None else _payroll(float(people.sum()), assumptions),
        holds=keeps(proposed, assumptions),
    )  # fmt: skip


def check(tasks: Floats, task_h: float, people: Floats, assumptions: Assumptions, seed: int = 0) -> Checked:
    """What ``people`` (168) do with ``tasks`` a week: by the queue, and played event by event beside it. Raises ValueError."""
    told = varying.weekly(tasks, task_h, people, assumptions.deadline_h)
    if told.overloaded or tasks.sum() == 0:
        return Checked(people, told, None)
    played = int(np.clip(tasks.sum() * _MOST_WEEKS, _FEWEST_TASKS, _MOST_TASKS))
    return Checked(people, told, varying.simulate_week(tasks, task_h, people, assumptions.deadline_h, played, seed))


def unmet(
    events: Events, unchecked: Booleans, decided: Booleans, reason: Sequence[str], weeks: float, handling_min: Dict[str, float],
    assumptions: Assumptions,
) -> Unmet:  # fmt: skip
    """What "could not be checked" says about demand nobody met. ``reason``: a code per event, "" where there is none."""
    lost = np.asarray(unchecked, dtype=bool)
    whole = lost | np.asarray(decided, dtype=bool)
    load = workload(events, np.zeros(len(events), dtype=np.int64), weeks, handling_min, assumptions, lost)
    low, high = wilson(int(lost.sum()), int(whole.sum()))
    codes, counts = np.unique([code or "" for code, is_lost in zip(reason, lost) if is_lost], return_counts=True)
    order = np.lexsort((codes, -counts))
    tasks, work = load.of(0)
    return Unmet(
        int(lost.sum()), float(lost.sum() / whole.sum()) if whole.any() else np.nan, low, high, float(work.sum()),
        tuple((str(codes[i]), int(counts[i])) for i in order), tasks,
    )  # fmt: skip


class Stopped(Exception):  # noqa: N818 - not an error: somebody wanted it
    """``progress`` said so."""


def _on(progress: Progress, share: float) -> None:
    if not progress(share):
        raise Stopped


def profiles(tasks: Floats) -> Floats:
    """How each place's tasks fall into the week; rows sum to 1."""
    whole = tasks.sum(axis=0)
    usual = whole / whole.sum() if whole.sum() else np.full(HOURS, 1 / HOURS)
    sums = tasks.sum(axis=1, keepdims=True)
    return np.asarray(np.where(sums > 0, tasks / np.where(sums > 0, sums, 1), usual))


def _smallest(tasks: Floats, task_h: float, assumptions: Assumptions, progress: Progress) -> Tuple[rota.ShiftTable, Checked]:
    """The table of the leanest need that keeps the deadline, by queue and simulation; that of the largest need when none does."""
    low, high, best = 0, len(_MARGINS) - 1, None
    while low <= high or best is None:
        _on(progress, 0.95 - 0.65 * (high - low + 1) / len(_MARGINS))
        middle = (low + high) // 2 if low <= high else len(_MARGINS) - 1
        table = _table(tasks, task_h, assumptions, float(_MARGINS[middle]))
        tried = check(tasks, task_h, table.on_duty, assumptions)
        if keeps(tried, assumptions) or low > high:
            best, high = (table, tried), middle - 1
        else:
            low = middle + 1
    return best


def _table(tasks: Floats, task_h: float, assumptions: Assumptions, margin: float) -> rota.ShiftTable:
    need = varying.people_by_hour(tasks, task_h, assumptions.deadline_h, assumptions.on_time, assumptions.least_on_duty, margin)
    return rota.shift_table(
        need.person_hours, assumptions.shift_starts, assumptions.shift_h, need.window_h, _SECONDS_PER_TABLE, liked=tasks
    )


def keeps(checked: Checked, assumptions: Assumptions) -> bool:
    """Whether the people keep the deadline, by the queue and by the simulation."""
    if checked.seen is None:
        return not checked.told.overloaded
    return min(checked.told.overall_on_time, checked.seen.overall_on_time) >= assumptions.on_time


def _payroll(hours: float, assumptions: Assumptions) -> float:
    return staffing.relief_factor(hours, assumptions.hours_per_week, assumptions.absent_share)


def matrix(values: Floats) -> NDArray[np.float64]:
    """168 hours as 7 days × 24 hours, for a chart."""
    return np.asarray(values, dtype=float).reshape(7, 24)
