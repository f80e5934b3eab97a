"""Inside the demo's QGIS: waiting, keys, the mouse and the camera, for the scenes that are photographed.

A scenario is a generator: each ``yield`` hands over what it waits for, and a timer goes on once that holds. All acts
are real ones, by keys and mouse; colleagues work on connections of their own.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
import traceback
from contextlib import closing
from pathlib import Path
from typing import Any, Callable, Iterator, Sequence, Tuple

import psycopg2
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget
from qgis.utils import iface, plugins

PICTURES = Path(os.environ["KMZB_PICTURES"])
STATE = os.environ["KMZB_DEMO_STATE"]
TICK_MS = 100
PATIENCE_S = 60.0
DOCK_WIDTH, TREE_WIDTH = 540, 230
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
            picture("failed")
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


def ask(login: str, statement: str, values: Sequence[Any] = ()) -> Any:
    """The first row of an answer of the database to somebody's own login; what it does is kept."""
    password = json.loads(Path(os.environ["KMZB_DEMO_PASSWORDS"]).read_text(encoding="utf-8"))[login]
    logged_in = psycopg2.connect(service="kmzb_demo", user=login, password=password)
    with closing(logged_in), logged_in, logged_in.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()


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


def arrive() -> Iterator[Step]:
    """Logged in, everything in its place."""
    yield "the session", online
    lay_out()
    add_country()
    yield after(1.0)
    lay_out()
    iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2180"))
