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
    bound = _relax(weighted, p, fixed, objective, sites, end)
    if weighted.size > EXACT_CELLS:
        sites, objective = _shaken(weighted, sites, fixed, objective, bound, end)
    elif objective - bound > PROVEN * max(objective, 1.0):
        sites, objective, bound = _exact(weighted, p, fixed, sites, objective, bound, max(1.0, end - time.monotonic()))
    return tuple(int(s) for s in sorted(sites)), objective, min(bound, objective)


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
    while time.monotonic() < end:
        part = weighted[:, sites]
        order = np.argsort(part, axis=1)[:, :2]
        rows = np.arange(len(part))
        nearest = part[rows, order[:, 0]]
        second = part[rows, order[:, 1]] if sites.size > 1 else np.full(len(part), np.inf)
        gain = np.maximum(nearest[:, None] - weighted, 0).sum(axis=0)  # of adding a site, none removed
        # of removing site r when c is added: those served by r go to c or to their second
        loss = np.zeros((sites.size, weighted.shape[1]))
        for r in range(sites.size):
            mine = order[:, 0] == r
            fallback = np.minimum(second[mine][:, None], weighted[mine])
            loss[r] = np.maximum(fallback - nearest[mine][:, None], 0).sum(axis=0)
        change = loss - gain[None, :]
        change[stay] = np.inf
        change[:, sites] = np.inf
        place, c = np.unravel_index(int(change.argmin()), change.shape)
        if not change[place, c] < -1e-9 * max(1.0, float(nearest.sum())):
            return sites
        sites[place] = c
    return sites


def _relax(
    weighted: FloatArray, p: int, fixed: Tuple[int, ...], objective: float, sites: np.ndarray, end: float
) -> float:
    """A proven bound: ascent on the multipliers of "each point is served", along deflected subgradients (Camerini et al. 1975)."""
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
            stale, best_price = 0, price
        best = max(best, bound)
        direction = 1.0 - (saving[:, chosen] < 0).sum(axis=1) + _DEFLECTION * direction
        norm = float(direction @ direction)
        if objective - best <= PROVEN * max(objective, 1.0) or norm == 0 or step < 1e-4 or time.monotonic() > end:
            break
        if stale >= _PATIENCE:
            step, stale, price = step / 1.5, 0, best_price
        price = np.maximum(price + step * (objective - bound) / norm * direction, 0)
    return best


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
    while strength > 0 and stale < trials and objective - bound > PROVEN * max(objective, 1.0) and time.monotonic() < end:
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
