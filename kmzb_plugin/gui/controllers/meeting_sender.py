"""Sends the acts of the register one after the other; one whose fate is unknown is kept to be sent again."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.ports import Canceller
from ...errors import Cancelled, ConnectionFailed, KmzbError
from ...i18n import translate
from ...tasks.runner import TaskRunner
from ..docks.banner import Kind
from ..docks.meeting_dock import MeetingDock

Work = Callable[[Canceller], Any]
Done = Callable[[Any], None]
Refused = Callable[[KmzbError], None]


class _Act:
    def __init__(self, title: str, work: Work, done: Done, refused: Refused) -> None:
        self.title, self.work, self.done, self.refused = title, work, done, refused


class MeetingSender(QObject):
    """One act at a time: the forms rest until the answer."""

    settled = pyqtSignal()  # the server has answered, or an act was dropped

    def __init__(self, runner: TaskRunner, dock: MeetingDock, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._runner, self._dock = runner, dock
        self._sending: Optional[_Act] = None
        self._pending: Optional[_Act] = None

    @property
    def has_pending(self) -> bool:
        """An act was sent and nobody knows whether it arrived."""
        return self._pending is not None

    def send(self, title: str, work: Work, done: Done, refused: Refused) -> bool:
        """``work`` carries its client id with it, so repeating it is safe. False while another act is under way."""
        if self._sending is not None or self._pending is not None:
            return False
        self._start(_Act(title, work, done, refused))
        return True

    def send_again(self) -> None:
        """The same act with the same client id: the database does it once."""
        if self._pending is not None and self._sending is None:
            self._start(self._pending)

    def drop(self) -> None:
        """Do without the answer; what stands in the database is read again."""
        self._settle()
        self.settled.emit()

    def forget(self) -> None:
        """Another person, or the end: nothing of what was sent matters any more."""
        self._sending = None
        self._settle()

    def _start(self, act: _Act) -> None:
        self._sending = act
        self._show_busy(True)
        self._runner.run(
            act.title, act.work, lambda value: self._on_done(act, value), lambda error: self._on_failed(act, error),
            quiet=True,
        )  # fmt: skip

    def _on_done(self, act: _Act, value: Any) -> None:
        if self._sending is not act:
            return
        self._settle()
        act.done(value)
        self.settled.emit()

    def _on_failed(self, act: _Act, error: KmzbError) -> None:
        if self._sending is not act:
            return
        if isinstance(error, ConnectionFailed):
            self._sending, self._pending = None, act
            self._show_busy(False)
            self._offer(act)
            return
        self._settle()
        if not isinstance(error, Cancelled):
            act.refused(error)
        self.settled.emit()

    def _offer(self, act: _Act) -> None:
        text = translate("KmzbPlugin", "The connection broke during “{act}”. Sending again does it only once.")
        offers = (
            (translate("KmzbPlugin", "Send again"), self.send_again),
            (translate("KmzbPlugin", "Drop it"), self.drop),
        )
        self._dock.body.pending_banner.say(Kind.ERROR, text.format(act=act.title), offers)

    def _settle(self) -> None:
        self._sending, self._pending = None, None
        self._dock.body.pending_banner.clear()
        self._show_busy(False)

    def _show_busy(self, busy: bool) -> None:
        self._dock.form.set_busy(busy)
        self._dock.threat.set_busy(busy)
