"""The zip that users get: installed into an empty profile, it loads in QGIS without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.environment import package

# Runs in a process of its own: nothing of the checkout may be importable there.
LOAD = """
import sys
from pathlib import Path
from unittest.mock import create_autospec

plugins = Path(sys.argv[1])
sys.path.insert(0, str(plugins))
from qgis.core import QgsApplication, QgsSettings
QgsSettings().setValue("locale/overrideFlag", True)
QgsSettings().setValue("locale/userLocale", "pl_PL")
application = QgsApplication([], True)
application.initQgis()
from qgis.gui import QgisInterface, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QMenu, QToolBar
from qgis.utils import findPlugins

assert [name for name, _ in findPlugins(str(plugins))] == ["kmzb_plugin"], list(findPlugins(str(plugins)))
import kmzb_plugin
assert Path(kmzb_plugin.__file__).is_relative_to(plugins), kmzb_plugin.__file__
from kmzb_plugin import paths
for needed in (paths.forms_dir(), paths.resources_dir(), paths.metadata()):
    assert needed.exists() and needed.is_relative_to(plugins), needed

window = QMainWindow()
iface = create_autospec(QgisInterface, instance=True)
iface.mainWindow.return_value = window
iface.mapCanvas.return_value = QgsMapCanvas(window)
iface.messageBar.return_value = QgsMessageBar(window)
iface.addToolBar.side_effect = lambda title: window.addToolBar(title) or QToolBar(title, window)
iface.pluginMenu.return_value = QMenu(window)
iface.databaseMenu.return_value = QMenu(window)
iface.pluginHelpMenu.return_value = QMenu(window)
docks = []
def add_dock(area, dock):
    docks.append(dock)
    window.addDockWidget(area, dock)
iface.addDockWidget.side_effect = add_dock
iface.removeDockWidget.side_effect = window.removeDockWidget
iface.addTabifiedDockWidget.side_effect = lambda area, dock, *rest: add_dock(area, dock)
plugin = kmzb_plugin.classFactory(iface)
plugin.initGui()
assert docks, "no dock was added"
titles = [dock.windowTitle() for dock in docks]
plugin.unload()
print("LOADED", titles)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package.build(tmp_path_factory.mktemp("package"))


def test_the_zip_holds_the_plugin_and_nothing_else(built: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert {name.split("/")[0] for name in names} == {"kmzb_plugin"}
    for needed in ("__init__.py", "metadata.txt", "LICENSE", "resources/i18n/kmzb_pl.qm", "plugin.py"):
        assert f"kmzb_plugin/{needed}" in names
    assert any(name.startswith("kmzb_plugin/forms/") and name.endswith(".ui") for name in names)
    assert any(name.startswith("kmzb_plugin/db/sql/") for name in names)
    unwanted = [n for n in names if "/tests/" in n or "__pycache__" in n or n.endswith((".pyc", ".ts"))]
    assert unwanted == []


def test_the_same_sources_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    assert package.build(tmp_path).read_bytes() == built.read_bytes()


def test_the_installed_zip_loads_in_an_empty_profile(built: Path, tmp_path: Path) -> None:
    plugins = tmp_path / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(built) as archive:
        archive.extractall(plugins)
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "QGIS", "PYTHONPATH"))
    }
    environment.update(
        QT_QPA_PLATFORM="offscreen", QGIS_CUSTOM_CONFIG_PATH=str(tmp_path / "profiles" / "default"), HOME=str(tmp_path)
    )
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(plugins)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert "LOADED" in done.stdout, done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
