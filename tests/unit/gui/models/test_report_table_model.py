"""The list as a table, without a server."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from qgis.PyQt.QtCore import QModelIndex

from kmzb_plugin.core.model import Cursor, Page
from kmzb_plugin.core.queues import sort_key
from kmzb_plugin.gui.models.report_table_model import Column, ReportTableModel
from tests.unit.core.reports import NOW, report


@pytest.fixture
def model(qgis_app, qtmodeltester):
    made = ReportTableModel()
    made.set_clock(lambda: NOW)
    qtmodeltester.check(made)  # stays attached and checks every change
    yield made


def ids(model):
    return [model.report_at(row).id for row in range(model.rowCount())]


def page(*reports, more=False):
    last = reports[-1]
    return Page(tuple(reports), Cursor(last.due_at, last.id) if more else None)


def test_pages_follow_one_another_and_are_asked_for_once(model, qtbot):
    asked = []
    model.more_wanted.connect(lambda: asked.append(True))
    model.show_page(page(report(1, 1), report(2, 2), more=True))
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [True], "one page at a time"
    model.append(page(report(2, 2), report(3, 3)))
    assert ids(model) == [1, 2, 3] and not model.canFetchMore(QModelIndex())


def test_a_page_that_failed_can_be_asked_for_again(model):
    model.show_page(page(report(1, 1), more=True))
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    model.stop_loading()
    assert model.canFetchMore(QModelIndex())


def test_a_change_beyond_the_last_page_waits_for_its_page(model):
    model.show_page(page(report(1, 1), report(2, 2), more=True))
    model.apply_change(9, report(9, 5))
    assert ids(model) == [1, 2]
    model.apply_change(1, report(1, 7, version=2))
    assert ids(model) == [2], "it has moved to a later page"
    model.apply_change(8, report(8, 1.5))
    assert ids(model) == [8, 2]


def test_any_series_of_changes_keeps_the_order(model):
    chance = random.Random(7)
    model.show_page(page(report(1, 1), report(2, 2), report(3, 3)))
    for step in range(200):
        number = chance.randrange(1, 12)
        due = chance.choice([None, -1, 1, 2, 3, 4])
        fresh = None if chance.random() < 0.3 else report(number, due, version=step + 2)
        model.apply_change(number, fresh)
        rows = [model.report_at(row) for row in range(model.rowCount())]
        assert rows == sorted(rows, key=sort_key)
        assert (number in ids(model)) is (fresh is not None)


def test_merging_tells_only_of_what_differs(model):
    rows = [report(n, n) for n in range(1, 6)]
    model.show_page(page(*rows))
    told = []
    model.rowsInserted.connect(lambda parent, first, last: told.append(("in", first)))
    model.rowsRemoved.connect(lambda parent, first, last: told.append(("out", first)))
    model.dataChanged.connect(lambda first, last: told.append(("changed", first.row())))
    model.modelReset.connect(lambda: told.append("reset"))
    model.merge(page(rows[0], replace(rows[2], version=2), rows[3], rows[4], report(6, 6)))
    assert told == [("out", 1), ("changed", 1), ("in", 4)]


def test_a_deadline_that_passes_is_told(model):
    model.show_page(page(report(1, 1)))
    told = []
    model.became_overdue.connect(lambda: told.append(True))
    model.set_clock(lambda: NOW + timedelta(minutes=59))
    assert not told
    model.set_clock(lambda: NOW + timedelta(minutes=61))
    assert told == [True]
    model.tick()
    assert told == [True], "once"


def test_the_number_is_shown_without_separators_as_it_is_searched(model):
    model.show_page(page(report(4711, 1)))
    assert model.index(0, Column.NUMBER).data() == "4711"


def test_many_rows_leave_and_come_in_one_step(model):
    """A coordinator's list of 20,000 rows that was read again stood still for more than a second."""
    rows = [report(n, n) for n in range(1, 301)]
    model.show_page(page(*rows))
    told = []
    model.rowsInserted.connect(lambda parent, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda parent, first, last: told.append(("out", first, last)))
    model.merge(page(*rows[:20], more=True))
    assert told == [("out", 20, 299)] and ids(model) == list(range(1, 21))
    model.merge(page(*rows[:9], *rows[12:200]))
    assert told[1:] == [("out", 9, 11), ("in", 17, 196)] and ids(model) == [r.id for r in (*rows[:9], *rows[12:200])]
