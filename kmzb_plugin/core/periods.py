"""Periods that a commander asks for by name. Days are local; an end is exclusive."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Tuple


class Period(Enum):
    """Named periods; all but CUSTOM end with the last whole day."""

    DAYS_28 = "28"
    DAYS_90 = "90"
    MONTHS_12 = "12m"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    CUSTOM = "custom"


def bounds(period: Period, today: date) -> Tuple[date, date]:
    """First day and end of a named period as seen on ``today``, which is not over and does not count. ValueError for CUSTOM."""
    if period is Period.DAYS_28:
        return today - timedelta(days=28), today
    if period is Period.DAYS_90:
        return today - timedelta(days=90), today
    if period is Period.MONTHS_12:
        return _year_before(today), today
    if period is Period.THIS_YEAR:
        first = date(today.year, 1, 1)
        return (first, today) if first < today else (first, today + timedelta(days=1))
    if period is Period.LAST_YEAR:
        return date(today.year - 1, 1, 1), date(today.year, 1, 1)
    raise ValueError(period)


def _year_before(day: date) -> date:
    """The same day a year ago; 28 February for the 29th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
