"""Values of places before a statistic: finite, enough of them, and round their mean."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from .significance import FloatArray


def finite(values: ArrayLike, least: int, words: str) -> FloatArray:
    """A row of at least ``least`` (in ``words``) finite numbers. Raises ValueError."""
    x = np.asarray(values, dtype=float)
    if x.ndim != 1 or x.size < least:
        raise ValueError(f"at least {words} values in one row are needed")
    if not np.all(np.isfinite(x)):
        raise ValueError("the values must be finite")
    return x


def centre(x: FloatArray) -> FloatArray:
    """``x`` round its mean, before any sum: a large constant would drown the differences. Mere rounding is no difference."""
    around = x - x.mean()
    return around if np.max(np.abs(around)) > 1e-12 * np.max(np.abs(x)) else np.zeros(x.shape)
