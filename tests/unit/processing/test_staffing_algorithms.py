"""Work, people and beats in the toolbox."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingFeedback

from kmzb_plugin.analysis import beats, staffing
from kmzb_plugin.processing.beats_proposal import BeatsProposal
from kmzb_plugin.processing.people_needed import PeopleNeeded
from kmzb_plugin.processing.shift_table import ShiftTableProposal
from kmzb_plugin.processing.workload import WorkloadTable
from tests.unit.processing.layers import layer, refusal, run, squares

EVENTS = "&field=unit:string&field=at:string&field=until:string&field=minutes:double"


def events(rows):
    return layer("None", [None] * len(rows), rows, EVENTS)


def test_work_by_hour_of_the_week(qgis_app):
    rows = [("A", "2026-11-23T06:30:00", "2026-11-23T06:30:00", 35.0), ("A", "2026-11-29T23:00:00", "2026-11-30T01:00:00", 95.0),
            ("B", None, None, 35.0)]  # fmt: skip
    asked = {"INPUT": events(rows), "PLACE": "unit", "BEGIN": "at", "END": "until", "MINUTES": "minutes", "TRAVEL": 25, "WEEKS": 2}
    _, made, told = run(WorkloadTable(), asked)
    found = {(f["place"], f["weekday"], f["hour"]): (f["tasks"], f["hours"]) for f in made.getFeatures()}
    assert len(found) == 2 * 168
    assert found[("A", 0, 6)] == pytest.approx((0.5, 0.5))  # Monday: one hour of work in two weeks
    assert found[("A", 6, 23)] == pytest.approx((0.25, 0.5)) and found[("A", 0, 0)] == pytest.approx((0.25, 0.5))
    assert sum(tasks for (place, _, _), (tasks, _) in found.items() if place == "B") == pytest.approx(0.5)
    assert "1 events without a time" in told


def test_people_needed_by_queue_and_simulation(qgis_app):
    results, _, told = run(PeopleNeeded(), {"ARRIVALS": 6, "TASK": 30, "DEADLINE": 1, "PROBABILITY": 0.95})
    expected = staffing.people_needed(6, 0.5, 1, 0.95)
    assert results["PEOPLE"] == expected.servers, told
    assert results["ON_TIME"] == pytest.approx(expected.on_time)
    assert results["SIMULATED"] == pytest.approx(expected.on_time, abs=0.03)


def week(per_hour, place="A"):
    rows = [(place, hour // 24, hour % 24, per_hour, 0.75 * per_hour) for hour in range(168)]
    return layer("None", [None] * 168, rows, "&field=place:string&field=weekday:integer&field=hour:integer&field=tasks:double"
                                             "&field=hours:double")  # fmt: skip


def test_the_planted_shift_table(qgis_app):
    """Two tasks an hour of 45 minutes, begun within the hour in 90 %: three people round the clock."""
    asked = {"INPUT": week(2.0), "DEADLINE": 1, "PROBABILITY": 0.9, "SHARE": 1.0}
    results, made, told = run(ShiftTableProposal(), asked)
    assert results["HOURS"] == 504 and results["PAYROLL"] == pytest.approx(504 / (40 * 0.78))
    rows = list(made.getFeatures())
    assert len(rows) == 21 and {f["people"] for f in rows} == {3} and {f["gap"] for f in rows} == {0}
    assert min(min(f["on_time"], f["simulated"]) for f in rows) >= 0.9


def test_a_table_without_its_fields_is_refused(qgis_app):
    short = layer("None", [None], [("A", 1)], "&field=place:string&field=weekday:integer")
    assert "hour" in refusal(ShiftTableProposal(), {"INPUT": short})
    assert "shift_starts" in refusal(ShiftTableProposal(), {"INPUT": week(1.0), "STARTS": "25"})


def areas(columns, rows, beat, work):
    places = [(column, row) for row in range(rows) for column in range(columns)]
    values = [(beat(*place), work(*place)) for place in places]
    return squares([(1000 * c, 1000 * r) for c, r in places], 1000, values, "&field=beat:string&field=work:double")


def test_beats_become_even_and_stay_in_one_piece(qgis_app):
    made_of = areas(12, 12, lambda c, r: "west" if c < 6 else "east", lambda c, r: 3.0 if c < 6 else 1.0)
    results, made, told = run(BeatsProposal(), {"INPUT": made_of, "WORK": "work", "BEAT": "beat"})
    assert results["OLD_IMBALANCE"] == pytest.approx(0.5) and results["NEW_IMBALANCE"] <= 0.06
    rows = list(made.getFeatures())
    assert sum(f["work"] for f in rows if f["moved"]) / sum(f["work"] for f in rows) == pytest.approx(results["MOVED_SHARE"])
    assert all(f["moved"] == (f["beat"] != f["new_beat"]) for f in rows)
    column, row = np.tile(np.arange(12), 12), np.repeat(np.arange(12), 12)
    label = np.array([int(f["new_beat"] == "west") for f in rows])
    assert beats.parts(label, beats.grid_pairs(column, row), 2).tolist() == [1, 1]


def test_corners_are_no_border(qgis_app):
    made_of = areas(2, 2, lambda c, r: "a" if c == r else "b", lambda c, r: 1.0)
    results, _, told = run(BeatsProposal(), {"INPUT": made_of, "WORK": "work", "BEAT": "beat"})
    assert results["MOVED_SHARE"] > 0  # neither beat was in one piece


def test_bad_areas_are_refused(qgis_app):
    assert "weight is missing" in refusal(BeatsProposal(), {
        "INPUT": areas(2, 1, lambda c, r: "a", lambda c, r: None), "WORK": "work", "BEAT": "beat",
    })  # fmt: skip
    assert "present beat" in refusal(BeatsProposal(), {
        "INPUT": areas(2, 1, lambda c, r: None, lambda c, r: 1.0), "WORK": "work", "BEAT": "beat",
    })  # fmt: skip


def test_cancel_leaves_no_answer(qgis_app):
    made_of = areas(9, 9, lambda c, r: str(c // 5), lambda c, r: 1.0)
    for make, asked in ((BeatsProposal, {"INPUT": made_of, "WORK": "work", "BEAT": "beat"}),
                        (ShiftTableProposal, {"INPUT": week(2.0)}),
                        (WorkloadTable, {"INPUT": events([("A", None, None, 1.0)]), "PLACE": "unit", "BEGIN": "at"})):  # fmt: skip
        feedback = QgsProcessingFeedback()
        feedback.cancel()
        results, _, _ = run(make(), asked, feedback)
        assert "OUTPUT" not in results
