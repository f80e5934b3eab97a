"""How good was a prediction, and did an action change anything?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import special, stats

from .significance import BoolArray, FloatArray

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
    """The sum over both distributions; for each count of the first one the tails of the second, so counts may be large."""
    n1, n2 = exposure
    if first == second == 0:
        return 1.0
    rate = (first + second) / (n1 + n2)
    told = abs(first / n1 - second / n2) / np.sqrt(first / n1**2 + second / n2**2) * (1 - 1e-12)
    if told == 0:
        return 1.0
    mean = n1 * rate
    reach = 9 * np.sqrt(mean)  # beyond lies less than 1e-16
    x1 = np.arange(max(0.0, np.floor(mean - reach)), np.ceil(mean + reach) + 30)
    # In x2 the statistic falls to 0 at equal rates and rises from there; "equal to told" is a quadratic.
    equal = x1 * n2 / n1
    middle = equal + told**2 / 2
    root = told * np.sqrt(equal * (1 + n2 / n1) + told**2 / 4)
    upper = np.maximum(np.floor(middle + root) - 2, np.ceil(equal))
    lower = np.minimum(np.ceil(middle - root) + 2, np.floor(equal))
    for _ in range(4):  # rounding may put the roots beside the whole number that counts
        upper += ~_tells(x1, upper, told, exposure)
        lower -= (lower >= 0) & ~_tells(x1, lower, told, exposure)
    chance = np.exp(special.xlogy(x1, mean) - mean - special.gammaln(x1 + 1))
    tails = np.where(upper > 0, special.pdtrc(upper - 1, n2 * rate), 1.0)
    tails = tails + np.where(lower >= 0, special.pdtr(lower, n2 * rate), 0.0)
    return float(min(1.0, np.sum(chance * tails)))


def _tells(x1: FloatArray, x2: FloatArray, told: float, exposure: Pair) -> BoolArray:
    """Whether the difference of the rates is at least ``told`` standard errors; two zeros never are."""
    n1, n2 = exposure
    spread = x1 / n1**2 + x2 / n2**2
    return np.asarray((spread > 0) & (np.abs(x1 / n1 - x2 / n2) >= told * np.sqrt(np.maximum(spread, 0.0))))


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
