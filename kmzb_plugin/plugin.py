"""What QGIS loads and unloads; every step of ``initGui`` has its mirror in ``unload``."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar

from . import i18n
from .gui import actions
from .processing.provider import KmzbProvider
from .wiring import Wiring

MENU = "&KMZB"
TOOLBAR = "KMZB"
DOCK_WIDTH_PX = 440


class KmzbPlugin:
    """The plugin as QGIS sees it."""

    def __init__(self, iface: Any) -> None:  # noqa: QGS105
        self._iface = iface
        self._translator: Optional[QTranslator] = None
        self._toolbar: Optional[QToolBar] = None
        self._actions: Dict[str, QAction] = {}
        self._separators: List[QAction] = []
        self._start: Optional[QTimer] = None
        self._provider: Optional[KmzbProvider] = None
        self.wiring: Optional[Wiring] = None

    def initGui(self) -> None:  # noqa: N802
        """Called by QGIS when the plugin is switched on."""
        self.initProcessing()
        wiring = self.wiring = Wiring(self._iface)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, wiring.dock)
        for dock in (wiring.meeting_dock, wiring.desk_dock):
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            self._iface.mainWindow().tabifyDockWidget(wiring.dock, dock)
            dock.hide()
        wiring.dock.raise_()
        if not wiring.settings.was_laid_out:  # afterwards QGIS itself remembers what the user made of it
            wiring.settings.was_laid_out = True
            self._iface.mainWindow().resizeDocks([wiring.dock], [DOCK_WIDTH_PX], Qt.Orientation.Horizontal)
        self._iface.registerOptionsWidgetFactory(wiring.options_factory)
        self._add_actions(wiring)
        wiring.place_controller.register()
        # After QGIS's window is there: the authentication manager may ask for its master password.
        self._start = QTimer()
        self._start.setSingleShot(True)
        self._start.timeout.connect(wiring.session_controller.connect_at_start)
        self._start.start(0)

    def initProcessing(self) -> None:  # noqa: N802
        """Called by ``qgis_process`` instead of ``initGui``: there is no desktop, only the algorithms."""
        if self._translator is None:
            self._translator = i18n.install()
        self._provider = KmzbProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def unload(self) -> None:
        """Called by QGIS when the plugin is switched off or QGIS ends. Leaves nothing behind."""
        provider, self._provider = self._provider, None
        if provider is not None:
            QgsApplication.processingRegistry().removeProvider(provider)
        wiring, self.wiring = self.wiring, None
        if wiring is not None:
            self._end(wiring)
        i18n.uninstall(self._translator)
        self._translator = None

    def _end(self, wiring: Wiring) -> None:
        if self._start is not None:
            self._start.stop()
            self._start = None
        wiring.place_controller.unregister()
        self._remove_actions(wiring)
        self._iface.unregisterOptionsWidgetFactory(wiring.options_factory)
        docks = (wiring.desk_dock, wiring.meeting_dock, wiring.dock)
        for dock in docks:
            self._iface.removeDockWidget(dock)
        wiring.close()
        for dock in docks:
            dock.deleteLater()

    def _add_actions(self, wiring: Wiring) -> None:
        self._toolbar = self._iface.addToolBar(TOOLBAR)
        self._toolbar.setObjectName("KmzbToolBar")
        self._actions = actions.build(wiring.handlers(), self._iface.mainWindow())
        for spec in actions.table():
            action = self._actions[spec.id]
            self._iface.registerMainWindowAction(action, spec.shortcut)
            if spec.begins_group:
                self._separators.append(QAction(self._iface.mainWindow()))
                self._separators[-1].setSeparator(True)
                self._iface.addPluginToMenu(MENU, self._separators[-1])
            self._iface.addPluginToMenu(MENU, action)
            if spec.in_toolbar:
                if spec.begins_group:
                    self._toolbar.addSeparator()
                self._toolbar.addAction(action)
        for menu in self._iface.pluginMenu().findChildren(QMenu):
            if menu.title() == MENU:
                menu.setToolTipsVisible(True)  # they say why something is grey
        self._iface.pluginHelpMenu().addAction(self._actions["help"])
        wiring.map_controller.pick_tool.setAction(self._actions["pick"])
        wiring.place_controller.tool.setAction(self._actions["who_answers"])
        wiring.state.connection_changed.connect(self._on_state_changed)
        wiring.state.detail_changed.connect(self._on_state_changed)
        self._on_state_changed()

    def _remove_actions(self, wiring: Wiring) -> None:
        wiring.state.connection_changed.disconnect(self._on_state_changed)
        wiring.state.detail_changed.disconnect(self._on_state_changed)
        self._iface.pluginHelpMenu().removeAction(self._actions["help"])
        for action in self._actions.values():
            self._iface.removePluginMenu(MENU, action)
            self._iface.unregisterMainWindowAction(action)
            action.deleteLater()
        for separator in self._separators:
            self._iface.removePluginMenu(MENU, separator)
            separator.deleteLater()
        self._actions, self._separators = {}, []
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None

    def _on_state_changed(self, *_: Any) -> None:
        if self.wiring is not None:
            state = self.wiring.state
            roles = state.identity.roles if state.identity is not None else ()
            detail = state.detail
            allowed = None if detail is None else {act.code for act in state.catalogue.actions_from(detail.report.status)}
            actions.enable(self._actions, state.connection, allowed, roles)
