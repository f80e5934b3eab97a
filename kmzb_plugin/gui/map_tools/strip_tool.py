"""What the tools that change a report on the map have in common: a strip over the map, snapping, and leaving without a trace."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsSnapIndicator
from qgis.PyQt.QtCore import Qt, pyqtSignal

from .text_strip import TextStrip


class StripTool(QgsMapTool):
    """Works on one report at a time. A tool says in ``_is_idle`` whether it is at work and forgets everything in ``_clear``."""

    refused = pyqtSignal(str)  # a sentence for the user: this cannot be
    ended = pyqtSignal()  # finished or cancelled: the tool has nothing to do any more

    def __init__(self, canvas: QgsMapCanvas, ready: Callable[[], bool]) -> None:
        """``ready`` says whether an act can be sent; while it cannot, what was drawn and written waits."""
        super().__init__(canvas)
        self._canvas = canvas
        self._ready = ready
        self._report_id = 0
        self._snap: Optional[QgsSnapIndicator] = None
        self._strip = TextStrip(canvas)
        self._strip.accepted.connect(self._on_accepted)
        self._strip.dismissed.connect(self.cancel)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def strip(self) -> TextStrip:
        """The strip over the map."""
        return self._strip

    def cancel(self) -> None:
        """Throw away what is half-done."""
        if self._is_idle():
            return
        self._clear()
        self.ended.emit()

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self._clear()
        self._strip.deleteLater()
        self._canvas.unsetMapTool(self)

    def deactivate(self) -> None:
        """Another tool was chosen: nothing half-done stays on the map."""
        self._clear()
        super().deactivate()

    def _snapped(self, event: QgsMapMouseEvent) -> QgsPointXY:
        """Where the pointer is, snapped, with the sign of snapping shown."""
        point = event.snapPoint()
        if self._snap is None:
            self._snap = QgsSnapIndicator(self._canvas)
        self._snap.setMatch(event.mapPointMatch())
        return point

    def _is_idle(self) -> bool:
        raise AssertionError("a tool says when it is idle")

    def _clear(self) -> None:
        raise AssertionError("a tool clears itself")

    def _on_accepted(self, text: str) -> None:
        raise AssertionError("a tool takes the text of its strip")
