"""Near repeats: do events that are close in space follow each other closely in time more often than chance?

Knox (1964), "The detection of space-time interactions", Applied Statistics 13; bands as in Ratcliffe's near repeat studies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats

from . import near_pairs
from .significance import FloatArray

_METRICS = {"euclidean": 2.0, "manhattan": 1.0}


@dataclass(frozen=True)
class Knox:
    """Pairs per space band (rows) and time band (columns).

    ``expected`` follows from the margins; ``poisson_p`` is the chance of more pairs than observed. With permutations ``mean`` and
    ``p`` are theirs (Monte Carlo, one-sided, (1 + as many or more) / (1 + permutations)), otherwise None.
    """

    observed: NDArray[np.int64]
    expected: FloatArray
    poisson_p: FloatArray
    space_pairs: NDArray[np.int64]
    time_pairs: NDArray[np.int64]
    pairs: int
    mean: Optional[FloatArray]
    p: Optional[FloatArray]

    @property
    def ratio(self) -> FloatArray:
        """Observed over expected; NaN where nothing is expected. Above 1: near repeats."""
        expected = self.expected if self.mean is None else self.mean
        return np.divide(self.observed, expected, out=np.full(expected.shape, np.nan), where=expected > 0)


def knox(
    xy_m: ArrayLike,
    times_d: ArrayLike,
    space_edges_m: ArrayLike,
    time_edges_d: ArrayLike,
    permutations: int = 0,
    seed: int = 0,
    metric: str = "euclidean",
    progress: Optional[Callable[[float], bool]] = None,
) -> Knox:
    """Knox table of n events. Bands are (a, b] between neighbouring edges, the first one closed on both sides.

    ``xy_m``: n × 2 metres in a projected CRS; ``times_d``: n days; edges ascending. ``permutations`` shuffles the times over the
    places, reproducibly by ``seed``. ``progress`` hears the share done after each and says whether to
    go on; after a no the answer is that of the permutations so far. Raises ValueError (near_pairs.TooManyPairs among them).
    """
    points, times = np.asarray(xy_m, dtype=float), np.asarray(times_d, dtype=float)
    space, time = _edges(space_edges_m), _edges(time_edges_d)
    if metric not in _METRICS:
        raise ValueError(f"unknown metric {metric!r}")
    if points.shape != (times.size, 2) or times.size < 2:
        raise ValueError("the places are n × 2 and the times n, n at least 2")
    if not (np.all(np.isfinite(points)) and np.all(np.isfinite(times))):
        raise ValueError("places and times must be finite")
    first, second, band = _close_pairs(points, space, metric)
    observed = _table(times, first, second, band, space.size - 1, time)
    space_pairs = np.bincount(band, minlength=space.size - 1)
    time_pairs = _time_pairs(times, time)
    pairs = times.size * (times.size - 1) // 2
    expected = np.outer(space_pairs, time_pairs) / pairs
    mean, p = _permuted(times, first, second, band, observed, time, permutations, seed, progress)
    return Knox(observed, expected, stats.poisson.sf(observed, expected), space_pairs, time_pairs, pairs, mean, p)


def _edges(values: ArrayLike) -> FloatArray:
    edges = np.asarray(values, dtype=float)
    if edges.ndim != 1 or edges.size < 2 or edges[0] < 0 or np.any(np.diff(edges) <= 0) or not np.all(np.isfinite(edges)):
        raise ValueError("edges are at least two ascending numbers from 0 on")
    return edges


def _bands(values: FloatArray, edges: FloatArray) -> NDArray[np.int64]:
    """Number of the band of each value, -1 outside: (a, b], the first [a, b]."""
    band = np.searchsorted(edges, values, side="left") - 1
    band[values == edges[0]] = 0
    band[values > edges[-1]] = -1
    return band


def _close_pairs(points: FloatArray, edges: FloatArray, metric: str) -> tuple[NDArray[np.int64], ...]:
    reach = edges[-1] * (1 + 1e-9)  # the tree's own rounding must not lose a pair that lies on the edge
    pairs = near_pairs.within(points, reach, _METRICS[metric])
    apart = np.abs(points[pairs[:, 0]] - points[pairs[:, 1]])
    distance = apart.sum(axis=1) if metric == "manhattan" else np.hypot(apart[:, 0], apart[:, 1])
    band = _bands(distance, edges)
    kept = band >= 0
    return pairs[kept, 0], pairs[kept, 1], band[kept]


def _table(
    times: FloatArray, first: NDArray[np.int64], second: NDArray[np.int64], band: NDArray[np.int64], rows: int, edges: FloatArray
) -> NDArray[np.int64]:
    columns = edges.size - 1
    apart = np.abs(times[first] - times[second])
    soon = np.flatnonzero((apart >= edges[0]) & (apart <= edges[-1]))  # most pairs drop out here, before the search for their band
    place = band[soon]
    if columns > 1:
        place = place * columns + _bands(apart[soon], edges)
    return np.bincount(place, minlength=rows * columns).reshape(rows, columns)


def _time_pairs(times: FloatArray, edges: FloatArray) -> NDArray[np.int64]:
    """All pairs per time band, by counting in the sorted times; exact at the edges, as the table is."""
    ordered = np.sort(times)
    index = np.arange(ordered.size)
    up_to = [_pairs_within(ordered, index, edge) for edge in edges]
    counts = np.diff(up_to)
    counts[0] += _pairs_at(ordered, index, edges[0], up_to[0])
    return counts.astype(np.int64)


def _pairs_within(ordered: FloatArray, index: NDArray[np.int64], edge: float) -> int:
    """Pairs whose difference, as it is computed for the table, is at most ``edge``."""
    end = np.searchsorted(ordered, ordered + edge, side="right")
    end = np.minimum(end + 1, ordered.size)  # t + edge rounds otherwise than the difference does: look one step around
    for _ in range(3):
        over = (end > index + 1) & (ordered[end - 1] - ordered > edge)
        end = end - over
    return int(np.sum(end - index - 1))


def _pairs_at(ordered: FloatArray, index: NDArray[np.int64], edge: float, within: int) -> int:
    """Pairs whose difference is exactly the lowest edge: they belong to the first band."""
    if edge == 0:
        return within
    before = np.searchsorted(ordered, ordered + edge, side="left")
    return within - int(np.sum(np.maximum(before - index - 1, 0)))


def _permuted(
    times: FloatArray,
    first: NDArray[np.int64],
    second: NDArray[np.int64],
    band: NDArray[np.int64],
    observed: NDArray[np.int64],
    edges: FloatArray,
    permutations: int,
    seed: int,
    progress: Optional[Callable[[float], bool]],
) -> tuple[Optional[FloatArray], Optional[FloatArray]]:
    if permutations < 1:
        return None, None
    random = np.random.default_rng(seed)
    total = np.zeros(observed.shape)
    reached = np.zeros(observed.shape)
    done = 0
    while done < permutations:
        table = _table(random.permutation(times), first, second, band, observed.shape[0], edges)
        total += table
        reached += table >= observed
        done += 1
        if progress is not None and not progress(done / permutations):
            break
    return total / done, (1 + reached) / (1 + done)
