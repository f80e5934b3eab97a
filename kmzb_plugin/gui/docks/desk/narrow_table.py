"""Tables in a narrow dock: what is told elsewhere, too, makes room for the names."""

from __future__ import annotations

from typing import Sequence

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QTableView


class NarrowTable(QObject):
    """Keeps the first column of ``table`` at least ``least_px`` wide by hiding columns, those of ``order`` one after another."""

    def __init__(self, table: QTableView, order: Sequence[int], least_px: int) -> None:
        super().__init__(table)
        self.least_px = least_px
        self._table, self._order = table, tuple(order)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """After new rows, too: the columns have another width."""
        header = self._table.horizontalHeader()
        for column in self._order:
            self._table.setColumnHidden(column, False)
        taken = sum(header.sectionSize(column) for column in range(1, header.count()))
        for column in self._order:
            if self._table.viewport().width() - taken >= self.least_px:
                return
            taken -= header.sectionSize(column)
            self._table.setColumnHidden(column, True)
