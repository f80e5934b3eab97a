"""Events known only to lie between two moments, spread over the hours of the week. Ratcliffe (2000), aoristic analysis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from .rates import poisson_interval
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


@dataclass(frozen=True)
class Demand:
    """Events per hour of the week: ``hours`` 7 × 24 (Monday first), expected numbers over the whole period with ``low`` …
    ``high``; ``known``: events with a time, ``vague``: those of them spread over more than ``VAGUE_H`` hours, ``unknown``:
    without any time."""

    hours: FloatArray
    low: FloatArray
    high: FloatArray
    known: int
    vague: int
    unknown: int


#: An interval longer than this says nothing of the hour of the day.
VAGUE_H = 24.0


def demand(start_h: ArrayLike, end_h: ArrayLike, cluster: Optional[ArrayLike] = None, level: float = 0.95) -> Demand:
    """When the events happen: the sum of their weights, and how sure each hour is.

    ``start_h``, ``end_h`` as for ``weights``; ``cluster``: number of the case of each event, when several reports belong
    together. An hour's sum S holds two doubts: the chance of the events themselves (Poisson, all of a case at once) and where in
    their intervals they lay; variance Σ over cases (Σ w)² + 2 Σ w (1 − w), for single events Σ w + Σ w (1 − w). The interval is
    Garwood's (1936) with that dispersion: counts divided by it, bounds multiplied. With cases no hour is taken for surer than all
    together, for an empty one shows no dispersion. Divide all three by the number of weeks for an average week.
    """
    start, end = (np.array(v, dtype=float, ndmin=1) for v in (start_h, end_h))
    unknown = np.isnan(start) & np.isnan(end)
    first, last = np.where(np.isnan(start), end, start)[~unknown], np.where(np.isnan(end), start, end)[~unknown]
    case = np.arange(first.size) if cluster is None else np.unique(np.asarray(cluster)[~unknown], return_inverse=True)[1]
    total, spread = np.zeros(HOURS), np.zeros(HOURS)
    cases = int(case.max(initial=-1)) + 1
    per_case = sparse.csr_matrix((np.ones(first.size), (case, np.arange(first.size))), shape=(cases, first.size))
    for begin in range(0, cases, _CHUNK):
        rows = per_case[begin : begin + _CHUNK]
        used, where = np.unique(rows.indices, return_inverse=True)
        weight = weights(first[used], last[used])
        summed = sparse.csr_matrix((rows.data, where, rows.indptr), shape=(rows.shape[0], used.size)) @ weight
        total += weight.sum(axis=0)
        spread += (summed**2).sum(axis=0) + 2 * (weight * (1 - weight)).sum(axis=0)
    usual = max(1.0, float(spread.sum()) / float(total.sum())) if cluster is not None and total.any() else 1.0
    dispersion = np.maximum(np.divide(spread, total, out=np.ones(HOURS), where=total > 1e-9), usual)
    low, high = (bound * dispersion for bound in poisson_interval(total / dispersion, level))
    shape = 7, 24
    return Demand(
        total.reshape(shape), low.reshape(shape), high.reshape(shape), int(first.size),
        int(np.sum(np.abs(last - first) > VAGUE_H)), int(unknown.sum()),
    )  # fmt: skip


#: Cases whose hours are laid out at once.
_CHUNK = 20_000


def week_hours(days: ArrayLike) -> FloatArray:
    """Hours since a Monday 00:00 from days since 1970-01-01 (a Thursday), both local time."""
    return np.asarray(days, dtype=float) * 24.0 + 72.0
