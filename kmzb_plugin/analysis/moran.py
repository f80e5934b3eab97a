"""Moran's I, global and local: are like values neighbours?

Moran (1950); moments by Cliff and Ord (1981), "Spatial Processes"; local I by Anselin (1995), "Local indicators of spatial
association", Geographical Analysis 27.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from .drawn_sums import two_sided_p_given_own
from .significance import BoolArray, FloatArray, false_discovery_rate, two_sided_p, two_sided_p_skewed
from .values import centre, finite
from .weights import checked


@dataclass(frozen=True)
class Moran:
    """``i`` with its expectation and both variances; p values are two-sided (halve them for one side)."""

    i: float
    expected: float
    variance_normal: float
    variance_random: float
    z_normal: float
    z_random: float
    p_normal: float
    p_random: float


@dataclass(frozen=True)
class LocalMoran:
    """``i`` per place; ``z`` and two-sided ``p`` given the place's own value (conditional randomisation).

    ``quadrant``: 1 high beside high, 2 low beside high, 3 low beside low, 4 high beside low.
    """

    i: FloatArray
    z: FloatArray
    p: FloatArray
    quadrant: NDArray[np.int8]

    def significant(self, rate: float = 0.05) -> BoolArray:
        """Places that stand after false-discovery-rate control."""
        return false_discovery_rate(self.p, rate)


def moran(values: ArrayLike, weights: Any) -> Moran:
    """Global I of n places with its moments under normality and under randomisation (Cliff and Ord 1981, ch. 2).

    ``values``: n numbers, n >= 4; ``weights``: sparse n × n without self. Raises ValueError, also when all values are equal.
    """
    z = _centred(values)
    n = z.size
    matrix = checked(weights, n)
    s0 = float(matrix.sum())
    if s0 == 0:
        raise ValueError("no place has a neighbour")
    both = matrix + matrix.T
    s1 = float(both.multiply(both).sum()) / 2
    s2 = float(np.sum((np.asarray(matrix.sum(axis=1)).ravel() + np.asarray(matrix.sum(axis=0)).ravel()) ** 2))
    m2 = float(np.sum(z**2))
    i = n / s0 * float(z @ (matrix @ z)) / m2
    expected = -1.0 / (n - 1)
    normal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expected**2
    kurtosis = n * float(np.sum(z**4)) / m2**2
    above = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
    random = above / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected**2
    z_normal, z_random = (i - expected) / np.sqrt(normal), (i - expected) / np.sqrt(random)
    return Moran(i, expected, normal, random, float(z_normal), float(z_random),
                 float(two_sided_p(z_normal)), float(two_sided_p(z_random)))  # fmt: skip


def local_moran(values: ArrayLike, weights: Any) -> LocalMoran:
    """Local I of n places, scaled so that with row-standardised weights they sum to (n - 1) times the global I.

    The moments hold the own value fixed and let all others change places. For whole numbers and neighbours that weigh alike p is
    computed from all such exchanges (``drawn_sums``); otherwise from Pearson's type III curve with their exact mean, variance and
    skewness. Counts of rare events lean so much that the normal tail breaks its promise.
    A place without neighbours has I 0 and p 1. Raises ValueError.
    """
    z = _centred(values)
    n = z.size
    matrix = checked(weights, n)
    total = float(np.sum(z**2))
    lag = matrix @ z
    sums = np.asarray(matrix.sum(axis=1)).ravel()
    squares = np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()
    mean = -z / (n - 1)
    variance = (total - z**2) / (n - 1) - mean**2
    spread = variance * ((n - 1) * squares - sums**2) / (n - 2)
    known = spread > 1e-12 * total
    score = np.divide(
        (lag - sums * mean) * np.sign(z), np.sqrt(spread, out=np.ones_like(spread), where=known), out=np.zeros(n), where=known
    )
    p = _of_counts(np.asarray(values, dtype=float), matrix)
    if p is None:
        p = two_sided_p_skewed(score, _skewness(matrix, sums, squares, z, spread, known) * np.sign(z))
    quadrant = np.where(z > 0, np.where(lag > 0, 1, 4), np.where(lag > 0, 2, 3)).astype(np.int8)
    return LocalMoran((n - 1) * z * lag / total, score, np.where(known, p, 1.0), quadrant)


def _of_counts(values: FloatArray, matrix: Any) -> Optional[FloatArray]:
    """p of the neighbours' sum, where each place's neighbours weigh alike; else None."""
    many = np.diff(matrix.indptr)
    first = np.zeros(many.size)
    first[many > 0] = matrix.data[matrix.indptr[:-1][many > 0]]
    if matrix.nnz == 0 or np.any(np.abs(matrix.data - np.repeat(first, many)) > 1e-12 * np.repeat(first, many)):
        return None
    alike = sparse.csr_matrix((np.ones(matrix.nnz), matrix.indices, matrix.indptr), shape=matrix.shape)
    return two_sided_p_given_own(values, many.astype(float), alike @ values)


def _skewness(
    matrix: Any, sums: FloatArray, squares: FloatArray, z: FloatArray, spread: FloatArray, known: BoolArray
) -> FloatArray:
    """Of each place's Σ w z over all exchanges of the n − 1 others (third moment of a linear permutation statistic)."""
    others = z.size - 1
    cubes = np.asarray(matrix.multiply(matrix).multiply(matrix).sum(axis=1)).ravel()
    weights3 = cubes - 3 * sums * squares / others + 2 * sums**3 / others**2
    mean = -z / others
    second, third = float(np.sum(z**2)) - z**2, float(np.sum(z**3)) - z**3
    values3 = third - 3 * mean * second + 2 * others * mean**3
    found = others / ((others - 1) * (others - 2)) * weights3 * values3
    return np.divide(found, np.sqrt(spread, out=np.ones_like(spread), where=known) ** 3, out=np.zeros(z.size), where=known)


def _centred(values: ArrayLike) -> FloatArray:
    z = centre(finite(values, 4, "four"))
    if not z.any():
        raise ValueError("all values are equal")
    return z
