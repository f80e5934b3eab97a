"""The page "When": hours of the week, and month by month."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....desk.hours import Season, Week
from ....i18n import translate
from ...models import change_texts, week_texts
from ..parts import help_button, icon_button, plain_label
from .desk_page import DeskPage
from .season_chart import SeasonChart
from .tall_enough import TallEnough
from .week_chart import WeekChart


class WhenPage(DeskPage):
    """Two charts with what they say in words below each; the words follow the hour or month one stands on."""

    copy_wanted = pyqtSignal()
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        content = TallEnough(self)
        self.basis_label, self.busiest_label = plain_label(content), plain_label(content, bold=True)
        self.week_chart, self.season_chart = WeekChart(content), SeasonChart(content)
        self.cell_label = plain_label(content)
        self.season_label, self.month_label = plain_label(content, bold=True), plain_label(content)
        self.copy_button = icon_button(content, "/mActionEditCopy.svg", translate("KmzbPlugin", "Copy the hours as CSV (Ctrl+C)"))
        self.help_button = help_button(content, self.help_wanted)
        self._lay_out(content)
        self.set_content(content)
        self._week: Optional[Week] = None
        self._season: Optional[Season] = None
        self.week_chart.cell_changed.connect(self._tell_cell)
        self.season_chart.month_changed.connect(self._tell_month)
        self.week_chart.copy_wanted.connect(self.copy_wanted)
        self.copy_button.clicked.connect(lambda checked=False: self.copy_wanted.emit())

    def _lay_out(self, content: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.busiest_label, 1)
        head.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addLayout(head)
        for widget in (
            self.basis_label, self.week_chart, self.cell_label, self.season_label, self.season_chart, self.month_label,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        self.cell_label.setMinimumHeight(2 * self.fontMetrics().height())
        QWidget.setTabOrder(self.week_chart, self.season_chart)
        QWidget.setTabOrder(self.season_chart, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.help_button)

    def show_when(self, week: Optional[Week], season: Season) -> None:
        """``None``: there are too many events to look at one by one; the months stand anyway."""
        self._week, self._season = week, season
        there = week is not None and week.counted > 0
        for widget in (self.week_chart, self.cell_label, self.copy_button):
            widget.setVisible(there)
        self.busiest_label.setVisible(there)
        if week is None:
            self.basis_label.setText(
                translate("KmzbPlugin", "Too many events for the hours of the week: choose a smaller area or a shorter period.")
            )
        else:
            self.basis_label.setText(week_texts.basis(week))
            self.busiest_label.setText(week_texts.busiest(week))
        self.week_chart.show_week(week if there else None)
        title = translate("KmzbPlugin", "Month by month: {measure}; dashed: a year before")
        self.season_label.setText(title.format(measure=change_texts.measure(season.measure)))
        self.season_chart.show_season(season)
        self.show_content()

    def _tell_cell(self, cell: int) -> None:
        self.cell_label.setText("" if self._week is None or not self._week.counted else week_texts.cell(self._week, cell))

    def _tell_month(self, month: int) -> None:
        self.month_label.setText("" if self._season is None or not self._season.months else week_texts.month(self._season, month))
