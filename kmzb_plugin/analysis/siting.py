"""Where stations belong: four classic location models, each with its gap to the proven bound.

``cost``: demand points × candidate sites, any unit of distance or time, ``inf`` where a site cannot be reached; ``demand``: one
weight >= 0 per demand point; ``fixed``: indices of sites that stay. Sites are numbers of columns. Solved by HiGHS (scipy), the
p-median beyond its size by Lagrangian relaxation with interchange. What the fixed sites serve well enough is left out first:
nothing is lost by it, and little of a country with hundreds of stations remains.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, List, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, sparse

from .median import solve_median
from .patience import GoOn, Patience, always
from .significance import BoolArray, FloatArray
from .solver import PROVEN, Model, minimise

#: Pairs of a point and a site in reach beyond which a cover is not given to HiGHS: a slice would not even read it.
_MOST_COVERING = 400_000


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
    cost: ArrayLike, demand: ArrayLike, p: int, fixed: Iterable[int] = (), time_limit_s: float = 60, go_on: GoOn = always
) -> Siting:
    """p sites with the least demand-weighted cost to the nearest one (Hakimi 1964; ReVelle and Swain 1970).

    ``go_on`` is asked now and then; after False what has been found until then is given. Raises Infeasible when a demand point
    with weight can reach no candidate, ValueError for bad input.
    """
    table, weight, stay = checked(cost, demand, fixed)
    _check_p(p, table, stay)
    counts = weight > 0
    lost = np.flatnonzero(counts & ~np.isfinite(table).any(axis=1))
    if lost.size:
        raise Infeasible(f"demand point {lost[0]} can reach no candidate ({lost.size} such points)")
    sites, objective, bound = solve_median(table[counts], weight[counts], p, stay, Patience(time_limit_s, go_on))
    return Siting(sites, objective, bound, _gap(objective, bound), nearest(table, sites, np.inf))


def max_cover(
    cost: ArrayLike, demand: ArrayLike, reach: float, p: int, fixed: Iterable[int] = (), time_limit_s: float = 60,
    go_on: GoOn = always,
) -> Siting:  # fmt: skip
    """p sites with the most demand at a cost of at most ``reach`` (Church and ReVelle 1974). The objective is a sum of demand."""
    table, weight, stay = checked(cost, demand, fixed)
    _check_p(p, table, stay)
    near = _within(table, reach)
    count = p - len(stay)
    have = near[:, list(stay)].any(axis=1)
    points = np.flatnonzero((weight > 0) & ~have & near.any(axis=1))
    useful = np.flatnonzero(near[points].any(axis=0))
    n, m = points.size, useful.size
    sites, more = _filled((), stay, p, table.shape[1]), 0.0
    if n and count:
        open_part = near[np.ix_(points, useful)]
        picked = _greedy_cover(open_part, weight[points], count)
        # columns: m sites (whole), then n points (covered 0 … 1, which whole sites make whole)
        covering = sparse.hstack([sparse.csr_matrix(open_part.astype(float)), -sparse.identity(n)], format="csr")
        chosen = sparse.csr_matrix(np.concatenate([np.ones(m), np.zeros(n)])[None, :])
        rules = [optimize.LinearConstraint(covering, 0, np.inf), optimize.LinearConstraint(chosen, 0, count)]
        gain = np.concatenate([np.zeros(m), -weight[points]])
        model = Model(gain, rules, np.concatenate([np.ones(m), np.zeros(n)]), np.zeros(m + n), np.ones(m + n))
        known = float(weight[points][open_part[:, picked].any(axis=1)].sum())
        found = minimise(model, Patience(time_limit_s, go_on), -known, least=-float(weight[points].sum()))
        if found.x is not None:
            picked = np.flatnonzero(found.x[:m] > 0.5)
        sites, more = _filled(useful[picked].tolist(), stay, p, table.shape[1]), -found.bound
    objective = float(weight[near[:, list(sites)].any(axis=1)].sum())
    bound = max(objective, float(weight[have].sum()) + more)
    return Siting(sites, objective, bound, _gap(bound, objective), nearest(table, sites, reach))


def set_cover(
    cost: ArrayLike, reach: float, fixed: Iterable[int] = (), time_limit_s: float = 60, go_on: GoOn = always
) -> Siting:
    """The fewest sites with every demand point at a cost of at most ``reach`` (Toregas et al. 1971). The objective is their number.

    Raises Infeasible when a point is out of every candidate's reach.
    """
    table, _, stay = checked(cost, np.ones(np.shape(cost)[0] if np.ndim(cost) else 0), fixed)
    near = _within(table, reach)
    lost = np.flatnonzero(~near.any(axis=1))
    if lost.size:
        raise Infeasible(f"demand point {lost[0]} is out of every candidate's reach ({lost.size} such points)")
    more, least = _cover(near, stay, Patience(time_limit_s, go_on))
    sites = tuple(sorted((*stay, *more)))
    bound = float(len(stay) + least)
    return Siting(sites, float(len(sites)), bound, _gap(len(sites), bound), nearest(table, sites, reach))


def p_center(
    cost: ArrayLike, p: int, fixed: Iterable[int] = (), time_limit_s: float = 60, go_on: GoOn = always
) -> Siting:
    """p sites with the least largest cost to the nearest one: bisection over the costs, each step a set cover (Minieka 1970).

    Raises Infeasible when p sites cannot reach every point.
    """
    table, _, stay = checked(cost, np.ones(np.shape(cost)[0] if np.ndim(cost) else 0), fixed)
    _check_p(p, table, stay)
    until, known = Patience(time_limit_s, go_on), True
    best = _farthest_first(table, p, stay)
    reaches = np.unique(table[np.isfinite(table)])
    high = int(np.searchsorted(reaches, table[:, list(best)].min(axis=1).max())) - 1 if best else reaches.size - 1
    low = int(np.searchsorted(reaches, table.min(axis=1).max())) if np.isfinite(table).any(axis=1).all() else reaches.size
    if p == len(stay):
        low = high + 1  # nothing to choose
    elif p == len(stay) + 1 and low <= high:  # each of them looked at
        kept = table[:, list(stay)].min(axis=1) if stay else np.full(len(table), np.inf)
        best, low = (*stay, int(np.minimum(table, kept[:, None]).max(axis=0).argmin())), high + 1
    while low <= high:
        middle = (low + high) // 2
        more, least = _cover(_within(table, reaches[middle]), stay, until, p - len(stay))
        if len(more) <= p - len(stay):
            best, high = (*stay, *more), middle - 1
        elif least > p - len(stay):
            low = middle + 1
        else:  # not known: what is proven of shorter ways still bounds it
            high, known = middle - 1, False
    if not best:
        raise Infeasible(f"{p} sites cannot reach every demand point")
    best = _filled(best, stay, p, table.shape[1])
    objective = float(table[:, list(best)].min(axis=1).max())
    bound = objective if known else min(objective, float(reaches[low]))
    return Siting(best, objective, bound, _gap(objective, bound), nearest(table, best, np.inf))


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


def _cover(near: BoolArray, stay: Tuple[int, ...], until: Patience, enough: int = 0) -> Tuple[Tuple[int, ...], float]:
    """The fewest further sites that reach what ``stay`` does not, and how many are needed at least (inf: none can).

    Stops as soon as it is known whether ``enough`` are.
    """
    rows = near[~near[:, list(stay)].any(axis=1)]
    if not len(rows):
        return (), 0.0
    if not rows.any(axis=1).all():
        return tuple(range(near.shape[1] + 1)), np.inf
    rows = np.unique(rows, axis=0)  # points with the same sites in reach are one condition
    useful = np.flatnonzero(rows.any(axis=0))
    part = rows[:, useful]
    picked = _greedy_cover(part, np.ones(len(part)), useful.size)
    least = _apart(part)
    if picked.size > max(enough, least) and not least > enough > 0 and int(part.sum()) <= _MOST_COVERING:
        m = useful.size
        rule = optimize.LinearConstraint(sparse.csr_matrix(part.astype(float)), 1, np.inf)
        model = Model(np.ones(m), [rule], np.ones(m), np.zeros(m), np.ones(m))
        found = minimise(model, until, float(picked.size), enough or -np.inf, least)
        picked = picked if found.x is None else np.flatnonzero(found.x > 0.5)
        least = max(least, float(np.ceil(found.bound - 1e-6)))
    return tuple(int(site) for site in useful[picked]), least


def _apart(near: BoolArray) -> float:
    """So many points no two of which share a site: no fewer sites can do."""
    order = np.argsort(near.sum(axis=1), kind="stable")
    taken, count = np.zeros(near.shape[1], dtype=bool), 0
    for row in order:
        if not (near[row] & taken).any():
            taken |= near[row]
            count += 1
    return float(count)


def _greedy_cover(near: BoolArray, weight: FloatArray, count: int) -> NDArray[np.int64]:
    """At most ``count`` sites, each the one that covers most of what is open."""
    left = weight.copy()
    picked: List[int] = []
    table = sparse.csc_matrix(near)
    while len(picked) < count and left.any():
        site = int((left @ table).argmax())
        if not left[near[:, site]].any():
            break
        picked.append(site)
        left[near[:, site]] = 0
    return np.array(picked, dtype=np.int64)


def _farthest_first(table: FloatArray, p: int, stay: Tuple[int, ...]) -> Tuple[int, ...]:
    """A first answer (Gonzalez 1985): the site nearest to the point that is worst off, p times; nothing where that leaves a point
    unreached.
    """
    chosen = list(stay)
    worst = table[:, chosen].min(axis=1) if chosen else np.full(len(table), np.inf)
    while len(chosen) < p:
        site = int(table[int(worst.argmax())].argmin())
        if site in chosen:
            break
        chosen.append(site)
        worst = np.minimum(worst, table[:, site])
    return tuple(chosen) if np.isfinite(worst).all() else ()


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
