"""People on duty by shift and weekday, to be typed."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...core.staffing import Shift
from ...i18n import translate
from ..models import assumption_rows, week_texts

MOST_PEOPLE = 10_000
FROM, TO, FIRST_DAY = 0, 1, 2


class ShiftGrid(QTableWidget):
    """A row per shift, a column per weekday; a row without people is no shift."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(0, 9, parent)
        days = [week_texts.short_day(day) for day in range(7)]
        self.setHorizontalHeaderLabels([translate("KmzbPlugin", "from"), translate("KmzbPlugin", "to"), *days])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setAccessibleName(translate("KmzbPlugin", "People per shift"))
        self.setMinimumHeight(120)

    def show_shifts(self, shifts: Sequence[Shift]) -> None:
        """These, and no others."""
        self.setRowCount(0)
        rows: Dict[Tuple[int, int], Dict[int, float]] = {}
        for shift in shifts:
            rows.setdefault((shift.hour_from, shift.hour_to), {})[shift.weekday] = shift.people
        for hours, people in sorted(rows.items()):
            self.add(hours, people)

    def add(self, hours: Optional[Tuple[int, int]] = None, people: Optional[Dict[int, float]] = None) -> None:
        """One more row; without hours one stands in it, to type them."""
        row = self.rowCount()
        self.insertRow(row)
        said = [str(hour) for hour in hours] if hours else ["", ""]
        said += [assumption_rows.number(people[day]) if people and day in people else "" for day in range(1, 8)]
        for column, text in enumerate(said):
            item = QTableWidgetItem(text)
            item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            self.setItem(row, column, item)
        if hours is None:
            self.setCurrentCell(row, FROM)
            self.setFocus()

    def set_locked(self, locked: bool) -> None:
        """Locked, it is only read."""
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.NoEditTriggers if locked else triggers.AllEditTriggers)

    def shifts(self) -> Tuple[Shift, ...]:
        """What is typed. Raises ValueError with a sentence."""
        shifts = tuple(shift for row in range(self.rowCount()) for shift in self._row(row))
        if len({(one.weekday, one.hour_from, one.hour_to) for one in shifts}) < len(shifts):
            raise ValueError(translate("KmzbPlugin", "A shift stands there twice."))
        return shifts

    def _row(self, row: int) -> List[Shift]:
        said = [(self.item(row, column).text() if self.item(row, column) else "").strip() for column in range(9)]
        people = [(day, text) for day, text in enumerate(said[FIRST_DAY:], start=1) if text and assumption_rows.parse(text) != 0]
        if not people:
            return []
        where = translate("KmzbPlugin", "Row {row}:").format(row=row + 1) + " "
        if not all(text.isdigit() for text in said[:FIRST_DAY]) or int(said[FROM]) > 23 or int(said[TO]) > 24:
            raise ValueError(where + translate("KmzbPlugin", "hours are whole numbers, from 0 to 23 and to 0 to 24."))
        found = []
        for day, text in people:
            value = assumption_rows.parse(text)
            if value is None or not 0 < value <= MOST_PEOPLE:
                raise ValueError(where + translate("KmzbPlugin", "“{text}” is no number of people.").format(text=text))
            found.append(Shift(day, int(said[FROM]), int(said[TO]) or 24, value))
        return found
