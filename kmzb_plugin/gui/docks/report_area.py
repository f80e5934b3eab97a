"""What holds the panel of a report: gives it the height it needs while the list can spare it, and scrolls beyond that."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

LEAST_PX = 80
SPARE_PX = 8


class ReportArea(QScrollArea):
    """A low window is never made higher by what a banner or a question has to say: neither QGIS nor the text is cut."""

    def __init__(self, panel: QWidget, splitter: QSplitter) -> None:
        super().__init__()
        self._panel, self._splitter = panel, splitter
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        splitter.replaceWidget(splitter.indexOf(panel), self)
        self.setWidget(panel)
        self.show()  # the splitter shows what it is given only while it is shown itself
        panel.installEventFilter(self)
        QgsApplication.instance().focusChanged.connect(self._on_focus_changed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """What the panel needs at this width, as far as the rest of the splitter can give way."""
        needed = self._panel.minimumSizeHint()
        splitter = self._splitter
        others = [splitter.widget(i) for i in range(splitter.count()) if splitter.widget(i) is not self]
        taken = sum(other.minimumSizeHint().height() + splitter.handleWidth() for other in others)
        return QSize(needed.width(), max(LEAST_PX, min(needed.height(), splitter.height() - taken)))

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._panel.sizeHint()

    def _on_focus_changed(self, before: Optional[QWidget], now: Optional[QWidget]) -> None:
        if now is not None and self._panel.isAncestorOf(now) and not isinstance(now, QScrollArea):
            self.ensureWidgetVisible(now, 0, SPARE_PX)
            self.horizontalScrollBar().setValue(0)  # where a large font lacks width, ends of lines are cut, not beginnings

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return bool(super().eventFilter(watched, event))
