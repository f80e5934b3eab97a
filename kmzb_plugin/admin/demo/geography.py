"""The demo country: police units with areas and beats, made of facts about towns and the voivodeships' real borders.

A unit's area is the union of the Voronoi cells of its town's points, clipped to the voivodeship; together they fill the country
without gaps or overlaps. Stations (komisariaty) share out the built-up part of their city. A unit's ``own`` area is where it is
the smallest unit: there its reports and beats are. EPSG:2180 metres.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np
from shapely.geometry import MultiPoint, MultiPolygon, Point

from . import facts
from .facts import District, Town
from .geometry import Xy, dissolved, polygonal, random_points, to_2180, voivodeship_polygons, voronoi

FRAME = (100_000.0, 80_000.0, 930_000.0, 850_000.0)
CITY = 100_000
CITY_EDGE_M = 2_500.0
TOWN_DENSITY = 1_300.0
SMALLEST_REST_M2 = 2_000_000.0
PEOPLE_PER_BEAT = 4_300
BEATS = (4, 40)
SETTLED_M = 6_000.0  # from every seat, at least
SMALL_GARRISONS = ("Kraków", "Gdańsk")


@dataclass(frozen=True)
class Beat:
    """A rejon służbowy; ``name`` is unique within its unit."""

    unit: str
    name: str
    geom: MultiPolygon
    seed: Xy


@dataclass(frozen=True)
class Unit:
    """A police unit. ``geom`` is ``None`` for the headquarters, ``own`` ``None`` where other units cover all of it.

    ``urban`` and ``rural`` are the inhabitants of ``own``; ``core`` the built-up part of ``own``; ``centres`` are points in it;
    ``settlement``: where, planted, many of the rural inhabitants live, far from every station.
    """

    code: str
    kind: str
    name: str
    parent: Optional[str]
    garrison: str
    town: str
    seat: Xy
    geom: Optional[MultiPolygon] = None
    own: Optional[MultiPolygon] = None
    core: Optional[MultiPolygon] = None
    centres: Tuple[Xy, ...] = ()
    city: bool = False
    urban: float = 0.0
    rural: float = 0.0
    beats: Tuple[Beat, ...] = field(default=(), repr=False)
    settlement: Optional[Xy] = None


def build(seed: int, small: bool = False, world_map: Optional[Path] = None) -> Tuple[Unit, ...]:
    """All units, superiors first. ``small`` keeps two garrisons whole. Raises WorldMapMissing."""
    wanted = SMALL_GARRISONS if small else tuple(g.seat for g in facts.GARRISONS)
    towns = facts.towns()
    provinces = {v.name: v for v in facts.VOIVODESHIPS if any(t.voivodeship == v.name and t.garrison in wanted for t in towns)}
    polygons = voivodeship_polygons([v.map_name for v in provinces.values()], world_map)
    units: List[Unit] = []
    for province in provinces.values():
        its = [t for t in towns if t.voivodeship == province.name]
        units += _units_of(province, polygons[province.map_name], its)
    units = [u for u in units if u.garrison in wanted]
    commands = [_with_beats(u, seed) for u in units]
    return (_headquarters(), *_garrisons(wanted, units), *_with_settlements(commands))


def ascii_name(name: str) -> str:
    """Polish letters without their signs, words joined by hyphens: ``Nowy Sącz`` → ``nowy-sacz``."""
    plain = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("Ł", "L")).encode("ascii", "ignore").decode()
    return "-".join(plain.lower().replace("-", " ").split())


def _headquarters() -> Unit:
    return Unit("KGP", "KGP", "Komenda Główna Policji", None, "Warszawa", "Warszawa", to_2180([(52.20, 21.02)])[0])


def _garrisons(wanted: Sequence[str], units: Sequence[Unit]) -> List[Unit]:
    seats = {t.name: (t.lat, t.lon) for t in facts.towns()}
    seats["Warszawa"] = (52.24, 21.00)
    result = []
    for g in facts.GARRISONS:
        if g.seat in wanted:
            area = dissolved([u.geom for u in units if u.garrison == g.seat and u.kind not in ("KP", "PP")])
            code = "KSP" if g.kind == "KSP" else "KWP-" + ascii_name(g.seat).upper()
            result.append(Unit(code, g.kind, g.name, "KGP", g.seat, g.seat, to_2180([seats[g.seat]])[0], area))
    return result


def _units_of(province: facts.Voivodeship, polygon: MultiPolygon, towns: Sequence[Town]) -> List[Unit]:
    """City, powiat and district commands of one voivodeship, each followed by its stations."""
    by_town: Dict[str, List[District]] = {t.name: [] for t in towns}
    for district in facts.districts():
        if district.town in by_town:
            by_town[district.town].append(district)
    owners: List[Tuple[Town, Optional[District]]] = []
    for town in towns:
        owners += [(town, d) for d in by_town[town.name]] or [(town, None)]
    points = to_2180([(d.lat, d.lon) if d else (t.lat, t.lon) for t, d in owners])
    cells = [polygonal(cell.intersection(polygon)) for cell in voronoi(points, FRAME)]
    rural_people = max(province.population - sum(t.population for t in towns), 0)
    whole = sum(cell.area for cell in cells)
    units: List[Unit] = []
    for town in towns:
        mine = [i for i, (owner, _) in enumerate(owners) if owner is town]
        parts = [(owners[i][1], points[i], cells[i]) for i in mine]
        units += _command(town, parts, rural_people * sum(cells[i].area for i in mine) / whole)
    return units


def _command(town: Town, parts: Sequence[Tuple[Optional[District], Xy, MultiPolygon]], rural: float) -> List[Unit]:
    geom = dissolved([cell for _, _, cell in parts])
    seat = to_2180([(town.lat, town.lon)])[0]
    city = town.population >= CITY or town.kind == "KRP"
    code = town.kind + "-" + _code_of(town)
    g = facts.garrison(town.garrison)
    superior = "KSP" if g.kind == "KSP" else "KWP-" + ascii_name(g.seat).upper()
    command = Unit(code, town.kind, _command_name(town), superior, town.garrison, town.name, seat, geom, city=city)
    if parts[0][0] is None:
        centre = _anchor(geom, seat)
        core = _core(geom, centre, town.population)
        return [replace(command, own=geom, core=core, centres=(centre,), urban=float(town.population), rural=rural)]
    return _with_stations(command, town, parts, rural)


def _with_stations(
    command: Unit, town: Town, parts: Sequence[Tuple[Optional[District], Xy, MultiPolygon]], rural: float
) -> List[Unit]:
    """Share the built-up part of a city out among its stations; all of it when what would be left is next to nothing."""
    assert command.geom is not None
    city_area = MultiPoint([xy for _, xy, _ in parts]).convex_hull.buffer(CITY_EDGE_M)
    rest = polygonal(command.geom.difference(city_area))
    if town.kind == "KRP" or rest.area < SMALLEST_REST_M2:
        city_area, rest = command.geom, MultiPolygon()
    names = list(dict.fromkeys(d.station for d, _, _ in parts if d))
    stations: List[Unit] = []
    for number, name in enumerate(names, 1):
        mine = [(d, xy, cell) for d, xy, cell in parts if d and d.station == name]
        area = dissolved([polygonal(cell.intersection(city_area)) for _, _, cell in mine])
        stations.append(
            Unit(
                f"KP-{_code_of(town)}-{number}", "KP", name, command.code, town.garrison, town.name, mine[0][1], area, area,
                area, tuple(_anchor(area, xy) for _, xy, _ in mine), True,
                urban=town.population * len(mine) / len(parts), rural=0.0 if not rest.is_empty else rural / len(names),
            )
        )  # fmt: skip
    if rest.is_empty:
        return [command, *stations]
    return [replace(command, own=rest, rural=rural, centres=()), *stations]


def _command_name(town: Town) -> str:
    if town.kind == "KRP":
        return "Komenda Rejonowa Policji " + town.locative
    return ("Komenda Miejska Policji " if town.kind == "KMP" else "Komenda Powiatowa Policji ") + town.locative


def _code_of(town: Town) -> str:
    return ascii_name(town.name).upper()


def _anchor(area: MultiPolygon, point: Xy) -> Xy:
    """``point``, or where the simplified border left it outside, a point of the area nearby."""
    here = Point(point)
    if area.contains(here.buffer(300)):
        return point
    reach = here.distance(area) + 2_500.0
    inside = polygonal(area.intersection(here.buffer(reach))).representative_point()
    return (round(inside.x), round(inside.y))


def _core(area: MultiPolygon, centre: Xy, population: int) -> MultiPolygon:
    """The built-up part of a town: a disc of the usual density of inhabitants."""
    radius = max(900.0, math.sqrt(population / TOWN_DENSITY / math.pi) * 1000.0)
    return polygonal(area.intersection(Point(centre).buffer(radius)))


def _with_beats(unit: Unit, seed: int) -> Unit:
    """Voronoi cells of random points of the unit's own area, denser where people live, as its beats."""
    if unit.own is None:
        return unit
    count = int(min(max(round((unit.urban + unit.rural) / PEOPLE_PER_BEAT), BEATS[0]), BEATS[1]))
    rng = np.random.default_rng([seed, 1, *unit.code.encode()])
    in_core = count
    if unit.rural > 0 and unit.core is not None:
        in_core = max(1, round(count * unit.urban / (unit.urban + unit.rural)))
    if unit.core is None:
        in_core = 0
    seeds: List[Any] = []
    for area, number in ((unit.core, in_core), (unit.own, count - in_core)):
        if area is not None and number > 0:
            seeds += [tuple(map(float, p)) for p in _spread(area, number, rng)]
    cells = [polygonal(cell.intersection(unit.own)) for cell in voronoi(seeds, FRAME)]
    beats = tuple(
        Beat(unit.code, f"Rejon służbowy nr {i}", cell, xy)
        for i, (cell, xy) in enumerate(((c, s) for c, s in zip(cells, seeds) if not c.is_empty), 1)
    )
    return replace(unit, beats=beats)


def _with_settlements(units: Sequence[Unit]) -> List[Unit]:
    """Of each garrison, and of each city command with open country enough, the beat farthest from all seats is a settlement."""
    seats = np.array([unit.seat for unit in units])
    farthest: Dict[str, Tuple[float, int, Xy]] = {}
    for index, unit in enumerate(units):
        for beat in unit.beats if unit.rural > 0 and unit.kind in ("KMP", "KPP") else ():
            away = float(np.hypot(*(seats - np.array(beat.seed)).T).min())
            for place in (unit.garrison, *([unit.code] if unit.city and away >= SETTLED_M else [])):
                farthest[place] = max(farthest.get(place, (0.0, 0, beat.seed)), (away, index, beat.seed))
    chosen = {index: seed for _away, index, seed in sorted(farthest.values())}
    return [replace(unit, settlement=chosen.get(index)) for index, unit in enumerate(units)]


def _spread(area: MultiPolygon, count: int, rng: np.random.Generator) -> np.ndarray:
    """Random points that keep their distance: each the best of eight candidates."""
    candidates = random_points(area, count * 8, rng)
    chosen = [candidates[0]]
    for group in candidates[8:].reshape(-1, 8, 2):
        distance = np.min(np.hypot(*(group[:, None, :] - np.asarray(chosen)[None, :, :]).transpose(2, 0, 1)), axis=1)
        chosen.append(group[int(np.argmax(distance))])
    return np.round(np.asarray(chosen), 1)
