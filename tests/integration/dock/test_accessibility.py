"""Everything can be reached and is named; nothing is told by colour alone."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


def focusable(root):
    return [
        w
        for w in root.findChildren(QWidget)
        if w.isVisibleTo(root) and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.focusProxy() is None
    ]


def name_of(widget):
    buddy = next((x for x in widget.window().findChildren(QLabel) if x.buddy() is widget), None)
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or (buddy.text() if buddy else "")


@pytest.mark.parametrize("keys", ["", "n", "c", "a"])
def test_every_stop_of_tab_has_a_name(desk, keys):
    desk.go_to("verification")
    desk.dock.form.filters_button.setChecked(True)
    desk.press("j", *keys)
    nameless = [
        (w.metaObject().className(), w.objectName())
        for w in focusable(desk.dock.form)
        if not name_of(w) and not w.objectName().startswith("qt_")
    ]
    assert not nameless


def test_tab_walks_from_the_list_to_the_buttons_and_on_to_the_details(desk):
    desk.go_to("verification")
    desk.press("j")
    seen = []
    for _ in range(30):
        desk.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is desk.dock.panel.scroll:
            break
    assert seen[-1] is desk.dock.panel.scroll
    buttons = [w for w in seen if w in desk.dock.panel._buttons.values()]
    assert buttons == list(desk.dock.panel._buttons.values()), "in the order in which they are drawn"


def test_rows_say_everything_in_words(desk):
    model = desk.dock.table.reports
    for column in range(model.columnCount()):
        spoken = model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken and ":" in spoken and spoken.split(":", 1)[1].strip()


def test_a_button_tells_its_key_and_what_it_asks_for(desk):
    desk.go_to("verification")
    desk.press("j")
    button = desk.dock.panel.button("reject")
    assert "N" in button.accessibleName() and "N" in button.toolTip().splitlines()[-2]
    assert len(button.toolTip().splitlines()) >= 3
