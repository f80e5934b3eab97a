"""Recipes of hotspot layers: planted truth is found, stamped and lit; noise is not; what is known to an area stays out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kmzb_plugin.analysis import stability
from kmzb_plugin.core.desk import Measure
from kmzb_plugin.desk import hotspots, lamp, sample
from kmzb_plugin.desk.data import Cells, Events
from kmzb_plugin.desk.layer import Base, Kind, Options
from kmzb_plugin.desk.sample import HEXAGON, Period

PERIOD = Period(0.0, 280.0, 365.0)
AREA = [np.array([(500_000, 400_000), (520_000, 400_000), (520_000, 420_000), (500_000, 420_000)])]
PATCH = np.array([(506_000, 406_000), (508_000, 408_000)])
QUICK = Options(cell_m=1000, draws=19)


def events(xy, at, confirmed=None, case=None, is_point=None, harm=None):
    n = len(xy)
    ones, zeros = np.ones(n, dtype=bool), np.zeros(n, dtype=np.int64)
    return Events(
        ("citizens",), ("speeding",), zeros, zeros, np.arange(n), np.asarray(xy)[:, 0], np.asarray(xy)[:, 1], np.asarray(at, float),
        np.full(n, np.nan), np.full(n, np.nan), ones if confirmed is None else confirmed, ones if confirmed is None else confirmed,
        zeros if case is None else np.asarray(case), zeros, zeros, ones if is_point is None else is_point,
        np.ones(n) if harm is None else harm,
    )  # fmt: skip


def planted(seed=1, background=900, hot=300):
    random = np.random.default_rng(seed)
    xy = np.vstack([random.uniform(AREA[0].min(0), AREA[0].max(0), (background, 2)), random.uniform(*PATCH, (hot, 2))])
    return events(xy, random.uniform(0, 365, len(xy)))


def in_patch(layer):
    centre = layer.study.lattice.points()[layer.numbers]
    return np.all((centre > PATCH[0]) & (centre < PATCH[1]), axis=1)


@pytest.mark.parametrize("shape", ["square", HEXAGON])
@pytest.mark.parametrize("kind", [Kind.COUNT, Kind.GI_STAR, Kind.LOCAL_MORAN, Kind.DENSITY, Kind.DUAL])
def test_the_planted_patch_is_hot_stamped_and_strong(kind, shape):
    random = np.random.default_rng(2)
    people = Base(random.uniform(AREA[0].min(0), AREA[0].max(0), (3000, 2)), np.ones(3000))
    options = replace(QUICK, kind=kind, shape=shape, hot_share=0.01)
    if shape == HEXAGON and kind in (Kind.DENSITY, Kind.DUAL):
        with pytest.raises(ValueError, match="squares"):
            hotspots.from_events(planted(), PERIOD, options, AREA, people)
        return
    layer = hotspots.from_events(planted(), PERIOD, options, AREA, people)
    assert layer.hot[in_patch(layer)].mean() >= 0.6
    assert in_patch(layer)[layer.hottest()]
    assert layer.columns["count"].sum() == 1200 >= layer.stamp.trained + layer.stamp.tested >= 1150
    assert layer.stamp.layer.pai > 5 and layer.stamp.beats_chance
    assert layer.stamp.layer.area_share == layer.stamp.count.area_share == layer.stamp.cells / layer.stamp.of
    assert layer.lamp.light in (lamp.Light.STRONG, lamp.Light.WEAK)
    assert layer.corners.shape == (len(layer), 6 if shape == HEXAGON else 4, 2)


def test_pure_noise_is_never_lit():
    """No structure: in 60 draws the lamp of Gi* is out except for the share that the false discovery rate allows."""
    random = np.random.default_rng(3)
    lit = 0
    for _ in range(60):
        xy = random.uniform(AREA[0].min(0), AREA[0].max(0), (800, 2))
        layer = hotspots.from_events(events(xy, random.uniform(0, 365, 800)), PERIOD, QUICK, AREA)
        lit += layer.lamp.light is not lamp.Light.DO_NOT_USE
    assert lit / 60 <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 60)


def test_what_is_known_only_to_an_area_is_never_the_top_hotspot():
    """Five hundred reports on the town's centre, known to the town only, are no hot spot, and the layer says so."""
    some = planted(background=300, hot=60)
    centre = np.full((500, 2), 515_500.0) - (0, 100_000)
    xy = np.vstack([some.xy(), centre])
    known = np.r_[np.ones(360, bool), np.zeros(500, bool)]
    all_kinds = [Kind.COUNT, Kind.GI_STAR, Kind.LOCAL_MORAN, Kind.DENSITY]
    for kind in all_kinds:
        layer = hotspots.from_events(
            events(xy, np.linspace(0, 364, 860), is_point=known), PERIOD, replace(QUICK, kind=kind, draws=0), AREA
        )
        at = layer.study.lattice.number(centre[:1])[0]
        assert layer.left_out == 500
        assert at not in layer.numbers[layer.columns["count"] > 5] and layer.numbers[layer.hottest()] != at
        position = next(reason for reason in layer.lamp.reasons if reason.code == lamp.POSITION)
        assert position.value == pytest.approx(360 / 860) and position.light is lamp.Light.DO_NOT_USE


def test_one_case_of_many_reports_is_one_witness():
    """A hot spot made of one case reported forty times, on four squares, does not stand in the resamples of the cases."""
    random = np.random.default_rng(4)
    around = np.tile([(506_500, 407_500), (507_500, 407_500), (506_500, 406_500), (507_500, 406_500)], (10, 1))
    xy = np.vstack([random.uniform(AREA[0].min(0), AREA[0].max(0), (400, 2)), around])
    at, case = random.uniform(0, 365, 440), np.r_[np.zeros(400, int), np.full(40, 7)]
    options = replace(QUICK, measure=Measure.RAW, draws=99)
    one = hotspots.from_events(events(xy, at, case=case), PERIOD, options, AREA)
    many = hotspots.from_events(events(xy, at), PERIOD, options, AREA)

    def stable(layer):
        return next(reason.value for reason in layer.lamp.reasons if reason.code == lamp.STABILITY)

    assert stable(many) > stable(one) + 0.15 and 0.4 < stable(one) < 0.75  # a case is drawn at all in 63 % of the resamples


def test_the_measure_chooses_the_events():
    xy = [(505_500, 405_500)] * 6
    confirmed = np.array([True, True, True, False, False, False])
    made = replace(events(xy, range(6), confirmed=confirmed), lead=np.array([True, False, False, False, False, False]))
    counts = {}
    for measure in Measure:
        layer = hotspots.from_events(made, PERIOD, replace(QUICK, kind=Kind.COUNT, measure=measure), AREA)
        counts[measure] = layer.columns["count"].sum()
    assert (counts[Measure.RAW], counts[Measure.CONFIRMED], counts[Measure.CASES]) == (6, 3, 1)


def test_events_outside_the_period_or_the_area_count_nowhere():
    xy = [(505_500, 405_500), (505_500, 405_500), (505_500, 405_500), (530_000, 405_500)]
    layer = hotspots.from_events(events(xy, [-0.1, 0.0, 365.0, 5]), PERIOD, replace(QUICK, kind=Kind.COUNT), AREA)
    assert layer.columns["count"].tolist() == [1]


def test_the_roll_up_gives_the_same_layer_as_the_events():
    some = planted()

    def cells(until):
        at = some.at_d < until
        column, row = np.floor(some.x_m[at] / 1000).astype(int), np.floor(some.y_m[at] / 1000).astype(int)
        keys, count = np.unique(np.column_stack([column, row]), axis=0, return_counts=True)
        return Cells(1000.0, keys[:, 0], keys[:, 1], count, count, count, count.astype(float))

    for kind in (Kind.COUNT, Kind.GI_STAR, Kind.LOCAL_MORAN):
        options = replace(QUICK, kind=kind, draws=5)
        told = hotspots.from_events(some, PERIOD, options, AREA)
        quick = hotspots.from_cells(cells(365), cells(280), PERIOD, options, AREA)
        assert quick.numbers.tolist() == told.numbers.tolist() and quick.hot.tolist() == told.hot.tolist()
        assert quick.stamp == told.stamp
        assert quick.columns["count"].tolist() == told.columns["count"].tolist()
    without = hotspots.from_cells(cells(365), None, PERIOD, QUICK, AREA)
    assert without.stamp is None and without.lamp.light is not lamp.Light.DO_NOT_USE


def test_the_harm_of_cases_is_the_same_by_the_roll_up_and_by_events():
    some = planted()
    some = replace(some, lead=np.arange(len(some)) % 3 > 0, harm=np.where(np.arange(len(some)) % 2, 5.0, 0.5))

    def cells(until):
        at = (some.at_d < until) & some.lead & some.confirmed
        column, row = np.floor(some.x_m[at] / 1000).astype(int), np.floor(some.y_m[at] / 1000).astype(int)
        keys, which = np.unique(np.column_stack([column, row]), axis=0, return_inverse=True)
        count = np.bincount(which.ravel())
        harm = np.bincount(which.ravel(), some.harm[at])
        return Cells(1000.0, keys[:, 0], keys[:, 1], 2 * count, count, count, harm)

    for kind in (Kind.COUNT, Kind.GI_STAR, Kind.LOCAL_MORAN):
        options = replace(QUICK, kind=kind, measure=Measure.CASES, harm=True, draws=5)
        told = hotspots.from_events(some, PERIOD, options, AREA)
        quick = hotspots.from_cells(cells(365), cells(280), PERIOD, options, AREA)
        assert quick.columns["count"].tolist() == pytest.approx(told.columns["count"].tolist())
        assert quick.hot.tolist() == told.hot.tolist() and quick.stamp.reason == told.stamp.reason
        plain = hotspots.from_cells(cells(365), cells(280), PERIOD, replace(options, harm=False), AREA)
        assert plain.columns["count"].tolist() != quick.columns["count"].tolist()
        assert next(r.value for r in quick.lamp.reasons if r.code == lamp.EVENTS) == int(
            (some.lead & some.confirmed & (some.at_d < 365)).sum()
        )
    with pytest.raises(ValueError, match="cases only"):
        hotspots.from_cells(cells(365), None, PERIOD, replace(QUICK, measure=Measure.RAW, harm=True), AREA)


def test_a_training_that_does_not_belong_is_refused():
    whole = Cells(1000.0, *(np.array([v]) for v in (500, 400, 3, 3, 3)), np.array([3.0]))
    other = replace(whole, column=np.array([501]))
    with pytest.raises(ValueError, match="does not"):
        hotspots.from_cells(whole, other, PERIOD, QUICK)
    with pytest.raises(ValueError, match="one cell size"):
        hotspots.from_cells(whole, replace(whole, size_m=500.0), PERIOD, QUICK)


@pytest.mark.parametrize("options, wrong", [
    (replace(QUICK, kind=Kind.DUAL), "compare"), (replace(QUICK, cell_m=1), "larger cell"), (replace(QUICK, shape="star"), "star"),
])  # fmt: skip
def test_bad_options_are_named(options, wrong):
    with pytest.raises(ValueError, match=wrong):
        hotspots.from_events(planted(), PERIOD, options, AREA)


def test_an_empty_scope_is_an_empty_layer_in_its_area():
    nobody = events(np.empty((0, 2)), [])
    for kind in (Kind.COUNT, Kind.GI_STAR, Kind.LOCAL_MORAN, Kind.DENSITY):
        layer = hotspots.from_events(nobody, PERIOD, replace(QUICK, kind=kind), AREA)
        assert not layer.hot.any() and layer.stamp.reason == "no_training" and layer.lamp.light is lamp.Light.DO_NOT_USE
    with pytest.raises(ValueError, match="no points"):
        hotspots.from_events(nobody, PERIOD, QUICK)


def test_clusters_and_their_resamples():
    found = stability.clusters([0, 9, 0, 9, 4])
    assert len(set(found)) == 4 and found[1] == found[3]
    weights = stability.poisson_weights(found, 1, 0)
    assert weights[1] == weights[3]
    assert np.array_equal(weights, stability.poisson_weights(found, 1, 0))
    assert np.mean([stability.poisson_weights(found, 1, draw).mean() for draw in range(2000)]) == pytest.approx(1, abs=0.05)


def test_the_period_of_a_scope():
    from datetime import date

    from kmzb_plugin.core.desk import Scope

    assert sample.period_of(Scope(date(2024, 1, 1), date(2025, 1, 1))).days == (19723.0, 20061.0, 20089.0)
    assert sample.period_of(Scope(date(1970, 1, 1), date(1970, 1, 31))).days == (0.0, 20.0, 30.0)
    assert sample.period_of(Scope(date(1970, 1, 1), date(1970, 1, 2))).days == (0.0, pytest.approx(2 / 3), 1.0)


@pytest.mark.parametrize("cases_of_ten", [10, 7])
def test_a_resample_of_counts_is_counts(cases_of_ten):
    """Otherwise the resamples would be judged by another curve than the layer itself."""
    raw = np.tile(np.arange(1, 200) * 10, 20)
    cases = raw // 10 * cases_of_ten
    row, column = np.divmod(np.arange(raw.size), 100)
    counts = Cells(1000.0, column, row, raw, raw, cases, cases.astype(float))
    drawn = sample.from_cells(counts, None, Period(0, 20, 28), Measure.RAW, seed=5)
    total = np.zeros(raw.size)
    for draw in range(30):
        weight = hotspots._times(drawn.weight, drawn.resample(draw))
        assert np.array_equal(weight, np.floor(weight))
        total += weight
    assert total.sum() / 30 == pytest.approx(raw.sum(), rel=0.005)
    assert hotspots._times(np.array([49.0, 3.0]), np.array([1 / 49, 0.5])).tolist() == [1.0, 1.5]
