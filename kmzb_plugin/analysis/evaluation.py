"""How good was a prediction, and did an action change anything?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from .significance import FloatArray

Pair = Tuple[float, float]


def pai(observed: ArrayLike, predicted: ArrayLike, area: Optional[ArrayLike] = None) -> FloatArray:
    """Prediction accuracy index of the first 1, 2, … n cells, the highest predicted first (ties in the order given).

    Share of the observed events in them over their share of the area (Chainey, Tompson and Uhlig 2008). ``area``: any unit,
    equal cells when absent. NaN when nothing was observed. Raises ValueError.
    """
    seen, _, size = _ranked(observed, predicted, area)
    return _index(seen, size)


def pei(observed: ArrayLike, predicted: ArrayLike, area: Optional[ArrayLike] = None) -> FloatArray:
    """Prediction efficiency index: the PAI over the best PAI that any choice of as many cells could have had (Hunt 2016).

    With unequal areas the best choice takes the densest cells first. Raises ValueError.
    """
    seen, _, size = _ranked(observed, predicted, area)
    best = np.argsort(-(seen / size), kind="stable")
    return np.divide(_index(seen, size), _index(seen[best], size[best]))


def rri(observed: ArrayLike, predicted: ArrayLike) -> FloatArray:
    """Recapture rate index of the first 1, 2, … n cells: predicted over observed events, cumulated (Levine 2008)."""
    seen, told, _ = _ranked(observed, predicted, None)
    total = np.cumsum(seen)
    return np.divide(np.cumsum(told), total, out=np.full(seen.shape, np.nan), where=total > 0)


@dataclass(frozen=True)
class Displacement:
    """``estimate`` events more (less, when negative) than without the action; ``low`` … ``high`` at ``level``."""

    estimate: float
    standard_error: float
    z: float
    low: float
    high: float
    level: float


def wdd(
    control: Pair,
    treated: Pair,
    displacement_control: Pair = (0, 0),
    displacement_treated: Pair = (0, 0),
    level: float = 0.90,
) -> Displacement:
    """Weighted displacement difference of counts (before, after), Wheeler and Ratcliffe (2018).

    (change in the treated − in the control area) + the same of the areas round them; variance: the sum of all counts (Poisson).
    Raises ValueError for negative counts or when all are 0.
    """
    counts = np.array([control, treated, displacement_control, displacement_treated], dtype=float)
    if counts.shape != (4, 2) or not np.all(np.isfinite(counts)) or np.any(counts < 0):
        raise ValueError("counts are pairs (before, after), not negative")
    if counts.sum() == 0:
        raise ValueError("there are no events")
    if not 0 < level < 1:
        raise ValueError("the level must lie between 0 and 1")
    change = counts[:, 1] - counts[:, 0]
    estimate = float(change[1] - change[0] + change[3] - change[2])
    error = float(np.sqrt(counts.sum()))
    reach = float(stats.norm.ppf(0.5 + level / 2)) * error
    return Displacement(estimate, error, estimate / error, estimate - reach, estimate + reach, level)


def e_test(first: ArrayLike, second: ArrayLike, exposure: Pair = (1.0, 1.0)) -> FloatArray:
    """Two-sided p that two Poisson counts have one rate: E-test of Krishnamoorthy and Thomson (2004).

    ``first``, ``second``: counts of one shape; ``exposure``: the lengths of the two periods. Two zeros give 1. Raises ValueError.
    """
    a, b = np.broadcast_arrays(np.asarray(first), np.asarray(second))
    if np.any(a < 0) or np.any(b < 0) or np.any(a != np.floor(a)) or np.any(b != np.floor(b)):
        raise ValueError("counts are whole and not negative")
    if exposure[0] <= 0 or exposure[1] <= 0:
        raise ValueError("the exposures must be positive")
    pairs, back = np.unique(np.column_stack([a.ravel(), b.ravel()]), axis=0, return_inverse=True)
    found = np.array([_e_test_one(int(x), int(y), exposure) for x, y in pairs])
    return found[np.ravel(back)].reshape(a.shape)


def _e_test_one(first: int, second: int, exposure: Pair) -> float:
    n1, n2 = exposure
    rate = (first + second) / (n1 + n2)
    if rate == 0:
        return 1.0
    told = abs(first / n1 - second / n2) / np.sqrt(first / n1**2 + second / n2**2)
    x1, p1 = _likely(n1 * rate)
    x2, p2 = _likely(n2 * rate)
    difference = np.abs(x1[:, None] / n1 - x2[None, :] / n2)
    spread = np.sqrt(x1[:, None] / n1**2 + x2[None, :] / n2**2)
    statistic = np.divide(difference, spread, out=np.zeros_like(difference), where=spread > 0)
    return float(min(1.0, np.sum(np.outer(p1, p2)[statistic >= told * (1 - 1e-12)])))


def _likely(mean: float) -> Tuple[FloatArray, FloatArray]:
    """The counts that carry all but 1e-16 of a Poisson distribution, and their chances."""
    low, high = stats.poisson.ppf([1e-16, 1 - 1e-16], mean)
    x = np.arange(max(0.0, low - 1), high + 2)
    return x, stats.poisson.pmf(x, mean)


def _ranked(observed: ArrayLike, predicted: ArrayLike, area: Optional[ArrayLike]) -> Tuple[FloatArray, FloatArray, FloatArray]:
    seen, told = np.asarray(observed, dtype=float), np.asarray(predicted, dtype=float)
    size = np.ones_like(seen) if area is None else np.asarray(area, dtype=float)
    if not seen.ndim == told.ndim == size.ndim == 1 or not seen.size == told.size == size.size > 0:
        raise ValueError("observed, predicted and area are of one length")
    if not all(np.all(np.isfinite(v)) for v in (seen, told, size)) or np.any(seen < 0) or np.any(size <= 0):
        raise ValueError("counts must not be negative and areas positive")
    order = np.argsort(-told, kind="stable")
    return seen[order], told[order], size[order]


def _index(seen: FloatArray, size: FloatArray) -> FloatArray:
    if seen.sum() == 0:
        return np.full(seen.shape, np.nan)
    return np.asarray((np.cumsum(seen) / seen.sum()) / (np.cumsum(size) / size.sum()))
