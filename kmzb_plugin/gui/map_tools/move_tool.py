"""Correct the position of a report: old and new place, the distance between them, then Enter."""

from __future__ import annotations

from enum import Enum
from typing import Callable, Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...i18n import number, translate
from . import canvas as common
from .drawing import Kind, distance_m, problem_of, transformed, wkb
from .strip_tool import StripTool

MARKER_PX = 22


class State(Enum):
    """Where the correction stands."""

    IDLE = "idle"  # not the canvas's tool
    ARMED = "armed"  # waits for the new place
    DRAGGING = "dragging"  # the button is down
    PLACED = "placed"  # a new place is shown, waits for Enter


class MoveTool(StripTool):
    """Emits ``moved`` once the new place is confirmed; click again as often as needed before that."""

    moved = pyqtSignal(int, object, str)  # report id, WKB of a point in EPSG:2180, note (may be empty)

    def __init__(self, canvas: QgsMapCanvas, ready: Callable[[], bool]) -> None:
        super().__init__(canvas, ready)
        self.state = State.IDLE
        self._old_2180 = QgsPointXY()
        self._new_2180: Optional[QgsPointXY] = None
        self._line: Optional[QgsRubberBand] = None
        self._old_marker: Optional[QgsVertexMarker] = None
        self._new_marker: Optional[QgsVertexMarker] = None

    @property
    def distance_m(self) -> Optional[float]:
        """How far the new place is from the old one; ``None`` while there is none."""
        return None if self._new_2180 is None else distance_m(self._old_2180, self._new_2180)

    def start(self, report_id: int, x_2180: float, y_2180: float) -> None:
        """Begin correcting a report that stands at this point. Becomes the canvas's tool."""
        self._clear()
        self._report_id, self._old_2180 = report_id, QgsPointXY(x_2180, y_2180)
        self._canvas.setMapTool(self)
        self.state = State.ARMED
        icon = QgsVertexMarker.IconType.ICON_CIRCLE
        self._old_marker = common.marker(self._canvas, common.DRAWING_COLOUR, icon, MARKER_PX)
        self._old_marker.setCenter(self._on_canvas(self._old_2180))
        self._strip.hint(translate("KmzbPlugin", "Click or drag to the right place. Esc cancels."))
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if self.state in (State.ARMED, State.PLACED) and event.button() == Qt.MouseButton.LeftButton:
            self.state = State.DRAGGING
            self._propose(event.snapPoint())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self.state is State.IDLE:
            return
        point = self._snapped(event)
        if self.state is State.DRAGGING:
            self._propose(point)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if self.state is not State.DRAGGING or event.button() != Qt.MouseButton.LeftButton:
            return
        if not self._propose(event.snapPoint()):
            self.state = State.ARMED
            self._forget_new()
            self.refused.emit(translate("KmzbPlugin", "The new place lies outside Poland."))
            return
        self.state = State.PLACED
        self._strip.ask(
            translate("KmzbPlugin", "Moved by {distance} m. Enter saves, Esc cancels.").replace(
                "{distance}", number(round(self.distance_m or 0.0))
            ),
            translate("KmzbPlugin", "Note (may stay empty)"),
            required=False,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms a new place, Esc cancels."""
        if self.state is State.PLACED and common.finishes(event.key()):
            self._strip.accept()
        elif self.state is not State.IDLE and event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)
            return
        common.taken(event)

    def _on_accepted(self, note: str) -> None:
        if self.state is not State.PLACED or self._new_2180 is None or not self._ready():
            return
        report_id, point = self._report_id, wkb(QgsGeometry.fromPointXY(self._new_2180))
        self._clear()
        self.moved.emit(report_id, point, note)
        self.ended.emit()

    def _propose(self, point: QgsPointXY) -> bool:
        """Show ``point`` (canvas CRS) as the new place; False when a report cannot stand there."""
        geometry = transformed(QgsGeometry.fromPointXY(point), common.to_2180(self._canvas))
        if geometry is None or problem_of(Kind.POINT, geometry) is not None:
            return False
        self._new_2180 = geometry.asPoint()
        if self._line is None:
            self._line = common.rubber_band(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
            self._line.setLineStyle(Qt.PenStyle.DashLine)
        if self._new_marker is None:
            icon = QgsVertexMarker.IconType.ICON_CROSS
            self._new_marker = common.marker(self._canvas, common.HIGHLIGHT_COLOUR, icon, MARKER_PX)
        self._line.setToGeometry(QgsGeometry.fromPolylineXY([self._on_canvas(self._old_2180), point]), None)
        self._new_marker.setCenter(point)
        return True

    def _on_canvas(self, point_2180: QgsPointXY) -> QgsPointXY:
        return common.from_2180(self._canvas).transform(point_2180)

    def _forget_new(self) -> None:
        common.drop(self._line, self._new_marker)
        self._line = self._new_marker = self._new_2180 = None

    def _is_idle(self) -> bool:
        return self.state is State.IDLE

    def _clear(self) -> None:
        self._forget_new()
        common.drop(self._old_marker)
        self._old_marker = None
        self._snap = None
        if self.state is not State.IDLE:
            self.state = State.IDLE
            self._strip.close_strip()
