"""Knox by pointpats: one pair of thresholds."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np
from pointpats import Knox

from tests.benchmarks.sides.protocol import Clock, serve


def work(arrays: Dict[str, np.ndarray], asked: Dict[str, Any], clock: Clock) -> Dict[str, Any]:
    np.random.seed(asked["seed"])
    times = arrays["times"].reshape(-1, 1)
    with clock.part("knox"):
        found = Knox(arrays["xy"], times, asked["space"][-1], asked["time"][-1], permutations=asked["permutations"], keep=True)
    return {
        "observed": found.observed.tolist(), "p": float(found.p_sim), "mean": float(found.sim.mean()),
    }  # fmt: skip


if __name__ == "__main__":
    serve(work)
