"""Runs inside a whole QGIS: the cable is pulled while the map is drawn, and QGIS is closed."""

from __future__ import annotations

import json
import os
import sys
from typing import Iterator

with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    sys.path.insert(0, json.load(handle)["folder"])

import inside
from inside import Step, after, iface, layers, ours, seen


def scenario() -> Iterator[Step]:
    inside.save_connection()
    inside.load()
    yield from inside.through_the_dialog()
    yield "the layers", lambda: len(layers()) > 6 and inside.idle()
    yield inside.ask_outside("unplug")
    iface.mapCanvas().refreshAllLayers()
    yield "the map to wait for the server", after(1)
    seen["drawing"] = iface.mapCanvas().isDrawing()
    yield "the loss to be noticed", lambda: ours().state.connection.value == "offline"
    yield "the map to give up", lambda: not iface.mapCanvas().isDrawing()


driver = inside.Driver(scenario())
