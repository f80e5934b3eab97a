"""Drawing an annotation with mouse and keyboard on a real canvas."""

from __future__ import annotations

from typing import Any, Callable, Iterator, List, Tuple

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kmzb_plugin.gui.map_tools.annotate_tool import AnnotateTool, State
from kmzb_plugin.gui.map_tools.drawing import Kind

from .conftest import Hand, items_on

Drawn = List[Tuple[int, bytes, str]]


@pytest.fixture
def online() -> List[bool]:
    return [True]


@pytest.fixture
def tool(canvas: QgsMapCanvas, online: List[bool]) -> Iterator[AnnotateTool]:
    made = AnnotateTool(canvas, lambda: online[0])
    yield made
    made.close()


@pytest.fixture
def drawn(tool: AnnotateTool) -> Drawn:
    caught: Drawn = []
    tool.drawn.connect(lambda *values: caught.append(values))
    return caught


@pytest.fixture
def refused(tool: AnnotateTool) -> List[str]:
    caught: List[str] = []
    tool.refused.connect(caught.append)
    return caught


def _wkt(wkb: bytes) -> str:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return str(geometry.asWkt(0))


def _write(tool: AnnotateTool, text: str) -> None:
    QTest.keyClicks(tool.strip.edit, text)
    QTest.keyClick(tool.strip.edit, Qt.Key.Key_Return)


def test_point(tool: AnnotateTool, hand: Hand, drawn: Drawn) -> None:
    tool.start(101, Kind.POINT)
    assert tool.state is State.DRAWING
    hand.click(470_000, 738_000)
    assert tool.state is State.WRITING and tool.strip.edit.isVisible()
    _write(tool, "lampa nie swieci")
    assert [(r, _wkt(w), t) for r, w, t in drawn] == [(101, "Point (470000 738000)", "lampa nie swieci")]
    assert tool.state is State.IDLE and not tool.strip.isVisible()


@pytest.mark.parametrize(
    "finish",
    [lambda hand: hand.right_click(470_000, 738_000), lambda hand: hand.key(Qt.Key.Key_Return)],
    ids=["right click", "Enter"],
)
def test_polygon(tool: AnnotateTool, hand: Hand, drawn: Drawn, finish: Callable[[Hand], Any]) -> None:
    tool.start(102, Kind.POLYGON)
    for point in ((470_000, 738_000), (470_100, 738_000), (470_100, 738_100)):
        hand.click(*point)
    finish(hand)
    _write(tool, "teren zabaw")
    ((report, wkb, text),) = drawn
    assert (report, text) == (102, "teren zabaw")
    assert _wkt(wkb) == "Polygon ((470000 738000, 470100 738000, 470100 738100, 470000 738000))"


def test_line_with_a_point_taken_back(tool: AnnotateTool, hand: Hand, drawn: Drawn) -> None:
    tool.start(101, Kind.LINE)
    for point in ((470_000, 738_000), (470_300, 738_200), (470_050, 738_000)):
        hand.click(*point)
        if point[0] == 470_300:
            assert hand.key(Qt.Key.Key_Backspace)
    hand.key(Qt.Key.Key_Enter)
    _write(tool, "kraweznik")
    assert _wkt(drawn[0][1]) == "LineString (470000 738000, 470050 738000)"


def test_a_crossing_border_is_refused_and_can_be_mended(tool: AnnotateTool, hand: Hand, drawn: Drawn, refused: List[str]) -> None:
    tool.start(101, Kind.POLYGON)
    for point in ((470_000, 738_000), (470_100, 738_100), (470_100, 738_000), (470_000, 738_100)):
        hand.click(*point)
    hand.right_click(470_000, 738_000)
    assert len(refused) == 1 and tool.state is State.DRAWING
    hand.key(Qt.Key.Key_Backspace)
    hand.right_click(470_000, 738_000)
    assert tool.state is State.WRITING
    _write(tool, "x")
    assert _wkt(drawn[0][1]) == "Polygon ((470000 738000, 470100 738100, 470100 738000, 470000 738000))"


@pytest.mark.parametrize("kind, clicks", [(Kind.LINE, 1), (Kind.POLYGON, 2), (Kind.POLYGON, 0)])
def test_too_few_points_are_refused(tool: AnnotateTool, hand: Hand, refused: List[str], kind: Kind, clicks: int) -> None:
    tool.start(101, kind)
    for number in range(clicks):
        hand.click(470_000 + 20 * number, 738_000)
    hand.key(Qt.Key.Key_Return)
    assert len(refused) == 1 and tool.state is State.DRAWING


def test_text_is_required(tool: AnnotateTool, hand: Hand, drawn: Drawn) -> None:
    tool.start(101, Kind.POINT)
    hand.click(470_000, 738_000)
    assert not tool.strip.accept_button.isEnabled()
    _write(tool, "   ")
    assert not drawn and tool.state is State.WRITING
    _write(tool, "jest")
    assert [text for _, _, text in drawn] == ["jest"]


@pytest.mark.parametrize("writing", [False, True])
def test_escape_leaves_nothing(tool: AnnotateTool, hand: Hand, canvas: QgsMapCanvas, drawn: Drawn, writing: bool) -> None:
    before = items_on(canvas)
    ended: List[bool] = []
    tool.ended.connect(lambda: ended.append(True))
    tool.start(101, Kind.LINE)
    hand.click(470_000, 738_000)
    hand.click(470_100, 738_000)
    assert items_on(canvas, QgsRubberBand) == 1
    if writing:
        hand.key(Qt.Key.Key_Return)
        QTest.keyClicks(tool.strip.edit, "zaczete")
        QTest.keyClick(tool.strip.edit, Qt.Key.Key_Escape)
    else:
        assert hand.key(Qt.Key.Key_Escape)
    assert not drawn and ended == [True] and tool.state is State.IDLE
    assert items_on(canvas) == before and not tool.strip.isVisible()
    tool.start(101, Kind.LINE)
    assert not tool.strip.edit.text()


def test_another_tool_ends_the_drawing(tool: AnnotateTool, hand: Hand, canvas: QgsMapCanvas, drawn: Drawn) -> None:
    before = items_on(canvas)
    tool.start(101, Kind.LINE)
    hand.click(470_000, 738_000)
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    assert tool.state is State.IDLE and items_on(canvas) == before and not tool.strip.isVisible()


def test_drawing_on_a_web_map_arrives_in_2180(tool: AnnotateTool, hand: Hand, canvas: QgsMapCanvas, drawn: Drawn) -> None:
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setExtent(QgsRectangle(2_076_000, 7_235_600, 2_077_400, 7_237_100))
    tool.start(101, Kind.POINT)
    hand.click(2_076_710, 7_236_379)
    _write(tool, "Motlawa")
    geometry = QgsGeometry()
    geometry.fromWkb(drawn[0][1])
    assert 470_000 < geometry.asPoint().x() < 480_000
    assert 715_000 < geometry.asPoint().y() < 730_000


def test_outside_poland_is_refused(tool: AnnotateTool, hand: Hand, canvas: QgsMapCanvas, refused: List[str], drawn: Drawn) -> None:
    canvas.setExtent(QgsRectangle(900_000, 700_000, 900_800, 700_600))
    tool.start(101, Kind.POINT)
    hand.click(900_400, 700_300)
    assert len(refused) == 1 and tool.state is State.DRAWING and not drawn


def test_keys_of_others_are_left_to_them(tool: AnnotateTool, hand: Hand) -> None:
    tool.start(101, Kind.LINE)
    assert not hand.key(Qt.Key.Key_P)


def test_offline_the_drawing_waits(tool: AnnotateTool, hand: Hand, drawn: Drawn, online: List[bool]) -> None:
    online[0] = False
    tool.start(101, Kind.POINT)
    hand.click(470_000, 738_000)
    _write(tool, "lampa")
    assert not drawn and tool.state is State.WRITING and tool.strip.edit.text() == "lampa"
    online[0] = True
    QTest.keyClick(tool.strip.edit, Qt.Key.Key_Return)
    assert len(drawn) == 1
