"""The page "Changes": what differs from before by unit and category, and what of it is real."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from .... import paths
from ....desk.changes import ChangeTable, Verdict, window_days
from ....i18n import translate
from ...models import change_texts
from ...models.change_tree_model import COLUMNS, LINE_ROLE, ChangeTreeModel, Names, RealChanges
from ..flow_layout import FlowLayout
from ..parts import dress_button, dress_help
from .desk_page import DeskPage
from .tall_enough import TallEnough

LEAST_TREE_PX = 200
LEAST_NAME_PX = 110
PADDING_PX, ARROW_PX = 8, 24


class ChangesPage(DeskPage):
    """``effect_wanted``, ``reporting_wanted``: windows for an action and for what is not reported; ``copy_wanted``: the table as
    CSV."""

    effect_wanted = pyqtSignal()
    reporting_wanted = pyqtSignal()
    copy_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        content = TallEnough(self)
        self.form = form = uic.loadUi(paths.form("changes_page"), QWidget(content))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self.set_content(content)
        self.changes = ChangeTreeModel(self)
        self.shown = RealChanges(self)
        self.shown.setSourceModel(self.changes)
        self._table: Optional[ChangeTable] = None
        self._names = Names({}, {})
        self._dress()
        form.group_combo.currentIndexChanged.connect(lambda place: self._fill())
        form.real_box.toggled.connect(self._on_only_real)
        form.copy_button.clicked.connect(lambda checked=False: self.copy_wanted.emit())
        form.effect_button.clicked.connect(lambda checked=False: self.effect_wanted.emit())
        form.reporting_button.clicked.connect(lambda checked=False: self.reporting_wanted.emit())
        form.tree.selectionModel().currentChanged.connect(self._on_current_changed)

    def _dress(self) -> None:
        form = self.form
        form.group_combo.addItem(translate("KmzbPlugin", "units"), False)
        form.group_combo.addItem(translate("KmzbPlugin", "categories"), True)
        dress_button(form.copy_button, "/mActionEditCopy.svg", translate("KmzbPlugin", "Copy the table as CSV (Ctrl+C)"))
        dress_help(form.help_button, self.help_wanted)
        windows = FlowLayout(spacing_px=6)
        form.effect_box.setLayout(windows)
        for button in (form.effect_button, form.reporting_button):
            windows.addWidget(button)
        tree = form.tree
        tree.setModel(self.shown)
        tree.setAccessibleName(translate("KmzbPlugin", "Changes by unit and category"))
        tree.setMinimumHeight(LEAST_TREE_PX)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setIndentation(12)
        tree.setSortingEnabled(True)
        tree.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionsMovable(False)
        tree.header().setMinimumSectionSize(40)
        tree.installEventFilter(self)
        tree.viewport().installEventFilter(self)
        bold = tree.font()
        bold.setBold(True)
        self._bold = QFontMetrics(bold)

    @property
    def by_kind(self) -> bool:
        """Whether categories stand on top."""
        return bool(self.form.group_combo.currentData())

    def show_table(self, table: ChangeTable, names: Names) -> None:
        """Show it, standing where one stood."""
        self._table, self._names = table, names
        days = change_texts.span(window_days(table.as_of)["last28"])
        self.form.found_label.setText(f"{days}. {change_texts.found(table.real, table.tests)}")
        self._fill()
        self.show_content()

    def current_title(self) -> str:
        """Unit and category of the row one stands on."""
        line = self.form.tree.currentIndex().data(LINE_ROLE)
        return "" if line is None else self.changes.title(line)

    def _fill(self) -> None:
        if self._table is None:
            return
        current = self.form.tree.currentIndex().data(LINE_ROLE)
        self.changes.show(self._table, self._names, self.by_kind)
        self._unfold()
        self._stand_on(None if current is None else (current.unit, current.kind))
        self._fit_columns()

    def _unfold(self) -> None:
        """Everything when little is shown, else only the first group."""
        if self.form.real_box.isChecked() or self.changes.rowCount() <= 1:
            self.form.tree.expandAll()
        else:
            self.form.tree.expand(self.shown.index(0, 0))

    def _stand_on(self, wanted: object) -> None:
        for group in range(self.shown.rowCount()):
            parent = self.shown.index(group, 0)
            for index in (parent, *(self.shown.index(row, 0, parent) for row in range(self.shown.rowCount(parent)))):
                line = index.data(LINE_ROLE)
                if (line.unit, line.kind) == wanted:
                    self.form.tree.setCurrentIndex(index)
                    return
        self.form.tree.setCurrentIndex(self.shown.index(0, 0))

    def _on_only_real(self, only: bool) -> None:
        self.shown.set_only_real(only)
        self._unfold()
        if not self.form.tree.currentIndex().isValid():
            self.form.tree.setCurrentIndex(self.shown.index(0, 0))
        self._on_current_changed(self.form.tree.currentIndex())

    def _on_current_changed(self, current: QModelIndex, before: Optional[QModelIndex] = None) -> None:
        line = current.data(LINE_ROLE)
        self.form.detail.show_line("" if line is None else self.changes.title(line), line, self._table)

    # Room and keys

    def eventFilter(self, watched: object, event: object) -> bool:  # noqa: N802
        if isinstance(event, QResizeEvent):
            self._fit_columns()
        if watched is self.form.tree and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            if event.type() == event.Type.KeyPress:
                self.copy_wanted.emit()
            event.accept()
            return True
        return bool(super().eventFilter(watched, event))

    def _fit_columns(self) -> None:
        """The comparisons as wide as what stands in them, the name gets the rest."""
        tree, header = self.form.tree, self.form.tree.header()
        if self._table is None:
            return
        told = {found.verdict for line in self._table.lines for found in line.compared.values()}
        words = [change_texts.word(verdict) for verdict in told | {Verdict.NO_CHANGE}]
        arrows = [change_texts.word(verdict) for verdict in (Verdict.MORE, Verdict.FEWER)]
        rest = tree.viewport().width()
        for column, which in enumerate(COLUMNS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            if which is not None:
                steps = [change_texts.step(line.compared[which], self._table.measure) for line in self._table.lines]
                plain = (*words, *steps, *change_texts.against(which).split("\n"))
                real = [step for step, line in zip(steps, self._table.lines) if line.compared[which].is_real]
                width = PADDING_PX + max(
                    max(map(self.fontMetrics().horizontalAdvance, plain)),
                    max(map(self._bold.horizontalAdvance, (*real, *arrows))),
                )
                header.resizeSection(column, width)
                rest -= width
        header.resizeSection(0, max(LEAST_NAME_PX, rest))
        self.changes.fit_heading(header.fontMetrics(), header.sectionSize(0) - ARROW_PX)
