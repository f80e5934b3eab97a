"""The staffing page's picture of a scope: work and people of its parts, made of the rows that the database counts.

Every item counts that came in, for each has to be handled, whatever comes of it. Parts never overlap; the whole is their sum.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Collection, Dict, Iterable, List, Optional, Sequence, Tuple

import numpy as np

from ..analysis.aoristic import HOURS
from ..analysis.proportion import wilson
from ..analysis.rates import poisson_interval
from ..core import staffing as rows
from . import staff
from .assumptions import Assumptions
from .data import Floats
from .staff import DutyRow, Workload


@dataclass(frozen=True)
class Part:
    """One unit directly below the scope's root with all below it, or the root's own rest (``is_rest``).

    ``on_duty_h``: hours of service a week, of which ``share_for_reports`` is for this work; None where no table is known.
    """

    unit: int
    name: str
    is_rest: bool
    tasks: float
    work_h: float
    on_duty_h: Optional[float]
    established: Optional[int]
    filled: Optional[int]
    load: Optional[float]


@dataclass(frozen=True)
class Missed:
    """Attempts that came to nothing ("could not be checked"): per week with the 95 % interval of a Poisson count, as a share of
    all checks with Wilson's; the hours they cost; reasons with their number, most first.
    """

    attempts: int
    per_week: float
    low: float
    high: float
    share: float
    share_low: float
    share_high: float
    hours_per_week: float
    by_reason: Tuple[Tuple[str, str, str, int], ...]
    worst_hour: Optional[int]


@dataclass(frozen=True)
class Shown:
    """What the page shows before the need is computed. ``load``: of the parts; ``whole``: people in each hour, None: not known."""

    unit: int
    name: str
    weeks: float
    load: Workload
    people: Dict[int, Floats]
    parts: Tuple[Part, ...]
    assumptions: Assumptions
    missed: Missed
    base: Optional[rows.BaseRow]

    @property
    def tasks(self) -> Floats:
        """Of the whole, per hour of the week."""
        return np.asarray(self.load.tasks.sum(axis=0), dtype=float)

    @property
    def work(self) -> Floats:
        """Hours of work of the whole, per hour of the week."""
        return np.asarray(self.load.hours.sum(axis=0), dtype=float)

    @property
    def whole(self) -> Optional[Floats]:
        """People on duty in each hour; None where no staffing table is known."""
        return np.sum(list(self.people.values()), axis=0) if self.people else None

    @property
    def wanted(self) -> Floats:
        """People that the work of each hour would keep busy, at the share of the duty that is free for it."""
        return np.asarray(self.work / self.assumptions.share_for_reports)

    def study(self, progress: staff.Progress) -> staff.StaffStudy:
        """The need of the whole as one queue, and the shift table that would give it. Raises ValueError, Stopped."""
        load = Workload((self.unit,), self.weeks, self.tasks[None, :], self.work[None, :], self.load.without_time)
        people = self.whole
        table = [] if people is None else hourly(self.unit, people)
        return staff.study(load, self.unit, table, self.assumptions, progress)


def hourly(unit: int, people: Floats) -> List[DutyRow]:
    """People by hour as rows of one hour."""
    return [DutyRow(unit, hour // 24, hour % 24, 1, float(people[hour])) for hour in range(HOURS)]


def look(
    work: Sequence[rows.WorkRow], duty: Sequence[rows.DutyRow], unmet: Sequence[rows.UnmetRow], base: Sequence[rows.BaseRow],
    said: rows.Assumptions, weeks: float,
) -> Shown:  # fmt: skip
    """The picture of a scope from what was read. Raises ValueError for assumptions that make no sense.

    Work is taken by the hour at which it was reported (``basis`` filed), for that is when the queue gets it.
    """
    if not weeks > 0:
        raise ValueError("the period must be longer than nothing")
    assumptions = Assumptions().saying({one.key: one.value for one in said.values})
    whole = next((one for one in base if one.is_whole), None)
    unit, name = (whole.unit_id, whole.unit_name) if whole is not None else (said.unit_id, said.unit_name)
    minutes = said.handling_min()
    load = workload([row for row in work if row.basis == rows.FILED], minutes, assumptions, weeks)
    people: Dict[int, Floats] = {}
    for row in duty:
        people.setdefault(row.unit_id, np.zeros(HOURS))[row.hour_of_week] += row.people
    named = {one.unit_id: one for one in base if not one.is_whole}
    ids = [*named, *sorted((set(load.places) | set(people)) - set(named))]
    parts = tuple(_part(number, unit, name, named.get(number), load, people.get(number), assumptions) for number in ids)
    checks = sum(row.items for row in work if row.basis == rows.FILED and row.pillar == "citizens")
    return Shown(unit, name, weeks, load, people, parts, assumptions, missed(unmet, checks, minutes, assumptions, weeks), whole)


def workload(work: Iterable[rows.WorkRow], handling_min: Dict[str, float], assumptions: Assumptions, weeks: float) -> Workload:
    """Rows of items as work per part and hour; items without an hour are spread like the others, so no work is lost."""
    items = [row for row in work if row.items]
    ids = sorted({row.unit_id for row in items})
    number = {unit: place for place, unit in enumerate(ids)}
    tasks, hours = np.zeros((len(ids), HOURS)), np.zeros((len(ids), HOURS))
    loose_tasks, loose_hours = np.zeros(len(ids)), np.zeros(len(ids))
    for row in items:
        place = number[row.unit_id]
        each = (handling_min.get(row.kind, assumptions.handling_min) + assumptions.travel_min) / 60
        if row.hour_of_week is None:
            loose_tasks[place] += row.items
            loose_hours[place] += row.items * each
        else:
            tasks[place, row.hour_of_week] += row.items
            hours[place, row.hour_of_week] += row.items * each
    profile = staff.profiles(tasks)
    tasks += loose_tasks[:, None] * profile
    hours += loose_hours[:, None] * profile
    return Workload(tuple(ids), weeks, tasks / weeks, hours / weeks, int(loose_tasks.sum()))


def missed(
    unmet: Sequence[rows.UnmetRow], checks: int, handling_min: Dict[str, float], assumptions: Assumptions, weeks: float
) -> Missed:
    """What "could not be checked" says: ``checks`` are the reports of the period, each one check beside the attempts in vain."""
    attempts = sum(row.attempts for row in unmet)
    low, high = (float(end[0]) / weeks for end in poisson_interval([attempts]))
    share_low, share_high = wilson(attempts, attempts + checks)
    hours = sum(
        row.attempts * (handling_min.get(row.kind, assumptions.handling_min) + assumptions.travel_min) / 60 for row in unmet
    )
    reasons: Dict[str, Tuple[str, str, int]] = {}
    by_hour = np.zeros(HOURS)
    for row in unmet:
        code = row.reason or ""
        reasons[code] = (row.reason_pl or "", row.reason_en or "", reasons.get(code, ("", "", 0))[2] + row.attempts)
        by_hour[row.hour_of_week] += row.attempts
    listed = sorted(((code, *what) for code, what in reasons.items()), key=lambda one: (-one[3], one[0]))
    return Missed(
        attempts, attempts / weeks, low, high, attempts / (attempts + checks) if attempts + checks else 0.0, share_low, share_high,
        hours / weeks, tuple(listed), int(by_hour.argmax()) if attempts else None,
    )  # fmt: skip


def in_force(tables: Sequence[rows.StaffingTable], day: date) -> Tuple[rows.StaffingTable, ...]:
    """Of each unit the table that holds on a day. What a newer one does not tell (shifts or posts) the one before still does."""
    found: Dict[int, rows.StaffingTable] = {}
    for table in sorted(tables, key=lambda one: one.valid_from):
        if table.valid_from > day:
            continue
        before = found.get(table.unit_id, table)
        posts = table if (table.established, table.filled) != (None, None) else before
        found[table.unit_id] = replace(
            table, shifts=table.shifts or before.shifts, established=posts.established, filled=posts.filled
        )
    return tuple(found.values())


def present_shifts(tables: Iterable[rows.StaffingTable]) -> Dict[Tuple[int, int], Floats]:
    """People per shift (from, to) and weekday (7), of all tables together; in the order of the hours."""
    found: Dict[Tuple[int, int], Floats] = {}
    for table in tables:
        for shift in table.shifts:
            found.setdefault((shift.hour_from, shift.hour_to), np.zeros(7))[shift.weekday - 1] += shift.people
    return dict(sorted(found.items()))


def below(root: int, parents: Dict[int, Optional[int]]) -> Collection[int]:
    """A unit and all below it."""
    found = {root}
    grew = True
    while grew:
        more = {unit for unit, parent in parents.items() if parent in found} - found
        grew = bool(more)
        found |= more
    return found


def _part(
    number: int, root: int, root_name: str, base: Optional[rows.BaseRow], load: Workload, people: Optional[Floats],
    assumptions: Assumptions,
) -> Part:  # fmt: skip
    tasks, work = load.of(number)
    hours = None if people is None else float(people.sum())
    free = 0.0 if hours is None else hours * assumptions.share_for_reports
    done = float(work.sum())
    return Part(
        number, base.unit_name if base is not None else root_name, number == root, float(tasks.sum()), done, hours,
        None if base is None else base.established, None if base is None else base.filled,
        None if hours is None else (done / free if free > 0 else (np.inf if done > 0 else 0.0)),
    )  # fmt: skip
