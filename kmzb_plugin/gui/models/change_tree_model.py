"""The table of changes as a tree: units with their categories, or categories with their units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QGuiApplication

from ...core.desk import Measure, ScopeChoices
from ...desk.changes import ALL, Against, ChangeLine, ChangeTable, Compared, Verdict
from ...i18n import language, translate
from ..docks import signs
from . import change_texts, texts

COLUMNS: Tuple[Optional[Against], ...] = (None, Against.PREVIOUS, Against.YEAR_AGO, Against.YEAR_TO_DATE)
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
REAL_ROLE = int(Qt.ItemDataRole.UserRole) + 2
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 3


@dataclass(frozen=True)
class Names:
    """What units and kinds are called."""

    units: Mapping[int, str]
    kinds: Mapping[str, str]

    @classmethod
    def of(cls, choices: ScopeChoices) -> Names:
        """As the desk offers them, in the user's language."""
        return cls({unit.id: unit.name for unit in choices.units}, {kind.code: kind.name(language()) for kind in choices.kinds})

    def unit(self, number: int) -> str:
        return self.units.get(number, str(number))

    def kind(self, code: str) -> str:
        return translate("KmzbPlugin", "all categories") if code == ALL else self.kinds.get(code, code)


@dataclass(frozen=True)
class _Group:
    line: ChangeLine
    children: Tuple[ChangeLine, ...]


class ChangeTreeModel(QAbstractItemModel):
    """Two levels; each cell has two lines: what may be said, and before → now. Colour is never the only sign."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._groups: List[_Group] = []
        self._names = Names({}, {})
        self._measure = Measure.CONFIRMED
        self._by_kind = False
        self._heading = self.counted()

    @staticmethod
    def counted() -> str:
        """What the three numbers below a name are."""
        return texts.DOT.join(change_texts.measure(one) for one in Measure)

    def fit_heading(self, metrics: QFontMetrics, room_px: int) -> None:
        """The second line of the first column's heading, as long as there is room for it; its tooltip says all."""
        short = translate("KmzbPlugin", "rep. · conf. · cases")
        fitting = (said for said in (self.counted(), short) if metrics.horizontalAdvance(said) <= room_px)
        heading = next(fitting, metrics.elidedText(short, Qt.TextElideMode.ElideRight, room_px))
        if heading != self._heading:
            self._heading = heading
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def show(self, table: ChangeTable, names: Names, by_kind: bool) -> None:
        """Start anew."""
        self.beginResetModel()
        self._names, self._measure, self._by_kind = names, table.measure, by_kind
        self._groups = _by_kind(table) if by_kind else _by_unit(table)
        self.endResetModel()

    def line_at(self, index: QModelIndex) -> Optional[ChangeLine]:
        """The line of a row."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._groups[index.row()].line
        return self._groups[index.internalId() - 1].children[index.row()]

    def name(self, line: ChangeLine, is_child: bool) -> str:
        """What stands in the first column."""
        return self._names.unit(line.unit) if self._by_kind == is_child else self._names.kind(line.kind)

    def title(self, line: ChangeLine) -> str:
        """Unit and category."""
        return f"{self._names.unit(line.unit)}, {self._names.kind(line.kind)}"

    # What Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: QModelIndex) -> QModelIndex:
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        if not parent.isValid():
            return len(self._groups)
        if parent.column() > 0 or parent.internalId() != 0:
            return 0
        return len(self._groups[parent.row()].children)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        which = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            if which is not None:
                return change_texts.against(which)
            return translate("KmzbPlugin", "Last 28 days") + "\n" + self._heading
        if role == Qt.ItemDataRole.ToolTipRole and which is None:
            return texts.plain_tip(f"{translate('KmzbPlugin', 'Last 28 days')}: {self.counted()}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index)
        if line is None:
            return None
        which, is_child = COLUMNS[index.column()], index.internalId() != 0
        if role == LINE_ROLE:
            return line
        if role == REAL_ROLE:
            return line.is_real
        if which is None:
            return self._name_data(line, is_child, role)
        return self._compared_data(line, which, line.compared[which], role)

    def _name_data(self, line: ChangeLine, is_child: bool, role: int) -> Any:
        name = self.name(line, is_child)
        counts = line.compared[Against.PREVIOUS].now
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{name}\n{change_texts.three(counts)}"
        if role == SORT_ROLE:
            return counts.of(self._measure) * 1e9 + counts.raw  # equal ones by what was reported
        said = ", ".join(f"{change_texts.measure(one)} {texts.number(counts.of(one))}" for one in Measure)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.title(line)}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.plain_tip(f"{self.title(line)}: {said}")
        return None

    def _compared_data(self, line: ChangeLine, which: Against, compared: Compared, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{change_texts.word(compared.verdict)}\n{change_texts.step(compared, self._measure)}"
        if role == SORT_ROLE:
            return _rank(compared, self._measure)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = change_texts.against(which).replace("\n", " ")
            return f"{self.title(line)}, {head}: {change_texts.whole(compared, self._measure)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.plain_tip(change_texts.whole(compared, self._measure))
        if role == Qt.ItemDataRole.ForegroundRole:
            palette = QGuiApplication.palette()
            if compared.verdict is Verdict.MORE:
                return signs.danger(palette)
            return signs.good(palette) if compared.verdict is Verdict.FEWER else signs.muted(palette)
        if role == Qt.ItemDataRole.FontRole and compared.is_real:
            font = QFont(QGuiApplication.font())
            font.setBold(True)
            return font
        return None


class RealChanges(QSortFilterProxyModel):
    """Sorts by numbers; on demand only lines with a real change, with the groups that hold them."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._only_real = False
        self.setSortRole(SORT_ROLE)
        self.setRecursiveFilteringEnabled(True)

    def set_only_real(self, only: bool) -> None:
        """Show or hide what may be chance."""
        self._only_real = only
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: N802
        return not self._only_real or bool(self.sourceModel().index(row, 0, parent).data(REAL_ROLE))

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        """Column -1 is the order of the table: the scope's own unit first, categories by name."""
        super().sort(column, order)


def _rank(compared: Compared, measure: Measure) -> float:
    """More above, fewer below, chance between; among them by the difference."""
    side = {Verdict.MORE: 1.0, Verdict.FEWER: -1.0}.get(compared.verdict, 0.0)
    return side * 1e12 + compared.now.of(measure) - compared.before.of(measure)


def _by_unit(table: ChangeTable) -> List[_Group]:
    groups: Dict[int, List[ChangeLine]] = {}
    for line in table.lines:
        groups.setdefault(line.unit, []).append(line)
    return [_Group(lines[0], tuple(lines[1:])) for lines in groups.values()]


def _by_kind(table: ChangeTable) -> List[_Group]:
    groups: Dict[str, List[ChangeLine]] = {}
    for line in table.lines:
        groups.setdefault(line.kind, []).append(line)
    return [_Group(lines[0], tuple(lines[1:])) for lines in groups.values()]
