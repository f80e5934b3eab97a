"""The page "Where": from a click to a layer, from a cell to the reports behind it, and into the queue."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from threading import Event
from typing import Any, Callable, Iterator, List

import numpy as np
import pytest
from qgis.core import QgsMergedFeatureRenderer, QgsPointXY, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel

from kmzb_plugin.core.desk import CITIZENS, POLICE, Measure, Scope
from kmzb_plugin.desk import defaults
from kmzb_plugin.desk.lamp import Light
from kmzb_plugin.desk.layer import Kind
from kmzb_plugin.errors import Cancelled, ConnectionLost
from kmzb_plugin.gui.docks.desk.where_page import FIELDS
from kmzb_plugin.gui.state import ConnectionState
from kmzb_plugin.layers import hotspot_ground, hotspot_styles
from kmzb_plugin.layers import hotspots as hotspot_layers
from tests.environment.databases import Database

from .conftest import SOPOT, Room, heap, scattered
from .test_pages_reachable import nameless

HOT = (470_250.0, 738_250.0)  # the middle of a cell of 500 m


@pytest.fixture
def planted(plant: Callable[..., List[int]]) -> List[int]:
    """300 confirmed reports all over Sopot, 160 round one cell, and 40 in it; the ids of the 40."""
    plant(*scattered(300))
    plant(*heap(160, *HOT, half_m=740.0, seed=2))
    return plant(*heap(40, *HOT))


@pytest.fixture
def people(database: Database) -> Iterator[None]:
    """Inhabitants in four places of Sopot."""
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO kmzb.population_set (source, is_base) VALUES ('planted', true)")
        cursor.execute(
            """
            INSERT INTO kmzb.population_point (source, external_id, kind, name, people, geom)
            SELECT 'planted', n::text, 'locality', 'Miejsce ' || n, 1000 * n, ST_Point(469500 + 1500 * n, 736500 + 700 * n, 2180)
            FROM generate_series(1, 4) n
            """
        )
    yield


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


def test_each_may_count_by_its_harm(open_room: Callable[..., Room], planted: List[int], database: Any) -> None:
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.harm_weight SET weight = 7 WHERE code = 'speeding'")
    room = open_room()
    room.desk.set_measure(Measure.CONFIRMED)
    room.choose(Kind.COUNT, cell_spin=500)
    room.page.form.weigh_combo.setCurrentIndex(1)
    room.make()
    layer = room.layers()["cells:count"]
    boxes = ((f.geometry().boundingBox(), f["count"]) for f in layer.getFeatures())
    counts = {(box.xMinimum(), box.yMinimum()): count for box, count in boxes}
    assert counts[470_000.0, 738_000.0] >= 7 * len(planted) > 0
    assert "of the harm" in room.words(room.page.result)
    assert layer.attributeAlias(layer.fields().indexOf("count")) == "Harm (confirmed)"


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


def test_a_cell_is_marked_on_its_layer_and_not_on_another_picture(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    room.page.result.hottest_button.click()
    room.settle()
    band = room.where.map.tool._band
    assert band.isVisible()
    node = QgsProject.instance().layerTreeRoot().findLayer(room.layers()["cells:count"].id())
    node.setItemVisibilityChecked(False)
    assert not band.isVisible()
    node.setItemVisibilityChecked(True)
    assert band.isVisible()


def test_nothing_stays_for_the_next_person(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.make()
    room.state.set_connection(ConnectionState.DISCONNECTED)
    room.settle()
    assert not room.layers() and room.where._shown is None and not room.page.result.isVisible()


def test_cells_selected_with_the_tools_of_qgis_are_asked_for(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    layer = room.layers()["cells:count"]
    cells = {f.id(): f["count"] for f in layer.getFeatures()}
    chosen = sorted(cells, key=lambda number: -cells[number])[:3]
    layer.selectByIds(chosen)
    room.settle()
    confirmed = sum(item.confirmed for item in room.page.cell.table.items._rows)
    assert confirmed == sum(cells[number] for number in chosen)


def test_the_map_tool_answers_to_keys_and_gives_the_map_back(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    before = room.canvas.mapTool()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    room.page.result.hottest_button.setFocus()
    room.press(Qt.Key.Key_M)
    assert room.canvas.mapTool() is room.where.map.tool and room.page.result.ask_button.isChecked()
    QTest.keyClick(room.canvas, Qt.Key.Key_Return)
    room.settle()
    assert room.page.cell.isVisible()
    QTest.keyClick(room.canvas, Qt.Key.Key_Escape)
    assert room.canvas.mapTool() is before and not room.page.result.ask_button.isChecked()


def test_incidents_and_threats_are_listed_but_lead_into_no_queue(
    open_room: Callable[..., Room], database: Database, planted: List[int]
) -> None:
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO kmzb.incident (source, external_id, type, occurred_from, occurred_to, unit_id, routed_how, position_quality,
                                       geom)
            SELECT 'planted', 'i1', code, now() - interval '20 days', now() - interval '20 days', 10, 'area', 'exact',
                   ST_Point(%s, %s, 2180)
            FROM kmzb.incident_type ORDER BY code LIMIT 1
            """,
            HOT,
        )
    room = open_room()
    scope = replace(room.desk.scope, pillars=(CITIZENS, POLICE))
    room.dock.scope_bar.show_scope(scope)
    room.desk.set_scope(scope)
    room.settle()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    room.where.ask(room.where._shown, hotspot_layers.ids_at(room.where._shown.layer, *HOT))
    room.settle()
    assert (POLICE in {pillar for pillar, _ in room.listed()}) and "1 incident" in room.words(room.page.cell)
    model = room.page.cell.table.items
    row = [pillar for pillar, _ in room.listed()].index(POLICE)
    room.page.cell.table.setCurrentIndex(model.index(row, 0))
    assert not room.page.cell.open_button.isEnabled()
    room.page.cell.table.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.opened == []


def test_nobody_sees_behind_cells_of_others(open_room: Callable[..., Room], plant: Callable[..., List[int]]) -> None:
    """Kraków's commander makes a layer of Kraków; Sopot's reports are in no cell of it, whatever is asked."""
    plant(*scattered(60))
    room = open_room("t_krakow_commander")
    room.desk.set_measure(Measure.RAW)
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    made = room.where._shown
    assert made is not None and made.layer.columns["count"].sum() == room.desk.totals.count.raw
    sopot = "POLYGON((466000 732000, 478000 732000, 478000 744000, 466000 744000, 466000 732000))"
    assert room.gateway.cell(made.wish.scope, sopot, _canceller()) == ()


def test_too_many_events_are_told_and_nothing_is_lost(
    open_room: Callable[..., Room], planted: List[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(defaults, "EVENTS_AT_MOST", 100)
    room = open_room()
    room.choose(Kind.EMERGING, cell_spin=500)
    room.make()
    assert "too many events" in room.page.banner.text and not room.layers() and room.page.form.isVisible()


def test_esc_gives_up_what_is_computed(
    open_room: Callable[..., Room], planted: List[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    begun, pause = Event(), Event()

    def slow(scope: Scope, at_most: int, canceller: Any) -> Any:
        begun.set()
        while not canceller.is_cancelled():
            pause.wait(0.01)
        raise Cancelled()

    monkeypatch.setattr(room.gateway, "events", slow)
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.page.form.make_button.setFocus()
    QTest.keyClick(room.page.form.make_button, Qt.Key.Key_Return)
    room._qtbot.waitUntil(begun.is_set)
    assert room.page.is_busy
    QTest.keyClick(room.page.form.make_button, Qt.Key.Key_Escape)
    room.settle()
    assert not room.page.is_busy and not room.layers() and not room.page.banner.text


def test_a_computation_given_up_does_not_end_the_one_in_its_place(
    open_room: Callable[..., Room], planted: List[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    pause, go, events = Event(), Event(), room.gateway.events

    def slow(scope: Scope, at_most: int, canceller: Any) -> Any:
        while not canceller.is_cancelled() and not go.is_set():
            pause.wait(0.01)
        return events(scope, at_most, canceller)

    monkeypatch.setattr(room.gateway, "events", slow)
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.page.form.make_button.click()
    room.choose(Kind.COUNT, cell_spin=500)
    room.page.form.make_button.click()
    room._qtbot.wait(200)
    assert room.page.is_busy
    go.set()
    room.settle()
    assert set(room.layers()) == {"cells:count"} and not room.page.is_busy


def test_a_first_look_whose_test_fails_says_that_it_is_untested(
    open_room: Callable[..., Room], planted: List[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(defaults, "EVENTS_AT_MOST", 100)
    room = open_room()
    cells, scope = room.gateway.cells, room.desk.scope

    def only_once(asked: Scope, cell_km: float, canceller: Any) -> Any:
        if asked != scope:  # the training of the back-test
            raise ConnectionLost()
        return cells(asked, cell_km, canceller)

    monkeypatch.setattr(room.gateway, "cells", only_once)
    room.choose(Kind.GI_STAR, cell_spin=1000)
    room.make()
    assert "untested" in room.page.result.old.text() and room.page.banner.text and "cells:gi_star" in room.layers()
    assert not room.page.is_busy


def test_tab_walks_through_the_page_and_every_stop_says_what_it_is(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    form, result = room.page.form, room.page.result
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.make()
    assert nameless(room.page) == []
    form.picture_combo.setFocus()
    seen = [form.picture_combo]
    for _ in range(9):
        room.press(Qt.Key.Key_Tab)
        seen.append(room.window.focusWidget())
    assert seen == [
        form.picture_combo, form.cell_spin, form.shape_combo, form.reach_spin, form.rate_combo, form.weigh_combo,
        form.make_button, room.page.help_button, result.hottest_button, result.ask_button,
    ]  # fmt: skip
    result.hottest_button.click()
    room.settle()
    assert nameless(room.page) == []


def test_an_empty_scope_says_so(open_room: Callable[..., Room]) -> None:
    room = open_room()
    day = room.desk.today
    room.desk.set_scope(Scope(day - timedelta(days=4000), day - timedelta(days=3990)))
    room.settle()
    assert "Nothing is confirmed" in room.words()


@pytest.mark.parametrize("kind", list(FIELDS))
def test_every_picture_is_made_and_says_what_it_is_worth(
    open_room: Callable[..., Room], plant: Callable[..., List[int]], planted: List[int], people: None, kind: Kind
) -> None:
    xy, ages = scattered(120, seed=5)
    plant(xy, ages + 365)  # something to compare with
    room = open_room()
    room.choose(kind, cell_spin=1000 if kind is Kind.RATE else 500, near_spin=400)
    room.make()
    assert not room.page.banner.text, room.page.banner.text
    assert f"cells:{kind.value}" in room.layers()
    words = room.words(room.page.result)
    assert any(light in words for light in ("Strong", "Weak", "Do not use"))
    layer = room.layers()[f"cells:{kind.value}"]
    named = [layer.attributeAlias(place) for place in range(layer.fields().count())]
    assert all(named), (kind, named)
    drawn = layer.renderer()
    drawn = drawn.embeddedRenderer() if isinstance(drawn, QgsMergedFeatureRenderer) else drawn
    shown = {category.value() for category in drawn.categories()}
    assert [item.label() for item in layer.renderer().legendSymbolItems()] == [c.label() for c in drawn.categories()]
    assert {f["class"] for f in layer.getFeatures()} <= shown
    assert all(code in hotspot_styles.looks() or code.startswith(hotspot_styles.SAID) for code in shown)


def test_a_layer_of_another_choice_says_so(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    assert not room.page.result.old.isVisible()
    room.desk.set_measure(Measure.RAW)
    room.settle()
    assert room.page.result.old.isVisible() and "cells:count" in room.layers()


def test_a_layer_the_user_deletes_is_gone_here_too(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    room.choose(Kind.GI_STAR, cell_spin=500)
    room.make()
    root = QgsProject.instance().layerTreeRoot()
    assert not root.findLayer(room.layers()["cells:count"].id()).isVisible()  # one picture over another is no picture
    QgsProject.instance().removeMapLayer(room.layers()["cells:gi_star"].id())
    room.settle()
    assert room.where._shown.layer.kind is Kind.COUNT and "Plain count" in room.words(room.page.result)
    QgsProject.instance().clear()
    room.settle()
    assert room.where._shown is None and not room.page.result.isVisible()


def test_names_with_markup_are_words(open_room: Callable[..., Room], database: Database, planted: List[int]) -> None:
    hostile = "<b>KMP</b> [% 1+1 %] <img src=x>"
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.unit SET name = %s WHERE id = 10", (hostile,))
    room = open_room()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    layer = room.layers()["cells:count"]
    assert hostile in room.words(room.page.result)
    assert "<b>KMP" not in layer.mapTipTemplate() and "[% 1+1" not in layer.mapTipTemplate()
    room.page.result.hottest_button.click()
    room.settle()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in room.page.cell.findChildren(QLabel))
    tip = room.page.cell.table.items.data(room.page.cell.table.items.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip


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
    assert {number for _, number in room.listed()} >= set(planted)


def test_the_harm_of_a_large_scope_is_that_of_its_cases(
    open_room: Callable[..., Room], planted: List[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    room.desk.set_measure(Measure.CASES)
    room.choose(Kind.COUNT, cell_spin=1000)
    room.page.form.weigh_combo.setCurrentIndex(1)
    room.make()

    def harm() -> float:
        return sum(float(feature["count"]) for feature in room.layers()["cells:count"].getFeatures())

    by_events = harm()
    monkeypatch.setattr(defaults, "EVENTS_AT_MOST", 100)
    room.make()
    assert harm() == pytest.approx(by_events) and by_events > len(planted)
    room.desk.set_measure(Measure.RAW)
    room.make()
    assert "count cases" in room.words(room.page)


def test_a_layer_far_too_small_or_elsewhere_is_brought_into_view(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.choose(Kind.COUNT, cell_spin=500)
    for middle, size in ((QgsPointXY(*SOPOT), 200_000), (QgsPointXY(700_000, 300_000), 10_000)):
        room.page.result.remove_button.click()
        room.settle()
        room.canvas.setExtent(room.canvas.extent().fromCenterAndSize(middle, size, size))
        room.make()
        assert room.canvas.extent().contains(QgsPointXY(*SOPOT))
        assert room.canvas.extent().width() < 40_000


def test_a_map_that_shows_a_part_of_the_layer_stays_where_it_is(open_room: Callable[..., Room], planted: List[int]) -> None:
    room = open_room()
    room.canvas.setExtent(room.canvas.extent().fromCenterAndSize(QgsPointXY(*SOPOT), 3_000, 3_000))
    before = room.canvas.extent()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    assert room.canvas.extent() == before
