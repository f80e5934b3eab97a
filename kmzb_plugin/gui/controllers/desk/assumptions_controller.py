"""The window of assumptions: read for a unit, saved one row at a time, a colleague's change shown before it is overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, FrozenSet, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ....core.client_ids import KeptClientId
from ....core.desk import HarmWeight
from ....core.ports import Canceller
from ....core.staffing import SAVE_ASSUMPTION, AssumptionDraft, Assumptions, HandlingDraft
from ....desk.ports import DeskGateway, StaffingGateway
from ....errors import Cancelled, Conflict, KmzbError
from ....i18n import CONTEXT, translate
from ....tasks.runner import Job, TaskRunner
from ...desk_state import DeskState
from ...dialogs.assumptions_dialog import AssumptionsDialog
from ...docks.banner import Kind
from ...models import assumption_rows
from ...models.assumption_rows import Row, What
from ...windows import bring_up
from .window_controller import WindowController


@dataclass(frozen=True)
class _Read:
    said: Assumptions
    duties: FrozenSet[str]
    harm: Tuple[HarmWeight, ...]


@dataclass(frozen=True)
class _Sent:
    row: Row
    values: Optional[Tuple[float, ...]]  # None: what the superior says
    note: str


class AssumptionsController(WindowController):
    """``changed``: numbers of the desk rest on something else now."""

    changed = pyqtSignal()
    harm_changed = pyqtSignal()

    dialog: Optional[AssumptionsDialog]

    def __init__(
        self, desk: DeskState, runner: TaskRunner, gateway: StaffingGateway, weights: DeskGateway, window: Optional[QWidget] = None,
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, window, parent)
        self._gateway, self._weights = gateway, weights
        self._unit = 0
        self._read: Optional[_Read] = None
        self._job: Optional[Job] = None
        self._acting = False
        self._client_id = KeptClientId()

    def open(self, unit: int, key: str = "") -> None:
        """Show what holds for a unit, standing on the value ``key``."""
        if self.dialog is None:
            dialog = self.dialog = AssumptionsDialog(self._window)
            dialog.save_wanted.connect(self._save)
            dialog.reset_wanted.connect(lambda row: self._send(_Sent(row, None, "")))
            dialog.unit_chosen.connect(self._look_at)
            self._own(dialog)
        self._unit = unit
        self.dialog.set_units([(one.name, one.id) for one in self._desk.choices.units], unit)
        bring_up(self.dialog)
        self.reload((lambda: self._stand_on(key)) if key else None)

    def reload(self, then: Optional[Callable[[], None]] = None) -> None:
        """Read everything anew."""
        unit, gateway, weights = self._unit, self._gateway, self._weights

        def work(canceller: Canceller) -> _Read:
            return _Read(gateway.assumptions(unit, canceller), gateway.duties(canceller), weights.harm_weights(canceller))

        def done(read: _Read) -> None:
            self._show(read)
            if then is not None:
                then()

        self._run(translate("KmzbPlugin", "Reading the assumptions"), work, done, self._failed)

    def _stand_on(self, key: str) -> None:
        if self.dialog is not None:
            self.dialog.stand_on((What.VALUE, key))

    def _look_at(self, unit: int) -> None:
        self._unit = unit
        self.reload()

    def _show(self, read: _Read) -> None:
        self._read = read
        if self.dialog is not None:
            self.dialog.show_rows(assumption_rows.rows(read.said, read.harm), self._locked(read))

    def _locked(self, read: _Read) -> Dict[What, str]:
        mine = "" if SAVE_ASSUMPTION in read.duties else translate(
            "KmzbPlugin", "Read only: commanders, coordinators and administrators may change this."
        )  # fmt: skip
        weights = "" if any(one.editable for one in read.harm) else translate(
            "KmzbPlugin", "Read only: the weights hold for the whole country; coordinators and administrators may change them."
        )  # fmt: skip
        return {What.VALUE: mine, What.HANDLING: mine, What.HARM: weights}

    # Saving

    def _save(self, row: Row, values: Tuple[float, ...], note: str) -> None:
        self._send(_Sent(row, values, note))

    def _send(self, sent: _Sent) -> None:
        client = self._client_id.for_act(sent)
        row, values = sent.row, sent.values
        unit, read = self._unit, self._read

        def work(canceller: Canceller) -> None:
            if row.what is What.VALUE:
                value = None if values is None else values[0]
                draft = AssumptionDraft(unit, row.key, value, row.version, client, sent.note)
                self._gateway.save_assumptions((draft,), (), canceller)
            elif row.what is What.HANDLING:
                field, office = values if values is not None else (None, None)
                times = HandlingDraft(unit, row.key, field, office, row.version, client, sent.note)
                self._gateway.save_assumptions((), (times,), canceller)
            elif values is not None and read is not None:
                weight = HarmWeight(row.key, "", "", values[0], sent.note, row.version, True)
                self._weights.save_harm_weight(weight, client, canceller)

        def done(nothing: None) -> None:
            self._client_id.settled()
            (self.harm_changed if row.what is What.HARM else self.changed).emit()
            if self.dialog is not None:
                self.reload(lambda: self._say(translate("KmzbPlugin", "Saved: {name}.").format(name=row.name)))

        def failed(error: KmzbError) -> None:
            if isinstance(error, Conflict):
                self._client_id.settled()
                self.reload(lambda: self._on_conflict(sent))
            else:
                self._failed(error)

        self._run(translate("KmzbPlugin", "Saving an assumption"), work, done, failed, is_act=True)

    def _on_conflict(self, sent: _Sent) -> None:
        """A colleague was first: what holds now is shown, what was typed stays in the fields."""
        dialog = self.dialog
        if dialog is None or dialog.row is None:
            return
        now = dialog.row
        if sent.values is not None:
            dialog.type_again(sent.values, sent.note)
        text = translate(
            "KmzbPlugin",
            "Somebody else has changed this meanwhile: now {value} ({who}). Nothing of yours was saved; save again to replace it.",
        )
        self._say(text.format(value=assumption_rows.told(now.values), who=now.who), Kind.WARNING)

    # Work

    def _run(self, title: str, work: Any, done: Any, failed: Any, is_act: bool = False) -> None:
        """An act that is under way is never given up: its outcome counts even when the window has closed."""
        dialog = self.dialog
        if dialog is None or self._acting:
            return
        self._cancel()
        self._acting = is_act
        dialog.show_busy(True)

        def deliver(outcome: Any) -> None:
            if is_act:
                self._acting = False
            if self.dialog is dialog:
                dialog.show_busy(False)
            if self.dialog is dialog or is_act:
                done(outcome)

        def fail(error: KmzbError) -> None:
            if is_act:
                self._acting = False
            if self.dialog is dialog:
                dialog.show_busy(False)
                failed(error)

        self._job = self._runner.run(title, work, deliver, fail)

    def _cancel(self) -> None:
        if self._job is not None and not self._job.is_finished and not self._acting:
            self._job.cancel()

    def _failed(self, error: KmzbError) -> None:
        if not isinstance(error, Cancelled):
            self._say(translate(CONTEXT, error.text), Kind.ERROR)

    def _say(self, text: str, kind: Kind = Kind.INFO) -> None:
        if self.dialog is not None:
            self.dialog.say(text, kind)

    def forget(self, dialog: AssumptionsDialog) -> None:
        """What was read and typed goes with the window; an act under way does not."""
        self._read = None
        self._client_id.settled()
        self._cancel()
