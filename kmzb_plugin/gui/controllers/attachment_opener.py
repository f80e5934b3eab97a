"""Opens and saves attachments: the content is fetched in a task, and only harmless kinds of files are handed to the desktop."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Callable, Optional, Protocol

from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.files import safe_name
from ...core.model import Attachment
from ...core.ports import Canceller
from ...errors import KmzbError
from ...i18n import translate
from ...tasks.runner import TaskRunner
from ..messages import Messages

# What the public form accepts (and their usual variants): a file of another kind is only saved, never opened.
OPENABLE = frozenset({".jpg", ".jpeg", ".png", ".pdf", ".3gp", ".mov", ".mp4", ".doc", ".docx", ".txt"})


class Contents(Protocol):
    """Where the content of a file comes from."""

    def attachment(self, attachment_id: int, canceller: Canceller) -> bytes:
        """The content. Raises ReportOutOfReach."""


class AttachmentOpener(QObject):
    """Files for looking at live in a private folder that goes away with the session."""

    def __init__(
        self,
        runner: TaskRunner,
        reports: Contents,
        messages: Messages,
        window: QWidget,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._runner, self._reports, self._messages, self._window = runner, reports, messages, window
        self._folder: Optional[Path] = None
        self.show_file: Callable[[Path], bool] = _show_with_desktop
        self.ask_where: Callable[[str], str] = self._ask_where

    def open(self, attachment: Attachment) -> None:
        """Show a file with the program that the user has chosen for its kind."""
        name = safe_name(attachment.name)
        if Path(name).suffix.lower() not in OPENABLE:
            self._messages.warning(
                translate("KmzbPlugin", "Files of this kind are not opened from here; save the file instead.")
            )
            return
        self._fetch(attachment, lambda content: self._show(attachment, name, content))

    def save(self, attachment: Attachment) -> None:
        """Save a file where the user wants it."""
        chosen = self.ask_where(safe_name(attachment.name))
        if chosen:
            self._fetch(attachment, lambda content: self._save(Path(chosen), content))

    def close(self) -> None:
        """Remove what was shown."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _fetch(self, attachment: Attachment, then: Callable[[bytes], None]) -> None:
        self._runner.run(
            translate("KmzbPlugin", "Fetching an attachment"),
            lambda canceller: self._reports.attachment(attachment.id, canceller),
            then,
            self._messages.error,
        )

    def _show(self, attachment: Attachment, name: str, content: bytes) -> None:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="kmzb-"))
        folder = self._folder / str(attachment.id)
        folder.mkdir(exist_ok=True)
        if self._write(folder / name, content) and not self.show_file(folder / name):
            self._messages.warning(translate("KmzbPlugin", "No program on this computer opens files of this kind."))

    def _save(self, path: Path, content: bytes) -> None:
        if self._write(path, content):
            self._messages.info(translate("KmzbPlugin", "The attachment was saved."))

    def _write(self, path: Path, content: bytes) -> bool:
        try:
            path.write_bytes(content)
        except OSError as error:
            text = translate("KmzbPlugin", "The file could not be written.")
            self._messages.error(KmzbError(text, type(error).__name__))
            return False
        return True

    def _ask_where(self, name: str) -> str:
        title = translate("KmzbPlugin", "Save the attachment")
        chosen, _filter = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name))
        return str(chosen)


def _show_with_desktop(path: Path) -> bool:
    return bool(QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
