"""The charts of the desk: shape tells what colour tells, nothing is drawn outside, each place is spoken."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QColor, QImage, QKeyEvent, QPainter, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kmzb_plugin.core.desk import Count, Measure, MonthCount
from kmzb_plugin.desk import hours
from kmzb_plugin.desk.hours import Band, Week
from kmzb_plugin.gui.docks.desk.duty_chart import DutyChart
from kmzb_plugin.gui.docks.desk.season_chart import SeasonChart
from kmzb_plugin.gui.docks.desk.week_chart import WeekChart

BUSY, SOME, QUIET, EMPTY = 30, 31, 55, 100


@pytest.fixture
def week():
    value = np.full(168, 4.0)
    value[BUSY], value[QUIET], value[EMPTY] = 16.0, 2.0, 0.0
    distinct = np.zeros(168, dtype=np.int64)
    distinct[BUSY], distinct[QUIET] = 1, -1
    days, by_hour = value.reshape(7, 24).sum(axis=1), value.reshape(7, 24).sum(axis=0)
    bands = [Band(side, side * 0.7, side * 1.4 + 3) for side in (value, days, by_hour)]
    flat = [np.zeros(size, dtype=np.int64) for size in (7, 24)]
    return Week(Measure.RAW, 4.0, bands[0], bands[1], bands[2], distinct, flat[0], flat[1], 600, 70, 30)


def painted(chart, width=480):
    chart.resize(width, chart.sizeHint().height())
    image = QImage(chart.size(), QImage.Format.Format_ARGB32)
    image.fill(QColor("#00ff00"))
    painter = QPainter(image)
    chart.render(painter)
    painter.end()
    return image


def inked(chart, image, cell):
    """Share of a cell's pixels that carry the ink."""
    ink = chart.palette().color(QPalette.ColorRole.Highlight)
    box = chart.rect_of(cell).adjusted(2, 2, -2, -2).toRect()
    pixels = [image.pixelColor(x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())]
    near = [abs(p.red() - ink.red()) + abs(p.green() - ink.green()) + abs(p.blue() - ink.blue()) < 90 for p in pixels]
    return sum(near) / len(near)


@pytest.mark.parametrize("width", [340, 480, 900])
def test_more_is_larger_and_certainty_is_a_pattern(qtbot, week, width):
    chart = WeekChart()
    qtbot.addWidget(chart)
    chart.show_week(week)
    chart._cell = 0
    image = painted(chart, width)
    busy, some, quiet, empty = (inked(chart, image, cell) for cell in (BUSY, SOME, QUIET, EMPTY))
    assert busy > 0.8 > some > 0 and busy > quiet > 0 and empty == 0
    assert chart.rect_of(167).right() < image.width() and chart.rect_of(167).bottom() < image.height()


def test_without_a_week_nothing_is_painted(qtbot):
    chart = WeekChart()
    qtbot.addWidget(chart)
    painted(chart)
    chart.show_week(None)
    painted(chart)
    assert chart.accessibleDescription() == ""


def test_each_hour_is_spoken(qtbot, week):
    chart = WeekChart()
    qtbot.addWidget(chart)
    heard = []
    chart.cell_changed.connect(heard.append)
    chart.show_week(week)
    assert chart.cell == BUSY and chart.accessibleName()
    assert chart.accessibleDescription() == "Tuesday 6–7: 16 (90 %: 11.2 … 25) · clearly more than in the average hour"
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)  # the day ends here
    assert heard[-1] == chart.cell == 47
    assert "no clear difference" in chart.accessibleDescription()
    assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_copy_is_asked_for_by_its_key(qtbot, week):
    chart = WeekChart()
    qtbot.addWidget(chart)
    with qtbot.waitSignal(chart.copy_wanted):
        QTest.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    claim = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    claim.ignore()
    QApplication.sendEvent(chart, claim)
    assert claim.isAccepted(), "else QGIS copies features"


@pytest.mark.parametrize("known", [25, 13, 1])
def test_months_are_drawn_and_spoken(qtbot, known):
    days = hours.whole_months(date(2026, 11, 22), known)
    months = [MonthCount(first, Count(30 + place, 10, 9)) for place, (first, _) in enumerate(days)]
    chart = SeasonChart()
    qtbot.addWidget(chart)
    season = hours.season(months, Measure.RAW)
    chart.show_season(season)
    painted(chart)
    assert chart.month == len(season.months) - 1
    assert ("a year before" in chart.accessibleDescription()) == (known >= 13)
    for _ in range(20):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.month == 0 and chart.accessibleDescription().startswith("October 202")
    chart.show_season(None)
    painted(chart)


def test_the_chart_of_work_claims_its_copy_key_too(qtbot):
    chart = DutyChart()
    qtbot.addWidget(chart)
    claim = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    claim.ignore()
    QApplication.sendEvent(chart, claim)
    assert claim.isAccepted()
    with qtbot.waitSignal(chart.copy_wanted):
        QTest.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
