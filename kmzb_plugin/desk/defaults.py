"""Sizes that fit what is looked at, so that a commander need not know them."""

from __future__ import annotations

from typing import Tuple

import numpy as np

#: Sizes that people remember, from 1 km on those of the roll-up; cells of a size always lie alike, so layers fit together.
CELLS_M = (100, 150, 200, 250, 300, 400, 500, 750, 1000, 2000, 3000, 5000)
USUAL_CELL_M = 500
#: From so many events on the roll-up's cells are used; they are whole kilometres there.
EVENTS_AT_MOST = 40_000
#: A surface of more cells than this is no finer to the eye, only slower.
SURFACE_CELLS = 250_000
#: What all resamples of a layer may cost together, in cells.
RESAMPLED_CELLS = 4_000_000
LEAST_DRAWS, MOST_DRAWS = 19, 99
#: Fewer events than this in a back-test, and its figures are chance themselves.
LEAST_TESTED = 30
#: Fewer doubles, and the interval of a reporting rate is wider than from a third of it to more than twice.
LEAST_DOUBLES = 5
#: Inhabitants are known at seats of gminy and localities: a rate in smaller cells would tell of the seats.
LEAST_RATE_CELL_M = 5_000


def cell_m(events: int, area_km2: float) -> int:
    """Side of a square cell: √(2 · area / events), rounded to a size people remember.

    The rule of thumb for quadrat counts: about two events per cell (Boots and Getis 1988). Never below 100 m, the exactness of a
    click on a map, nor above 5 km, where a cell is no place any more. Without events or area: 500 m.
    """
    if events < 1 or not area_km2 > 0:
        return USUAL_CELL_M
    side = float(np.sqrt(2e6 * area_km2 / events))
    return min(CELLS_M, key=lambda size: abs(np.log(size / side)))


def surface_m(cell: int, area_km2: float) -> Tuple[int, int]:
    """Cell and radius of a density where counts would stand in cells of ``cell``: the radius reaches over two of those and is drawn
    in ten fine cells, so that the picture is smooth and still shows places; coarser where that would be too many cells."""
    radius = max(300, 2 * cell)
    coarsest = np.sqrt(1e6 * max(area_km2, 0.0) / SURFACE_CELLS)
    return int(max(50, radius // 10, 10 * np.ceil(coarsest / 10))), radius


def draws(cells: int) -> int:
    """Resamples for the lamp's stability: 99, fewer where each is a pass over very many cells, never fewer than 19."""
    return int(min(MOST_DRAWS, max(LEAST_DRAWS, RESAMPLED_CELLS // max(1, cells))))


def test_days(events: int, days: int) -> float:
    """Length of the back-test: four weeks, longer where so few events happen that four weeks would hold fewer than
    ``LEAST_TESTED`` (the recipe never takes more than a third of the period)."""
    return max(28.0, LEAST_TESTED * days / events) if events > 0 else 28.0


def is_large(events: int) -> bool:
    """Too many to be fetched one by one: the roll-up answers at once."""
    return events > EVENTS_AT_MOST
