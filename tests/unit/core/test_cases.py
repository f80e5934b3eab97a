"""What an act on cases is made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kmzb_plugin.core import cases
from kmzb_plugin.core.cases import Candidate, CaseFile, CaseLook, CaseStep, Prospect
from kmzb_plugin.core.decisions import Draft
from kmzb_plugin.core.model import Action, Report

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
REPORT = Report(
    17, None, "citizens", "illegal_dump", "new", 10, "KMP", None, None, "exact", NOW, NOW, None, None, None, None, None, None,
    False, None, 3, 1.0, 2.0,
)  # fmt: skip
CASE = CaseFile(5, 2, "illegal_dump", "KMP", 3, 2, 0, 0, 2, "podwyższony", "raised", NOW - timedelta(days=20), NOW)
LOOK = CaseLook(REPORT)
OTHER = Candidate("report", 18, 0.9, 12.0, 2.0, {}, "report", 18, "illegal_dump", "new", None, 1.0, 2.0)


def test_accepting_joins_or_merges():
    assert cases.accept(LOOK, OTHER, "c").step is CaseStep.JOIN_REPORT
    case = replace(OTHER, kind="case", id=9, case_version=4)
    assert cases.accept(LOOK, case, "c").step is CaseStep.JOIN_CASE
    merging = cases.accept(replace(LOOK, case=CASE), case, "c")
    assert (merging.step, merging.case_id, merging.case_version) == (CaseStep.MERGE, 5, 2)
    assert (merging.other_id, merging.other_version) == (9, 4)
    item = cases.accept(replace(LOOK, case=CASE), replace(OTHER, kind="incident", id=3), "c")
    assert (item.step, item.kind, item.other_id, item.report_version) == (CaseStep.JOIN_ITEM, "incident", 3, 3)


def test_a_decision_names_what_was_seen():
    action = Action("reject", "Nie potwierdzaj", "Do not confirm", "verification", "rejected", "N")
    seen = (Prospect(17, True, None, "new", 3), Prospect(18, False, "KM002", "confirmed", 7), Prospect(None, False, "KM005", None))
    act = cases.decide(replace(LOOK, case=CASE), Draft(action, "not_found", "  x "), seen, "c")
    assert (act.act, act.reason, act.note, dict(act.seen)) == ("reject", "not_found", "x", {"17": 3, "18": 7})
    with pytest.raises(ValueError, match="no case"):
        cases.on_case(LOOK, CaseStep.LEAVE, "c")


def test_members_of_other_units_are_counted():
    assert LOOK.hidden == 0
    assert replace(LOOK, case=CASE).hidden == 3


def test_the_span_is_at_least_a_day():
    assert CASE.span_days == 20
    assert replace(CASE, first_at=NOW).span_days == 1
    assert replace(CASE, first_at=None).span_days == 1
