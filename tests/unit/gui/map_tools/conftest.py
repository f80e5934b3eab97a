"""A real canvas, shown, and hands on it."""

from __future__ import annotations

from typing import Iterator, Optional

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame

SIZE = (800, 600)
EXTENT_2180 = (469_600.0, 737_700.0, 470_400.0, 738_300.0)  # one metre a pixel


class Hand:
    """Moves, clicks and types on the canvas as the user does."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self.canvas = canvas

    @property
    def tool(self) -> QgsMapTool:
        return self.canvas.mapTool()

    def pixel(self, x: float, y: float) -> QPoint:
        """Where a point of the canvas's CRS is on the canvas."""
        pixel = self.canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        return QPoint(round(pixel.x()), round(pixel.y()))

    def _event(self, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton) -> QgsMapMouseEvent:
        return QgsMapMouseEvent(self.canvas, kind, self.pixel(x, y), button, button)

    def press(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self.tool.canvasPressEvent(self._event(QEvent.Type.MouseButtonPress, x, y, button))

    def move(self, x: float, y: float) -> None:
        self.tool.canvasMoveEvent(self._event(QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton))

    def release(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self.tool.canvasReleaseEvent(self._event(QEvent.Type.MouseButtonRelease, x, y, button))

    def click(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self.move(x, y)
        self.press(x, y, button)
        self.release(x, y, button)

    def right_click(self, x: float, y: float) -> None:
        self.click(x, y, Qt.MouseButton.RightButton)

    def key(self, key: Qt.Key) -> bool:
        """True when the tool took the key: QGIS's canvas understands a key that was *not* accepted like that."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        self.tool.keyPressEvent(event)
        return not event.isAccepted()


@pytest.fixture
def canvas(qgis_app: object) -> Iterator[QgsMapCanvas]:
    fresh = QgsMapCanvas()
    fresh.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2180"))
    fresh.setFrameShape(QFrame.Shape.NoFrame)
    fresh.resize(*SIZE)
    fresh.show()
    fresh.setExtent(QgsRectangle(*EXTENT_2180))
    yield fresh
    fresh.close()
    fresh.deleteLater()


@pytest.fixture
def hand(canvas: QgsMapCanvas) -> Hand:
    return Hand(canvas)


def items_on(canvas: QgsMapCanvas, kind: Optional[type] = None) -> int:
    """How many things lie on the canvas."""
    return sum(1 for item in canvas.scene().items() if kind is None or isinstance(item, kind))
