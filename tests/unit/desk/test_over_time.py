"""Layers over time and per inhabitant: emerging, change, rate, watch zones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kmzb_plugin.desk import hotspots, lamp
from kmzb_plugin.desk.data import Cells
from kmzb_plugin.desk.layer import Base, Kind, Options
from kmzb_plugin.desk.sample import Period
from tests.unit.desk.test_hotspots import AREA, PATCH, PERIOD, QUICK, events, in_patch

LOW, HIGH = AREA[0].min(0), AREA[0].max(0)


def test_a_place_that_awakes_is_told_by_its_class():
    random = np.random.default_rng(1)
    xy = np.vstack([random.uniform(LOW, HIGH, (2400, 2)), random.uniform(*PATCH, (160, 2))])
    at = np.r_[random.uniform(0, 365, 2400), random.uniform(300, 365, 160)]
    layer = hotspots.from_events(events(xy, at), PERIOD, replace(QUICK, kind=Kind.EMERGING, draws=0), AREA)
    assert set(layer.classes[in_patch(layer)]) <= {"new_hot", "consecutive_hot"}
    assert layer.hot[in_patch(layer)].all() and not layer.hot[~in_patch(layer)][layer.classes[~in_patch(layer)] == ""].any()
    assert layer.stamp.reason == "nothing_hot" and layer.lamp.light is lamp.Light.WEAK  # nothing had awoken before the split


def test_a_planted_change_is_found_and_an_old_hot_spot_is_none():
    random = np.random.default_rng(2)
    was = np.vstack([random.uniform(LOW, HIGH, (3000, 2)), random.uniform((512_000, 412_000), (514_000, 414_000), (300, 2))])
    now = np.vstack([
        random.uniform(LOW, HIGH, (3000, 2)), random.uniform((512_000, 412_000), (514_000, 414_000), (300, 2)),
        random.uniform(*PATCH, (200, 2)),
    ])  # fmt: skip
    options = replace(QUICK, kind=Kind.CHANGE)
    at = random.uniform(0, 365, len(now))
    layer = hotspots.from_events(events(now, at), PERIOD, options, AREA, Base(was, np.ones(len(was)), 365.0))
    assert layer.hot[in_patch(layer)].all() and layer.hot.sum() <= 5
    assert layer.columns["relative"][in_patch(layer)].min() > 2
    old = layer.study.lattice.number([(512_500, 412_500), (513_500, 413_500)])
    assert not layer.hot[np.isin(layer.numbers, old)].any()
    assert layer.columns["before"].sum() == 3300
    with pytest.raises(ValueError, match="length"):
        hotspots.from_events(events(now, at), PERIOD, options, AREA, Base(was, np.ones(len(was))))


def test_many_reports_of_many_people_are_no_high_rate():
    """A town has four times the people and the events of its surroundings; only the place with too many for its people stands."""
    random = np.random.default_rng(3)
    cells = np.array([(x, y) for x in range(500_500, 520_500, 1000) for y in range(400_500, 420_500, 1000)], dtype=float)
    town = np.all((cells > (512_000, 412_000)) & (cells < (516_000, 416_000)), axis=1)
    people = np.where(town, 4000.0, 1000.0)
    mean = people * 0.01
    mean[55] *= 4
    xy = np.repeat(cells, random.poisson(mean), axis=0)
    made = events(xy, random.uniform(0, 365, len(xy)))
    layer = hotspots.from_events(made, PERIOD, replace(QUICK, kind=Kind.RATE), AREA, Base(cells, people))
    assert layer.hot.sum() == 1 and np.all(layer.study.lattice.points()[layer.numbers[layer.hot]][0] == cells[55])
    assert np.all(layer.columns["low"][layer.hot] > 1000) and layer.columns["rate"][layer.hot][0] == pytest.approx(4000, rel=0.5)
    counted = hotspots.from_events(made, PERIOD, replace(QUICK, kind=Kind.GI_STAR), AREA)
    assert counted.hot.sum() > 8  # the town, by counts alone


def repeating(seed, share, length=365.0):
    random = np.random.default_rng(seed)
    xy, at = random.uniform(LOW, HIGH, (500, 2)), random.uniform(0, length, 500)
    again = random.random(500) < share
    xy = np.vstack([xy, xy[again] + random.normal(0, 30, (again.sum(), 2))])
    at = np.r_[at, at[again] + random.uniform(0.1, 6, again.sum())]
    return events(xy, at)


WATCH = replace(QUICK, kind=Kind.NEAR_REPEAT, permutations=399)


def test_zones_of_real_repeats_are_on():
    layer = hotspots.from_events(repeating(4, 0.5), PERIOD, WATCH, AREA)
    assert len(layer) > 0 and layer.hot.all() and not layer.extra["switched_off"]
    assert np.all((layer.columns["until_d"] >= 365) & (layer.columns["until_d"] <= 365 + 28))
    assert layer.corners.shape == (len(layer), 32, 2)
    assert layer.stamp.layer.pai > 20 and not layer.stamp.count_wins
    assert layer.lamp.light is lamp.Light.STRONG


def test_zones_of_chance_are_off():
    layer = hotspots.from_events(repeating(5, 0.0), PERIOD, WATCH, AREA)
    assert layer.extra["switched_off"] and layer.lamp.light is lamp.Light.DO_NOT_USE and not layer.hot.any()


def test_repeats_that_have_ended_are_switched_off_by_the_back_test():
    """Near repeats until the split, none after it: the bands stand, the zones do not."""
    before, after = repeating(6, 0.6, 300), repeating(7, 0.0)
    late = after.at_d >= 306
    xy = np.vstack([before.xy(), after.xy()[late], np.random.default_rng(8).uniform(LOW, HIGH, (150, 2))])
    at = np.r_[before.at_d, after.at_d[late], np.random.default_rng(9).uniform(306, 365, 150)]
    layer = hotspots.from_events(events(xy, at), Period(0.0, 307.0, 365.0), WATCH, AREA)
    assert layer.extra["bands"].any and layer.extra["switched_off"]
    assert layer.lamp.light is lamp.Light.DO_NOT_USE
    assert lamp.WATCH in [reason.code for reason in layer.lamp.against]


def test_days_are_needed_where_they_matter():
    cells = Cells(1000.0, *(np.array([v]) for v in (505, 405, 3, 3, 3)), np.array([3.0]))
    for kind, wrong in ((Kind.NEAR_REPEAT, "no method"), (Kind.EMERGING, "day of each")):
        with pytest.raises(ValueError, match=wrong):
            hotspots.from_cells(cells, None, PERIOD, Options(kind=kind), AREA)
