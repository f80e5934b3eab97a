"""The real country of the real data: not a row is lost, a second load changes nothing, verify is clean."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Iterator

import psycopg2
import pytest

from tests.database.admin_support import Admin, counts
from tests.database.support import superuser
from tests.environment import databases
from tests.environment.cluster import Cluster
from tests.environment.databases import Database

pytestmark = pytest.mark.real
SEWIK = "sewik_2018_2024_podlaskie_opolskie.csv.gz"
FILES = {"2021": 6822, "2022": 7090, "2023": 9026, "2024": 11322}


@pytest.fixture(scope="module")
def country(cluster: Cluster) -> Iterator[Database]:
    """A database with the schema alone, for the tests of this module in their order."""
    fresh = databases.empty_database(cluster)
    databases.install_schema(fresh)
    yield fresh
    databases.drop(fresh)


@pytest.fixture(scope="module")
def passwords(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("passwords") / "passwords.json"


@pytest.fixture
def admin(country: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(country, monkeypatch, capsys)


def load(admin: Admin, real_data: Path, passwords: Path, tmp_path: Path) -> str:
    return admin.done("load-real", "--data", real_data, "--passwords-file", passwords, "--rejects", tmp_path)


def test_the_country_is_loaded_without_a_lost_row(admin: Admin, real_data: Path, passwords: Path, tmp_path: Path) -> None:
    with databases.demo_logins_locked(admin.database.cluster):
        out = load(admin, real_data, passwords, tmp_path)
        logins = json.loads(passwords.read_text())
        psycopg2.connect(admin.database.dsn("anna.demo", password=logins["anna.demo"])).close()
    for year, rows in FILES.items():
        assert counts(out, f"exchange_{year}.json.gz") == [rows, rows, 0, 0, 0]
    assert counts(out, "all") == [34_260, 34_260, 0, 0, 0]
    assert counts(out, SEWIK) == [160_029, 160_029, 0, 0, 0]
    assert "380 districts are served by 336 units with areas" in out
    assert list(tmp_path.iterdir()) == []
    assert admin.one("SELECT count(*) FROM kmzb.report") == 34_260
    assert admin.one("SELECT count(DISTINCT report_id) FROM kmzb.event") == 34_260
    kinds = dict(admin.rows("SELECT kind, count(*) FROM kmzb.unit GROUP BY kind"))
    assert kinds == {"KGP": 1, "KSP": 1, "KWP": 16, "KMP": 65, "KPP": 270, "KRP": 7, "KP": 67, "PP": 9}


def test_every_inhabitant_is_counted_once_by_the_garrisons(admin: Admin, real_data: Path) -> None:
    with superuser(admin.database) as adam:
        adam.rows('SET SESSION AUTHORIZATION "adam.demo"')
        scope = '{"unit": null, "area": null, "from": "2024-01-01", "to": "2025-01-01", "pillars": ["citizens"], "kinds": null}'
        base = adam.rows("SELECT is_whole, inhabitants, area_km2 FROM kmzb_api.desk_base(%s)", (scope,))
    assert base[0][:2] == (True, 38_265_013) and len(base) == 18
    assert sum(row[1] for row in base[1:]) == 38_265_013
    assert 311_000 < base[0][2] < 314_000


def test_every_area_of_the_file_belongs_to_its_unit(admin: Admin, real_data: Path) -> None:
    areas = dict(admin.rows("SELECT code, round(area_m2 / 1e4) / 100 FROM kmzb.unit WHERE geom IS NOT NULL"))
    assert len(areas) == 17 + 335 + 13
    commands = "SELECT count(*) FROM kmzb.unit WHERE geom IS NOT NULL AND kind IN ('KMP', 'KPP', 'KSP')"
    assert admin.one(commands) == 336
    path = real_data / "units" / "rejony_policji.gpkg"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as package:
        told = dict(package.execute("SELECT CAST(jednostka_id AS TEXT), pow_km2 FROM komendy_kmp_kpp"))
    (capital,) = (code for (code,) in admin.rows("SELECT code FROM kmzb.unit WHERE kind = 'KSP'"))
    assert areas[capital] > told.pop(capital)  # the garrison's area holds the capital's
    assert {code: abs(float(areas[code]) - told[code]) < 0.02 for code in told} == dict.fromkeys(told, True)
    total = admin.one("SELECT round(sum(area_m2) / 1e6) FROM kmzb.unit WHERE kind IN ('KWP', 'KSP')")
    assert 311_000 < total < 314_000  # km2 of Poland


def test_a_second_load_changes_nothing(admin: Admin, real_data: Path, passwords: Path, tmp_path: Path) -> None:
    state = (
        "SELECT count(*), sum(xmin::text::bigint), (SELECT sum(xmin::text::bigint) FROM kmzb.unit),"
        " (SELECT count(*) FROM kmzb.event), (SELECT count(*) FROM kmzb.institution), (SELECT count(*) FROM kmzb.person)"
        ", (SELECT sum(xmin::text::bigint) FROM kmzb.incident) FROM kmzb.report"
    )
    before, secrets = admin.rows(state), passwords.read_text()
    with databases.demo_logins_locked(admin.database.cluster):
        out = load(admin, real_data, passwords, tmp_path)
    assert counts(out, "all") == [34_260, 0, 34_260, 0, 0]
    assert counts(out, SEWIK) == [160_029, 0, 160_029, 0, 0]
    assert admin.rows(state) == before
    assert passwords.read_text() == secrets


def test_every_road_event_lies_in_its_unit_and_no_position_is_better_than_it_is(admin: Admin, real_data: Path) -> None:
    assert admin.one("SELECT count(*) FROM kmzb.incident WHERE geom IS NOT NULL AND unit_id <> kmzb.unit_at(geom)") == 0
    found = dict(admin.rows("SELECT position_quality, count(*) FROM kmzb.incident GROUP BY 1"))
    # gps_ok = 0 in 1,065 rows: swapped axes are read again where the recorded voivodeship confirms them, the rest has no position
    assert found["none"] + found["recovered"] + found.get("gmina", 0) == 1_065
    assert found["exact"] + found["snapped"] + found["locality"] == 158_964
    assert 30 <= found["recovered"] <= 40
    assert found["exact"] > 150_000
    outside = (
        "SELECT count(*) FROM kmzb.incident i JOIN kmzb.unit g ON g.id = ANY (kmzb.unit_superiors(i.unit_id)) AND g.kind = 'KWP'"
        " WHERE i.geom IS NULL AND (g.name LIKE '%%Opolu%%') <> (i.teryt LIKE '16%%')"
    )
    assert admin.one(outside) == 0
    assert admin.one("SELECT count(*) FROM kmzb.incident WHERE geom IS NULL AND routed_how <> 'area_code'") == 0
    kinds = dict(admin.rows("SELECT type, count(*) FROM kmzb.incident GROUP BY 1"))
    assert kinds == {
        "road_collision": 153_142, "road_accident_slight": 3_394, "road_accident_serious": 2_569, "road_accident_fatal": 924,
    }  # fmt: skip


def test_verify_is_clean(admin: Admin, real_data: Path) -> None:
    assert "Nothing wrong was found." in admin.done("verify")


def test_every_report_is_with_the_smallest_unit_whose_area_holds_it(admin: Admin, real_data: Path) -> None:
    astray = admin.one(
        "SELECT count(*) FROM kmzb.report r WHERE r.unit_id <> (SELECT u.id FROM kmzb.unit u WHERE ST_Covers(u.geom, r.geom)"
        " ORDER BY u.area_m2, u.id LIMIT 1)"
    )
    assert astray == 0
    hows = dict(admin.rows("SELECT routed_how, count(*) FROM kmzb.report GROUP BY 1"))
    assert set(hows) <= {"area", "border"} and hows["area"] > 34_000  # less than a metre from a border is flagged


def test_every_place_of_the_country_has_its_unit(admin: Admin, real_data: Path) -> None:
    """A grid over the whole country: the squares of the look-up say what the areas themselves say."""
    wrong = admin.rows(
        "SELECT x, y FROM generate_series(171000, 862000, 7993) x, generate_series(133000, 775000, 7919) y,"
        " LATERAL (SELECT ST_Point(x, y, 2180) AS p) q,"
        " LATERAL (SELECT u.id FROM kmzb.unit u WHERE ST_Covers(u.geom, p) ORDER BY u.area_m2, u.id LIMIT 1) u"
        " WHERE (kmzb.route(p, 'speeding', 'citizens', now())).unit_id <> u.id"
    )
    assert wrong == []


def test_a_gap_and_an_overlap_in_the_real_areas_are_named(admin: Admin, real_data: Path) -> None:
    admin.rows("CREATE TABLE kmzb.kept AS SELECT id, geom FROM kmzb.unit WHERE kind IN ('KPP', 'KMP') AND geom IS NOT NULL")
    try:
        admin.rows(
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_Buffer(geom, 300)) WHERE id = (SELECT min(id) FROM kmzb.kept);"
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_Buffer(geom, -300)) WHERE id = (SELECT max(id) FROM kmzb.kept)"
        )
        out = admin.run("verify", "--all").out
        assert " share " in out and "no unit has the " in out
    finally:
        admin.rows("UPDATE kmzb.unit u SET geom = k.geom FROM kmzb.kept k WHERE k.id = u.id AND u.geom IS DISTINCT FROM k.geom")
        admin.rows("DROP TABLE kmzb.kept")


def test_the_demo_analyst_sees_the_queue_of_lodz_and_nothing_else(admin: Admin, real_data: Path) -> None:
    with databases.demo_login(admin.database, "anna.demo") as connection, connection.cursor() as cursor:
        cursor.execute("SELECT unit_name FROM kmzb_api.whoami()")
        assert cursor.fetchall() == [("Komenda Miejska Policji w Łodzi",)]
        cursor.execute("SELECT queue, count(*) FROM kmzb_api.queue_report WHERE queue <> 'rejected' GROUP BY queue")
        queues = dict(cursor.fetchall())
    assert {"new", "verification", "overdue", "confirmed", "referred"} <= set(queues)
    everything = admin.one(
        "SELECT count(*) FROM kmzb.report r JOIN kmzb.unit u ON u.id = r.unit_id"
        " WHERE u.code = (SELECT code FROM kmzb.unit WHERE name = 'Komenda Miejska Policji w Łodzi')"
    )
    assert everything > 30_000


def test_a_folder_without_the_files_is_named(admin: Admin, tmp_path: Path) -> None:
    outcome = admin.run("load-real", "--data", tmp_path)
    assert (outcome.code, "lacks" in outcome.err) == (3, True)
