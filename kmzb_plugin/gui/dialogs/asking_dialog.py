"""What the windows of routing have in common: they ask the database, and say one thing at a time."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from ...core.ports import Canceller
from ...errors import KmzbError
from ...tasks.runner import Job, TaskRunner


class AskingDialog(QDialog):
    """Answers that come after the window has closed find nobody."""

    def __init__(self, runner: TaskRunner, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._is_closed = False
        self.message_label = QLabel(self)
        self.message_label.setTextFormat(Qt.TextFormat.PlainText)
        self.message_label.setWordWrap(True)

    def done(self, result: int) -> None:
        """The window closes."""
        self._is_closed = True
        super().done(result)

    def say(self, text: str) -> None:
        """One sentence below the list."""
        self.message_label.setText(text)
        self.message_label.setVisible(bool(text))

    def _button(self, text: str, act: Callable[[], Any]) -> QPushButton:
        """A button that Enter in a field does not press."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda checked=False: act())
        return button

    def _run(
        self, title: str, work: Callable[[Canceller], Any], done: Callable[[Any], None], failed: Callable[[KmzbError], None],
        *, quiet: bool = False,
    ) -> Job:  # fmt: skip
        return self._runner.run(title, work, self._while_open(done), self._while_open(failed), quiet=quiet)

    def _while_open(self, act: Callable[[Any], None]) -> Callable[[Any], None]:
        return lambda value: None if self._is_closed else act(value)
