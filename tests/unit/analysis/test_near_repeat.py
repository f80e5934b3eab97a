"""Knox against published figures, a plain count of all pairs, and the mistake at the edges of bands."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis.near_repeat import knox
from tests.unit.analysis import published


def test_burkitts_lymphoma():
    x, y, t = published.table("burkitt.csv").T
    found = knox(np.column_stack([x, y]), t, [0, 20], [0, 5])
    close, near, soon = found.observed[0, 0], found.space_pairs[0], found.time_pairs[0]
    assert (close, near, soon) == (13, 3429, 52)
    assert found.expected[0, 0] == pytest.approx(10.1438161)
    assert found.poisson_p[0, 0] == pytest.approx(0.14624558)
    assert [[close, near - close], [soon - close, found.pairs - near - soon + close]] == [[13, 3416], [39, 14110]]


@pytest.mark.parametrize("metric", ["euclidean", "manhattan"])
def test_bands_are_open_below_and_closed_above(metric):
    """Pairs at exactly 100 m are in (0, 100], at exactly 200 m in (100, 200]; those at 0 in the first."""
    xy = [(0, 0), (100, 0), (200, 0), (200, 0)]
    found = knox(xy, [0, 7, 14, 14], [0, 100, 200], [0, 7, 14], metric=metric)
    assert found.space_pairs.tolist() == [4, 2]
    assert found.time_pairs.tolist() == [4, 2]
    assert found.observed.tolist() == [[4, 0], [0, 2]]


@pytest.mark.parametrize("edges", [([0, 50, 120, 300], [0, 2, 9]), ([30, 90], [1, 4, 6])])
def test_every_pair_is_counted_once(edges):
    random = np.random.default_rng(1)
    xy, t = random.integers(0, 40, (80, 2)) * 10.0, random.integers(0, 12, 80).astype(float)
    expected = np.zeros((len(edges[0]) - 1, len(edges[1]) - 1), dtype=int)
    spaces, times = np.zeros(expected.shape[0], int), np.zeros(expected.shape[1], int)

    def band(value, bounds):
        return next((i for i, (a, b) in enumerate(zip(bounds, bounds[1:]))
                     if a < value <= b or (i == 0 and value == a)), None)  # fmt: skip

    for i in range(80):
        for j in range(i):
            s, w = band(np.hypot(*(xy[i] - xy[j])), edges[0]), band(abs(t[i] - t[j]), edges[1])
            if s is not None:
                spaces[s] += 1
            if w is not None:
                times[w] += 1
            if s is not None and w is not None:
                expected[s, w] += 1
    found = knox(xy, t, *edges)
    assert found.observed.tolist() == expected.tolist()
    assert (found.space_pairs.tolist(), found.time_pairs.tolist()) == (spaces.tolist(), times.tolist())


def test_rounding_at_an_edge_of_time_is_the_same_for_table_and_margin():
    t = np.array([0.1, 0.3, 0.7, 1.1, 1.4]) + 0.2
    found = knox(np.zeros((5, 2)), t, [0, 1], [0, 0.4, 0.8])
    assert found.observed.sum(axis=0).tolist() == found.time_pairs.tolist()


def test_planted_repeats_are_found_and_chance_is_not():
    random = np.random.default_rng(2)
    xy, t = random.uniform(0, 5000, (400, 2)), random.uniform(0, 365, 400)
    repeats = random.choice(400, 60, replace=False)
    xy2 = np.vstack([xy, xy[repeats] + random.normal(0, 40, (60, 2))])
    t2 = np.concatenate([t, t[repeats] + random.uniform(0, 6, 60)])
    planted = knox(xy2, t2, [0, 150], [0, 7], permutations=199)
    assert planted.p[0, 0] == pytest.approx(1 / 200)
    assert planted.ratio[0, 0] > 3
    false = [knox(random.uniform(0, 2000, (100, 2)), random.uniform(0, 100, 100), [0, 200], [0, 7], 99, seed).p[0, 0] <= 0.05
             for seed in range(200)]  # fmt: skip
    assert np.mean(false) <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_the_seed_gives_the_same_answer():
    random = np.random.default_rng(3)
    xy, t = random.uniform(0, 500, (60, 2)), random.uniform(0, 50, 60)
    assert knox(xy, t, [0, 100], [0, 5], 50, 7).p == knox(xy, t, [0, 100], [0, 5], 50, 7).p


@pytest.mark.parametrize("arguments, wrong", [
    (([(0, 0), (1, 1)], [0, np.nan], [0, 1], [0, 1]), "finite"), (([(0, 0), (1, 1)], [0, 1], [1, 0], [0, 1]), "ascending"),
    (([(0, 0)], [0], [0, 1], [0, 1]), "at least 2"),
])  # fmt: skip
def test_bad_input_is_named(arguments, wrong):
    with pytest.raises(ValueError, match=wrong):
        knox(*arguments)
