"""Every act: what it writes, what it refuses and with which SQLSTATE."""

from __future__ import annotations

import json
import uuid

import pytest

from tests.database.support import Person, superuser, verify

TRIANGLE = "SRID=2180;POLYGON((470000 738000, 470100 738000, 470100 738100, 470000 738000))"


@pytest.fixture
def anna(database):
    with Person(database, "t_sopot_analyst") as person:
        yield person


@pytest.fixture
def celina(database):
    with Person(database, "t_sopot_coordinator") as person:
        yield person


def last_event(person, report):
    return person.record("SELECT * FROM kmzb_api.event WHERE report_id = %s ORDER BY seq DESC LIMIT 1", (report,))


def test_take_up_confirm_eliminate(database, anna):
    row = anna.decide(101, 1, "take_up")
    assert (row["status"], row["version"], row["taken_by"]) == ("verification", 2, "Anna Sopocka")
    row = anna.decide(101, 2, "confirm", note="  stwierdzono na miejscu \n")
    assert (row["status"], row["due_at"], row["overdue"]) == ("confirmed", None, False)
    row = anna.decide(101, 3, "mark_eliminated")
    assert (row["status"], row["version"]) == ("eliminated", 4)
    events = anna.rows(
        "SELECT seq, act, actor, note, new ->> 'status' FROM kmzb_api.event WHERE report_id = 101 ORDER BY 1"
    )
    assert events[1:] == [
        (2, "take_up", "Anna Sopocka", None, "verification"),
        (3, "confirm", "Anna Sopocka", "stwierdzono na miejscu", "confirmed"),
        (4, "mark_eliminated", "Anna Sopocka", None, "eliminated"),
    ]
    assert verify(database) == []


def test_every_transition_of_the_table_can_be_done_and_no_other(database, celina):
    """Walks act × status with the coordinator, who may do everything: done exactly where the table has a row."""
    with superuser(database) as owner:
        table = {(act, start): end for act, start, end in
                 owner.rows("SELECT act, from_status, to_status FROM kmzb.transition")}  # fmt: skip
        statuses = [row[0] for row in owner.rows("SELECT code FROM kmzb.status")]
        acts = [row[0] for row in owner.rows("SELECT code FROM kmzb.act WHERE changes_status AND key IS NOT NULL")]
        acts.append("could_not_check")
        reasons = dict(owner.rows("SELECT act, min(code) FROM kmzb.reason GROUP BY act"))
        institution = owner.one("SELECT min(id) FROM kmzb.institution")
    reports = {"new": 101, "verification": 105, "confirmed": 108, "rejected": 109, "referred": 110, "eliminated": 111,
               "joke": 112}  # fmt: skip
    assert set(reports) == set(statuses)
    for act in acts:
        for status, report in reports.items():
            version = celina.one("SELECT version FROM kmzb_api.report WHERE id = %s", (report,))
            arguments = (report, version, act, reasons.get(act), "notatka", institution)
            if (act, status) not in table:
                assert celina.refused("decide", *arguments).pgcode == "KM002", (act, status)
                continue
            assert celina.decide(*arguments)["status"] == table[act, status]
            assert celina.undo(report, version + 1)["status"] == status
    assert verify(database) == []


def test_rejecting_needs_a_reason_of_that_act(anna):
    anna.decide(101, 1, "take_up")
    assert anna.refused("decide", 101, 2, "reject").pgcode == "KM003"
    assert anna.refused("decide", 101, 2, "reject", reason="").pgcode == "KM003"
    assert anna.refused("decide", 101, 2, "reject", reason="no_patrol").pgcode == "KM007"
    assert anna.refused("decide", 101, 2, "reject", reason="nonsense").pgcode == "KM007"
    assert anna.decide(101, 2, "reject", reason="not_found")["status"] == "rejected"
    assert last_event(anna, 101)["reason_name_pl"] == "nie stwierdzono zagrożenia na miejscu"


def test_could_not_check_keeps_the_report_open_with_its_deadline(anna):
    before = anna.record("SELECT * FROM kmzb_api.report WHERE id = 106")
    after = anna.decide(106, 1, "could_not_check", reason="no_patrol")
    assert (after["status"], after["due_at"], after["version"]) == ("verification", before["due_at"], 2)
    assert last_event(anna, 106)["reason"] == "no_patrol"


def test_handing_over_needs_an_institution(database, anna):
    assert anna.refused("decide", 108, 1, "hand_over").pgcode == "KM008"
    assert anna.refused("decide", 108, 1, "hand_over", institution=999999).pgcode == "KM007"
    assert anna.decide(108, 1, "hand_over", institution=1)["status"] == "referred"
    assert last_event(anna, 108)["new"]["institution_id"] == 1
    assert anna.undo(108, 2)["status"] == "confirmed"
    with superuser(database) as owner:
        assert owner.one("SELECT institution_id FROM kmzb.report WHERE id = 108") is None


def test_reopening_needs_a_note_and_a_coordinator(anna, celina):
    assert anna.refused("decide", 109, 1, "reopen", note="x").pgcode == "KM006"
    assert celina.refused("decide", 109, 1, "reopen", note="  ").pgcode == "KM004"
    row = celina.decide(109, 1, "reopen", note="nowe okoliczności")
    assert (row["status"], row["taken_by"]) == ("verification", None)
    assert row["due_at"] is not None


def test_only_a_coordinator_may_mark_an_unread_report_as_a_joke(anna, celina):
    assert anna.refused("decide", 101, 1, "mark_joke", reason="joke").pgcode == "KM006"
    assert celina.decide(101, 1, "mark_joke", reason="joke")["status"] == "joke"


@pytest.mark.parametrize("version", [0, 2, -1, None])
def test_a_wrong_version_is_a_conflict(anna, version):
    assert anna.refused("decide", 101, version, "take_up").pgcode == "KM001"


def test_a_conflict_says_who_when_and_what(database, anna):
    with Person(database, "t_sopot_analyst2") as bogdan:
        bogdan.decide(101, 1, "take_up")
        bogdan.decide(101, 2, "confirm")
    error = anna.refused("decide", 101, 1, "take_up")
    assert error.pgcode == "KM001"
    detail = json.loads(error.diag.message_detail)
    assert (detail["version"], detail["status"]) == (3, "confirmed")
    assert [(e["seq"], e["act"], e["actor"], e["status"]) for e in detail["events"]] == [
        (2, "take_up", "Bogdan Sopocki", "verification"),
        (3, "confirm", "Bogdan Sopocki", "confirmed"),
    ]
    assert all(e["at"].endswith("+00:00") for e in detail["events"])


def test_the_same_client_id_acts_once(database, anna):
    client = str(uuid.uuid4())
    first = anna.decide(101, 1, "take_up", client=client)
    again = anna.decide(101, 1, "take_up", client=client)
    assert again == first
    assert anna.one("SELECT count(*) FROM kmzb_api.event WHERE report_id = 101") == 2
    # also when the world has moved on: the first sending stands, the row is the present one
    anna.decide(101, 2, "confirm")
    assert anna.decide(101, 1, "take_up", client=client)["status"] == "confirmed"


def test_a_client_id_is_for_one_act_of_one_person_on_one_report(database, anna):
    client = str(uuid.uuid4())
    anna.decide(101, 1, "take_up", client=client)
    assert anna.refused("decide", 101, 2, "confirm", client=client).pgcode == "KM012"
    assert anna.refused("decide", 102, 1, "take_up", client=client).pgcode == "KM012"
    with Person(database, "t_sopot_analyst2") as bogdan:
        assert bogdan.refused("decide", 101, 1, "take_up", client=client).pgcode == "KM012"
    with Person(database, "t_krakow_analyst") as halina:
        assert halina.refused("decide", 301, 1, "take_up", client=client).pgcode == "KM012"
    assert anna.refused("record", "SELECT * FROM kmzb_api.decide(102, 1, NULL, 'take_up')").pgcode == "KM012"


@pytest.mark.parametrize("act", ["annotate", "move", "recategorise", "undo", "receive", None])
def test_decide_is_for_decisions_only(anna, act):
    assert anna.refused("decide", 101, 1, act).pgcode == "KM002"


def test_an_unknown_act_is_refused(anna):
    assert anna.refused("decide", 101, 1, "explode").pgcode == "KM006"


def test_annotating_and_withdrawing(database, anna):
    row = anna.annotate(101, 1, TRIANGLE, " auta stoją tu ")
    assert row["version"] == 2
    assert anna.rows("SELECT body, author, GeometryType(geom) FROM kmzb_api.annotation WHERE report_id = 101") == [
        ("auta stoją tu", "Anna Sopocka", "POLYGON")
    ]
    assert anna.undo(101, 2)["version"] == 3
    assert anna.rows("SELECT * FROM kmzb_api.annotation WHERE report_id = 101") == []
    assert verify(database) == []


@pytest.mark.parametrize(
    "ewkt, body, code",
    [
        (TRIANGLE, "", "KM011"),
        (TRIANGLE, None, "KM011"),
        (TRIANGLE, "x" * 2001, "KM011"),
        (None, "tekst", "KM010"),
        ("SRID=2180;POLYGON EMPTY", "tekst", "KM010"),
        (
            "SRID=2180;POLYGON((470000 738000,470100 738100,470100 738000,470000 738100,470000 738000))",
            "tekst",
            "KM010",
        ),
        ("SRID=2180;MULTIPOINT((470000 738000),(470010 738000))", "tekst", "KM010"),
        ("SRID=2180;POINT(0 0)", "tekst", "KM010"),
        ("SRID=4326;POINT(54.44 18.55)", "tekst", "KM010"),  # axes swapped: somewhere near Madagascar
        ("SRID=4326;POINT(NaN 54)", "tekst", "KM010"),
        ("SRID=2180;POINT(1e400 738000)", "tekst", "KM010"),
        ("POINT(470000 738000)", "tekst", "KM010"),
        ("SRID=2180;POINT(470000 600000)", "tekst", "KM010"),  # inside the frame, no unit within 5 km
        ("SRID=2180;LINESTRING(470000 738000,470000 738000)", "tekst", "KM010"),
    ],
)
def test_a_bad_annotation_is_refused_and_writes_nothing(database, anna, ewkt, body, code):
    assert anna.refused("annotate", 101, 1, ewkt, body).pgcode == code
    assert anna.one("SELECT version FROM kmzb_api.report WHERE id = 101") == 1
    with superuser(database) as owner:
        assert owner.one("SELECT count(*) FROM kmzb.annotation") == 0


def test_moving_keeps_old_and_new_and_finds_the_beat(database, anna):
    row = anna.move(101, 1, "SRID=2180;POINT(474000 738000)", "pomyłka o ulicę")
    assert (row["beat_name"], row["position_quality"]) == ("Rejon nr 2", "corrected")
    event = last_event(anna, 101)
    assert (event["old"]["x"], event["old"]["y"]) == (470000, 738500)
    assert (event["new"]["x"], event["new"]["y"]) == (474000, 738000)
    assert anna.undo(101, 2)["beat_name"] == "Rejon nr 1"
    assert anna.one("SELECT ST_AsText(geom) FROM kmzb_api.report WHERE id = 101") == "POINT(470000 738500)"
    assert verify(database) == []


@pytest.mark.parametrize(
    "ewkt", ["SRID=2180;LINESTRING(470000 738000,470100 738000)", "SRID=2180;POINT EMPTY", "SRID=2180;POINT(1 1)", None]
)
def test_a_bad_position_is_refused(anna, ewkt):
    assert anna.refused("move", 101, 1, ewkt).pgcode == "KM010"


def test_recategorising(database, anna):
    assert anna.recategorise(101, 1, "vandalism")["category_name_pl"] == "Akty wandalizmu"
    assert anna.refused("recategorise", 101, 2, "nonsense").pgcode == "KM007"
    assert anna.refused("recategorise", 101, 2, None).pgcode == "KM007"
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.category SET valid_to = '2020-01-01' WHERE code = 'begging'")
    assert anna.refused("recategorise", 101, 2, "begging").pgcode == "KM007"
    assert anna.undo(101, 2)["category"] == "illegal_parking"


def test_undo_restores_everything_the_act_changed(database, anna):
    before = anna.record("SELECT * FROM kmzb_api.report WHERE id = 101")
    anna.decide(101, 1, "take_up")
    after = anna.undo(101, 2)
    assert {k: v for k, v in after.items() if before[k] != v} == {"version": 3}
    assert anna.one("SELECT undone FROM kmzb_api.event WHERE report_id = 101 AND seq = 2") is True
    assert verify(database) == []


def test_undo_is_for_ones_own_last_act_only(database, anna):
    assert anna.one("SELECT kmzb_api.can_undo(101)") is False
    assert anna.refused("undo", 101, 1).pgcode == "KM009"
    anna.decide(101, 1, "take_up")
    with Person(database, "t_sopot_analyst2") as bogdan:
        assert bogdan.one("SELECT kmzb_api.can_undo(101)") is False
        assert bogdan.refused("undo", 101, 2).pgcode == "KM009"
        bogdan.decide(101, 2, "confirm")
    assert anna.refused("undo", 101, 2).pgcode == "KM001"
    assert anna.refused("undo", 101, 3).pgcode == "KM009"


def test_an_undo_is_not_undone_and_works_once(anna):
    anna.decide(101, 1, "take_up")
    assert anna.one("SELECT kmzb_api.can_undo(101)") is True
    client = str(uuid.uuid4())
    assert anna.undo(101, 2, client)["version"] == 3
    assert anna.undo(101, 2, client)["version"] == 3
    assert anna.one("SELECT kmzb_api.can_undo(101)") is False
    assert anna.refused("undo", 101, 3).pgcode == "KM009"


def test_undo_ends_with_its_time(database, anna):
    anna.decide(101, 1, "take_up")
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.setting SET value = '0' WHERE key = 'undo_minutes'")
    assert anna.refused("undo", 101, 2).pgcode == "KM009"


def test_a_note_too_long_is_refused_and_nothing_written(anna):
    assert anna.refused("decide", 101, 1, "take_up", note="ą" * 2001).pgcode == "KM011"
    assert anna.decide(101, 1, "take_up", note="ą" * 2000)["version"] == 2


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE kmzb.report; --", "<script>", "[% 1+1 %]", "‮RTL", "=cmd()", "%s %(x)s"]
)
def test_hostile_text_is_only_text(anna, text):
    anna.decide(101, 1, "take_up", note=text)
    assert last_event(anna, 101)["note"] == text


def test_the_queues_hold_what_their_rows_say(shared_database):
    with Person(shared_database, "t_sopot_analyst") as anna:
        ids = {
            queue: [
                row[0]
                for row in anna.rows("SELECT id FROM kmzb_api.queue_report WHERE queue = %s ORDER BY id", (queue,))
            ]
            for (queue,) in anna.rows("SELECT code FROM kmzb_api.queue")
        }
    assert ids == {
        "new": [101, 102, 103, 104], "verification": [105, 106, 107, 113], "overdue": [103, 106],
        "confirmed": [108], "referred": [110], "rejected": [],
    }  # fmt: skip
    with Person(shared_database, "t_krakow_analyst") as halina:
        assert halina.rows("SELECT id FROM kmzb_api.queue_report WHERE queue = 'rejected'") == [(305,)]
