"""All reports of the demo country as columns, ordered by the moment of reporting."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from . import cases, outcomes, places, signals, times, volumes
from .geography import Unit
from .outcomes import Outcomes
from .places import Points, Streets
from .texts import NONE, TextPool
from .times import Clock, Times
from .volumes import Scale

HEAVY_DOUBT, NO_TEXT_DOUBT = 0.9, 0.5


@dataclass(frozen=True)
class Reports:
    """One entry per report; its number is its index + 1, that of a case ``case`` + 1. UTC seconds; -1: none. EPSG:2180 metres."""

    unit: np.ndarray
    beat: np.ndarray
    zone_kind: np.ndarray
    category: np.ndarray
    place: np.ndarray
    sender: np.ndarray
    x: np.ndarray
    y: np.ndarray
    created: np.ndarray
    event_from: np.ndarray
    event_to: np.ndarray
    time_of_day: np.ndarray
    weekdays: np.ndarray
    local_day: np.ndarray
    text: np.ndarray
    status: np.ndarray
    taken_at: np.ndarray
    decided_at: np.ndarray
    after_at: np.ndarray
    case: np.ndarray
    joined_at: np.ndarray

    def __len__(self) -> int:
        return int(self.created.size)

    def rows(self, index: object) -> Reports:
        """The reports at ``index`` (a slice or an array of row numbers)."""
        return Reports(**{f.name: getattr(self, f.name)[index] for f in fields(self)})


def build(
    units: Sequence[Unit], scale: Scale, pool: TextPool, seed: int, reference: datetime, streets: Optional[List[Streets]] = None
) -> Reports:
    """Deterministic by ``seed`` and ``reference``. ``streets`` is filled with those that the reports lie along."""
    rng = np.random.default_rng([seed, 5])
    codes = list(pool.descriptions)
    clock = Clock(reference, scale.days)
    points = places.scatter(units, codes, scale.reports, rng, streets)
    when = times.draw(clock, codes, points.category, points.place, rng)
    points, when = signals.plant(units, codes, points, when, clock, np.random.default_rng([seed, 32]))
    text = _texts(points, pool, codes, rng)
    sender, heavy = _senders(clock, codes, points, when, text, rng)
    doubtful = heavy * HEAVY_DOUBT + (text == NONE) * NO_TEXT_DOUBT
    own = np.random.default_rng([seed, 31])
    group = cases.grouped(points.place, when.created, sender, heavy, own)
    ends = outcomes.draw(
        units, codes, points.unit, points.category, when.created, doubtful, group, clock, scale.open_reports, rng
    )
    case, joined_at = cases.joined(group, ends.status, ends.taken_at, clock.reference, own)
    return _in_order(points, when, ends, {"sender": sender, "text": text, "case": case, "joined_at": joined_at})


def _in_order(points: Points, when: Times, ends: Outcomes, others: Dict[str, np.ndarray]) -> Reports:
    columns = dict(others)
    for part in (points, when, ends):
        columns.update({f.name: getattr(part, f.name) for f in fields(part)})
    return Reports(**columns).rows(np.argsort(when.created, kind="stable"))


def _texts(points: Points, pool: TextPool, codes: Sequence[str], rng: np.random.Generator) -> np.ndarray:
    first = np.array([pool.descriptions[code][0] for code in codes])[points.category]
    end = np.array([pool.descriptions[code][1] for code in codes])[points.category]
    text = first + np.floor((end - first) * rng.random(first.size)).astype(np.int64)
    text[rng.random(text.size) < volumes.NO_DESCRIPTION] = NONE
    return text


def _senders(
    clock: Clock, codes: Sequence[str], points: Points, when: Times, text: np.ndarray, rng: np.random.Generator
) -> Tuple[np.ndarray, np.ndarray]:
    """Who sent each report (a number), and which belong to the series of single heavy reporters.

    Nobody sends two on one local day: that is the platform's own rule.
    """
    count = text.size
    sender = rng.integers(0, max(1, int(count * 0.7)), count)
    heavy = np.zeros(count, dtype=bool)
    number = count
    for rows in _series(codes, points, when.local_day.max() + 1, rng):
        sender[rows] = number
        heavy[rows] = True
        number += 1
        times.spread_over_days(clock, when, rows, rng)
        some = rng.integers(0, rows.size, rows.size) % 4  # the same few sentences again and again
        text[rows] = text[rows[some]]
    key = sender * (int(when.local_day.max()) + 1) + when.local_day
    _, firsts = np.unique(key, return_index=True)
    again = np.ones(count, dtype=bool)
    again[firsts] = False
    sender[again] = number + np.arange(int(again.sum()))
    return sender, heavy


def _series(codes: Sequence[str], points: Points, days: int, rng: np.random.Generator) -> List[np.ndarray]:
    """Row numbers of the reports of each heavy reporter: of one unit and category, at a few neighbouring places."""
    wanted = int(points.category.size * volumes.HEAVY_SHARE)
    low, high = volumes.HEAVY_REPORTS
    heavy_codes = [list(codes).index(code) for code in volumes.HEAVY_CATEGORIES]
    candidates = np.nonzero(np.isin(points.category, heavy_codes))[0]
    key = points.unit[candidates].astype(np.int64) * len(codes) + points.category[candidates]
    order = candidates[np.lexsort((points.place[candidates], key))]
    key = np.sort(key, kind="stable")
    starts = np.nonzero(np.concatenate([[True], key[1:] != key[:-1]]))[0]
    sizes = np.diff(np.concatenate([starts, [key.size]]))
    result: List[np.ndarray] = []
    for group in rng.permutation(np.nonzero(sizes >= low)[0]):
        size = int(min(rng.integers(low, high + 1), sizes[group] * 0.5, days // 5))
        if size < low // 2 or wanted <= 0:
            continue
        begin = int(starts[group] + rng.integers(0, sizes[group] - size + 1))
        result.append(order[begin : begin + size])  # sorted by place: neighbours in the list share places
        wanted -= size
    return result
