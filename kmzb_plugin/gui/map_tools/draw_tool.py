"""Draw a place on the map for a form that stands beside it: the form asks what it means, not the map."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal

from ...i18n import translate
from .annotate_tool import AnnotateTool
from .drawing import Kind, wkb


class DrawTool(AnnotateTool):
    """Emits ``shape_drawn`` as soon as the drawing is complete."""

    shape_drawn = pyqtSignal(object, object)  # Kind, WKB in EPSG:2180

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas, lambda: True)
        self._what = ""

    def begin(self, kind: Kind, what: str) -> None:
        """``what`` names, in the user's language, what is being drawn. Becomes the canvas's tool."""
        self._what = what
        self.start(0, kind)

    def _completed(self) -> None:
        kind, geometry = self._kind, wkb(self._geometry_2180)
        self._clear()
        self.shape_drawn.emit(kind, geometry)
        self.ended.emit()

    def _hint(self) -> str:
        if self._kind is Kind.POINT:
            how = translate("KmzbPlugin", "{what}: click the place. Esc cancels.")
        elif self._kind is Kind.LINE:
            how = translate(
                "KmzbPlugin",
                "{what}: click along the line. Right-click or Enter finishes, Backspace takes back the last point, Esc cancels.",
            )
        else:
            how = translate(
                "KmzbPlugin",
                "{what}: click round the area. Right-click or Enter finishes, Backspace takes back the last point, Esc cancels.",
            )
        return how.format(what=self._what)
