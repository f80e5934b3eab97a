"""One act on cases at a time on its way to the database: sent once, sent again after the connection broke, taken back."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.cases import CaseAct, CaseDone, CaseStep
from ...core.client_ids import new_client_id
from ...core.ports import CaseGateway
from ...errors import Cancelled, ConnectionFailed, KmzbError
from ...i18n import translate
from ...tasks.runner import TaskRunner

#: Acts that a later press of the undo key takes back by an act on the case.
UNDOABLE = frozenset(
    {CaseStep.JOIN_REPORT, CaseStep.JOIN_CASE, CaseStep.JOIN_ITEM, CaseStep.LEAVE, CaseStep.LEAVE_ITEM, CaseStep.MERGE,
     CaseStep.SPLIT, CaseStep.DECIDE}
)  # fmt: skip


class CaseSender(QObject):
    """``done`` says that an act stands in the database, ``refused`` that it said no, ``hanging`` that nobody knows."""

    done = pyqtSignal(object, object)  # CaseAct, CaseDone
    refused = pyqtSignal(object, object)  # CaseAct, KmzbError
    hanging = pyqtSignal(object)  # CaseAct
    busy_changed = pyqtSignal(bool)

    def __init__(self, runner: TaskRunner, cases: CaseGateway, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._runner, self._cases = runner, cases
        self._sending = False
        self.pending: Optional[CaseAct] = None
        self.last: Optional[CaseAct] = None  # how my last act would be taken back

    @property
    def is_sending(self) -> bool:
        """True while an act is under way."""
        return self._sending

    def forget(self) -> None:
        """Another person, or another act of mine that is undone first."""
        self.last = None

    def send(self, act: CaseAct) -> None:
        """Write an act."""
        self._set_sending(True)
        self._runner.run(
            translate("KmzbPlugin", "Writing a decision"),
            lambda canceller: self._cases.perform(act, canceller),
            lambda done: self._on_done(act, done),
            lambda error: self._on_failed(act, error),
            quiet=True,
        )

    def send_again(self) -> None:
        """The act whose fate is unknown, with the same client id: the database does it once."""
        if self.pending is not None and not self._sending:
            self.send(self.pending)

    def drop_pending(self) -> None:
        """Do without it."""
        self.pending = None

    def _on_done(self, act: CaseAct, done: CaseDone) -> None:
        self.pending = None
        self.last = _undo_of(act, done)
        self._set_sending(False)
        self.done.emit(act, done)

    def _on_failed(self, act: CaseAct, error: KmzbError) -> None:
        self._set_sending(False)
        if isinstance(error, ConnectionFailed):
            self.pending = act
            self.hanging.emit(act)
            return
        self.pending = None
        if not isinstance(error, Cancelled):
            if act.step in (CaseStep.UNDO, CaseStep.RESTORE):
                self.last = None
            self.refused.emit(act, error)

    def _set_sending(self, sending: bool) -> None:
        self._sending = sending
        self.busy_changed.emit(sending)


def _undo_of(act: CaseAct, done: CaseDone) -> Optional[CaseAct]:
    """How an act is taken back; ``None`` for one that is not, or whose case is of another unit."""
    if act.step is CaseStep.DISMISS:
        return CaseAct(CaseStep.RESTORE, new_client_id(), act.report_id, 0, other_id=act.other_id, kind=act.kind)
    if act.step not in UNDOABLE or done.case_id is None or done.version is None:
        return None
    return CaseAct(CaseStep.UNDO, new_client_id(), act.report_id, 0, case_id=done.case_id, case_version=done.version)
