"""Sentences for the user on QGIS's message bar; details go to the log."""

from __future__ import annotations

from qgis.gui import QgsMessageBar

from .. import log
from ..compat import message_level
from ..errors import Cancelled, KmzbError
from ..i18n import CONTEXT, translate

INFO_SECONDS = 4
WARNING_SECONDS = 8


class Messages:
    """One sentence at a time: the same sentence twice in a row is shown once."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar

    def info(self, text: str) -> None:
        """Something went well or is worth knowing."""
        self._push(text, "Info", INFO_SECONDS)

    def warning(self, text: str) -> None:
        """Something needs the user's eye."""
        self._push(text, "Warning", WARNING_SECONDS)

    def error(self, error: KmzbError) -> None:
        """Show the error's sentence (its detail is in the log already). What the user cancelled is no error."""
        if not isinstance(error, Cancelled):
            self._push(translate(CONTEXT, error.text), "Warning", WARNING_SECONDS)

    def _push(self, text: str, level: str, seconds: int) -> None:
        current = self._bar.currentItem()
        if current is not None and current.title() == log.TAG and current.text() == text:
            return
        self._bar.pushMessage(log.TAG, text, message_level(level), seconds)
