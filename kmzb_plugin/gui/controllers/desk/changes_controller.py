"""The page "Changes": reads the windows of the scope when somebody looks, judges them, and opens its two windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ....core.desk import ChangeRow, OpenCount, Scope, Totals
from ....core.ports import Canceller
from ....desk import changes
from ....desk.changes import ChangeTable
from ....desk.ports import ChangeGateway, DeskGateway
from ....i18n import translate
from ....tasks.runner import TaskRunner
from ...desk_state import DeskState
from ...docks.desk.changes_page import ChangesPage
from ...models import change_csv
from ...models.change_tree_model import Names
from .page_controller import PageController, Progress


@dataclass(frozen=True)
class _Read:
    """What was read, and what for: another measure needs no second reading."""

    totals: Optional[Totals]
    scope: Scope
    root: int
    as_of: date
    rows: Tuple[ChangeRow, ...]
    undecided: Tuple[OpenCount, ...]


class ChangesController(PageController):
    """``table`` is what is on show; ``help_wanted`` names the page of the help."""

    help_wanted = pyqtSignal(str)
    effect_wanted = pyqtSignal()
    reporting_wanted = pyqtSignal()

    def __init__(
        self, desk: DeskState, runner: TaskRunner, page: ChangesPage, gateway: DeskGateway, periods: ChangeGateway,
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, page, parent)
        self._view, self._gateway, self._periods = page, gateway, periods
        self._read: Optional[_Read] = None
        self.table: Optional[ChangeTable] = None
        self.link(page.copy_wanted, self._copy)
        self.link(page.cancel_requested, self._on_stopped)
        self.link(page.help_wanted, lambda: self.help_wanted.emit("changes.html"))
        self.link(page.effect_wanted, self.effect_wanted.emit)
        self.link(page.reporting_wanted, self.reporting_wanted.emit)

    def refresh(self) -> None:
        """Follow the scope; nothing is read twice for another measure."""
        scope, totals = self.desk.scope, self.desk.totals
        if scope is None:
            self._read, self.table = None, None
            self._view.show_notice(translate("KmzbPlugin", "Choose above what to look at."))
        elif totals is None or not self.desk.is_live:
            if self._read is None:
                self._view.show_notice(translate("KmzbPlugin", "Waiting for the counts…"))
        elif self._read is not None and self._read.totals is totals:
            self._judge(self._read)
        else:
            self._compute(scope, totals)

    def _compute(self, scope: Scope, totals: Totals) -> None:
        as_of, root, measure = min(scope.end, self.desk.today), self.desk.root(), self.desk.measure

        def work(canceller: Canceller, progress: Progress) -> Tuple[_Read, ChangeTable]:
            days = changes.window_days(as_of)
            rows = self._gateway.change(scope, as_of, canceller)
            progress(0.4)
            waiting = self._periods.undecided(scope, days["last28"][0], days["ytd"][0], as_of, canceller)
            progress(0.6)
            return _Read(totals, scope, root, as_of, rows, waiting), changes.build(rows, root, as_of, measure, waiting)

        self.compute(translate("KmzbPlugin", "Comparing with before"), work, self._on_computed, self.refresh)

    def _judge(self, read: _Read) -> None:
        measure = self.desk.measure
        if self.table is not None and self.table.measure is measure:
            return

        def work(canceller: Canceller, progress: Progress) -> Tuple[_Read, ChangeTable]:
            return read, changes.build(read.rows, read.root, read.as_of, measure, read.undecided)

        self.compute(translate("KmzbPlugin", "Comparing with before"), work, self._on_computed, self.refresh)

    def _on_computed(self, outcome: Tuple[_Read, ChangeTable]) -> None:
        self._read, self.table = outcome
        if not self.table.lines:
            self._view.show_notice(translate("KmzbPlugin", "Nothing was reported here, neither lately nor a year ago."))
            return
        self._view.show_table(self.table, self.names())
        if self.desk.measure is not self.table.measure:  # chosen while this was under way
            self._judge(self._read)

    def names(self) -> Names:
        """What units and categories are called."""
        return Names.of(self.desk.choices)

    def _on_stopped(self) -> None:
        """Somebody pressed "Cancel": coming back to the page begins anew."""
        self._stale = True
        if self._read is None:
            self._view.show_notice(translate("KmzbPlugin", "Stopped. Go to another page and come back to begin anew."))

    def _copy(self, *anything: Any) -> None:
        if self.table is not None:
            QApplication.clipboard().setText(change_csv.changes(self.table, self.names()))
