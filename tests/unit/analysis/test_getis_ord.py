"""Gi*, Gi and the general G against published figures, against their definition, and against mistakes of others."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from kmzb_plugin.analysis import drawn_sums, getis_ord, weights

XY = np.array([(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)], dtype=float)
Y = np.array([2, 3, 3.2, 5, 8, 7])
BAND = weights.distance_band(XY, 15)


def test_six_points():
    assert getis_ord.general_g(Y, BAND) == pytest.approx(0.55709779, abs=5e-9)
    assert getis_ord.gi(Y, BAND).z == pytest.approx(
        [-1.0136729, -0.0436159, 1.3155870, -0.3141268, 1.1537398, 1.7783394], abs=1e-7
    )
    assert getis_ord.gi_star(Y, BAND).z == pytest.approx(
        [-1.3972763, -0.2891776, 0.6506496, -0.2891776, 1.2345208, 2.0242433], abs=1e-7
    )


@pytest.mark.parametrize("constant", [-1e6, -7.5, 1e6])
def test_a_constant_added_changes_nothing(constant):
    """Also below zero: hot stays hot."""
    assert getis_ord.gi_star(Y + constant, BAND).z == pytest.approx(getis_ord.gi_star(Y, BAND).z, abs=1e-6)


def test_a_sign_flip_swaps_hot_and_cold_and_leaves_p():
    there, back = getis_ord.gi_star(Y, BAND), getis_ord.gi_star(-Y, BAND)
    assert back.z == pytest.approx(-there.z)
    assert back.p == pytest.approx(there.p)
    assert np.all((there.p > 0) & (there.p <= 1))


@pytest.mark.parametrize("reach", [1, 2, 5])
def test_the_grid_equals_the_same_weights(reach):
    grid = np.random.default_rng(3).poisson(2, (9, 14)).astype(float)
    rows, columns = np.indices(grid.shape).reshape(2, -1)
    near = (np.abs(rows[:, None] - rows) <= reach) & (np.abs(columns[:, None] - columns) <= reach)
    np.fill_diagonal(near, False)
    expected = getis_ord.gi_star(grid.ravel(), sparse.csr_matrix(near.astype(float)))
    found = getis_ord.gi_star_grid(grid, reach)
    assert found.z.ravel() == pytest.approx(expected.z, abs=1e-9)
    assert found.p.ravel() == pytest.approx(expected.p, abs=1e-9)


def test_cells_outside_the_area_are_nobodys_neighbours():
    grid = np.random.default_rng(4).poisson(2, (8, 8)).astype(float)
    grid[:3, :4] = np.nan
    inside = np.flatnonzero(~np.isnan(grid.ravel()))
    of_all = weights.lattice(8, 8, queen=True)
    expected = getis_ord.gi_star(grid.ravel()[inside], of_all[inside][:, inside])
    found = getis_ord.gi_star_grid(grid)
    assert found.z.ravel()[inside] == pytest.approx(expected.z, abs=1e-9)
    assert np.isnan(found.z[:3, :4]).all() and not found.significant()[:3, :4].any()


def test_equal_values_and_neighbours_of_all_say_nothing():
    assert getis_ord.gi_star(np.full(6, 0.1), BAND).p == pytest.approx(np.ones(6))
    all_of_all = sparse.csr_matrix(np.ones((6, 6)) - np.eye(6))
    assert getis_ord.gi_star(Y, all_of_all).z == pytest.approx(np.zeros(6))
    assert getis_ord.gi_star_grid(np.full((4, 4), 7.0)).p == pytest.approx(np.ones((4, 4)))


@pytest.mark.parametrize(
    "values, matrix, wrong",
    [([1, 2, np.nan, 4, 5, 6], BAND, "finite"), ([1, 2, 3], BAND, "6 × 6"),
     (Y, BAND + sparse.identity(6), "itself"), (Y, -BAND, "negative")],
)  # fmt: skip
def test_bad_input_is_named(values, matrix, wrong):
    with pytest.raises(ValueError, match=wrong):
        getis_ord.gi_star(values, matrix)


def test_a_planted_hot_spot_is_found_and_noise_is_not():
    """A patch of four times the rate is found; in 200 grids of pure noise no more than the promised share shows anything."""
    random = np.random.default_rng(5)
    grid = random.poisson(3, (30, 30)).astype(float)
    grid[10:14, 10:14] = random.poisson(12, (4, 4))
    hot = getis_ord.gi_star_grid(grid)
    assert (hot.significant()[10:14, 10:14] & (hot.z[10:14, 10:14] > 0)).mean() > 0.9
    false = sum(getis_ord.gi_star_grid(random.poisson(3, (30, 30))).significant(0.05).any() for _ in range(200))
    assert false / 200 <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_the_p_of_a_sum_is_that_of_drawing_at_random():
    """Against many draws without putting back, of counts that lean far to one side."""
    random = np.random.default_rng(6)
    values = np.floor(random.lognormal(-1, 1.8, 2000))
    drawn = np.array([random.choice(values, 9, replace=False).sum() for _ in range(20_000)])
    at = np.unique(np.quantile(drawn, [0, 0.02, 0.3, 0.7, 0.98, 0.999], method="nearest"))
    smaller = np.minimum([np.mean(drawn <= s) for s in at], [np.mean(drawn >= s) for s in at])
    found = drawn_sums.two_sided_p_of_sums(values - 3, np.full(at.size, 9.0), at - 27)
    assert found == pytest.approx(np.minimum(2 * smaller, 1), rel=0.15, abs=2e-3)
    assert drawn_sums.two_sided_p_of_sums(-values, np.full(at.size, 9.0), -at) == pytest.approx(found)
    assert drawn_sums.two_sided_p_of_sums(values + 0.5, np.full(1, 9.0), np.array([20.0])) is None


def test_of_few_values_all_choices_are_counted():
    """Against drawing without putting back; and given its own value a place cannot draw it."""
    random = np.random.default_rng(8)
    values = np.append(random.poisson(1, 29), 40).astype(float)
    sums = np.array([random.permutation(values)[:6].sum() for _ in range(40_000)])
    at = np.array([0.0, 2, 6, 9, 12, 40, 44, 50])
    smaller = np.minimum([(sums <= s).mean() for s in at], [(sums >= s).mean() for s in at])
    found = drawn_sums.two_sided_p_of_sums(values, np.full(at.size, 6.0), at)
    assert found == pytest.approx(np.minimum(2 * smaller, 1), rel=0.15, abs=2e-3)
    given = drawn_sums.two_sided_p_given_own(values, np.full(30, 6.0), np.r_[np.full(29, 44.0), 12.0])
    assert given[:29].min() > 0.1 and given[29] < 0.2
    assert drawn_sums.two_sided_p_of_sums(values + 0.5, np.full(1, 6.0), np.array([20.0])) is None


def test_noise_of_counts_that_lean_far_shows_neither_hot_nor_cold():
    """Most cells empty, a few with hundreds, as a country's reports are: shuffled, they show nothing; a patch of them does."""
    random = np.random.default_rng(7)
    counts = np.where(random.random(10_000) < 0.8, 0, np.floor(random.lognormal(1.5, 1.7, 10_000)))
    false = sum(getis_ord.gi_star_grid(random.permutation(counts).reshape(100, 100)).significant().any() for _ in range(200))
    assert false / 200 <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)
    grid = random.permutation(counts).reshape(100, 100)
    grid[40:45, 40:45] += random.poisson(400, (5, 5))
    found = getis_ord.gi_star_grid(grid)
    hot = found.significant() & (found.z > 0)
    assert hot[40:45, 40:45].all() and hot.sum() <= 49
