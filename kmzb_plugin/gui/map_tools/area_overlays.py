"""Areas of a comparison on the map: outlines of different strokes with their names, gone when they are no longer wanted."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPen

from . import canvas as common
from .drawing import transformed

ROOM_ROUND = 1.15
PADDING_PX = 3.0


class NameTag(QgsMapCanvasItem):
    """A name at a place of the map, readable on any ground. Hostile names are drawn as they are."""

    def __init__(self, canvas: QgsMapCanvas, point: QgsPointXY, name: str) -> None:
        """``point`` in the CRS of the canvas."""
        super().__init__(canvas)
        self._point, self._name = QgsPointXY(point), name
        self.setZValue(self.zValue() + 10)
        self.updatePosition()

    @property
    def name(self) -> str:
        """What stands on it."""
        return self._name

    def updatePosition(self) -> None:  # noqa: N802
        """The canvas has moved."""
        self.setPos(self.toCanvasCoordinates(self._point))

    def boundingRect(self) -> QRectF:  # noqa: N802
        """The words with their ground."""
        metrics = QFontMetricsF(QGuiApplication.font())
        width, height = metrics.horizontalAdvance(self._name) + 2 * PADDING_PX, metrics.height() + 2 * PADDING_PX
        return QRectF(-width / 2, -height / 2, width, height)

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        """Dark words on a light ground."""
        painter.setFont(QGuiApplication.font())
        painter.fillRect(self.boundingRect(), common.CASING_COLOUR)
        painter.setPen(QPen(common.DRAWING_COLOUR, 1))
        painter.drawRect(self.boundingRect())
        painter.drawText(self.boundingRect(), int(Qt.AlignmentFlag.AlignCenter), self._name)


class AreaOverlays(QObject):
    """Owns what is drawn; areas come in EPSG:2180."""

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._areas: Dict[str, Tuple[QgsGeometry, str, Qt.PenStyle]] = {}
        self._items: List[QgsMapCanvasItem] = []
        canvas.destinationCrsChanged.connect(self._draw)

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._areas = {}
        self._draw()

    def show_area(self, key: str, geometry: Optional[QgsGeometry], name: str, stroke: Qt.PenStyle) -> None:
        """Draw an area in the place of the one of the same key; ``None`` takes it away."""
        self._areas.pop(key, None)
        if geometry is not None and not geometry.isEmpty():
            self._areas[key] = (QgsGeometry(geometry), name, stroke)
        self._draw()

    @property
    def names(self) -> List[str]:
        """What stands on the map now."""
        return [item.name for item in self._items if isinstance(item, NameTag)]

    def zoom(self) -> None:
        """Bring all of them into view."""
        box = QgsRectangle()
        for geometry, _, _ in self._areas.values():
            box.combineExtentWith(geometry.boundingBox())
        shown = transformed(QgsGeometry.fromRect(box), common.from_2180(self._canvas)) if not box.isEmpty() else None
        if shown is not None:
            extent = shown.boundingBox()
            extent.scale(ROOM_ROUND)
            self._canvas.setExtent(extent)
            self._canvas.refresh()

    def _draw(self) -> None:
        common.drop(*self._items)
        self._items = []
        transform = common.from_2180(self._canvas)
        for geometry, name, stroke in self._areas.values():
            shown = transformed(geometry, transform)
            if shown is None:
                continue
            band: QgsRubberBand = common.rubber_band(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            band.setLineStyle(stroke)
            band.setToGeometry(shown, None)
            self._items += [band, NameTag(self._canvas, shown.pointOnSurface().asPoint(), name)]
