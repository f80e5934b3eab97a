"""The composition root: the one place that knows everything. Built on load, undone in reverse on unload."""

from __future__ import annotations

import configparser
import platform
from typing import Any, Callable, Dict, Tuple

import numpy
import scipy
from qgis.core import Qgis
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox

from . import paths
from .core.desk import Scope
from .db.database import Database
from .gui.controllers.case_controller import CaseController
from .gui.controllers.desk.assumptions_controller import AssumptionsController
from .gui.controllers.desk.beats_controller import BeatsController
from .gui.controllers.desk.beats_work import Gateways as BeatGateways
from .gui.controllers.desk.changes_controller import ChangesController
from .gui.controllers.desk.desk_controller import DeskController
from .gui.controllers.desk.effect_controller import EffectController
from .gui.controllers.desk.page_controller import PageController
from .gui.controllers.desk.reporting_controller import ReportingController
from .gui.controllers.desk.sheet_controller import SheetController
from .gui.controllers.desk.sites_controller import SitesController
from .gui.controllers.desk.staff_controller import StaffController
from .gui.controllers.desk.tables_controller import TablesController
from .gui.controllers.desk.when_controller import WhenController
from .gui.controllers.desk.where_controller import WhereController
from .gui.controllers.import_controller import ImportController
from .gui.controllers.live_controller import LiveController
from .gui.controllers.map_controller import MapController
from .gui.controllers.meeting_controller import MeetingController
from .gui.controllers.place_controller import PlaceController
from .gui.controllers.queue_controller import QueueController
from .gui.controllers.referral_controller import ReferralController
from .gui.controllers.report_controller import ReportController
from .gui.controllers.routing_controller import RoutingController
from .gui.controllers.routing_windows import RoutingWindows
from .gui.controllers.session_controller import SessionController
from .gui.desk_state import DeskState
from .gui.dialogs.connection_dialog import ConnectionDialog
from .gui.dialogs.reporting_dialog import ReportingDialog
from .gui.docks.desk.changes_page import ChangesPage
from .gui.docks.desk.desk_dock import DeskDock
from .gui.docks.desk.sheet_page import SheetPage as DeskSheetPage
from .gui.docks.desk.sites_page import SitesPage
from .gui.docks.desk.staff_page import StaffPage
from .gui.docks.desk.when_page import WhenPage
from .gui.docks.desk.where_page import WherePage
from .gui.docks.meeting_dock import MeetingDock
from .gui.docks.side_docks import SideDocks
from .gui.docks.verification_dock import VerificationDock
from .gui.messages import Messages
from .gui.options_page import OptionsFactory
from .gui.state import SessionState
from .i18n import language, translate
from .layers.outward import outward
from .layers.sources import layer_source
from .layers.specs import MEETING_VIEW, THREAT_VIEW, LayerSpec
from .settings import Settings
from .tasks.runner import TaskRunner

#: How long unloading may wait for a thread that is at work in QGIS's own code.
END_PATIENCE_S = 3.0


class Wiring:
    """State, runner, database, dock and controllers, connected."""

    def __init__(self, iface: Any) -> None:  # noqa: QGS105
        self._iface = iface
        self.settings = Settings()
        self.state = SessionState()
        self.runner = TaskRunner()
        self.messages = Messages(iface.messageBar())
        self.database = Database(self.runner)
        self.dock = VerificationDock(iface.mainWindow())
        self.queue_controller = QueueController(
            self.state, self.runner, self.database.queues, self.dock, self.messages
        )
        self.report_controller = ReportController(
            self.state, self.runner, self.database.reports, self.dock, self.messages
        )
        self.case_controller = CaseController(
            self.state, self.runner, self.database.cases, self.dock, self.report_controller, iface.mapCanvas()
        )
        self.routing_windows = RoutingWindows(iface, self.state, self.runner, self.database.routing, self.messages)
        self.map_controller = MapController(
            iface, self.state, self.runner, self.report_controller, self.dock, self._layer_source, self.messages
        )
        self.live_controller = LiveController(
            self.state, self.runner, self.database.queues, self.queue_controller
        )
        self.import_controller = ImportController(
            iface, self.state, self.runner, self.database.imports, self.messages, self.show_help
        )
        self.session_controller = SessionController(
            self.state, self.runner, self.database, self.database.catalogue, self.database.listener,
            self.live_controller, self.settings, self.messages,
        )  # fmt: skip
        self.referral_controller = ReferralController(
            self.state, self.runner, self.database.referrals, self.database.reports, self.report_controller, self.dock,
            self.messages, lambda: outward(iface.mapCanvas().layers()),
        )  # fmt: skip
        self.routing_controller = RoutingController(
            self.state, self.runner, self.database.routing, self.dock, self.messages
        )
        self.place_controller = PlaceController(
            iface, self.state, self.runner, self.database.places, self.messages, self.show_connections
        )
        self.meeting_dock = MeetingDock(iface.mainWindow())
        self.meeting_controller = MeetingController(
            self.state, self.runner, self.database.meetings, self.meeting_dock, iface.mapCanvas(), self.messages
        )
        self.meeting_controller.threats.pick_report_wanted.connect(self.map_controller.start_pick)
        self.meeting_dock.connect_requested.connect(self.show_connections)
        self.desk = DeskState()
        self.desk_dock = DeskDock(iface.mainWindow())
        self.desk_controller = DeskController(
            self.state, self.desk, self.runner, self.database.desk,
            self.desk_dock, iface.mapCanvas(), self.messages,
        )  # fmt: skip
        self.desk_pages = self._desk_pages()
        self.desk_dock.connect_requested.connect(self.show_connections)
        self.desk_dock.visibilityChanged.connect(self._on_desk_visible)
        self.options_factory = OptionsFactory(self.settings, self.database.saved_connections)
        self._windows: Dict[str, Any] = {}
        self.side_docks = SideDocks(iface.mainWindow(), self.dock, self.settings.qgis_remembers)
        self.dock.connect_requested.connect(self.show_connections)
        self.dock.share_keys_with(iface.mapCanvas())

    def _desk_pages(self) -> Tuple[PageController, ...]:
        """The desk's pages, in their order."""
        canvas, gateway, periods = self._iface.mapCanvas(), self.database.desk, self.database.changes
        where_page, changes_page, when_page = WherePage(), ChangesPage(), WhenPage()
        self.desk_dock.add_page("where", translate("KmzbPlugin", "Where"), where_page)
        self.desk_dock.add_page("changes", translate("KmzbPlugin", "Changes"), changes_page)
        self.desk_dock.add_page("when", translate("KmzbPlugin", "When"), when_page)
        staff_page = StaffPage()
        self.desk_dock.add_page("staff", translate("KmzbPlugin", "Staffing"), staff_page)
        where = self._where = WhereController(
            self.state, self.desk, self.runner, gateway, self.database.staffing, where_page, canvas, self._open_report,
            self.map_controller.layers.show_overview,
        )  # fmt: skip
        changes = ChangesController(self.desk, self.runner, changes_page, gateway, periods)
        when = WhenController(self.desk, self.runner, when_page, gateway, periods)
        staff = StaffController(self.desk, self.runner, staff_page, self.database.staffing, self._show_scope)
        self.assumptions_controller = AssumptionsController(
            self.desk, self.runner, self.database.staffing, gateway, self._iface.mainWindow()
        )
        staff.assumptions_wanted.connect(self.assumptions_controller.open)
        self.assumptions_controller.changed.connect(staff.reload)
        self.assumptions_controller.harm_changed.connect(self.desk_controller.reload)
        self.assumptions_controller.help_wanted.connect(self.show_help)
        gateways = BeatGateways(gateway, periods, self.database.staffing)
        self.beats_controller = BeatsController(self.desk, self.runner, gateways, canvas, self._iface.mainWindow())
        staff.beats_wanted.connect(self.beats_controller.open)
        self.beats_controller.help_wanted.connect(self.show_help)
        self.tables_controller = TablesController(self.desk, self.runner, self.database.staffing, self._iface.mainWindow())
        staff.tables_wanted.connect(self.tables_controller.open)
        self.tables_controller.changed.connect(staff.reload)
        self.tables_controller.help_wanted.connect(self.show_help)
        self.effect_controller = EffectController(
            self.desk, self.runner, gateway, periods, canvas, self.messages, self._iface.mainWindow()
        )
        changes.effect_wanted.connect(self.effect_controller.open)
        self.effect_controller.help_wanted.connect(self.show_help)
        self.reporting_controller = ReportingController(
            self.desk, self.runner, gateways, ReportingDialog(self._iface.mainWindow()), canvas
        )
        changes.reporting_wanted.connect(self.reporting_controller.open)
        self.reporting_controller.assumptions_wanted.connect(self.assumptions_controller.open)
        self.reporting_controller.help_wanted.connect(self.show_help)
        self.assumptions_controller.changed.connect(self.reporting_controller.reload)
        where.help_wanted.connect(self.show_help)
        changes.help_wanted.connect(self.show_help)
        when.help_wanted.connect(self.show_help)
        staff.help_wanted.connect(self.show_help)
        sites_page = SitesPage()
        self.desk_dock.add_page("sites", translate("KmzbPlugin", "Stations", "where they belong"), sites_page)
        sites = SitesController(
            self.desk, self.runner, gateway, periods, self.database.staffing, sites_page, canvas, self.messages,
            lambda: outward(canvas.layers()), self._versions,
        )  # fmt: skip
        sites.help_wanted.connect(self.show_help)
        sheet_page = DeskSheetPage()
        self.desk_dock.add_page("sheet", translate("KmzbPlugin", "Briefing"), sheet_page)
        sheet = SheetController(
            self.desk, self.runner, gateway, periods, self.database.staffing, sheet_page, lambda: outward(canvas.layers()),
            self._versions, self._show_scope,
        )  # fmt: skip
        sheet.help_wanted.connect(self.show_help)
        return where, changes, when, staff, sites, sheet

    def _on_desk_visible(self, visible: bool) -> None:
        """The squares stand for the desk: without it the map is again what it was."""
        if not visible:
            self._where.forget_overview()
            self.map_controller.layers.hide_overview()

    def _show_scope(self, scope: Scope) -> None:
        """A scope that comes from elsewhere than the bar."""
        self.desk_dock.scope_bar.show_scope(scope)
        self.desk.set_scope(scope)

    def _versions(self) -> Dict[str, str]:
        """What a sheet and a frozen decision were made with."""
        identity = self.state.identity
        return {
            "KMZB": _version(), "schema": str(identity.schema_version) if identity is not None else "",
            "QGIS": Qgis.QGIS_VERSION.split("-")[0], "Python": platform.python_version(), "numpy": numpy.__version__,
            "scipy": scipy.__version__,
        }  # fmt: skip

    def _open_report(self, report_id: int) -> None:
        """Into the queue: the report in the verification dock, with the keys in its list."""
        self.state.set_current_report(report_id)
        self.map_controller.layers.show_queues()
        self.dock.show()
        self.dock.raise_()
        self.dock.focus_list()

    def handlers(self) -> Dict[str, Callable[[], None]]:
        """What each action of ``gui.actions`` does."""
        map_controller = self.map_controller
        return {
            "dock": self.show_dock,
            "meetings": self.show_meetings,
            "desk": self.show_desk,
            "connect": self.show_connections,
            "disconnect": self.session_controller.disconnect_now,
            "refresh": self.state.announce_refresh,
            "pick": map_controller.start_pick,
            "annotate_point": lambda: map_controller.start_annotation("point"),
            "annotate_line": lambda: map_controller.start_annotation("line"),
            "annotate_polygon": lambda: map_controller.start_annotation("polygon"),
            "move": map_controller.start_move,
            "zoom_report": map_controller.zoom_to_report,
            "zoom_unit": map_controller.zoom_to_unit,
            "import": self.import_controller.open,
            "who_answers": self.place_controller.start_asking,
            "who_answers_centre": self.place_controller.ask_centre,
            "routing_rules": self.routing_windows.show_rules,
            "area_sets": self.routing_windows.show_area_sets,
            "options": self.show_options,
            "help": self.show_help,
            "about": self.show_about,
        }

    def close(self) -> None:
        """Undo everything, last things first. Waits only for work that does not stop when it is cancelled."""
        for window in list(self._windows.values()):
            window.close()
        self.dock.connect_requested.disconnect(self.show_connections)
        self.import_controller.close()
        self.place_controller.close()
        self.session_controller.close()
        self.live_controller.close()
        self.desk_dock.connect_requested.disconnect(self.show_connections)
        self.desk_dock.visibilityChanged.disconnect(self._on_desk_visible)
        self.reporting_controller.close()
        self.effect_controller.close()
        self.assumptions_controller.close()
        self.beats_controller.close()
        self.tables_controller.close()
        for page in reversed(self.desk_pages):
            page.close()
        self.desk_controller.close()
        self.meeting_dock.connect_requested.disconnect(self.show_connections)
        self.meeting_controller.threats.pick_report_wanted.disconnect(self.map_controller.start_pick)
        self.meeting_controller.close()
        self.map_controller.close()
        self.routing_windows.close()
        self.routing_controller.close()
        self.referral_controller.close()
        self.case_controller.close()
        self.report_controller.close()
        self.queue_controller.close()
        self.dock.close_down()
        self.runner.close()
        self.database.close()
        self.runner.wait(END_PATIENCE_S)

    def show_dock(self) -> None:
        """Show the dock and put the keys into its list; a second press hides it."""
        if self.dock.isVisible() and self.dock.isAncestorOf(self._iface.mainWindow().focusWidget() or self.dock):
            self.dock.hide()
            return
        self.dock.show()
        self.dock.raise_()
        self.dock.focus_list()

    def show_meetings(self) -> None:
        """Show the register of consultations with its layers; a second press hides it."""
        if self.side_docks.toggle(self.meeting_dock):
            self.map_controller.layers.show_groups(MEETING_VIEW, THREAT_VIEW)

    def show_desk(self) -> None:
        """Show the commander's desk; a second press hides it."""
        self.side_docks.toggle(self.desk_dock)

    def show_connections(self) -> None:
        """Let the user choose a connection."""
        dialog = ConnectionDialog(
            self.runner, self.database.saved_connections, self.database.probe, self.settings, self._iface.mainWindow()
        )
        dialog.connection_chosen.connect(self._on_connection_chosen)
        self._show("connections", dialog)

    def show_options(self) -> None:
        """Open QGIS's options on our page."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), "KmzbOptionsPage")

    def show_help(self, name: str = "index.html") -> None:
        """Open a help page in the desktop's browser."""
        page = QUrl.fromLocalFile(paths.resource("help", language(), name))
        if not QDesktopServices.openUrl(page):
            self.messages.warning(translate("KmzbPlugin", "The help page could not be opened."))

    def show_about(self) -> None:
        """Version, licence, and what it is not for."""
        text = translate(
            "KmzbPlugin",
            "KMZB for QGIS {version}: verification queues of the National Security Threat Map. Free software under the "
            "GPL, version 2 or later. Not for emergencies: call 112 or 997.",
        ).format(version=_version())
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, "KMZB", text, QMessageBox.StandardButton.Close, self._iface.mainWindow()
        )
        self._show("about", box)

    def _show(self, name: str, window: Any) -> None:
        """Without waiting: the rest of QGIS goes on. One window of each kind."""
        if name in self._windows:
            self._windows[name].close()
        self._windows[name] = window
        window.finished.connect(lambda result: self._on_finished(name, window))
        window.open()

    def _on_finished(self, name: str, window: Any) -> None:
        if self._windows.get(name) is window:
            del self._windows[name]
        window.deleteLater()

    def _on_connection_chosen(self, name: str) -> None:
        self.dock.show()
        self.session_controller.connect_to(name)

    def _layer_source(self, spec: LayerSpec) -> str:
        return layer_source(self.database.layer_connection(), spec)


def _version() -> str:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(paths.metadata(), encoding="utf-8")
    return parser.get("general", "version", fallback="")
