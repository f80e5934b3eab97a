"""What the sections of the panel are made of, looking as the details below them do. All texts are plain."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QToolButton, QWidget

from ...models import texts
from .. import signs
from ..parts import embolden
from ..report_details import breakable


def heading(parent: QWidget, title: str, more: str = "") -> QWidget:
    """A title over a line, with ``more`` in plain weight beside it."""
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 6, 0, 1)
    row.setSpacing(6)
    label = QLabel(title, box)
    label.setTextFormat(Qt.TextFormat.PlainText)
    embolden(label)
    row.addWidget(label)
    if more:
        row.addWidget(text(box, more, muted=True), 1)
        return box
    line = QFrame(box)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    palette = line.palette()
    ink, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
    palette.setColor(QPalette.ColorRole.WindowText, signs.blend(ink, ground, 0.75))
    line.setPalette(palette)
    row.addWidget(line, 1)
    return box


def text(parent: QWidget, value: str, *, muted: bool = False, bold: bool = False) -> QLabel:
    """Text that wraps and can be marked and copied."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)  # a report's words are never markup
    label.setText(breakable(value))
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if muted:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, signs.muted(parent.palette()))
        label.setPalette(palette)
    if bold:
        embolden(label)
    return label


def button(parent: QWidget, name: str, title: str, act: Callable[[], None], *, about: str = "", key: str = "") -> QToolButton:
    """A flat button that Tab reaches; ``name`` lets it keep the focus when the section is drawn anew."""
    made = QToolButton(parent)
    made.setObjectName(name)
    made.setText((" " if key else "") + title)
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    said = title.replace("&&", "\0").replace("&", "").replace("\0", "&")
    made.setAccessibleName(f"{said}: {about}" if about else said)
    made.setToolTip(texts.plain_tip(f"{said}: {about}" if about and len(about) <= 120 else said))
    if key:
        made.setIcon(signs.key_icon(key, parent.palette()))
        made.setIconSize(QSize(signs.SIGN_PX, signs.SIGN_PX))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setAutoRaise(False)
    made.clicked.connect(lambda checked=False: act())
    return made


def sign(parent: QWidget, icon: QIcon) -> QLabel:
    """A small picture."""
    label = QLabel(parent)
    label.setPixmap(icon.pixmap(QSize(signs.SIGN_PX, signs.SIGN_PX)))
    return label


def empty(layout: QLayout) -> None:
    """Take everything out of ``layout`` and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)  # at once: nobody shall find it by its name any more
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
            inner.deleteLater()
