"""What falls into which hour of the week: aoristic sums by group, without an n × 168 table in between."""

from __future__ import annotations

from typing import Optional

import numpy as np
from numpy.typing import ArrayLike

from .aoristic import HOURS
from .significance import FloatArray

_CHUNK = 20_000


def by_hour(
    start_h: ArrayLike, end_h: ArrayLike, group: ArrayLike, groups: int, worth: Optional[ArrayLike] = None
) -> FloatArray:
    """Sum of ``worth`` (1 each without it) per group and hour of the week: groups × 168. Raises ValueError.

    ``start_h``, ``end_h``: hours since a Monday 00:00 local time, as for ``aoristic.weights``, whose column sums these are; an
    event without any time (both NaN) is not counted. ``group``: 0 … groups − 1. Hour 0 is Monday 00–01. Ratcliffe (2000).
    """
    start, end = np.asarray(start_h, dtype=float), np.asarray(end_h, dtype=float)
    which = np.asarray(group, dtype=np.int64)
    value = np.ones(start.size) if worth is None else np.asarray(worth, dtype=float)
    if not start.shape == end.shape == which.shape == value.shape or start.ndim != 1:
        raise ValueError("beginnings, ends, groups and worths are of one length")
    if np.any(np.isinf(start)) or np.any(np.isinf(end)) or not np.all(np.isfinite(value)) or np.any(value < 0):
        raise ValueError("times must be finite, worths finite and not negative")
    if which.size and (which.min() < 0 or which.max() >= groups):
        raise ValueError("a group lies outside their number")
    known = ~(np.isnan(start) & np.isnan(end))
    start, end, which, value = start[known], end[known], which[known], value[known]
    start, end = np.where(np.isnan(start), end, start), np.where(np.isnan(end), start, end)
    result = np.zeros(groups * HOURS)
    for at in range(0, start.size, _CHUNK):
        part = slice(at, at + _CHUNK)
        result += _part(np.minimum(start, end)[part], np.maximum(start, end)[part], which[part], value[part], result.size)
    return result.reshape(groups, HOURS)


def _part(low: FloatArray, high: FloatArray, which: np.ndarray, value: FloatArray, size: int) -> FloatArray:
    length = high - low
    long = length >= HOURS
    low, high = np.where(long, 0.0, low), np.where(long, float(HOURS), high)
    first = np.floor(low)
    count = np.maximum(np.ceil(high) - first, 1).astype(np.int64)
    row = np.repeat(np.arange(low.size), count)
    hour = first[row] + (np.arange(row.size) - np.repeat(np.cumsum(count) - count, count))
    inside = np.minimum(hour + 1, high[row]) - np.maximum(hour, low[row])
    whole = (high - low)[row]
    share = np.divide(inside, whole, out=np.ones(row.size), where=whole > 0)
    at = which[row] * HOURS + hour.astype(np.int64) % HOURS
    return np.asarray(np.bincount(at, share * value[row], minlength=size), dtype=float)
