"""The window "Reported and unreported": follows the desk's scope while it is open, and puts its table on the map."""

from __future__ import annotations

from typing import Any, Optional, Tuple

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ....core.desk import Scope, Totals
from ....core.ports import Canceller
from ....desk.bias import By
from ....i18n import translate
from ....layers.reporting import REPORTING_PROPERTY
from ....layers.specs import folder_title
from ....tasks.runner import TaskRunner
from ...desk_state import DeskState
from ...dialogs.reporting_dialog import ReportingDialog
from ...docks.banner import Kind
from ...models import reporting_texts
from ...windows import bring_up
from . import reporting_work
from .beats_work import Gateways
from .made_picture import MadePicture
from .page_controller import PageController, Progress
from .reporting_work import Look

FOLDER = "reporting"
#: The assumption that one goes to from here.
LASTING = "incident_lasting_d"


class ReportingController(PageController):
    """``look`` is what is on show; ``assumptions_wanted`` names a unit and an assumption."""

    help_wanted = pyqtSignal(str)
    assumptions_wanted = pyqtSignal(int, str)

    def __init__(
        self, desk: DeskState, runner: TaskRunner, gateways: Gateways, dialog: ReportingDialog, canvas: QgsMapCanvas,
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, dialog.view, parent)
        self.dialog, self._view, self._gateways = dialog, dialog.view, gateways
        self.map = MadePicture(canvas, FOLDER, REPORTING_PROPERTY, self)
        self.look: Optional[Look] = None
        self._totals: Optional[Totals] = None
        self.link(self._view.by_chosen, self._show)
        self.link(self._view.copy_wanted, self._copy)
        self.link(self._view.map_wanted, self.put_on_map)
        self.link(self._view.assumptions_wanted, self._open_assumptions)
        self.link(self._view.cancel_requested, self._on_stopped)
        self.link(dialog.help_wanted, lambda: self.help_wanted.emit("changes.html"))
        self.link(dialog.finished, self._on_closed)
        self.link(desk.scope_changed, self._on_scope_changed)

    def close(self) -> None:
        """Undo everything."""
        self.dialog.close()
        super().close()
        self.map.close()
        self.dialog.deleteLater()

    def open(self) -> None:
        """Bring the window up; it catches up with the scope by itself."""
        bring_up(self.dialog)
        self._view.table.setFocus()

    def reload(self) -> None:
        """What the numbers rest on has changed."""
        self._totals = None
        self._on_changed()

    def refresh(self) -> None:
        """Follow the scope; another measure changes nothing here."""
        scope, totals = self.desk.scope, self.desk.totals
        if scope is None:
            self._view.show_notice(translate("KmzbPlugin", "Choose on the desk what to look at."))
        elif not self.desk.is_live:
            if self.look is None:
                self._view.show_notice(translate("KmzbPlugin", "There is no connection to the central database."))
        elif totals is None:
            if self.look is None:
                self._view.show_notice(translate("KmzbPlugin", "Waiting for the counts…"))
        elif self._totals is not totals:
            self._compute(scope, totals)

    def _compute(self, scope: Scope, totals: Totals) -> None:
        root, choices, today = self.desk.root(), self.desk.choices, self.desk.today

        def work(canceller: Canceller, progress: Progress) -> Look:
            return reporting_work.read(self._gateways, scope, root, choices, today, canceller, progress)

        def done(look: Look) -> None:
            self.look, self._totals = look, totals
            self._view.offer(tuple(look.tables))
            self._show()

        self.compute(translate("KmzbPlugin", "Reported and unreported"), work, done, self.refresh)

    def _show(self, *anything: Any) -> None:
        look = self.look
        if look is None:
            return
        if look.is_empty:
            self._view.show_notice(translate(
                "KmzbPlugin",
                "No citizen's report of this scope is confirmed: nothing can be told, and silence is not safety. Choose a longer "
                "period or a larger unit.",
            ))  # fmt: skip
            return
        by = self._view.by
        told = reporting_texts.scope(look.scope, look.unit, look.kinds)
        self._view.show_lines(told, look.tables[by], look.names[by], look.assumed)

    def put_on_map(self) -> None:
        """Colour the units or beats of the table; what was drawn before is replaced."""
        look, by = self.look, self._view.by
        if look is None or by is By.KINDS or self._view.is_busy:  # what is being read is not given up for a picture of the last
            return

        def work(canceller: Canceller, progress: Progress) -> Tuple[QgsVectorLayer, int]:
            return reporting_work.drawn(self._gateways, look, by, canceller, progress)

        def done(drawn: Tuple[QgsVectorLayer, int]) -> None:
            layer, without = drawn
            if not layer.featureCount():
                self._view.banner.say(Kind.INFO, translate("KmzbPlugin", "Nobody has drawn the borders of these areas yet."))
                return
            self.map.show((layer,), zoom=True)
            told = translate("KmzbPlugin", "On the map, in the folder “{folder}”.").format(folder=folder_title(FOLDER))
            if without:
                told += " " + translate("KmzbPlugin", "%n line(s) without borders: not on the map.", None, without)
            self._view.banner.say(Kind.INFO, told)

        self.compute(translate("KmzbPlugin", "Drawing what is reported"), work, done, self.put_on_map)

    def _open_assumptions(self) -> None:
        if self.desk.scope is not None:
            self.assumptions_wanted.emit(self.desk.root(), LASTING)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._view.model.csv())

    def _on_stopped(self) -> None:
        """Somebody pressed "Cancel": opening the window anew begins anew."""
        self._stale = True
        if self.look is None:
            self._view.show_notice(translate("KmzbPlugin", "Stopped. Close the window and open it again to begin anew."))

    def _on_closed(self, result: int) -> None:
        self.cancel()
        self._stale = True

    def _on_scope_changed(self, scope: Optional[Scope]) -> None:
        """Another person may come: nothing of what the last one saw stays."""
        if scope is None:
            self.look, self._totals = None, None
            self.map.clear()
            self.dialog.close()
