"""Meetings with residents and what they spoke of: a few for each city and district command, through the door of the archive."""

from __future__ import annotations

import json
import math
import random
from datetime import UTC, datetime, timedelta
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

import numpy as np
from shapely.geometry import Point

from .cases import Item
from .copying import copy_rows, statement
from .geography import Unit
from .reports import Reports

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

OF_CASE, CASE_DAYS, FOUND_H = 0.4, 40, (3, 60)  # a threat is that of a case of the weeks before, where there is one (assumed)

Row = Tuple[Any, ...]
Case = Tuple[int, int, float, float]  # number, when its last report was joined, x, y


def rows(
    units: Sequence[Unit], reports: Reports, codes: Sequence[str], seed: int, reference: datetime
) -> Tuple[List[Row], List[Item]]:
    """What is staged, in the order of the staging table's first columns, and which threats belong to cases."""
    made: List[Row] = []
    items: List[Item] = []
    cases = _cases(units, reports, codes)
    for unit in units:
        if unit.kind in KINDS and unit.geom is not None:
            chance = random.Random(f"{seed} {unit.code}")  # noqa: S311 - an invented country
            for number in range(chance.randint(*MEETINGS)):
                made += _meeting(unit, number, chance, reference, cases.get(unit.code, {}), items)
    return [(item, item, *row) for item, row in enumerate(made, 1)], items


def load(
    cursor: Any, units: Sequence[Unit], reports: Reports, codes: Sequence[str], seed: int, reference: datetime
) -> List[Item]:
    """Store them; returns which threats belong to cases. Raises RuntimeError when one was refused."""
    staged, items = rows(units, reports, codes, seed, reference)
    cursor.execute(statement("meetings_begin"))
    copy_rows(cursor, ("pg_temp", "import_row"), COLUMNS, staged)
    cursor.execute(statement("meetings_store"), {"source": SOURCE, "rows": len(staged), "options": json.dumps(OPTIONS)})
    stored, present, rejected = cursor.fetchone()
    if rejected or present or stored != len(staged):
        raise RuntimeError(f"meetings of the demo: {stored} stored, {present} present, {rejected} refused of {len(staged)}")
    return items


COLUMNS = (
    "line", "item", "external_id", "held_on", "place", "x", "y", "kind", "organiser", "organiser_kind", "participants",
    "threat_id", "threat_category", "threat_description", "threat_people", "threat_shape",
)  # fmt: skip
OPTIONS = {"srid": 2180, "quality": "exact", "shared_from": 0, "coarse_decimals": -1, "repair": []}


def _cases(units: Sequence[Unit], reports: Reports, codes: Sequence[str]) -> Dict[str, Dict[str, List[Case]]]:
    """Cases of which residents could speak, by command and category."""
    result: Dict[str, Dict[str, List[Case]]] = {}
    spoken = {category for category, _text in _THREATS}
    rows = np.nonzero(reports.case >= 0)[0]
    rows = rows[np.argsort(reports.joined_at[rows], kind="stable")]
    last = {int(reports.case[row]): int(row) for row in rows}
    for case, row in sorted(last.items()):
        unit, category = units[reports.unit[row]], codes[reports.category[row]]
        command = unit.code if unit.kind in KINDS else unit.parent or ""
        if category in spoken:
            at = int(reports.joined_at[row]), float(reports.x[row]), float(reports.y[row])
            result.setdefault(command, {}).setdefault(category, []).append((case, *at))
    return result


def _meeting(
    unit: Unit, number: int, chance: random.Random, reference: datetime, cases: Mapping[str, Sequence[Case]], items: List[Item]
) -> Iterator[Row]:
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
        shape = _shape(unit, chance)
        known = [case for case in cases.get(category, ()) if 0 <= moment.timestamp() - case[1] < CASE_DAYS * 86_400]
        if known and chance.random() < OF_CASE:
            case, _at, x, y = chance.choice(known)
            shape = f"POINT({x:.2f} {y:.2f})"
            items.append(Item("threat", f"{head[0]}/{place}", case, chance.randint(*FOUND_H) * 3_600))
        yield (*head, str(place), category, text, people, shape)
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
