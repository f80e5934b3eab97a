"""HiGHS in slices: the same answer when no slice is long enough, a true bound when time runs out, an end when somebody stops."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from scipy import optimize

from kmzb_plugin.analysis import siting, solver
from kmzb_plugin.analysis.patience import Patience
from kmzb_plugin.analysis.solver import Model, minimise


def knapsack(seed: int) -> Model:
    """Twelve things with weights and worths; half of the weight may be taken."""
    random = np.random.default_rng(seed)
    weight, worth = random.integers(1, 40, 12), random.integers(1, 40, 12)
    rule = optimize.LinearConstraint(weight[None, :].astype(float), -np.inf, weight.sum() / 2)
    return Model(-worth.astype(float), [rule], np.ones(12), np.zeros(12), np.ones(12))


def best(model: Model) -> float:
    """All 4,096 choices looked at."""
    choices = (np.arange(4096)[:, None] >> np.arange(12)) & 1
    fits = choices @ model.rules[0].A[0] <= model.rules[0].ub
    return float((choices[fits] @ model.gain).min())


def never_done(ask):
    """As if no slice were long enough for more than the relaxed case: nothing is found but what a split decides."""

    def impatient(model, scale, whole, lower, upper, seconds):
        found = ask(model, scale, whole, lower, upper, seconds)
        if whole.any() and (lower < upper).sum() > 3 and found.status == 0:
            return SimpleNamespace(x=None, fun=None, status=1, mip_dual_bound=None)
        return found

    return impatient


@pytest.mark.parametrize("seed", range(5))
def test_a_case_that_is_split_again_and_again_has_the_same_answer(seed, monkeypatch):
    model = knapsack(seed)
    assert minimise(model, Patience()).value == pytest.approx(best(model))
    monkeypatch.setattr(solver, "_ask", never_done(solver._ask))
    split = minimise(model, Patience())
    assert split.value == pytest.approx(best(model)) and split.bound == pytest.approx(split.value)


def test_when_it_is_stopped_the_bound_is_true(monkeypatch):
    monkeypatch.setattr(solver, "_ask", never_done(solver._ask))
    model, steps = knapsack(1), []

    class Short(Patience):
        """Three steps and no more."""

        def over(self) -> bool:
            steps.append(1)
            return len(steps) > 3

    found = minimise(model, Short())
    assert found.bound <= best(model) <= found.value
    assert len(steps) == 4


def test_what_is_good_enough_ends_the_search():
    model = knapsack(2)
    found = minimise(model, Patience(), enough=best(model) + 20)
    assert found.value <= best(model) + 20
    assert minimise(model, Patience(), known=best(model)).x is None


@pytest.mark.parametrize("solve", [
    lambda cost, demand, stop: siting.p_median(cost, demand, 12, go_on=stop),
    lambda cost, demand, stop: siting.max_cover(cost, demand, 0.06, 12, go_on=stop),
    lambda cost, demand, stop: siting.p_center(cost, 12, go_on=stop),
    lambda cost, demand, stop: siting.set_cover(cost, 0.1, go_on=stop),
])  # fmt: skip
def test_whoever_stops_gets_an_answer_with_its_gap(solve):
    """Nothing was searched: the answer is the first one, and its bound says how good that is."""
    random = np.random.default_rng(4)
    xy = random.random((400, 2))
    cost = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    found = solve(cost, random.lognormal(0, 1, 400), lambda: False)
    assert found.gap > 0 and len(found.sites) >= 12
