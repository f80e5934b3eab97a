"""What has changed: the last 28 days and the year to date against what was before, and which of it is more than chance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Dict, FrozenSet, Iterable, List, Mapping, Optional, Tuple

import numpy as np

from ..analysis.evaluation import e_test
from ..analysis.significance import false_discovery_rate
from ..core.desk import ChangeRow, Count, Measure, OpenCount

RATE = 0.05  # the share of wrong arrows among all arrows that is put up with
DAYS = 28
ALL = ""  # in the place of a kind: all of them


class Against(Enum):
    """The three comparisons; the value is the earlier window as ``desk_change`` names it."""

    PREVIOUS = "previous28"
    YEAR_AGO = "year_ago28"
    YEAR_TO_DATE = "ytd_year_ago"

    @property
    def window(self) -> str:
        """The later window."""
        return "ytd" if self is Against.YEAR_TO_DATE else "last28"


class Verdict(Enum):
    """What may be said. TOO_FEW: even with all of them on one side it could be chance. TOO_EARLY: fewer so far, but those
    that are not decided yet could undo it. NOTHING_THEN: a year ago nothing at all was recorded in the whole scope."""

    MORE = "more"
    FEWER = "fewer"
    NO_CHANGE = "no_change"
    TOO_FEW = "too_few"
    TOO_EARLY = "too_early"
    NOTHING_THEN = "nothing_then"


@dataclass(frozen=True)
class Compared:
    """``p``: of the Poisson E-test, for "fewer" as if all the undecided were confirmed.

    ``relative``: change of the rate, NaN from 0. ``undecided``: reports of the later window without a decision (they are raw
    already, but may yet be confirmed).
    """

    now: Count
    before: Count
    p: float
    relative: float
    verdict: Verdict
    undecided: int = 0

    @property
    def is_real(self) -> bool:
        """Whether it deserves an arrow."""
        return self.verdict in (Verdict.MORE, Verdict.FEWER)


@dataclass(frozen=True)
class ChangeLine:
    """A unit with all below it, and a kind (``ALL``: all together)."""

    unit: int
    kind: str
    compared: Mapping[Against, Compared]

    @property
    def is_real(self) -> bool:
        """Whether any of its comparisons deserves an arrow."""
        return any(found.is_real for found in self.compared.values())


@dataclass(frozen=True)
class ChangeTable:
    """``lines``: unit by unit, the scope's own first, in each all kinds first. ``tests``: comparisons that FDR was held over."""

    as_of: date
    measure: Measure
    lines: Tuple[ChangeLine, ...]
    tests: int
    rate: float = RATE

    @property
    def real(self) -> int:
        """How many comparisons deserve an arrow."""
        return sum(found.is_real for line in self.lines for found in line.compared.values())

    def line(self, unit: int, kind: str) -> Optional[ChangeLine]:
        """One line, ``None`` when there is none."""
        return next((line for line in self.lines if line.unit == unit and line.kind == kind), None)


def year_before(day: date) -> date:
    """The same day a year ago; 28 February for the 29th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def window_days(as_of: date) -> Dict[str, Tuple[date, date]]:
    """First day and end (exclusive) of each window, as ``desk_change`` takes them: ``as_of`` itself is not in.

    A year ago are the same weekdays (364 days back); the year to date is that of the day before ``as_of``, so it is never empty.
    """
    last, yesterday = as_of - timedelta(days=DAYS), as_of - timedelta(days=1)
    year = timedelta(days=364)
    return {
        "last28": (last, as_of),
        "previous28": (last - timedelta(days=DAYS), last),
        "year_ago28": (last - year, as_of - year),
        "ytd": (date(yesterday.year, 1, 1), as_of),
        "ytd_year_ago": (date(yesterday.year - 1, 1, 1), year_before(yesterday) + timedelta(days=1)),
    }


def build(
    rows: Iterable[ChangeRow], root: int, as_of: date, measure: Measure, undecided: Iterable[OpenCount] = (), rate: float = RATE
) -> ChangeTable:
    """The table of changes from the counts of ``DeskGateway.change``; ``root`` is the scope's own unit, which holds the others.

    Each line and comparison is tested by the Poisson E-test with the lengths of its two windows, and the false discovery rate is
    held over all of them together (Benjamini and Hochberg 1995). For counts of confirmed ones "fewer" must stand even if all
    the undecided were confirmed. All kinds together are a line of their own where there is more than one.
    """
    counts: Dict[Key, Count] = {}
    for row in rows:
        _add(counts, row.unit_id, row.kind, row.window, row.count)
    waiting: Dict[Key, Count] = {}
    for entry in undecided if measure is not Measure.RAW else ():
        _add(waiting, entry.unit_id, entry.kind, "last28", Count(entry.last28))
        _add(waiting, entry.unit_id, entry.kind, "ytd", Count(entry.ytd))
    tried = [
        _Tried(
            unit, kind, against,
            counts.get((unit, kind, against.window), Count()), counts.get((unit, kind, against.value), Count()),
            waiting.get((unit, kind, against.window), Count()).raw,
        )
        for unit, kind in _lines(counts, root) for against in Against
    ]  # fmt: skip
    found = _judge(tried, as_of, measure, rate, _unrecorded(counts, root))
    by_line: Dict[Tuple[int, str], Dict[Against, Compared]] = {}
    for entry_tried, compared in zip(tried, found):
        by_line.setdefault((entry_tried.unit, entry_tried.kind), {})[entry_tried.against] = compared
    lines = tuple(ChangeLine(unit, kind, compared) for (unit, kind), compared in by_line.items())
    return ChangeTable(as_of, measure, lines, sum(one.verdict is not Verdict.NOTHING_THEN for one in found), rate)


Key = Tuple[int, str, str]  # unit, kind, window


@dataclass(frozen=True)
class _Tried:
    unit: int
    kind: str
    against: Against
    now: Count
    before: Count
    undecided: int


def _add(counts: Dict[Key, Count], unit: int, kind: str, window: str, count: Count) -> None:
    for key in ((unit, kind, window), (unit, ALL, window)):
        counts[key] = counts.get(key, Count()) + count


def _lines(counts: Dict[Key, Count], root: int) -> List[Tuple[int, str]]:
    there = {(unit, kind) for unit, kind, _ in counts}
    kinds = sorted({kind for _, kind in there if kind != ALL})
    units = sorted({unit for unit, _ in there}, key=lambda unit: (unit != root, unit))
    return [(unit, kind) for unit in units for kind in ((ALL, *kinds) if len(kinds) > 1 else kinds) if (unit, kind) in there]


def _unrecorded(counts: Dict[Key, Count], root: int) -> FrozenSet[Against]:
    """Comparisons with a time from which the whole scope has nothing: it says when the register began, not what changed."""
    return frozenset(
        against for against in (Against.YEAR_AGO, Against.YEAR_TO_DATE) if counts.get((root, ALL, against.value), Count()).raw == 0
    )


def _judge(
    tried: List[_Tried], as_of: date, measure: Measure, rate: float, unrecorded: FrozenSet[Against]
) -> List[Compared]:
    days = {name: float((end - first).days) for name, (first, end) in window_days(as_of).items()}
    size = len(tried)
    p, so_far, sign, few = np.ones(size), np.ones(size), np.zeros(size), np.zeros(size, dtype=bool)
    for against in Against:
        places = [place for place, entry in enumerate(tried) if entry.against is against]
        if not places or against in unrecorded:
            continue
        length = (days[against.window], days[against.value])
        now = np.array([tried[place].now.of(measure) for place in places])
        before = np.array([tried[place].before.of(measure) for place in places])
        most = now + np.array([tried[place].undecided for place in places])
        sign[places] = np.sign(now / length[0] - before / length[1])
        so_far[places] = e_test(now, before, length)
        fewer_still = most / length[0] < before / length[1]
        p[places], undone = so_far[places], (sign[places] < 0) & (most > now)
        worst = np.where(fewer_still[undone], e_test(most[undone], before[undone], length), 1.0)
        p[np.array(places)[undone]] = worst
        few[places] = now + before < _enough(length, rate)
    real = false_discovery_rate(np.where([entry.against in unrecorded for entry in tried], np.nan, p), rate)
    return [
        Compared(entry.now, entry.before, 1.0, float("nan"), Verdict.NOTHING_THEN, entry.undecided)
        if entry.against in unrecorded else
        Compared(
            entry.now, entry.before, float(p[place]),
            _relative(entry.now.of(measure) / days[entry.against.window], entry.before.of(measure) / days[entry.against.value]),
            _verdict(bool(real[place]), int(sign[place]), bool(few[place]), bool(so_far[place] <= rate < p[place])),
            entry.undecided,
        )
        for place, entry in enumerate(tried)
    ]  # fmt: skip


def _enough(length: Tuple[float, float], rate: float) -> int:
    """The fewest events that could prove anything if all lay on one side."""
    number = 1
    while min(float(e_test(number, 0, length)), float(e_test(0, number, length))) > rate:
        number += 1
    return number


def _verdict(real: bool, sign: int, few: bool, only_so_far: bool) -> Verdict:
    if real and sign:
        return Verdict.MORE if sign > 0 else Verdict.FEWER
    if few:
        return Verdict.TOO_FEW
    return Verdict.TOO_EARLY if only_so_far else Verdict.NO_CHANGE


def _relative(now: float, before: float) -> float:
    return now / before - 1 if before > 0 else float("nan")
