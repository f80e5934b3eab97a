"""Hours of the week as a table of squares: larger is more, hatched may be chance; bars for the days and for the hours."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QWidget

from ....desk.hours import DAY_HOURS, DAYS, Band, Week
from ....i18n import translate
from ...models import week_texts
from .. import signs
from .week_grid import GAP_PX, WeekGrid

ROW_PX = 22
BAR_PX, HOUR_BAR_PX, MARK_PX = 52, 44, 12
LEAST_LETTER = 0.8
SMALLEST_PX = 2.0


class WeekChart(WeekGrid):
    """A square's area grows with the events of its hour; it is filled where the hour is clearly above the average of the week,
    empty where clearly below, hatched where the difference may be chance.
    """

    row_px = ROW_PX

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "Hours of the week"), parent)
        self._week: Optional[Week] = None
        self._standing = True

    def show_week(self, week: Optional[Week], standing: bool = True) -> None:
        """Show it; one stands on the busiest hour. ``standing=False``: on paper nobody stands anywhere."""
        self._week, self._hovered, self._standing = week, None, standing
        self._stand_on(int(week.cells.value.argmax()) if week is not None else 0)
        self.update()

    def words(self, cell: int) -> str:
        """An hour in one line."""
        return "" if self._week is None else week_texts.cell(self._week, cell)

    # Where things are

    def _height(self) -> float:
        head = self._head()
        return head + DAYS * ROW_PX + GAP_PX + HOUR_BAR_PX + GAP_PX + head

    def _number(self) -> float:
        largest = 0.0 if self._week is None else float(self._week.weekdays.value.max())
        return float(self.fontMetrics().horizontalAdvance(week_texts.events(max(largest, 10.5))))

    def _beside(self) -> float:
        return 2 * GAP_PX + BAR_PX + self._number()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._week is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heads(painter)
        self._paint_cells(painter, self._week)
        self._paint_days(painter, self._week)
        self._paint_hours(painter, self._week)
        self._paint_legend(painter)
        painter.end()

    def _ink(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Highlight)

    def _paint_cells(self, painter: QPainter, week: Week) -> None:
        ink, base = self._ink(), self.palette().color(QPalette.ColorRole.Base)
        painter.fillRect(self.rect_of(0).united(self.rect_of(DAYS * DAY_HOURS - 1)), base)
        painter.setPen(QPen(signs.blend(base, signs.muted(self.palette()), 0.25), 1))
        for hour in range(0, DAY_HOURS + 1, 6):
            x = self._left() + hour * self._column()
            painter.drawLine(QPointF(x, self._head()), QPointF(x, self._head() + DAYS * ROW_PX))
        largest = float(week.cells.value.max())
        for cell in range(DAYS * DAY_HOURS):
            self._paint_cell(painter, week, cell, largest)
        if self._standing:
            self._paint_frame(painter, self._cell, 2 if self.hasFocus() else 1, self.palette().color(QPalette.ColorRole.Text))
        if self._hovered is not None:
            self._paint_frame(painter, self._hovered, 1, ink)

    def _paint_cell(self, painter: QPainter, week: Week, cell: int, largest: float) -> None:
        value, distinct = float(week.cells.value[cell]), int(week.distinct[cell])
        if value <= 0 or largest <= 0:
            return
        box = self.rect_of(cell)
        room = QPointF(box.width() - 2, box.height() - 4)
        part = max((value / largest) ** 0.5, SMALLEST_PX / room.x())
        square = QRectF(0, 0, room.x() * part, room.y() * part)
        square.moveCenter(box.center())
        self._bar(painter, square, distinct)

    def _paint_days(self, painter: QPainter, week: Week) -> None:
        left = self.rect_of(DAY_HOURS - 1).right() + GAP_PX
        room = float(BAR_PX)
        largest = float(week.weekdays.high.max()) or 1.0
        for day in range(DAYS):
            value, low, high = _at(week.weekdays, day)
            box = QRectF(left, self._head() + day * ROW_PX + 5, room * value / largest, ROW_PX - 10)
            self._bar(painter, box, int(week.distinct_weekdays[day]))
            middle = box.center().y()
            self._whisker(painter, QPointF(left + room * low / largest, middle), QPointF(left + room * high / largest, middle))
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            words = QRectF(left + room + 2, self._head() + day * ROW_PX, self._number() + GAP_PX - 2, ROW_PX)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), week_texts.events(value))

    def _paint_hours(self, painter: QPainter, week: Week) -> None:
        top, width = self._head() + DAYS * ROW_PX + GAP_PX, self._column()
        bottom = top + HOUR_BAR_PX
        largest = float(week.hours.high.max()) or 1.0
        for hour in range(DAY_HOURS):
            value, low, high = _at(week.hours, hour)
            x = self._left() + hour * width
            height = HOUR_BAR_PX * value / largest
            box = QRectF(x + 1, bottom - height, max(1.0, width - 2), height)
            self._bar(painter, box, int(week.distinct_hours[hour]))
            ends = (QPointF(x + width / 2, bottom - HOUR_BAR_PX * edge / largest) for edge in (low, high))
            self._whisker(painter, *ends)

    def _paint_legend(self, painter: QPainter) -> None:
        left, top = 1.0, self.height() - self._head()
        room = sum(self.fontMetrics().horizontalAdvance(week_texts.legend(d)) for d in (1, 0, -1)) + 3 * (MARK_PX + 6) + 4 * GAP_PX
        letter = self.font()
        if room > self.width():  # long words in a narrow dock
            letter.setPointSizeF(letter.pointSizeF() * max(LEAST_LETTER, self.width() / room))
        painter.save()
        painter.setFont(letter)
        for distinct in (1, 0, -1):
            mark = QRectF(left, top + (self._head() - MARK_PX) / 2, MARK_PX, MARK_PX)
            self._bar(painter, mark, distinct)
            words = week_texts.legend(distinct)
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            box = QRectF(left + MARK_PX + 4, top, width + 2, self._head())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            left += MARK_PX + 4 + width + 2 * GAP_PX
        painter.restore()

    def _bar(self, painter: QPainter, box: QRectF, distinct: int) -> None:
        """Filled, hatched or empty, as ``distinct`` says."""
        painter.setPen(QPen(self._ink(), 1))
        painter.setBrush(QBrush(self._ink(), PATTERN[distinct]))
        painter.drawRect(box)

    def _whisker(self, painter: QPainter, one: QPointF, other: QPointF) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1))
        painter.drawLine(one, other)


PATTERN = {1: Qt.BrushStyle.SolidPattern, 0: Qt.BrushStyle.BDiagPattern, -1: Qt.BrushStyle.NoBrush}


def _at(band: Band, place: int) -> Tuple[float, float, float]:
    return float(band.value[place]), float(band.low[place]), float(band.high[place])
