"""The page "Staffing": reads work and people of the scope, shows them, then computes what would be needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Callable, Dict, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ....core.desk import Scope, Totals
from ....core.ports import Canceller
from ....core.staffing import StaffingTable
from ....desk import duty
from ....desk.data import Floats
from ....desk.duty import Shown
from ....desk.ports import StaffingGateway
from ....desk.staff import StaffStudy, Stopped
from ....errors import Cancelled, KmzbError
from ....i18n import translate
from ....tasks.runner import TaskRunner
from ...desk_state import DeskState
from ...docks.desk.staff_page import StaffPage
from ...models import staff_csv, staff_texts
from .page_controller import PageController, Progress


@dataclass(frozen=True)
class _Read:
    totals: Totals
    scope: Scope
    shown: Shown
    tables: Tuple[StaffingTable, ...]

    @property
    def present(self) -> Dict[Tuple[int, int], Floats]:
        """Shifts of the tables in force on the last day."""
        return duty.present_shifts(duty.in_force(self.tables, self.scope.end - timedelta(days=1)))


class StaffController(PageController):
    """``shown`` and ``study`` are what is on show; the windows of the page are opened by whoever listens to its signals."""

    help_wanted = pyqtSignal(str)
    assumptions_wanted = pyqtSignal(int)  # unit
    tables_wanted = pyqtSignal(int)
    beats_wanted = pyqtSignal(int)

    def __init__(
        self, desk: DeskState, runner: TaskRunner, page: StaffPage, gateway: StaffingGateway, show_scope: Callable[[Scope], None],
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, page, parent)
        self._view, self._gateway, self._show_scope = page, gateway, show_scope
        self._read: Optional[_Read] = None
        self.shown: Optional[Shown] = None
        self.study: Optional[StaffStudy] = None
        self.link(page.unit_chosen, self._look_at)
        self.link(page.copy_wanted, self._copy)
        self.link(page.cancel_requested, self._on_stopped)
        self.link(page.help_wanted, lambda: self.help_wanted.emit("staffing.html"))
        for said, wanted in (
            (page.assumptions_wanted, self.assumptions_wanted), (page.tables_wanted, self.tables_wanted),
            (page.beats_wanted, self.beats_wanted),
        ):  # fmt: skip
            self.link(said, self._opening(wanted))

    def refresh(self) -> None:
        """Follow the scope; the measure changes nothing here, for every item has to be handled."""
        scope, totals = self.desk.scope, self.desk.totals
        if scope is None:
            self._forget()
            self._view.show_notice(translate("KmzbPlugin", "Choose above what to look at."))
        elif totals is None or not self.desk.is_live:
            if self._read is None:
                self._view.show_notice(translate("KmzbPlugin", "Waiting for the counts…"))
        elif self._read is None or self._read.totals is not totals:
            self._compute(scope, totals)
        elif self.study is None:
            self._find_need()

    def reload(self) -> None:
        """What the page rests on was changed: read it again, now or when somebody looks."""
        self._read = None
        self._stale = True
        self._catch_up()

    def _compute(self, scope: Scope, totals: Totals) -> None:
        gateway = self._gateway

        def work(canceller: Canceller, progress: Progress) -> _Read:
            done = gateway.workload(scope, canceller)
            progress(0.5)
            people, unmet = gateway.duty(scope, canceller), gateway.unmet(scope, canceller)
            progress(0.7)
            base, said = gateway.base(scope, canceller), gateway.assumptions(scope.unit, canceller)
            tables = gateway.tables(scope.unit, canceller)
            try:
                shown = duty.look(done, people, unmet, base, said, scope.days / 7)
            except ValueError as error:
                raise KmzbError(
                    translate("KmzbPlugin", "One of the assumptions makes no sense: change it or go back to the delivered value."),
                    str(error),
                ) from error
            return _Read(totals, scope, shown, tables)

        self.compute(translate("KmzbPlugin", "Work and people"), work, self._on_read, self.reload)

    def _on_read(self, read: _Read) -> None:
        self._read, self.shown, self.study = read, read.shown, None
        self._show()
        self._find_need()

    def _find_need(self) -> None:
        shown = self.shown
        if shown is None:
            return

        def work(canceller: Canceller, progress: Progress) -> StaffStudy:
            def go_on(share: float) -> bool:
                progress(share)
                return not canceller.is_cancelled()

            try:
                return shown.study(go_on)
            except Stopped:
                raise Cancelled() from None
            except ValueError as error:
                raise KmzbError(
                    translate("KmzbPlugin", "The need could not be computed with these assumptions."), str(error)
                ) from error

        self.compute(translate("KmzbPlugin", "People needed"), work, self._on_found, self.reload)

    def _on_found(self, study: StaffStudy) -> None:
        self.study = study
        self._show()

    def _show(self) -> None:
        read = self._read
        if read is not None:
            caution = staff_texts.caution(bool(read.scope.area), bool(read.scope.kinds))
            self._view.show_staff(read.shown, read.present, self.study, caution)

    def _forget(self) -> None:
        self._read, self.shown, self.study = None, None, None

    def _on_stopped(self) -> None:
        """Somebody pressed "Cancel": coming back to the page begins anew."""
        self._stale = True
        if self._read is None:
            self._view.show_notice(translate("KmzbPlugin", "Stopped. Go to another page and come back to begin anew."))

    def _look_at(self, unit: int) -> None:
        if self.desk.scope is not None:
            self._show_scope(replace(self.desk.scope, unit=unit))

    def _opening(self, wanted: Any) -> Callable[..., None]:
        def open_it(*anything: Any) -> None:
            if self.shown is not None:
                wanted.emit(self.shown.unit)

        return open_it

    def _copy(self, *anything: Any) -> None:
        if self.shown is not None:
            QApplication.clipboard().setText(staff_csv.hours(self.shown, self.study))
