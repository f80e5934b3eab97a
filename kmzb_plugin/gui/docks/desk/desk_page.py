"""The frame of a page of the desk: what it says while there is nothing to show, while it computes, and its content."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ....i18n import translate
from ..banner import Banner, Kind
from .tall_enough import TallEnough


class DeskPage(QWidget):
    """Put the content into ``set_content``; it scrolls when the dock is low. Errors stand above it and take nothing away."""

    cancel_requested = pyqtSignal()
    became_visible = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.banner = Banner(self)
        self.banner.clear()
        self._busy = QWidget(self)
        self._busy_label = QLabel(self._busy)
        self._busy_label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self._busy)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(8)
        self._cancel = QPushButton(translate("KmzbPlugin", "Cancel"), self._busy)
        self._cancel.clicked.connect(lambda checked=False: self.cancel_requested.emit())
        line = QHBoxLayout(self._busy)
        line.setContentsMargins(8, 4, 8, 4)
        for widget, stretch in ((self._busy_label, 0), (self._bar, 1), (self._cancel, 0)):
            line.addWidget(widget, stretch)
        self._notice = QLabel(self)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setWordWrap(True)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._notice.setContentsMargins(16, 16, 16, 16)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(translate("KmzbPlugin", "Content of the page"))
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        # Always there: a bar that comes while a content as high as its words is laid out would leave it too wide, and cut.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._notice)
        self._stack.addWidget(self._area)
        self._content: QWidget = self._area
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._busy)
        column.addWidget(self._stack, 1)
        self.show_idle()

    def set_content(self, content: QWidget, scrolls: bool = True) -> None:
        """What the page shows when there is something; ``scrolls``: False for one that scrolls by itself, in a window."""
        if scrolls:
            self._area.setWidget(content)
        else:
            self._stack.addWidget(content)
            self._content = content

    def show_busy(self, text: str) -> None:
        """Working; what is on show stays on show."""
        self._busy_label.setText(text)
        self._bar.setRange(0, 0)
        self._busy.show()
        self.banner.clear()
        self.layout().activate()

    def show_progress(self, share: float) -> None:
        """0 … 1 of the work under way."""
        self._bar.setRange(0, 1000)
        self._bar.setValue(int(1000 * max(0.0, min(1.0, share))))

    def show_idle(self) -> None:
        """No work under way. Its row goes at once: the event that lays the page out comes behind the next painting."""
        self._busy.hide()
        self.layout().activate()

    def show_notice(self, text: str) -> None:
        """Nothing to show, and why."""
        self.show_idle()
        self._notice.setText(text)
        self._stack.setCurrentWidget(self._notice)

    def show_content(self) -> None:
        """The content, whatever it holds; to be called when it is filled."""
        self.show_idle()
        self._stack.setCurrentWidget(self._content)
        content = self._area.widget()
        if isinstance(content, TallEnough):
            content.settle()

    def show_error(self, text: str, offer: Optional[str] = None, act: Optional[Callable[[], None]] = None) -> None:
        """Say what went wrong above what is on show."""
        self.show_idle()
        self.banner.say(Kind.ERROR, text, () if offer is None or act is None else ((offer, act),))

    def key_act(self, name: str) -> Optional[Callable[[], object]]:
        """What a key does while the focus is in this page; ``None`` leaves it to the dock. For pages with keys of their own."""
        return None

    @property
    def is_busy(self) -> bool:
        """True while work is under way."""
        return not self._busy.isHidden()

    def showEvent(self, event: object) -> None:  # noqa: N802
        super().showEvent(event)
        self.became_visible.emit()
