"""What the desk reads, against counting by hand in Python: all pillars, any scope; rights; and that nonsense is refused by name."""

from __future__ import annotations

import json
import math
import random
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.database.support import Person, superuser
from tests.database.test_rollup import add

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = datetime.now(WARSAW).date()
PILLARS = ("citizens", "police_systems", "consultations")
SUBTREE = {1: {1, 2, 3, 10, 11, 12, 20, 21, 22}, 2: {2, 10, 11, 12}, 3: {3, 20, 21, 22}, 10: {10}, 11: {11, 12}, 12: {12},
           20: {20, 21}, 21: {21}, 22: {22}}  # fmt: skip
CONFIRMED = {"confirmed", "eliminated", "referred"}
POINTS = {"exact", "corrected", "address", "street"}

FILL = """
INSERT INTO kmzb.case_file (id, unit_id, category) SELECT n, 10, 'speeding' FROM generate_series(1, 12) n;
INSERT INTO kmzb.report (source, external_id, category, status, status_since, unit_id, geom, position_quality, created_at, case_id,
                         version, chain_hash)
SELECT 'desk', n::text, (ARRAY['speeding', 'drugs', 'begging'])[1 + n %% 3],
       (ARRAY['new', 'verification', 'confirmed', 'rejected', 'eliminated', 'referred', 'joke'])[1 + (n * 5) %% 7], at.at,
       (ARRAY[10, 11, 12, 20, 21, 22])[1 + n %% 6],
       ST_Point(470000 + (n * 733) %% 9000, 738000 + (n * 391) %% 7000, 2180),
       (ARRAY['exact', 'exact', 'address', 'gmina', 'snapped'])[1 + n %% 5], at.at, CASE WHEN n %% 4 = 0 THEN 1 + n %% 12 END, 1,
       decode(repeat('00', 32), 'hex')
FROM generate_series(1, 400) n, LATERAL (SELECT now() - (n * 37 %% 1100) * interval '23 hours' AS at) at;
INSERT INTO kmzb.incident (source, external_id, type, occurred_from, occurred_to, unit_id, routed_how, position_quality, geom,
                           case_id)
SELECT 'desk', n::text, (ARRAY['theft', 'road_collision'])[1 + n %% 2], at.at, at.at, (ARRAY[10, 11, 20])[1 + n %% 3], 'area',
       CASE WHEN n %% 9 = 0 THEN 'none' ELSE 'exact' END,
       CASE WHEN n %% 9 <> 0 THEN ST_Point(470000 + (n * 411) %% 9000, 738000 + (n * 97) %% 7000, 2180) END,
       CASE WHEN n %% 5 = 0 THEN 1 + n %% 12 END
FROM generate_series(1, 90) n, LATERAL (SELECT now() - n * 9 * interval '1 day' AS at) at;
INSERT INTO kmzb.meeting (id, held_on, place, position_quality, kind, organiser_kind, unit_id, version)
VALUES (1, current_date, 'świetlica', 'none', 'debate', 'police', 10, 1);
INSERT INTO kmzb.raised_threat (meeting_id, category, geom, position_quality, raised_on, unit_id, case_id, withdrawn, version)
SELECT 1, (ARRAY['speeding', 'drugs'])[1 + n %% 2],
       CASE WHEN n %% 3 = 0 THEN ST_MakeLine(p, ST_Translate(p, 300, 0)) ELSE p END, 'exact', current_date - n * 11,
       (ARRAY[10, 20])[1 + n %% 2], CASE WHEN n %% 2 = 0 THEN 1 + n %% 12 END, n %% 13 = 0, 1
FROM generate_series(1, 60) n, LATERAL (SELECT ST_Point(470000 + (n * 131) %% 9000, 738000 + (n * 377) %% 7000, 2180) AS p) p;
"""
READ = """
SELECT 'citizens', id, category, status, unit_id, ST_X(geom), ST_Y(geom), position_quality, created_at, case_id
FROM kmzb.report
UNION ALL
SELECT 'police_systems', id, type, NULL, unit_id, ST_X(geom), ST_Y(geom), position_quality, occurred_from, case_id
FROM kmzb.incident
UNION ALL
SELECT 'consultations', id, category, NULL, unit_id, ST_X(ST_PointOnSurface(geom)), ST_Y(ST_PointOnSurface(geom)), position_quality,
       raised_on::timestamp AT TIME ZONE 'Europe/Warsaw', case_id FROM kmzb.raised_threat WHERE NOT withdrawn
"""


class Truth:
    """Everything there is, counted one by one."""

    def __init__(self, owner: Person) -> None:
        self.rows = owner.rows(READ)
        self.weight = dict(owner.rows("SELECT code, weight FROM kmzb.harm_weight"))
        self.reported = {r[9] for r in self.rows if r[0] == "citizens" and r[9] and r[3] in CONFIRMED}

    def confirmed(self, row) -> bool:
        pillar, _id, _kind, status, *_rest = row
        return pillar == "police_systems" or (status in CONFIRMED if pillar == "citizens" else row[9] in self.reported)

    def leads(self, pillars) -> set:
        """(pillar, id) of what stands for its case, when these pillars are looked at."""
        taken, result = set(), set()
        for pillar in PILLARS:
            mine = [r for r in self.rows if r[0] == pillar and pillar in pillars and self.confirmed(r)]
            for row in sorted(mine, key=lambda r: (r[7] not in POINTS, r[8], r[1])):
                if row[9] is None or row[9] not in taken:
                    result.add((pillar, row[1]))
                    taken.add(row[9])
        return result

    def events(self, unit, first, end, pillars, kinds, box=None) -> list:
        leads = self.leads(pillars)
        found = []
        for row in self.rows:
            pillar, number, kind, _status, where, x, y, quality, at, _case = row
            day = at.astimezone(WARSAW).date()
            inside = box is None or (x is not None and box[0] <= x <= box[2] and box[1] <= y <= box[3])
            chosen = pillar in pillars and where in SUBTREE[unit] and (not kinds or kind in kinds)
            if inside and chosen and first <= day < end:
                found.append((pillar, number, kind, where, x, y, quality in POINTS, day, self.confirmed(row),
                              (pillar, number) in leads))  # fmt: skip
        return found


@pytest.fixture(scope="module")
def filled(shared_database):
    with superuser(shared_database) as owner:
        owner.rows(FILL.replace("%%", "%"))
        yield shared_database, Truth(owner)


def asked(unit, first, end, pillars, kinds, box) -> str:
    area = None
    if box is not None:
        a, b, c, d = box
        area = f"POLYGON(({a} {b},{c} {b},{c} {d},{a} {d},{a} {b}))"
    return json.dumps({"unit": unit, "area": area, "from": str(first), "to": str(end), "pillars": pillars, "kinds": kinds or None})


def scopes(count: int, seed: int):
    dice = random.Random(seed)
    for _ in range(count):
        first = TODAY - timedelta(days=dice.choice([0, 5, 27, 200, 365, 700, 1500]))
        end = first + timedelta(days=dice.choice([1, 2, 28, 90, 366, 800, 1600]))
        west, south = 470000.5, 738000.5
        box = None if dice.random() < 0.6 else (west, south, west + dice.randint(500, 9000), south + dice.randint(500, 7000))
        yield (dice.choice(list(SUBTREE)), first, end, dice.sample(PILLARS, dice.randint(1, 3)),
               dice.choice([[], [], ["speeding"], ["drugs", "theft"]]), box)  # fmt: skip


@pytest.mark.parametrize("folded", [False, True])
def test_totals_cells_and_events_are_those_counted_by_hand(filled, folded):
    database, truth = filled
    if folded:
        with superuser(database) as owner:
            owner.rows("SELECT kmzb.fold_rollup(true)")
            # from now on any drawn area is read as squares inside and reports along its border
            owner.rows("UPDATE kmzb.setting SET value = '0' WHERE key = 'rollup_area_km2'")
    with Person(database, "t_admin") as admin:
        for question in scopes(60, 7 + folded):
            scope, expected = asked(*question), truth.events(*question)
            events = admin.rows(
                "SELECT pillar, id, kind, unit_id, x, y, is_point, (at AT TIME ZONE 'Europe/Warsaw')::date, confirmed, lead"
                " FROM kmzb_api.desk_events(%s, 10000)", (scope,)
            )  # fmt: skip
            assert events == sorted(expected), question
            totals = {}
            for pillar, _id, kind, _unit, _x, _y, point, _day, confirmed, lead in expected:
                row = totals.setdefault((pillar, kind), [0, 0, 0, 0.0, 0])
                if point:
                    row[0], row[1], row[2] = row[0] + 1, row[1] + confirmed, row[2] + lead
                    row[3] += lead * truth.weight[kind]
                else:
                    row[4] += 1
            said = admin.rows("SELECT * FROM kmzb_api.desk_totals(%s)", (scope,))
            assert {(r[0], r[1]): list(r[2:]) for r in said} == totals, question
            for size in (1, 5, 0.25):
                said = admin.rows("SELECT * FROM kmzb_api.desk_cells(%s, %s)", (scope, size))
                assert {r[:2]: list(r[2:]) for r in said} == squares(truth, expected, size), (question, size)


def squares(truth, expected, size) -> dict:
    cells = {}
    for _pillar, _id, kind, _unit, x, y, point, _day, confirmed, lead in expected:
        if point:
            row = cells.setdefault((math.floor(x / 1000 / size), math.floor(y / 1000 / size)), [0, 0, 0, 0.0])
            row[0], row[1], row[2] = row[0] + 1, row[1] + confirmed, row[2] + lead
            row[3] += lead * truth.weight[kind]
    return cells


@pytest.mark.parametrize("pillars", [["citizens"], PILLARS])
def test_the_squares_of_a_long_period_are_all_times_without_the_rest(filled, pillars):
    """Read from the squares of all times, less what lies before and after: the same as counted by hand."""
    database, truth = filled
    with superuser(database) as owner:
        owner.rows("SELECT kmzb.fold_rollup(true)")
    with Person(database, "t_admin") as admin:
        for unit in SUBTREE:
            for before, after in ((9000, 9000), (1400, 0), (9000, -40), (9000, -300)):
                question = (unit, TODAY - timedelta(days=before), TODAY + timedelta(days=after + 1), pillars, [], None)
                for size in (1, 5):
                    said = admin.rows("SELECT * FROM kmzb_api.desk_cells(%s, %s)", (asked(*question), size))
                    assert {r[:2]: list(r[2:]) for r in said} == squares(truth, truth.events(*question), size), (question, size)


@pytest.mark.parametrize("seed", range(4))
def test_the_squares_of_an_area_are_inside_or_on_its_border(shared_database, seed):
    """Against each square looked at by itself, for a star of any size and place, also one that reaches out of the frame."""
    dice = random.Random(seed)
    x, y, reach = dice.uniform(0, 1_000_000), dice.uniform(0, 800_000), dice.choice([700, 9_000, 70_000, 300_000])
    turns = [math.tau * i / 9 for i in range(9)]
    spokes = [(t, reach * dice.uniform(0.2, 1)) for t in turns]
    ring = [f"{x + r * math.cos(t)} {y + r * math.sin(t)}" for t, r in spokes]
    star = f"SRID=2180;POLYGON(({','.join([*ring, ring[0]])}))"
    with superuser(shared_database) as owner:
        inside, edge = owner.rows(
            "SELECT ARRAY(SELECT generate_series(lower(r), upper(r) - 1) FROM unnest(s.inner_) r), s.edge"
            " FROM kmzb.area_squares(ST_GeomFromEWKT(%s)) s",
            (star,),
        )[0]
        low, high = [max(0, int((v - reach) // 1000)) for v in (x, y)], [min(1023, int((v + reach) // 1000)) for v in (x, y)]
        expected = owner.rows(
            "SELECT (l << 10) + c, ST_Covers(a, q)"
            " FROM ST_GeomFromEWKT(%s) a, generate_series(%s, %s) c, generate_series(%s, %s) l,"
            " LATERAL (SELECT kmzb.square_shape((l << 10) + c, 1)) s (q) WHERE ST_Intersects(a, q)",
            (star, low[0], high[0], low[1], high[1]),
        )
    assert sorted(inside) == sorted(cell for cell, covered in expected if covered)
    assert sorted(edge) == sorted(cell for cell, covered in expected if not covered)


def test_an_area_as_large_as_the_country_is_a_short_question(shared_database):
    """It stands in each part of the question; as a list of its squares it was megabytes, read again and again."""
    with superuser(shared_database) as owner:
        letters = owner.one(
            "SELECT length(kmzb.square_filter(s.inner_, 'r'))"
            " FROM kmzb.area_squares(ST_MakeEnvelope(171000, 133000, 862000, 775000, 2180)) s"
        )
    assert letters < 30_000


def test_the_table_of_change_is_the_same_counted_by_hand(filled):
    database, truth = filled
    with Person(database, "t_admin") as admin:
        for unit, as_of in ((1, TODAY + timedelta(days=1)), (2, TODAY), (11, date(TODAY.year, 1, 1)), (3, date(2024, 2, 29)),
                            (2, date(2025, 3, 1))):  # fmt: skip
            last = as_of - timedelta(days=1)
            year_ago = last.replace(year=last.year - 1, day=min(last.day, 28 if last.month == 2 else 31)) + timedelta(days=1)
            windows = {
                "last28": (as_of - timedelta(28), as_of), "previous28": (as_of - timedelta(56), as_of - timedelta(28)),
                "year_ago28": (as_of - timedelta(392), as_of - timedelta(364)), "ytd": (date(last.year, 1, 1), as_of),
                "ytd_year_ago": (date(last.year - 1, 1, 1), year_ago),
            }  # fmt: skip
            expected: dict = {}
            children = {child for child in SUBTREE if child != unit and SUBTREE[child] < SUBTREE[unit]}
            direct = {c for c in children if not any(SUBTREE[c] < SUBTREE[other] for other in children)}
            for window, (first, end) in windows.items():
                for shown in (unit, *direct):
                    # a case is led by what leads it anywhere, so the whole tree is asked for and then cut
                    for event in truth.events(unit, first, end, list(PILLARS), []):
                        if event[6] and event[3] in SUBTREE[shown]:
                            row = expected.setdefault((shown, event[2], window), [0, 0, 0])
                            row[0], row[1], row[2] = row[0] + 1, row[1] + event[8], row[2] + event[9]
            scope = asked(unit, TODAY, TODAY + timedelta(1), list(PILLARS), [], None)
            said = admin.rows("SELECT * FROM kmzb_api.desk_change(%s, %s)", (scope, as_of))
            assert {r[:3]: list(r[3:]) for r in said} == expected, (unit, as_of)


def test_the_way_back_has_what_the_square_counts(filled):
    database, _truth = filled
    scope = asked(1, TODAY - timedelta(2000), TODAY + timedelta(2), list(PILLARS), [], None)
    with Person(database, "t_admin") as admin:
        cells = admin.rows("SELECT col, \"row\", raw, confirmed, cases FROM kmzb_api.desk_cells(%s, 1)", (scope,))
        assert len(cells) > 30
        for col, row, raw, confirmed, cases in cells[:40]:
            a, b, c, d = col * 1000, row * 1000, col * 1000 + 1000, row * 1000 + 1000
            items = admin.rows("SELECT confirmed, lead, at FROM kmzb_api.desk_cell(%s, %s)",
                               (scope, f"POLYGON(({a} {b},{c} {b},{c} {d},{a} {d},{a} {b}))"))  # fmt: skip
            assert (len(items), sum(i[0] for i in items), sum(i[1] for i in items)) == (raw, confirmed, cases)
            assert [i[2] for i in items] == sorted((i[2] for i in items), reverse=True)


def test_a_point_on_the_border_of_squares_is_in_one_of_them(database):
    with superuser(database) as owner:
        add(owner, 501, x=471000.0, y=739000.0, unit=20)
    scope = asked(20, TODAY - timedelta(5), TODAY + timedelta(2), ["citizens"], ["illegal_parking"], None)
    with Person(database, "t_krakow_commander") as janina:
        assert (471, 739, 1) in janina.rows("SELECT col, \"row\", raw FROM kmzb_api.desk_cells(%s, 1)", (scope,))
        for a, b, found in ((471000, 739000, 1), (470000, 739000, 0), (471000, 738000, 0), (470000, 738000, 0)):
            square = f"POLYGON(({a} {b},{a + 1000} {b},{a + 1000} {b + 1000},{a} {b + 1000},{a} {b}))"
            assert janina.one("SELECT count(*) FROM kmzb_api.desk_cell(%s, %s)", (scope, square)) == found


def test_a_case_is_one_whichever_pillars_are_looked_at_together(filled):
    database, truth = filled
    cases = {r[9] for r in truth.rows if r[9] is not None and truth.confirmed(r)}
    with Person(database, "t_admin") as admin:
        scope = asked(1, date(2000, 1, 1), date(2100, 1, 1), list(PILLARS), [], None)
        led = [c for (c,) in admin.rows(
            "SELECT case_id FROM kmzb_api.desk_events(%s, 10000) WHERE lead AND case_id IS NOT NULL", (scope,))]  # fmt: skip
        assert sorted(led) == sorted(cases)
        for pillars in ([p] for p in PILLARS):
            scope = asked(1, date(2000, 1, 1), date(2100, 1, 1), pillars, [], None)
            raw, confirmed, cases_ = admin.rows(
                "SELECT sum(raw), sum(confirmed), sum(cases) FROM kmzb_api.desk_totals(%s)", (scope,))[0]  # fmt: skip
            assert raw >= confirmed >= cases_ > 0


# Rights

WHOLE = json.dumps({"from": "2000-01-01", "to": "2100-01-01", "pillars": ["citizens"]})
FUNCTIONS = {
    "SELECT * FROM kmzb_api.desk_totals(%s)": (), "SELECT * FROM kmzb_api.desk_cells(%s, 1)": (),
    "SELECT * FROM kmzb_api.desk_cells(%s, 0.5)": (), "SELECT * FROM kmzb_api.desk_events(%s, 1000)": (),
    "SELECT * FROM kmzb_api.desk_change(%s, current_date)": (), "SELECT * FROM kmzb_api.desk_fingerprint(%s)": (),
    "SELECT * FROM kmzb_api.desk_cell(%s, 'POLYGON((0 0,900000 0,900000 900000,0 900000,0 0))')": (),
}  # fmt: skip
OWN = {"t_admin": 24, "t_gdansk_coordinator": 16, "t_sopot_analyst": 13, "t_sopot_commander": 13, "t_gdansk_analyst": 3,
       "t_gdansk_kp_analyst": 2, "t_krakow_commander": 6}  # fmt: skip


@pytest.mark.parametrize("login", OWN)
def test_each_counts_the_own_subtree_and_nothing_else(database, login):
    with Person(database, login) as person:
        for source in ("kmzb_api.desk_totals(%s)", "kmzb_api.desk_cells(%s, 1)", "kmzb_api.desk_cells(%s, 10)"):
            assert person.one(f"SELECT sum(raw) FROM {source}", (WHOLE,)) == OWN[login]
        assert person.one("SELECT n FROM kmzb_api.desk_fingerprint(%s)", (WHOLE,)) == OWN[login]
        for view in ("overview_1km", "overview_10km"):
            assert person.one(f"SELECT sum(raw) FROM kmzb_api.{view}") == OWN[login]
        with superuser(database) as owner:
            owner.rows("SELECT kmzb.fold_rollup(true)")
        for view in ("overview_1km", "overview_10km"):
            assert person.one(f"SELECT sum(raw) FROM kmzb_api.{view}") == OWN[login]
        for unit in set(SUBTREE) - SUBTREE[person.one("SELECT unit_id FROM kmzb_api.whoami()")]:
            for statement in FUNCTIONS:
                foreign = person.refused("rows", statement, (json.dumps({**json.loads(WHOLE), "unit": unit}),))
                nowhere = person.refused("rows", statement, (json.dumps({**json.loads(WHOLE), "unit": 999}),))
                assert foreign.pgcode == nowhere.pgcode == "KM030"
                assert foreign.diag.message_primary.replace(str(unit), "N") == nowhere.diag.message_primary.replace("999", "N")


@pytest.mark.parametrize("login", ["t_intake", "t_public", "t_nobody", "t_inactive"])
def test_who_is_nobody_counts_nothing(shared_database, login):
    with Person(shared_database, login) as person:
        for statement in FUNCTIONS:
            assert person.refused("rows", statement, (WHOLE,)).pgcode in ("KM006", "42501")


NONSENSE = [
    ({"unit": "10"}, "unit"), ({"unit": -1}, "unit"), ({"unit": 1.5}, "unit"),
    ({"unit": [10]}, "unit"), ({"unit": 1e30}, "unit"),
    ({"area": "x"}, "area"), ({"area": ""}, "area"), ({"area": 7}, "area"), ({"area": "POLYGON EMPTY"}, "area"),
    ({"area": "POINT(1 1)"}, "area"), ({"area": "LINESTRING(0 0,1 1)"}, "area"), ({"area": "GEOMETRYCOLLECTION EMPTY"}, "area"),
    ({"area": "POLYGON((0 0,2 2,2 0,0 2,0 0))"}, "area"), ({"area": "SRID=4326;POLYGON((0 0,1 0,1 1,0 0))"}, "area"),
    ({"area": "POLYGON((0 0,1 0,1 nan,0 0))"}, "area"), ({"area": "POLYGON((0 0,1 0,1 1e400,0 0))"}, "area"),
    ({"area": "'); DROP TABLE kmzb.report; --"}, "area"),
    ({"area": "MULTIPOLYGON(((0 0,900000 0,900000 900000,0 0)),EMPTY)"}, "area"),  # would end the whole server
    ({"area": "MULTIPOLYGON(EMPTY,((0 0,900000 0,900000 900000,0 0)))"}, "area"),
    ({"area": "POLYGON((3e14 3e14,4e14 3e14,4e14 4e14,3e14 3e14))"}, "area"),
    ({"area": "POLYGON((0 0,1e300 0,0 1e300,0 0))"}, "area"),
    ({"area": "POLYGON((0 -2e7,1 0,0 1,0 -2e7))"}, "area"),
    ({"from": "2026-13-01"}, "from"), ({"from": "2026-02-30"}, "from"), ({"from": "infinity"}, "from"),
    ({"from": 20260101}, "from"),
    ({"from": None}, "from"), ({"from": "0000-01-01"}, "from"), ({"to": "1999-12-31"}, "to"), ({"to": "2000-01-01"}, "to"),
    ({"to": "today"}, "to"), ({"pillars": []}, "pillars"), ({"pillars": "citizens"}, "pillars"),
    ({"pillars": ["police"]}, "pillars"),
    ({"pillars": [1]}, "pillars"), ({"pillars": None}, "pillars"), ({"kinds": ["Speeding"]}, "kinds"), ({"kinds": []}, "kinds"),
    ({"kinds": {"a": 1}}, "kinds"), ({"kinds": ["speeding", None]}, "kinds"), ({"until": "2026-01-01"}, "until"),
]  # fmt: skip


@pytest.mark.parametrize("wrong, field", NONSENSE)
def test_a_scope_that_makes_no_sense_is_refused_by_the_name_of_its_field(shared_database, wrong, field):
    scope = json.dumps({**json.loads(WHOLE), **wrong})
    with Person(shared_database, "t_sopot_commander") as damian:
        for statement in FUNCTIONS:
            error = damian.refused("rows", statement, (scope,))
            assert (error.pgcode, json.loads(error.diag.message_detail)["field"]) == ("KM030", field), statement
            assert error.diag.message_primary.startswith(field + ": ")


@pytest.mark.parametrize(
    "statement, field",
    [
        ("SELECT * FROM kmzb_api.desk_totals(NULL)", "scope"), ("SELECT * FROM kmzb_api.desk_totals('[]')", "scope"),
        ("SELECT * FROM kmzb_api.desk_cells(%s, 0)", "cell_km"), ("SELECT * FROM kmzb_api.desk_cells(%s, 'NaN')", "cell_km"),
        ("SELECT * FROM kmzb_api.desk_cells(%s, NULL)", "cell_km"), ("SELECT * FROM kmzb_api.desk_cells(%s, 1001)", "cell_km"),
        ("SELECT * FROM kmzb_api.desk_events(%s, -1)", "at_most"), ("SELECT * FROM kmzb_api.desk_events(%s, NULL)", "at_most"),
        ("SELECT * FROM kmzb_api.desk_events(%s, 12)", "at_most"),
        ("SELECT * FROM kmzb_api.desk_events(%s, 9223372036854775807)", "at_most"),
        ("SELECT * FROM kmzb_api.desk_change(%s, NULL)", "as_of"),
        ("SELECT * FROM kmzb_api.desk_change(%s, 'infinity')", "as_of"),
        ("SELECT * FROM kmzb_api.desk_cell(%s, 'POINT(1 1)')", "geom"),
        ("SELECT * FROM kmzb_api.desk_cell(%s, 'MULTIPOLYGON(((0 0,900000 0,900000 900000,0 0)),EMPTY)')", "geom"),
        ("SELECT * FROM kmzb_api.desk_cell(%s, NULL)", "geom"), ("SELECT * FROM kmzb_api.overview_pending(0)", "size_km"),
        ("SELECT * FROM kmzb_api.overview_pending(NULL)", "size_km"),
    ],
)  # fmt: skip
def test_any_other_argument_that_makes_no_sense_is_named(shared_database, statement, field):
    with Person(shared_database, "t_sopot_commander") as damian:
        error = damian.refused("rows", statement, (WHOLE,) if "%s" in statement else ())
        assert (error.pgcode, json.loads(error.diag.message_detail)["field"]) == ("KM030", field)


def test_squares_are_where_they_say(database):
    with superuser(database) as owner:
        owner.rows("SELECT kmzb.fold_rollup(true)")
        add(owner, 501, x=470500.0, y=738500.0)
    with Person(database, "t_sopot_commander") as damian:
        for size, count in ((1, 5), (10, 10)):
            rows = damian.rows(
                f"SELECT raw, ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom), id FROM kmzb_api.overview_{size}km"
                " WHERE geom && ST_MakeEnvelope(470400, 738400, 470600, 738600, 2180)"
            )
            x, y = 470 // size * size * 1000, 738 // size * size * 1000
            assert rows == [(count, x, y, x + size * 1000, y + size * 1000, (738 // size) * 1024 + 470 // size)]


def test_a_window_of_the_overview_is_found_by_its_index(database):
    """Under row-level security, through the view's grouping and the ledger beside it: nothing may stand between box and index.

    On as many squares as a command has: over an empty table PostgreSQL 18 takes the primary key instead.
    """
    with superuser(database) as owner:
        owner.rows(
            "INSERT INTO kmzb.overview (size_km, cell, unit_id, raw, confirmed, cases, harm, geom)"
            " SELECT 1, (l << 10) + c, 10, 1, 1, 1, 1, kmzb.square_shape((l << 10) + c, 1)"
            " FROM generate_series(600, 799) l, generate_series(400, 599) c ON CONFLICT DO NOTHING"
        )
        owner.rows("ANALYZE kmzb.overview")
    with Person(database, "t_sopot_commander") as damian:
        plan = damian.rows(
            "EXPLAIN SELECT id, raw, geom FROM kmzb_api.overview_1km"
            " WHERE geom && ST_MakeEnvelope(470400, 738400, 470600, 738600, 2180)"
        )
    assert any("Index Cond: (geom &&" in line for (line,) in plan), "\n".join(line for (line,) in plan)


def test_a_new_category_weighs_one_until_somebody_says_otherwise(database):
    with superuser(database) as owner:
        owner.rows("INSERT INTO kmzb.category (code, name_pl, name_en, group_code, public_rule)"
                   " VALUES ('drones', 'Drony', 'Drones', 'order', 'always')")  # fmt: skip
        assert owner.rows("SELECT weight, version FROM kmzb_api.harm_weight WHERE code = 'drones'") == [(1.0, 0)]
        add(owner, 501, category="drones", status="confirmed")
        assert owner.rows("SELECT * FROM kmzb.verify_rollup()") == []
    with Person(database, "t_sopot_coordinator") as celina:
        scope = json.dumps({**json.loads(WHOLE), "kinds": ["drones"]})
        assert celina.one("SELECT harm FROM kmzb_api.desk_totals(%s)", (scope,)) == 1
        celina.rows("SELECT * FROM kmzb_api.save_harm_weight('drones', 3, 'plan', 0, gen_random_uuid())")
        assert celina.one("SELECT harm FROM kmzb_api.desk_totals(%s)", (scope,)) == 3
        assert celina.one("SELECT harm FROM kmzb_api.desk_cells(%s, 1)", (scope,)) == 3
        with superuser(database) as owner:
            owner.rows("SELECT kmzb.fold_rollup(true)")
        celina.rows("SELECT * FROM kmzb_api.save_harm_weight('drones', 0.7, 'plan', 1, gen_random_uuid())")
        every = json.dumps({**json.loads(WHOLE), "from": "2000-01-01", "to": "2100-01-01"})
        assert celina.one("SELECT sum(harm) FROM kmzb_api.desk_cells(%s, 1)", (every,)) == pytest.approx(
            celina.one("SELECT sum(harm) FROM kmzb_api.desk_totals(%s)", (every,)))
        with superuser(database) as owner:
            assert owner.rows("SELECT * FROM kmzb.verify_rollup()") == []
    with Person(database, "t_sopot_commander") as damian:
        error = damian.refused("rows", "SELECT * FROM kmzb_api.save_harm_weight('drones', 3, NULL, 1, gen_random_uuid())")
        assert error.pgcode == "42501"


def test_a_category_taken_away_and_put_back_keeps_its_weight(database):
    put = ("INSERT INTO kmzb.category (code, name_pl, name_en, group_code, public_rule)"
           " VALUES ('drones', 'Drony', 'Drones', 'order', 'always')")  # fmt: skip
    weights = "SELECT count(*), sum(weight) FROM kmzb_api.harm_weight WHERE code = 'drones'"
    with superuser(database) as owner:
        owner.rows(put)
        owner.rows("UPDATE kmzb.harm_weight SET weight = 3 WHERE code = 'drones'")
        owner.rows("DELETE FROM kmzb.handling_time WHERE kind = 'drones'")
        owner.rows("DELETE FROM kmzb.category WHERE code = 'drones'")
        assert owner.rows(weights) == [(0, None)]
        owner.rows(put)
        assert owner.rows(weights) == [(1, 3.0)]
