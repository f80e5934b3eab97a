"""Meetings with residents and what they spoke of: a few for each city and district command, through the door of the archive."""

from __future__ import annotations

import json
import math
import random
from datetime import UTC, datetime, timedelta
from typing import Any, Iterator, List, Optional, Sequence, Tuple

from shapely.geometry import Point

from .copying import copy_rows, statement
from .geography import Unit

SOURCE = "demo"
KINDS = ("KMP", "KPP", "KRP")
MEETINGS = (2, 4)  # of a unit
YEARS_BACK = 3
TRIES = 200

_HALLS = (
    "Dom Kultury", "Szkoła Podstawowa nr {n}, aula", "Urząd, sala obrad", "Remiza OSP", "Klub Seniora", "Biblioteka", "Świetlica",
)  # fmt: skip
_MEETINGS = (
    ("debate", "police", None), ("consultation", "local_government", "Urząd gminy"), ("residents", "housing", "Rada osiedla"),
    ("organisations", "organisation", "Stowarzyszenie mieszkańców"), ("school", "school", "Rada rodziców"),
)  # fmt: skip
_THREATS = (
    ("speeding", "Kierowcy rozpędzają się na prostym odcinku, piesi boją się przechodzić."),
    ("illegal_parking", "Samochody zastawiają chodnik, wózek się nie mieści."),
    ("public_drinking", "Wieczorami spożywany jest alkohol, zostają butelki."),
    ("illegal_dump", "Wywożone są tu odpady po remontach."),
    ("road_infrastructure", "Brakuje oświetlenia i chodnika."),
    ("minors_gathering", "Młodzież zbiera się po lekcjach, dochodzi do zaczepek."),
    ("vandalism", "Niszczone są ławki i wiaty."),
    ("stray_dogs", "Biegają tu psy bez opieki."),
)  # fmt: skip

Row = Tuple[Any, ...]


def rows(units: Sequence[Unit], seed: int, reference: datetime) -> List[Row]:
    """What is staged, in the order of the staging table's first columns; the same seed gives the same rows."""
    made: List[Row] = []
    for unit in units:
        if unit.kind in KINDS and unit.geom is not None:
            chance = random.Random(f"{seed} {unit.code}")  # noqa: S311 - an invented country
            for number in range(chance.randint(*MEETINGS)):
                made += _meeting(unit, number, chance, reference)
    return [(item, item, *row) for item, row in enumerate(made, 1)]


def load(cursor: Any, units: Sequence[Unit], seed: int, reference: datetime) -> int:
    """Store them; returns how many rows there were. Raises RuntimeError when one was refused."""
    staged = rows(units, seed, reference)
    cursor.execute(statement("meetings_begin"))
    copy_rows(cursor, ("pg_temp", "import_row"), COLUMNS, staged)
    cursor.execute(statement("meetings_store"), {"source": SOURCE, "rows": len(staged), "options": json.dumps(OPTIONS)})
    stored, present, rejected = cursor.fetchone()
    if rejected or present or stored != len(staged):
        raise RuntimeError(f"meetings of the demo: {stored} stored, {present} present, {rejected} refused of {len(staged)}")
    return len(staged)


COLUMNS = (
    "line", "item", "external_id", "held_on", "place", "x", "y", "kind", "organiser", "organiser_kind", "participants",
    "threat_id", "threat_category", "threat_description", "threat_people", "threat_shape",
)  # fmt: skip
OPTIONS = {"srid": 2180, "quality": "exact", "shared_from": 0, "coarse_decimals": -1, "repair": []}


def _meeting(unit: Unit, number: int, chance: random.Random, reference: datetime) -> Iterator[Row]:
    held = (reference - timedelta(days=chance.randint(10, 365 * YEARS_BACK))).astimezone(UTC)
    moment = held.replace(hour=chance.randint(14, 17), minute=chance.choice((0, 30)), second=0, microsecond=0)
    kind, organiser_kind, organiser = chance.choice(_MEETINGS)
    hall = chance.choice(_HALLS).format(n=chance.randint(1, 20))
    x, y = _inside(unit, chance)
    participants = chance.choice((None, *(round(math.exp(chance.gauss(3.3, 0.7))) for _ in range(4))))
    head = (
        f"{unit.code}-{number + 1}", int(moment.timestamp() * 1000), f"{hall}, {unit.town}", f"{x:.2f}", f"{y:.2f}", kind,
        organiser, organiser_kind, participants,
    )  # fmt: skip
    threats = chance.randint(0, 3)
    for place, (category, text) in enumerate(chance.sample(_THREATS, threats), 1):
        people = chance.choice((None, 1, 3, 6, 12, 25))
        yield (*head, str(place), category, text, people, _shape(unit, chance))
    if not threats:
        yield (*head, None, None, None, None, None)


def _inside(unit: Unit, chance: random.Random) -> Tuple[float, float]:
    """A point of the unit's area."""
    assert unit.geom is not None
    left, bottom, right, top = unit.geom.bounds
    for _ in range(TRIES):
        x, y = chance.uniform(left, right), chance.uniform(bottom, top)
        if unit.geom.contains(Point(x, y)):
            return x, y
    point = unit.geom.representative_point()
    return point.x, point.y


def _shape(unit: Unit, chance: random.Random) -> Optional[str]:
    """A point, a line of a street's length, a small area, or no place, as WKT."""
    drawn = chance.choice(("point", "point", "point", "line", "area", "none"))
    if drawn == "none":
        return None
    x, y = _inside(unit, chance)
    if drawn == "point":
        return f"POINT({x:.2f} {y:.2f})"
    turn, length = chance.uniform(0, math.tau), chance.uniform(150, 600)
    end = (x + length * math.cos(turn), y + length * math.sin(turn))
    if drawn == "line":
        return f"LINESTRING({x:.2f} {y:.2f}, {end[0]:.2f} {end[1]:.2f})"
    side = (-0.4 * length * math.sin(turn), 0.4 * length * math.cos(turn))
    corners = [(x, y), end, (end[0] + side[0], end[1] + side[1]), (x + side[0], y + side[1]), (x, y)]
    return "POLYGON((" + ", ".join(f"{cx:.2f} {cy:.2f}" for cx, cy in corners) + "))"
