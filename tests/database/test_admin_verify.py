"""verify: a sound database passes, and each thing that can go wrong is named."""

from __future__ import annotations

import pytest

from tests.database.admin_support import Admin
from tests.environment.databases import Database

BEHIND = "SET session_replication_role = replica; "  # as somebody who goes round triggers and keys

INCIDENT = (
    "INSERT INTO kmzb.incident (source, external_id, occurred_from, occurred_to, routed_how, position_quality,"
    " type, unit_id, beat_id)"
    " VALUES ('x', '1', now(), now(), 'area', 'none', '{type}', {unit}, {beat})"
)
MEETING = (
    "INSERT INTO kmzb.meeting (held_on, place, position_quality, kind, organiser_kind, unit_id, version)"
    " VALUES ('2024-05-06', 'x', 'none', 'debate', 'police', 10, 1)"
)


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


def test_a_sound_database_passes(admin: Admin) -> None:
    assert admin.done("verify").splitlines()[-1] == "Nothing wrong was found."


@pytest.mark.parametrize(
    ("damage", "finding"),
    [
        ("UPDATE kmzb.event SET note = 'x' WHERE report_id = 101", "report 101, event number 1"),
        ("DELETE FROM kmzb.event WHERE report_id = 102", "report 102"),
        ("UPDATE kmzb.report SET status = 'joke' WHERE id = 103", "report 103: status is"),
        ("UPDATE kmzb.report SET unit_id = 4711 WHERE id = 104", "report 104 has no unit (4711)"),
        ("UPDATE kmzb.report SET beat_id = 3 WHERE id = 105", "report 105 has a beat of another unit"),
        ("UPDATE kmzb.report SET category = 'gone' WHERE id = 106", "report 106 has the unknown category gone"),
        ("DELETE FROM kmzb.report WHERE id = 107", "belongs to no report (107)"),
        (
            "INSERT INTO kmzb.annotation (report_id, event_id, geom, body)"
            " SELECT 101, id, ST_Point(470000, 738000, 2180), 'x' FROM kmzb.event WHERE report_id = 102",
            "annotation 1 has no event of its report",
        ),
        (
            "INSERT INTO kmzb.attachment (report_id, name, media_type, content) VALUES (4711, 'a', 'b', '')",
            "belongs to no report (4711)",
        ),
        ("UPDATE kmzb.beat SET unit_id = 4711 WHERE id = 1", "beat Rejon nr 1 (1) has no unit (4711)"),
        ("UPDATE kmzb.person SET unit_id = 4711 WHERE id = 10", "person t_sopot_analyst has no unit (4711)"),
        ("UPDATE kmzb.unit SET parent_id = 4711 WHERE id = 10", "unit KMP-SOPOT has no such superior (4711)"),
        ("UPDATE kmzb.unit SET parent_id = 12 WHERE id = 11", "a KMP stands under a KP (KP-GDANSK-OLIWA)"),
        ("UPDATE kmzb.unit SET parent_id = NULL WHERE id = 3", "has no superior, like KGP"),
        (
            "UPDATE kmzb.unit SET geom = ST_Multi('SRID=2180;POLYGON((462000 728000, 482000 748000, 482000 728000,"
            " 462000 748000, 462000 728000))'::geometry) WHERE id = 10",
            "unit KMP-SOPOT (Komenda Miejska Policji w Sopocie): Self-intersection",
        ),
        (
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_Translate(geom, 5000, 0)) WHERE id = 22;"
            "UPDATE kmzb.unit SET geom = (SELECT geom FROM kmzb.unit WHERE id = 22) WHERE id = 20",
            "KMP-KRAKOW (Komenda Miejska Policji w Krakowie) and KPP-BOCHNIA",
        ),
        (
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_Translate(geom, -1500, 0)) WHERE id = 12",
            "KP-GDANSK-OLIWA (Komisariat Policji VIII w Gdańsku) lies 4000000 m2 outside KMP-GDANSK",
        ),
        (
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_Difference(geom, ST_Expand(ST_Point(560000, 250000, 2180), 500)))"
            " WHERE id = 20",
            "no unit has the 1000000 m2 at x 560000, y 250000",
        ),
        (
            "UPDATE kmzb.beat SET geom = ST_Multi(ST_Translate(geom, -1000, 0)) WHERE id = 1",
            "beat Rejon nr 1 lies 5000000 m2 outside its unit KMP-SOPOT",
        ),
        (
            "UPDATE kmzb.unit SET geom = ST_Multi(ST_Translate(geom, 200000, 0)) WHERE id = 22",
            "m outside KPP-BOCHNIA (Komenda Powiatowa Policji w Bochni)",
        ),
        ("UPDATE kmzb.report SET case_id = 4711 WHERE id = 101", "report 101 has no such case (4711)"),
        (INCIDENT.format(type="theft", unit=4711, beat="NULL"), "incident 1 has no such unit (4711)"),
        (INCIDENT.format(type="gone", unit=10, beat="NULL"), "incident 1 has no such type (gone)"),
        (INCIDENT.format(type="theft", unit=10, beat=3), "incident 1 has a beat of another unit, or one that does not exist (3)"),
        ("UPDATE kmzb.report SET status = 'referred', institution_id = 1 WHERE id = 101",
         "report 101: handed over without a referral"),
        (MEETING, "meeting 1: has version 1, its journal 0"),
        (MEETING + "; INSERT INTO kmzb.raised_threat (meeting_id, category, position_quality, raised_on, unit_id, version)"
         " VALUES (1, 'speeding', 'none', '2024-05-07', 10, 1)", "raised threat 1: is not of the day or the unit of its meeting 1"),
        ("INSERT INTO kmzb.case_file (unit_id, category) VALUES (10, 'speeding');"
         "UPDATE kmzb.report SET case_id = 1 WHERE id = 101", "case 1: counts 0 reports, has 1"),
    ],
)
def test_each_damage_is_named(admin: Admin, damage: str, finding: str) -> None:
    admin.rows(BEHIND + damage)
    outcome = admin.run("verify")
    assert outcome.code == 1
    assert finding in outcome.out
    assert outcome.out.splitlines()[-1].endswith("finding(s)")


def test_what_is_only_to_know_does_not_fail(admin: Admin) -> None:
    admin.rows("UPDATE kmzb.unit SET geom = NULL WHERE id = 22")
    out = admin.done("verify")
    assert "1 KPP without an area, with 2 reports: no new report comes to them" in out


def test_many_findings_are_shortened_unless_asked_for(admin: Admin) -> None:
    admin.rows(
        BEHIND + "INSERT INTO kmzb.attachment (report_id, name, media_type, content)"
        " SELECT 5000 + n, 'a', 'b', '' FROM generate_series(1, 60) n"
    )  # fmt: skip
    short, long = admin.run("verify").out, admin.run("verify", "--all").out
    assert (short.count("belongs to no report"), "and 10 more" in short) == (50, True)
    assert long.count("belongs to no report") == 60


def test_verify_changes_nothing(admin: Admin) -> None:
    before = admin.rows("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables")
    admin.done("verify")
    assert admin.rows("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables") == before
