"""Inhabitants and staffing tables from files: whole or not at all, every bad row named, and a second time nothing changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kmzb_plugin.intake.staffing import weekdays
from tests.database.admin_support import Admin, counts, rejects
from tests.database.support import verify


@pytest.fixture
def admin(database, monkeypatch, capsys) -> Admin:
    return Admin(database, monkeypatch, capsys)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


PEOPLE = """teryt6;nazwa;ludnosc_2020;pow_km2
226401;Sopot;35 049;17,3
226101;Gdańsk;470805;262,0
"""
GMINY = """teryt,nazwa,wkt
2264011,Sopot,"POLYGON ((467000 733000, 477000 733000, 477000 743000, 467000 743000, 467000 733000))"
2261011,Gdańsk,"POLYGON ((477000 713000, 487000 713000, 487000 733000, 477000 733000, 477000 713000))"
"""
PLACES = "id;nazwa;gmina_teryt;ludnosc;x;y\n1;Sopot;2264011;35000;470000;738000\n2;Kamienny Potok;2264011;90000;475000;741000\n"


def test_inhabitants_stand_at_the_seats_of_their_gminy(admin, tmp_path):
    path, areas = write(tmp_path / "ludnosc.csv", PEOPLE), write(tmp_path / "gminy.csv", GMINY)
    admin.done("import-places", write(tmp_path / "miejsca.csv", PLACES))
    arguments = ("import-population", path, "--areas", areas, "--as-of", "2020-12-31", "--title", "GUS")
    said = admin.done(*arguments)
    assert counts(said.replace("yes", "1"), path.name) == [2, 2, 0, 0, 0, 505854, 1]
    assert admin.rows(
        "SELECT name, people, area_km2, ST_X(geom)::int, ST_Y(geom)::int, kind FROM kmzb.population_point ORDER BY people"
    ) == [("Sopot", 35049, 100, 470000, 738000, "gmina"), ("Gdańsk", 470805, 200, 482000, 723000, "gmina")]
    assert admin.rows("SELECT title, as_of::text, is_base FROM kmzb.population_set") == [("GUS", "2020-12-31", True)]
    assert counts(admin.done(*arguments).replace("yes", "1"), path.name) == [2, 0, 0, 2, 0, 505854, 1]
    write(path, PEOPLE.split("226101")[0].replace("35 049", "35050"))
    assert counts(admin.done(*arguments).replace("yes", "1"), path.name) == [1, 0, 1, 0, 1, 35050, 1]


def test_one_set_is_counted_and_another_can_take_its_place(admin, tmp_path):
    one = write(tmp_path / "a.csv", "nazwa,ludnosc,x,y\nA,10,470000,738000\n")
    two = write(tmp_path / "b.csv", "name,people,lon,lat\nA,7,18.56,54.44\nB,4,18.57,54.45\n")
    admin.done("import-population", one, "--source", "one", "--kind", "area")
    assert "no" in admin.done("import-population", two, "--source", "two", "--kind", "locality")
    assert admin.rows("SELECT source FROM kmzb.population_set WHERE is_base") == [("one",)]
    assert "yes" in admin.done("import-population", two, "--source", "two", "--kind", "locality", "--base")
    assert admin.rows("SELECT source FROM kmzb.population_set WHERE is_base") == [("two",)]
    assert admin.one("SELECT count(*) FROM kmzb.population_point") == 3


BAD = """id;nazwa;ludnosc;teryt;pow;x;y
1;Dobra;5;226401;1;470000;738000
1;Druga;5;226401;1;470000;738000
2;;5;226401;1;470000;738000
3;Bez ludzi;;226401;1;470000;738000
4;Ujemna;-5;226401;1;470000;738000
5;Kod;5;22;1;470000;738000
6;Pole;5;226401;0;470000;738000
7;Daleko;5;226401;1;4700000;738000
8;NaN;5;226401;1;NaN;738000
9;Nigdzie;5;226401;1;;
10;Pół;5;226401;1;470000;
"""


def test_rows_that_cannot_be_used_are_named_and_nothing_is_written(admin, tmp_path):
    path = write(tmp_path / "zla.csv", BAD)
    outcome = admin.run("import-population", path, "--column", "area_km2=pow")
    assert outcome.code == 3 and "10 row(s)" in outcome.err and "nothing was imported" in outcome.err
    assert {(row["row"], row["field"]) for row in rejects(path)} == {
        ("2", "external_id"), ("3", "name"), ("4", "people"), ("5", "people"), ("6", "teryt"), ("7", "area_km2"),
        ("8", "position"), ("9", "position"), ("10", "position"), ("11", "position"),
    }  # fmt: skip
    assert admin.one("SELECT count(*) FROM kmzb.population_set") == 0
    write(path, "\n".join(BAD.splitlines()[:2]) + "\n")
    admin.done("import-population", path, "--column", "area_km2=pow")
    assert not path.with_name(path.name + ".rejects.csv").exists()


STAFF = """jednostka;od_dnia;dzien;od;do;osob;etaty;obsadzone
KMP-SOPOT;2026-01-01;pn-pt;6;14;3;40;36
KMP-SOPOT;2026-01-01;pn-pt;14:00;22:00;2,5;;
KMP-SOPOT;01.01.2026;codziennie;22;6;2;40;
KMP-GDANSK;2026-01-01;;;;;120;119
"""


def test_staffing_tables_are_stored_as_a_whole(admin, database, tmp_path):
    path = write(tmp_path / "sluzby.csv", STAFF)
    assert counts(admin.done("import-staffing", path), path.name) == [4, 2, 2, 0, 0]
    assert admin.rows(
        "SELECT u.code, t.established, t.filled, count(d.*), sum(d.people), t.note, t.version FROM kmzb.staffing_table t"
        " JOIN kmzb.unit u ON u.id = t.unit_id LEFT JOIN kmzb.duty_staffing d ON d.table_id = t.id"
        " GROUP BY 1, 2, 3, 6, 7 ORDER BY 1"
    ) == [("KMP-GDANSK", 120, 119, 0, None, "sluzby.csv", 1), ("KMP-SOPOT", 40, 36, 17, 41.5, "sluzby.csv", 1)]
    again = path.rename(tmp_path / "inna_nazwa.csv")
    assert counts(admin.done("import-staffing", again), again.name) == [4, 2, 0, 0, 2]
    assert admin.one("SELECT note FROM kmzb.staffing_table WHERE established = 40") == "sluzby.csv"
    write(path, "unit,weekday,hour_from,hour_to,people\nKMP-SOPOT,1,7,7,5\n")
    assert counts(admin.done("import-staffing", path, "--valid-from", "2026-01-01"), path.name) == [1, 1, 0, 1, 0]
    assert admin.rows("SELECT act, actor, seq FROM kmzb.journal WHERE subject = 'staffing_table' ORDER BY id") == [
        ("import", "KMZB", 1), ("import", "KMZB", 1), ("import", "KMZB", 2),
    ]  # fmt: skip
    assert verify(database) == []


@pytest.mark.parametrize(("row", "field"), [
    ("NIE-MA;2026-01-01;1;6;14;3;;", "unit"), (";2026-01-01;1;6;14;3;;", "unit"), ("KMP-SOPOT;;1;6;14;3;;", "valid_from"),
    ("KMP-SOPOT;2026-02-30;1;6;14;3;;", "valid_from"), ("KMP-SOPOT;2026-01-01;8;6;14;3;;", "weekday"),
    ("KMP-SOPOT;2026-01-01;1;25;14;3;;", "hour_from"), ("KMP-SOPOT;2026-01-01;1;6:30;14;3;;", "hour_from"),
    ("KMP-SOPOT;2026-01-01;1;6;;3;;", "hour_to"), ("KMP-SOPOT;2026-01-01;1;6;14;;;", "people"),
    ("KMP-SOPOT;2026-01-01;1;6;14;-1;;", "people"), ("KMP-SOPOT;2026-01-01;1;6;14;1e9;;", "people"),
    ("KMP-SOPOT;2026-01-01;1;6;14;3;10;11", "filled"), ("KMP-SOPOT;2026-01-01;;;;;x;", "established"),
    ("KMP-SOPOT;2026-01-01;;;;;;", "row"), ("KMP-GDANSK;2026-01-01;wt;6;14;3;;", "weekday"),
    ("KMP-GDANSK;2026-01-01;;;;;51;", "established"),
    ("KMP-GDANSK;2026-01-01;;;;;;52", "filled"), ("KMP-SOPOT;2026", "row"),
])  # fmt: skip
def test_a_wrong_row_keeps_the_whole_file_out(admin, tmp_path, row, field):
    good = "KMP-GDANSK;2026-01-01;pn-pt;6;14;3;50;50\n"
    path = write(tmp_path / "s.csv", STAFF.splitlines()[0] + "\n" + good + row + "\n")
    outcome = admin.run("import-staffing", path)
    assert outcome.code == 3 and "nothing was imported" in outcome.err
    assert [(found["row"], found["field"]) for found in rejects(path)] == [("2", field)]
    assert admin.one("SELECT count(*) FROM kmzb.staffing_table") == 0


def test_weekdays_as_people_write_them():
    assert weekdays("1") == weekdays("Pn") == weekdays("poniedziałek") == (1,)
    assert weekdays("pn–pt") == (1, 2, 3, 4, 5) and weekdays("sob, nd") == (6, 7) and weekdays("pt-pn") == (1, 5, 6, 7)
    assert weekdays("Codziennie") == (1, 2, 3, 4, 5, 6, 7) and weekdays("śr") == (3,)
    for text in ("", "8", "1-2-3", "x"):
        with pytest.raises(ValueError):  # noqa: PT011 - the text itself
            weekdays(text)


@pytest.mark.real
def test_the_real_inhabitants_of_all_gminy(admin, real_data, tmp_path):
    path, areas = real_data / "population" / "ludnosc_gminy_2020.csv", real_data / "boundaries" / "gminy.gpkg"
    localities = real_data / "population" / "miejscowosci_1000plus.csv"
    admin.done("import-places", localities, "--source", "geonames", "--rejects", tmp_path)
    for new in (2477, 0):
        said = admin.done("import-population", path, "--areas", areas, "--as-of", "2020-12-31", "--rejects", tmp_path)
        assert counts(said.replace("yes", "1"), path.name) == [2477, new, 0, 2477 - new, 0, 38_265_013, 1]
    assert admin.one("SELECT round(sum(area_km2)) FROM kmzb.population_point") == pytest.approx(312_700, rel=0.01)
    assert admin.one("SELECT count(DISTINCT ST_AsBinary(geom)) FROM kmzb.population_point") == 2477
    layer = admin.done("import-population", areas, "--source", "layer", "--rejects", tmp_path)
    assert "38 265 013" in layer or "38265013" in layer
    assert admin.one("SELECT count(*) FROM kmzb.population_set WHERE is_base") == 1
