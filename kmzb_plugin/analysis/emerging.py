"""Emerging hot spots: what became of a place over time, in 17 classes.

Gi* per time step, Mann–Kendall trend of it (Mann 1945; Kendall 1975), classes after the definitions published for ArcGIS's Emerging
Hot Spot Analysis. Each series gets exactly one class, by the precedence of ``ORDER``, whatever cells stand beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .significance import BoolArray, FloatArray, false_discovery_rate, two_sided_p

ORDER = ("new", "consecutive", "intensifying", "persistent", "diminishing", "oscillating", "historical", "sporadic")
CLASSES: Tuple[str, ...] = ("none", *(f"{kind}_hot" for kind in ORDER), *(f"{kind}_cold" for kind in ORDER))
#: Share of the steps in which a place must be significant to count as lastingly so.
LASTING = 0.9
TREND_LEVEL = 0.05


@dataclass(frozen=True)
class Trend:
    """Mann–Kendall: ``tau`` −1 … 1, standardised ``z`` with correction for ties and continuity, two-sided ``p``; one per place."""

    tau: FloatArray
    z: FloatArray
    p: FloatArray


def mann_kendall(series: ArrayLike) -> Trend:
    """Trend of each row of places × steps. Raises ValueError for less than three steps or values that are not finite."""
    values = _series(series)
    n = values.shape[1]
    s = np.zeros(len(values))
    for step in range(1, n):
        s += np.sign(values[:, step:] - values[:, :-step]).sum(axis=1)
    variance = (n * (n - 1) * (2 * n + 5) - np.array([_ties(row) for row in values])) / 18
    z = np.divide(s - np.sign(s), np.sqrt(variance, where=variance > 0, out=np.ones_like(variance)),
                  out=np.zeros_like(s), where=variance > 0)  # fmt: skip
    return Trend(s / (n * (n - 1) / 2), z, two_sided_p(z))


def classify(z: ArrayLike, significant: ArrayLike) -> NDArray[np.str_]:
    """The class of each place. ``z``: places × steps of Gi*; ``significant``: the same shape, after FDR control.

    A place that was hot and is cold in the last step is classed by its last significant step. Raises ValueError.
    """
    values = _series(z)
    stands = np.asarray(significant, dtype=bool)
    if stands.shape != values.shape:
        raise ValueError("z and significant are of one shape")
    trend = mann_kendall(values)
    hot, cold = stands & (values > 0), stands & (values < 0)
    return np.array([_class_of(hot[i], cold[i], trend.z[i], trend.p[i]) for i in range(len(values))])


@dataclass(frozen=True)
class Emerging:
    """Per place: its ``classes``, the ``trend`` of its Gi*, and per step what stands (places × steps)."""

    classes: NDArray[np.str_]
    trend: Trend
    significant: BoolArray


def emerging(z: ArrayLike, p: ArrayLike, rate: float = 0.05) -> Emerging:
    """Classes from Gi* per place and step (``z``, ``p``: places × steps), after false-discovery-rate control over all of them at
    once.

    In pure noise the chance of any class at all is then at most ``rate``. Raises ValueError.
    """
    values = _series(z)
    stands = false_discovery_rate(p, rate)
    classes = np.full(len(values), "none", dtype=np.asarray(CLASSES).dtype)
    some = np.flatnonzero(stands.any(axis=1))  # where nothing ever stood the class is none: most of a country
    if some.size:
        classes[some] = classify(values[some], stands[some])
    return Emerging(classes, mann_kendall(values), stands)


def _class_of(hot: BoolArray, cold: BoolArray, trend: float, p: float) -> str:
    either = np.flatnonzero(hot | cold)
    if either.size == 0:
        return "none"
    if hot[either[-1]]:
        kind, side = _kind(hot, cold, trend, p), "hot"
    else:
        kind, side = _kind(cold, hot, -trend, p), "cold"
    return "none" if kind == "none" else f"{kind}_{side}"


def _kind(own: BoolArray, other: BoolArray, trend: float, p: float) -> str:
    """Rules for hot; for cold the caller turns signs. ``trend`` > 0: it grows more so."""
    now, before = bool(own[-1]), own[:-1]
    share = own.mean()
    lasting = share >= LASTING
    if now and not before.any():
        return "new"
    run = _last_run(own)
    if now and run >= 2 and not before[: own.size - run].any() and not lasting:
        return "consecutive"
    if lasting and now:
        if p < TREND_LEVEL:
            return "intensifying" if trend > 0 else "diminishing"
        return "persistent"
    if now and other[:-1].any():
        return "oscillating"
    if not now and lasting:
        return "historical"
    return "none" if other.any() else "sporadic"


def _last_run(own: BoolArray) -> int:
    away = np.flatnonzero(~own)
    return int(own.size - 1 - away[-1]) if away.size else int(own.size)


def _ties(row: FloatArray) -> float:
    counts = np.unique(row, return_counts=True)[1]
    return float(np.sum(counts * (counts - 1) * (2 * counts + 5)))


def _series(values: ArrayLike) -> FloatArray:
    table = np.asarray(values, dtype=float)
    if table.ndim != 2 or table.shape[1] < 3:
        raise ValueError("the series are places × steps, at least three steps")
    if not np.all(np.isfinite(table)):
        raise ValueError("the values must be finite")
    return table
