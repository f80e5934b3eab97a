"""Projects come and go while the desk is open or computing, and so does the desk itself: nothing is left behind, nothing breaks."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any, Callable, List

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QApplication

from kmzb_plugin.desk import hotspots
from kmzb_plugin.desk.layer import Kind

from .conftest import SOPOT, Room, heap, scattered


@pytest.fixture
def planted(plant: Callable[..., List[int]]) -> List[int]:
    """300 confirmed reports all over Sopot and 60 in one cell."""
    plant(*scattered(300))
    return plant(*heap(60, 470_250.0, 738_250.0))


class Held:
    """The computation waits in the middle until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.may_end = Event(), Event()
        computed = hotspots.from_events

        def slow(*args: Any, **named: Any) -> Any:
            self.begun.set()
            assert self.may_end.wait(20)
            return computed(*args, **named)

        monkeypatch.setattr(hotspots, "from_events", slow)


def begin(room: Room, held: Held, qtbot: Any) -> None:
    room.choose(Kind.COUNT, cell_spin=500)
    room.page.form.make_button.click()
    qtbot.waitUntil(held.begun.is_set, timeout=10_000)


def other_project(folder: Path) -> str:
    """A saved project with a layer of its own."""
    project = QgsProject()
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "cudza", "memory"))
    path = str(folder / "inny.qgs")
    assert project.write(path)
    return path


@pytest.mark.parametrize("change", ["cleared", "another"])
def test_a_project_that_goes_while_a_layer_is_made(
    open_room: Callable[..., Room], planted: List[int], tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    room = open_room()
    held = Held(monkeypatch)
    begin(room, held, qtbot)
    if change == "cleared":
        QgsProject.instance().clear()
    else:
        assert QgsProject.instance().read(other_project(tmp_path))
    held.may_end.set()
    room.settle()
    made = room.layers()
    assert list(made) == ["cells:count"]
    folder = QgsProject.instance().layerTreeRoot().findLayer(made["cells:count"].id()).parent()
    assert folder.customProperty("kmzb/folder") == "hotspots"


def test_two_projects_in_turn_with_a_layer_on_the_map(
    open_room: Callable[..., Room], planted: List[int], tmp_path: Path
) -> None:
    room = open_room()
    room.choose(Kind.COUNT, cell_spin=500)
    room.make()
    assert QgsProject.instance().read(other_project(tmp_path))
    room.settle()
    assert room.layers() == {}
    room.click_map(*SOPOT)
    room.make()
    assert list(room.layers()) == ["cells:count"]
    QgsProject.instance().clear()
    room.settle()
    assert room.layers() == {}
    room.choose(Kind.DENSITY)
    room.make()
    assert room.layers()


def test_the_desk_that_is_taken_away_while_it_computes(
    open_room: Callable[..., Room], planted: List[int], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the plugin is when it is reloaded: the work ends by itself, makes no layer, keeps no connection and no task."""
    room = open_room()
    held = Held(monkeypatch)
    begin(room, held, qtbot)
    room.close()
    held.may_end.set()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=10_000)
    QApplication.processEvents()
    assert room.layers() == {}
    again = open_room()
    again.choose(Kind.COUNT, cell_spin=500)
    again.make()
    assert list(again.layers()) == ["cells:count"]
