"""Ask with a click who answers for a place."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsVertexMarker
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from . import canvas as common

MARKER_PX = 16


class WhoAnswersTool(QgsMapTool):
    """Emits ``asked`` with a point in the canvas's CRS; Enter asks for the middle of the map, Esc leaves."""

    asked = pyqtSignal(QgsPointXY)
    dismissed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._marker: Optional[QgsVertexMarker] = None
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def mark(self, point: QgsPointXY) -> None:
        """Show which place the answer is about."""
        if self._marker is None:
            icon = QgsVertexMarker.IconType.ICON_CROSS
            self._marker = common.marker(self._canvas, common.HIGHLIGHT_COLOUR, icon, MARKER_PX)
        self._marker.setCenter(point)

    def unmark(self) -> None:
        """Take the sign off the map."""
        common.drop(self._marker)
        self._marker = None

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self.unmark()
        self._canvas.unsetMapTool(self)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the middle of the map, Esc leaves the tool."""
        if common.finishes(event.key()):
            self.asked.emit(self._canvas.center())
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)
            return
        common.taken(event)
