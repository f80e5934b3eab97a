"""The window "Effect of an action": areas, the day, and what came of it in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Dict, List, Optional, Tuple

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.desk import Measure
from ...desk.effect import Effect, Part, windows
from ...i18n import translate
from ..docks.choice_combo import ChoiceCombo
from ..docks.parts import embolden, help_button, icon_button, plain_label
from ..models import change_texts, texts

LONGEST_DAYS = 730


class AreaRow:
    """Name, list of units and beats, drawing and forgetting of one area."""

    def __init__(self, part: Part, parent: QWidget, grid: QGridLayout, row: int) -> None:
        optional = part in (Part.DISPLACEMENT_TREATED, Part.DISPLACEMENT_CONTROL)
        name = change_texts.part(part)
        self.label = QLabel(name[:1].upper() + name[1:] + (f" ({translate('KmzbPlugin', 'optional')})" if optional else ""), parent)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.combo = ChoiceCombo(parent)
        self.combo.setAccessibleName(name)
        self.label.setBuddy(self.combo)
        drawing, forgetting = translate("KmzbPlugin", "Draw on the map: {area}"), translate("KmzbPlugin", "Forget: {area}")
        self.draw_button = icon_button(parent, "/mActionCapturePolygon.svg", drawing.format(area=name))
        self.clear_button = icon_button(parent, "/mIconClearText.svg", forgetting.format(area=name))
        self.taken: Optional[Tuple[str, int]] = None  # what of the list stands for it
        for column, widget in enumerate((self.label, self.combo, self.draw_button, self.clear_button)):
            grid.addWidget(widget, row, column)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.taken = None
        self.combo.start(translate("KmzbPlugin", "draw it, or choose a unit or a beat"))
        self.clear_button.setEnabled(False)

    def show_drawn(self, text: str) -> None:
        """A drawn area stands for it."""
        self.taken = None
        self.combo.start(text)
        self.clear_button.setEnabled(True)

    def show_picked(self) -> None:
        """What stands in the list is chosen."""
        self.clear_button.setEnabled(True)


class EffectDialog(QDialog):
    """Not modal: areas are drawn on the map beside it."""

    draw_wanted = pyqtSignal(object)  # Part
    picked = pyqtSignal(object, object)  # Part, ("unit" or "beat", id)
    clear_wanted = pyqtSignal(object)  # Part
    compare_wanted = pyqtSignal()
    cancel_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, today: date, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("effect_dialog")
        self.setWindowTitle(translate("KmzbPlugin", "KMZB – effect of an action"))
        self.resize(560, 480)
        self._today = today
        column = QVBoxLayout(self)
        column.addWidget(plain_label(self, translate(
            "KmzbPlugin",
            "Counts before and after, where the action was and in a control area that would otherwise have gone the same way.",
        )))  # fmt: skip
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self.rows: Dict[Part, AreaRow] = {part: AreaRow(part, self, grid, place) for place, part in enumerate(Part)}
        column.addLayout(grid)
        column.addLayout(self._when())
        column.addLayout(self._buttons())
        self.windows_label, self.message_label = plain_label(self), plain_label(self)
        self.result_label = plain_label(self)
        embolden(self.result_label, 1.2)
        self.table = QWidget(self)
        self.table_grid = QGridLayout(self.table)
        self.table_grid.setContentsMargins(0, 0, 0, 0)
        for widget in (self.windows_label, self.message_label, self.result_label, self.table):
            column.addWidget(widget)
        column.addStretch(1)
        for part, row in self.rows.items():
            self._connect(part, row)
        self.day_edit.dateChanged.connect(lambda day: self._tell_windows())
        self.days_spin.valueChanged.connect(lambda days: self._tell_windows())
        self._tell_windows()

    def _connect(self, part: Part, row: AreaRow) -> None:
        row.draw_button.clicked.connect(lambda checked=False: self.draw_wanted.emit(part))
        row.clear_button.clicked.connect(lambda checked=False: self.clear_wanted.emit(part))
        row.combo.activated.connect(lambda place: self._on_picked(part))
        row.combo.lineEdit().editingFinished.connect(lambda: self._on_picked(part))

    def _when(self) -> QHBoxLayout:
        self.day_edit = QgsDateEdit(self)
        self.day_edit.setAllowNull(False)
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setDisplayFormat(texts.day_format())
        began = self._today - timedelta(days=28)
        self.day_edit.setDate(QDate(began.year, began.month, began.day))
        self.days_spin = QSpinBox(self)
        self.days_spin.setRange(1, LONGEST_DAYS)
        self.days_spin.setValue(28)
        line = QHBoxLayout()
        for label, widget in (
            (translate("KmzbPlugin", "First &day of the action"), self.day_edit),
            (translate("KmzbPlugin", "Days &before and after"), self.days_spin),
        ):  # fmt: skip
            name = QLabel(label, self)
            name.setBuddy(widget)
            line.addWidget(name)
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _buttons(self) -> QHBoxLayout:
        self.compare_button = QPushButton(translate("KmzbPlugin", "&Compare"), self)
        self.compare_button.setDefault(True)
        self.stop_button = QPushButton(translate("KmzbPlugin", "&Stop"), self)
        self.help_button = help_button(self, self.help_wanted)
        self.close_button = QPushButton(translate("KmzbPlugin", "C&lose"), self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(8)
        self.compare_button.clicked.connect(lambda checked=False: self.compare_wanted.emit())
        self.stop_button.clicked.connect(lambda checked=False: self.cancel_wanted.emit())
        self.close_button.clicked.connect(lambda checked=False: self.reject())
        line = QHBoxLayout()
        for widget in (self.compare_button, self.stop_button):
            line.addWidget(widget)
        line.addWidget(self.progress, 1)
        line.addStretch(0)
        for widget in (self.help_button, self.close_button):
            line.addWidget(widget)
        self.show_busy(False)
        return line

    # What it is asked

    @property
    def day(self) -> date:
        """When the action began."""
        found: date = self.day_edit.date().toPyDate()
        return found

    @property
    def days(self) -> int:
        """Length of the time before and of the time after."""
        return int(self.days_spin.value())

    def set_places(self, places: List[Tuple[str, str, int]]) -> None:
        """What may be chosen: name, "unit" or "beat", id. What stands in the rows is kept."""
        for row in self.rows.values():
            chosen, text = row.combo.chosen, row.combo.lineEdit().placeholderText()
            row.combo.clear()
            for name, what, number in places:
                row.combo.addItem(name, (what, number))
            row.combo.start(text)
            if chosen is not None:
                row.combo.setCurrentIndex(row.combo.findData(chosen))

    def _on_picked(self, part: Part) -> None:
        row = self.rows[part]
        chosen = row.combo.chosen
        if chosen is not None and chosen != row.taken:
            row.taken = chosen
            self.picked.emit(part, chosen)

    # What it says

    def say(self, text: str) -> None:
        """What is missing, or what to keep in mind."""
        self.message_label.setText(text)
        self.message_label.setVisible(bool(text))

    def show_busy(self, busy: bool) -> None:
        """While the server counts."""
        self.compare_button.setEnabled(not busy)
        self.stop_button.setVisible(busy)
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)

    def show_progress(self, share: float) -> None:
        """0 … 1."""
        self.progress.setRange(0, 1000)
        self.progress.setValue(int(1000 * share))

    def clear_result(self) -> None:
        """The question has changed: an old answer would be a wrong one."""
        self.result_label.clear()
        self.table.hide()

    def show_effect(self, effect: Effect) -> None:
        """The sentence and the counts behind it, all three of each."""
        self.result_label.setText(change_texts.effect(effect))
        grid = self.table_grid
        while grid.count():
            widget = grid.takeAt(0).widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for column, measure in enumerate(Measure, start=1):
            grid.addWidget(_figure(self.table, change_texts.measure(measure), bold=measure is effect.measure), 0, column)
        for place, (part, (before, after)) in enumerate(effect.counts.items(), start=1):
            name = change_texts.part(part)
            grid.addWidget(plain_label(self.table, name[:1].upper() + name[1:]), place, 0)
            for column, measure in enumerate(Measure, start=1):
                step = f"{texts.number(before.of(measure))} → {texts.number(after.of(measure))}"
                grid.addWidget(_figure(self.table, step, bold=measure is effect.measure), place, column)
        self.table.show()

    def _tell_windows(self) -> None:
        before, after = windows(self.day, self.days)
        text = translate("KmzbPlugin", "Before: {before}. After: {after}.")
        self.windows_label.setText(text.format(before=change_texts.span(before), after=change_texts.span(after)))
        self.clear_result()


def _figure(parent: QWidget, text: str, bold: bool) -> QLabel:
    """One cell of the table: on one line, at the right."""
    label = plain_label(parent, text, bold=bold)
    label.setWordWrap(False)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
