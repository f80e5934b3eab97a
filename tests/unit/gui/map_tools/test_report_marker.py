"""The sign of the current report: its own symbol in a frame, at its place."""

from __future__ import annotations

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from kmzb_plugin.core.model import Catalogue, Category, Status
from kmzb_plugin.gui.map_tools import canvas as common
from kmzb_plugin.gui.map_tools.report_marker import ReportMarker
from kmzb_plugin.layers.styles import report_symbol

from .conftest import Hand, items_on

GREEN = "#2e9e46"
CATALOGUE = Catalogue(
    categories=(Category("parking", "p", "p", "traffic", "r", "t", "triangle"),),
    statuses=(Status("new", "Nowe", "New", GREEN, "○", True),),
)


def _colours(marker: ReportMarker) -> dict:
    box = marker.boundingRect()
    image = QImage(round(box.width()), round(box.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.translate(-box.left(), -box.top())
    marker.paint(painter)
    painter.end()
    counted: dict = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name()
            counted[name] = counted.get(name, 0) + 1
    return counted


def test_it_shows_the_report_in_a_frame(canvas: QgsMapCanvas) -> None:
    symbol = report_symbol(CATALOGUE, "parking", "new", True)
    colours = _colours(ReportMarker(canvas, QgsPointXY(470_000, 738_000), symbol))
    assert colours[GREEN] > 50 and colours[common.HIGHLIGHT_COLOUR.name()] > 100
    bare = _colours(ReportMarker(canvas, QgsPointXY(470_000, 738_000), None))
    assert GREEN not in bare and bare[common.HIGHLIGHT_COLOUR.name()] > 100


def test_what_the_catalogue_lacks_has_a_marker_too(canvas: QgsMapCanvas) -> None:
    symbol = report_symbol(Catalogue(), "unknown", "unknown", False)
    assert len(_colours(ReportMarker(canvas, QgsPointXY(470_000, 738_000), symbol))) > 5


def test_it_stays_at_its_place_when_the_map_moves(canvas: QgsMapCanvas, hand: Hand) -> None:
    before = items_on(canvas)
    marker = ReportMarker(canvas, QgsPointXY(470_010, 738_020), None)
    for extent in ((469_600, 737_700, 470_400, 738_300), (469_000, 737_000, 471_000, 738_500)):
        canvas.setExtent(QgsRectangle(*extent))
        wanted = hand.pixel(470_010, 738_020)
        assert (marker.pos() - wanted).manhattanLength() < 2
    common.drop(marker)
    assert items_on(canvas) == before
