"""Steadiness of a choice of sites: the quick solver is as good as looking at all; the planted site stays, equal ones do not."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from kmzb_plugin.analysis import median, redraws, siting
from tests.unit.analysis import published

TRACTS = published.table("sf_205.csv")
PEOPLE, METRES = TRACTS[:, 0], TRACTS[:, 1:]


def test_each_redraw_is_solved_to_its_optimum():
    """All 1,820 choices of four sites looked at, for thin demand that makes every redraw another case."""
    random = np.random.default_rng(0)
    choices = np.array(list(combinations(range(16), 4)))
    for _ in range(20):
        demand = random.poisson(PEOPLE / 2000).astype(float)
        _, objective, _ = median.Redrawn(METRES, (1, 6, 8, 9)).solve(demand)
        weighted = METRES * demand[:, None]
        assert objective == pytest.approx(min(weighted[:, choice].min(axis=1).sum() for choice in choices), rel=1e-9)


def test_many_people_make_a_steady_choice():
    chosen = siting.p_median(METRES, PEOPLE, 4)
    drawn = redraws.redrawn(PEOPLE[:, None], [1.0], np.zeros(205), 60, seed=1)
    found = redraws.stability(METRES, drawn, chosen.sites)
    assert found.stable and found.same == 1 and found.cost == pytest.approx(1)
    assert found.draws == 60 and found.low[chosen.sites[0]] == pytest.approx(0.94, abs=0.01)
    assert found.share.sum() == pytest.approx(4)


def test_exchangeable_sites_are_not_steady():
    """Twelve towns on a ring, equal but for chance, a candidate in each: 25 rings, two sites."""
    angle = np.arange(12) / 12 * 2 * np.pi
    ring = np.column_stack([np.cos(angle), np.sin(angle)])
    cost = np.hypot(*(ring[:, None] - ring[None]).transpose(2, 0, 1))
    calm = 0
    for seed in range(25):
        counts = np.random.default_rng(seed).poisson(5, 12).astype(float)
        drawn = redraws.redrawn(counts[:, None], [1.0], np.zeros(12), 40, seed)
        calm += redraws.stability(cost, drawn, siting.p_median(cost, counts, 2).sites).stable
    print(f"called stable in {calm} of 25 rings of chance")
    assert calm <= 1


def test_fixed_sites_are_always_there_and_do_not_make_a_choice_steady():
    cost = np.abs(np.arange(20.0)[:, None] - np.arange(20.0)[None, :])
    drawn = redraws.redrawn(np.ones((20, 1)), [1.0], np.zeros(20), 50, 0)
    found = redraws.stability(cost, drawn, siting.p_median(cost, np.ones(20), 3, [0]).sites, [0])
    assert found.share[0] == 1 and found.weakest < 0.8 and not found.stable


def test_the_steady_part_is_not_redrawn():
    drawn = redraws.redrawn([[0, 4], [2, 0]], [1.0, 10.0], [100.0, 0.0], 2000, 3)
    assert drawn[:, 0].min() >= 100 and drawn.mean(axis=0) == pytest.approx([140, 2], rel=0.03)
    assert drawn[:, 0].var() == pytest.approx(400, rel=0.1)  # four events of weight ten


def test_a_very_large_table_is_redrawn_less_often_and_the_number_is_told(monkeypatch):
    monkeypatch.setattr(redraws, "MOST_WORK", 205 * 16 * 30)
    drawn = redraws.redrawn(PEOPLE[:, None], [1.0], np.zeros(205), 60, seed=1)
    assert 20 <= redraws.stability(METRES, drawn, (1, 6, 8, 9)).draws < 60
    assert redraws.affordable(10**12, 200) == redraws.LEAST_DRAWS
    assert redraws.affordable(0, 200) == 200


def test_stopping_keeps_what_was_drawn():
    drawn = redraws.redrawn(PEOPLE[:, None], [1.0], np.zeros(205), 10, 0)
    assert redraws.stability(METRES, drawn, (0, 1), progress=lambda share: share < 0.45).draws == 5
    nothing = redraws.stability(METRES, drawn, (0, 1), progress=lambda share: False)
    assert nothing.draws == 0 and not nothing.stable


@pytest.mark.parametrize("call", [
    lambda: redraws.redrawn([[1]], [1, 2], [0], 5, 0), lambda: redraws.redrawn([[-1]], [1], [0], 5, 0),
    lambda: redraws.redrawn([[1]], [1], [0], 0, 0), lambda: redraws.stability([[1, 2]], [[1.0]], [5]),
    lambda: redraws.stability([[1, 2]], [[1.0]], [0], [1]), lambda: redraws.stability([[1, 2]], [[1.0, 2.0]], [0]),
])  # fmt: skip
def test_bad_input_is_refused(call):
    with pytest.raises(ValueError):
        call()
