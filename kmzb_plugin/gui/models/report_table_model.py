"""The list of reports as a table: pages come from outside, changes are applied as a difference."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import IntEnum
from typing import Any, Callable, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QIcon
from qgis.PyQt.QtWidgets import QApplication

from ...core.deadlines import Urgency, report_urgency
from ...core.model import Catalogue, Cursor, Page, Report
from ...core.queues import Change, SortKey, Step, beyond, change_of, difference, position, runs, sort_key
from ...i18n import translate
from ..docks import signs
from . import case_texts, texts
from .paged_table_model import PagedTableModel


class Column(IntEnum):
    """The columns, in the order in which they are shown."""

    DEADLINE = 0
    CATEGORY = 1
    STATUS = 2
    PLACE = 3
    NUMBER = 4
    CREATED = 5


def headers() -> Tuple[str, ...]:
    """The titles of the columns."""
    return (
        translate("KmzbPlugin", "Deadline"),
        translate("KmzbPlugin", "Category"),
        translate("KmzbPlugin", "Status"),
        translate("KmzbPlugin", "Beat"),
        translate("KmzbPlugin", "No."),
        translate("KmzbPlugin", "Reported"),
    )


class ReportTableModel(PagedTableModel):
    """Rows ordered by deadline."""

    became_overdue = pyqtSignal()  # time passed, and with it a deadline

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(headers(), parent)
        self._rows: List[Report] = []
        self._next: Optional[Cursor] = None
        self._catalogue = Catalogue()
        self._clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._now = self._clock()

    # What Qt asks

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:  # the column of signs is as narrow as a sign
            return "" if section == Column.STATUS else self._headers[section]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        report, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(report, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(report, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(report, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headers[column]}: {self._text(report, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return self._style(report, column, role)

    # What is shown

    def _text(self, report: Report, column: Column) -> str:
        if column is Column.DEADLINE:
            return texts.deadline(report, self._now)
        if column is Column.CATEGORY:
            times = case_texts.times(report.case_size)  # several speak of it: told first, so that it is never cut
            return f"{times} {texts.category_name(report, self._catalogue)}".strip()
        if column is Column.STATUS:
            return texts.status_name(report.status, self._catalogue)
        if column is Column.PLACE:
            return texts.place(report)
        if column is Column.NUMBER:
            return str(report.id)
        return texts.moment(report.created_at)

    def _icon(self, report: Report, column: Column) -> Optional[QIcon]:
        if column is Column.DEADLINE:
            icon = signs.urgency_icon(report_urgency(report, self._now), QApplication.palette())
            return None if icon.isNull() else icon
        status = self._catalogue.status(report.status)
        if column is Column.CATEGORY:
            return signs.category_icon(self._catalogue.category(report.category), status)
        return signs.status_icon(status) if column is Column.STATUS else None

    def _tooltip(self, report: Report, column: Column) -> str:
        if column is Column.DEADLINE and report.due_at is not None:
            return f"{self._text(report, column)}\n{texts.moment(report.due_at)}"
        if column is Column.CATEGORY and report.case_size > 1:
            several = translate("KmzbPlugin", "%n report(s) and events in one case", "", report.case_size)
            return f"{texts.category_name(report, self._catalogue)}\n{several}"
        if column is Column.PLACE and report.beat_name:
            return f"{report.beat_name}\n{report.unit_name}"
        return self._text(report, column)

    def _style(self, report: Report, column: Column, role: int) -> Any:
        if column is Column.DEADLINE:
            urgency = report_urgency(report, self._now)
            if role == Qt.ItemDataRole.ForegroundRole and urgency in (Urgency.OVERDUE, Urgency.SOON):
                return QBrush(signs.urgency_colour(urgency, QApplication.palette()))
        return None

    # What the controller does

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Names and signs may have changed."""
        self._catalogue = catalogue
        self._touch(Column.DEADLINE, Column.CREATED)

    def set_clock(self, clock: Callable[[], datetime]) -> None:
        """The server's clock, as far as it is known here."""
        self._clock = clock
        self.tick()

    @property
    def now(self) -> datetime:
        """The moment that the shown times are counted from."""
        return self._now

    def tick(self) -> None:
        """Time has passed: count the times anew."""
        before, self._now = self._now, self._clock()
        self._touch(Column.DEADLINE, Column.DEADLINE)
        if any(r.due_at is not None and before < r.due_at <= self._now for r in self._rows):
            self.became_overdue.emit()

    def _touch(self, first: Column, last: Column) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._rows) - 1, last))

    def show_page(self, page: Page) -> None:
        """Another queue or filter: start anew with its first page."""
        self.beginResetModel()
        self._rows, self._next, self._is_loading = list(page.rows), page.next, False
        self.endResetModel()

    def append(self, page: Page) -> None:
        """The next page; rows that have come by another way meanwhile are not shown twice."""
        self._is_loading = False
        self._next = page.next
        known = {report.id for report in self._rows}
        fresh = [report for report in page.rows if report.id not in known]
        if not fresh:
            return
        if self._rows and sort_key(fresh[0]) < sort_key(self._rows[-1]):
            self._become(sorted([*self._rows, *fresh], key=sort_key))
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self._rows.extend(fresh)
        self.endInsertRows()

    def merge(self, page: Page) -> None:
        """The loaded part was read again: apply the difference only."""
        self._next, self._is_loading = page.next, False
        self._become(page.rows)

    def apply_change(self, report_id: int, report: Optional[Report]) -> None:
        """One report came, changed or (``None``) left. An older version than shown changes nothing."""
        if report is not None:
            shown = self.report(report_id)
            if shown is not None and report.version < shown.version:
                return
            if beyond(self._next, report):
                report = None  # it comes with its page
        self._apply(change_of(self._rows, self.row_of(report_id), report))

    def _become(self, rows: Sequence[Report]) -> None:
        self._apply(difference(self._rows, rows))

    def _apply(self, changes: Sequence[Change]) -> None:
        for run in runs(changes):
            first, count = min(change.row for change in run), len(run)
            if run[0].step is Step.REMOVE:
                self.beginRemoveRows(QModelIndex(), first, first + count - 1)
                del self._rows[first : first + count]
                self.endRemoveRows()
                continue
            fresh = [change.report for change in run if change.report is not None]
            if run[0].step is Step.INSERT:
                self.beginInsertRows(QModelIndex(), first, first + count - 1)
                self._rows[first:first] = fresh
                self.endInsertRows()
            else:
                self._rows[first : first + count] = fresh
                self.dataChanged.emit(self.index(first, 0), self.index(first + count - 1, len(Column) - 1))

    # Finding rows

    @property
    def has_more(self) -> bool:
        """True while pages wait on the server."""
        return self._next is not None

    def report_at(self, row: int) -> Optional[Report]:
        """The report in a row, or ``None``."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def report(self, report_id: Optional[int]) -> Optional[Report]:
        """The report with this number, when it is loaded."""
        return self.report_at(self.row_of(report_id))

    def row_of(self, report_id: Optional[int]) -> int:
        """The row of a report, -1 when it is not loaded."""
        return next((row for row, report in enumerate(self._rows) if report.id == report_id), -1)

    def row_for(self, key: SortKey) -> int:
        """The row at which a report with this key stands or would stand."""
        return position(self._rows, key)


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column is Column.NUMBER else Qt.AlignmentFlag.AlignLeft
    both = side | Qt.AlignmentFlag.AlignVCenter
    return int(getattr(both, "value", both))  # a number for Qt 5 and 6 alike
