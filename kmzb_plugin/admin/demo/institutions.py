"""Bodies outside the Police that reports are handed to, under generic names by area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from . import facts
from .geography import Unit

# Who a confirmed report of a category goes to, by kind; categories not named go to the local government.
RECIPIENTS: Dict[str, Tuple[str, ...]] = {
    "road_infrastructure": ("road_manager",),
    "traffic_organisation": ("road_manager",),
    "forest_animal_collisions": ("road_manager", "forest"),
    "illegal_parking": ("municipal_guard",),
    "public_drinking": ("municipal_guard",),
    "illegal_dump": ("municipal_guard", "gmina", "forest"),
    "greenery_destruction": ("municipal_guard", "gmina"),
    "stray_dogs": ("animal_shelter", "municipal_guard"),
    "animal_cruelty": ("animal_shelter",),
    "dangerous_water": ("water", "gmina"),
    "unguarded_foot_crossing": ("rail",),
    "unguarded_level_crossing": ("rail",),
    "homeless_person": ("social_welfare",),
    "begging": ("social_welfare", "municipal_guard"),
    "illegal_logging": ("forest",),
    "poaching": ("forest",),
    "forest_quads": ("forest",),
}
OTHERWISE = ("gmina",)

# Classes of the roads that a road manager looks after, by the beginning of its name.
ROADS: Dict[str, Tuple[str, ...]] = {
    "Zarządca drogi powiatowej": ("powiat",),
    "Zarządca drogi gminnej": ("gmina",),
    "Zarządca drogi wewnętrznej": ("internal",),
    "Zarząd Dróg Wojewódzkich": ("voivodeship",),
    "Zarząd Dróg Miejskich": ("national", "voivodeship", "powiat", "gmina"),
}

GENERIC: Tuple[Tuple[str, str], ...] = (
    ("road_manager", "Zarządca drogi powiatowej"),
    ("road_manager", "Zarządca drogi gminnej"),
    ("road_manager", "Zarządca drogi wewnętrznej"),
    ("municipal_guard", "Straż gminna"),
    ("gmina", "Urząd gminy"),
    ("gmina", "Starostwo powiatowe"),
    ("animal_shelter", "Schronisko dla zwierząt"),
    ("social_welfare", "Ośrodek pomocy społecznej"),
)


@dataclass(frozen=True)
class Institution:
    """``area`` is the name of the voivodeship or town it serves, empty for those that serve everywhere."""

    kind: str
    name: str
    area: str = ""


def build(units: Sequence[Unit]) -> Tuple[Institution, ...]:
    """Those of everywhere, of each voivodeship and of each big city of the country given."""
    result: List[Institution] = [Institution(kind, name) for kind, name in GENERIC]
    garrisons = {unit.garrison for unit in units}
    provinces = dict.fromkeys(t.voivodeship for t in facts.towns() if t.garrison in garrisons)
    result += [Institution("road_manager", f"Zarząd Dróg Wojewódzkich, woj. {name}", name) for name in provinces]
    cities = dict.fromkeys(u.town for u in units if u.city and u.kind == "KMP")
    if any(u.kind == "KRP" for u in units):
        cities["Warszawa"] = None
    for city in cities:
        result.append(Institution("municipal_guard", f"Straż Miejska, {city}", city))
        result.append(Institution("road_manager", f"Zarząd Dróg Miejskich, {city}", city))
        result.append(Institution("gmina", f"Urząd Miasta, {city}", city))
    return tuple(result)


def area_of(name: str, units: Sequence[Unit]) -> Optional[BaseGeometry]:
    """The town or voivodeship called ``name`` as its commands' areas make it up; ``None`` where there are none."""
    provinces = {t.name: t.voivodeship for t in facts.towns()}
    commands = [u for u in units if u.geom is not None and u.kind in ("KMP", "KPP", "KRP")]
    town = [u.geom for u in commands if u.city and u.town.split(" ")[0] == name.split(" ")[0] and u.town.startswith(name)]
    pieces = town or [u.geom for u in commands if provinces.get(u.town) == name]
    return unary_union(pieces) if pieces else None


def road_classes(name: str) -> Tuple[str, ...]:
    """Classes of the roads that this body manages; empty for all others."""
    return next((classes for start, classes in ROADS.items() if name.startswith(start)), ())


def recipients(category: str, town: str, voivodeship: str, known: Sequence[Tuple[int, str, str, str]]) -> List[int]:
    """Ids of the bodies that a report of this category and town may go to; ``known`` is (id, kind, name, area)."""
    kinds = RECIPIENTS.get(category, OTHERWISE)
    near = [i for i, kind, _, area in known if kind in kinds and area and area in (town, voivodeship)]
    anywhere = [i for i, kind, _, area in known if kind in kinds and not area]
    return near + anywhere
