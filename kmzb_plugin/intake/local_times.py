"""Local times of a table as milliseconds since 1970 UTC, by a profile's formats and time zone; quick for millions of rows."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple
from zoneinfo import ZoneInfo

_MS = timedelta(milliseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_MS = re.compile(r"-?\d{9,14}", re.ASCII)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?", re.ASCII)
_POLISH = re.compile(r"(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})(?:[ T]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?", re.ASCII)
_SECONDS_OF_HOUR = {f"{m:02}:{s:02}": (m * 60 + s) * 1000 for m in range(60) for s in range(60)}
_HOUR_DIRECTIVES = re.compile(r"%[HIXcTR]")


class Moment(NamedTuple):
    """``ms`` since 1970 UTC; ``span_ms``: how much later it may have been (the rest of the day where only the date is known)."""

    ms: int
    span_ms: int = 0


class BadTime(ValueError):
    """The text is no time; the message says why, in the words of a reject."""


_NO_TIME = "is not a date and time"
_SKIPPED = "does not exist: the clocks were put forward over it"


class TimeReader:
    """A text, and the text of a clock column or ``None``, as a Moment; ``many`` does it for a whole column. Raises BadTime."""

    def __init__(self, formats: Sequence[str], zone: str, gap: str) -> None:
        self._read = _time_reader(formats, zone, gap)
        self._hours: Dict[str, int] = {}
        self._has_formats = bool(formats)

    def __call__(self, text: str, clock: Optional[str] = None) -> Moment:
        return self._read(text, clock)

    def many(self, texts: Sequence[str]) -> List[int]:
        """Milliseconds of times that are all written YYYY-MM-DDThh:mm:ss. Raises BadTime when one is not, or is no time."""
        hours, rest = self._hours, _SECONDS_OF_HOUR
        try:
            return [hours[text[:14]] + rest[text[14:]] for text in texts]
        except KeyError:
            if self._has_formats:
                raise BadTime(_NO_TIME) from None
        for text in {text[:14] for text in texts}:
            if len(text) != 14 or text[13] != ":":
                raise BadTime(_NO_TIME)
            if text not in hours:
                hours[text] = self._read(text + "00:00", None).ms
        try:
            return [hours[text[:14]] + rest[text[14:]] for text in texts]
        except KeyError:
            raise BadTime(_NO_TIME) from None


def _time_reader(formats: Sequence[str], zone: str, gap: str) -> Callable[..., Moment]:
    """A function from a text, and the text of a clock column or ``None``, to a Moment. It raises BadTime.

    Without ``formats`` (of ``strptime``) it understands ISO 8601, day.month.year and milliseconds since 1970. A time that
    occurs twice when clocks go back is its first occurrence; one that they skip is moved on when ``gap`` is "shift".
    """
    where = ZoneInfo(zone)
    shift = gap == "shift"

    @lru_cache(maxsize=1 << 16)
    def hour_ms(day: str, hour: int) -> int:
        try:
            naive = datetime.fromisoformat(day).replace(hour=hour)
        except ValueError:
            raise BadTime(_NO_TIME) from None
        return _utc_ms(naive, where, shift)

    @lru_cache(maxsize=1 << 12)
    def whole_day(day: str) -> Moment:
        try:
            start = datetime.fromisoformat(day)
            first, next_one = _utc_ms(start, where, True), _utc_ms(start + timedelta(days=1), where, True)
        except (ValueError, OverflowError):
            raise BadTime(_NO_TIME) from None
        return Moment(first, next_one - first - 1)

    def told(day: str, hour: Optional[str], minute: Optional[str], second: Optional[str]) -> Moment:
        if hour is None:
            return whole_day(day)
        minutes, seconds = int(minute or 0), int(second or 0)
        if minutes > 59 or seconds > 59:
            raise BadTime(_NO_TIME)
        return Moment(hour_ms(day, int(hour)) + (minutes * 60 + seconds) * 1000)

    def by_formats(text: str) -> Tuple[datetime, bool]:
        for written in formats:
            try:
                # a format may hold %z; without it the time is a local one, and so wants no zone here
                return datetime.strptime(text, written), _HOUR_DIRECTIVES.search(written) is not None  # noqa: DTZ007
            except ValueError:
                continue
        raise BadTime(_NO_TIME)

    def read(text: str, clock: Optional[str] = None) -> Moment:
        if formats:
            moment, has_hour = by_formats(text)
            if moment.tzinfo is not None:
                return Moment((moment - _EPOCH) // _MS)
            if has_hour:
                return Moment(_utc_ms(moment, where, shift))
            return told(moment.date().isoformat(), *(_clock(clock) if clock else (None, None, None)))
        match = _ISO.fullmatch(text)
        if match is not None:
            day, hour, minute, second = match.groups()
        else:
            match = _POLISH.fullmatch(text)
            if match is None:
                return _other(text)
            day_of_month, month, year, hour, minute, second = match.groups()
            day = f"{year}-{int(month):02}-{int(day_of_month):02}"
        if hour is None and clock:
            hour, minute, second = _clock(clock)
        return told(day, hour, minute, second)

    return read


def _clock(text: str) -> Tuple[str, str, Optional[str]]:
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise BadTime("is followed by what is no time of day: " + text[:20])
    hour, minute, second = match.groups()
    return hour, minute, second


def _other(text: str) -> Moment:
    """Milliseconds, or ISO 8601 with an offset."""
    if _EPOCH_MS.fullmatch(text):
        return Moment(int(text))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadTime(_NO_TIME) from None
    if moment.tzinfo is None:
        raise BadTime(_NO_TIME)
    return Moment((moment - _EPOCH) // _MS)


def _utc_ms(naive: datetime, where: ZoneInfo, shift: bool) -> int:
    """The first occurrence of a local time. Raises BadTime for one that the clocks skipped, unless ``shift``."""
    try:
        moment = naive.replace(tzinfo=where)
        ms = (moment - _EPOCH) // _MS
        if not shift and (_EPOCH + ms * _MS).astimezone(where).replace(tzinfo=None) != naive.replace(
            microsecond=naive.microsecond // 1000 * 1000
        ):
            raise BadTime(_SKIPPED)
    except (OverflowError, ValueError) as error:
        if isinstance(error, BadTime):
            raise
        raise BadTime(_NO_TIME) from None
    return ms
