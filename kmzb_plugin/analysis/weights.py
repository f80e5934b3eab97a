"""Who is whose neighbour, as a scipy sparse matrix n × n without the diagonal."""

from __future__ import annotations

from typing import Any, Iterable, Tuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import sparse

from . import near_pairs


def checked(weights: Any, n: int) -> sparse.csr_matrix:
    """``weights`` as CSR of floats. Raises ValueError when it is not n × n, holds self-weights, NaN or negative numbers."""
    matrix = sparse.csr_matrix(weights, dtype=float)
    if matrix.shape != (n, n):
        raise ValueError(f"the weights are {matrix.shape[0]} × {matrix.shape[1]}, the values are {n}")
    if np.any(matrix.diagonal() != 0):
        raise ValueError("the weights must not hold a place's weight for itself")
    if not np.all(np.isfinite(matrix.data)) or np.any(matrix.data < 0):
        raise ValueError("the weights must be finite and not negative")
    return matrix


def distance_band(xy_m: ArrayLike, radius_m: float) -> sparse.csr_matrix:
    """1 for every pair of different points at most ``radius_m`` apart. ``xy_m``: n × 2 metres (a projected CRS).

    Raises near_pairs.TooManyPairs.
    """
    points = np.asarray(xy_m, dtype=float)
    return _symmetric(near_pairs.within(points, radius_m), len(points))


def lattice(rows: int, columns: int, queen: bool = False) -> sparse.csr_matrix:
    """Neighbours in a grid numbered row by row: sharing a side (rook), or also a corner (``queen``)."""
    number = np.arange(rows * columns).reshape(rows, columns)
    pairs = [(number[:, :-1], number[:, 1:]), (number[:-1], number[1:])]
    if queen:
        pairs += [(number[:-1, :-1], number[1:, 1:]), (number[:-1, 1:], number[1:, :-1])]
    flat = np.concatenate([np.column_stack([a.ravel(), b.ravel()]) for a, b in pairs])
    return _symmetric(flat, rows * columns)


def from_pairs(pairs: Iterable[Tuple[int, int]], n: int) -> sparse.csr_matrix:
    """1 for each pair (i, j) and (j, i)."""
    return _symmetric(np.array(list(pairs), dtype=int).reshape(-1, 2), n)


def row_standardised(weights: Any) -> sparse.csr_matrix:
    """Each row divided by its sum; a place without neighbours keeps an empty row."""
    matrix = sparse.csr_matrix(weights, dtype=float)
    sums = np.asarray(matrix.sum(axis=1)).ravel()
    factors = np.divide(1.0, sums, out=np.zeros_like(sums), where=sums > 0)
    return sparse.csr_matrix(sparse.diags(factors) @ matrix)


def _symmetric(pairs: Any, n: int) -> sparse.csr_matrix:
    ones = np.ones(len(pairs))
    half = sparse.coo_matrix((ones, (pairs[:, 0], pairs[:, 1])), shape=(n, n))
    whole = sparse.csr_matrix(half + half.T)
    whole.data[:] = 1.0  # a pair that was named twice counts once
    return whole
