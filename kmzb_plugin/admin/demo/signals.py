"""What is planted so that the desk has something to find. All of it is invented, none of it is in any statistics:

* trouble spots: in every town a few streets draw a part of all reports year after year, the first of them most. Its beat is far
  more loaded than the others; in a big city's year these are hot spots to act on, a small unit has too few reports to tell;
* settlements: in every garrison, and in every city command with open country, many people live in the corner farthest from all
  stations and report from there, so that a new station has one best place;
* one change up and one down in Kraków's last four weeks: people begin to drink at a few places of one station's area, and
  parking in the whole city troubles fewer;
* near repeats come from ``times``, hours of the week with vague times as well; what could not be checked from ``histories``:
  mostly in the evening, for want of a patrol;
* several people report one place: ``cases``.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import List, Sequence, Tuple

import numpy as np

from .geography import Unit
from .places import JITTER_M, Points, beats_of, groups
from .times import DAY, Clock, Times

TOWN = "Kraków"
RISING, FALLING = "public_drinking", "illegal_parking"
WINDOW_DAYS, QUIET_DAYS = 28, 60
RISE_SHARE, FALL_SHARE = 0.55, 0.72  # of all such reports of the station come now; of those of the window there are none
RISING_PLACES = 4


def plant(
    units: Sequence[Unit], codes: Sequence[str], points: Points, when: Times, clock: Clock, rng: np.random.Generator
) -> Tuple[Points, Times]:
    """The two changes of the last four weeks. Reports are moved in time by whole weeks and, for the rise, to a few places of their
    station's area: nobody's number of reports changes."""
    here = np.isin(points.unit, [i for i, unit in enumerate(units) if unit.town == TOWN])
    code = list(codes)
    fresh = when.created >= clock.reference - WINDOW_DAYS * DAY
    falling = np.nonzero(here & (points.category == code.index(FALLING)) & fresh)[0]
    falling = falling[rng.random(falling.size) < FALL_SHARE]
    rising = _rising(points, here & (points.category == code.index(RISING)) & ~fresh, rng)
    weeks = np.zeros(when.created.size, dtype=np.int64)
    most = max(2, (clock.start.size - 2 * WINDOW_DAYS) // 7)
    weeks[falling] = -rng.integers(QUIET_DAYS // 7, max(QUIET_DAYS // 7 + 1, most), falling.size)
    # to the last whole week before now, then back by up to three
    weeks[rising] = (clock.reference - 3_600 - when.created[rising]) // (7 * DAY) - rng.integers(0, 4, rising.size)
    return _to_few_places(units, points, rising, rng), _later(clock, when, weeks)


def _rising(points: Points, candidates: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    rows = np.nonzero(candidates)[0]
    if not rows.size:
        return rows
    station, count = np.unique(points.unit[rows], return_counts=True)
    rows = rows[points.unit[rows] == station[np.argmax(count)]]
    return rows[rng.random(rows.size) < RISE_SHARE]


def _later(clock: Clock, when: Times, weeks: np.ndarray) -> Times:
    shift = weeks * 7 * DAY
    created = when.created + shift
    event = [np.where(column >= 0, column + shift, column) for column in (when.event_from, when.event_to)]
    return replace(when, created=created, event_from=event[0], event_to=event[1], local_day=clock.local_day(created))


def _to_few_places(units: Sequence[Unit], points: Points, rows: np.ndarray, rng: np.random.Generator) -> Points:
    if not rows.size:
        return points
    result = Points(*(getattr(points, f.name).copy() for f in fields(points)))
    found = groups(points.place[rows])
    centres = np.array([(points.x[rows[m]].mean(), points.y[rows[m]].mean()) for _, m in found])
    busiest = max(range(len(found)), key=lambda i: len(found[i][1]))
    near = np.argsort(np.hypot(*(centres - centres[busiest]).T), kind="stable")[:RISING_PLACES]
    places, middles = _places(points, rows, [found[i][1] for i in near])
    chosen = rng.integers(0, len(places), rows.size)
    result.place[rows] = places[chosen]
    result.x[rows] = np.round(middles[chosen, 0] + rng.uniform(-JITTER_M, JITTER_M, rows.size), 2)
    result.y[rows] = np.round(middles[chosen, 1] + rng.uniform(-JITTER_M, JITTER_M, rows.size), 2)
    result.beat[rows] = beats_of(units, points.unit[rows], result.x[rows], result.y[rows])
    return result


def _places(points: Points, rows: np.ndarray, members: List[np.ndarray]) -> Tuple[np.ndarray, np.ndarray]:
    """Numbers of these places, and a report of each to gather at: its own position is inside the unit."""
    first = rows[np.array([m[0] for m in members])]
    return points.place[first], np.column_stack([points.x[first], points.y[first]])
