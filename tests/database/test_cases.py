"""Cases: what is suggested and why, joining, leaving, merging, splitting, undoing, deciding; for one's own area only."""

from __future__ import annotations

import json
import uuid

import psycopg2
import pytest

from tests.database.support import Person, superuser, verify
from tests.database.test_concurrency import together

HOSTILE = "<b>x</b> [% 1+1 %] =cmd() \u202e'; DROP TABLE kmzb.report; --"

ADD = """
INSERT INTO kmzb.report (id, source, external_id, category, status, status_since, unit_id, geom, created_at, description,
                         sender_hash, time_of_day, position_quality, version, chain_hash)
SELECT %(id)s, 'cases', %(id)s::text, %(category)s, %(status)s, at, %(unit)s, ST_Point(%(x)s, %(y)s, 2180), at, %(description)s,
       CASE WHEN %(sender)s::text IS NOT NULL THEN sha256(convert_to(%(sender)s, 'UTF8')) END, %(hours)s, %(quality)s, 1,
       decode(repeat('00', 32), 'hex')
FROM (SELECT now() - %(age)s * interval '1 day' AS at) t
"""
RECEIVE = """
WITH told AS (
    INSERT INTO kmzb.event (report_id, seq, act, at, actor, actor_unit, login, new, prev_hash, hash)
    SELECT r.id, 1, 'receive', r.created_at, 'KMZB', '', 'kmzb_owner', kmzb.report_state(r), kmzb.chain_start(r.id),
           kmzb.event_hash(kmzb.chain_start(r.id), r.id, 1, 'receive', r.created_at, NULL, 'KMZB', '', 'kmzb_owner', '{}',
                           kmzb.report_state(r), NULL, NULL, NULL, NULL)
    FROM kmzb.report r WHERE r.id = %(id)s RETURNING report_id, hash)
UPDATE kmzb.report r SET chain_hash = told.hash FROM told WHERE r.id = told.report_id
"""


class Case(Person):
    """A person with the acts on cases."""

    def version(self, report: int) -> int:
        return self.one("SELECT version FROM kmzb_api.report WHERE id = %s", (report,))

    def case_of(self, report: int):
        return self.one("SELECT case_id FROM kmzb_api.report WHERE id = %s", (report,))

    def case(self, case_id: int) -> dict:
        return self.record("SELECT * FROM kmzb_api.case WHERE id = %s", (case_id,))

    def join(self, report: int, other=None, case=None, version=None, client=None) -> dict:
        return self.record(
            "SELECT * FROM kmzb_api.join_case(%s, %s, %s, %s, %s)",
            (report, version or self.version(report), client or str(uuid.uuid4()), other, case),
        )

    def leave(self, report: int, version=None) -> dict:
        return self.record(
            "SELECT * FROM kmzb_api.leave_case(%s, %s, %s)", (report, version or self.version(report), str(uuid.uuid4()))
        )

    def merge(self, case: int, other: int, version=None, other_version=None, client=None):
        return self.record(
            "SELECT * FROM kmzb_api.merge_cases(%s, %s, %s, %s, %s)",
            (
                case,
                version or self.case(case)["version"],
                other,
                other_version or self.case(other)["version"],
                client or str(uuid.uuid4()),
            ),
        )

    def split(self, case: int, reports, version=None, client=None):
        return self.record(
            "SELECT * FROM kmzb_api.split_case(%s, %s, %s, %s)",
            (case, version or self.case(case)["version"], reports, client or str(uuid.uuid4())),
        )

    def undo_act(self, case: int, version=None, client=None):
        return self.record(
            "SELECT * FROM kmzb_api.undo_case_act(%s, %s, %s)",
            (case, version or self.case(case)["version"], client or str(uuid.uuid4())),
        )

    def decide_all(self, case: int, act: str, reason=None, note=None, version=None, client=None, seen=None) -> dict:
        rows = self.rows(
            "SELECT report_id, done, obstacle, status FROM kmzb_api.decide_case(%s, %s, %s, %s, %s, %s, NULL, %s)",
            (
                case,
                version or self.case(case)["version"],
                client or str(uuid.uuid4()),
                act,
                reason,
                note,
                None if seen is None else json.dumps(seen),
            ),
        )
        return {row[0]: row[1:] for row in rows}

    def candidates(self, report: int) -> list:
        return self.rows("SELECT kind, id FROM kmzb_api.case_candidates(%s)", (report,))


@pytest.fixture
def owner(database):
    with superuser(database) as owner:
        yield owner


@pytest.fixture
def add(owner):
    def add(
        number,
        x=470000.0,
        y=738500.0,
        category="illegal_parking",
        age=0.5,
        unit=10,
        status="new",
        description=None,
        sender=None,
        hours=None,
        quality="exact",
    ):
        values = {
            "id": number,
            "x": x,
            "y": y,
            "category": category,
            "age": age,
            "unit": unit,
            "status": status,
            "description": description,
            "sender": sender,
            "hours": hours,
            "quality": quality,
        }
        with owner.connection.cursor() as cursor:
            cursor.execute(ADD, values)
            cursor.execute(RECEIVE, values)
        return number

    return add


@pytest.fixture
def anna(database):
    with Case(database, "t_sopot_analyst") as person:
        yield person


@pytest.fixture
def bogdan(database):
    with Case(database, "t_sopot_analyst2") as person:
        yield person


@pytest.fixture
def four(add, anna):
    """Reports 501–504 at one place; 501 and 502 are a case."""
    for number in (501, 502, 503, 504):
        add(number, x=472000.0 + number, y=739000.0, category="illegal_dump", age=number - 500, sender=f"s{number}")
    anna.join(501, 502)
    return anna.case_of(501)


# Candidates


def test_what_is_near_is_suggested_with_its_reasons(add, anna):
    add(501, 470008, 738504, description="Auta na chodniku przy skrzyżowaniu, piesi idą jezdnią")
    kind, number, score, distance, days, reasons = anna.rows(
        "SELECT kind, id, score, distance_m, days, reasons FROM kmzb_api.case_candidates(501)"
    )[0]
    assert (kind, number) == ("report", 101)
    assert 0.75 <= score < 1
    assert distance == pytest.approx(8.94, abs=0.01)
    assert days == pytest.approx(0.5, abs=0.2)  # report 101 is as old as the country, which a long run of the tests has aged
    assert reasons["text"] > 0.2
    assert reasons["unrelated"] == 0


def test_what_is_far_late_unrelated_or_a_joke_is_not(add, anna):
    add(501, 473000, 738500)
    add(502, 473000, 738700)  # beyond the radius
    add(503, 473001, 738500, age=60)  # beyond the window
    add(504, 473001, 738500, category="poaching")
    add(505, 473001, 738500, status="joke")
    add(506, 473001, 738500, quality="locality")
    assert anna.candidates(501) == []
    add(507, 473001, 738500)
    assert anna.candidates(501) == [("report", 507)]
    assert anna.candidates(506) == []  # known to a locality only


def test_a_related_category_counts_and_counts_less(add, anna):
    for number, category in ((501, "illegal_parking"), (502, "illegal_parking"), (503, "greenery_destruction")):
        add(number, 473000, 738500, category=category)
    found = dict(anna.rows("SELECT id, score FROM kmzb_api.case_candidates(501)"))
    assert set(found) == {502, 503} or set(found) == {502}
    assert found.get(503, 0) < found[502]


def test_a_dense_place_makes_nearness_say_less(add, owner, anna):
    add(501, 473000, 738500)
    add(502, 473030, 738500)
    before = owner.one("SELECT score FROM kmzb.case_pairs(501, '{10}') WHERE id = 502")
    for number in range(510, 540):
        add(number, 473000 + 120, 738500 + number - 525)
    assert owner.one("SELECT score FROM kmzb.case_pairs(501, '{10}') WHERE id = 502") < before / 2


def test_the_same_street_and_another(add, owner, anna):
    add(501, 473000, 738500)
    add(502, 473000, 738540)
    for name, y in (("Lipowa", 738500), ("Długa", 738540)):
        owner.rows(
            "INSERT INTO kmzb.road (source, external_id, street_name, geom) VALUES ('t', %s, %s, ST_Multi(ST_SetSRID("
            "ST_MakeLine(ST_Point(472000, %s), ST_Point(474000, %s)), 2180)))",
            (name, name, y, y),
        )
    add(503, 473020, 738501)
    found = dict(owner.rows("SELECT id, signs FROM kmzb.case_pairs(501, '{10}')"))
    assert found[503]["street"] is True
    assert found[502]["other_street"] is True


def test_members_of_a_case_come_as_the_case(four, add, anna):
    add(505, 472502, 739000, category="illegal_dump")
    found = anna.rows("SELECT kind, id, by_kind, by_id FROM kmzb_api.case_candidates(505)")
    assert ("case", four) in {row[:2] for row in found}
    assert not {("report", 501), ("report", 502)} & {row[:2] for row in found}
    assert all(row[1] != four for row in anna.rows("SELECT kind, id FROM kmzb_api.case_candidates(501)"))


def test_dismissed_means_not_again_for_both_until_taken_back(four, anna, bogdan):
    assert ("report", 504) in anna.candidates(503)
    anna.rows("SELECT kmzb_api.dismiss_candidate(503, 'report', 504)")
    anna.rows("SELECT kmzb_api.dismiss_candidate(503, 'report', 504)")
    assert ("report", 504) not in bogdan.candidates(503)
    assert ("report", 503) not in bogdan.candidates(504)
    anna.rows("SELECT kmzb_api.dismiss_candidate(503, 'case', %s)", (four,))
    assert anna.candidates(503) == []
    anna.rows("SELECT kmzb_api.dismiss_candidate(503, 'report', 504, false)")
    assert anna.candidates(503) == [("report", 504)]


def test_candidates_are_of_the_own_area_only(database, add):
    add(501, 472000, 732500, unit=10)
    add(502, 472005, 732500, unit=12)
    with Case(database, "t_sopot_analyst") as anna, Case(database, "t_gdansk_coordinator") as grazyna:
        assert anna.candidates(501) == []
        assert grazyna.candidates(501) == [("report", 502)]
        for foreign in (502, 999999):
            error = anna.refused("rows", "SELECT * FROM kmzb_api.case_candidates(%s)", (foreign,))
            assert error.pgcode == "KM005"
            assert anna.refused("rows", "SELECT * FROM kmzb_api.place_history(%s)", (foreign,)).pgcode == "KM005"


# Joining


def test_two_reports_become_a_case_each_by_an_event(add, anna, owner, database):
    add(501), add(502)
    client = str(uuid.uuid4())
    row = anna.join(501, 502, client=client)
    again = anna.join(501, 502, version=1, client=client)
    assert row["case_id"] == again["case_id"] == anna.case_of(502)
    assert owner.rows("SELECT report_id, seq FROM kmzb.event WHERE act = 'join_case' ORDER BY 1") == [(501, 2), (502, 2)]
    assert anna.case(row["case_id"])["version"] == 1
    assert owner.rows("SELECT act FROM kmzb.journal WHERE subject = 'case'") == [("join",)]
    assert verify(database) == []
    assert owner.rows("SELECT * FROM kmzb.verify_journal()") == []


def test_a_case_tells_how_many_from_how_many(four, anna, add, owner):
    anna.join(503, case=four)
    add(505, 472505, 739000, category="illegal_dump", sender="s501")
    anna.join(505, case=four)
    case = anna.case(four)
    assert (case["reports"], case["senders"], case["unknown_senders"], case["reports_open"]) == (4, 3, 0, 4)
    owner.rows(
        "INSERT INTO kmzb.sighting (report_id, at, sender_hash, client_id)"
        " VALUES (501, now(), sha256('neighbour'), gen_random_uuid())"
    )
    assert anna.case(four)["senders"] == 4


def test_a_repeat_raises_the_priority_and_time_lowers_it(four, anna, owner):
    first = anna.case(four)["priority"]
    anna.join(503, case=four)
    anna.join(504, case=four)
    assert anna.case(four)["priority"] > first
    owner.rows("UPDATE kmzb.case_file SET last_at = now() - interval '300 days'")
    assert anna.case(four)["priority"] == 1


def test_joining_says_no(four, add, anna, database):
    add(601, category="illegal_dump", unit=12)
    for arguments, code in [
        ({"report": 503}, "KM022"),
        ({"report": 503, "other": 503}, "KM022"),
        ({"report": 503, "other": 504, "case": four}, "KM022"),
        ({"report": 501, "other": 502}, "KM022"),
        ({"report": 501, "case": four}, "KM022"),
        ({"report": 503, "other": 999999}, "KM005"),
        ({"report": 503, "other": 601}, "KM005"),
        ({"report": 503, "case": 999999}, "KM005"),
        ({"report": 503, "other": 504, "version": 7}, "KM001"),
    ]:
        assert anna.refused("join", **arguments).pgcode == code, arguments
    with Case(database, "t_sopot_commander") as damian:
        assert damian.refused("join", 503, 504).pgcode == "42501"
    with Case(database, "t_krakow_analyst") as halina:
        assert halina.refused("join", 503, 504, version=1).pgcode == "KM005"
        assert halina.rows("SELECT * FROM kmzb_api.case") == []
        assert halina.refused("rows", "SELECT * FROM kmzb_api.decide_case_preview(%s, 'take_up')", (four,)).pgcode == "KM005"


def test_two_people_join_one_report_at_once(four, anna, bogdan, database):
    for _ in range(5):
        version = anna.version(503)
        results = together(
            lambda v=version: anna.join(503, case=four, version=v), lambda v=version: bogdan.join(503, 504, version=v)
        )
        assert sorted(getattr(r, "pgcode", "done") for r in results) in (["KM001", "done"], ["KM022", "done"]), results
        anna.leave(503)
        if anna.case_of(504):
            anna.leave(504)
    assert verify(database) == []


def test_two_people_join_each_others_report_at_once(add, anna, bogdan, database):
    for k in range(10):
        one, two = add(600 + 2 * k), add(601 + 2 * k)
        results = together(lambda a=one, b=two: anna.join(a, b, version=1), lambda a=one, b=two: bogdan.join(b, a, version=1))
        assert [getattr(r, "pgcode", "done") for r in results].count("done") == 1, results
        assert anna.case_of(one) == anna.case_of(two) is not None
    assert verify(database) == []


# Leaving, merging, splitting, undoing


def test_leaving(four, anna):
    anna.leave(502)
    assert anna.case_of(502) is None
    assert anna.case(four)["reports"] == 1
    assert anna.refused("leave", 502).pgcode == "KM022"
    anna.leave(501)
    assert anna.rows("SELECT * FROM kmzb_api.case WHERE id = %s", (four,)) == []  # an empty case is none


def test_merge_and_its_undo(four, anna, bogdan, owner, database):
    anna.join(503, 504)
    other = anna.case_of(503)
    client = str(uuid.uuid4())
    anna.merge(four, other, 1, 1, client)
    anna.merge(four, other, 1, 1, client)  # sent again: done once
    assert anna.case(four)["reports"] == 4
    assert anna.rows("SELECT id FROM kmzb_api.case") == [(four,)]
    assert bogdan.refused("undo_act", four).pgcode == "KM009"
    assert anna.one("SELECT kmzb_api.can_undo_case_act(%s)", (four,))
    anna.undo_act(four)
    assert [anna.case_of(n) for n in (501, 502, 503, 504)] == [four, four, other, other]
    joined = anna.rows("SELECT undone FROM kmzb_api.event WHERE report_id = 503 AND act = 'join_case' ORDER BY seq")
    assert joined == [(False,), (True,)]
    assert anna.refused("undo_act", four).pgcode == "KM009"  # an undoing is not undone
    anna.merge(four, other)  # but the act can be done again
    assert verify(database) == []
    assert owner.rows("SELECT * FROM kmzb.verify_journal()") == []


def test_what_somebody_has_touched_is_not_undone(four, anna, bogdan):
    anna.join(503, 504)
    other = anna.case_of(503)
    anna.merge(four, other)
    bogdan.decide(504, bogdan.version(504), "take_up")
    assert not anna.one("SELECT kmzb_api.can_undo_case_act(%s)", (four,))
    assert anna.refused("undo_act", four).pgcode == "KM009"
    assert anna.case(four)["reports"] == 4


def test_split_and_its_undo(four, anna):
    anna.join(503, case=four)
    new = anna.split(four, [502, 503])["id"]
    assert new != four
    assert [anna.case_of(n) for n in (501, 502, 503)] == [four, new, new]
    assert anna.refused("split", new, [501]).pgcode == "KM022"
    assert anna.refused("split", new, [502, 503]).pgcode == "KM022"  # something must stay
    assert anna.refused("split", new, []).pgcode == "KM022"
    anna.undo_act(four)
    assert [anna.case_of(n) for n in (501, 502, 503)] == [four] * 3


def test_undo_of_joining_takes_all_out_again(four, anna):
    anna.undo_act(four)
    assert [anna.case_of(n) for n in (501, 502)] == [None, None]


def test_undo_in_the_report_keeps_the_case_right(four, anna):
    anna.join(503, case=four)
    anna.undo(503, anna.version(503))
    assert anna.case_of(503) is None
    assert anna.case(four)["reports"] == 2


def test_an_old_version_of_the_case_is_a_conflict_that_names_who(four, anna, bogdan):
    version = anna.case(four)["version"]
    bogdan.join(503, case=four)
    anna.join(504, 101)
    other = anna.case_of(504)
    for error in (
        anna.refused("merge", four, other, version),
        anna.refused("split", four, [501], version),
        anna.refused("decide_all", four, "take_up", version=version),
        anna.refused("undo_act", four, version),
        anna.refused("merge", other, four, None, version),
    ):
        assert error.pgcode == "KM001"
        assert json.loads(error.diag.message_detail)["events"][0]["actor"] == "Bogdan Sopocki"


def test_merging_from_both_sides_at_once(four, anna, bogdan, database):
    anna.join(503, 504)
    other = anna.case_of(503)
    results = together(lambda: anna.merge(four, other, 1, 1), lambda: bogdan.merge(other, four, 1, 1))
    assert sorted(getattr(r, "pgcode", "done") for r in results) == ["KM001", "done"], results
    assert len({anna.case_of(n) for n in (501, 502, 503, 504)}) == 1
    assert verify(database) == []


def test_a_client_id_belongs_to_one_act(four, anna):
    client = str(uuid.uuid4())
    anna.join(503, case=four, client=client)
    for error in (
        anna.refused("split", four, [501], client=client),
        anna.refused("undo_act", four, client=client),
        anna.refused("decide_all", four, "take_up", client=client),
    ):
        assert error.pgcode == "KM012"


# Deciding


def test_deciding_a_case_decides_each_by_its_own_event(four, anna, database, owner):
    anna.join(503, case=four)
    anna.decide(502, anna.version(502), "take_up")
    preview = anna.rows("SELECT report_id, possible, obstacle FROM kmzb_api.decide_case_preview(%s, 'take_up')", (four,))
    assert preview == [(501, True, None), (502, False, "KM002"), (503, True, None)]
    client = str(uuid.uuid4())
    version = anna.case(four)["version"]
    done = anna.decide_all(four, "take_up", client=client, version=version)
    assert done == {501: (True, None, "verification"), 502: (False, "KM002", "verification"), 503: (True, None, "verification")}
    assert anna.decide_all(four, "take_up", client=client, version=version) == done  # sent again: done once
    events = owner.rows("SELECT report_id, act FROM kmzb.event WHERE act = 'take_up' AND report_id > 500 ORDER BY 1")
    assert events == [(501, "take_up"), (502, "take_up"), (503, "take_up")]
    assert anna.decide_all(four, "reject", "not_found", "Nikogo nie było.")[501] == (True, None, "rejected")
    assert anna.refused("decide_all", four, "reject", "not_found").pgcode == "KM002"
    anna.undo_act(four)
    assert anna.one("SELECT count(*) FROM kmzb_api.case_member WHERE status = 'verification'") == 3
    assert verify(database) == []


def test_what_a_decision_lacks_refuses_it_whole(four, anna):
    anna.decide_all(four, "take_up")
    for arguments, code in [
        (("reject",), "KM003"),
        (("reject", "weather"), "KM007"),
        (("reject", "not_found", "x" * 2001), "KM011"),
        (("join_case",), "KM002"),
        (("nonsense",), "KM006"),
        ((None,), "KM002"),
    ]:
        error = anna.refused("decide_all", four, *arguments)
        assert error.pgcode in (code, "KM002"), (arguments, error)
    assert anna.one("SELECT count(*) FROM kmzb_api.case_member WHERE status = 'verification'") == 2


def test_a_report_changed_since_it_was_looked_at_is_left_alone(four, anna, bogdan):
    seen = {"501": anna.version(501), "502": anna.version(502)}
    bogdan.recategorise(502, bogdan.version(502), "vandalism")
    done = anna.decide_all(four, "take_up", seen=seen)
    assert done == {501: (True, None, "verification"), 502: (False, "KM001", "new")}


def test_hostile_notes_and_descriptions_stay_text(four, add, anna):
    add(505, 472505, 739000, category="illegal_dump", description=HOSTILE)
    anna.join(505, case=four)
    anna.decide_all(four, "take_up", note=HOSTILE)
    assert anna.rows("SELECT DISTINCT note FROM kmzb_api.event WHERE act = 'take_up'") == [(HOSTILE,)]
    assert HOSTILE in {r[0] for r in anna.rows("SELECT description FROM kmzb_api.case_member")}
    assert anna.candidates(503)


# Across units


@pytest.fixture
def across(database, add):
    """A case of reports in Gdańsk (11) and Oliwa (12), joined by the garrison's coordinator."""
    add(701, 472000, 732100, category="illegal_dump", unit=11)
    add(702, 472010, 732100, category="illegal_dump", unit=12)
    add(703, 472010, 732110, category="illegal_dump", unit=12)
    add(704, 472010, 732110, category="illegal_dump", unit=12)
    with Case(database, "t_gdansk_coordinator") as grazyna:
        grazyna.join(701, 702)
        yield grazyna.case_of(701)


def test_members_elsewhere_are_counted_and_not_shown(across, database):
    with Case(database, "t_gdansk_kp_analyst") as filip:
        case = filip.case(across)
        assert (case["reports"], case["reports_shown"]) == (2, 1)
        assert filip.rows("SELECT id FROM kmzb_api.case_member") == [(702,)]
        assert filip.decide_all(across, "take_up") == {702: (True, None, "verification"), None: (False, "KM005", None)}
        assert filip.rows("SELECT report_id, obstacle FROM kmzb_api.decide_case_preview(%s, 'confirm')", (across,)) == [
            (702, None),
            (None, "KM005"),
        ]
        filip.join(703, case=across)
        assert filip.refused("split", across, [701]).pgcode == "KM022"
        filip.leave(703)
        filip.join(703, 704)
        mine = filip.case_of(703)
        assert filip.refused("merge", mine, across).pgcode == "KM023"
        filip.merge(across, mine)
        assert filip.case(across)["reports"] == 4
    with Case(database, "t_gdansk_analyst") as eliza:
        assert eliza.case(across)["reports_shown"] == 4


def test_those_with_a_member_hear_of_the_case(across, database):
    import select

    with Case(database, "t_gdansk_kp_analyst") as filip, Case(database, "t_gdansk_analyst") as eliza:
        filip.rows(f'LISTEN "{filip.one("SELECT channel FROM kmzb_api.whoami()")}"')
        eliza.decide_all(across, "take_up")
        select.select([filip.connection], [], [], 1)
        filip.connection.poll()
        heard = [json.loads(n.payload) for n in filip.connection.notifies]
        assert [h["id"] for h in heard if h.get("subject") == "case"] == [across]


# Other pillars and the place


def test_a_threat_of_a_consultation_joins(add, anna, owner):
    add(501, 473000, 738500)
    add(502, 473005, 738500)
    meeting = owner.one(
        "INSERT INTO kmzb.meeting (held_on, place, kind, organiser_kind, unit_id, position_quality, version)"
        " SELECT current_date, 'Sopot', (SELECT code FROM kmzb.meeting_kind LIMIT 1),"
        " (SELECT code FROM kmzb.organiser_kind LIMIT 1), 10, 'none', 1 RETURNING id"
    )
    threat = owner.one(
        "INSERT INTO kmzb.raised_threat (meeting_id, category, geom, position_quality, raised_on, unit_id, version, description)"
        " VALUES (%s, 'illegal_parking', ST_Point(473010, 738500, 2180), 'exact', current_date, 10, 1, 'parkowanie') RETURNING id",
        (meeting,),
    )
    assert ("threat", threat) in anna.candidates(501)
    client = str(uuid.uuid4())
    row = anna.record("SELECT * FROM kmzb_api.join_case_item(501, 1, %s, 'threat', %s)", (client, threat))
    case = anna.case(row["case_id"])
    assert (case["reports"], case["others"], case["pillars"], case["priority"]) == (1, 1, 2, 2)
    assert ("case", case["id"]) in anna.candidates(502)
    assert anna.rows("SELECT kind, id FROM kmzb_api.case_member ORDER BY kind") == [("report", 501), ("threat", threat)]
    anna.undo_act(case["id"])
    assert owner.one("SELECT case_id FROM kmzb.raised_threat WHERE id = %s", (threat,)) is None
    anna.record("SELECT * FROM kmzb_api.join_case_item(501, 3, %s, 'threat', %s)", (str(uuid.uuid4()), threat))
    number = anna.case_of(501)
    anna.record(
        "SELECT * FROM kmzb_api.leave_case_item(%s, %s, %s, 'threat', %s)",
        (number, anna.case(number)["version"], str(uuid.uuid4()), threat),
    )
    assert anna.case(number)["others"] == 0
    for kind, item, code in (("threat", 999, "KM005"), ("nonsense", 1, "KM007"), (None, 1, "KM007")):
        error = anna.refused("record", "SELECT * FROM kmzb_api.join_case_item(502, 1, %s, %s, %s)", (str(uuid.uuid4()), kind, item))
        assert error.pgcode == code


def test_an_event_of_police_systems_joins(add, anna, owner):
    add(501, 473000, 738500, category="speeding")
    incident = owner.one(
        "INSERT INTO kmzb.incident (source, external_id, type, occurred_from, occurred_to, unit_id, routed_how,"
        " position_quality, geom)"
        " VALUES ('t', '1', 'road_accident_fatal', now() - interval '2 days', now() - interval '2 days', 10, 'area', 'exact',"
        " ST_Point(473020, 738500, 2180)) RETURNING id"
    )
    assert ("incident", incident) in anna.candidates(501)
    row = anna.record("SELECT * FROM kmzb_api.join_case_item(501, 1, %s, 'incident', %s)", (str(uuid.uuid4()), incident))
    case = anna.case(row["case_id"])
    assert (case["reports"], case["others"], case["pillars"]) == (1, 1, 2)
    assert ("incident", incident) in anna.rows("SELECT kind, id FROM kmzb_api.case_member")
    anna.leave(501)
    assert anna.case(case["id"])["others"] == 1  # the event stays, and with it the case


def test_the_history_of_a_place(add, anna):
    add(501, 473000, 738500)
    for number, status, age, category in [
        (502, "confirmed", 10, "illegal_parking"),
        (503, "rejected", 20, "illegal_parking"),
        (504, "eliminated", 30, "illegal_parking"),
        (505, "new", 5, "illegal_parking"),
        (506, "confirmed", 400, "illegal_parking"),
        (507, "confirmed", 3, "poaching"),
    ]:
        add(number, 473010, 738500, category=category, age=age, status=status)
    add(508, 473400, 738500, status="confirmed")  # beyond the radius
    row = anna.record("SELECT * FROM kmzb_api.place_history(501)")
    assert (row["reports"], row["decided"], row["confirmed"], row["other_reports"]) == (4, 3, 2, 1)
    assert row["share"] == pytest.approx(2 / 3)
    assert [d["id"] for d in row["last_decisions"]] == [502, 503, 504]
    assert anna.record("SELECT * FROM kmzb_api.place_history(508)")["reports"] == 0


def test_rules_name_each_category(owner):
    assert (
        owner.rows("SELECT code FROM kmzb.category c WHERE NOT EXISTS (SELECT FROM kmzb.case_rule r WHERE r.category = c.code)")
        == []
    )
    with pytest.raises(psycopg2.Error):
        owner.rows("INSERT INTO kmzb.category_relation VALUES ('speeding', 'drugs', 0.5)")  # one way round only
