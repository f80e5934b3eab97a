"""The stations of a siting study as an editable table: may it be closed, how soon does a patrol leave, how much can it serve."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal

from ...core.staffing import Station
from ...i18n import translate
from . import texts

NAME, CLOSABLE, READY, CAPACITY = range(4)
MOST_READY_MIN = 1440.0


class StationTableModel(QAbstractTableModel):
    """Changes nothing by itself: ``edited`` carries the station as somebody wants it, ``show`` puts what was stored."""

    edited = pyqtSignal(object)  # Station
    refused = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.stations: Tuple[Station, ...] = ()
        self._usual_min, self._may_edit = 0.0, False

    def show(self, stations: Sequence[Station], usual_min: float, may_edit: bool) -> None:
        """``usual_min`` stands, in brackets, where nobody has said how soon a patrol leaves."""
        self.beginResetModel()
        self.stations, self._usual_min, self._may_edit = tuple(stations), usual_min, may_edit
        self.endResetModel()

    def put(self, station: Station) -> None:
        """One station anew, by its unit."""
        for row, known in enumerate(self.stations):
            if known.unit_id == station.unit_id:
                self.stations = (*self.stations[:row], station, *self.stations[row + 1 :])
                self.dataChanged.emit(self.index(row, 0), self.index(row, CAPACITY))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.stations)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else CAPACITY + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (translate("KmzbPlugin", "Station"), translate("KmzbPlugin", "may close"), translate("KmzbPlugin", "ready, min"),
                    translate("KmzbPlugin", "capacity"))[section]  # fmt: skip
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                "",
                translate("KmzbPlugin", "A station that may close can give its place to a new one"),
                translate("KmzbPlugin", "Minutes from the call to the start; in brackets: the assumption that holds for all"),
                translate("KmzbPlugin", "How many events of the period it can serve; empty: no limit"),
            )[section]
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlags:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._may_edit and index.column() == CLOSABLE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if self._may_edit and index.column() in (READY, CAPACITY):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        station, column = self.stations[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == CLOSABLE:
            return Qt.CheckState.Checked if station.is_closable else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(station, column)
        if role == Qt.ItemDataRole.EditRole:
            value = {READY: station.readiness_min, CAPACITY: station.capacity}.get(column)
            return "" if value is None else _number(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (READY, CAPACITY):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole and column == NAME:
            return texts.plain_tip(f"{station.name} {texts.DASH} {station.note}" if station.note else station.name)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == CLOSABLE:
            return translate("KmzbPlugin", "may close") if station.is_closable else translate("KmzbPlugin", "stays")
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Nothing changes before the database has agreed."""
        if not index.isValid() or not self._may_edit:
            return False
        station, column = self.stations[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == CLOSABLE:
            wanted = replace(station, is_closable=Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and column in (READY, CAPACITY):
            number = _read(str(value))
            high = MOST_READY_MIN if column == READY else 1e12
            if number is not None and not (0 <= number <= high) or column == CAPACITY and number == 0:
                text = translate("KmzbPlugin", "“{text}” is no number that is possible here.")
                self.refused.emit(text.replace("{text}", str(value)))
                return False
            wanted = replace(station, readiness_min=number) if column == READY else replace(station, capacity=number)
        else:
            return False
        if wanted != station:
            self.edited.emit(wanted)
        return False

    def _shown(self, station: Station, column: int) -> str:
        if column == NAME:
            return station.name
        if column == READY:
            return f"({_number(self._usual_min)})" if station.readiness_min is None else _number(station.readiness_min)
        if column == CAPACITY:
            return texts.DASH if station.capacity is None else _number(station.capacity)
        return ""


def _number(value: float) -> str:
    return texts.decimal(value, 0 if float(value).is_integer() else 1)


def _read(text: str) -> Optional[float]:
    """A number as people of this country write it; ``None`` for nothing, NaN for what is none."""
    if not text.strip():
        return None
    value, known = texts.locale().toDouble(text.strip())
    if not known:
        try:
            return float(text.strip().replace(",", ".").replace("\u00a0", ""))
        except ValueError:
            return float("nan")
    return float(value)
