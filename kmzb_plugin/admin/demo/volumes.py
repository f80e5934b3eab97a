"""How much is reported, of what, and how it ends: the figures of public police texts, and our assumptions marked as such."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Tuple

CITY, TOWN, RURAL = 0, 1, 2


@dataclass(frozen=True)
class Scale:
    """``open_reports`` are Nowe and Weryfikacja together; shares are of all reports."""

    name: str
    reports: int
    days: int
    open_reports: int
    texts: int
    annotated: float
    with_files: float
    small_country: bool = False


SCALES: Dict[str, Scale] = {
    "small": Scale("small", 2_000, 730, 120, 1_500, 0.03, 0.03, True),
    "demo": Scale("demo", 100_000, 730, 1_500, 30_000, 0.02, 0.015),
    "national": Scale("national", 3_000_000, 2_922, 7_200, 100_000, 0.004, 0.001),
}

# Shares (per cent) in cities of 100,000 and more, towns, and the country. Published.
_MIX: Dict[str, Tuple[float, float, float]] = {
    "speeding": (24, 37, 42),
    "illegal_parking": (37, 23, 9),
    "public_drinking": (15, 12, 20),
    "road_infrastructure": (6, 9, 7),
    "traffic_organisation": (3, 3, 2),
    "illegal_dump": (3, 3, 4),
    "minors_gathering": (2, 3, 5),
    "stray_dogs": (0.5, 2, 5),
    "vandalism": (2, 2, 1),
    "drugs": (2.5, 2, 1),
    "street_racing": (2, 2, 2),
}
# The other thirteen have (3, 2, 2) per cent together; how they share it is assumed.
OTHERS_TOGETHER = (3.0, 2.0, 2.0)
_OTHERS: Dict[str, Tuple[float, float, float]] = {
    "dangerous_water": (6, 10, 14),
    "homeless_person": (30, 18, 4),
    "greenery_destruction": (22, 14, 6),
    "begging": (14, 8, 2),
    "forest_animal_collisions": (4, 8, 18),
    "forest_quads": (4, 10, 20),
    "grass_burning": (3, 8, 12),
    "illegal_logging": (3, 5, 8),
    "unguarded_foot_crossing": (5, 6, 3),
    "unguarded_level_crossing": (2, 5, 5),
    "animal_cruelty": (4, 5, 5),
    "dangerous_venue": (2, 2, 1),
    "poaching": (1, 1, 2),
}


def mix() -> Dict[str, Tuple[float, float, float]]:
    """Category → shares (city, town, rural), each column adding up to 1."""
    sums = [sum(row[i] for row in _OTHERS.values()) for i in range(3)]
    result = {code: (row[0] / 100, row[1] / 100, row[2] / 100) for code, row in _MIX.items()}
    for code, row in _OTHERS.items():
        result[code] = tuple(OTHERS_TOGETHER[i] / 100 * row[i] / sums[i] for i in range(3))  # type: ignore[assignment]
    return result


# Probability that a verified report is confirmed. Published for the first four and stray dogs, else assumed.
CONFIRMED: Dict[str, float] = {
    "speeding": 0.58,
    "illegal_parking": 0.50,
    "public_drinking": 0.38,
    "road_infrastructure": 0.60,
    "traffic_organisation": 0.45,
    "illegal_dump": 0.55,
    "minors_gathering": 0.35,
    "stray_dogs": 0.35,
    "vandalism": 0.30,
    "drugs": 0.15,
    "street_racing": 0.30,
}
CONFIRMED_OTHERWISE = 0.35
CONFIRMED_PARKING_MALOPOLSKA = 0.64

# Reports per inhabitant and year, relative; set so that powiats, mid-size cities and big cities get their published numbers.
RATE = {CITY: 14.0, TOWN: 16.0, RURAL: 6.0}
# Garrisons with fewer people report more per head: published volumes of voivodeships differ less than their populations.
GARRISON_EXPONENT = -0.4

# Handed outside the Police: about 2 % of all reports (published); who gets them is assumed.
REFERRED = 0.02
REFERRED_WEIGHT: Dict[str, float] = {
    "road_infrastructure": 12.0, "traffic_organisation": 8.0, "illegal_dump": 6.0, "stray_dogs": 5.0, "greenery_destruction": 4.0,
    "homeless_person": 4.0, "forest_animal_collisions": 8.0, "unguarded_level_crossing": 10.0, "unguarded_foot_crossing": 10.0,
    "dangerous_water": 4.0, "illegal_logging": 4.0,
}  # fmt: skip
ELIMINATED_OF_CONFIRMED = 0.40  # assumed

EMPTY_EVENT_DATE = 0.40
NO_DESCRIPTION = 0.22  # assumed
HEAVY_SHARE = 0.07  # of all reports come from single heavy reporters (assumed)
HEAVY_REPORTS = (25, 160)  # of one of them (assumed)
HEAVY_CATEGORIES = ("illegal_parking", "speeding", "public_drinking")
REPEAT_SHARE = 0.25  # of the reports at a place follow another one there within days (assumed)

# Kept off the streets: these happen anywhere in a unit's area.
OPEN_LAND = (
    "illegal_dump", "dangerous_water", "forest_quads", "grass_burning", "illegal_logging", "poaching", "forest_animal_collisions",
)  # fmt: skip
