"""Reports for tests of pure functions and of models."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kmzb_plugin.core.model import Report

NOW = datetime(2024, 5, 14, 12, 0, tzinfo=UTC)
_BASE = Report(
    id=1, external_id=None, pillar="citizens", category="speeding", status="new", unit_id=10, unit_name="KMP Sopot", beat_id=None,
    beat_name=None, position_quality="exact", created_at=NOW - timedelta(days=1), status_since=NOW - timedelta(days=1),
    event_from=None, event_to=None, time_of_day=None, weekdays=None, description=None, due_at=None, overdue=False, taken_by=None,
    version=1, x=472000.0, y=733000.0,
)  # fmt: skip


def report(number: int, due_hours: float | None = None, **more: Any) -> Report:
    """A report due ``due_hours`` after NOW (negative: overdue), or without a deadline."""
    due_at = None if due_hours is None else NOW + timedelta(hours=due_hours)
    return replace(_BASE, id=number, due_at=due_at, overdue=due_hours is not None and due_hours <= 0, **more)
