"""What is reported and what is not as a table: a line per unit, beat or category."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt

from ...desk.bias import By, Line, rank
from ...i18n import translate
from . import change_csv, reporting_texts, texts
from .assumption_rows import number

NAME, CASES, DOUBLES, SHARE, INCIDENTS, UNREPORTED = range(6)


class ReportingTableModel(QAbstractTableModel):
    """Holds what it is given; nothing can be edited."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.lines: Tuple[Line, ...] = ()
        self._names: Mapping[int, str] = {}
        self._by = By.UNITS

    def show(self, lines: Sequence[Line], names: Mapping[int, str], by: By) -> None:
        """Start anew."""
        self.beginResetModel()
        self.lines, self._names, self._by = tuple(lines), names, by
        self.endResetModel()

    def name(self, line: Line) -> str:
        """Of a unit, beat or category."""
        return self._names.get(line.key, str(line.key))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else UNREPORTED + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return broken(self.heads()[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                "",
                translate("KmzbPlugin", "Confirmed cases that began with a citizen's report in this period"),
                translate("KmzbPlugin", "Further reports of these cases after the first"),
                translate("KmzbPlugin", "Share of what happens that is reported at all, with its 95 % interval"),
                translate("KmzbPlugin", "Incidents to be expected behind the reported cases, with the 95 % interval"),
                translate("KmzbPlugin", "Expected incidents that nobody reported"),
            )[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(line)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = self.name(line) if column == NAME else reporting_texts.reason(line)
            return texts.plain_tip(told) if told else None
        return None

    def heads(self) -> Tuple[str, ...]:
        """Of the columns."""
        return (
            reporting_texts.one(self._by), translate("KmzbPlugin", "Reported cases"), translate("KmzbPlugin", "Doubles"),
            translate("KmzbPlugin", "Reported at all (95 %)"), translate("KmzbPlugin", "Expected incidents (95 %)"),
            translate("KmzbPlugin", "Not reported"),
        )  # fmt: skip

    def words(self, line: Line) -> Tuple[str, ...]:
        """A line as it is read."""
        return (
            self.name(line), texts.number(line.cases), reporting_texts.doubles(line), reporting_texts.share(line),
            reporting_texts.incidents(line), reporting_texts.unreported(line),
        )  # fmt: skip

    def sort_value(self, line: Line, column: int) -> Any:
        """What a column is sorted by: what is not known stands below all that is."""
        if column == NAME:
            return self.name(line).casefold()
        if column in (CASES, DOUBLES):
            return (line.cases, line.doubles)[column - CASES]
        if column == UNREPORTED:
            place, weight, key = rank(line)
            return -place, -weight, -key
        value = line.share[0] if column == SHARE else line.incidents[0]
        return value if line.doubles else -1.0

    def csv(self) -> str:
        """For a spreadsheet: numbers and intervals in columns of their own."""
        name, cases, doubles, share, incidents, silent = self.heads()
        low, high = translate("KmzbPlugin", "at least"), translate("KmzbPlugin", "at most")
        head = [name, cases, doubles]
        head += [f"{which}: {end}" if end else which for which in (share, incidents) for end in ("", low, high)]
        head += [silent, translate("KmzbPlugin", "Result")]
        return change_csv.written(head, [self._row(line) for line in self.lines])

    def _row(self, line: Line) -> Sequence[object]:
        values = [*(100 * part for part in line.share), *line.incidents, line.incidents[0] - line.cases]
        known = [number(round(value, 1)) for value in values] if line.doubles else [""] * 7
        return [self.name(line), line.cases, line.doubles, *known, reporting_texts.reason(line)]


class ReportingOrder(QSortFilterProxyModel):
    """Sorts by what a column means, not by its words."""

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:  # noqa: N802
        source = self.sourceModel()
        one, other = (source.sort_value(source.lines[index.row()], index.column()) for index in (left, right))
        return bool(one < other)


def broken(head: str) -> str:
    """A head in two lines, parted near its middle."""
    gaps = [place for place, sign in enumerate(head) if sign == " " and not head[place:].startswith(" %")]
    if not gaps:
        return head
    place = min(gaps, key=lambda gap: abs(gap - len(head) / 2))
    return head[:place] + "\n" + head[place + 1 :]


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignLeft if column == NAME else Qt.AlignmentFlag.AlignRight
    return int(side | Qt.AlignmentFlag.AlignVCenter)
