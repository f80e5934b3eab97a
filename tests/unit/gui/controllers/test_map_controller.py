"""The map side of a session, on a real server: layers, selection both ways, drawn acts down to the row, refreshing."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, Callable, Iterator, List, Tuple

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCredentialsNone,
    QgsDataSourceUri,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas, QgsMapCanvasItem, QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QFrame

from kmzb_plugin.gui.controllers.map_controller import MapController
from kmzb_plugin.gui.controllers.queue_controller import QueueController
from kmzb_plugin.gui.controllers.report_controller import ReportController
from kmzb_plugin.gui.docks.verification_dock import VerificationDock
from kmzb_plugin.gui.messages import Messages
from kmzb_plugin.gui.state import ConnectionState
from kmzb_plugin.layers.sources import layer_source
from kmzb_plugin.layers.specs import LayerSpec, specs
from kmzb_plugin.settings import Settings
from tests.database.support import Person
from tests.unit.gui.map_tools.conftest import Hand

LOGIN = "t_sopot_analyst"
COLLEAGUE = "t_sopot_analyst2"
SIZE = (800, 600)
PATIENCE_MS = 20_000
# Without a desktop QGIS asks for a lost password on stdin, and waits. QGIS keeps a bare pointer to this.
NOBODY_TO_ASK = QgsCredentialsNone()


def refreshes(layer: QgsVectorLayer) -> bool:
    """Whether it is drawn anew by itself."""
    if hasattr(layer, "autoRefreshMode"):  # QGIS 3.34 and later
        return layer.autoRefreshMode() == Qgis.AutoRefreshMode.RedrawOnly
    return layer.hasAutoRefreshEnabled()


class Room:
    """List, report and map of one analyst, as the plugin wires them."""

    def __init__(self, desk: Any, passwords: Path) -> None:
        self.desk, self.state = desk, desk.state
        self.project = QgsProject.instance()
        self.project.clear()
        self.canvas = QgsMapCanvas()
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        self.canvas.resize(*SIZE)
        self.canvas.show()
        self.bridge = QgsLayerTreeMapCanvasBridge(self.project.layerTreeRoot(), self.canvas, self.canvas)
        self.bridge.setAutoSetupOnFirstLayer(False)
        self.dock = VerificationDock()
        messages = Messages(desk.bar)
        database = desk.database
        self.queues = QueueController(self.state, desk.runner, database.queues, self.dock, messages)
        desk.live._updates = self.queues
        self.reports = ReportController(self.state, desk.runner, database.reports, self.dock, messages)
        passwords.write_text(f"*:*:*:{LOGIN}:{desk.server.password(LOGIN)}\n")
        passwords.chmod(0o600)
        self.uri = QgsDataSourceUri()
        self.uri.setConnection("127.0.0.1", str(desk.proxy.port), desk.server.name, LOGIN, "")
        self.draw_action = QAction()
        self.drawn: List[bool] = []
        self.draw_action.triggered.connect(lambda checked=False: self.drawn.append(True))
        iface = SimpleNamespace(mapCanvas=lambda: self.canvas, actionDraw=lambda: self.draw_action)
        self.asked: List[str] = []
        self.map = MapController(iface, self.state, desk.runner, self.reports, self.dock, self.source_of, messages)
        self.hand = Hand(self.canvas)
        self.is_open = True

    def source_of(self, spec: LayerSpec) -> str:
        self.asked.append(spec.key)
        return layer_source(self.uri, spec)

    def connect(self, qtbot: Any) -> None:
        built: List[bool] = []
        self.map.layers.built.connect(lambda: built.append(True))
        self.desk.session.connect_to(self.desk.name)
        qtbot.waitUntil(lambda: bool(built), timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: self.desk.runner.is_idle(), timeout=PATIENCE_MS)

    def layer(self, key: str) -> QgsVectorLayer:
        found = self.map.layers.group.layer(key)
        assert found is not None, key
        return found

    def highlight(self) -> Any:
        return self.map.selection._highlight

    def select(self, report_id: int, qtbot: Any) -> None:
        self.state.set_current_report(report_id)
        qtbot.waitUntil(lambda: self.state.detail is not None and self.state.detail.report.id == report_id)

    def look_at(self, x: float, y: float, half: float = 400.0) -> None:
        """A view of the place, one or two metres a pixel."""
        self.canvas.setExtent(QgsRectangle(x - half, y - 0.75 * half, x + half, y + 0.75 * half))

    def selected(self) -> List[Tuple[str, int]]:
        return sorted(
            (key, feature["id"]) for key, layer in self.map.layers.queue_layers().items() for feature in layer.selectedFeatures()
        )

    def close(self) -> None:
        if self.is_open:
            self.is_open = False
            self.map.close()
            self.reports.close()
            self.queues.close()


@pytest.fixture
def room(desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "passwords"))
    made = Room(desk, tmp_path / "passwords")
    yield made
    made.close()
    made.canvas.stopRendering()
    made.project.clear()
    sip.delete(made.dock)
    sip.delete(made.canvas)


def test_connecting_builds_the_group_and_shows_the_unit(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    assert len(room.map.layers.group.layers()) == len(specs(room.state.catalogue, "pl"))
    assert room.canvas.mapSettings().destinationCrs().authid() == "EPSG:2180"
    qtbot.waitUntil(lambda: room.canvas.extent().contains(QgsRectangle(467_000, 733_000, 477_000, 743_000)))
    assert room.canvas.extent().width() < 30_000
    assert not room.project.isDirty()


def test_a_project_keeps_its_crs_and_its_layers(room: Room, qtbot: Any) -> None:
    room.project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    room.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    room.project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:3857", "moje", "memory"))
    room.connect(qtbot)
    assert room.canvas.mapSettings().destinationCrs().authid() == "EPSG:3857"
    room.select(101, qtbot)
    assert room.highlight()
    room.desk.session.disconnect_now()
    assert [layer.name() for layer in room.project.mapLayers().values()] == ["moje"]


def test_a_row_is_selected_highlighted_and_brought_into_view(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    room.look_at(560_000, 240_000)
    room.select(103, qtbot)
    assert room.highlight()
    assert room.canvas.extent().contains(room.map.selection._on_canvas())
    # overdue: it stands in two layers
    qtbot.waitUntil(lambda: room.selected() == [("queue:new", 103), ("queue:overdue", 103)], timeout=PATIENCE_MS)
    room.state.set_current_report(None)
    assert not room.highlight()
    qtbot.waitUntil(lambda: not room.selected(), timeout=PATIENCE_MS)


def test_the_map_stays_when_the_user_wants_it_so(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    Settings().zoom_to_selected = False
    room.look_at(560_000, 240_000)
    before = QgsRectangle(room.canvas.extent())
    room.select(103, qtbot)
    assert room.canvas.extent() == before and room.highlight()
    room.map.zoom_to_report()
    assert room.canvas.extent().contains(room.map.selection._on_canvas())


def test_a_click_on_the_map_selects_the_row(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    room.map.start_pick()
    room.look_at(470_400, 738_100)
    room.hand.click(470_404, 738_102)
    qtbot.waitUntil(lambda: room.state.current_report_id == 102, timeout=PATIENCE_MS)
    assert room.dock.table.reports.row_of(102) == room.dock.table.currentIndex().row()
    room.hand.click(470_800, 738_350)  # nothing there: the selection stays
    qtbot.waitUntil(room.desk.runner.is_idle, timeout=PATIENCE_MS)
    assert room.state.current_report_id == 102
    assert room.hand.key(Qt.Key.Key_Escape)
    assert room.state.current_report_id is None


def test_clicking_on_goes_through_what_lies_on_one_spot(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    # confirmed 108 lies 14 m from new 101; its layer is off until its tab is open
    room.map.layers.group.show("queue:confirmed", True)
    room.map.start_pick()
    room.look_at(470_000, 738_500, 4_000)
    seen = []
    for _ in range(3):
        before = room.state.current_report_id
        room.hand.click(470_001, 738_501)
        qtbot.waitUntil(lambda before=before: room.state.current_report_id != before, timeout=PATIENCE_MS)
        seen.append(room.state.current_report_id)
    assert seen == [101, 108, 101]


def test_offline_the_reports_of_the_list_can_be_picked(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    layer = room.layer("queue:new")
    assert refreshes(layer)
    room.state.set_connection(ConnectionState.OFFLINE, "x")
    assert not refreshes(layer)  # it would wipe off what is still shown
    room.map.start_pick()
    room.look_at(470_400, 738_100)
    room.hand.click(470_404, 738_102)
    assert room.state.current_report_id == 102 and room.highlight()
    room.state.set_connection(ConnectionState.ONLINE)
    assert refreshes(room.layer("queue:new"))


def test_hidden_reports_are_not_picked(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    room.map.layers.group.show("queue:new", False)
    room.map.start_pick()
    room.look_at(470_400, 738_100)
    room.hand.click(470_400, 738_100)
    qtbot.waitUntil(room.desk.runner.is_idle, timeout=PATIENCE_MS)
    # 102 is overdue or not by the working days of the week, so ask the layer that is still shown
    overdue = {feature["id"] for feature in room.layer("queue:overdue").getFeatures()}
    assert room.state.current_report_id == (102 if 102 in overdue else None)


def test_one_report_selected_with_qgis_tools_becomes_current(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    layer = room.layer("queue:verification")
    ids = {feature["id"]: feature.id() for feature in layer.getFeatures()}
    layer.selectByIds([ids[105], ids[106]])
    qtbot.waitUntil(room.desk.runner.is_idle, timeout=PATIENCE_MS)
    assert room.state.current_report_id is None
    layer.selectByIds([ids[106]])
    qtbot.waitUntil(lambda: room.state.current_report_id == 106, timeout=PATIENCE_MS)


def test_the_open_tab_is_on_the_map(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    group = room.map.layers.group
    assert not group.is_visible("queue:confirmed")
    room.dock.queue_chosen.emit("confirmed")
    assert group.is_visible("queue:confirmed")
    room.dock.queue_chosen.emit("new")
    assert not group.is_visible("queue:confirmed") and group.is_visible("queue:new")
    group.show("queue:confirmed", True)  # the user wants it now
    room.dock.queue_chosen.emit("confirmed")
    room.dock.queue_chosen.emit("new")
    assert group.is_visible("queue:confirmed")


def _draw_polygon(room: Room) -> None:
    room.look_at(470_000, 738_500)
    room.reports.annotate_requested.emit(101, "polygon")
    for point in ((470_000, 738_400), (470_100, 738_400), (470_100, 738_500)):
        room.hand.click(*point)
    room.hand.right_click(470_100, 738_500)
    strip = room.map.acts.annotate_tool.strip
    strip.edit.setText("Zażółć gęślą jaźń <b>")
    QTest.keyClick(strip.edit, Qt.Key.Key_Return)


def test_an_annotation_goes_from_the_mouse_to_the_row(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    pan = QgsMapToolPan(room.canvas)
    room.canvas.setMapTool(pan)
    room.select(101, qtbot)
    _draw_polygon(room)
    assert room.canvas.mapTool() is pan
    qtbot.waitUntil(lambda: room.state.detail.report.version == 2, timeout=PATIENCE_MS)
    with Person(room.desk.server, LOGIN) as person:
        ((report, body, wkt),) = person.rows(
            "SELECT report_id, body, ST_AsText(geom, 0) FROM kmzb_api.annotation WHERE author = 'Anna Sopocka'"
        )
    assert (report, body) == (101, "Zażółć gęślą jaźń <b>")
    assert wkt == "POLYGON((470000 738400,470100 738400,470100 738500,470000 738400))"
    assert [feature["body"] for feature in room.layer("annotations:polygon").getFeatures()] == [body]


def test_a_corrected_position_keeps_old_and_new(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    room.look_at(470_400, 738_100)
    room.select(102, qtbot)
    room.reports.move_requested.emit(102)
    room.hand.click(470_430, 738_140)
    room.hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.state.detail.report.version == 2, timeout=PATIENCE_MS)
    assert (room.state.detail.report.x, room.state.detail.report.y) == (470_430, 738_140)
    with Person(room.desk.server, LOGIN) as person:
        old, new = person.rows("SELECT old, new FROM kmzb_api.event WHERE report_id = 102 AND act = 'move'")[0]
    assert (old["x"], old["y"]) == (470_400, 738_100) and (new["x"], new["y"]) == (470_430, 738_140)
    centre = room.highlight().center()
    assert (centre.x(), centre.y()) == (470_430, 738_140)


@pytest.mark.parametrize("report, act", [(109, "move_requested"), (999, "move_requested")])
def test_what_the_status_forbids_is_not_begun(room: Room, qtbot: Any, report: int, act: str) -> None:
    room.connect(qtbot)
    room.state.set_current_report(report)
    qtbot.waitUntil(room.desk.runner.is_idle, timeout=PATIENCE_MS)
    tool = room.canvas.mapTool()
    getattr(room.reports, act).emit(report)
    assert room.canvas.mapTool() is tool
    assert room.desk.bar.currentItem() is not None


def test_another_report_ends_the_drawing_of_the_last_one(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    room.select(101, qtbot)
    room.reports.annotate_requested.emit(101, "line")
    room.hand.click(470_000, 738_400)
    room.select(102, qtbot)
    assert room.map.acts.annotate_tool.state.value == "idle"
    assert not room.map.acts.annotate_tool.strip.isVisible()


def test_a_colleagues_act_draws_the_queues_anew_and_no_area(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    room.select(102, qtbot)
    qtbot.waitUntil(lambda: ("queue:new", 102) in room.selected(), timeout=PATIENCE_MS)
    drawn: List[str] = []
    for key, layer in room.map.layers.group.layers().items():
        layer.repaintRequested.connect(lambda *_, key=key: drawn.append(key))
    with Person(room.desk.server, COLLEAGUE) as colleague:
        colleague.decide(101, 1, "take_up")
    qtbot.waitUntil(lambda: {"queue:new", "queue:verification"} <= set(drawn), timeout=PATIENCE_MS)
    assert not {"units", "beats"} & set(drawn)
    assert [feature["id"] for feature in room.layer("queue:new").selectedFeatures()] == [102]
    assert 101 in {feature["id"] for feature in room.layer("queue:verification").getFeatures()}


def test_a_burst_is_drawn_a_few_times(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    room.select(101, qtbot)
    drawn: List[bool] = []
    room.layer("queue:new").repaintRequested.connect(lambda *_: drawn.append(True))
    for _ in range(500):
        room.state.announce_report(room.state.detail.report)
    qtbot.wait(300)
    assert 1 <= len(drawn) <= 3


def test_the_list_is_told_what_the_map_shows_in_2180(room: Room, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    room.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2180"))
    told: List[Tuple[float, ...]] = []
    monkeypatch.setattr(room.dock, "set_map_extent", told.append)
    room.look_at(470_000, 738_000)
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == pytest.approx((469_600, 737_700, 470_400, 738_300))
    room.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    qtbot.wait(400)
    assert len(told) <= 3
    assert told[-1][0] == pytest.approx(469_600, abs=60)


def test_the_overview_takes_the_place_of_the_queues_even_when_asked_for_too_early(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    group = room.map.layers.group
    room.project.clear()
    qtbot.waitUntil(lambda: room.map.layers._job is not None, timeout=PATIENCE_MS)
    room.map.layers.show_overview()
    qtbot.waitUntil(lambda: "overview:10km" in group.layers(), timeout=PATIENCE_MS)
    assert group.is_visible("overview:10km") and group.is_visible("overview:points")
    assert not any(group.is_visible(key) for key in room.map.layers.queue_layers())
    assert group.is_visible("units")


def test_a_new_project_gets_the_layers_again(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    room.project.clear()
    assert room.map.layers.group.node() is None
    qtbot.waitUntil(lambda: len(room.map.layers.group.layers()) == len(specs(room.state.catalogue, "pl")), timeout=PATIENCE_MS)


def test_reconnecting_does_not_open_the_layers_again(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    asked = len(room.asked)
    before = {key: layer.id() for key, layer in room.map.layers.group.layers().items()}
    room.state.set_connection(ConnectionState.OFFLINE, "x")
    assert {key: layer.id() for key, layer in room.map.layers.group.layers().items()} == before
    room.state.set_connection(ConnectionState.ONLINE)
    qtbot.waitUntil(room.desk.runner.is_idle, timeout=PATIENCE_MS)
    assert len(room.asked) == asked
    assert {key: layer.id() for key, layer in room.map.layers.group.layers().items()} == before


def test_after_a_break_qgis_forgets_the_errors_of_the_layers(room: Room, qtbot: Any) -> None:
    room.connect(qtbot)
    assert room.drawn == []
    room.state.set_connection(ConnectionState.OFFLINE, "x")
    room.state.set_connection(ConnectionState.ONLINE)
    qtbot.waitUntil(room.desk.runner.is_idle, timeout=PATIENCE_MS)
    assert room.drawn == [True]


def test_a_project_that_is_cleared_when_qgis_ends_opens_no_layers(room: Room, qtbot: Any) -> None:
    """On a dead line QGIS would wait for them half a minute."""
    room.connect(qtbot)
    asked = len(room.asked)
    room.project.clear()
    room.close()  # what QGIS does next, without coming back to its event loop
    qtbot.wait(50)
    assert len(room.asked) == asked and room.desk.runner.is_idle()


def test_nothing_is_left_behind(room: Room, qtbot: Any) -> None:
    def canvas_items() -> int:
        return sum(1 for item in room.canvas.scene().items() if isinstance(item, QgsMapCanvasItem))

    own = QgsVectorLayer("Point", "moje", "memory")
    room.project.addMapLayer(own)
    root: Callable[[], List[str]] = lambda: [node.name() for node in room.project.layerTreeRoot().children()]  # noqa: E731
    before = root()
    items = canvas_items()
    room.connect(qtbot)
    room.select(101, qtbot)
    room.map.start_pick()
    room.close()
    assert root() == before
    assert list(room.project.mapLayers()) == [own.id()]
    qtbot.waitUntil(lambda: canvas_items() <= items, timeout=5_000)  # QGIS's own flash of the report runs out by itself
    assert room.canvas.mapTool() is None
    room.look_at(470_000, 738_000)
    qtbot.wait(400)
