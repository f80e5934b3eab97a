"""Meetings and threats are withdrawn from the register and brought back to it."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core import meetings
from ...core.client_ids import new_client_id
from ...core.meetings import Withdrawal
from ...core.ports import MeetingGateway
from ...errors import KmzbError
from ...i18n import translate
from .meeting_sender import MeetingSender
from .meeting_undo import MeetingUndo


class MeetingWithdrawals(QObject):
    """Each withdrawal can be taken back as long as nothing else was done."""

    meeting_gone = pyqtSignal()
    meeting_back = pyqtSignal(int)
    threats_changed = pyqtSignal()

    def __init__(
        self, gateway: MeetingGateway, sender: MeetingSender, undo: MeetingUndo, refused: Callable[[KmzbError], None],
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._gateway, self._sender, self._undo, self._refused = gateway, sender, undo, refused

    def withdraw(self, subject: str, subject_id: int, version: int) -> None:
        """Take a meeting or a threat out of the register."""
        said = (
            translate("KmzbPlugin", "The meeting was withdrawn")
            if subject == meetings.MEETING
            else translate("KmzbPlugin", "The threat was withdrawn")
        )

        def done(new_version: int) -> None:
            self._undo.offer(said, lambda: self._bring_back(subject, subject_id, new_version))
            if subject == meetings.MEETING:
                self.meeting_gone.emit()
            else:
                self.threats_changed.emit()

        self._send(translate("KmzbPlugin", "Withdrawing"), Withdrawal(subject, subject_id, version, new_client_id()), done)

    def _bring_back(self, subject: str, subject_id: int, version: int) -> None:
        def done(new_version: int) -> None:
            self._undo.offer(translate("KmzbPlugin", "It stands in the register again"), None)
            if subject == meetings.MEETING:
                self.meeting_back.emit(subject_id)
            else:
                self.threats_changed.emit()

        self._send(translate("KmzbPlugin", "Bringing back"), Withdrawal(subject, subject_id, version, new_client_id(), True), done)

    def _send(self, title: str, withdrawal: Withdrawal, done: Callable[[int], None]) -> None:
        self._sender.send(title, lambda canceller: self._gateway.withdraw(withdrawal, canceller), done, self._refused)
