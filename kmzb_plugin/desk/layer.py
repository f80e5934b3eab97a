"""What a hotspot layer is asked for and what it holds when it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Dict, Optional, Protocol, Tuple

import numpy as np
from numpy.typing import NDArray

from ..core.desk import Measure
from . import lamp as lamps
from .data import Booleans, Floats, Integers
from .sample import SQUARE, Period, Study
from .stamp import Stamp


class Kind(Enum):
    """Kinds of layers."""

    COUNT = "count"
    DENSITY = "density"
    DUAL = "dual"
    GI_STAR = "gi_star"
    LOCAL_MORAN = "local_moran"
    EMERGING = "emerging"
    CHANGE = "change"
    RATE = "rate"
    NEAR_REPEAT = "near_repeat"


@dataclass(frozen=True)
class Options:
    """What a layer is made with; lengths in metres. ``rate``: of false discoveries; ``hot_share``: of the area that a kind without
    a test of its own (count, density, dual) calls hot, our assumption; ``draws`` of the bootstrap, 0 for none; ``harm``: weigh each
    event by its harm; ``steps`` of the emerging classes; ``per``: what a rate is told per (inhabitants)."""

    kind: Kind = Kind.GI_STAR
    measure: Measure = Measure.CASES
    shape: str = SQUARE
    cell_m: float = 500.0
    reach: int = 1
    radius_m: float = 1000.0
    rate: float = 0.05
    hot_share: float = 0.05
    draws: int = 99
    seed: int = 0
    harm: bool = False
    steps: int = 12
    per: float = 100_000.0
    space_edges_m: Tuple[float, ...] = (0, 100, 200, 300, 400)
    time_edges_d: Tuple[float, ...] = (0, 7, 14, 21, 28)
    permutations: int = 999
    thresholds: lamps.Thresholds = lamps.Thresholds()


@dataclass(frozen=True)
class Base:
    """What dual, change and rate compare with: n weighted places (people, or the events of an earlier period of ``days`` days)."""

    xy_m: Floats
    weight: Floats
    days: float = 0.0


@dataclass(frozen=True)
class Found:
    """What a method says of the m cells of a study: values by name (always ``count``), the cells it calls hot, a class per cell
    ("" for none), and cells to draw although they hold nothing."""

    columns: Dict[str, NDArray]
    hot: Booleans
    classes: NDArray[np.str_]
    drawn: Booleans


class Method(Protocol):
    """A kind of layer over one study area."""

    def __call__(self, weight: Floats, first_d: float, end_d: float) -> Found:
        """From the weight of each event of the sample, in a part of the period."""


@dataclass(frozen=True)
class HotspotLayer:
    """A finished layer of k cells. ``numbers`` are the cells of the ``study`` that are worth drawing, ``corners`` their k × c × 2
    metres (EPSG:2180), ``columns`` k values each by name (always with ``count``), ``classes`` and ``hot`` per cell drawn.
    ``left_out``: events that the measure counts and that stand in no cell (known only to an area, or beyond the lattice)."""

    kind: Kind
    options: Options
    period: Period
    study: Study
    numbers: Integers
    corners: Floats
    columns: Dict[str, NDArray]
    classes: NDArray[np.str_]
    hot: Booleans
    stamp: Optional[Stamp]
    lamp: lamps.Lamp
    left_out: int = 0
    extra: Dict[str, object] = field(default_factory=dict)

    def __len__(self) -> int:
        return int(self.numbers.size)

    def hottest(self, column: str = "count") -> int:
        """Which of the cells drawn has the highest value among the hot ones (among all, where none is hot). Raises ValueError."""
        if not len(self):
            raise ValueError("the layer is empty")
        values = np.where(np.isnan(self.columns[column]), -np.inf, self.columns[column])
        return int(np.argmax(np.where(self.hot, values, -np.inf) if self.hot.any() else values))
