"""What the controllers of the desk's pages have in common: one computation at a time, never for a scope that has gone."""

from __future__ import annotations

from typing import Any, Callable, Optional, TypeVar

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....core.ports import Canceller
from ....errors import Cancelled, KmzbError
from ....i18n import CONTEXT, translate
from ....tasks.runner import Job, TaskRunner
from ...desk_state import DeskState
from ...docks.desk.desk_page import DeskPage
from ...links import Links

T = TypeVar("T")
#: Told by a recipe, 0 … 1; may be called on any thread.
Progress = Callable[[float], None]


class PageController(QObject):
    """A page that follows the scope by itself overrides ``refresh``; one with a button calls ``compute`` when it is pressed.

    ``refresh`` is called when the scope, its totals or the measure changed, and only while the page is on show: a page that
    becomes visible catches up.
    """

    _progressed = pyqtSignal(float)

    def __init__(self, desk: DeskState, runner: TaskRunner, page: DeskPage, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.desk, self.runner, self.page = desk, runner, page
        self._job: Optional[Job] = None
        self._ticket = 0
        self._stale = True
        self._links = Links()
        self.link(desk.scope_changed, self._on_changed)
        self.link(desk.totals_changed, self._on_changed)
        self.link(desk.measure_changed, self._on_changed)
        self.link(desk.live_changed, self._on_changed)
        self.link(page.became_visible, self._on_visible)
        self.link(page.cancel_requested, self.cancel)
        self.link(self._progressed, page.show_progress)

    def link(self, signal: Any, slot: Any) -> None:
        """Connect until ``close``."""
        self._links.add(signal, slot)

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self.cancel()

    def refresh(self) -> None:
        """The page is on show and what it rests on has changed: ``desk.scope`` and ``desk.totals`` may be ``None``."""

    def compute(
        self, title: str, work: Callable[[Canceller, Progress], T], done: Callable[[T], None],
        again: Optional[Callable[[], None]] = None,
    ) -> None:  # fmt: skip
        """Run ``work`` in the background; a computation under way is given up. ``done`` is not called for an old scope.

        ``again`` is offered beside what went wrong.
        """
        self.cancel()
        scope, ticket = self.desk.scope, self._ticket
        self.page.show_busy(title)

        def finished(outcome: T) -> None:
            if ticket != self._ticket:  # one that was given up must not end the one that took its place
                return
            self._job = None
            self.page.show_idle()
            if scope == self.desk.scope:
                done(outcome)

        def failed(error: KmzbError) -> None:
            if ticket != self._ticket:
                return
            self._job = None
            self.page.show_idle()
            if not isinstance(error, Cancelled):
                self.page.show_error(translate(CONTEXT, error.text), translate("KmzbPlugin", "Try again"), again)
            self.stopped()

        self._job = self.runner.run(title, lambda canceller: work(canceller, self._progressed.emit), finished, failed)

    def cancel(self) -> None:
        """Give up what is under way."""
        job, self._job = self._job, None
        self._ticket += 1
        if job is not None:
            job.cancel()
            self.page.show_idle()
            self.stopped()

    def stopped(self) -> None:
        """A computation has failed or was given up; for pages that say more than the banner."""

    def _on_changed(self, *anything: Any) -> None:
        self._stale = True
        self._catch_up()

    def _on_visible(self) -> None:
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale and self.page.isVisible():
            self._stale = False
            self.refresh()
