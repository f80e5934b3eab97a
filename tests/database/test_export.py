"""Reports out and in again: the exchange file and the table hold what the public sees, and another database takes them whole."""

from __future__ import annotations

import csv
import gzip
import json
from datetime import datetime
from pathlib import Path
from typing import Any, Dict, List

import pytest

from kmzb_plugin.admin import export
from tests.database.admin_support import Admin, counts
from tests.database.support import Person, superuser
from tests.environment import databases
from tests.environment.databases import Database

PUBLIC = (
    "SELECT category, status, teryt, extract(epoch FROM date_trunc('milliseconds', created_at)),"
    " extract(epoch FROM date_trunc('milliseconds', modified_at)), extract(epoch FROM date_trunc('milliseconds', event_at)),"
    " time_of_day, weekdays, ST_AsText(geom) FROM kmzb_api.public_report"
)


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    made = Admin(database, monkeypatch, capsys)
    made.rows(
        "UPDATE kmzb.report SET event_from = created_at - interval '1 hour', event_to = created_at, time_of_day = 3, weekdays = 96,"
        " teryt = '0264011', geom = ST_Translate(geom, 0.4, -0.4) WHERE id % 2 = 0"
    )
    return made


def public_ids(admin: Admin) -> List[int]:
    with Person(admin.database, "t_public") as public:
        return [number for (number,) in public.rows("SELECT id FROM kmzb_api.public_report ORDER BY id")]


def features(path: Path) -> List[Dict[str, Any]]:
    raw = path.read_bytes()
    document = json.loads(gzip.decompress(raw) if path.suffix == ".gz" else raw)
    assert set(document) == {"features", "clusters"} and document["clusters"] == []
    return list(document["features"])


@pytest.mark.parametrize("name", ["a.json", "a.json.gz", "a.csv", "a.csv.gz"])
def test_another_database_takes_back_what_was_written(admin: Admin, tmp_path: Path, name: str, cluster: Any) -> None:
    path = tmp_path / name
    said = admin.done("export-reports", path)
    ids = public_ids(admin)
    assert f"{len(ids)} reports" in said and len(ids) == 20
    with Person(admin.database, "t_public") as public:
        sent = sorted(map(str, public.rows(PUBLIC)))
    other = databases.copy_of_template(cluster)
    try:
        with superuser(other) as owner:
            owner.rows("SET session_replication_role = replica; DELETE FROM kmzb.event; DELETE FROM kmzb.attachment;"
                       " DELETE FROM kmzb.report")  # fmt: skip
        dsn = f"host={other.host} port={other.port} dbname={other.name}"
        outcome = admin.run("import-reports", path, "--dsn", dsn)
        assert (outcome.code, counts(outcome.out, name)) == (0, [20, 20, 0, 0, 0]), outcome
        with Person(other, "t_public") as public, superuser(other) as owner:
            assert sorted(map(str, public.rows(PUBLIC))) == sent
            assert [int(row[0]) for row in owner.rows("SELECT external_id FROM kmzb.report ORDER BY external_id::int")] == ids
        again = admin.run("import-reports", path, "--dsn", dsn)
        assert counts(again.out, name) == [20, 0, 20, 0, 0]
    finally:
        databases.drop(other)


def test_the_file_is_the_exchange_format_to_the_letter(admin: Admin, tmp_path: Path) -> None:
    admin.done("export-reports", tmp_path / "a.json")
    first, second = features(tmp_path / "a.json")[:2]
    with superuser(admin.database) as owner:
        created = owner.one("SELECT kmzb.epoch_ms(created_at) FROM kmzb.report WHERE id = 102")
    assert second == {
        "attributes": {
            "OBJECTID": 102, "Typ": "Spożywanie alkoholu w miejscach niedozwolonych", "Status": "Nowe", "TERYT": "0264011",
            "Data utworzenia": created, "Data modyfikacji": created, "Data zdarzenia": created - 3_600_000,
            "Pora dnia": 3, "Dni tygodnia": 96,
        },
        "geometry": {"x": 470400.0, "y": 738100.0},
    }  # fmt: skip
    assert first["attributes"]["Data zdarzenia"] is None
    assert (first["attributes"]["Pora dnia"], first["attributes"]["TERYT"]) == (0, None)
    with Person(admin.database, "t_public") as public:
        assert public.one("SELECT kmzb_api.exchange(100000, 100000, 900000, 900000)")["features"] == features(tmp_path / "a.json")


def test_nothing_inner_is_in_the_file(admin: Admin, tmp_path: Path) -> None:
    for name in ("a.json", "a.csv"):
        admin.done("export-reports", tmp_path / name)
        text = (tmp_path / name).read_text(encoding="utf-8-sig")
        for secret in ("Samochody", "Anna", "Komenda", "Rejon", "Używanie", "Żart", "470000.4"):
            assert secret not in text, secret


def test_times_and_extents_narrow_the_file(admin: Admin, tmp_path: Path) -> None:
    path = tmp_path / "a.json"

    def ids(*options: Any) -> List[int]:
        admin.done("export-reports", path, *options)
        return [feature["attributes"]["OBJECTID"] for feature in features(path)]

    border = admin.one("SELECT status_since FROM kmzb.report WHERE id = 102")
    whole = ids()
    later, earlier = ids("--since", border.isoformat()), ids("--until", border.isoformat())
    assert sorted(later + earlier) == whole
    assert 102 in later and later and earlier
    assert ids("--since", "2999-01-01") == []
    assert set(ids("--extent", 550_000, 200_000, 620_000, 260_000)) == {n for n in whole if n > 300}


@pytest.mark.parametrize(
    "options, words",
    [
        (("a.pdf",), "must end in .json or .csv"),
        (("a.json", "--since", "wczoraj"), "is not a date"),
        (("a.json", "--extent", "5", "5", "1", "9"), "xmin ymin xmax ymax"),
        (("a.json", "--extent", "nan", "5", "1", "9"), "xmin ymin xmax ymax"),
        (("nowhere/a.json",), "cannot write"),
    ],
)
def test_what_cannot_be_written_leaves_nothing(admin: Admin, tmp_path: Path, options: Any, words: str) -> None:
    outcome = admin.run("export-reports", tmp_path / options[0], *options[1:])
    assert outcome.code == 3 and words in outcome.err, outcome
    assert list(tmp_path.iterdir()) == []


def test_a_failure_in_the_middle_leaves_the_old_file(
    admin: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_text("the old one")

    def broken(*_: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(export, "_write_json", broken)
    assert admin.run("export-reports", path).code == 130
    assert path.read_text() == "the old one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.json"]


def test_the_table_runs_nothing_in_a_spreadsheet(admin: Admin, tmp_path: Path) -> None:
    """Whatever an administrator may have made of the catalogue's names."""
    names = [
        "=cmd|'/c calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\uff1d1+1", " =1+1", "\u200b=1+1", "|x",
        "=1;\"\n=2",
    ]  # fmt: skip
    with superuser(admin.database) as owner:
        codes = [code for (code,) in owner.rows("SELECT DISTINCT category FROM kmzb_api.public_report ORDER BY 1")]
        for code, name in zip(codes, names):
            owner.rows("UPDATE kmzb.category SET name_pl = %s WHERE code = %s", (name, code))
    for delimiter in (",", ";"):
        admin.done("export-reports", tmp_path / "a.csv", "--delimiter", delimiter)
        with open(tmp_path / "a.csv", encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter=delimiter))
        types = {row["Typ"] for row in rows}
        assert {f"'{name}" for name, _ in zip(names, codes)} <= types
        for row in rows:
            assert all(float(row[name]) for name in ("OBJECTID", "x", "y"))
            assert datetime.fromisoformat(row["Data utworzenia"]).tzinfo is not None
            assert not [cell for cell in row.values() if cell[:1] in "=+-@\t\r|" and cell[:1]]


@pytest.mark.slow
def test_a_large_export_is_written_in_pieces(admin: Admin, tmp_path: Path) -> None:
    admin.rows(
        "INSERT INTO kmzb.report (source, external_id, category, status, status_since, unit_id, geom, created_at, version,"
        " chain_hash)"
        " SELECT 'many', n::text, 'speeding', 'confirmed', now(), 10, ST_Point(470000 + n %% 900, 738000, 2180), now(), 1,"
        " decode(repeat('00', 32), 'hex') FROM generate_series(1, %s) n", 30_000,
    )  # fmt: skip
    admin.done("export-reports", tmp_path / "a.json.gz")
    assert len(features(tmp_path / "a.json.gz")) == 30_020
