"""Nobody sees, counts or changes a row of another area: not by a view, a function, a notification, or SQL by hand.

The probes run as the real login roles. A probe passes when it is refused or answers as if the rows did not exist.
"""

from __future__ import annotations

import select
import uuid

import psycopg2
import pytest

from tests.database.support import ACTS, Person, superuser

STAFF = ["t_admin", "t_gdansk_coordinator", "t_sopot_analyst", "t_sopot_coordinator", "t_sopot_commander",
         "t_gdansk_analyst",
         "t_gdansk_kp_analyst", "t_krakow_analyst", "t_krakow_coordinator", "t_krakow_commander"]  # fmt: skip
OUTSIDERS = ["t_intake", "t_public", "t_nobody", "t_inactive"]

# login -> units whose reports it must see, and no others
SEES = {
    "t_admin": {10, 11, 12, 20, 21, 22},
    "t_gdansk_coordinator": {10, 11, 12},
    "t_sopot_analyst": {10},
    "t_sopot_coordinator": {10},
    "t_sopot_commander": {10},
    "t_gdansk_analyst": {11, 12},
    "t_gdansk_kp_analyst": {12},
    "t_krakow_analyst": {20, 21},
    "t_krakow_coordinator": {20, 21},
    "t_krakow_commander": {20, 21},
}
REPORT_OF = {10: 101, 11: 201, 12: 202, 20: 301, 21: 303, 22: 306}
FOREIGN = [(login, unit) for login, own in SEES.items() for unit in REPORT_OF if unit not in own]


@pytest.mark.parametrize("login", STAFF)
def test_each_sees_the_own_subtree_and_nothing_else(shared_database, login):
    with superuser(shared_database) as owner:
        expected = dict(owner.rows("SELECT unit_id, count(*) FROM kmzb.report GROUP BY 1"))
    with Person(shared_database, login) as person:
        seen = dict(person.rows("SELECT unit_id, count(*) FROM kmzb_api.report GROUP BY 1"))
        assert seen == {unit: n for unit, n in expected.items() if unit in SEES[login]}


@pytest.mark.parametrize("login, unit", FOREIGN)
def test_no_view_shows_a_row_of_a_foreign_unit(shared_database, login, unit):
    report = REPORT_OF[unit]
    with Person(shared_database, login) as person:
        for statement, value in [
            ("SELECT * FROM kmzb_api.report WHERE id = %s", report),
            ("SELECT * FROM kmzb_api.report WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.queue_report WHERE id = %s", report),
            ("SELECT * FROM kmzb_api.event WHERE report_id = %s", report),
            ("SELECT * FROM kmzb_api.annotation WHERE report_id = %s", report),
            ("SELECT * FROM kmzb_api.attachment WHERE report_id = %s", report),
            ("SELECT * FROM kmzb_api.referral WHERE report_id = %s", report),
            ("SELECT * FROM kmzb_api.unit WHERE id = %s", unit),
            ("SELECT * FROM kmzb_api.beat WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.meeting WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.raised_threat WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.assumption_value WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.handling_value WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.staffing_table WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.duty_staffing WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.station WHERE unit_id = %s", unit),
            ("SELECT * FROM kmzb_api.candidate_site WHERE unit_id = %s", unit),
        ]:
            assert person.rows(statement, (value,)) == [], statement


@pytest.mark.parametrize("login, unit", FOREIGN)
def test_no_function_acts_on_a_foreign_unit(shared_database, login, unit):
    report = REPORT_OF[unit]
    arguments = {
        "decide": ("take_up", None, None, None),
        "annotate": ("SRID=2180;POINT(470000 738000)", "tekst"),
        "move": ("SRID=2180;POINT(470000 738000)", None),
        "recategorise": ("vandalism", None),
        "undo": (),
    }
    with Person(shared_database, login) as person:
        for act, statement in ACTS.items():
            error = person.refused("record", statement, (report, 1, str(uuid.uuid4()), *arguments[act]))
            assert error.pgcode in ("KM005", "42501"), (act, error)
            if error.pgcode == "KM005":  # the same words as for a report that does not exist
                nowhere = person.refused("record", statement, (999999, 1, str(uuid.uuid4()), *arguments[act]))
                assert error.diag.message_primary.replace(str(report), "N") == nowhere.diag.message_primary.replace(
                    "999999", "N"
                )
        assert person.one("SELECT kmzb_api.can_undo(%s)", (report,)) is False
    with superuser(shared_database) as owner:
        assert owner.one("SELECT version FROM kmzb.report WHERE id = %s", (report,)) == 1


def test_a_foreign_attachment_is_not_there(shared_database):
    with superuser(shared_database) as owner:
        (own, foreign) = [row[0] for row in owner.rows("SELECT id FROM kmzb.attachment ORDER BY report_id")]
    with Person(shared_database, "t_sopot_analyst") as anna:
        assert bytes(anna.one("SELECT kmzb_api.attachment_content(%s)", (own,))).decode() == "zażółć gęślą jaźń"
        for number in (foreign, 999999):
            assert anna.refused("one", "SELECT kmzb_api.attachment_content(%s)", (number,)).pgcode == "KM005"


BY_HAND = [
    "SELECT * FROM kmzb.report",
    "SELECT count(*) FROM kmzb.event",
    "SELECT channel FROM kmzb.unit",
    "SELECT sender_hash FROM kmzb.report",
    "SELECT content FROM kmzb.attachment",
    "SELECT login FROM kmzb.person",
    "SELECT * FROM kmzb.meeting",
    "SELECT content FROM kmzb.meeting_file",
    "UPDATE kmzb_api.meeting SET participants = 0",
    "UPDATE kmzb_api.desk_assumption SET value = 0",
    "INSERT INTO kmzb.assumption_value (unit_id, key, value) VALUES (1, 'readiness_min', 0)",
    "DELETE FROM kmzb_api.candidate_site",
    "SELECT * FROM kmzb.unit_road",
    "SELECT kmzb.refresh_unit_road()",
    "DELETE FROM kmzb_api.raised_threat",
    "TABLE kmzb.setting",
    "UPDATE kmzb.report SET status = 'confirmed'",
    "UPDATE kmzb.referral SET answer = 'x'",
    "SELECT kmzb.referral_backfill()",
    "SELECT * FROM kmzb.rollup_year",
    "SELECT * FROM kmzb.rollup_change",
    "SELECT * FROM kmzb.rollup_pending",
    "SELECT * FROM kmzb.report_counted",
    "SELECT kmzb.rebuild_rollup()",
    "SELECT kmzb.fold_rollup()",
    "UPDATE kmzb_api.harm_weight SET weight = 0",
    "UPDATE kmzb_api.report SET status = 'confirmed'",
    "UPDATE kmzb_api.status SET name_pl = 'x'",
    "UPDATE kmzb_api.queue SET name_pl = 'x'",
    "INSERT INTO kmzb_api.annotation (report_id, body) VALUES (101, 'x')",
    "DELETE FROM kmzb_api.event",
    "DELETE FROM kmzb.event",
    "TRUNCATE kmzb.event",
    "INSERT INTO kmzb.person (login, name, unit_id) VALUES (session_user, 'x', 1)",
    "UPDATE kmzb.person SET unit_id = 1",
    "ALTER TABLE kmzb.report DISABLE ROW LEVEL SECURITY",
    "DROP POLICY own_subtree ON kmzb.report",
    "CREATE TABLE kmzb_api.trap (x int)",
    "CREATE FUNCTION kmzb_api.trap() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "SET ROLE kmzb_owner",
    "SET SESSION AUTHORIZATION kmzb_owner",
    "SET row_security = off; SELECT * FROM kmzb_api.report",
    "SELECT kmzb.visible_units()",
    "SELECT kmzb.current_person()",
    "SELECT kmzb.unit_subtree(1)",
    "SELECT * FROM kmzb.verify_chain()",
    "SELECT kmzb.notify_refresh()",
    "COPY kmzb.report TO STDOUT",
    "SELECT pg_read_file('/etc/passwd')",
]


@pytest.mark.parametrize("login", STAFF + OUTSIDERS)
def test_sql_typed_by_hand_is_refused(shared_database, login):
    with Person(shared_database, login) as person:
        for statement in BY_HAND:
            error = person.refused("rows", statement)
            assert error.pgcode in ("42501", "55000"), (statement, error)  # no privilege; a view that cannot be written


@pytest.mark.parametrize("login", ["t_sopot_analyst", "t_krakow_commander"])
def test_leaky_functions_do_not_see_what_the_policy_hides(shared_database, login):
    """A cheap function in the condition would be run before the policy, were it not a barrier."""
    with Person(shared_database, login) as person:
        person.rows(
            "CREATE FUNCTION pg_temp.peek(int, bigint) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS"
            " $$ BEGIN RAISE NOTICE 'seen %/%', $1, $2; RETURN true; END $$"
        )
        person.connection.notices.clear()
        person.rows("SELECT id FROM kmzb_api.report WHERE pg_temp.peek(unit_id, id)")
        peeked = {int(n.split("seen ")[1].split("/")[0]) for n in person.connection.notices}
        assert peeked == SEES[login]


@pytest.mark.parametrize("login", OUTSIDERS)
def test_outsiders_see_no_report(shared_database, login):
    with Person(shared_database, login) as person:
        try:
            assert person.rows("SELECT id FROM kmzb_api.report") == []
        except psycopg2.Error as error:
            assert error.pgcode == "42501"
        error = person.refused("decide", 101, 1, "take_up")
        assert error.pgcode in ("42501", "KM006")


def test_a_login_without_an_active_person_is_nobody(shared_database):
    for login in ("t_nobody", "t_inactive"):
        with Person(shared_database, login) as person:
            assert person.rows("SELECT * FROM kmzb_api.whoami()") == []
            assert person.rows("SELECT * FROM kmzb_api.action") == []
            assert person.rows("SELECT * FROM kmzb_api.unit") == []


# function -> group roles that may call it; everything else must be closed
CALLABLE = {
    "schema_version": {"analyst", "coordinator", "commander", "administrator", "intake", "public"},
    "whoami": {"analyst", "coordinator", "commander", "administrator"},
    "attachment_content": {"analyst", "coordinator", "commander", "administrator"},
    "can_undo": {"analyst", "coordinator", "commander", "administrator"},
    "decide": {"analyst", "coordinator"},
    "annotate": {"analyst", "coordinator"},
    "move": {"analyst", "coordinator"},
    "recategorise": {"analyst", "coordinator"},
    "undo": {"analyst", "coordinator"},
    "case_candidates": {"analyst", "coordinator", "commander", "administrator"},
    "place_history": {"analyst", "coordinator", "commander", "administrator"},
    "can_undo_case_act": {"analyst", "coordinator", "commander", "administrator"},
    "join_case": {"analyst", "coordinator"},
    "leave_case": {"analyst", "coordinator"},
    "join_case_item": {"analyst", "coordinator"},
    "leave_case_item": {"analyst", "coordinator"},
    "merge_cases": {"analyst", "coordinator"},
    "split_case": {"analyst", "coordinator"},
    "undo_case_act": {"analyst", "coordinator"},
    "decide_case": {"analyst", "coordinator"},
    "decide_case_preview": {"analyst", "coordinator"},
    "dismiss_candidate": {"analyst", "coordinator"},
    "verify_chain": {"administrator"},
    "submit_report": {"intake"},
    "see_it_too": {"intake"},
    "public_reports": {"intake", "public"},
    "exchange": {"intake", "public"},
    "find_place": {"analyst", "coordinator", "commander", "administrator"},
    "who_answers": {"analyst", "coordinator", "commander", "administrator"},
    "minutes_content": {"analyst", "coordinator", "commander", "administrator"},
    "save_meeting": {"analyst", "coordinator", "commander"},
    "withdraw_meeting": {"analyst", "coordinator", "commander"},
    "save_threat": {"analyst", "coordinator", "commander"},
    "withdraw_threat": {"analyst", "coordinator", "commander"},
    "link_threat_report": {"analyst", "coordinator", "commander"},
    "add_minutes": {"analyst", "coordinator", "commander"},
    "import_meetings_begin": {"administrator", "intake"},
    "import_meetings_prepare": {"administrator", "intake"},
    "import_meetings_batch": {"administrator", "intake"},
    "import_meetings_finish": {"administrator", "intake"},
    "remove_minutes": {"analyst", "coordinator", "commander"},
    "import_incidents_begin": {"administrator", "intake"},
    "import_incidents_prepare": {"administrator", "intake"},
    "import_incidents_batch": {"administrator", "intake"},
    "import_incidents_finish": {"administrator", "intake"},
    "import_reports_begin": {"administrator", "intake"},
    "import_reports_prepare": {"administrator", "intake"},
    "import_reports_batch": {"administrator", "intake"},
    "import_reports_finish": {"administrator", "intake"},
    "refer": {"analyst", "coordinator"},
    "referral_accept": {"analyst", "coordinator"},
    "referral_answer": {"analyst", "coordinator"},
    "referral_return": {"analyst", "coordinator"},
    "referral_write": {"analyst", "coordinator"},
    "referral_letter": {"analyst", "coordinator"},
    "institutions_for": {"analyst", "coordinator"},
    "try_route": {"analyst", "coordinator", "commander", "administrator"},
    "routing_rules": {"analyst", "coordinator", "commander", "administrator"},
    "routing_owners": {"analyst", "coordinator", "commander", "administrator"},
    "routing_targets": {"analyst", "coordinator", "commander", "administrator"},
    "save_rule": {"coordinator", "administrator"},
    "remove_rule": {"coordinator", "administrator"},
    "move_rule": {"coordinator", "administrator"},
    "rule_catch": {"coordinator", "administrator"},
    "reassign": {"analyst", "coordinator"},
    "reassign_targets": {"analyst", "coordinator"},
    "routed_report": {"analyst", "coordinator", "commander", "administrator"},
    "preview_area_set": {"coordinator", "administrator"},
    "apply_area_set": {"coordinator", "administrator"},
    "overview_pending": {"analyst", "coordinator", "commander", "administrator"},
    "desk_totals": {"analyst", "coordinator", "commander", "administrator"},
    "desk_cells": {"analyst", "coordinator", "commander", "administrator"},
    "desk_events": {"analyst", "coordinator", "commander", "administrator"},
    "desk_change": {"analyst", "coordinator", "commander", "administrator"},
    "desk_cell": {"analyst", "coordinator", "commander", "administrator"},
    "desk_fingerprint": {"analyst", "coordinator", "commander", "administrator"},
    "save_harm_weight": {"coordinator", "administrator"},
    "assumptions_of": {"analyst", "coordinator", "commander", "administrator"},
    "handling_of": {"analyst", "coordinator", "commander", "administrator"},
    "desk_base": {"analyst", "coordinator", "commander", "administrator"},
    "desk_duty": {"analyst", "coordinator", "commander", "administrator"},
    "desk_unmet": {"analyst", "coordinator", "commander", "administrator"},
    "desk_workload": {"analyst", "coordinator", "commander", "administrator"},
    "desk_population": {"analyst", "coordinator", "commander", "administrator"},
    "desk_stations": {"analyst", "coordinator", "commander", "administrator"},
    "desk_candidates": {"analyst", "coordinator", "commander", "administrator"},
    "save_assumption": {"coordinator", "commander", "administrator"},
    "save_handling_time": {"coordinator", "commander", "administrator"},
    "save_staffing": {"coordinator", "commander", "administrator"},
    "withdraw_staffing": {"coordinator", "commander", "administrator"},
    "save_station": {"coordinator", "commander", "administrator"},
    "save_site": {"coordinator", "commander", "administrator"},
    "withdraw_site": {"coordinator", "commander", "administrator"},
}


def test_each_function_is_callable_by_its_roles_only(shared_database):
    with superuser(shared_database) as owner:
        rows = owner.rows(
            "SELECT p.proname, r.code, has_function_privilege(r.pg_role, p.oid, 'EXECUTE')"
            " FROM pg_proc p CROSS JOIN kmzb.role r WHERE p.pronamespace = 'kmzb_api'::regnamespace"
        )
    found: dict = {}
    for function, role, allowed in rows:
        found.setdefault(function, set())
        if allowed:
            found[function].add(role)
    assert found == CALLABLE


def test_inner_functions_are_closed_but_for_the_predicate(shared_database):
    """Policies run their functions with the caller's rights; without USAGE on the schema nobody calls them by name."""
    with superuser(shared_database) as owner:
        rows = owner.rows(
            "SELECT DISTINCT p.proname FROM pg_proc p CROSS JOIN kmzb.role r"
            " WHERE p.pronamespace = 'kmzb'::regnamespace AND has_function_privilege(r.pg_role, p.oid, 'EXECUTE')"
        )
    assert {row[0] for row in rows} == {"visible_units", "current_roles"}


def test_the_commander_reads_and_does_not_decide(shared_database):
    with Person(shared_database, "t_sopot_commander") as damian:
        assert damian.one("SELECT count(*) FROM kmzb_api.report") == 13
        assert damian.rows("SELECT act FROM kmzb_api.action") == []
        assert damian.refused("decide", 101, 1, "take_up").pgcode == "42501"


def test_the_buttons_are_those_of_the_role(shared_database):
    with Person(shared_database, "t_sopot_analyst") as anna, Person(shared_database, "t_sopot_coordinator") as celina:
        query = "SELECT act FROM kmzb_api.action WHERE from_status = 'new'"
        assert [row[0] for row in anna.rows(query)] == ["take_up", "annotate", "move", "recategorise", "undo", "reassign"]
        assert [row[0] for row in celina.rows(query)] == [
            "take_up",
            "mark_joke",
            "annotate",
            "move",
            "recategorise",
            "undo",
            "reassign",
        ]


def test_a_superior_may_act_below_and_a_subordinate_not_above(database):
    with Person(database, "t_gdansk_coordinator") as grazyna:
        assert grazyna.decide(202, 1, "take_up")["status"] == "verification"
    with Person(database, "t_gdansk_kp_analyst") as filip:
        assert filip.refused("decide", 201, 1, "take_up").pgcode == "KM005"


def notifications(person: Person, seconds: float = 0.3):
    select.select([person.connection], [], [], seconds)
    person.connection.poll()
    heard = list(person.connection.notifies)
    person.connection.notifies.clear()
    return heard


def test_an_act_is_told_to_the_unit_and_its_superiors_and_to_nobody_else(database):
    listeners = {}
    for login in ("t_sopot_analyst2", "t_gdansk_coordinator", "t_admin", "t_krakow_analyst", "t_gdansk_analyst"):
        person = listeners[login] = Person(database, login)
        channel = person.one("SELECT channel FROM kmzb_api.whoami()")
        person.rows(f'LISTEN "{channel}"')
    with Person(database, "t_sopot_analyst") as anna:
        client = str(uuid.uuid4())
        anna.decide(101, 1, "take_up", client=client)
    heard = {login: len(notifications(person)) for login, person in listeners.items()}
    assert heard == {
        "t_sopot_analyst2": 1,
        "t_gdansk_coordinator": 1,
        "t_admin": 1,
        "t_krakow_analyst": 0,
        "t_gdansk_analyst": 0,
    }
    for person in listeners.values():
        person.connection.close()


def test_a_refused_act_tells_nobody(database):
    with Person(database, "t_sopot_analyst2") as bogdan, Person(database, "t_sopot_analyst") as anna:
        channel = bogdan.one("SELECT channel FROM kmzb_api.whoami()")
        bogdan.rows(f'LISTEN "{channel}"')
        anna.refused("decide", 101, 1, "confirm")
        assert notifications(bogdan) == []
