"""What each site saves each point, pair by pair, and good choices of sites by exchange.

A point that stations already serve is at most as dear as the nearest of them, so only nearer sites make a difference to it:
with the hundreds of stations of a country a few sites per point are left of thousands, and nothing is lost.

Teitz and Bart (1968) for the interchange, with Whitaker's (1983) bookkeeping.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterable, Tuple

import numpy as np
from numpy.typing import NDArray

from .patience import Patience
from .significance import FloatArray

Sites = NDArray[np.int64]
_SHAKE = 4
_TRIALS = 200


@dataclass(frozen=True)
class Savings:
    """Pairs in the order of their sites: site j has the pairs from ``start[j]`` to ``start[j + 1]``.

    ``saved``: what the site takes off the cost of ``point``, above 0; ``base`` is the cost of all points without any of them.
    """

    point: NDArray[np.int64]
    site: NDArray[np.int64]
    saved: FloatArray
    start: NDArray[np.int64]
    points: int
    base: float

    @property
    def sites(self) -> int:
        """How many there are, those that save nothing too."""
        return int(self.start.size - 1)

    def __len__(self) -> int:
        return int(self.saved.size)

    def worth(self, had: FloatArray) -> FloatArray:
        """Per site what it saves beyond what its points have ``had``."""
        made = np.zeros(self.sites)
        some = np.flatnonzero(np.diff(self.start))
        if some.size:
            made[some] = np.add.reduceat(np.maximum(self.saved - had[self.point], 0), self.start[some])
        return made

    def block(self, chosen: Sites) -> FloatArray:
        """Points × ``chosen``: what each saves."""
        made = np.zeros((self.points, len(chosen)))
        for place, site in enumerate(chosen):
            part = slice(self.start[site], self.start[site + 1])
            made[self.point[part], place] = self.saved[part]
        return made

    def value(self, chosen: Sites) -> float:
        """What all of them save together."""
        return float(self.block(chosen).max(axis=1).sum()) if len(chosen) else 0.0

    def wanted(self, chosen: Sites, had: FloatArray) -> FloatArray:
        """Per point by how many of ``chosen`` it would save more than it has ``had``."""
        made = np.zeros(self.points)
        for site in chosen:
            part = slice(self.start[site], self.start[site + 1])
            made[self.point[part]] += self.saved[part] > had[self.point[part]]
        return made

    def only(self, pairs: NDArray[np.bool_]) -> Savings:
        """Without the other pairs."""
        kept = np.concatenate([[0], np.cumsum(pairs)])
        return replace(
            self, point=self.point[pairs], site=self.site[pairs], saved=self.saved[pairs],
            start=np.asarray(kept[self.start], dtype=np.int64),
        )  # fmt: skip

    def times(self, demand: FloatArray, base: float) -> Savings:
        """For other weights of the points; made for weights of one."""
        return replace(self, saved=self.saved * demand[self.point], base=base)


def savings(cost: FloatArray, fixed: Iterable[int] = ()) -> Tuple[Savings, FloatArray, Sites]:
    """Savings of the sites that are free, for a demand of one each; what each point costs without them: the way to the nearest
    of the ``fixed`` sites, or to the dearest site of all; and the numbers of the free sites. ``cost`` is finite.
    """
    stay = np.array(sorted(set(fixed)), dtype=np.int64)
    alone = cost[:, stay].min(axis=1) if stay.size else cost.max(axis=1)
    free = np.setdiff1d(np.arange(cost.shape[1]), stay)
    site, point = np.nonzero((cost < alone[:, None]).T)
    saved = alone[point] - cost[point, site]
    if stay.size:
        site = np.searchsorted(free, site)
    start = np.searchsorted(site, np.arange(free.size + 1))
    return Savings(point, site, saved, start, cost.shape[0], float(alone.sum())), alone, free


def greedy(pairs: Savings, count: int) -> Sites:
    """``count`` sites, one after another, each the one that saves most; pairs that can no longer matter are dropped."""
    point, site, saved = pairs.point, pairs.site, pairs.saved
    had, chosen = np.zeros(pairs.points), np.zeros(0, dtype=np.int64)
    while chosen.size < count:
        totals = np.bincount(site, saved - had[point], minlength=pairs.sites)
        totals[chosen] = -1
        best = int(totals.argmax())
        chosen = np.append(chosen, best)
        part = slice(pairs.start[best], pairs.start[best + 1])
        had[pairs.point[part]] = np.maximum(had[pairs.point[part]], pairs.saved[part])
        matters = saved > had[point]
        point, site, saved = point[matters], site[matters], saved[matters]
    return chosen


def interchange(pairs: Savings, chosen: Sites, until: Patience) -> Sites:
    """Exchange one site for one other while that saves more; the best exchange of each round."""
    chosen = chosen.copy()
    rows, m, k = np.arange(pairs.points), pairs.sites, chosen.size
    while k and not until.over():
        block = pairs.block(chosen)
        first = block.argmax(axis=1)
        best = block[rows, first]
        block[rows, first] = 0
        second = block.max(axis=1)
        # only sites that save more than a point's second one make a difference to it
        some = np.flatnonzero(pairs.saved > second[pairs.point])
        point, site, saved = pairs.point[some], pairs.site[some], pairs.saved[some]
        # of adding a site, none removed; and what it keeps of the loss when the point's own one goes, too
        gain = np.bincount(site, np.maximum(saved - best[point], 0), minlength=m)
        kept = np.bincount(first[point] * m + site, np.minimum(saved, best[point]) - second[point], minlength=k * m)
        lost = np.bincount(first, best - second, minlength=k)
        change = gain[None, :] + kept.reshape(k, m) - lost[:, None]
        change[:, chosen] = -np.inf
        place, other = np.unravel_index(int(change.argmax()), change.shape)
        total = float(best.sum())
        if not change[place, other] > 1e-9 * max(pairs.base - total, 0.0) + 1e-14 * pairs.base:
            break
        chosen[place] = other
    return chosen


def shaken(
    pairs: Savings, chosen: Sites, saved: float, limit: float, until: Patience, trials: int = _TRIALS
) -> Tuple[Sites, float]:
    """Out of local optima: exchange a few sites at random, climb again, keep what is better (Lourenço et al. 2003).

    ``limit``: what is proven that nothing saves more than.
    """
    random = np.random.default_rng(0)  # the same answer for everybody
    strength = min(_SHAKE, chosen.size, pairs.sites - chosen.size)
    stale = 0
    while strength > 0 and stale < trials and saved < limit and not until.over():
        trial = chosen.copy()
        trial[random.choice(chosen.size, strength, replace=False)] = random.choice(
            np.setdiff1d(np.arange(pairs.sites), chosen), strength, replace=False
        )
        trial = interchange(pairs, trial, until)
        value = pairs.value(trial)
        stale += 1
        if value > saved + 1e-12 * max(pairs.base - saved, 0.0):
            chosen, saved, stale = trial, value, 0
    return chosen, saved
