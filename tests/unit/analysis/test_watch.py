"""Watch zones: kept where near repeats are real, switched off where they are not."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import watch
from kmzb_plugin.analysis.near_repeat import knox

SPACE, TIME = [0, 100, 200, 300], [0, 7, 14]


def repeats(random, events=300, share=0.6):
    xy, t = random.uniform(0, 6000, (events, 2)), random.uniform(0, 365, events)
    again = random.random(events) < share
    return (
        np.vstack([xy, xy[again] + random.normal(0, 35, (again.sum(), 2))]),
        np.concatenate([t, t[again] + random.uniform(0.2, 6.5, again.sum())]),
    )


def learned(xy, t, split, seed=0):
    before = t < split
    return watch.bands(knox(xy[before], t[before], SPACE, TIME, permutations=199, seed=seed), SPACE, TIME)


def test_the_reach_of_a_zone_by_its_age():
    found = watch.Bands(np.array([7.0, 14.0]), np.array([200.0, 0.0]))
    assert found.reach([0, 3, 7, 7.01, 14, 20, -1]).tolist() == [200, 200, 200, 0, 0, 0, 0]
    assert found.lasting_d == 7 and found.any
    alive = watch.zones([(0, 0), (1, 1), (2, 2)], [1.0, 8.0, 9.5], 9.0, found)
    assert alive.event.tolist() == [1] and alive.radius_m.tolist() == [200] and alive.until_d.tolist() == [15]


def test_bands_run_unbroken_from_the_place_outwards():
    xy, t = repeats(np.random.default_rng(1))
    found = learned(xy, t, 1e9)
    assert found.reach_m[0] in (100, 200) and found.reach_m[1] == 0


def test_real_repeats_keep_their_word():
    xy, t = repeats(np.random.default_rng(2))
    found = watch.backtest(xy, t, 270, 365, learned(xy, t, 270), 99)
    assert not found.switched_off
    assert found.hits > 3 * found.expected and found.hits > found.count_hits and found.p == pytest.approx(0.01)
    assert 0 < found.watched_km2 < 5


def test_chance_is_switched_off():
    """200 draws without repeats, bands taken as given: at most the promised share stays switched on."""
    random = np.random.default_rng(3)
    bands = watch.Bands(np.array([7.0, 14.0]), np.array([300.0, 0.0]))
    on = 0
    for seed in range(200):
        xy, t = random.uniform(0, 3000, (160, 2)), random.uniform(0, 100, 160)
        on += not watch.backtest(xy, t, 60, 100, bands, 39, seed).switched_off
    assert on / 200 <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_noise_gives_no_bands():
    random = np.random.default_rng(4)
    some = [learned(random.uniform(0, 3000, (150, 2)), random.uniform(0, 100, 150), 1e9, seed).any for seed in range(200)]
    assert np.mean(some) <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_a_steady_hot_spot_is_left_to_the_plain_count():
    """Events that pile up at one place at any time are a matter for the count: the zones must not take the credit."""
    random = np.random.default_rng(5)
    xy = np.vstack([random.uniform(0, 10_000, (200, 2)), random.normal(5000, 60, (200, 2))])
    t = random.uniform(0, 365, 400)
    found = watch.backtest(xy, t, 270, 365, watch.Bands(np.array([7.0]), np.array([200.0])), 99)
    assert found.switched_off and found.reason in (watch.CHANCE, watch.BASELINE)
    assert found.expected == pytest.approx(found.hits, rel=0.3)


def test_without_bands_or_events_there_is_no_test():
    none = watch.Bands(np.array([7.0]), np.array([0.0]))
    assert watch.backtest([(0, 0)], [1], 0, 2, none).reason == watch.NO_BAND
    some = watch.Bands(np.array([7.0]), np.array([100.0]))
    assert watch.backtest([(0, 0), (1, 1)], [1, 2], 5, 9, some).reason == watch.NO_TEST
    with pytest.raises(ValueError, match="length"):
        watch.backtest([(0, 0)], [1], 3, 3, some)


def test_the_area_under_watch_is_that_of_the_union():
    alive = watch.Zones(np.arange(3), np.array([(0.0, 0), (0, 0), (5000, 0)]), np.full(3, 400.0), np.zeros(3))
    assert watch._covered(alive, 10) * 10**2 == pytest.approx(2 * np.pi * 400**2, rel=0.01)
