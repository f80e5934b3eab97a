"""Knox by ``analysis.near_repeat``: all bands at once."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np

from kmzb_plugin.analysis import near_repeat
from tests.benchmarks.sides.protocol import Clock, serve


def work(arrays: Dict[str, np.ndarray], asked: Dict[str, Any], clock: Clock) -> Dict[str, Any]:
    with clock.part("knox"):
        found = near_repeat.knox(
            arrays["xy"], arrays["times"], asked["space"], asked["time"], permutations=asked["permutations"], seed=asked["seed"]
        )
    return {
        "observed": found.observed.tolist(), "space": found.space_pairs.tolist(), "time": found.time_pairs.tolist(),
        "pairs": found.pairs, "p": found.p.tolist(), "mean": found.mean.tolist(),
    }  # fmt: skip


if __name__ == "__main__":
    serve(work)
