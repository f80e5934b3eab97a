"""The import wizard: opened from the menu, its results shown by everything else."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsCsException
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QWidget

from ...core.model import ImportOutcome
from ...core.ports import ImportGateway
from ...i18n import language, translate
from ...intake.targets import TARGETS
from ...layers.import_preview import Placed
from ...settings import profiles_dir
from ...tasks.runner import TaskRunner
from ..map_tools.canvas import from_2180
from ..messages import Messages
from ..state import SessionState
from ..windows import bring_up
from ..wizard.draft import Services
from ..wizard.import_wizard import ImportWizard
from ..wizard.map_page import extent_of

MARGIN = 1.2


class ImportController(QObject):
    """Keeps one wizard at a time."""

    def __init__(
        self,
        iface: Any,
        state: SessionState,
        runner: TaskRunner,
        gateway: ImportGateway,
        messages: Messages,
        show_help: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._iface, self._state, self._runner = iface, state, runner
        self._gateway, self._messages, self._show_help = gateway, messages, show_help
        self.wizard: Optional[ImportWizard] = None

    def open(self) -> None:
        """Open the wizard, or bring the one that is open to the front."""
        if self.wizard is None:
            window = self._iface.mainWindow()
            self.wizard = wizard = ImportWizard(services_for(self._runner, self._gateway, window), TARGETS, window)
            wizard.imported.connect(self._on_imported)
            wizard.map_wanted.connect(self._on_map_wanted)
            wizard.help_wanted.connect(lambda: self._show_help("import.html"))
            wizard.finished.connect(lambda result: self._on_finished(wizard))
        bring_up(self.wizard)

    def close(self) -> None:
        """The plugin is unloaded: a running import is cancelled."""
        wizard, self.wizard = self.wizard, None
        if wizard is not None:
            wizard.done(0)
            wizard.deleteLater()

    def _on_finished(self, wizard: ImportWizard) -> None:
        if self.wizard is wizard:
            self.wizard = None
            wizard.deleteLater()

    def _on_imported(self, outcome: ImportOutcome) -> None:
        text = translate("KmzbPlugin", "{file}: {new} rows imported, {present} were there already, {rejected} rejected.").format(
            file=outcome.file, new=outcome.new, present=outcome.present, rejected=outcome.rejected
        )
        self._messages.info(text)
        if outcome.new:
            self._state.announce_refresh()

    def _on_map_wanted(self, placed: Placed) -> None:
        """Show where the first rows of the file lie."""
        found = extent_of(placed)
        canvas = self._iface.mapCanvas()
        if found is None:
            return
        try:
            extent = from_2180(canvas).transformBoundingBox(found)
        except QgsCsException:
            return  # the project's reference system does not reach here
        extent.scale(MARGIN)
        canvas.setExtent(extent)
        canvas.refresh()


def services_for(runner: TaskRunner, gateway: ImportGateway, window: QWidget) -> Services:
    """What the wizard works with in QGIS."""

    def ask_open(title: str, kinds: str) -> str:
        return str(QFileDialog.getOpenFileName(window, title, "", kinds)[0])

    def ask_save(title: str, proposed: str) -> str:
        return str(QFileDialog.getSaveFileName(window, title, proposed, "CSV (*.csv)")[0])

    def ask_text(title: str, label: str, proposed: str) -> str:
        text, accepted = QInputDialog.getText(window, title, label, text=proposed)
        return str(text) if accepted else ""

    return Services(runner, gateway, profiles_dir(), language(), ask_open, ask_save, ask_text)
