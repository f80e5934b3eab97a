"""The register's list: keeps the selection through a reload, gives the place what the other columns leave."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from ...core.meetings import Meeting, MeetingPage
from ..models import texts
from ..models.meeting_table_model import Column, MeetingTableModel, headers
from .parts import dress_list

_PADDING_PX = 16
_KIND_CHARACTERS = 15
_PLACE_CHARACTERS = 16


class MeetingTable(QTableView):
    """``meeting_activated`` says Enter or a double click."""

    meeting_activated = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.meetings = MeetingTableModel(self)
        self.setModel(self.meetings)
        dress_list(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setMinimumSectionSize(1)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def current(self) -> Optional[Meeting]:
        """The selected meeting."""
        return self.meetings.meeting_at(self.currentIndex().row())

    def show_page(self, page: MeetingPage, current_id: Optional[int]) -> None:
        """Start anew, standing on ``current_id`` when it is among the rows, else on the first."""
        top = self.verticalScrollBar().value() if current_id is not None else 0
        self.meetings.show_page(page)
        row = max(0, self.meetings.row_of(current_id))
        if self.meetings.rowCount():
            self.setCurrentIndex(self.meetings.index(row, 0))
        self.verticalScrollBar().setValue(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens; letters are not searched as they are typed: they belong to the dock."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.meeting_activated.emit(self.current.id)
        elif event.text().strip() or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """The kind goes first where there is little room."""
        measure = self.fontMetrics().horizontalAdvance
        average = self.fontMetrics().averageCharWidth()
        titles = headers()
        width = {
            Column.DAY: max(measure("00.00.0000"), measure(titles[Column.DAY])) + _PADDING_PX,
            Column.PLACE: _PLACE_CHARACTERS * average + _PADDING_PX,
            Column.KIND: _KIND_CHARACTERS * average + _PADDING_PX,
            Column.PEOPLE: max(measure(texts.number(10_000)), measure(titles[Column.PEOPLE])) + _PADDING_PX,
            Column.THREATS: max(measure("000"), measure(titles[Column.THREATS])) + _PADDING_PX,
        }
        room = self.viewport().width()
        hides_kind = sum(width.values()) > room
        self.setColumnHidden(Column.KIND, hides_kind)
        shown = [column for column in Column if not (hides_kind and column is Column.KIND)]
        spare = max(0, room - sum(width[column] for column in shown))
        for column in shown:
            share = 0
            if column is Column.PLACE:
                share = spare if hides_kind else spare * 2 // 3
            elif column is Column.KIND:
                share = spare - spare * 2 // 3
            self.setColumnWidth(column, width[column] + share)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        meeting = self.meetings.meeting_at(index.row())
        if meeting is not None:
            self.meeting_activated.emit(meeting.id)
