"""Units and beats: complete, without gaps and overlaps, named as the Police names them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from osgeo import ogr
from shapely.geometry import Point
from shapely.ops import unary_union

from kmzb_plugin.admin.demo import facts, geography
from kmzb_plugin.admin.demo.geometry import WorldMapMissing, voivodeship_polygons, voronoi, world_map

TOLERANCE_M2 = 1.0
COMMANDS = ("KMP", "KPP", "KRP")


def test_every_garrison_has_its_commands_and_districts(units):
    kinds = Counter(unit.kind for unit in units)
    assert kinds["KWP"] == 16 and kinds["KSP"] == 1 and kinds["KGP"] == 1 and kinds["KRP"] == 7
    assert sum(kinds[kind] for kind in COMMANDS) >= 330
    assert kinds["KP"] >= 100
    assert {unit.garrison for unit in units} == {g.seat for g in facts.GARRISONS}
    assert {t.garrison for t in facts.towns() if t.voivodeship == "mazowieckie"} == {"Warszawa", "Radom"}


def test_codes_and_names_are_unique_and_superiors_come_first(units):
    assert len({unit.code for unit in units}) == len({unit.name for unit in units}) == len(units)
    assert all(unit.code.isascii() for unit in units)
    seen = set()
    for unit in units:
        assert unit.parent is None or unit.parent in seen
        seen.add(unit.code)


@pytest.mark.parametrize(
    "name",
    [
        "Komenda Miejska Policji w Krakowie",
        "Komenda Miejska Policji w Sopocie",
        "Komenda Miejska Policji we Wrocławiu",
        "Komenda Powiatowa Policji w Zakopanem",
        "Komenda Rejonowa Policji Warszawa VII",
        "Komenda Wojewódzka Policji z siedzibą w Radomiu",
    ],
)
def test_names_are_in_the_locative(units, name):
    assert name in {unit.name for unit in units}


def test_areas_fill_the_voivodeships_without_gap_or_overlap(units):
    provinces = voivodeship_polygons([v.map_name for v in facts.VOIVODESHIPS])
    whole = sum(shape.area for shape in provinces.values())
    assert whole == pytest.approx(312_700e6, rel=0.01)  # the size of Poland
    for level in (("KWP", "KSP"), COMMANDS):
        assert sum(u.geom.area for u in units if u.kind in level) == pytest.approx(whole, abs=TOLERANCE_M2)
    own = [u.own for u in units if u.own is not None]
    assert sum(area.area for area in own) == pytest.approx(whole, abs=TOLERANCE_M2)
    assert unary_union(own).area == pytest.approx(whole, abs=TOLERANCE_M2)  # so they do not overlap either


def test_stations_lie_in_their_command_and_leave_it_the_rest(units):
    by_code = {unit.code: unit for unit in units}
    for unit in units:
        if unit.kind == "KP":
            command = by_code[unit.parent]
            assert unit.geom.difference(command.geom).area < TOLERANCE_M2
            assert command.own is None or unit.own.intersection(command.own).area < TOLERANCE_M2
            assert unit.own.area < command.geom.area + TOLERANCE_M2


def test_beats_fill_their_unit(units):
    for unit in units:
        if unit.own is None:
            assert not unit.beats
            continue
        assert geography.BEATS[0] <= len(unit.beats) <= geography.BEATS[1]
        assert sum(beat.geom.area for beat in unit.beats) == pytest.approx(unit.own.area, abs=5)
        assert len({beat.name for beat in unit.beats}) == len(unit.beats)
        assert all(beat.geom.is_valid and beat.geom.area > 100 for beat in unit.beats)


def test_areas_are_valid_and_stand_round_their_seats(units):
    for unit in units:
        if unit.geom is not None:
            assert unit.geom.is_valid and unit.geom.geom_type == "MultiPolygon" and not unit.geom.is_empty
            assert unit.geom.distance(Point(unit.seat)) < 3_000  # the world map's borders are simplified
        for centre in unit.centres:
            assert unit.own.contains(Point(centre))


def test_the_same_seed_draws_the_same_country(units):
    again = geography.build(2026)
    assert [u.code for u in again] == [u.code for u in units]
    assert all(a.geom is None or a.geom.equals_exact(b.geom, 0) for a, b in zip(again, units, strict=True))
    assert all([x.seed for x in a.beats] == [x.seed for x in b.beats] for a, b in zip(again, units, strict=True))


def test_the_small_country_is_two_whole_garrisons(units):
    small = geography.build(2026, small=True)
    assert {u.code for u in small} == {u.code for u in units if u.kind == "KGP" or u.garrison in ("Kraków", "Gdańsk")}
    assert {"KMP-KRAKOW", "KMP-SOPOT", "KWP-KRAKOW"} <= {u.code for u in small}


def test_voronoi_cells_are_nearest_to_their_points():
    points = [(100_500.0, 80_400.0), (100_900.0, 80_300.0), (100_700.0, 80_900.0), (100_100.0, 80_100.0)]
    cells = voronoi(points, (100_000.0, 80_000.0, 101_000.0, 81_000.0))
    assert sum(cell.area for cell in cells) == pytest.approx(1_000_000)
    for step in range(0, 1000, 37):
        place = Point(100_000 + step, 80_000 + (step * 7) % 1000 + 0.5)
        nearest = min(range(4), key=lambda i: place.distance(Point(points[i])))
        assert cells[nearest].buffer(1e-6).contains(place)


def test_a_missing_world_map_is_said():
    assert world_map(None).is_file()
    with pytest.raises(WorldMapMissing, match="lacks Atlantis"):
        voivodeship_polygons(["Atlantis"])


@pytest.mark.parametrize("exceptions", [False, True])
def test_a_file_that_is_no_map_is_said(tmp_path: Path, exceptions: bool):
    used = ogr.GetUseExceptions()
    wrong = tmp_path / "world_map.gpkg"
    wrong.write_text("not a map", encoding="utf-8")
    try:
        (ogr.UseExceptions if exceptions else ogr.DontUseExceptions)()
        with pytest.raises(WorldMapMissing):
            voivodeship_polygons(["Opole"], wrong)
    finally:
        (ogr.UseExceptions if used else ogr.DontUseExceptions)()


def test_no_area_has_seams(units):
    """A slit where two cells meet within rounding is drawn as a thick line: rubbing out half a metre must change no border."""
    for unit in units:
        if unit.geom is None or unit.geom.is_empty:
            continue
        rubbed = unit.geom.buffer(-0.5, join_style=2).buffer(0.5, join_style=2)
        assert unit.geom.length <= rubbed.length * 1.001, unit.code
