"""Moran's I against published figures."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import moran, weights
from tests.unit.analysis import published

ROOK = weights.lattice(3, 3)
NINE = np.arange(1.0, 10.0)


def test_the_lattice():
    binary = moran.moran(NINE, ROOK)
    assert (binary.i, binary.variance_random, binary.variance_normal) == pytest.approx((0.5, 0.0596875, 0.053125))
    rows = moran.moran(NINE, weights.row_standardised(ROOK))
    assert (rows.i, rows.variance_random, rows.variance_normal) == pytest.approx((0.5556, 0.0646566, 0.0572145), abs=5e-5)


def test_st_louis():
    values, near = published.areas("stl_hr8893.csv")
    found = moran.moran(values, near)
    assert found.i == pytest.approx(0.24365582621771695, abs=1e-9)
    assert found.p_normal == pytest.approx(0.00027148, rel=1e-4)
    local = moran.local_moran(values, near)
    assert local.i[:5] == pytest.approx([-0.07728772, 0.17282319, 0.10175766, 0.08910419, 0.16279687], abs=5e-8)
    assert local.i.sum() == pytest.approx((values.size - 1) * found.i)


def test_north_carolina():
    values, near = published.areas("sids2_sidr74.csv")
    found = moran.moran(values, near)
    assert found.i == pytest.approx(0.2477251932, abs=1e-8)
    assert (found.p_normal / 2, found.p_random / 2) == pytest.approx((5.79165e-05, 4.02599e-05), rel=1e-4)


def test_p_is_two_sided_and_a_chance():
    values, near = published.areas("stl_hr8893.csv")
    there, back = moran.local_moran(values, near), moran.local_moran(-values, near)
    assert back.p == pytest.approx(there.p)
    assert np.all((there.p > 0) & (there.p <= 1))


def test_the_conditional_moments_are_those_of_permutations():
    values, near = published.areas("stl_hr8893.csv")
    place, random = 7, np.random.default_rng(6)
    others = np.delete(np.arange(values.size), place)
    z = values - values.mean()
    row = near[place].toarray().ravel()
    drawn = [row[others] @ random.permutation(z[others]) for _ in range(20_000)]
    score = (row @ z - np.mean(drawn)) / np.std(drawn) * np.sign(z[place])
    assert moran.local_moran(values, near).z[place] == pytest.approx(score, abs=0.03)


def test_equal_values_are_refused():
    with pytest.raises(ValueError, match="equal"):
        moran.moran(np.full(9, 0.1), ROOK)


@pytest.mark.parametrize("size, spread", [(8, 1.5), (30, 0.0), (30, 2.0)])
def test_the_promise_holds_on_skewed_counts(size, spread):
    """Pure noise, also where a few places have most of the events: nothing stands in 95 % of the maps."""
    random = np.random.default_rng(9)
    near = weights.row_standardised(weights.lattice(size, size, queen=True))
    false = 0
    for _ in range(100 if size < 10 else 200):
        counts = random.poisson(np.exp(random.normal(0, spread, size * size)))
        false += moran.local_moran(counts, near).significant().any()
    draws = 100 if size < 10 else 200
    assert false / draws <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / draws)


def test_planted_places_are_found_by_their_quadrant():
    random = np.random.default_rng(10)
    counts = random.poisson(3, (20, 20))
    counts[5:8, 5:8] = random.poisson(14, (3, 3))
    found = moran.local_moran(counts.ravel(), weights.lattice(20, 20, queen=True))
    stands = np.where(found.significant(), found.quadrant, 0).reshape(20, 20)
    assert (stands[5:8, 5:8] == 1).mean() > 0.8
