"""Stations that can serve only so much: brute force finds nothing better, nobody carries too much."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from kmzb_plugin.analysis import capacity, median, siting


def case(seed: int, n: int = 14, m: int = 7):
    random = np.random.default_rng(seed)
    cost = np.hypot(*(random.random((n, 1, 2)) - random.random((1, m, 2))).transpose(2, 0, 1))
    return cost, random.integers(1, 50, n).astype(float), random.integers(100, 250, m).astype(float)


@pytest.mark.parametrize("seed", range(8))
def test_brute_force_finds_nothing_better(seed):
    cost, demand, room = case(seed)
    found = capacity.p_median(cost, demand, demand, room, 3, [1])
    values = []
    for choice in combinations(range(7), 3):
        if 1 in choice:
            try:
                share = capacity.assign(cost, demand, demand, room, choice)
            except siting.Infeasible:
                continue
            values.append(float((cost[:, choice] * share * demand[:, None]).sum()))
    assert found.objective == pytest.approx(min(values)) and found.gap < 1e-6
    assert np.all(found.load <= room[list(found.sites)] * (1 + 1e-9)) and 1 in found.sites
    assert found.share.sum(axis=1) == pytest.approx(np.ones(14))


def test_without_limits_it_is_the_plain_model():
    cost, demand, room = case(3)
    found = capacity.p_median(cost, demand, demand, room * np.inf, 3)
    plain = siting.p_median(cost, demand, 3)
    assert (found.sites, found.served_by.tolist()) == (plain.sites, plain.served_by.tolist())
    assert found.objective == pytest.approx(plain.objective)


def test_beyond_its_size_the_gap_is_told_and_the_limits_hold(monkeypatch):
    cost, demand, room = case(5, 60, 15)
    best = capacity.p_median(cost, demand, demand, room * 3, 4)
    monkeypatch.setattr(capacity, "EXACT_CELLS", 10)
    monkeypatch.setattr(median, "EXACT_PAIRS", 10)
    found = capacity.p_median(cost, demand, demand, room * 3, 4)
    assert np.all(found.load <= 3 * room[list(found.sites)] * (1 + 1e-9))
    assert best.bound * (1 - 1e-9) <= best.objective <= found.objective * (1 + 1e-9)
    assert found.bound <= best.objective * (1 + 1e-9) and found.objective <= best.objective * 1.05


def test_what_cannot_be_carried_is_named():
    cost, demand, _ = case(1)
    with pytest.raises(siting.Infeasible, match="3 sites cannot carry"):
        capacity.p_median(cost, demand, demand, np.full(7, demand.sum() / 3 - 1), 3)
    cost[2] = np.inf
    with pytest.raises(siting.Infeasible, match="demand point 2"):
        capacity.p_median(cost, demand, demand, np.full(7, 1e9), 3)


@pytest.mark.parametrize("load, room", [([1], [1, 1]), ([np.nan, 1], [1, 1]), ([1, 1], [-1, 1]), ([1, 1], [np.nan, 1])])
def test_bad_input_is_named(load, room):
    with pytest.raises(ValueError, match="load|capacity"):
        capacity.p_median([[1, 2], [2, 1]], [1, 1], load, room, 1)
