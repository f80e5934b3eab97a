"""Units, their hierarchy and areas from files; institutions; people."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any, Dict, List, Optional

import psycopg2
import pytest

from kmzb_plugin.admin import people
from tests.database.admin_support import Admin, counts
from tests.environment.databases import Database

UNITS = "kod,typ,nazwa,nadrzedna,adres,kod_pocztowy,miejscowosc,telefon,lon,lat\n"


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


def table(tmp_path: Path, *rows: str, header: str = UNITS) -> Path:
    path = tmp_path / "units.csv"
    path.write_text(header + "".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def square(x: float, y: float, half: float) -> Dict[str, Any]:
    west, east, south, north = x - half, x + half, y - half, y + half
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def areas(tmp_path: Path, *features: tuple, crs: Optional[int] = 2180) -> Path:
    path = tmp_path / "areas.geojson"
    document: Dict[str, Any] = {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": dict(p), "geometry": g} for p, g in features],
    }
    if crs:
        document["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{crs}"}}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_units_with_their_superiors_in_any_order(admin: Admin, tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "PP-9,PP,Posterunek w Żukowie,KP-9,,,,,,",
        "KP-9,kp,Komisariat w Kartuzach,KPP-9,,,,,,",
        "KPP-9,KPP,Komenda Powiatowa w Kartuzach,KWP-G,ul. Zielona 1,83-300,Kartuzy,+48 1,18.2,54.33",
    )
    assert counts(admin.done("import-units", path), "units.csv") == [3, 0, 3, 0]
    assert admin.rows(
        "SELECT u.code, u.kind, p.code, u.address, u.phone, ST_SRID(u.seat) FROM kmzb.unit u JOIN kmzb.unit p ON p.id = u.parent_id"
        " WHERE u.code LIKE %s ORDER BY u.code",
        "%-9",
    ) == [
        ("KP-9", "KP", "KPP-9", None, None, None),
        ("KPP-9", "KPP", "KWP-G", "ul. Zielona 1, 83-300 Kartuzy", "+48 1", 2180),
        ("PP-9", "PP", "KP-9", None, None, None),
    ]
    assert counts(admin.done("import-units", path), "units.csv") == [3, 0, 0, 0]


def test_what_a_file_says_replaces_and_what_it_leaves_open_stays(admin: Admin, tmp_path: Path) -> None:
    path = table(tmp_path, "KMP-SOPOT,,,,,,,+48 99,,")
    assert counts(admin.done("import-units", path), "units.csv") == [1, 0, 0, 1]
    assert admin.rows(
        "SELECT name, phone, parent_id, geom IS NOT NULL FROM kmzb.unit WHERE code = 'KMP-SOPOT'"
    ) == [("Komenda Miejska Policji w Sopocie", "+48 99", 2, True)]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("X,XYZ,Nazwa,KGP,,,,,,", 'kind "XYZ" unknown kind of unit'),
        ("X,,Nazwa,KGP,,,,,,", "kind is missing"),
        ("X,KWP,,KGP,,,,,,", "name is missing"),
        (",KWP,Nazwa,KGP,,,,,,", "code is missing"),
        ("X,KWP,Nazwa,NIKT,,,,,,", 'parent "NIKT" there is no such unit'),
        ("X,KWP,Nazwa,KMP-SOPOT,,,,,,", "a KWP cannot stand under a KMP"),
        ("KGP,,,KMP-SOPOT,,,,,,", "a KGP cannot stand under a KMP"),
        ("X,KWP,Nazwa,KGP,,,,,0,0", 'seat "0 0" is not a place in Poland'),
        ("X,KWP,Nazwa,KGP,,,,,daleko,54", "is not a place in Poland"),
        ("X,KWP,Nazwa", "has 3 columns"),
        ("X,KWP,Na\x00zwa,KGP,,,,,,", "name"),
    ],
)
def test_a_file_with_a_problem_is_left_out_whole(admin: Admin, tmp_path: Path, row: str, words: str) -> None:
    path = table(tmp_path, "NEW,KWP,Nowa,KGP,,,,,,", row)
    outcome = admin.run("import-units", path)
    assert outcome.code == 3
    assert words in outcome.err
    assert "nothing was imported" in outcome.err
    assert "line 3" in outcome.err or "cannot stand" in words
    assert admin.rows("SELECT code FROM kmzb.unit WHERE code IN ('NEW', 'X')") == []


def test_a_unit_twice_in_a_table_is_a_problem(admin: Admin, tmp_path: Path) -> None:
    outcome = admin.run("import-units", table(tmp_path, "A,KWP,Nowa,KGP,,,,,,", "A,KWP,Inna,KGP,,,,,,"))
    assert (outcome.code, "stands twice" in outcome.err) == (3, True)


def test_areas_in_pieces_and_in_degrees(admin: Admin, tmp_path: Path) -> None:
    path = areas(
        tmp_path,
        ({"jednostka": "KPP-BOCHNIA"}, square(600_000, 230_000, 5000)),
        ({"jednostka": "KPP-BOCHNIA"}, square(610_000, 230_000, 5000)),
        ({"jednostka": "KMP-KRAKOW"}, None),
    )
    out = admin.done("import-units", path, "--column", "code=jednostka")
    assert counts(out, "areas.geojson") == [2, 1, 0, 1]
    assert admin.one("SELECT round(area_m2) FROM kmzb.unit WHERE code = 'KPP-BOCHNIA'") == 200_000_000
    assert admin.one("SELECT geom IS NOT NULL FROM kmzb.unit WHERE code = 'KMP-KRAKOW'")
    assert counts(admin.done("import-units", path, "--column", "code=jednostka"), "areas.geojson") == [2, 1, 0, 0]
    degrees = areas(tmp_path, ({"kod": "KPP-BOCHNIA"}, square(20.4, 49.97, 0.1)), crs=None)
    admin.done("import-units", degrees)
    assert 150_000_000 < admin.one("SELECT area_m2 FROM kmzb.unit WHERE code = 'KPP-BOCHNIA'") < 400_000_000


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        ({"type": "Point", "coordinates": [600_000, 230_000]}, "geometry is not an area"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1]]]}, "geometry is not an area"),
        ({"type": "Kwadrat"}, "geometry is not an area"),
        ({"type": "Polygon", "coordinates": []}, "geometry is not an area"),
        (square(-5_000_000, 230_000, 5), "lies outside Poland"),
        (square(600_000, 1e300, 5), "geometry"),
    ],
)
def test_what_is_no_area_is_a_problem(admin: Admin, tmp_path: Path, geometry: Any, words: str) -> None:
    outcome = admin.run("import-units", areas(tmp_path, ({"code": "KPP-BOCHNIA"}, geometry)))
    assert outcome.code == 3
    assert words in outcome.err
    assert "row 1, unit KPP-BOCHNIA" in outcome.err


def test_a_bow_tie_is_mended(admin: Admin, tmp_path: Path) -> None:
    bow = {
        "type": "Polygon",
        "coordinates": [[[600_000, 230_000], [610_000, 240_000], [610_000, 230_000], [600_000, 240_000], [600_000, 230_000]]],
    }
    admin.done("import-units", areas(tmp_path, ({"code": "KPP-BOCHNIA"}, bow)))
    assert admin.one("SELECT ST_IsValid(geom) AND area_m2 > 0 FROM kmzb.unit WHERE code = 'KPP-BOCHNIA'")


def test_new_units_can_come_with_their_areas(admin: Admin, tmp_path: Path) -> None:
    path = areas(tmp_path, ({"id": 77, "nazwa": "KPP w Miechowie"}, square(560_000, 280_000, 5000)))
    admin.done("import-units", path, "--kind", "kpp", "--parent", "KWP-K")
    assert admin.rows("SELECT kind, name, parent_id FROM kmzb.unit WHERE code = '77'") == [("KPP", "KPP w Miechowie", 3)]


def test_fitting_cuts_to_the_superior_and_away_from_neighbours(admin: Admin, tmp_path: Path) -> None:
    admin.done("import-units", table(tmp_path, "K1,KP,Jeden,KMP-KRAKOW,,,,,,", "K2,KP,Dwa,KMP-KRAKOW,,,,,,"))
    path = areas(
        tmp_path,
        ({"code": "K1"}, square(577_000, 244_000, 2000)),  # half of it beyond the eastern border at 577 000
        ({"code": "K2"}, square(574_000, 244_000, 2000)),  # 1 km into the first
    )
    admin.done("import-units", path, "--fit")
    assert admin.rows("SELECT code, round(area_m2) FROM kmzb.unit WHERE code IN ('K1', 'K2') ORDER BY 1") == [
        ("K1", 8_000_000.0),
        ("K2", 12_000_000.0),
    ]
    assert counts(admin.done("import-units", path, "--fit"), "areas.geojson") == [2, 2, 0, 0]


def test_institutions(admin: Admin, tmp_path: Path) -> None:
    path = tmp_path / "guards.csv"
    path.write_text("nazwa;miejscowosc\nStraż A;Aleksin\nStraż B;Bolesin\nStraż B;Cecylin\n", encoding="utf-8")
    assert counts(admin.done("import-institutions", path, "--kind", "municipal_guard"), "guards.csv") == [3, 3, 0, 0]
    assert counts(admin.done("import-institutions", path, "--kind", "municipal_guard"), "guards.csv") == [3, 0, 3, 0]
    assert admin.rows("SELECT name FROM kmzb.institution WHERE kind = 'municipal_guard' ORDER BY 1") == [
        ("Straż A",), ("Straż B (Bolesin)",), ("Straż B (Cecylin)",),
    ]  # fmt: skip
    path.write_text("nazwa\nDobra\n\x00\n", encoding="utf-8")
    outcome = admin.run("import-institutions", path)
    assert (outcome.code, "line 3" in outcome.err) == (3, True)
    assert admin.rows("SELECT name FROM kmzb.institution WHERE name = 'Dobra'") == []


@pytest.fixture
def login(admin: Admin) -> Any:
    """A login name of this test alone; logins are the cluster's, so it is removed."""
    name = f"nowa.{admin.database.name}"
    yield name
    admin.rows(f'DROP ROLE IF EXISTS "{name}"')


def test_a_new_person_can_log_in(admin: Admin, login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KMZB_PASSWORD", "bardzo tajne hasło 'x'")
    admin.done(
        "add-person", login, "--name", " Nowa Osoba ", "--unit", "KMP-SOPOT", "--role", "analyst", "--role", "coordinator"
    )  # fmt: skip
    with psycopg2.connect(
        host=admin.database.host, port=admin.database.port, dbname=admin.database.name, user=login,
        password="bardzo tajne hasło 'x'",
    ) as connection, connection.cursor() as cursor:  # fmt: skip
        cursor.execute("SELECT name, unit_name, roles FROM kmzb_api.whoami()")
        assert cursor.fetchall() == [
            ("Nowa Osoba", "Komenda Miejska Policji w Sopocie", ["analyst", "coordinator"])
        ]
    connection.close()
    assert admin.one("SELECT rolpassword LIKE 'SCRAM-SHA-256$%%' FROM pg_authid WHERE rolname = %s", login)
    again = admin.run("add-person", login, "--name", "Inna", "--unit", "KMP-SOPOT", "--role", "analyst")
    assert (again.code, "logins are personal" in again.err) == (3, True)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"--unit": "NIE-MA"}, "no unit with the code NIE-MA"),
        ({"--role": "szef"}, "unknown role: szef (roles are administrator, analyst"),
        ({"--name": " "}, "needs a name"),
        ({"login": "Wielka"}, "is no login"),
        ({"login": "kmzb_owner"}, "is no login"),
        ({"login": "pg_monitor"}, "is no login"),
        ({"login": "t_nobody"}, "--bind-existing"),
    ],
)
def test_a_wrong_person_is_refused(
    admin: Admin, login: str, monkeypatch: pytest.MonkeyPatch, changed: Dict[str, str], words: str
) -> None:
    monkeypatch.setenv("KMZB_PASSWORD", "dwanaście znaków")
    options = {"--name": "Nowa Osoba", "--unit": "KMP-SOPOT", "--role": "analyst", "login": login, **changed}
    name = options.pop("login")
    flat: List[str] = [part for pair in options.items() for part in pair]
    outcome = admin.run("add-person", name, *flat)
    assert outcome.code == 3
    assert words in outcome.err
    assert admin.rows("SELECT rolname FROM pg_roles WHERE rolname = %s", login) == []


def test_a_short_password_is_refused(admin: Admin, login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KMZB_PASSWORD", "krótkie")
    outcome = admin.run("add-person", login, "--name", "A", "--unit", "KMP-SOPOT", "--role", "analyst")
    assert (outcome.code, "shorter than 12" in outcome.err) == (3, True)


def test_an_existing_login_is_bound_on_request(admin: Admin, login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    admin.rows(f'CREATE ROLE "{login}" NOLOGIN')
    monkeypatch.setenv("KMZB_PASSWORD", "dwanaście znaków")
    admin.done(
        "add-person", login, "--name", "A", "--unit", "KMP-SOPOT", "--role", "analyst", "--bind-existing"
    )  # fmt: skip
    assert admin.one("SELECT rolcanlogin FROM pg_roles WHERE rolname = %s", login)


def test_the_file_of_passwords_is_private(tmp_path: Path) -> None:
    path = tmp_path / "passwords.json"
    path.write_text("{}")
    os.chmod(path, 0o644)
    people.write_passwords(path, {"a": people.new_password()})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(people.read_passwords(path)) == ["a"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["passwords.json"]


def test_institutions_with_addresses_areas_and_roads(admin: Admin, tmp_path: Path) -> None:
    square = {"type": "Polygon", "coordinates": [[[18.5, 54.4], [18.6, 54.4], [18.6, 54.5], [18.5, 54.4]]]}
    named = {"teryt": "2264011", "nazwa": "Sopot", "rodzaj": "gmina miejska"}
    feature = {"type": "Feature", "properties": named, "geometry": square}
    areas = tmp_path / "gminy.geojson"
    areas.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    path = tmp_path / "drogi.csv"
    path.write_text(
        "nazwa,rodzaj,adres,kod_pocztowy,miejscowosc,email,telefon,teryt,klasy_drog\n"
        "ZDiZ Sopot,road_manager,ul. Krótka 1,81-700,Sopot,biuro@drogi.example,58 000 00 00,,gmina powiat\n",
        encoding="utf-8",
    )
    told = admin.done("import-institutions", path, "--areas", areas)
    assert counts(told, "drogi.csv") == [1, 1, 0, 1]
    row = admin.rows(
        "SELECT i.address, i.email, i.phone, i.teryt, ST_SRID(i.geom), ST_Area(i.geom) > 1e6,"
        " (SELECT array_agg(road_class ORDER BY 1) FROM kmzb.institution_road_class c WHERE c.institution_id = i.id)"
        " FROM kmzb.institution i WHERE name = 'ZDiZ Sopot'"
    )
    address = "ul. Krótka 1, 81-700 Sopot"
    assert row == [(address, "biuro@drogi.example", "58 000 00 00", ["226401"], 2180, True, ["gmina", "powiat"])]
    path.write_text("nazwa,rodzaj,klasy_drog\nZDiZ Sopot,road_manager,powiat\nInny,road_manager,polna\n", encoding="utf-8")
    assert admin.run("import-institutions", path).code == 3
    path.write_text("nazwa,rodzaj,klasy_drog\nZDiZ Sopot,road_manager,powiat\n", encoding="utf-8")
    admin.done("import-institutions", path)
    kept = admin.rows(
        "SELECT i.phone, i.geom IS NOT NULL, (SELECT array_agg(road_class) FROM kmzb.institution_road_class c"
        " WHERE c.institution_id = i.id) FROM kmzb.institution i WHERE name = 'ZDiZ Sopot'"
    )
    assert kept == [("58 000 00 00", True, ["powiat"])], "what a file does not say stays"
    path.write_text("nazwa,rodzaj\nInny,nieznany\n", encoding="utf-8")
    assert admin.run("import-institutions", path).code == 3
