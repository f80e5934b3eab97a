"""What an act needs, what is sent, and what a conflict tells."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest

from kmzb_plugin.core import decisions
from kmzb_plugin.core.decisions import Draft, Missing, missing, needs
from kmzb_plugin.core.model import Action, Catalogue, Decision, Institution, Reason, Status
from tests.unit.core.reports import report


def action(code: str, from_status: str = "verification", to_status: str = "verification", **more: object) -> Action:
    return Action(code, code, code, from_status=from_status, to_status=to_status, **more)  # type: ignore[arg-type]


CATALOGUE = Catalogue(
    statuses=(
        Status("new", "Nowe", "New", is_open=True),
        Status("verification", "Weryfikacja", "Verification", is_open=True),
        Status("confirmed", "Potwierdzone", "Confirmed"),
    ),
    actions=(
        action("take_up", "new"),
        action("confirm", to_status="confirmed"),
        action("reject", to_status="rejected", reason_required=True),
        action("annotate"),
        action("move"),
        action("recategorise"),
        action("undo"),
    ),
    reasons=(Reason("not_found", "nie stwierdzono", "not found", act="reject"),),
    institutions=(Institution(1, "rail", "PKP"),),
)
REPORT = report(7, 4, status="verification", version=3)


@pytest.mark.parametrize(
    ("chosen", "entered", "lacking"),
    [
        (action("confirm"), {}, ()),
        (action("reject", reason_required=True), {}, (Missing.REASON,)),
        (action("reject", reason_required=True), {"reason": "not_found"}, ()),
        (action("reopen", note_required=True), {"note": "  \n"}, (Missing.NOTE,)),
        (action("reopen", note_required=True), {"note": "nowe zdjęcia"}, ()),
        (action("hand_over", institution_required=True, reason_required=True), {}, (Missing.INSTITUTION, Missing.REASON)),
        (action("hand_over", institution_required=True), {"institution_id": 1}, ()),
        (action("recategorise"), {"category": "speeding"}, (Missing.CATEGORY,)),  # it has this one already
        (action("recategorise"), {"category": "begging"}, ()),
        (action("annotate"), {"wkb_2180": b"x"}, (Missing.NOTE,)),
    ],
)
def test_what_a_draft_lacks(chosen, entered, lacking):
    assert missing(Draft(chosen, **entered), CATALOGUE, REPORT) == lacking


def test_an_act_that_needs_nothing_is_done_at_once():
    assert not needs(action("confirm"), CATALOGUE).anything
    assert needs(action("reject", reason_required=True), CATALOGUE).anything
    optional = needs(action("reject"), CATALOGUE)
    assert optional.reasons and not optional.anything


def test_a_decision_names_the_version_seen_and_no_empty_text():
    made = decisions.decision(Draft(action("confirm"), note="  "), REPORT, "c")
    assert made == Decision(7, 3, "c", "confirm")
    assert decisions.decision(Draft(action("confirm"), note=" tak "), REPORT, "c").note == "tak"


def test_each_chosen_act_has_its_own_client_id():
    first, second = decisions.draw(REPORT, "move", b"x"), decisions.draw(REPORT, "move", b"x")
    assert first.client_id != second.client_id
    assert uuid.UUID(first.client_id).version == 4
    assert replace(first, client_id="") == replace(second, client_id="")


def test_buttons_are_in_the_servers_order_and_undo_has_its_own_place():
    deciding, side = decisions.buttons(CATALOGUE, "verification")
    assert [a.code for a in deciding] == ["confirm", "reject"]
    assert [a.code for a in side] == ["annotate", "move", "recategorise"]


@pytest.mark.parametrize(
    ("act", "status", "through"),
    [
        ("take_up", "verification", False),
        ("confirm", "confirmed", True),
        ("could_not_check", "verification", True),
        ("annotate", "confirmed", False),
        ("recategorise", "confirmed", False),
        ("undo", "confirmed", False),
    ],
)
def test_when_the_next_report_may_come(act, status, through):
    done = Decision(7, 3, "c", act)
    assert decisions.finishes(done, replace(REPORT, status=status), CATALOGUE) is through


def test_a_conflict_tells_who_when_what():
    info = {
        "version": 5,
        "status": "confirmed",
        "events": [
            {"seq": 4, "act": "annotate", "actor": "Anna", "at": "2024-05-14T10:00:00.5+00:00", "status": None},
            {"seq": 5, "act": "confirm", "actor": "Jan", "at": "2024-05-14T10:01:00Z", "status": "confirmed"},
            "nonsense",
        ],
    }
    first, second = decisions.conflict_events(info)
    assert (first.actor, first.act) == ("Anna", "annotate")
    assert second.at is not None and (second.at - first.at).total_seconds() == pytest.approx(59.5)
    assert second.status == "confirmed"


@pytest.mark.parametrize("info", [{}, {"events": None}, {"events": [{"at": "yesterday"}]}])
def test_a_conflict_that_cannot_be_read_does_no_harm(info):
    for event in decisions.conflict_events(info):
        assert event.at is None
