"""The most dangerous sections of roads: windows of one length that slide along the chainage, the fullest first, none over another.

The statistical part of the national map ranks 5-km sections of national and voivodeship roads with at least 20 road events. Fixed
sections (0–5, 5–10, …) would cut a black spot in two; sliding ones are a scan statistic (Naus 1965), and their p is that of the
scan.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree

from .rates import poisson_interval
from .significance import FloatArray

IntArray = NDArray[np.int64]


@dataclass(frozen=True)
class Sections:
    """k sections, the most events first. ``road``: number of the road, ``from_m`` … ``to_m`` its chainage, ``events`` in it
    (``low`` … ``high``: exact 95 % interval of their mean), ``weight`` their sum of weights, ``p``: chance that the fullest
    window of this road had as many if its events were spread evenly over it."""

    road: IntArray
    from_m: FloatArray
    to_m: FloatArray
    events: IntArray
    low: FloatArray
    high: FloatArray
    weight: FloatArray
    p: FloatArray

    def __len__(self) -> int:
        return int(self.road.size)


def best_sections(
    road: ArrayLike, chainage_m: ArrayLike, road_length_m: ArrayLike, length_m: float = 5000.0, least: int = 20,
    weight: Optional[ArrayLike] = None, draws: int = 199, seed: int = 0,
) -> Sections:  # fmt: skip
    """Sections of ``length_m`` with at least ``least`` events, ranked by events (then weight, then road and chainage).

    ``road``: number of each event's road, -1 for none; ``chainage_m``: its position from the road's beginning; ``road_length_m``:
    length of each road; roads shorter than a section have none. A section is [from, to), at the road's end [from, to]. On each
    road the fullest window is taken, then the fullest of what is left on both sides, and so on. Raises ValueError.
    """
    at, metres, ends = np.asarray(road, dtype=np.int64), np.asarray(chainage_m, dtype=float), np.asarray(road_length_m, dtype=float)
    weights = np.ones(at.size) if weight is None else np.asarray(weight, dtype=float)
    if not at.shape == metres.shape == weights.shape or at.ndim != 1 or np.any(at >= ends.size):
        raise ValueError("one road, one chainage and one weight per event, roads within their number")
    known = at >= 0
    if not np.all(np.isfinite(metres[known])) or np.any(metres[known] < 0) or np.any(metres[known] > ends[at[known]] * (1 + 1e-9)):
        raise ValueError("a chainage lies outside its road")
    if length_m <= 0 or least < 1:
        raise ValueError("sections have a length and at least one event")
    rows: List[Tuple[int, float, int, float, float]] = []
    for number in np.unique(at[known]):
        on = at == number
        order = np.argsort(metres[on], kind="stable")
        places, loads = metres[on][order], weights[on][order]
        if ends[number] < length_m or places.size < least:
            continue
        found = _windows(places, loads, 0.0, float(ends[number]), float(ends[number]), length_m, least)
        if found:
            fullest = _scan(places.size, float(ends[number]), length_m, draws, seed)
            rows += [(int(number), start, count, load, _p(fullest, count)) for start, count, load in found]
    rows.sort(key=lambda row: (-row[2], -row[3], row[0], row[1]))
    roads, starts, counts, loads, p = (np.array([row[n] for row in rows]) for n in range(5))
    low, high = poisson_interval(counts)
    starts = starts.astype(float)
    return Sections(roads.astype(np.int64), starts, starts + length_m, counts.astype(np.int64), low, high, loads.astype(float), p)


def _windows(
    places: FloatArray, loads: FloatArray, low: float, high: float, end: float, length: float, least: int
) -> List[Tuple[float, int, float]]:
    """Windows (start, events, weight) between two chainages, best first on each side of the last one taken."""
    found: List[Tuple[float, int, float]] = []
    open_parts = [(low, high)]
    running = np.r_[0.0, np.cumsum(loads)]
    while open_parts:
        low, high = open_parts.pop()
        if high - low < length:
            continue
        first, last = np.searchsorted(places, [low, high], side="left")
        last = places.size if high >= end else last
        if last - first < least:
            continue
        # A fullest window can always be moved to where it begins with an event, or to the end of the part.
        starts = np.minimum(places[first:last], high - length)
        begins = np.searchsorted(places, starts, side="left")
        stops = np.where(starts + length >= end, places.size, np.searchsorted(places, starts + length, side="left"))
        stops = np.minimum(stops, last)
        counts, weights = stops - begins, running[stops] - running[begins]
        best = int(np.lexsort((starts, -weights, -counts))[0])
        if counts[best] < least:
            continue
        start = float(starts[best])
        found.append((start, int(counts[best]), float(weights[best])))
        open_parts += [(low, start), (start + length, high)]
    return found


def _scan(events: int, road: float, length: float, draws: int, seed: int) -> IntArray:
    """The fullest window of each of ``draws`` even spreads of the events."""
    random = np.random.default_rng((seed, events))
    fullest = np.empty(draws, dtype=np.int64)
    for draw in range(draws):
        places = np.sort(random.uniform(0, road, events))
        fullest[draw] = int((np.searchsorted(places, places + length, side="left") - np.arange(events)).max())
    return fullest


def _p(fullest: IntArray, count: int) -> float:
    return float((1 + np.sum(fullest >= count)) / (1 + fullest.size))


@dataclass(frozen=True)
class Snapped:
    """Per event: number of the nearest line (-1 beyond reach), position along it from its first point, distance from it; metres."""

    line: IntArray
    chainage_m: FloatArray
    away_m: FloatArray


def snap(xy_m: ArrayLike, lines: Sequence[ArrayLike], reach_m: float = 50.0, step_m: float = 100.0) -> Snapped:
    """Events on the nearest of the ``lines`` (each k × 2 metres) at most ``reach_m`` away.

    Where two roads cross, the nearer one gets the event, whatever road it happened on: the limit of all positions without a road's
    name. Lines are cut to pieces of at most ``step_m``, whose middles find the candidates. Raises ValueError.
    """
    points = np.asarray(xy_m, dtype=float).reshape(-1, 2)
    starts, ends, owner, begin = _pieces(lines, step_m)
    best = np.full(len(points), np.inf)
    line, chainage = np.full(len(points), -1, dtype=np.int64), np.full(len(points), np.nan)
    if not len(points):
        return Snapped(line, chainage, best)
    near = cKDTree((starts + ends) / 2).query_ball_point(points, reach_m + step_m / 2)
    event = np.repeat(np.arange(len(points)), [len(found) for found in near])
    piece = np.array([number for found in near for number in found], dtype=np.int64)
    along, away = _project(points[event], starts[piece], ends[piece])
    order = np.lexsort((piece, away, event))
    event, piece, along, away = event[order], piece[order], along[order], away[order]
    firsts = np.flatnonzero(np.r_[True, event[1:] != event[:-1]]) if event.size else np.zeros(0, dtype=np.int64)
    hit = firsts[away[firsts] <= reach_m]
    line[event[hit]], chainage[event[hit]] = owner[piece[hit]], begin[piece[hit]] + along[hit]
    best[event[hit]] = away[hit]
    return Snapped(line, chainage, best)


def lengths(lines: Sequence[ArrayLike]) -> FloatArray:
    """Length of each line in metres."""
    return np.array([np.hypot(*np.diff(_line(line), axis=0).T).sum() for line in lines])


def cut(line: ArrayLike, from_m: float, to_m: float) -> FloatArray:
    """The part of a line between two chainages, k × 2 metres."""
    points = _line(line)
    at = np.r_[0.0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    low, high = max(0.0, from_m), min(float(at[-1]), to_m)
    inner = points[(at > low) & (at < high)]
    ends = [[np.interp(m, at, points[:, 0]), np.interp(m, at, points[:, 1])] for m in (low, high)]
    return np.vstack([ends[:1], inner, ends[1:]])


def _line(line: ArrayLike) -> FloatArray:
    points = np.asarray(line, dtype=float).reshape(-1, 2)
    if len(points) < 2 or not np.all(np.isfinite(points)):
        raise ValueError("a line has at least two points, all of them finite")
    return points


def _pieces(lines: Sequence[ArrayLike], step_m: float) -> Tuple[FloatArray, FloatArray, IntArray, FloatArray]:
    """Straight pieces of at most ``step_m``: begin, end, number of the line, chainage of the begin."""
    starts, ends, owner, begin = [], [], [], []
    for number, line in enumerate(lines):
        points = _line(line)
        sides = np.hypot(*np.diff(points, axis=0).T)
        parts = np.maximum(1, np.ceil(sides / step_m).astype(int))
        side = np.repeat(np.arange(sides.size), parts)
        share = (np.arange(side.size) - np.repeat(np.cumsum(parts) - parts, parts)) / parts[side]
        vector = np.diff(points, axis=0)[side]
        starts.append(points[side] + vector * share[:, None])
        ends.append(points[side] + vector * (share + 1 / parts[side])[:, None])
        owner.append(np.full(side.size, number))
        begin.append(np.r_[0.0, np.cumsum(sides)][side] + share * sides[side])
    if not starts:
        raise ValueError("there are no lines")
    return np.vstack(starts), np.vstack(ends), np.concatenate(owner), np.concatenate(begin)


def _project(points: FloatArray, starts: FloatArray, ends: FloatArray) -> Tuple[FloatArray, FloatArray]:
    """How far along each piece the foot of the perpendicular lies, and how far away; metres."""
    vector = ends - starts
    squared = (vector**2).sum(axis=1)
    share = np.divide(((points - starts) * vector).sum(axis=1), squared, out=np.zeros(len(points)), where=squared > 0)
    share = np.clip(share, 0, 1)
    foot = starts + vector * share[:, None]
    return share * np.sqrt(squared), np.hypot(*(points - foot).T)
