"""The case of the current report on the map: its members, and what may belong to it with the numbers of the panel."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence, Tuple

from qgis.core import QgsCsException, QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QPainter, QPen

from . import canvas as common

Point = Tuple[float, float]
RADIUS_PX = 11.0
LINE_PX = 2
BELOW_MARKER = 50.0
MARGIN = 1.6  # of the extent that holds all, so that nothing lies on the edge
SMALLEST_M = 200.0


class NumberedMark(QgsMapCanvasItem):
    """A disc of constant size: a number for a suggestion, a tick for a member. Shape and sign differ, not only colour."""

    def __init__(self, canvas: QgsMapCanvas, point: QgsPointXY, sign: str, is_member: bool) -> None:
        """``point`` in the CRS of the canvas."""
        super().__init__(canvas)
        self._point, self._sign, self._is_member = QgsPointXY(point), sign, is_member
        self.setZValue(self.zValue() + BELOW_MARKER)
        self.updatePosition()

    @property
    def sign(self) -> str:
        """What stands in it."""
        return self._sign

    def updatePosition(self) -> None:  # noqa: N802
        """The canvas has moved."""
        self.setPos(self.toCanvasCoordinates(self._point))

    def boundingRect(self) -> QRectF:  # noqa: N802
        """The disc with its casing."""
        half = RADIUS_PX + 3
        return QRectF(-half, -half, 2 * half, 2 * half)

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        """Members filled, suggestions white with a dashed edge."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = common.HIGHLIGHT_COLOUR
        painter.setPen(QPen(common.CASING_COLOUR, 4))
        painter.setBrush(colour if self._is_member else common.CASING_COLOUR)
        painter.drawEllipse(QPointF(0, 0), RADIUS_PX, RADIUS_PX)
        pen = QPen(colour, 2)
        if not self._is_member:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawEllipse(QPointF(0, 0), RADIUS_PX, RADIUS_PX)
        font = QFont(painter.font())
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QPen(Qt.GlobalColor.white if self._is_member else colour))
        painter.drawText(self.boundingRect(), int(Qt.AlignmentFlag.AlignCenter), self._sign)


class CaseMarks(QObject):
    """Owns what is drawn; positions come in EPSG:2180 metres."""

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._items: List[QgsMapCanvasItem] = []
        self._shown: Tuple[Optional[Point], Tuple[Point, ...], Tuple[Point, ...]] = (None, (), ())
        canvas.destinationCrsChanged.connect(self._draw)

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.show_case(None, (), ())

    def show_case(self, centre: Optional[Point], members: Sequence[Point], candidates: Sequence[Point]) -> None:
        """Members ticked, candidates numbered from 1; lines lead to them from the report itself."""
        self._shown = (centre, tuple(members), tuple(candidates))
        self._draw()

    @property
    def marks(self) -> List[NumberedMark]:
        """What is drawn now."""
        return [item for item in self._items if isinstance(item, NumberedMark)]

    def zoom(self) -> None:
        """Bring all of it into view."""
        centre, members, candidates = self._shown
        points = [point for point in (centre, *members, *candidates) if point is not None]
        if not points:
            return
        box = QgsRectangle(points[0][0], points[0][1], points[0][0], points[0][1])
        for x, y in points:
            box.combineExtentWith(x, y)
        box.scale(MARGIN)
        box.grow(max(0.0, (SMALLEST_M - max(box.width(), box.height())) / 2))
        try:
            self._canvas.setExtent(common.from_2180(self._canvas).transformBoundingBox(box))
        except QgsCsException:
            return
        self._canvas.refresh()

    def _draw(self) -> None:
        common.drop(*self._items)
        self._items = []
        centre, members, candidates = self._shown
        if centre is None:
            return
        signed = [(point, "✓", True) for point in members]
        signed += [(point, str(place + 1), False) for place, point in enumerate(candidates)]
        for point, sign, is_member in reversed(signed):  # the best suggestion on top
            self._add(centre, point, sign, is_member)

    def _add(self, centre: Point, point: Point, sign: str, is_member: bool) -> None:
        transform = common.from_2180(self._canvas)
        try:
            start, end = (QgsPointXY(transform.transform(QgsPointXY(*at))) for at in (centre, point))
        except QgsCsException:
            return
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
        band.setToGeometry(QgsGeometry.fromPolylineXY([start, end]), None)
        band.setColor(common.HIGHLIGHT_COLOUR)  # noqa: QGS202
        band.setWidth(LINE_PX)
        if not is_member:
            band.setLineStyle(Qt.PenStyle.DashLine)
        self._items += [band, NumberedMark(self._canvas, end, sign, is_member)]
