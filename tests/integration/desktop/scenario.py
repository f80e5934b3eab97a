"""Runs inside a whole QGIS: an analyst's session by keyboard and mouse, from an empty profile."""

from __future__ import annotations

import json
import os
import sys
import time
import uuid
from typing import Iterator

import psycopg2
from qgis import utils
from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    sys.path.insert(0, json.load(handle)["folder"])

import inside
from inside import NAME, Step, action, after, dialogs, idle, iface, layers, listed, online, ours, plan, press, seen, status


def draw_polygon() -> Iterator[Step]:
    """Three clicks on the map, a right click, a text."""
    canvas = iface.mapCanvas()
    report = ours().state.detail.report
    canvas.setExtent(QgsRectangle(report.x - 300, report.y - 300, report.x + 300, report.y + 300))
    canvas.refresh()
    yield "the map", idle
    action("annotate_polygon").trigger()
    view = canvas.viewport()
    middle = QPoint(view.width() // 2, view.height() // 2)
    for corner in (QPoint(-60, 60), QPoint(60, 60), QPoint(0, -60)):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle + corner)
    QTest.mouseClick(view, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, middle)
    strip = ours().map_controller.acts.annotate_tool.strip
    yield "the annotation's text", lambda: strip.edit.isVisible()
    strip.edit.setText("Tu stoją samochody")
    QTest.keyClick(strip.edit, Qt.Key.Key_Return)
    yield "the annotation", lambda: len(ours().state.detail.annotations if ours().state.detail else ()) == 1


def colleague_acts() -> None:
    connection = psycopg2.connect(plan["colleague_dsn"])
    with connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT version FROM kmzb_api.decide(%s, 1, %s, 'take_up')", (plan["colleague_report"], str(uuid.uuid4()))
        )
    connection.close()


def scenario() -> Iterator[Step]:
    yield "QGIS", lambda: not iface.mapCanvas().isDrawing()
    iface.mainWindow().showNormal()
    iface.mainWindow().setGeometry(0, 0, 1600, 1000)
    iface.mainWindow().activateWindow()
    inside.save_connection()
    seen["before"] = inside.surroundings()

    inside.load()
    seen["loaded"] = inside.surroundings()
    yield "the plugin", lambda: True
    utils.unloadPlugin(NAME)
    yield "deferred deletes", after(0.3)
    seen["after one load"] = inside.surroundings()

    inside.load()
    yield from inside.through_the_dialog()
    yield "the layers", lambda: len(layers()) > 6 and idle()
    seen["who"] = ours().state.identity.name
    seen["layers"] = {key: [layer.isValid(), sum(1 for _ in layer.getFeatures())] for key, layer in layers().items()}
    seen["sources"] = [layer.source() for layer in layers().values()]
    yield "the list", lambda: bool(listed())
    seen["listed"] = listed()

    action("dock").trigger()
    iface.mainWindow().activateWindow()
    yield "the keyboard in the list", lambda: ours().dock.table.hasFocus()
    press(Qt.Key.Key_J)
    yield "the most urgent report", lambda: status() == "new"
    seen["most urgent"] = ours().state.current_report_id
    yield "its mark on the map", lambda: idle() and any(layer.selectedFeatureCount() for layer in layers().values())
    press(Qt.Key.Key_W)
    yield "taking it up", lambda: status() == "verification" and idle()
    press(Qt.Key.Key_P)
    yield "confirming it", lambda: status() == "confirmed" and idle()
    yield from draw_polygon()
    ours().dock.focus_list()
    press(Qt.Key.Key_U)
    yield "the undo", lambda: bool(ours().state.detail) and ours().state.detail.annotations == () and idle()

    seen["before colleague"] = plan["colleague_report"] in listed()
    began = time.monotonic()
    colleague_acts()
    yield "the colleague's act", lambda: plan["colleague_report"] not in listed()
    seen["colleague after s"] = time.monotonic() - began
    yield "calm", idle

    utils.unloadPlugin(NAME)
    yield "the end of QGIS flashing the report", after(2.5)
    seen["after a session"] = inside.surroundings()
    inside.load()
    action("connect").trigger()
    yield "the connection dialog", lambda: bool(dialogs())
    QTest.keyClick(dialogs()[0], Qt.Key.Key_Return)
    yield "a last session, so that QGIS ends with the plugin at work", online


driver = inside.Driver(scenario())
