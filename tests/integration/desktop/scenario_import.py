"""Runs inside a whole QGIS: an administrator imports a file with the wizard, by keys."""

from __future__ import annotations

import json
import os
import sys
from typing import Iterator

from qgis import utils
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    sys.path.insert(0, json.load(handle)["folder"])

import inside
from inside import NAME, Step, action, after, idle, iface, online, ours, plan, seen


def page_ready() -> bool:
    wizard = ours().import_controller.wizard
    return idle() and not wizard.map_page.canvas.isDrawing() and wizard.currentPage().isComplete()


def outcome(found) -> list:
    return [found.rows, found.new, found.present, found.rejected]


def scenario() -> Iterator[Step]:
    yield "QGIS", lambda: not iface.mapCanvas().isDrawing()
    iface.mainWindow().showNormal()
    iface.mainWindow().setGeometry(0, 0, 1600, 1000)
    inside.save_connection()
    inside.load()
    algorithm = QgsApplication.processingRegistry().algorithmById("kmzb:importfile")
    seen["algorithm"] = algorithm.id() if algorithm else None
    assert not action("import").isEnabled()
    ours().session_controller.connect_to("Central")
    yield "the session", online
    yield "the layers", idle
    seen["may import"] = action("import").isEnabled()
    action("import").trigger()
    wizard = ours().import_controller.wizard
    yield "the wizard", wizard.isVisible
    wizard.file_page.choose(plan["table"], "reports")
    seen["pages"] = [wizard.currentId()]
    for _ in range(4):
        QTest.keyClick(wizard, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        if wizard.currentId() == seen["pages"][-1]:
            wizard.next()  # another language has another letter
        seen["pages"].append(wizard.currentId())
        yield "a page", page_ready
        yield "its pause", after(0.5)
        yield "the page", page_ready
    wizard.check_page.check_button.click()
    yield "the check", lambda: wizard.draft.checked is not None
    seen["checked"] = outcome(wizard.draft.checked)
    wizard.next()
    seen["pages"].append(wizard.currentId())
    yield "the import", lambda: wizard.draft.outcome is not None
    seen["outcome"] = outcome(wizard.draft.outcome)
    yield "the layers", idle
    wizard.run_page.map_button.click()
    yield "the map", idle
    canvas, crs_2180 = iface.mapCanvas(), QgsCoordinateReferenceSystem("EPSG:2180")
    transform = QgsCoordinateTransform(crs_2180, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    seen["on the map"] = canvas.extent().contains(transform.transform(QgsPointXY(470_020, 738_000)))
    wizard.accept()
    yield "the end of the wizard", lambda: ours().import_controller.wizard is None
    utils.unloadPlugin(NAME)
    seen["provider left"] = QgsApplication.processingRegistry().providerById("kmzb") is not None


driver = inside.Driver(scenario())
