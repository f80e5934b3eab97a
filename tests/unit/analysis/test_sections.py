"""Road sections: planted black spots, a plain search as the reference, even roads, snapping, and roads drawn by their events."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import sections, tracing

CURVE = np.column_stack([np.linspace(0, 20_000, 81), 1500 * np.sin(np.linspace(0, 3, 81))])
CROSS = np.array([(10_000.0, -9000.0), (10_000.0, 9000.0)])


def test_the_planted_black_spot_comes_first():
    random = np.random.default_rng(1)
    chainage = np.r_[random.uniform(0, 40_000, 120), random.uniform(22_000, 26_500, 60)]
    found = sections.best_sections(np.zeros(180), chainage, [40_000])
    assert found.from_m[0] <= 22_500 and found.to_m[0] >= 26_000 and found.events[0] > 60
    assert found.p[0] == pytest.approx(1 / 200) and found.low[0] < found.events[0] < found.high[0]
    assert np.all(np.diff(found.events) <= 0) and np.all(found.events >= 20)
    order = np.argsort(found.from_m)
    assert np.all(found.from_m[order][1:] >= found.to_m[order][:-1])


def test_the_best_window_is_that_of_a_plain_search():
    random = np.random.default_rng(2)
    for _ in range(50):
        chainage = np.sort(random.integers(0, 200, 60) * 100.0)  # kilometre posts: many share a place
        found = sections.best_sections(np.zeros(60), chainage, [20_000], least=1, draws=1)
        plain = max(((chainage >= s) & ((chainage < s + 5000) | ((s == 15_000) & (chainage == 20_000)))).sum()
                    for s in np.arange(0, 15_001, 100))  # fmt: skip
        assert found.events[0] == plain


def test_posts_at_both_ends_of_a_section_are_not_both_in_it():
    found = sections.best_sections(np.zeros(40), np.r_[np.zeros(20), np.full(20, 5000.0)], [12_000.0])
    assert found.events.tolist() == [20, 20] and sorted(found.from_m) == [0, 5000]
    whole = sections.best_sections(np.zeros(40), np.r_[np.zeros(20), np.full(20, 5000.0)], [5000.0])
    assert whole.events.tolist() == [40]  # the end of the road belongs to its last section


def test_few_events_short_roads_and_no_road_give_nothing():
    assert len(sections.best_sections(np.zeros(19), np.linspace(0, 4000, 19), [9000])) == 0
    assert len(sections.best_sections(np.zeros(50), np.linspace(0, 4000, 50), [4900])) == 0
    assert len(sections.best_sections(np.full(50, -1), np.full(50, np.nan), [9000])) == 0


def test_ranked_by_weight_where_events_are_equal():
    chainage = np.r_[np.full(20, 1000.0), np.full(20, 9000.0)]
    found = sections.best_sections(np.zeros(40), chainage, [20_000], weight=np.r_[np.ones(20), np.full(20, 3.0)])
    assert found.from_m[0] == 9000 and found.weight.tolist() == [60, 20]


def test_an_even_road_has_no_special_section():
    random = np.random.default_rng(3)
    false = 0
    for seed in range(200):
        found = sections.best_sections(np.zeros(120), random.uniform(0, 30_000, 120), [30_000], least=5, draws=99, seed=seed)
        false += found.p.min() <= 0.05
    assert false / 200 <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 200)


def test_snapping_finds_the_nearest_road_and_the_way_along_it():
    found = sections.snap([(10_020, 4000), (5000, 900), (5000, 40_000), (10_000, -9030)], [CURVE, CROSS], 200)
    assert found.line.tolist() == [1, 0, -1, 1]
    assert found.chainage_m[0] == pytest.approx(13_000) and found.away_m[0] == pytest.approx(20)
    assert found.chainage_m[3] == 0 and np.isnan(found.chainage_m[2])
    along = sections.lengths([CURVE[:21]])[0]
    assert found.chainage_m[1] == pytest.approx(along, abs=60)


def test_a_cut_lies_on_the_line_and_has_its_length():
    part = sections.cut(CURVE, 3000, 8000)
    assert sections.lengths([part])[0] == pytest.approx(5000, rel=1e-3)
    again = sections.snap(part, [CURVE], 1)
    assert again.chainage_m[[0, -1]] == pytest.approx([3000, 8000])


@pytest.mark.parametrize("call, wrong", [
    (lambda: sections.best_sections([0], [50.0], [10.0]), "outside"),
    (lambda: sections.best_sections([3], [5.0], [10.0]), "number"),
    (lambda: sections.snap([(0, 0)], []), "no lines"), (lambda: sections.lengths([[(0, 0)]]), "two points"),
])  # fmt: skip
def test_bad_input_is_named(call, wrong):
    with pytest.raises(ValueError, match=wrong):
        call()


def along(line, metres, random):
    at = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    return np.column_stack([np.interp(metres, at, line[:, axis]) for axis in (0, 1)]) + random.normal(0, 10, (metres.size, 2))


def test_roads_are_drawn_by_their_events_and_towns_are_not():
    random = np.random.default_rng(4)
    events = np.vstack([
        along(CURVE, random.uniform(0, 20_000, 600), random), along(CROSS, random.uniform(0, 18_000, 500), random),
        random.uniform((30_000, 0), (34_000, 4000), (4000, 2)),
    ])  # fmt: skip
    lines = tracing.trace(events, shortest_m=5000).lines
    assert len(lines) == 2
    assert sections.lengths(lines) == pytest.approx([sections.lengths([CURVE])[0], 18_000], rel=0.06)
    for line, road in zip(lines, (CURVE, CROSS)):
        assert sections.snap(line, [road], 200).away_m.max() < 200  # at the crossing a node is of both
    assert max(line[:, 0].max() for line in lines) < 25_000


def test_a_black_spot_on_a_drawn_road_is_found():
    random = np.random.default_rng(5)
    place = np.r_[random.uniform(0, 20_000, 300), random.uniform(12_000, 15_000, 150)]
    events = along(CURVE, place, random)
    lines = tracing.trace(events, shortest_m=5000).lines
    on = sections.snap(events, lines, 60)
    found = sections.best_sections(on.line, on.chainage_m, sections.lengths(lines))
    middle = sections.cut(lines[found.road[0]], found.from_m[0], found.to_m[0]).mean(axis=0)
    assert np.hypot(*(middle - along(CURVE, np.array([13_500.0]), np.random.default_rng(6))[0])) < 1000
    assert found.p[0] < 0.05


def test_order_of_the_events_changes_nothing_and_one_is_no_road():
    random = np.random.default_rng(7)
    events = along(CURVE, random.uniform(0, 20_000, 300), random)
    one, other = tracing.trace(events).lines, tracing.trace(events[::-1]).lines
    assert [line.round(6).tolist() for line in one] == [line.round(6).tolist() for line in other]
    assert tracing.trace(events[:1]).lines == () and tracing.trace(np.empty((0, 2))).lines == ()
