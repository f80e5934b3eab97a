"""Stations that can serve only so much: the p-median with capacities, and the best assignment to given stations.

The capacitated p-median as a mixed-integer model (Mulvey and Beck 1984; demand may be shared between stations). HiGHS proves it
up to EXACT_CELLS; beyond, sites come from the p-median without capacities, mended where they cannot carry the load, the
assignment to them is the best one, and the bound is that of the p-median without capacities, which can only be lower.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, sparse

from .median import finite
from .patience import GoOn, Patience, always
from .significance import FloatArray
from .siting import Infeasible, Siting, checked
from .siting import p_median as free_median
from .solver import SCALE, Model, minimise

#: Sites × points up to which HiGHS is asked for the best answer.
EXACT_CELLS = 60_000


@dataclass(frozen=True)
class Limited(Siting):
    """``share``: points × ``sites``, which part of a point each site serves; ``load`` per site. ``served_by``: the largest part."""

    share: FloatArray
    load: FloatArray


def p_median(
    cost: ArrayLike, demand: ArrayLike, load: ArrayLike, capacity: ArrayLike, p: int, fixed: Iterable[int] = (),
    time_limit_s: float = 60, go_on: GoOn = always,
) -> Limited:  # fmt: skip
    """p sites and who serves whom, with the least demand-weighted cost and no site above its ``capacity``.

    ``load``: what each point asks of a site (in the capacity's unit), which may be another measure than ``demand``; ``capacity``
    per site, inf for none. Raises Infeasible when no p sites can carry the load, ValueError for bad input.
    """
    table, weight, stay = checked(cost, demand, fixed)
    asked, room = _rooms(load, capacity, table)
    if not max(1, len(stay)) <= p <= table.shape[1]:
        raise ValueError(f"p must lie between {max(1, len(stay))} and {table.shape[1]}")
    lost = np.flatnonzero((weight + asked > 0) & ~np.isfinite(table).any(axis=1))
    if lost.size:
        raise Infeasible(f"demand point {lost[0]} can reach no candidate ({lost.size} such points)")
    best = np.sort(np.delete(room, stay))[::-1][: p - len(stay)]
    if room[list(stay)].sum() + best.sum() < asked.sum() * (1 - 1e-12):
        raise Infeasible(f"{p} sites cannot carry the load")
    until = Patience(time_limit_s, go_on)
    if table.size <= EXACT_CELLS:
        return _exact(table, weight, asked, room, p, stay, until)
    loose = free_median(table, weight, p, stay, time_limit_s / 2, go_on)
    sites = _carrying(table, weight, asked, room, loose.sites, stay, until)
    return _limited(table, sites, assign(table, weight, asked, room, sites), weight, asked, loose.bound)


def assign(cost: ArrayLike, demand: ArrayLike, load: ArrayLike, capacity: ArrayLike, sites: Iterable[int]) -> FloatArray:
    """The cheapest sharing of all points between ``sites`` within their capacities, points × sites. Raises Infeasible."""
    table, weight, chosen = checked(cost, demand, sites)
    asked, room = _rooms(load, capacity, table)
    part, n, k = table[:, list(chosen)], table.shape[0], len(chosen)
    whole = sparse.kron(sparse.identity(n), np.ones((1, k)), format="csr")
    limited = np.flatnonzero(np.isfinite(room[list(chosen)]))
    loads = sparse.kron(asked[None, :], sparse.identity(k), format="csr")[limited]
    price = finite(part) * weight[:, None]
    solved = optimize.linprog(
        (price * (SCALE / max(float(price.max()), 1e-300))).ravel(),
        A_ub=loads if limited.size else None, b_ub=room[list(chosen)][limited] if limited.size else None,
        A_eq=whole, b_eq=np.ones(n),
        bounds=np.column_stack([np.zeros(n * k), np.where(np.isfinite(part), 1.0, 0.0).ravel()]), method="highs",
    )  # fmt: skip
    if solved.x is None:
        raise Infeasible("these sites cannot carry the load within reach")
    return np.asarray(np.clip(solved.x.reshape(n, k), 0, 1))


def _rooms(load: ArrayLike, capacity: ArrayLike, table: FloatArray) -> Tuple[FloatArray, FloatArray]:
    asked, room = np.asarray(load, dtype=float), np.asarray(capacity, dtype=float)
    if asked.shape != (table.shape[0],) or not np.all(np.isfinite(asked)) or np.any(asked < 0):
        raise ValueError("the load is one finite number per point, not negative")
    if room.shape != (table.shape[1],) or np.any(np.isnan(room)) or np.any(room < 0):
        raise ValueError("the capacity is one number per site, not negative; inf for none")
    return asked, room


def _exact(
    table: FloatArray, weight: FloatArray, asked: FloatArray, room: FloatArray, p: int, stay: Tuple[int, ...], until: Patience
) -> Limited:
    """y sites open (whole), x shares of each point."""
    n, m = table.shape
    bounded = np.where(np.isfinite(room), room, asked.sum())
    shares = sparse.kron(sparse.identity(n), np.ones((1, m)))
    every = sparse.hstack([sparse.csr_matrix((n, m)), shares])
    link = sparse.hstack([sparse.kron(np.ones((n, 1)), sparse.identity(m)), -sparse.identity(n * m)])
    loads = sparse.hstack([sparse.diags(bounded), -sparse.kron(asked[None, :], sparse.identity(m))])
    number = sparse.hstack([sparse.csr_matrix(np.ones((1, m))), sparse.csr_matrix((1, n * m))])
    lower = np.zeros(m + n * m)
    lower[list(stay)] = 1
    upper = np.concatenate([np.ones(m), np.where(np.isfinite(table), 1.0, 0.0).ravel()])
    price = (np.where(np.isfinite(table), table, 0.0) * weight[:, None]).ravel()
    rules = [optimize.LinearConstraint(every, 1, 1), optimize.LinearConstraint(link, 0, np.inf),
             optimize.LinearConstraint(loads, 0, np.inf), optimize.LinearConstraint(number, p, p)]  # fmt: skip
    whole = np.concatenate([np.ones(m), np.zeros(n * m)])
    solved = minimise(Model(np.concatenate([np.zeros(m), price]), rules, whole, lower, upper), until)
    if solved.x is None:
        raise Infeasible(f"no choice of {p} sites was found that carries the load within reach")
    sites = tuple(int(s) for s in np.flatnonzero(solved.x[:m] > 0.5))
    share = assign(table, weight, asked, room, sites)
    return _limited(table, sites, share, weight, asked, solved.bound)


def _carrying(
    table: FloatArray, weight: FloatArray, asked: FloatArray, room: FloatArray, sites: Tuple[int, ...], stay: Tuple[int, ...],
    until: Patience,
) -> Tuple[int, ...]:  # fmt: skip
    """Sites that can carry the load: while they cannot, the one with least room gives way to the nearest site with more room."""
    chosen = list(sites)
    while room[chosen].sum() < asked.sum():
        movable = [s for s in chosen if s not in stay]
        out = min(movable, key=lambda s: (room[s], s))
        more = [s for s in range(table.shape[1]) if s not in chosen and room[s] > room[out]]
        apart = [float(np.abs(finite(table)[:, s] - finite(table)[:, out]).mean()) for s in more]
        chosen[chosen.index(out)] = more[int(np.argmin(apart))]
    return _exchange(table, weight, asked, room, tuple(sorted(chosen)), stay, until)


def _exchange(
    table: FloatArray, weight: FloatArray, asked: FloatArray, room: FloatArray, sites: Tuple[int, ...], stay: Tuple[int, ...],
    until: Patience,
) -> Tuple[int, ...]:  # fmt: skip
    """Try near exchanges of full sites by the best assignment, as long as there is time."""
    price = finite(table) * weight[:, None]

    def value(some: Tuple[int, ...]) -> float:
        try:
            return float((price[:, list(some)] * assign(table, weight, asked, room, some)).sum())
        except Infeasible:
            return np.inf

    best, better = value(sites), True
    while better:
        better = False
        for site in [s for s in sites if s not in stay]:
            others = [s for s in range(table.shape[1]) if s not in sites]
            near = sorted(others, key=lambda s: float(np.abs(price[:, s] - price[:, site]).sum()))[:3]
            for other in near:
                if until.over():
                    return sites
                trial = tuple(sorted({*sites, other} - {site}))
                if room[list(trial)].sum() >= asked.sum() and (now := value(trial)) < best * (1 - 1e-9):
                    sites, best, better = trial, now, True
                    break
    return sites


def _limited(
    table: FloatArray, sites: Tuple[int, ...], share: FloatArray, weight: FloatArray, asked: FloatArray, bound: float
) -> Limited:
    part = np.where(share > 0, table[:, list(sites)], 0.0)
    objective = float((part * share * weight[:, None]).sum())
    bound = min(bound, objective)
    gap = 0.0 if objective - bound <= 1e-9 * max(objective, 1e-300) else (objective - bound) / objective
    served: NDArray[np.int64] = np.asarray(sites)[share.argmax(axis=1)]
    return Limited(sites, objective, bound, gap, served, share, asked @ share)
