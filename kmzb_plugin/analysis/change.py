"""What has changed between two periods, and whether it is more than chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .evaluation import e_test
from .significance import BoolArray, FloatArray, false_discovery_rate


@dataclass(frozen=True)
class Change:
    """Per row (unit, category, cell): p of the Poisson E-test (NaN: not tested), which changes are real after FDR control, their
    direction.

    ``direction``: 1 more, −1 less, 0 no change that can be told from chance. ``relative``: change of the rate, NaN from 0.
    """

    p: FloatArray
    real: BoolArray
    direction: NDArray[np.int8]
    relative: FloatArray


def compare(now: ArrayLike, before: ArrayLike, days: Tuple[float, float] = (28, 28), rate: float = 0.05, least: int = 0) -> Change:
    """Compare counts of one shape over two periods of ``days`` (now, before).

    Rows with fewer than ``least`` events in both periods together are not tested. Without a change the sum says nothing of how it
    is shared out, so leaving them out breaks no promise, and a map of many nearly empty cells keeps its power. Raises ValueError.
    """
    current, earlier = np.broadcast_arrays(np.asarray(now), np.asarray(before))
    p = e_test(current, earlier, days)
    p[current + earlier < least] = np.nan
    real = false_discovery_rate(p, rate)
    rates = np.asarray(current / days[0], dtype=float), np.asarray(earlier / days[1], dtype=float)
    relative = np.divide(rates[0], rates[1], out=np.full(p.shape, np.nan), where=rates[1] > 0) - 1
    direction = np.where(real, np.sign(rates[0] - rates[1]), 0).astype(np.int8)
    return Change(p, real, direction, np.asarray(relative, dtype=float))
