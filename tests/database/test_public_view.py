"""The public filter: every category and status at every edge of the dates, and no path by which a masked report gets out."""

from __future__ import annotations

import itertools
import json
import uuid
from datetime import UTC, datetime, timedelta

import psycopg2
import pytest

from tests.database.public_oracle import STATUSES, VENUE, civil, end, is_public
from tests.database.submission_support import new_sender, told
from tests.database.support import Person, superuser

HOUR, MICRO = timedelta(hours=1), timedelta(microseconds=1)
# Month ends, leap years, the weeks in which an hour is lost or comes twice, the turn of the year.
SINCE = [
    civil(2026, 1, 31, 11, 30), civil(2028, 1, 31, 23, 59, 59), civil(2026, 3, 25, 2, 30), civil(2026, 3, 22, 2, 30),
    civil(2026, 10, 18, 2, 30), civil(2026, 10, 21, 12, 0), civil(2026, 9, 25, 2, 15), civil(2026, 2, 28, 2, 30),
    civil(2026, 2, 28, 23, 0), civil(2026, 3, 31, 0, 0), civil(2024, 2, 29, 9, 0), civil(2025, 12, 31, 23, 59, 59, 999999),
]  # fmt: skip
INSERT = (
    "INSERT INTO kmzb.report (source, external_id, category, status, status_since, unit_id, geom, created_at, version,"
    " chain_hash, description, sender_hash, teryt)"
    " VALUES ('test', gen_random_uuid(), %s, %s, %s, 10, ST_Point(470100.4, 738500.6, 2180), %s, 1,"
    " decode(repeat('00', 32), 'hex'), 'tylko dla Policji', '\\x00', '0264011') RETURNING id"
)
BOX = "SELECT kmzb_api.exchange(%s, %s, %s, %s)"
POLAND = (100_000, 100_000, 900_000, 900_000)


def categories(owner):
    return [code for (code,) in owner.rows("SELECT code FROM kmzb.category ORDER BY 1")]


def add(owner, category, status, since):
    return owner.one(INSERT, (category, status, since, since))


def test_every_category_and_status_at_every_edge_of_the_dates(database):
    with superuser(database) as owner:
        facts = {}
        for category, status, since in itertools.product(categories(owner), STATUSES, SINCE):
            facts[add(owner, category, status, since)] = (category, status, since)
        assert len(facts) == 24 * 7 * len(SINCE)
        moments = set()
        for since in SINCE:
            for border in (end("rejected", since), end("eliminated", since)):
                moments |= {border - HOUR, border - MICRO, border, border + MICRO, border + HOUR}
            moments |= {since, since + MICRO, since + timedelta(days=400)}
        for now in sorted(moments):
            shown = {row[0] for row in owner.rows("SELECT id FROM kmzb.public_report_at(%s)", (now,))} & set(facts)
            expected = {number for number, fact in facts.items() if is_public(*fact, now)}
            assert shown == expected, (now, [facts[n] for n in shown ^ expected][:5])


def test_the_outputs_ask_the_same_filter_now(database):
    """The view, the exchange and "I see it too" a minute before and after the borders."""
    now = datetime.now(UTC)
    minute = timedelta(minutes=1)
    ages = [timedelta(0), timedelta(days=6), timedelta(days=8), timedelta(days=40)]
    with superuser(database) as owner:
        facts = {}
        for status, age in itertools.product(STATUSES, ages):
            facts[add(owner, "speeding", status, now - age)] = ("speeding", status, now - age)
        week_ago = owner.one("SELECT (now() AT TIME ZONE 'Europe/Warsaw' - interval '7 days') AT TIME ZONE 'Europe/Warsaw'")
        for since in (week_ago + minute, week_ago - minute):
            facts[add(owner, "speeding", "rejected", since)] = ("speeding", "rejected", since)
    expected = {number for number, fact in facts.items() if is_public(*fact, now)}
    with Person(database, "t_public") as public, Person(database, "t_intake") as intake:
        assert outputs(public, intake, facts) == (expected, expected, expected)


def outputs(public, intake, numbers):
    """Which of the reports the view shows, the exchange tells, and a citizen may confirm."""
    ids = list(numbers)
    view = {row[0] for row in public.rows("SELECT id FROM kmzb_api.public_report WHERE id = ANY (%s)", (ids,))}
    told_ = {f["attributes"]["OBJECTID"] for f in public.one(BOX, POLAND)["features"]} & set(ids)
    return view, told_, {number for number in ids if may_confirm(intake, number)}


def may_confirm(intake, number):
    """Whether "I see it too" is taken; the refusal must not tell a hidden report from one that never was."""
    statement = "SELECT kmzb_api.see_it_too(%s, %s, %s)"
    try:
        return intake.one(statement, (number, new_sender(), str(uuid.uuid4()))) == number
    except psycopg2.Error as hidden:
        try:
            intake.one(statement, (2**62, new_sender(), str(uuid.uuid4())))
        except psycopg2.Error as nowhere:
            assert told(hidden) == told(nowhere)
            assert told(hidden)["code"] == "report_not_public"
            assert [hidden.diag.context, hidden.diag.message_hint] == [nowhere.diag.context, nowhere.diag.message_hint]
            return False
    raise AssertionError("a report that never was could be confirmed")


def test_the_view_has_public_columns_only(shared_database):
    with Person(shared_database, "t_public") as public:
        row = public.record("SELECT * FROM kmzb_api.public_report WHERE id = 108")
        assert set(row) == {
            "id", "category", "category_name_pl", "category_name_en", "category_group", "status", "status_name_pl",
            "status_name_en", "teryt", "created_at", "modified_at", "event_at", "time_of_day", "weekdays", "geom",
        }  # fmt: skip
        text = json.dumps(public.one(BOX, POLAND), ensure_ascii=False)
    assert "Parkowanie na przejściu" not in text and "Komenda" not in text and "sender" not in text


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM kmzb.public_report_at(now())",
        "SELECT * FROM kmzb.public_in(0, 0, 1e6, 1e6)",
        "SELECT kmzb.public_point(NULL, 1)",
        "SELECT * FROM kmzb.sighting",
        "SELECT * FROM kmzb.sender_key",
        "SELECT * FROM kmzb_api.report WHERE id = 113",
        "SELECT public_rule FROM kmzb.category",
    ],
)
def test_the_public_gets_in_by_no_other_way(shared_database, statement):
    for login in ("t_public", "t_intake", "t_nobody"):
        with Person(shared_database, login) as person:
            try:
                assert person.rows(statement) == []
            except psycopg2.Error as error:
                assert error.pgcode == "42501"


def test_positions_are_rounded_and_an_extent_does_not_tell_more(database):
    with superuser(database) as owner, Person(database, "t_public") as public:
        number = add(owner, "speeding", "new", datetime.now(UTC))
        owner.rows("UPDATE kmzb.setting SET value = '100' WHERE key = 'public_grid_m'")
        point = "SELECT ST_AsText(geom) FROM kmzb_api.public_report WHERE id = %s"
        assert public.one(point, (number,)) == "POINT(470100 738500)"

        def found(*box):
            return number in [f["attributes"]["OBJECTID"] for f in public.one(BOX, box)["features"]]

        assert found(470_100, 738_500, 470_100, 738_500)  # the rounded place, not the true one
        assert not found(470_100.3, 738_500.5, 470_100.5, 738_500.7)


# How a status is reached by an act, as the transition table has it; the other steps are made by hand.
ACTS = {
    ("new", "verification"): "take_up", ("new", "joke"): "mark_joke", ("verification", "confirmed"): "confirm",
    ("verification", "rejected"): "reject", ("verification", "joke"): "mark_joke",
    ("confirmed", "eliminated"): "mark_eliminated", ("confirmed", "referred"): "hand_over",
    **{(status, "verification"): "reopen" for status in ("confirmed", "rejected", "joke", "eliminated", "referred")},
}  # fmt: skip
DETAILS = {
    "mark_joke": {"reason": "joke"}, "reject": {"reason": "not_found"}, "reopen": {"note": "nowe dane"},
    "hand_over": {"institution": 1},
}  # fmt: skip


def test_no_sequence_of_three_statuses_lets_a_masked_report_out(database):
    """All 343 sequences in an open, a venue and both secret categories; by the acts of people wherever there is one."""
    kinds = ("speeding", VENUE, "drugs", "animal_cruelty")
    now = datetime.now(UTC)
    with superuser(database) as owner, Person(database, "t_sopot_coordinator") as celina:
        owner.rows("UPDATE kmzb.setting SET value = '100000' WHERE key = 'public_limit'")
        walks = {
            add(owner, category, sequence[0], now - timedelta(days=60)): (category, sequence)
            for category in kinds for sequence in itertools.product(STATUSES, repeat=3)
        }  # fmt: skip
        assert len(walks) == 4 * 343
        by_act = 0
        with Person(database, "t_public") as public, Person(database, "t_intake") as intake:
            for step in (0, 1, 2):
                if step:
                    for number, (_category, sequence) in walks.items():
                        by_act += move_on(owner, celina, number, sequence[step - 1], sequence[step])
                state = {
                    number: (category, status, since)
                    for number, category, status, since in owner.rows(
                        "SELECT id, category, status, status_since FROM kmzb.report WHERE id = ANY (%s)", (list(walks),)
                    )
                }
                assert all(state[number][1] == sequence[step] for number, (_, sequence) in walks.items())
                expected = {number for number, fact in state.items() if is_public(*fact, datetime.now(UTC))}
                view, told_, _ = outputs(public, intake, walks) if step == 2 else (*outputs_without_acts(public, walks), None)
                assert view == told_ == expected
                assert not [number for number in view if walks[number][0] in ("drugs", "animal_cruelty")]
        assert by_act == 4 * (7 * len(ACTS) * 2)


def outputs_without_acts(public, numbers):
    ids = list(numbers)
    view = {row[0] for row in public.rows("SELECT id FROM kmzb_api.public_report WHERE id = ANY (%s)", (ids,))}
    return view, {f["attributes"]["OBJECTID"] for f in public.one(BOX, POLAND)["features"]} & set(ids)


def move_on(owner, celina, number, before, after):
    """One step; 1 when an act made it."""
    version = owner.one("SELECT version FROM kmzb.report WHERE id = %s", (number,))
    act = ACTS.get((before, after))
    if act is not None:
        celina.decide(number, version, act, **DETAILS.get(act, {}))
        return 1
    if before != after:
        owner.rows("UPDATE kmzb.report SET status = %s, status_since = now() WHERE id = %s", (after, number))
    return 0


def visible(database, number):
    with Person(database, "t_public") as public, Person(database, "t_intake") as intake:
        view, told_, confirmed = outputs(public, intake, [number])
    assert view == told_ == confirmed
    return bool(view)


def test_correcting_the_category_hides_at_once_and_undo_brings_back_what_was(database):
    with Person(database, "t_sopot_coordinator") as celina:
        assert visible(database, 101)
        celina.recategorise(101, 1, "drugs")
        assert not visible(database, 101)
        celina.undo(101, 2)
        assert visible(database, 101)
        celina.recategorise(101, 3, VENUE)
        assert not visible(database, 101)
        celina.decide(101, 4, "take_up")
        celina.decide(101, 5, "confirm")
        assert visible(database, 101)
        celina.undo(101, 6)
        assert not visible(database, 101)


def test_undo_does_not_make_an_old_report_new(database):
    with superuser(database) as owner, Person(database, "t_sopot_coordinator") as celina:
        number = add(owner, "speeding", "rejected", datetime.now(UTC) - timedelta(days=8))
        assert not visible(database, number)
        celina.decide(number, 1, "reopen", note="nowe dane")
        assert visible(database, number)
        celina.undo(number, 2)
        assert not visible(database, number)


def test_a_joke_taken_back_is_shown_as_before(database):
    with Person(database, "t_sopot_coordinator") as celina:
        celina.decide(101, 1, "mark_joke", reason="joke")
        assert not visible(database, 101)
        celina.undo(101, 2)
        assert visible(database, 101)


def test_what_is_no_citizens_report_stays_inside(database):
    with superuser(database) as owner:
        assert visible(database, 108)
        owner.rows("UPDATE kmzb.report SET pillar = 'police_systems' WHERE id = 108")
        assert not visible(database, 108)


def test_a_rule_is_a_row(database):
    with superuser(database) as owner:
        owner.rows("DELETE FROM kmzb.public_status_rule WHERE status = 'new'")
        assert not visible(database, 101)
        owner.rows("UPDATE kmzb.category SET public_rule = 'never' WHERE code = 'illegal_parking'")
        assert not visible(database, 108)


def test_above_the_limit_come_clusters_of_public_reports_only(database):
    with superuser(database) as owner, Person(database, "t_public") as public:
        for n in range(60):
            number = add(owner, "speeding" if n % 2 else "drugs", "new", datetime.now(UTC))
            owner.rows("UPDATE kmzb.report SET geom = ST_Point(470000 + 10 * %s, 738000, 2180) WHERE id = %s", (n, number))
        box = (469_999, 737_999, 470_601, 738_001)
        exact = public.one(BOX, box)
        assert exact["clusters"] == []
        points = [feature["geometry"] for feature in exact["features"]]
        assert len(points) == 30 + 0
        owner.rows("UPDATE kmzb.setting SET value = '30' WHERE key = 'public_limit'")
        assert public.one(BOX, box) == exact  # as many as the limit are still features
        owner.rows("UPDATE kmzb.setting SET value = '29' WHERE key = 'public_limit'")
        answer = public.one(BOX, box)
        assert answer["features"] == []
        assert sum(c["attributes"]["clusterCount"] for c in answer["clusters"]) == 30
        assert 2 <= len(answer["clusters"]) <= 25
        for cluster in answer["clusters"]:
            extent = cluster["attributes"]["extent"]
            inside = [p for p in points if extent["xmin"] <= p["x"] <= extent["xmax"]]
            assert len(inside) == cluster["attributes"]["clusterCount"]
            assert abs(cluster["geometry"]["x"] - sum(p["x"] for p in inside) / len(inside)) < 0.01


@pytest.mark.parametrize(
    "box",
    [
        (None, 0, 1, 1), ("NaN", 0, 1, 1), (0, 0, "Infinity", 1), ("-Infinity", 0, 1, 1), (2, 0, 1, 1), (0, 5, 1, 4),
    ],
)  # fmt: skip
def test_an_extent_that_is_none_is_refused(shared_database, box):
    with Person(shared_database, "t_public") as public:
        assert told(public.refused("rows", BOX.replace("%s", "%s::float8"), box))["code"] == "extent_invalid"


@pytest.mark.parametrize("box", [(-1e300, -1e300, -1, -1), (2e6, 2e6, 1e308, 1e308), (18, 54, 19, 55)])
def test_an_extent_elsewhere_is_empty(shared_database, box):
    with Person(shared_database, "t_public") as public:
        assert public.one(BOX, box) == {"features": [], "clusters": []}


def test_one_sender_confirms_a_report_once(database):
    statement = "SELECT kmzb_api.see_it_too(%s, %s, %s)"
    client = str(uuid.uuid4())
    with Person(database, "t_intake") as intake, Person(database, "t_sopot_analyst") as anna, superuser(database) as owner:
        anna.rows(f'LISTEN "{anna.one("SELECT channel FROM kmzb_api.whoami()")}"')
        assert intake.one(statement, (101, "203.0.113.5", client)) == 101
        assert intake.one(statement, (101, "203.0.113.5", client)) == 101  # a repeat of the same call
        anna.rows("SELECT 1")
        assert [json.loads(n.payload) for n in anna.connection.notifies] == [
            {"subject": "sighting", "id": 101, "version": 1, "client": client}
        ]
        again = told(intake.refused("one", statement, (101, "203.0.113.5:80", str(uuid.uuid4()))))
        assert again["code"] == "sighting_repeated"
        assert told(intake.refused("one", statement, (102, "203.0.113.6", client)))["code"] == "client_id_used"
        assert told(intake.refused("one", statement, (101, "203.0.113.6", None)))["code"] == "client_id_missing"
        assert owner.one("SELECT count(*) FROM kmzb.sighting") == 1
        assert owner.one("SELECT version FROM kmzb.report WHERE id = 101") == 1
        assert anna.decide(101, 1, "take_up")["version"] == 2
        owner.rows("UPDATE kmzb.setting SET value = '2' WHERE key = 'sighting_per_day'")
        intake.one(statement, (102, "203.0.113.5", str(uuid.uuid4())))
        assert told(intake.refused("one", statement, (104, "203.0.113.5", str(uuid.uuid4()))))["code"] == "sighting_too_many"
        for login in ("t_public", "t_sopot_analyst"):
            with Person(database, login) as person:
                assert person.refused("one", statement, (101, "x", str(uuid.uuid4()))).pgcode == "42501"
