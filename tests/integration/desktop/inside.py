"""What scenarios inside a whole QGIS (``--code``) share.

A scenario is a generator: each ``yield`` hands over a sentence and a condition, and a timer goes on once the
condition holds, so QGIS is never blocked. What was seen is written to the file that KMZB_TEST_PLAN names.
"""

from __future__ import annotations

import json
import os
import time
import traceback
from typing import Any, Callable, Dict, Iterator, List, Tuple

from qgis import utils
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject, QgsProviderRegistry
from qgis.gui import QgsGui, QgsLocatorWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QMetaObject, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QToolBar

NAME = "kmzb_plugin"
TICK_MS = 50
PATIENCE_S = 60.0
#: Windows that scenarios open themselves and answer.
EXPECTED = ("ConnectionDialog", "QFileDialog")
SPEC = "kmzb/spec"

iface = utils.iface
with open(os.environ["KMZB_TEST_PLAN"], encoding="utf-8") as handle:
    plan: Dict[str, Any] = json.load(handle)
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
                if modal is not None and type(modal).__name__ not in EXPECTED:
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
            # Queued: Python called into it would keep its lock while QGIS ends.
            QMetaObject.invokeMethod(iface.actionExit(), "trigger", Qt.ConnectionType.QueuedConnection)


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
        "locator": sorted(found.name() for found in locator_bar().locator().filters()),
        "cards": sorted(w.objectName() for w in QApplication.topLevelWidgets() if w.objectName() == "kmzb_contact_card"),
        "map tool": [str(type(iface.mapCanvas().mapTool()).__name__)],
    }


def locator_bar() -> QgsLocatorWidget:
    found = [widget for widget in QApplication.allWidgets() if widget.metaObject().className() == "QgsLocatorWidget"]
    return sip.cast(found[0], QgsLocatorWidget)


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


def after(seconds: float) -> Callable[[], bool]:
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def ask_outside(word: str) -> Step:
    """Have the test do something outside of QGIS, and wait until it is done."""
    path = plan["ask"]
    with open(path + ".new", "w", encoding="utf-8") as out:
        out.write(word)
    os.replace(path + ".new", path)
    return "outside: " + word, lambda: not os.path.exists(path)
