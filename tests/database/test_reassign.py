"""Not ours: a report passed on between units, counted, settled by the coordinator."""

from __future__ import annotations

import uuid

import pytest

from tests.database.support import Person, superuser, verify

STATEMENT = "SELECT * FROM kmzb_api.reassign(%s, %s, %s, %s, %s, %s)"


def reassign(
    person: Person, report: int, version: int, unit: int, reason: str = "outside_our_area", note: str = "", client: str = ""
) -> dict:
    return person.record(STATEMENT, (report, version, client or str(uuid.uuid4()), unit, reason, note))


def refused(person: Person, report: int, version: int, unit: int, reason: str = "outside_our_area") -> str:
    return person.refused("record", STATEMENT, (report, version, str(uuid.uuid4()), unit, reason, None)).pgcode


@pytest.fixture
def anna(database):
    with Person(database, "t_sopot_analyst") as person:
        yield person


def test_the_report_is_theirs_and_not_mine_any_more(database, anna):
    anna.decide(101, 1, "take_up")
    row = reassign(anna, 101, 2, 11, note="ul. Polanki leży po drugiej stronie")
    assert (row["unit_id"], row["routed_how"], row["bounces"], row["taken_by"], row["version"]) == (11, "reassigned", 1, None, 3)
    assert anna.rows("SELECT * FROM kmzb_api.report WHERE id = 101") == []
    with Person(database, "t_gdansk_analyst") as eliza:
        seen = eliza.record("SELECT * FROM kmzb_api.routed_report(101)")
        assert (seen["how"], seen["bounces"], seen["is_flag"]) == ("reassigned", 1, False)
        event = eliza.rows(
            "SELECT act, reason, note, new ->> 'unit_name' FROM kmzb_api.event WHERE report_id = 101 ORDER BY seq"
        )[-1]
        assert event == ("reassign", "outside_our_area", "ul. Polanki leży po drugiej stronie", "Komenda Miejska Policji w Gdańsku")
        assert eliza.decide(101, 3, "confirm")["status"] == "confirmed"
    assert verify(database) == []


def test_the_author_may_take_it_back_while_nobody_has_touched_it(database, anna):
    reassign(anna, 101, 1, 11)
    row = anna.undo(101, 2)
    assert (row["unit_id"], row["beat_id"], row["routed_how"], row["bounces"], row["version"]) == (10, 1, "area", 0, 3)
    assert anna.one("SELECT count(*) FROM kmzb_api.report WHERE id = 101") == 1
    assert verify(database) == []


def test_a_colleague_or_a_later_act_ends_the_taking_back(database, anna):
    with Person(database, "t_sopot_analyst2") as bogdan, Person(database, "t_gdansk_analyst") as eliza:
        reassign(anna, 101, 1, 11)
        assert bogdan.refused("undo", 101, 2).pgcode == "KM005"
        assert anna.refused("decide", 101, 2, "take_up").pgcode == "KM005"  # only the taking back
        eliza.decide(101, 2, "take_up")
        assert anna.refused("undo", 101, 2).pgcode == "KM005"
        assert anna.refused("undo", 101, 3).pgcode == "KM005"


def test_sent_twice_it_is_done_once(database, anna):
    client = str(uuid.uuid4())
    first = reassign(anna, 101, 1, 11, client=client)
    assert reassign(anna, 101, 1, 11, client=client) == first
    with superuser(database) as owner:
        assert owner.one("SELECT bounces FROM kmzb.report WHERE id = 101") == 1


def test_the_third_bounce_goes_up_and_stays_until_the_coordinator_settles_it(database, anna):
    with (
        Person(database, "t_gdansk_analyst") as eliza,
        Person(database, "t_gdansk_coordinator") as grazyna,
        superuser(database) as owner,
    ):
        reassign(anna, 101, 1, 11)
        reassign(eliza, 101, 2, 10)
        row = reassign(anna, 101, 3, 11)
        assert (row["unit_id"], row["routed_how"], row["bounces"]) == (2, "escalated", 3)
        assert owner.one("SELECT new ->> 'wanted_unit' FROM kmzb.event WHERE report_id = 101 AND seq = 4") == (
            "Komenda Miejska Policji w Gdańsku"
        )
        owner.rows("INSERT INTO kmzb.person (login, name, unit_id) VALUES ('t_nobody', 'Nina Nowa', 2)")
        with Person(database, "t_nobody") as nina:  # an analyst beside the coordinator
            assert refused(nina, 101, 4, 11) == "KM006"
        assert grazyna.record("SELECT * FROM kmzb_api.routed_report(101)")["is_flag"] is True
        settled = reassign(grazyna, 101, 4, 10, reason="handled_elsewhere")
        assert (settled["unit_id"], settled["routed_how"], settled["bounces"]) == (10, "reassigned", 3)
        assert reassign(anna, 101, 5, 11)["routed_how"] == "escalated"  # not ours still: up again at once
    assert verify(database) == []


def test_a_superior_settles_and_does_not_bounce(database):
    with Person(database, "t_gdansk_analyst") as eliza, Person(database, "t_gdansk_kp_analyst") as filip:
        row = reassign(eliza, 201, 1, 12)
        assert (row["unit_id"], row["bounces"], row["routed_how"]) == (12, 0, "reassigned")
        assert reassign(filip, 201, 2, 11)["bounces"] == 1


def test_what_is_refused(database, anna):
    assert refused(anna, 101, 1, 10) == "KM020"  # its own unit
    assert refused(anna, 101, 1, 2) == "KM020"  # no area
    assert refused(anna, 101, 1, 4711) == "KM020"
    assert refused(anna, 101, 1, 11, "") == "KM003"
    assert refused(anna, 101, 1, 11, "joke") == "KM007"
    assert refused(anna, 101, 2, 11) == "KM001"
    assert refused(anna, 108, 1, 11) == "KM002"  # decided already
    assert refused(anna, 301, 1, 11) == "KM005"
    with Person(database, "t_sopot_commander") as damian:
        assert refused(damian, 101, 1, 11) == "42501"
    assert anna.refused("decide", 101, 1, "reassign", "outside_our_area").pgcode == "KM002"


def test_targets_come_with_the_nearest_first(database, anna):
    rows = anna.rows("SELECT id, distance_m FROM kmzb_api.reassign_targets(101)")
    assert rows == [(11, pytest.approx(5500)), (12, pytest.approx(6500))]  # other garrisons are far away
    assert anna.rows("SELECT * FROM kmzb_api.reassign_targets(301)") == []
    assert anna.rows("SELECT * FROM kmzb_api.routed_report(301)") == []
