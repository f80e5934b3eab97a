"""Where a click looks for reports."""

from __future__ import annotations

from typing import Any, Iterator, List

import pytest
from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt

from kmzb_plugin.gui.map_tools.pick_tool import PickTool

from .conftest import Hand


@pytest.fixture
def tool(canvas: QgsMapCanvas) -> Iterator[PickTool]:
    made = PickTool(canvas)
    canvas.setMapTool(made)
    yield made
    made.close()


@pytest.fixture
def clicks(tool: PickTool) -> List[Any]:
    caught: List[Any] = []
    tool.clicked.connect(lambda point, rectangle, again: caught.append((point, QgsRectangle(rectangle), again)))
    return caught


def test_a_click_searches_round_the_point(tool: PickTool, hand: Hand, clicks: List[Any]) -> None:
    hand.click(470_000, 738_000)
    ((point, rectangle, again),) = clicks
    assert (point.x(), point.y()) == (470_000, 738_000) and not again
    assert rectangle.center().compare(point, 1e-6)
    assert rectangle.width() == pytest.approx(2 * tool.tolerance())
    assert 8 < tool.tolerance() < 40  # a metre is a pixel here


def test_the_same_spot_again(tool: PickTool, hand: Hand, clicks: List[Any], canvas: QgsMapCanvas) -> None:
    hand.click(470_000, 738_000)
    hand.click(470_002, 738_000)
    hand.click(470_050, 738_000)
    hand.click(470_050, 738_000)
    assert [again for _, _, again in clicks] == [False, True, False, True]
    canvas.setExtent(QgsRectangle(469_000, 737_000, 471_000, 739_000))
    hand.click(470_050, 738_000)
    assert not clicks[-1][2]


def test_only_the_left_button_picks(tool: PickTool, hand: Hand, clicks: List[Any]) -> None:
    hand.right_click(470_000, 738_000)
    assert not clicks


def test_escape_drops_the_selection(tool: PickTool, hand: Hand) -> None:
    dropped: List[bool] = []
    tool.dismissed.connect(lambda: dropped.append(True))
    assert hand.key(Qt.Key.Key_Escape)
    assert not hand.key(Qt.Key.Key_A)
    assert dropped == [True]
