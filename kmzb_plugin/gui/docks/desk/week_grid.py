"""What the charts of the week's hours share: where an hour stands, the keys and the mouse that go from one to another."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPoint, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ....desk.hours import DAY_HOURS, DAYS
from ...models import week_texts
from .. import signs

GAP_PX, LEAST_COLUMN_PX = 6, 9.0


class WeekGrid(QWidget):
    """Arrow keys go from hour to hour, Home and End to the ends of a day; ``cell_changed`` tells of the hour one stands on.

    A subclass sets ``row_px`` and says what stands beside the hours (``_beside``), how high it is (``_height``), what an hour is in
    words (``words``), and paints.
    """

    cell_changed = pyqtSignal(int)
    copy_wanted = pyqtSignal()
    row_px = 22

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._cell = 0
        self._hovered: Optional[int] = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    @property
    def cell(self) -> int:
        """The hour of the week one stands on, 0 … 167."""
        return self._cell

    @property
    def told(self) -> int:
        """The hour that is told about: the one below the mouse, else the one one stands on."""
        return self._cell if self._hovered is None else self._hovered

    def words(self, cell: int) -> str:
        """An hour in one line, "" while nothing is shown."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(420, int(self._height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, self.sizeHint().height())

    # Where things are

    def _height(self) -> float:
        raise NotImplementedError

    def _beside(self) -> float:
        """What the right side takes of the width."""
        raise NotImplementedError

    def _left(self) -> float:
        names = (week_texts.short_day(day) for day in range(DAYS))
        return float(max(self.fontMetrics().horizontalAdvance(name) for name in names) + GAP_PX)

    def _head(self) -> float:
        return float(self.fontMetrics().height())

    def _column(self) -> float:
        return max(LEAST_COLUMN_PX, (self.width() - self._left() - self._beside()) / DAY_HOURS)

    def rect_of(self, cell: int) -> QRectF:
        """The place of an hour of the week."""
        day, hour = divmod(cell, DAY_HOURS)
        width = self._column()
        return QRectF(self._left() + hour * width, self._head() + day * self.row_px, width, self.row_px)

    def cell_at(self, point: QPoint) -> Optional[int]:
        """The hour below a point of the widget."""
        hour = int((point.x() - self._left()) // self._column())
        day = int((point.y() - self._head()) // self.row_px)
        return day * DAY_HOURS + hour if 0 <= hour < DAY_HOURS and 0 <= day < DAYS else None

    # Keys and mouse

    def showEvent(self, event: object) -> None:  # noqa: N802
        super().showEvent(event)
        self.updateGeometry()  # the font may have been another one before

    def event(self, event: QEvent) -> bool:
        """Ctrl+C belongs to QGIS's "copy features" unless it is claimed."""
        claims = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if claims and event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        day, hour = divmod(self._cell, DAY_HOURS)
        key = event.key()
        steps = {
            Qt.Key.Key_Left: (day, hour - 1), Qt.Key.Key_Right: (day, hour + 1), Qt.Key.Key_Up: (day - 1, hour),
            Qt.Key.Key_Down: (day + 1, hour), Qt.Key.Key_Home: (day, 0), Qt.Key.Key_End: (day, DAY_HOURS - 1),
        }  # fmt: skip
        if key not in steps or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        wanted_day, wanted_hour = steps[key]
        if 0 <= wanted_day < DAYS and 0 <= wanted_hour < DAY_HOURS:
            self._hovered = None
            self._stand_on(wanted_day * DAY_HOURS + wanted_hour)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._hover(self.cell_at(event.pos()))

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        cell = self.cell_at(event.pos())
        if cell is not None:
            self._stand_on(cell)

    def focusInEvent(self, event: object) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: object) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def _hover(self, cell: Optional[int]) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self.cell_changed.emit(self.told)
            self.update()

    def _stand_on(self, cell: int) -> None:
        self._cell = cell
        self.setAccessibleDescription(self.words(cell))
        self.cell_changed.emit(self.told)
        self.update()

    # Painting

    def _paint_heads(self, painter: QPainter) -> None:
        """The days' names and the hours."""
        painter.setPen(signs.muted(self.palette()))
        for day in range(DAYS):
            box = QRectF(0, self._head() + day * self.row_px, self._left() - GAP_PX, self.row_px)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), week_texts.short_day(day))
        for hour in range(0, DAY_HOURS, 3):
            box = QRectF(self.rect_of(hour).left(), 0, 3 * self._column(), self._head())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), str(hour))

    def _paint_frame(self, painter: QPainter, cell: int, width: int, colour: QColor) -> None:
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect_of(cell).adjusted(0.5, 0.5, -0.5, -0.5))
