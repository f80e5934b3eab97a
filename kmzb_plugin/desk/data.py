"""The arrays that the desk's recipes work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import numpy as np
from numpy.typing import NDArray

from ..core.desk import Measure

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True)
class Events:
    """n events of a scope, in the order of (pillar, id): arrays have length n; ``pillar`` and ``kind`` are places in the tuples.

    ``x_m``, ``y_m``: EPSG:2180 (x east, y north). ``at_d``: when it was reported, in days since 1970-01-01 local (a fraction
    is the time of day). ``from_d``, ``to_d``: when it happened, NaN where unknown. ``is_point`` is false for positions known only
    to an area: they never enter a method on points. ``lead``: stands for its confirmed case. ``case`` is 0 where there is none.
    """

    pillars: Tuple[str, ...]
    kinds: Tuple[str, ...]
    pillar: Integers
    kind: Integers
    id: Integers
    x_m: Floats
    y_m: Floats
    at_d: Floats
    from_d: Floats
    to_d: Floats
    confirmed: Booleans
    lead: Booleans
    case: Integers
    unit: Integers
    beat: Integers
    is_point: Booleans
    harm: Floats

    def __len__(self) -> int:
        return int(self.id.size)

    def counted(self, measure: Measure) -> Booleans:
        """Which of them count for a measure."""
        if measure is Measure.RAW:
            return np.ones(len(self), dtype=bool)
        return self.confirmed if measure is Measure.CONFIRMED else self.lead

    def on_map(self, measure: Measure) -> Booleans:
        """Which of them count for a measure and have a position of their own."""
        return self.counted(measure) & self.is_point

    def xy(self) -> Floats:
        """n × 2 metres."""
        return np.column_stack((self.x_m, self.y_m))


@dataclass(frozen=True)
class Cells:
    """Counts per square of ``size_m`` in EPSG:2180; ``column`` = floor(x / size), ``row`` = floor(y / size); no empty ones."""

    size_m: float
    column: Integers
    row: Integers
    raw: Integers
    confirmed: Integers
    cases: Integers
    harm: Floats

    def __len__(self) -> int:
        return int(self.raw.size)

    def of(self, measure: Measure) -> Integers:
        """The counts of one measure."""
        return {Measure.RAW: self.raw, Measure.CONFIRMED: self.confirmed, Measure.CASES: self.cases}[measure]
