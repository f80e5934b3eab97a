"""Routing: what can be worked out without the database."""

from __future__ import annotations

import json

import pytest

from kmzb_plugin.core import decisions
from kmzb_plugin.core.decisions import Draft, Missing
from kmzb_plugin.core.model import Action, Catalogue, Reason
from kmzb_plugin.core.routing import Rule, RuleDraft, draft_of, neighbour, point_of
from tests.unit.core.reports import report

RULES = tuple(Rule(number, unit, "U", number, f"r{number}", to_unit=1) for number, unit in ((1, 2), (2, 2), (3, 1)))


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("470000 738000", (470000, 738000)), ("470000,5; 738000", (470000.5, 738000)), (" 470000/738000 ", (470000, 738000)),
        ("", None), ("470000", None), ("a b", None), ("1 2 3", None), ("-5 10", None), ("nan 5", None), ("inf 5", None),
    ],
)  # fmt: skip
def test_a_place_is_read_as_people_type_it(text, point):
    assert point_of(text) == point


def test_rules_change_places_only_with_those_of_the_same_owner():
    assert neighbour(RULES, RULES[0], False) is RULES[1]
    assert neighbour(RULES, RULES[1], True) is RULES[0]
    assert neighbour(RULES, RULES[0], True) is None
    assert neighbour(RULES, RULES[1], False) is None
    assert neighbour(RULES, RULES[2], True) is None


def test_a_rule_becomes_a_draft_and_the_draft_what_the_database_reads():
    rule = Rule(7, 2, "U", 1, "Nazwa „x”", category="speeding", weekdays=31, hour_from=22, hour_to=6, to_unit=11, version=4)
    draft = draft_of(rule)
    assert (draft.rule_id, draft.version, draft.owner, draft.has_target) == (7, 4, 2, True)
    assert json.loads(draft.as_json())["hour_from"] == 22
    assert not RuleDraft(2, "bez celu").has_target


def test_passing_on_asks_for_unit_and_reason_and_ends_the_work():
    action = Action(decisions.REASSIGN, "Nie nasze", "Not ours", "new", "new", "R", False, True)
    catalogue = Catalogue(reasons=(Reason("outside_our_area", "x", "x", decisions.REASSIGN),), actions=(action,))
    assert decisions.needs(action, catalogue).anything
    assert decisions.missing(Draft(action), catalogue, report(1)) == (Missing.UNIT, Missing.REASON)
    done = decisions.decision(Draft(action, "outside_our_area", unit_id=11), report(1), "id")
    assert (done.unit_id, done.reason) == (11, "outside_our_area")
    assert decisions.finishes(done, report(1), catalogue)
