"""What the window "Reported and unreported" shows: two sentences, the table, what it rests on."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...desk.bias import Assumed, By, Line
from ...i18n import translate
from ..docks.desk.desk_page import DeskPage
from ..docks.parts import embolden, icon_button, plain_label
from ..models import reporting_texts
from ..models.reporting_table_model import NAME, UNREPORTED, ReportingOrder, ReportingTableModel


class ReportingView(DeskPage):
    """``by_chosen``: another way to group; the table sorts itself."""

    by_chosen = pyqtSignal(object)  # By
    map_wanted = pyqtSignal()
    assumptions_wanted = pyqtSignal()
    copy_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        content = QWidget(self)
        self.scope_label, self.headline_label, self.comparison_label = (plain_label(content) for _ in range(3))
        self.assumed_label, self.limits_label = plain_label(content), plain_label(content)
        embolden(self.headline_label, 1.15)
        self.model = ReportingTableModel(self)
        self.shown = ReportingOrder(self)
        self.shown.setSourceModel(self.model)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scope_label)
        column.addWidget(self.headline_label)
        column.addWidget(self.comparison_label)
        column.addLayout(self._choice(content))
        self.table = self._table(content)
        column.addWidget(self.table, 1)
        column.addLayout(self._assumed(content))
        column.addWidget(self.limits_label)
        self.set_content(content, scrolls=False)

    def _choice(self, content: QWidget) -> QHBoxLayout:
        self.by_combo = QComboBox(content)
        self.by_label = QLabel(translate("KmzbPlugin", "&By"), content)
        self.by_label.setBuddy(self.by_combo)
        self.copy_button = icon_button(content, "/mActionEditCopy.svg", translate("KmzbPlugin", "Copy the table as CSV (Ctrl+C)"))
        self.by_combo.activated.connect(lambda place: self.by_chosen.emit(self.by))
        self.copy_button.clicked.connect(lambda checked=False: self.copy_wanted.emit())
        self.map_button = QPushButton(translate("KmzbPlugin", "Show on the &map"), content)
        self.map_button.setAutoDefault(False)
        self.map_button.clicked.connect(lambda checked=False: self.map_wanted.emit())
        line = QHBoxLayout()
        line.addWidget(self.by_label)
        line.addWidget(self.by_combo)
        line.addWidget(self.map_button)
        line.addStretch(1)
        line.addWidget(self.copy_button)
        return line

    def _table(self, content: QWidget) -> QTreeView:
        table = QTreeView(content)
        table.setModel(self.shown)
        table.setAccessibleName(translate("KmzbPlugin", "What is reported and what is not"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAlternatingRowColors(True)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the number of a beat stands at the end
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setSortingEnabled(True)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for section in range(UNREPORTED + 1):
            stretches = section == NAME
            header.setSectionResizeMode(
                section, QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.ResizeToContents
            )
        table.installEventFilter(self)
        return table

    def _assumed(self, content: QWidget) -> QHBoxLayout:
        self.assumptions_button = QPushButton(translate("KmzbPlugin", "Change the &assumptions…"), content)
        self.assumptions_button.setAutoDefault(False)
        self.assumptions_button.clicked.connect(lambda checked=False: self.assumptions_wanted.emit())
        line = QHBoxLayout()
        line.addWidget(self.assumed_label, 1)
        line.addWidget(self.assumptions_button)
        return line

    # What it is asked

    @property
    def by(self) -> By:
        """What the lines are."""
        found: By = self.by_combo.currentData()
        return found

    def offer(self, choices: Sequence[By]) -> None:
        """Ways to group; the one that is chosen stays so when it is still there."""
        chosen = self.by_combo.currentData()
        self.by_combo.clear()
        for which in choices:
            self.by_combo.addItem(reporting_texts.by(which), which)
        self.by_combo.setCurrentIndex(max(0, self.by_combo.findData(chosen)))

    # What it says

    def show_lines(self, scope: str, lines: Sequence[Line], names: Mapping[int, str], assumed: Assumed) -> None:
        """The table with its sentences, in its own order: where most is expected to go unreported stands first."""
        self.scope_label.setText(scope)
        self.headline_label.setText(reporting_texts.headline(lines, names))
        comparison = reporting_texts.comparison(lines, names)
        self.comparison_label.setText(comparison)
        self.comparison_label.setVisible(bool(comparison))
        self.assumed_label.setText(reporting_texts.assumed(assumed))
        self.limits_label.setText(reporting_texts.limits())
        self.model.show(lines, names, self.by)
        self.table.sortByColumn(UNREPORTED, Qt.SortOrder.DescendingOrder)
        self.table.setCurrentIndex(self.shown.index(0, 0))
        placeless = self.by is By.KINDS
        self.map_button.setEnabled(not placeless)
        self.map_button.setToolTip(translate("KmzbPlugin", "Categories have no place on the map.") if placeless else "")
        self.show_content()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.table and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            if event.type() == QEvent.Type.KeyPress:
                self.copy_wanted.emit()
            event.accept()
            return True
        return bool(super().eventFilter(watched, event))
