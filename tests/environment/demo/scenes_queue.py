"""An analyst's day with the queues: the desk, decisions, drawing, colleagues, a lost connection, the windows."""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from typing import Any, Callable, Iterator

from qgis.core import QgsProject, QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication

from tests.environment.demo.camera import (
    PICTURES,
    POLISH,
    Step,
    after,
    arrive,
    ask,
    calm,
    click,
    iface,
    layer_of,
    lower_part_of_map,
    middle_of_the_queue,
    picture,
    place,
    point_of_report,
    press,
    wiring,
    write,
    zoom,
)

COLLEAGUE = "piotr.demo"
SIGN_MM = 6.4
CITY_SCALE, STREET_SCALE = 90_000, 12_000
CONFIRM = """
    SELECT d.status FROM kmzb_api.report r, kmzb_api.decide(r.id, r.version, %s, 'confirm', NULL, NULL, NULL) d WHERE r.id = %s
"""


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


def analyst(pillars: Callable[[Any], Iterator[Step]]) -> Iterator[Step]:
    """The whole day; ``pillars`` are the scenes between the queues and the loss of the connection."""
    yield from arrive()
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
    yield from pillars(dock)
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
    ask(COLLEAGUE, CONFIRM, (str(uuid.uuid4()), wiring().state.current_report_id))
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
