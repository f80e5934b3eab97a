"""Pauses: something is done once nothing more has come for a while."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer


def pause(parent: QObject, interval_ms: int, slot: Any) -> QTimer:
    """A timer that calls ``slot`` once, so long after its last ``start``."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(slot)
    return timer
