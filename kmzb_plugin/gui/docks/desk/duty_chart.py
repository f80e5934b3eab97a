"""Work against people hour by hour: a row per day, bars for the work, steps for the people, a hatch where work has to wait."""

from __future__ import annotations

from typing import Optional, Tuple

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from ....desk.data import Floats
from ....desk.duty import Shown
from ....desk.hours import DAY_HOURS, DAYS
from ....i18n import translate
from ...models import staff_texts
from .. import signs
from .week_grid import GAP_PX, WeekGrid

ROW_PX, MARK_PX = 34, 14
#: Shortfalls smaller than this share of a person are chance of the counting, not told as numbers.
LEAST_SHORT_H = 0.05


class DutyChart(WeekGrid):
    """Work that finds nobody on duty is hatched, and told in hours at the end of its day."""

    row_px = ROW_PX

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "Work and people by hour of the week"), parent)
        self._shown: Optional[Shown] = None
        self._wanted: Floats = np.zeros(DAYS * DAY_HOURS)
        self._people: Optional[Floats] = None
        self._proposed: Optional[Floats] = None

    def show_duty(self, shown: Optional[Shown], proposed: Optional[Floats] = None) -> None:
        """Show it; one stands on the hour that lacks most, else on the one with most work."""
        self._shown, self._hovered, self._proposed = shown, None, proposed
        if shown is not None:
            self._wanted, self._people = shown.wanted, shown.whole
            self._stand_on(int((self._wanted - (self._people if self._people is not None else 0)).argmax()))
        self.update()

    def words(self, cell: int) -> str:
        """An hour in one line."""
        if self._shown is None:
            return ""
        return staff_texts.hour(self._shown, cell, None if self._proposed is None else float(self._proposed[cell]))

    def short_h(self, day: int) -> float:
        """Hours of work of a day that had to wait because fewer people were on duty than it would have kept busy."""
        if self._people is None:
            return 0.0
        hours = slice(day * DAY_HOURS, (day + 1) * DAY_HOURS)
        return float(np.maximum(self._wanted[hours] - self._people[hours], 0).sum())

    # Where things are

    def _height(self) -> float:
        return self._head() + DAYS * ROW_PX + GAP_PX + 2 * self._head() + 4

    def _right(self) -> float:
        words = [translate("KmzbPlugin", "waits"), *(self._number(day) for day in range(DAYS))]
        return float(max(map(self.fontMetrics().horizontalAdvance, words)) + 2)

    def _number(self, day: int) -> str:
        short = self.short_h(day)
        return translate("KmzbPlugin", "{hours} h").format(hours=staff_texts.amount(short)) if short >= LEAST_SHORT_H else ""

    def _beside(self) -> float:
        return self._right() + GAP_PX

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heads(painter)
        base = self.palette().color(QPalette.ColorRole.Base)
        painter.fillRect(self.rect_of(0).united(self.rect_of(DAYS * DAY_HOURS - 1)), base)
        largest = self._largest()
        for day in range(DAYS):
            self._paint_day(painter, day, largest)
        self._paint_grid(painter)
        self._paint_frame(painter, self._cell, 2 if self.hasFocus() else 1, self.palette().color(QPalette.ColorRole.Text))
        self._paint_legend(painter)
        painter.end()

    def _largest(self) -> float:
        lines = [side for side in (self._wanted, self._people, self._proposed) if side is not None]
        return max(float(max(side.max() for side in lines)), 1e-9)

    def _paint_heads(self, painter: QPainter) -> None:
        super()._paint_heads(painter)
        right = QRectF(self.width() - self._right(), 0, self._right(), self._head())
        if any(self._number(day) for day in range(DAYS)):
            painter.drawText(right, int(Qt.AlignmentFlag.AlignRight), translate("KmzbPlugin", "waits"))
        painter.setPen(signs.danger(self.palette()))
        for day in range(DAYS):
            number = QRectF(self.width() - self._right(), self._head() + day * ROW_PX, self._right(), ROW_PX)
            painter.drawText(number, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._number(day))

    def _paint_day(self, painter: QPainter, day: int, largest: float) -> None:
        room = ROW_PX - 5
        for cell in range(day * DAY_HOURS, (day + 1) * DAY_HOURS):
            box, work = self.rect_of(cell), float(self._wanted[cell])
            met = work if self._people is None else min(work, float(self._people[cell]))
            bottom = box.bottom() - 1
            self._bar(painter, QRectF(box.left() + 1, bottom - room * met / largest, box.width() - 2, room * met / largest), False)
            if work > met:
                top = bottom - room * work / largest
                self._bar(painter, QRectF(box.left() + 1, top, box.width() - 2, room * (work - met) / largest), True)
        text = self.palette().color(QPalette.ColorRole.Text)
        for side, pen in ((self._proposed, QPen(text, 1, Qt.PenStyle.DotLine)), (self._people, QPen(text, 2))):
            if side is not None:
                painter.setPen(pen)
                painter.drawPolyline(self._steps(side, day, largest, room))

    def _bar(self, painter: QPainter, box: QRectF, waits: bool) -> None:
        colour = signs.danger(self.palette()) if waits else self._ink()
        painter.setPen(QPen(colour, 0.8))
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern if waits else Qt.BrushStyle.SolidPattern))
        if box.height() > 0.2:
            painter.drawRect(box)

    def _ink(self) -> QColor:
        return signs.blend(self.palette().color(QPalette.ColorRole.Highlight), self.palette().color(QPalette.ColorRole.Base), 0.35)

    def _steps(self, side: Floats, day: int, largest: float, room: float) -> QPolygonF:
        points = []
        for cell in range(day * DAY_HOURS, (day + 1) * DAY_HOURS):
            box = self.rect_of(cell)
            y = box.bottom() - 1 - room * float(side[cell]) / largest
            points += [QPointF(box.left(), y), QPointF(box.right(), y)]
        return QPolygonF(points)

    def _paint_grid(self, painter: QPainter) -> None:
        faint = signs.blend(self.palette().color(QPalette.ColorRole.Base), signs.muted(self.palette()), 0.3)
        painter.setPen(QPen(faint, 1))
        for day in range(DAYS + 1):
            y = self._head() + day * ROW_PX
            painter.drawLine(QPointF(self._left(), y), QPointF(self._left() + DAY_HOURS * self._column(), y))
        for hour in range(0, DAY_HOURS + 1, 6):
            x = self._left() + hour * self._column()
            painter.drawLine(QPointF(x, self._head()), QPointF(x, self._head() + DAYS * ROW_PX))

    def _legend(self) -> Tuple[Tuple[str, str], ...]:
        entries = [("work", translate("KmzbPlugin", "people the work keeps busy"))]
        if self._people is not None:
            entries.append(("waits", translate("KmzbPlugin", "waits")))
            entries.append(("people", translate("KmzbPlugin", "on duty")))
        if self._proposed is not None:
            entries.append(("proposed", translate("KmzbPlugin", "proposed")))
        return tuple(entries)

    def _paint_legend(self, painter: QPainter) -> None:
        left, top = 1.0, self._head() + DAYS * ROW_PX + GAP_PX
        text = self.palette().color(QPalette.ColorRole.Text)
        for sign, words in self._legend():
            width = self.fontMetrics().horizontalAdvance(words)
            if left + MARK_PX + 4 + width > self.width():
                left, top = 1.0, top + self._head() + 2
            mark = QRectF(left, top + (self._head() - 10) / 2, MARK_PX, 10)
            if sign in ("work", "waits"):
                self._bar(painter, mark, sign == "waits")
            else:
                painter.setPen(QPen(text, 2) if sign == "people" else QPen(text, 1, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(mark.left(), mark.center().y()), QPointF(mark.right(), mark.center().y()))
            painter.setPen(text)
            box = QRectF(left + MARK_PX + 4, top, width + 2, self._head())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            left += MARK_PX + 4 + width + 2 * GAP_PX
