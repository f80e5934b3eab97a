"""Demand grouped to squares: nothing is lost, nothing moves farther than told, and the choice is nearly as good as the fine one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kmzb_plugin.analysis import siting
from kmzb_plugin.desk import demand as demands
from kmzb_plugin.desk import sites, siting_base
from kmzb_plugin.desk.demand import MEAN_OFF, Demand, fit, group
from kmzb_plugin.desk.sites import CLOSABLE, FIXED, NEW, Candidates, Criteria


def country(n: int = 3_000, seed: int = 1) -> Demand:
    """Events in two kinds and inhabitants, half of them in towns."""
    random = np.random.default_rng(seed)
    towns = random.uniform(0, 200_000, (12, 2))[random.integers(0, 12, n // 2)] + random.normal(0, 4_000, (n // 2, 2))
    xy = np.vstack([towns, random.uniform(0, 200_000, (n - n // 2, 2))])
    return Demand(
        tuple(f"d{i}" for i in range(n)), xy, random.poisson(2, (n, 2)).astype(float), np.array([1.0, 5.0]),
        random.integers(0, 400, n).astype(float),
    )  # fmt: skip


def candidates(m: int, states=(), capacity=np.inf, seed: int = 9) -> Candidates:
    keys = tuple(f"s{i:05}" for i in range(m))
    xy = np.random.default_rng(seed).uniform(0, 200_000, (m, 2))
    return Candidates(keys, keys, xy, (*states, *[NEW] * (m - len(states))), np.full(m, 3.0), np.full(m, capacity))


@pytest.mark.parametrize("size", [250.0, 5_000.0, 50_000.0])
def test_sums_are_kept_and_the_displacement_is_what_is_told(size):
    fine = country()
    made = group(fine, size, 0.5)
    assert np.array_equal(made.counts.sum(axis=0), fine.counts.sum(axis=0)) and made.people.sum() == fine.people.sum()
    place = {key: row for row, key in enumerate(made.key)}
    rows = [place[f"{int(x // size)}:{int(y // size)}"] for x, y in fine.xy_m]
    moved = np.hypot(*(fine.xy_m - made.xy_m[rows]).T)
    assert made.grouped.largest_m == pytest.approx(moved.max()) and moved.max() <= size * 2**0.5
    assert made.grouped.mean_m == pytest.approx(demands.weights(fine, 0.5) @ moved)
    assert made.grouped.places == len(fine) and made.grouped.size_m == size
    assert np.array_equal(np.unique(np.floor(made.xy_m / size), axis=0), np.unique(np.floor(fine.xy_m / size), axis=0))
    whole = [demands.weights(some, 0.5) @ some.xy_m for some in (fine, made)]
    assert whole[1] == pytest.approx(whole[0])


def test_what_the_squares_of_the_roll_up_hide_is_in_the_figures():
    fine = country()
    plain, read = group(fine, 5_000, 1.0), group(fine, 5_000, 1.0, read_m=2_000.0)
    assert read.grouped.mean_m == pytest.approx(plain.grouped.mean_m + MEAN_OFF * 2_000)
    assert plain.grouped.largest_m < read.grouped.largest_m <= plain.grouped.largest_m + 2_000 * 2**-0.5 + 1e-6
    random = np.random.default_rng(0).uniform(-0.5, 0.5, (200_000, 2))
    assert np.hypot(*random.T).mean() == pytest.approx(MEAN_OFF, abs=1e-3)


def test_the_finest_squares_that_fit_are_taken():
    fine = country()
    made = fit(fine, 500, 0.5)
    assert len(made) <= 500
    finer = [size for size in demands.SIZES_M if size < made.grouped.size_m]
    assert len(group(fine, finer[-1], 0.5)) > 500
    assert fit(fine, 10_000, 0.5).grouped.size_m == 250
    assert fit(fine, 10_000, 0.5, read_m=2_000.0).grouped.size_m == 2_000
    assert fit(fine, 1, 0.5).grouped.size_m == demands.SIZES_M[-1]


@pytest.mark.parametrize("size", [2_000.0, 10_000.0])
def test_a_choice_on_grouped_demand_is_within_its_bound_of_the_fine_one(size):
    """No mean way changes by more than the mean displacement, so the choice costs at most twice as much more than the best."""
    fine, sites_at = country(1_200), candidates(40)
    made = group(fine, size, 0.5)
    weight = [demands.weights(some, 0.5) for some in (fine, made)]
    metres = [np.hypot(*(some.xy_m[:, None] - sites_at.xy_m[None]).transpose(2, 0, 1)) for some in (fine, made)]
    best, chosen = (siting.p_median(table, some, 5) for table, some in zip(metres, weight))
    assert best.gap == 0 and chosen.gap == 0
    really = float(weight[0] @ metres[0][:, list(chosen.sites)].min(axis=1))
    assert abs(really - chosen.objective) <= made.grouped.mean_m
    assert best.objective <= really * (1 + 1e-9) and really <= best.objective + 2 * made.grouped.mean_m
    assert really <= 1.02 * best.objective  # in truth it is far nearer than the bound


def test_places_without_any_weight_stand_in_their_middle():
    xy = np.array([[0.0, 0], [100, 0], [9_000, 0]])
    nothing = Demand(("a", "b", "c"), xy, np.array([[0.0], [0], [4]]), np.ones(1), np.zeros(3))
    made = group(nothing, 1_000, 1.0)
    assert made.xy_m.tolist() == [[50, 0], [9_000, 0]] and made.grouped.mean_m == 0 and made.grouped.largest_m == 50
    with pytest.raises(ValueError, match="no demand"):
        group(replace(nothing, counts=nothing.counts * 0), 1_000, 1.0)


def test_more_candidates_leave_fewer_places():
    plain = Criteria()
    assert siting_base.most_places(candidates(50), plain) == siting_base.MOST_PLACES
    assert siting_base.most_places(candidates(5_000), plain) == siting_base.MOST_PAIRS // 5_000
    limited = candidates(405, [FIXED] * 300 + [CLOSABLE] * 100, capacity=90.0)
    assert siting_base.most_places(limited, plain) == siting_base.MOST_SHARES // 405
    assert siting_base.most_places(limited, Criteria(model=sites.P_CENTER)) == siting_base.MOST_PLACES
