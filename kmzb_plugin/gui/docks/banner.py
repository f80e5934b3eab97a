"""A calm strip that says one thing and offers what can be done about it."""

from __future__ import annotations

from enum import Enum
from typing import Callable, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..models import texts
from . import signs
from .flow_layout import FlowLayout

Offer = Tuple[str, Callable[[], None]]


class Kind(Enum):
    """What a banner is about; drawn as a sign and a tint."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Banner(QFrame):
    """Hidden until something is said. Texts are plain: markup in them shows literally."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._kind = Kind.INFO
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._text.setSizePolicy(policy)
        self._offers = QWidget(self)
        self._offers.setLayout(FlowLayout(spacing_px=2))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._text)
        column.addWidget(self._offers)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(self, kind: Kind, text: str, offers: Sequence[Offer] = (), tip: str = "") -> None:
        """Show ``text`` and a button for each offer; ``tip`` is what there is no room for."""
        self._text.setToolTip(texts.plain_tip(tip) if tip else "")
        self._kind = kind
        self._text.setText(text)
        self.setAccessibleName(text)
        layout = self._offers.layout()
        while layout.count():
            layout.takeAt(0).widget().deleteLater()
        for title, act in offers:
            layout.addWidget(self._button(title, act))
        self._offers.setVisible(bool(offers))
        self._tint()
        self.show()

    def clear(self) -> None:
        """Nothing to say."""
        self._text.setText("")
        self.hide()

    def _button(self, title: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self._offers)
        button.setText(title)
        button.setAccessibleName(title.replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda checked=False: act())
        return button

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """High enough for the wrapped text: what a banner says must not be cut where there is little room."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.layout().heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange):
            self._tint()

    def _tint(self) -> None:
        parent = self.parentWidget()
        palette = QPalette(parent.palette() if parent else self.palette())
        accent = self._accent(palette)
        base = palette.color(QPalette.ColorRole.Base)
        palette.setColor(QPalette.ColorRole.Window, signs.blend(base, accent, 0.14))
        palette.setColor(QPalette.ColorRole.WindowText, palette.color(QPalette.ColorRole.Text))
        self.setPalette(palette)
        informs = self._kind is Kind.INFO
        icon = signs.mark_icon("i", accent.name()) if informs else signs.warning_icon(accent.name())
        self._sign.setPixmap(icon.pixmap(QSize(signs.SIGN_PX, signs.SIGN_PX)))

    def _accent(self, palette: QPalette) -> QColor:
        if self._kind is Kind.ERROR:
            return signs.danger(palette)
        if self._kind is Kind.WARNING:
            return signs.soon(palette)
        return palette.color(QPalette.ColorRole.Highlight)
