"""How firmly a hot cell stands: the bootstrap (Efron 1979) over cases, not over single reports.

Ten reports of one broken lamp are one case: drawn one by one they would look like ten witnesses.
"""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np
from numpy.typing import ArrayLike

from .significance import BoolArray, FloatArray


def poisson_weights(cluster: ArrayLike, seed: int, draw: int) -> FloatArray:
    """How often each of n events comes in one resample: all events of a cluster (a case) as often as it, Poisson with mean 1.

    ``cluster``: n whole numbers from 0 on. The same seed and draw give the same weights on every machine.
    """
    which = np.asarray(cluster, dtype=np.int64)
    groups = int(which.max()) + 1 if which.size else 0
    return np.random.default_rng((seed, draw)).poisson(1.0, groups).astype(float)[which]


def clusters(case: ArrayLike) -> np.ndarray:
    """Number of the cluster of each of n events: events with the same ``case`` belong together, 0 is a case of its own."""
    cases = np.asarray(case, dtype=np.int64)
    single = cases == 0
    found = np.empty(cases.size, dtype=np.int64)
    named, found[~single] = np.unique(cases[~single], return_inverse=True)
    found[single] = named.size + np.arange(int(single.sum()))
    return found


def stays_hot(
    is_hot: Callable[[FloatArray], BoolArray],
    weights: Callable[[int], FloatArray],
    draws: int = 99,
    progress: Optional[Callable[[float], bool]] = None,
) -> FloatArray:
    """Share of the resamples in which each cell is hot, 0 … 1.

    ``is_hot``: from the weight of each event to the hot cells; ``weights``: the weights of the draw of a number, such as
    ``poisson_weights``. ``progress`` hears the share done and says whether to go on. Raises ValueError without a draw.
    """
    if draws < 1:
        raise ValueError("at least one draw is needed")
    total, done = None, 0
    for draw in range(draws):
        hot = is_hot(weights(draw)).astype(float)
        total, done = hot if total is None else total + hot, done + 1
        if progress is not None and not progress(done / draws):
            break
    assert total is not None
    return np.asarray(total / done)
