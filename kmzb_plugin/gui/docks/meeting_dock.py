"""The dock of consultations: the register, one meeting, one threat; one of them at a time."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...i18n import translate
from .keys import is_typing
from .session_dock import SessionDock

OBJECT_NAME = "KmzbMeetingDock"
MINIMUM_WIDTH_PX = 340
UNDO_KEY = "Ctrl+Z"


class MeetingDock(SessionDock):
    """Everything in it can be reached by keys; a key that means nothing here goes on to QGIS."""

    undo_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "KMZB – consultations"), OBJECT_NAME, "meeting_dock", MINIMUM_WIDTH_PX, parent)
        body = self.body
        self.register, self.form, self.threat = body.register, body.form, body.threat
        self.act_line = body.act_line
        self.act_line.undo_requested.connect(self.undo_requested)
        self.show_page(self.register)
        self.show_disconnected("")

    # Session

    def _invitation(self) -> str:
        return translate("KmzbPlugin", "Connect with your own account to see the register of your unit.")

    def _kept(self) -> str:
        return translate("KmzbPlugin", "What you have typed stays here.")

    # Pages

    @property
    def page(self) -> QWidget:
        """What is on show: the register, the form or the threat."""
        return self.body.pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show one of the three; the keyboard goes with it when it was here."""
        had_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        self.body.pages.setCurrentWidget(page)
        if had_focus or self.hasFocus():
            self.focus()

    def focus(self) -> None:
        """Put the keyboard where the work is."""
        if self.page is self.register:
            self.register.focus_list()
        elif self.page is self.form:
            self.form.focus_field("held_on" if self.form.detail is None else "threats")
        else:
            self.threat.category.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys

    def _on_key(self, name: str, inside: bool) -> Optional[Callable[[], Any]]:
        if not self.is_at_work:
            return None
        register, form, threat = self.register, self.form, self.threat
        keys: Dict[str, Callable[[], Any]] = {}
        if self.act_line.offers_undo and not is_typing(QgsApplication.focusWidget()):  # a text field undoes its own
            keys[UNDO_KEY] = self.undo_requested.emit
        if self.page is register:
            keys.update({
                "Ctrl+N": register.new_button.click, "Ctrl+F": register.focus_search, "F5": register.reload_requested.emit,
                "Esc": register.focus_list,
            })  # fmt: skip
        else:
            page = form if self.page is form else threat
            keys.update({"Ctrl+S": page.save_button.click, "Esc": page.back_requested.emit})
            if page is form and form.threats.hasFocus():
                keys["Del"] = form.withdraw_threat_button.click
        return keys.get(name)
