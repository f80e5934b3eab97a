"""A dock that shows what a person may see: an invitation to connect, then the work, with a word while the line is broken."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt import uic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ... import paths
from .banner import Kind
from .keyed_dock import KeyedDock


class SessionDock(KeyedDock):
    """A subclass says ``_invitation`` and ``_kept``; its form has the pages and the banner."""

    connect_requested = pyqtSignal()

    def __init__(
        self, title: str, object_name: str, form: str, minimum_width_px: int, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(title, object_name, parent)
        body = self.body = uic.loadUi(paths.form(form), QWidget(self))
        self.setWidget(body)
        body.setMinimumWidth(minimum_width_px)
        body.connect_button.clicked.connect(lambda checked=False: self.connect_requested.emit())

    def _invitation(self) -> str:
        """Why one should connect."""
        return ""

    def _kept(self) -> str:
        """What is to be thought of what is on show while there is no connection."""
        return ""

    @property
    def is_at_work(self) -> bool:
        """Somebody is or was connected."""
        return bool(self.body.session_pages.currentWidget() is self.body.page_work)

    def show_disconnected(self, text: str) -> None:
        """Nothing to show before somebody connects."""
        self.body.disconnected_label.setText(text or self._invitation())
        self.body.session_pages.setCurrentWidget(self.body.page_disconnected)

    def show_online(self) -> None:
        """At work."""
        self.body.session_banner.clear()
        self.body.session_pages.setCurrentWidget(self.body.page_work)

    def show_offline(self, text: str) -> None:
        """What is on show stays, with a banner."""
        self.body.session_banner.say(Kind.WARNING, f"{text} {self._kept()}".strip())
        self.body.session_pages.setCurrentWidget(self.body.page_work)
