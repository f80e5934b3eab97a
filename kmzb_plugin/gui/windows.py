"""What the windows beside the map have in common."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget


def bring_up(window: QWidget) -> None:
    """Show a window, and put it before the others when it is there already."""
    window.show()
    window.raise_()
    window.activateWindow()
