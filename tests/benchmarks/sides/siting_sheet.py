"""A siting sheet from demand and stations, as the desk makes it."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np

from kmzb_plugin.desk import sites, siting_base
from kmzb_plugin.desk.demand import Demand, fit
from kmzb_plugin.desk.sites import FIXED, NEW, Candidates, Criteria
from tests.benchmarks.sides.protocol import Clock, serve

#: Confirmed events round each town, and how far from it they happen.
EVENTS_PER_PERSON, SPREAD_M = 1 / 700, 4_000.0


def work(arrays: Dict[str, np.ndarray], asked: Dict[str, Any], clock: Clock) -> Dict[str, Any]:
    xy, people = arrays["xy"], arrays["people"]
    dice = np.random.default_rng(1)
    events = xy[np.repeat(np.arange(len(xy)), dice.poisson(people * EVENTS_PER_PERSON))]
    events = events + dice.normal(0, SPREAD_M, events.shape)
    counts = np.concatenate([np.ones(len(events)), np.zeros(len(xy))])[:, None]
    places = Demand(
        tuple(str(n) for n in range(len(counts))), np.vstack([events, xy]), counts, np.ones(1),
        np.concatenate([np.zeros(len(events)), people]),
    )  # fmt: skip
    stations = dice.choice(len(xy), asked["stations"], replace=False, p=people / people.sum())
    at = np.vstack([xy[stations] + 300.0, xy])
    keys = tuple(f"{n:05}" for n in range(len(at)))
    found = Candidates(
        keys, keys, at, (FIXED,) * len(stations) + (NEW,) * len(xy), np.full(len(at), 3.0), np.full(len(at), np.inf)
    )
    criteria = Criteria(new=asked["new_at_most"], new_at_most=asked["new_at_most"], time_limit_s=30.0)
    with clock.part("sheet"):
        demand = fit(places, siting_base.most_places(found, criteria), criteria.harm_weight)
        made = sites.study(demand, found, criteria, "")
    assert demand.grouped is not None and made.stability is not None
    return {
        "places": len(demand), "sites": len(found), "gap": max(a.gap for a in made.alternatives), "draws": made.stability.draws,
        "moved_m": demand.grouped.mean_m,
    }  # fmt: skip


if __name__ == "__main__":
    serve(work)
