"""A strip over the map: what to do now, and one line of text where it is needed. Never modal."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

from ...i18n import translate

TEXT_LENGTH = 2000  # what the database takes
MARGIN_PX = 8
WIDEST_PX = 760


class TextStrip(QFrame):
    """Lies at the lower edge of the canvas: QGIS's messages lie at the upper one.

    ``accepted`` carries the text, ``dismissed`` says Esc or Cancel.
    """

    accepted = pyqtSignal(str)
    dismissed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._required = False
        self.setObjectName("kmzb_text_strip")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(TEXT_LENGTH)
        self.accept_button = QPushButton(translate("KmzbPlugin", "Save"), self)
        self.cancel_button = QPushButton(translate("KmzbPlugin", "Cancel"), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX // 2, MARGIN_PX, MARGIN_PX // 2)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.edit, 2)
        layout.addWidget(self.accept_button)
        layout.addWidget(self.cancel_button)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.returnPressed.connect(self.accept)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.dismissed)
        canvas.installEventFilter(self)
        self.hide()

    def hint(self, text: str) -> None:
        """Say what to do; the keyboard stays with the map."""
        self.label.setText(text)
        self.edit.hide()
        self.accept_button.hide()
        self._place()

    def ask(self, text: str, placeholder: str, *, required: bool) -> None:
        """Ask for a line of text and take the keyboard. What was typed before stays while the strip is open."""
        self._required = required
        self.label.setText(text)
        self.edit.setPlaceholderText(placeholder)
        self.edit.show()
        self.accept_button.show()
        self._on_text_changed(self.edit.text())
        self._place()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """As Enter: hand over the text, unless a required one is missing."""
        text = self.edit.text().strip()
        if self._required and not text:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accepted.emit(text)

    def close_strip(self) -> None:
        """Put it away and forget the text; the keyboard goes back to the map."""
        had_focus = self.edit.hasFocus()
        self.edit.clear()
        self.hide()
        if had_focus:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels, wherever in the strip the keyboard is. No key goes on to the canvas below."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()

    def eventFilter(self, watched: Optional[QObject], event: Optional[QEvent]) -> bool:
        """Stay at the edge when the canvas changes its size."""
        if event is not None and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return bool(super().eventFilter(watched, event))

    def _on_text_changed(self, text: str) -> None:
        self.accept_button.setEnabled(bool(text.strip()) or not self._required)

    def _place(self) -> None:
        width = min(WIDEST_PX, self._canvas.width() - 2 * MARGIN_PX)
        wrapped = self.layout().heightForWidth(width) if self.layout().hasHeightForWidth() else 0
        height = max(wrapped, self.sizeHint().height())
        left, top = (self._canvas.width() - width) // 2, self._canvas.height() - height - MARGIN_PX
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()
