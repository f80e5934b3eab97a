"""Small parts of docks and windows, dressed alike everywhere."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QLabel, QTableView, QToolButton, QWidget

from ...i18n import translate


def embolden(widget: QWidget, larger: float = 1.0) -> None:
    """What a widget says in bold, ``larger`` than its surroundings."""
    font = widget.font()
    font.setBold(True)
    if larger != 1.0:
        font.setPointSizeF(font.pointSizeF() * larger)
    widget.setFont(font)


def dress_list(table: QTableView) -> None:
    """A table that is a list: whole rows, one at a time, none typed in, each one line high."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setTextElideMode(Qt.TextElideMode.ElideRight)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    rows, columns = table.verticalHeader(), table.horizontalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(max(20, table.fontMetrics().height() + 7))
    columns.setHighlightSections(False)
    columns.setSectionsClickable(False)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def plain_label(parent: QWidget, text: str = "", *, bold: bool = False) -> QLabel:
    """Words that wrap and are never taken for markup."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if bold:
        embolden(label)
    return label


def dress_button(button: QAbstractButton, icon: str, tip: str) -> None:
    """A picture of QGIS's theme instead of words: what it does is its tip, and what is read aloud."""
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolTip(tip)
    button.setAccessibleName(tip)


def icon_button(parent: QWidget, icon: str, tip: str) -> QToolButton:
    """A flat button that is a picture."""
    button = QToolButton(parent)
    button.setAutoRaise(True)
    dress_button(button, icon, tip)
    return button


def dress_help(button: QAbstractButton, wanted: Any) -> None:
    """The button that opens the help of a page or window: a click emits ``wanted``."""
    dress_button(button, "/mActionHelpContents.svg", translate("KmzbPlugin", "How to read this page"))
    button.clicked.connect(lambda checked=False: wanted.emit())


def help_button(parent: QWidget, wanted: Any) -> QToolButton:
    """A flat one of these."""
    button = QToolButton(parent)
    button.setAutoRaise(True)
    dress_help(button, wanted)
    return button
