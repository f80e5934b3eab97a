"""From test statistics to p values, and how many of many tests may be believed."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


def two_sided_p(z: ArrayLike) -> FloatArray:
    """Two-sided p value of a standard normal ``z``, any shape; 0 < p <= 1, and the sign of ``z`` makes no difference.

    The smallest positive number stands for what underflows, so that no p is ever 0.
    """
    p = special.erfc(np.abs(np.asarray(z, dtype=float)) / np.sqrt(2.0))
    return np.maximum(p, np.finfo(float).tiny)


def two_sided_p_skewed(z: ArrayLike, skewness: ArrayLike) -> FloatArray:
    """Two-sided p of a standardised statistic that leans to one side: twice the smaller tail of Pearson's type III curve.

    Counts of rare events lean so much that the normal tail promises far less false alarms than there are. ``skewness`` 0 is the
    normal curve; the sign of both turned leaves p. Pearson (1895); Berry, Mielke and others use it for permutation statistics.
    """
    score, lean = np.broadcast_arrays(np.asarray(z, dtype=float), np.asarray(skewness, dtype=float))
    p = two_sided_p(score)
    leans = np.abs(lean) > 1e-4
    g, turned = np.abs(lean[leans]), score[leans] * np.sign(lean[leans])
    shape = 4 / g**2
    at = np.maximum(shape + turned * np.sqrt(shape), 0.0)
    tail = np.minimum(special.gammainc(shape, at), special.gammaincc(shape, at))
    p[leans] = np.clip(2 * tail, np.finfo(float).tiny, 1.0)
    return p


def false_discovery_rate(p: ArrayLike, rate: float = 0.05) -> BoolArray:
    """Which of many tests may be called significant so that at most a share ``rate`` of them is expected to be wrong.

    Benjamini and Hochberg (1995), step-up. ``p`` any shape, NaN marks what was not tested and is never significant.
    Raises ValueError for p outside [0, 1] or a rate outside (0, 1).
    """
    values = np.asarray(p, dtype=float)
    tested = values[np.isfinite(values)]
    if tested.size and not (tested.min() >= 0 and tested.max() <= 1):
        raise ValueError("a p value lies outside 0 … 1")
    if not 0 < rate < 1:
        raise ValueError("the rate must lie between 0 and 1")
    ordered = np.sort(tested[tested <= rate * 1.000001])  # no greater one is ever allowed
    allowed = rate * np.arange(1, ordered.size + 1) / max(1, tested.size)
    below = np.flatnonzero(ordered <= allowed)
    if below.size == 0:
        return np.zeros(values.shape, dtype=bool)
    with np.errstate(invalid="ignore"):
        return np.asarray((values >= 0) & (values <= ordered[below[-1]]))
