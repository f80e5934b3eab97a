"""Ask with a click about a place of the map."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from . import canvas as common


class AskTool(QgsMapTool):
    """Emits ``asked`` with a point in the canvas's CRS; Enter asks for the middle of the map, Esc leaves."""

    asked = pyqtSignal(QgsPointXY)
    dismissed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def unmark(self) -> None:
        """Take the marks of the answer off the map."""

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
