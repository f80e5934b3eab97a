"""Measures of predictions and actions against published figures."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import evaluation
from kmzb_plugin.analysis.aoristic import weights
from kmzb_plugin.analysis.significance import false_discovery_rate


def test_three_cells():
    observed, predicted = [6, 3, 0], [3, 2, 1]
    assert evaluation.pai(observed, predicted) == pytest.approx([2, 1.5, 1])
    assert evaluation.pei(observed, predicted) == pytest.approx([1, 1, 1])
    assert evaluation.rri(observed, predicted) == pytest.approx([0.5, 5 / 9, 2 / 3])


def test_unequal_areas_and_a_wrong_order():
    assert evaluation.pai([0, 4], [2, 1], [1, 3]) == pytest.approx([0, 1])
    assert evaluation.pei([0, 4], [2, 1], [1, 3])[0] == 0
    assert np.isnan(evaluation.pai([0, 0], [2, 1])).all()


def test_weighted_displacement_difference():
    plain = evaluation.wdd((20, 20), (20, 10))
    assert (plain.estimate, plain.standard_error, plain.z) == pytest.approx((-10, 8.3666, -1.1952), abs=5e-5)
    assert (plain.low, plain.high) == pytest.approx((-23.76, 3.76), abs=5e-3)
    whole = evaluation.wdd((308, 318), (207, 110), (150, 140), (178, 157), level=0.95)
    assert (whole.estimate, whole.standard_error) == pytest.approx((-118, 39.598), abs=5e-4)
    assert (whole.z, whole.low, whole.high) == pytest.approx((-2.98, -195.6, -40.4), abs=0.05)


def test_poisson_e_test():
    assert evaluation.e_test([6, 0, 0], [2, 3, 0]) == pytest.approx([0.17487482, 0.0883790, 1], abs=5e-8)
    assert evaluation.e_test(2, 6) == pytest.approx(evaluation.e_test(6, 2))


def test_the_e_test_keeps_its_promise():
    random = np.random.default_rng(1)
    counts = random.poisson(12, (2, 20_000))
    assert np.mean(evaluation.e_test(*counts) <= 0.05) == pytest.approx(0.05, abs=0.01)


@pytest.mark.parametrize("call", [
    lambda: evaluation.e_test(-1, 2), lambda: evaluation.e_test(1.5, 2), lambda: evaluation.wdd((0, 0), (0, 0)),
    lambda: evaluation.pai([1], [1, 2]), lambda: evaluation.pai([1], [1], [0]),
])  # fmt: skip
def test_bad_input_is_refused(call):
    with pytest.raises(ValueError):
        call()


def test_aoristic_weights():
    found = weights([1 + 50 / 60, 0, 5, 30, np.nan, 167.5], [2 + 10 / 60, 200, np.nan, 28, np.nan, 168.5])
    assert found[0, 1:3] == pytest.approx([0.5, 0.5])
    assert found[1] == pytest.approx(np.full(168, 1 / 168))
    assert found[2, 5] == 1
    assert found[3, [28, 29]] == pytest.approx([0.5, 0.5])
    assert np.isnan(found[4]).all()
    assert found[5, [167, 0]] == pytest.approx([0.5, 0.5])
    assert np.nansum(found, axis=1) == pytest.approx([1, 1, 1, 1, 0, 1])


def test_false_discovery_rate():
    p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, np.nan]
    assert false_discovery_rate(p, 0.05).tolist() == [True, True] + [False] * 9
    assert not false_discovery_rate([], 0.05).any()
    with pytest.raises(ValueError):
        false_discovery_rate([1.2])
