"""Runs inside the demo's QGIS (``--code``): lays out the map, then says what is really shown.

Waits until the plugin has logged in, the list has rows and the map is drawn, and writes what it sees to the file named
by KMZB_DEMO_STATE: the queue's tabs, the rows of the list, for each layer the features in view, and where on the
screen some of them must be. The launcher compares that with the database and with the picture.
"""

from __future__ import annotations

import json
import os
import traceback
from typing import Any, Dict, Optional

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from qgis.utils import iface, plugins

DOCK = "KmzbVerificationDock"
SPEC = "kmzb/spec"
QUEUE_LAYER = "queue:"
CRS = "EPSG:2180"
TICK_MS = 250
CALM_TICKS = 4
PATIENCE_TICKS = 4 * 120
SAMPLES = 60
DOCK_WIDTH = 540
SIDE_WIDTH = 260


class Show:
    """One step of waiting after the other, on a timer; never blocks QGIS."""

    def __init__(self) -> None:
        self.path = os.environ["KMZB_DEMO_STATE"]
        self.ticks = 0
        self.calm = 0
        self.steps_done = 0
        self.timer = QTimer(iface.mainWindow())
        self.timer.timeout.connect(self.tick)
        self.timer.start(TICK_MS)

    def tick(self) -> None:
        self.ticks += 1
        try:
            waiting_for = self.step()
        except Exception:  # noqa: BLE001 - a window with a traceback would stay open on a screen nobody sees
            self.finish({"problem": traceback.format_exc()})
            return
        if waiting_for is None:
            return
        if self.ticks > PATIENCE_TICKS:
            self.finish({"problem": "waited in vain for " + waiting_for})

    def step(self) -> Optional[str]:
        """What is still missing, or ``None`` when the state has been written."""
        if "kmzb_plugin" not in plugins:
            return "the plugin to load"
        dock = iface.mainWindow().findChild(QDockWidget, DOCK)
        if dock is None:
            return "the dock"
        layers = queue_layers()
        if not layers:
            return "the login and the layers"
        if self.steps_done < len(LAYOUT):
            # One a tick: the window manager answers later, and the docks share what the window really got.
            LAYOUT[self.steps_done](dock, layers)
            self.steps_done += 1
            return "the map"
        if row_count(dock) == 0:
            return "rows in the list"
        if dock.table.currentIndex().row() < 0:
            dock.table.selectRow(0)
            return "the first report"
        self.calm = 0 if iface.mapCanvas().isDrawing() or QgsApplication.taskManager().countActiveTasks() else self.calm + 1
        if self.calm < CALM_TICKS:
            return "the map to be drawn"
        self.finish(observe(dock, layers))
        return None

    def finish(self, state: Dict[str, Any]) -> None:
        self.timer.stop()
        new = self.path + ".new"
        with open(new, "w", encoding="utf-8") as out:
            json.dump(state, out, ensure_ascii=False)
        os.replace(new, self.path)


def queue_layers() -> Dict[str, Any]:
    """Key and layer of the queues, as the plugin has put them into the project."""
    found = {}
    for layer in QgsProject.instance().mapLayers().values():
        key = str(layer.customProperty(SPEC) or "")
        if key.startswith(QUEUE_LAYER):
            found[key[len(QUEUE_LAYER):]] = layer
    return found


def row_count(dock: Any) -> int:
    model = dock.table.model()
    return int(model.rowCount()) if model is not None and dock.table.isVisible() else 0


def fill_screen(dock: Any, layers: Dict[str, Any]) -> None:
    """The whole screen for the map, the layer tree and our dock."""
    window = iface.mainWindow()
    window.showMaximized()
    for name in ("Browser", "Browser2", "UserInputDockWidget", "BookmarksDockWidget", "Statistics"):
        other = window.findChild(QDockWidget, name)
        if other is not None:
            other.hide()
    dock.show()
    dock.raise_()
    add_country()


def share_width(dock: Any, layers: Dict[str, Any]) -> None:
    """The list wide enough to read, the layer tree narrow, the rest for the map."""
    window = iface.mainWindow()
    tree = window.findChild(QDockWidget, "Layers")
    docks, widths = ([dock], [DOCK_WIDTH]) if tree is None else ([tree, dock], [SIDE_WIDTH, DOCK_WIDTH])
    window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)


def go_to_queue(dock: Any, layers: Dict[str, Any]) -> None:
    """The map where the reports are."""
    zoom_to(layers)


def add_country() -> None:
    """The voivodeships that QGIS ships, under everything else: a quiet map without a network."""
    source = QgsApplication.pkgDataPath() + "/resources/data/world_map.gpkg|layername=states_provinces"
    title = "Województwa (mapa poglądowa)"
    base = QgsVectorLayer(source, title, "ogr")
    if not base.isValid():
        return
    base.setSubsetString("adm0_a3 = 'POL'")
    symbol = QgsFillSymbol.createSimple({"color": "#f7f5f0", "outline_color": "#9a9a9a", "outline_width": "0.3"})
    base.setRenderer(QgsSingleSymbolRenderer(symbol))
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    project.addMapLayer(base, False)
    project.layerTreeRoot().insertLayer(-1, base)
    iface.mapCanvas().setCanvasColor(Qt.GlobalColor.white)


def zoom_to(layers: Dict[str, Any]) -> None:
    """Where the queue is."""
    box = QgsRectangle()
    for layer in layers.values():
        if QgsProject.instance().layerTreeRoot().findLayer(layer.id()).isVisible():
            for feature in layer.getFeatures(QgsFeatureRequest().setNoAttributes().setLimit(5000)):
                box.combineExtentWith(feature.geometry().boundingBox())
    if box.isEmpty():
        return
    canvas = iface.mapCanvas()
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(CRS), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    box = to_map.transformBoundingBox(box)
    box.scale(1.15)
    canvas.setExtent(box)
    canvas.refresh()


def observe(dock: Any, layers: Dict[str, Any]) -> Dict[str, Any]:
    """What a person would see, in numbers."""
    canvas = iface.mapCanvas()
    extent = canvas.extent()
    root = QgsProject.instance().layerTreeRoot()
    counts: Dict[str, int] = {}
    spots = []
    for code, layer in layers.items():
        node = root.findLayer(layer.id())
        if node is None or not node.isVisible() or not layer.isInScaleRange(canvas.scale()):
            continue
        map_crs, project = canvas.mapSettings().destinationCrs(), QgsProject.instance()
        to_map = QgsCoordinateTransform(layer.crs(), map_crs, project)
        inside = QgsCoordinateTransform(map_crs, layer.crs(), project).transformBoundingBox(extent)
        points = [f.geometry().asPoint() for f in layer.getFeatures(QgsFeatureRequest(inside).setNoAttributes())]
        counts[code] = len(points)
        for point in points[:: max(1, len(points) // SAMPLES)]:
            pixel = canvas.getCoordinateTransform().transform(to_map.transform(point))
            spot = canvas.viewport().mapToGlobal(QPoint(int(round(pixel.x())), int(round(pixel.y()))))
            spots.append([spot.x(), spot.y()])
    corner = canvas.viewport().mapToGlobal(QPoint(0, 0))
    return {
        "rows": row_count(dock),
        "title": dock.windowTitle(),
        "language": str(QgsApplication.locale()),
        "in_view": counts,
        "spots": spots,
        "map": [corner.x(), corner.y(), canvas.viewport().width(), canvas.viewport().height()],
        "dock": [dock.mapToGlobal(QPoint(0, 0)).x(), dock.width(), dock.height()],
        "window_title": iface.mainWindow().windowTitle(),
        "modal": [str(QApplication.activeModalWidget().windowTitle())] if QApplication.activeModalWidget() else [],
    }


LAYOUT = (fill_screen, share_width, go_to_queue)
show = Show()
