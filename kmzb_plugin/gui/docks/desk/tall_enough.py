"""A scrolled content whose words wrap: a scroll area asks for a height once, but that of words depends on their width."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QWidget


class TallEnough(QWidget):
    """Keeps the height that its layout needs at the present width, so that nothing in it is squeezed."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = bool(super().event(event))
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def settle(self) -> None:
        """Lay out now what has just been filled in.

        A widget that is shown is laid out at once, in the height of what stood here before: words on words. The event that mends
        this comes behind the next painting, and a computation that holds Python back leaves the painted picture for seconds.
        """
        if self.layout() is not None:
            self.layout().activate()
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.minimumHeightForWidth(self.width()))
