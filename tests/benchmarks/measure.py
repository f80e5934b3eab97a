"""How a measurement is taken: both sides in turn, several times, medians compared."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass, replace
from typing import Callable, Dict, List, Optional


@dataclass(frozen=True)
class Measurement:
    """``ratio`` is ours / theirs; below 1 we are quicker. ``target`` is the largest ratio that we promise.

    ``note``: what was compared and what else was seen (results, differences, memory).
    """

    name: str
    ours: float
    theirs: float
    unit: str
    ratio: float
    target: Optional[float]
    holds: Optional[bool]
    note: str = ""

    def missed(self) -> Measurement:
        """The same, not held: a condition beside the ratio failed."""
        return replace(self, holds=False)


def side_by_side(
    name: str,
    ours: Callable[[], object],
    theirs: Callable[[], object],
    rounds: int,
    target: Optional[float],
    before: Callable[[], object] = lambda: None,
) -> Measurement:
    """Median milliseconds of both, taken in turn so that the machine's moods meet both alike; one warm-up each.

    ``before`` is done before every timed call, and not timed. A side that goes on after what is measured returns the
    moment (``time.perf_counter()``) at which that was reached.
    """
    times: Dict[str, List[float]] = {"ours": [], "theirs": []}
    for number in range(rounds + 1):
        for side, work in (("ours", ours), ("theirs", theirs)):
            before()
            start = time.perf_counter()
            ended = work()
            if number:
                end = ended if isinstance(ended, float) else time.perf_counter()
                times[side].append((end - start) * 1000)
    ours_ms, theirs_ms = statistics.median(times["ours"]), statistics.median(times["theirs"])
    ratio = ours_ms / theirs_ms
    holds = None if target is None else ratio <= target
    return Measurement(name, round(ours_ms, 3), round(theirs_ms, 3), "ms", round(ratio, 3), target, holds)
