"""The page "Where": from a click to a layer, from a cell to the reports behind it, and into the queue."""

from __future__ import annotations

from typing import Any, Callable, List

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from kmzb_plugin.core.desk import CITIZENS, Measure
from kmzb_plugin.desk import defaults
from kmzb_plugin.desk.lamp import Light
from kmzb_plugin.desk.layer import Kind
from kmzb_plugin.gui.state import ConnectionState
from kmzb_plugin.layers import hotspot_ground

from .conftest import Room, heap, scattered

HOT = (470_250.0, 738_250.0)  # the middle of a cell of 500 m


@pytest.fixture
def planted(plant: Callable[..., List[int]]) -> List[int]:
    """300 confirmed reports all over Sopot, 160 round one cell, and 40 in it; the ids of the 40."""
    plant(*scattered(300))
    plant(*heap(160, *HOT, half_m=740.0, seed=2))
    return plant(*heap(40, *HOT))


def test_a_click_makes_a_layer_with_the_right_counts(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.desk.set_measure(Measure.CONFIRMED)
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.make()
    layer = room.layers()["cells:gi_star"]
    assert isinstance(layer, QgsVectorLayer) and layer.crs().authid() == "EPSG:2180"
    boxes = ((f.geometry().boundingBox(), f["count"]) for f in layer.getFeatures())
    counts = {(box.xMinimum(), box.yMinimum()): count for box, count in boxes}
    events = room.gateway.events(room.desk.scope, 10_000, _canceller())
    there = events.confirmed & (np.floor(events.x_m / 500) == 940) & (np.floor(events.y_m / 500) == 1476)
    assert counts[470_000.0, 738_000.0] == there.sum() >= 40
    assert sum(counts.values()) == room.desk.totals.count.confirmed
    hot = [f for f in layer.getFeatures() if f["class"] == "hot"]
    assert any(f.geometry().boundingBox().xMinimum() == 470_000 for f in hot)
    assert "%" in room.words(room.page.result)
    assert layer.fields()[layer.fields().indexOf("count")].alias() or layer.attributeAlias(layer.fields().indexOf("count"))
    folder = QgsProject.instance().layerTreeRoot().findLayer(layer.id()).parent()
    assert folder.customProperty("kmzb/folder") == "hotspots"


def test_enter_makes_the_layer_and_the_way_back_needs_no_mouse(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.page.form.picture_combo.setFocus()
    room.press(Qt.Key.Key_Return)
    assert "cells:gi_star" in room.layers()
    room.page.result.hottest_button.setFocus()
    room.press(Qt.Key.Key_H)
    assert room.page.cell.isVisible()
    found = room.listed()
    assert set(planted) <= {number for _, number in found}
    room.press(Qt.Key.Key_Return)
    assert room.opened == [found[0][1]]
    room.press(Qt.Key.Key_Escape)
    assert room.page.result.isVisible() and not room.page.cell.isVisible()


def test_a_click_on_a_cell_lists_exactly_the_reports_in_it(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    room.page.result.ask_button.click()
    room.click_map(*HOT)
    events = room.gateway.events(room.desk.scope, 10_000, _canceller())
    inside = (np.floor(events.x_m / 500) == 940) & (np.floor(events.y_m / 500) == 1476)
    assert sorted(number for _, number in room.listed()) == sorted(events.id[inside].tolist())
    assert {pillar for pillar, _ in room.listed()} == {CITIZENS}
    room.press(Qt.Key.Key_Escape)
    assert room.page.result.isVisible()


def test_five_events_put_the_lamp_out(open_room: Callable[..., Room], plant: Callable[..., List[int]]) -> None:
    plant(*heap(5, *HOT))
    room = open_room()
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.make()
    assert room.where._shown is not None, room.page.banner.text
    layer = room.where._shown.layer
    assert layer.lamp.light is Light.DO_NOT_USE
    assert "Do not use" in room.words(room.page.result)
    legend = [category.label() for category in room.layers()["cells:gi_star"].renderer().categories()]
    assert any("Do not use" in label for label in legend)
    assert "Do not use" in room.layers()["cells:gi_star"].metadata().abstract()


def test_a_density_is_a_surface_with_the_outline_of_its_hot_cells(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.DENSITY, cell_spin=250, radius_spin=1000)
    room.make()
    surface, cells = room.layers()["surface:density"], room.layers()["cells:density"]
    assert isinstance(surface, QgsRasterLayer) and surface.crs().authid() == "EPSG:2180"
    value, fine = surface.dataProvider().sample(_point(*HOT), 1)
    away, _ = surface.dataProvider().sample(_point(475_000, 734_000), 1)
    assert fine and value > 10 * max(away, 1e-9)
    assert cells.featureCount() == room.where._shown.layer.hot.sum() > 0
    path = surface.source()
    room.page.result.remove_button.click()
    assert not room.layers()
    room.close()
    import os

    assert not os.path.exists(os.path.dirname(path))


def test_the_server_gone_in_the_middle_takes_nothing_away(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.make()
    room.pool.close()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    assert room.page.banner.text and "cells:gi_star" in room.layers() and room.page.result.isVisible()
    room.state.set_connection(ConnectionState.OFFLINE, "The connection was lost.")
    assert "cells:gi_star" in room.layers() and not room.page.form.make_button.isEnabled()
    room.page.result.hottest_button.click()
    assert "no connection" in room.words(room.page.cell)


def test_nothing_stays_for_the_next_person(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.make()
    room.state.set_connection(ConnectionState.DISCONNECTED)
    room.settle()
    assert not room.layers() and room.where._shown is None and not room.page.result.isVisible()


def _canceller() -> Any:
    from kmzb_plugin.tasks.cancelling import JobCanceller

    return JobCanceller()


def _point(x: float, y: float) -> Any:
    from qgis.core import QgsPointXY

    return QgsPointXY(x, y)


def test_of_a_large_scope_the_picture_comes_first_and_its_test_follows(
    open_room: Callable[..., Room], planted: List[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(defaults, "EVENTS_AT_MOST", 100)
    monkeypatch.setattr(hotspot_ground, "MOST_POLYGONS", 10)
    room = open_room()
    room.desk.set_measure(Measure.CONFIRMED)
    room.choose(Kind.GI_STAR, cell_spin=1000)
    seen: List[Any] = []
    show = room.where.map.show
    monkeypatch.setattr(room.where.map, "show", lambda made: (seen.append(made), show(made)))
    room.make()
    assert [made.wish.first_look for made in seen] == [True, False]
    assert seen[0].layer.stamp is None and seen[1].layer.stamp is not None
    assert seen[0].layer.columns["z"].tolist() == seen[1].layer.columns["z"].tolist()
    assert not room.page.result.old.isVisible()
    assert set(room.layers()) == {"cells:gi_star", "surface:gi_star"}  # hot cells, and all of them as a raster
    assert len(QgsProject.instance().mapLayers()) == 2
    assert room.layers()["cells:gi_star"].featureCount() == int(seen[1].layer.hot.sum())
    room.page.result.hottest_button.click()
    room.settle()
    assert set(number for _, number in room.listed()) >= set(planted)
