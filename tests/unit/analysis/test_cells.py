"""Hexagons, polygons and their neighbours, against plain geometry."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree
from shapely.geometry import MultiPolygon, Point, Polygon

from kmzb_plugin.analysis import getis_ord, polygons, weights
from kmzb_plugin.analysis.grid import (
    Grid,
    Hexagons,
    covering,
    hexagons_covering,
    outside_share,
    tally,
    window_size,
    window_sum,
)

XY = np.random.default_rng(1).uniform(0, 5000, (3000, 2)) + (500_000, 400_000)
SQUARE = np.array([(0, 0), (10, 0), (10, 10), (0, 10)], dtype=float)


def test_each_point_is_in_the_hexagon_with_the_nearest_centre():
    hexagons = hexagons_covering(XY, 300)
    assert np.array_equal(hexagons.number(XY), cKDTree(hexagons.points()).query(XY)[1])
    assert hexagons.count(XY).sum() == len(XY)
    assert hexagons.number([(0, 0)]) == [-1]


def test_corners_enclose_the_points_and_have_the_area_told():
    hexagons = hexagons_covering(XY, 300)
    number = hexagons.number(XY[:200])
    for point, corners in zip(XY[:200], hexagons.corners(number)):
        shape = Polygon(corners)
        assert shape.buffer(1e-6).contains(Point(point)) and shape.exterior.is_ccw
        assert shape.area / 1e6 == pytest.approx(hexagons.cell_km2)


@pytest.mark.parametrize("first_row", [0, 1, -3])
@pytest.mark.parametrize("reach", [1, 2, 3])
def test_neighbours_of_hexagons_are_symmetric_and_as_many_as_promised(first_row, reach):
    hexagons = Hexagons(100, first_row, 5, 11, 12)
    near = hexagons.neighbours(reach).toarray()
    assert np.array_equal(near, near.T) and not near.diagonal().any()
    assert near.sum(axis=1).max() == hexagons.around(reach) == 3 * reach * (reach + 1)
    if reach == 1:
        centres = hexagons.points()
        apart = np.hypot(*(centres[:, None] - centres[None]).transpose(2, 0, 1))
        assert np.array_equal(near > 0, (apart > 0) & (apart < 101))


def test_hexagons_of_different_data_fit_together():
    one, other = hexagons_covering(XY[:50], 300), hexagons_covering(XY[50:], 300)
    corners = {tuple(c) for c in one.corners(np.arange(one.rows * one.columns)).round(3).reshape(-1, 2).tolist()}
    others = {tuple(c) for c in other.corners(np.arange(other.rows * other.columns)).round(3).reshape(-1, 2).tolist()}
    assert len(corners & others) > 0.8 * min(len(corners), len(others))


@pytest.mark.parametrize("reach", [1, 2])
def test_squares_have_the_neighbours_of_the_window(reach):
    grid = Grid(0, 0, 10, 7, 9)
    counts = np.random.default_rng(2).poisson(2, (7, 9)).astype(float)
    found = getis_ord.gi_star(counts.ravel(), grid.neighbours(reach))
    assert found.z == pytest.approx(getis_ord.gi_star_grid(counts, reach).z.ravel())
    assert grid.neighbours(reach).sum(axis=1).max() == grid.around(reach)


def test_the_edge_effect_by_hand():
    grid, hexagons = Grid(0, 0, 10, 3, 3), Hexagons(10, 0, 0, 3, 3)
    share = outside_share(grid, np.ones(9, bool)).reshape(3, 3)
    assert share.tolist() == [[pytest.approx(5 / 9), pytest.approx(3 / 9), pytest.approx(5 / 9)],
                              [pytest.approx(3 / 9), 0, pytest.approx(3 / 9)],
                              [pytest.approx(5 / 9), pytest.approx(3 / 9), pytest.approx(5 / 9)]]  # fmt: skip
    assert outside_share(hexagons, np.ones(9, bool))[4] == 0
    half = np.arange(9) % 3 > 0
    assert outside_share(grid, half)[4] == pytest.approx(3 / 9)


def test_inside_with_holes_and_parts():
    hole, island = SQUARE * 0.4 + 3, SQUARE + (20, 5)
    shape = MultiPolygon([Polygon(SQUARE, [hole]), Polygon(island)])
    points = np.random.default_rng(3).uniform(-5, 35, (4000, 2))
    found = polygons.inside(points, [SQUARE, hole[::-1], island])
    assert found.tolist() == [shape.contains(Point(point)) for point in points]
    assert polygons.area_km2([SQUARE, hole, island[::-1]]) * 1e6 == pytest.approx(shape.area)


def test_a_border_belongs_to_one_side_only():
    """Squares side by side: points on the borders between them are counted once."""
    cells = [[SQUARE + (10 * x, 10 * y)] for y in range(3) for x in range(3)]
    points = np.array([(x, y) for x in range(0, 30, 5) for y in range(0, 30, 5)], dtype=float)
    assert polygons.count(points, cells).tolist() == [4] * 9
    assert polygons.number([(35, 5), (15, 15)], cells).tolist() == [-1, 4]
    assert polygons.count(points, cells, np.full(36, 0.5)).sum() == 18


def test_polygons_that_share_a_corner_are_neighbours():
    cells = [[SQUARE + (10 * x, 10 * y)] for y in range(3) for x in range(4)]
    assert (polygons.neighbours(cells) != weights.lattice(3, 4, queen=True)).nnz == 0
    turned = [[ring[::-1]] for (ring,) in cells]
    assert (polygons.neighbours(turned) != polygons.neighbours(cells)).nnz == 0


def test_a_closed_ring_is_the_same_as_an_open_one():
    closed = np.vstack([SQUARE, SQUARE[:1]])
    assert polygons.area_km2([closed]) == polygons.area_km2([SQUARE]) == 100 / 1e6


@pytest.mark.parametrize("call", [
    lambda: polygons.inside([(0, 0)], [[(0, 0), (1, 1)]]), lambda: polygons.area_km2([[(0, 0), (1, 1), (np.nan, 2)]]),
    lambda: Hexagons(0, 0, 0, 1, 1), lambda: hexagons_covering([], 10), lambda: hexagons_covering([(np.nan, 0)], 10),
    lambda: covering([(0, np.inf)], 10),
])  # fmt: skip
def test_bad_input_is_refused(call):
    with pytest.raises(ValueError):
        call()


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (2, 3), (5, 4), (9, 12)])
@pytest.mark.parametrize("reach", [1, 2, 3, 20])
def test_the_sum_of_a_window_is_that_of_its_cells(shape, reach):
    values = np.random.default_rng(3).normal(size=shape)
    plain, size = np.zeros(shape), np.zeros(shape)
    for row, column in np.ndindex(shape):
        window = values[max(0, row - reach) : row + reach + 1, max(0, column - reach) : column + reach + 1]
        plain[row, column], size[row, column] = window.sum(), window.size
    assert window_sum(values, reach) == pytest.approx(plain)
    assert np.array_equal(window_size(shape, reach), size) and np.array_equal(window_sum(np.ones(shape), reach), size)


def test_what_lies_nowhere_is_counted_nowhere():
    assert tally([2, -1, 2, 0], 4).tolist() == [1, 0, 2, 0]
    assert tally([2, -1, 2, 0], 4, [1, 5, 2, 4]).tolist() == [4, 0, 3, 0]
    assert tally(np.zeros(0, dtype=int), 2).tolist() == [0, 0]
