"""Pairs of near points are counted before they are made, by every method that makes them."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import near_pairs, near_repeat, watch, weights
from kmzb_plugin.analysis.near_pairs import TooManyPairs

RANDOM = np.random.default_rng(3)


@pytest.mark.parametrize("p", [1.0, 2.0])
def test_all_pairs_within_the_reach_are_there_once(p):
    points = np.round(RANDOM.uniform(0, 1000, (80, 2)))
    found = {tuple(sorted(pair)) for pair in near_pairs.within(points, 150.0, p).tolist()}
    apart = np.abs(points[:, None] - points[None])
    distance = apart.sum(2) if p == 1 else np.hypot(apart[..., 0], apart[..., 1])
    assert found == {(i, j) for i in range(80) for j in range(i + 1, 80) if distance[i, j] <= 150}


@pytest.mark.parametrize("ask", [
    lambda xy: near_pairs.within(xy, 1.0), lambda xy: weights.distance_band(xy, 1e300),
    lambda xy: near_repeat.knox(xy, np.arange(len(xy)), [0, 100], [0, 7]),
    lambda xy: watch.backtest(xy, np.arange(len(xy), dtype=float), 20_000, 40_000, watch.Bands(np.array([7.0]), np.array([100.0]))),
])  # fmt: skip
def test_events_that_share_one_place_do_not_fill_the_memory(ask):
    """40,000 events at the seat of one gmina are 800 million pairs, 13 GB of them."""
    with pytest.raises(TooManyPairs, match="pairs within"):
        ask(np.full((40_000, 2), 500_000.0))


def test_the_limit_itself_is_allowed(monkeypatch):
    monkeypatch.setattr(near_pairs, "MOST_PAIRS", 45)
    assert len(near_pairs.within(np.zeros((10, 2)), 0.0)) == 45
    with pytest.raises(TooManyPairs, match="^55 pairs"):
        near_pairs.within(np.zeros((11, 2)), 0.0)
