"""Move squares to the chosen beat: click or drag over them, or walk with the arrow keys and press Enter."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from . import canvas as common
from .drawing import transformed

STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class BeatTool(QgsMapTool):
    """``stroked``: points of EPSG:2180 the mouse went over; ``stepped``: squares east and north; ``confirmed``: the marked one."""

    stroked = pyqtSignal(object)
    stepped = pyqtSignal(int, int)
    confirmed = pyqtSignal()
    dismissed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._stroke: List[QgsPointXY] = []
        self._mark_2180: Optional[QgsGeometry] = None
        self._line: Optional[QgsRubberBand] = None
        self._mark: Optional[QgsRubberBand] = None
        self.setCursor(Qt.CursorShape.CrossCursor)
        canvas.destinationCrsChanged.connect(self._draw_mark)

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self._canvas.destinationCrsChanged.disconnect(self._draw_mark)
        self.mark(None)
        self._end_stroke()
        self._canvas.unsetMapTool(self)

    def mark(self, square_2180: Optional[QgsGeometry]) -> None:
        """The square that Enter would move."""
        self._mark_2180 = square_2180
        self._draw_mark()

    def deactivate(self) -> None:
        self._end_stroke()
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._stroke = [event.mapPoint()]

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._stroke:
            self._stroke.append(event.mapPoint())
            if self._line is None:
                self._line = common.rubber_band(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
            self._line.setToGeometry(QgsGeometry.fromPolylineXY(self._stroke), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._stroke:
            return
        end = event.mapPoint()
        stroke = self._stroke if self._stroke[-1] == end else [*self._stroke, end]
        self._end_stroke()
        shape = transformed(QgsGeometry.fromPolylineXY(stroke) if len(stroke) > 1 else QgsGeometry.fromPointXY(stroke[0]),
                            common.to_2180(self._canvas))  # fmt: skip
        if shape is not None:
            self.stroked.emit([QgsPointXY(vertex.x(), vertex.y()) for vertex in shape.vertices()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys mark the next square, Enter or Space moves it, Esc leaves."""
        key = event.key()
        if key in STEPS:
            self.stepped.emit(*STEPS[key])
        elif common.finishes(key) or key == Qt.Key.Key_Space:
            self.confirmed.emit()
        elif key == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _end_stroke(self) -> None:
        self._stroke = []
        common.drop(self._line)
        self._line = None

    def _draw_mark(self) -> None:
        common.drop(self._mark)
        self._mark = None
        shape = None if self._mark_2180 is None else transformed(self._mark_2180, common.from_2180(self._canvas))
        if shape is not None:
            self._mark = common.rubber_band(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            common.tint_band(self._mark, common.HIGHLIGHT_COLOUR)
            self._mark.setWidth(3)
            self._mark.setToGeometry(shape, None)
