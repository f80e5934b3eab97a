"""The minutes of the meeting on show: attached, opened, kept and deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ...core.client_ids import new_client_id
from ...core.meetings import MinutesDraft, MinutesFile, MinutesRemoval
from ...core.model import Attachment
from ...core.ports import Canceller, MeetingGateway
from ...errors import KmzbError
from ...i18n import translate
from ...tasks.runner import TaskRunner
from ..docks.meeting_dock import MeetingDock
from ..links import Links
from ..messages import Messages
from .attachment_opener import AttachmentOpener
from .meeting_questions import ask_to_remove
from .meeting_sender import MeetingSender

FILE_BYTES = 5 * 1024 * 1024


class _Contents:
    """The minutes as the opener of attachments wants them."""

    def __init__(self, gateway: MeetingGateway) -> None:
        self._gateway = gateway

    def attachment(self, attachment_id: int, canceller: Canceller) -> bytes:
        """The content of a file."""
        return self._gateway.minutes(attachment_id, canceller)


class MeetingMinutes(QObject):
    """Deleting cannot be undone, so it is asked for twice."""

    changed = pyqtSignal()  # the meeting must be read again

    def __init__(
        self, runner: TaskRunner, gateway: MeetingGateway, dock: MeetingDock, sender: MeetingSender, messages: Messages,
        refused: Callable[[KmzbError], None], parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._gateway, self._dock, self._sender, self._refused = gateway, dock, sender, refused
        self._form = form = dock.form
        self.files = AttachmentOpener(runner, _Contents(gateway), messages, dock, self)
        self.ask_file: Callable[[], str] = self._ask_file
        self._links = Links(
            (form.add_file_requested, self._add), (form.remove_file_requested, self._ask_removal),
            (form.open_file_requested, lambda entry: self.files.open(_attachment(entry))),
            (form.save_file_requested, lambda entry: self.files.save(_attachment(entry))),
        )  # fmt: skip

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self.files.close()

    def _add(self) -> None:
        detail, path = self._form.detail, self.ask_file()
        if detail is None or not path:
            return
        self._form.banner.clear()
        client_id = new_client_id()
        meeting_id, version = detail.meeting.id, detail.meeting.version

        def work(canceller: Canceller) -> Any:
            draft = MinutesDraft(meeting_id, version, client_id, Path(path).name, _content(Path(path)))
            return self._gateway.add_minutes(draft, canceller)

        self._sender.send(
            translate("KmzbPlugin", "Attaching minutes"), work, lambda meeting: self.changed.emit(), self._refused
        )

    def _ask_removal(self, entry: MinutesFile) -> None:
        text = translate("KmzbPlugin", "Delete “{name}” for good? This cannot be undone.").replace("{name}", entry.name)
        ask_to_remove(self._form.banner, text, translate("KmzbPlugin", "Delete"), lambda: self._remove(entry))

    def _remove(self, entry: MinutesFile) -> None:
        detail = self._form.detail
        if detail is None:
            return
        removal = MinutesRemoval(entry.id, detail.meeting.version, new_client_id())
        self._sender.send(
            translate("KmzbPlugin", "Deleting minutes"), lambda canceller: self._gateway.remove_minutes(removal, canceller),
            lambda meeting: self.changed.emit(), self._refused,
        )  # fmt: skip

    def _ask_file(self) -> str:
        title = translate("KmzbPlugin", "Attach minutes")
        kinds = translate("KmzbPlugin", "Documents and pictures") + " (*.pdf *.jpg *.jpeg *.doc *.txt)"
        chosen, _filter = QFileDialog.getOpenFileName(self._dock, title, "", kinds)
        return str(chosen)


def _content(path: Path) -> bytes:
    """A file's content. Raises KmzbError for one that is too large or cannot be read."""
    try:
        if path.stat().st_size > FILE_BYTES:
            raise KmzbError(translate("KmzbPlugin", "The file is larger than 5 MB."))
        return path.read_bytes()
    except OSError as error:
        raise KmzbError(translate("KmzbPlugin", "The file cannot be read."), type(error).__name__) from None


def _attachment(entry: MinutesFile) -> Attachment:
    return Attachment(entry.id, entry.name, entry.media_type, entry.size_bytes)
