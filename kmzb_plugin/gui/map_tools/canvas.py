"""What the map tools share about the canvas: coordinates, colours, markers."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateTransform, QgsProject, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsMapTool, QgsRubberBand, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ...layers.builder import crs_2180

DRAWING_COLOUR = QColor("#0b5394")
WRONG_COLOUR = QColor("#b00020")
HIGHLIGHT_COLOUR = QColor("#e600a9")
CASING_COLOUR = QColor(255, 255, 255, 220)


def to_2180(canvas: QgsMapCanvas) -> QgsCoordinateTransform:
    """From the canvas to the database."""
    return QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), crs_2180(), QgsProject.instance())


def from_2180(canvas: QgsMapCanvas) -> QgsCoordinateTransform:
    """From the database to the canvas."""
    return QgsCoordinateTransform(crs_2180(), canvas.mapSettings().destinationCrs(), QgsProject.instance())


def rubber_band(canvas: QgsMapCanvas, geometry_type: QgsWkbTypes.GeometryType) -> QgsRubberBand:
    """A band in the colour of drawings, readable on any ground."""
    band = QgsRubberBand(canvas, geometry_type)
    tint_band(band, DRAWING_COLOUR)
    band.setSecondaryStrokeColor(CASING_COLOUR)
    band.setWidth(2)
    return band


def tint_band(band: QgsRubberBand, colour: QColor) -> None:
    """The colour of line and, faintly, of area."""
    fill = QColor(colour)
    fill.setAlpha(50)
    band.setStrokeColor(colour)
    band.setFillColor(fill)


def marker(canvas: QgsMapCanvas, colour: QColor, icon: QgsVertexMarker.IconType, size_px: int) -> QgsVertexMarker:
    """A sign of constant size on the map."""
    sign = QgsVertexMarker(canvas)
    sign.setIconType(icon)
    sign.setIconSize(size_px)
    sign.setColor(colour)  # noqa: QGS202
    sign.setFillColor(QColor(0, 0, 0, 0))
    sign.setPenWidth(3)
    sign.setZValue(sign.zValue() + 1)
    return sign


def drop(*items: Optional[QgsMapCanvasItem]) -> None:
    """Take items off the canvas for good. Their owner is the canvas, so Python would not free them by itself."""
    for item in items:
        if item is not None and not sip.isdeleted(item):
            sip.delete(item)


def give_back(canvas: QgsMapCanvas, tool: QgsMapTool, before: Optional[QgsMapTool]) -> None:
    """Back to the tool that was there before ``tool``, if it still is; nothing when somebody has chosen another one meanwhile."""
    if canvas.mapTool() is not tool:
        return
    if before is not None and not sip.isdeleted(before):
        canvas.setMapTool(before)
    else:
        canvas.unsetMapTool(tool)


def finishes(key: int) -> bool:
    """Enter, on either side of the keyboard."""
    return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def taken(event: QKeyEvent) -> None:
    """A map tool has used this key. QGIS takes an *accepted* Backspace or Delete for its own "delete selected"."""
    event.ignore()
