"""Grid and kernel density against plain sums."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import density
from kmzb_plugin.analysis.grid import Grid, covering

XY = np.random.default_rng(1).normal(500_000, 1500, (300, 2))


def direct(xy, grid, radius):
    east, north = grid.centres()
    return sum(density.quartic(np.hypot(east[None, :] - x, north[:, None] - y), radius) for x, y in xy) * 1e6


def test_every_point_is_in_one_cell_and_borders_go_north_east():
    grid = Grid(0, 0, 100, 2, 3)
    row, column = grid.cells([(0, 0), (100, 100), (99.9, 0), (300, 0), (-1, 5)])
    assert list(zip(row, column)) == [(0, 0), (1, 1), (0, 0), (-1, -1), (-1, -1)]
    assert covering(XY, 100).count(XY).sum() == len(XY)
    assert covering([(50, 50)], 100) == Grid(0, 0, 100, 1, 1)


def test_grids_of_different_data_fit_together():
    one, other = covering(XY[:10], 250), covering(XY[10:], 250)
    assert (one.west_m - other.west_m) % 250 == 0


@pytest.mark.parametrize("radius", [60, 300, 850])
def test_small_radii_are_exact(radius):
    grid = covering(XY, 100)
    assert density.kernel_density(XY, grid, radius) == pytest.approx(direct(XY, grid, radius), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("radius", [1000, 2500])
def test_large_radii_are_within_a_thousandth_of_the_peak(radius):
    grid = covering(XY, 100)
    expected = direct(XY, grid, radius)
    assert np.abs(density.kernel_density(XY, grid, radius) - expected).max() < 1e-3 * expected.max()


def test_all_events_are_spread_and_none_lost():
    grid = covering(XY, 50, margin_m=700)
    assert density.kernel_density(XY, grid, 600).sum() * 50**2 / 1e6 == pytest.approx(len(XY), rel=1e-3)


def test_events_outside_the_grid_reach_into_it():
    grid = Grid(0, 0, 100, 5, 5)
    outside = [(-150.0, 250.0)]
    assert density.kernel_density(outside, grid, 300) == pytest.approx(direct(np.array(outside), grid, 300))


def test_the_ratio_knows_where_nobody_is():
    grid = Grid(0, 0, 100, 1, 30)
    ratio = density.dual_density([(250, 50)], [(250, 50), (250, 50)], grid, 200)
    assert ratio[0, 2] == pytest.approx(0.5)
    assert np.isnan(ratio[0, -1])


def test_the_bandwidth_looks_both_ways():
    """Turned by a right angle, mirrored or moved, the points have the same bandwidth."""
    points = np.random.default_rng(2).normal(0, 1, (200, 2)) * (3000, 200)
    expected = density.bandwidth_m(points)
    for other in (points[:, ::-1], points * (-1, 1), points + (1e5, 7e5), points @ [[0, 1], [-1, 0]]):
        assert density.bandwidth_m(other) == pytest.approx(expected)
    assert density.bandwidth_m(points * (1, 5)) > expected


@pytest.mark.parametrize("call", [
    lambda: density.kernel_density([(0, np.nan)], Grid(0, 0, 1, 1, 1), 5),
    lambda: density.kernel_density(XY, Grid(0, 0, 1, 1, 1), 0),
    lambda: density.bandwidth_m([(1, 1), (1, 1)]), lambda: covering([], 100), lambda: Grid(0, 0, 0, 1, 1),
])  # fmt: skip
def test_bad_input_is_refused(call):
    with pytest.raises(ValueError):
        call()
