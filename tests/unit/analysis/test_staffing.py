"""Queues, reporting rates and changes: closed forms, simulations with known truth, and pure noise."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from kmzb_plugin.analysis import change, reporting, staffing


def test_erlang_c_by_its_definition():
    load, servers = 4.0, 6
    terms = [load**k / np.prod(np.arange(1.0, k + 1)) for k in range(servers + 1)]
    above = terms[servers] * servers / (servers - load)
    assert staffing.erlang_c(servers, load) == pytest.approx(above / (sum(terms[:servers]) + above))
    assert staffing.erlang_c(1, 0.7) == pytest.approx(0.7)  # one server: the utilisation
    assert staffing.erlang_c(400, 390) < 1
    assert (staffing.erlang_c(3, 3), staffing.erlang_c(3, 0)) == (1, 0)


@pytest.mark.parametrize("arrivals, task, servers", [(2.0, 0.4, 1), (5.0, 0.7, 4), (12.0, 1.5, 20)])
def test_the_simulation_agrees(arrivals, task, servers):
    told = staffing.mmc(arrivals, task, servers, 0.5)
    seen = staffing.simulate(arrivals, task, servers, 0.5, tasks=120_000, seed=1)
    assert seen.on_time == pytest.approx(told.on_time, abs=0.02)
    assert seen.wait_probability == pytest.approx(told.wait_probability, abs=0.03)
    assert seen.utilisation == pytest.approx(told.utilisation, abs=0.02)


def test_the_fewest_people_that_keep_the_deadline():
    enough = staffing.people_needed(6, 0.5, 1, 0.95)
    assert enough.on_time >= 0.95
    assert staffing.mmc(6, 0.5, enough.servers - 1, 1).on_time < 0.95
    assert staffing.mmc(6, 0.5, 3, 1).on_time == 0  # load 3 on 3 people: the queue grows for ever
    assert staffing.people_needed(0, 0.5, 1, 0.95).servers == 1


def test_relief():
    assert staffing.relief_factor(168, 40, 0.2) == pytest.approx(5.25)


def test_the_planted_reporting_rate_is_recovered():
    """Two districts with the same incidents, one reporting three times as much: the estimate of incidents is the same."""
    random = np.random.default_rng(3)
    truth, rates, lasting = 4000, np.array([0.05, 0.15]), 10.0
    doubles, watched, group, cases = [], [], [], []
    for district, rate in enumerate(rates):
        length = random.exponential(lasting, truth)
        first = random.exponential(1 / rate, truth)
        seen = first < length
        left = (length - first)[seen]
        doubles.append(random.poisson(rate * left))
        watched.append(left)
        group.append(np.full(seen.sum(), district))
        cases.append(seen.sum())
    found = reporting.reporting_rate(np.concatenate(doubles), np.concatenate(watched), np.concatenate(group), 3)
    assert found.rate_d[:2] == pytest.approx(rates, rel=0.08)
    assert np.all((found.low_d[:2] < rates) & (rates < found.high_d[:2]))
    assert np.isnan(found.rate_d[2])
    assert reporting.incidents_expected(cases, found.rate_d[:2], lasting) == pytest.approx([truth, truth], rel=0.08)


def test_without_doubles_the_rate_is_not_zero_for_sure():
    found = reporting.reporting_rate([0, 0], [10, 20], [0, 0], 1)
    assert (found.rate_d[0], found.low_d[0]) == (0, 0)
    assert found.high_d[0] == pytest.approx(3.689 / 30, rel=1e-3)
    assert np.isnan(reporting.incidents_expected([2], found.rate_d, 10)).all()


def test_times_that_vary_widen_the_interval_and_may_leave_it_without_a_bound():
    doubles, days, group = [9, 11, 5], [90.0, 110.0, 10.0], [0, 0, 1]
    plain = reporting.reporting_rate(doubles, days, group, 2)
    wider = reporting.reporting_rate(doubles, days, group, 2, spread_d2=[900.0, 1100.0, 100.0])
    assert np.array_equal(wider.rate_d, plain.rate_d)
    assert wider.low_d[0] < plain.low_d[0] < 0.1 < plain.high_d[0] < wider.high_d[0]
    phi = 1 + 10 * wider.high_d[0]  # the bound is that of counts divided by its own dispersion
    assert wider.high_d[0] == pytest.approx(stats.chi2.ppf(0.975, 2 * (20 / phi + 1)) / 2 * phi / 200)
    assert np.isinf(wider.high_d[1]), "one incident that was reported six times: everything may be reported"
    assert reporting.reported_share(wider.high_d[1], 10) == 1 and reporting.incidents_expected(3, wider.high_d[1], 10) == 3
    same = reporting.reporting_rate(doubles, days, group, 2, spread_d2=[0.0, 0.0, 0.0])
    assert np.allclose(same.high_d, plain.high_d)


def test_a_planted_change_is_found_and_noise_is_not():
    random = np.random.default_rng(4)
    before = random.poisson(20, 100)
    now = random.poisson(20, 100)
    now[7], before[7] = 70, 20
    found = change.compare(now, before)
    assert found.direction[7] == 1
    assert found.relative[7] == pytest.approx(2.5)
    false = [change.compare(random.poisson(8, 60), random.poisson(8, 60)).real.any() for _ in range(200)]
    assert np.mean(false) <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_periods_of_different_length():
    same_rate = change.compare([28], [365], days=(28, 365))
    assert same_rate.direction[0] == 0 and same_rate.relative[0] == pytest.approx(0)
