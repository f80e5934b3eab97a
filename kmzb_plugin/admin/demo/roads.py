"""Localities and roads of the demo country: the towns it stands on, the streets that its reports lie along, roads between towns.

The roads are one network: lanes lead from the middle of each street to those around it and to the units' seats, so that ways can
be measured on them. Where they run is invented.
"""

from __future__ import annotations

import math
from typing import Any, Dict, Iterator, List, Sequence, Tuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import minimum_spanning_tree
from scipy.spatial import Delaunay

from . import facts
from .copying import copy_rows
from .geography import Unit
from .geometry import Xy, to_2180
from .places import Streets
from .volumes import RURAL

SOURCE = "demo"
PLACE_COLUMNS = ("source", "external_id", "name", "kind", "population", "geom")
ROAD_COLUMNS = ("source", "external_id", "class", "number", "street_name", "locality", "geom")
# Shares of the classes among streets of a town and roads of the country; an assumption.
TOWN_CLASSES = (("gmina", 0.62), ("powiat", 0.2), ("internal", 0.08), ("voivodeship", 0.07), ("national", 0.03))
COUNTRY_CLASSES = (("gmina", 0.5), ("powiat", 0.4), ("voivodeship", 0.1))
NEIGHBOURS = 2  # towns that a road leads to from each town
EXPRESSWAY_M = 60_000.0  # a road between big cities at least this long
LANE_M, LONGEST_M = 1_500.0, 40_000.0  # a longer connection is a powiat road; one still longer is none

_COMMON = (
    "Polna", "Leśna", "Słoneczna", "Krótka", "Szkolna", "Ogrodowa", "Lipowa", "Brzozowa", "Łąkowa", "Kwiatowa", "Kościelna",
    "Sosnowa", "Zielona", "Parkowa", "Akacjowa", "Kolejowa", "Wiejska", "Spacerowa", "Wiśniowa", "Różana", "Jesionowa", "Klonowa",
    "Dębowa", "Cicha", "Długa", "Wąska", "Nowa", "Stara", "Rynkowa", "Młyńska", "Wodna", "Nadrzeczna", "Piaskowa", "Górna",
    "Dolna", "Łagodna", "Pogodna", "Jasna", "Tęczowa", "Widokowa", "Morelowa", "Orzechowa", "Malinowa", "Poziomkowa",
)  # fmt: skip
_FIRST = (
    "Jana", "Józefa", "Marii", "Anny", "Adama", "Stanisława", "Zofii", "Henryka", "Heleny", "Tadeusza", "Wandy", "Juliana",
    "Kazimierza", "Emilii", "Feliksa",
)  # fmt: skip
_SURNAMES = (  # of nobody
    "Wymysło", "Kartografa", "Przykłado", "Niebyło", "Mapo", "Ulicznika", "Rejonowicz", "Placko", "Zaułka", "Pomnika",
    "Mostka", "Schodka", "Bruko", "Latarni", "Krawężnika",
)  # fmt: skip


def store(cursor: Any, units: Sequence[Unit], streets: Sequence[Streets], seed: int) -> None:
    """Write localities and roads, and make them findable. Deterministic by ``seed``."""
    rng = np.random.default_rng([seed, 8])
    copy_rows(cursor, ("kmzb", "place"), PLACE_COLUMNS, _localities(units))
    rows = [*_streets(units, streets, rng), *_roads_between(units), *_lanes(units, streets)]
    copy_rows(cursor, ("kmzb", "road"), ROAD_COLUMNS, ((SOURCE, f"road-{i}", *row) for i, row in enumerate(rows, 1)))
    cursor.execute("SELECT kmzb.index_names()")


def _localities(units: Sequence[Unit]) -> Iterator[Tuple[Any, ...]]:
    garrisons = {unit.garrison for unit in units}
    towns = [town for town in facts.towns() if town.garrison in garrisons]
    for number, (town, xy) in enumerate(zip(towns, to_2180([(t.lat, t.lon) for t in towns])), 1):
        yield SOURCE, f"town-{number}", town.name, "city", town.population, _point(xy)
    names = {town.name for town in towns}
    districts = [district for district in facts.districts() if district.town in names]
    for number, (district, xy) in enumerate(zip(districts, to_2180([(d.lat, d.lon) for d in districts])), 1):
        yield SOURCE, f"district-{number}", district.district, "part", None, _point(xy)


def _streets(units: Sequence[Unit], streets: Sequence[Streets], rng: np.random.Generator) -> Iterator[Tuple[Any, ...]]:
    """In towns with names, each once in a town as far as names go; in the country with a number only."""
    names = [*_COMMON, *(f"{first} {surname}" for first in _FIRST for surname in _SURNAMES)]
    used: Dict[str, int] = {}
    for zone in streets:
        in_town = zone.kind != RURAL
        town = units[zone.unit].town
        classes = TOWN_CLASSES if in_town else COUNTRY_CLASSES
        drawn = rng.choice(len(classes), len(zone.lines), p=[share for _, share in classes])
        for (x, y, dx, dy), which in zip(zone.lines, drawn):
            name = None
            if in_town:
                number = used[town] = used.get(town, 0) + 1
                name = names[(number - 1) % len(names)]
            line = _line((x - dx / 2, y - dy / 2), (x, y), (x + dx / 2, y + dy / 2))
            yield classes[which][0], None, name, town if in_town else None, line


def _lanes(units: Sequence[Unit], streets: Sequence[Streets]) -> Iterator[Tuple[Any, ...]]:
    """What makes one network of all: of the triangles between neighbouring places (Delaunay) all sides but the longest ones.

    That graph (Urquhart 1980) holds the shortest network that joins everything; of sides longer than a lane only those of that one.
    """
    places = np.unique(np.round(np.vstack([
        *(zone.lines[:, :2] for zone in streets), [unit.seat for unit in units],
    ]), 1), axis=0)  # fmt: skip
    corners = Delaunay(places).simplices
    sides = np.sort(np.stack([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]], axis=1), axis=2)
    length = np.hypot(*(places[sides[..., 0]] - places[sides[..., 1]]).transpose(2, 0, 1))
    key = sides[..., 0].astype(np.int64) * len(places) + sides[..., 1]
    longest = np.unique(key[np.arange(len(key)), np.argmax(length, axis=1)])
    kept, first = np.unique(key, return_index=True)
    mine = ~np.isin(kept, longest)
    ends, metres = np.array(np.divmod(kept[mine], len(places))), length.ravel()[first[mine]]
    tree = minimum_spanning_tree(coo_matrix((metres, ends), (len(places),) * 2)).tocoo()
    wanted = (metres < LANE_M) | np.isin(kept[mine], tree.row.astype(np.int64) * len(places) + tree.col)
    for begin, end, m in zip(*ends[:, wanted], metres[wanted]):
        if m <= LONGEST_M:
            yield "gmina" if m < LANE_M else "powiat", None, None, None, _line(tuple(places[begin]), tuple(places[end]))


def _roads_between(units: Sequence[Unit]) -> Iterator[Tuple[Any, ...]]:
    """Straight roads from each command's town to the nearest others: expressways and national roads between big cities."""
    commands = [unit for unit in units if unit.kind in ("KMP", "KPP")]
    done: set = set()
    for index, unit in enumerate(commands):
        for other in _nearest(commands, index):
            pair = (min(index, other), max(index, other))
            if pair in done:
                continue
            done.add(pair)
            yield from _road(unit, commands[other], len(done))


def _road(unit: Unit, other: Unit, number: int) -> Iterator[Tuple[Any, ...]]:
    length = math.hypot(unit.seat[0] - other.seat[0], unit.seat[1] - other.seat[1])
    if unit.city and other.city:
        class_, shown = ("expressway", f"S{number}") if length >= EXPRESSWAY_M else ("national", str(number % 90 + 1))
    elif unit.city or other.city:
        class_, shown = "national", str(number % 90 + 1)
    else:
        class_, shown = "voivodeship", str(100 + number % 890)
    yield class_, shown, None, None, _line(unit.seat, other.seat)


def _nearest(commands: Sequence[Unit], index: int) -> List[int]:
    x, y = commands[index].seat
    away = [(math.hypot(c.seat[0] - x, c.seat[1] - y), i) for i, c in enumerate(commands) if i != index]
    return [i for _, i in sorted(away)[:NEIGHBOURS]]


def _point(xy: Xy) -> str:
    return f"SRID=2180;POINT({xy[0]:.1f} {xy[1]:.1f})"


def _line(*points: Xy) -> str:
    return "SRID=2180;MULTILINESTRING((" + ", ".join(f"{x:.1f} {y:.1f}" for x, y in points) + "))"
