"""The counts of the desk are kept by the acts themselves: after any act of anybody they are what a full recount says."""

from __future__ import annotations

import json
import random
import uuid

import psycopg2
import pytest

from tests.database.submission_support import submit
from tests.database.support import ACTS, Person, superuser, verify
from tests.database.test_cases import ADD, RECEIVE, Case
from tests.database.test_concurrency import together

CHECK = "SELECT what, problem FROM kmzb.verify_rollup()"
STEPS = 120


def counted(owner: Person) -> tuple:
    """raw, confirmed, cases of everything, by the folded counts and the ledger."""
    return owner.rows(
        "SELECT coalesce(sum(raw), 0), coalesce(sum(confirmed), 0), coalesce(sum(cases), 0) FROM ("
        " SELECT raw, confirmed, cases FROM kmzb.rollup_day"
        " UNION ALL SELECT raw, confirmed, cases FROM kmzb.rollup_pending) c"
    )[0]


def add(owner: Person, number: int, **changed: object) -> None:
    values = {
        "id": number, "x": 470000.0, "y": 738500.0, "category": "illegal_parking", "age": 0.5, "unit": 10, "status": "new",
        "description": None, "sender": None, "hours": None, "quality": "exact", **changed,
    }  # fmt: skip
    with owner.connection.cursor() as cursor:
        cursor.execute(ADD, values)
        cursor.execute(RECEIVE, values)


@pytest.fixture
def owner(database):
    with superuser(database) as owner:
        yield owner


@pytest.fixture
def anna(database):
    with Case(database, "t_sopot_analyst") as person:
        yield person


class Walker:
    """Does what people do, at random; what is refused is refused."""

    def __init__(self, database, seed: int) -> None:
        self.dice = random.Random(seed)
        self.people = [Case(database, name) for name in ("t_sopot_analyst", "t_sopot_coordinator", "t_gdansk_coordinator",
                                                         "t_gdansk_analyst", "t_krakow_coordinator")]  # fmt: skip
        self.intake = Person(database, "t_intake")
        self.done: dict = {}

    def close(self) -> None:
        for person in (*self.people, self.intake):
            person.connection.close()

    def step(self) -> None:
        act = self.dice.choice([self.decide] * 5 + [
            self.move, self.recategorise, self.undo, self.reassign, self.join, self.join, self.leave, self.merge, self.split,
            self.undo_case, self.decide_case, self.submit, self.annotate,
        ])  # fmt: skip
        person = self.dice.choice(self.people)
        rows = person.rows("SELECT id, version, status, case_id FROM kmzb_api.report ORDER BY id")
        try:
            act(person, rows)
            self.done[act.__name__] = self.done.get(act.__name__, 0) + 1
        except psycopg2.Error as error:
            assert (error.pgcode or "").startswith("KM"), (act.__name__, error)

    def one(self, rows, with_case=None):
        chosen = [row for row in rows if with_case is None or (row[3] is not None) == with_case]
        return self.dice.choice(chosen or rows)

    def decide(self, person, rows) -> None:
        number, version, status, _case = self.one(rows)
        possible = person.rows(
            "SELECT act, reason_required, note_required, institution_required FROM kmzb_api.action"
            " WHERE from_status = %s AND to_status <> from_status AND act NOT IN ('undo', 'reassign')", (status,)
        )  # fmt: skip
        if not possible:
            return
        act, reason, note, institution = self.dice.choice(possible)
        reasons = [r for (r,) in person.rows("SELECT code FROM kmzb_api.reason WHERE act = %s", (act,))]
        bodies = [i for (i,) in person.rows("SELECT id FROM kmzb_api.institution ORDER BY id LIMIT 3")]
        person.record(ACTS["decide"], (
            number, version, str(uuid.uuid4()), act, self.dice.choice(reasons) if reason else None, "notatka" if note else None,
            bodies[0] if institution else None,
        ))  # fmt: skip

    def move(self, person, rows) -> None:
        number, version, *_rest = self.one(rows)
        x, y = person.rows("SELECT ST_X(geom), ST_Y(geom) FROM kmzb_api.report WHERE id = %s", (number,))[0]
        x, y = x + self.dice.uniform(-900, 900), y + self.dice.uniform(-900, 900)
        person.move(number, version, f"SRID=2180;POINT({x} {y})")

    def recategorise(self, person, rows) -> None:
        number, version, *_rest = self.one(rows)
        person.recategorise(number, version, self.dice.choice(["speeding", "drugs", "vandalism", "begging"]))

    def annotate(self, person, rows) -> None:
        number, version, *_rest = self.one(rows)
        person.annotate(number, version, "SRID=2180;POINT(470000 738000)", "uwaga")

    def undo(self, person, rows) -> None:
        number, version, *_rest = self.dice.choice(
            [row for row in rows if person.one("SELECT kmzb_api.can_undo(%s)", (row[0],))] or rows
        )
        person.undo(number, version)

    def reassign(self, person, rows) -> None:
        number, version, *_rest = self.one(rows)
        target = self.dice.choice([10, 11, 12, 20, 21])
        person.record("SELECT * FROM kmzb_api.reassign(%s, %s, %s, %s, 'outside_our_area', NULL)",
                      (number, version, str(uuid.uuid4()), target))  # fmt: skip

    def join(self, person, rows) -> None:
        number, _version, _status, case = self.one(rows)
        other = self.one(rows, with_case=False)
        if case is None:
            person.join(number, other[0])
        else:
            person.join(other[0], case=case)

    def leave(self, person, rows) -> None:
        person.leave(self.one(rows, with_case=True)[0])

    def merge(self, person, rows) -> None:
        cases = sorted({row[3] for row in rows if row[3] is not None})
        if len(cases) > 1:
            person.merge(*self.dice.sample(cases, 2))

    def split(self, person, rows) -> None:
        number, _version, _status, case = self.one(rows, with_case=True)
        if case is not None:
            person.split(case, [number])

    def undo_case(self, person, rows) -> None:
        cases = sorted({row[3] for row in rows if row[3] is not None})
        undoable = [c for c in cases if person.one("SELECT kmzb_api.can_undo_case_act(%s)", (c,))]
        if undoable:
            person.undo_act(self.dice.choice(undoable))

    def decide_case(self, person, rows) -> None:
        case = self.one(rows, with_case=True)[3]
        if case is not None:
            person.decide_all(case, self.dice.choice(["take_up", "confirm", "mark_eliminated", "reopen"]), note="notatka")

    def submit(self, _person, _rows) -> None:
        x, y = self.dice.choice([(470000, 738500), (471800, 727500), (567400, 244700)])
        x, y = x + self.dice.uniform(0, 500), y + self.dice.uniform(0, 500)
        submit(self.intake, geom=f"SRID=2180;POINT({x} {y})", category=self.dice.choice(["speeding", "vandalism"]))


@pytest.mark.parametrize("seed, fold_rows", [(1, 1_000_000), (2, 4), (3, 1)])
def test_a_walk_of_random_acts_never_leaves_the_truth(database, owner, seed, fold_rows):
    """Folded never, now and then, after each act."""
    owner.rows("UPDATE kmzb.setting SET value = %s WHERE key = 'rollup_fold_rows'", (str(fold_rows),))
    walker = Walker(database, seed)
    try:
        for _step in range(STEPS):
            walker.step()
            assert owner.rows(CHECK) == [], walker.done
        assert len(walker.done) >= 10, walker.done
    finally:
        walker.close()
    before = counted(owner)
    owner.rows("SELECT kmzb.fold_rollup(true)")
    assert owner.one("SELECT count(*) FROM kmzb.rollup_change") == 0
    assert owner.rows(CHECK) == [] and counted(owner) == before
    owner.rows("SELECT kmzb.rebuild_rollup()")
    assert owner.rows(CHECK) == [] and counted(owner) == before
    assert verify(database) == []


def test_the_lead_is_the_earliest_confirmed_member_wherever_it_goes(owner, anna):
    for number, age in ((501, 5), (502, 4), (503, 3)):
        add(owner, number, age=age, x=472000.0 + number, status="verification")
    anna.join(501, 502)
    anna.join(503, case=anna.case_of(501))
    lead = "SELECT report_id FROM kmzb.lead_now WHERE case_id = %s"
    case = anna.case_of(501)
    assert owner.rows(lead, (case,)) == []
    anna.decide(503, anna.version(503), "confirm")
    assert owner.rows(lead, (case,)) == [(503,)]
    anna.decide(501, anna.version(501), "confirm")
    assert owner.rows(lead, (case,)) == [(501,)]
    owner.rows("SELECT kmzb.fold_rollup(true)")
    anna.undo(501, anna.version(501))
    assert owner.rows(lead, (case,)) == [(503,)]
    anna.leave(503)
    assert owner.rows(lead, (case,)) == []
    assert owner.rows(CHECK) == []


def test_a_lead_with_a_position_of_its_own_comes_first(owner, anna):
    """A case that has a place is not lost from the map because its first report had none."""
    add(owner, 501, age=5, status="confirmed", quality="gmina")
    add(owner, 502, age=4, status="confirmed")
    anna.join(501, 502)
    case = anna.case_of(501)
    assert owner.rows("SELECT report_id FROM kmzb.lead_now WHERE case_id = %s", (case,)) == [(502,)]
    assert owner.rows(CHECK) == []


def test_what_is_known_only_to_an_area_is_in_no_square(owner, anna):
    scope = json.dumps({"from": "2000-01-01", "to": "2100-01-01", "pillars": ["citizens"]})
    cells = "SELECT coalesce(sum(raw), 0) FROM kmzb_api.desk_cells(%s, 1)"
    totals = "SELECT sum(raw), sum(left_out) FROM kmzb_api.desk_totals(%s)"
    assert (anna.one(cells, (scope,)), anna.rows(totals, (scope,))[0]) == (13, (13, 0))
    for number, quality in ((501, "gmina"), (502, "locality"), (503, "snapped"), (504, "address")):
        add(owner, number, quality=quality)
    assert (anna.one(cells, (scope,)), anna.rows(totals, (scope,))[0]) == (14, (14, 3))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kmzb.position_quality SET is_point = true WHERE code = 'snapped'",
        "UPDATE kmzb.status SET is_confirmed = true WHERE code = 'verification'",
        "UPDATE kmzb.setting SET value = 'Pacific/Auckland' WHERE key = 'time_zone'",
    ],
)
def test_a_changed_rule_of_counting_counts_anew(owner, change):
    add(owner, 501, quality="snapped")
    before = owner.rows("SELECT * FROM kmzb.rollup_recounted ORDER BY 1, 2, 3, 4")
    owner.rows(change)
    assert owner.rows("SELECT * FROM kmzb.rollup_recounted ORDER BY 1, 2, 3, 4") != before
    assert owner.rows(CHECK) == []


def test_rows_written_past_the_acts_are_counted_too(owner):
    """By construction: whatever writes the table. Only a replica session is past the triggers, and verify says so."""
    owner.rows("UPDATE kmzb.report SET created_at = created_at - interval '400 days', status_since = now() WHERE id < 110")
    owner.rows("UPDATE kmzb.report SET unit_id = 22, category = 'poaching' WHERE unit_id = 12")
    assert owner.rows(CHECK) == []
    owner.rows("SET session_replication_role = replica")
    owner.rows("DELETE FROM kmzb.report WHERE id = 308")
    owner.rows("SET session_replication_role = origin")
    assert len(owner.rows(CHECK)) == 5  # a day, a year and all of it, two squares
    owner.rows("SELECT kmzb.rebuild_rollup()")
    assert owner.rows(CHECK) == []
    owner.rows(
        "INSERT INTO kmzb.report SELECT (jsonb_populate_record(r, '{\"id\": 900, \"external_id\": \"x\"}')).*"
        " FROM kmzb.report r WHERE id = 201"
    )
    assert owner.rows(CHECK) == []
    owner.rows("DELETE FROM kmzb.report WHERE id = 900")
    assert owner.rows(CHECK) == []


def test_two_people_whose_reports_share_squares_in_opposite_order_do_not_wait(database, owner, anna):
    """Two acts in one transaction each, the same squares the other way round: with shared rows this is a deadlock."""
    for number, x in ((501, 472100.0), (502, 474100.0), (503, 474200.0), (504, 472200.0)):
        add(owner, number, x=x)
    with Case(database, "t_sopot_analyst2") as bogdan:
        for person in (anna, bogdan):
            person.rows("BEGIN; SET LOCAL lock_timeout = '2s'")
        anna.decide(501, 1, "take_up")
        bogdan.decide(503, 1, "take_up")
        anna.decide(502, 1, "take_up")
        bogdan.decide(504, 1, "take_up")
        for person in (bogdan, anna):
            person.rows("COMMIT")
    assert owner.rows(CHECK) == []


def test_nobody_waits_for_a_long_import_and_it_for_nobody(database, owner, anna):
    """An import that has folded its rows in and not committed yet holds up no act, nor does an act hold up the import."""
    owner.rows("UPDATE kmzb.setting SET value = '1' WHERE key = 'rollup_fold_rows'")
    with superuser(database) as loader:
        loader.rows("BEGIN; SET LOCAL lock_timeout = '2s'")
        add(loader, 600)
        assert loader.one("SELECT count(*) FROM kmzb.rollup_change") == 0  # folded
        anna.rows("SET lock_timeout = '2s'")
        anna.decide(101, 1, "take_up")
        anna.decide(101, 2, "confirm")
        add(loader, 601)
        loader.rows("COMMIT")
    assert owner.rows(CHECK) == []
    anna.decide(106, 1, "confirm")
    assert owner.rows(CHECK) == []
    assert owner.one("SELECT count(*) FROM kmzb.rollup_change") == 0


def test_two_who_confirm_the_first_member_of_one_case_at_once_make_one_case(database, owner, anna):
    for number in (501, 502):
        add(owner, number, age=502 - number + 1, status="verification")
    anna.join(501, 502)
    versions = {number: anna.version(number) for number in (501, 502)}
    before = counted(owner)
    with Case(database, "t_sopot_analyst2") as bogdan:
        results = together(
            lambda: anna.decide(501, versions[501], "confirm"), lambda: bogdan.decide(502, versions[502], "confirm")
        )
    assert [r["status"] for r in results] == ["confirmed", "confirmed"]
    assert counted(owner) == (before[0], before[1] + 2, before[2] + 1)
    assert owner.rows(CHECK) == []


def test_many_at_once_with_folding_in_between(database, owner):
    owner.rows("UPDATE kmzb.setting SET value = '2' WHERE key = 'rollup_fold_rows'")
    for number in range(501, 541):
        add(owner, number, x=470000.0 + 37 * (number % 9), status="verification")
    people = [Case(database, login) for login in ("t_sopot_analyst", "t_sopot_analyst2", "t_sopot_coordinator")]

    def work(person, numbers):
        def run():
            for number in numbers:
                person.decide(number, 1, "confirm")
        return run

    try:
        results = together(*(work(person, range(501 + i, 541, 3)) for i, person in enumerate(people)))
    finally:
        for person in people:
            person.connection.close()
    assert results == [None, None, None]
    assert owner.rows(CHECK) == []


def test_a_session_with_an_older_snapshot_leaves_folding_to_others(owner, anna):
    owner.rows("UPDATE kmzb.setting SET value = '1' WHERE key = 'rollup_fold_rows'")
    anna.rows("BEGIN ISOLATION LEVEL REPEATABLE READ")
    anna.one("SELECT count(*) FROM kmzb_api.report")
    add(owner, 501)
    anna.decide(101, 1, "take_up")
    anna.decide(105, 1, "confirm")
    anna.rows("COMMIT")
    assert owner.rows(CHECK) == []
