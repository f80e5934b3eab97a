"""The current report on the map: its own full symbol in a frame, whatever the layers show at this scale."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsFeature, QgsMarkerSymbol, QgsPointXY, QgsRenderContext
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPen

from .canvas import CASING_COLOUR, HIGHLIGHT_COLOUR

FRAME_MM = 12.0
MM_PER_INCH = 25.4
FRAME_PX, CASING_PX = 3.0, 7.0
ABOVE_BANDS = 100.0


class ReportMarker(QgsMapCanvasItem):
    """Drawn over the layers, so that QGIS's selection colour, other symbols and hidden layers do not cover it."""

    def __init__(self, canvas: QgsMapCanvas, point: QgsPointXY, symbol: Optional[QgsMarkerSymbol]) -> None:
        """``point`` in the CRS of the canvas; without a ``symbol`` there is only the frame."""
        super().__init__(canvas)
        self._symbol = symbol
        self._point = QgsPointXY(point)
        self._dpi = float(canvas.mapSettings().outputDpi())
        self.setZValue(self.zValue() + ABOVE_BANDS)
        self.updatePosition()

    def center(self) -> QgsPointXY:
        """Where it is, in the CRS of the canvas."""
        return QgsPointXY(self._point)

    def updatePosition(self) -> None:  # noqa: N802
        """The canvas has moved."""
        self.setPos(self.toCanvasCoordinates(self._point))

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Frame and casing, round the point."""
        half = self._side() / 2 + CASING_PX
        return QRectF(-half, -half, 2 * half, 2 * half)

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        """Frame, then the symbol."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self._side() / 2
        frame = QRectF(-half, -half, 2 * half, 2 * half)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((CASING_COLOUR, CASING_PX), (HIGHLIGHT_COLOUR, FRAME_PX)):
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
            painter.drawRoundedRect(frame, 3, 3)
        if self._symbol is not None:
            self._draw_symbol(painter, self._symbol)

    def _draw_symbol(self, painter: QPainter, symbol: QgsMarkerSymbol) -> None:
        context = QgsRenderContext.fromQPainter(painter)
        context.setScaleFactor(self._dpi / MM_PER_INCH)
        symbol.startRender(context)
        symbol.renderPoint(QPointF(0.0, 0.0), QgsFeature(), context)
        symbol.stopRender(context)

    def _side(self) -> float:
        return FRAME_MM / MM_PER_INCH * self._dpi
