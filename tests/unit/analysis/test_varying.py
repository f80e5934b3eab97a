"""A queue over the week: the exact distribution against M/M/c, the simulation, and what both must promise."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import aoristic, staffing, varying
from kmzb_plugin.analysis.hours import by_hour

HOUR = np.arange(168)
WAVE = np.maximum(0.1, 2 + 1.5 * np.sin((HOUR % 24 - 9) / 24 * 2 * np.pi))


@pytest.mark.parametrize("arrivals, task, servers, deadline", [
    (3.0, 0.75, 3, 0.25), (3.0, 0.75, 3, 4.0), (0.5, 1.5, 1, 1.0), (6, 0.5, 5, 1),
])  # fmt: skip
def test_an_even_week_is_the_stationary_queue(arrivals, task, servers, deadline):
    found = varying.weekly(np.full(168, arrivals), task, np.full(168, float(servers)), deadline)
    plain = staffing.mmc(arrivals, task, servers, deadline)
    assert found.overall_on_time == pytest.approx(plain.on_time, abs=2e-3)
    assert found.mean_wait_h == pytest.approx(plain.mean_wait_h, rel=0.01)
    assert found.utilisation == pytest.approx(np.full(168, plain.utilisation), abs=2e-3)


@pytest.mark.parametrize("deadline", [1.0, 4.0, 12.0])
@pytest.mark.parametrize("people", [np.where((HOUR % 24 >= 8) & (HOUR % 24 < 20), 4.0, 0.0), 2.0 + (HOUR % 24 >= 12)])
def test_the_simulation_agrees(people, deadline):
    told = varying.weekly(WAVE, 0.75, people, deadline)
    seen = varying.simulate_week(WAVE, 0.75, people, deadline, 60_000, seed=2)
    assert seen.overall_on_time == pytest.approx(told.overall_on_time, abs=0.025)
    assert np.isnan(told.utilisation[people == 0]).all()


def test_too_few_people_are_overloaded():
    found = varying.weekly(WAVE, 0.75, np.full(168, 1.0), 1)
    assert found.overloaded and found.overall_on_time == 0
    assert varying.simulate_week(WAVE, 0.75, np.full(168, 1.0), 1).overloaded
    assert varying.weekly(WAVE * 0, 0.75, np.full(168, 1.0), 1).overall_on_time == 1


def test_the_need_of_an_hour_is_that_of_the_queue():
    need = varying.people_by_hour(np.full(168, 6.0), 0.5, 1, 0.95)
    assert set(need.people) == {staffing.people_needed(6, 0.5, 1, 0.95).servers} and need.window_h == 1
    wave = varying.people_by_hour(WAVE, 1.0, 1, 0.9)
    assert wave.people[1] == staffing.people_needed(WAVE[0], 1.0, 1, 0.9).servers  # one task time later
    assert varying.people_by_hour(WAVE * 0, 1.0, 1, 0.9, least=2).people.tolist() == [2] * 168


def test_work_that_can_wait_is_spread():
    need = varying.people_by_hour(WAVE, 0.75, 24, 0.5)
    assert need.window_h == 12
    assert need.person_hours[24] == pytest.approx(WAVE[12:24].sum() * 0.75)  # no margin for chance at one half
    assert np.all(varying.people_by_hour(WAVE, 0.75, 24, 0.95).person_hours > need.person_hours)


@pytest.mark.parametrize("call", [
    lambda: varying.weekly([1.0], 1, np.ones(168), 1), lambda: varying.weekly(WAVE, 0, np.ones(168), 1),
    lambda: varying.weekly(WAVE, 1, -np.ones(168), 1), lambda: varying.people_by_hour(WAVE, 1, 1, 1.0),
    lambda: varying.simulate_week(WAVE * 0, 1, np.ones(168), 1),
])  # fmt: skip
def test_bad_input_is_refused(call):
    with pytest.raises(ValueError):
        call()


def test_hours_are_the_sums_of_the_aoristic_weights():
    random = np.random.default_rng(0)
    start = random.uniform(0, 400, 300)
    end = start + random.choice([0, 0.5, 3, 30, 200], 300)
    end[:20] = np.nan
    start[10:30] = np.nan
    group, worth = random.integers(0, 3, 300), random.random(300)
    known = ~(np.isnan(start) & np.isnan(end))
    table = aoristic.weights(start[known], end[known]) * worth[known, None]
    expected = [table[group[known] == g].sum(axis=0) for g in range(3)]
    assert by_hour(start, end, group, 3, worth) == pytest.approx(np.array(expected))
