"""Runs inside the demo's QGIS (``--code``): goes through an analyst's work and takes a picture of each screen.

A scenario is a generator: each ``yield`` hands over what it waits for, and a timer goes on once that holds. All acts
are real ones, by keys and mouse; the colleague works on a connection of his own.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
import traceback
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any, Callable, Iterator, Tuple

import psycopg2
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbolLayerUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QWidget
from qgis.utils import iface, plugins

PICTURES = Path(os.environ["KMZB_PICTURES"])
STATE = os.environ["KMZB_DEMO_STATE"]
COLLEAGUE = "piotr.demo"
TICK_MS = 100
PATIENCE_S = 60.0
DOCK_WIDTH, TREE_WIDTH = 540, 230
SIGN_MM = 6.4
CITY_SCALE, STREET_SCALE = 90_000, 12_000
Step = Tuple[str, Callable[[], Any]]
POLISH = QgsApplication.locale().startswith("pl")


class Driver:
    """Goes through the scenario on a timer; never blocks QGIS for longer than a picture takes."""

    def __init__(self, steps: Iterator[Step]) -> None:
        self.steps, self.waiting, self.since = steps, ("begin", lambda: True), time.monotonic()
        self.timer = QTimer(iface.mainWindow())
        self.timer.timeout.connect(self.tick)
        self.timer.start(TICK_MS)

    def tick(self) -> None:
        try:
            if not self.waiting[1]():
                if time.monotonic() - self.since > PATIENCE_S:
                    raise TimeoutError("waited in vain for " + self.waiting[0])
                return
            self.waiting, self.since = next(self.steps), time.monotonic()
        except StopIteration:
            self.finish({})
        except Exception:  # noqa: BLE001 - it would open a window on a screen that nobody sees
            self.finish({"problem": traceback.format_exc()})

    def finish(self, state: dict) -> None:
        self.timer.stop()
        Path(STATE + ".new").write_text(json.dumps(state), encoding="utf-8")
        os.replace(STATE + ".new", STATE)


# What it waits for


def after(seconds: float) -> Step:
    until = time.monotonic() + seconds
    return f"{seconds} s", lambda: time.monotonic() > until


def calm() -> Step:
    """Nothing runs, nothing is drawn, and that for a moment."""
    quiet_since = [0.0]

    def holds() -> bool:
        busy = not wiring().runner.is_idle() or iface.mapCanvas().isDrawing()
        quiet_since[0] = 0.0 if busy else quiet_since[0] or time.monotonic()
        return not busy and time.monotonic() - quiet_since[0] > 0.8

    return "calm", holds


def online() -> bool:
    return "kmzb_plugin" in plugins and wiring().state.connection.value == "online"


# What it does


def wiring() -> Any:
    return plugins["kmzb_plugin"].wiring


def press(*keys: Any) -> None:
    for key in keys:
        modifiers = Qt.KeyboardModifier.NoModifier
        if isinstance(key, tuple):
            modifiers, key = key
        QTest.keyClick(QApplication.focusWidget() or iface.mainWindow(), key, modifiers)


def write(text: str) -> None:
    """As if pasted: QTest has no keys for Polish letters."""
    field = QApplication.focusWidget()
    (field.insert if hasattr(field, "insert") else field.insertPlainText)(text)


def picture(name: str, *parts: QWidget, box: Any = None) -> None:
    """The whole screen, or the rectangle around ``parts`` (with the frames of windows)."""
    command = ["import", "-window", "root"]
    for part in parts:
        frame = part.frameGeometry() if part.isWindow() else QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
        box = frame if box is None else box.united(frame)
    if box is not None:
        command += ["-crop", f"{box.width()}x{box.height()}+{max(0, box.x())}+{max(0, box.y())}", "+repage"]
    subprocess.run([*command, str(PICTURES / f"{name}.png")], check=True, timeout=60)


def place(fraction_x: float, fraction_y: float) -> QPoint:
    """A point of the map, by its share of width and height."""
    size = iface.mapCanvas().viewport().size()
    return QPoint(int(size.width() * fraction_x), int(size.height() * fraction_y))


def lower_part_of_map() -> QRect:
    corner, size = iface.mapCanvas().mapToGlobal(place(0, 0.3)), iface.mapCanvas().size()
    return QRect(corner, QSize(size.width(), int(size.height() * 0.7)))


def click(at: QPoint) -> None:
    QTest.mouseClick(iface.mapCanvas().viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def colleague_confirms(report_id: int) -> None:
    password = json.loads(Path(os.environ["KMZB_DEMO_PASSWORDS"]).read_text(encoding="utf-8"))[COLLEAGUE]
    logged_in = psycopg2.connect(service="kmzb_demo", user=COLLEAGUE, password=password)
    with closing(logged_in), logged_in, logged_in.cursor() as cursor:
        cursor.execute(
            "SELECT d.status FROM kmzb_api.report r,"
            " kmzb_api.decide(r.id, r.version, %s, 'confirm', NULL, NULL, NULL) d WHERE r.id = %s",
            (str(uuid.uuid4()), report_id),
        )


def lay_out() -> None:
    window, dock = iface.mainWindow(), wiring().dock
    window.showMaximized()
    for name in ("Browser", "Browser2"):
        other = window.findChild(QDockWidget, name)
        if other is not None:
            other.hide()
    dock.show()
    tree = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([tree, dock], [TREE_WIDTH, DOCK_WIDTH], Qt.Orientation.Horizontal)


def add_country() -> None:
    source = QgsApplication.pkgDataPath() + "/resources/data/world_map.gpkg|layername=states_provinces"
    base = QgsVectorLayer(source, "Województwa" if POLISH else "Voivodeships", "ogr")
    base.setSubsetString("adm0_a3 = 'POL'")
    symbol = QgsFillSymbol.createSimple({"color": "#f7f5f0", "outline_color": "#9a9a9a", "outline_width": "0.3"})
    base.setRenderer(QgsSingleSymbolRenderer(symbol))
    project = QgsProject.instance()
    project.addMapLayer(base, False)
    project.layerTreeRoot().insertLayer(-1, base)


def layer_of(key: str) -> Any:
    return next(x for x in QgsProject.instance().mapLayers().values() if x.customProperty("kmzb/spec") == key)


def middle_of_the_queue() -> QgsPointXY:
    points = [f.geometry().asPoint() for f in layer_of("queue:verification").getFeatures(QgsFeatureRequest())]
    middle = sorted(p.x() for p in points)[len(points) // 2], sorted(p.y() for p in points)[len(points) // 2]
    return QgsPointXY(*middle)


def zoom(centre: QgsPointXY, scale: float) -> None:
    canvas = iface.mapCanvas()
    canvas.setCenter(centre)
    canvas.zoomScale(scale)
    canvas.refresh()


def point_of_report() -> QgsPointXY:
    """Where the current report stands."""
    wanted = wiring().state.current_report_id
    return next(f.geometry().asPoint() for f in layer_of("queue:verification").getFeatures() if f["id"] == wanted)


def signs() -> None:
    """The markers of the map one by one, for the tables of the guides; the same in both languages."""
    from kmzb_plugin.layers import markers

    catalogue = wiring().state.catalogue
    new, circle = catalogue.status("new"), markers.shape_of("circle")
    drawn = {f"status-{s.code}": markers.single_marker(circle, SIGN_MM, s, False) for s in catalogue.statuses}
    drawn["overdue"] = markers.single_marker(circle, SIGN_MM, new, True)
    for category in catalogue.categories:
        shape = markers.shape_of(category.symbol)
        drawn[f"group-{category.group_code}"] = markers.single_marker(shape, SIGN_MM, new, False)
    for name, symbol in drawn.items():
        pixmap = QgsSymbolLayerUtils.symbolPreviewPixmap(symbol, QSize(44, 44), 2)
        pixmap.save(str(PICTURES / f"{name}.png"))


# The scenario


def scenario() -> Iterator[Step]:
    yield "the session", online
    lay_out()
    add_country()
    yield after(1.0)
    lay_out()
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2180"))
    dock = wiring().dock
    dock.focus_list()
    press((Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_2))
    yield calm()
    zoom(middle_of_the_queue(), CITY_SCALE)
    if POLISH:
        signs()
    yield from the_desk(dock)
    yield from decisions(dock)
    yield from drawing(dock)
    yield from colleagues(dock)
    yield from windows(dock)


def the_desk(dock: Any) -> Iterator[Step]:
    press(Qt.Key.Key_J, Qt.Key.Key_J)
    for node in QgsProject.instance().layerTreeRoot().children():
        node.setExpanded(False)  # the tree hears of changes only
        node.setExpanded(True)
    yield calm()
    picture("desktop")
    picture("dock", dock)
    dock.form.filters_button.setChecked(True)
    dock.form.search_edit.setFocus()
    write("ul.")
    yield calm()
    picture("filters", dock.tabs, dock.form.filters_box, dock.table)
    dock.filters.reset()
    dock.form.filters_button.setChecked(False)
    dock.focus_list()
    yield calm()
    tips = iface.mainWindow().findChild(QAction, "mActionMapTips")
    tips.setChecked(True)
    iface.setActiveLayer(layer_of("queue:verification"))
    zoom(point_of_report(), STREET_SCALE)
    yield calm()
    at = iface.mapCanvas().getCoordinateTransform().transform(point_of_report())
    spot = iface.mapCanvas().viewport().mapToGlobal(QPoint(int(at.x()), int(at.y())))
    QCursor.setPos(spot + QPoint(60, 60))
    yield after(0.5)
    QCursor.setPos(spot)
    yield after(2.0)
    picture("tip", box=QRect(spot.x() - 190, spot.y() - 100, 590, 320))
    tips.setChecked(False)
    QCursor.setPos(10, 10)


def decisions(dock: Any) -> Iterator[Step]:
    dock.focus_list()
    press(Qt.Key.Key_N)
    yield after(0.6)
    press(Qt.Key.Key_2)
    yield after(0.3)
    picture("reasons", dock.act_line, dock.panel)
    press(Qt.Key.Key_Return)
    yield calm()
    picture("undo", dock.table, dock.act_line, dock.panel)
    press(Qt.Key.Key_U)
    yield calm()


def drawing(dock: Any) -> Iterator[Step]:
    canvas = iface.mapCanvas()
    zoom(point_of_report(), STREET_SCALE / 4)
    yield calm()
    dock.focus_list()
    press(Qt.Key.Key_A)
    yield after(0.5)
    press(Qt.Key.Key_3)
    yield after(0.5)
    for x, y in ((0.36, 0.42), (0.58, 0.36), (0.63, 0.55), (0.42, 0.62)):
        click(place(x, y))
    yield after(0.3)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    yield after(0.5)
    write("Brak oświetlenia przejścia" if POLISH else "The crossing is not lit")
    yield after(0.5)
    picture("annotate", box=lower_part_of_map())
    press(Qt.Key.Key_Return)
    yield calm()
    dock.focus_list()
    press(Qt.Key.Key_M)
    yield after(0.5)
    click(place(0.55, 0.58))
    yield after(0.8)
    picture("move", box=lower_part_of_map())
    press(Qt.Key.Key_Escape)
    yield calm()
    dock.focus_list()
    press(Qt.Key.Key_U)
    yield calm()


def colleagues(dock: Any) -> Iterator[Step]:
    zoom(middle_of_the_queue(), CITY_SCALE)
    press(Qt.Key.Key_J)
    yield calm()
    press(Qt.Key.Key_N)
    yield after(0.5)
    press(Qt.Key.Key_1, Qt.Key.Key_Tab)
    write("Patrol o 14.00" if POLISH else "Patrol at 2 p.m.")
    yield after(0.3)
    colleague_confirms(wiring().state.current_report_id)
    yield "the banner", lambda: dock.panel.conflict_banner.isVisible()
    yield calm()
    picture("conflict", dock.act_line, dock.panel)
    dock.panel.conflict_banner.clear()
    Path(os.environ["KMZB_DEMO_UNPLUG"]).touch()
    yield "the loss", lambda: wiring().state.connection.value == "offline"
    yield after(1.0)
    picture("offline", dock)


def windows(dock: Any) -> Iterator[Step]:
    wiring().session_controller.disconnect_now()
    wiring().show_connections()
    yield after(1.5)
    picture("connection", wiring()._windows["connections"])
    wiring()._windows["connections"].close()
    QTimer.singleShot(0, wiring().show_options)
    yield "the options", lambda: QApplication.activeModalWidget() is not None
    yield after(1.0)
    options = QApplication.activeModalWidget()
    picture("options", options)
    options.close()


driver = Driver(scenario())
