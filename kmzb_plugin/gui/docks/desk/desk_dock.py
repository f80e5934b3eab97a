"""The dock of the commander's desk: the scope above, pages below."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QDockWidget, QWidget

from .... import paths
from ....i18n import translate
from ..banner import Kind
from ..keys import Keys
from .desk_page import DeskPage

OBJECT_NAME = "KmzbDeskDock"
MINIMUM_WIDTH_PX = 380


class DeskDock(QDockWidget):
    """Ctrl+1 … Ctrl+9 go to the pages, Esc back to the scope."""

    connect_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "KMZB – commander's desk"), parent)
        self.setObjectName(OBJECT_NAME)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        body = self.body = uic.loadUi(paths.form("desk_dock"), QWidget(self))
        self.setWidget(body)
        body.setMinimumWidth(MINIMUM_WIDTH_PX)
        self.scope_bar = body.scope_bar
        self.pages: Dict[str, DeskPage] = {}
        self._keys = Keys(self._on_key, self)
        body.connect_button.clicked.connect(lambda checked=False: self.connect_requested.emit())
        self.show_disconnected("")

    def add_page(self, key: str, title: str, page: DeskPage) -> None:
        """At the end; ``title`` is one short word: there are six of them beside each other."""
        self.pages[key] = page
        self.body.pages.addTab(page, title)
        place = self.body.pages.count()
        self.body.pages.setTabToolTip(place - 1, f"{title} (Ctrl+{place})")

    def show_page(self, key: str) -> None:
        """Bring a page up."""
        self.body.pages.setCurrentWidget(self.pages[key])

    # Session

    def show_disconnected(self, text: str) -> None:
        """Nothing to show before somebody connects."""
        self.body.disconnected_label.setText(
            text or translate("KmzbPlugin", "Connect with your own account to see where and when your unit is needed.")
        )
        self.body.session_pages.setCurrentWidget(self.body.page_disconnected)

    def show_online(self) -> None:
        """At work."""
        self.body.session_banner.clear()
        self.body.session_pages.setCurrentWidget(self.body.page_work)

    def show_offline(self, text: str) -> None:
        """What is shown stays; it may be out of date, and the banner says so."""
        kept = translate("KmzbPlugin", "What is shown was read before.")
        self.body.session_banner.say(Kind.WARNING, f"{text} {kept}".strip())
        self.body.session_pages.setCurrentWidget(self.body.page_work)

    def focus(self) -> None:
        """Put the keyboard where the work begins."""
        self.scope_bar.focus()

    # Keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._keys.claim(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def _on_key(self, name: str, inside: bool) -> Optional[Callable[[], Any]]:
        if self.body.session_pages.currentWidget() is not self.body.page_work:
            return None
        page = self.body.pages.currentWidget()
        if inside and isinstance(page, DeskPage):
            own = page.key_act(name)
            if own is not None:
                return own
        if name == "Esc":
            return self.focus
        if name.startswith("Ctrl+") and name[5:].isdigit() and 1 <= int(name[5:]) <= self.body.pages.count():
            return lambda: self.body.pages.setCurrentIndex(int(name[5:]) - 1)
        return None
