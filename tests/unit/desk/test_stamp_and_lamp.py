"""The stamp's figures by hand, the baseline without luck of order, and what each fact does to the lamp."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kmzb_plugin.desk.lamp import BASELINE, CHANCE, UNTESTED, Bounds, Facts, Light, Thresholds, lamp
from kmzb_plugin.desk.stamp import NO_TEST, NO_TRAINING, NOTHING_HOT, fullest, stamp

DAYS = (0.0, 90.0, 120.0)
FINE = stamp([True, False, False, False], [50, 10, 20, 0], [80, 0, 20, 0], DAYS)
GOOD = Facts(500, 4, confirmed_share=0.7, point_share=0.99, outside_share=0.02, stable_share=0.95, stamp=FINE)


def test_the_published_three_cells():
    """Observed 6, 3, 0: the first cell alone has PAI 2, PEI 1; the promise of 3 is half of what came (RRI 0.5)."""
    found = stamp([True, False, False], [9, 6, 3], [6, 3, 0], DAYS)
    assert (found.layer.pai, found.layer.pei, found.layer.rri) == pytest.approx((2, 1, 0.5))
    two = stamp([True, True, False], [9, 6, 3], [6, 3, 0], DAYS)
    assert (two.layer.pai, two.layer.pei, two.layer.rri) == pytest.approx((1.5, 1, 5 / 9))
    assert (two.layer.hit_rate, two.layer.area_share, two.cells, two.of) == (1, pytest.approx(2 / 3), 2, 3)
    assert two.count == two.layer and not two.count_wins


def test_the_count_wins_when_it_catches_more():
    found = stamp([False, False, True, False], [5, 1, 2, 0], [8, 0, 2, 0], DAYS)
    assert found.count_wins and (found.layer.hits, found.count.hits) == (2, 8)
    assert found.layer.pei == pytest.approx(0.25) and not found.beats_chance
    better = stamp([True, False, False, False], [5, 1, 6, 0], [8, 0, 2, 0], DAYS)
    assert not better.count_wins


def test_ties_of_the_count_are_shared():
    """All cells are equal in training: the count catches the mean, whatever the order of the cells."""
    for order in ([4, 0, 0, 0], [0, 0, 0, 4]):
        found = stamp([True, False, False, False], [1, 1, 1, 1], order, DAYS)
        assert found.count.hits == 1 and found.count.pai == 1


@pytest.mark.parametrize("trained, tested, chosen, reason", [
    ([0, 0], [1, 1], [True, False], NO_TRAINING), ([1, 0], [0, 0], [True, False], NO_TEST),
    ([1, 0], [1, 0], [False, False], NOTHING_HOT),
])  # fmt: skip
def test_why_there_are_no_figures(trained, tested, chosen, reason):
    found = stamp(chosen, trained, tested, DAYS)
    assert found.reason == reason and np.isnan(found.layer.pai) and not found.count_wins and not found.beats_chance


@pytest.mark.parametrize("arguments, wrong", [
    (([True], [1, 2], [1, 2], DAYS), "per cell"), (([True], [1], [1], (0, 5, 5)), "follows"), (([], [], [], DAYS), "at least"),
])  # fmt: skip
def test_bad_input_is_named(arguments, wrong):
    with pytest.raises(ValueError, match=wrong):
        stamp(*arguments)


def test_the_fullest_share_of_the_area():
    inside = np.array([True] * 10 + [False] * 2)
    picked = fullest([5, 1, 0, 9, 0, 0, 0, 0, 0, 0, 99, 99], inside, 0.2)
    assert np.flatnonzero(picked).tolist() == [0, 3]
    assert np.flatnonzero(fullest([0, 0, 3], np.ones(3, bool), 0.01)).tolist() == [2]
    assert not fullest([0, 0, 0], np.ones(3, bool), 0.5).any()


@pytest.mark.parametrize("change, light", [
    ({}, Light.STRONG), ({"events": 99}, Light.WEAK), ({"events": 29}, Light.DO_NOT_USE), ({"significant": 0}, Light.DO_NOT_USE),
    ({"confirmed_share": 0.4}, Light.WEAK), ({"confirmed_share": 0.05}, Light.DO_NOT_USE), ({"point_share": 0.8}, Light.WEAK),
    ({"point_share": 0.5}, Light.DO_NOT_USE), ({"outside_share": 0.3}, Light.WEAK), ({"outside_share": 0.6}, Light.DO_NOT_USE),
    ({"stable_share": 0.6}, Light.WEAK), ({"stable_share": 0.4}, Light.DO_NOT_USE), ({"watch_p": 0.2}, Light.DO_NOT_USE),
    ({"stable_share": None, "confirmed_share": None}, Light.STRONG),
    ({"events": 99, "stable_share": 0.4}, Light.DO_NOT_USE),
])  # fmt: skip
def test_each_fact_dims_the_lamp(change, light):
    found = lamp(replace(GOOD, **change))
    assert found.light is light
    assert bool(found.against) == (light is not Light.STRONG)
    assert not found.against or found.against[0].light is light  # the worst first


def test_the_back_test_counts():
    poor = stamp([False, False, True, False], [5, 1, 2, 0], [8, 0, 2, 0], DAYS)
    reasons = {reason.code: reason.light for reason in lamp(replace(GOOD, stamp=poor)).reasons}
    assert reasons[CHANCE] is Light.DO_NOT_USE and reasons[BASELINE] is Light.WEAK
    for unknown in (stamp([True, False], [1, 0], [0, 0], DAYS), None):
        untested = lamp(replace(GOOD, stamp=unknown))
        assert untested.light is Light.WEAK and [reason.code for reason in untested.against] == [UNTESTED]


def test_thresholds_are_declared_and_can_be_changed():
    strict = Thresholds(events=Bounds(1000, 600))
    found = lamp(GOOD, strict)
    assert found.light is Light.DO_NOT_USE
    assert (found.against[0].code, found.against[0].value, found.against[0].bound) == ("events", 500, 600)


def test_a_test_on_a_handful_of_events_dims_the_lamp() -> None:
    """Four events that fell into hot cells by luck are no proof: the layer is a hint at most."""
    few = stamp([True, False, False], [40, 1, 1], [4, 0, 0], (0.0, 300.0, 328.0))
    many = stamp([True, False, False], [40, 1, 1], [40, 0, 0], (0.0, 300.0, 328.0))
    facts = {"events": 400, "significant": 1, "confirmed_share": 0.9, "point_share": 1.0}
    assert lamp(Facts(**facts, stamp=many)).light is Light.STRONG
    told = lamp(Facts(**facts, stamp=few))
    assert told.light is Light.WEAK
    assert [reason.code for reason in told.against] == ["tested"]
