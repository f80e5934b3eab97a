"""Invented inhabitants, staffing tables, stations and candidate sites of the demo country. All of it is made up to fit the reports.

Inhabitants stand at the beats, so that every station has some of its own; a second set holds the same people by gminy.
"""

from __future__ import annotations

import json
import math
from datetime import date, datetime, timedelta
from typing import Any, Dict, Iterator, List, Sequence, Tuple

import numpy as np
from shapely.geometry import Point

from .copying import copy_rows, statement
from .geography import Unit
from .geometry import Xy

SOURCE, GMINY = "demo", "demo-gminy"
TITLE, GMINY_TITLE = "Kraj pokazowy: mieszkańcy rejonów (zmyśleni)", "Kraj pokazowy: mieszkańcy gmin (zmyśleni)"
PEOPLE_PER_POST = 420.0  # inhabitants for one post of a command, an assumption
TASK_H = (45 + 25) / 60 / 0.5  # handling and way of one report, at half of the duty: the delivered assumptions
BUSY = (0.45, 1.2)  # work against hours on duty: some units are better off than others, which is what the page shall find
# Shifts in the order in which they get people: hours, and whether at the week-end. The first two always have somebody.
SLOTS = ((6, 14, False), (14, 22, False), (6, 14, True), (14, 22, True), (22, 6, False), (22, 6, True))
ALWAYS = 2
SETTLED = 6.0  # inhabitants of the settlement's beat against others, planted (see ``signals``)
RURAL_SEATS = 3  # seats of gminy round a town
GARRISON_POSTS = 320
SITES = ("Osiedle Nowe", "Przy obwodnicy", "Stary dworzec")  # drawn by the first commands of the country

_GMINY = (
    "Dąbrowa", "Lipnik", "Zawada", "Brzezie", "Kamionka", "Olszanka", "Grabów", "Jeziorna", "Wierzbica", "Borki", "Sosnówka",
    "Piaski", "Rudnik", "Nowa Wieś", "Łęki", "Górki", "Podlesie", "Krzywda", "Zalesie", "Dębno",
)  # fmt: skip


def load(cursor: Any, units: Sequence[Unit], weekly: Sequence[float], seed: int, reference: datetime) -> int:
    """Store all of it; how many inhabitants. ``weekly``: reports per week of each unit.

    Deterministic by ``seed`` and the day of ``reference``.
    """
    rng = np.random.default_rng([seed, 21])
    day = date(reference.year - 1, 12, 31)
    cursor.execute(statement("staffing_sets"), {
        "source": SOURCE, "title": TITLE, "gminy": GMINY, "gminy_title": GMINY_TITLE, "as_of": day,
    })  # fmt: skip
    columns = ("source", "external_id", "kind", "name", "people", "area_km2", "geom")
    people = beat_people(units, rng)
    copy_rows(cursor, ("kmzb", "population_point"), columns, _areas(units, people))
    copy_rows(cursor, ("kmzb", "population_point"), columns, _gminy(units, people))
    cursor.execute(statement("staffing_begin"))
    copy_rows(
        cursor, ("pg_temp", "demo_staffing"), ("code", "valid_from", "established", "filled", "shifts"),
        tables(units, weekly, rng, reference.date() - timedelta(days=400)),
    )  # fmt: skip
    copy_rows(cursor, ("pg_temp", "demo_site"), ("code", "name", "x", "y"), _sites(units))
    for name in ("staffing_tables", "staffing_stations", "staffing_sites", "staffing_roads"):
        cursor.execute(statement(name))
    return sum(sum(counts) for counts in people.values())


def beat_people(units: Sequence[Unit], rng: np.random.Generator) -> Dict[str, List[int]]:
    """Inhabitants of each beat by unit code; they add up to the unit's inhabitants."""
    result: Dict[str, List[int]] = {}
    for unit in units:
        if not unit.beats:
            continue
        in_core = np.array([unit.core is not None and unit.core.covers(Point(beat.seed)) for beat in unit.beats])
        weights = rng.uniform(0.7, 1.3, len(unit.beats))
        weights[[beat.seed == unit.settlement for beat in unit.beats]] *= SETTLED
        parts = ((in_core, unit.urban), (~in_core, unit.rural))
        share = np.zeros(len(unit.beats))
        for where, inhabitants in parts:
            where = where if where.any() else np.ones_like(where)
            share += np.where(where, weights, 0) / weights[where].sum() * inhabitants
        result[unit.code] = _whole(share, round(unit.urban + unit.rural))
    return result


def tables(
    units: Sequence[Unit], weekly: Sequence[float], rng: np.random.Generator, day: date
) -> Iterator[Tuple[Any, ...]]:
    """Code, day, posts, filled posts and shifts (JSON) of every unit but the headquarters."""
    for unit, reports in zip(units, weekly):
        inhabitants = unit.urban + unit.rural
        posts = GARRISON_POSTS if unit.kind in ("KWP", "KSP") else max(8, round(inhabitants / PEOPLE_PER_POST))
        if unit.kind == "KGP":
            continue
        filled = round(posts * float(rng.uniform(0.84, 0.98)))
        busy = float(rng.uniform(*BUSY))
        shifts = [] if unit.own is None else shifts_of(reports * TASK_H / busy)
        yield unit.code, day.isoformat(), posts, filled, json.dumps(shifts)


def shifts_of(hours: float) -> List[List[int]]:
    """Shifts [weekday, from, to, people] that add up to about so many hours a week, working days first."""
    days = [range(6, 8) if weekend else range(1, 6) for _first, _last, weekend in SLOTS]
    whole, rest = divmod(hours, 168.0)
    result: List[List[int]] = []
    for slot, (first, last, _weekend) in enumerate(SLOTS):
        for weekday in days[slot]:
            people = int(whole) + (1 if rest >= 4 else 0)
            rest -= 8
            people = max(people, 1) if slot < ALWAYS else people
            if people:
                result.append([weekday, first, last, people])
    return result


def _areas(units: Sequence[Unit], people: Dict[str, List[int]]) -> Iterator[Tuple[Any, ...]]:
    for unit in units:
        for number, (beat, count) in enumerate(zip(unit.beats, people.get(unit.code, ())), 1):
            name = f"{unit.town}, {beat.name.lower()}"
            yield SOURCE, f"{unit.code}-{number}", "area", name, count, round(beat.geom.area / 1e6, 3), _point(beat.seed)


def _gminy(units: Sequence[Unit], people: Dict[str, List[int]]) -> Iterator[Tuple[Any, ...]]:
    """The same people by gminy: of each command the town, and where it has open country some villages round it."""
    places: Dict[str, List[Tuple[Xy, int, float]]] = {}
    for unit in units:
        for beat, count in zip(unit.beats, people.get(unit.code, ())):
            places.setdefault(unit.code if unit.kind not in ("KP", "PP") else unit.parent or "", []).append(
                (beat.seed, count, beat.geom.area / 1e6)
            )
    for unit in units:
        its = places.get(unit.code)
        if not its:
            continue
        seats = _seats(unit, [xy for xy, _count, _km2 in its])
        nearest = [min(range(len(seats)), key=lambda i, at=xy: math.dist(at, seats[i])) for xy, _count, _km2 in its]  # type: ignore[misc]
        for number, seat in enumerate(seats):
            count = sum(c for (_xy, c, _km2), mine in zip(its, nearest) if mine == number)
            km2 = sum(k for (_xy, _c, k), mine in zip(its, nearest) if mine == number)
            if km2 > 0:
                where = _GMINY[(sum(unit.code.encode()) + number) % len(_GMINY)]
                name = unit.town if number == 0 else f"{where} (gmina, {unit.town})"
                yield GMINY, f"{unit.code}-{number}", "gmina", name, count, round(km2, 3), _point(seat)


def _seats(unit: Unit, beats: Sequence[Xy]) -> List[Xy]:
    """The town's own, then of the beats each time the one farthest from all seats so far."""
    seats: List[Xy] = [unit.seat]
    for _ in range(RURAL_SEATS if unit.rural > 0 else 0):
        far = max(beats, key=lambda at: min(math.dist(at, seat) for seat in seats))
        if min(math.dist(far, seat) for seat in seats) < 3_000:
            break
        seats.append(far)
    return seats


def _sites(units: Sequence[Unit]) -> Iterator[Tuple[Any, ...]]:
    """A few places that somebody has drawn, in beats far from the seat of the unit."""
    drawn = 0
    for unit in units:
        if unit.kind in ("KMP", "KPP") and unit.beats and drawn < len(SITES):
            far = sorted(unit.beats, key=lambda beat: -math.dist(beat.seed, unit.seat))[len(unit.beats) // 3]
            yield unit.code, f"{SITES[drawn]}, {unit.town}", far.seed[0], far.seed[1]
            drawn += 1


def _whole(share: np.ndarray, total: int) -> List[int]:
    """Whole numbers with the given sum, each near its share: the largest remainders get one more."""
    floor = np.floor(share).astype(int)
    missing = max(0, total - int(floor.sum()))
    floor[np.argsort(floor - share, kind="stable")[:missing]] += 1
    return [int(number) for number in floor]


def _point(xy: Xy) -> str:
    return f"SRID=2180;POINT({xy[0]:.1f} {xy[1]:.1f})"
