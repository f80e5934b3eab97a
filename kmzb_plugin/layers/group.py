"""The KMZB group of the layer tree: found by property, filled, refreshed and taken away without a trace."""

from __future__ import annotations

from typing import Dict, Iterable, List, Optional, Tuple

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsVectorLayer,
)

from .builder import SPEC_PROPERTY, Built
from .specs import BEATS_KEY, UNITS_KEY, LayerSpec, folder_title, queue_key

GROUP_PROPERTY = "kmzb/group"
FOLDER_PROPERTY = "kmzb/folder"
#: On what has been switched off for a picture of the desk: the folder of that picture.
HIDDEN_PROPERTY = "kmzb/hidden"
GROUP_NAME = "KMZB"
OVERVIEW_FOLDER = "overview"
#: Folders of layers that are made on demand: they outlive a new set of layers of the table.
MADE_FOLDERS = frozenset({"hotspots", "reporting", "stations", "beats"})
#: Pictures of many: one at a time, and nothing that points at single ones above it.
PICTURES = MADE_FOLDERS | {OVERVIEW_FOLDER}
SINGLE_ONES = frozenset({"annotations", "meetings", "incidents"})


class LayerGroup:
    """Keeps no layer: users delete layers and open other projects, so each question asks the project anew."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def node(self) -> Optional[QgsLayerTreeGroup]:
        """The group in the layer tree, wherever the user has moved it and whatever they call it."""
        return _find_group(self._project.layerTreeRoot())

    def layers(self) -> Dict[str, QgsVectorLayer]:
        """Our layers in the project, by the key of their spec."""
        found = {}
        for layer in self._project.mapLayers().values():
            key = layer.customProperty(SPEC_PROPERTY)
            if key:
                found[str(key)] = layer
        return found

    def layer(self, key: str) -> Optional[QgsVectorLayer]:
        """Our layer with this key, if it is in the project."""
        return self.layers().get(key)

    def install(self, built: Iterable[Built]) -> None:
        """Put the layers into the group, in their order; those of an earlier session are replaced.

        The group keeps its place, its name and what the user has switched on and off.
        """
        switched = self._switches()
        folders = {
            key: (folder.itemVisibilityChecked(), folder.isExpanded(), folder.customProperty(HIDDEN_PROPERTY))
            for key, folder in self._folders().items()
        }
        self._remove_layers()
        group = self.node() or self._new_group()
        self._dissolve_folders()  # made anew, they stand in the order of the layers
        for item in built:
            if self._project.addMapLayer(item.layer, False) is None:
                continue
            node = QgsLayerTreeLayer(item.layer)
            # A folder that is off holds layers that are on: one tick of the user's shows them all.
            visible, hidden_for = switched.get(item.spec.key, (item.spec.visible or bool(item.spec.folder), None))
            node.setItemVisibilityChecked(visible)
            if hidden_for:
                node.setCustomProperty(HIDDEN_PROPERTY, hidden_for)
            node.setExpanded(False)
            _tidy_legend(node)  # before it is in the tree: QGIS reads the order of the legend only then
            target = group
            if item.spec.folder:
                target = self._folders().get(item.spec.folder) or _new_folder(group, item.spec, folders)
            target.addChildNode(node)
        for key, folder in self._folders().items():
            if key in MADE_FOLDERS:  # it stood above what has just been put at the end
                group.insertChildNode(self._place_of_made(group), folder.clone())
                group.removeChildNode(folder)

    def put(self, folder_key: str, layer: QgsMapLayer) -> bool:
        """Put a layer that was made on demand on top of its folder, which stands above the areas; False when QGIS refuses it."""
        if self._project.addMapLayer(layer, False) is None:
            return False
        group = self.node() or self._new_group()
        folder = self._folders().get(folder_key)
        if folder is None:
            folder = group.insertGroup(self._place_of_made(group), folder_title(folder_key))
            folder.setCustomProperty(FOLDER_PROPERTY, folder_key)
        _switch_on(folder)
        folder.setExpanded(True)
        node = folder.insertLayer(0, layer)
        node.setExpanded(True)
        return True

    def make_room(self, picture: str) -> None:
        """Switch off what would cover the picture in this folder, or be taken for a part of it; ``give_back`` knows what it was.

        Only when the picture is not on the map yet: what somebody ticks on again stays on.
        """
        folder = self._folders().get(picture)
        if folder is not None and folder.itemVisibilityChecked():
            return
        for key, node in self._beside_pictures():
            if key != picture and node.itemVisibilityChecked():
                node.setItemVisibilityChecked(False)
                node.setCustomProperty(HIDDEN_PROPERTY, picture)

    def give_back(self, picture: str) -> None:
        """Switch on again what was switched off for a picture that goes; another picture on the map takes its place instead."""
        hidden = [(key, node) for key, node in self._beside_pictures() if node.customProperty(HIDDEN_PROPERTY) == picture]
        for key, node in hidden:
            if key in PICTURES:
                _switch_on(node)
        heir = self.picture(picture)
        for key, node in hidden:
            if key in PICTURES:
                continue
            if heir:
                node.setCustomProperty(HIDDEN_PROPERTY, heir)
            else:
                _switch_on(node)

    def recall_queues(self) -> None:
        """Switch on again the queues that a picture has hidden, over it: somebody looks at single reports."""
        for key, node in self._beside_pictures():
            if key.startswith(queue_key("")) and node.customProperty(HIDDEN_PROPERTY):
                _switch_on(node)

    def picture(self, besides: str = "") -> str:
        """The folder of a picture that is on the map, another than ``besides``; "" for none."""
        folders = self._folders()
        shown = (key for key in sorted(PICTURES) if key != besides and key in folders and folders[key].itemVisibilityChecked())
        return next(shown, "")

    def hide_overview(self) -> None:
        """Switch the squares off, as they were before the desk, and give back what they had taken."""
        folder = self._folders().get(OVERVIEW_FOLDER)
        if folder is not None:
            folder.removeCustomProperty(HIDDEN_PROPERTY)
            folder.setItemVisibilityChecked(False)
        self.give_back(OVERVIEW_FOLDER)

    def _beside_pictures(self) -> List[Tuple[str, QgsLayerTreeNode]]:
        """Queues, and folders of single ones and of pictures, by their keys."""
        queues = [(key, self.tree_layer(key)) for key in self.layers() if key.startswith(queue_key(""))]
        folders = [(key, folder) for key, folder in self._folders().items() if key in PICTURES | SINGLE_ONES]
        return [(key, node) for key, node in (*queues, *folders) if node is not None]

    def has_folder(self, folder_key: str) -> bool:
        """Whether the folder is there."""
        return folder_key in self._folders()

    def drop_folder(self, folder_key: str) -> None:
        """Take a folder away; what the user has put into it moves up beside it, an empty group goes, too."""
        self.give_back(folder_key)
        folder = self._folders().get(folder_key)
        if folder is not None:
            _dissolve(folder)
        group = self.node()
        if group is not None and not group.children():
            _dissolve(group)

    def remove(self) -> None:
        """Take our layers and the group away. What the user has put into the group moves up beside it."""
        self._remove_layers()
        group = self.node()
        if group is None:
            return
        for folder in self._folders().values():
            _dissolve(folder)
        _dissolve(group)

    def _place_of_made(self, group: QgsLayerTreeGroup) -> int:
        """Above the areas, which would hide nothing but be hidden, and below what points at single reports."""
        layers = self.layers()
        areas = {layers[key].id() for key in (BEATS_KEY, UNITS_KEY) if key in layers}
        for place, child in enumerate(group.children()):
            if isinstance(child, QgsLayerTreeLayer) and child.layerId() in areas:
                return place
            if child.customProperty(FOLDER_PROPERTY) == OVERVIEW_FOLDER:
                return place
        return len(group.children())

    def tree_layer(self, key: str) -> Optional[QgsLayerTreeLayer]:
        """The layer's node in the layer tree."""
        layer = self.layer(key)
        return None if layer is None else self._project.layerTreeRoot().findLayer(layer.id())

    def is_visible(self, key: str) -> bool:
        """True when the layer and every group above it are switched on."""
        node = self.tree_layer(key)
        return node is not None and bool(node.isVisible())

    def show(self, key: str, visible: bool) -> None:
        """Switch the layer itself on or off; one that is switched on takes our folder around it along."""
        node = self.tree_layer(key)
        if node is None:
            return
        node.removeCustomProperty(HIDDEN_PROPERTY)
        node.setItemVisibilityChecked(visible)
        folder = node.parent()
        if visible and folder is not None and folder.customProperty(FOLDER_PROPERTY):
            _switch_on(folder)

    def repaint(self, keys: Iterable[str]) -> None:
        """Draw these layers anew; the others keep their picture."""
        layers = self.layers()
        for key in keys:
            if key in layers:
                layers[key].triggerRepaint()

    def _switches(self) -> Dict[str, Tuple[bool, Optional[str]]]:
        switched: Dict[str, Tuple[bool, Optional[str]]] = {}
        for key in self.layers():
            node = self.tree_layer(key)
            if node is not None:
                switched[key] = bool(node.itemVisibilityChecked()), node.customProperty(HIDDEN_PROPERTY)
        return switched

    def _remove_layers(self) -> None:
        ids: List[str] = [layer.id() for layer in self.layers().values()]
        if ids:
            self._project.removeMapLayers(ids)

    def _folders(self) -> Dict[str, QgsLayerTreeGroup]:
        group = self.node()
        inner = group.findGroups(True) if group is not None else []
        return {str(child.customProperty(FOLDER_PROPERTY)): child for child in inner if child.customProperty(FOLDER_PROPERTY)}

    def _dissolve_folders(self) -> None:
        for key, folder in self._folders().items():
            if key not in MADE_FOLDERS:
                _dissolve(folder)

    def _new_group(self) -> QgsLayerTreeGroup:
        group = self._project.layerTreeRoot().insertGroup(0, GROUP_NAME)
        group.setCustomProperty(GROUP_PROPERTY, True)
        return group


def _find_group(node: QgsLayerTreeNode) -> Optional[QgsLayerTreeGroup]:
    for child in node.children():
        if not isinstance(child, QgsLayerTreeGroup):
            continue
        found = child if child.customProperty(GROUP_PROPERTY) else _find_group(child)
        if found is not None:
            return found
    return None


def _new_folder(
    group: QgsLayerTreeGroup, spec: LayerSpec, before: Dict[str, Tuple[bool, bool, Optional[str]]]
) -> QgsLayerTreeGroup:
    folder = group.addGroup(folder_title(spec.folder))
    folder.setCustomProperty(FOLDER_PROPERTY, spec.folder)
    visible, expanded, hidden_for = before.get(spec.folder, (spec.visible, False, None))
    folder.setItemVisibilityChecked(visible)
    if hidden_for:
        folder.setCustomProperty(HIDDEN_PROPERTY, hidden_for)
    folder.setExpanded(expanded)
    return folder


def _switch_on(node: QgsLayerTreeNode) -> None:
    node.removeCustomProperty(HIDDEN_PROPERTY)
    node.setItemVisibilityChecked(True)


def _dissolve(group: QgsLayerTreeGroup) -> None:
    """Take the group away; what is in it moves up into its place."""
    parent = group.parent()
    place = parent.children().index(group)
    for child in reversed(group.children()):
        parent.insertChildNode(place, child.clone())
    parent.removeChildNode(group)


def _tidy_legend(node: QgsLayerTreeLayer) -> None:
    """Show only the named rules: the bands for smaller scales say the same again."""
    layer = node.layer()
    items = layer.renderer().legendSymbolItems() if layer.renderer() else []
    named = [place for place, item in enumerate(items) if item.label()]
    if named and len(named) < len(items):
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, named)
