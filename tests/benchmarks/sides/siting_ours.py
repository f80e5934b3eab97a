"""The four location models by ``analysis.siting``."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np

from kmzb_plugin.analysis import siting
from tests.benchmarks.sides.protocol import Clock, serve


def work(arrays: Dict[str, np.ndarray], asked: Dict[str, Any], clock: Clock) -> Dict[str, Any]:
    cost, demand, p = arrays["cost"], arrays["demand"], asked["p"]
    solve = {
        "p_median": lambda: siting.p_median(cost, demand, p, time_limit_s=asked.get("limit_s", 60)),
        "max_cover": lambda: siting.max_cover(cost, demand, asked["reach"], p),
        "set_cover": lambda: siting.set_cover(cost, asked["reach"]),
        "p_center": lambda: siting.p_center(cost, p),
    }[asked["model"]]  # fmt: skip
    with clock.part(asked["model"]):
        found = solve()
    return {"objective": found.objective, "bound": found.bound, "gap": found.gap, "sites": list(found.sites)}


if __name__ == "__main__":
    serve(work)
