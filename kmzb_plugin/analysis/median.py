"""Solving the p-median: interchange from below, Lagrangian relaxation from above, HiGHS for what is left of a small case.

Everything is said in what is saved (``savings``), so "above" is what no choice can save. Cornuejols, Fisher and Nemhauser (1977)
for the relaxation of the assignment.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

import numpy as np
from scipy import optimize, sparse

from .patience import Patience
from .savings import Savings, Sites, greedy, interchange, savings, shaken
from .significance import FloatArray
from .solver import PROVEN, Model, minimise

#: Pairs of a point and a site nearer than its stations up to which HiGHS is asked to close what gap is left.
EXACT_PAIRS = 60_000
_ROUNDS = 1_500
_PATIENCE = 10
_DEFLECTION = 0.7
#: A point's price stays below so many times the way to its second site: dearer prices prove no more, and most pairs drop out.
_DEAREST = 3.0
#: Sites beyond which a redraw is not begun anew, too, but only from the sites given and from shaken ones.
_MOST_ANEW = 50


def solve_median(
    cost: FloatArray, demand: FloatArray, p: int, fixed: Tuple[int, ...], until: Patience
) -> Tuple[Tuple[int, ...], float, float]:
    """Sites, objective and proven bound. ``cost`` may hold ``inf``; each point must reach some site."""
    count = p - len(fixed)
    if demand.size == 0:
        rest = [s for s in range(cost.shape[1]) if s not in set(fixed)]
        return tuple(sorted((*fixed, *rest[:count]))), 0.0, 0.0
    table = finite(cost)
    unit, alone, free = savings(table, fixed)
    pairs = unit.times(demand, float(alone @ demand))
    del unit
    found = _best(pairs, count, alone * demand, until)
    sites = tuple(sorted((*fixed, *(int(site) for site in free[found.chosen]))))
    objective = float(table[:, list(sites)].min(axis=1) @ demand)
    return sites, objective, min(pairs.base - found.most, objective)


@dataclass(frozen=True)
class _Found:
    """Free sites, what they save, and what is proven that no choice saves more than."""

    chosen: Sites
    saved: float
    most: float


def _best(pairs: Savings, count: int, alone: FloatArray, until: Patience) -> _Found:
    chosen = interchange(pairs, greedy(pairs, count), until)
    saved = pairs.value(chosen)
    most, price = _relax(pairs, alone, chosen, saved, until)
    if most - saved <= _none(pairs, saved):
        return _Found(chosen, saved, saved)
    kept, sure = _possible(pairs, count, saved, most, price)
    kept[chosen] = True
    small = pairs.only(kept[pairs.site])
    if len(small) > EXACT_PAIRS:
        return _Found(*shaken(small, chosen, saved, most - _none(pairs, saved), until), most)
    return _exact(small, kept, sure, _Found(chosen, saved, most), until)


def _none(pairs: Savings, saved: float) -> float:
    """What counts as no difference."""
    return PROVEN * max(pairs.base - saved, 1e-300)


def _possible(
    pairs: Savings, count: int, saved: float, most: float, price: FloatArray
) -> Tuple[np.ndarray, np.ndarray]:
    """Marks on the sites that an answer better than ``saved`` may hold, and on those that it must hold: by the bound with each
    forced in or out.
    """
    worth = pairs.worth(price)
    order = np.argsort(-worth, kind="stable")
    kept, sure = np.ones(pairs.sites, dtype=bool), np.zeros(pairs.sites, dtype=bool)
    if 0 < count < order.size:
        into, out = order[:count], order[count:]
        limit = saved - _none(pairs, saved)
        kept[out] = most - worth[into[-1]] + worth[out] >= limit
        sure[into] = most - worth[into] + worth[out[0]] < limit
    return kept, sure


def _relax(
    pairs: Savings, alone: FloatArray, chosen: Sites, saved: float, until: Patience
) -> Tuple[float, FloatArray]:
    """A proven bound on what can be saved, and its multipliers: descent on those of "each point is served once", along deflected
    subgradients (Camerini et al. 1975).

    A multiplier is what a point has been granted already; its price is the rest of what it costs ``alone``.
    """
    block = pairs.block(chosen)
    granted = np.partition(block, -2, axis=1)[:, -2] if chosen.size > 1 else np.zeros(pairs.points)
    least = np.maximum(alone - _DEAREST * (alone - granted), 0)
    near = pairs.only(pairs.saved > least[pairs.point])
    best, best_granted = np.inf, granted
    step, stale, direction = 1.5, 0, np.zeros(pairs.points)
    for _ in range(_ROUNDS):
        worth = near.worth(granted)
        some = np.argpartition(-worth, chosen.size - 1)[: chosen.size] if chosen.size else chosen
        bound = float(granted.sum() + worth[some].sum())
        stale += 1
        if bound < best - 1e-6 * max(pairs.base - saved, 0.0):
            stale = 0
        if bound < best:
            best, best_granted = bound, granted
        direction = near.wanted(some, granted) - 1.0 + _DEFLECTION * direction
        norm = float(direction @ direction)
        if best - saved <= _none(pairs, saved) or norm == 0 or step < 1e-4 or until.over():
            break
        if stale >= _PATIENCE:
            step, stale, granted = step / 1.5, 0, best_granted
        granted = np.maximum(granted + step * (bound - saved) / norm * direction, least)
    return best, best_granted


def _exact(small: Savings, kept: np.ndarray, sure: np.ndarray, known: _Found, until: Patience) -> _Found:
    """The mixed-integer model: y sites open (whole), x shares of each pair (not whole: they become so by themselves)."""
    names, count, n = np.flatnonzero(kept), known.chosen.size, len(small)
    place = np.searchsorted(names, small.site)
    rows = np.arange(n)
    once = sparse.csr_matrix((np.ones(n), (small.point, names.size + rows)), shape=(small.points, names.size + n))
    link = sparse.csr_matrix(
        (np.concatenate([np.ones(n), -np.ones(n)]), (np.tile(rows, 2), np.concatenate([names.size + rows, place]))),
        shape=(n, names.size + n),
    )
    number = np.concatenate([np.ones(names.size), np.zeros(n)])
    rules = [optimize.LinearConstraint(once[np.unique(small.point)], -np.inf, 1), optimize.LinearConstraint(link, -np.inf, 0),
             optimize.LinearConstraint(number[None, :], count, count)]  # fmt: skip
    lower = np.concatenate([sure[names].astype(float), np.zeros(n)])
    model = Model(np.concatenate([np.zeros(names.size), -small.saved]), rules, number, lower, np.ones(names.size + n))
    found = minimise(model, until, -known.saved, least=-known.most)
    chosen, saved = known.chosen, known.saved
    if found.x is not None:
        other = names[np.flatnonzero(found.x[: names.size] > 0.5)]
        if other.size == count and small.value(other) > saved:
            chosen, saved = other, small.value(other)
    most = max(saved, min(known.most, -found.bound))
    return _Found(chosen, saved, saved if most - saved <= 1e-8 * max(small.base - saved, 0.0) else most)


def finite(cost: FloatArray) -> FloatArray:
    """Out of reach becomes dearer than any choice that reaches all."""
    known = np.isfinite(cost)
    if known.all():
        return cost
    return np.where(known, cost, 10.0 * cost.shape[0] * max(float(cost[known].max()), 1.0))


class Redrawn:
    """Good sites without a bound, for one of many redraws of the demand over one table of costs.

    Interchange from the sites given (``start``, which holds the fixed ones), from the greedy choice and from shaken ones: starting
    from the given ones alone would find them too steady. Sites more than three times as far from a point as the second of
    ``start`` do not count for it.
    """

    def __init__(self, cost: FloatArray, start: Tuple[int, ...], fixed: Tuple[int, ...] = ()) -> None:
        table = finite(cost)
        pairs, self._alone, self._free = savings(table, fixed)
        self._fixed, self._start = fixed, start
        ways = np.partition(table[:, list(start)], min(1, len(start) - 1), axis=1)
        far = _DEAREST * ways[:, min(1, len(start) - 1)] if len(start) > 1 else np.full(len(table), np.inf)
        self._pairs = pairs.only(pairs.saved >= (self._alone - far)[pairs.point])

    @property
    def work(self) -> int:
        """What one step of a redraw looks at."""
        free = len(self._start) - len(self._fixed)
        return len(self._pairs) + free * (self._pairs.points + self._pairs.sites)

    def solve(
        self, demand: FloatArray, shakes: int = 6, until: Optional[Patience] = None
    ) -> Tuple[Tuple[int, ...], float, float]:
        """The sites, their objective, and that of the sites given."""
        patient = until or Patience()
        pairs = self._pairs.times(demand, float(self._alone @ demand))
        first = np.searchsorted(self._free, np.setdiff1d(self._start, self._fixed))
        kept = pairs.value(first)
        begins = [greedy(pairs, first.size), first] if first.size <= _MOST_ANEW else [first]
        trials = [interchange(pairs, begin, patient) for begin in begins]
        saved, chosen = max(((pairs.value(trial), trial) for trial in trials), key=lambda found: found[0])
        chosen, saved = shaken(pairs, chosen, saved, np.inf, patient, shakes)
        sites = tuple(sorted((*self._fixed, *(int(site) for site in self._free[chosen]))))
        return sites, pairs.base - saved, pairs.base - kept
