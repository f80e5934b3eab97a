"""Every stop of the Tab key on the pages of changes and hours, and in the window of an action, says what it is."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QWidget

from kmzb_plugin.gui.controllers.desk.effect_controller import EffectController
from tests.integration.desk.change_room import ChangeRoom, store


@pytest.fixture
def room(qtbot, qgis_app, database):
    store(database, [*range(1, 28)] * 2, first_id=60_000)
    opened = ChangeRoom(qtbot, database, "t_sopot_commander").connect()
    yield opened
    opened.close()


def nameless(root):
    found = []
    for widget in root.findChildren(QWidget):
        stops = widget.isVisibleTo(root) and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not stops or widget.focusProxy() is not None or widget.objectName().startswith("qt_"):
            continue
        buddy = next((label for label in widget.window().findChildren(QLabel) if label.buddy() is widget), None)
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text or (buddy.text() if buddy else "")):
            found.append((widget.metaObject().className(), widget.objectName()))
    return found


@pytest.mark.parametrize("page", ["changes", "when"])
def test_pages(room, page):
    room.go_to(page)
    assert nameless(room.dock.pages[page]) == []


def test_the_window_of_an_action(room):
    room.go_to("changes")
    effect = EffectController(
        room.desk, room.runner, room.gateway, room.periods, room.canvas, room.messages, room.window  # type: ignore[arg-type]
    )
    effect.open()
    room.settle()
    assert nameless(effect.dialog) == []
    effect.close()
