"""Draw a point, a line or an area on the map and write what it means."""

from __future__ import annotations

from enum import Enum
from typing import Callable, Optional, Tuple

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...i18n import translate
from . import canvas as common
from .drawing import LEAST_POINTS, Kind, Problem, problem_of, shape, transformed, with_vertex, wkb
from .strip_tool import StripTool

GEOMETRY_TYPES = {
    Kind.POINT: QgsWkbTypes.GeometryType.PointGeometry,
    Kind.LINE: QgsWkbTypes.GeometryType.LineGeometry,
    Kind.POLYGON: QgsWkbTypes.GeometryType.PolygonGeometry,
}


class State(Enum):
    """Where the drawing stands."""

    IDLE = "idle"  # not the canvas's tool
    DRAWING = "drawing"  # points are being set
    WRITING = "writing"  # the drawing is complete, its text is being written


class AnnotateTool(StripTool):
    """Emits ``drawn`` once drawing and text are complete, ``refused`` with a sentence when a drawing is impossible."""

    drawn = pyqtSignal(int, object, str)  # report id, WKB in EPSG:2180, text

    def __init__(self, canvas: QgsMapCanvas, ready: Callable[[], bool]) -> None:
        super().__init__(canvas, ready)
        self.state = State.IDLE
        self._kind = Kind.POINT
        self._vertices: Tuple[QgsPointXY, ...] = ()
        self._geometry_2180 = QgsGeometry()
        self._band: Optional[QgsRubberBand] = None

    def start(self, report_id: int, kind: Kind) -> None:
        """Begin a drawing on a report; an unfinished one is thrown away. Becomes the canvas's tool."""
        self._clear()
        self._report_id, self._kind = report_id, kind
        self._canvas.setMapTool(self)
        self._set_state(State.DRAWING)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self.state is not State.DRAWING:
            return
        self._show(with_vertex(self._vertices, self._snapped(event)))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if self.state is not State.DRAWING:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._vertices = with_vertex(self._vertices, event.snapPoint())
        self._show(self._vertices)
        if self._kind is Kind.POINT:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace takes the last point back, Enter finishes, Esc cancels."""
        key = event.key()
        if self.state is State.DRAWING and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._vertices = self._vertices[:-1]
            self._show(self._vertices)
        elif self.state is State.DRAWING and common.finishes(key):
            self.finish()
        elif self.state is not State.IDLE and key == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)
            return
        common.taken(event)

    def finish(self) -> None:
        """The drawing is complete: ask for its text, or say what is wrong with it and let it be continued."""
        if self.state is not State.DRAWING:
            return
        geometry = transformed(shape(self._kind, self._vertices), common.to_2180(self._canvas))
        problem = problem_of(self._kind, geometry)
        if problem is not None or geometry is None:
            self._show(self._vertices, wrong=True)
            self.refused.emit(_sentence(problem or Problem.OUTSIDE_POLAND, self._kind))
            return
        self._geometry_2180 = geometry
        self._show(self._vertices)
        self._completed()

    def _completed(self) -> None:
        """The drawing is possible: ask what it means."""
        self._set_state(State.WRITING)

    def _hint(self) -> str:
        return _hint(self._kind)

    def _on_accepted(self, text: str) -> None:
        if self.state is not State.WRITING or not text or not self._ready():
            return
        report_id, geometry = self._report_id, wkb(self._geometry_2180)
        self._clear()
        self.drawn.emit(report_id, geometry, text)
        self.ended.emit()

    def _set_state(self, state: State) -> None:
        self.state = state
        if state is State.DRAWING:
            self._strip.hint(self._hint())
        elif state is State.WRITING:
            self._strip.ask(
                translate("KmzbPlugin", "Annotation:"),
                translate("KmzbPlugin", "What is to be seen here?"),
                required=True,
            )
        else:
            self._strip.close_strip()

    def _show(self, vertices: Tuple[QgsPointXY, ...], *, wrong: bool = False) -> None:
        if self._band is None:
            self._band = common.rubber_band(self._canvas, GEOMETRY_TYPES[self._kind])
            self._band.setIcon(QgsRubberBand.IconType.ICON_FULL_DIAMOND)
            self._band.setIconSize(10)
        common.tint_band(self._band, common.WRONG_COLOUR if wrong else common.DRAWING_COLOUR)
        kind = self._kind
        if len(vertices) < LEAST_POINTS[kind]:  # an area of two points shows as a line
            kind = Kind.LINE if len(vertices) == 2 else Kind.POINT
        self._band.reset(GEOMETRY_TYPES[kind])
        if vertices:
            self._band.setToGeometry(shape(kind, vertices), None)

    def _is_idle(self) -> bool:
        return self.state is State.IDLE

    def _clear(self) -> None:
        self._vertices = ()
        common.drop(self._band)
        self._band = None
        self._snap = None
        if self.state is not State.IDLE:
            self._set_state(State.IDLE)


def _hint(kind: Kind) -> str:
    if kind is Kind.POINT:
        return translate("KmzbPlugin", "Click the place of the annotation. Esc cancels.")
    if kind is Kind.LINE:
        return translate(
            "KmzbPlugin",
            "Click along the line. Right-click or Enter finishes, Backspace takes back the last point, Esc cancels.",
        )
    return translate(
        "KmzbPlugin",
        "Click round the area. Right-click or Enter finishes, Backspace takes back the last point, Esc cancels.",
    )


def _sentence(problem: Problem, kind: Kind) -> str:
    if problem is Problem.CROSSES_ITSELF:
        return translate("KmzbPlugin", "The border of the area crosses itself: take points back with Backspace.")
    if problem is Problem.OUTSIDE_POLAND:
        return translate("KmzbPlugin", "The drawing lies outside Poland.")
    if problem is Problem.TOO_SMALL:
        return translate("KmzbPlugin", "The drawing is too small: zoom in and set the points further apart.")
    if kind is Kind.LINE:
        return translate("KmzbPlugin", "A line needs at least two points.")
    return translate("KmzbPlugin", "An area needs at least three points.")
