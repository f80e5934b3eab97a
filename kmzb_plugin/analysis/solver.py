"""Mixed-integer models by HiGHS in short slices, so that a search can be stopped.

HiGHS cannot be interrupted, and until scipy 1.14 or so it keeps Python's lock while it works: a desktop would stand still. So it
gets a slice of a second; a case that it has not proven by then is split in two by one of its undecided whole variables, and the
halves are tried in the order of their bounds (Land and Doig 1960).
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import Any, List, Optional, Sequence, Tuple

import numpy as np
from scipy import optimize

from .patience import Patience
from .significance import FloatArray

#: Seconds that HiGHS gets at a time.
SLICE_S = 1.0
#: The largest coefficient that HiGHS is given: its tolerances are absolute, and weights may be shares or millions.
SCALE = 1_000.0
PROVEN = 1e-9
_WHOLE = 1e-6
_OPTIMAL, _INFEASIBLE = 0, 2


@dataclass(frozen=True)
class Model:
    """The least of ``gain`` · x under ``rules``, with ``lower`` <= x <= ``upper`` and the places that ``whole`` marks whole."""

    gain: FloatArray
    rules: Sequence[optimize.LinearConstraint]
    whole: FloatArray
    lower: FloatArray
    upper: FloatArray


@dataclass(frozen=True)
class Solved:
    """The best ``x`` that was found (``None``: none better), its ``value``, and what is proven that no x can beat."""

    x: Optional[FloatArray]
    value: float
    bound: float


def minimise(
    model: Model, until: Patience, known: float = np.inf, enough: float = -np.inf, least: float = -np.inf
) -> Solved:
    """The best x better than ``known``. Stops early once x is as good as ``enough``, or once nothing can be.

    ``least``: a bound that is known already.
    """
    scale = SCALE / max(float(np.abs(model.gain).max()), 1e-300)
    best: Optional[FloatArray] = None
    value, number = known * scale, 0
    # bound, number (equals are taken in turn), lower, upper, seconds
    nodes: List[Tuple[float, int, FloatArray, FloatArray, float]] = [(least * scale, 0, model.lower, model.upper, SLICE_S)]
    while nodes and not until.over():
        bound, _, lower, upper, seconds = nodes[0]
        if bound >= value - PROVEN * abs(value) or value <= enough * scale or bound > enough * scale > -np.inf:
            break
        heapq.heappop(nodes)
        found = _ask(model, scale, model.whole, lower, upper, min(seconds, max(until.left(), 0.1)))
        if found.x is not None and found.fun < value:
            best, value = found.x, float(found.fun)
        if found.status in (_OPTIMAL, _INFEASIBLE):
            continue
        bound = max(bound, _dual(found, bound))
        relaxed = _ask(model, scale, np.zeros(model.gain.size), lower, upper, min(seconds, max(until.left(), 0.1)))
        if relaxed.status == _INFEASIBLE:
            continue
        if relaxed.status == _OPTIMAL and _is_whole(model, relaxed.x):
            if relaxed.fun < value:
                best, value = relaxed.x, float(relaxed.fun)
            continue
        for low, high, time in _halves(model, relaxed, lower, upper, seconds):
            number += 1
            heapq.heappush(nodes, (max(bound, _dual(relaxed, bound)), number, low, high, time))
    proven = min([value, *(node[0] for node in nodes)])
    return Solved(best, value / scale, proven / scale)


def _is_whole(model: Model, x: FloatArray) -> bool:
    part = x[model.whole > 0]
    return bool(np.all(np.abs(part - np.round(part)) <= _WHOLE))


def _halves(
    model: Model, relaxed: Any, lower: FloatArray, upper: FloatArray, seconds: float
) -> List[Tuple[FloatArray, FloatArray, float]]:
    """Two cases for one; the same with more time where it cannot be seen what to split by."""
    undecided = np.flatnonzero((model.whole > 0) & (lower < upper))
    if relaxed.x is None or not undecided.size:
        return [(lower, upper, 2 * seconds)]
    place = undecided[np.abs(relaxed.x[undecided] - 0.5).argmin()]
    with_it, without = lower.copy(), upper.copy()
    with_it[place] = 1.0
    without[place] = 0.0
    return [(with_it, upper, seconds), (lower, without, seconds)]


def _ask(
    model: Model, scale: float, whole: FloatArray, lower: FloatArray, upper: FloatArray, seconds: float
) -> optimize.OptimizeResult:
    return optimize.milp(
        model.gain * scale, constraints=list(model.rules), integrality=whole, bounds=optimize.Bounds(lower, upper),
        options={"time_limit": seconds, "mip_rel_gap": 0},
    )  # fmt: skip


def _dual(found: Any, known: float) -> float:
    """What HiGHS has proven; an LP that was solved is its own bound."""
    dual = getattr(found, "mip_dual_bound", None)
    if dual is None or not np.isfinite(dual):
        dual = found.fun if found.status == _OPTIMAL else None
    return known if dual is None else float(dual)
