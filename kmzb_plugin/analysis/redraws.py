"""Would another year's chance have put the stations elsewhere? Sites chosen again for redrawn demand.

Poisson bootstrap: counts are redrawn with their observed value as the mean (Hanley and MacGibbon 2006, "Creating non-parametric
bootstrap samples using Poisson frequencies"); each redraw is solved by interchange from several starts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Callable, Iterable, Optional, Tuple

import numpy as np
from numpy.typing import ArrayLike

from .median import EXACT_PAIRS, Redrawn
from .patience import Patience, always
from .proportion import wilson
from .significance import FloatArray
from .siting import checked

#: What all draws together may look at; fewer draws beyond, never fewer than the least.
MOST_WORK = 100_000_000
LEAST_DRAWS = 20
#: A chosen site is steady when it stays in at least this share of the redraws: ours.
STEADY = 0.8


@dataclass(frozen=True)
class Stability:
    """Per candidate: in which ``share`` of the ``draws`` it is among the best sites, with its 95 % interval (Wilson).

    ``weakest``: smallest share among the chosen sites that are not fixed; ``stable`` when that is at least STEADY. ``same``:
    share of the draws with exactly the chosen set. ``cost``: objective of the chosen set over that of the redraw's own best, mean
    over the draws: 1.02 = keeping the chosen set costs 2 %.
    """

    draws: int
    share: FloatArray
    low: FloatArray
    high: FloatArray
    weakest: float
    stable: bool
    same: float
    cost: float


def redrawn(counts: ArrayLike, worth: ArrayLike, steady: ArrayLike, draws: int, seed: int) -> FloatArray:
    """Demand redrawn: draws × points. ``counts``: points × kinds (events), ``worth`` of an event per kind, ``steady`` demand per
    point that chance does not touch (people). Raises ValueError.
    """
    events, each, base = (np.asarray(v, dtype=float) for v in (counts, worth, steady))
    if events.ndim != 2 or each.shape != (events.shape[1],) or base.shape != (events.shape[0],):
        raise ValueError("counts are points × kinds, worth one number per kind, the steady part one per point")
    if draws < 1 or any(np.any(v < 0) or not np.all(np.isfinite(v)) for v in (events, each, base)):
        raise ValueError("counts, worths and the steady part are finite and not negative; at least one draw")
    random = np.random.default_rng(seed)
    return np.array([base + random.poisson(events) @ each for _ in range(draws)])


def affordable(work: int, draws: int) -> int:
    """So many of ``draws`` as can be solved in a minute or so: the same number on every computer."""
    return min(draws, max(LEAST_DRAWS, MOST_WORK // max(1, work)))


def stability(
    cost: ArrayLike, demands: ArrayLike, chosen: Iterable[int], fixed: Iterable[int] = (),
    progress: Optional[Callable[[float], bool]] = None,
) -> Stability:  # fmt: skip
    """How steady the p-median ``chosen`` is under ``demands`` (draws × points). Raises ValueError.

    Of a table with very many useful pairs only the first of the demands are solved (``affordable``; ``Stability.draws`` says how
    many). ``progress`` is told the share done; False stops, and what was drawn until then counts.
    """
    sites = tuple(sorted({int(site) for site in chosen}))
    table, _, stay = checked(cost, np.ones(np.shape(cost)[0]), fixed)
    drawn = np.asarray(demands, dtype=float)
    if drawn.ndim != 2 or drawn.shape[1] != table.shape[0] or not drawn.size:
        raise ValueError("the demands are draws × points")
    if not sites or sites[0] < 0 or sites[-1] >= table.shape[1] or not set(stay) <= set(sites):
        raise ValueError("the chosen sites are candidates and hold the fixed ones")
    solver = Redrawn(table, sites, stay)
    drawn = drawn[: affordable(solver.work, len(drawn))]
    shakes = 6 if solver.work <= EXACT_PAIRS else 2
    hits, same, ratio, done = np.zeros(table.shape[1]), 0, 0.0, 0
    for demand in drawn:
        until = Patience(go_on=partial(progress, done / len(drawn)) if progress is not None else always)
        if until.over():
            break
        best, objective, kept = solver.solve(demand, shakes, until)
        if until.is_stopped:
            break
        hits[list(best)] += 1
        same += best == sites
        ratio += kept / objective if objective > 0 else 1.0
        done += 1
    return _told(hits, same, ratio, done, sites, stay)


def _told(
    hits: FloatArray, same: int, ratio: float, done: int, sites: Tuple[int, ...], stay: Tuple[int, ...]
) -> Stability:
    if done == 0:
        nothing = np.full(hits.size, np.nan)
        return Stability(0, nothing, nothing, nothing, np.nan, False, np.nan, np.nan)
    bounds: FloatArray = np.array([wilson(int(hit), done) for hit in hits], dtype=float)
    share = hits / done
    free = [site for site in sites if site not in stay]
    weakest = float(share[free].min()) if free else 1.0
    return Stability(done, share, bounds[:, 0], bounds[:, 1], weakest, weakest >= STEADY, same / done, ratio / done)
