"""Events known only to lie between two moments, spread over the hours of the week. Ratcliffe (2000), aoristic analysis."""

from __future__ import annotations

from typing import Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .significance import FloatArray

HOURS = 168
Integers = NDArray[np.int64]


def weights(start_h: ArrayLike, end_h: ArrayLike) -> FloatArray:
    """Weight of each event for each hour of the week: n × 168, rows sum to 1.

    ``start_h``, ``end_h``: hours since a Monday 00:00 local time. Swapped ends are put right; a missing (NaN) end means the
    beginning, a missing beginning the end; with both missing the row is NaN. Longer than a week: 1/168 each.
    """
    row, hour, share = shares(start_h, end_h)
    size = np.array(start_h, dtype=float, ndmin=1).size
    result = np.full((size, HOURS), np.nan)
    result[row] = 0.0
    np.add.at(result, (row, hour), share)
    return result


def shares(start_h: ArrayLike, end_h: ArrayLike) -> Tuple[Integers, Integers, FloatArray]:
    """The weights that are not 0, as three arrays of one length: place of the event, hour of the week, weight.

    The same rules as for ``weights``; an event with neither end does not occur. Memory: one entry per event and hour touched.
    """
    start, end = (np.array(v, dtype=float, ndmin=1, copy=True) for v in (start_h, end_h))
    if start.shape != end.shape or start.ndim != 1:
        raise ValueError("beginnings and ends are of one length")
    if np.any(np.isinf(start)) or np.any(np.isinf(end)):
        raise ValueError("times must be finite")
    known = np.flatnonzero(~(np.isnan(start) & np.isnan(end)))
    start, end = start[known], end[known]
    start, end = np.where(np.isnan(start), end, start), np.where(np.isnan(end), start, end)
    low, high = np.minimum(start, end), np.maximum(start, end)
    long = high - low >= HOURS
    low, high = np.where(long, 0.0, low), np.where(long, float(HOURS), high)
    first = np.floor(low)
    count = np.maximum(np.ceil(high) - first, 1).astype(np.int64)
    place = np.repeat(np.arange(low.size), count)
    hour = first[place] + np.arange(place.size) - np.repeat(np.cumsum(count) - count, count)
    inside = np.minimum(hour + 1, high[place]) - np.maximum(hour, low[place])
    whole = (high - low)[place]
    share = np.divide(inside, whole, out=np.ones(place.size), where=whole > 0)
    return known[place].astype(np.int64), hour.astype(np.int64) % HOURS, share
