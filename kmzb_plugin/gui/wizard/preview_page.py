"""Second page: the first rows as they stand in the file, and how it is written."""

from __future__ import annotations

from typing import Any, Optional, Sequence, Tuple

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QWizardPage

from ... import paths
from ...errors import Cancelled, KmzbError
from ...i18n import translate
from ...intake.head import Head, read_head
from ...intake.profile import DELIMITERS, ENCODINGS, Profile
from ...intake.rows import shown
from .draft import INFO_ICON, WARNING_ICON, Draft, Services, compact, say
from .reasons import error_in_words

ROWS = 50
CELL_CHARACTERS = 200
#: The exchange format knows citizens' reports only; all of them come from the public map.
EXCHANGE, EXCHANGE_TARGET, EXCHANGE_SOURCE = "exchange", "reports", "kmzb"


class RowsModel(QAbstractTableModel):
    """Rows of text under a header, each cell as one printable line."""

    def __init__(self, header: Sequence[str] = (), rows: Sequence[Sequence[str]] = ()) -> None:
        super().__init__()
        self._header, self._rows = tuple(header), rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Flat."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """As many as the header names."""
        return 0 if parent.isValid() else len(self._header)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Hostile text stays text: what cannot be printed is spelled out."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.isValid():
            return shown(self._rows[index.row()][index.column()], CELL_CHARACTERS)
        return None

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """Column names; numbers of rows at the side."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return shown(self._header[section]) if orientation == Qt.Orientation.Horizontal else section + 1


class PreviewPage(QWizardPage):
    """Complete when there is at least one row. The file is read in a task; encoding and delimiter can be changed meanwhile."""

    def __init__(self, draft: Draft, services: Services) -> None:
        super().__init__()
        uic.loadUi(paths.form("import_preview_page"), self)
        self._draft, self._services = draft, services
        self._job: Any = None
        self._key: Optional[Tuple[Any, ...]] = None
        self._model = RowsModel()
        compact(self.rows_table)
        self._show(self._model)
        for encoding in ENCODINGS:
            self.encoding_combo.addItem(encoding_name(encoding), encoding)
        for delimiter in DELIMITERS:
            self.delimiter_combo.addItem(delimiter_name(delimiter), delimiter)
        self.encoding_combo.currentIndexChanged.connect(lambda index: self._on_chosen())
        self.delimiter_combo.currentIndexChanged.connect(lambda index: self._on_chosen())
        self.progress.setVisible(False)

    def initializePage(self) -> None:  # noqa: N802
        """Guess how the file is written, unless that is known already."""
        head = self._draft.head
        if head is None or head.path != self._draft.path:
            self.read()

    def cleanupPage(self) -> None:  # noqa: N802
        """The user goes back: nothing is awaited any more."""
        self.stop()

    def isComplete(self) -> bool:  # noqa: N802
        """True when something was read."""
        head = self._draft.head
        return self._job is None and head is not None and bool(head.rows) and (not head.is_json or self._is_exchange())

    def _is_exchange(self) -> bool:
        return self._draft.target is not None and self._draft.target.code == EXCHANGE_TARGET

    def validatePage(self) -> bool:  # noqa: N802
        """An exchange file says everything itself; its profile only names the source."""
        head, target = self._draft.head, self._draft.target
        assert head is not None and target is not None
        if head.is_json and self._draft.profile is None:
            self._draft.profile = Profile(EXCHANGE, target.code, source=EXCHANGE_SOURCE, encoding=head.encoding)
        return True

    def read(self, encoding: str = "", delimiter: str = "") -> None:
        """Read the first rows in this encoding and with this delimiter; empty: guess."""
        self.stop()
        path = self._draft.path
        assert path is not None
        self._draft.head = self._draft.profile = self._draft.sample = self._draft.checked = None
        self.progress.setVisible(True)
        say(self.notice_icon, self.notice_label, translate("KmzbPlugin", "Reading…"))
        self._job = self._services.runner.run(
            translate("KmzbPlugin", "Reading the head of a file"),
            lambda canceller: read_head(path, encoding, delimiter, ROWS),
            self._on_read,
            lambda error: self._on_failed(error, encoding, delimiter),
            quiet=True,
        )
        self.completeChanged.emit()

    def stop(self) -> None:
        """Await nothing."""
        job, self._job = self._job, None
        self.progress.setVisible(False)
        if job is not None:
            job.drop()
            job.cancel()

    def _on_chosen(self) -> None:
        self.read(str(self.encoding_combo.currentData()), str(self.delimiter_combo.currentData()))

    def _on_read(self, head: Head) -> None:
        self._job = None
        self._draft.head = head
        self.progress.setVisible(False)
        self._set_choices(head.encoding, head.delimiter)
        for widget in (self.delimiter_combo, self.delimiter_label, self.encoding_combo, self.encoding_label):
            widget.setVisible(not head.is_json)
        self._show(RowsModel(head.header, head.rows))
        if head.is_json and not self._is_exchange():
            text = translate(
                "KmzbPlugin", "An exchange file holds citizens' reports: go back and choose them as what is in the file."
            )
            say(self.notice_icon, self.notice_label, text, WARNING_ICON)
        else:
            say(self.notice_icon, self.notice_label, *_notice(head))
        self.completeChanged.emit()

    def _on_failed(self, error: KmzbError, encoding: str, delimiter: str) -> None:
        self._job = None
        self.progress.setVisible(False)
        self._show(RowsModel())
        if not isinstance(error, Cancelled):
            say(self.notice_icon, self.notice_label, error_in_words(error), WARNING_ICON)
        self.completeChanged.emit()

    def _set_choices(self, encoding: str, delimiter: str) -> None:
        for combo, value in ((self.encoding_combo, encoding), (self.delimiter_combo, delimiter)):
            combo.blockSignals(True)
            combo.setCurrentIndex(combo.findData(value))
            combo.blockSignals(False)

    def _show(self, model: RowsModel) -> None:
        self._model, old = model, self._model
        self.rows_table.setModel(model)
        self.rows_table.resizeColumnsToContents()
        if old is not model:
            old.deleteLater()


def _notice(head: Head) -> Tuple[str, str]:
    if head.is_json:
        text = translate("KmzbPlugin", "An exchange file of the threat map: its fields are known, nothing is to be mapped.")
        if not head.rows:
            text = translate("KmzbPlugin", "This exchange file holds no reports that could be read.")
        return text, INFO_ICON if head.rows else WARNING_ICON
    if head.doubtful:
        return translate("KmzbPlugin", "Some text is not of this encoding. Try another one."), WARNING_ICON
    if not head.rows:
        return translate("KmzbPlugin", "There are no rows below the first line that fit it. Try another separator."), WARNING_ICON
    if len(head.header) == 1:
        return translate("KmzbPlugin", "Only one column was found. Try another separator."), WARNING_ICON
    if head.broken:
        text = translate("KmzbPlugin", "Rows that have not as many columns as the header: {count}.")
        return text.format(count=head.broken), WARNING_ICON
    text = translate("KmzbPlugin", "{rows} rows, {columns} columns.") if head.complete else translate(
        "KmzbPlugin", "The first {rows} rows, {columns} columns."
    )
    return text.format(rows=len(head.rows), columns=len(head.header)), ""


def encoding_name(code: str) -> str:
    """An encoding as people know it."""
    return {"utf-8": "UTF-8", "windows-1250": "Windows-1250", "iso-8859-2": "ISO-8859-2"}.get(code, code)


def delimiter_name(sign: str) -> str:
    """A delimiter in words."""
    names = {
        ",": translate("KmzbPlugin", "comma ( , )"),
        ";": translate("KmzbPlugin", "semicolon ( ; )"),
        "\t": translate("KmzbPlugin", "tab"),
        "|": translate("KmzbPlugin", "bar ( | )"),
    }
    return names.get(sign, sign)
