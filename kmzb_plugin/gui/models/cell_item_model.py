"""What stands behind a cell, as a table: one row per report, incident or threat, newest first."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum
from typing import Any, Dict, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from ...core.desk import CITIZENS, CONSULTATIONS, CellItem, ScopeChoices
from ...core.model import Catalogue
from ...i18n import language, translate
from . import texts


class Column(IntEnum):
    """The columns, in the order in which they are shown."""

    DAY = 0
    KIND = 1
    STATUS = 2
    CASE = 3
    DECISION = 4
    UNIT = 5


def headers() -> Tuple[str, ...]:
    """The titles of the columns."""
    return (
        translate("KmzbPlugin", "Date"),
        translate("KmzbPlugin", "Category"),
        translate("KmzbPlugin", "Status"),
        translate("KmzbPlugin", "Case"),
        translate("KmzbPlugin", "Last decision"),
        translate("KmzbPlugin", "Unit"),
    )


class CellItemModel(QAbstractTableModel):
    """``signs`` gives the picture of a status or ``None``; it is handed in, since pictures are the docks' business."""

    def __init__(self, signs: Any, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: Tuple[CellItem, ...] = ()
        self._catalogue, self._kinds = Catalogue(), _names(ScopeChoices())
        self._signs, self._headers = signs, headers()

    def show_items(self, items: Sequence[CellItem], catalogue: Catalogue, choices: ScopeChoices) -> None:
        """Start anew."""
        self.beginResetModel()
        self._rows, self._catalogue, self._kinds = tuple(items), catalogue, _names(choices)
        self.endResetModel()

    def item_at(self, row: int) -> Optional[CellItem]:
        """The item in a row, or ``None``."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    # What Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item_at(index.row())
        if item is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(item, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATUS:
            return self._sign(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.whole(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.plain_tip(self.whole(item))
        return None

    def text(self, item: CellItem, column: Column) -> str:
        """What one field says."""
        if column is Column.DAY:
            return _day(item.at)
        if column is Column.KIND:
            return self._kinds.get(item.kind) or self._catalogue.category(item.kind).name(language())
        if column is Column.STATUS:
            return texts.status_name(item.status, self._catalogue) if item.status else _source(item.pillar)
        if column is Column.CASE:
            return "" if item.case_id is None else f"#{item.case_id}"
        if column is Column.DECISION:
            return texts.DOT.join(part for part in (self._act(item), _day(item.decided_at)) if part)
        return item.unit

    def whole(self, item: CellItem) -> str:
        """Everything that is known of one item, in one line."""
        number = translate("KmzbPlugin", "no. {number}").format(number=item.id) if item.pillar == CITIZENS else ""
        case = translate("KmzbPlugin", "case {number}").format(number=item.case_id) if item.case_id is not None else ""
        decision = self.text(item, Column.DECISION)
        by = translate("KmzbPlugin", "decided by: {unit}").format(unit=item.decided_unit) if decision and item.decided_unit else ""
        parts = [
            number, self.text(item, Column.DAY), self.text(item, Column.KIND), self.text(item, Column.STATUS), case,
            decision, self.reason(item), by, item.unit,
        ]  # fmt: skip
        return texts.DOT.join(part for part in parts if part)

    def reason(self, item: CellItem) -> str:
        """Why it was decided so."""
        return (item.reason_pl if language() == "pl" else item.reason_en) or item.reason

    def _act(self, item: CellItem) -> str:
        return (item.act_pl if language() == "pl" else item.act_en) or item.act

    def _sign(self, item: CellItem) -> Optional[QIcon]:
        return self._signs(self._catalogue.status(item.status)) if item.status else None


def counted(items: Sequence[CellItem]) -> str:
    """ "12 reported, 9 confirmed, 7 cases; 3 incidents, 1 threat raised": all three counts, as everywhere on the desk."""
    if not items:
        return translate("KmzbPlugin", "Nothing of this scope stands here.")
    text = translate("KmzbPlugin", "{raw} reported, {confirmed} confirmed, {cases} cases").format(
        raw=texts.number(len(items)), confirmed=texts.number(sum(item.confirmed for item in items)),
        cases=texts.number(sum(item.lead for item in items)),
    )  # fmt: skip
    threats = sum(item.pillar == CONSULTATIONS for item in items)
    incidents = sum(item.pillar not in (CITIZENS, CONSULTATIONS) for item in items)
    among = []
    if incidents:
        among.append(translate("KmzbPlugin", "%n incident(s)", "", incidents))
    if threats:
        among.append(translate("KmzbPlugin", "%n threat(s) raised", "", threats))
    return text + (" (" + ", ".join(among) + ")" if among else "")


def _names(choices: ScopeChoices) -> Dict[str, str]:
    return {kind.code: kind.name(language()) for kind in choices.kinds}


def _source(pillar: str) -> str:
    if pillar == CONSULTATIONS:
        return translate("KmzbPlugin", "raised by residents")
    return translate("KmzbPlugin", "police event")


def _day(moment: str) -> str:
    """The day of a local ISO moment."""
    try:
        return texts.day(datetime.fromisoformat(moment).date()) if moment else ""
    except ValueError:
        return moment
