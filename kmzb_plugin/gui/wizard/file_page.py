"""First page: what is in the file, and which file."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QFileInfo, QLocale
from qgis.PyQt.QtWidgets import QWizardPage

from ... import paths
from ...i18n import translate
from ...intake.target import ImportTarget
from .draft import Draft, Services


class FilePage(QWizardPage):
    """Complete when the file is there and can be opened; what is in it, the next page tells."""

    def __init__(self, draft: Draft, services: Services, targets: Mapping[str, ImportTarget]) -> None:
        super().__init__()
        uic.loadUi(paths.form("import_file_page"), self)
        self._draft, self._services, self._targets = draft, services, targets
        for code, target in targets.items():
            self.target_combo.addItem(target.title(services.language), code)
        self.target_combo.currentIndexChanged.connect(lambda index: self._on_changed())
        self.file_edit.textChanged.connect(lambda text: self._on_changed())
        self.browse_button.clicked.connect(self._on_browse)

    def initializePage(self) -> None:  # noqa: N802
        """The keyboard goes where the first decision is."""
        self._on_changed()
        self.target_combo.setFocus()

    def isComplete(self) -> bool:  # noqa: N802
        """True when there is a file to open."""
        return self._draft.path is not None and self._draft.target is not None

    def choose(self, path: str, target: str = "") -> None:
        """Fill the page in, as a user would."""
        if target:
            self.target_combo.setCurrentIndex(self.target_combo.findData(target))
        self.file_edit.setText(path)

    def _on_browse(self) -> None:
        title = translate("KmzbPlugin", "Choose a file to import")
        kinds = translate("KmzbPlugin", "Tables and exchange files")
        chosen = self._services.ask_open(title, f"{kinds} (*.csv *.txt *.tsv *.json *.csv.gz *.json.gz *.gz);;* (*)")
        if chosen:
            self.file_edit.setText(chosen)

    def _on_changed(self) -> None:
        draft = self._draft
        text = self.file_edit.text().strip().strip('"')
        info = QFileInfo(text)
        usable = bool(text) and info.isFile() and info.isReadable()
        draft.target = self._targets.get(str(self.target_combo.currentData()))
        draft.path = Path(text) if usable else None
        draft.head = draft.profile = draft.sample = draft.checked = draft.outcome = draft.rejects_path = None
        self.fact_label.setText(self._fact(text, info, usable))
        self.completeChanged.emit()

    @staticmethod
    def _fact(text: str, info: QFileInfo, usable: bool) -> str:
        if not text:
            return ""
        if usable:
            size = QLocale().formattedDataSize(info.size())
            return translate("KmzbPlugin", "{name}, {size}").format(name=info.fileName(), size=size)
        if info.isDir():
            return translate("KmzbPlugin", "This is a folder, not a file.")
        if info.exists():
            return translate("KmzbPlugin", "This file may not be read by you.")
        return translate("KmzbPlugin", "There is no such file.")
