"""The zip that users get: installed into an empty profile, it loads in QGIS without the checkout."""

from __future__ import annotations

import os
import posixpath
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.environment import package

# Runs in a process of its own: nothing of the checkout may be importable there.
START = """
import sys
from pathlib import Path
from unittest.mock import create_autospec

plugins = Path(sys.argv[1])
sys.path.insert(0, str(plugins))
from qgis.core import QgsApplication, QgsSettings
application = QgsApplication([], True)
application.initQgis()
QgsSettings().setValue("locale/overrideFlag", True)
QgsSettings().setValue("locale/userLocale", "pl_PL")
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
"""

LOAD = """
assert docks, "no dock was added"
titles = [dock.windowTitle() for dock in docks]
plugin.unload()
print("DONE", titles)
"""

DESK = """
from kmzb_plugin.gui import actions
window.resize(1366, 768)
window.show()
plugin._actions["desk"].trigger()
desk = plugin.wiring.desk_dock
assert desk in docks and desk.isVisible(), docks
desk.show_online()
tabs = desk.body.pages
for place in range(tabs.count()):
    tabs.setCurrentIndex(place)
    application.processEvents()
    assert tabs.widget(place).isVisible() and not tabs.grab().isNull(), tabs.tabText(place)
bare = [spec.id for spec in actions.table() if spec.icon and plugin._actions[spec.id].icon().pixmap(24, 24).isNull()]
assert not bare, bare
print("DONE", [tabs.tabText(place) for place in range(tabs.count())])
plugin.unload()
"""

MODULES = """
import importlib, pkgutil
found = [m.name for m in pkgutil.walk_packages(kmzb_plugin.__path__, "kmzb_plugin.") if not m.name.endswith("__main__")]
for name in found:
    assert Path(importlib.import_module(name).__file__).is_relative_to(plugins), name
for package in ("analysis", "desk", "briefing", "processing", "gui.docks.desk", "gui.controllers.desk"):
    assert sum(name.startswith(f"kmzb_plugin.{package}.") for name in found) > 2, package
provider = QgsApplication.processingRegistry().providerById("kmzb")
algorithms = [algorithm.create() for algorithm in provider.algorithms()]
assert len(algorithms) > 20 and all(made is not None and made.parameterDefinitions() for made in algorithms)
print("DONE", len(found), len(algorithms))
plugin.unload()
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


@pytest.fixture(scope="module")
def profile(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty profile with nothing but the zip."""
    profile = tmp_path_factory.mktemp("home") / "profiles" / "default"
    with zipfile.ZipFile(built) as archive:
        archive.extractall(profile / "python" / "plugins")
    return profile


def _said(profile: Path, script: str) -> str:
    """What a process of its own says that starts the installed plugin and then does ``script``."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "QGIS", "PYTHONPATH"))
    }
    home = profile.parents[1]
    environment.update(QT_QPA_PLATFORM="offscreen", QGIS_CUSTOM_CONFIG_PATH=str(profile), HOME=str(home))
    done = subprocess.run(
        [sys.executable, "-c", START + script, str(profile / "python" / "plugins")],
        cwd=home, env=environment, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert "DONE" in done.stdout, done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


def test_the_installed_zip_loads_in_an_empty_profile(profile: Path) -> None:
    _said(profile, LOAD)


def test_the_installed_zip_opens_the_desk_and_each_of_its_pages(profile: Path) -> None:
    said = _said(profile, DESK)
    for page in ("Gdzie", "Kiedy", "Zmiany"):
        assert page in said


def test_every_module_of_the_installed_zip_is_there_and_so_are_the_algorithms(profile: Path) -> None:
    _said(profile, MODULES)


def test_each_help_page_that_is_pointed_to_is_in_the_zip(built: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        names = set(archive.namelist())
        for language in ("pl", "en"):
            folder = f"kmzb_plugin/resources/help/{language}/"
            pages = [name for name in names if name.startswith(folder) and name.endswith(".html")]
            targets = {t for page in pages for t in re.findall(r'(?:href|src)="([^"#:]+)', archive.read(page).decode())}
            assert targets and {posixpath.normpath(folder + target) for target in targets} <= names
            code = [archive.read(name).decode() for name in names if name.endswith(".py")]
            asked = {page for text in code for page in re.findall(r'"([a-z_]+\.html)"', text)}
            assert "hotspots.html" in asked and {folder + page for page in asked} <= names
