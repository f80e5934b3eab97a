"""What staffing and siting rest on: who may say what, whose word counts, what a scope adds up to."""

from __future__ import annotations

import json
import uuid
from typing import Any, Optional

import pytest

from tests.database.support import Person, superuser, verify

SHIFTS = [[1, 6, 14, 3], [1, 14, 22, 2], [1, 22, 6, 1.5], [7, 22, 6, 4]]
#: Sopot (10) is a square of 10 km, Gdańsk (11) one of 20 km with Oliwa (12) in it; 5 to 13 km overlap.
POINTS = ((470000, 738000, 100), (474000, 740000, 20), (480000, 715000, 3000), (472000, 727000, 500), (567000, 244000, 7000))


def client() -> str:
    return str(uuid.uuid4())


def scope(unit: Optional[int] = None, **more: Any) -> str:
    said = {"unit": unit, "area": None, "from": "2000-01-01", "to": "2099-01-01", "kinds": None,
            "pillars": ["citizens", "police_systems", "consultations"], **more}  # fmt: skip
    return json.dumps(said)


def save(person: Person, unit: int, key: str, version: int, value: Optional[float], note: str = "", call: str = "") -> int:
    return person.one(
        "SELECT kmzb_api.save_assumption(%s, %s, %s, %s, %s, %s)", (unit, key, version, call or client(), value, note)
    )


def table(person: Person, unit: int, version: int, shifts: Any, posts=(10, 8), day="2026-01-01", call: str = "") -> int:
    return person.one(
        "SELECT kmzb_api.save_staffing(%s, %s, %s, %s, %s, %s, %s)",
        (unit, day, version, call or client(), *posts, json.dumps(shifts)),
    )


def refused(person: Person, what, *arguments: Any, **named: Any):
    person.act = lambda: what(person, *arguments, **named)  # type: ignore[attr-defined]
    return person.refused("act")


def holds(person: Person, key: str, unit: Optional[int] = None) -> tuple:
    return person.rows("SELECT value, said_by, own_version FROM kmzb_api.assumptions_of(%s) WHERE key = %s", (unit, key))[0]


def inhabitants(database, points=POINTS) -> None:
    with superuser(database) as owner:
        owner.rows(
            "INSERT INTO kmzb.population_set (source, title, is_base) VALUES ('t', 'Test', true), ('other', 'Same people', false)"
        )
        for number, (x, y, people) in enumerate(points):
            for source in ("t", "other"):
                owner.rows(
                    "INSERT INTO kmzb.population_point (source, external_id, kind, name, people, geom)"
                    " VALUES (%s, %s, 'gmina', 'G', %s, ST_Point(%s, %s, 2180))", (source, number, people, x, y),
                )  # fmt: skip


def test_everything_that_is_assumed_says_so_in_both_languages(shared_database):
    with Person(shared_database, "t_sopot_analyst") as anna:
        rows = anna.rows("SELECT key, name_pl, name_en, measure_pl, source_pl, source_en FROM kmzb_api.assumptions_of(NULL)")
        assert len(rows) == anna.one("SELECT count(*) FROM kmzb_api.desk_assumption") > 15
        assert all(all(row) for row in rows)
        kinds = {row[0] for row in anna.rows("SELECT kind FROM kmzb_api.handling_of(NULL)")}
        assert {"speeding", "theft", "road_accident_fatal"} <= kinds
        assert anna.one("SELECT count(*) FROM kmzb_api.category") + 18 == len(kinds)


def test_the_nearest_superior_s_word_counts(database):
    with Person(database, "t_admin") as adam, Person(database, "t_gdansk_coordinator") as grazyna, Person(
        database, "t_sopot_commander"
    ) as damian, Person(database, "t_krakow_commander") as janina, Person(database, "t_gdansk_kp_analyst") as filip:
        delivered = holds(damian, "speed_kmh")
        assert delivered == (50, None, 0)
        assert save(adam, 1, "speed_kmh", 0, 45, "pomiar KGP") == 1
        assert holds(damian, "speed_kmh") == (45, 1, 0)
        assert save(grazyna, 2, "speed_kmh", 0, 35) == 1
        assert save(damian, 10, "speed_kmh", 0, 30) == 1
        assert holds(damian, "speed_kmh") == (30, 10, 1)
        assert holds(filip, "speed_kmh") == (35, 2, 0)  # nobody nearer says anything: Sopot's word is not theirs
        assert holds(janina, "speed_kmh") == (45, 1, 0)
        assert holds(grazyna, "speed_kmh", 10) == (30, 10, 1)
        assert save(damian, 10, "speed_kmh", 1, None) == 2
        assert holds(damian, "speed_kmh") == (35, 2, 2)
        assert filip.refused("rows", "SELECT * FROM kmzb_api.assumptions_of(11)").pgcode == "KM006"
        said = damian.rows(
            "SELECT said_by_name, changed_by, note FROM kmzb_api.assumptions_of(NULL) WHERE key = 'speed_kmh'"
        )
        assert said == [("Komenda Wojewódzka Policji w Gdańsku", "Grażyna Wojewódzka", None)]
    assert verify(database) == []


def test_a_newer_word_is_a_conflict_and_a_repeated_call_is_done_once(database):
    with Person(database, "t_sopot_commander") as damian, Person(database, "t_sopot_coordinator") as celina:
        call = client()
        assert save(damian, 10, "readiness_min", 0, 7, call=call) == 1
        assert save(damian, 10, "readiness_min", 0, 7, call=call) == 1
        error = refused(celina, save, 10, "readiness_min", 0, 9)
        assert error.pgcode == "KM001"
        assert json.loads(error.diag.message_detail)["events"][0]["actor"] == "Damian Komendant"
        assert refused(damian, table, 10, 0, [], call=call).pgcode == "KM012"
        assert save(celina, 10, "readiness_min", 1, 9) == 2
        entries = "SELECT act, old ->> 'value', new ->> 'value' FROM kmzb_api.journal WHERE subject = 'desk_assumption'"
        assert damian.rows(entries) == [("save", None, "7"), ("save", "7", "9")]


@pytest.mark.parametrize(("key", "value"), [
    ("readiness_min", -1), ("readiness_min", float("nan")), ("readiness_min", float("inf")), ("least_on_duty", 1.5),
    ("nothing", 1), (None, 1),
])  # fmt: skip
def test_a_value_out_of_bounds_is_refused(shared_database, key, value):
    with Person(shared_database, "t_sopot_commander") as damian:
        assert refused(damian, save, 10, key, 0, value).pgcode == "KM031"


def test_handling_times_have_both_numbers(database):
    say = "SELECT kmzb_api.save_handling_time(10, %s, %s, %s, %s, %s)"
    with Person(database, "t_sopot_commander") as damian:
        assert damian.one(say, ("speeding", 0, client(), 45, 5)) == 1
        row = damian.rows("SELECT field_min, office_min, said_by FROM kmzb_api.handling_of(10) WHERE kind = 'speeding'")
        assert row == [(45, 5, 10)]
        for kind, field, office in (("speeding", 45, None), ("speeding", -1, 5), ("nothing", 1, 1)):
            assert damian.refused("one", say, (kind, 1, client(), field, office)).pgcode == "KM031"
        assert damian.one(say, ("speeding", 1, client(), None, None)) == 2
        assert damian.rows("SELECT said_by FROM kmzb_api.handling_of(10) WHERE kind = 'speeding'") == [(None,)]


def test_nobody_speaks_for_a_unit_that_is_not_below_them(database):
    with Person(database, "t_sopot_commander") as damian, Person(database, "t_sopot_analyst") as anna:
        for unit in (2, 11, 20, 999, None):
            assert refused(damian, save, unit, "readiness_min", 0, 7).pgcode == "KM006"
            assert refused(damian, table, unit, 0, SHIFTS).pgcode == "KM006"
        assert refused(anna, save, 10, "readiness_min", 0, 7).pgcode == "42501"
    with superuser(database) as owner:
        owner.rows("DELETE FROM kmzb.duty_role WHERE duty = 'save_assumption' AND role = 'commander'")
    with Person(database, "t_sopot_commander") as damian:
        assert refused(damian, save, 10, "readiness_min", 0, 7).pgcode == "KM006"
        assert "save_assumption" not in {row[0] for row in damian.rows("SELECT duty FROM kmzb_api.duty")}


def test_a_table_is_saved_as_a_whole_and_counted_by_the_hour(database):
    with Person(database, "t_sopot_commander") as damian:
        assert table(damian, 10, 0, SHIFTS) == 1
        assert refused(damian, table, 10, 0, SHIFTS).pgcode == "KM001"
        hours = dict(damian.rows("SELECT hour_of_week, people FROM kmzb_api.desk_duty(%s) WHERE unit_id = 10", (scope(),)))
        assert sum(hours.values()) == 8 * 3 + 8 * 2 + 8 * 1.5 + 8 * 4
        assert (hours[6], hours[14], hours[23], hours[24 + 5]) == (3, 2, 1.5, 1.5)
        assert hours[0] == 4  # the shift that began on Sunday evening
        assert 24 + 6 not in hours
        assert table(damian, 10, 0, [[2, 7, 7, 5]], posts=(None, None), day="2026-06-01") == 1
        later = damian.rows("SELECT count(*), min(people), max(people) FROM kmzb_api.desk_duty(%s)", (scope(),))
        assert later == [(24, 5, 5)]
        before = damian.one("SELECT count(*) FROM kmzb_api.desk_duty(%s)", (scope(to="2026-06-01"),))
        assert before == 32
        posts = damian.rows("SELECT established, filled FROM kmzb_api.desk_base(%s) WHERE is_whole", (scope(),))
        assert posts == [(10, 8)]  # the newer table says nothing of posts
        withdrawn = damian.one("SELECT kmzb_api.withdraw_staffing(10, '2026-06-01', 1, %s)", (client(),))
        assert withdrawn == 2
        assert damian.one("SELECT count(*) FROM kmzb_api.desk_duty(%s)", (scope(),)) == 32
        error = damian.refused("one", "SELECT kmzb_api.withdraw_staffing(10, '2026-06-01', 2, %s)", (client(),))
        assert error.pgcode == "KM031"
        assert table(damian, 10, 2, [[2, 7, 7, 6]], day="2026-06-01") == 3
    assert verify(database) == []


@pytest.mark.parametrize("shifts", [
    [[8, 6, 14, 3]], [[1, 24, 6, 3]], [[1, 6, 0, 3]], [[1, 6, 14, -1]], [[1, 6, 14]], [["x", 6, 14, 1]],
    [[1, 6, 14, 1], [1, 6, 14, 2]], {"a": 1}, [[1, 6, 14, 1]] * 1001, [None], [[1, 6, 14, "NaN"]],
])  # fmt: skip
def test_a_table_with_a_wrong_shift_is_not_saved(shared_database, shifts):
    with Person(shared_database, "t_sopot_commander") as damian:
        assert refused(damian, table, 10, 0, shifts).pgcode == "KM031"
        assert damian.rows("SELECT * FROM kmzb_api.staffing_table") == []


def test_posts_must_make_sense(shared_database):
    with Person(shared_database, "t_sopot_commander") as damian:
        for posts in ((5, 6), (-1, 0), (1_000_000, 1)):
            assert refused(damian, table, 10, 0, [], posts=posts).pgcode == "KM031"
        for day in ("1980-01-01", "2200-01-01", None):
            assert refused(damian, table, 10, 0, [], day=day).pgcode == "KM031"


def test_the_base_of_rates_counts_everyone_once(database):
    inhabitants(database)
    with superuser(database) as owner:
        owner.rows(
            "INSERT INTO kmzb.road (source, external_id, geom) VALUES"
            " ('t', '1', ST_GeomFromText('MULTILINESTRING((470000 740000, 473000 740000))', 2180)),"
            " ('t', '2', ST_GeomFromText('MULTILINESTRING((480000 725000, 480000 755000))', 2180))"
        )
        assert owner.one("SELECT kmzb.refresh_unit_road()") == 6
    with Person(database, "t_gdansk_coordinator") as grazyna, Person(database, "t_admin") as adam:
        rows = {row[0]: row[1:] for row in grazyna.rows(
            "SELECT unit_id, is_whole, inhabitants, population_points, road_km, area_km2, beats FROM kmzb_api.desk_base(%s)",
            (scope(),),
        )}  # fmt: skip
        assert rows == {
            2: (True, 3620, 4, pytest.approx(11), pytest.approx(500), 3),
            10: (False, 120, 2, pytest.approx(3), pytest.approx(100), 2),
            11: (False, 3500, 2, pytest.approx(8), pytest.approx(400), 1),
        }
        whole = adam.rows("SELECT unit_id, inhabitants FROM kmzb_api.desk_base(%s)", (scope(),))
        assert whole == [(1, 10620), (2, 3620), (3, 7000)]
        assert grazyna.one("SELECT inhabitants FROM kmzb_api.desk_base(%s) WHERE is_whole", (scope(12),)) == 500
        square = "POLYGON((469000 737000, 471000 737000, 471000 741000, 469000 741000, 469000 737000))"
        clipped = grazyna.rows(
            "SELECT unit_id, inhabitants, road_km, area_km2, established FROM kmzb_api.desk_base(%s)"
            " WHERE is_whole OR inhabitants > 0",
            (scope(area=square),),
        )
        assert clipped == [(2, 100, 1.0, 8.0, None), (10, 100, 1.0, 8.0, None)]
        nobody = grazyna.rows("SELECT inhabitants, population_points FROM kmzb_api.desk_base(%s) WHERE is_whole", (
            scope(area="POLYGON((471900 736900, 472100 736900, 472100 737100, 471900 736900))"),))  # fmt: skip
        assert nobody == [(None, 0)]  # no rate, not a rate of nought


def test_road_lengths_follow_roads_and_areas(database):
    length = "SELECT round(road_km::numeric, 1)::float FROM kmzb_api.desk_base(%s) WHERE is_whole"
    with superuser(database) as owner, Person(database, "t_sopot_commander") as damian:
        assert damian.one(length, (scope(),)) == 0
        owner.rows("SELECT kmzb.refresh_unit_road()")
        owner.rows(
            "INSERT INTO kmzb.road (source, external_id, geom)"
            " VALUES ('t', '1', ST_GeomFromText('MULTILINESTRING((472000 733500, 472000 738000))', 2180))"
        )
        assert damian.one(length, (scope(),)) == 4.5
        owner.rows("SELECT kmzb.refresh_unit_road()")
        owner.rows("UPDATE kmzb.unit SET geom = ST_Multi(ST_MakeEnvelope(467000, 735000, 477000, 743000, 2180)) WHERE id = 10")
        assert damian.one(length, (scope(),)) == 3.0
        assert owner.one("SELECT count(*) FROM kmzb.unit_road WHERE unit_id = 20") == 1  # far away: still known


@pytest.mark.parametrize("said", [
    {"unit": 20}, {"unit": "x"}, {"to": "2000-01-01"}, {"from": None}, {"area": "POINT(1 1)"}, {"area": "nonsense"},
    {"area": "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))"}, {"area": "POLYGON EMPTY"},
])  # fmt: skip
def test_a_bad_scope_is_refused(shared_database, said):
    with Person(shared_database, "t_sopot_commander") as damian:
        for name in ("base", "duty", "unmet", "workload", "population", "stations", "candidates"):
            assert damian.refused("rows", f"SELECT * FROM kmzb_api.desk_{name}(%s)", (scope(**said),)).pgcode == "KM030", name


def test_unmet_demand_is_what_could_not_be_checked_and_was_not_undone(database):
    unmet = "SELECT unit_id, beat_id, kind, reason, attempts, reports, hour_of_week FROM kmzb_api.desk_unmet(%s)"
    with Person(database, "t_sopot_analyst") as anna, Person(database, "t_gdansk_coordinator") as grazyna:
        anna.decide(105, 1, "could_not_check", "no_patrol")
        anna.decide(105, 2, "could_not_check", "no_patrol")
        anna.decide(106, 1, "could_not_check", "weather")
        anna.undo(106, 2)
        found = grazyna.rows(unmet, (scope(),))
        assert [row[:6] for row in found] == [(10, 1, "vandalism", "no_patrol", 2, 1)]
        now = grazyna.one("SELECT extract(isodow FROM l)::int * 24 - 24 + extract(hour FROM l)::int"
                          " FROM (SELECT now() AT TIME ZONE 'Europe/Warsaw' AS l) t")  # fmt: skip
        assert (now - found[0][6]) % 168 in (0, 1)
        assert grazyna.rows(unmet, (scope(kinds=["speeding"]),)) == []
        assert grazyna.rows(unmet, (scope(to="2001-01-01"),)) == []
    with Person(database, "t_krakow_commander") as janina:
        assert janina.rows(unmet, (scope(),)) == []


def test_work_is_counted_once_under_each_basis(database):
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.report SET event_from = '2026-03-02 22:15+01', event_to = '2026-03-02 23:00+01' WHERE id = 101")
        owner.rows("UPDATE kmzb.report SET event_from = '2026-03-02 06:00+01', event_to = '2026-03-02 23:00+01' WHERE id = 102")
    with Person(database, "t_gdansk_coordinator") as grazyna:
        rows = grazyna.rows("SELECT unit_id, basis, sum(items) FROM kmzb_api.desk_workload(%s) GROUP BY 1, 2", (scope(),))
        assert sorted(rows) == [(10, "event", 13), (10, "filed", 13), (11, "event", 3), (11, "filed", 3)]
        exact = grazyna.rows(
            "SELECT unit_id, beat_id, kind, hour_of_week, items FROM kmzb_api.desk_workload(%s) WHERE basis = 'event'"
            " AND hour_of_week IS NOT NULL", (scope(),),
        )  # fmt: skip
        assert exact == [(10, 1, "illegal_parking", 22, 1)]
        speeding = (scope(11, kinds=["speeding"]),)
        assert grazyna.one("SELECT sum(items) FROM kmzb_api.desk_workload(%s) WHERE basis = 'filed'", speeding) == 1
        assert grazyna.rows("SELECT * FROM kmzb_api.desk_workload(%s)", (scope(pillars=["police_systems"]),)) == []


def test_stations_are_the_seats_of_units_and_may_be_spoken_of(database):
    say = "SELECT kmzb_api.save_station(%s, %s, %s, %s, %s, %s)"
    with Person(database, "t_gdansk_coordinator") as grazyna, Person(database, "t_sopot_commander") as damian:
        assert [row[0] for row in grazyna.rows("SELECT unit_id FROM kmzb_api.desk_stations(%s)", (scope(),))] == [2, 10, 11, 12]
        assert damian.one(say, (10, 0, client(), True, 400, 6)) == 1
        assert grazyna.rows("SELECT is_closable, capacity, readiness_min, version FROM kmzb_api.station WHERE unit_id = 10") == [
            (True, 400, 6, 1)
        ]
        assert grazyna.refused("one", say, (10, 0, client(), False, None, None)).pgcode == "KM001"
        assert damian.refused("one", say, (11, 0, client(), True, None, None)).pgcode == "KM006"
        for closable, capacity, readiness in ((None, 1, 1), (True, 0, 1), (True, float("nan"), 1), (True, 1, -1), (True, 1, 2000)):
            assert damian.refused("one", say, (10, 1, client(), closable, capacity, readiness)).pgcode == "KM031"


def test_candidate_sites_are_drawn_changed_and_withdrawn(database):
    say = ("SELECT id, unit_id, name, version, ST_X(geom)"
           " FROM kmzb_api.save_site(%s, %s, %s, %s, 'drawn', %s, ST_GeomFromEWKT(%s))")  # fmt: skip
    point = "SRID=2180;POINT(471000 739000)"
    inhabitants(database)
    with Person(database, "t_sopot_commander") as damian, Person(database, "t_gdansk_coordinator") as grazyna, Person(
        database, "t_krakow_commander"
    ) as janina:
        call = client()
        ((number, *said),) = damian.rows(say, (None, 0, call, 10, "  Nowy posterunek\u202e ", point))
        assert said == [10, "Nowy posterunek", 1, 471000]
        assert damian.rows(say, (None, 0, call, 10, "Nowy posterunek", point)) == [(number, *said)]
        moved = grazyna.rows(say, (number, 1, client(), 11, "Za miastem", "SRID=4326;POINT(18.6 54.3)"))
        assert moved[0][1:4] == (11, "Za miastem", 2)
        assert damian.refused("rows", say, (number, 2, client(), 10, "Mój", point)).pgcode == "KM005"  # it is Gdańsk's now
        assert grazyna.refused("rows", say, (number, 1, client(), 11, "Inny", point)).pgcode == "KM001"
        assert janina.refused("rows", say, (number, 2, client(), 20, "Obcy", point)).pgcode == "KM005"
        candidates = "SELECT kind, count(*) FROM kmzb_api.desk_candidates(%s) GROUP BY 1 ORDER BY 1"
        assert grazyna.rows(candidates, (scope(),)) == [("drawn", 1), ("gmina_seat", 4)]
        assert janina.rows(candidates, (scope(),)) == [("gmina_seat", 1)]
        for name, bad in (("", point), (None, point), ("x" * 201, point), ("x\u0007", point)):
            assert grazyna.refused("rows", say, (None, 0, client(), 11, name, bad)).pgcode == "KM011"
        for bad in ("SRID=4326;POINT(2.35 48.85)", "SRID=2180;LINESTRING(471000 739000, 471001 739000)", "SRID=2180;POINT EMPTY"):
            assert grazyna.refused("rows", say, (None, 0, client(), 11, "Zły", bad)).pgcode == "KM010"
        gone = "SELECT kmzb_api.withdraw_site(%s, %s, %s)"
        assert janina.refused("one", gone, (number, 2, client())).pgcode == "KM005"
        assert grazyna.one(gone, (number, 2, client())) == 3
        assert grazyna.rows(candidates, (scope(),)) == [("gmina_seat", 4)]
        assert grazyna.refused("one", gone, (number, 3, client())).pgcode == "KM005"
    assert verify(database) == []


@pytest.mark.parametrize(("change", "problem"), [
    ("UPDATE kmzb.assumption_value SET value = 9", "desk assumption 1: is not what its journal says"),
    ("UPDATE kmzb.duty_staffing SET people = 9 WHERE weekday = 7", "staffing table 1: is not what its journal says"),
    ("UPDATE kmzb.staffing_table SET version = 3", "staffing table 1: has version 3, its journal 1"),
    ("DELETE FROM kmzb.assumption_value", "desk assumption 1: is gone, its journal is not"),
])  # fmt: skip
def test_what_was_changed_past_the_acts_is_found(database, change, problem):
    with Person(database, "t_sopot_commander") as damian:
        save(damian, 10, "readiness_min", 0, 7)
        table(damian, 10, 0, SHIFTS)
    assert verify(database) == []
    with superuser(database) as owner:
        owner.rows(change)
    assert verify(database) == [(problem,)]
