"""The slim line under the list: how much is shown, and what was done last, with its undo."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ...i18n import translate
from ..timers import pause
from . import signs

PASSING_MS = 4000


class ActLine(QWidget):
    """Always there and always one line high, so that nothing moves when an act is reported."""

    undo_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._full, self._notice, self._undo_key = "", "", ""
        self._passing = pause(self, PASSING_MS, self._on_passed)
        self._sign = QLabel(self)
        self._act = QLabel(self)
        self._act.setTextFormat(Qt.TextFormat.PlainText)
        self._act.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._undo = QToolButton(self)
        self._undo.setAutoRaise(True)
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.clicked.connect(lambda checked=False: self.undo_requested.emit())
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setToolTip(
            translate(
                "KmzbPlugin",
                "J, K: next and previous report\nEnter: its details\nS: show it on the map\nEsc: back to the list",
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(4)
        for widget, stretch in ((self._sign, 0), (self._act, 1), (self._undo, 0), (self._count, 0)):
            row.addWidget(widget, stretch)
        self.setFixedHeight(max(24, self.fontMetrics().height() + 8))
        self.forget()

    @property
    def text(self) -> str:
        """What was done last, empty when nothing is shown."""
        return self._full

    @property
    def offers_undo(self) -> bool:
        """True while the last act can be undone from here."""
        return bool(self._undo_key)

    def report(self, text: str, undo_key: str = "") -> None:
        """Say what was done; with ``undo_key`` its undo is offered."""
        self._full, self._notice, self._undo_key = text, "", undo_key
        if undo_key:
            self._undo.setText(translate("KmzbPlugin", "Undo ({key})").format(key=undo_key))
            self._undo.setToolTip(translate("KmzbPlugin", "Undo: {text}").format(text=text))
        icon = signs.mark_icon("✓", signs.good(self.palette()).name())
        self._sign.setPixmap(icon.pixmap(QSize(14, 14)))
        self.setAccessibleName(text)
        self._draw()

    def notice(self, text: str) -> None:
        """Say something in passing; what was done last comes back by itself."""
        self._notice = text
        self._passing.start()
        self._draw()

    def forget(self) -> None:
        """Nothing was done lately."""
        self._full, self._notice, self._undo_key = "", "", ""
        self._draw()

    def show_count(self, text: str) -> None:
        """How much of the queue is shown."""
        self._count.setText(text)
        palette = self._count.palette()
        palette.setColor(QPalette.ColorRole.WindowText, signs.muted(self.palette()))
        self._count.setPalette(palette)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._draw()

    def showEvent(self, event: Any) -> None:  # noqa: N802
        super().showEvent(event)
        self._draw()

    def _on_passed(self) -> None:
        self._notice = ""
        self._draw()

    def _draw(self) -> None:
        """The text goes before the count where both have no room; a notice has the line to itself."""
        text = self._notice or self._full
        self._sign.setVisible(bool(self._full) and not self._notice)  # the tick belongs to what was done
        self._undo.setVisible(self.offers_undo and not self._notice)
        measure = self._act.fontMetrics().horizontalAdvance
        others = sum(w.sizeHint().width() + 4 for w in (self._sign, self._undo) if not w.isHidden())
        room = self.width() - others - 20
        count_px = measure(self._count.text()) + 4
        self._count.setVisible(measure(text) + count_px <= room)
        if not self._count.isHidden():
            room -= count_px
        self._act.setText(self._act.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, room)))
        self._act.setToolTip(text)
