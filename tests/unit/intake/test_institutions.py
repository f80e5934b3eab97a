"""Bodies to hand reports to, read from a table or a layer, and where they are competent."""

from __future__ import annotations

import json

import pytest

from kmzb_plugin.intake.institutions import Gminas, read_gminas, read_institutions
from kmzb_plugin.intake.rows import FileRefused

SQUARE = {"type": "Polygon", "coordinates": [[[18.0, 54.0], [18.1, 54.0], [18.1, 54.1], [18.0, 54.0]]]}


def layer(path, *properties):
    features = [{"type": "Feature", "properties": p, "geometry": SQUARE} for p in properties]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


@pytest.fixture
def gminas(tmp_path) -> Gminas:
    return read_gminas(layer(
        tmp_path / "gminy.geojson",
        {"teryt": "2264011", "nazwa": "Sopot", "rodzaj": "gmina miejska"},
        {"teryt": "2214011", "nazwa": "Tczew", "rodzaj": "gmina miejska"},
        {"teryt": "2214062", "nazwa": "Tczew", "rodzaj": "gmina wiejska"},
        {"teryt": "0219072", "nazwa": "Świdnica", "rodzaj": "gmina wiejska"},
        {"teryt": "0809072", "nazwa": "Świdnica", "rodzaj": "gmina wiejska"},
    ))  # fmt: skip


def table(tmp_path, text, **more):
    path = tmp_path / "bodies.csv"
    path.write_text(text, encoding="utf-8")
    return read_institutions(path, "municipal_guard", **more)


def test_a_place_gives_the_gmina_that_fits_the_kind_of_guard(tmp_path, gminas):
    rows = table(
        tmp_path,
        "nazwa,adres,kod_pocztowy,miejscowosc\n"
        "Straż Miejska w Tczewie,ul. Krótka 1,83-110,Tczew\nStraż Gminna Tczew,ul. Długa 2,83-110,\"tczew,\"\n"
        "Straż Gminna w Świdnicy,,58-100,Świdnica\nStraż Miejska,,,Nigdzie\n",
        gminas=gminas,
    )
    assert [row.teryt for row in rows] == [("221401",), ("221406",), (), ()], "two of one name: nobody guesses"
    assert [len(row.areas) for row in rows] == [1, 1, 0, 0]
    assert rows[0].address == "ul. Krótka 1, 83-110 Tczew" and rows[0].kind == "municipal_guard"


def test_codes_give_all_gminy_below_them(tmp_path, gminas):
    rows = table(
        tmp_path, 'nazwa;teryt;telefon;klasy_drog\nZDP;"2214, 2264011";58 000 00 00;powiat\n', delimiter=";", gminas=gminas
    )
    assert rows[0].teryt == ("2214", "2264011") and len(rows[0].areas) == 3
    assert rows[0].road_classes == ("powiat",) and rows[0].phone == "58 000 00 00"


def test_a_layer_brings_its_own_areas(tmp_path):
    path = layer(tmp_path / "bodies.geojson", {"name": "Nadleśnictwo Gdańsk", "kind": "forest", "email": "n@lasy.example"})
    (row,) = read_institutions(path)
    assert (row.kind, row.email, len(row.areas)) == ("forest", "n@lasy.example", 1)


@pytest.mark.parametrize("line, said", [
    ("A,nie-adres,", "no e-mail"), ("A,a@b.pl?cc=x@y.pl,", "no e-mail"), ("A,,22x", "no TERYT"), (",,", "name is missing"),
    ("x" * 301 + ",,", "longer than 300"),
])  # fmt: skip
def test_a_row_that_is_not_good_refuses_the_file(tmp_path, line, said):
    with pytest.raises(FileRefused, match=said):
        table(tmp_path, f"nazwa,email,teryt\nDobra,,\n{line}\n")


@pytest.mark.real
def test_the_municipal_guards_find_their_gminy(real_data):
    gminas = read_gminas(real_data / "boundaries" / "gminy.gpkg")
    rows = read_institutions(real_data / "units" / "straz_miejska_adresy.csv", "municipal_guard", gminas=gminas)
    assert len(rows) == 298
    placed = sum(1 for row in rows if row.areas)
    assert placed >= 285, placed
    sopot = next(row for row in rows if row.place == "Sopot")
    assert sopot.teryt == ("226401",)
