"""Runs inside a whole QGIS: the cable is pulled in the middle of work, and put back."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Iterator

from qgis import utils
from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import Qt, QTimer

with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    sys.path.insert(0, json.load(handle)["folder"])

import inside
from inside import NAME, Step, action, after, iface, layers, listed, online, ours, press, seen, status


class Pulse:
    """How long QGIS's event loop stood still at most, and where."""

    def __init__(self) -> None:
        self.longest, self.at, self.stage = 0.0, "", ""
        self._last = time.monotonic()
        self._timer = QTimer(iface.mainWindow())
        self._timer.timeout.connect(self._beat)
        self._timer.start(10)

    def _beat(self) -> None:
        now = time.monotonic()
        if now - self._last > self.longest:
            self.longest, self.at = now - self._last, self.stage
        self._last = now


def offline() -> bool:
    return ours().state.connection.value == "offline"


def pan(step_m: float) -> None:
    canvas = iface.mapCanvas()
    extent = canvas.extent()
    canvas.setExtent(QgsRectangle(extent.xMinimum() + step_m, extent.yMinimum(), extent.xMaximum() + step_m, extent.yMaximum()))
    canvas.refresh()


def scenario() -> Iterator[Step]:
    yield "QGIS", lambda: not iface.mapCanvas().isDrawing()
    iface.mainWindow().showNormal()
    iface.mainWindow().setGeometry(0, 0, 1600, 1000)
    inside.save_connection()
    inside.load()
    yield from inside.through_the_dialog()
    yield "the layers", lambda: len(layers()) > 6 and inside.idle()
    yield "the list", lambda: bool(listed())
    iface.mainWindow().activateWindow()
    ours().dock.focus_list()
    yield "the keyboard in the list", lambda: ours().dock.table.hasFocus()
    press(Qt.Key.Key_J)
    yield "a report", lambda: status() == "new" and inside.idle()

    yield inside.ask_outside("unplug")
    pulse = Pulse()
    unplugged = time.monotonic()
    pulse.stage = "panning"
    for _ in range(5):
        pan(200)
        yield "panning", after(0.2)
    pulse.stage = "walking the list"
    press(Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K)
    yield "walking", after(0.5)
    pulse.stage = "deciding"
    press(Qt.Key.Key_W)
    yield "deciding", after(0.5)
    pulse.stage = "waiting"
    yield "the loss to be noticed", offline
    seen["noticed after s"] = time.monotonic() - unplugged
    seen["text"] = ours().state.connection_text
    seen["still listed"] = listed()
    pulse.stage = "working offline"
    for _ in range(10):
        pan(-150)
        press(Qt.Key.Key_J, Qt.Key.Key_K)
        yield "working offline", after(0.3)
    seen["longest standstill s"], seen["standstill at"] = round(pulse.longest, 3), pulse.at

    yield inside.ask_outside("cut")
    for _ in range(5):
        pan(100)
        iface.mapCanvas().refreshAllLayers()
        yield "working while connections are refused, nobody asking for passwords", after(0.5)

    yield inside.ask_outside("mend")
    mended = time.monotonic()
    yield "the session again", online
    seen["back after s"] = time.monotonic() - mended
    seen["listed again"] = listed()
    yield "calm", inside.idle
    yield inside.ask_outside("unplug")
    before = time.monotonic()
    utils.unloadPlugin(NAME)
    seen["unload without a server s"] = time.monotonic() - before
    yield inside.ask_outside("cut")
    yield "a moment", after(0.5)
    seen["actions left"] = action("connect") is not None


driver = inside.Driver(scenario())
