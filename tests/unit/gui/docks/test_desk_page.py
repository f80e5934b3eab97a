"""A page of the desk: what is on show, what works above it."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QLabel, QScrollArea

from kmzb_plugin.gui.docks.desk.desk_page import DeskPage


def test_the_row_of_work_under_way_comes_and_goes_before_the_next_painting(qtbot: Any) -> None:
    page = DeskPage()
    qtbot.addWidget(page)
    page.set_content(QLabel("content"))
    page.resize(400, 300)
    page.show()
    page.show_content()
    area = page.findChild(QScrollArea)
    place = area.parentWidget()
    assert place.y() == 0
    page.show_busy("Counting")
    assert page.is_busy and place.y() > 0
    page.show_content()
    assert not page.is_busy and place.y() == 0 and place.height() == page.height()
