"""How much of what happens is reported: an estimate from the doubles of the citizens' reports, by unit or by category."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..analysis import reporting, stability
from ..core.desk import CITIZENS
from .data import Events, Floats, Integers
from .sample import Period


@dataclass(frozen=True)
class Bias:
    """Per group (``keys``: unit ids or indices of kinds): ``cases`` reported at least once, ``doubles`` that followed, reports
    per incident and day with its 95 % interval, ``share``: how many of the incidents are reported at all, and ``incidents`` to be
    expected behind the cases with the interval that follows from the rate's. NaN where no double tells."""

    keys: Integers
    cases: Integers
    doubles: Integers
    rate_d: Floats
    rate_low_d: Floats
    rate_high_d: Floats
    share: Floats
    incidents: Floats
    incidents_low: Floats
    incidents_high: Floats


def by_unit(events: Events, period: Period, lasting_d: float = 10.0, window_d: float = 28.0) -> Bias:
    """Reporting by unit. See ``estimated``."""
    return estimated(events, period, lambda of: of.unit, lasting_d, window_d)


def by_kind(events: Events, period: Period, lasting_d: float = 10.0, window_d: float = 28.0) -> Bias:
    """Reporting by category. See ``estimated``."""
    return estimated(events, period, lambda of: of.kind, lasting_d, window_d)


def estimated(
    events: Events, period: Period, group: Callable[[Events], Integers], lasting_d: float, window_d: float
) -> Bias:
    """Cases of citizens' reports, confirmed ones, and the doubles in the ``window_d`` days after the first report.

    Liu, Bhandaram and Garg (2022): once reported, an incident is reported again at the rate at which it would have been reported
    at all. Incidents are taken to last exponentially, ``lasting_d`` on average: an assumption of ours, declared. An incident
    watched for w days then exists for d (1 − e^(−w/d)) of them on average; w ends with the period. Limits: several reports of one
    person count as doubles unless the cases know better; a wrong ``lasting_d`` moves the rate and the incidents alike, and so
    their comparison less. Raises ValueError for lengths that are not positive.
    """
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
    rate = reporting.reporting_rate(doubles, lasting_d * -np.expm1(-watched / lasting_d), number, len(keys))
    cases = np.bincount(number, minlength=len(keys))
    incidents = [reporting.incidents_expected(cases, value, lasting_d) for value in (rate.rate_d, rate.high_d, rate.low_d)]
    return Bias(
        keys, cases, np.bincount(number, doubles, minlength=len(keys)).astype(np.int64), rate.rate_d, rate.low_d, rate.high_d,
        reporting.reported_share(rate.rate_d, lasting_d), *incidents,
    )  # fmt: skip
