"""The map beside forms and windows: places are drawn for them there, and shown."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsCsException, QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject

from ...i18n import translate
from ..links import Links
from ..map_tools import canvas as common
from ..map_tools.draw_tool import DrawTool
from ..map_tools.drawing import Kind, transformed
from ..messages import Messages
from ..models import meeting_texts

CLOSE_UP_SCALE = 10_000
ROOM_ROUND_SHAPE = 1.6

Drawn = Callable[[bytes], None]


class ShapeMap(QObject):
    """One drawing at a time; a drawing that is begun anew throws the older one away."""

    def __init__(self, canvas: QgsMapCanvas, messages: Messages, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas, self._messages = canvas, messages
        self.tool = DrawTool(canvas)
        self._before: Optional[QgsMapTool] = None
        self._drawn: Optional[Drawn] = None
        self._links = Links(
            (self.tool.shape_drawn, self._on_drawn), (self.tool.refused, messages.warning), (self.tool.ended, self._go_back)
        )

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self._drawn = None
        self._links.cut()
        self.tool.close()

    def draw(self, kind: str, what: str, drawn: Drawn) -> None:
        """Have a point, line or polygon drawn; ``what`` says of what, ``drawn`` gets WKB in EPSG:2180."""
        if self._canvas.mapTool() is not self.tool:
            self._before = self._canvas.mapTool()
        self._drawn = drawn
        self.tool.begin(Kind(kind), what)

    def cancel(self) -> None:
        """Nobody wants the drawing any more."""
        self._drawn = None
        self.tool.cancel()

    def show(self, wkb: Optional[bytes]) -> None:
        """Bring a place into view and flash it."""
        geometry = transformed(meeting_texts.geometry_of(wkb), common.from_2180(self._canvas))
        if geometry is None or geometry.isNull():
            self._messages.warning(translate("KmzbPlugin", "It is not on the map."))
            return
        try:
            if geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
                if self._canvas.scale() > CLOSE_UP_SCALE:
                    self._canvas.zoomScale(CLOSE_UP_SCALE)
                self._canvas.setCenter(geometry.asPoint())
            else:
                extent = geometry.boundingBox()
                extent.scale(ROOM_ROUND_SHAPE)
                self._canvas.setExtent(extent)
        except QgsCsException:
            return
        self._canvas.refresh()
        self._canvas.flashGeometries([geometry], self._canvas.mapSettings().destinationCrs())

    def _on_drawn(self, kind: Kind, wkb: bytes) -> None:
        drawn, self._drawn = self._drawn, None
        if drawn is not None:
            drawn(wkb)

    def _go_back(self) -> None:
        """To the tool that was there before."""
        before, self._before = self._before, None
        common.give_back(self._canvas, self.tool, before)


def point_wkb(x: Optional[float], y: Optional[float]) -> Optional[bytes]:
    """A point of EPSG:2180 as WKB."""
    if x is None or y is None:
        return None
    return bytes(QgsGeometry.fromWkt(f"POINT({x!r} {y!r})").asWkb().data())
