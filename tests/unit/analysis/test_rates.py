"""Rates, their smoothing and their intervals: by hand, by known truth, and in pure noise."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from kmzb_plugin.analysis import rates, weights


def test_marshall_by_hand():
    """y = 2, 12, 30 on n = 100, 300, 600: m = 0.044, s² = Σ n (r − m)² / Σ n, A = s² − m / n̄."""
    y, n = np.array([2.0, 12, 30]), np.array([100.0, 300, 600])
    m = 44 / 1000
    variance = (100 * (0.02 - m) ** 2 + 300 * (0.04 - m) ** 2 + 600 * (0.05 - m) ** 2) / 1000 - m / (1000 / 3)
    assert variance < 0  # no more different than chance: all get the mean
    assert rates.empirical_bayes(y, n).rate == pytest.approx([m] * 3)
    y = np.array([2.0, 12, 120])
    m = 134 / 1000
    variance = (100 * (0.02 - m) ** 2 + 300 * (0.04 - m) ** 2 + 600 * (0.2 - m) ** 2) / 1000 - m / (1000 / 3)
    expected = [m + variance / (variance + m / size) * (count / size - m) for count, size in zip(y, n)]
    assert rates.empirical_bayes(y, n).rate == pytest.approx(expected)


def test_local_smoothing_is_global_where_all_are_neighbours():
    random = np.random.default_rng(1)
    y, n = random.poisson(9, 12).astype(float), random.uniform(50, 500, 12)
    everybody = np.ones((12, 12)) - np.eye(12)
    assert rates.empirical_bayes(y, n, everybody).rate == pytest.approx(rates.empirical_bayes(y, n).rate)
    alone = rates.empirical_bayes(y, n, np.zeros((12, 12)))
    assert alone.rate == pytest.approx(y / n)  # nobody to borrow from


def test_intervals_are_garwoods():
    low, high = rates.poisson_interval([0, 10])
    assert low == pytest.approx([0, stats.chi2.ppf(0.025, 20) / 2])
    assert high == pytest.approx([3.68888, 18.39036], abs=1e-5)


def test_the_smooth_rate_is_the_mean_of_its_gamma_law():
    random = np.random.default_rng(2)
    n = random.uniform(1000, 90_000, 60)
    y = random.poisson(n * random.gamma(4, 0.002, 60))
    found = rates.rates(y, n)
    smooth = rates.empirical_bayes(y, n)
    shape, size = smooth.prior**2 / smooth.variance + y, smooth.prior / smooth.variance + n
    assert found.smooth == pytest.approx(shape / size * 1e5)
    assert np.all((found.smooth_low < found.smooth) & (found.smooth < found.smooth_high))


def test_smoothing_is_nearer_to_the_truth_and_its_intervals_hold():
    random = np.random.default_rng(3)
    plain, smoothed, held = 0.0, 0.0, []
    for _ in range(200):
        n = random.lognormal(7, 1.2, 80)
        truth = random.gamma(5, 0.001, 80)
        y = random.poisson(n * truth)
        found = rates.rates(y, n, per=1)
        plain += float(np.mean((found.rate - truth) ** 2))
        smoothed += float(np.mean((found.smooth - truth) ** 2))
        held.append(np.mean((found.smooth_low <= truth) & (truth <= found.smooth_high)))
    assert smoothed < plain / 3
    assert np.mean(held) == pytest.approx(0.95, abs=0.03)


def test_a_planted_excess_is_found_and_noise_is_not():
    random = np.random.default_rng(4)
    n = random.lognormal(8, 1, 200)
    y = random.poisson(n * 0.003)
    y[17] = random.poisson(n[17] * 0.012)
    assert np.flatnonzero(rates.rates(y, n).above()).tolist() == [17]
    false = [rates.rates(random.poisson(n * 0.003), n).above().any() for _ in range(200)]
    assert np.mean(false) <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_no_base_is_no_rate():
    found = rates.rates([3, 0, 5], [0, 100, 200], weights=weights.lattice(1, 3))
    assert np.isnan(found.rate[0]) and np.isnan(found.smooth[0]) and np.isnan(found.p[0])
    assert found.mean == pytest.approx(5 / 300 * 1e5)
    assert found.rate[1:] == pytest.approx([0, 2500])


@pytest.mark.parametrize("counts, base, wrong", [
    ([1.5], [10], "whole"), ([1], [-1], "negative"), ([1, 2], [1], "per place"), ([1], [0], "no place"), ([np.nan], [1], "finite"),
])  # fmt: skip
def test_bad_input_is_named(counts, base, wrong):
    with pytest.raises(ValueError, match=wrong):
        rates.rates(counts, base)
