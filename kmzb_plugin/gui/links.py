"""Signals that somebody hears for a while."""

from __future__ import annotations

from typing import Any, List, Tuple


class Links:
    """Connects pairs of a signal and a slot; ``cut`` takes back every one of them, and no other."""

    def __init__(self, *pairs: Tuple[Any, Any]) -> None:
        self._pairs: List[Tuple[Any, Any]] = []
        for signal, slot in pairs:
            self.add(signal, slot)

    def add(self, signal: Any, slot: Any) -> None:
        """One more, until ``cut``."""
        signal.connect(slot)
        self._pairs.append((signal, slot))

    def cut(self) -> None:
        """Hear no more; a second time there is nothing left to take back."""
        pairs, self._pairs = self._pairs, []
        for signal, slot in pairs:
            signal.disconnect(slot)
