"""The page "When" on a real database: a planted evening stands out, vague and missing times are told."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kmzb_plugin.errors import TooMuch
from tests.integration.desk.change_room import WARSAW, ChangeRoom, store, today


@pytest.fixture
def room(qtbot, qgis_app, database):
    """160 reports, half of them on Friday evenings; one in four says no time, one in four only an interval."""
    random = np.random.default_rng(5)
    ago, happened = random.integers(1, 360, 160), []
    for number, days in enumerate(ago):
        day = datetime.combine(today() - timedelta(days=int(days)), datetime.min.time(), WARSAW)
        if number % 2:
            day += timedelta(days=(4 - day.weekday()) % 7 - 7, hours=20.2)
        else:
            day += timedelta(hours=float(random.uniform(0, 24)))
        happened.append(None if number % 4 == 0 else day)
    store(database, ago[:80], happened=happened[:80], first_id=60_000)
    store(database, ago[80:], happened=happened[80:], length_h=1.5, first_id=61_000)
    store(database, [420] * 3, first_id=62_000)  # before the period of the scope: only the months know of them
    opened = ChangeRoom(qtbot, database, "t_sopot_commander").connect()
    opened.go_to("when")
    yield opened
    opened.close()


def test_the_planted_evening_stands_out(room):
    week = room.when.week
    assert week.distinct_weekdays[4] == 1 and week.distinct_hours[20] == 1
    assert week.distinct[4 * 24 + 20] == 1
    assert "Friday" in room.when_page.busiest_label.text() and "20–2" in room.when_page.busiest_label.text()


def test_what_has_no_exact_time_is_told_and_never_guessed(room):
    week = room.when.week
    assert week.without == 40 + 3  # the fixture country's confirmed reports say no time either
    assert week.exact + week.vague == 120 and week.vague == 60
    assert week.cells.value.sum() == pytest.approx(120)
    told = room.when_page.basis_label.text()
    assert f"{round(100 * (60 + week.without) / (120 + week.without))} %" in told and "left out" in told


def test_keys_walk_over_the_hours_and_each_is_told(room):
    chart = room.when_page.week_chart
    assert chart.cell == 4 * 24 + 20, "one stands on the busiest hour"
    chart.setFocus()
    room.press(Qt.Key.Key_Right, Qt.Key.Key_Up)
    assert chart.cell == 3 * 24 + 21
    assert chart.accessibleDescription().startswith("Thursday 21–22:")
    assert room.when_page.cell_label.text() == chart.accessibleDescription()
    room.press(Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert chart.cell == 3 * 24
    room.press((Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier))
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 169 and lines[0].startswith("Weekday;Hour")


def test_the_hour_below_the_mouse_is_told_first(room):
    chart = room.when_page.week_chart
    middle = chart.rect_of(10).center().toPoint()
    assert chart.cell_at(middle) == 10 and chart.cell_at(QPoint(0, 0)) is None
    QTest.mouseMove(chart, middle)
    QApplication.processEvents()
    assert chart.told in (10, chart.cell)
    chart._hover(10)
    assert room.when_page.cell_label.text().startswith("Monday 10–11:")


def test_months_and_the_year_before(room):
    season, chart = room.when.season, room.when_page.season_chart
    assert len(season.months) == 13 and season.months[-1] < today().replace(day=1)
    assert "a year before" in room.when_page.month_label.text()
    chart.setFocus()
    room.press(Qt.Key.Key_Left)
    assert chart.month == 11
    assert sum(count.raw for count in season.counts) >= 120


def test_too_many_events_leave_the_months(room):
    def refuse(*what):
        raise TooMuch()

    room.gateway.events = refuse
    room.controller.reload()
    room.settle()
    assert room.when.week is None and room.when.season.months
    assert "Too many events" in room.when_page.basis_label.text()
    assert not room.when_page.week_chart.isVisible() and room.when_page.season_chart.isVisible()
