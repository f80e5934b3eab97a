"""Shifts: who is on duty, and the smallest table that covers a need."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import rota
from kmzb_plugin.analysis.proportion import wilson


def test_a_night_shift_goes_over_midnight_and_over_sunday():
    on = rota.on_duty([6, 0], [22, 6.5], [8, 2], [2, 4])
    assert on[166:168].tolist() == [2, 2] and on[:9].tolist() == [2, 2, 2, 2, 2, 2, 2, 4, 2]
    assert on.sum() == 2 * 8 + 4 * 2


def test_the_smallest_table_is_proven():
    """Three by day, one by night: shifts from 6, 14 and 22 o'clock fit the need exactly."""
    need = np.tile(np.where((np.arange(24) >= 6) & (np.arange(24) < 22), 3.0, 1.0), 7)
    found = rota.shift_table(need)
    assert found.hours == found.bound == need.sum() and found.gap == 0
    assert found.people.tolist() == [[3, 3, 1]] * 7 and np.array_equal(found.on_duty, need)


def test_no_smaller_table_covers_an_awkward_need():
    """A peak from 10 to 18 lies across both shifts: both need it, and a fourth start saves a third."""
    need = np.tile(np.where((np.arange(24) >= 10) & (np.arange(24) < 18), 2.0, 0.0), 7)
    assert rota.shift_table(need).hours == 7 * 4 * 8
    better = rota.shift_table(need, (6, 10, 14, 22))
    assert better.hours == 7 * 2 * 8 and np.all(better.on_duty >= need)


def test_windows_ask_for_hours_not_for_moments():
    found = rota.shift_table(np.full(168, 8.0), window_h=24)
    assert found.hours == 7 * 8 and found.gap == 0
    assert min(found.on_duty[(start + np.arange(24)) % 168].sum() for start in range(168)) >= 8


def test_of_equal_tables_the_liked_hours_are_covered():
    day = np.tile((np.arange(24) >= 6) & (np.arange(24) < 14), 7).astype(float)
    found = rota.shift_table(np.full(168, 8.0), window_h=168, liked=day)
    assert found.people.sum() == 1 and found.people[:, 0].sum() == 1


@pytest.mark.parametrize("asked", [{"need": np.ones(5)}, {"need": -np.ones(168)}, {"starts": ()}, {"starts": (25,)},
                                   {"starts": (6,)}, {"length_h": 0}, {"window_h": 0}])  # fmt: skip
def test_bad_input_is_refused(asked):
    with pytest.raises(ValueError):
        rota.shift_table(**{"need": np.ones(168), **asked})


@pytest.mark.parametrize("row", [([7], [6], [8], [1]), ([0], [24], [8], [1]), ([0], [6], [0], [1]), ([0], [6], [8], [-1])])
def test_bad_rows_are_refused(row):
    with pytest.raises(ValueError):
        rota.on_duty(*row)


def test_wilson():
    """Newcombe (1998), table I: 15 of 148 and 1 of 29."""
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)
    assert wilson(0, 0) == (0.0, 1.0)
