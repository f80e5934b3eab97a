"""Getis-Ord statistics: where high values lie beside high values (hot) and low beside low (cold).

Getis and Ord (1992), "The analysis of spatial association by use of distance statistics", Geographical Analysis 24;
Ord and Getis (1995), "Local spatial autocorrelation statistics", Geographical Analysis 27.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Tuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import sparse

from .drawn_sums import two_sided_p_of_sums
from .grid import window_size, window_sum
from .significance import BoolArray, FloatArray, false_discovery_rate, two_sided_p, two_sided_p_skewed
from .values import centre, finite
from .weights import checked


@dataclass(frozen=True)
class Local:
    """One statistic per place: ``z`` standardised, ``p`` two-sided (of Gi* as the values lean, no normal curve).

    NaN outside a mask.
    """

    z: FloatArray
    p: FloatArray

    def significant(self, rate: float = 0.05) -> BoolArray:
        """Places that stand after false-discovery-rate control over all of them."""
        return false_discovery_rate(self.p, rate)


def gi_star(values: ArrayLike, weights: Any) -> Local:
    """Gi* of n places, each its own neighbour with weight 1 (Ord and Getis 1995, eq. 7).

    ``values``: n finite numbers of any unit; ``weights``: scipy sparse n × n without self. Adding a constant to all values
    changes nothing. Where all values are equal, or a place neighbours all others, z is 0 and p is 1. Raises ValueError.
    """
    x = finite(values, 2, "two")
    matrix = checked(weights, x.size) + sparse.identity(x.size, format="csr")
    centred = centre(x)
    w1, w2, w3 = _row_sums(matrix)
    p = two_sided_p_of_sums(x, w1, matrix @ x) if np.all(matrix.data == 1) else None
    return _standardised(matrix @ centred, w1, w2, w3, centred, p)


def gi(values: ArrayLike, weights: Any) -> Local:
    """Gi of n places: the neighbours without the place itself, whose value is left out of mean and variance (eq. 6)."""
    x = finite(values, 2, "two")
    n = x.size
    if n < 3:
        raise ValueError("at least three values are needed")
    matrix = checked(weights, n)
    sums, squares, _ = _row_sums(matrix)
    centred = centre(x)
    mean = -centred / (n - 1)  # of the others
    variance = (np.sum(centred**2) - centred**2) / (n - 1) - mean**2
    spread = variance * ((n - 1) * squares - sums**2) / (n - 2)
    known = spread > 1e-12 * float(np.mean(centred**2)) * squares
    above = matrix @ centred - sums * mean
    z = np.divide(above, np.sqrt(spread, out=np.ones(n), where=known), out=np.zeros(n), where=known)
    return Local(z, two_sided_p(z))


def gi_star_grid(counts: ArrayLike, reach_cells: int = 1) -> Local:
    """Gi* of a rectangular grid: a cell's neighbours are the cells at most ``reach_cells`` away in row and in column.

    ``counts``: rows × columns, NaN for cells outside the area (they are no neighbours and count nowhere). Equal to ``gi_star``
    with those weights, by running sums: the time does not grow with the reach. Raises ValueError.
    """
    grid = np.asarray(counts, dtype=float)
    if grid.ndim != 2:
        raise ValueError("a grid has rows and columns")
    if reach_cells < 1:
        raise ValueError("the reach is at least one cell")
    inside = ~np.isnan(grid)
    whole = bool(inside.all())
    values = grid.ravel() if whole else grid[inside]
    if not np.all(np.isfinite(values)):
        raise ValueError("the values must be finite")
    if values.size < 2:
        raise ValueError("at least two cells are needed")
    centred = centre(values)
    if whole:
        near = window_size(grid.shape, reach_cells).ravel()
        sums, lag = (window_sum(part.reshape(grid.shape), reach_cells).ravel() for part in (values, centred))
    else:
        filled, around = np.zeros(grid.shape), np.zeros(grid.shape)
        filled[inside], around[inside] = values, centred
        near, sums, lag = (window_sum(part, reach_cells)[inside] for part in (inside.astype(float), filled, around))
    local = _standardised(lag, near, near, near, centred, two_sided_p_of_sums(values, near, sums))
    if whole:
        return Local(local.z.reshape(grid.shape), local.p.reshape(grid.shape))
    found = np.full((2, *grid.shape), np.nan)
    found[0, inside], found[1, inside] = local.z, local.p
    return Local(found[0], found[1])


def general_g(values: ArrayLike, weights: Any) -> float:
    """The general G of Getis and Ord (1992, eq. 5): the share of all products of pairs that falls on neighbours.

    ``values`` must be positive. Raises ValueError.
    """
    x = finite(values, 2, "two")
    if np.any(x < 0) or not np.any(x > 0):
        raise ValueError("the general G needs positive values")
    return float(x @ (checked(weights, x.size) @ x) / (x.sum() ** 2 - np.sum(x**2)))


def _row_sums(matrix: sparse.csr_matrix) -> Tuple[FloatArray, FloatArray, FloatArray]:
    """Each row's sum of the weights, of their squares and of their cubes."""
    square = matrix.multiply(matrix)
    w1, w2, w3 = (np.asarray(m.sum(axis=1), dtype=float).ravel() for m in (matrix, square, square.multiply(matrix)))
    return w1, w2, w3


def _standardised(
    lag: FloatArray, w1: FloatArray, w2: FloatArray, w3: FloatArray, centred: FloatArray, p: Optional[FloatArray]
) -> Local:
    """z and p of sums of ``centred`` values under random places: w1, w2, w3 are each row's sums of weights, squares, cubes.

    Mean, variance and skewness of a linear permutation statistic are exact; where ``p`` is not known, it follows the skewed curve
    with these three.
    """
    n = centred.size
    second = float(np.sum(centred**2))
    if w1 is w2:  # numbers of neighbours: the few that there are stand for all
        size = w1.astype(np.int64)
        sizes = np.arange(size.max() + 1.0)
        spread, known = _spread(sizes, sizes, second, n)
        spread, known = spread[size], known[size]
    else:
        spread, known = _spread(w1, w2, second, n)
    z = lag / spread if known.all() else np.divide(lag, spread, out=np.zeros_like(lag), where=known)
    if p is not None:
        return Local(z, p if known.all() else np.where(known, p, 1.0))
    lean = np.zeros_like(z)
    if n > 2:
        third = float(np.sum(centred**3))
        around3 = w3 - 3 * w1 * w2 / n + 2 * w1**3 / n**2
        np.divide(n / ((n - 1) * (n - 2)) * around3 * third, spread**3, out=lean, where=known)
    return Local(z, two_sided_p_skewed(z, lean))


def _spread(w1: FloatArray, w2: FloatArray, second: float, n: int) -> Tuple[FloatArray, BoolArray]:
    """Standard deviation of a sum of n centred values with these weights, 1 where it is none, and where it is one."""
    variance = (w2 - w1**2 / n) * second / (n - 1)
    known = variance > 1e-12 * w2 * second / n
    return np.sqrt(variance, out=np.ones_like(variance), where=known), known
