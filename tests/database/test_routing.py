"""The right unit by itself: areas, borders, gaps, rules, and the editing of the rules."""

from __future__ import annotations

import json
import random
import uuid
from typing import Any, Optional

import pytest

from tests.database.support import Person, superuser

ROUTE = "SELECT unit_id, beat_id, how, rule_id, institution_id FROM kmzb.route(ST_Point(%s, %s, 2180), %s, %s, %s)"
MONDAY_NOON = "2026-03-02 12:00 Europe/Warsaw"


def route(owner: Person, x: float, y: float, category: str = "speeding", pillar: str = "citizens", at: str = MONDAY_NOON) -> tuple:
    return owner.rows(ROUTE, (x, y, category, pillar, at))[0]


def rule(**fields: Any) -> str:
    return json.dumps({"name": "Reguła", **fields})


def save(person: Person, fields: str, owner: int = 2, rule_id: Optional[int] = None, version: int = 0, client: str = "") -> int:
    return person.one(
        "SELECT kmzb_api.save_rule(%s, %s, %s, %s, %s)", (rule_id, version, client or str(uuid.uuid4()), owner, fields)
    )


# Places


def test_the_smallest_area_that_holds_the_point_and_its_beat(shared_database):
    with superuser(shared_database) as owner:
        assert route(owner, 469500, 738000)[:3] == (10, 1, "area")
        assert route(owner, 472000, 727000)[:3] == (12, 4, "area")  # the station inside the city's area
        assert route(owner, 485000, 720000)[:3] == (11, None, "area")


def test_a_border_goes_to_the_smaller_area_and_is_flagged(database):
    with superuser(database) as owner:
        owner.rows(
            "INSERT INTO kmzb.unit (id, code, kind, name, parent_id, geom) VALUES"
            " (30, 'E', 'KPP', 'KPP w Testowie', 3, ST_Multi(ST_MakeEnvelope(607000, 222000, 617000, 237000, 2180)))"
        )
        for y in (222500.0, 225999.999, 236000.0):  # also where squares of the look-up meet
            assert route(owner, 607000, y)[:3] == (30, None, "border")
        assert route(owner, 606999.5, 230000)[:3] == (22, None, "border")
        assert route(owner, 607000.5, 230000)[:3] == (30, None, "border")
        assert route(owner, 606998, 230000)[:3] == (22, None, "area")


def test_a_border_with_the_own_superior_is_no_border_of_two_units(shared_database):
    with superuser(shared_database) as owner:
        assert route(owner, 565500.0, 244500)[:3] == (21, None, "area")


def test_a_gap_goes_to_the_nearest_and_is_flagged(shared_database):
    with superuser(shared_database) as owner:
        assert route(owner, 487300, 723000)[:3] == (11, None, "gap")
        assert route(owner, 497300, 723000)[0] is None


def test_an_overlap_goes_to_the_smaller_area_and_is_flagged(database):
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.unit SET geom = ST_Multi(ST_Expand(geom, 4000)) WHERE id = 22")
        owner.rows("UPDATE kmzb.unit SET geom = ST_Multi(ST_Translate(geom, 15000, -6000)) WHERE id = 20")
        assert route(owner, 585000, 232000)[:3] == (20, None, "overlap")


@pytest.mark.parametrize("place", [("NaN", 1), ("Infinity", 1), (-5, -5), (1e9, 1e9)])
def test_what_is_no_place_has_no_unit(shared_database, place):
    with superuser(shared_database) as owner:
        assert owner.rows("SELECT unit_id FROM kmzb.route(ST_SetSRID(ST_MakePoint(%s, %s), 2180), 'speeding', 'citizens', now())",
                          place) == [(None,)]  # fmt: skip
        assert owner.rows("SELECT unit_id FROM kmzb.route('SRID=2180;POINT EMPTY', 'speeding', 'citizens', now())") == [(None,)]


def test_the_squares_answer_as_the_areas_themselves(database):
    """Round areas with holes, at random: the answer is that of ST_Covers on the whole areas, smallest first."""
    chance = random.Random(5)
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.unit SET geom = NULL")
        for unit in (10, 11, 12, 20, 21, 22):
            x, y, r = chance.uniform(480000, 520000), chance.uniform(480000, 520000), chance.uniform(3000, 20000)
            owner.rows(
                "UPDATE kmzb.unit SET geom = ST_Multi(ST_Difference(ST_Buffer(ST_Point(%s, %s, 2180), %s, 40),"
                " ST_Buffer(ST_Point(%s, %s, 2180), %s))) WHERE id = %s", (x, y, r, x + r / 3, y, r / 4, unit),
            )  # fmt: skip
        wrong = owner.rows(
            "SELECT x, y FROM generate_series(470000, 530000, 997) x, generate_series(470000, 530000, 1009) y,"
            " LATERAL (SELECT ST_Point(x, y, 2180) AS p) q"
            " WHERE (SELECT u.id FROM kmzb.unit u WHERE ST_Covers(u.geom, p) ORDER BY u.area_m2, u.id LIMIT 1)"
            " IS DISTINCT FROM CASE WHEN (kmzb.locate(p)).how <> 'gap' THEN (kmzb.locate(p)).unit_id END"
        )
        assert wrong == []


def test_the_squares_follow_every_change_of_an_area(database):
    def stale(owner: Person) -> list:
        return owner.rows(
            "SELECT coalesce(c.unit_id, u.id) FROM kmzb.unit u FULL JOIN"
            " (SELECT unit_id, min(superiors) AS superiors FROM kmzb.area_cell WHERE beat_id IS NULL GROUP BY 1) c"
            " ON c.unit_id = u.id"
            " WHERE (u.geom IS NULL) <> (c.unit_id IS NULL) OR c.superiors <> kmzb.unit_superiors(u.id)"
        )

    with superuser(database) as owner:
        assert stale(owner) == []
        assert route(owner, 469500, 738000)[:2] == (10, 1)
        owner.rows("UPDATE kmzb.unit SET geom = NULL WHERE id = 10")
        owner.rows("UPDATE kmzb.beat SET geom = ST_Multi(ST_Translate(geom, 2500, 0)) WHERE id = 3")
        owner.rows("UPDATE kmzb.unit SET parent_id = 2 WHERE id = 20")
        assert stale(owner) == []
        assert route(owner, 469500, 741000)[0] is None or route(owner, 469500, 741000)[2] == "gap"
        assert route(owner, 558000, 244000)[1] is None and route(owner, 569000, 240000)[1] == 3
        owner.rows("UPDATE kmzb.report SET beat_id = NULL WHERE beat_id = 4")
        owner.rows("DELETE FROM kmzb.beat WHERE id = 4")
        assert route(owner, 472000, 727000)[:2] == (12, None)
        assert owner.one("SELECT kmzb.rebuild_cells()") == owner.one("SELECT count(*) FROM kmzb.area_cell")
        assert stale(owner) == []


# Rules


def test_a_rule_sends_elsewhere_and_says_which_it_was(database):
    with superuser(database) as owner, Person(database, "t_gdansk_coordinator") as grazyna:
        number = save(grazyna, rule(name="Prędkość do Gdańska", category="speeding", to_unit=11))
        assert route(owner, 469500, 738000) == (11, None, "rule", number, None)
        assert route(owner, 469500, 738000, "begging") == (10, 1, "area", None, None)
        assert route(owner, 562000, 244000)[0] == 20  # another garrison's place
        assert route(owner, 480000, 715000) == (11, None, "area", number, None)  # it would be there anyway


def test_conditions_of_a_rule(database):
    with superuser(database) as owner, Person(database, "t_gdansk_coordinator") as grazyna:

        def sent(fields: dict, category: str = "speeding", pillar: str = "citizens", at: str = MONDAY_NOON) -> bool:
            number = save(grazyna, rule(**fields, to_unit=11))
            found = route(owner, 469500, 738000, category, pillar, at)[3] == number
            owner.rows("DELETE FROM kmzb.routing_rule")
            return found

        assert sent({"category_group": "traffic"}) and not sent({"category_group": "traffic"}, "begging")
        assert sent({"pillar": "citizens"}) and not sent({"pillar": "citizens"}, pillar="consultations")
        assert sent({"weekdays": 1}) and not sent({"weekdays": 64})
        assert sent({"hour_from": 12, "hour_to": 13}) and not sent({"hour_from": 13, "hour_to": 24})
        late, early = "2026-03-02 23:30 Europe/Warsaw", "2026-03-02 05:59 Europe/Warsaw"
        assert sent({"hour_from": 22, "hour_to": 6}, at=late) and sent({"hour_from": 22, "hour_to": 6}, at=early)
        assert not sent({"hour_from": 22, "hour_to": 6})
        assert not sent({"is_valid": False})


def test_the_class_of_the_road_is_a_condition(database):
    with superuser(database) as owner, Person(database, "t_gdansk_coordinator") as grazyna:
        owner.rows(
            "INSERT INTO kmzb.road (source, external_id, class, number, geom) VALUES"
            " ('test', '1', 'national', 'S6', ST_Multi('SRID=2180;LINESTRING(468000 738000, 471000 738000)'::geometry))"
        )
        save(grazyna, rule(road_class="national", to_institution=1))
        assert route(owner, 469500, 738004)[2:] == ("area", owner.one("SELECT id FROM kmzb.routing_rule"), 1)
        assert route(owner, 469500, 739000)[3:] == (None, None)


def test_the_nearer_owner_and_then_the_order_decides(database):
    with superuser(database) as owner, Person(database, "t_gdansk_coordinator") as grazyna, Person(database, "t_admin") as adam:
        national = save(adam, rule(to_unit=12), owner=1)
        assert route(owner, 469500, 738000)[3] == national
        first, second = save(grazyna, rule(to_unit=11)), save(grazyna, rule(to_unit=12))
        assert route(owner, 469500, 738000)[3] == first
        grazyna.rows("SELECT kmzb_api.move_rule(%s, 1, %s, true)", (second, str(uuid.uuid4())))
        assert route(owner, 469500, 738000)[3] == second
        assert [row[0] for row in grazyna.rows("SELECT id FROM kmzb_api.routing_rules()")] == [second, first, national]


def test_a_rule_is_versioned_and_journalled(database):
    with Person(database, "t_gdansk_coordinator") as grazyna, Person(database, "t_admin") as adam:
        number = save(grazyna, rule(to_unit=11))
        version, by, may = grazyna.rows("SELECT version, changed_by, may_edit FROM kmzb_api.routing_rules()")[0]
        assert (version, by, may) == (1, "Grażyna Wojewódzka", True)
        save(adam, rule(name="Inna", to_unit=12), rule_id=number, version=1)
        error = grazyna.refused("one", "SELECT kmzb_api.save_rule(%s, 1, %s, 2, %s)", (number, str(uuid.uuid4()), rule(to_unit=11)))
        assert error.pgcode == "KM001"
        assert json.loads(error.diag.message_detail)["events"][0]["actor"] == "Adam Administrator"
        error = grazyna.refused("rows", "SELECT kmzb_api.remove_rule(%s, 1, %s)", (number, str(uuid.uuid4())))
        assert error.pgcode == "KM001"
        client = str(uuid.uuid4())
        for _ in range(2):  # sent twice, done once
            grazyna.rows("SELECT kmzb_api.remove_rule(%s, 2, %s)", (number, client))
        assert grazyna.rows("SELECT * FROM kmzb_api.routing_rules()") == []
    with superuser(database) as owner:
        acts = owner.rows("SELECT act FROM kmzb.journal WHERE subject = 'routing_rule' ORDER BY seq")
        assert acts == [("add",), ("change",), ("remove",)]
        assert owner.rows("SELECT * FROM kmzb.verify_journal()") == []


def test_a_rule_sent_twice_is_made_once(database):
    client = str(uuid.uuid4())
    with Person(database, "t_gdansk_coordinator") as grazyna:
        assert save(grazyna, rule(to_unit=11), client=client) == save(grazyna, rule(to_unit=11), client=client)
        assert len(grazyna.rows("SELECT * FROM kmzb_api.routing_rules()")) == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to_unit": 20}, "KM020"),  # another garrison's
        ({}, "KM020"),
        ({"to_unit": 11, "name": "  "}, "KM011"),
        ({"to_unit": 11, "name": "x" * 201}, "KM011"),
        ({"to_unit": 11, "category": "nothing"}, "KM007"),
        ({"to_unit": 11, "category": "speeding", "category_group": "traffic"}, "KM007"),
        ({"to_unit": 11, "road_class": "nothing"}, "KM007"),
        ({"to_unit": 11, "hour_from": 5}, "KM007"),
        ({"to_unit": 11, "hour_from": 5, "hour_to": 5}, "KM007"),
        ({"to_unit": 11, "hour_from": "'; DROP"}, "KM007"),
        ({"to_unit": 11, "weekdays": 128}, "KM007"),
        ({"to_institution": 4711}, "KM007"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(database, fields, code):
    with Person(database, "t_gdansk_coordinator") as grazyna:
        error = grazyna.refused("one", "SELECT kmzb_api.save_rule(NULL, 0, %s, 2, %s)", (str(uuid.uuid4()), rule(**fields)))
        assert error.pgcode == code


def test_only_the_provincial_coordinator_and_the_administrator_edit(database):
    attempt = "SELECT kmzb_api.save_rule(NULL, 0, %s, %s, %s)"
    for login, owner, code in (
        ("t_sopot_analyst", 2, "42501"), ("t_sopot_coordinator", 2, "KM006"), ("t_sopot_coordinator", 10, "KM006"),
        ("t_krakow_coordinator", 3, "KM006"), ("t_gdansk_coordinator", 3, "KM006"), ("t_gdansk_coordinator", 1, "KM006"),
    ):  # fmt: skip
        with Person(database, login) as person:
            assert person.refused("one", attempt, (str(uuid.uuid4()), owner, rule(to_unit=11))).pgcode == code, (login, owner)
    with Person(database, "t_gdansk_coordinator") as grazyna, Person(database, "t_sopot_analyst") as anna:
        number = save(grazyna, rule(to_unit=11))
        # those whom it binds read it, and cannot change it
        assert anna.rows("SELECT id, may_edit FROM kmzb_api.routing_rules()") == [(number, False)]
        with Person(database, "t_krakow_coordinator") as igor:
            assert igor.rows("SELECT * FROM kmzb_api.routing_rules()") == []
            assert igor.refused("rows", "SELECT kmzb_api.remove_rule(%s, 1, %s)", (number, str(uuid.uuid4()))).pgcode == "KM005"


def test_trying_out_says_what_would_happen(database):
    with Person(database, "t_gdansk_coordinator") as grazyna:
        save(grazyna, rule(name="Parkowanie", category="illegal_parking", to_unit=11))
        tried = grazyna.record(
            "SELECT * FROM kmzb_api.try_route(ST_Point(469500, 738000, 2180), 'illegal_parking', 'citizens', %s)", (MONDAY_NOON,)
        )
        assert (tried["unit_name"], tried["how"], tried["rule_name"]) == ("Komenda Miejska Policji w Gdańsku", "rule", "Parkowanie")
        caught = grazyna.record("SELECT * FROM kmzb_api.rule_catch(2, %s)", (rule(category="illegal_parking", to_unit=11),))
        assert caught["reports"] == 4 and caught["of_all"] > 10
        error = grazyna.refused("rows", "SELECT * FROM kmzb_api.rule_catch(3, %s)", (rule(to_unit=20),))
        assert error.pgcode == "KM006"
        error = grazyna.refused("rows", "SELECT * FROM kmzb_api.try_route(ST_Point(1, 1, 2180), 'x', 'y', now())")
        assert error.pgcode == "KM010"
