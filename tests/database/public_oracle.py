"""What the public may see, said a second time and in other words (the rules of the public map, as published).

Nothing here reads the database: a mistake in its rule tables shows against this.
"""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

WARSAW = ZoneInfo("Europe/Warsaw")
STATUSES = ("new", "verification", "confirmed", "rejected", "eliminated", "referred", "joke")
SECRET = ("drugs", "animal_cruelty")
VENUE = "dangerous_venue"


def civil(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, micro: int = 0) -> datetime:
    """A moment by the clock on the wall; of an hour that comes twice or not at all, the later one."""
    wall = datetime(year, month, day, hour, minute, second, micro, tzinfo=WARSAW)
    return max(wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1))


def end(status: str, since: datetime) -> datetime:
    """When a report that may be shown for some time is shown no more."""
    wall = since.astimezone(WARSAW)
    clock = (wall.hour, wall.minute, wall.second, wall.microsecond)
    if status == "rejected":
        day = (wall.replace(tzinfo=None) + timedelta(days=7)).date()
        return civil(day.year, day.month, day.day, *clock)
    assert status == "eliminated"
    year, month = (wall.year + 1, 1) if wall.month == 12 else (wall.year, wall.month + 1)
    return civil(year, month, min(wall.day, calendar.monthrange(year, month)[1]), *clock)


def is_public(category: str, status: str, since: datetime, now: datetime) -> bool:
    """Whether the public sees a report of this category that has had this status since then."""
    if category in SECRET or status == "joke":
        return False
    if category == VENUE and status not in ("confirmed", "referred", "eliminated"):
        return False
    if status in ("rejected", "eliminated"):
        return now < end(status, since)
    return True
