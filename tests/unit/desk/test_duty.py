"""The staffing page's picture: no work is lost, parts add up to the whole, what is not known is said so."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from kmzb_plugin.analysis import varying
from kmzb_plugin.core import staffing as rows
from kmzb_plugin.desk import duty, staff
from kmzb_plugin.desk.assumptions import Assumptions
from kmzb_plugin.desk.bench_history import BenchHistory
from tests.unit.desk.test_beats import bench

SAID = rows.Assumptions(1, "Town", (), ())


def work(unit, hour, items, kind="speeding", pillar="citizens", basis="filed"):
    return rows.WorkRow(unit, None, pillar, kind, basis, hour, items)


def base(unit, name, whole=False):
    return rows.BaseRow(unit, name, "KMP", whole, None, 0, 0.0, None, 20, 18, 0)


def test_parts_add_up_to_the_whole_and_no_work_is_lost():
    shown = duty.look(
        [work(2, 10, 6), work(2, None, 3), work(1, 5, 1), work(2, 10, 6, basis="event")], [], [],
        [base(1, "Town", True), base(2, "First")], SAID, 2.0,
    )  # fmt: skip
    assert shown.tasks.sum() == pytest.approx((6 + 3 + 1) / 2)  # each once, although it stands under both bases
    assert shown.load.without_time == 3 and shown.tasks[10] == pytest.approx(4.5)
    assert [(part.name, part.is_rest, part.tasks) for part in shown.parts] == [("First", False, 4.5), ("Town", True, 0.5)]
    each = (Assumptions().handling_min + Assumptions().travel_min) / 60
    assert shown.work.sum() == pytest.approx(5 * each)
    assert shown.whole is None and all(part.load is None for part in shown.parts)


def test_load_is_work_against_the_time_that_is_free_for_it():
    people = [rows.DutyRow(2, hour, 1.0) for hour in range(10)]
    shown = duty.look([work(2, 10, 6)], people, [], [base(1, "Town", True), base(2, "First")], SAID, 1.0)
    (part,) = shown.parts
    assert part.on_duty_h == 10 and part.load == pytest.approx(part.work_h / 5)
    nobody = duty.look([work(2, 10, 6)], [rows.DutyRow(2, 0, 0.0)], [], [base(1, "Town", True)], SAID, 1.0)
    assert nobody.parts[0].load == np.inf


def test_attempts_in_vain_have_an_interval_and_reasons():
    unmet = [rows.UnmetRow(2, None, "speeding", reason, reason, reason, 7, count, count)
             for reason, count in (("weather", 1), ("patrol", 5), ("weather", 2))]  # fmt: skip
    found = duty.missed(unmet, 32, {}, Assumptions(), 4.0)
    assert found.attempts == 8 and found.per_week == 2 and found.share == pytest.approx(0.2)
    assert found.low < 2 < found.high and found.share_low < 0.2 < found.share_high
    assert [(code, count) for code, _, _, count in found.by_reason] == [("patrol", 5), ("weather", 3)] and found.worst_hour == 7
    assert duty.missed([], 0, {}, Assumptions(), 4.0).worst_hour is None


def test_a_newer_table_holds_and_leaves_what_it_does_not_tell():
    shift = rows.Shift(1, 6, 14, 2)
    old = rows.StaffingTable(2, "First", date(2024, 1, 1), 10, 9, (shift,))
    posts, late = rows.StaffingTable(2, "First", date(2025, 1, 1), 12, 11), rows.StaffingTable(2, "First", date(2027, 1, 1), 1, 1)
    (held,) = duty.in_force([late, posts, old], date(2026, 1, 1))
    assert (held.established, held.shifts) == (12, (shift,))
    assert duty.present_shifts([held, held])[(6, 14)].tolist() == [4, 0, 0, 0, 0, 0, 0]


def test_a_quiet_unit_is_not_played_for_ten_thousand_years(monkeypatch):
    asked = []
    real = varying.simulate_week

    def counting(rate, task_h, people, deadline_h, tasks, seed):
        asked.append(tasks / np.sum(rate))
        return real(rate, task_h, people, deadline_h, tasks, seed)

    monkeypatch.setattr(varying, "simulate_week", counting)
    staff.check(np.full(168, 0.06 / 168), 1.0, np.ones(168), Assumptions())
    staff.check(np.full(168, 40 / 168), 1.0, np.ones(168), Assumptions())
    assert all(weeks <= 2_000 for weeks in asked)


def test_steps_on_the_bench_are_taken_back_and_done_again():
    start = BenchHistory(bench([[500, 500], [9500, 500], [15_000, 500]]))
    moved = start.moved([start.now.at(9500, 500)], 9)
    assert moved.compared.moved_cells == 1 and moved.compared.rows[1].comes_h > 0
    back = moved.undo()
    assert back.compared.moved_cells == 0 and back.redo().now is moved.now and start.undo() is start and moved.redo() is moved
    assert not back.moved([start.now.at(9500, 1500)], 9).undone
