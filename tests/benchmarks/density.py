"""Kernel density of 300,000 points, 100-m cells, radius 1,000 m: ours against QGIS's own heatmap, the same kernel and grid.

Ours: arrays in, GeoTIFF out. Theirs: memory layer in, GeoTIFF out, through ``processing.run``; how long mere reading of the layer's
features takes is told, so that it can be taken off. Once in a large city (40 km across), once with the demo country's places.

QGIS (3.22 to 3.44) places each event's kernel upside down within its cell: it computes the rows from the south and writes them from
the north. The differences are therefore given twice: to what QGIS writes for these points, and to what it writes
for points moved so that they come out where they belong, which shows that the kernel itself is the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Dict, Iterator, List

import numpy as np

from kmzb_plugin.admin.demo import geography, places
from kmzb_plugin.admin.demo.volumes import mix
from tests.benchmarks.measure import Measurement
from tests.benchmarks.runner import Answer, Both, Side, ask

POINTS, CELL_M, RADIUS_M, SEED = 300_000, 100, 1_000, 2026
OURS, THEIRS = Side("density_ours"), Side("density_qgis")
TARGET = 1 / 10


def measure() -> Iterator[Measurement]:
    """A city, then the country."""
    yield _measure("a city", city(), 3, TARGET)
    yield _measure("the country", country(), 1, None)


def _measure(label: str, xy: np.ndarray, rounds: int, target: float | None) -> Measurement:
    ours: List[Answer] = []
    theirs: List[Answer] = []
    for _ in range(rounds):
        theirs.append(ask(THEIRS, {"xy": xy}, radius=RADIUS_M, cell=CELL_M))
        ours.append(ask(OURS, {"xy": xy}, **frame(theirs[-1])))
    heat, mine = theirs[0].arrays["density"], ours[0].arrays["density"]
    note = (
        f"{heat.size / 1e6:.1f} M cells; largest difference to QGIS {difference(mine, heat)}; events mirrored as QGIS does: "
        f"{difference(ask(OURS, {'xy': mirrored(xy, theirs[0])}, **frame(theirs[0])).arrays['density'], heat)}; "
        f"QGIS's reading of the features alone {1000 * theirs[0].parts['reading']:.0f} ms"
    )
    light = [[replace(answer, arrays={}) for answer in side] for side in (ours, theirs)]
    return Both(*light).measurement(f"kernel density of {POINTS} points in {label}; QGIS's heatmap", target, note)


def frame(answer: Answer) -> Dict[str, float]:
    """The grid that QGIS chose."""
    rows, columns = answer.arrays["density"].shape
    west, north = answer.found["west"], answer.found["north"]
    return {"west": west, "south": north - rows * CELL_M, "cell": CELL_M, "rows": rows, "columns": columns, "radius": RADIUS_M}


def mirrored(xy: np.ndarray, answer: Answer) -> np.ndarray:
    """Each point where QGIS's kernel of it lies: turned upside down within its cell.

    QGIS counts the rows of its block from the south border of the points' extent to know the distances, and from the north
    border of the raster to know where to write them.
    """
    north, reach = answer.found["north"], RADIUS_M // CELL_M
    south = xy[:, 1].min() - RADIUS_M
    upwards = ((xy[:, 1] - south) / CELL_M - reach).astype(int)
    downwards = ((north - xy[:, 1]) / CELL_M - reach).astype(int)
    return np.column_stack([xy[:, 0], north + south + CELL_M * (upwards - downwards) - xy[:, 1]])


def difference(ours: np.ndarray, theirs: np.ndarray) -> str:
    """Of the peak, and of the value itself where that is at least a hundredth of the peak."""
    apart, peak = np.abs(ours - theirs), float(theirs.max())
    high = theirs >= peak / 100
    return f"{100 * apart.max() / peak:.3f} % of the peak, {100 * (apart[high] / theirs[high]).max():.2f} % of the value"


def city() -> np.ndarray:
    """Sixty neighbourhoods, some narrow."""
    dice = np.random.default_rng(SEED)
    centres = dice.uniform(0, 40_000, (60, 2)) + (620_000, 470_000)
    own = dice.integers(0, 60, POINTS)
    return np.round(centres[own] + dice.normal(0, 1, (POINTS, 2)) * dice.choice((300, 1000, 4000), 60)[own][:, None], 2)


def country() -> np.ndarray:
    """Where the demo country's reports lie."""
    found = places.scatter(geography.build(SEED), list(mix()), POINTS, np.random.default_rng([SEED, 5]), [])
    return np.column_stack([found.x, found.y])
