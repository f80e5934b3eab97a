"""Events per something: per 100,000 inhabitants, per kilometre of road, per km². Smoothed, with intervals, and tested.

A village with two events on sixty people tops every ranking by plain rates. Empirical Bayes by Marshall (1991), "Mapping disease
and mortality rates using empirical Bayes estimators", Applied Statistics 40, draws a rate towards the mean the more, the less
people it rests on. Exact intervals of a count by Garwood (1936).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Tuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import special, stats

from .significance import BoolArray, FloatArray, false_discovery_rate
from .weights import checked


@dataclass(frozen=True)
class Rates:
    """Per place, NaN where the base is 0: the plain ``rate`` with its exact interval ``low`` … ``high``, the ``smooth`` rate with
    its interval, ``smooth_low`` … ``smooth_high``, and ``p``, two-sided, that the place has the mean rate (1 where nothing is
    known).

    All in events per ``per`` units of the base. ``mean``: all events of places with a base over the whole base.
    """

    rate: FloatArray
    low: FloatArray
    high: FloatArray
    smooth: FloatArray
    smooth_low: FloatArray
    smooth_high: FloatArray
    p: FloatArray
    mean: float
    per: float

    def above(self, share: float = 0.05) -> BoolArray:
        """Places above the mean after false-discovery-rate control."""
        return np.asarray(false_discovery_rate(self.p, share) & (np.nan_to_num(self.rate) > self.mean))


def rates(
    counts: ArrayLike, base: ArrayLike, per: float = 100_000.0, level: float = 0.95, weights: Optional[Any] = None
) -> Rates:
    """Rates of n places. ``counts``: events, whole numbers; ``base``: inhabitants, road-km or km² of each, 0 where there is none.

    ``weights``: scipy sparse n × n without self smooths towards the mean of a place and its neighbours instead of the mean of
    all. Events without a base raise nothing and have no rate. Raises ValueError for negative or missing numbers.
    """
    y, n = np.asarray(counts, dtype=float), np.asarray(base, dtype=float)
    if y.ndim != 1 or y.shape != n.shape or not np.all(np.isfinite(y)) or not np.all(np.isfinite(n)):
        raise ValueError("one finite count and one finite base per place")
    if np.any(y < 0) or np.any(y != np.floor(y)) or np.any(n < 0):
        raise ValueError("counts are whole, and neither they nor the base is negative")
    known = n > 0
    if not known.any():
        raise ValueError("no place has a base")
    size = np.where(known, n, 1.0)
    mean = float(y[known].sum() / n[known].sum())
    low, high = (bound / size * per for bound in poisson_interval(y, level))
    smooth = empirical_bayes(y, n, weights)
    smooth_low, smooth_high = (bound * per for bound in _credible(y, n, smooth, mean, level))
    p = np.where(known, poisson_p(y, mean * size), np.nan)
    plain, low, high = (np.where(known, values, np.nan) for values in (y / size * per, low, high))
    smooth_low, smooth_high = (np.where(known, values, np.nan) for values in (smooth_low, smooth_high))
    return Rates(plain, low, high, smooth.rate * per, smooth_low, smooth_high, p, mean * per, per)


@dataclass(frozen=True)
class Smooth:
    """``rate`` = prior mean + ``weight`` · (plain rate − prior mean), events per unit of base; ``prior`` and ``variance`` per
    place."""

    rate: FloatArray
    weight: FloatArray
    prior: FloatArray
    variance: FloatArray


def empirical_bayes(counts: ArrayLike, base: ArrayLike, weights: Optional[Any] = None) -> Smooth:
    """Marshall's estimator, global or (with ``weights``) local; places without a base have NaN.

    m = Σy / Σn, s² = Σ n (y/n − m)² / Σn, variance of the true rates A = max(0, s² − m / n̄), weight A / (A + m / n).
    """
    y, n = np.asarray(counts, dtype=float), np.asarray(base, dtype=float)
    known = n > 0
    plain = np.divide(y, n, out=np.zeros(y.shape), where=known)
    if weights is None:
        prior, spread, size = (np.full(y.shape, value) for value in _moments(y[known], n[known], plain[known]))
    else:
        near = checked(weights, y.size)
        own = known.astype(float)
        people = np.maximum(near @ (n * own) + n, np.finfo(float).tiny)
        prior = (near @ (y * own) + y * own) / people
        size = people / np.maximum(near @ own + own, 1.0)
        # Σ n (r − m)² = Σ n r² − m² Σ n, over each place and its neighbours
        squares = near @ (n * plain**2) + n * plain**2
        spread = np.maximum(squares / people - prior**2, 0.0)
    variance = np.maximum(spread - prior / np.maximum(size, np.finfo(float).tiny), 0.0)
    noise = np.divide(prior, n, out=np.ones(y.shape), where=known)
    weight = np.divide(variance, variance + noise, out=np.zeros(y.shape), where=(variance + noise) > 0)
    return Smooth(*(np.where(known, v, np.nan) for v in (prior + weight * (plain - prior), weight, prior, variance)))


def poisson_interval(counts: ArrayLike, level: float = 0.95) -> Tuple[FloatArray, FloatArray]:
    """Exact interval of the mean behind each count (Garwood 1936); sums of parts of events may be counts, too. Raises
    ValueError."""
    y = np.asarray(counts, dtype=float)
    if not 0 < level < 1 or np.any(y < 0):
        raise ValueError("counts are not negative and the level lies between 0 and 1")
    tail = (1 - level) / 2
    low = np.where(y > 0, special.gammaincinv(np.where(y > 0, y, 1.0), tail), 0.0)
    return low, special.gammaincinv(y + 1, 1 - tail)


def poisson_p(counts: ArrayLike, mean: ArrayLike) -> FloatArray:
    """Two-sided exact p that a count comes from a Poisson law with this mean: twice the smaller tail, at most 1."""
    y, m = np.broadcast_arrays(np.asarray(counts, dtype=float), np.asarray(mean, dtype=float))
    return np.clip(2 * np.minimum(stats.poisson.cdf(y, m), stats.poisson.sf(y - 1, m)), np.finfo(float).tiny, 1.0)


def _moments(y: FloatArray, n: FloatArray, plain: FloatArray) -> Tuple[float, float, float]:
    mean = float(y.sum() / n.sum())
    return mean, float(np.sum(n * (plain - mean) ** 2) / n.sum()), float(n.mean())


def _credible(y: FloatArray, n: FloatArray, smooth: Smooth, mean: float, level: float) -> Tuple[FloatArray, FloatArray]:
    """Interval of the smooth rate: the gamma law with Marshall's prior mean and variance, updated by the count; its mean is the
    smooth rate exactly. Where the rates do not differ beyond chance (variance 0) it is the interval of the common rate."""
    tail = (1 - level) / 2
    varies = np.nan_to_num(smooth.variance) > 0
    prior, variance = np.where(varies, smooth.prior, 1.0), np.where(varies, smooth.variance, 1.0)
    shape, size = prior**2 / variance + np.where(varies, y, 0), prior / variance + np.where(varies, n, 0)
    total = float(n.sum())
    common_low, common_high = poisson_interval(mean * total, level)
    low = np.where(varies, special.gammaincinv(shape, tail) / size, common_low / total)
    high = np.where(varies, special.gammaincinv(shape, 1 - tail) / size, common_high / total)
    return low, high
