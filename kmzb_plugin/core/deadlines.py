"""How far away a deadline is: pure arithmetic, the words are the GUI's.

All moments are timezone-aware. ``now`` is always given, so that the server's clock can be used.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Optional

from .model import Report

SOON = timedelta(days=1)


class Urgency(Enum):
    """How a deadline is drawn."""

    NONE = "none"  # no deadline
    LATER = "later"
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class TimeLeft:
    """The distance to a deadline in whole units, rounded towards zero; ``overdue`` says on which side."""

    overdue: bool
    days: int
    hours: int
    minutes: int


def time_left(due_at: Optional[datetime], now: datetime) -> Optional[TimeLeft]:
    """The distance from ``now`` to ``due_at``; ``None`` where there is no deadline."""
    if due_at is None:
        return None
    distance = due_at - now
    overdue = distance <= timedelta(0)
    total_minutes = int(abs(distance).total_seconds()) // 60
    hours, minutes = divmod(total_minutes, 60)
    days, hours = divmod(hours, 24)
    return TimeLeft(overdue, days, hours, minutes)


def urgency(due_at: Optional[datetime], now: datetime, soon: timedelta = SOON) -> Urgency:
    """Overdue from the deadline itself on, soon within ``soon`` before it."""
    if due_at is None:
        return Urgency.NONE
    if due_at <= now:
        return Urgency.OVERDUE
    return Urgency.SOON if due_at - now <= soon else Urgency.LATER


def report_urgency(report: Report, now: datetime) -> Urgency:
    """Urgency of a report: the server's word that it is overdue goes before a clock that runs slow."""
    if report.overdue:
        return Urgency.OVERDUE
    return urgency(report.due_at, now)
