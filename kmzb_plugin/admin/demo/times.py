"""When things happen and are reported. All hours and seasons are assumptions (nothing is published); times are UTC seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Dict, Sequence
from zoneinfo import ZoneInfo

import numpy as np

from . import volumes

ZONE = ZoneInfo("Europe/Warsaw")
DAY = 86_400
GROWTH = 0.35
MORNING, AFTERNOON, EVENING, NIGHT = 1, 2, 4, 8

_FLAT_WEEK = (1.0,) * 7
_WORKING_WEEK = (1.0, 1.0, 1.0, 1.0, 1.05, 0.45, 0.3)
_WEEKEND = (0.45, 0.45, 0.5, 0.6, 1.7, 1.9, 1.3)
_HOURS_DAY = {h: 1.0 if 8 <= h <= 20 else 0.25 if h in (6, 7, 21, 22) else 0.04 for h in range(24)}
_HOURS_OFFICE = {h: 1.0 if 8 <= h < 18 else 0.25 if h in (6, 7, 18, 19, 20) else 0.05 for h in range(24)}
_HOURS_TRAFFIC = {h: 2.0 if h in (6, 7, 8, 15, 16, 17) else 0.4 if h < 5 else 1.0 for h in range(24)}
# hours 24 and 25 are those after midnight, counted to the evening before
_HOURS_EVENING = {h: 1.0 if 18 <= h <= 25 else 0.12 for h in range(8, 26)}
_EVENING = ("public_drinking", "minors_gathering", "street_racing", "drugs", "vandalism", "dangerous_venue")

_SEASONS: Dict[str, Dict[int, float]] = {
    "dangerous_water": {5: 2.0, 6: 4.0, 7: 5.0, 8: 5.0, 9: 2.0},
    "forest_quads": {5: 3.0, 6: 3.0, 7: 3.0, 8: 3.0, 9: 3.0},
    "grass_burning": {3: 8.0, 4: 8.0, 5: 1.5},
    "homeless_person": {11: 4.0, 12: 5.0, 1: 5.0, 2: 4.0},
    "street_racing": dict.fromkeys(range(4, 10), 1.8),
    "public_drinking": dict.fromkeys(range(5, 10), 1.7),
    "minors_gathering": dict.fromkeys(range(5, 10), 1.5),
    "road_infrastructure": dict.fromkeys(range(2, 5), 1.6),
}
_REST_OF_YEAR = {"dangerous_water": 0.15, "forest_quads": 0.4, "grass_burning": 0.2, "homeless_person": 0.4}


@dataclass(frozen=True)
class Times:
    """Per report, UTC seconds since 1970: when it happened (a guess also where the sender gave none) and was reported.

    ``event_from``/``event_to`` are -1 and the masks 0 where the sender gave nothing.
    """

    created: np.ndarray
    event_from: np.ndarray
    event_to: np.ndarray
    time_of_day: np.ndarray
    weekdays: np.ndarray
    local_day: np.ndarray


class Clock:
    """Local days of the period before ``reference`` and their distance to UTC."""

    def __init__(self, reference: datetime, days: int) -> None:
        self.reference = int(reference.timestamp())
        today = reference.astimezone(ZONE).date()
        self.first = today - timedelta(days=days)
        dates = [self.first + timedelta(days=i) for i in range(days + 1)]
        noons = [datetime(d.year, d.month, d.day, 12, tzinfo=ZONE) for d in dates]
        self.start = np.array([int(n.timestamp()) for n in noons]) - 12 * 3600
        self.month = np.array([d.month for d in dates])
        self.weekday = np.array([d.weekday() for d in dates])

    def local_day(self, moment: np.ndarray) -> np.ndarray:
        """Number of the local day (0 = the first of the period)."""
        return np.clip(np.searchsorted(self.start, moment, side="right") - 1, 0, self.start.size - 1)

    def local_hour(self, moment: np.ndarray) -> np.ndarray:
        """Hour of the local day, 0 … 23."""
        return np.minimum((moment - self.start[self.local_day(moment)]) // 3600, 23)


def draw(
    clock: Clock, codes: Sequence[str], category: np.ndarray, place: np.ndarray, rng: np.random.Generator
) -> Times:
    """Times of all reports: season, weekday and hour by category, bursts at one place, a delay before reporting."""
    day = np.zeros(category.size, dtype=np.int64)
    hour = np.zeros(category.size, dtype=np.int64)
    for index, code in enumerate(codes):
        rows = np.nonzero(category == index)[0]
        day[rows] = _days(clock, code, rows.size, rng)
        hour[rows] = _hours(code, rows.size, rng)
    day = _bursts(day, place, clock.start.size - 1, rng)
    event = clock.start[day] + hour * 3600 + rng.integers(0, 12, day.size) * 300
    # what would be later than now goes back by whole weeks, not all by one: no bump in the last days
    weeks = rng.integers(1, max(2, clock.start.size // 7 - 1), day.size)
    event = np.where(event > clock.reference - 900, event - weeks * 7 * DAY, event)
    created = _reported(clock, event, rng)
    return _told(clock, event, created, rng)


def spread_over_days(clock: Clock, times: Times, rows: np.ndarray, rng: np.random.Generator) -> None:
    """Give the reports ``rows`` of one sender distinct local days: at most one report a day, in one long series."""
    span = min(int(rows.size * rng.uniform(1.3, 4.0)) + 1, clock.start.size - 2)
    last = int(rng.integers(span, clock.start.size - 1)) - 1
    days = np.sort(rng.choice(span, rows.size, replace=False)) + last - span + 1
    moment = clock.start[days] + rng.integers(7 * 3600, 21 * 3600, rows.size)
    shift = np.where(moment > clock.reference - 600, clock.reference - 600, moment) - times.created[rows]
    times.created[rows] += shift
    for column in (times.event_from, times.event_to):
        column[rows] = np.where(column[rows] >= 0, column[rows] + shift, -1)
    times.local_day[rows] = clock.local_day(times.created[rows])


def _days(clock: Clock, code: str, count: int, rng: np.random.Generator) -> np.ndarray:
    season = np.array([_SEASONS.get(code, {}).get(m, _REST_OF_YEAR.get(code, 1.0)) for m in clock.month])
    week = _WEEKEND if code in _EVENING else _WORKING_WEEK if code == "illegal_parking" else _FLAT_WEEK
    weight = season * np.array(week)[clock.weekday] * np.linspace(1.0, 1.0 + GROWTH, clock.start.size)
    return rng.choice(clock.start.size, count, p=weight / weight.sum())


def _hours(code: str, count: int, rng: np.random.Generator) -> np.ndarray:
    if code in _EVENING:
        profile = _HOURS_EVENING
    elif code == "illegal_parking":
        profile = _HOURS_OFFICE
    else:
        profile = _HOURS_TRAFFIC if code == "speeding" else _HOURS_DAY
    weight = np.array(list(profile.values()))
    return rng.choice(np.array(list(profile)), count, p=weight / weight.sum())


def _bursts(day: np.ndarray, place: np.ndarray, last: int, rng: np.random.Generator) -> np.ndarray:
    """Near repeats: a part of the reports at a place comes within days of another one there."""
    order = np.argsort(place, kind="stable")
    follows = np.zeros(day.size, dtype=bool)
    follows[1:] = place[order][1:] == place[order][:-1]
    follows &= rng.random(day.size) < volumes.REPEAT_SHARE / 0.55  # just over half of the reports are not a place's first
    lag = np.cumsum(rng.exponential(3.5, day.size))
    index = np.arange(day.size)
    first = np.maximum.accumulate(np.where(follows, 0, index)) if day.size else index
    sorted_day = day[order]
    moved = sorted_day[first] + (lag - lag[first]).astype(np.int64)  # one after the other
    result = day.copy()
    result[order] = np.where(moved <= last, moved, sorted_day)
    return result


def _reported(clock: Clock, event: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Most report within hours, some after days, few in the small hours; nobody after ``reference``."""
    delay = np.minimum(rng.lognormal(np.log(5 * 3600), 1.4, event.size), 10 * DAY).astype(np.int64)
    created = event + np.maximum(delay, 120)
    created = np.where(clock.local_hour(created) < 5, created + 6 * 3600, created)
    late = created > clock.reference - 300
    return np.where(late, event + ((clock.reference - 300 - event) * rng.random(event.size)).astype(np.int64), created)


def _told(clock: Clock, event: np.ndarray, created: np.ndarray, rng: np.random.Generator) -> Times:
    """What the sender says about the time: nothing, a moment, an interval; parts of the day and weekdays as bit masks."""
    given = rng.random(event.size) >= volumes.EMPTY_EVENT_DATE
    how = rng.random(event.size)
    hours, days = rng.integers(1, 5, event.size) * 3600, rng.integers(1, 14, event.size) * DAY
    width = np.select([how < 0.35, how < 0.45], [hours, days], 0)
    day, hour = clock.local_day(event), clock.local_hour(event)
    part = np.select([hour < 6, hour < 12, hour < 18, hour < 22], [NIGHT, MORNING, AFTERNOON, EVENING], NIGHT)
    second = np.where(rng.random(event.size) < 0.3, np.where(part == NIGHT, MORNING, part * 2), 0)
    weekday = 1 << clock.weekday[day]
    pattern = rng.random(event.size)
    part_of_week = np.where(weekday < 32, 0b0011111, 0b1100000)
    weekdays = np.select([pattern < 0.25, pattern < 0.4], [weekday, part_of_week], weekday | 1 << (day % 7))
    return Times(
        created=created,
        event_from=np.where(given, event - width, -1),
        event_to=np.where(given, event, -1),
        time_of_day=np.where(rng.random(event.size) < 0.55, part | second, 0).astype(np.int16),
        weekdays=np.where(rng.random(event.size) < 0.45, weekdays, 0).astype(np.int16),
        local_day=clock.local_day(created),
    )

