"""The staffing page's recipe: planted needs are found, work is lost nowhere, queue and simulation agree."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.desk import staff
from kmzb_plugin.desk.assumptions import Assumptions
from kmzb_plugin.desk.data import Events

NOW = Assumptions(deadline_h=1.0, on_time=0.9, share_for_reports=1.0, handling_min=30, travel_min=15)


def events(day, kind=None, unit=None, to=None, kinds=("speeding", "dumps")) -> Events:
    day = np.asarray(day, dtype=float)
    n = day.size
    whole, truth, zeros = np.zeros(n, dtype=np.int64), np.ones(n, dtype=bool), np.zeros(n)
    return Events(
        pillars=("citizens",), kinds=kinds, pillar=whole, kind=whole if kind is None else np.asarray(kind), id=np.arange(n),
        x_m=zeros.copy(), y_m=zeros.copy(),
        at_d=day, from_d=day, to_d=day if to is None else np.asarray(to, dtype=float), confirmed=truth,
        lead=truth, case=whole, unit=whole + 1 if unit is None else np.asarray(unit), beat=whole, is_point=truth, harm=zeros + 1,
    )  # fmt: skip


def test_work_falls_into_its_hour():
    """1970-01-01 was a Thursday: half past two is hour 3 · 24 + 2 of the week."""
    load = staff.workload(events([2.5 / 24, 7 + 2.5 / 24], [0, 1], [5, 5]), np.array([5, 5]), 2.0, {"dumps": 105}, NOW)
    tasks, hours = load.of(5)
    assert tasks[74] == tasks.sum() == 1.0
    assert hours[74] == pytest.approx((45 / 60 + 120 / 60) / 2)
    assert load.of(6)[0].sum() == 0


def test_no_work_is_lost_where_the_time_is_unknown():
    day = np.array([0.4, 0.4, np.nan, np.nan])
    load = staff.workload(events(day), np.array([1, 1, 1, 2]), 1.0, {}, NOW)
    assert load.without_time == 2
    assert load.of(1)[0].sum() == pytest.approx(3) and np.flatnonzero(load.of(1)[0]).size == 1
    assert load.of(2)[0].sum() == pytest.approx(1)  # spread as everybody's


def test_a_vague_time_is_shared_between_its_hours():
    load = staff.workload(events([0.0], to=[2 / 24]), np.array([1]), 1.0, {}, NOW)
    assert load.of(1)[0][72:74] == pytest.approx([0.5, 0.5])


def test_the_planted_need_is_found():
    """Two tasks an hour of 45 minutes each, begun within an hour in 90 %: 3 people by M/M/c, so 504 hours a week."""
    load = staff.Workload((7,), 1.0, np.full((1, 168), 2.0), np.full((1, 168), 1.5), 0)
    short = [staff.DutyRow(7, day, 6, 12, 2) for day in range(7)]
    found = staff.study(load, 7, short, NOW)
    assert set(found.need.people) == {3}
    assert found.table.hours == 504 and found.table.gap == 0
    assert found.holds and found.proposed.told.overall_on_time == pytest.approx(found.proposed.seen.overall_on_time, abs=0.02)
    assert found.now.told.overloaded and found.now.seen is None
    assert found.shortfall[:6].tolist() == [3] * 6 and found.shortfall[6:18].tolist() == [1] * 12
    assert found.payroll == pytest.approx(504 / (40 * 0.78))
    assert found.task_h == pytest.approx(0.75)


def test_work_that_can_wait_needs_nobody_round_the_clock():
    """Ten reports a week, three days of time: less than a shift a day is enough."""
    rate = np.full((1, 168), 10 / 168)
    load = staff.Workload((7,), 1.0, rate, rate * 1.2, 0)
    found = staff.study(load, 7, [], Assumptions(share_for_reports=1.0))
    assert found.now is None and found.shortfall is None
    assert found.holds and found.table.hours <= 7 * 8


def test_nothing_to_do_needs_nobody():
    found = staff.study(staff.Workload((), 1.0, np.zeros((0, 168)), np.zeros((0, 168)), 0), 7, [], NOW)
    assert found.table.hours == 0 and found.holds and found.payroll == 0


def test_unmet_demand():
    day = np.full(10, 0.5)
    lost = np.arange(10) < 3
    reason = ["too_late", "no_patrol", "too_late"] + [""] * 7
    found = staff.unmet(events(day), lost, ~lost, reason, 1.0, {}, NOW)
    assert (found.events, found.share) == (3, pytest.approx(0.3))
    assert found.low < 0.3 < found.high
    assert found.by_reason == (("too_late", 2), ("no_patrol", 1))
    assert found.hours_per_week == pytest.approx(3 * 0.75)


def test_work_can_be_stopped():
    load = staff.Workload((7,), 1.0, np.full((1, 168), 2.0), np.full((1, 168), 1.5), 0)
    with pytest.raises(staff.Stopped):
        staff.study(load, 7, [], NOW, lambda share: False)


@pytest.mark.parametrize("values", [{"on_time": 1.0}, {"speed_kmh": 0}, {"detour": 0.5}, {"absent_share": 1}])
def test_senseless_assumptions_are_named(values):
    with pytest.raises(ValueError, match=next(iter(values))):
        Assumptions().saying(values)
    assert Assumptions().saying({"harm.speeding": 3, "shift_h": 12.0}).shift_h == 12
