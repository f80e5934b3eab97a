"""Ask with a click what stands behind a cell of a hotspot layer."""

from __future__ import annotations

from typing import List, Optional, Sequence

from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand

from . import canvas as common
from .ask_tool import AskTool
from .drawing import transformed


class CellTool(AskTool):
    """Draws round the cells that the answer is about."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._band: Optional[QgsRubberBand] = None
        self._cells_2180: List[QgsGeometry] = []
        self._is_shown = True
        canvas.destinationCrsChanged.connect(self._draw)

    def mark(self, cells_2180: Sequence[QgsGeometry]) -> None:
        """Show which cells the answer is about; they stay until ``unmark``, whatever tool comes next."""
        self._cells_2180, self._is_shown = list(cells_2180), True
        self._draw()

    def show_marks(self, visible: bool) -> None:
        """Hide the marks while the layer they belong to is switched off."""
        self._is_shown = visible
        if self._band is not None:
            self._band.setVisible(visible)

    def unmark(self) -> None:
        """Take the marks off the map."""
        self.mark(())

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        super().close()

    def _draw(self) -> None:
        common.drop(self._band)
        self._band = None
        if not self._cells_2180:
            return
        band = common.rubber_band(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        common.tint_band(band, common.HIGHLIGHT_COLOUR)
        band.setWidth(3)
        for cell in self._cells_2180:
            shape = transformed(cell, common.from_2180(self._canvas))
            if shape is not None:
                band.addGeometry(shape, None)
        band.setVisible(self._is_shown)
        self._band = band
