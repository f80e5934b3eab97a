"""What was done last in the register, and how it is taken back."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject

from ..docks.meeting_dock import UNDO_KEY, MeetingDock
from ..links import Links


class MeetingUndo(QObject):
    """Only the last act is offered; its line stands under whichever page is on show."""

    def __init__(self, dock: MeetingDock, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._dock = dock
        self._undo: Optional[Callable[[], None]] = None
        self._links = Links((dock.undo_requested, self._on_undo))

    def close(self) -> None:
        """Undo nothing any more."""
        self._links.cut()

    def offer(self, text: str, undo: Optional[Callable[[], None]]) -> None:
        """Say what was done and how to take it back; ``None``: it cannot be."""
        self._undo = undo
        self._dock.act_line.report(text, UNDO_KEY if undo is not None else "")

    def forget(self) -> None:
        """Another person: nothing of the last one's acts is taken back."""
        self._undo = None

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self._dock.act_line.forget()
        if undo is not None:
            undo()
