"""The KMZB group in a real project: found by property, refilled, removed without a trace."""

from __future__ import annotations

from typing import Iterator, List, Set

import pytest
from qgis.core import QgsLayerTreeGroup, QgsLayerTreeModel, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from kmzb_plugin.core.model import Catalogue, Category, Queue, Status
from kmzb_plugin.layers.builder import SPEC_PROPERTY, Built
from kmzb_plugin.layers.group import GROUP_NAME, LayerGroup
from kmzb_plugin.layers.specs import specs
from kmzb_plugin.layers.styles import StyleContext

CATALOGUE = Catalogue(
    categories=(
        Category("a", "A", "A", "order", "porządek", "order", "circle"),
        Category("b", "B", "B", "rail", "kolej", "rail", "cross_fill"),
    ),
    statuses=(
        Status("new", "Nowe", "New", "#2e9e46", "○", True),
        Status("confirmed", "Potwierdzone", "Confirmed", "#d7263d", "✓"),
    ),
    queues=(Queue("new", "Nowe", "New"), Queue("confirmed", "Potwierdzone", "Confirmed")),
)
FIELDS = "&field=id:integer&field=status:string(20)&field=category_group:string(20)&field=overdue:boolean"


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    fresh = QgsProject()
    yield fresh
    fresh.clear()


@pytest.fixture
def group(project: QgsProject) -> LayerGroup:
    return LayerGroup(project)


def _table() -> List[Built]:
    built = []
    for spec in specs(CATALOGUE, "pl"):
        vector = QgsVectorLayer(spec.geometry.value + "?crs=EPSG:2180" + FIELDS, spec.title, "memory")
        vector.setCustomProperty(SPEC_PROPERTY, spec.key)
        spec.style(vector, StyleContext(CATALOGUE, "pl", spec.queue))
        built.append(Built(spec, vector))
    return built


def _names(node: QgsLayerTreeGroup) -> List[str]:
    return [child.name() for child in node.children()]


def test_a_picture_hides_what_points_at_single_ones_and_gives_it_back(group: LayerGroup) -> None:
    group.install(_table())
    before = _seen(group)
    assert {"queue:new", "annotations:point", "units", "beats"} <= before
    group.make_room("hotspots")
    group.put("hotspots", QgsVectorLayer("Polygon", "hot", "memory"))
    assert _seen(group) == {"units", "beats"}
    group.install(_table())  # the connection came back
    assert _seen(group) == {"units", "beats"}
    group.drop_folder("hotspots")
    assert _seen(group) == before


def test_what_somebody_ticks_on_again_stays_on_and_what_was_off_stays_off(group: LayerGroup) -> None:
    group.install(_table())
    group.show("queue:new", False)
    before = _seen(group)
    group.make_room("hotspots")
    group.put("hotspots", QgsVectorLayer("Polygon", "hot", "memory"))
    group.show("annotations:line", True)
    group.make_room("hotspots")  # a second layer
    assert group.is_visible("annotations:line")
    group.drop_folder("hotspots")
    assert _seen(group) == before


def test_the_queues_come_back_over_a_picture_alone_and_as_they_were(group: LayerGroup) -> None:
    group.install(_table())
    assert group.is_visible("queue:new") and not group.is_visible("queue:confirmed")
    group.make_room("hotspots")
    group.put("hotspots", QgsVectorLayer("Polygon", "hot", "memory"))
    group.recall_queues()
    assert _seen(group) == {"queue:new", "units", "beats"}
    assert group.picture() == "hotspots"


@pytest.mark.parametrize("first_gone", ["hotspots", "stations"])
def test_one_picture_at_a_time_in_whatever_order_they_go(project: QgsProject, group: LayerGroup, first_gone: str) -> None:
    group.install(_table())
    before = _seen(group)
    made = {key: QgsVectorLayer("Polygon", key, "memory") for key in ("hotspots", "stations")}
    for key, layer in made.items():
        group.make_room(key)
        group.put(key, layer)
    assert group.picture() == "stations" and group.picture("stations") == ""
    for key in (first_gone, *({"hotspots", "stations"} - {first_gone})):
        assert "queue:new" not in _seen(group)
        project.removeMapLayer(made[key].id())
        group.drop_folder(key)
    assert _seen(group) == before


def test_the_overview_comes_back_under_a_picture_and_goes_with_the_desk(group: LayerGroup) -> None:
    group.install(_table())
    before = _seen(group)
    group.make_room("overview")
    for spec in (item.spec for item in _table()):
        if spec.folder == "overview":
            group.show(spec.key, True)
    assert "overview:10km" in _seen(group) and "queue:new" not in _seen(group)
    group.make_room("hotspots")
    group.put("hotspots", QgsVectorLayer("Polygon", "hot", "memory"))
    assert "overview:10km" not in _seen(group)
    group.hide_overview()  # the desk is closed, the hotspots stay
    assert group.picture() == "hotspots" and "queue:new" not in _seen(group)
    group.drop_folder("hotspots")
    assert _seen(group) == before


def _seen(group: LayerGroup) -> Set[str]:
    return {key for key in group.layers() if group.is_visible(key)}


def test_install_makes_one_group_on_top_with_the_layers_in_order(project: QgsProject, group: LayerGroup) -> None:
    project.addMapLayer(QgsVectorLayer("Point", "podkład", "memory"))
    group.install(_table())
    assert _names(project.layerTreeRoot()) == [GROUP_NAME, "podkład"]
    node = group.node()
    assert node is not None
    assert _names(node)[:2] == ["Nowe", "Potwierdzone"]
    assert len(node.findLayers()) == len(project.mapLayers()) - 1 == len(_table())
    assert group.is_visible("queue:new") and not group.is_visible("queue:confirmed")


def test_installing_again_keeps_place_name_and_switches(project: QgsProject, group: LayerGroup) -> None:
    group.install(_table())
    node = group.node()
    assert node is not None
    node.setName("moja kolejka")
    group.show("queue:confirmed", True)
    group.show("queue:new", False)
    inside = project.layerTreeRoot().insertGroup(0, "inna")
    inside.insertChildNode(0, node.clone())
    project.layerTreeRoot().removeChildNode(node)
    group.install(_table())
    moved = group.node()
    assert moved is not None and moved.parent() is not project.layerTreeRoot()
    assert moved.name() == "moja kolejka"
    assert len(moved.findLayers()) == len(project.mapLayers()) == len(_table())
    assert group.is_visible("queue:confirmed") and not group.is_visible("queue:new")


def test_what_is_not_a_queue_is_tidied_into_folders(project: QgsProject, group: LayerGroup) -> None:
    group.install(_table())
    node = group.node()
    assert node is not None
    folders = ["Annotations", "Consultations", "Police systems", "Overview"]
    assert _names(node)[2:6] == folders and len(node.children()) == 9  # two queues before; beats, roads and unit areas behind
    meetings = node.children()[3]
    assert not meetings.isExpanded() and not meetings.itemVisibilityChecked() and len(meetings.children()) == 4
    assert all(child.itemVisibilityChecked() for child in meetings.children())  # one tick shows them
    assert group.is_visible("annotations:point") and not group.is_visible("meetings")
    group.show("meetings", True)
    assert group.is_visible("meetings") and not group.is_visible("incidents:crime")
    meetings.setExpanded(True)
    node.children()[2].setItemVisibilityChecked(False)
    meetings.addLayer(project.addMapLayer(QgsVectorLayer("Point", "moje", "memory"), False))
    group.install(_table())
    node = group.node()
    assert node is not None and [name for name in _names(node) if name in folders] == folders
    assert "moje" in _names(node)
    found = {child.name(): child for child in node.children()}
    assert found["Consultations"].isExpanded() and found["Consultations"].itemVisibilityChecked()
    assert not found["Annotations"].itemVisibilityChecked()
    group.remove()
    assert _names(project.layerTreeRoot()) == ["moje"]


def test_a_layer_made_on_demand_stands_above_overview_and_areas_and_outlives_new_layers(
    project: QgsProject, group: LayerGroup
) -> None:
    made = QgsVectorLayer("Polygon", "hot", "memory")
    assert group.put("hotspots", made)
    group.install(_table())
    for _ in range(2):
        node = group.node()
        assert node is not None and _names(node)[-5:-3] == ["Hotspots", "Overview"]
        assert project.layerTreeRoot().findLayer(made.id()).isVisible()
        group.install(_table())
    node = group.node()
    assert node is not None
    node.findGroup("Hotspots").setName("Moje")  # found by its property
    group.put("hotspots", QgsVectorLayer("Polygon", "hotter", "memory"))
    assert _names(node.findGroup("Moje")) == ["hotter", "hot"]
    project.removeMapLayer(made.id())
    group.drop_folder("hotspots")
    assert "Moje" not in _names(node) and "hotter" in _names(node)


def test_a_folder_without_a_session_takes_its_group_along(project: QgsProject, group: LayerGroup) -> None:
    made = QgsVectorLayer("Polygon", "hot", "memory")
    group.put("hotspots", made)
    assert group.node() is not None
    project.removeMapLayer(made.id())
    group.drop_folder("hotspots")
    assert group.node() is None and not project.layerTreeRoot().children()


def test_remove_leaves_what_was_not_ours(project: QgsProject, group: LayerGroup) -> None:
    project.addMapLayer(QgsVectorLayer("Point", "KMZB", "memory"))
    foreign = project.layerTreeRoot().insertGroup(0, GROUP_NAME)
    before = _names(project.layerTreeRoot())
    group.install(_table())
    node = group.node()
    assert node is not None and node is not foreign
    notes = QgsVectorLayer("Point", "moje notatki", "memory")
    project.addMapLayer(notes, False)
    node.addLayer(notes)
    group.remove()
    assert group.node() is None and not group.layers()
    assert sorted(_names(project.layerTreeRoot())) == sorted([*before, "moje notatki"])
    assert notes.id() in project.mapLayers()
    group.remove()


def test_layers_deleted_by_the_user_are_no_error(project: QgsProject, group: LayerGroup) -> None:
    group.install(_table())
    layer = group.layer("queue:new")
    assert layer is not None
    project.removeMapLayer(layer.id())
    assert group.layer("queue:new") is None
    group.repaint(["queue:new", "queue:confirmed"])
    group.show("queue:new", True)
    assert not group.is_visible("queue:new")


def test_repaint_touches_only_the_named_layers(project: QgsProject, group: LayerGroup) -> None:
    group.install(_table())
    touched: List[str] = []
    for key, vector in group.layers().items():
        vector.repaintRequested.connect(lambda *_, key=key: touched.append(key))
    group.repaint(["queue:new"])
    assert touched == ["queue:new"]


def test_legend_names_each_category_group_once(project: QgsProject, group: LayerGroup) -> None:
    model = QgsLayerTreeModel(project.layerTreeRoot())  # watches the tree as the layer panel does
    group.install(_table())
    node = group.tree_layer("queue:new")
    assert node is not None
    shown = [legend.data(Qt.ItemDataRole.DisplayRole) for legend in model.layerLegendNodes(node)]
    assert shown == ["porządek", "kolej"]
