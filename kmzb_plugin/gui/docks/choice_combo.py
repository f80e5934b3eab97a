"""A combo box that is searched by typing any part of a name."""

from __future__ import annotations

from typing import Any, Iterable, Optional, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from ..models import texts


class ChoiceCombo(QComboBox):
    """Editable only for searching: ``chosen`` is the data of one entry, or ``None``."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(10)
        self.setMaxVisibleItems(14)
        self.currentIndexChanged.connect(self._show_beginning)
        completer = self.completer()
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)

    def start(self, placeholder: str) -> None:
        """Nothing chosen yet."""
        self.setCurrentIndex(-1)
        self.clearEditText()
        self.lineEdit().setPlaceholderText(placeholder)

    def offer(self, entries: Iterable[Tuple[str, Any]], chosen: Any) -> None:
        """Names with what they stand for, instead of those before; stands on ``chosen``, or on none."""
        self.clear()
        for name, value in entries:
            self.addItem(name, value)
        self.start("")
        self.setCurrentIndex(self.findData(chosen))

    def _show_beginning(self, place: int) -> None:
        """Of a name that is longer than the field the beginning, not the end; the whole in the tooltip."""
        self.lineEdit().setCursorPosition(0)
        self.setToolTip(texts.plain_tip(self.itemText(place).strip()) if place >= 0 else "")

    @property
    def chosen(self) -> Any:
        """The entry whose name stands in the field (of several the one that was picked), or the only one that contains it."""
        typed = self.currentText().strip().casefold()
        if not typed:
            return None
        names = [self.itemText(row).strip().casefold() for row in range(self.count())]
        current = self.currentIndex()
        if current >= 0 and names[current] == typed:
            return self.itemData(current)
        if typed in names:
            return self.itemData(names.index(typed))
        matching = [row for row, name in enumerate(names) if typed in name]
        return self.itemData(matching[0]) if len(matching) == 1 else None
