"""Pairs of points that are near each other, counted before they are made: 40,000 events at one place are 800 million."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

#: More would fill the memory of a workstation.
MOST_PAIRS = 30_000_000


class TooManyPairs(ValueError):
    """The reach is too great for so many points."""


def within(xy_m: NDArray[np.float64], reach_m: float, p: float = 2.0) -> NDArray[np.intp]:
    """Pairs i < j at most ``reach_m`` apart, k × 2. ``p``: 2 as the crow flies, 1 along the streets of a grid.

    Raises TooManyPairs for more than ``MOST_PAIRS``.
    """
    tree = cKDTree(xy_m)
    many = (int(tree.count_neighbors(tree, reach_m, p=p)) - len(xy_m)) // 2  # each pair twice, each point with itself
    if many > MOST_PAIRS:
        raise TooManyPairs(f"{many} pairs within {reach_m:.6g} m: choose a smaller distance or fewer events")
    pairs: NDArray[np.intp] = tree.query_pairs(reach_m, p=p, output_type="ndarray")
    return pairs
