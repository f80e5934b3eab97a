"""How long a search may go on: until its time is over, or until somebody has had enough."""

from __future__ import annotations

import time
from typing import Callable

GoOn = Callable[[], bool]
#: Seconds between two questions whether to go on: asking may cost more than a step of the search.
_ASKED_EVERY_S = 0.1


def always() -> bool:
    """Nobody stops it."""
    return True


class Patience:
    """Asked in every loop that may last. ``go_on`` is asked now and then, on the searching thread; False ends it for good."""

    def __init__(self, seconds: float = float("inf"), go_on: GoOn = always) -> None:
        self._end = time.monotonic() + seconds
        self._go_on = go_on
        self._asked = 0.0
        self.is_stopped = False

    def over(self) -> bool:
        """Whether the search must take what it has."""
        now = time.monotonic()
        if not self.is_stopped and now - self._asked >= _ASKED_EVERY_S:
            self._asked = now
            self.is_stopped = not self._go_on()
        return self.is_stopped or now >= self._end

    def left(self) -> float:
        """Seconds until its time is over."""
        return max(0.0, self._end - time.monotonic())
