"""What a recipe works on: weighted places with the days they count on, and the cells of the study area round them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Callable, Optional, Tuple, Union

import numpy as np

from ..analysis import polygons, stability
from ..analysis.grid import Grid, Lattice, covering, hexagons_covering, tally
from ..core.desk import Measure, Scope
from .data import Booleans, Cells, Events, Floats, Integers

_EPOCH = date(1970, 1, 1)
SQUARE, HEXAGON = "square", "hexagon"
#: More cells than this are a mistake in the cell size.
MOST_CELLS = 4_000_000


@dataclass(frozen=True)
class Period:
    """[``first_d``, ``end_d``) in days since 1970-01-01 local; the back-test is trained until ``split_d``."""

    first_d: float
    split_d: float
    end_d: float

    @property
    def days(self) -> Tuple[float, float, float]:
        """As the stamp wants them."""
        return self.first_d, self.split_d, self.end_d


def period_of(scope: Scope, test_d: float = 28.0) -> Period:
    """The period of a scope; the test takes its last ``test_d`` days, but never more than a third of it."""
    first, end = float((scope.first - _EPOCH).days), float((scope.end - _EPOCH).days)
    return Period(first, end - min(test_d, np.floor((end - first) / 3) or (end - first) / 3), end)


@dataclass(frozen=True)
class Sample:
    """n weighted places. ``weight``: of each over the whole period; ``trained``: the part of it before the split (the weight or 0
    for single events). ``day`` is NaN where only a cell is known. ``resample(draw)`` gives the factors of a bootstrap draw.

    ``counted``: events that the measure counts, positions known only to an area included; ``pointed`` those of them with a position
    of their own; ``confirmed`` those of them that were confirmed.
    """

    xy_m: Floats
    weight: Floats
    trained: Floats
    day: Floats
    period: Period
    resample: Callable[[int], Floats]
    counted: int
    pointed: int
    confirmed: int


def from_events(events: Events, period: Period, measure: Measure, harm: bool = False, seed: int = 0) -> Sample:
    """The events of a period that count for a measure and have a position of their own, each with weight 1 or its harm."""
    within = (events.at_d >= period.first_d) & (events.at_d < period.end_d)
    counted = within & events.counted(measure)
    used = within & events.on_map(measure)
    day = events.at_d[used]
    weight = events.harm[used] if harm else np.ones(day.size)
    cluster = stability.clusters(events.case[used])
    return Sample(
        events.xy()[used], weight, np.where(day < period.split_d, weight, 0.0), day, period,
        lambda draw: stability.poisson_weights(cluster, seed, draw),
        int(counted.sum()), int(used.sum()), int((used & events.confirmed).sum()),
    )  # fmt: skip


def from_cells(
    whole: Cells, training: Optional[Cells], period: Period, measure: Measure, harm: bool = False, seed: int = 0
) -> Sample:  # fmt: skip
    """Counts per cell of the roll-up, each at the cell's centre; ``training`` are the counts before the split (None: no back-test).
    With ``harm`` each case weighs its harm; the roll-up knows it of cases only.

    The bootstrap draws the cases of each cell: counts of reports are drawn in packets of the mean number of reports per case, and
    stay whole numbers (rounded up or down by chance, right on average), so that the statistic is judged as that of the layer is.
    Raises ValueError when the two are of different cell sizes, and for the harm of another measure than cases.
    """
    if training is not None and training.size_m != whole.size_m:
        raise ValueError("both counts are of one cell size")
    if harm and measure is not Measure.CASES:
        raise ValueError("the roll-up knows the harm of cases only")
    value = whole.of(measure).astype(float)
    weight = whole.harm if harm else value
    before = np.zeros(value.size)
    if training is not None:
        before = _matched(whole, training, training.harm if harm else training.of(measure))
    cases, total = float(whole.cases.sum()), float(whole.confirmed.sum())
    packet = 1.0 if measure is Measure.CASES or not cases else max(1.0, total / cases)

    def resample(draw: int) -> Floats:
        dice = np.random.default_rng((seed, draw))
        drawn = dice.poisson(value / packet) * packet
        if packet != 1:
            drawn = np.floor(drawn + dice.random(value.size))
        return np.divide(drawn, value, out=np.zeros(value.size), where=value > 0)

    xy = ((np.stack([whole.column, whole.row]) + 0.5) * whole.size_m).T  # columns in one piece each
    number = int(value.sum())
    confirmed = int(np.minimum(whole.confirmed, value).sum())
    return Sample(xy, weight, before, np.full(value.size, np.nan), period, resample, number, number, confirmed)


def _matched(whole: Cells, training: Cells, values: Union[Floats, Integers]) -> Floats:
    """What the training's cells hold, in the order of the cells of the whole period, which has them all."""
    def key(cells: Cells) -> Integers:
        return cells.row.astype(np.int64) * (1 << 32) + cells.column

    order = np.argsort(key(whole))
    at = np.searchsorted(key(whole), key(training), sorter=order)
    at = order[np.minimum(at, len(whole) - 1)] if len(whole) else at
    if len(training) and (not len(whole) or np.any(key(whole)[at] != key(training))):
        raise ValueError("the training holds a cell that the whole period does not")
    found = np.zeros(len(whole))
    found[at] = values
    return found


@dataclass(frozen=True)
class Study:
    """The lattice over the study area, and which of its m cells have their centre inside.

    Statistics and back-tests are of these cells alone. A cell at the border with its centre outside still counts what it
    holds, so that no event is lost, but gets no statistic: most of it is land of others.
    """

    lattice: Lattice
    inside: Booleans

    def count(self, number: Integers, weight: Floats) -> Floats:
        """Weight per cell of the lattice. ``number``: each event's cell."""
        rows, columns = self.lattice.shape
        return tally(number, rows * columns, weight)


def study(xy_m: Floats, cell_m: float, shape: str = SQUARE, area: Optional[polygons.Polygon] = None) -> Study:
    """Cells over the area (rings in metres), or, without one, over the rectangle of the points: then the edge is the data's own.

    Raises ValueError without a point or an area, for an unknown shape, or for more than ``MOST_CELLS`` cells.
    """
    frame = np.asarray(xy_m, dtype=float).reshape(-1, 2)
    if area is not None:
        frame = np.vstack([np.asarray(ring, dtype=float) for ring in area])
    if not len(frame):
        raise ValueError("there are no points")
    if not cell_m > 0 or np.prod(np.ptp(frame, axis=0) / cell_m + 1) > MOST_CELLS:
        raise ValueError(f"more than {MOST_CELLS} cells: choose a larger cell size")
    if shape not in (SQUARE, HEXAGON):
        raise ValueError(f"unknown shape {shape!r}")
    lattice: Lattice = covering(frame, cell_m) if shape == SQUARE else hexagons_covering(frame, cell_m)
    if area is not None:
        return Study(lattice, polygons.inside(lattice.points(), area))
    cells = lattice.shape[0] * lattice.shape[1]
    return Study(lattice, np.ones(cells, dtype=bool))


def grid_of(study_: Study) -> Grid:
    """The squares of a study. Raises ValueError for hexagons: a surface is computed on squares."""
    if not isinstance(study_.lattice, Grid):
        raise ValueError("a density is computed on squares")
    return study_.lattice
