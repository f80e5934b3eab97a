"""Solving the p-median: interchange from above, Lagrangian relaxation from below, HiGHS for what is left of a small case.

Teitz and Bart (1968) for the interchange; Cornuejols, Fisher and Nemhauser (1977) for the relaxation of the assignment.
"""

from __future__ import annotations

import time
from typing import Tuple

import numpy as np
from scipy import optimize, sparse

from .significance import FloatArray

PROVEN = 1e-9
#: The largest coefficient that HiGHS is given: its tolerances are absolute, and weights may be shares or millions.
SCALE = 1_000.0
#: Sites × points up to which HiGHS is asked to close what gap is left.
EXACT_CELLS = 60_000
_ROUNDS = 1_500
_PATIENCE = 10
_DEFLECTION = 0.7
_SHAKE = 4
_TRIALS = 200


def solve_median(
    cost: FloatArray, demand: FloatArray, p: int, fixed: Tuple[int, ...], time_limit_s: float
) -> Tuple[Tuple[int, ...], float, float]:
    """Sites, objective and proven bound. ``cost`` may hold ``inf``; each point must reach some site."""
    end = time.monotonic() + time_limit_s
    if demand.size == 0:
        return _complete(fixed, p, cost.shape[1]), 0.0, 0.0
    weighted = finite(cost) * demand[:, None]
    sites = _interchange(weighted, _greedy(weighted, p, fixed), fixed, end)
    objective = _value(weighted, sites)
    bound, price = _relax(weighted, p, fixed, objective, sites, end)
    if objective - bound > PROVEN * max(objective, 1e-300):
        sites, objective, bound = _closed(weighted, p, fixed, sites, objective, bound, price, end)
    return tuple(int(s) for s in sorted(sites)), objective, min(bound, objective)


def _closed(
    weighted: FloatArray, p: int, fixed: Tuple[int, ...], sites: np.ndarray, objective: float, bound: float, price: FloatArray,
    end: float,
) -> Tuple[np.ndarray, float, float]:  # fmt: skip
    """What gap is left is closed, or made smaller, among the sites that a better answer could still have."""
    kept, sure = _possible(weighted, p, fixed, objective, bound, price)
    kept = np.union1d(kept, sites)
    small, place = np.ascontiguousarray(weighted[:, kept]), np.searchsorted(kept, sites)
    stay = tuple(int(s) for s in np.searchsorted(kept, sure))
    if small.size > EXACT_CELLS:
        held = tuple(int(s) for s in np.searchsorted(kept, np.array(fixed, dtype=int)))
        place, objective = _shaken(small, place, held, objective, bound, end)
    else:
        place, objective, bound = _exact(small, p, stay, place, objective, bound, max(1.0, end - time.monotonic()))
    return kept[place], objective, bound


def _possible(
    weighted: FloatArray, p: int, fixed: Tuple[int, ...], objective: float, bound: float, price: FloatArray
) -> Tuple[np.ndarray, np.ndarray]:
    """Sites that an answer better than ``objective`` may hold, and those that it must hold: by the bound with each forced in or
    out.
    """
    worth = np.minimum(weighted - price[:, None], 0).sum(axis=0)
    free = np.setdiff1d(np.arange(weighted.shape[1]), fixed)
    order = free[np.argsort(worth[free], kind="stable")]
    wanted = p - len(fixed)
    if wanted == 0 or wanted == order.size:
        return np.arange(weighted.shape[1]), np.array(fixed, dtype=int)
    last, following = worth[order[wanted - 1]], worth[order[wanted]]
    least = float(price.sum() + worth[list(fixed)].sum() + worth[order[:wanted]].sum())
    limit = objective + PROVEN * objective
    forced_in, forced_out = least + worth[order[wanted:]] - last, least - worth[order[:wanted]] + following
    kept = np.concatenate([np.array(fixed, dtype=int), order[:wanted], order[wanted:][forced_in <= limit]])
    sure = np.concatenate([np.array(fixed, dtype=int), order[:wanted][forced_out > limit]])
    return np.sort(kept), np.sort(sure)


def quick_median(
    cost: FloatArray, demand: FloatArray, start: Tuple[int, ...], fixed: Tuple[int, ...], shakes: int = 6
) -> Tuple[Tuple[int, ...], float, float]:
    """Good sites without a bound, for one of many redraws: interchange from ``start``, from the greedy choice and from shaken ones.

    Returns the sites, their objective, and that of ``start``. Starting from ``start`` alone would find it too steady.
    """
    counts = demand > 0
    weighted = finite(cost)[counts] * demand[counts][:, None]
    kept = _value(weighted, np.array(start))
    first = np.array(start)
    best = min((_interchange(weighted, s, fixed, np.inf) for s in (_greedy(weighted, first.size, fixed), first)),
               key=lambda s: _value(weighted, s))  # fmt: skip
    best, objective = _shaken(weighted, best, fixed, _value(weighted, best), -np.inf, np.inf, shakes)
    return tuple(int(s) for s in sorted(best)), objective, kept


def finite(cost: FloatArray) -> FloatArray:
    """Out of reach becomes dearer than any choice that reaches all."""
    known = np.isfinite(cost)
    if known.all():
        return cost
    return np.where(known, cost, 10.0 * cost.shape[0] * max(float(cost[known].max()), 1.0))


def _complete(sites: Tuple[int, ...], p: int, m: int) -> Tuple[int, ...]:
    rest = [s for s in range(m) if s not in set(sites)]
    return tuple(sorted((*sites, *rest[: p - len(sites)])))


def _value(weighted: FloatArray, sites: np.ndarray) -> float:
    return float(weighted[:, sites].min(axis=1).sum())


def _greedy(weighted: FloatArray, p: int, fixed: Tuple[int, ...]) -> np.ndarray:
    chosen = list(fixed)
    best = weighted[:, chosen].min(axis=1) if chosen else np.full(weighted.shape[0], np.inf)
    while len(chosen) < p:
        totals = np.minimum(weighted, best[:, None]).sum(axis=0)
        totals[chosen] = np.inf
        site = int(totals.argmin())
        chosen.append(site)
        best = np.minimum(best, weighted[:, site])
    return np.array(chosen)


def _interchange(weighted: FloatArray, sites: np.ndarray, fixed: Tuple[int, ...], end: float) -> np.ndarray:
    """Exchange one site for one other while that makes it cheaper; the best exchange of each round (Whitaker's bookkeeping)."""
    sites = sites.copy()
    stay = np.isin(sites, fixed)
    if stay.all():
        return sites
    rows, m = np.arange(len(weighted)), weighted.shape[1]
    while time.monotonic() < end:
        first, nearest, second = _two_nearest(weighted, sites, rows)
        # only sites nearer than a point's second one make a difference to it
        flat = np.flatnonzero((weighted < second[:, None]).ravel())
        point, c = np.divmod(flat, m)
        cost, near, far = weighted[point, c], nearest[point], second[point]
        # of adding c, none removed; and what c saves of the loss when the point's own site goes, too
        gain = np.bincount(c, np.maximum(near - cost, 0), minlength=m)
        saved = np.bincount(first[point] * m + c, far - np.maximum(cost, near), minlength=sites.size * m).reshape(sites.size, m)
        change = np.bincount(first, second - nearest, minlength=sites.size)[:, None] - saved - gain[None, :]
        change[stay] = np.inf
        change[:, sites] = np.inf
        place, site = np.unravel_index(int(change.argmin()), change.shape)
        if not change[place, site] < -1e-9 * max(1.0, float(nearest.sum())):
            return sites
        sites[place] = site
    return sites


def _two_nearest(weighted: FloatArray, sites: np.ndarray, rows: np.ndarray) -> Tuple[np.ndarray, FloatArray, FloatArray]:
    """Place of the nearest site of each point, its cost, and that of the second (dearer than any where there is only one)."""
    part = weighted[:, sites]
    first = part.argmin(axis=1)
    nearest = part[rows, first]
    if sites.size == 1:
        return first, nearest, np.full(len(part), 2 * float(weighted.max()) + 1)
    part[rows, first] = np.inf
    return first, nearest, part.min(axis=1)


def _relax(
    weighted: FloatArray, p: int, fixed: Tuple[int, ...], objective: float, sites: np.ndarray, end: float
) -> Tuple[float, FloatArray]:
    """A proven bound and its multipliers: ascent on the multipliers of "each point is served", along deflected subgradients
    (Camerini et al. 1975).
    """
    free = np.setdiff1d(np.arange(weighted.shape[1]), fixed)
    second = min(1, sites.size - 1)
    price = np.partition(weighted[:, sites], second, axis=1)[:, second].copy()  # what a point would pay without its nearest site
    best, best_price = -np.inf, price
    step, stale, direction = 1.5, 0, np.zeros(price.size)
    for _ in range(_ROUNDS):
        saving = np.minimum(weighted - price[:, None], 0)
        worth = saving.sum(axis=0)
        some = free[np.argpartition(worth[free], p - len(fixed) - 1)[: p - len(fixed)]] if p > len(fixed) else free[:0]
        chosen = np.concatenate([np.array(fixed, dtype=int), some])
        bound = float(price.sum() + worth[chosen].sum())
        stale += 1
        if bound > best + 1e-6 * abs(objective):
            stale = 0
        if bound > best:
            best, best_price = bound, price
        direction = 1.0 - (saving[:, chosen] < 0).sum(axis=1) + _DEFLECTION * direction
        norm = float(direction @ direction)
        if objective - best <= PROVEN * max(objective, 1e-300) or norm == 0 or step < 1e-4 or time.monotonic() > end:
            break
        if stale >= _PATIENCE:
            step, stale, price = step / 1.5, 0, best_price
        price = np.maximum(price + step * (objective - bound) / norm * direction, 0)
    return best, best_price


def _shaken(
    weighted: FloatArray, sites: np.ndarray, fixed: Tuple[int, ...], objective: float, bound: float, end: float,
    trials: int = _TRIALS,
) -> Tuple[np.ndarray, float]:  # fmt: skip
    """Out of local optima: exchange a few sites at random, descend again, keep what is better (Lourenço et al. 2003)."""
    random = np.random.default_rng(0)  # the same answer for everybody
    movable = np.flatnonzero(~np.isin(sites, fixed))
    others = weighted.shape[1] - sites.size
    strength = min(_SHAKE, movable.size, others)
    stale = 0
    while strength > 0 and stale < trials and objective - bound > PROVEN * max(objective, 1e-300) and time.monotonic() < end:
        trial = sites.copy()
        trial[random.choice(movable, strength, replace=False)] = random.choice(
            np.setdiff1d(np.arange(weighted.shape[1]), sites), strength, replace=False
        )
        trial = _interchange(weighted, trial, fixed, end)
        value = _value(weighted, trial)
        stale += 1
        if value < objective * (1 - 1e-12):
            sites, objective, stale = trial, value, 0
    return sites, objective


def _exact(
    weighted: FloatArray, p: int, fixed: Tuple[int, ...], sites: np.ndarray, objective: float, bound: float, seconds: float
) -> Tuple[np.ndarray, float, float]:
    """The mixed-integer model: y sites open (whole), x shares of each point (not whole: they become so by themselves)."""
    n, m = weighted.shape
    shares = sparse.kron(sparse.identity(n), np.ones((1, m)))
    every = sparse.hstack([sparse.csr_matrix((n, m)), shares])
    link = sparse.hstack([sparse.kron(np.ones((n, 1)), sparse.identity(m)), -sparse.identity(n * m)])
    number = sparse.hstack([sparse.csr_matrix(np.ones((1, m))), sparse.csr_matrix((1, n * m))])
    lower = np.zeros(m + n * m)
    lower[list(fixed)] = 1
    scale = SCALE / max(float(weighted.max()), 1e-300)
    solved = optimize.milp(
        np.concatenate([np.zeros(m), weighted.ravel() * scale]),
        constraints=[optimize.LinearConstraint(every, 1, 1), optimize.LinearConstraint(link, 0, np.inf),
                     optimize.LinearConstraint(number, p, p)],
        integrality=np.concatenate([np.ones(m), np.zeros(n * m)]),
        bounds=optimize.Bounds(lower, 1),
        options={"time_limit": seconds, "mip_rel_gap": 0},
    )  # fmt: skip
    proven = getattr(solved, "mip_dual_bound", None)
    if proven is not None and np.isfinite(proven):
        bound = max(bound, float(proven) / scale)
    if solved.x is not None:
        found = np.flatnonzero(solved.x[:m] > 0.5)
        value = _value(weighted, found)
        if found.size == p and value < objective:
            sites, objective = found, value
        if solved.status == 0:
            bound = objective if proven is None else max(bound, min(objective, float(proven) / scale))
    return sites, objective, bound
