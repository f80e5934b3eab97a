"""Order, difference, filters and periods of the list."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kmzb_plugin.core import queues
from kmzb_plugin.core.model import Cursor, QueueFilter
from kmzb_plugin.core.queues import Quick, Step, change_of, difference, sort_key
from tests.unit.core.reports import NOW, report


def apply(rows, changes):
    """What a view would hold after the changes."""
    held = list(rows)
    for change in changes:
        if change.step is Step.REMOVE:
            del held[change.row]
        elif change.step is Step.INSERT:
            held.insert(change.row, change.report)
        else:
            assert held[change.row].id == change.report.id
            held[change.row] = change.report
    return held


def test_order_is_that_of_the_server():
    rows = [report(5), report(2), report(4, 3), report(3, -2), report(1, 3)]
    assert [r.id for r in sorted(rows, key=sort_key)] == [3, 1, 4, 2, 5]


def test_the_difference_leads_from_any_list_to_any_other():
    chance = random.Random(2180)
    for _ in range(300):
        pool = [report(i, chance.choice([None, -5, 1, 2, 3])) for i in range(12)]
        old = sorted(chance.sample(pool, chance.randrange(13)), key=sort_key)
        changed = [
            replace(r, version=2, due_at=chance.choice([r.due_at, NOW + timedelta(hours=2)])) if chance.random() < 0.4 else r
            for r in pool
        ]
        new = sorted(chance.sample(changed, chance.randrange(13)), key=sort_key)
        assert apply(old, difference(old, new)) == new


def test_the_difference_touches_only_what_differs():
    rows = [report(1, 1), report(2, 2), report(3, 3)]
    assert difference(rows, rows) == ()
    changed = [rows[0], replace(rows[1], version=2), rows[2]]
    (change,) = difference(rows, changed)
    assert (change.step, change.row) == (Step.UPDATE, 1)
    (change,) = difference(rows, rows[1:])
    assert (change.step, change.row) == (Step.REMOVE, 0)


@pytest.mark.parametrize(
    ("number", "fresh", "expected"),
    [
        (9, report(9, 1.5), [1, 9, 2, 3]),
        (9, None, [1, 2, 3]),
        (1, report(1, 2.5), [2, 1, 3]),
        (3, report(3, 0.5), [3, 1, 2]),
        (2, None, [1, 3]),
        (2, report(2, 2, version=7), [1, 2, 3]),
        (2, report(2), [1, 3, 2]),
    ],
)
def test_a_row_comes_changes_moves_and_leaves(number, fresh, expected):
    rows = [report(1, 1), report(2, 2), report(3, 3)]
    row = next((at for at, known in enumerate(rows) if known.id == number), -1)
    held = apply(rows, change_of(rows, row, fresh))
    assert [r.id for r in held] == expected
    assert fresh is None or fresh in held


def test_what_is_known_already_changes_nothing():
    rows = [report(1, 1), report(2, 2)]
    assert change_of(rows, 1, report(2, 2)) == ()


def test_rows_of_pages_to_come_are_not_shown_early():
    cursor = Cursor(NOW + timedelta(hours=2), 20)
    assert not queues.beyond(cursor, report(19, 2))
    assert queues.beyond(cursor, report(21, 2))
    assert queues.beyond(cursor, report(1))
    assert not queues.beyond(None, report(1))


@pytest.mark.parametrize(
    ("narrowed", "count"),
    [
        (QueueFilter(), 0),
        (QueueFilter(queue="overdue", text="  "), 0),
        (QueueFilter(text="ulica", categories=("speeding",)), 2),
        (QueueFilter(created_from=NOW, created_to=NOW), 1),
        (QueueFilter(extent_2180=(1, 2, 3, 4), beat_ids=(1,), statuses=("new",)), 3),
    ],
)
def test_how_much_is_narrowed(narrowed, count):
    assert queues.narrowing(narrowed) == count
    assert queues.reset(narrowed) == QueueFilter(queue=narrowed.queue)


def test_quick_periods_include_today():
    assert queues.quick_period(Quick.TODAY, date(2024, 3, 1)) == (date(2024, 3, 1), date(2024, 3, 1))
    assert queues.quick_period(Quick.WEEK, date(2024, 3, 1)) == (date(2024, 2, 24), date(2024, 3, 1))


def test_a_period_holds_its_last_day_whole():
    first, last = queues.moments(date(2024, 3, 1), date(2024, 3, 2))
    assert last - first == timedelta(days=2)
    assert first.tzinfo is not None
    assert queues.moments(date(2024, 3, 2), date(2024, 3, 1)) == (first, last)
    assert queues.moments(None, None) == (None, None)
