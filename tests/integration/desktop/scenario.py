"""Runs inside a whole QGIS (``--code``): an analyst's session by keyboard and mouse, from an empty profile.

The scenario is a generator: each ``yield`` hands over a sentence and a condition, and a timer goes on once the
condition holds, so QGIS is never blocked. What was seen is written to the file that KMZB_TEST_PLAN names.
"""

from __future__ import annotations

import json
import os
import time
import traceback
import uuid
from typing import Any, Callable, Dict, Iterator, List, Tuple

import psycopg2
from qgis import utils
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject, QgsProviderRegistry, QgsRectangle
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QToolBar

NAME = "kmzb_plugin"
TICK_MS = 50
PATIENCE_S = 30.0
SPEC = "kmzb/spec"

iface = utils.iface
plan: Dict[str, Any] = json.loads(open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8").read())
seen: Dict[str, Any] = {}
Step = Tuple[str, Callable[[], Any]]


class Driver:
    """Goes through the scenario on a timer."""

    def __init__(self, steps: Iterator[Step]) -> None:
        self.steps = steps
        self.waiting: Step = ("begin", lambda: True)
        self.since = time.monotonic()
        self.timer = QTimer(iface.mainWindow())
        self.timer.timeout.connect(self.tick)
        self.timer.start(TICK_MS)

    def tick(self) -> None:
        try:
            text, condition = self.waiting
            if not condition():
                modal = QApplication.activeModalWidget()
                if time.monotonic() - self.since > PATIENCE_S:
                    raise TimeoutError("waited in vain for " + text)
                if modal is not None and type(modal).__name__ not in ("ConnectionDialog",):
                    raise RuntimeError(f"a window stands before it: {modal.windowTitle()} {modal.children()}")
                return
            self.waiting, self.since = next(self.steps), time.monotonic()
        except StopIteration:
            self.finish()
        except BaseException:  # noqa: BLE001 - it would open a window on a screen that nobody sees
            seen["problem"] = traceback.format_exc()
            self.finish()

    def finish(self) -> None:
        self.timer.stop()
        with open(plan["result"] + ".new", "w", encoding="utf-8") as out:
            json.dump(seen, out, ensure_ascii=False, default=str)
        os.replace(plan["result"] + ".new", plan["result"])
        if "problem" not in seen:
            QgsProject.instance().setDirty(False)
            QTimer.singleShot(0, iface.actionExit().trigger)


def surroundings() -> Dict[str, List[str]]:
    """Everything a plugin could leave behind."""
    window = iface.mainWindow()
    root = QgsProject.instance().layerTreeRoot()
    shortcuts = QgsGui.shortcutsManager()
    return {
        "docks": sorted(dock.objectName() for dock in window.findChildren(QDockWidget)),
        "toolbars": sorted(bar.objectName() for bar in window.findChildren(QToolBar)),
        "actions": sorted(action.objectName() for action in window.findChildren(QAction) if "mzb" in action.objectName()),
        "shortcuts": sorted(action.objectName() for action in shortcuts.listActions() if "mzb" in action.objectName()),
        "plugin menu": sorted(action.text() for action in iface.pluginMenu().actions()),
        "help menu": sorted(action.text() for action in iface.pluginHelpMenu().actions()),
        "layers": sorted(QgsProject.instance().mapLayers()),
        "tree": sorted(child.name() for child in root.children()),
        "tasks": [task.description() for task in QgsApplication.taskManager().tasks()],
        "canvas": sorted(type(item).__name__ for item in iface.mapCanvas().scene().items()),
        "canvas children": sorted(child.objectName() for child in iface.mapCanvas().children() if "mzb" in child.objectName()),
        "map tool": [str(type(iface.mapCanvas().mapTool()).__name__)],
    }


def load() -> None:
    utils.updateAvailablePlugins()
    assert utils.loadPlugin(NAME), "the plugin does not import"
    assert utils.startPlugin(NAME), "the plugin does not start"


def save_connection() -> None:
    """As a user does: the login in QGIS's authentication store, the connection naming it."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword(plan["master"], True), "the master password was not accepted"
    config = QgsAuthMethodConfig("Basic")
    config.setName("KMZB")
    config.setConfig("username", plan["login"])
    config.setConfig("password", plan["password"])
    stored = manager.storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored, "the login was not stored"
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    uri = f"host={plan['host']} port={plan['port']} dbname='{plan['database']}' authcfg={config.id()}"
    metadata.saveConnection(metadata.createConnection(uri, {}), "Central")


def action(name: str) -> QAction:
    return iface.mainWindow().findChild(QAction, "Kmzb_" + name)


def press(*keys: Any) -> None:
    """Where the keyboard is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or iface.mainWindow(), key)


def ours() -> Any:
    return utils.plugins[NAME].wiring


def layers() -> Dict[str, Any]:
    return {
        str(layer.customProperty(SPEC)): layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty(SPEC)
    }


def online() -> bool:
    return ours().state.connection.value == "online" and ours().runner.is_idle()


def idle() -> bool:
    return ours().runner.is_idle() and not iface.mapCanvas().isDrawing()


def status() -> str:
    detail = ours().state.detail
    return detail.report.status if detail is not None else ""


def listed() -> List[int]:
    model = ours().dock.table.reports
    return [model.report_at(row).id for row in range(model.rowCount())]


def through_the_dialog() -> Iterator[Step]:
    """Connect with the connection dialog, by keys."""
    action("connect").trigger()
    yield "the connection dialog", lambda: bool(dialogs())
    dialog = dialogs()[0]
    dialog.activateWindow()
    seen["connections"] = [dialog.connections.topLevelItem(0).text(column) for column in range(4)]
    dialog.test_button.click()
    yield "the test's answer", lambda: plan["login"] in dialog.result_label.text()
    seen["test"] = dialog.result_label.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    yield "the session", online


def dialogs() -> List[QDialog]:
    return [
        widget for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QDialog) and widget.objectName() == "connection_dialog" and widget.isVisible()
    ]  # fmt: skip


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
    save_connection()
    seen["before"] = surroundings()

    load()
    seen["loaded"] = surroundings()
    yield "the plugin", lambda: True
    utils.unloadPlugin(NAME)
    yield "deferred deletes", _after(0.3)
    seen["after one load"] = surroundings()

    load()
    yield from through_the_dialog()
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
    yield "deferred deletes", _after(0.5)
    seen["after a session"] = surroundings()
    load()
    action("connect").trigger()
    yield "the connection dialog", lambda: bool(dialogs())
    QTest.keyClick(dialogs()[0], Qt.Key.Key_Return)
    yield "a last session, so that QGIS ends with the plugin at work", online


def _after(seconds: float) -> Callable[[], bool]:
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


driver = Driver(scenario())
