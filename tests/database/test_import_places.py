"""Localities and roads from files: rows in = rows stored + rejects, and a second time nothing changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.database.admin_support import Admin, counts, rejects


@pytest.fixture
def admin(database, monkeypatch, capsys) -> Admin:
    return Admin(database, monkeypatch, capsys)


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding)
    return path


PLACES = """id;nazwa;rodzaj;gmina_teryt;ludnosc;lon;lat
1;Sopot;miasto;2264011;35000;18,56;54,44
2;Dziura;wieś;226401;12;18.57;54.45
3;;wieś;2264011;5;18.57;54.45
4;Zła gmina;wieś;22x;5;18.57;54.45
5;Za dużo;wieś;2264011;dużo;18.57;54.45
6;Za granicą;wieś;2264011;5;2.35;48.85
7;NaN;wieś;2264011;5;NaN;54
1;Inny Sopot;miasto;2264011;35000;18.56;54.44
2;Dziura;wieś;226401;12;18.57;54.45
8;=cmd();osada;;;18.6;54.4
"""


def test_places_are_stored_or_named(admin, tmp_path):
    path = write(tmp_path / "miejscowosci.csv", PLACES)
    outcome = admin.run("import-places", path, "--source", "t")
    assert outcome.code == 1
    assert counts(outcome.out, path.name) == [10, 3, 0, 1, 6]
    assert {(row["row"], row["field"]) for row in rejects(path)} == {
        ("3", "name"), ("4", "teryt"), ("5", "population"), ("6", "position"), ("7", "position"), ("8", "external_id"),
    }  # fmt: skip
    assert admin.rows("SELECT name, kind, teryt, population FROM kmzb.place ORDER BY id") == [
        ("Sopot", "city", "2264011", 35000), ("Dziura", "village", "0226401", 12), ("=cmd()", "hamlet", None, None),
    ]  # fmt: skip
    again = admin.run("import-places", path, "--source", "t")
    assert counts(again.out, path.name) == [10, 0, 0, 4, 6]
    write(path, "id;nazwa;lon;lat\n1;Sopot Zdrój;18.56;54.44\n")
    assert counts(admin.done("import-places", path, "--source", "t"), path.name) == [1, 0, 1, 0, 0]
    assert admin.one("SELECT count(*) FROM kmzb.place_name WHERE name = 'Sopot Zdrój'") == 1


def test_names_of_gminy_come_beside(admin, tmp_path):
    gminy = write(tmp_path / "gminy.csv", "teryt,nazwa,pow_nazwa,woj_nazwa\n2264011,Sopot,m. Sopot,pomorskie\n")
    path = write(tmp_path / "p.csv", PLACES.split("3;;")[0])
    admin.done("import-places", path, "--gminy", gminy)
    assert admin.rows("SELECT * FROM kmzb.gmina") == [("226401", "Sopot", "m. Sopot", "pomorskie")]
    wrong = write(tmp_path / "zle.csv", "teryt,nazwa\n22,Sopot\n")
    outcome = admin.run("import-places", path, "--gminy", wrong)
    assert outcome.code == 3 and "TERYT" in outcome.err


def test_places_without_ids_and_from_geojson(admin, tmp_path):
    features = [
        {"type": "Feature", "properties": {"name": "Oliwa"}, "geometry": {"type": "Point", "coordinates": [18.55, 54.41]}},
        {"type": "Feature", "properties": {"name": "Nigdzie"}, "geometry": None},
        {"type": "Feature", "properties": {"name": "Daleko"}, "geometry": {"type": "Point", "coordinates": [200, 95]}},
    ]
    path = write(tmp_path / "osm.geojson", json.dumps({"type": "FeatureCollection", "features": features}))
    for new in (1, 0):
        outcome = admin.run("import-places", path)
        assert counts(outcome.out, path.name) == [3, new, 0, 1 - new, 2]


ROADS = """highway,name,ref,wkt
residential,Haffnera,,"LINESTRING (18.56 54.44, 18.57 54.44)"
residential,Haffnera,,"LINESTRING (18.57 54.44, 18.56 54.44)"
"['tertiary', 'residential']","['Armii Krajowej', 'Inna']",,"LINESTRING (18.56 54.45, 18.57 54.45)"
primary,,7,"LINESTRING (472000 736000, 473000 736000)"
busway,X,,"LINESTRING (18.56 54.44, 18.57 54.44)"
,,,"LINESTRING (18.56 54.44, 18.57 54.44)"
residential,Punkt,,"POINT (18.56 54.44)"
residential,Pusta,,LINESTRING EMPTY
residential,Nieskończona,,"LINESTRING (1e400 NaN, 18 54)"
residential,Zamieniona,,"LINESTRING (54.44 18.56, 54.44 18.57)"
residential,Słowa,,nie linia
"""


def test_roads_are_stored_or_named_once_whatever_their_direction(admin, tmp_path):
    path = write(tmp_path / "drogi.csv", ROADS)
    outcome = admin.run("import-roads", path, "--locality", "Sopot", "--gmina", "2264011")
    assert counts(outcome.out, path.name) == [11, 3, 0, 1, 7]
    assert admin.rows("SELECT class, street_name, number, locality FROM kmzb.road ORDER BY class") == [
        ("gmina", "Haffnera", None, "Sopot"), ("national", None, "7", "Sopot"), ("powiat", "Armii Krajowej", None, "Sopot"),
    ]  # fmt: skip
    assert counts(admin.run("import-roads", path, "--locality", "Sopot", "--gmina", "2264011").out, path.name) == [11, 0, 0, 4, 7]


def test_a_street_without_a_locality_belongs_to_the_nearest(admin, tmp_path):
    admin.run("import-places", write(tmp_path / "p.csv", PLACES))
    admin.run("import-roads", write(tmp_path / "r.csv", ROADS.split("busway")[0]))
    assert admin.one("SELECT locality FROM kmzb.road WHERE street_name = 'Haffnera'") == "Sopot"
    assert admin.one("SELECT locality FROM kmzb.road WHERE number = '7'") is None


def test_a_manager_is_an_institution_that_is_known(admin, tmp_path):
    text = (
        "class,name,manager,wkt\n"
        'DK,,Generalna dyrekcja dróg krajowych i autostrad,"LINESTRING (18.56 54.44, 18.57 54.44)"\n'
        'DG,Y,Nikt,"LINESTRING (18.56 54.44, 18.57 54.44)"\n'
    )
    path = write(tmp_path / "r.csv", text)
    assert counts(admin.run("import-roads", path).out, path.name) == [2, 1, 0, 0, 1]
    assert admin.one("SELECT i.kind FROM kmzb.road r JOIN kmzb.institution i ON i.id = r.institution_id") == "road_manager"


@pytest.mark.real
def test_the_real_localities_and_roads(admin, real_data, tmp_path):
    localities, roads = real_data / "population" / "miejscowosci_1000plus.csv", real_data / "roads" / "chelm_edges.csv.gz"
    gminy = real_data / "boundaries" / "gminy.gpkg"
    for new in (2867, 0):
        said = admin.done("import-places", localities, "--gminy", gminy, "--source", "geonames", "--rejects", tmp_path)
        assert counts(said, localities.name) == [2867, new, 0, 2867 - new, 0]
    for new in (1903, 0):
        said = admin.done("import-roads", roads, "--locality", "Chełm", "--gmina", "0662011", "--rejects", tmp_path)
        assert counts(said, roads.name) == [3330, new, 0, 3330 - new, 0]
    assert admin.one("SELECT count(*) FROM kmzb.gmina") == 2477
