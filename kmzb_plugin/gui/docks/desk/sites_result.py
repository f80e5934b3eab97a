"""What came of a siting study: three sentences, the alternatives side by side, what the chosen one means."""

from __future__ import annotations

from typing import List, Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....desk.sites import Alternative, SitingStudy
from ....desk.siting_verdict import Judged, Verdict
from ....i18n import translate
from ...models import siting_texts, siting_verdict_texts, texts
from .. import signs
from ..flow_layout import FlowLayout
from ..sections import parts
from .narrow_table import NarrowTable

_MOST_ROWS = 8
#: Left out in a narrow dock, in this order: proof and longest way stand below the table, too.
_LEFT_OUT = (5, 4)
_PADDING_PX = 14


class SitesResult(QWidget):
    """``chosen`` carries the alternative whose row one stands on."""

    chosen = pyqtSignal(object)
    sheet_wanted = pyqtSignal()
    freeze_wanted = pyqtSignal()
    remove_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._study: Optional[SitingStudy] = None
        self._rows: List[Alternative] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 8, 8)
        self._column.setSpacing(4)
        self.old = parts.text(self, "", muted=True)
        self.said = QFrame(self)
        self.said.setFrameShape(QFrame.Shape.StyledPanel)
        self._said_row = QHBoxLayout(self.said)
        self._said_row.setContentsMargins(8, 6, 8, 6)
        self.table = QTableWidget(self)
        self._dress_table()
        self._detail = QWidget(self)
        self._detail_column = QVBoxLayout(self._detail)
        self._detail_column.setContentsMargins(0, 0, 0, 0)
        self._detail_column.setSpacing(2)
        self._buttons()
        for widget in (self.old, self.said, self.table, self._detail):
            self._column.addWidget(widget)
        self._column.addWidget(self._button_row)
        self._column.addStretch(1)
        self.old.hide()

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(translate("KmzbPlugin", "Alternatives side by side"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(30)
        header.setHighlightSections(False)
        small = header.font()
        small.setPointSizeF(0.88 * small.pointSizeF())
        header.setFont(small)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.currentCellChanged.connect(self._on_row)
        self._narrow = NarrowTable(table, _LEFT_OUT, 0)

    def _buttons(self) -> None:
        self.sheet_button = QPushButton(translate("KmzbPlugin", "Siting s&heet (PDF)…"), self)
        self.sheet_button.setIcon(QgsApplication.getThemeIcon("/mActionSaveAsPDF.svg"))
        self.sheet_button.setToolTip(translate("KmzbPlugin", "Criteria, weights, alternatives and state of the data on one page"))
        self.freeze_button = QPushButton(translate("KmzbPlugin", "Free&ze…"), self)
        self.freeze_button.setIcon(QgsApplication.getThemeIcon("/locked.svg"))
        self.freeze_button.setToolTip(translate(
            "KmzbPlugin", "Data, criteria and answer into one file; the page “Briefing” opens it and builds it again"
        ))  # fmt: skip
        self.remove_button = QPushButton(translate("KmzbPlugin", "Remo&ve"), self)
        self.remove_button.setToolTip(translate("KmzbPlugin", "Take these layers off the map"))
        self._button_row = QWidget(self)
        self._button_row.setLayout(FlowLayout())
        for button in (self.sheet_button, self.freeze_button, self.remove_button):
            self._button_row.layout().addWidget(button)
        self.sheet_button.clicked.connect(lambda checked=False: self.sheet_wanted.emit())
        self.freeze_button.clicked.connect(lambda checked=False: self.freeze_wanted.emit())
        self.remove_button.clicked.connect(lambda checked=False: self.remove_wanted.emit())

    def show_study(
        self, study: SitingStudy, judged: Judged, roads: str, rows: Sequence[Alternative], chosen: Alternative
    ) -> None:
        """Everything anew, standing on ``chosen``."""
        self._study, self._rows = study, list(rows)
        self._say(study, judged, roads)
        self._fill(study)
        self.show_old("")
        place = next((place for place, row in enumerate(self._rows) if row is chosen), 0)
        self.table.blockSignals(True)
        flag = QItemSelectionModel.SelectionFlag
        self.table.setCurrentCell(place, 0, flag.ClearAndSelect | flag.Rows)
        self.table.blockSignals(False)
        self._tell(chosen)

    def show_old(self, text: str) -> None:
        """Say that something has changed since this was computed; "" when it has not."""
        self.old.setText(text)
        self.old.setVisible(bool(text))

    def _say(self, study: SitingStudy, judged: Judged, roads: str) -> None:
        parts.empty(self._said_row)
        good = judged.verdict is Verdict.HOLDS
        palette = self.palette()
        icon = signs.mark_icon("✓", signs.good(palette).name()) if good else signs.warning_icon(signs.soon(palette).name())
        self._said_row.addWidget(parts.sign(self.said, icon), 0, Qt.AlignmentFlag.AlignTop)
        box = QWidget(self.said)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        verdict, what, sure = siting_verdict_texts.sentences(study, judged, roads)
        ours = siting_verdict_texts.ours()
        column.addWidget(parts.text(box, verdict, bold=True))
        column.addWidget(parts.text(box, what))
        column.addWidget(parts.text(box, sure))
        short = siting_texts.impossible(study) if study.wanted is not None else ""
        for more in (ours, siting_texts.coarse(study), siting_texts.unreachable(study), short):
            if more:
                column.addWidget(parts.text(box, more, muted=True))
        self._said_row.addWidget(box, 1)
        self.said.setAccessibleName(" ".join((verdict, what, sure, ours)))

    def _fill(self, study: SitingStudy) -> None:
        table, heads, tips = self.table, siting_texts.headers(study.criteria), siting_texts.header_tips(study.criteria)
        table.blockSignals(True)
        table.clear()
        table.setColumnCount(len(heads))
        table.setRowCount(len(self._rows))
        for place, (head, tip) in enumerate(zip(heads, tips)):
            item = QTableWidgetItem(head)
            item.setToolTip(texts.plain_tip(tip))
            table.setHorizontalHeaderItem(place, item)
        for row, alternative in enumerate(self._rows):
            for place, value in enumerate(siting_texts.row(study, alternative)):
                item = QTableWidgetItem(value)
                if place:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                if alternative is study.wanted:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                table.setItem(row, place, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        bold = table.font()
        bold.setBold(True)
        names = [table.item(row, 0).text() for row in range(len(self._rows))]
        self._narrow.least_px = _PADDING_PX + max(map(QFontMetrics(bold).horizontalAdvance, (heads[0], *names)))
        self._narrow.fit()
        shown, line = min(_MOST_ROWS, len(self._rows)), table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(header.sizeHint().height() + 2 * table.frameWidth() + 2 + shown * line)
        table.blockSignals(False)

    def _tell(self, alternative: Alternative) -> None:
        parts.empty(self._detail_column)
        if self._study is not None:
            for line in siting_texts.detail(self._study, alternative):
                self._detail_column.addWidget(parts.text(self._detail, line))

    def _on_row(self, row: int, *anything: int) -> None:
        if 0 <= row < len(self._rows):
            self._tell(self._rows[row])
            self.chosen.emit(self._rows[row])
