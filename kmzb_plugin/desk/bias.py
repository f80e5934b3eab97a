"""How much of what happens is reported: an estimate from the doubles of the citizens' reports, by unit, beat or category."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Callable, Dict, Iterable, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..analysis import reporting, stability
from ..core.desk import CITIZENS, ScopeUnit
from .data import Events, Floats, Integers
from .defaults import LEAST_DOUBLES
from .sample import Period


@dataclass(frozen=True)
class Assumed:
    """Assumptions of ours, declared: how many days an incident lasts on average, and for how many after its first report further
    ones are counted as its doubles."""

    lasting_d: float = 10.0
    window_d: float = 28.0

    def saying(self, values: Mapping[str, float]) -> Assumed:
        """With what a unit says; other keys are left alone."""
        told = (("incident_lasting_d", self.lasting_d), ("doubles_window_d", self.window_d))
        return Assumed(*(float(values.get(key, delivered)) for key, delivered in told))


DELIVERED = Assumed()


class By(Enum):
    """What the lines of a table are: units directly below that of the scope, beats, categories."""

    UNITS = "units"
    BEATS = "beats"
    KINDS = "kinds"


class Said(Enum):
    """What the doubles of a line say."""

    ENOUGH = "enough"
    FEW = "few"  # no more than a bound: with so few of them the interval is wide
    NO_DOUBLE = "no_double"
    NO_CASE = "no_case"  # nobody reports: that may be peace or silence


LEVEL = 0.95
Interval = Tuple[float, float, float]  # value, low, high
_UNKNOWN: Interval = (float("nan"),) * 3


@dataclass(frozen=True)
class Line:
    """A unit, a beat or a category. ``share``: of the incidents, how many are reported at all; ``incidents``: how many are to be
    expected behind the cases; both with their 95 % interval, NaN where no double tells. ``sure``: an interval of the share so wide
    that those of all lines hold at once with 95 %; two lines are told apart only where theirs do not overlap."""

    key: int
    cases: int = 0
    doubles: int = 0
    share: Interval = _UNKNOWN
    incidents: Interval = _UNKNOWN
    sure: Tuple[float, float] = (0.0, 1.0)

    @property
    def said(self) -> Said:
        """Whether its numbers may be believed."""
        if self.doubles:
            return Said.ENOUGH if self.doubles >= LEAST_DOUBLES else Said.FEW
        return Said.NO_DOUBLE if self.cases else Said.NO_CASE

    @property
    def unreported(self) -> float:
        """Incidents that are expected and were not reported; with few doubles, how many there are at least."""
        return self.incidents[1 if self.said is Said.FEW else 0] - self.cases


@dataclass(frozen=True)
class Bias:
    """Per group (``keys``: unit ids or indices of kinds): ``cases`` reported at least once, ``doubles`` that followed, reports
    per incident and day with its 95 % interval, ``share``: how many of the incidents are reported at all, and ``incidents`` to be
    expected behind the cases, both with the interval that follows from the rate's. NaN where no double tells. ``share_least`` and
    ``share_most``: intervals that hold for all groups at once (Bonferroni)."""

    keys: Integers
    cases: Integers
    doubles: Integers
    rate_d: Floats
    rate_low_d: Floats
    rate_high_d: Floats
    share: Floats
    share_low: Floats
    share_high: Floats
    share_least: Floats
    share_most: Floats
    incidents: Floats
    incidents_low: Floats
    incidents_high: Floats


def parts(units: Sequence[ScopeUnit], root: int) -> Dict[int, int]:
    """For each unit at or below ``root`` the unit directly below it that it belongs to; ``root`` for itself.

    ``units`` stand in the order of the tree, superiors first.
    """
    found = {root: root}
    for unit in units:
        if unit.parent_id in found and unit.id != root:
            found[unit.id] = unit.id if unit.parent_id == root else found[unit.parent_id]
    return found


def table(bias: Bias, everywhere: Iterable[int] = ()) -> Tuple[Line, ...]:
    """The lines of a table, those of ``everywhere`` also where nothing was reported: what may be believed first, in it where most
    is expected to go unreported; then few doubles, none, no case at all."""
    lines = [_line(bias, n) for n in range(len(bias.keys))]
    lines += [Line(key) for key in sorted(set(everywhere) - {line.key for line in lines})]
    return tuple(sorted(lines, key=rank))


def _line(bias: Bias, n: int) -> Line:
    def interval(middle: Floats, low: Floats, high: Floats) -> Interval:
        return (float(middle[n]), float(low[n]), float(high[n])) if bias.doubles[n] else _UNKNOWN

    return Line(
        int(bias.keys[n]), int(bias.cases[n]), int(bias.doubles[n]), interval(bias.share, bias.share_low, bias.share_high),
        interval(bias.incidents, bias.incidents_low, bias.incidents_high), (float(bias.share_least[n]), float(bias.share_most[n])),
    )  # fmt: skip


def rank(line: Line) -> Tuple[int, float, int]:
    """The order of the table."""
    weight = line.unreported if line.doubles else float(line.cases)
    return list(Said).index(line.said), -weight, line.key


def by_unit(events: Events, period: Period, assumed: Assumed = DELIVERED, above: Optional[Mapping[int, int]] = None) -> Bias:
    """Reporting by unit, or by the unit ``above`` it. See ``estimated``."""
    def group(of: Events) -> Integers:
        known, place = np.unique(of.unit, return_inverse=True)
        return np.asarray([(above or {}).get(int(unit), int(unit)) for unit in known], dtype=np.int64)[place]

    return estimated(events, period, group, assumed)


def by_beat(events: Events, period: Period, assumed: Assumed = DELIVERED) -> Bias:
    """Reporting by beat; 0 is outside all of them. See ``estimated``."""
    return estimated(events, period, lambda of: of.beat, assumed)


def by_kind(events: Events, period: Period, assumed: Assumed = DELIVERED) -> Bias:
    """Reporting by category. See ``estimated``."""
    return estimated(events, period, lambda of: of.kind, assumed)


def estimated(events: Events, period: Period, group: Callable[[Events], Integers], assumed: Assumed) -> Bias:
    """Cases of citizens' reports, confirmed ones, and the doubles in the days of the window after the first report.

    Liu, Bhandaram and Garg (2022): once reported, an incident is reported again at the rate at which it would have been reported
    at all. Incidents are taken to last exponentially, ``lasting_d`` on average: an assumption of ours, declared. An incident
    watched for w days then exists for d (1 − e^(−w/d)) of them on average, with variance d² (1 − e^(−2w/d)) − 2dw e^(−w/d); w ends
    with the period. Limits: several reports of one person count as doubles; a wrong ``lasting_d`` moves the rate and the incidents
    alike, and so their comparison less. Raises ValueError for lengths that are not positive.
    """
    lasting_d, window_d = assumed.lasting_d, assumed.window_d
    if lasting_d <= 0 or window_d <= 0:
        raise ValueError("incidents and windows have a length")
    used = (events.at_d >= period.first_d) & (events.at_d < period.end_d) & events.confirmed
    used &= np.asarray([name == CITIZENS for name in events.pillars] or [False])[events.pillar]
    at, which = events.at_d[used], stability.clusters(events.case[used])
    order = np.lexsort((at, which))
    firsts = order[np.r_[True, np.diff(which[order]) != 0]] if order.size else order
    begin = np.zeros(int(which.max(initial=-1)) + 1)
    begin[which[firsts]] = at[firsts]
    watched = np.minimum(window_d, period.end_d - begin)
    follows = np.ones(at.size, dtype=bool)
    follows[firsts] = False
    follows &= at <= (begin + watched)[which]
    doubles = np.bincount(which[follows], minlength=begin.size)
    keys, place = np.unique(group(events)[used][firsts], return_inverse=True)
    number = np.empty(begin.size, dtype=np.int64)
    number[which[firsts]] = place
    gone = np.exp(-watched / lasting_d)
    spread_d2 = lasting_d**2 * (1 - gone**2) - 2 * lasting_d * watched * gone
    rate, sure = (
        reporting.reporting_rate(doubles, lasting_d * (1 - gone), number, len(keys), level, spread_d2)
        for level in (LEVEL, 1 - (1 - LEVEL) / max(1, len(keys)))
    )
    cases = np.bincount(number, minlength=len(keys))
    incidents = [reporting.incidents_expected(cases, value, lasting_d) for value in (rate.rate_d, rate.high_d, rate.low_d)]
    rates = (rate.rate_d, rate.low_d, rate.high_d, sure.low_d, sure.high_d)
    shares = [reporting.reported_share(value, lasting_d) for value in rates]
    return Bias(
        keys, cases, np.bincount(number, doubles, minlength=len(keys)).astype(np.int64), rate.rate_d, rate.low_d, rate.high_d,
        *shares, *incidents,
    )  # fmt: skip
