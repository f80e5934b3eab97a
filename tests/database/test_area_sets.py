"""Areas change: a set is loaded, previewed, brought into force in one act; verify names gaps and overlaps."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from tests.database.admin_support import Admin
from tests.database.support import Person, superuser, verify

TODAY = datetime.now(UTC).date().isoformat()
LATER = (datetime.now(UTC).date() + timedelta(days=30)).isoformat()
# Sopot gives its eastern half to Gdańsk's command, which takes it: reports at x > 472000 move
WEST = "MULTIPOLYGON(((467000 733000, 472000 733000, 472000 743000, 467000 743000, 467000 733000)))"
EAST = "MULTIPOLYGON(((472000 733000, 477000 733000, 477000 743000, 472000 743000, 472000 733000)))"
GDANSK = "POLYGON((467000 713000, 487000 713000, 487000 733000, 467000 733000, 467000 713000))"
TABLE = f'kod;wkt\nKMP-SOPOT;"{WEST}"\nKMP-GDANSK;"{GDANSK}"\nKMP-GDANSK;"{EAST}"\n'
APPLY = "SELECT * FROM kmzb_api.apply_area_set(%s, %s, %s, %s)"
MOVING = (103, 104, 106, 107)  # open, in the eastern half


@pytest.fixture
def admin(database, monkeypatch, capsys):
    return Admin(database, monkeypatch, capsys)


@pytest.fixture
def loaded(admin, tmp_path):
    """The number of a draft that is due."""
    path = tmp_path / "zmiana.csv"
    path.write_text(TABLE, encoding="utf-8")
    admin.done("import-areas", path, "--valid-from", TODAY)
    return admin.one("SELECT id FROM kmzb.area_set")


def preview(person: Person, number: int) -> list:
    return person.rows("SELECT kind, unit_id, other_id, reports, report_id FROM kmzb_api.preview_area_set(%s)", (number,))


def apply(person: Person, number: int, version: int = 1, client: str = "", force: bool = False) -> dict:
    return person.record(APPLY, (number, version, client or str(uuid.uuid4()), force))


def refused(person: Person, number: int, version: int = 1, force: bool = False) -> str:
    return person.refused("rows", APPLY, (number, version, str(uuid.uuid4()), force)).pgcode


def units_of_reports(database) -> list:
    with superuser(database) as owner:
        return owner.rows("SELECT id, unit_id, version FROM kmzb.report ORDER BY id")


def test_a_file_becomes_a_draft_and_again_changes_nothing(admin, tmp_path):
    path = tmp_path / "zmiana.csv"
    path.write_text(TABLE, encoding="utf-8")
    out = admin.done("import-areas", path, "--valid-from", LATER)
    assert "Komenda Wojewódzka Policji w Gdańsku" in out
    state = (
        "SELECT s.xmin::text, s.name, s.valid_from::text, a.unit_id, a.xmin::text"
        " FROM kmzb.area_set s, kmzb.area_set_area a ORDER BY 4"
    )
    before = admin.rows(state)
    assert [row[1:4] for row in before] == [("zmiana", LATER, 10), ("zmiana", LATER, 11)]
    admin.done("import-areas", path, "--valid-from", LATER)
    assert [row[4] for row in admin.rows(state)] == [row[4] for row in before]
    assert admin.one("SELECT count(*) FROM kmzb.journal WHERE subject = 'area_set'") == 1
    admin.done("import-areas", path, "--valid-from", TODAY)
    assert admin.rows("SELECT valid_from::text FROM kmzb.area_set") == [(TODAY,)]
    assert admin.one("SELECT max(seq) FROM kmzb.journal WHERE subject = 'area_set'") == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("kod;wkt\nKMP-NOWHERE;POINT(1 1)\n", "there is no such unit"),
        ("kod;wkt\nKMP-SOPOT;POINT(470000 738000)\n", "is not an area"),
        ("kod;wkt\nKMP-SOPOT;=cmd()\n", "is not an area"),
        ("kod;wkt\nKMP-SOPOT;POLYGON((0 0, 1 0, 1 1, 0 0))\n", "lies outside Poland"),
        ("kod;wkt\n;POLYGON((470000 738000, 471000 738000, 470000 739000, 470000 738000))\n", "is missing"),
        ("kod\nKMP-SOPOT\n", "no column for area"),
        ("kod;wkt\n", "holds no areas"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused_whole(admin, tmp_path, text, reason):
    path = tmp_path / "zmiana.csv"
    path.write_text(text, encoding="utf-8")
    outcome = admin.run("import-areas", path, "--valid-from", TODAY, "--unit", "KWP-G")
    assert outcome.code == 3 and reason in outcome.err
    assert admin.rows("SELECT * FROM kmzb.area_set") == []


def test_geojson_is_read_and_a_day_that_is_none_is_not(admin, tmp_path):
    path = tmp_path / "zmiana.geojson"
    ring = [[472000, 733000], [477000, 733000], [477000, 743000], [472000, 743000], [472000, 733000]]
    feature = {"type": "Feature", "properties": {"kod": "KMP-SOPOT"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2180"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}))
    admin.done("import-areas", path, "--valid-from", TODAY, "--name", "Sopot")
    assert admin.one("SELECT round(ST_Area(geom))::bigint FROM kmzb.area_set_area") == 50_000_000
    assert admin.run("import-areas", path, "--valid-from", "soon").code == 2


def test_the_preview_says_what_would_happen_and_leaves_no_trace(database, loaded):
    before = units_of_reports(database)
    with Person(database, "t_gdansk_coordinator") as grazyna, superuser(database) as owner:
        lines = preview(grazyna, loaded)
        assert [line[1] for line in lines if line[0] == "area"] == [11, 10]
        assert [line[1:4] for line in lines if line[0] == "move"] == [(10, 11, 4)]
        assert sorted(line[4] for line in lines if line[0] == "report") == list(MOVING)
        assert owner.one("SELECT count(*) FROM kmzb.event WHERE act = 'reroute'") == 0
        assert owner.one("SELECT status FROM kmzb.area_set") == "draft"
    assert units_of_reports(database) == before


def test_brought_into_force_every_open_report_moves_with_its_own_event(database, loaded):
    with Person(database, "t_gdansk_coordinator") as grazyna, superuser(database) as owner:
        done = apply(grazyna, loaded)
        assert done == {"units": 2, "reports": 4, "kept": 0, "version": 2}
        rows = owner.rows("SELECT r.id, r.unit_id, r.routed_how, e.act, e.actor, e.note FROM kmzb.report r JOIN kmzb.event e"
                          " ON e.report_id = r.id AND e.seq = r.version WHERE e.act = 'reroute' ORDER BY 1")  # fmt: skip
        assert rows == [(number, 11, "area_set", "reroute", "Grażyna Wojewódzka", "zmiana") for number in MOVING]
        assert owner.one("SELECT unit_id FROM kmzb.report WHERE id = 110") == 10  # decided: stays
        assert owner.one("SELECT unit_id FROM kmzb.route(ST_Point(475000, 738000, 2180), 'speeding', 'citizens', now())") == 11
        assert owner.one("SELECT new ->> 'reports' FROM kmzb.journal WHERE act = 'apply'") == "4"
        assert owner.one("SELECT bool_and(geom_before IS NOT NULL) FROM kmzb.area_set_area") is True
        assert owner.rows("SELECT * FROM kmzb.verify_journal()") == []
    assert verify(database) == []


def test_sent_twice_it_is_done_once_and_a_second_act_is_refused(database, loaded):
    client = str(uuid.uuid4())
    with Person(database, "t_gdansk_coordinator") as grazyna, superuser(database) as owner:
        assert apply(grazyna, loaded, client=client) == apply(grazyna, loaded, client=client)
        assert owner.one("SELECT count(*) FROM kmzb.event WHERE act = 'reroute'") == 4
        assert refused(grazyna, loaded, 2) == "KM021"
        error = grazyna.refused("rows", "SELECT * FROM kmzb_api.preview_area_set(%s)", (loaded,))
        assert error.pgcode == "KM021"


def test_not_before_its_day_unless_the_administrator_forces_it(database, admin, loaded, tmp_path):
    admin.done("import-areas", tmp_path / "zmiana.csv", "--valid-from", LATER)
    with Person(database, "t_gdansk_coordinator") as grazyna, Person(database, "t_admin") as adam:
        assert preview(grazyna, loaded)
        assert refused(grazyna, loaded, 2) == "KM021"
        assert refused(grazyna, loaded, 2, force=True) == "KM021"
        assert refused(adam, loaded, 2) == "KM021"
        assert apply(adam, loaded, 2, force=True)["reports"] == 4


def test_who_may(database, loaded):
    for login, code in (("t_sopot_coordinator", "KM005"), ("t_krakow_coordinator", "KM005"), ("t_sopot_analyst", "42501")):
        with Person(database, login) as person:
            assert refused(person, loaded) == code
            assert person.rows("SELECT * FROM kmzb_api.area_set") == []
    with Person(database, "t_gdansk_coordinator") as grazyna:
        assert refused(grazyna, loaded, 0) == "KM001"
        assert grazyna.rows("SELECT name, status, areas, version FROM kmzb_api.area_set") == [("zmiana", "draft", 2, 1)]


def test_what_people_have_decided_stays(database, loaded):
    with Person(database, "t_gdansk_analyst") as eliza, Person(database, "t_gdansk_coordinator") as grazyna:
        eliza.record("SELECT * FROM kmzb_api.reassign(201, 1, %s, 10, 'outside_our_area')", (str(uuid.uuid4()),))
        grazyna.record("SELECT * FROM kmzb_api.reassign(107, 1, %s, 12, 'handled_elsewhere')", (str(uuid.uuid4()),))
        lines = preview(grazyna, loaded)
        assert [line[1:4] for line in lines if line[0] == "kept"] == [(12, 11, 1)]
        assert apply(grazyna, loaded) == {"units": 2, "reports": 3, "kept": 1, "version": 2}


def test_an_area_taken_away_sends_its_reports_to_the_neighbours(database, admin, tmp_path):
    path = tmp_path / "likwidacja.csv"
    path.write_text("kod;wkt\nKP-GDANSK-OLIWA;\n", encoding="utf-8")
    admin.done("import-areas", path, "--valid-from", TODAY)
    number = admin.one("SELECT id FROM kmzb.area_set")
    with Person(database, "t_gdansk_coordinator") as grazyna, superuser(database) as owner:
        assert apply(grazyna, number)["reports"] == 2
        assert owner.rows("SELECT unit_id FROM kmzb.report WHERE id IN (202, 203)") == [(11,), (11,)]


def test_the_preview_names_gaps_and_overlaps_that_the_set_would_make(database, admin, tmp_path):
    path = tmp_path / "zmiana.csv"
    outer = "(557000 234000, 577000 234000, 577000 254000, 557000 254000, 557000 234000)"
    hole = f"POLYGON({outer},(558000 252000, 558000 253000, 559000 253000, 559000 252000, 558000 252000))"
    wide = "POLYGON((576000 222000, 607000 222000, 607000 242000, 576000 242000, 576000 222000))"
    path.write_text(f'kod;wkt\nKMP-KRAKOW;"{hole}"\nKPP-BOCHNIA;"{wide}"\n', encoding="utf-8")
    admin.done("import-areas", path, "--valid-from", TODAY)
    with Person(database, "t_admin") as adam:
        found = adam.rows(
            "SELECT kind, unit_id, other_id, round(m2_after) FROM kmzb_api.preview_area_set(%s)"
            " WHERE kind IN ('gap', 'overlap')",
            (admin.one("SELECT id FROM kmzb.area_set"),),
        )
    assert sorted(found) == [("gap", None, None, 1_000_000), ("overlap", 20, 22, 8_000_000)]


@pytest.mark.parametrize(
    ("damage", "finding"),
    [
        (
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_MakeEnvelope(457000, 703000, 497000, 753000, 2180)) WHERE id = 2",
            " m2 of KWP-G (Komenda Wojewódzka Policji w Gdańsku) at x ",
        ),
        (
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_Expand(geom, 3000)) WHERE id = 22;"
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_Translate(geom, 9000, 0)) WHERE id = 20",
            "KMP-KRAKOW (Komenda Miejska Policji w Krakowie) and KPP-BOCHNIA (Komenda Powiatowa Policji w Bochni) share ",
        ),
        ("DELETE FROM kmzb.area_cell WHERE unit_id = 22", "unit KPP-BOCHNIA (Komenda Powiatowa Policji w Bochni): the squares"),
        ("UPDATE kmzb.report SET unit_id = 22, beat_id = NULL WHERE id = 301", "report 301 is with KPP-BOCHNIA"),
    ],
)
def test_verify_names_what_is_wrong_with_the_areas(admin, damage, finding):
    admin.rows(damage)
    assert finding in admin.run("verify", "--all").out


def test_a_sliver_is_not_worth_a_word(admin):
    admin.rows("UPDATE kmzb.unit SET geom = ST_Multi(ST_MakeEnvelope(586999.9, 222000, 607000, 242000, 2180)) WHERE id = 22")
    admin.rows("UPDATE kmzb.unit SET geom = ST_Multi(ST_MakeEnvelope(557000, 234000, 587000, 254000, 2180)) WHERE id = 20")
    assert "overlaps: ok" in admin.done("verify")
    admin.rows("UPDATE kmzb.setting SET value = '100' WHERE key = 'area_tolerance_m2'")
    assert "share 800 m2" in admin.run("verify").out
