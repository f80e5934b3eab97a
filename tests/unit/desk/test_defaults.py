"""Sizes that fit what is looked at."""

from __future__ import annotations

import pytest

from kmzb_plugin.desk import defaults


@pytest.mark.parametrize(
    "events, area_km2, cell",
    [(800, 100.0, 500), (2_500, 17.0, 100), (20_000, 312_000.0, 5_000), (400_000, 312_000.0, 1_000), (3, 5_000.0, 5_000)],
)
def test_a_cell_holds_about_two_events(events: int, area_km2: float, cell: int) -> None:
    assert defaults.cell_m(events, area_km2) == cell


@pytest.mark.parametrize("events, area_km2", [(0, 100.0), (100, 0.0), (100, float("nan"))])
def test_without_events_or_area_the_usual_size(events: int, area_km2: float) -> None:
    assert defaults.cell_m(events, area_km2) == defaults.USUAL_CELL_M


def test_a_surface_is_fine_for_a_town_and_coarse_for_a_country() -> None:
    assert defaults.surface_m(500, 100.0) == (100, 1000)
    cell, radius = defaults.surface_m(2000, 312_000.0)
    assert radius == 4000 and 312_000 / (cell / 1000) ** 2 <= defaults.SURFACE_CELLS


def test_a_test_is_four_weeks_or_as_long_as_it_takes_to_see_enough() -> None:
    assert defaults.test_days(5_000, 365) == 28.0
    assert defaults.test_days(365, 365) == defaults.LEAST_TESTED
    assert defaults.test_days(0, 365) == 28.0


@pytest.mark.parametrize("cells, draws", [(400, 99), (100_000, 40), (571_000, 19), (0, 99)])
def test_resamples_are_fewer_where_each_is_dear(cells: int, draws: int) -> None:
    assert defaults.draws(cells) == draws
