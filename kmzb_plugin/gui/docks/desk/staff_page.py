"""The page "Staffing": work against people, what would be needed, and what nobody could check."""

from __future__ import annotations

from typing import Callable, Dict, Optional, Tuple

from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ....desk.data import Floats
from ....desk.duty import Shown
from ....desk.staff import StaffStudy
from ....i18n import translate
from ...models import staff_texts
from ...models.staff_models import SORT_ROLE, UNIT_ROLE, PartModel, ShiftModel
from ..flow_layout import FlowLayout
from ..parts import help_button, icon_button, plain_label
from .desk_page import DeskPage
from .duty_chart import DutyChart
from .narrow_table import NarrowTable
from .tall_enough import TallEnough

MOST_ROWS, PADDING_PX, ARROW_PX = 9, 8, 18
HEADER_LETTER = 0.88
#: Of the units below: the name keeps this room, hours on duty and of work stand in its tooltip where there is too little.
LEAST_NAME_PX, LEFT_OUT = 130, (3, 2)


class StaffPage(DeskPage):
    """``unit_chosen``: somebody wants to look at a unit below; the others are buttons."""

    unit_chosen = pyqtSignal(int)
    assumptions_wanted = pyqtSignal()
    tables_wanted = pyqtSignal()
    beats_wanted = pyqtSignal()
    copy_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        content = TallEnough(self)
        self.verdict_label = plain_label(content, bold=True)
        self.work_label, self.duty_label, self.caution_label = plain_label(content), plain_label(content), plain_label(content)
        self.answer_label, self.cell_label = plain_label(content), plain_label(content)
        self.shift_title = plain_label(content, translate("KmzbPlugin", "People per shift"), bold=True)
        self.proposal_label, self.relief_label = plain_label(content), plain_label(content)
        self.missed_title = plain_label(content, translate("KmzbPlugin", "What nobody could check"), bold=True)
        self.missed_label = plain_label(content)
        self.parts_title = plain_label(content, translate("KmzbPlugin", "Units below (Enter: look at one)"), bold=True)
        self.pooled_label = plain_label(content)
        self.chart = DutyChart(content)
        self.enter_button = QPushButton(translate("KmzbPlugin", "&Enter a staffing table…"), content)
        self.shifts, self.parts = ShiftModel(self), PartModel(self)
        self.shift_table, self.part_table = QTableView(content), QTableView(content)
        self.copy_button = icon_button(content, "/mActionEditCopy.svg", translate("KmzbPlugin", "Copy the table as CSV (Ctrl+C)"))
        self.help_button = help_button(content, self.help_wanted)
        self.buttons: Tuple[QPushButton, ...] = tuple(
            QPushButton(words, content) for words in (
                translate("KmzbPlugin", "&Assumptions…"), translate("KmzbPlugin", "Staffing &tables…"),
                translate("KmzbPlugin", "&Beats…"),
            )
        )  # fmt: skip
        self._dress()
        self._lay_out(content)
        self.set_content(content)
        self._connect()

    def _dress(self) -> None:
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.parts)
        self._sorted.setSortRole(SORT_ROLE)
        for table, model, name in (
            (self.shift_table, self.shifts, self.shift_title.text()), (self.part_table, self._sorted, self.parts_title.text()),
        ):  # fmt: skip
            table.setModel(model)
            table.setAccessibleName(name)
            table.verticalHeader().hide()
            table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
            table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
            table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            table.setTabKeyNavigation(False)
            table.setAlternatingRowColors(True)
            table.setWordWrap(False)
            table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            table.horizontalHeader().setHighlightSections(False)
            table.horizontalHeader().setMinimumSectionSize(28)
            small = table.font()
            small.setPointSizeF(HEADER_LETTER * small.pointSizeF())
            table.horizontalHeader().setFont(small)
        self.part_table.setSortingEnabled(True)
        self.part_table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
        self._narrow = NarrowTable(self.part_table, LEFT_OUT, LEAST_NAME_PX)
        self.cell_label.setMinimumHeight(2 * self.fontMetrics().height())

    def _lay_out(self, content: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.verdict_label, 1)
        head.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignTop)
        self._line = QWidget(content)
        line = FlowLayout(spacing_px=4)
        self._line.setLayout(line)
        for button in self.buttons:
            line.addWidget(button)
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addLayout(head)
        order = (
            self.answer_label, self.work_label, self.duty_label, self.caution_label, self.enter_button, self.chart, self.cell_label,
            self.shift_title, self.shift_table, self.proposal_label, self.relief_label, self.parts_title, self.part_table,
            self.pooled_label, self.missed_title, self.missed_label, self._line,
        )  # fmt: skip
        for widget in order:
            column.addWidget(widget)
        column.setAlignment(self.enter_button, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        ring = [self.chart, self.enter_button, self.shift_table, self.part_table, *self.buttons, self.copy_button, self.help_button]
        for one, other in zip(ring, ring[1:]):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        assumptions, tables, beats = self.buttons
        for button, signal in (
            (assumptions, self.assumptions_wanted), (tables, self.tables_wanted), (beats, self.beats_wanted),
            (self.enter_button, self.tables_wanted), (self.copy_button, self.copy_wanted),
        ):  # fmt: skip
            button.clicked.connect(_emitting(signal))
        self.chart.cell_changed.connect(lambda cell: self.cell_label.setText(self.chart.words(cell)))
        self.chart.copy_wanted.connect(self.copy_wanted)
        self.part_table.activated.connect(self._on_activated)
        self.part_table.installEventFilter(self)

    def show_staff(
        self, shown: Shown, present: Dict[Tuple[int, int], Floats], study: Optional[StaffStudy], caution: str
    ) -> None:
        """``study`` None: the need is still being computed, or cannot be."""
        self._say(self.work_label, staff_texts.work(shown))
        self._say(self.duty_label, " ".join(filter(None, (staff_texts.duty(shown), staff_texts.posts(shown)))))
        self._say(self.caution_label, caution)
        self._say(self.verdict_label, staff_texts.verdict(study) if study else shown.name)
        self._say(self.answer_label, staff_texts.answers(study) if study else "")
        self._say(self.proposal_label, staff_texts.proposal(study) if study else "")
        self._say(self.relief_label, staff_texts.relief(study) if study and study.tasks_per_week else "")
        self._say(self.missed_label, staff_texts.missed(shown.missed))
        self._say(self.pooled_label, staff_texts.pooled(shown))
        self.enter_button.setVisible(shown.whole is None)
        worth = study if study is not None and study.tasks_per_week > 0 else None
        self.chart.show_duty(shown, worth.table.on_duty if worth else None)
        self.cell_label.setText(self.chart.words(self.chart.told))
        self.shifts.show(present, worth)
        self.parts.show(shown.parts if len(shown.parts) > 1 else ())
        for table, widgets in (
            (self.shift_table, (self.shift_title, self.shift_table)), (self.part_table, (self.parts_title, self.part_table))
        ):
            for widget in widgets:
                widget.setVisible(table.model().rowCount() > 0)
            _fit(table)
        self._narrow.fit()
        self.show_content()

    def eventFilter(self, watched: object, event: object) -> bool:  # noqa: N802
        if watched is self.part_table and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.type() == event.Type.KeyPress:
                self._on_activated(self.parts_current())
            return True
        return bool(super().eventFilter(watched, event))

    def parts_current(self) -> QModelIndex:
        """The unit below that one stands on."""
        return self.part_table.currentIndex()

    def _on_activated(self, index: QModelIndex) -> None:
        unit = index.data(UNIT_ROLE) if index.isValid() else None
        if unit is not None:
            self.unit_chosen.emit(int(unit))

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _fit(table: QTableView) -> None:
    """As high as its rows, up to a number of them; numbers as wide as they are, the name gets the rest."""
    model, metrics, small = table.model(), table.fontMetrics(), table.horizontalHeader().fontMetrics()
    for column in range(1, model.columnCount()):
        heads = str(model.headerData(column, Qt.Orientation.Horizontal)).split("\n")
        words = [str(model.index(row, column).data()) for row in range(model.rowCount())]
        arrow = ARROW_PX if table.isSortingEnabled() and column == table.horizontalHeader().sortIndicatorSection() else 0
        wide = max(max(map(small.horizontalAdvance, heads)) + arrow, *map(metrics.horizontalAdvance, words), 0)
        table.horizontalHeader().resizeSection(column, wide + PADDING_PX)
    lines = max(str(model.headerData(column, Qt.Orientation.Horizontal)).count("\n") + 1 for column in range(model.columnCount()))
    table.horizontalHeader().setFixedHeight(small.lineSpacing() * lines + 8)
    rows = min(model.rowCount(), MOST_ROWS)
    table.setFixedHeight(
        table.horizontalHeader().height() + rows * table.verticalHeader().defaultSectionSize() + 2 * table.frameWidth()
    )


def _emitting(signal: object) -> Callable[..., None]:
    return lambda checked=False: signal.emit()  # type: ignore[attr-defined]
