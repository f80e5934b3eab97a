"""A dock whose keys are its own while it has the focus, and QGIS's else."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QDockWidget, QWidget

from .keys import Keys


class KeyedDock(QDockWidget):
    """A key that means nothing here goes on to QGIS."""

    def __init__(self, title: str, object_name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(title, parent)
        self.setObjectName(object_name)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.keys = Keys(self._on_key, self)

    def _on_key(self, name: str, inside: bool) -> Optional[Callable[[], Any]]:
        """What a key does; ``inside``: the focus is in the dock, not on a widget that it watches."""
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.keys.claim(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.keys.press(event):
            super().keyPressEvent(event)
