"""Events known only to lie between two moments, spread over the hours of the week. Ratcliffe (2000), aoristic analysis."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from .significance import FloatArray

HOURS = 168


def weights(start_h: ArrayLike, end_h: ArrayLike) -> FloatArray:
    """Weight of each event for each hour of the week: n × 168, rows sum to 1.

    ``start_h``, ``end_h``: hours since a Monday 00:00 local time. Swapped ends are put right; a missing (NaN) end means the
    beginning, a missing beginning the end; with both missing the row is NaN. Longer than a week: 1/168 each.
    """
    start, end = (np.array(v, dtype=float, ndmin=1, copy=True) for v in (start_h, end_h))
    if start.shape != end.shape or start.ndim != 1:
        raise ValueError("beginnings and ends are of one length")
    if np.any(np.isinf(start)) or np.any(np.isinf(end)):
        raise ValueError("times must be finite")
    end = np.where(np.isnan(end), start, end)
    start = np.where(np.isnan(start), end, start)
    low, high = np.minimum(start, end), np.maximum(start, end)
    length = high - low
    result = np.zeros((low.size, HOURS))
    for row in range(low.size):
        if np.isnan(length[row]):
            result[row] = np.nan
        elif length[row] >= HOURS:
            result[row] = 1 / HOURS
        elif length[row] == 0:
            result[row, int(np.floor(low[row])) % HOURS] = 1.0
        else:
            hours = np.arange(np.floor(low[row]), np.ceil(high[row]))
            share = (np.minimum(hours + 1, high[row]) - np.maximum(hours, low[row])) / length[row]
            np.add.at(result[row], hours.astype(int) % HOURS, share)
    return result
