"""Months as a line with its band, the year before as a dashed one."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ....desk.hours import Season
from ....i18n import translate
from ...models import week_texts
from .. import signs

PLOT_PX, HEAD_PX, GAP_PX = 84, 18, 6


class SeasonChart(QWidget):
    """Left and Right go from month to month; ``month_changed`` tells of the one one stands on."""

    month_changed = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._season: Optional[Season] = None
        self._month = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("KmzbPlugin", "Month by month"))

    def show_season(self, season: Optional[Season]) -> None:
        """Show it; one stands on the last month."""
        self._season = season
        self._stand_on(len(season.months) - 1 if season is not None and season.months else 0)

    @property
    def month(self) -> int:
        """The place of the month one stands on."""
        return self._month

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(420, GAP_PX + PLOT_PX + HEAD_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(300, self.sizeHint().height())

    def point_of(self, place: int, value: float) -> QPointF:
        """Where a count of a month is drawn."""
        season = self._season
        assert season is not None
        left, right = self._edges()
        step = (right - left) / max(1, len(season.months) - 1)
        largest = max(float(season.band.high.max()), float(max(season.before)), 1.0)
        return QPointF(left + place * step, GAP_PX + PLOT_PX * (1 - value / largest))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() not in steps or self._season is None:
            super().keyPressEvent(event)
        elif 0 <= self._month + steps[event.key()] < len(self._season.months):
            self._stand_on(self._month + steps[event.key()])

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._season is not None and self._season.months:
            places = range(len(self._season.months))
            self._stand_on(min(places, key=lambda place: abs(self.point_of(place, 0).x() - event.pos().x())))

    def focusInEvent(self, event: object) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: object) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def _stand_on(self, month: int) -> None:
        self._month = month
        told = self._season is not None and bool(self._season.months)
        self.setAccessibleDescription(week_texts.month(self._season, month) if told and self._season is not None else "")
        self.month_changed.emit(month)
        self.update()

    def _edges(self) -> tuple[float, float]:
        return float(self.fontMetrics().horizontalAdvance("00 000") + GAP_PX), self.width() - 16.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        season = self._season
        if season is None or not season.months:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, season)
        ink = self.palette().color(QPalette.ColorRole.Highlight)
        self._paint_band(painter, season, ink)
        muted = signs.muted(self.palette())
        known = [place for place, value in enumerate(season.before) if value >= 0]
        painter.setPen(QPen(muted, 1.2, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([self.point_of(place, season.before[place]) for place in known]))
        points = [self.point_of(place, float(value)) for place, value in enumerate(season.band.value)]
        painter.setPen(QPen(ink, 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(ink)
        for place, point in enumerate(points):
            radius = 4.0 if place == self._month else 2.0
            painter.drawEllipse(point, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.5))
            painter.drawEllipse(points[self._month], 6.5, 6.5)
        painter.end()

    def _paint_ground(self, painter: QPainter, season: Season) -> None:
        left, right = self._edges()
        largest = max(float(season.band.high.max()), float(max(season.before)), 1.0)
        painter.setPen(signs.muted(self.palette()))
        for value in (0.0, float(round(largest))):
            y = self.point_of(0, value).y()
            painter.drawLine(QPointF(left - 3, y), QPointF(right, y))
            box = QRectF(0, y - 8, left - GAP_PX, 16)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), week_texts.events(value))
        step = self.point_of(1, 0).x() - self.point_of(0, 0).x() if len(season.months) > 1 else right - left
        widest = max(self.fontMetrics().horizontalAdvance(week_texts.short_month(first)) for first in season.months) + 4
        every = max(1, -(-widest // max(1, int(step))))
        for place in range(len(season.months) - 1, -1, -every):
            box = QRectF(self.point_of(place, 0).x() - widest, GAP_PX + PLOT_PX + 2, 2 * widest, HEAD_PX)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), week_texts.short_month(season.months[place]))

    def _paint_band(self, painter: QPainter, season: Season, ink: QColor) -> None:
        upper = [self.point_of(place, float(value)) for place, value in enumerate(season.band.high)]
        lower: List[QPointF] = [self.point_of(place, float(value)) for place, value in enumerate(season.band.low)]
        band = QColor(ink)
        band.setAlpha(60)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawPolygon(QPolygonF(upper + lower[::-1]))
