"""The table of actions."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QKeySequence

from kmzb_plugin.gui import actions
from kmzb_plugin.gui.state import ConnectionState


@pytest.fixture
def called():
    return []


@pytest.fixture
def made(qgis_app, called):
    parent = QObject()
    handlers = {spec.id: lambda name=spec.id: called.append(name) for spec in actions.table()}
    yield actions.build(handlers, parent)
    parent.deleteLater()


def test_every_action_has_its_icon_text_and_handler(made, called):
    for spec in actions.table():
        assert not made[spec.id].icon().isNull(), spec.icon
        assert spec.text
        made[spec.id].trigger()
    assert called == [spec.id for spec in actions.table()]


def test_names_accelerators_and_shortcuts_are_unique():
    specs = actions.table()
    assert len({spec.id for spec in specs}) == len(specs)
    accelerators = [spec.text[spec.text.index("&") + 1].lower() for spec in specs if "&" in spec.text]
    assert len(accelerators) == len(set(accelerators)) == len(specs), sorted(accelerators)
    shortcuts = [spec.shortcut for spec in specs if spec.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    for shortcut in shortcuts:
        assert not QKeySequence(shortcut).isEmpty()
        assert "Ctrl+Alt" not in shortcut


def test_a_forgotten_handler_is_noticed(qgis_app):
    with pytest.raises(KeyError):
        actions.build({}, QObject())
    handlers = {spec.id: lambda: None for spec in actions.table()}
    with pytest.raises(KeyError, match="nobody"):
        actions.build({**handlers, "nobody": lambda: None}, QObject())


@pytest.mark.parametrize(
    ("connection", "acts", "possible", "impossible"),
    [
        (ConnectionState.DISCONNECTED, None, {"connect", "dock", "help"}, {"disconnect", "pick", "refresh", "move"}),
        (ConnectionState.CONNECTING, None, {"disconnect"}, {"refresh", "move"}),
        (ConnectionState.ONLINE, None, {"disconnect", "pick", "refresh", "zoom_unit"}, {"move", "annotate_point"}),
        (ConnectionState.ONLINE, {"move", "annotate"}, {"move", "annotate_polygon", "zoom_report"}, set()),
        (ConnectionState.ONLINE, {"annotate"}, {"annotate_point", "zoom_report"}, {"move"}),
        (ConnectionState.ONLINE, set(), {"zoom_report", "pick"}, {"move", "annotate_point", "annotate_line", "annotate_polygon"}),
        (ConnectionState.OFFLINE, {"move", "annotate"}, {"disconnect", "pick", "connect"}, {"move", "annotate_line", "refresh"}),
    ],
)
def test_what_cannot_be_used_is_grey(made, connection, acts, possible, impossible):
    actions.enable(made, connection, acts)
    enabled = {name for name, action in made.items() if action.isEnabled()}
    assert possible <= enabled
    assert not impossible & enabled


@pytest.mark.parametrize(
    ("connection", "roles", "possible", "said"),
    [
        (ConnectionState.ONLINE, ("administrator",), True, "Import"),
        (ConnectionState.ONLINE, ("intake",), True, "Import"),
        (ConnectionState.ONLINE, ("analyst", "coordinator"), False, "role"),
        (ConnectionState.ONLINE, (), False, "role"),
        (ConnectionState.OFFLINE, ("administrator",), False, "Connect"),
    ],
)
def test_what_a_role_may_not_do_is_grey_and_says_so(made, connection, roles, possible, said):
    actions.enable(made, connection, None, roles)
    assert made["import"].isEnabled() is possible
    assert said in made["import"].toolTip()
