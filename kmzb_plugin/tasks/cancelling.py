"""How a running job is told to stop; the side of ``core.ports.Canceller`` that can be pulled."""

from __future__ import annotations

import threading
from typing import Callable, List


class JobCanceller:
    """Thread-safe. Once ``seal``ed (just before COMMIT) it can no longer be cancelled, so "cancelled" never lies."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stops: List[Callable[[], None]] = []
        self._cancelled = False
        self._sealed = False

    def on_cancel(self, stop: Callable[[], None]) -> None:
        """Remember ``stop``; it is called at most once, from any thread. Called at once if already cancelled."""
        with self._lock:
            if not self._cancelled:
                self._stops.append(stop)
                return
        stop()

    def is_cancelled(self) -> bool:
        """True once the user has cancelled."""
        with self._lock:
            return self._cancelled

    def seal(self) -> bool:
        """No cancelling from now on. False when it was cancelled before: the caller then rolls back."""
        with self._lock:
            self._sealed = not self._cancelled
            return self._sealed

    def cancel(self) -> bool:
        """Cancel, unless sealed or cancelled before. Never blocks: reaching the server may take long."""
        with self._lock:
            if self._cancelled or self._sealed:
                return False
            self._cancelled = True
            stops, self._stops = self._stops, []
        if stops:
            # Asking a server that does not answer takes its time-out: not on this thread.
            threading.Thread(target=_call_all, args=(stops,), name="kmzb-cancel", daemon=True).start()
        return True

    def release(self) -> None:
        """The job has ended: forget what could have been stopped."""
        with self._lock:
            self._stops = []


def _call_all(stops: List[Callable[[], None]]) -> None:
    for stop in stops:
        stop()
