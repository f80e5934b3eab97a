"""The effect of an action: areas from the map and from lists, the answer in words, nothing left on the map."""

from __future__ import annotations

from datetime import timedelta

import pytest
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest

from kmzb_plugin.core.desk import Measure
from kmzb_plugin.desk.effect import Part
from kmzb_plugin.gui.controllers.desk.effect_controller import EffectController
from tests.integration.desk.change_room import ChangeRoom, store, today

ACTION_AGO = 150  # the fixture country has nothing of its own then
HERE, THERE = (470_000.0, 738_000.0), (474_000.0, 738_000.0)


@pytest.fixture
def room(qtbot, qgis_app, database):
    """20 before and 10 after where the action was, 20 and 20 elsewhere."""
    before, after = [ACTION_AGO + 5] * 20, [ACTION_AGO - 5] * 10
    store(database, [*before, *after], xy=HERE, first_id=60_000)
    store(database, [*before, *after, *after], xy=THERE, first_id=61_000)
    opened = ChangeRoom(qtbot, database, "t_sopot_commander").connect()
    opened.effect = EffectController(
        opened.desk, opened.runner, opened.gateway, opened.periods, opened.canvas, opened.messages, opened.window  # type: ignore[arg-type]
    )
    opened.changes.effect_wanted.connect(opened.effect.open)
    opened.go_to("changes")
    yield opened
    opened.effect.close()
    opened.close()


def ask(room):
    """Open the window and tell it the day."""
    room.changes_page.form.effect_button.click()
    dialog = room.effect.dialog
    day = today() - timedelta(days=ACTION_AGO)
    dialog.day_edit.setDate(QDate(day.year, day.month, day.day))
    room.settle()
    return dialog


def draw(room, part, centre, half=400.0):
    """Click a square on the map and finish it with Enter."""
    room.effect.dialog.rows[part].draw_button.click()
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    for x, y in corners:
        place = room.canvas.mapSettings().mapToPixel().transform(QgsPointXY(centre[0] + x * half, centre[1] + y * half))
        QTest.mouseClick(
            room.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.toQPointF().toPoint()
        )
    QTest.keyClick(room.canvas, Qt.Key.Key_Return)
    room.settle()


def compare(room):
    room.effect.dialog.compare_button.click()
    room.settle()
    return room.effect.dialog.result_label.text()


def test_drawn_areas_and_the_published_example(room):
    dialog = ask(room)
    draw(room, Part.TREATED, HERE)
    draw(room, Part.CONTROL, THERE)
    assert set(room.effect.overlays.names) == {"where the action was", "control"}
    assert compare(room) == "−10, 90 % −24 … +4: no proof of an effect"
    texts = [label.text() for label in dialog.table.findChildren(type(dialog.result_label))]
    assert texts.count("20 → 10") == 3 and texts.count("20 → 20") == 3


def test_beats_of_the_list_give_the_same(room):
    dialog = ask(room)
    for part, name in ((Part.TREATED, "Rejon nr 1"), (Part.CONTROL, "Rejon nr 2")):
        combo = dialog.rows[part].combo
        place = next(row for row in range(combo.count()) if combo.itemText(row).endswith(name))
        combo.setCurrentIndex(place)
        combo.activated.emit(place)
        room.settle()
    assert compare(room).startswith("−10, 90 % ")
    counts = room.effect._counts
    assert counts[Part.TREATED][0].confirmed == 20 and counts[Part.CONTROL][1].confirmed == 20


def test_displacement_is_counted_without_what_it_surrounds(room, database):
    store(database, [ACTION_AGO - 5] * 7, xy=(HERE[0] + 700, HERE[1]), first_id=62_000)
    ask(room)
    draw(room, Part.TREATED, HERE)
    draw(room, Part.CONTROL, THERE)
    draw(room, Part.DISPLACEMENT_TREATED, HERE, 1_000)
    assert "both" in compare(room) or "both" in room.effect.dialog.message_label.text()
    draw(room, Part.DISPLACEMENT_CONTROL, THERE, 1_000)
    assert compare(room).startswith("−3, ")
    before, after = room.effect._counts[Part.DISPLACEMENT_TREATED]
    assert (before.raw, after.raw) == (0, 7)


def test_what_cannot_be_compared_is_said(room):
    dialog = ask(room)
    assert compare(room) == "" and "control area" in dialog.message_label.text()
    draw(room, Part.TREATED, HERE)
    draw(room, Part.CONTROL, (HERE[0] + 300, HERE[1]))
    assert "overlap" in dialog.message_label.text()
    assert compare(room) == "" and "overlap" in dialog.message_label.text()
    dialog.rows[Part.CONTROL].clear_button.click()
    assert room.effect.overlays.names == ["where the action was"]
    draw(room, Part.CONTROL, THERE)
    dialog.days_spin.setValue(300)
    assert compare(room) == "" and str(ACTION_AGO) in dialog.message_label.text()


def test_another_measure_and_another_day(room):
    dialog = ask(room)
    draw(room, Part.TREATED, HERE)
    draw(room, Part.CONTROL, THERE)
    compare(room)
    room.desk.set_measure(Measure.RAW)
    assert dialog.result_label.text().startswith("−10")
    dialog.days_spin.setValue(10)
    assert dialog.result_label.text() == "", "an old answer to a new question would be wrong"


def test_closing_leaves_nothing_on_the_map(room):
    dialog = ask(room)
    draw(room, Part.TREATED, HERE)
    dialog.rows[Part.CONTROL].draw_button.click()
    dialog.reject()
    room.settle()
    assert room.effect.overlays.names == [] and room.effect.dialog is None
    assert room.canvas.mapTool() is not room.effect.map.tool
    room.changes_page.form.effect_button.click()
    assert room.effect.chosen == {}
    room.desk.set_scope(None)
    assert room.effect.dialog is None, "another session may see other areas"
