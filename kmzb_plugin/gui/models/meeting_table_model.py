"""The register of meetings as a table: pages come from outside, newest first."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, List, Optional, Tuple

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...core.meetings import Meeting, MeetingCursor, MeetingPage, MeetingRules
from ...i18n import language, translate
from . import texts
from .paged_table_model import PagedTableModel


class Column(IntEnum):
    """The columns, in the order in which they are shown."""

    DAY = 0
    PLACE = 1
    KIND = 2
    PEOPLE = 3
    THREATS = 4


def headers() -> Tuple[str, ...]:
    """The titles of the columns."""
    return (
        translate("KmzbPlugin", "Day"),
        translate("KmzbPlugin", "Place"),
        translate("KmzbPlugin", "Kind"),
        translate("KmzbPlugin", "People"),
        translate("KmzbPlugin", "Threats"),
    )


class MeetingTableModel(PagedTableModel):
    """As many rows as were asked for so far."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(headers(), parent)
        self._rows: List[Meeting] = []
        self._next: Optional[MeetingCursor] = None
        self._rules = MeetingRules()

    def set_rules(self, rules: MeetingRules) -> None:
        """Names of kinds come from here."""
        self._rules = rules
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def show_page(self, page: MeetingPage) -> None:
        """Start anew."""
        self.beginResetModel()
        self._rows, self._next, self._is_loading = list(page.rows), page.next, False
        self.endResetModel()

    def append(self, page: MeetingPage) -> None:
        """Add the next page."""
        first = len(self._rows)
        self._next, self._is_loading = page.next, False
        if page.rows:
            self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()

    def meeting_at(self, row: int) -> Optional[Meeting]:
        """The meeting in a row, or ``None``."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, meeting_id: Optional[int]) -> int:
        """The row of a meeting, -1 when it is not loaded."""
        return next((row for row, meeting in enumerate(self._rows) if meeting.id == meeting_id), -1)

    # What Qt asks

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        meeting = self.meeting_at(index.row())
        if meeting is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(meeting, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._whole(meeting)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.plain_tip(self._whole(meeting))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def _text(self, meeting: Meeting, column: Column) -> str:
        if column is Column.DAY:
            return texts.day(meeting.held_on)
        if column is Column.PLACE:
            return meeting.place
        if column is Column.KIND:
            return self._rules.kind(meeting.kind).name(language())
        if column is Column.PEOPLE:
            return texts.DASH if meeting.participants is None else texts.number(meeting.participants)
        return texts.number(meeting.threats)

    def _whole(self, meeting: Meeting) -> str:
        """One line for screen readers and tooltips."""
        parts = [self._text(meeting, Column.DAY), meeting.place, self._text(meeting, Column.KIND)]
        parts.append(meeting.organiser or self._rules.organiser_kind(meeting.organiser_kind).name(language()))
        if meeting.participants is not None:
            parts.append(translate("KmzbPlugin", "%n participant(s)", "", meeting.participants))
        parts.append(translate("KmzbPlugin", "%n threat(s) raised", "", meeting.threats))
        return texts.DOT.join(parts)


def _alignment(column: Column) -> int:
    right = column in (Column.PEOPLE, Column.THREATS)
    both = (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
    return int(getattr(both, "value", both))  # a number for Qt 5 and 6 alike
