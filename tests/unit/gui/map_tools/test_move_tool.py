"""Correcting a position with click, drag and keyboard on a real canvas."""

from __future__ import annotations

from typing import Iterator, List, Tuple

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kmzb_plugin.gui.map_tools import canvas as common
from kmzb_plugin.gui.map_tools.move_tool import MoveTool, State

from .conftest import Hand, items_on

Moved = List[Tuple[int, bytes, str]]


@pytest.fixture
def online() -> List[bool]:
    return [True]


@pytest.fixture
def tool(canvas: QgsMapCanvas, online: List[bool]) -> Iterator[MoveTool]:
    made = MoveTool(canvas, lambda: online[0])
    yield made
    made.close()


@pytest.fixture
def moved(tool: MoveTool) -> Moved:
    caught: Moved = []
    tool.moved.connect(lambda *values: caught.append(values))
    return caught


def _point(wkb: bytes) -> Tuple[float, float]:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry.asPoint().x(), geometry.asPoint().y()


def test_click_shows_the_distance_and_enter_saves(tool: MoveTool, hand: Hand, moved: Moved, canvas: QgsMapCanvas) -> None:
    before = items_on(canvas)
    tool.start(101, 470_000, 738_000)
    assert tool.state is State.ARMED and tool.distance_m is None
    hand.click(470_030, 738_040)
    assert tool.state is State.PLACED
    assert tool.distance_m == pytest.approx(50)
    assert "50" in tool.strip.label.text()
    QTest.keyClick(tool.strip.edit, Qt.Key.Key_Return)
    assert [(r, _point(w), n) for r, w, n in moved] == [(101, (470_030.0, 738_040.0), "")]
    assert tool.state is State.IDLE and items_on(canvas) == before


def test_drag_and_note(tool: MoveTool, hand: Hand, moved: Moved) -> None:
    tool.start(101, 470_000, 738_000)
    hand.press(470_000, 738_000)
    assert tool.state is State.DRAGGING
    hand.move(470_100, 738_000)
    assert tool.distance_m == pytest.approx(100)
    hand.release(470_200, 738_000)
    QTest.keyClicks(tool.strip.edit, "po drugiej stronie")
    QTest.keyClick(tool.strip.edit, Qt.Key.Key_Return)
    ((_, wkb, note),) = moved
    assert _point(wkb) == (470_200.0, 738_000.0) and note == "po drugiej stronie"


def test_a_second_click_corrects_the_first(tool: MoveTool, hand: Hand, moved: Moved) -> None:
    tool.start(101, 470_000, 738_000)
    hand.click(470_100, 738_000)
    hand.click(470_010, 738_000)
    assert tool.distance_m == pytest.approx(10)
    assert hand.key(Qt.Key.Key_Return)
    assert _point(moved[0][1]) == (470_010.0, 738_000.0)


def test_enter_before_a_new_place_does_nothing(tool: MoveTool, hand: Hand, moved: Moved) -> None:
    tool.start(101, 470_000, 738_000)
    assert not hand.key(Qt.Key.Key_Return)
    assert not moved and tool.state is State.ARMED


def test_escape_leaves_the_report_where_it_is(tool: MoveTool, hand: Hand, moved: Moved, canvas: QgsMapCanvas) -> None:
    before = items_on(canvas)
    tool.start(101, 470_000, 738_000)
    hand.click(470_100, 738_000)
    QTest.keyClick(tool.strip.edit, Qt.Key.Key_Escape)
    assert not moved and tool.state is State.IDLE
    assert items_on(canvas) == before and not tool.strip.isVisible()


def test_outside_poland_is_refused(tool: MoveTool, hand: Hand, moved: Moved, canvas: QgsMapCanvas) -> None:
    refused: List[str] = []
    tool.refused.connect(refused.append)
    canvas.setExtent(QgsRectangle(900_000, 700_000, 900_800, 700_600))
    tool.start(101, 470_000, 738_000)
    hand.click(900_400, 700_300)
    assert len(refused) == 1 and tool.state is State.ARMED and tool.distance_m is None


def test_distance_is_in_metres_of_2180_on_a_web_map(tool: MoveTool, hand: Hand, moved: Moved, canvas: QgsMapCanvas) -> None:
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    old = common.from_2180(canvas).transform(QgsPointXY(470_000, 738_000))
    new = common.from_2180(canvas).transform(QgsPointXY(470_000, 738_200))
    canvas.setExtent(QgsRectangle(old.x() - 400, old.y() - 300, old.x() + 400, old.y() + 300 + 400))
    tool.start(101, 470_000, 738_000)
    hand.click(new.x(), new.y())
    # Web Mercator stretches by 1.7 here: 200 m would read 345
    assert tool.distance_m == pytest.approx(200, abs=3)


def test_offline_the_new_place_waits(tool: MoveTool, hand: Hand, moved: Moved, online: List[bool]) -> None:
    online[0] = False
    tool.start(101, 470_000, 738_000)
    hand.click(470_100, 738_000)
    hand.key(Qt.Key.Key_Return)
    assert not moved and tool.state is State.PLACED
    online[0] = True
    hand.key(Qt.Key.Key_Return)
    assert len(moved) == 1
