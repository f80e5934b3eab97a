"""Did an action change anything: counts before and after, in the place treated and in one that was left alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Dict, Mapping, Tuple

from ..analysis.evaluation import Displacement, wdd
from ..core.desk import Count, Measure

LEVEL = 0.90


class Part(Enum):
    """The areas of the comparison. Those of displacement lie round the first two and may be absent, both or none."""

    TREATED = "treated"
    CONTROL = "control"
    DISPLACEMENT_TREATED = "displacement_treated"
    DISPLACEMENT_CONTROL = "displacement_control"


@dataclass(frozen=True)
class Effect:
    """``change``: events more or, when negative, less than without the action; proven when its interval leaves 0 out."""

    measure: Measure
    counts: Mapping[Part, Tuple[Count, Count]]
    change: Displacement

    @property
    def is_proven(self) -> bool:
        """Whether the interval at ``level`` does not hold 0."""
        return self.change.low > 0 or self.change.high < 0


def windows(day: date, days: int) -> Tuple[Tuple[date, date], Tuple[date, date]]:
    """Before and after of an action that began on ``day``: first day and end (exclusive) of each. Raises ValueError."""
    if days < 1:
        raise ValueError("the length must be at least a day")
    length = timedelta(days=days)
    return (day - length, day), (day, day + length)


def measured(counts: Mapping[Part, Tuple[Count, Count]], measure: Measure, level: float = LEVEL) -> Effect:
    """The weighted displacement difference of Wheeler and Ratcliffe (2018) of (before, after) counts.

    Raises ValueError when the treated or the control area is missing, when only one of the two displacement areas is there, or
    when nothing was counted at all.
    """
    if Part.TREATED not in counts or Part.CONTROL not in counts:
        raise ValueError("the treated and the control area are needed")
    if (Part.DISPLACEMENT_TREATED in counts) != (Part.DISPLACEMENT_CONTROL in counts):
        raise ValueError("displacement needs an area round the treated and one round the control area")
    pairs: Dict[Part, Tuple[float, float]] = {
        part: (float(before.of(measure)), float(after.of(measure))) for part, (before, after) in counts.items()
    }
    nothing = (0.0, 0.0)
    change = wdd(
        pairs[Part.CONTROL], pairs[Part.TREATED], pairs.get(Part.DISPLACEMENT_CONTROL, nothing),
        pairs.get(Part.DISPLACEMENT_TREATED, nothing), level,
    )  # fmt: skip
    return Effect(measure, dict(counts), change)
