"""The dock of consultations: the register, one meeting, one threat; one of them at a time."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QDockWidget, QWidget

from ... import paths
from ...i18n import translate
from .banner import Kind
from .keys import Keys, is_typing

OBJECT_NAME = "KmzbMeetingDock"
MINIMUM_WIDTH_PX = 340
UNDO_KEY = "Ctrl+Z"


class MeetingDock(QDockWidget):
    """Everything in it can be reached by keys; a key that means nothing here goes on to QGIS."""

    connect_requested = pyqtSignal()
    undo_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "KMZB – consultations"), parent)
        self.setObjectName(OBJECT_NAME)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        body = self.body = uic.loadUi(paths.form("meeting_dock"), QWidget(self))
        self.setWidget(body)
        body.setMinimumWidth(MINIMUM_WIDTH_PX)
        self.register, self.form, self.threat = body.register, body.form, body.threat
        self.act_line = body.act_line
        self.keys = Keys(self._on_key, self)
        body.connect_button.clicked.connect(lambda checked=False: self.connect_requested.emit())
        self.act_line.undo_requested.connect(self.undo_requested)
        self.show_page(self.register)
        self.show_disconnected("")

    # Session

    def show_disconnected(self, text: str) -> None:
        """Nothing to show before somebody connects."""
        self.body.disconnected_label.setText(
            text or translate("KmzbPlugin", "Connect with your own account to see the register of your unit.")
        )
        self.body.session_pages.setCurrentWidget(self.body.page_disconnected)

    def show_online(self) -> None:
        """At work."""
        self.body.session_banner.clear()
        self.body.session_pages.setCurrentWidget(self.body.page_work)

    def show_offline(self, text: str) -> None:
        """What is shown and what was typed stays."""
        kept = translate("KmzbPlugin", "What you have typed stays here.")
        self.body.session_banner.say(Kind.WARNING, f"{text} {kept}".strip())
        self.body.session_pages.setCurrentWidget(self.body.page_work)

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

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.keys.claim(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def _on_key(self, name: str, inside: bool) -> Optional[Callable[[], Any]]:
        if self.body.session_pages.currentWidget() is not self.body.page_work:
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
