"""Runs inside a whole QGIS: suggestions of a case in the panel and on the map, accepted, decided for all, taken back."""

from __future__ import annotations

import json
import os
import sys
from typing import Iterator

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton

with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    sys.path.insert(0, json.load(handle)["folder"])

import inside
from inside import Step, ask_outside, iface, layers, ours, plan, press, seen


def looked() -> bool:
    cases = ours().case_controller
    return inside.idle() and cases.look is not None and not cases.reader.is_settling


def click(name: str) -> None:
    ours().case_controller.section.findChild(QToolButton, name).click()


def scenario() -> Iterator[Step]:
    yield "QGIS", lambda: not iface.mapCanvas().isDrawing()
    width, height = plan.get("size", (1600, 1000))
    iface.mainWindow().showNormal()
    iface.mainWindow().setGeometry(0, 0, width, height)
    inside.save_connection()
    inside.load()
    yield from inside.through_the_dialog()
    yield "the layers", lambda: len(layers()) > 6 and inside.idle()
    iface.mainWindow().activateWindow()
    cases, state = ours().case_controller, ours().state
    state.set_current_report(9101)
    yield "the look", looked
    iface.mapCanvas().setCenter(QgsPointXY(471010, 739500))
    iface.mapCanvas().zoomScale(2500)
    yield "the map", inside.idle
    seen["suggested"] = [candidate.id for candidate in cases.look.candidates]
    seen["marks"] = sorted(mark.sign for mark in cases.marks.marks)
    yield ask_outside("suggestions")
    ours().dock.focus_list()
    for size in (2, 3, 4):
        press(Qt.Key.Key_D)
        yield "a member more", lambda size=size: looked() and cases.look.case is not None and cases.look.case.reports == size
    seen["size"] = cases.look.case.reports
    yield "the map", inside.idle
    yield ask_outside("case")
    click("act_take_up")
    yield "the preview", lambda: cases.section.bar.is_open and inside.idle()
    seen["preview"] = cases.section.preview.text
    yield ask_outside("preview")
    press(Qt.Key.Key_Return)
    yield "the decisions", lambda: looked() and "new" not in {m.status for m in cases.look.members}
    click("act_reject")
    yield "the question", lambda: cases.section.bar.is_open and inside.idle()
    yield ask_outside("question")
    press(Qt.Key.Key_Escape)
    ours().dock.focus_list()
    press(Qt.Key.Key_U)
    yield "the undoing", lambda: looked() and "verification" not in {m.status for m in cases.look.members}
    yield ask_outside("undone")
    seen["done"] = True


driver = inside.Driver(scenario())
