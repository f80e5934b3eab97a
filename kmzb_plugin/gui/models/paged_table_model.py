"""A table of which pages come from outside, as far as somebody looks."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, pyqtSignal


class PagedTableModel(QAbstractTableModel):
    """Asks for more by ``more_wanted``; never loads anything itself."""

    more_wanted = pyqtSignal()

    def __init__(self, headers: Sequence[str], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._rows: List[Any] = []
        self._next: Any = None
        self._is_loading = False

    @property
    def next_cursor(self) -> Any:
        """Where the next page starts; ``None`` when all is loaded."""
        return self._next

    def stop_loading(self) -> None:
        """The next page did not come."""
        self._is_loading = False

    # What Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._headers)

    def canFetchMore(self, parent: QModelIndex) -> bool:  # noqa: N802
        return not parent.isValid() and self._next is not None and not self._is_loading

    def fetchMore(self, parent: QModelIndex) -> None:  # noqa: N802
        if self.canFetchMore(parent):
            self._is_loading = True
            self.more_wanted.emit()
