"""Routing through the gateway, as the plugin asks for it."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest

from kmzb_plugin.core import decisions
from kmzb_plugin.core.model import Decision
from kmzb_plugin.core.routing import RoutingQuestion, RuleDraft
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.report_gateway import PgReportGateway
from kmzb_plugin.db.routing_gateway import PgRoutingGateway
from kmzb_plugin.errors import ActRefused, Conflict, ReportOutOfReach
from kmzb_plugin.tasks.cancelling import JobCanceller


@pytest.fixture
def gateway_of(database):
    pools = []

    def make(login: str) -> PgRoutingGateway:
        pool = ConnectionPool()
        pool.open(database.dsn(login))
        pools.append(pool)
        gateway = PgRoutingGateway(pool)
        gateway.reports = PgReportGateway(pool)
        return gateway

    yield make
    for pool in pools:
        pool.close()


def client() -> str:
    return str(uuid.uuid4())


def test_a_report_is_passed_on_and_taken_back(gateway_of):
    anna = gateway_of("t_sopot_analyst")
    assert anna.of_report(101, JobCanceller()).how == "area"
    (near, *_rest) = anna.targets(101, JobCanceller())
    assert (near.id, near.kind) == (11, "KMP")
    passed = Decision(101, 1, client(), decisions.REASSIGN, reason="outside_our_area", unit_id=near.id)
    assert anna.reports.perform(passed, JobCanceller()).unit_id == 11
    with pytest.raises(ReportOutOfReach):
        anna.of_report(101, JobCanceller())
    assert anna.reports.perform(decisions.undo(101, 2, client()), JobCanceller()).unit_id == 10


def test_rules_are_written_moved_tried_and_removed(gateway_of):
    grazyna = gateway_of("t_gdansk_coordinator")
    book = grazyna.book(JobCanceller())
    assert [o.id for o in book.owners] == [2] and book.rules == () and len(book.pillars) == 3 and book.road_classes
    assert {u.id for u in grazyna.rule_targets(2, JobCanceller())} == {10, 11, 12}
    draft = RuleDraft(2, "Prędkość", category="speeding", weekdays=31, hour_from=22, hour_to=6, to_unit=11)
    assert grazyna.caught(draft, JobCanceller()).of_all > 0
    first = grazyna.save_rule(draft, client(), JobCanceller())
    second = grazyna.save_rule(RuleDraft(2, "Reszta", to_unit=12), client(), JobCanceller())
    grazyna.move_rule(second, 1, True, client(), JobCanceller())
    rules = grazyna.book(JobCanceller()).rules
    assert [r.id for r in rules] == [second, first]
    assert (rules[0].changed_by, rules[0].version, rules[0].may_edit) == ("Grażyna Wojewódzka", 2, True)
    assert rules[0].changed_at is not None and rules[0].changed_at.tzinfo is not None
    answer = grazyna.answer(RoutingQuestion(469500, 738000, "begging", "citizens", datetime.now(UTC)), JobCanceller())
    assert (answer.unit_id, answer.rule_id, answer.how) == (12, second, "rule")
    with pytest.raises(Conflict):
        grazyna.remove_rule(second, 1, client(), JobCanceller())
    grazyna.remove_rule(second, 2, client(), JobCanceller())
    with pytest.raises(ActRefused):
        grazyna.save_rule(RuleDraft(2, "Nie tam", to_unit=20), client(), JobCanceller())


def test_a_set_of_areas_is_previewed_and_applied(gateway_of, database):
    connection = database.superuser()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kmzb.area_set (unit_id, name, valid_from, source) VALUES (2, 'Zmiana', current_date, 'test');"
            "INSERT INTO kmzb.area_set_area SELECT s.id, 10, ST_Multi(ST_MakeEnvelope(467000, 733000, 472000, 743000, 2180))"
            " FROM kmzb.area_set s"
        )
    connection.close()
    grazyna = gateway_of("t_gdansk_coordinator")
    (drafted,) = grazyna.area_sets(JobCanceller())
    assert (drafted.name, drafted.status, drafted.areas) == ("Zmiana", "draft", 1)
    lines = grazyna.preview(drafted.id, JobCanceller())
    assert lines[0].kind in ("move", "kept", "area") and all(line.wkb for line in lines if line.kind == "report")
    assert grazyna.apply(drafted, False, client(), JobCanceller()).units == 1
    assert grazyna.area_sets(JobCanceller())[0].status == "applied"
