"""Where stations belong: four classic location models, each with its gap to the proven bound.

``cost``: demand points × candidate sites, any unit of distance or time, ``inf`` where a site cannot be reached; ``demand``: one
weight >= 0 per demand point; ``fixed``: indices of sites that stay. Sites are numbers of columns. Solved by HiGHS (scipy), the
p-median beyond its size by Lagrangian relaxation with interchange.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, sparse

from .median import PROVEN, SCALE, solve_median
from .significance import BoolArray, FloatArray


class Infeasible(ValueError):
    """No choice of sites can do what was asked; the text says why."""


@dataclass(frozen=True)
class Siting:
    """The chosen ``sites`` (ascending), what they achieve, what is proven that no choice can beat, and the relative gap.

    ``served_by``: for each demand point the nearest chosen site, -1 where none serves it.
    """

    sites: Tuple[int, ...]
    objective: float
    bound: float
    gap: float
    served_by: NDArray[np.int64]


def p_median(
    cost: ArrayLike, demand: ArrayLike, p: int, fixed: Iterable[int] = (), time_limit_s: float = 60
) -> Siting:
    """p sites with the least demand-weighted cost to the nearest one (Hakimi 1964; ReVelle and Swain 1970).

    Raises Infeasible when a demand point with weight can reach no candidate, ValueError for bad input.
    """
    table, weight, stay = checked(cost, demand, fixed)
    _check_p(p, table, stay)
    counts = weight > 0
    lost = np.flatnonzero(counts & ~np.isfinite(table).any(axis=1))
    if lost.size:
        raise Infeasible(f"demand point {lost[0]} can reach no candidate ({lost.size} such points)")
    sites, objective, bound = solve_median(table[counts], weight[counts], p, stay, time_limit_s)
    return Siting(sites, objective, bound, _gap(objective, bound), nearest(table, sites, np.inf))


def max_cover(cost: ArrayLike, demand: ArrayLike, reach: float, p: int, fixed: Iterable[int] = ()) -> Siting:
    """p sites with the most demand at a cost of at most ``reach`` (Church and ReVelle 1974). The objective is a sum of demand."""
    table, weight, stay = checked(cost, demand, fixed)
    _check_p(p, table, stay)
    near = _within(table, reach)
    points = np.flatnonzero((weight > 0) & near.any(axis=1))
    n, m = points.size, table.shape[1]
    if n == 0:
        sites = _filled((), stay, p, m)
        return Siting(sites, 0.0, 0.0, 0.0, nearest(table, sites, reach))
    # columns: m sites (whole), then n points (covered 0 … 1, which whole sites make whole)
    covering = sparse.hstack([sparse.csr_matrix(near[points].astype(float)), -sparse.identity(n)])
    chosen = sparse.hstack([sparse.csr_matrix(np.ones((1, m))), sparse.csr_matrix((1, n))])
    rules = [optimize.LinearConstraint(covering, 0, np.inf), optimize.LinearConstraint(chosen, p, p)]
    gain = np.concatenate([np.zeros(m), -weight[points]])
    solved = _solve(gain, rules, np.concatenate([np.ones(m), np.zeros(n)]), stay)
    sites = _chosen(solved.x[:m])
    objective = float(weight[near[:, list(sites)].any(axis=1)].sum())
    bound = max(objective, -solved.proven)
    return Siting(sites, objective, bound, _gap(bound, objective), nearest(table, sites, reach))


def set_cover(cost: ArrayLike, reach: float, fixed: Iterable[int] = ()) -> Siting:
    """The fewest sites with every demand point at a cost of at most ``reach`` (Toregas et al. 1971). The objective is their number.

    Raises Infeasible when a point is out of every candidate's reach.
    """
    table, _, stay = checked(cost, np.ones(np.shape(cost)[0] if np.ndim(cost) else 0), fixed)
    near = _within(table, reach)
    lost = np.flatnonzero(~near.any(axis=1))
    if lost.size:
        raise Infeasible(f"demand point {lost[0]} is out of every candidate's reach ({lost.size} such points)")
    solved = _cover(near, stay)
    sites = _chosen(solved.x)
    bound = float(np.ceil(solved.proven - 1e-6))
    return Siting(sites, float(len(sites)), bound, _gap(len(sites), bound), nearest(table, sites, reach))


def p_center(cost: ArrayLike, p: int, fixed: Iterable[int] = ()) -> Siting:
    """p sites with the least largest cost to the nearest one: bisection over the costs, each step a set cover (Minieka 1970).

    Raises Infeasible when p sites cannot reach every point.
    """
    table, _, stay = checked(cost, np.ones(np.shape(cost)[0] if np.ndim(cost) else 0), fixed)
    _check_p(p, table, stay)
    reaches = np.unique(table[np.isfinite(table)])
    low, high = 0, reaches.size - 1
    best: Tuple[int, ...] = ()
    while low <= high:
        middle = (low + high) // 2
        sites = _cover_with(_within(table, reaches[middle]), stay, p)
        if sites:
            best, high = sites, middle - 1
        else:
            low = middle + 1
    if not best:
        raise Infeasible(f"{p} sites cannot reach every demand point")
    best = _filled(best, stay, p, table.shape[1])
    objective = float(table[:, list(best)].min(axis=1).max())
    return Siting(best, objective, objective, 0.0, nearest(table, best, np.inf))


def checked(cost: ArrayLike, demand: ArrayLike, fixed: Iterable[int]) -> Tuple[FloatArray, FloatArray, Tuple[int, ...]]:
    """Costs, demand and fixed sites as arrays and a rising tuple. Raises ValueError naming what is wrong."""
    table, weight = np.asarray(cost, dtype=float), np.asarray(demand, dtype=float)
    if table.ndim != 2 or 0 in table.shape or weight.shape != (table.shape[0],):
        raise ValueError("the costs are demand points × sites, the demand one number per point")
    if np.any(np.isnan(table)) or np.any(table < 0):
        raise ValueError("a cost is missing or negative; inf stands for out of reach")
    if not np.all(np.isfinite(weight)) or np.any(weight < 0):
        raise ValueError("demand must be finite and not negative")
    stay = tuple(sorted({int(site) for site in fixed}))
    if stay and (stay[0] < 0 or stay[-1] >= table.shape[1]):
        raise ValueError("a fixed site is not among the candidates")
    return table, weight, stay


def _check_p(p: int, table: FloatArray, stay: Tuple[int, ...]) -> None:
    if not max(1, len(stay)) <= p <= table.shape[1]:
        raise ValueError(f"p must lie between {max(1, len(stay))} and {table.shape[1]}")


def _within(table: FloatArray, reach: float) -> BoolArray:
    if not np.isfinite(reach) or reach < 0:
        raise ValueError("the reach must be a number from 0 on")
    return np.asarray(table <= reach)


def _solve(
    gain: FloatArray, rules: list[optimize.LinearConstraint], whole: FloatArray, stay: Tuple[int, ...]
) -> optimize.OptimizeResult:
    lower = np.zeros(gain.size)
    lower[list(stay)] = 1
    scale = SCALE / max(float(np.abs(gain).max()), 1e-300)
    solved = optimize.milp(
        gain * scale, constraints=rules, integrality=whole, bounds=optimize.Bounds(lower, 1), options={"mip_rel_gap": 0}
    )
    if solved.x is None:
        raise Infeasible("no choice of sites meets the conditions")
    bound = getattr(solved, "mip_dual_bound", None)
    solved.proven = float(solved.fun if bound is None or not np.isfinite(bound) else bound) / scale
    return solved


def _cover(near: BoolArray, stay: Tuple[int, ...]) -> optimize.OptimizeResult:
    rows = np.unique(near, axis=0).astype(float)  # points with the same sites in reach are one condition
    rule = optimize.LinearConstraint(sparse.csr_matrix(rows), 1, np.inf)
    return _solve(np.ones(near.shape[1]), [rule], np.ones(near.shape[1]), stay)


def _cover_with(near: BoolArray, stay: Tuple[int, ...], p: int) -> Tuple[int, ...]:
    """At most p sites that reach all, or nothing."""
    if not near.any(axis=1).all():
        return ()
    sites = _chosen(_cover(near, stay).x)
    return sites if len(sites) <= p else ()


def _chosen(x: FloatArray) -> Tuple[int, ...]:
    return tuple(int(site) for site in np.flatnonzero(x > 0.5))


def _filled(sites: Iterable[int], stay: Tuple[int, ...], p: int, m: int) -> Tuple[int, ...]:
    """Exactly p sites: fewer were enough, so any others do no harm; the first ones are taken."""
    chosen = list(dict.fromkeys((*stay, *sites)))
    chosen += [site for site in range(m) if site not in set(chosen)][: p - len(chosen)]
    return tuple(sorted(chosen))


def nearest(table: FloatArray, sites: Tuple[int, ...], reach: float) -> NDArray[np.int64]:
    """The nearest of ``sites`` for each point, -1 where none is within ``reach``."""
    part = table[:, list(sites)]
    column = part.argmin(axis=1)
    cost = part[np.arange(len(part)), column]
    return np.where(np.isfinite(cost) & (cost <= reach), np.array(sites)[column], -1)


def _gap(larger: float, smaller: float) -> float:
    return 0.0 if larger - smaller <= PROVEN * abs(larger) else float((larger - smaller) / abs(larger))
