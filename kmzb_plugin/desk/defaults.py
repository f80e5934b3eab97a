"""Sizes that fit what is looked at, so that a commander need not know them."""

from __future__ import annotations

import numpy as np

#: Sizes that people remember; cells of a size always lie alike, so layers of different days fit together.
CELLS_M = (100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 5000)
#: From so many events on the roll-up's cells are used; they are whole kilometres there.
EVENTS_AT_MOST = 60_000


def cell_m(events: int, area_km2: float) -> int:
    """Side of a square cell: √(2 · area / events), rounded to a size people remember.

    The rule of thumb for quadrat counts: about two events per cell (Boots and Getis 1988). Never below 100 m, the exactness of a
    click on a map, nor above 5 km, where a cell is no place any more. Without events or area: 500 m.
    """
    if events < 1 or not area_km2 > 0:
        return 500
    side = float(np.sqrt(2e6 * area_km2 / events))
    return min(CELLS_M, key=lambda size: abs(np.log(size / side)))


def radius_m(cell: int) -> int:
    """Radius of a density: four cells, so that the picture is smooth and still shows places."""
    return max(200, 4 * cell)


def is_large(events: int) -> bool:
    """Too many to be fetched one by one: the roll-up answers at once."""
    return events > EVENTS_AT_MOST
