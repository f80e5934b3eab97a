"""What a siting study rests on, and whether its numbers justify anything."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kmzb_plugin.core.desk import Measure
from kmzb_plugin.core.staffing import PopulationPoint, Site, Station
from kmzb_plugin.desk import sites, siting_base, siting_verdict
from kmzb_plugin.desk.data import Cells
from kmzb_plugin.desk.demand import Demand
from kmzb_plugin.desk.sites import Candidates, Criteria
from kmzb_plugin.desk.siting_verdict import Verdict, judge

STATION = Station(10, "kp", "Komisariat", 0.0, 0.0)


def demand(xy, counts, people=0.0) -> Demand:
    n = len(xy)
    return Demand(
        tuple(f"d{i:03}" for i in range(n)), np.asarray(xy, dtype=float), np.asarray(counts, dtype=float).reshape(n, -1),
        np.ones(1), np.broadcast_to(np.asarray(people, dtype=float), (n,)).copy(),
    )  # fmt: skip


def candidates(xy, states) -> Candidates:
    m = len(xy)
    keys = tuple(f"s{i}" for i in range(m))
    return Candidates(keys, keys, np.asarray(xy, dtype=float), tuple(states), np.zeros(m), np.full(m, np.inf))


def study(places, found, **more):
    asked = replace(Criteria(new=1, new_at_most=1, harm_weight=1.0, draws=50), **more)
    return sites.study(places, found, asked, "2026-11-22")


def test_a_far_village_with_most_of_the_events_holds():
    found = study(demand([(0, 0), (30_000, 0)], [10, 200]), candidates([(0, 0), (30_000, 0)], ["fixed", "new"]))
    judged = judge(found)
    assert judged.verdict is Verdict.HOLDS
    assert judged.then == 0 and judged.gain == 1


@pytest.mark.parametrize("model", [sites.P_MEDIAN, sites.MAX_COVER, sites.P_CENTER])
def test_a_second_station_beside_the_first_gains_nothing(model):
    found = study(
        demand([(0, 0), (9_000, 0)], [500, 1]), candidates([(0, 0), (300, 0)], ["fixed", "new"]), model=model,
    )  # fmt: skip
    assert judge(found).verdict is Verdict.NO_GAIN


def test_two_equal_places_are_not_steady():
    """Which of two like villages gets the station is chance, and is said so."""
    found = study(
        demand([(0, 0), (30_000, 0), (0, 30_000)], [5, 40, 40]),
        candidates([(0, 0), (30_000, 0), (0, 30_000)], ["fixed", "new", "new"]), draws=200,
    )  # fmt: skip
    assert judge(found).verdict is Verdict.NOT_STEADY
    assert 0.3 < siting_verdict.kept_share(found, found.wanted) < 0.7


def test_without_a_station_there_is_nothing_to_be_better_than():
    found = study(demand([(0, 0)], [5]), candidates([(0, 0)], ["new"]))
    assert judge(found).verdict is Verdict.NO_BASE


def test_what_cannot_be_done_justifies_nothing():
    places = demand([(0, 0), (90_000, 0), (0, 90_000)], [1, 1, 1])
    found = study(
        places, candidates([(0, 0), (90_000, 0), (0, 90_000)], ["fixed", "new", "new"]), model=sites.SET_COVER, new_at_most=2
    )
    assert found.impossible == (0, 1) and judge(found).verdict is Verdict.IMPOSSIBLE


def test_everybody_within_reach_at_last_is_a_gain():
    places = demand([(0, 0), (90_000, 0)], [1, 1])
    found = study(places, candidates([(0, 0), (90_000, 0)], ["fixed", "new"]), model=sites.SET_COVER)
    judged = judge(found)
    assert (judged.verdict, judged.today, judged.then) == (Verdict.HOLDS, 0.5, 1.0)


def test_nothing_asked_nothing_changed():
    found = study(demand([(0, 0)], [5]), candidates([(0, 0), (9_000, 0)], ["fixed", "new"]), new=0)
    assert judge(found).verdict is Verdict.KEEP
    assert found.wanted.added == ()


def test_what_is_unreachable_today_and_reached_then_is_a_gain():
    places, found = demand([(0, 0), (1, 0)], [1, 100]), candidates([(0, 0), (1, 0)], ["fixed", "new"])
    road = np.array([[np.inf, np.inf], [np.inf, 2.0]])
    made = sites.study(places, found, Criteria(new=1, new_at_most=1, harm_weight=1.0, draws=0), "x", road)
    assert np.isnan(made.today.mean_min)
    assert judge(made).verdict is Verdict.HOLDS


# What it is made of


def test_a_candidate_at_a_station_is_that_station():
    found = siting_base.candidates(
        [STATION], [Site(None, "gmina_seat", "Tu", 100.0, 0.0, 10), Site(None, "gmina_seat", "Tam", 5_000.0, 0.0, 10)], 3.0, False
    )
    assert found.taken == 1
    assert found.candidates.name == ("Komisariat", "Tam")
    assert found.candidates.state == ("fixed", "new")


def test_what_a_station_says_counts_before_the_assumption():
    stations = [STATION, replace(STATION, unit_id=11, is_closable=True, readiness_min=7.5, capacity=90.0)]
    found = siting_base.candidates(stations, [], 3.0, True).candidates
    assert found.readiness_min.tolist() == [3.0, 7.5]
    assert found.capacity.tolist() == [np.inf, 90.0]
    assert found.state == ("fixed", "closable")
    assert siting_base.candidates(stations, [], 3.0, False).candidates.capacity.tolist() == [np.inf, np.inf]


def test_two_candidates_of_one_key_are_one():
    site = Site(None, "layer", "A", 9_000.0, 0.0, None)
    assert len(siting_base.candidates([], [site, site], 3.0, False).candidates) == 1


def test_cells_of_kinds_add_up_to_the_same_harm():
    def cells(column, count):
        return Cells(1000.0, np.array(column), np.zeros(len(column), int), np.array(count), np.array(count), np.array(count),
                     np.zeros(len(column)))  # fmt: skip

    people = [PopulationPoint(1, "gmina", "G", None, 70, None, 500.0, 500.0, 10)]
    made = siting_base.demand_of_cells({"a": cells([0, 3], [2, 1]), "b": cells([3], [4])}, Measure.CONFIRMED, {"b": 10.0}, people)
    assert made.key == ("c:0:0", "c:3:0", "p:1")
    assert made.xy_m[:2].tolist() == [[500, 500], [3500, 500]]
    assert (made.counts @ made.harm).tolist() == [2, 41, 0]
    assert made.people.tolist() == [0, 0, 70]
