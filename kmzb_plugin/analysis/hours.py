"""What falls into which hour of the week: aoristic sums by group, without an n × 168 table in between."""

from __future__ import annotations

from typing import Optional

import numpy as np
from numpy.typing import ArrayLike

from .aoristic import HOURS, shares
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
    result = np.zeros(groups * HOURS)
    for at in range(0, start.size, _CHUNK):
        part = slice(at, at + _CHUNK)
        place, hour, share = shares(start[part], end[part])
        result += np.bincount(which[part][place] * HOURS + hour, share * value[part][place], minlength=result.size)
    return result.reshape(groups, HOURS)
