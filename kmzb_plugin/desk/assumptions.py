"""What nobody publishes and somebody has to assume: ours, until a unit says otherwise. There is no official norm in Poland."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Mapping, Tuple

_NUMBERS = (int, float)


@dataclass(frozen=True)
class Assumptions:
    """All numbers of the staffing and station pages that are no measurement. Names are the keys of the desk's settings.

    ``handling_min``: work on a report whose category has no time of its own; ``travel_min``: the way there and back;
    ``share_for_reports``: part of a duty that is free for reports; ``deadline_h``, ``on_time``: by when a report shall be begun,
    and for which share; ``least_on_duty``: people at any hour. ``shift_starts``, ``shift_h``: shifts of the proposal;
    ``hours_per_week``, ``absent_share``: paid week, and the part of it that goes to leave, training and sickness. ``detour``,
    ``speed_kmh``: straight line to road, and how fast; ``readiness_min``: from the call to the start; ``access_kmh``,
    ``access_at_most_m``: from a place to its nearest road, and how far that may be.
    """

    handling_min: float = 45.0
    travel_min: float = 25.0
    share_for_reports: float = 0.5
    deadline_h: float = 72.0
    on_time: float = 0.95
    least_on_duty: int = 0
    shift_starts: Tuple[int, ...] = (6, 14, 22)
    shift_h: int = 8
    hours_per_week: float = 40.0
    absent_share: float = 0.22
    detour: float = 1.3
    speed_kmh: float = 50.0
    readiness_min: float = 3.0
    access_kmh: float = 15.0
    access_at_most_m: float = 2_000.0

    def __post_init__(self) -> None:
        """Raises ValueError naming the assumption that makes no sense."""
        above = ("deadline_h", "shift_h", "hours_per_week", "speed_kmh", "access_kmh")
        shares = {"share_for_reports": (0.01, 1.0), "on_time": (0.01, 0.9999), "absent_share": (0.0, 0.9), "detour": (1.0, 5.0)}
        for part in fields(self):
            value = getattr(self, part.name)
            if isinstance(value, _NUMBERS):
                low, high = shares.get(part.name, (1e-9 if part.name in above else 0.0, 1e6))
                if not low <= value <= high:
                    raise ValueError(part.name)
        if not self.shift_starts or not all(0 <= start <= 23 for start in self.shift_starts) or self.shift_h > 24:
            raise ValueError("shift_starts")

    def saying(self, values: Mapping[str, float]) -> Assumptions:
        """With what a unit says; keys that are none of ours are left alone. Raises ValueError as the constructor does."""
        whole = ("least_on_duty", "shift_h")
        known = {f.name for f in fields(self)} - {"shift_starts"}
        return replace(self, **{k: int(v) if k in whole else float(v) for k, v in values.items() if k in known})  # type: ignore[arg-type]

    def task_h(self, handling_min: float) -> float:
        """Hours on duty that a report takes: handling and way, stretched by what else the duty is for."""
        return (handling_min + self.travel_min) / 60 / self.share_for_reports
