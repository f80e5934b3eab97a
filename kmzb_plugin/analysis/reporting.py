"""How much is reported, and so how much happens: the rate of doubles tells.

Liu, Bhandaram and Garg (2022), "Quantifying spatial under-reporting disparities in resident crowdsourcing", arXiv 2204.08620:
once an incident was reported, further reports of it come as a Poisson process at the same rate at which it would have been
reported first. The doubles therefore measure the reporting rate without knowing what was never reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from .significance import FloatArray

#: Steps of halving, and what stands for ∞ on their scale.
HALVINGS, NEARLY_ONE = 60, 1 - 1e-9


@dataclass(frozen=True)
class ReportingRate:
    """Per group: reports per incident and day with its interval; NaN where nothing was watched, ∞ where nothing bounds it."""

    rate_d: FloatArray
    low_d: FloatArray
    high_d: FloatArray


def reporting_rate(
    doubles: ArrayLike, watched_d: ArrayLike, group: ArrayLike, groups: int, level: float = 0.95,
    spread_d2: Optional[ArrayLike] = None,
) -> ReportingRate:  # fmt: skip
    """Reporting rate of each group (area, category) from its cases.

    ``doubles``: further reports of each case after the first, within ``watched_d`` days (first report → inspected or over; the
    moment of the first report itself does not count, so doubles after the end of the watch are left out by the caller);
    ``group``: number of each case's group, 0 … groups − 1. Maximum likelihood Σ doubles / Σ days; Garwood's interval (1936).

    ``spread_d2``: where ``watched_d`` is only what is expected (nobody knows when the incident was over), the variance of the time
    that was really watched. Counts are then spread wider than Poisson's by φ(λ) = 1 + λ Σ variance / Σ days, and each bound λ is
    that of Garwood's interval with doubles and days divided by φ(λ); as φ hangs on λ it is found by halving.
    """
    more, days, which = np.asarray(doubles, dtype=float), np.asarray(watched_d, dtype=float), np.asarray(group, dtype=np.int64)
    if not more.shape == days.shape == which.shape or more.ndim != 1:
        raise ValueError("doubles, days and groups are of one length")
    if np.any(more < 0) or np.any(days < 0) or not np.all(np.isfinite(days)) or np.any((which < 0) | (which >= groups)):
        raise ValueError("doubles and days must not be negative, groups within their number")
    count = np.bincount(which, more, minlength=groups)
    time = np.bincount(which, days, minlength=groups)
    spread = np.zeros(groups) if spread_d2 is None else np.bincount(which, np.asarray(spread_d2, dtype=float), minlength=groups)
    tail = (1 - level) / 2

    def low_of(wider: FloatArray) -> FloatArray:
        return np.asarray(np.where(count > 0, stats.chi2.ppf(tail, 2 * count / wider) / 2, 0.0) * wider / time)

    def high_of(wider: FloatArray) -> FloatArray:
        return np.asarray(stats.chi2.ppf(1 - tail, 2 * (count / wider + 1)) / 2 * wider / time)

    with np.errstate(divide="ignore", invalid="ignore"):
        rate = count / time
        bounds = [_bound(bound_of, spread / time, 1 / time) for bound_of in (low_of, high_of)]
    known = time > 0
    return ReportingRate(*(np.where(known, part, np.nan) for part in (rate, *bounds)))


def _bound(bound_of: Callable[[FloatArray], FloatArray], wider_d: FloatArray, scale: FloatArray) -> FloatArray:
    """λ = bound_of(1 + λ · wider_d): by halving on λ / (λ + scale), so that ∞ can be reached."""
    if not np.any(wider_d > 0):
        return bound_of(np.ones(wider_d.size))
    below, above = np.zeros(wider_d.size), np.ones(wider_d.size)
    for _ in range(HALVINGS):
        middle = (below + above) / 2
        value = scale * middle / (1 - middle)
        beyond = bound_of(1 + value * wider_d) > value
        below, above = np.where(beyond, middle, below), np.where(beyond, above, middle)
    return np.asarray(np.where(below > NEARLY_ONE, np.inf, scale * below / (1 - below)))


def reported_share(rate_d: ArrayLike, lasting_d: ArrayLike) -> FloatArray:
    """Share of incidents that is reported at all, when they last exponentially with mean ``lasting_d``: λd / (1 + λd)."""
    product = np.asarray(rate_d, dtype=float) * np.asarray(lasting_d, dtype=float)
    return np.asarray(1 - 1 / (1 + product))


def incidents_expected(cases: ArrayLike, rate_d: ArrayLike, lasting_d: ArrayLike) -> FloatArray:
    """How many incidents there were behind ``cases`` that were reported at least once; NaN where the rate is 0 or unknown."""
    share = reported_share(rate_d, lasting_d)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(share > 0, np.asarray(cases, dtype=float) / share, np.nan)
