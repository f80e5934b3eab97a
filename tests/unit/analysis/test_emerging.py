"""Emerging classes: own vectors from the published definitions; one class each, stable under permutation."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import emerging, getis_ord
from kmzb_plugin.analysis.significance import two_sided_p

N = 10
FLAT = [3.0, 3.1, 3.0, 3.1, 3.05, 3.0, 3.1, 3.0, 3.1, 3.05]
RISING = [2.5 + 0.3 * i for i in range(N)]
QUIET = [0.1, -0.1, 0.2, 0.0, 0.1, -0.2, 0.1, 0.0, 0.1, -0.1]


def with_steps(base, **steps):
    row = list(base)
    for name, value in steps.items():
        row[int(name[1:])] = value
    return row


VECTORS = {
    "none": QUIET,
    "new": with_steps(QUIET, s9=4.0),
    "consecutive": with_steps(QUIET, s7=3.0, s8=3.5, s9=4.0),
    "intensifying": RISING,
    "persistent": FLAT,
    "diminishing": RISING[::-1],
    "oscillating": with_steps(QUIET, s2=-3.0, s5=3.0, s9=3.0),
    "historical": with_steps(FLAT, s9=0.3),
    "sporadic": with_steps(QUIET, s2=3.0, s5=3.2, s9=3.0),
}


def classes(rows):
    z = np.array(rows, dtype=float)
    return emerging.classify(z, np.abs(z) > 1.96).tolist()


@pytest.mark.parametrize("kind", VECTORS)
def test_each_definition_hot_and_cold(kind):
    row = np.array(VECTORS[kind])
    expected = ["none", "none"] if kind == "none" else [f"{kind}_hot", f"{kind}_cold"]
    assert classes([row, -row]) == expected


@pytest.mark.parametrize("steps, expected", [
    ({"s2": -3.0, "s9": 3.0}, "new_hot"),  # fits oscillating, too: new goes first
    ({"s2": -3.0, "s8": 3.0, "s9": 3.0}, "consecutive_hot"),
    ({"s2": -3.0, "s5": 3.0}, "none"),  # neither lasting nor of one kind, and nothing now
    ({"s2": 3.0, "s5": 3.0}, "sporadic_hot"),
])  # fmt: skip
def test_precedence_where_several_fit(steps, expected):
    assert classes([with_steps(QUIET, **steps)]) == [expected]


def test_there_are_seventeen_classes_and_all_can_be_had():
    assert len(emerging.CLASSES) == len(set(emerging.CLASSES)) == 17
    rows = [sign * np.array(row) for row in VECTORS.values() for sign in (1, -1)]
    assert set(classes(rows)) == set(emerging.CLASSES)


def test_every_series_gets_one_class_and_neighbours_change_nothing():
    random = np.random.default_rng(1)
    rows = random.normal(0, 2.5, (400, N))
    found = classes(rows)
    assert set(found) <= set(emerging.CLASSES)
    order = random.permutation(400)
    assert classes(rows[order]) == [found[i] for i in order]
    assert [classes([row])[0] for row in rows[:40]] == found[:40]


def test_mann_kendall():
    """tau and z by hand: S = 8 of 10 pairs; with ties the variance is smaller."""
    trend = emerging.mann_kendall([[1, 2, 3, 5, 4], [1, 1, 1, 1, 1], [1, 2, 2, 3, 4]])
    assert trend.tau == pytest.approx([0.8, 0, 0.9])
    assert trend.z == pytest.approx([7 / np.sqrt(5 * 4 * 15 / 18), 0, 8 / np.sqrt((300 - 18) / 18)])
    assert trend.p[1] == 1


def test_no_trend_is_promised_at_the_right_rate():
    random = np.random.default_rng(2)
    assert np.mean(emerging.mann_kendall(random.normal(size=(4000, 20))).p < 0.05) == pytest.approx(0.05, abs=0.015)


def test_classes_in_pure_noise_stay_within_the_promise():
    """Twelve steps of a 15 × 15 grid, 200 times: any class at all in no more than the promised share."""
    random = np.random.default_rng(3)
    false = 0
    for _ in range(200):
        steps = [getis_ord.gi_star_grid(random.poisson(2, (15, 15))) for _ in range(12)]
        found = emerging.emerging(*(np.column_stack([getattr(s, name).ravel() for s in steps]) for name in ("z", "p")))
        false += bool((found.classes != "none").any())
    assert false / 200 <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_the_quick_way_gives_the_classes_of_the_rules():
    random = np.random.default_rng(4)
    z = np.vstack([random.normal(0, 1, (60, N)), np.array([VECTORS["new"], VECTORS["intensifying"]]) * 2])
    found = emerging.emerging(z, two_sided_p(z))
    assert found.classes.tolist() == emerging.classify(z, found.significant).tolist()
    assert {"new_hot", "intensifying_hot"} <= set(found.classes)
