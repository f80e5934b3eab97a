"""An invented city in which it is known which reports are of one thing: streets, hot places, threats, and people who report them.

What makes it hard is kept from the field (`DOMAIN.md` §7, §8): three in four threats are reported once; a hot place holds many
independent threats of one category in the same weeks; parallel and crossing streets bring independent threats within metres; single
senders file many unrelated reports; people choose related categories for one thing, put the marker 5 to 60 m off, and write little.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Dict, List, Optional, Tuple

from kmzb_plugin.admin.demo.phrases import STREETS
from tests.benchmarks import doubles_texts
from tests.benchmarks.doubles_texts import Facts

SIDE_M = 5000
DAYS = 240
START = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)
ORIGIN = (470000.0, 735000.0)  # EPSG:2180, inside the fixture country's Sopot

#: category: share of the city's threats, jitter of the marker (standard deviation, m), half-life of the threat (days),
#: how far along its street the same thing is still the same thing (m)
HABITS: Dict[str, Tuple[float, float, float, float]] = {
    "illegal_parking": (0.37, 12, 20, 35), "speeding": (0.24, 35, 40, 150), "public_drinking": (0.15, 15, 25, 50),
    "road_infrastructure": (0.06, 10, 45, 25), "illegal_dump": (0.03, 15, 45, 40), "minors_gathering": (0.025, 20, 20, 60),
    "traffic_organisation": (0.03, 18, 60, 50), "drugs": (0.025, 15, 25, 50), "street_racing": (0.02, 50, 30, 250),
    "vandalism": (0.02, 12, 12, 30),
    "stray_dogs": (0.01, 60, 8, 200), "homeless_person": (0.008, 20, 15, 50),
    "begging": (0.006, 15, 10, 40), "greenery_destruction": (0.006, 15, 20, 40),
}  # fmt: skip
#: What else people choose for the same thing.
CONFUSED: Dict[str, Tuple[str, ...]] = {
    "illegal_parking": ("traffic_organisation", "greenery_destruction"), "speeding": ("street_racing", "traffic_organisation"),
    "public_drinking": ("minors_gathering",), "road_infrastructure": ("traffic_organisation",),
    "minors_gathering": ("public_drinking",),
    "street_racing": ("speeding",), "drugs": ("minors_gathering", "public_drinking"),
    "traffic_organisation": ("road_infrastructure",),
}  # fmt: skip
BY_THE_STREET = {"illegal_parking", "speeding", "street_racing", "road_infrastructure", "traffic_organisation", "begging"}


@dataclass(frozen=True)
class Street:
    """A straight street across the city."""

    name: str
    horizontal: bool
    at: float


@dataclass(frozen=True)
class Threat:
    """One thing that is the matter somewhere, and for how long."""

    number: int
    category: str
    street: Street
    x: float
    y: float
    begins: float  # day
    ends: float
    facts: Facts


@dataclass(frozen=True)
class Sent:
    """One report, and the threat it is truly of."""

    id: int
    threat: int
    category: str
    x: float
    y: float
    day: float
    description: Optional[str]
    sender: Optional[int]
    hours: Optional[int]

    @property
    def at(self) -> datetime:
        """When it was sent."""
        return START + timedelta(days=self.day)


@dataclass(frozen=True)
class City:
    """All of it."""

    streets: Tuple[Street, ...]
    threats: Tuple[Threat, ...]
    reports: Tuple[Sent, ...]


def build(seed: int, threats: int = 2600) -> City:
    """The same seed gives the same city."""
    random_ = random.Random(seed)
    streets = _streets(random_)
    hot = [(random_.uniform(0, SIDE_M), random_.uniform(0, SIDE_M), random_.uniform(80, 300)) for _ in range(14)]
    favourite = [random_.choice(("illegal_parking", "illegal_parking", "speeding", "public_drinking")) for _ in hot]
    made: List[Threat] = []
    while len(made) < threats:
        threat = _threat(random_, len(made), streets, hot, favourite)
        if not any(_same_thing(threat, other) for other in made):
            made.append(threat)
    heavy = [(10_000 + k, random_.uniform(0, SIDE_M), random_.uniform(0, SIDE_M)) for k in range(25)]
    reports: List[Sent] = []
    for threat in made:
        reports.extend(_reports(random_, threat, heavy))
    reports.sort(key=lambda report: report.day)
    numbered = tuple(
        Sent(100_000 + k, r.threat, r.category, r.x, r.y, r.day, r.description, r.sender, r.hours) for k, r in enumerate(reports)
    )
    return City(tuple(streets), tuple(made), numbered)


def _streets(random_: random.Random) -> List[Street]:
    names = list(STREETS)
    random_.shuffle(names)
    streets = []
    for horizontal in (True, False):
        at = random_.uniform(20, 120)
        while at < SIDE_M and names:
            streets.append(Street(names.pop(), horizontal, at))
            at += random_.uniform(90, 260)
    return streets


def _threat(random_: random.Random, number: int, streets: List[Street], hot: List, favourite: List[str]) -> Threat:
    category = random_.choices(list(HABITS), [habit[0] for habit in HABITS.values()])[0]
    if random_.random() < 0.5:  # in a hot place, and mostly of what the place is hot for
        place = random_.randrange(len(hot))
        x, y, spread = hot[place]
        x, y = random_.gauss(x, spread), random_.gauss(y, spread)
        if random_.random() < 0.7:
            category = favourite[place]
    else:
        x, y = random_.uniform(0, SIDE_M), random_.uniform(0, SIDE_M)
    x, y = min(max(x, 0), SIDE_M), min(max(y, 0), SIDE_M)
    street = min(streets, key=lambda s: abs((y if s.horizontal else x) - s.at))
    if category in BY_THE_STREET:
        off = random_.gauss(0, 4)
        x, y = (x, street.at + off) if street.horizontal else (street.at + off, y)
    begins = random_.uniform(-30, DAYS)
    lasts = random_.expovariate(math.log(2) / HABITS[category][2])
    return Threat(number, category, street, x, y, begins, begins + min(lasts, 150),
                  doubles_texts.facts(random_, category, street.name))  # fmt: skip


def _same_thing(one: Threat, other: Threat) -> bool:
    """Whoever stood there would call the two one thing: the same category, place and weeks, on one street."""
    if one.category != other.category or one.begins > other.ends + 7 or other.begins > one.ends + 7:
        return False
    near = math.hypot(one.x - other.x, one.y - other.y)
    alone = HABITS[one.category][3]
    return near < alone if one.street == other.street else near < min(alone, 30)


def _reports(random_: random.Random, threat: Threat, heavy: List) -> List[Sent]:
    _, jitter, _, _ = HABITS[threat.category]
    count = 1 if random_.random() < 0.72 else 2 + min(int(random_.expovariate(1 / 1.8)), 9)
    days = sorted(random_.uniform(max(threat.begins, 0), max(threat.ends, 0.5)) for _ in range(count))
    own = [random_.randrange(1_000_000) for _ in range(count)]
    made = []
    for k, day in enumerate(days):
        if day > DAYS:
            break
        sender: Optional[int] = own[k - 1] if k and random_.random() < 0.2 else own[k]
        near = [number for number, x, y in heavy if math.hypot(threat.x - x, threat.y - y) < 600]
        if near and random_.random() < 0.35:
            sender = near[0]
        category = threat.category
        if random_.random() < 0.07 and category in CONFUSED:
            category = random_.choice(CONFUSED[category])
        along, across = random_.gauss(0, jitter), random_.gauss(0, min(jitter, 15))
        dx, dy = (along, across) if threat.street.horizontal else (across, along)
        hours = threat.facts.hours if random_.random() < 0.85 else random_.choice((1, 2, 4, 8))
        made.append(
            Sent(0, threat.number, category, ORIGIN[0] - SIDE_M / 2 + threat.x + dx, ORIGIN[1] + threat.y + dy, day,
                 doubles_texts.describe(random_, threat.facts), sender if random_.random() < 0.8 else None,
                 hours if random_.random() < 0.5 else None)
        )  # fmt: skip
    return made
