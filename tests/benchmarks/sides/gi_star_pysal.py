"""Gi* of a grid by libpysal and esda: weights of the eight neighbours, the statistic with its normal p, no permutations."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np
from esda.getisord import G_Local
from libpysal.weights import lat2W

from tests.benchmarks.sides.protocol import Clock, serve


def work(arrays: Dict[str, np.ndarray], asked: Dict[str, Any], clock: Clock) -> Dict[str, Any]:
    xy, size, (rows, columns) = arrays["xy"], asked["cell"], asked["shape"]
    with clock.part("counting"):
        column = np.floor((xy[:, 0] - asked["west"]) / size).astype(int)
        row = np.floor((xy[:, 1] - asked["south"]) / size).astype(int)
        counts = np.bincount(row * columns + column, minlength=rows * columns).astype(float)
    with clock.part("weights"):
        near = lat2W(rows, columns, rook=False)
    with clock.part("statistic"):
        found = G_Local(counts, near, transform="B", permutations=0, star=True)
    return {"z": found.Zs}


if __name__ == "__main__":
    serve(work)
