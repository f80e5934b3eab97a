"""When things happen: weights against the plain sum over hours, and intervals that hold."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import aoristic
from kmzb_plugin.core.desk import Measure
from kmzb_plugin.desk import hours
from kmzb_plugin.desk.data import Events


def test_weights_equal_the_plain_sum():
    random = np.random.default_rng(1)
    start = random.uniform(0, 5000, 300)
    end = start + random.choice([0, 0.3, 3, 30, 166.9, 167.5], 300) * random.uniform(0.9, 1, 300)
    found = aoristic.weights(start, end)
    for row, (low, high) in enumerate(zip(start, end)):
        expected = np.zeros(168)
        if high == low:
            expected[int(low) % 168] = 1
        else:
            for hour in range(int(low), int(np.ceil(high))):
                expected[hour % 168] += (min(hour + 1, high) - max(hour, low)) / (high - low)
        assert found[row] == pytest.approx(expected, abs=1e-9)


def test_days_since_1970_begin_on_a_thursday():
    assert aoristic.week_hours([4, 0]).tolist() == [168, 72]  # Monday 5 January, Thursday 1 January 1970
    monday = np.datetime64("2024-01-01").astype(int)
    assert aoristic.demand(aoristic.week_hours([monday + 0.5]), [np.nan]).hours[0, 12] == 1


def test_the_planted_peak_and_what_is_not_known():
    random = np.random.default_rng(2)
    peak = 4 * 24 + 22 + random.uniform(0, 1, 300)  # Friday, ten in the evening
    start = np.r_[peak, random.uniform(0, 168, 400), np.full(20, np.nan)]
    end = np.r_[peak + random.uniform(0, 2, 300), np.full(400, np.nan), np.full(20, np.nan)]
    found = aoristic.demand(start, end)
    assert np.unravel_index(found.hours.argmax(), (7, 24)) in [(4, 22), (4, 23)]
    assert (found.known, found.unknown, found.vague) == (700, 20, 0)
    assert found.hours.sum() == pytest.approx(700)
    assert np.all((found.low <= found.hours) & (found.hours <= found.high))
    assert found.low[4, 22] > found.high[2, 3]


@pytest.mark.parametrize("size", [1, 4])
def test_the_intervals_hold_what_they_promise(size):
    """The mean of each hour lies in its interval at least as often as promised, also when reports come in cases of four."""
    random = np.random.default_rng(3)
    held, wide = [], []
    mean = 1500 / 168
    for _ in range(200):
        cases = random.poisson(1500 / size)
        start = np.repeat(random.uniform(0, 168, cases), size)
        found = aoristic.demand(np.floor(start), np.floor(start), np.repeat(np.arange(cases), size))
        held.append(np.mean((found.low <= mean) & (mean <= found.high)))
        wide.append(np.mean(found.high - found.low))
    assert 0.94 <= np.mean(held) <= 0.995
    if size == 4:
        lonely = aoristic.demand(np.floor(start), np.floor(start))
        assert np.mean(lonely.high - lonely.low) < 0.75 * np.mean(wide)


def test_the_desk_shows_the_same_intervals():
    random = np.random.default_rng(4)
    start = random.uniform(0, 300, 200)
    end = start + random.choice([0.0, 5.0, 200.0], 200)
    none = np.zeros(200, dtype=np.int64)
    ones = np.ones(200, dtype=bool)
    days = start / 24 - 3
    told = hours.week(Events(
        ("citizens",), ("speeding",), none, none, none, start, start, days, days, end / 24 - 3, ones, ones, none, none,
        none, ones, start,
    ), Measure.RAW, 14)  # fmt: skip
    found = aoristic.demand(start, end, level=hours.LEVEL)
    assert found.hours.ravel() == pytest.approx(told.cells.value)
    assert found.low.ravel() == pytest.approx(told.cells.low) and found.high.ravel() == pytest.approx(told.cells.high)


def test_a_vague_event_widens_every_hour_and_nothing_is_an_empty_table():
    found = aoristic.demand([0.0], [1000.0])
    assert found.vague == 1 and found.hours == pytest.approx(np.full((7, 24), 1 / 168))
    assert np.all(found.high > 3)
    empty = aoristic.demand([], [])
    assert empty.known == 0 and not empty.hours.any() and np.all(empty.low == 0)
