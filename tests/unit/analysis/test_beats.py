"""Beats: one piece each, even, and a refusal that says why."""

from __future__ import annotations

import numpy as np
import pytest

from kmzb_plugin.analysis import beats, districting


def lattice(columns: int, rows: int, label, work=None, k=None) -> beats.Plan:
    column, row = (part.ravel() for part in np.meshgrid(np.arange(columns), np.arange(rows)))
    return beats.plan(
        np.ones(column.size) if work is None else work, np.column_stack([column, row]) * 1000.0, np.full(column.size, 1e6),
        beats.grid_pairs(column, row), label, k,
    )  # fmt: skip


def city(seed: int, columns: int, rows: int, k: int) -> beats.Plan:
    random = np.random.default_rng(seed)
    column, row = (part.ravel() for part in np.meshgrid(np.arange(columns), np.arange(rows)))
    near = np.exp(-((column - columns / 3) ** 2 + (row - rows / 3) ** 2) / 20)
    seeds = random.choice(column.size, k, replace=False)
    label = np.hypot(column[:, None] - column[seeds], row[:, None] - row[seeds]).argmin(axis=1)
    return lattice(columns, rows, label, random.gamma(0.5, 2, column.size) * (1 + 5 * near), k)


def in_one_piece(plan: beats.Plan) -> bool:
    """Counted by a walk of our own."""
    near = {i: set() for i in range(plan.label.size)}
    for i, j in plan.pairs.tolist():
        near[i].add(j)
        near[j].add(i)
    for beat in range(plan.beats):
        cells = set(np.flatnonzero(plan.label == beat).tolist())
        walk = [min(cells)]
        seen = {walk[0]}
        for i in walk:
            fresh = (near[i] & cells) - seen
            seen |= fresh
            walk += sorted(fresh)
        if seen != cells:
            return False
    return True


THREE = [0, 0, 1, 1, 2, 2] * 2  # two rows of six cells


def test_numbers_of_a_plan():
    plan = lattice(6, 2, THREE, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    assert plan.load.tolist() == [4, 4, 4] and plan.imbalance == 0
    assert plan.parts.tolist() == [1, 1, 1]
    square = 1 / (2 * np.pi / 6)  # a square's A² / (2π I)
    assert plan.compactness == pytest.approx([square] * 3)
    assert lattice(6, 1, [0, 1, 0, 1, 0, 1]).parts.tolist() == [3, 3]
    assert lattice(2, 1, [0, 0], [0, 0]).imbalance == 0


def test_a_thread_is_not_compact():
    assert lattice(12, 1, [0] * 12).compactness[0] < 0.2


def test_moving_a_border_cell():
    before = lattice(6, 2, THREE)
    after = beats.move(before, [1, 7], 1)
    assert after.load.tolist() == [2, 6, 4]
    changed = beats.difference(before, after)
    assert changed.moved.tolist() == [1, 7] and changed.moved_share == pytest.approx(2 / 12)
    assert changed.comes.tolist() == [0, 2, 0] and changed.goes.tolist() == [2, 0, 0]
    assert before.load.tolist() == [4, 4, 4]  # the old plan is as it was


@pytest.mark.parametrize("cells, to, reason, beat", [
    ([], 1, beats.NO_CELLS, -1), ([99], 1, beats.NO_CELLS, -1), ([0], 7, beats.UNKNOWN_BEAT, -1), ([0], 0, beats.ALREADY_THERE, 0),
    ([0, 1, 6, 7], 1, beats.EMPTIES, 0), ([0], 2, beats.APART, 2), ([2, 8], 2, beats.APART, 2),
])  # fmt: skip
def test_a_refusal_says_why(cells, to, reason, beat):
    with pytest.raises(beats.Refused) as told:
        beats.move(lattice(6, 2, THREE), cells, to)
    assert (told.value.reason, told.value.beat) == (reason, beat)


def test_a_beat_may_not_be_split_but_one_in_pieces_may_lose_a_piece():
    strip = lattice(6, 1, [0, 0, 0, 1, 1, 1])
    with pytest.raises(beats.Refused) as told:
        beats.move(strip, [4], 0)
    assert told.value.reason == beats.SPLITS and told.value.beat == 1
    scattered = lattice(6, 1, [0, 1, 0, 1, 1, 1])
    assert beats.move(scattered, [2], 1).parts.tolist() == [1, 1]


def test_islands_are_bridged():
    plan = beats.plan([1, 1, 1], [[0, 0], [1000, 0], [5000, 0]], [1e6] * 3, [[0, 1]], [0, 0, 0])
    assert plan.bridges == 1 and plan.pairs.tolist() == [[0, 1], [1, 2]] and plan.parts.tolist() == [1]


@pytest.mark.parametrize("seed, columns, rows, k", [(0, 20, 15, 5), (1, 25, 12, 8), (2, 15, 15, 3)])
def test_a_proposal_is_even_contiguous_and_reproducible(seed, columns, rows, k):
    present = city(seed, columns, rows, k)
    found = districting.propose(present)
    assert in_one_piece(found.plan) and found.finished and not found.proven
    assert found.plan.imbalance <= 0.06 < present.imbalance
    assert found.bound <= found.plan.imbalance and found.gap == pytest.approx(found.plan.imbalance - found.bound)
    assert np.array_equal(districting.propose(present).plan.label, found.plan.label)
    assert found.plan.workload.sum() == pytest.approx(found.plan.load.sum())


def test_an_even_plan_is_left_alone():
    even = lattice(12, 12, np.repeat([0, 1, 2], 48))
    assert np.array_equal(districting.propose(even).plan.label, even.label)


def test_the_solver_proves_the_planted_plan():
    """Three columns of equal work, two cells in the wrong beat: two cells moved, no more, make it even."""
    planted = np.tile(np.repeat([0, 1, 2], 2), 6)
    wrong = planted.copy()
    wrong[[2, 8]] = 0
    present = lattice(6, 6, wrong)
    found = districting.propose(present, tolerance=0.0)
    assert found.proven and found.plan.imbalance == pytest.approx(0) and found.gap == pytest.approx(0)
    assert beats.difference(present, found.plan).moved.size == 2 and in_one_piece(found.plan)


def test_the_solver_is_no_worse_than_every_small_plan():
    present = city(4, 4, 3, 2)
    found = districting.propose(present, tolerance=0.0)
    anchors = [max(np.flatnonzero(present.label == b), key=lambda i: present.workload[i]) for b in (0, 1)]
    best = np.inf
    for bits in range(1 << 12):
        label = (bits >> np.arange(12)) & 1
        if [label[a] for a in anchors] == [0, 1] and (beats.parts(label, present.pairs, 2) == 1).all():
            best = min(best, beats.replace(present, label=label).imbalance)
    assert found.proven and found.plan.imbalance == pytest.approx(best, abs=1e-6)


def test_a_scattered_plan_is_mended():
    scattered = lattice(20, 10, np.random.default_rng(1).integers(0, 4, 200))
    assert max(scattered.parts) > 5
    assert in_one_piece(districting.propose(scattered).plan)


def test_another_number_of_beats_keeps_what_it_can():
    present = city(3, 20, 12, 4)
    found = districting.propose(present, beats=5)
    assert found.plan.beats == 5 and in_one_piece(found.plan) and found.plan.imbalance < 0.1
    assert beats.difference(present, found.plan).moved_share < 0.8


def test_a_proposal_can_be_stopped_and_is_still_a_plan():
    found = districting.propose(city(0, 20, 15, 5), progress=lambda share: share < 0.2)
    assert not found.finished and in_one_piece(found.plan)


def test_a_cell_heavier_than_a_beat_bounds_what_can_be_had():
    work = np.ones(200)
    work[5] = 200
    found = districting.propose(lattice(20, 10, np.repeat(np.arange(4), 50), work))
    assert found.bound == pytest.approx(200 / (399 / 4) - 1)
    assert found.plan.imbalance >= found.bound


@pytest.mark.parametrize("change", [{"work": [1, np.nan]}, {"work": [1, -1]}, {"label": [0, 5], "k": 2}])
def test_bad_input_is_named(change):
    with pytest.raises(ValueError):
        lattice(2, 1, change.get("label", [0, 1]), change.get("work"), change.get("k"))
