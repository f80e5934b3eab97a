"""Meetings and the threats raised there: who may write what, what is kept of it, and what is refused."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from tests.database.support import Person, superuser, verify
from tests.hostile import files

SAVE = "SELECT * FROM kmzb_api.save_meeting(%s, %s, %s, %s, %s, %s, %s, ST_GeomFromEWKT(%s), %s, %s, %s, %s)"
THREAT = "SELECT * FROM kmzb_api.save_threat(%s, %s, %s, %s, %s, ST_GeomFromEWKT(%s), %s, %s)"
IN_SOPOT = "SRID=2180;POINT(470000 738500)"
IN_GDANSK = "SRID=2180;POINT(480000 720000)"
PDF = files.pdf()


class Register(Person):
    """A person who keeps the register."""

    def meeting(self, meeting=None, version=0, client=None, **more):
        values = {"held_on": date(2025, 3, 5), "held_at": "18:00", "place": "Dom kultury, Sopot", "teryt": None,
                  "geom": IN_SOPOT, "kind": "debate", "organiser": "Rada Dzielnicy", "organiser_kind": "local_government",
                  "participants": 40, **more}  # fmt: skip
        return self.record(SAVE, (meeting, version, client or str(uuid.uuid4()), *values.values()))

    def threat(self, meeting, threat=None, version=0, client=None, **more):
        values = {"category": "speeding", "geom": IN_SOPOT, "description": "Wyścigi nocą", "people": 12, **more}
        return self.record(THREAT, (threat, version, client or str(uuid.uuid4()), meeting, *values.values()))

    def withdraw(self, what, subject, version, back=False, client=None):
        return self.one(
            f"SELECT kmzb_api.withdraw_{what}(%s, %s, %s, NULL, %s)", (subject, version, client or str(uuid.uuid4()), back)
        )

    def link(self, threat, version, report, linked=True):
        return self.record(
            "SELECT * FROM kmzb_api.link_threat_report(%s, %s, %s, %s, %s)",
            (threat, version, str(uuid.uuid4()), report, linked),
        )

    def minutes(self, meeting, version, name="protokół.pdf", content=PDF):
        return self.record(
            "SELECT * FROM kmzb_api.add_minutes(%s, %s, %s, %s, %s)", (meeting, version, str(uuid.uuid4()), name, content)
        )


@pytest.fixture
def anna(database):
    with Register(database, "t_sopot_analyst") as person:
        yield person


def journal(database, subject):
    assert verify(database) == []
    with superuser(database) as owner:
        return owner.rows(
            "SELECT subject_id, seq, act, old, new FROM kmzb.journal WHERE subject = %s ORDER BY subject_id, seq", (subject,)
        )


def test_a_meeting_is_written_down_corrected_withdrawn_and_brought_back(database, anna):
    made = anna.meeting()
    assert (made["unit_id"], made["beat_id"], made["position_quality"], made["version"]) == (10, 1, "exact", 1)
    changed = anna.meeting(made["id"], 1, participants=55, held_at=None)
    assert (changed["participants"], changed["held_at"], changed["version"]) == (55, None, 2)
    assert anna.withdraw("meeting", made["id"], 2) == 3
    assert anna.rows("SELECT * FROM kmzb_api.meeting") == []
    assert anna.withdraw("meeting", made["id"], 3, back=True) == 4
    assert anna.one("SELECT version FROM kmzb_api.meeting") == 4
    acts = journal(database, "meeting")
    assert [row[2] for row in acts] == ["save", "save", "withdraw", "restore"]
    assert acts[1][3] == {"participants": 40, "held_at": "18:00:00"}
    assert acts[1][4] == {"participants": 55, "held_at": None}


def test_the_same_call_twice_is_done_once(database, anna):
    client = str(uuid.uuid4())
    first = anna.meeting(client=client)
    assert anna.meeting(client=client) == first
    assert anna.refused("threat", first["id"], client=client).pgcode == "KM012"
    client = str(uuid.uuid4())
    threat = anna.threat(first["id"], client=client)
    assert anna.threat(first["id"], client=client) == threat
    client = str(uuid.uuid4())
    assert anna.withdraw("threat", threat["id"], 1, client=client) == anna.withdraw("threat", threat["id"], 1, client=client)
    assert anna.one("SELECT threats FROM kmzb_api.meeting") == 0
    without = (None, 0, None, "2025-01-01", None, "x", None, None, "debate", None, "police", 1)
    assert anna.refused("rows", SAVE, without).pgcode == "KM012"


def test_two_who_write_at_once_are_told_of_each_other(database, anna):
    made = anna.meeting()
    with Register(database, "t_sopot_commander") as damian:
        damian.meeting(made["id"], 1, participants=41)
    error = anna.refused("meeting", made["id"], 1, participants=42)
    assert error.pgcode == "KM001"
    assert '"Damian Komendant"' in error.diag.message_detail
    threat = anna.threat(made["id"])
    anna.withdraw("threat", threat["id"], 1)
    assert anna.refused("threat", made["id"], threat["id"], 1).pgcode == "KM001"
    assert anna.refused("threat", made["id"], threat["id"], 2).pgcode == "KM005"


@pytest.mark.parametrize(
    "change, code",
    [
        ({"held_on": date(2999, 1, 1)}, "KM026"),
        ({"held_on": date(1999, 1, 1)}, "KM026"),
        ({"held_on": None}, "KM026"),
        ({"participants": -1}, "KM027"),
        ({"participants": 1_000_001}, "KM027"),
        ({"place": "  "}, "KM011"),
        ({"place": "x" * 301}, "KM011"),
        ({"organiser": "x" * 201}, "KM011"),
        ({"teryt": "12345"}, "KM007"),
        ({"kind": "party"}, "KM007"),
        ({"kind": None}, "KM007"),
        ({"organiser_kind": "nobody"}, "KM007"),
        ({"geom": "SRID=2180;POINT(0 0)"}, "KM010"),
        ({"geom": "SRID=4326;POINT(54.45 18.56)"}, "KM010"),
        ({"geom": "SRID=2180;POINT(nan nan)"}, "KM010"),
        ({"geom": "SRID=2180;LINESTRING(470000 738500, 470100 738500)"}, "KM010"),
        ({"geom": "SRID=2180;POINT EMPTY"}, "KM010"),
    ],
)
def test_what_no_meeting_can_be_is_refused(shared_database, change, code):
    with Register(shared_database, "t_sopot_analyst") as anna:
        assert anna.refused("meeting", **change).pgcode == code
        assert anna.one("SELECT count(*) FROM kmzb_api.meeting") == 0


@pytest.mark.parametrize(
    "change, code",
    [
        ({"people": -1}, "KM027"),
        ({"category": "nonsense"}, "KM007"),
        ({"category": None}, "KM007"),
        ({"description": "x" * 2001}, "KM011"),
        ({"geom": "SRID=2180;POLYGON((470000 738000, 470100 738100, 470100 738000, 470000 738100, 470000 738000))"}, "KM010"),
        ({"geom": "SRID=2180;MULTIPOINT(470000 738000)"}, "KM010"),
        ({"geom": "SRID=2180;POINT(900000 900000)"}, "KM010"),
    ],
)
def test_what_no_threat_can_be_is_refused(database, anna, change, code):
    meeting = anna.meeting()["id"]
    assert anna.refused("threat", meeting, **change).pgcode == code
    assert anna.refused("threat", 999999).pgcode == "KM005"


@pytest.mark.parametrize(
    "ewkt, unit",
    [
        (IN_SOPOT, 10),
        ("SRID=2180;LINESTRING(470000 738500, 470400 738100, 471000 738000)", 10),
        ("SRID=2180;POLYGON((470000 738000, 470100 738000, 470100 738100, 470000 738000))", 10),
        ("SRID=4326;POINT(18.55 54.49)", 10),
        (IN_GDANSK, 11),
        (None, 10),
    ],
)
def test_a_threat_belongs_to_the_unit_of_its_place(database, anna, ewkt, unit):
    meeting = anna.meeting()["id"]
    made = anna.threat(meeting, geom=ewkt)
    assert made["unit_id"] == unit
    assert made["position_quality"] == ("none" if ewkt is None else "exact")
    assert made["raised_on"] == date(2025, 3, 5)
    with Register(database, "t_gdansk_analyst") as eliza:
        assert eliza.rows("SELECT id FROM kmzb_api.meeting") == []
        assert len(eliza.rows("SELECT id FROM kmzb_api.raised_threat")) == (1 if unit == 11 else 0)
        assert eliza.refused("threat", meeting, made["id"], 1).pgcode == "KM005"


def test_a_meeting_outside_the_own_area_stays_in_the_own_register(anna):
    made = anna.meeting(geom=IN_GDANSK)
    assert (made["unit_id"], made["beat_id"]) == (10, None)
    assert anna.meeting(geom=None)["unit_id"] == 10


def test_what_a_threat_has_from_its_meeting_follows_it(anna):
    meeting = anna.meeting()
    placed, unplaced = anna.threat(meeting["id"]), anna.threat(meeting["id"], geom=None)
    anna.meeting(meeting["id"], 1, held_on=date(2025, 4, 1))
    assert {row[0] for row in anna.rows("SELECT raised_on FROM kmzb_api.raised_threat")} == {date(2025, 4, 1)}
    anna.withdraw("threat", placed["id"], 1)
    anna.withdraw("meeting", meeting["id"], 2)
    assert anna.rows("SELECT id FROM kmzb_api.raised_threat") == []
    anna.withdraw("meeting", meeting["id"], 3, back=True)
    assert anna.rows("SELECT id FROM kmzb_api.raised_threat") == [(unplaced["id"],)]


def test_threats_are_linked_to_reports_of_the_own_area(anna):
    threat = anna.threat(anna.meeting()["id"])["id"]
    assert anna.link(threat, 1, 101)["reports"] == [101]
    assert anna.link(threat, 2, 102)["reports"] == [101, 102]
    assert anna.link(threat, 3, 101, linked=False)["reports"] == [102]
    assert anna.refused("link", threat, 4, 301).pgcode == "KM005"
    assert anna.refused("link", threat, 4, 999999).pgcode == "KM005"


def test_minutes_are_judged_by_their_content(anna):
    meeting = anna.meeting()["id"]
    assert anna.minutes(meeting, 1)["files"] == 1
    file_id, media_type = anna.rows("SELECT id, media_type FROM kmzb_api.meeting_file")[0]
    assert media_type == "application/pdf"
    assert bytes(anna.one("SELECT kmzb_api.minutes_content(%s)", (file_id,))) == PDF
    for name, content in [("a.pdf", b"MZ\x90\x00 program"), ("a.pdf", b""), ("a.mov", files.film()),
                          ("a.txt", b"x" * (5 * 1024 * 1024 + 1))]:  # fmt: skip
        assert anna.refused("minutes", meeting, 2, name, content).pgcode == "KM014", name
    assert anna.one("SELECT files FROM kmzb_api.meeting") == 1
    removed = anna.record("SELECT * FROM kmzb_api.remove_minutes(%s, %s, %s)", (file_id, 2, str(uuid.uuid4())))
    assert (removed["files"], removed["version"]) == (0, 3)
    assert anna.refused("one", "SELECT kmzb_api.minutes_content(%s)", (file_id,)).pgcode == "KM005"


@pytest.mark.parametrize("login, allowed", [("t_sopot_commander", True), ("t_sopot_coordinator", True), ("t_admin", False),
                                            ("t_krakow_analyst", True), ("t_intake", False), ("t_public", False),
                                            ("t_inactive", False), ("t_nobody", False)])  # fmt: skip
def test_who_may_keep_the_register_stands_in_a_table(database, login, allowed):
    with Register(database, login) as person:
        if allowed:
            assert person.meeting(geom=None)["version"] == 1
            with superuser(database) as owner:
                owner.rows("DELETE FROM kmzb.duty_role WHERE duty = 'save_meeting'")
            assert person.refused("meeting", geom=None).pgcode == "KM006"
        else:
            assert person.refused("meeting", geom=None).pgcode in ("42501", "KM006")


def test_nothing_of_a_foreign_register_is_there(database, anna):
    meeting = anna.meeting()["id"]
    threat = anna.threat(meeting)["id"]
    anna.minutes(meeting, 1)
    file_id = anna.one("SELECT id FROM kmzb_api.meeting_file")
    anna.link(threat, 1, 101)
    with Register(database, "t_krakow_commander") as janina:
        for view in ("meeting", "meeting_file", "raised_threat"):
            assert janina.rows(f"SELECT * FROM kmzb_api.{view}") == [], view
        for refused in (
            janina.refused("meeting", meeting, 2),
            janina.refused("threat", meeting),
            janina.refused("threat", meeting, threat, 1),
            janina.refused("withdraw", "meeting", meeting, 2),
            janina.refused("withdraw", "threat", threat, 2),
            janina.refused("link", threat, 2, 301),
            janina.refused("minutes", meeting, 2),
            janina.refused("one", "SELECT kmzb_api.minutes_content(%s)", (file_id,)),
            janina.refused("rows", "SELECT * FROM kmzb_api.remove_minutes(%s, 2, %s)", (file_id, str(uuid.uuid4()))),
        ):
            assert refused.pgcode == "KM005", refused
    with Register(database, "t_gdansk_coordinator") as superior:
        assert superior.one("SELECT reports FROM kmzb_api.raised_threat") == [101]
    assert [row[2] for row in journal(database, "raised_threat")] == ["save", "link"]
