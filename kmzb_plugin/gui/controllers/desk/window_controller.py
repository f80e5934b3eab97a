"""What the controllers of the desk's windows have in common: one window, which goes with the session."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ....core.desk import Scope
from ....tasks.runner import TaskRunner
from ...desk_state import DeskState
from ...links import Links


class WindowController(QObject):
    """``dialog`` is there while the window is open; what is kept for it is let go of in ``forget``."""

    help_wanted = pyqtSignal(str)

    dialog: Optional[QDialog]
    help_page = "staffing.html"

    def __init__(
        self, desk: DeskState, runner: TaskRunner, window: Optional[QWidget] = None, parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._window = desk, runner, window
        self.dialog = None
        self._links = Links((desk.scope_changed, self._on_scope_changed))

    def close(self) -> None:
        """Undo everything."""
        if self.dialog is not None:
            self.dialog.close()
        self._links.cut()

    def forget(self, dialog: QDialog) -> None:
        """The window has been closed: nothing of it goes on. ``dialog`` is deleted soon."""

    def _own(self, dialog: QDialog) -> None:
        """A new window: its help and its end are heard here."""
        dialog.help_wanted.connect(lambda: self.help_wanted.emit(self.help_page))
        dialog.finished.connect(self._on_finished)

    def _on_finished(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            self.forget(dialog)
            dialog.deleteLater()

    def _on_scope_changed(self, scope: Optional[Scope]) -> None:
        """Another person may come: nothing of what the last one saw stays."""
        if scope is None and self.dialog is not None:
            self.dialog.close()
