"""The page "Stations": a planted best site from the click to layers, PDF and snapshot; what is wrong is said; offline."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import numpy as np
import pytest
from qgis.core import QgsCoordinateTransform, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from kmzb_plugin.db.change_gateway import PgChangeGateway
from kmzb_plugin.desk import sites, snapshot
from kmzb_plugin.desk.recipes import RECIPES, types
from kmzb_plugin.desk.siting_verdict import Verdict
from kmzb_plugin.gui.controllers.desk.sites_controller import SitesController
from kmzb_plugin.gui.controllers.desk.sites_sheet import sheet_of
from kmzb_plugin.gui.docks.desk.sites_page import SitesPage
from kmzb_plugin.gui.models.station_table_model import CLOSABLE, READY
from kmzb_plugin.gui.state import ConnectionState
from kmzb_plugin.layers.builder import crs_2180
from kmzb_plugin.layers.siting import SITING_PROPERTY
from tests.environment.databases import Database

from .conftest import SOPOT, Room, heap

VERSIONS = {"KMZB": "0.1.0", "QGIS": "3"}
#: Where most events are, 5 km from the seat of Sopot, with a candidate in the middle of them.
BEST = (475_500.0, 741_500.0)
SEATS = {"Dobre Miejsce": (BEST, 2_000), "Daleko": ((468_000.0, 734_000.0), 300), "Blisko": ((473_000.0, 736_500.0), 300)}


class Desk:
    """A room with the page in it; files go where the test says."""

    def __init__(self, room: Room) -> None:
        self.room, self.page, self.path = room, SitesPage(), ""
        room.dock.add_page("sites", "Stations", self.page)
        self.sites = SitesController(
            room.desk, room.runner, room.gateway, PgChangeGateway(room.pool), room.staffing, self.page, room.canvas,
            room.messages, lambda: (), lambda: VERSIONS,  # type: ignore[arg-type]
        )  # fmt: skip
        self.sites.papers.ask_save = lambda *said: self.path
        room.dock.show_page("sites")
        room.settle()

    def compute(self) -> None:
        self.page.form.compute_button.click()
        self.room.settle()

    def click(self, button: str, path: Path) -> None:
        self.path = str(path)
        getattr(self.page.result, button).click()
        self.room.settle()

    @property
    def said(self) -> str:
        return str(self.page.banner.text)

    @property
    def words(self) -> str:
        return self.room.words(self.page.result)

    def layers(self) -> Dict[str, QgsVectorLayer]:
        """Ours in the project, by their kind of geometry and first column."""
        found = {}
        for layer in QgsProject.instance().mapLayers().values():
            if layer.customProperty(SITING_PROPERTY):
                names = layer.fields().names()
                found["stations" if "label" in names else "places" if "weight" in names else "lines"] = layer
        return found


@pytest.fixture
def people(database: Database) -> None:
    """Inhabitants at three seats of gminy, which are candidates, too."""
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO kmzb.population_set (source, title, is_base) VALUES ('t', 'Spis', true)")
        for number, (name, ((x, y), count)) in enumerate(SEATS.items()):
            cursor.execute(
                "INSERT INTO kmzb.population_point (source, external_id, kind, name, people, geom)"
                " VALUES ('t', %s, 'gmina', %s, %s, ST_Point(%s, %s, 2180))", (number, name, count, x, y),
            )  # fmt: skip


@pytest.fixture
def desk(open_room: Callable[..., Room], plant: Callable[..., List[int]], people: None) -> Iterator[Desk]:
    plant(*heap(300, *BEST))
    plant(*heap(40, *SOPOT, seed=2))
    made = Desk(open_room())
    yield made
    made.sites.close()


def roads(*rows: Any) -> QgsVectorLayer:
    """A line layer in the project: (WKT, speed) each."""
    layer = QgsVectorLayer("LineString?crs=EPSG:2180&field=speed:double&field=name:string", "Drogi <b>", "memory")
    for wkt, speed in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes([speed, "x"])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def by_road(desk: Desk, layer: QgsVectorLayer) -> None:
    combo = desk.page.form.way_combo
    combo.setCurrentIndex(combo.findData(sites.ROADS))
    desk.page.roads_combo.setLayer(layer)
    desk.page.speed_combo.setField("speed")


def test_the_planted_best_site_comes_out_with_words_layers_and_a_table(desk: Desk) -> None:
    assert "Stations: 1" in desk.page.stations.title()
    assert "Candidates: 3" in desk.page.candidates.title()
    desk.compute()
    made = desk.sites._made
    assert made is not None, desk.said
    assert [made.found.candidates.name[site] for site in made.found.wanted.added] == ["Dobre Miejsce"]
    assert made.judged.verdict is Verdict.HOLDS
    assert "These numbers speak for it" in desk.words
    assert "no official norm" in desk.words
    assert "straight line" in desk.words
    assert "proven optimal" in desk.words
    assert "in 100 % of the redraws" in desk.words
    table = desk.page.result.table
    assert table.rowCount() == 4  # today, +1, +2, +3
    assert table.item(0, 0).text() == "1, today"
    assert table.item(1, 0).text() == "2: +1"
    assert table.currentRow() == 1
    layers = desk.layers()
    assert set(layers) == {"stations", "places", "lines"}
    assert {f["name"]: f["class"] for f in layers["stations"].getFeatures()}["Dobre Miejsce"] == "opens"
    assert {f["class"] for f in layers["places"].getFeatures()} <= {"m0", "m1", "m2"}
    assert not QgsProject.instance().isDirty()


def test_another_row_is_drawn_instead(desk: Desk) -> None:
    desk.compute()
    before = {layer.id() for layer in desk.layers().values()}
    desk.page.result.table.setFocus()
    desk.room.press(Qt.Key.Key_Up)
    layers = desk.layers()
    assert not before & {layer.id() for layer in layers.values()}
    assert {f["class"] for f in layers["stations"].getFeatures()} == {"stays", "candidate"}
    assert "as it is today" in desk.words.lower()
    desk.page.result.remove_button.click()
    assert desk.layers() == {}
    desk.room.press(Qt.Key.Key_Down)
    assert set(desk.layers()) == {"stations", "places", "lines"}


def test_one_click_saves_the_sheet(desk: Desk, tmp_path: Path) -> None:
    desk.compute()
    pdf = tmp_path / "siting.pdf"
    desk.click("sheet_button", pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "siting.pdf" in desk.said
    desk.click("sheet_button", tmp_path / "nowhere" / "siting.pdf")
    assert "could not be saved" in desk.said


@pytest.mark.parametrize("way", [sites.STRAIGHT, sites.ROADS])
def test_a_frozen_study_is_built_again_bit_for_bit(desk: Desk, tmp_path: Path, way: str) -> None:
    if way == sites.ROADS:
        by_road(desk, roads((f"LINESTRING(467000 733000, 470000 736000, 472000 738000, {BEST[0]} {BEST[1]})", 50.0)))
    desk.compute()
    path = tmp_path / "siting.kmzb"
    desk.click("freeze_button", path)
    assert "Frozen" in desk.said
    kept = snapshot.read(path, types())
    assert [study.recipe for study in kept.studies] == ["siting"]
    assert (kept.studies[0].inputs["road_minutes"] is None) == (way == sites.STRAIGHT)
    assert len(kept.events) >= 340
    again = snapshot.rebuild(kept, RECIPES, VERSIONS)
    assert again.equal, again.differences
    assert snapshot.read(path, types()).fingerprint == desk.sites._made.fingerprint  # type: ignore[union-attr]


def test_without_a_speed_nothing_is_reached_and_the_road_is_named(desk: Desk) -> None:
    layer = roads(("LINESTRING(470000 736000, 472000 738000)", 50.0), ("LINESTRING(472000 738000, 475500 741500)", None))
    by_road(desk, layer)
    desk.compute()
    wrong = [feature.id() for feature in layer.getFeatures() if not feature["speed"]]
    assert f"Road {wrong[0]} of “Drogi <b>” has no speed above 0" in desk.said
    assert desk.sites._made is None
    desk.page.speed_combo.setField("")
    desk.compute()
    assert "field with the speed" in desk.said
    desk.page.roads_combo.setLayer(None)
    desk.compute()
    assert "Choose the layer of roads" in desk.said


def test_land_without_a_way_is_never_inside(desk: Desk) -> None:
    """The road ends before the river: the people beyond it are within no time."""
    by_road(desk, roads((f"LINESTRING(472000 738000, {BEST[0]} {BEST[1]})", 60.0)))
    desk.compute()
    made = desk.sites._made
    assert made is not None, desk.said
    far = [place for place, xy in enumerate(made.found.demand.xy_m) if np.hypot(*(xy - SEATS["Daleko"][0])) < 1]
    assert set(far) <= set(made.found.unreachable)
    assert made.found.unreachable_people == 300
    assert "cannot be reached" in desk.words
    assert all(within <= 2_300 for alternative in made.found.alternatives for within in alternative.within)
    assert "unreached" in {f["class"] for f in desk.layers()["places"].getFeatures()}
    assert "over the roads of “Drogi <b>”" in desk.words


def test_the_graph_is_built_once_and_anew_after_an_edit(desk: Desk) -> None:
    layer = roads((f"LINESTRING(467000 733000, 472000 738000, {BEST[0]} {BEST[1]})", 60.0))
    by_road(desk, layer)
    desk.compute()
    first = desk.sites._made.graph  # type: ignore[union-attr]
    desk.compute()
    assert desk.sites._made.graph is first  # type: ignore[union-attr]
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 0, 30.0)
    layer.commitChanges()
    desk.compute()
    assert desk.sites._made.graph is not first  # type: ignore[union-attr]


def test_points_of_a_layer_are_candidates(desk: Desk) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "Działki", "memory")
    feature = QgsFeature(layer.fields())
    point = QgsGeometry.fromPointXY(QgsPointXY(*BEST))
    point.transform(QgsCoordinateTransform(crs_2180(), layer.crs(), QgsProject.instance()))
    feature.setGeometry(point)
    feature.setAttributes(["Parcela 7"])
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    box = desk.page.candidates
    box.seats_box.setChecked(False)
    box.layer_box.setChecked(True)
    box.layer_combo.setLayer(layer)
    box.name_combo.setField("name")
    desk.compute()
    made = desk.sites._made
    assert made is not None, desk.said
    assert [made.found.candidates.name[site] for site in made.found.wanted.added] == ["Parcela 7"]


def test_a_station_is_said_to_be_closable_and_how_soon_it_is_ready(desk: Desk, database: Database) -> None:
    model = desk.page.stations.model
    assert model.setData(model.index(0, CLOSABLE), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole) is False
    desk.room.settle()
    assert model.stations[0].is_closable
    model.setData(model.index(0, READY), "6,5" if "," in model.index(0, READY).data() else "6.5")
    desk.room.settle()
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute("SELECT is_closable, readiness_min FROM kmzb.station WHERE unit_id = 10")
        assert cursor.fetchone() == (True, 6.5)
    model.setData(model.index(0, READY), "soon")
    assert "no number" in desk.said
    desk.page.form.new_spin.setValue(1)
    desk.compute()
    assert desk.sites._made.found.candidates.state.count(sites.CLOSABLE) == 1  # type: ignore[union-attr]


def test_a_place_is_proposed_on_the_map_renamed_and_withdrawn(desk: Desk) -> None:
    desk.page.candidates.draw_button.click()
    desk.room.click_map(SOPOT[0] + 1_000, SOPOT[1] + 1_000)
    assert desk.page.candidates.list.count() == 1, desk.said
    desk.page.candidates.list.item(0).setText("Nowy <b>posterunek</b>")
    desk.room.settle()
    assert desk.page.candidates.list.item(0).text() == "Nowy <b>posterunek</b>"
    assert "Candidates: 4" in desk.page.candidates.title()
    desk.page.candidates.list.setCurrentRow(0)
    desk.page.candidates.remove_button.click()
    desk.room.settle()
    assert desk.page.candidates.list.count() == 0


def test_who_only_reads_changes_nothing(open_room: Callable[..., Room], people: None) -> None:
    desk = Desk(open_room("t_sopot_analyst"))
    model = desk.page.stations.model
    assert not model.flags(model.index(0, CLOSABLE)) & Qt.ItemFlag.ItemIsUserCheckable
    desk.page.stations.setCollapsed(False)
    desk.page.candidates.setCollapsed(False)
    desk.room.settle()
    assert not desk.page.candidates.draw_button.isVisible()
    assert "does not change it" in desk.room.words(desk.page)
    desk.sites.close()


def test_no_gain_is_said_plainly(
    open_room: Callable[..., Room], plant: Callable[..., List[int]], people: None, database: Database
) -> None:
    """All events happen at the door of the station there is."""
    with closing(database.superuser()) as connection, connection, connection.cursor() as cursor:
        cursor.execute("SELECT ST_X(seat), ST_Y(seat) FROM kmzb.unit WHERE id = 10")
        plant(*heap(900, *cursor.fetchone()))
    desk = Desk(open_room())
    desk.page.form.mix_slider.setValue(100)
    desk.compute()
    assert desk.sites._made is not None, desk.said
    assert desk.sites._made.judged.verdict is Verdict.NO_GAIN, desk.sites._made.judged
    assert "Creating a station here is not justified by these numbers" in desk.words
    desk.sites.close()


def test_too_few_candidates_are_told(desk: Desk) -> None:
    desk.page.form.most_spin.setValue(9)
    desk.page.form.new_spin.setValue(9)
    desk.compute()
    assert "only 3 candidate" in desk.said


def test_without_a_connection_the_answer_stays_and_nothing_new_is_promised(desk: Desk, tmp_path: Path) -> None:
    desk.compute()
    desk.room.state.set_connection(ConnectionState.OFFLINE, "The connection was lost.")
    desk.room.settle()
    assert not desk.page.form.compute_button.isEnabled()
    assert desk.page.result.isVisible()
    desk.click("sheet_button", tmp_path / "offline.pdf")
    assert (tmp_path / "offline.pdf").exists()


def test_the_next_person_sees_nothing_of_the_last_ones_study(desk: Desk) -> None:
    desk.compute()
    desk.room.desk.set_scope(None)
    desk.room.settle()
    assert desk.layers() == {}
    assert not desk.page.result.isVisible()


def test_a_study_under_way_can_be_given_up(desk: Desk) -> None:
    desk.page.form.compute_button.click()
    desk.page.cancel_requested.emit()
    desk.room.settle()
    assert desk.sites._made is None
    assert not desk.page.is_busy


def test_the_next_study_does_not_wait_for_one_that_was_given_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A solver that nothing can interrupt: the page is free at once, and the next run gets its answer meanwhile."""
    begun, let_go, ended = threading.Event(), threading.Event(), threading.Event()
    study = sites.study

    def stuck(*args: Any, **more: Any) -> Any:
        monkeypatch.setattr(sites, "study", study)
        begun.set()
        let_go.wait(60)
        ended.set()
        return study(*args, **more)

    monkeypatch.setattr(sites, "study", stuck)
    desk.page.form.compute_button.click()
    assert begun.wait(60)
    desk.page.cancel_requested.emit()
    assert not desk.page.is_busy
    desk.compute()
    made = desk.sites._made
    assert made is not None and not ended.is_set()
    let_go.set()
    assert ended.wait(60)
    desk.room.settle()
    assert desk.sites._made is made


def test_a_large_scope_is_read_from_the_squares_of_the_roll_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("kmzb_plugin.desk.defaults.EVENTS_AT_MOST", 10)
    desk.compute()
    made = desk.sites._made
    assert made is not None, desk.said
    assert [made.found.candidates.name[site] for site in made.found.wanted.added] == ["Dobre Miejsce"]
    assert made.events is None and made.found.demand.grouped.read_m == 1000
    assert "Events were read in squares of 1 km" in desk.words
    assert made.found.demand.counts.sum() >= 340
    assert made.found.demand.people.sum() == 2_600
    desk.click("freeze_button", tmp_path / "large.kmzb")
    assert snapshot.rebuild(snapshot.read(tmp_path / "large.kmzb", types()), RECIPES, VERSIONS).equal


def test_candidates_beyond_all_measure_are_refused_with_what_would_help(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kmzb_plugin.desk.siting_base.MOST_PAIRS", 2)
    desk.compute()
    assert desk.sites._made is None
    assert "too many for this area, at most 2 can be weighed" in desk.said or "at most 1 can be weighed" in desk.said, desk.said
    assert "untick the seats" in desk.said


def test_demand_is_grouped_until_it_fits_and_the_page_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("kmzb_plugin.desk.siting_base.MOST_PAIRS", 24)  # six places for four stations and candidates
    desk.compute()
    made = desk.sites._made
    assert made is not None, desk.said
    demand = made.found.demand
    assert len(demand) <= 6 and demand.counts.sum() >= 340 and demand.people.sum() == 2_600
    assert demand.grouped.size_m >= 1_000
    assert "Demand grouped to" in desk.words and "on average" in desk.words
    desk.click("freeze_button", tmp_path / "grouped.kmzb")
    kept = snapshot.read(tmp_path / "grouped.kmzb", types())
    assert kept.studies[0].inputs["demand"].grouped == demand.grouped
    assert snapshot.rebuild(kept, RECIPES, VERSIONS).equal
    sheet = sheet_of(made, made.shown, made.chosen, "", {}, (), VERSIONS)
    assert "Demand grouped to" in sheet.pages[0].facts
