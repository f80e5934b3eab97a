"""The dock of the commander's desk: the scope above, pages below."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from qgis.PyQt.QtWidgets import QWidget

from ....i18n import translate
from ..session_dock import SessionDock
from .desk_page import DeskPage

OBJECT_NAME = "KmzbDeskDock"
MINIMUM_WIDTH_PX = 360


class DeskDock(SessionDock):
    """Ctrl+1 … Ctrl+9 go to the pages, Esc back to the scope."""


    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "KMZB – commander's desk"), OBJECT_NAME, "desk_dock", MINIMUM_WIDTH_PX, parent)
        body = self.body
        self.scope_bar = body.scope_bar
        self.pages: Dict[str, DeskPage] = {}
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

    def _invitation(self) -> str:
        return translate("KmzbPlugin", "Connect with your own account to see where and when your unit is needed.")

    def _kept(self) -> str:
        return translate("KmzbPlugin", "What is shown was read before.")

    def focus(self) -> None:
        """Put the keyboard where the work begins."""
        self.scope_bar.focus()

    # Keys

    def _on_key(self, name: str, inside: bool) -> Optional[Callable[[], Any]]:
        if not self.is_at_work:
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
