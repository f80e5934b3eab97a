"""Ask with a click who answers for a place."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsVertexMarker

from . import canvas as common
from .ask_tool import AskTool

MARKER_PX = 16


class WhoAnswersTool(AskTool):
    """Marks the place that the answer is about."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._marker: Optional[QgsVertexMarker] = None

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
