"""The page of all assumptions: a table of what holds and who says so, and a form for the row one stands on."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...i18n import translate
from ..docks import signs
from ..docks.banner import Banner, Kind
from ..docks.choice_combo import ChoiceCombo
from ..docks.parts import embolden, help_button, plain_label
from ..models import assumption_rows, texts
from ..models.assumption_rows import Row, What

NAME, VALUE, MEASURE, DELIVERED, WHO, NOTE = range(6)
LONGEST_NOTE = 500
_ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class AssumptionsDialog(QDialog):
    """Not modal. ``save_wanted``: row, new values, note; ``reset_wanted``: what the superior says shall hold again."""

    save_wanted = pyqtSignal(object, object, str)
    reset_wanted = pyqtSignal(object)
    unit_chosen = pyqtSignal(int)
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("assumptions_dialog")
        self.setWindowTitle(translate("KmzbPlugin", "KMZB – what the desk assumes"))
        self.resize(860, 620)
        self._rows: Tuple[Row, ...] = ()
        self._locked: Dict[What, str] = {}
        self._row: Optional[Row] = None
        self._filling = self._busy = False
        self._unit = 0
        column = QVBoxLayout(self)
        column.addWidget(plain_label(self, translate(
            "KmzbPlugin",
            "These numbers are ours: there is no official norm for them in Poland. Whoever knows better says so here, for a unit "
            "and all below it; every change is kept with its author.",
        )))  # fmt: skip
        column.addLayout(self._head())
        self.banner = Banner(self)
        self.banner.clear()
        column.addWidget(self.banner)
        self.tree = self._tree()
        column.addWidget(self.tree, 1)
        column.addWidget(self._form())
        self.show_row(None)

    def _head(self) -> QHBoxLayout:
        self.unit_combo = ChoiceCombo(self)
        self.unit_combo.setAccessibleName(translate("KmzbPlugin", "Unit"))
        label = QLabel(translate("KmzbPlugin", "&Unit"), self)
        label.setBuddy(self.unit_combo)
        self.filter_edit = QLineEdit(self)
        self.filter_edit.setPlaceholderText(translate("KmzbPlugin", "Find"))
        self.filter_edit.setAccessibleName(translate("KmzbPlugin", "Find"))
        self.filter_edit.setClearButtonEnabled(True)
        self.filter_edit.textChanged.connect(lambda text: self._filter())
        self.unit_combo.activated.connect(lambda place: self._on_unit())
        self.unit_combo.lineEdit().editingFinished.connect(self._on_unit)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.unit_combo, 2)
        line.addWidget(self.filter_edit, 1)
        return line

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderLabels([
            translate("KmzbPlugin", "Assumption"), translate("KmzbPlugin", "Holds"), translate("KmzbPlugin", "in"),
            translate("KmzbPlugin", "Delivered"), translate("KmzbPlugin", "Who says so"), translate("KmzbPlugin", "Note"),
        ])  # fmt: skip
        tree.setAccessibleName(translate("KmzbPlugin", "Assumptions"))
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setIndentation(12)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setStretchLastSection(True)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((NAME, 330), (VALUE, 70), (MEASURE, 60), (DELIVERED, 76), (WHO, 170)):
            tree.header().resizeSection(column, max(width, tree.header().sectionSizeHint(column)))
        tree.currentItemChanged.connect(lambda now, before: self.show_row(None if now is None else now.data(0, _ROW_ROLE)))
        tree.itemActivated.connect(lambda item, column: self.edits[0].setFocus())
        return tree

    def _form(self) -> QWidget:
        box = QWidget(self)
        self.name_label, self.source_label, self.error_label, self.locked_label = (plain_label(box) for _ in range(4))
        embolden(self.name_label)
        self.labels, self.edits = [QLabel(box), QLabel(box)], [QLineEdit(box), QLineEdit(box)]
        self.note_edit = QLineEdit(box)
        self.note_edit.setMaxLength(LONGEST_NOTE)
        self.note_label = QLabel(translate("KmzbPlugin", "&Note: who says so, why"), box)
        self.note_label.setBuddy(self.note_edit)
        self.save_button = QPushButton(translate("KmzbPlugin", "Sa&ve"), box)
        self.save_button.setDefault(True)
        self.reset_button = QPushButton(translate("KmzbPlugin", "&Back to what holds above"), box)
        self.help_button = help_button(box, self.help_wanted)
        self.close_button = QPushButton(translate("KmzbPlugin", "C&lose"), box)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.name_label, 0, 0, 1, 6)
        grid.addWidget(self.source_label, 1, 0, 1, 6)
        for place, (label, edit) in enumerate(zip(self.labels, self.edits)):
            label.setBuddy(edit)
            edit.setMaximumWidth(110)
            grid.addWidget(label, 2, 2 * place)
            grid.addWidget(edit, 2, 2 * place + 1)
            edit.textChanged.connect(lambda text: self._on_typed())
        grid.addWidget(self.note_label, 2, 4)
        grid.addWidget(self.note_edit, 2, 5)
        grid.setColumnStretch(5, 1)
        grid.addWidget(self.error_label, 3, 0, 1, 6)
        grid.addWidget(self.locked_label, 4, 0, 1, 6)
        line = QHBoxLayout()
        for widget in (self.save_button, self.reset_button):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.help_button)
        line.addWidget(self.close_button)
        grid.addLayout(line, 5, 0, 1, 6)
        self.note_edit.textChanged.connect(lambda text: self._on_typed())
        self.save_button.clicked.connect(lambda checked=False: self._save())
        self.reset_button.clicked.connect(lambda checked=False: self.reset_wanted.emit(self._row))
        self.close_button.clicked.connect(lambda checked=False: self.reject())
        return box

    # What is shown

    def set_units(self, units: Sequence[Tuple[str, int]], unit: int) -> None:
        """Units that may be asked, and the one on show."""
        self.unit_combo.offer(units, unit)
        self._unit = unit

    def show_rows(self, rows: Sequence[Row], locked: Dict[What, str]) -> None:
        """``locked``: why a sort of rows may not be changed, "" or missing when it may. One stands where one stood."""
        self._rows, self._locked = tuple(rows), dict(locked)
        before = self._row
        self._filling = True
        self.tree.clear()
        for code, name in assumption_rows.sections().items():
            inside = [row for row in self._rows if row.section == code]
            if not inside:
                continue
            top = QTreeWidgetItem(self.tree, [name])
            top.setFirstColumnSpanned(True)
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for row in inside:
                self._add(top, row)
            top.setExpanded(True)
        self._filling = False
        self._filter()
        self.stand_on(None if before is None else (before.what, before.key))

    def _add(self, top: QTreeWidgetItem, row: Row) -> None:
        said = assumption_rows.told(row.values)
        delivered = assumption_rows.told(row.delivered)
        item = QTreeWidgetItem(top, [row.name, said, row.measure, delivered, row.who, row.note or row.source])
        item.setData(0, _ROW_ROLE, row)
        for column in (NAME, WHO, NOTE):
            item.setToolTip(column, texts.plain_tip(item.text(column)))
        for column in (VALUE, DELIVERED):
            item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        if row.delivered and row.values != row.delivered:
            font = item.font(VALUE)
            font.setBold(True)
            item.setFont(VALUE, font)

    def stand_on(self, wanted: Optional[Tuple[What, str]]) -> None:
        """Go to a row; to the first one when there is none such."""
        first: Optional[QTreeWidgetItem] = None
        for item in self._items():
            row = item.data(0, _ROW_ROLE)
            first = first or item
            if (row.what, row.key) == wanted:
                first = item
                break
        self.tree.setCurrentItem(first)
        self.show_row(None if first is None else first.data(0, _ROW_ROLE))

    def show_row(self, row: Optional[Row]) -> None:
        """Fill the form."""
        if self._filling:
            return
        self._row = row
        lock = self._locked.get(row.what, "") if row is not None else ""
        self.name_label.setText("" if row is None else row.name)
        self.source_label.setText("" if row is None else _source(row))
        fields = row.fields if row is not None else ()
        self._filling = True
        for place, (label, edit) in enumerate(zip(self.labels, self.edits)):
            used = place < len(fields)
            label.setVisible(used)
            edit.setVisible(used)
            if row is not None and used:
                label.setText(f"{fields[place]} ({row.measure})")
                edit.setText(assumption_rows.number(row.values[place]))
            edit.setEnabled(not lock)
        self.note_edit.setText(row.note if row is not None and (row.own or row.what is What.HARM) else "")
        self._filling = False
        for widget in (self.note_label, self.note_edit, self.save_button):
            widget.setVisible(row is not None)
            widget.setEnabled(not lock)
        self.reset_button.setVisible(row is not None and row.what is not What.HARM)
        self.locked_label.setText(lock)
        self.locked_label.setVisible(bool(lock))
        self._on_typed()

    def show_busy(self, busy: bool) -> None:
        """While the server is asked."""
        self._busy = busy
        self.tree.setEnabled(not busy)
        self.unit_combo.setEnabled(not busy)
        self.show_buttons()
        if busy:
            self.banner.clear()

    def show_buttons(self) -> None:
        """What may be pressed now."""
        row = self._row
        self.save_button.setEnabled(self._may_save())
        may_reset = row is not None and row.own and not self._busy and not self._locked.get(row.what, "")
        self.reset_button.setEnabled(may_reset)

    def say(self, text: str, kind: Kind = Kind.INFO) -> None:
        """What came of it."""
        self.banner.say(kind, text, ())

    @property
    def row(self) -> Optional[Row]:
        """The row one stands on."""
        return self._row

    def typed(self) -> Tuple[str, ...]:
        """What stands in the fields of values."""
        return tuple(edit.text() for edit in self.edits[: len(self._row.fields)]) if self._row is not None else ()

    def type_again(self, values: Tuple[float, ...], note: str) -> None:
        """Put back what somebody had typed, after the row was read anew."""
        for edit, value in zip(self.edits, values):
            edit.setText(assumption_rows.number(value))
        self.note_edit.setText(note)

    # What is typed

    def _on_unit(self) -> None:
        chosen = self.unit_combo.chosen
        if chosen is not None and chosen != self._unit:
            self._unit = chosen
            self.unit_chosen.emit(int(chosen))

    def _on_typed(self) -> None:
        row = self._row
        if self._filling:
            return
        if row is None:
            self.error_label.hide()
            self.show_buttons()
            return
        problems = [assumption_rows.problem(row, typed) for typed in self.typed()]
        found = next(filter(None, problems), "")
        self.error_label.setText(found and f"✕ {found}")
        self.error_label.setVisible(bool(found))
        palette = self.error_label.palette()
        palette.setColor(self.error_label.foregroundRole(), signs.danger(self.palette()))
        self.error_label.setPalette(palette)
        self.show_buttons()

    def _may_save(self) -> bool:
        row = self._row
        if self._busy or row is None or self._locked.get(row.what, ""):
            return False
        if any(assumption_rows.problem(row, typed) for typed in self.typed()):
            return False
        was = row.note if row.own or row.what is What.HARM else ""
        return self._values() != row.values or self.note_edit.text().strip() != was

    def _values(self) -> Tuple[float, ...]:
        return tuple(value for value in map(assumption_rows.parse, self.typed()) if value is not None)

    def _save(self) -> None:
        if self._may_save():
            self.save_wanted.emit(self._row, self._values(), self.note_edit.text().strip())

    def _items(self) -> List[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount())]
        return [top.child(place) for top in tops for place in range(top.childCount())]

    def _filter(self) -> None:
        wanted = self.filter_edit.text().casefold().strip()
        for place in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(place)
            hidden = 0
            for number in range(top.childCount()):
                item = top.child(number)
                item.setHidden(wanted not in " ".join(item.text(column) for column in (NAME, WHO, NOTE)).casefold())
                hidden += item.isHidden()
            top.setHidden(hidden == top.childCount())


def _source(row: Row) -> str:
    parts = [row.who]
    if row.delivered and row.values != row.delivered:
        delivered = translate("KmzbPlugin", "delivered: {value} {measure}")
        parts.append(delivered.format(value=assumption_rows.told(row.delivered), measure=row.measure))
    if row.source:
        parts.append(row.source)
    return texts.DOT.join(parts)
