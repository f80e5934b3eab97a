"""Not ours: by keys, from the question to the row in the database and back; who got it and why in the panel."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from kmzb_plugin.db.routing_gateway import PgRoutingGateway
from kmzb_plugin.gui.controllers.routing_controller import RoutingController
from tests.database.support import superuser


@pytest.fixture
def routed(desk: Any) -> Iterator[Any]:
    """The analyst's desk with the section in its panel."""
    desk.routing = RoutingController(desk.state, desk.runner, PgRoutingGateway(desk.pool), desk.dock, desk.messages)
    yield desk
    desk.routing.close()


def said(desk: Any) -> str:
    section = desk.routing.section
    labels = [] if section.isHidden() else section.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def test_the_panel_says_who_got_it_and_why(routed: Any, database: Any) -> None:
    routed.choose(101)
    plain = said(routed)  # unit and beat stand in the head of the panel: one line tells how it came there
    assert "area" in plain and "⚑" not in plain and "Rejon nr 1" not in plain
    with superuser(database) as owner:
        owner.rows("UPDATE kmzb.report SET routed_how = 'border', bounces = 2 WHERE id = 102")
    routed.choose(102)
    assert "⚑" in said(routed) and "2" in said(routed)
    routed.choose(None)
    assert said(routed) == ""


def test_passed_on_by_keys_and_taken_back(routed: Any, events: Any) -> None:
    routed.choose(101)
    routed.press("r")
    bar = routed.dock.panel.decision_bar
    assert bar.is_open and bar._choice.count() == 2 and bar._choice.hasFocus()
    routed.press("gdańsku", Qt.Key.Key_Return)
    assert bar.is_open  # two units match, and a reason lacks
    bar._choice.setEditText("")
    routed.press("Komenda Miejska", Qt.Key.Key_Return)
    assert bar.is_open
    bar._choices[0][1].setFocus()
    routed.press("1", Qt.Key.Key_Return)
    assert events(101)[-1][:3] == ("reassign", "t_sopot_analyst", "outside_our_area")
    assert 101 not in routed.listed and routed.state.current_report_id != 101
    assert "Komenda Miejska Policji w Gdańsku" in routed.dock.act_line.text
    routed.press("u")
    assert events(101)[-1][0] == "undo"
    assert 101 in routed.listed and routed.state.current_report_id == 101
    assert routed.messages.said == []


def test_escape_leaves_everything_as_it_was(routed: Any, events: Any) -> None:
    routed.choose(101)
    routed.press("r", Qt.Key.Key_Escape)
    assert not routed.dock.panel.decision_bar.is_open
    assert [event[0] for event in events(101)] == ["receive"]
