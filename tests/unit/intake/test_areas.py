from __future__ import annotations

import json
import sqlite3
import struct
from pathlib import Path
from typing import Any

import pytest

from kmzb_plugin.intake.areas import read_areas
from kmzb_plugin.intake.rows import FileRefused

SQUARE = struct.pack("<BII I dd dd dd dd", 1, 3, 1, 4, 0, 0, 1, 0, 1, 1, 0, 0)


def package(path: Path, layers: dict, srid: int = 2180, organisation: str = "EPSG") -> Path:
    """A GeoPackage with the tables that readers look at; ``layers`` is name -> rows of (code, blob)."""
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id)")
        database.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (99, ?, ?)", (organisation, srid))
        database.execute("CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id)")
        for name, rows in layers.items():
            database.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'kształt', 'MULTIPOLYGON', 99)", (name,))
            quoted = name.replace('"', '""')
            database.execute(f'CREATE TABLE "{quoted}" (kod, liczba REAL, "kształt" BLOB)')
            database.executemany(f'INSERT INTO "{quoted}" VALUES (?, 7.0, ?)', rows)
    database.close()
    return path


def wrapped(wkb: bytes, envelope: int = 0) -> bytes:
    sizes = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
    return b"GP\x00" + bytes([envelope << 1 | 1]) + struct.pack("<i", 99) + bytes(sizes[envelope]) + wkb


@pytest.mark.parametrize("envelope", [0, 1, 2, 3, 4])
def test_a_geopackage_layer(tmp_path: Path, envelope: int) -> None:
    path = package(tmp_path / "a.gpkg", {'dziwna "nazwa"': [("A", wrapped(SQUARE, envelope)), ("B", None)]})
    table = read_areas(path)
    assert table.columns == ["kod", "liczba"]
    first, second = table.rows
    assert (first.attributes, first.srid, first.wkb) == ({"kod": "A", "liczba": "7"}, 2180, SQUARE)
    assert (second.wkb, second.problem) == (None, "")


def test_the_layer_is_chosen_by_name(tmp_path: Path) -> None:
    path = package(tmp_path / "a.gpkg", {"jeden": [], "dwa": [("X", wrapped(SQUARE))]})
    assert len(read_areas(path, "dwa").rows) == 1
    with pytest.raises(FileRefused, match="needs --layer.*layers: dwa, jeden"):
        read_areas(path)
    with pytest.raises(FileRefused, match='has no layer "trzy"'):
        read_areas(path, "trzy")


@pytest.mark.parametrize("blob", [b"", b"GP", b"XX" + bytes(20), b"GP\x00\x0f" + bytes(40), "text", 5])
def test_a_broken_geometry_is_a_problem_of_its_row(tmp_path: Path, blob: Any) -> None:
    path = package(tmp_path / "a.gpkg", {"l": [("A", blob), ("B", wrapped(SQUARE))]})
    first, second = read_areas(path).rows
    assert first.problem == "the geometry cannot be read"
    assert second.wkb == SQUARE


def test_what_is_no_geopackage_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    path.write_bytes(b"not a database " * 100)
    with pytest.raises(FileRefused, match="is not a readable GeoPackage"):
        read_areas(path)
    with sqlite3.connect(tmp_path / "b.gpkg") as database:
        database.execute("CREATE TABLE a (b)")
    with pytest.raises(FileRefused, match="is not a readable GeoPackage"):
        read_areas(tmp_path / "b.gpkg")
    with pytest.raises(FileRefused, match="no such file"):
        read_areas(tmp_path / "c.gpkg")
    assert not (tmp_path / "c.gpkg").exists()
    with pytest.raises(FileRefused, match="has no EPSG number"):
        read_areas(package(tmp_path / "d.gpkg", {"l": []}, organisation="NONE"))


def geojson(path: Path, **members: Any) -> Path:
    path.write_text(json.dumps({"type": "FeatureCollection", **members}), encoding="utf-8")
    return path


def test_geojson(tmp_path: Path) -> None:
    shape = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    features: list = [
        {"type": "Feature", "properties": {"kod": 5, "n": None, "gniazdo": {}}, "geometry": shape},
        {"type": "Feature", "properties": None, "geometry": None},
        "nic",
    ]
    path = geojson(tmp_path / "a.geojson", features=features)
    first, second, third = read_areas(path).rows
    assert (first.attributes, first.srid) == ({"kod": "5", "n": None}, 4326)
    assert json.loads(first.geojson or "") == shape
    assert (second.geojson, second.problem) == (None, "")
    assert third.problem == "is not a GeoJSON feature"
    named = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2180"}}
    assert read_areas(geojson(path, features=features, crs=named)).rows[0].srid == 2180
    named["properties"] = {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}
    assert read_areas(geojson(path, features=features, crs=named)).rows[0].srid == 4326
    with pytest.raises(FileRefused, match="no EPSG number"):
        read_areas(geojson(path, features=features, crs={"properties": {"name": "własny"}}))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("nic", "is not valid JSON"),
        ("[]", "is not a GeoJSON feature collection"),
        ('{"type": "FeatureCollection"}', "is not a GeoJSON feature collection"),
        ('{"features": [{"properties": {"a": NaN}}]}', "is not valid JSON"),
        ("[" * 100_000, "is not valid JSON"),
    ],
)
def test_what_is_no_geojson_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileRefused, match=reason):
        read_areas(path)


@pytest.mark.real
def test_the_real_layers(real_data: Path) -> None:
    path = real_data / "units" / "rejony_policji.gpkg"
    sizes = {"komendy_kmp_kpp": 336, "garnizony": 17, "komisariaty_krakow_szczecin": 23}
    for layer, size in sizes.items():
        rows = read_areas(path, layer).rows
        assert len(rows) == size
        assert all(row.wkb and row.srid == 2180 and not row.problem for row in rows)
