"""The import wizard: file, first rows, mapping, map, rejects, import."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Tuple

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget, QWizard, QWizardPage

from ...i18n import translate
from ...intake.target import ImportTarget
from .check_page import CheckPage
from .draft import Draft, Services
from .file_page import FilePage
from .map_page import MapPage
from .mapping_page import MappingPage
from .preview_page import PreviewPage
from .run_page import RunPage

FILE, PREVIEW, MAPPING, MAP, CHECK, RUN = range(6)
WIDTH_PX, HEIGHT_PX = 1000, 650


class ImportWizard(QWizard):
    """Does not stand in the way of QGIS. While an import runs, "Cancel" and Esc cancel the import, not the window."""

    imported = pyqtSignal(object)  # ImportOutcome
    map_wanted = pyqtSignal(object)  # Placed: the first rows of what was imported
    help_wanted = pyqtSignal()

    def __init__(self, services: Services, targets: Mapping[str, ImportTarget], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_wizard")
        self.setWindowTitle(translate("KmzbPlugin", "Import into the central database"))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOptions(
            QWizard.WizardOption.NoBackButtonOnStartPage
            | QWizard.WizardOption.HaveHelpButton
            | QWizard.WizardOption.HelpButtonOnRight
        )
        self.draft = Draft()
        self.file_page = FilePage(self.draft, services, targets)
        self.preview_page = PreviewPage(self.draft, services)
        self.mapping_page = MappingPage(self.draft, services)
        self.map_page = MapPage(self.draft, services)
        self.check_page = CheckPage(self.draft, services)
        self.run_page = RunPage(self.draft, services)
        pages: Tuple[QWizardPage, ...] = (
            self.file_page, self.preview_page, self.mapping_page, self.map_page, self.check_page, self.run_page,
        )  # fmt: skip
        for number, page in enumerate(pages):
            self.setPage(number, page)
            page.completeChanged.connect(self._name_buttons)
        self.run_page.imported.connect(self.imported)
        self.run_page.map_wanted.connect(lambda: self.map_wanted.emit(self.draft.placed))
        self.currentIdChanged.connect(lambda number: self._name_buttons())
        self.helpRequested.connect(self.help_wanted)
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._name_buttons()

    def nextId(self) -> int:  # noqa: N802
        """An exchange file needs no mapping."""
        current = self.currentId()
        if current == PREVIEW and self.draft.head is not None and self.draft.head.is_json:
            return MAP
        return -1 if current in (RUN, -1) else current + 1

    def reject(self) -> None:
        """Cancel or Esc: first the import, then the window."""
        if self.run_page.is_running:
            self.run_page.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Whatever closes the window ends what its pages do."""
        self.preview_page.stop()
        self.mapping_page.stop()
        self.run_page.cancel()
        self.check_page.close_down()
        self.map_page.close_down()
        super().done(result)

    def closeEvent(self, event: Any) -> None:  # noqa: N802
        """The window's own cross means the same as Esc."""
        if self.run_page.is_running:
            self.run_page.cancel()
            event.ignore()
        else:
            super().closeEvent(event)

    def _name_buttons(self) -> None:
        names = {
            QWizard.WizardButton.BackButton: translate("KmzbPlugin", "< &Back"),
            QWizard.WizardButton.NextButton: translate("KmzbPlugin", "&Next >"),
            QWizard.WizardButton.FinishButton: translate("KmzbPlugin", "&Close"),
            QWizard.WizardButton.CancelButton: translate("KmzbPlugin", "Cancel"),
            QWizard.WizardButton.HelpButton: translate("KmzbPlugin", "&Help"),
        }
        if self.currentId() == CHECK:
            names[QWizard.WizardButton.NextButton] = translate("KmzbPlugin", "&Import")
        for which, text in names.items():
            self.setButtonText(which, text)
        QTimer.singleShot(0, self._free_buttons)

    def _free_buttons(self) -> None:
        """After QWizard itself has set them: no way back while an import runs or after it has ended."""
        if self.currentId() == RUN:
            ended = self.draft.outcome is not None
            self.button(QWizard.WizardButton.BackButton).setEnabled(not self.run_page.is_running and not ended)
            self.button(QWizard.WizardButton.CancelButton).setVisible(not ended)
