"""Moja Komenda as somebody uses it: the locator bar, the card, the map tool, without a connection, and unloading in between."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any, Iterator, List

from qgis import utils
from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QTreeView

with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    sys.path.insert(0, json.load(handle)["folder"])

import inside
from inside import NAME, Step, action, after, ask_outside, iface, ours, plan, seen


def bar() -> QLineEdit:
    return inside.locator_bar().findChild(QLineEdit)


def rows() -> List[List[str]]:
    """What the locator shows below our heading: name and description."""
    views = [v for v in iface.mainWindow().findChildren(QTreeView) if type(v).__name__ in ("QgsLocatorResultsView", "QTreeView")]
    views += [v for w in QApplication.topLevelWidgets() for v in w.findChildren(QTreeView)]
    for view in views:
        model = view.model()
        if model is None or "Locator" not in type(model).__name__ + model.metaObject().className():
            continue
        columns = range(model.columnCount())
        return [[str(model.index(row, column).data() or "") for column in columns] for row in range(model.rowCount())]
    return []


def type_slowly(text: str) -> None:
    line = bar()
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, text, delay=30)


def ours_idle() -> bool:
    return ours().runner.is_idle() and not iface.mapCanvas().isDrawing() and not inside.locator_bar().locator().isRunning()


def holding(text: str) -> Any:
    return lambda: ours_idle() and any(text in cell for row in rows() for cell in row)


def card_text() -> str:
    card = ours().place_controller.card
    return card.text if card is not None and card.isVisible() else ""


def scenario() -> Iterator[Step]:
    yield "QGIS", lambda: not iface.mapCanvas().isDrawing()
    iface.mainWindow().showNormal()
    iface.mainWindow().setGeometry(0, 0, plan["width"], plan["height"])
    iface.mainWindow().activateWindow()
    inside.save_connection()
    seen["before"] = inside.surroundings()
    inside.load()
    seen["loaded"] = inside.surroundings()

    type_slowly("kom sopot")
    yield "the row about the missing connection", lambda: ours_idle() and len(rows()) == 2
    seen["disconnected"] = rows()
    yield ask_outside("picture")
    bar().clear()

    yield from inside.through_the_dialog()
    yield "calm", ours_idle
    type_slowly("kom sopot")
    yield "the rows", holding("Sopot")
    yield "the list", after(0.5)
    seen["typed"] = rows()
    yield ask_outside("picture")
    QTest.keyClick(bar(), Qt.Key.Key_Return)
    yield "the card", lambda: "Komenda" in card_text() and ours_idle()
    seen["card"] = card_text()
    centre = iface.mapCanvas().center()
    seen["centre"] = [centre.x(), centre.y()]
    yield "the map", after(1.0)
    yield ask_outside("picture")
    card = ours().place_controller.card
    card.copy_phone.click()
    seen["clipboard"] = QApplication.clipboard().text()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    yield "the card closed", lambda: not card.isVisible()

    type_slowly("kom haffn 3")
    yield "the street", holding("Haffnera")
    yield ask_outside("picture")
    QTest.keyClick(bar(), Qt.Key.Key_Return)
    yield "the street's card", lambda: "Rejon nr 2" in card_text() and ours_idle()
    seen["street card"] = card_text()
    QTest.keyClick(card, Qt.Key.Key_Escape)

    iface.mapCanvas().setExtent(QgsRectangle(474500, 732500, 475500, 733500))
    iface.mapCanvas().refresh()
    yield "the map", ours_idle
    action("who_answers").trigger()
    view = iface.mapCanvas().viewport()
    # 40 m within the southern border of the unit's area
    pixel = iface.mapCanvas().getCoordinateTransform().transform(475000, 733040)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(round(pixel.x()), round(pixel.y())))
    yield "the clicked card", lambda: "Komenda" in card_text() and ours_idle()
    seen["clicked card"] = card_text()
    yield "the marker", after(0.3)
    yield ask_outside("picture")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    QTest.keyClick(iface.mapCanvas(), Qt.Key.Key_Return)
    yield "the card of the middle", lambda: "Komenda" in card_text() and ours_idle()
    seen["centre card"] = card_text()

    # Unloaded while a search is under way.
    type_slowly("kom sopo")
    began = time.monotonic()
    utils.unloadPlugin(NAME)
    seen["unload s"] = time.monotonic() - began
    yield "deferred deletes", after(2.5)
    bar().clear()
    seen["after"] = inside.surroundings()
    inside.load()
    yield "the plugin", after(0.3)


driver = inside.Driver(scenario())
