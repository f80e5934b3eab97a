"""Invented crimes and road events, near the places of the reports: what pillar 1 looks like beside pillar 3.

Shares, hours and outcomes are assumptions, made to look believable on a map and in a table; they are no statistics.
"""

from __future__ import annotations

import json
import random
from datetime import datetime, timedelta
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from .cases import Item
from .copying import copy_rows, statement
from .reports import Reports

SOURCE = "demo"
MOST = 6_000
PER_REPORT = 4  # one incident for so many reports, up to MOST
YEARS_BACK = 3
POSTS = 12  # kilometre posts, each with a handful of events on the very same point
POST_EVENTS = 7
OPTIONS = {"srid": 2180, "quality": "exact", "shared_from": 5, "coarse_decimals": -1, "repair": []}
COLUMNS = (
    "line", "item", "external_id", "type", "occurred_from", "occurred_to", "x", "y", "position_quality", "severity", "damaged",
    "injured_slight", "injured_serious", "killed", "facts",
)  # fmt: skip

# weight, hours in which it mostly happens (local; it may go past midnight)
_CRIMES: Dict[str, Tuple[int, int, int]] = {
    "theft": (300, 9, 20), "burglary": (110, 20, 30), "robbery": (20, 18, 28), "property_damage": (120, 18, 29),
    "extortion": (8, 10, 20),
    "brawl": (12, 20, 28), "battery": (30, 19, 28), "bodily_harm": (35, 17, 27), "impostor_fraud": (25, 9, 16),
    "sexual_offence": (10, 18, 28), "drug_offence": (80, 15, 26), "juvenile_offence": (25, 13, 21), "economic_offence": (40, 8, 16),
    "road_danger": (60, 6, 24),
}  # fmt: skip
_QUALITIES = (("address", 62), ("street", 26), ("locality", 12))
_SEVERITIES = ("road_collision", "road_accident_slight", "road_accident_serious", "road_accident_fatal")
_WALKERS = ("worst_pedestrian", "worst_cyclist", "worst_motorcyclist", "worst_scooter")

# What the police systems know of the things that people report: one for so many cases, within days of one of its reports.
PER_CASE, NEAR_M, NEAR_DAYS, FOUND_H = 16, 20.0, 4, (2, 90)
_OF_CASES: Dict[str, Tuple[str, ...]] = {
    "speeding": ("road_danger",), "street_racing": ("road_danger",), "public_drinking": ("brawl", "battery", "theft"),
    "minors_gathering": ("juvenile_offence", "property_damage"), "vandalism": ("property_damage",), "drugs": ("drug_offence",),
    "illegal_parking": ("property_damage",),
}  # fmt: skip

Row = Tuple[Any, ...]


def rows(reports: Reports, codes: Sequence[str], seed: int, reference: datetime) -> Tuple[List[Row], List[Item]]:
    """What is staged, in the order of COLUMNS, and which of it belongs to cases; the same seed and reference give the same."""
    chance = random.Random(f"{seed} incidents")  # noqa: S311 - an invented country
    count = min(MOST, len(reports) // PER_REPORT)
    made = [
        _road_event(reports, chance, reference) if chance.random() < 0.45 else _crime(reports, chance, reference)
        for _ in range(count)
    ]
    for _ in range(POSTS):
        place = _place(reports, chance, 60.0)
        made += [_road_event(reports, chance, reference, place) for _ in range(POST_EVENTS)]
    items: List[Item] = []
    for row in _rows_of_cases(reports, codes, chance):
        made.append(_of_case(reports, codes, row, chance, reference))
        items.append(Item("incident", f"D-{len(made):06}", int(reports.case[row]), chance.randint(*FOUND_H) * 3_600))
    return [(item, item, f"D-{item:06}", *row) for item, row in enumerate(made, 1)], items


def load(cursor: Any, reports: Reports, codes: Sequence[str], seed: int, reference: datetime) -> List[Item]:
    """Store them; returns which belong to cases. Raises RuntimeError when one was refused for another reason than its place."""
    staged, items = rows(reports, codes, seed, reference)
    cursor.execute(statement("incidents_begin"))
    copy_rows(cursor, ("pg_temp", "import_row"), COLUMNS, staged)
    options = json.dumps(OPTIONS)
    cursor.execute(statement("incidents_store"), {"source": SOURCE, "rows": len(staged), "options": options})
    stored, present, rejected = cursor.fetchone()
    # a point a few metres from one at the country's edge may lie outside of it
    if present or stored + rejected != len(staged) or rejected > len(staged) // 100:
        raise RuntimeError(f"incidents of the demo: {stored} stored, {present} present, {rejected} refused of {len(staged)}")
    cursor.execute(statement("incidents_finish"), {"source": SOURCE, "rows": stored, "options": options})
    return items


def _rows_of_cases(reports: Reports, codes: Sequence[str], chance: random.Random) -> List[int]:
    """One report of some of the cases of which the police systems could know."""
    fitting = np.isin(reports.category, [number for number, code in enumerate(codes) if code in _OF_CASES])
    _, firsts = np.unique(np.where(fitting, reports.case, -1), return_index=True)
    candidates = [int(row) for row in firsts if fitting[row] and reports.case[row] >= 0]
    wanted = (int(reports.case.max(initial=-1)) + 1) // PER_CASE
    return sorted(chance.sample(candidates, min(wanted, len(candidates))))


def _of_case(reports: Reports, codes: Sequence[str], row: int, chance: random.Random, reference: datetime) -> Row:
    kind = chance.choice(_OF_CASES[codes[reports.category[row]]])
    latest = int(reference.timestamp()) - 3_600
    at = min(int(reports.created[row]) + chance.randint(-NEAR_DAYS, NEAR_DAYS) * 86_400 + chance.randint(-7_200, 7_200), latest)
    x, y = (f"{float(value[row]) + chance.gauss(0, NEAR_M):.2f}" for value in (reports.x, reports.y))
    facts = json.dumps({"detected": int(chance.random() < 0.4)})
    return (kind, at * 1000, None, x, y, "address", None, None, None, None, None, facts)


def _crime(reports: Reports, chance: random.Random, reference: datetime) -> Row:
    (kind,) = chance.choices(tuple(_CRIMES), [weight for weight, _from, _to in _CRIMES.values()])
    _weight, first, last = _CRIMES[kind]
    start = _moment(chance, reference, first, last)
    # nobody saw most burglaries and thefts: they happened between leaving and coming back
    unseen = kind in ("burglary", "theft", "property_damage") and chance.random() < 0.6
    end = min(start + chance.randint(1, 12) * 3_600_000, int(reference.timestamp() * 1000)) if unseen else None
    (quality,) = chance.choices([code for code, _ in _QUALITIES], [weight for _, weight in _QUALITIES])
    x, y = _place(reports, chance, 45.0)
    facts: Dict[str, int] = {"detected": int(chance.random() < 0.4)}
    if kind in ("theft", "burglary", "robbery", "property_damage", "impostor_fraud", "economic_offence"):
        facts["loss_pln"] = round(chance.lognormvariate(7.2, 1.1))
    return (kind, start, end, x, y, quality, None, None, None, None, None, json.dumps(facts))


def _road_event(
    reports: Reports, chance: random.Random, reference: datetime, place: Optional[Tuple[str, str]] = None
) -> Row:
    (severity,) = chance.choices((0, 1, 2, 3), (930, 40, 23, 7))
    x, y = place or _place(reports, chance, 60.0)
    hurt = chance.choice((1, 1, 1, 2, 3)) if severity else 0
    facts = {chance.choice(_WALKERS): severity} if severity and chance.random() < 0.4 else {}
    return (
        _SEVERITIES[severity], _moment(chance, reference, 6, 23), None, x, y, "exact", str(severity),
        chance.choice((1, 2, 2, 2, 3)),
        hurt if severity == 1 else chance.choice((0, 0, 1)) if severity else 0, hurt if severity == 2 else 0,
        1 if severity == 3 else 0, json.dumps(facts) if facts else None,
    )  # fmt: skip


def _moment(chance: random.Random, reference: datetime, first: int, last: int) -> int:
    """Milliseconds since 1970 of an hour between ``first`` and ``last``, hours in UTC; never after the reference."""
    day = reference - timedelta(days=chance.randint(2, 365 * YEARS_BACK))
    midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
    return int((midnight + timedelta(minutes=chance.randint(first * 60, last * 60 - 1))).timestamp()) * 1000


def _place(reports: Reports, chance: random.Random, spread_m: float) -> Tuple[str, str]:
    """Near the place of some report."""
    row = chance.randrange(len(reports))
    return f"{float(reports.x[row]) + chance.gauss(0, spread_m):.2f}", f"{float(reports.y[row]) + chance.gauss(0, spread_m):.2f}"
