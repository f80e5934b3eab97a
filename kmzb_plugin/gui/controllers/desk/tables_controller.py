"""The window of staffing tables: read, saved, withdrawn, imported from a file as a whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ....core.client_ids import KeptClientId, new_client_id
from ....core.ports import Canceller
from ....core.staffing import SAVE_STAFFING, StaffingDraft, StaffingTable, StaffingWithdrawal
from ....desk.ports import StaffingGateway
from ....errors import Cancelled, Conflict, KmzbError
from ....i18n import CONTEXT, translate
from ....intake.rows import RowProblem
from ....intake.staffing import ReadTable, read_staffing
from ....tasks.runner import TaskRunner
from ...desk_state import DeskState
from ...dialogs.tables_dialog import TablesDialog, Typed
from ...docks.banner import Kind
from ...windows import bring_up
from .window_controller import WindowController


@dataclass(frozen=True)
class Imported:
    """``problems``: nothing was written."""

    tables: int
    problems: Tuple[RowProblem, ...] = ()


class TablesController(WindowController):
    """``changed``: people on duty are others now."""

    changed = pyqtSignal()

    dialog: Optional[TablesDialog]

    def __init__(
        self, desk: DeskState, runner: TaskRunner, gateway: StaffingGateway, window: Optional[QWidget] = None,
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, window, parent)
        self._gateway = gateway
        self._busy = False
        self._versions: Dict[Tuple[int, date], int] = {}
        self._client_id = KeptClientId()

    def open(self, unit: int) -> None:
        """Show the tables of the caller's area, standing on the one of a unit."""
        if self.dialog is None:
            dialog = self.dialog = TablesDialog(self._desk.today, self._window)
            dialog.save_wanted.connect(self.save)
            dialog.withdraw_wanted.connect(self.withdraw)
            dialog.import_wanted.connect(self._ask_file)
            self._own(dialog)
            dialog.set_units([(one.name, one.id) for one in self._desk.choices.units], unit)
        dialog = self.dialog
        bring_up(dialog)
        self.reload(lambda: dialog.stand_on(unit))

    def reload(self, then: Any = None) -> None:
        """Read all tables anew."""

        def work(canceller: Canceller) -> Any:
            return self._gateway.tables(None, canceller), self._gateway.duties(canceller)

        def done(read: Any) -> None:
            tables, duties = read
            self._versions = {(one.unit_id, one.valid_from): one.version for one in tables}
            lock = "" if SAVE_STAFFING in duties else translate(
                "KmzbPlugin", "Read only: commanders, coordinators and administrators may change this."
            )  # fmt: skip
            if self.dialog is not None:
                self.dialog.show_tables(tables, lock)
                if then is not None:
                    then()

        self._run(translate("KmzbPlugin", "Reading the staffing tables"), work, done)

    # Acts

    def save(self, typed: Typed) -> None:
        """Write the table in the form; it replaces the one of the same unit and day."""
        key = (typed.unit, typed.valid_from)
        draft = StaffingDraft(
            typed.unit, typed.valid_from, self._versions.get(key, 0), self._client_id.for_act(typed), typed.established,
            typed.filled, typed.shifts, typed.note,
        )  # fmt: skip

        def done(versions: Any) -> None:
            self._on_written(translate("KmzbPlugin", "Saved."), key)

        self._run(
            translate("KmzbPlugin", "Saving a staffing table"), lambda canceller: self._gateway.save_tables((draft,), canceller),
            done, key,
        )  # fmt: skip

    def withdraw(self, table: StaffingTable) -> None:
        """Take a table out of use."""
        key = (table.unit_id, table.valid_from)
        act = StaffingWithdrawal(table.unit_id, table.valid_from, table.version, self._client_id.for_act(("withdraw", table)))

        def done(version: Any) -> None:
            if self.dialog is not None:
                self.dialog.new()
            self._on_written(translate("KmzbPlugin", "Withdrawn: the table before it holds again."), key)

        self._run(
            translate("KmzbPlugin", "Withdrawing a staffing table"), lambda canceller: self._gateway.withdraw_table(act, canceller),
            done, key,
        )  # fmt: skip

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self.dialog, translate("KmzbPlugin", "Import staffing tables"), "", translate("KmzbPlugin", "CSV files (*.csv *.txt)")
        )
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """All tables of a file, or none: each row that cannot be used is named."""
        today, gateway = self._desk.today, self._gateway

        def work(canceller: Canceller) -> Imported:
            read = read_staffing(path, {}, today)
            codes = gateway.unit_codes(canceller)
            problems: List[RowProblem] = [*read.problems, *(_unknown(one) for one in read.tables if one.unit not in codes)]
            if problems or not read.tables:
                return Imported(0, tuple(sorted(problems, key=lambda one: one.item)))
            known = {(one.unit_id, one.valid_from): one.version for one in gateway.tables(None, canceller)}
            drafts = [
                StaffingDraft(
                    codes[one.unit], one.valid_from, known.get((codes[one.unit], one.valid_from), 0), new_client_id(),
                    one.established, one.filled, one.shifts, path.name[:500],
                )
                for one in read.tables
            ]  # fmt: skip
            gateway.save_tables(drafts, canceller)
            return Imported(len(drafts))

        self._run(translate("KmzbPlugin", "Importing staffing tables"), work, self._on_imported)

    def _on_imported(self, outcome: Imported) -> None:
        dialog = self.dialog
        if outcome.tables:
            self.changed.emit()
        if dialog is None:
            return
        dialog.show_rejects(outcome.problems)
        if outcome.problems:
            count = len(outcome.problems)
            text = translate("KmzbPlugin", "%n row(s) cannot be used, named below: nothing was imported.", None, count)
            dialog.say(text, Kind.WARNING)
        elif not outcome.tables:
            dialog.say(translate("KmzbPlugin", "The file holds no table."), Kind.WARNING)
        else:
            text = translate("KmzbPlugin", "%n table(s) imported.", None, outcome.tables)
            self.reload(lambda: dialog.say(text))

    # Inside

    def _on_written(self, text: str, key: Tuple[int, date]) -> None:
        self._client_id.settled()
        self.changed.emit()
        dialog = self.dialog
        if dialog is None:
            return

        def tell() -> None:
            dialog.stand_on(*key)
            dialog.say(text)

        self.reload(tell)

    def _run(self, title: str, work: Any, done: Any, key: Optional[Tuple[int, date]] = None) -> None:
        dialog = self.dialog
        if dialog is None or self._busy:
            return
        self._busy = True
        dialog.say("")
        dialog.show_busy(True)

        def deliver(outcome: Any) -> None:
            self._busy = False
            if self.dialog is dialog:
                dialog.show_busy(False)
            done(outcome)

        def failed(error: KmzbError) -> None:
            self._busy = False
            if self.dialog is not dialog:
                return
            dialog.show_busy(False)
            if isinstance(error, Conflict):
                self._client_id.settled()
                if key is not None and isinstance(error.info.get("version"), int):
                    self._versions[key] = error.info["version"]
                dialog.say(translate(
                    "KmzbPlugin",
                    "Somebody else has changed this table meanwhile. Nothing of yours was saved; save again to replace it, or "
                    "close and open this window to see theirs.",
                ), Kind.WARNING)  # fmt: skip
            elif not isinstance(error, Cancelled):
                dialog.say(translate(CONTEXT, error.text), Kind.ERROR)

        self._runner.run(title, work, deliver, failed)



def _unknown(table: ReadTable) -> RowProblem:
    reason = translate("KmzbPlugin", "there is no such unit in your area")
    return RowProblem(table.line, table.item, table.unit, "unit", table.unit, reason)
