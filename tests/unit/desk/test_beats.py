"""The beats' workbench: squares from areas, work from events, moves with the numbers live, a proposal beside the present."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.desk import beats
from kmzb_plugin.desk.assumptions import Assumptions
from tests.unit.desk.test_staff import events

WEST = [np.array([[0, 0], [10_000, 0], [10_000, 10_000], [0, 10_000], [0, 0]], dtype=float)]
EAST = [np.array([[10_000, 0], [20_000, 0], [20_000, 10_000], [10_000, 10_000], [10_000, 0]], dtype=float)]
NOW = Assumptions(travel_min=15, handling_min=45)


def bench(xy, wanted=None, quality=None):
    made = events(np.full(len(xy), 0.5))
    made.x_m[:], made.y_m[:] = np.asarray(xy, dtype=float).T
    if quality is not None:
        made.is_point[:] = quality
    use = np.ones(len(xy), dtype=bool) if wanted is None else np.asarray(wanted)
    return beats.with_work(beats.lay_out({7: WEST, 9: EAST}, 1000), made, use, 2.0, {}, NOW)


def test_squares_lie_in_their_beat():
    laid = beats.lay_out({9: EAST, 7: WEST}, 1000)
    assert laid.beat_ids == (7, 9) and laid.column.size == 200
    assert np.bincount(laid.plan.label).tolist() == [100, 100] and laid.plan.parts.tolist() == [1, 1]
    assert laid.plan.label[laid.at(500, 500)] == 0 and laid.plan.label[laid.at(19_500, 9_500)] == 1
    assert laid.at(-1, 5) is None


def test_a_hole_is_outside_and_a_tiny_beat_gets_a_square():
    hole = [*WEST, np.array([[2000, 2000], [5000, 2000], [5000, 5000], [2000, 5000]], dtype=float)]
    tiny = [np.array([[3010, 3010], [3020, 3010], [3020, 3020]], dtype=float)]
    laid = beats.lay_out({1: hole, 2: tiny}, 1000)
    assert np.bincount(laid.plan.label).tolist() == [90, 1]


@pytest.mark.parametrize("areas, size, told", [({}, 1000, "beats"), ({1: WEST}, 0, "larger"), ({1: WEST}, 10, "larger"),
                                               ({1: WEST}, 90_000, "smaller")])  # fmt: skip
def test_unusable_squares_are_refused(areas, size, told):
    with pytest.raises(ValueError, match=told):
        beats.lay_out(areas, size)


def test_work_is_counted_where_it_is():
    places = [[500, 500], [600, 600], [15_000, 500], [500, 500], [500, 500], [99_000, 0]]
    made = bench(places, [1, 1, 1, 0, 1, 1], [1, 1, 1, 1, 0, 1])
    assert made.plan.load.tolist() == [1.0, 0.5] and made.outside == 1
    assert made.plan.workload[made.at(500, 500)] == 1.0


def test_a_move_is_told_at_once_or_refused():
    made = bench([[9_500, 500], [9_500, 1500], [15_000, 500]])
    after = beats.move(made, [made.at(9_500, 500)], 9)
    assert after.plan.load.tolist() == [0.5, 1.0]
    with pytest.raises(beats.Refused) as told:
        beats.move(made, [made.at(500, 500)], 9)
    assert told.value.reason == "apart"
    with pytest.raises(beats.Refused) as told:
        beats.move(made, [0], 12)
    assert told.value.reason == "unknown_beat"


def test_the_proposal_beside_the_present():
    """West has three times the work of east: the new beats share it evenly, each in one piece."""
    random = np.random.default_rng(2)
    xy = np.vstack([random.uniform(0, 10_000, (900, 2)), random.uniform(0, 10_000, (300, 2)) + (10_000, 0)])
    made = bench(xy)
    new, found = beats.propose(made)
    told = beats.side_by_side(made, new)
    assert told.old_imbalance == pytest.approx(0.5) and told.new_imbalance <= 0.06
    assert told.contiguous and 0.2 < told.moved_share < 0.35
    assert sum(row.new_h for row in told.rows) == pytest.approx(sum(row.old_h for row in told.rows)) == pytest.approx(600)
    west, east = told.rows
    assert east.comes_h - east.goes_h == pytest.approx(east.new_h - east.old_h) and east.new_parts == west.new_parts == 1
    assert found.finished


def test_without_work_there_is_nothing_to_share():
    with pytest.raises(ValueError, match="no work"):
        beats.propose(beats.lay_out({7: WEST, 9: EAST}, 1000))
    with pytest.raises(beats.Stopped):
        beats.propose(bench([[500, 500]] * 5), progress=lambda share: False)
