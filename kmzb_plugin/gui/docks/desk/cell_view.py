"""The way back: the cases, decisions and dates behind a cell of a hotspot layer, and from there into the queue."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ....core.desk import CITIZENS, CellItem, ScopeChoices
from ....core.model import Catalogue
from ....i18n import translate
from ...models.cell_item_model import CellItemModel, Column, counted, headers
from .. import signs
from ..parts import dress_list
from ..report_details import breakable
from ..sections import parts

_PADDING_PX = 18
_LEAST_ROWS = 5  # a lower page scrolls as a whole
_ROUND_TABLE_PX = 190  # what stands above and below the table


class CellTable(QTableView):
    """``chosen`` says Enter or a double click on a row."""

    chosen = pyqtSignal(object)  # CellItem

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.items = CellItemModel(signs.status_icon, self)
        self.setModel(self.items)
        dress_list(self)
        self.setAccessibleName(translate("KmzbPlugin", "Behind the cell"))
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def current(self) -> Optional[CellItem]:
        """The item on which the cursor stands."""
        return self.items.item_at(self.currentIndex().row())

    def fit_columns(self) -> None:
        """What is least needed goes where there is little room: unit, then case, then the words of the last decision."""
        measure, titles = self.fontMetrics().horizontalAdvance, headers()
        width = {
            Column.DAY: measure("00.00.0000") + _PADDING_PX,
            Column.KIND: measure("n" * 14) + _PADDING_PX,
            Column.STATUS: measure("n" * 9) + signs.SIGN_PX + _PADDING_PX,
            Column.CASE: max(measure("#000000"), measure(titles[Column.CASE])) + _PADDING_PX,
            Column.DECISION: measure("n" * 18) + _PADDING_PX,
            Column.UNIT: measure("n" * 14) + _PADDING_PX,
        }
        room, shown = self.viewport().width(), list(Column)
        for column in (Column.UNIT, Column.DECISION, Column.CASE):
            if sum(width[c] for c in shown) > room:
                shown.remove(column)
        spare = max(0, room - sum(width[c] for c in shown))
        wide = [c for c in (Column.KIND, Column.STATUS, Column.DECISION, Column.UNIT) if c in shown]
        for column in Column:
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, width[column] + (spare // len(wide) if column in wide else 0))

    def fit_height(self, room_px: int) -> None:
        """As high as its rows, as long as the words about the current row stay in view below it."""
        line, edge = self.verticalHeader().defaultSectionSize(), self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        rows = max(1, min(self.items.rowCount(), max(_LEAST_ROWS, (room_px - edge) // line)))
        self.setFixedHeight(rows * line + edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens; letters are not searched as they are typed: they belong to the dock."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self.current)
        elif event.text().strip() or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit_columns()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        item = self.items.item_at(index.row())
        if item is not None:
            self.chosen.emit(item)


class CellView(QWidget):
    """Title, table, and all of the row on which the cursor stands."""

    back_wanted = pyqtSignal()
    report_chosen = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._room_px = 0
        self.back_button = QPushButton(translate("KmzbPlugin", "← &Back to the layer"), self)
        self.back_button.setToolTip(translate("KmzbPlugin", "Back to the layer (Esc)"))
        self.back_button.clicked.connect(lambda checked=False: self.back_wanted.emit())
        self.open_button = QPushButton(translate("KmzbPlugin", "Open in the &queue"), self)
        self.open_button.setToolTip(translate("KmzbPlugin", "Open the report in the verification panel (Enter)"))
        self.title = parts.text(self, "", bold=True)
        self.count = parts.text(self, "")
        self.table = CellTable(self)
        self.details = parts.text(self, "", muted=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        column.addLayout(buttons)
        for widget in (self.title, self.count, self.table, self.details):
            column.addWidget(widget)
        column.addStretch(1)
        self.table.chosen.connect(self._open)
        self.open_button.clicked.connect(lambda checked=False: self._open(self.table.current))
        self.table.selectionModel().currentRowChanged.connect(self._on_row)

    def show_waiting(self, title: str, text: str) -> None:
        """Another cell: nothing of the one before stays on show."""
        self.title.setText(title)
        self.count.setText(text)
        self.table.hide()
        self.details.setText("")
        self.open_button.setEnabled(False)

    def show_items(self, items: Sequence[CellItem], catalogue: Catalogue, choices: ScopeChoices) -> None:
        """What stands there; the first row has the cursor."""
        self.table.items.show_items(items, catalogue, choices)
        self.count.setText(counted(items))
        self.table.setVisible(bool(items))
        self.fit(self._room_px)
        self.table.fit_columns()
        if items:
            self.table.setCurrentIndex(self.table.items.index(0, 0))
        self._on_row()

    def show_problem(self, text: str) -> None:
        """It could not be read."""
        self.count.setText(text)

    def fit(self, page_px: int) -> None:
        """Use the height of the page."""
        self._room_px = page_px
        self.table.fit_height(page_px - _ROUND_TABLE_PX)

    def focus(self) -> None:
        """Put the keyboard on the rows, or on the way back when there are none."""
        target = self.table if self.table.isVisible() else self.back_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self, *anything: object) -> None:
        item = self.table.current
        self.open_button.setEnabled(item is not None and item.pillar == CITIZENS)
        self.details.setText("" if item is None else breakable(self.table.items.whole(item)))

    def _open(self, item: Optional[CellItem]) -> None:
        if item is not None and item.pillar == CITIZENS:
            self.report_chosen.emit(item.id)
