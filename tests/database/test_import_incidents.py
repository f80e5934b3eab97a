"""Crimes and road events from a file to the table: what is stored, what is refused, what never comes in, and who may."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, List

import psycopg2
import pytest

from kmzb_plugin.intake import copying, loading
from kmzb_plugin.intake.profile import PositionRule, Profile, find_profile
from tests.database.admin_support import Admin, counts, rejects
from tests.database.support import Person, superuser
from tests.environment.databases import Database

HEADER = "id,dt,woj,teryt,lon,lat,gps_ok,sev,dmg,sli,ser,fat,row,mot,pie,uto,uwr\n"
SOPOT = "18.56712,54.50123"
CRIME_HEADER = "NR_ZDARZENIA;GRUPA;DATA_OD;GODZ_OD;DATA_DO;GODZ_DO;TERYT;X_92;Y_92;DOKLADNOSC"
CRIME_HEADER += ";STRATA_PLN;USILOWANIE;W_BUDYNKU;WYKRYTE"
PEOPLE = ";SPRAWCA;PESEL_POKRZYWDZONEGO;OPIS"
SECRET = ("Wojciech Zmyślony", "44051401359", "ul. Tajna 7 m. 3")


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


def sewik(path: Path, *rows: str) -> Path:
    path.write_text(HEADER + "".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def event(number: int, position: str = SOPOT, ok: str = "1", woj: str = "22", teryt: str = "2264011",
          dt: str = "2019-05-06T07:08:00", tail: str = "1,2,1,0,0,-1,-1,1,-1,-1") -> str:  # fmt: skip
    return f"{number},{dt},{woj},{teryt},{position},{ok},{tail}"


def crimes(path: Path, *rows: str, encoding: str = "cp1250") -> Path:
    path.write_text("\r\n".join([CRIME_HEADER + PEOPLE, *rows]) + "\r\n", encoding=encoding, newline="")
    return path


def crime(number: str, group: str = "kradzież z włamaniem", when: str = "06.05.2019;07:08;07.05.2019;06:00", place: str = "2264011",
          position: str = "470100,25;738500,75;ADRES", facts: str = "1500;0;1;N") -> str:  # fmt: skip
    return ";".join((number, group, when, place, position, facts.replace("N", ""), *SECRET))


def load(database: Database, login: str, path: Path, profile: Profile, **more: Any) -> loading.Tally:
    with closing(database.connect(login) if login else database.superuser()) as connection:
        connection.autocommit = False
        return loading.load(connection, path, profile, **more)


def qualities(admin: Admin) -> List[tuple]:
    return admin.rows(
        "SELECT external_id, position_quality, i.geom IS NOT NULL, u.code, routed_how, teryt"
        " FROM kmzb.incident i JOIN kmzb.unit u ON u.id = i.unit_id ORDER BY length(external_id), external_id"
    )


def localities(admin: Admin) -> None:
    admin.rows(
        "INSERT INTO kmzb.place (source, external_id, name, kind, teryt, geom) VALUES"
        " ('t', '1', 'Sopot', 'city', '2264011', ST_Point(470000, 738000, 2180)),"
        " ('t', '2', 'Gdańsk', 'city', '2261011', ST_Point(480000, 720000, 2180)),"
        " ('t', '3', 'Kraków', 'city', '1261011', ST_Point(561000, 240000, 2180))"
    )


def test_a_road_event_arrives_whole(admin: Admin, tmp_path: Path) -> None:
    path = sewik(tmp_path / "a.csv", event(7))
    assert counts(admin.done("import-incidents", "--profile", "sewik", path), "a.csv") == [1, 1, 0, 0, 0]
    (row,) = admin.rows(
        "SELECT source, external_id, type, occurred_from = '2019-05-06 07:08 Europe/Warsaw', occurred_to = occurred_from, unit_id,"
        " beat_id, routed_how, teryt, position_quality, round(ST_X(ST_Transform(geom, 4326))::numeric, 5), severity, damaged,"
        " injured_slight, injured_serious, killed, facts FROM kmzb.incident"
    )
    assert row[:10] == ("sewik", "7", "road_accident_slight", True, True, 10, 1, "area", "2264011", "exact")
    assert float(row[10]) == 18.56712
    assert row[11:] == (1, 2, 1, 0, 0, {"worst_pedestrian": 1})


def test_a_crime_arrives_whole_and_nobody_s_name_does(admin: Admin, tmp_path: Path) -> None:
    path = crimes(tmp_path / "a.csv", crime("A-1"), crime("A-2", "08"), crime("A-3", "Bójka", "06.05.2019;;;"))
    admin.done("import-incidents", "--profile", "crime", path)
    rows = admin.rows(
        "SELECT external_id, type, occurred_from::text, occurred_to::text, unit_id, position_quality, ST_X(geom), facts"
        " FROM (SELECT * FROM kmzb.incident ORDER BY external_id) i, set_config('timezone', 'Europe/Warsaw', false)"
    )
    assert rows == [
        ("A-1", "burglary", "2019-05-06 07:08:00+02", "2019-05-07 06:00:00+02", 10, "address", 470100.25,
         {"loss_pln": 1500, "attempted": 0, "indoors": 1}),
        ("A-2", "bodily_harm", "2019-05-06 07:08:00+02", "2019-05-07 06:00:00+02", 10, "address", 470100.25,
         {"loss_pln": 1500, "attempted": 0, "indoors": 1}),
        ("A-3", "brawl", "2019-05-06 00:00:00+02", "2019-05-06 23:59:59.999+02", 10, "address", 470100.25,
         {"loss_pln": 1500, "attempted": 0, "indoors": 1}),
    ]  # fmt: skip
    whole = " ".join(str(row) for row in admin.rows("SELECT i.*, to_jsonb(i) FROM kmzb.incident i"))
    assert not any(text in whole for text in SECRET)


def test_a_name_in_an_unlisted_column_is_not_even_looked_at(admin: Admin, tmp_path: Path) -> None:
    """Bytes that are no text at all refuse a row only where a listed column holds them; rejects quote no unlisted cell."""
    path = crimes(tmp_path / "a.csv", crime("A-1"), crime("A-2", "kosmici"))
    path.write_bytes(path.read_bytes().replace("Zmyślony".encode("cp1250"), b"Zmy\x81lony"))
    assert counts(admin.run("import-incidents", "--profile", "crime", path).out, "a.csv") == [2, 1, 0, 1, 0]
    (row,) = rejects(path)
    assert (row["field"], row["value"], row["reason"]) == ("type", "kosmici", "unknown type of incident")
    assert not any(text in str(row) for text in SECRET)


def test_a_second_import_changes_nothing(admin: Admin, tmp_path: Path) -> None:
    path = sewik(tmp_path / "a.csv", *(event(n) for n in (1, 2, 2, 3, 4, 5)), event(6, "x,y"))
    state = "SELECT count(*), sum(xmin::text::bigint) FROM kmzb.incident"
    first, before = admin.run("import-incidents", "--profile", "sewik", path), admin.rows(state)
    second = admin.run("import-incidents", "--profile", "sewik", path)
    assert counts(first.out, "a.csv") == [7, 5, 0, 2, 0]
    assert counts(second.out, "a.csv") == [7, 0, 5, 2, 0]
    assert admin.rows(state) == before
    assert sorted((row["row"], row["id"], row["reason"]) for row in rejects(path)) == [
        ("3", "2", "stands twice in this file: first in row 2"), ("7", "6", "is not a number"),
    ]  # fmt: skip


def test_positions_that_many_events_share_are_no_points_however_many_files_they_came_in(admin: Admin, tmp_path: Path) -> None:
    admin.done("import-incidents", "--profile", "sewik", sewik(tmp_path / "a.csv", *(event(n) for n in range(4))))
    assert {row[1] for row in qualities(admin)} == {"exact"}
    admin.done("import-incidents", "--profile", "sewik", sewik(tmp_path / "b.csv", event(9), event(10, "18.567121,54.50123")))
    assert [row[1] for row in qualities(admin)] == ["snapped"] * 5 + ["exact"]
    with Person(admin.database, "t_sopot_analyst") as anna:
        assert anna.rows("SELECT external_id FROM kmzb_api.incident WHERE is_point") == [("10",)]


def test_a_wrong_position_is_never_a_point(admin: Admin, tmp_path: Path) -> None:
    localities(admin)
    path = sewik(
        tmp_path / "a.csv",
        event(1, ok="0"),  # right in Sopot, but the source says it is wrong
        event(2, "19.95,50.05", ok="0", teryt="1261011"),  # in another voivodeship, and so is the gmina read off it
        event(3, "54.50123,18.56712", ok="0", teryt=""),  # swapped
        event(4, "1856712,5450123", ok="0", teryt=""),  # no decimal points
        event(5, "18.56712,5.450123", ok="0", teryt=""),  # a misplaced one: or a digit is missing
        event(6, "1996712,5005123", ok="0", teryt=""),  # no decimal points, and in the wrong voivodeship with them
        event(7, "18.56712,54.50123", ok="0", teryt="2261011"),  # the gmina is one of the recorded voivodeship
        event(8, ","),  # no position at all
        event(9, ",", teryt=""),
        event(10, "18.56,54.5"),  # two decimals are a kilometre
    )
    admin.done("import-incidents", "--profile", "sewik", path)
    assert qualities(admin) == [
        ("1", "gmina", False, "KMP-SOPOT", "area_code", "2264011"),
        ("2", "none", False, "KWP-G", "area_code", "22"),
        ("3", "recovered", True, "KMP-SOPOT", "area", "22"),
        ("4", "recovered", True, "KMP-SOPOT", "area", "22"),
        ("5", "none", False, "KWP-G", "area_code", "22"),
        ("6", "none", False, "KWP-G", "area_code", "22"),
        ("7", "gmina", False, "KMP-GDANSK", "area_code", "2261011"),
        ("8", "gmina", False, "KMP-SOPOT", "area_code", "2264011"),
        ("9", "none", False, "KWP-G", "area_code", "22"),
        ("10", "locality", True, "KMP-SOPOT", "area", "2264011"),
    ]
    assert admin.rows("SELECT external_id FROM kmzb_api.incident WHERE is_point") == []
    with superuser(admin.database) as owner:
        (wrong,) = owner.rows("SELECT count(*) FROM kmzb.incident WHERE geom IS NOT NULL AND unit_id <> kmzb.unit_at(geom)")
    assert wrong == (0,)


def test_without_localities_an_area_is_nobody_s_but_the_headquarters_(admin: Admin, tmp_path: Path) -> None:
    path = sewik(tmp_path / "a.csv", event(1, ","), event(2, "54.50123,18.56712", ok="0", teryt=""))
    admin.done("import-incidents", "--profile", "sewik", path)
    assert [row[1:5] for row in qualities(admin)] == [("gmina", False, "KGP", "nowhere"), ("none", False, "KGP", "nowhere")]


BAD = [
    (event(1, dt="2019-03-31T02:30:00"), "dt", "does not exist: the clocks were put forward over it"),
    (event(1, dt="2019-02-30T02:30:00"), "dt", "is not a date and time"),
    (event(1, dt="2099-02-03T02:30:00"), "occurred_from", "lies in the future"),
    (event(1, dt=""), "occurred_from", "is missing"),
    (event(1, dt="1979-02-03T02:30:00"), "occurred_from", "is before 1990"),
    (event(1, tail="9,2,1,0,0,-1,-1,1,-1,-1"), "type", "unknown type of incident"),
    (event(1, tail="1,2,x,0,0,-1,-1,1,-1,-1"), "sli", "is not a whole number"),
    (event(1, tail="1,2,-3,0,0,-1,-1,1,-1,-1"), "killed, injured", "is below zero"),
    (event(1, tail="1,2,1,0,0,-1,-1,7,-1,-1"), "facts", "is not a whole number from 0 to 3"),
    (event(1, "NaN,54.5"), "lon", "is not a number"),
    (event(1, "18.56712,"), "position", "has one of two coordinates"),
    (event(1, ok="2"), "position_valid", "is neither yes nor no"),
    (event(1, woj="AB"), "area", "is not a TERYT code of 2, 4, 6 or 7 digits"),
    (event(1, teryt="22640"), "teryt", "is not a gmina code of 6 or 7 digits"),
    (event(1, "54.50123,18.56712", ok="", woj="", teryt=""), "position", "is outside Poland: x and y look swapped"),
    (event(1, "0,0", ok="", woj="", teryt=""), "position", "is outside Poland, or in no unit's area"),
    (event(1) + ",1", "row", "has 18 columns, the header has 17"),
    (event(1).replace("1,2019", "z\x00,2019"), "id", "holds a NUL character"),
]


def test_each_bad_row_says_why_and_its_neighbours_are_stored(admin: Admin, tmp_path: Path) -> None:
    rows = [row.replace("1,", f"{n},", 1) if row.startswith("1,") else row for n, (row, *_) in enumerate(BAD, start=100)]
    path = sewik(tmp_path / "a.csv", event(1), *rows, event(2, "18.5,54.49999"))
    outcome = admin.run("import-incidents", "--profile", "sewik", path)
    assert counts(outcome.out, "a.csv") == [len(BAD) + 2, 2, 0, len(BAD), 0]
    told = {int(row["row"]): (row["field"], row["reason"]) for row in rejects(path)}
    assert told == {n: (field, reason) for n, (_row, field, reason) in enumerate(BAD, start=2)}
    assert [row[0] for row in qualities(admin)] == ["1", "2"]


def test_a_missing_column_refuses_the_file(admin: Admin, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEADER.replace("gps_ok", "gps") + event(1) + "\n", encoding="utf-8")
    outcome = admin.run("import-incidents", "--profile", "sewik", path)
    assert outcome.code == 3
    assert 'there is no column "gps_ok"' in outcome.err
    assert admin.one("SELECT count(*) FROM kmzb.incident") == 0


def test_profiles_are_listed_and_a_wrong_one_is_named(admin: Admin, tmp_path: Path) -> None:
    out = admin.done("profiles")
    assert "sewik" in out and "crime" in out
    (tmp_path / "my.toml").write_text('name = "my"\ntarget = "incidents"\n[columns]\nexternal_id = "id"\npesel = "PESEL"\n')
    outcome = admin.run("import-incidents", "--profile", tmp_path / "my.toml", tmp_path / "a.csv")
    assert outcome.code == 3
    assert "my.toml, line 5: columns.pesel: no such field" in outcome.err
    assert "there is no profile nobody" in admin.run("import-incidents", "--profile", "nobody", tmp_path / "a.csv").err


@pytest.mark.parametrize("login", ["t_admin", "t_intake"])
def test_an_administrator_and_the_intake_import_as_themselves(database: Database, tmp_path: Path, login: str) -> None:
    path = sewik(tmp_path / "a.csv", event(1), event(2, "x,y"))
    steps: List[loading.Step] = []
    tally = load(database, login, path, find_profile("sewik"), progress=steps.append, rejects_path=tmp_path / "r.csv")
    assert tally == loading.Tally("a.csv", 2, 1, 0, 1, 0, tmp_path / "r.csv")
    assert [step.stage for step in steps][-1] == loading.STORING and steps[-1].share == 1.0
    with superuser(database) as owner:
        assert owner.rows("SELECT act, login::text, new FROM kmzb.journal WHERE subject = 'import'") == [
            ("import_incidents", login, {"source": "sewik", "stored": 1})
        ]
        assert owner.rows("SELECT * FROM kmzb.verify_journal()") == []


@pytest.mark.parametrize(
    "login", ["t_sopot_analyst", "t_gdansk_coordinator", "t_sopot_commander", "t_public", "t_nobody", "t_inactive"]
)
@pytest.mark.parametrize("door", ["incidents", "reports"])
def test_nobody_else_comes_through_the_doors(shared_database: Database, login: str, door: str) -> None:
    calls = ("begin()", "prepare()", "batch('s', '{}', '', 1, 2)", "finish('s', '{}', '', 1)")
    with Person(shared_database, login) as person:
        for call in calls:
            assert person.refused("rows", f"SELECT kmzb_api.import_{door}_{call}").pgcode in ("42501", "KM006")


@pytest.mark.parametrize("door", ["incidents", "reports"])
def test_what_the_caller_puts_in_the_place_of_our_table_is_not_touched(database: Database, door: str) -> None:
    """A trigger on a table of the caller's would run with the owner's rights."""
    batch = f"SELECT kmzb_api.import_{door}_batch('s', '{{\"srid\": 2180, \"quality\": \"exact\"}}', '', 1, 2)"
    with closing(database.connect("t_admin")) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE import_row (item bigint, external_id text, reason text)")
        for call in (f"SELECT kmzb_api.import_{door}_begin()", f"SELECT kmzb_api.import_{door}_prepare()", batch):
            cursor.execute("SAVEPOINT s")
            with pytest.raises(psycopg2.Error) as caught:
                cursor.execute(call)
            assert caught.value.pgcode in ("42501", "KM028")
            cursor.execute("ROLLBACK TO s")
        connection.rollback()
        cursor.execute(f"SELECT kmzb_api.import_{door}_begin()")
        for attempt in (
            "CREATE TRIGGER t BEFORE UPDATE ON pg_temp.import_row FOR EACH ROW"
            " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            "ALTER TABLE pg_temp.import_row ADD COLUMN x int",
            "DROP TABLE pg_temp.import_row",
            "UPDATE pg_temp.import_row SET reason = NULL",
            "INSERT INTO pg_temp.import_row (line, item, reason) VALUES (1, 1, 'x')",
            "CREATE TEMP TABLE child () INHERITS (pg_temp.import_row)",
            "CREATE RULE r AS ON UPDATE TO pg_temp.import_row DO INSTEAD NOTHING",
        ):
            cursor.execute("SAVEPOINT s")
            with pytest.raises(psycopg2.Error) as caught:
                cursor.execute(attempt)
            assert caught.value.pgcode == "42501", attempt
            cursor.execute("ROLLBACK TO s")
        cursor.execute("DISCARD TEMP")
        cursor.execute("CREATE TEMP TABLE import_row (line bigint, item bigint, external_id text, reason text)")
        with pytest.raises(psycopg2.Error) as caught:
            cursor.execute(batch)
        assert caught.value.pgcode == "KM028"


def test_a_person_imports_into_the_own_area_only(database: Database, tmp_path: Path) -> None:
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.person SET unit_id = 2 WHERE login IN ('t_admin', 't_intake')")
    path = sewik(tmp_path / "a.csv", event(1), event(2, "19.938123,50.061234", woj="12", teryt="1261011"))
    tally = load(database, "t_admin", path, find_profile("sewik"), rejects_path=tmp_path / "r.csv")
    assert (tally.new, tally.rejected) == (1, 1)
    assert "lies outside your area" in (tmp_path / "r.csv").read_text(encoding="utf-8")
    reports = tmp_path / "b.csv"
    reports.write_text("id,typ,status,data_utworzenia,x,y\n1,Żebractwo,Nowe,2024-02-29 12:30,470100,738500\n"
                       "2,Żebractwo,Nowe,2024-02-29 12:30,567000,244000\n", encoding="utf-8")  # fmt: skip
    with pytest.raises(psycopg2.Error) as caught:
        load(database, "t_intake", reports, Profile("", "reports", source="kmzb"))
    assert caught.value.pgcode == "KM029"
    with superuser(database) as owner:
        assert owner.one("SELECT count(*) FROM kmzb.report WHERE source = 'kmzb'") == 0


def test_reports_come_through_the_door_for_people_too(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "b.csv"
    path.write_text("nr;rodzaj;stan;kiedy;lon;lat\n1;ŻEB;Nowe;29.02.2024 12:30;18,56712;54,50123\n", encoding="cp1250")
    profile = Profile(
        "moje", "reports", encoding="windows-1250", delimiter=";", decimal=",", srid=4326,
        columns={"external_id": "nr", "category": "rodzaj", "status": "stan", "created": "kiedy", "x": "lon", "y": "lat"},
        codes={"category": {"żeb": "begging"}},
    )  # fmt: skip
    assert load(database, "t_intake", path, profile).new == 1
    with superuser(database) as owner:
        assert owner.rows("SELECT source, category, unit_id, created_at FROM kmzb.report WHERE source = 'moje'")[0][:3] == (
            "moje", "begging", 10,
        )  # fmt: skip
        assert owner.rows("SELECT * FROM kmzb.verify_chain()") == []


@pytest.mark.parametrize("stage", [loading.READING, loading.STORING])
def test_cancelled_nothing_is_left(database: Database, tmp_path: Path, stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "BATCH_ROWS", 500)
    path = sewik(tmp_path / "a.csv", *(event(n) for n in range(3000)), event(3001, "x,y"))
    seen: List[str] = []
    with pytest.raises(loading.LoadCancelled):
        load(
            database, "t_admin", path, find_profile("sewik"), progress=lambda step: seen.append(step.stage),
            is_cancelled=lambda: stage in seen, rejects_path=tmp_path / "r.csv",
        )  # fmt: skip
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.csv"]
    with superuser(database) as owner:
        assert owner.one("SELECT count(*) FROM kmzb.incident") == 0


def test_people_see_the_incidents_of_their_own_area(admin: Admin, tmp_path: Path) -> None:
    path = sewik(tmp_path / "a.csv", event(1), event(2, "19.938123,50.061234", woj="12", teryt="1261011"))
    admin.done("import-incidents", "--profile", "sewik", path)
    seen = {}
    for login in ("t_admin", "t_sopot_analyst", "t_gdansk_coordinator", "t_krakow_analyst"):
        with Person(admin.database, login) as person:
            seen[login] = [row[0] for row in person.rows("SELECT external_id FROM kmzb_api.incident ORDER BY 1")]
            assert person.refused("rows", "SELECT * FROM kmzb.incident").pgcode == "42501"
            assert person.refused("rows", "DELETE FROM kmzb_api.incident").pgcode in ("42501", "55000")
    assert seen == {"t_admin": ["1", "2"], "t_sopot_analyst": ["1"], "t_gdansk_coordinator": ["1"], "t_krakow_analyst": ["2"]}


def test_a_profile_s_source_can_be_another(database: Database, tmp_path: Path) -> None:
    path = sewik(tmp_path / "a.csv", event(1))
    profile = replace(find_profile("sewik"), position=PositionRule(quality="street"))
    assert load(database, "", path, replace(profile, source="archiwum")).new == 1
    assert load(database, "", path, profile).new == 1
    with superuser(database) as owner:
        assert owner.rows("SELECT source, position_quality FROM kmzb.incident ORDER BY 1") == [
            ("archiwum", "street"), ("sewik", "street"),
        ]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    ["type = 'x'", "unit_id = 99999", "beat_id = 99999", "routed_how = 'dice'", "position_quality = 'good'", "case_id = 99999"],
)
def test_an_incident_refers_to_what_is_there(admin: Admin, tmp_path: Path, change: str) -> None:
    admin.done("import-incidents", "--profile", "sewik", sewik(tmp_path / "a.csv", event(1)))
    with pytest.raises(psycopg2.errors.ForeignKeyViolation):
        admin.rows(f"UPDATE kmzb.incident SET {change}")
    with pytest.raises(psycopg2.errors.ForeignKeyViolation):
        admin.rows("DELETE FROM kmzb.incident_type WHERE code = 'road_accident_slight'")
    with pytest.raises(psycopg2.errors.ForeignKeyViolation):
        admin.rows("UPDATE kmzb.position_quality SET code = 'precise' WHERE code = 'exact'")
    admin.rows("DELETE FROM kmzb.handling_time WHERE kind = 'theft'")
    admin.rows("DELETE FROM kmzb.incident_type WHERE code = 'theft'")


@pytest.mark.parametrize("rows", [4, 7])
def test_an_id_that_stands_twice_is_found_across_the_pieces_of_a_file(
    admin: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """Whether its first row was stored, was there before, or was refused."""
    monkeypatch.setattr(loading, "PIECE_ROWS", rows)
    monkeypatch.setattr(copying, "_BLOCK_ROWS", 1)
    before = sewik(tmp_path / "before.csv", event(3))
    admin.done("import-incidents", "--profile", "sewik", before)
    lines = [event(n) for n in range(1, 21)]
    lines[4] = event(5, dt="1980-05-04T13:45:00")
    path = sewik(tmp_path / "a.csv", *lines, event(1), event(3), event(5), event(21), event(21), event(20))
    admin.run("import-incidents", "--profile", "sewik", path)
    assert [(row["row"], row["reason"]) for row in rejects(path)] == [
        ("5", "is before 1990"),
        *(
            (str(row), f"stands twice in this file: first in row {first}")
            for row, first in ((21, 1), (22, 3), (23, 5), (25, 24), (26, 20))
        ),
    ]
    assert admin.one("SELECT count(*) FROM kmzb.incident") == 20  # 1–21 without the refused 5
