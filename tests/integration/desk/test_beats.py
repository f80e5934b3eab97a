"""The beats' workbench on a real database and map: squares moved by mouse and keys, taken back, proposed, kept."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kmzb_plugin.layers.beat_cells import BENCH_PROPERTY
from tests.integration.desk.conftest import SOPOT, heap
from tests.integration.desk.staff_room import StaffRoom, sql

WEST, EAST = 9001, 9002


@pytest.fixture
def room(qtbot, qgis_app, database, plant):
    """Two beats of 5 × 10 km side by side; four fifths of the work lie in the west, near the border."""
    x, y = SOPOT
    sql(database, "UPDATE kmzb.report SET beat_id = NULL WHERE beat_id IN (SELECT id FROM kmzb.beat WHERE unit_id = 10)")
    sql(database, "UPDATE kmzb.incident SET beat_id = NULL WHERE beat_id IN (SELECT id FROM kmzb.beat WHERE unit_id = 10)")
    sql(database, "DELETE FROM kmzb.beat WHERE unit_id = 10")
    for number, name, left in ((WEST, "West", x - 5000), (EAST, "East", x)):
        sql(
            database,
            "INSERT INTO kmzb.beat (id, unit_id, name, geom) OVERRIDING SYSTEM VALUE VALUES (%s, 10, %s,"
            " ST_Multi(ST_MakeEnvelope(%s, %s, %s, %s, 2180)))",
            number, name, left, y - 5000, left + 5000, y + 5000,
        )  # fmt: skip
    plant(*heap(40, x - 500, y - 500, half_m=200))
    plant(*heap(20, x + 2500, y + 500, half_m=200, seed=4))
    plant(*heap(40, x - 3500, y + 500, half_m=200, seed=5))
    opened = StaffRoom(qtbot, database).connect()
    opened.view.buttons[2].click()
    opened.settle()
    yield opened
    opened.close()
    QgsProject.instance().clear()


def hours(room):
    return [(row.old_h, row.new_h) for row in room.beats.history.compared.rows]


def on_canvas(room, x, y):
    from qgis.core import QgsPointXY

    return room.canvas.mapSettings().mapToPixel().transform(QgsPointXY(x, y)).toQPointF().toPoint()


def test_squares_stand_on_the_map_with_their_beat_and_its_number(room):
    layer = room.beats.map.layer()
    assert layer.customProperty(BENCH_PROPERTY) and layer.featureCount() == 1600
    assert {feature["beat"] for feature in layer.getFeatures()} == {1, 2}
    assert sorted(feature["tag"] for feature in layer.getFeatures() if feature["tag"]) == ["1", "2"]
    (west, _), (east, _) = hours(room)
    assert west > 3 * east  # the fixture country has reports of its own
    assert [row.text(4)[0] for row in room.beats.dialog.rows()] == ["+", "−"]


def test_a_click_and_a_drag_move_squares_and_undo_takes_them_back(room):
    x, y = SOPOT
    dialog = room.beats.dialog
    dialog.choose(EAST)
    dialog.draw_button.click()
    assert room.canvas.mapTool() is room.beats.map.tool
    room.canvas.refresh()
    before = hours(room)[0][1]
    QTest.mouseClick(room.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                     on_canvas(room, x - 125, y - 125))  # fmt: skip
    QApplication.processEvents()
    assert room.beats.history.compared.moved_cells == 1
    port = room.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, on_canvas(room, x + 250, y - 750))
    for step in range(1, 4):
        QTest.mouseMove(port, on_canvas(room, x + 250 - 400 * step, y - 750))
        QApplication.processEvents()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, on_canvas(room, x - 750, y - 750))
    QApplication.processEvents()
    assert room.beats.history.compared.moved_cells >= 3 and hours(room)[0][1] < before
    moved = [feature["cell"] for feature in room.beats.map.layer().getFeatures() if feature["beat"] == 2]
    assert len(moved) == 800 + room.beats.history.compared.moved_cells
    dialog.undo_button.click()
    assert room.beats.history.compared.moved_cells == 1 and dialog.redo_button.isEnabled()
    dialog.redo_button.click()
    assert room.beats.history.compared.moved_cells >= 3


def test_a_move_that_splits_a_beat_is_refused_with_its_reason(room):
    x, y = SOPOT
    dialog, bench = room.beats.dialog, room.beats.history.now
    dialog.choose(EAST)
    room.beats.move((bench.at(x - 3000, y),))
    assert "does not touch “East”" in dialog.banner.text and not room.beats.history.done
    row = [bench.at(px, y + 125) for px in np.arange(x - 4875, x, 250)]
    room.beats.move(row)
    assert "“West” would fall into pieces" in dialog.banner.text and not room.beats.history.done


def test_keys_walk_over_the_squares_and_enter_moves(room):
    x, y = SOPOT
    dialog = room.beats.dialog
    dialog.choose(EAST)
    room.beats.map._cursor = room.beats.history.now.at(x - 375, y + 125)
    dialog.draw_button.click()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(room.canvas, key)
    now = room.beats.history.now
    assert now.plan.label[now.at(x - 125, y + 375)] == 1 and room.beats.history.compared.moved_cells == 1
    QTest.keyClick(room.canvas, Qt.Key.Key_Escape)
    assert room.canvas.mapTool() is not room.beats.map.tool and not dialog.draw_button.isChecked()


def test_the_proposal_is_evener_and_in_one_piece(room, tmp_path):
    room.beats.dialog.propose_button.click()
    room.settle()
    compared = room.beats.history.compared
    assert compared.new_imbalance < compared.old_imbalance / 2 and compared.contiguous and compared.moved_share > 0
    assert "changes its beat" in room.beats.dialog.summary_label.text()
    room.beats.save_csv(tmp_path / "beats.csv")
    assert len((tmp_path / "beats.csv").read_text("utf-8-sig").splitlines()) == 3
    assert len((tmp_path / "beats_cells.csv").read_text("utf-8-sig").splitlines()) == 1601
    room.beats.dialog.layer_button.click()
    kept = [layer for layer in QgsProject.instance().mapLayers().values() if not layer.customProperty(BENCH_PROPERTY)]
    assert [layer.featureCount() for layer in kept if layer.name().startswith("Proposed beats")] == [2]


def test_nothing_is_left_when_the_window_closes(room):
    room.beats.dialog.draw_button.click()
    room.beats.dialog.close()
    assert room.beats.map.layer() is None and room.canvas.mapTool() is not room.beats.map.tool
    assert not [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(BENCH_PROPERTY)]
