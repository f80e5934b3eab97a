"""Showing and hiding the docks that stand beside the verification dock."""

from __future__ import annotations

from typing import Any, Callable, List

from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow


class SideDocks:
    """A key shows its dock and gives it the keyboard; pressed again in it, the dock goes away."""

    def __init__(self, window: QMainWindow, beside: QDockWidget, is_remembered: Callable[[str], bool]) -> None:
        self._window, self._beside, self._is_remembered = window, beside, is_remembered
        self._placed: List[QDockWidget] = []

    def toggle(self, dock: Any) -> bool:
        """True when it is on show afterwards. ``dock.focus`` takes the keyboard."""
        focus = self._window.focusWidget()
        if dock.isVisible() and focus is not None and dock.isAncestorOf(focus):
            dock.hide()
            return False
        if dock not in self._placed:  # where QGIS has no place for it, its start sets the docks one above the other
            self._placed.append(dock)
            if not self._is_remembered(dock.objectName()):
                self._window.tabifyDockWidget(self._beside, dock)
        dock.show()
        dock.raise_()
        dock.focus()
        return True
