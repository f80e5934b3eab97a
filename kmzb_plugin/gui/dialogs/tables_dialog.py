"""The window of staffing tables: a list of those known, a form for one of them, and what is wrong with a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Callable, Optional, Sequence, Tuple

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.staffing import Shift, StaffingTable
from ...i18n import translate
from ...intake.rows import RowProblem
from ..docks.banner import Banner, Kind
from ..docks.choice_combo import ChoiceCombo
from ..docks.parts import help_button, plain_label
from ..models import staff_texts, texts
from .shift_grid import ShiftGrid

_TABLE_ROLE = int(Qt.ItemDataRole.UserRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NUMBERS, _NOTE = (2, 3, 4), 5
NOTE_PX = 120
LONGEST_NOTE, MOST_POSTS = 500, 100_000


@dataclass(frozen=True)
class Typed:
    """What stands in the form."""

    unit: int
    valid_from: date
    established: Optional[int]
    filled: Optional[int]
    shifts: Tuple[Shift, ...]
    note: str


class TablesDialog(QDialog):
    """Not modal. Signals are what somebody wants."""

    save_wanted = pyqtSignal(object)  # Typed
    withdraw_wanted = pyqtSignal(object)  # StaffingTable
    import_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, today: date, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("tables_dialog")
        self.setWindowTitle(translate("KmzbPlugin", "KMZB – staffing tables"))
        self.resize(820, 600)
        self._lock, self._busy = "", False
        self._home, self._today = 0, today
        self.banner = Banner(self)
        self.banner.clear()
        self.locked_label = plain_label(self)
        self.tree, self.grid, self.rejects = self._list(), ShiftGrid(self), self._problems()
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._fields())
        column.addWidget(plain_label(form, translate("KmzbPlugin", "People per shift and weekday; 22 to 6 ends on the next day:")))
        column.addWidget(self.grid, 1)
        column.addLayout(self._row_buttons())
        split = QSplitter(Qt.Orientation.Vertical, self)
        for widget in (self.tree, form, self.rejects):
            split.addWidget(widget)
        split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.addWidget(plain_label(self, translate(
            "KmzbPlugin", "Who is on duty, from a day on, for one unit without those below it. The newest table of a unit holds."
        )))  # fmt: skip
        whole.addWidget(self.banner)
        whole.addWidget(split, 1)
        whole.addWidget(self.locked_label)
        whole.addLayout(self._buttons())
        self.new()

    def _list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderLabels([
            translate("KmzbPlugin", "Unit"), translate("KmzbPlugin", "Valid from"), translate("KmzbPlugin", "On duty h/week"),
            translate("KmzbPlugin", "Posts"), translate("KmzbPlugin", "Filled"), translate("KmzbPlugin", "Note"),
        ])  # fmt: skip
        tree.setAccessibleName(translate("KmzbPlugin", "Staffing tables"))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(_NOTE, QHeaderView.ResizeMode.Interactive)
        tree.header().resizeSection(_NOTE, NOTE_PX)
        for column in _NUMBERS:
            tree.headerItem().setTextAlignment(column, _RIGHT)
        tree.currentItemChanged.connect(lambda now, before: self._on_current(now))
        return tree

    def _problems(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderLabels([
            translate("KmzbPlugin", "Line"), translate("KmzbPlugin", "Row"), translate("KmzbPlugin", "Unit"),
            translate("KmzbPlugin", "Field"), translate("KmzbPlugin", "Value"), translate("KmzbPlugin", "Reason"),
        ])  # fmt: skip
        tree.setAccessibleName(translate("KmzbPlugin", "Rows that cannot be used"))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.hide()
        return tree

    def _fields(self) -> QGridLayout:
        self.unit_combo, self.day_edit = ChoiceCombo(self), QgsDateEdit(self)
        self.day_edit.setAllowNull(False)
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setDisplayFormat(texts.day_format())
        self.established_edit, self.filled_edit, self.note_edit = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.note_edit.setMaxLength(LONGEST_NOTE)
        grid = QGridLayout()
        for place, (words, widget) in enumerate((
            (translate("KmzbPlugin", "&Unit"), self.unit_combo), (translate("KmzbPlugin", "&Valid from"), self.day_edit),
            (translate("KmzbPlugin", "&Posts"), self.established_edit), (translate("KmzbPlugin", "&Filled"), self.filled_edit),
            (translate("KmzbPlugin", "&Note"), self.note_edit),
        )):  # fmt: skip
            label = QLabel(words, self)
            label.setBuddy(widget)
            row, column = (0, 4 * place) if place < 2 else (1, 2 * (place - 2))  # a unit's name is long, a day is short
            grid.addWidget(label, row, column)
            grid.addWidget(widget, row, column + 1, 1, 3 if place == 0 else 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setColumnStretch(5, 1)
        return grid

    def _row_buttons(self) -> QHBoxLayout:
        self.add_button = QPushButton(translate("KmzbPlugin", "&Add a shift"), self)
        self.remove_button = QPushButton(translate("KmzbPlugin", "&Remove the shift"), self)
        self.add_button.clicked.connect(lambda checked=False: self.grid.add())
        self.remove_button.clicked.connect(lambda checked=False: self.grid.removeRow(self.grid.currentRow()))
        line = QHBoxLayout()
        for button in (self.add_button, self.remove_button):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _buttons(self) -> QHBoxLayout:
        self.save_button = QPushButton(translate("KmzbPlugin", "&Save"), self)
        self.new_button = QPushButton(translate("KmzbPlugin", "Ne&w"), self)
        self.withdraw_button = QPushButton(translate("KmzbPlugin", "With&draw"), self)
        self.import_button = QPushButton(translate("KmzbPlugin", "&Import CSV…"), self)
        self.help_button = help_button(self, self.help_wanted)
        self.close_button = QPushButton(translate("KmzbPlugin", "C&lose"), self)
        line = QHBoxLayout()
        for button, act in (
            (self.save_button, self._save), (self.new_button, self.new), (self.withdraw_button, self._withdraw),
            (self.import_button, self.import_wanted.emit), (self.close_button, self.reject),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(_calling(act))
            if button is self.close_button:
                line.addStretch(1)
                line.addWidget(self.help_button)
            line.addWidget(button)
        return line

    # What it shows

    def set_units(self, units: Sequence[Tuple[str, int]], unit: int) -> None:
        """Units a table may be written for."""
        self.unit_combo.clear()
        for name, number in units:
            self.unit_combo.addItem(name, number)
        self._home = unit
        self.new()

    def show_tables(self, tables: Sequence[StaffingTable], lock: str) -> None:
        """``lock``: why nothing may be changed, "" when it may. One stands where one stood."""
        current = self.table
        self._lock = lock
        self.tree.blockSignals(True)
        self.tree.clear()
        stand: Optional[QTreeWidgetItem] = None
        for table in tables:
            posts = [texts.DASH if number is None else texts.number(number) for number in (table.established, table.filled)]
            item = QTreeWidgetItem(self.tree, [
                table.unit_name, texts.day(table.valid_from), staff_texts.amount(table.person_hours()), *posts, table.note or "",
            ])  # fmt: skip
            item.setData(0, _TABLE_ROLE, table)
            for column in _NUMBERS:
                item.setTextAlignment(column, _RIGHT)
            for column, words in ((0, table.unit_name), (_NOTE, table.note or "")):
                item.setToolTip(column, texts.plain_tip(words))
            if current is not None and (table.unit_id, table.valid_from) == (current.unit_id, current.valid_from):
                stand = item
        self.tree.blockSignals(False)
        if stand is not None:
            self.tree.setCurrentItem(stand)
        self.locked_label.setText(lock)
        self.locked_label.setVisible(bool(lock))
        self._allow()

    def stand_on(self, unit: int, valid_from: Optional[date] = None) -> None:
        """Go to the table of a unit, the newest without a day."""
        for item in (self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount())):
            table = item.data(0, _TABLE_ROLE)
            if table.unit_id == unit and valid_from in (None, table.valid_from):
                self.tree.setCurrentItem(item)
                return

    def new(self) -> None:
        """An empty form: weekdays 6–14, 14–22, 22–6 to be filled in."""
        self.tree.setCurrentItem(None)
        self._fill(StaffingTable(self._home, "", self._today))
        for hours in ((6, 14), (14, 22), (22, 6)):
            self.grid.add(hours)
        self._allow()

    def show_rejects(self, problems: Sequence[RowProblem]) -> None:
        """Rows of a file that cannot be used; none takes the list away."""
        self.rejects.clear()
        for one in problems:
            QTreeWidgetItem(self.rejects, [
                str(one.line or ""), str(one.item), one.external_id or "", one.field, one.value or "", one.reason,
            ])  # fmt: skip
        self.rejects.setVisible(bool(problems))

    def show_busy(self, busy: bool) -> None:
        """While the server is asked."""
        self._busy = busy
        self.tree.setEnabled(not busy)
        self._allow()

    def say(self, text: str, kind: Kind = Kind.INFO) -> None:
        """What came of it; "" takes it away."""
        if text:
            self.banner.say(kind, text, ())
        else:
            self.banner.clear()

    @property
    def table(self) -> Optional[StaffingTable]:
        """The table one stands on, ``None`` for a new one."""
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _TABLE_ROLE)

    def typed(self) -> Typed:
        """What stands in the form. Raises ValueError with a sentence."""
        unit = self.unit_combo.chosen
        if unit is None:
            raise ValueError(translate("KmzbPlugin", "Choose the unit."))
        established, filled = (_posts(edit.text()) for edit in (self.established_edit, self.filled_edit))
        if established is not None and filled is not None and filled > established:
            raise ValueError(translate("KmzbPlugin", "More posts are filled than there are."))
        shifts = self.grid.shifts()
        if not shifts and established is None and filled is None:
            raise ValueError(translate("KmzbPlugin", "Enter people of a shift or posts."))
        day: date = self.day_edit.date().toPyDate()
        return Typed(int(unit), day, established, filled, shifts, self.note_edit.text().strip())

    # Inside

    def _on_current(self, item: Optional[QTreeWidgetItem]) -> None:
        if item is not None:
            self._fill(item.data(0, _TABLE_ROLE))
        self._allow()

    def _fill(self, table: StaffingTable) -> None:
        self.unit_combo.setCurrentIndex(self.unit_combo.findData(table.unit_id))
        self.day_edit.setDate(QDate(table.valid_from.year, table.valid_from.month, table.valid_from.day))
        for edit, number in ((self.established_edit, table.established), (self.filled_edit, table.filled)):
            edit.setText("" if number is None else str(number))
        self.note_edit.setText(table.note or "")
        self.grid.show_shifts(table.shifts)

    def _allow(self) -> None:
        free = not self._lock and not self._busy
        for button in (self.save_button, self.new_button, self.import_button, self.add_button, self.remove_button):
            button.setEnabled(free)
        self.withdraw_button.setEnabled(free and self.table is not None)
        for edit in (self.established_edit, self.filled_edit, self.note_edit):
            edit.setReadOnly(bool(self._lock))
        self.grid.set_locked(bool(self._lock))

    def _save(self) -> None:
        self.show_rejects(())
        self.grid.setCurrentItem(None)  # what is being typed counts
        try:
            typed = self.typed()
        except ValueError as problem:
            self.say(str(problem), Kind.WARNING)
            return
        self.save_wanted.emit(typed)

    def _withdraw(self) -> None:
        if self.table is not None:
            self.withdraw_wanted.emit(self.table)


def _posts(text: str) -> Optional[int]:
    said = text.strip()
    if not said:
        return None
    if not said.isdigit() or int(said) > MOST_POSTS:
        raise ValueError(translate("KmzbPlugin", "Posts are whole numbers from 0 to 100000."))
    return int(said)


def _calling(act: Callable[[], object]) -> Callable[..., None]:
    def call(*anything: object) -> None:
        act()

    return call
