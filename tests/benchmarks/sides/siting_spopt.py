"""The four location models by spopt, with the solver of its documentation (CBC, which PuLP brings)."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np
import pulp
from spopt.locate import LSCP, MCLP, PCenter, PMedian

from tests.benchmarks.sides.protocol import Clock, serve


def work(arrays: Dict[str, np.ndarray], asked: Dict[str, Any], clock: Clock) -> Dict[str, Any]:
    cost, demand, p = arrays["cost"], arrays["demand"], asked["p"]
    make = {
        "p_median": lambda: PMedian.from_cost_matrix(cost, demand, p_facilities=p),
        "max_cover": lambda: MCLP.from_cost_matrix(cost, demand, service_radius=asked["reach"], p_facilities=p),
        "set_cover": lambda: LSCP.from_cost_matrix(cost, service_radius=asked["reach"]),
        "p_center": lambda: PCenter.from_cost_matrix(cost, p_facilities=p),
    }[asked["model"]]  # fmt: skip
    solver = pulp.PULP_CBC_CMD(msg=False)
    with clock.part("model"):
        model = make()
    with clock.part("solver"):
        model = model.solve(solver)
    return {"objective": float(model.problem.objective.value()), "status": pulp.LpStatus[model.problem.status]}


if __name__ == "__main__":
    serve(work)
