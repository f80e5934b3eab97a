"""Pick a report with a click."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .canvas import taken

TOLERANCE_MM = 4.0
SAME_SPOT_PX = 4
MM_PER_INCH = 25.4


class PickTool(QgsMapTool):
    """Emits ``clicked`` with the point, a search rectangle (canvas CRS) and whether it is the same spot again."""

    clicked = pyqtSignal(QgsPointXY, QgsRectangle, bool)
    dismissed = pyqtSignal()  # Esc

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._last: Optional[QPoint] = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        canvas.extentsChanged.connect(self._forget_spot)

    def close(self) -> None:
        """Leave nothing behind."""
        self._canvas.extentsChanged.disconnect(self._forget_spot)
        self._canvas.unsetMapTool(self)

    def tolerance(self) -> float:
        """The search radius in map units."""
        settings = self._canvas.mapSettings()
        return float(TOLERANCE_MM / MM_PER_INCH * settings.outputDpi() * settings.mapUnitsPerPixel())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point, radius = event.mapPoint(), self.tolerance()
        spot = event.pos()
        again = self._last is not None and (spot - self._last).manhattanLength() <= SAME_SPOT_PX
        self._last = spot
        self.clicked.emit(point, QgsRectangle.fromCenterAndSize(point, 2 * radius, 2 * radius), again)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc drops the selection."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        taken(event)
        self.dismissed.emit()

    def _forget_spot(self) -> None:
        self._last = None
