"""The page "When": reads the events of the scope and its months when somebody looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ....core.desk import MonthCount, Scope, Totals
from ....core.ports import Canceller
from ....desk import hours
from ....desk.data import Events
from ....desk.hours import Season, Week
from ....desk.ports import ChangeGateway, DeskGateway
from ....errors import TooMuch
from ....i18n import translate
from ....tasks.runner import TaskRunner
from ...desk_state import DeskState
from ...docks.desk.when_page import WhenPage
from ...models import change_csv
from .page_controller import PageController, Progress

AT_MOST = 400_000
MONTHS = 25  # thirteen to be shown, and the year before each of the last twelve


@dataclass(frozen=True)
class _Read:
    totals: Totals
    scope: Scope
    events: Optional[Events]  # None: too many
    months: Tuple[MonthCount, ...]


class WhenController(PageController):
    """``week`` is what is on show, ``None`` while there is nothing."""

    help_wanted = pyqtSignal(str)

    def __init__(
        self, desk: DeskState, runner: TaskRunner, page: WhenPage, gateway: DeskGateway, periods: ChangeGateway,
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, runner, page, parent)
        self._view, self._gateway, self._periods = page, gateway, periods
        self._read: Optional[_Read] = None
        self.week: Optional[Week] = None
        self.season: Optional[Season] = None
        self.link(page.copy_wanted, self._copy)
        self.link(page.cancel_requested, self._on_stopped)
        self.link(page.help_wanted, lambda: self.help_wanted.emit("changes.html"))

    def refresh(self) -> None:
        """Follow the scope; another measure is taken from what was read."""
        scope, totals = self.desk.scope, self.desk.totals
        if scope is None:
            self._read, self.week, self.season = None, None, None
            self._view.show_notice(translate("KmzbPlugin", "Choose above what to look at."))
        elif totals is None or not self.desk.is_live:
            if self._read is None:
                self._view.show_notice(translate("KmzbPlugin", "Waiting for the counts…"))
        elif self._read is not None and self._read.totals is totals:
            self._weigh(self._read)
        else:
            self._compute(scope, totals)

    def _compute(self, scope: Scope, totals: Totals) -> None:
        measure = self.desk.measure

        def work(canceller: Canceller, progress: Progress) -> Tuple[_Read, Optional[Week], Season]:
            days = hours.whole_months(scope.end, MONTHS)
            months = self._periods.months(scope, days[0][0], days[-1][0], canceller)
            progress(0.3)
            try:
                events: Optional[Events] = self._gateway.events(scope, AT_MOST, canceller)
            except TooMuch:
                events = None
            progress(0.7)
            return _worked(_Read(totals, scope, events, months), measure, lambda share: progress(0.7 + 0.3 * share))

        self.compute(translate("KmzbPlugin", "Hours of the week"), work, self._on_computed, self.refresh)

    def _weigh(self, read: _Read) -> None:
        measure = self.desk.measure
        if self.season is not None and self.season.measure is measure:
            return
        self.compute(
            translate("KmzbPlugin", "Hours of the week"), lambda canceller, progress: _worked(read, measure, progress),
            self._on_computed, self.refresh,
        )  # fmt: skip

    def _on_computed(self, outcome: Tuple[_Read, Optional[Week], Season]) -> None:
        self._read, self.week, self.season = outcome
        self._view.show_when(self.week, self.season)
        if self.desk.measure is not self.season.measure:  # chosen while this was under way
            self._weigh(self._read)

    def _on_stopped(self) -> None:
        """Somebody pressed "Cancel": coming back to the page begins anew."""
        self._stale = True
        if self._read is None:
            self._view.show_notice(translate("KmzbPlugin", "Stopped. Go to another page and come back to begin anew."))

    def _copy(self, *anything: Any) -> None:
        if self.week is not None:
            QApplication.clipboard().setText(change_csv.week(self.week))


def _worked(read: _Read, measure: Any, progress: Progress) -> Tuple[_Read, Optional[Week], Season]:
    week = None if read.events is None else hours.week(read.events, measure, read.scope.days, progress)
    return read, week, hours.season(read.months, measure)
