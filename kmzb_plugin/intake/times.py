"""Points in time as people write them in tables."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from typing import Optional
from zoneinfo import ZoneInfo

LOCAL_ZONE = ZoneInfo("Europe/Warsaw")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECONDS = re.compile(r"-?\d{9,}")
_POLISH = re.compile(r"(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?")


def epoch_ms(text: str, zone: tzinfo = LOCAL_ZONE) -> Optional[str]:
    """``text`` as milliseconds since 1970 UTC, or ``None`` when it is no point in time.

    Understood: milliseconds themselves, ISO 8601 with or without an offset, and day.month.year with an optional
    time. A time without an offset is Polish local time.
    """
    if _MILLISECONDS.fullmatch(text):
        return text
    moment = _iso(text, zone) or _polish(text, zone)
    if moment is None:
        return None
    try:
        return str(round((moment - _EPOCH).total_seconds() * 1000))
    except OverflowError:
        return None


def _iso(text: str, zone: tzinfo) -> Optional[datetime]:
    if "-" not in text[4:5]:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def _polish(text: str, zone: tzinfo) -> Optional[datetime]:
    match = _POLISH.fullmatch(text)
    if match is None:
        return None
    day, month, year, hour, minute, second = (int(part) if part else 0 for part in match.groups())
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
