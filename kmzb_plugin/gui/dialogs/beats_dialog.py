"""The beats' workbench: a table of beats with their work, old and new, beside the map on which squares are moved."""

from __future__ import annotations

from typing import Callable, List, Mapping, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QKeySequence, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QShortcut,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...desk.beats import SideBySide
from ...i18n import translate
from ...layers.beat_cells import COLOURS
from ..docks.banner import Banner, Kind
from ..docks.choice_combo import ChoiceCombo
from ..docks.flow_layout import FlowLayout
from ..docks.parts import help_button, plain_label
from ..models import beat_texts, staff_texts, texts

NUMBER, NAME, OLD, NEW, OLD_SHARE, NEW_SHARE, PIECES = range(7)
SWATCH_PX = 12


class BeatsDialog(QDialog):
    """Not modal: squares are moved on the map beside it. Signals are what somebody wants."""

    unit_chosen = pyqtSignal(int)
    size_chosen = pyqtSignal(int)
    draw_wanted = pyqtSignal(bool)
    undo_wanted = pyqtSignal()
    redo_wanted = pyqtSignal()
    propose_wanted = pyqtSignal()
    stop_wanted = pyqtSignal()
    layer_wanted = pyqtSignal()
    csv_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, sizes_m: Sequence[int], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("beats_dialog")
        self.setWindowTitle(translate("KmzbPlugin", "KMZB – workbench of beats"))
        self.resize(640, 520)
        self._ready = self._busy = False
        self._unit = 0
        column = QVBoxLayout(self)
        column.addWidget(plain_label(self, translate(
            "KmzbPlugin",
            "A draft: beats in force are changed only through “Changes of areas”. Choose a beat in the table, then click or "
            "drag over the squares on the map that shall belong to it.",
        )))  # fmt: skip
        column.addLayout(self._head(sizes_m))
        self.banner = Banner(self)
        self.banner.clear()
        self.basis_label, self.summary_label = plain_label(self), plain_label(self, bold=True)
        self.table = self._table()
        for widget in (self.basis_label, self.summary_label, self.banner):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self._buttons())
        column.addLayout(self._foot())
        self.show_nothing("")

    def _head(self, sizes_m: Sequence[int]) -> QHBoxLayout:
        self.unit_combo, self.size_combo = ChoiceCombo(self), QComboBox(self)
        for size in sizes_m:
            self.size_combo.addItem(translate("KmzbPlugin", "{size} m").format(size=texts.number(size)), size)
        self.size_combo.setCurrentIndex(1)
        line = QHBoxLayout()
        for words, widget, stretch in (
            (translate("KmzbPlugin", "&Unit"), self.unit_combo, 1), (translate("KmzbPlugin", "S&quares"), self.size_combo, 0),
        ):  # fmt: skip
            label = QLabel(words, self)
            label.setBuddy(widget)
            line.addWidget(label)
            line.addWidget(widget, stretch)
        self.unit_combo.activated.connect(lambda place: self._on_unit())
        self.unit_combo.lineEdit().editingFinished.connect(self._on_unit)
        self.size_combo.activated.connect(lambda place: self.size_chosen.emit(int(self.size_combo.currentData())))
        return line

    def _table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setHeaderLabels([
            translate("KmzbPlugin", "No."), translate("KmzbPlugin", "Beat"), translate("KmzbPlugin", "h/week\nnow"),
            translate("KmzbPlugin", "h/week\nproposed"), translate("KmzbPlugin", "Deviation\nnow"),
            translate("KmzbPlugin", "Deviation\nproposed"), translate("KmzbPlugin", "Pieces"),
        ])  # fmt: skip
        table.setAccessibleName(translate("KmzbPlugin", "Beats with their work"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAlternatingRowColors(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        table.itemActivated.connect(lambda item, column: self.draw_button.setChecked(True))
        return table

    def _buttons(self) -> QWidget:
        box = QWidget(self)
        line = FlowLayout(spacing_px=4)
        box.setLayout(line)
        self.draw_button = QPushButton(translate("KmzbPlugin", "&Move squares on the map"), box)
        self.draw_button.setCheckable(True)
        self.undo_button = QPushButton(translate("KmzbPlugin", "U&ndo"), box)
        self.redo_button = QPushButton(translate("KmzbPlugin", "&Redo"), box)
        self.propose_button = QPushButton(translate("KmzbPlugin", "&Propose"), box)
        self.layer_button = QPushButton(translate("KmzbPlugin", "Keep as &layer"), box)
        self.csv_button = QPushButton(translate("KmzbPlugin", "&Save as CSV…"), box)
        self.draw_button.toggled.connect(self.draw_wanted)
        for button, signal in (
            (self.undo_button, self.undo_wanted), (self.redo_button, self.redo_wanted), (self.propose_button, self.propose_wanted),
            (self.layer_button, self.layer_wanted), (self.csv_button, self.csv_wanted),
        ):  # fmt: skip
            button.clicked.connect(_emitting(signal))
        for key, signal in ((QKeySequence.StandardKey.Undo, self.undo_wanted), (QKeySequence.StandardKey.Redo, self.redo_wanted)):
            QShortcut(QKeySequence(key), self).activated.connect(signal)
        for button in box.findChildren(QPushButton):
            button.setAutoDefault(False)
            line.addWidget(button)
        return box

    def _foot(self) -> QHBoxLayout:
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(8)
        self.stop_button = QPushButton(translate("KmzbPlugin", "S&top"), self)
        self.help_button = help_button(self, self.help_wanted)
        self.close_button = QPushButton(translate("KmzbPlugin", "&Close"), self)
        self.stop_button.clicked.connect(_emitting(self.stop_wanted))
        self.close_button.clicked.connect(lambda checked=False: self.reject())
        line = QHBoxLayout()
        line.addWidget(self.stop_button)
        line.addWidget(self.progress, 1)
        line.addStretch(0)
        line.addWidget(self.help_button)
        line.addWidget(self.close_button)
        return line

    # What it shows

    def set_units(self, units: Sequence[Tuple[str, int]], unit: int) -> None:
        """Units that may have beats, and the one on show."""
        self.unit_combo.offer(units, unit)
        self._unit = unit

    def show_size(self, size_m: int) -> None:
        """The squares that were laid out."""
        self.size_combo.setCurrentIndex(self.size_combo.findData(size_m))

    def show_nothing(self, why: str) -> None:
        """Nothing on the bench, and why."""
        self._ready = False
        self.table.clear()
        self.basis_label.setText(why)
        self.summary_label.hide()
        self.draw_button.setChecked(False)
        self.allow(False, False)

    def show_plan(self, compared: SideBySide, names: Mapping[int, str], basis: str) -> None:
        """The table anew; one stands on the beat one stood on."""
        self._ready = True
        current = self.target
        self.basis_label.setText(basis)
        self.summary_label.setText(beat_texts.summary(compared))
        self.summary_label.show()
        self.table.clear()
        for number, row in enumerate(compared.rows):
            item = QTreeWidgetItem(self.table, [
                str(number + 1), names.get(row.beat_id, ""), staff_texts.amount(row.old_h), staff_texts.amount(row.new_h),
                beat_texts.deviation(row.old_deviation), beat_texts.deviation(row.new_deviation),
                str(row.new_parts) if row.new_parts == 1 else f"▲ {row.new_parts}",
            ])  # fmt: skip
            item.setData(0, int(Qt.ItemDataRole.UserRole), row.beat_id)
            item.setIcon(NUMBER, _swatch(COLOURS[number % len(COLOURS)]))
            item.setToolTip(NAME, texts.plain_tip(item.text(NAME)))
            for column in (OLD, NEW, OLD_SHARE, NEW_SHARE, PIECES):
                item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            if current == row.beat_id or (current is None and number == 0):
                self.table.setCurrentItem(item)

    def allow(self, undo: bool, redo: bool) -> None:
        """What may be pressed now."""
        free = self._ready and not self._busy
        for button in (self.draw_button, self.propose_button, self.layer_button, self.csv_button):
            button.setEnabled(free)
        self.undo_button.setEnabled(free and undo)
        self.redo_button.setEnabled(free and redo)

    def show_busy(self, busy: bool) -> None:
        """While something is read or computed."""
        self._busy = busy
        self.stop_button.setVisible(busy)
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)
        self.unit_combo.setEnabled(not busy)
        self.size_combo.setEnabled(not busy)

    def show_progress(self, share: float) -> None:
        """0 … 1."""
        self.progress.setRange(0, 1000)
        self.progress.setValue(int(1000 * max(0.0, min(1.0, share))))

    def say(self, text: str, kind: Kind = Kind.INFO) -> None:
        """What came of it; "" takes it away."""
        if text:
            self.banner.say(kind, text, ())
        else:
            self.banner.clear()

    @property
    def target(self) -> Optional[int]:
        """The beat that squares shall go to."""
        item = self.table.currentItem()
        return None if item is None else int(item.data(0, int(Qt.ItemDataRole.UserRole)))

    def choose(self, beat_id: int) -> None:
        """Make a beat the one that squares go to."""
        for item in self.rows():
            if item.data(0, int(Qt.ItemDataRole.UserRole)) == beat_id:
                self.table.setCurrentItem(item)

    def rows(self) -> List[QTreeWidgetItem]:
        """The lines of the table."""
        return [self.table.topLevelItem(place) for place in range(self.table.topLevelItemCount())]

    def _on_unit(self) -> None:
        chosen = self.unit_combo.chosen
        if chosen is not None and chosen != self._unit:
            self._unit = chosen
            self.unit_chosen.emit(int(chosen))


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(SWATCH_PX, SWATCH_PX)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)


def _emitting(signal: object) -> Callable[..., None]:
    return lambda checked=False: signal.emit()  # type: ignore[attr-defined]
