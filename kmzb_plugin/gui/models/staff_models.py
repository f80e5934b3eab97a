"""The tables of the staffing page: units below with their work, shifts present and proposed."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...desk.data import Floats
from ...desk.duty import Part
from ...desk.staff import StaffStudy
from ...i18n import translate
from . import staff_texts, texts, week_texts

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
UNIT_ROLE = SORT_ROLE + 1
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class PartModel(QAbstractTableModel):
    """A row per unit below: items, work, people, how much of their time is used."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.parts: Tuple[Part, ...] = ()

    def show(self, parts: Sequence[Part]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.parts = tuple(parts)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.parts)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("KmzbPlugin", "Unit"), translate("KmzbPlugin", "Items\na week"), translate("KmzbPlugin", "Work\nh/week"),
            translate("KmzbPlugin", "On duty\nh/week"), translate("KmzbPlugin", "Used"),
        )[section]  # fmt: skip

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        part, column = self.parts[index.row()], index.column()
        if role == UNIT_ROLE:
            return None if part.is_rest else part.unit
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column else None
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            heads = [str(self.headerData(place, Qt.Orientation.Horizontal)).replace("\n", " ") for place in range(1, 5)]
            told = texts.DOT.join(f"{head}: {index.siblingAtColumn(place).data()}" for place, head in enumerate(heads, start=1))
            return texts.plain_tip(f"{staff_texts.part_name(part)}: {told}")
        if role == SORT_ROLE:
            return (
                staff_texts.part_name(part), part.tasks, part.work_h, -1.0 if part.on_duty_h is None else part.on_duty_h,
                -1.0 if part.load is None else part.load,
            )[column]  # fmt: skip
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                staff_texts.part_name(part), staff_texts.amount(part.tasks), staff_texts.amount(part.work_h),
                texts.DASH if part.on_duty_h is None else staff_texts.amount(part.on_duty_h), staff_texts.load(part),
            )[column]  # fmt: skip
        return None


class ShiftModel(QAbstractTableModel):
    """People per shift and weekday: the present table first, then the proposed one."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: List[Tuple[str, str, Floats]] = []

    def show(self, present: Dict[Tuple[int, int], Floats], study: Optional[StaffStudy]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        now, wanted = translate("KmzbPlugin", "present"), translate("KmzbPlugin", "proposed")
        self._rows = [(now, staff_texts.shift(*hours), people) for hours, people in present.items()]
        if study is not None:
            for place, start in enumerate(study.table.starts):
                end = (start + study.table.length_h - 1) % 24 + 1
                self._rows.append((wanted, staff_texts.shift(start, end), study.table.people[:, place].astype(float)))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 8

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return translate("KmzbPlugin", "Shift") if section == 0 else week_texts.short_day(section - 1)

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        which, hours, people = self._rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else None
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == 0:
                return f"{hours} {which}"
            value = float(people[index.column() - 1])
            return staff_texts.amount(value) if value else texts.DASH
        return None
