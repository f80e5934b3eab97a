"""Inhabitants, staffing tables, stations and sites of the demo country."""

from __future__ import annotations

import json
from contextlib import closing

import numpy as np
import psycopg2
import pytest

from kmzb_plugin.admin import demo
from kmzb_plugin.admin.demo import geography, staffing
from tests.environment import databases

SCOPE = {"unit": None, "area": None, "from": "2024-01-01", "to": "2026-03-03", "pillars": ["citizens"], "kinds": None}


def rows(loaded, statement, *parameters):
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


def as_marek(loaded, statement):
    """As the commander of Kraków sees it, of the own scope."""
    with closing(loaded.database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SET SESSION AUTHORIZATION %s", (psycopg2.extensions.AsIs('"marek.demo"'),))
        cursor.execute(statement, {"scope": json.dumps(SCOPE)})
        return cursor.fetchall()


def test_the_same_people_stand_in_both_sets_and_in_the_units_they_were_invented_for(loaded):
    small_units = geography.build(loaded.summary.seed, small=True)
    people = staffing.beat_people(small_units, np.random.default_rng([loaded.summary.seed, 21]))
    invented = sum(round(unit.urban + unit.rural) for unit in small_units if unit.beats)
    assert sum(map(sum, people.values())) == invented > 1_000_000
    sums = dict(rows(loaded, "SELECT source, sum(people)::int FROM kmzb.population_point GROUP BY 1"))
    assert sums == {staffing.SOURCE: invented, staffing.GMINY: invented}
    found = rows(
        loaded, "SELECT u.code, sum(p.people)::int FROM kmzb.population_point p JOIN kmzb.unit u ON u.id = kmzb.unit_at(p.geom)"
        " WHERE p.source = %s GROUP BY 1", staffing.SOURCE,
    )  # fmt: skip
    assert dict(found) == {code: sum(counts) for code, counts in people.items()}


def test_a_commander_sees_what_his_numbers_rest_on(loaded):
    base = as_marek(loaded, "SELECT unit_id, is_whole, inhabitants, road_km, area_km2, established, filled, beats"
                            " FROM kmzb_api.desk_base(%(scope)s)")  # fmt: skip
    assert base[0][1] and sum(row[2] for row in base[1:]) <= base[0][2]
    assert all(row[2] > 0 and row[3] > 0 and row[4] > 0 and row[5] >= row[6] > 0 and row[7] > 0 for row in base)
    duty = as_marek(loaded, "SELECT unit_id, hour_of_week, people FROM kmzb_api.desk_duty(%(scope)s)")
    office = {hour + day * 24 for day in range(5) for hour in range(6, 22)}
    for unit in {row[0] for row in base[1:]}:
        assert office <= {hour for its, hour, people in duty if its == unit and people >= 1}
    assert as_marek(loaded, "SELECT sum(items) FROM kmzb_api.desk_workload(%(scope)s) WHERE basis = 'filed'")[0][0] > 100
    kinds = dict(as_marek(loaded, "SELECT kind, count(*) FROM kmzb_api.desk_candidates(%(scope)s) GROUP BY 1"))
    assert kinds["gmina_seat"] > 1
    stations = as_marek(loaded, "SELECT is_closable FROM kmzb_api.desk_stations(%(scope)s)")
    assert (True,) in stations and (False,) in stations


def test_what_could_not_be_checked_is_there(loaded):
    assert rows(loaded, "SELECT count(*) FROM kmzb.event WHERE act = 'could_not_check'")[0][0] > 5


def test_the_journal_knows_all_of_it(loaded):
    missing = "SELECT count(*) FROM kmzb.{0} t WHERE t.version <> kmzb.journal_version(%s, t.{1})"
    for table, key, subject in (
        ("staffing_table", "id", "staffing_table"), ("station", "unit_id", "station"), ("candidate_site", "id", "candidate_site"),
    ):  # fmt: skip
        assert rows(loaded, missing.format(table, key), subject) == [(0,)]
        assert rows(loaded, f"SELECT count(*) > 1 FROM kmzb.{table}") == [(True,)]
    assert rows(loaded, "SELECT * FROM kmzb.verify_journal()") == []


def test_shares_become_whole_numbers_with_the_same_sum():
    assert staffing._whole(np.array([1.5, 1.5, 0.2]), 3) == [2, 1, 0]
    assert sum(staffing._whole(np.array([0.1] * 10), 1)) == 1


def test_nobody_but_commanders_and_coordinators_may_change_it(loaded):
    saying = "SELECT kmzb_api.save_assumption(2, 'readiness_min', 0, gen_random_uuid(), 1)"
    with (
        databases.demo_login(loaded.database, demo.DEMO_ANALYST) as anna,
        anna.cursor() as cursor,
        pytest.raises(psycopg2.errors.InsufficientPrivilege),
    ):
        cursor.execute(saying)


def test_people_on_duty_follow_the_work():
    hours = [sum(people * 8 for *_when, people in staffing.shifts_of(wanted)) for wanted in (0, 100, 168, 400, 1000)]
    assert hours[0] == 80 and all(abs(found - wanted) <= 4 for found, wanted in zip(hours[1:], (100, 168, 400, 1000)))
