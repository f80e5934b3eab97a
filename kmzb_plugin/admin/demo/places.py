"""Where reports stand: zones (built-up and rural part of a unit), streets in them, and places along the streets.

Reports share places: the popularity of the places of one zone and category falls off like a power, so that most places are
reported once and a few again and again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from . import volumes
from .geography import Unit
from .geometry import inside, random_points
from .volumes import CITY, RURAL, TOWN

PLACES_PER_REPORT = 0.45
CONCENTRATION = 2.2
STREET_M = (150.0, 900.0)
VILLAGE_KM2 = 18.0
JITTER_M = 7.0
# Planted, see ``signals``: trouble spots of a town with their share of its places, the settlement of a unit with its share.
SPOTS, SPOT_M, SPOT_SHARE, FIRST_SPOT = 3, 320.0, 0.28, 0.55
SETTLEMENT_M, SETTLEMENT_SHARE, SETTLEMENT_STREETS = 700.0, 0.4, 12


@dataclass(frozen=True)
class Zone:
    """The part of a unit with one mix of categories. ``area`` is where its streets begin."""

    unit: int
    kind: int
    weight: float


@dataclass(frozen=True)
class Points:
    """Per report: index of the unit, the beat within it, of the zone, category and place; x, y in metres."""

    unit: np.ndarray
    beat: np.ndarray
    zone_kind: np.ndarray
    category: np.ndarray
    place: np.ndarray
    x: np.ndarray
    y: np.ndarray


def zones(units: Sequence[Unit], rng: np.random.Generator) -> List[Zone]:
    """The zones of all units that have an area of their own, with the relative number of their reports."""
    people: Dict[str, float] = {}
    for unit in units:
        people[unit.garrison] = people.get(unit.garrison, 0.0) + unit.urban + unit.rural
    mean = sum(people.values()) / len(people)
    result: List[Zone] = []
    for index, unit in enumerate(units):
        if unit.own is None:
            continue
        factor = (people[unit.garrison] / mean) ** volumes.GARRISON_EXPONENT * float(rng.lognormal(0.0, 0.2))
        kind = CITY if unit.city else TOWN
        if unit.core is not None and unit.urban > 0:
            result.append(Zone(index, kind, unit.urban * volumes.RATE[kind] * factor))
        if unit.rural > 0:
            result.append(Zone(index, RURAL, unit.rural * volumes.RATE[RURAL] * factor))
    return result


@dataclass(frozen=True)
class Streets:
    """The streets of one zone: middle x, y and vector of each, in metres."""

    unit: int
    kind: int
    lines: np.ndarray


def scatter(
    units: Sequence[Unit], codes: Sequence[str], count: int, rng: np.random.Generator, streets: Optional[List[Streets]] = None
) -> Points:
    """``count`` reports over the country: how many of which category in which zone, at which place; ordered by zone.

    ``streets`` is filled with the streets that the places lie along.
    """
    its_zones = zones(units, rng)
    weights = np.array([z.weight for z in its_zones])
    per_zone = rng.multinomial(count, weights / weights.sum())
    table = volumes.mix()
    shares = np.array([[table[code][kind] for code in codes] for kind in (CITY, TOWN, RURAL)])
    cells = np.array([rng.multinomial(n, shares[z.kind] / shares[z.kind].sum()) for n, z in zip(per_zone, its_zones)])
    per_cell = cells.ravel()
    category = np.repeat(np.tile(np.arange(len(codes)), len(its_zones)), per_cell)
    zone = np.repeat(np.arange(len(its_zones)), per_zone)

    places_of = np.where(per_cell > 0, np.maximum(1, np.round(per_cell * PLACES_PER_REPORT)), 0).astype(np.int64)
    first = np.concatenate([[0], np.cumsum(places_of)[:-1]])
    cell = np.repeat(np.arange(per_cell.size), per_cell)
    place = first[cell] + np.floor(places_of[cell] * rng.random(count) ** CONCENTRATION).astype(np.int64)

    open_land = np.array([code in volumes.OPEN_LAND for code in codes])
    place_zone = np.repeat(np.repeat(np.arange(len(its_zones)), len(codes)), places_of)
    place_open = np.repeat(np.tile(open_land, len(its_zones)), places_of)
    px, py = _place_points(units, its_zones, place_zone, place_open, rng, streets)
    unit = np.array([z.unit for z in its_zones])[zone]
    x, y = _jitter(units, unit, px[place], py[place], rng)
    kinds = np.array([z.kind for z in its_zones], dtype=np.int8)[zone]
    return Points(unit, beats_of(units, unit, x, y), kinds, category, place, x, y)


def beats_of(units: Sequence[Unit], unit: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Index of the beat that holds each point: beats are Voronoi cells, so the one with the nearest seed."""
    beat = np.zeros(unit.size, dtype=np.int32)
    for index, rows in groups(unit):
        seeds = np.array([b.seed for b in units[index].beats])
        distance = (x[rows, None] - seeds[None, :, 0]) ** 2 + (y[rows, None] - seeds[None, :, 1]) ** 2
        beat[rows] = np.argmin(distance, axis=1)
    return beat


def _place_points(
    units: Sequence[Unit], its_zones: Sequence[Zone], place_zone: np.ndarray, place_open: np.ndarray, rng: np.random.Generator,
    seen: Optional[List[Streets]],
) -> Tuple[np.ndarray, np.ndarray]:  # fmt: skip
    x, y = np.zeros(place_zone.size), np.zeros(place_zone.size)
    for index, rows in groups(place_zone):
        zone, unit = its_zones[index], units[its_zones[index].unit]
        streets = _streets(unit, zone.kind, rows.size, rng)
        if seen is not None:
            seen.append(Streets(zone.unit, zone.kind, streets))
        # some streets are worse than others
        chosen = streets[_picked(unit, zone.kind, streets, rows.size, rng)]
        along = rng.random(rows.size) - 0.5
        x[rows] = chosen[:, 0] + along * chosen[:, 2] + rng.normal(0, 4, rows.size)
        y[rows] = chosen[:, 1] + along * chosen[:, 3] + rng.normal(0, 4, rows.size)
        anywhere = place_open[rows] | ~inside(unit.own, x[rows], y[rows])
        if anywhere.any():
            points = random_points(unit.own, int(anywhere.sum()), rng)
            x[rows[anywhere]], y[rows[anywhere]] = points[:, 0], points[:, 1]
    return np.round(x, 1), np.round(y, 1)


def _picked(unit: Unit, kind: int, streets: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """The street of each place: some streets are worse than others, those of trouble spots and of the settlement most."""
    result = np.floor(len(streets) * rng.random(count) ** 1.4).astype(int)
    draw, where = rng.random(count), rng.random(count)
    if kind == RURAL:
        if unit.settlement is not None:
            near = np.nonzero(np.hypot(*(streets[:, :2] - np.array(unit.settlement)).T) < 2 * SETTLEMENT_M)[0]
            result = np.where((draw < SETTLEMENT_SHARE) & (near.size > 0), near[(where * near.size).astype(int)], result)
        return result
    for number in range(min(SPOTS, len(streets))):
        near = np.nonzero(np.hypot(*(streets[:, :2] - streets[number, :2]).T) < SPOT_M)[0]
        share = FIRST_SPOT if number == 0 else (1 - FIRST_SPOT) / (SPOTS - 1)
        begin = 0.0 if number == 0 else FIRST_SPOT + (number - 1) * share
        mine = (draw >= SPOT_SHARE * begin) & (draw < SPOT_SHARE * (begin + share))
        result = np.where(mine, near[(where * near.size).astype(int)], result)
    return result


def _streets(unit: Unit, kind: int, places: int, rng: np.random.Generator) -> np.ndarray:
    """Middle x, y and vector of the streets of a zone: around the centres in towns, in villages elsewhere."""
    assert unit.own is not None
    if kind == RURAL:
        villages = max(4, int(unit.own.area / 1e6 / VILLAGE_KM2))
        middle = np.repeat(random_points(unit.own, villages, rng), 3, axis=0) + rng.normal(0, 350, (villages * 3, 2))
        if unit.settlement is not None:
            middle[:SETTLEMENT_STREETS] = unit.settlement + rng.normal(0, SETTLEMENT_M / 2, middle[:SETTLEMENT_STREETS].shape)
    else:
        count = int(min(max(30, places / 2.5), 1500))
        middle = random_points(unit.core, count, rng)
        near = rng.integers(0, len(unit.centres), count)
        pull = rng.random(count)[:, None] ** 0.45  # denser towards the centre
        middle = np.array(unit.centres)[near] * (1 - pull) + middle * pull
    rng.shuffle(middle)
    length, angle = rng.uniform(*STREET_M, len(middle)), rng.uniform(0, np.pi, len(middle))
    return np.column_stack([middle, length * np.cos(angle), length * np.sin(angle)])


def _jitter(
    units: Sequence[Unit], unit: np.ndarray, px: np.ndarray, py: np.ndarray, rng: np.random.Generator
) -> Tuple[np.ndarray, np.ndarray]:
    """People click a few metres beside each other; who would leave the unit's area stays on the place."""
    x = np.round(px + rng.normal(0, JITTER_M, px.size), 2)
    y = np.round(py + rng.normal(0, JITTER_M, py.size), 2)
    for index, rows in groups(unit):
        out = rows[~inside(units[index].own, x[rows], y[rows])]
        x[out], y[out] = px[out], py[out]
    return x, y


def groups(keys: np.ndarray) -> List[Tuple[int, np.ndarray]]:
    """(key, row numbers) of every key that occurs."""
    order = np.argsort(keys, kind="stable")
    values, starts = np.unique(keys[order], return_index=True)
    return [(int(v), rows) for v, rows in zip(values, np.split(order, starts[1:]))]
