"""Tabs of the queues with their counts, shortened well in a narrow dock."""

from __future__ import annotations

from typing import Callable, Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QResizeEvent
from qgis.PyQt.QtWidgets import QTabBar, QWidget

from ...core.deadlines import Urgency
from ...core.model import Counts, Queue
from ...i18n import language, translate
from ..models import texts
from . import signs

OVERDUE = "overdue"
MIN_LETTERS = 9


def fit(names: Sequence[str], others_px: int, room_px: int, measure: Callable[[str], int]) -> Tuple[str, ...]:
    """``names``, the longest ones cut with an ellipsis until they and ``others_px`` fit into ``room_px``.

    Where cutting to ``MIN_LETTERS`` would not be enough, all names stay whole and the tabs scroll: the first queues, which
    need the eye most, are then readable.
    """
    limit = max((len(name) for name in names), default=0)
    shown = tuple(names)
    while sum(map(measure, shown)) + others_px > room_px:
        limit -= 1
        if limit < MIN_LETTERS:
            return tuple(names)
        shown = tuple(name if len(name) <= limit else name[: limit - 1].rstrip(" (") + "…" for name in names)
    return shown


class QueueTabs(QTabBar):
    """``queue_chosen`` is emitted when the user went to another queue."""

    queue_chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._queues: List[Queue] = []
        self._counts: Dict[str, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setDocumentMode(True)
        self.setAccessibleName(translate("KmzbPlugin", "Queues"))
        self.currentChanged.connect(self._on_current_changed)

    def set_queues(self, queues: Sequence[Queue], current: str) -> None:
        """Draw one tab for each queue."""
        blocked = self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        self._queues = list(queues)
        for queue in self._queues:
            self.addTab(queue.name(language()))
        self.blockSignals(blocked)
        self.show_queue(current)
        self._label()
        self.updateGeometry()  # Qt leaves that out while the bar is hidden, and its height would stay 0

    def set_counts(self, counts: Counts) -> None:
        """Show how many reports each queue holds."""
        self._counts = dict(counts.by_queue)
        self._label()

    def show_queue(self, code: str) -> None:
        """Go to a queue without announcing it."""
        row = next((i for i, queue in enumerate(self._queues) if queue.code == code), -1)
        if row >= 0 and row != self.currentIndex():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(row)
            self.blockSignals(blocked)

    def choose(self, position: int) -> bool:
        """Go to the queue at ``position`` (from 0) as the user does."""
        if not 0 <= position < self.count():
            return False
        self.setCurrentIndex(position)
        return True

    def queue(self, position: int) -> str:
        """The code of the queue at a position."""
        return self._queues[position].code if 0 <= position < len(self._queues) else ""

    def _on_current_changed(self, position: int) -> None:
        if self.queue(position):
            self.queue_chosen.emit(self.queue(position))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._label()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._label()

    def _label(self) -> None:
        counted = [texts.number(self._counts[q.code]) if q.code in self._counts else "" for q in self._queues]
        names = [queue.name(language()) for queue in self._queues]
        shown = fit(names, self._others_px(names, counted), self.width(), self.fontMetrics().horizontalAdvance)
        for row, queue in enumerate(self._queues):
            label = f"{shown[row]} {counted[row]}".strip()
            if self.tabText(row) != label:
                self.setTabText(row, label)
            tip = f"{names[row]}: {counted[row]}" if counted[row] else names[row]
            self.setTabToolTip(row, f"{tip}  (Ctrl+{row + 1})")
            self._mark(row, queue.code == OVERDUE and self._counts.get(queue.code, 0) > 0)

    def _others_px(self, names: Sequence[str], counted: Sequence[str]) -> int:
        """The width of everything in the tabs but the names."""
        measure = self.fontMetrics().horizontalAdvance
        return sum(self.tabSizeHint(row).width() for row in range(self.count())) - sum(
            measure(self.tabText(row)) - measure(f" {counted[row]}") for row in range(len(names))
        )

    def _mark(self, row: int, overdue: bool) -> None:
        """Overdue work is marked by a sign and a colour."""
        palette = self.palette()
        icon = signs.urgency_icon(Urgency.OVERDUE, palette) if overdue else QIcon()
        if self.tabIcon(row).cacheKey() != icon.cacheKey():
            self.setTabIcon(row, icon)
        if overdue:
            self.setTabTextColor(row, signs.danger(palette))
        else:
            self.setTabTextColor(row, palette.color(self.foregroundRole()))
