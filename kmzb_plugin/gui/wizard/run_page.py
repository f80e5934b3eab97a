"""Last page: the import itself, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QWizardPage

from ... import paths
from ...core.model import ImportOutcome, ImportProgress
from ...errors import Cancelled, KmzbError
from ...i18n import number, translate
from .check_page import show_progress
from .draft import GOOD_ICON, WARNING_ICON, Draft, Services, say
from .reasons import error_in_words


class RunPage(QWizardPage):
    """Starts by itself; complete when the database has committed. Cancelled or broken, it can be tried again."""

    imported = pyqtSignal(object)  # ImportOutcome
    map_wanted = pyqtSignal()
    _progressed = pyqtSignal(object)  # ImportProgress, from the job's thread

    def __init__(self, draft: Draft, services: Services) -> None:
        super().__init__()
        uic.loadUi(paths.form("import_run_page"), self)
        self._draft, self._services = draft, services
        self._job: Any = None
        self.setFinalPage(True)
        self._progressed.connect(self._on_progress)
        self.again_button.clicked.connect(self.start)
        self.map_button.clicked.connect(self.map_wanted)
        self.list_button.clicked.connect(self._on_list)

    def initializePage(self) -> None:  # noqa: N802
        """The user has pressed "Import"."""
        self.start()

    def cleanupPage(self) -> None:  # noqa: N802
        """The user goes back."""
        self.cancel()

    def isComplete(self) -> bool:  # noqa: N802
        """True when the rows are stored."""
        return self._draft.outcome is not None

    @property
    def is_running(self) -> bool:
        """An import is under way."""
        return self._job is not None

    def start(self) -> None:
        """Import the file."""
        draft, gateway = self._draft, self._services.gateway
        path, profile, rejects = draft.path, draft.profile, draft.rejects_path
        assert path is not None and profile is not None
        draft.outcome = None
        self._lay_out(busy=True)
        self.progress.setRange(0, 0)
        say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "Importing {name}…").format(name=path.name))
        self._job = self._services.runner.run(
            translate("KmzbPlugin", "Importing a file into the central database"),
            lambda canceller: gateway.load(path, profile, rejects, self._progressed.emit, canceller),
            self._on_done,
            self._on_failed,
        )
        self.completeChanged.emit()

    def cancel(self) -> None:
        """Ask the running import to stop; ``_on_failed`` gets Cancelled, or ``_on_done`` what was too late to stop."""
        if self._job is not None:
            say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "Cancelling…"))
            self._job.cancel()

    def _on_progress(self, progress: ImportProgress) -> None:
        if self._job is not None:
            show_progress(self.progress, progress)

    def _on_done(self, outcome: ImportOutcome) -> None:
        self._job = None
        self._draft.outcome = outcome
        self._lay_out(busy=False)
        for label, value in (
            (self.rows_value, outcome.rows), (self.new_value, outcome.new), (self.present_value, outcome.present),
            (self.rejected_value, outcome.rejected),
        ):  # fmt: skip
            label.setText(number(value))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label.setMaximumWidth(110)
        self.list_value.setText(outcome.rejects)
        say(self.notice_icon, self.notice_label, _sentence(outcome), GOOD_ICON if not outcome.rejected else WARNING_ICON)
        self.completeChanged.emit()
        self.imported.emit(outcome)

    def _on_failed(self, error: KmzbError) -> None:
        self._job = None
        self._lay_out(busy=False)
        cancelled = translate("KmzbPlugin", "Cancelled. Nothing was stored.")
        text = cancelled if isinstance(error, Cancelled) else error_in_words(error)
        say(self.notice_icon, self.notice_label, text, WARNING_ICON)
        self.completeChanged.emit()
        self.again_button.setFocus()

    def _lay_out(self, busy: bool) -> None:
        outcome = self._draft.outcome
        self.progress.setVisible(busy)
        self.summary.setVisible(outcome is not None)
        self.again_button.setVisible(not busy and outcome is None)
        self.map_button.setVisible(outcome is not None and bool(outcome.new or outcome.present))
        for widget in (self.list_button, self.list_label, self.list_value):
            widget.setVisible(outcome is not None and bool(outcome.rejects))

    def _on_list(self) -> None:
        outcome = self._draft.outcome
        if outcome is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(outcome.rejects)))):
            text = translate("KmzbPlugin", "No program on this computer opens files of this kind.")
            say(self.notice_icon, self.notice_label, text, WARNING_ICON)


def _sentence(outcome: ImportOutcome) -> str:
    if outcome.rejected:
        text = translate("KmzbPlugin", "The import has ended. Some rows stayed outside; the list tells why.")
    elif outcome.new:
        text = translate("KmzbPlugin", "The import has ended: every row is in the database.")
    else:
        text = translate("KmzbPlugin", "The import has ended: every row was in the database already, nothing has changed.")
    if outcome.clusters:
        more = translate("KmzbPlugin", "Clusters in the file, which stand for reports without their details: {count}.")
        text += " " + more.format(count=number(outcome.clusters))
    return text
