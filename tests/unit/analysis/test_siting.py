"""Location models against published optima, brute force, and their own promises."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from kmzb_plugin.analysis import siting, travel
from tests.unit.analysis import published

TRACTS = published.table("sf_205.csv")
PEOPLE, METRES = TRACTS[:, 0], TRACTS[:, 1:]
#: The sites are known by these numbers.
NAMES = (1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17, 18, 19)


def test_san_francisco():
    """The optima that spopt's documentation gives for this case."""
    assert siting.set_cover(METRES, 5000).objective == 8
    cover = siting.max_cover(METRES, PEOPLE, 5000, 4)
    assert cover.objective == 875_247
    assert 100 * cover.objective / PEOPLE.sum() == pytest.approx(91.638, abs=5e-4)
    assert {NAMES[site] for site in cover.sites} == {2, 11, 12, 15}
    median = siting.p_median(METRES, PEOPLE, 4)
    assert median.objective == pytest.approx(2_848_268_129.7145, rel=1e-9)
    assert median.objective / PEOPLE.sum() == pytest.approx(2982.1269, abs=1e-3)
    assert siting.p_center(METRES, 4).objective == pytest.approx(7403.0638, abs=1e-3)
    for found in (cover, median, siting.set_cover(METRES, 5000), siting.p_center(METRES, 4)):
        assert found.gap == pytest.approx(0, abs=1e-9)


def test_every_served_point_lies_within_the_radius():
    found = siting.max_cover(METRES, PEOPLE, 5000, 4)
    served = np.flatnonzero(found.served_by >= 0)
    assert np.all(METRES[served, found.served_by[served]] <= 5000)
    assert PEOPLE[served].sum() == found.objective
    assert set(found.served_by) - {-1} <= set(found.sites)


def small(seed: int, n: int = 14, m: int = 7):
    random = np.random.default_rng(seed)
    points, sites = random.random((n, 2)), random.random((m, 2))
    return np.hypot(*(points[:, None] - sites[None]).transpose(2, 0, 1)), random.integers(0, 50, n).astype(float)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("fixed", [(), (1,), (0, 3)])
def test_brute_force_finds_nothing_better(seed, fixed):
    cost, demand = small(seed)
    choices = [c for c in combinations(range(7), 3) if set(fixed) <= set(c)]
    median = siting.p_median(cost, demand, 3, fixed)
    assert median.objective == pytest.approx(min(float((demand * cost[:, c].min(axis=1)).sum()) for c in choices))
    assert median.gap < 1e-6 and set(fixed) <= set(median.sites)
    cover = siting.max_cover(cost, demand, 0.3, 3, fixed)
    assert cover.objective == pytest.approx(max(float(demand[(cost[:, c] <= 0.3).any(axis=1)].sum()) for c in choices))
    center = siting.p_center(cost, 3, fixed)
    assert center.objective == pytest.approx(min(float(cost[:, c].min(axis=1).max()) for c in choices))
    assert len(median.sites) == len(cover.sites) == len(center.sites) == 3


def test_what_cannot_be_reached_is_never_served():
    cost, demand = small(1)
    cost[3] = np.inf
    demand[3] = 5
    with pytest.raises(siting.Infeasible, match="demand point 3"):
        siting.p_median(cost, demand, 3)
    with pytest.raises(siting.Infeasible, match="demand point 3"):
        siting.set_cover(cost, 10)
    with pytest.raises(siting.Infeasible):
        siting.p_center(cost, 3)
    assert siting.max_cover(cost, demand, 10, 3).served_by[3] == -1


def test_a_large_case_comes_with_a_small_proven_gap():
    random = np.random.default_rng(8)
    points = random.random((600, 2))
    cost = np.hypot(*(points[:, None] - points[None, :200]).transpose(2, 0, 1))
    found = siting.p_median(cost, random.lognormal(3, 1, 600), 12, time_limit_s=30)
    assert found.gap < 0.02
    assert found.bound <= found.objective
    again = siting.p_median(cost, np.random.default_rng(8).lognormal(3, 1, 600) * 0 + 1, 12, time_limit_s=30)
    assert again.objective >= again.bound


@pytest.mark.parametrize("call, wrong", [
    (lambda: siting.p_median([[1, np.nan]], [1], 1), "missing"), (lambda: siting.p_median([[1, 2]], [-1], 1), "demand"),
    (lambda: siting.p_median([[1, 2]], [1], 3), "between"), (lambda: siting.p_median([[1, 2]], [1], 1, fixed=[5]), "candidates"),
    (lambda: siting.max_cover([[1, 2]], [1], -1, 1), "reach"),
])  # fmt: skip
def test_bad_input_is_named(call, wrong):
    with pytest.raises(ValueError, match=wrong):
        call()


def test_shortest_ways():
    found = travel.shortest([0, 1, 0, 0, 2], [1, 2, 2, 1, 3], [1, 1, 5, 9, 0], [0, 3], [0, 1, 2, 3, 4])
    assert found.tolist() == [[0, 1, 2, pytest.approx(2), np.inf], [np.inf, np.inf, np.inf, 0, np.inf]]


def test_a_missing_speed_is_an_error():
    with pytest.raises(ValueError, match="edge 1 has no usable cost"):
        travel.shortest([0, 1], [1, 2], [1, np.nan], [0], [2])


@pytest.mark.parametrize("scale", [1e-7, 1.0, 1e9])
def test_the_unit_of_the_demand_does_not_matter(scale):
    """The solver's tolerances are absolute: shares of one and millions must give the same proof."""
    for found in (siting.p_median(METRES, PEOPLE * scale, 4), siting.max_cover(METRES, PEOPLE * scale, 5000, 4)):
        assert found.gap == 0
    assert {NAMES[site] for site in siting.max_cover(METRES, PEOPLE * scale, 5000, 4).sites} == {2, 11, 12, 15}
    assert siting.p_median(METRES, PEOPLE * scale, 4).objective == pytest.approx(2_848_268_129.7145 * scale, rel=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_two_new_ones_beside_many_that_stay_are_the_best_of_all_pairs(seed):
    """What the fixed stations serve well enough is left out before anything is solved: nothing must be lost by it."""
    random = np.random.default_rng(seed)
    xy, demand = random.random((150, 2)), random.integers(0, 30, 150).astype(float)
    cost = np.hypot(*(xy[:, None] - xy[None, :60]).transpose(2, 0, 1))
    fixed = tuple(range(40))
    pairs = [(*fixed, *pair) for pair in combinations(range(40, 60), 2)]
    tables = [cost[:, chosen].min(axis=1) for chosen in pairs]
    median, cover = siting.p_median(cost, demand, 42, fixed), siting.max_cover(cost, demand, 0.05, 42, fixed)
    center = siting.p_center(cost, 42, fixed)
    assert median.objective == pytest.approx(min(float(demand @ table) for table in tables)) and median.gap == 0
    assert cover.objective == pytest.approx(max(float(demand[table <= 0.05].sum()) for table in tables)) and cover.gap < 1e-9
    assert center.objective == pytest.approx(min(float(table.max()) for table in tables)) and center.gap == 0
    for found in (median, cover, center):
        assert set(fixed) <= set(found.sites) and len(found.sites) == 42


def test_more_sites_than_save_anything_are_still_so_many():
    """All demand stands at the fixed station: any other will do, and the number asked for is given."""
    found = siting.p_median(np.array([[0.0, 5.0, 7.0, 9.0]]), [3.0], 3, [0])
    assert found.objective == 0 and found.gap == 0 and len(found.sites) == 3 and 0 in found.sites


def test_set_cover_serves_everybody_within_the_radius():
    found = siting.set_cover(METRES, 5000)
    assert np.all(METRES[np.arange(len(METRES)), found.served_by] <= 5000)
