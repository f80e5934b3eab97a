"""The archive of consultations from a file to the register: what is stored, what is refused, what never comes in."""

from __future__ import annotations

import csv
import random
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmzb_plugin.intake import loading
from kmzb_plugin.intake.profile import find_profile
from tests.database.admin_support import Admin, counts, rejects
from tests.database.support import Person, superuser
from tests.environment.databases import Database

HEADER = (
    "ID_SPOTKANIA", "DATA", "GODZINA", "MIEJSCE", "MIEJSCOWOSC", "TERYT", "X", "Y", "JEDNOSTKA", "RODZAJ", "ORGANIZATOR",
    "RODZAJ_ORGANIZATORA", "LICZBA_UCZESTNIKOW", "NR_ZAGROZENIA", "KATEGORIA", "OPIS", "LICZBA_ZGLASZAJACYCH", "ZAGROZENIE_X",
    "ZAGROZENIE_Y", "KSZTALT", "UCZESTNICY",
)  # fmt: skip
SECRET = "Wojciech Zmyślony, PESEL 44051401359"
GOOD = {
    "ID_SPOTKANIA": "S-1", "DATA": "05.03.2016", "GODZINA": "17:30", "MIEJSCE": "Dom kultury", "X": "470000,50", "Y": "738500",
    "RODZAJ": "debata", "ORGANIZATOR": "Rada Osiedla", "RODZAJ_ORGANIZATORA": "rada osiedla", "LICZBA_UCZESTNIKOW": "41",
    "NR_ZAGROZENIA": "1", "KATEGORIA": "Bezdomność", "OPIS": "Przy dworcu", "LICZBA_ZGLASZAJACYCH": "7", "ZAGROZENIE_X": "470100",
    "ZAGROZENIE_Y": "738400", "UCZESTNICY": SECRET,
}  # fmt: skip
BARE = dict.fromkeys(("NR_ZAGROZENIA", "KATEGORIA", "OPIS", "LICZBA_ZGLASZAJACYCH", "ZAGROZENIE_X", "ZAGROZENIE_Y", "KSZTALT"), "")


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


def table(path: Path, *rows: Dict[str, str]) -> Path:
    lines = [";".join(HEADER)]
    for changed in rows:
        cells = {**dict.fromkeys(HEADER, ""), **GOOD, **changed}
        lines.append(";".join('"' + cells[name].replace('"', '""') + '"' for name in HEADER))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", errors="surrogateescape")
    return path


def localities(admin: Admin) -> None:
    admin.rows(
        "INSERT INTO kmzb.place (source, external_id, name, kind, teryt, geom) VALUES"
        " ('t', '1', 'Sopot', 'city', '2264011', ST_Point(470000, 738000, 2180)),"
        " ('t', '2', 'Dąbrowa', 'village', '2261011', ST_Point(480000, 720000, 2180)),"
        " ('t', '3', 'Dąbrowa', 'village', '1261011', ST_Point(561000, 240000, 2180))"
    )


def test_a_meeting_arrives_with_its_threats_and_no_name(admin: Admin, tmp_path: Path) -> None:
    path = table(
        tmp_path / "a.csv", {}, {"NR_ZAGROZENIA": "2", "KATEGORIA": "speeding", "ZAGROZENIE_X": "", "ZAGROZENIE_Y": "",
                                 "KSZTALT": "LINESTRING(480000 720000, 480300 720100)"},
        {"ID_SPOTKANIA": "S-2", "RODZAJ": "Spotkanie z  mieszkańcami", "GODZINA": "", **BARE},
    )  # fmt: skip
    assert counts(admin.done("import-meetings", path), "a.csv") == [3, 3, 0, 0, 0]
    assert admin.rows(
        "SELECT source, external_id, held_on::text, held_at::text, place, kind, organiser, organiser_kind, participants, unit_id,"
        " beat_id, position_quality, ST_X(geom), version FROM kmzb.meeting ORDER BY external_id"
    ) == [
        ("consultations", "S-1", "2016-03-05", "17:30:00", "Dom kultury", "debate", "Rada Osiedla", "housing", 41, 10, 1, "exact",
         470000.5, 1),
        ("consultations", "S-2", "2016-03-05", None, "Dom kultury", "residents", "Rada Osiedla", "housing", 41, 10, 1, "exact",
         470000.5, 1),
    ]  # fmt: skip
    assert admin.rows(
        "SELECT external_id, category, people, unit_id, GeometryType(geom), raised_on::text, routed_how"
        " FROM kmzb.raised_threat ORDER BY 1"
    ) == [
        ("S-1/1", "homeless_person", 7, 10, "POINT", "2016-03-05", "area"),
        ("S-1/2", "speeding", 7, 11, "LINESTRING", "2016-03-05", "area"),
    ]
    whole = " ".join(str(row) for row in admin.rows("SELECT to_jsonb(m), to_jsonb(t) FROM kmzb.meeting m, kmzb.raised_threat t"))
    assert "Zmyślony" not in whole and "44051401359" not in whole
    assert admin.rows("SELECT * FROM kmzb.verify_journal()") == []
    acts = admin.rows("SELECT DISTINCT act, actor FROM kmzb.journal WHERE subject IN ('meeting', 'raised_threat')")
    assert acts == [("import", "KMZB")]


def test_the_second_import_changes_nothing(admin: Admin, tmp_path: Path) -> None:
    rows = [{"ID_SPOTKANIA": f"S-{i % 7}", "NR_ZAGROZENIA": "" if i % 2 else str(i), "OPIS": f"opis {i}"} for i in range(30)]
    rows += [{"ID_SPOTKANIA": "S-pusty", **BARE}]
    path = table(tmp_path / "a.csv", *rows)
    assert counts(admin.done("import-meetings", path), "a.csv") == [31, 31, 0, 0, 0]
    state = "SELECT (SELECT count(*) FROM kmzb.journal), (SELECT sum(version) FROM kmzb.meeting), count(*) FROM kmzb.raised_threat"
    before = admin.rows(state)
    assert counts(admin.done("import-meetings", path), "a.csv") == [31, 0, 31, 0, 0]
    random.Random(3).shuffle(rows)
    assert counts(admin.done("import-meetings", table(tmp_path / "b.csv", *rows)), "b.csv") == [31, 0, 31, 0, 0]
    assert before == admin.rows(state)


def test_batches_make_no_difference(admin: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "BATCH_ROWS", 4)
    rows = [{"ID_SPOTKANIA": f"S-{i % 5}", "NR_ZAGROZENIA": str(i)} for i in range(23)]
    rows += [{"ID_SPOTKANIA": f"S-{i}", **BARE} for i in range(5)] + [{"ID_SPOTKANIA": "S-9", **BARE}]
    path = table(tmp_path / "a.csv", *rows)
    assert counts(admin.done("import-meetings", path), "a.csv") == [29, 29, 0, 0, 0]
    assert counts(admin.done("import-meetings", path), "a.csv") == [29, 0, 29, 0, 0]
    assert admin.rows("SELECT count(*) FROM kmzb.meeting") == [(6,)]


@pytest.mark.parametrize(
    "changed, quality, unit",
    [
        ({"X": "", "Y": "", "MIEJSCOWOSC": "sopot"}, "locality", 10),
        ({"X": "", "Y": "", "MIEJSCOWOSC": "Dabrowa", "TERYT": "1261011"}, "locality", 20),
        ({"X": "", "Y": "", "TERYT": "2264011"}, "gmina", 10),
        ({"X": "", "Y": "", "JEDNOSTKA": "KPP-BOCHNIA"}, "none", 22),
        ({"X": "480000", "Y": "720000"}, "exact", 11),
        ({"X": "480000", "Y": "720000", "JEDNOSTKA": "KMP-SOPOT"}, "exact", 10),
    ],
)
def test_a_place_is_worth_what_is_known_of_it(
    admin: Admin, tmp_path: Path, changed: Dict[str, str], quality: str, unit: int
) -> None:
    localities(admin)
    admin.done("import-meetings", table(tmp_path / "a.csv", changed))
    assert admin.rows("SELECT position_quality, unit_id FROM kmzb.meeting") == [(quality, unit)]


BAD = [
    ({"ID_SPOTKANIA": ""}, "is missing"),
    ({"ID_SPOTKANIA": "x" * 201}, "is longer than 200 characters"),
    ({"DATA": ""}, "is missing"),
    ({"DATA": "31.02.2016"}, "is not a date and time"),
    ({"DATA": "05.03.2999"}, "lies in the future"),
    ({"DATA": "05.03.1999"}, "is before 2010-01-01"),
    ({"MIEJSCE": " "}, "is missing"),
    ({"MIEJSCE": "x" * 301}, "is longer than 300 characters"),
    ({"MIEJSCE": "a\x07b"}, "holds control characters"),
    ({"MIEJSCE": "a\x00b"}, "holds a NUL character"),
    ({"RODZAJ": "wiec"}, "unknown kind of meeting"),
    ({"RODZAJ_ORGANIZATORA": "nikt"}, "unknown kind of organiser"),
    ({"LICZBA_UCZESTNIKOW": "-1"}, "is not between 0 and 1000000"),
    ({"LICZBA_UCZESTNIKOW": "dużo"}, "is not a whole number"),
    ({"LICZBA_UCZESTNIKOW": "999999999"}, "is not between 0 and 1000000"),
    ({"TERYT": "22"}, "is not a gmina code of 6 or 7 digits"),
    ({"JEDNOSTKA": "KMP-ATLANTYDA"}, "unknown code of a unit"),
    ({"X": "470000", "Y": ""}, "has one of two coordinates"),
    ({"X": "738500", "Y": "470000"}, "is outside Poland: x and y look swapped"),
    ({"X": "0", "Y": "0"}, "is outside Poland, or in no unit's area"),
    ({"X": "NaN", "Y": "738500"}, "is not a number"),
    ({"X": "1e308", "Y": "738500"}, "is not a number"),
    ({"X": "", "Y": ""}, "leads to no unit: give a position, a known locality, a TERYT code or a unit"),
    ({"X": "", "Y": "", "MIEJSCOWOSC": "Dąbrowa"}, "leads to no unit: give a position, a known locality, a TERYT code or a unit"),
    ({"KATEGORIA": ""}, "is missing"),
    ({"KATEGORIA": "kosmici"}, "unknown category"),
    ({"OPIS": "x" * 2001}, "is longer than 2000 characters"),
    ({"LICZBA_ZGLASZAJACYCH": "1000001"}, "is not between 0 and 1000000"),
    ({"ZAGROZENIE_X": "1", "ZAGROZENIE_Y": "1"}, "is outside Poland, or in no unit's area"),
    ({"KSZTALT": "DROP TABLE"}, "is no drawing in or near Poland"),
    ({"KSZTALT": "POLYGON((470000 738000, 470100 738100, 470100 738000, 470000 738100, 470000 738000))"},
     "is no point, line or area, or crosses itself"),
    ({"KSZTALT": "MULTIPOINT(470000 738000)"}, "is no point, line or area, or crosses itself"),
    ({"KSZTALT": "POINT EMPTY"}, "is no drawing in or near Poland"),
]  # fmt: skip


def test_each_refusal_says_why(admin: Admin, tmp_path: Path) -> None:
    localities(admin)
    path = table(tmp_path / "a.csv", *({"ID_SPOTKANIA": f"B-{number}", **changed} for number, (changed, _) in enumerate(BAD)))
    assert counts(admin.run("import-meetings", path).out, "a.csv") == [len(BAD), 0, 0, len(BAD), 0]
    said = {int(row["row"]): row["reason"] for row in rejects(path)}
    for number, (changed, reason) in enumerate(BAD, 1):
        assert said[number] == reason, changed
    assert admin.rows("SELECT count(*) FROM kmzb.meeting") == [(0,)]


def test_rows_of_one_meeting_must_agree(admin: Admin, tmp_path: Path) -> None:
    path = table(
        tmp_path / "a.csv", {}, {"NR_ZAGROZENIA": "2", "LICZBA_UCZESTNIKOW": "42"}, {"NR_ZAGROZENIA": "1"}, {"NR_ZAGROZENIA": "3"}
    )
    assert counts(admin.run("import-meetings", path).out, "a.csv") == [4, 2, 0, 2, 0]
    assert [row["reason"] for row in rejects(path)] == [
        "says something else of this meeting than row 1", "stands twice in this file: first in row 1",
    ]  # fmt: skip


def test_a_withdrawn_meeting_stays_withdrawn(admin: Admin, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", {})
    admin.done("import-meetings", path)
    ((number,),) = admin.rows("SELECT id FROM kmzb.meeting")
    with Person(admin.database, "t_sopot_analyst") as anna:
        anna.rows("SELECT kmzb_api.withdraw_meeting(%s, 1, gen_random_uuid())", (number,))
    assert counts(admin.run("import-meetings", path).out, "a.csv") == [1, 0, 0, 1, 0]
    assert rejects(path)[0]["reason"] == "this meeting was withdrawn"


def load(database: Database, login: str, path: Path, **more: Any) -> loading.Tally:
    with closing(database.connect(login)) as connection:
        connection.autocommit = False
        return loading.load(connection, path, replace(find_profile("consultations"), **more))


def test_a_person_imports_the_own_area_only(admin: Admin, tmp_path: Path) -> None:
    with superuser(admin.database) as owner:
        owner.rows("GRANT kmzb_intake TO t_sopot_analyst2")
    try:
        path = table(tmp_path / "a.csv", {}, {"ID_SPOTKANIA": "K", "X": "567000", "Y": "244000"})
        tally = load(admin.database, "t_sopot_analyst2", path)
        assert (tally.new, tally.rejected) == (1, 1)
        assert admin.rows("SELECT actor FROM kmzb.journal WHERE subject = 'meeting'") == [("Bogdan Sopocki",)]
        with pytest.raises(Exception, match="not named"):
            load(admin.database, "t_sopot_analyst2", path, source="kmzb")
    finally:
        with superuser(admin.database) as owner:
            owner.rows("REVOKE kmzb_intake FROM t_sopot_analyst2")


HOSTILE = st.one_of(
    st.text(max_size=60).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text)),
    st.sampled_from([
        "=cmd|'/c calc'!A0", "<script>alert(1)</script>", "[% env('HOME') %]", "'; DROP TABLE kmzb.meeting; --", "\u202eabc", "NaN",
        "Infinity", "-0", "1e400", "180", "x" * 5000, "\\N", "\\.", "\t", "{}", "NULL", "470000", "738500", "2016-03-05", "debata",
    ]),
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.dictionaries(st.sampled_from(HEADER[:-1]), HOSTILE, max_size=6), min_size=1, max_size=6))
def test_whatever_stands_in_a_file_every_row_is_stored_or_named(
    shared_database: Database, tmp_path: Path, rows: List[Dict[str, str]]
) -> None:
    path = table(tmp_path / "h.csv", *rows)
    with closing(shared_database.superuser()) as connection:
        connection.autocommit = False
        out = tmp_path / "rejects.csv"
        try:
            tally = loading.load(connection, path, find_profile("consultations"), rejects_path=out, dry_run=True)
        except loading.KmzbError as refused:
            assert refused.text
            return
    assert tally.rows == tally.new + tally.present + tally.rejected
    named = [row["reason"] for row in csv.DictReader(out.open(encoding="utf-8", newline=""))] if tally.rejected else []
    out.unlink(missing_ok=True)
    assert len(named) == tally.rejected and all(named)


@pytest.mark.slow
def test_the_whole_archive_comes_in_quickly(admin: Admin, tmp_path: Path) -> None:
    chance = random.Random(5)
    rows = []
    for number in range(12_000):
        x, y = (470_000, 738_000) if number % 2 else (480_000, 720_000)
        head = {"ID_SPOTKANIA": f"A-{number}", "X": str(x + chance.randint(-2000, 2000)), "Y": str(y + chance.randint(-2000, 2000))}
        rows += [{**head, "NR_ZAGROZENIA": str(i)} for i in range(number % 3)] or [{**head, **BARE}]
    tally = counts(admin.done("import-meetings", table(tmp_path / "archive.csv", *rows)), "archive.csv")
    assert tally == [len(rows), len(rows), 0, 0, 0]
    assert admin.rows("SELECT count(*) FROM kmzb.meeting") == [(12_000,)]
    assert admin.rows("SELECT count(*) FROM kmzb.verify_journal()") == [(0,)]
