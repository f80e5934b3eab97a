"""The siting sheet: a planted best site is found and steady, noise is not, and another person gets the same sheet."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kmzb_plugin.analysis import siting
from kmzb_plugin.desk import demand as demands
from kmzb_plugin.desk import sites
from kmzb_plugin.desk.demand import Demand
from kmzb_plugin.desk.sites import Candidates, Criteria


def places(xy, counts, people=None, harm=(1.0,)) -> Demand:
    n = len(xy)
    return Demand(
        tuple(f"d{i:04}" for i in range(n)), np.asarray(xy, dtype=float), np.asarray(counts, dtype=float).reshape(n, -1),
        np.asarray(harm), np.zeros(n) if people is None else np.asarray(people, dtype=float),
    )  # fmt: skip


def stations(xy, state=None, readiness=0.0, capacity=np.inf) -> Candidates:
    m = len(xy)
    keys = tuple(f"s{i:03}" for i in range(m))
    return Candidates(
        keys, keys, np.asarray(xy, dtype=float), tuple(state or ["new"] * m), np.full(m, readiness, dtype=float),
        np.full(m, capacity),
    )  # fmt: skip


def town(seed=1, n=300, m=40):
    """A town of 20 km; two far villages with most of the events, a candidate in each."""
    random = np.random.default_rng(seed)
    xy = random.uniform(0, 20_000, (n, 2))
    villages = np.array([[45_000, 5_000], [5_000, 60_000]])
    xy = np.vstack([xy, villages + random.uniform(-500, 500, (2, 2))])
    counts = np.append(random.poisson(2, n), [800, 700])
    return places(xy, counts), stations(np.vstack([random.uniform(0, 20_000, (m - 2, 2)), villages]), ["fixed"] + ["new"] * (m - 1))


def test_the_planted_best_sites_are_found_and_steady():
    demand, candidates = town()
    found = sites.study(demand, candidates, Criteria(new=2, new_at_most=3, harm_weight=1.0), "2026-11-22")
    assert found.wanted.added == (38, 39) and found.wanted.gap == 0
    assert found.stability.stable and found.stability.weakest == 1.0
    assert [a.new for a in found.alternatives] == [0, 1, 2, 3]
    assert found.alternatives[0].sites == found.today.sites == (0,)
    means = [a.mean_min for a in found.alternatives]
    assert means == sorted(means, reverse=True)


def test_noise_is_not_stable():
    """Equal demand everywhere and a candidate everywhere: which of them is best is chance, and the sheet says so. Eight towns."""
    calm = []
    for seed in range(8):
        random = np.random.default_rng(seed)
        demand = places(random.uniform(0, 30_000, (100, 2)), random.poisson(3, 100))
        found = sites.study(demand, stations(random.uniform(0, 30_000, (25, 2))), Criteria(new=4, new_at_most=4, draws=40), "x")
        calm.append(found.stability.stable)
    assert sum(calm) == 0


def test_another_person_gets_the_same_sheet():
    demand, candidates = town(3)
    found = sites.study(demand, candidates, Criteria(new=2, draws=20), "x")
    turned = replace(demand, key=demand.key[::-1], xy_m=demand.xy_m[::-1], counts=demand.counts[::-1], people=demand.people[::-1])
    order = np.random.default_rng(0).permutation(len(candidates))
    mixed = Candidates(
        *(tuple(part[i] for i in order) for part in (candidates.key, candidates.name)), candidates.xy_m[order],
        tuple(candidates.state[i] for i in order), candidates.readiness_min[order], candidates.capacity[order],
    )  # fmt: skip
    again = sites.study(turned, mixed, Criteria(new=2, draws=20), "x")
    assert again.candidates.key == found.candidates.key and again.wanted.sites == found.wanted.sites
    assert np.array_equal(again.stability.share, found.stability.share)
    assert [a.objective for a in again.alternatives] == [a.objective for a in found.alternatives]


def test_people_within_minutes_are_counted_with_readiness():
    """15 km at 60 km/h straight on: 15 minutes; with 6 of readiness it is 21."""
    demand = places([[0, 0], [15_000, 0]], [1, 1], [100, 900])
    straight = Criteria(new=0, new_at_most=0, detour=1.0, speed_kmh=60, minutes=(10, 20), draws=0)
    quick = sites.study(demand, stations([[0, 0]], ["fixed"]), straight, "x")
    slow = sites.study(demand, stations([[0, 0]], ["fixed"], readiness=6), straight, "x")
    assert quick.today.within == (100, 1000) and slow.today.within == (100, 100)
    assert slow.today.minutes.tolist() == [6, 21] and slow.way == sites.STRAIGHT
    assert slow.stability is None


def test_a_closable_station_gives_its_place_and_a_fixed_one_stays():
    demand = places([[0, 0], [50_000, 0]], [1, 100])
    sheet = [sites.study(demand, stations([[0, 0], [50_000, 0]], [state, "new"]), Criteria(new=0, new_at_most=0, draws=0), "x")
             for state in ("fixed", "closable")]  # fmt: skip
    assert sheet[0].alternatives[0].sites == (0,) and sheet[0].alternatives[0].closed == ()
    assert sheet[1].alternatives[0].sites == (1,) and sheet[1].alternatives[0].closed == (0,)
    assert sheet[1].today.sites == (0,)


def test_land_without_a_way_is_never_within():
    demand = places([[0, 0], [1, 0], [2, 0]], [1, 1, 5], [10, 10, 500])
    road = np.array([[1.0, 9.0], [9.0, 1.0], [np.inf, np.inf]])
    found = sites.study(demand, stations([[0, 0], [1, 0]]), Criteria(new=2, new_at_most=2, draws=0), "x", road)
    assert found.way == sites.ROADS
    assert found.unreachable == (2,) and found.unreachable_people == 500
    assert found.wanted.serves.tolist() == [0, 1, -1] and found.wanted.within == (20, 20)


def test_weights_are_mixed_as_declared():
    demand = places([[0, 0], [1, 1]], [[1, 0], [0, 1]], [30, 10], harm=(1.0, 3.0))
    assert demands.weights(demand, 1.0) == pytest.approx([0.25, 0.75])
    assert demands.weights(demand, 0.0) == pytest.approx([0.75, 0.25])
    assert demands.weights(demand, 0.5) == pytest.approx([0.5, 0.5])
    with pytest.raises(ValueError, match="no demand"):
        demands.weights(replace(demand, counts=demand.counts * 0, people=demand.people * 0), 0.5)


@pytest.mark.parametrize("model", sites.MODELS)
def test_every_model_makes_a_sheet_with_a_proven_gap(model):
    demand, candidates = town(5, n=80, m=15)
    found = sites.study(demand, candidates, Criteria(model=model, new=5, new_at_most=6, reach_min=45, draws=5), "x")
    assert found.wanted.gap == 0
    if model == sites.MAX_COVER:
        assert found.wanted.objective == pytest.approx(found.weight[found.wanted.minutes <= 45].sum())
    if model == sites.SET_COVER:
        assert found.wanted.longest_min <= 45
    assert (found.stability is not None) == (model in (sites.P_MEDIAN, sites.MAX_COVER))


def test_a_station_takes_no_more_than_it_can():
    demand, candidates = town(2, n=100, m=12)
    limited = replace(candidates, capacity=np.full(12, 800.0))
    found = sites.study(demand, limited, Criteria(new=2, new_at_most=2, harm_weight=1.0, draws=0), "x")
    assert np.all(found.wanted.load <= 800 + 1e-6) and found.wanted.load.sum() == pytest.approx(demand.counts.sum())
    assert found.impossible == (0, 1)
    with pytest.raises(siting.Infeasible, match="carry"):
        sites.study(demand, replace(candidates, capacity=np.full(12, 100.0)), Criteria(new=2, new_at_most=2, draws=0), "x")


@pytest.mark.parametrize("values", [{"model": "best"}, {"new": 6}, {"harm_weight": 2}, {"speed_kmh": 0}, {"minutes": ()}])
def test_senseless_criteria_are_named(values):
    with pytest.raises(ValueError, match=next(iter(values))):
        Criteria(**values)


def test_work_can_be_stopped():
    demand, candidates = town()
    with pytest.raises(sites.Stopped):
        sites.study(demand, candidates, Criteria(new=1), "x", progress=lambda share: share < 0.6)
