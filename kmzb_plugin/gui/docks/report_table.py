"""The list of reports: keeps selection and scroll through changes, fits its columns to a narrow dock."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Dict, Iterator, Optional, Tuple

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ...core.model import Page, Report
from ...core.queues import SortKey, sort_key
from ...i18n import translate
from ..models import texts
from ..models.report_table_model import Column, ReportTableModel, headers
from . import signs
from .parts import dress_list

SIGN_ONLY_PX = 60  # narrower than this, the status shows its sign alone
PREFETCH_ROWS = 20
_PADDING_PX = 16
# Columns leave a narrow list in this order.
_LEAVING = (Column.CREATED, Column.NUMBER, Column.PLACE)
_STATUS_PX = 30


class _RowDelegate(QStyledItemDelegate):
    """Shows the sign of a status alone where its name has no room."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        if index.column() == Column.STATUS and option.rect.width() < SIGN_ONLY_PX:
            option.text = ""
            option.decorationAlignment = Qt.AlignmentFlag.AlignCenter
        elif index.column() == Column.PLACE:  # beats differ in their numbers, at the end
            option.textElideMode = Qt.TextElideMode.ElideMiddle


class ReportTable(QTableView):
    """``report_chosen`` is emitted when the user, not a change of data, moved to another row."""

    report_chosen = pyqtSignal(int)
    report_activated = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.reports = ReportTableModel(self)
        self._quiet = False
        self._anchor: Optional[SortKey] = None
        self._hidden_by_user: Optional[Tuple[Column, ...]] = None
        self.setModel(self.reports)
        self.setItemDelegate(_RowDelegate(self))
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def _dress(self) -> None:
        dress_list(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setMinimumSectionSize(1)
        columns = self.horizontalHeader()
        columns.setMinimumSectionSize(_STATUS_PX)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        columns.customContextMenuRequested.connect(self._on_header_menu)

    # Rows

    def show_page(self, page: Page, current_id: Optional[int]) -> None:
        """Start anew; the current report is selected when it is among the rows."""
        with self._quietly():
            self.reports.show_page(page)
        self._anchor = None
        self.scrollToTop()
        self.select(current_id)

    def append(self, page: Page, current_id: Optional[int]) -> None:
        """Add the next page."""
        with self._keeping(current_id):
            self.reports.append(page)

    def merge(self, page: Page, current_id: Optional[int]) -> None:
        """Take over what was read again, as a difference."""
        with self._keeping(current_id):
            self.reports.merge(page)

    def apply_change(self, report_id: int, report: Optional[Report], current_id: Optional[int]) -> None:
        """One report came, changed or left."""
        with self._keeping(current_id):
            self.reports.apply_change(report_id, report)

    def select(self, report_id: Optional[int]) -> bool:
        """Select without announcing it; False (and nothing selected) when the report is not loaded."""
        row = self.reports.row_of(report_id)
        with self._quietly():
            if row < 0:
                self.setCurrentIndex(QModelIndex())
                self.clearSelection()
            elif self.currentIndex().row() != row or not self.selectionModel().isRowSelected(row, QModelIndex()):
                self.setCurrentIndex(self.reports.index(row, 0))
        if row >= 0:
            self._remember(row)
        return row >= 0

    # Walking

    def neighbour(self, step: int) -> Optional[int]:
        """The number of the report ``step`` rows away from the selected one, or from where it stood."""
        current = self.currentIndex().row()
        if current >= 0:
            row = current + step
        elif self._anchor is None:
            row = 0
        else:
            row = self.reports.row_for(self._anchor) - (1 if step < 0 else 0)
        report = self.reports.report_at(row)
        return report.id if report else None

    def following(self, report_id: int) -> Optional[int]:
        """The report to go to when ``report_id`` is done: the next one, at the end the one before."""
        row = self.reports.row_of(report_id)
        if row >= 0:
            rows = (row + 1, row - 1)
        elif self._anchor is not None:
            place = self.reports.row_for(self._anchor)
            rows = (place, place - 1)
        else:
            return None
        found = next((r for r in map(self.reports.report_at, rows) if r is not None), None)
        return found.id if found else None

    def go(self, step: int) -> bool:
        """Move by ``step`` rows as the user does; False at the end."""
        report_id = self.neighbour(step)
        if report_id is None:
            return False
        self.setCurrentIndex(self.reports.index(self.reports.row_of(report_id), 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Letters belong to the dock, not to the search-as-you-type of item views."""
        if event.text().strip() or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _on_current_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        report = self.reports.report_at(current.row())
        if self._quiet or report is None:
            return
        self._remember(current.row())
        self.report_chosen.emit(report.id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        report = self.reports.report_at(index.row())
        if report is not None:
            self.report_activated.emit(report.id)

    def _remember(self, row: int) -> None:
        report = self.reports.report_at(row)
        self._anchor = sort_key(report) if report else None
        if row >= self.reports.rowCount() - PREFETCH_ROWS:
            self.reports.fetchMore(QModelIndex())

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    @contextmanager
    def _keeping(self, current_id: Optional[int]) -> Iterator[None]:
        """Selection by number, and the row at the top of the view, stay through a change of rows."""
        top = self.indexAt(self.viewport().rect().topLeft())
        top_report = self.reports.report_at(top.row()) if top.isValid() else None
        offset = self.visualRect(top).top() if top.isValid() else 0
        at_start = self.verticalScrollBar().value() == 0
        anchor = self._anchor
        with self._quietly():
            yield
        if not self.select_silently(current_id):
            self._anchor = anchor
        row = self.reports.row_of(top_report.id) if top_report else -1
        if at_start:
            self.verticalScrollBar().setValue(0)
        elif row >= 0:
            self.verticalScrollBar().setValue(self.rowViewportPosition(row) + self.verticalOffset() - offset)

    def select_silently(self, report_id: Optional[int]) -> bool:
        """As ``select``, without scrolling to the row."""
        scrolling = self.hasAutoScroll()
        self.setAutoScroll(False)
        try:
            return self.select(report_id)
        finally:
            self.setAutoScroll(scrolling)

    # Columns

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: Any) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(max(20, self.fontMetrics().height() + 7))
            self.fit_columns()

    def fit_columns(self) -> None:
        """Give the category what the others leave; hide the least needed columns when it gets too narrow."""
        width = self._needed()
        shown = [column for column in Column if column not in (self._hidden_by_user or ())]
        room = self.viewport().width()
        if self._hidden_by_user is None:
            for column in _LEAVING:
                if sum(width[c] for c in shown) > room and column in shown:
                    shown.remove(column)
        spare = room - sum(width[c] for c in shown)
        for column in Column:
            self.setColumnHidden(column, column not in shown)
        for column in shown:
            share = 0
            if column is Column.CATEGORY:
                share = spare if Column.PLACE not in shown else spare * 2 // 3
            elif column is Column.PLACE:
                share = spare - spare * 2 // 3
            self.setColumnWidth(column, max(_STATUS_PX, width[column] + share))

    def _needed(self) -> Dict[Column, int]:
        """The width in pixels at which each column can be read."""
        measure = self.fontMetrics().horizontalAdvance
        return {
            Column.DEADLINE: measure(texts.longest_deadline()) + signs.SIGN_PX + _PADDING_PX,
            Column.CATEGORY: 20 * self.fontMetrics().averageCharWidth() + signs.SIGN_PX + _PADDING_PX,
            Column.STATUS: _STATUS_PX,
            Column.PLACE: 11 * self.fontMetrics().averageCharWidth() + _PADDING_PX,
            Column.NUMBER: measure("1 234 567") + _PADDING_PX,
            Column.CREATED: measure(texts.moment(self.reports.now)) + _PADDING_PX,
        }

    def _on_header_menu(self, point: Any) -> None:
        menu = QMenu(self)
        for column in Column:
            action = QAction(headers()[column], menu)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.setEnabled(column is not Column.DEADLINE)
            action.toggled.connect(lambda checked, c=column: self._show_column(c, checked))
            menu.addAction(action)
        menu.addSeparator()
        automatic = menu.addAction(translate("KmzbPlugin", "Fit columns to the width"))
        automatic.triggered.connect(self._fit_again)
        menu.exec(self.horizontalHeader().mapToGlobal(point))
        menu.deleteLater()

    def _show_column(self, column: Column, visible: bool) -> None:
        hidden = {c for c in Column if self.isColumnHidden(c)}
        hidden = hidden - {column} if visible else hidden | {column}
        self._hidden_by_user = tuple(sorted(hidden))
        self.fit_columns()

    def _fit_again(self) -> None:
        self._hidden_by_user = None
        self.fit_columns()
