"""Keeps tabs, filters and list of the dock in step with the session."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Optional, Set

from qgis.PyQt.QtCore import QObject

from ...core.model import Catalogue, Counts, Identity, Page, QueueFilter, Report
from ...core.ports import QueueGateway
from ...core.queues import in_queue, narrowing
from ...errors import Cancelled, KmzbError
from ...i18n import translate
from ...settings import Settings
from ...tasks.runner import Job, TaskRunner
from ..docks.queue_tabs import OVERDUE
from ..docks.verification_dock import ListState, VerificationDock
from ..links import Links
from ..messages import Messages
from ..models import texts
from ..state import ConnectionState, SessionState
from ..timers import pause

PATIENCE_MS = 200  # a load that is quicker shows no sign of loading
GATHER_MS = 20  # changes that arrive together are read together
COUNT_PAUSE_MS = 250
MERGE_MAX = 2000  # a longer list is read again from its start when everything may have changed


class QueueController(QObject):
    """The one place where the list's queries start and their errors end."""

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        queues: QueueGateway,
        dock: VerificationDock,
        messages: Messages,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._queues, self._dock, self._messages = state, runner, queues, dock, messages
        self._page_job: Optional[Job] = None
        self._count_job: Optional[Job] = None
        self._ticket = 0  # answers to older questions are ignored
        self._shown: Optional[QueueFilter] = None  # what the rows in the list were asked with
        self._forget_current = False
        self._read_at: Optional[datetime] = None
        self._counts = Counts()
        self._touched: Set[int] = set()
        self._patience = pause(self, PATIENCE_MS, self._show_loading)
        self._gather = pause(self, GATHER_MS, self._read_touched)
        self._count_pause = pause(self, COUNT_PAUSE_MS, self._count)
        self._links = Links(
            (state.connection_changed, self._on_connection_changed),
            (state.identity_changed, self._on_identity_changed),
            (state.catalogue_changed, self._on_catalogue_changed),
            (state.filter_changed, self._on_filter_changed),
            (state.current_report_changed, self._on_current_report_changed),
            (state.report_updated, self._on_report_updated),
            (state.data_refreshed, self.reload),
            (dock.filter_edited, self._on_filter_edited),
            (dock.queue_chosen, self._on_queue_chosen),
            (dock.reload_requested, self.reload),
            (dock.report_chosen, state.set_current_report),
            (dock.table.reports.more_wanted, self._load_more),
            (dock.table.reports.became_overdue, self._on_became_overdue),
        )
        self._on_catalogue_changed(state.catalogue)
        self._on_identity_changed(state.identity)
        self._on_connection_changed(state.connection)

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        for timer in (self._patience, self._gather, self._count_pause):
            timer.stop()
        self._ticket += 1
        for job in (self._page_job, self._count_job):
            if job is not None:
                job.cancel()

    # The session

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        if connection is ConnectionState.ONLINE:
            self._dock.show_online()
            self.reload()
        elif connection is ConnectionState.OFFLINE:
            self._dock.show_offline(self._state.connection_text, self._read_at)
        elif connection is ConnectionState.CONNECTING:
            if self._shown is None:
                self._dock.show_connecting(self._state.connection_text)
        else:
            self._forget()
            self._dock.show_disconnected(self._state.connection_text)

    def _on_identity_changed(self, identity: Optional[Identity]) -> None:
        if identity is None:
            return
        ahead = identity.server_time - datetime.now(UTC)
        # Deadlines are counted by the server's clock; a second more or less is the way there.
        offset = ahead if abs(ahead) > timedelta(seconds=5) else timedelta(0)
        self._dock.table.reports.set_clock(lambda: datetime.now(UTC) + offset)

    def _on_catalogue_changed(self, catalogue: Catalogue) -> None:
        self._dock.table.reports.set_catalogue(catalogue)
        self._dock.filters.set_catalogue(catalogue)
        known = [queue.code for queue in catalogue.queues]
        if known and self._state.filter.queue not in known:
            self._state.set_filter(in_queue(self._state.filter, known[0]))
        self._dock.tabs.set_queues(catalogue.queues, self._state.filter.queue)

    def _forget(self) -> None:
        """Another person may come: nothing of what was shown stays."""
        self._ticket += 1
        self._patience.stop()
        self._shown, self._read_at, self._counts = None, None, Counts()
        self._touched.clear()
        self._dock.table.show_page(Page(), None)
        self._dock.tabs.set_counts(self._counts)
        self._state.set_current_report(None)

    # Queue and filter

    def _on_queue_chosen(self, queue: str) -> None:
        self._forget_current = True
        self._state.set_filter(in_queue(self._state.filter, queue))

    def _on_filter_edited(self, narrowed: QueueFilter) -> None:
        self._state.set_filter(in_queue(narrowed, self._state.filter.queue))

    def _on_filter_changed(self, queue_filter: QueueFilter) -> None:
        self._dock.tabs.show_queue(queue_filter.queue)
        self._dock.filters.show_filter(queue_filter)
        if self._state.connection in (ConnectionState.ONLINE, ConnectionState.OFFLINE):
            self._load()

    def _on_current_report_changed(self, report_id: Optional[int]) -> None:
        self._dock.table.select(report_id)

    # Loading

    def reload(self) -> None:
        """Read the loaded part of the list again; only what differs changes on the screen."""
        if self._state.connection is ConnectionState.OFFLINE:
            self._dock.act_line.notice(translate("KmzbPlugin", "The list cannot be read without a connection."))
        if self._state.connection is not ConnectionState.ONLINE or not self._state.catalogue.queues:
            return
        self._load()

    def _load(self) -> None:
        if self._page_job is not None:
            self._page_job.cancel()
        self._ticket += 1
        ticket, wanted = self._ticket, self._state.filter
        size = Settings().page_size
        rows = self._dock.table.reports.rowCount()
        limit = max(size, min(rows, MERGE_MAX)) if wanted == self._shown else size
        self._patience.start()
        self._page_job = self._runner.run(
            translate("KmzbPlugin", "Reading the queue"),
            lambda canceller: self._queues.page(wanted, None, limit, canceller),
            lambda page: self._on_page(ticket, wanted, page),
            lambda error: self._on_page_failed(ticket, wanted, error),
            quiet=True,
        )
        self._count()

    def _on_page(self, ticket: int, wanted: QueueFilter, page: Page) -> None:
        if ticket != self._ticket:
            return
        self._patience.stop()
        self._read_at = datetime.now(UTC)
        table, current = self._dock.table, self._state.current_report_id
        if wanted == self._shown:
            table.merge(page, current)
        else:
            self._shown = wanted
            table.show_page(page, current)
        if self._forget_current and table.reports.row_of(current) < 0:
            self._state.set_current_report(None)
        self._forget_current = False
        self._show_rows()

    def _on_page_failed(self, ticket: int, wanted: QueueFilter, error: KmzbError) -> None:
        if ticket != self._ticket:  # among them the jobs that this controller has cancelled itself
            return
        self._patience.stop()
        if wanted == self._shown:  # the rows on show are right, only not fresh
            self._show_rows()
            if not isinstance(error, Cancelled):
                self._messages.error(error)
            return
        self._shown = None
        self._dock.table.show_page(Page(), None)
        self._dock.show_list(ListState.ERROR, translate("KmzbPlugin", error.text))
        self._show_count()

    def _load_more(self) -> None:
        reports = self._dock.table.reports
        cursor, wanted, ticket, size = reports.next_cursor, self._shown, self._ticket, Settings().page_size
        if cursor is None or wanted is None:
            reports.stop_loading()
            return
        self._dock.form.list_progress.show()
        self._page_job = self._runner.run(
            translate("KmzbPlugin", "Reading more of the queue"),
            lambda canceller: self._queues.page(wanted, cursor, size, canceller),
            lambda page: self._on_more(ticket, page),
            lambda error: self._on_more_failed(ticket, error),
            quiet=True,
        )

    def _on_more(self, ticket: int, page: Page) -> None:
        if ticket != self._ticket:
            return
        self._dock.table.append(page, self._state.current_report_id)
        self._show_rows()

    def _on_more_failed(self, ticket: int, error: KmzbError) -> None:
        if ticket != self._ticket:
            return
        self._dock.table.reports.stop_loading()
        self._show_rows()
        self._messages.error(error)

    def _show_loading(self) -> None:
        if self._state.filter == self._shown:
            self._dock.show_list(ListState.LOADING)
        else:
            self._dock.show_list(ListState.LOADING, translate("KmzbPlugin", "Reading the queue…"))

    def _show_rows(self) -> None:
        if self._dock.table.reports.rowCount():
            self._dock.show_list(ListState.ROWS)
        elif narrowing(self._state.filter):
            self._dock.show_list(
                ListState.EMPTY, translate("KmzbPlugin", "No report of this queue passes the filters.")
            )
        else:
            self._dock.show_list(ListState.EMPTY, translate("KmzbPlugin", "No reports in this queue."))
        self._show_count()

    # Changes

    def apply_change(self, report_id: int, report: Optional[Report]) -> None:
        """A report came into the shown queue, changed in it or (``None``) left it."""
        self._touched.discard(report_id)
        if self._shown is None:
            return
        self._dock.table.apply_change(report_id, report, self._state.current_report_id)
        self._show_rows()
        self._count_pause.start()

    def _on_report_updated(self, report: Report) -> None:
        if self._shown is None:
            return
        shown = self._dock.table.reports.report(report.id)
        if shown is None or shown.version < report.version:
            self._touched.add(report.id)
            self._gather.start()

    def _read_touched(self) -> None:
        """Ask which of the changed reports (still) belong into the shown queue."""
        wanted, ids = self._shown, tuple(sorted(self._touched))
        self._touched.clear()
        if wanted is None or not ids:
            return
        self._runner.run(
            translate("KmzbPlugin", "Reading changes"),
            lambda canceller: self._queues.rows(wanted, ids, canceller),
            lambda rows: self._on_touched(wanted, ids, rows),
            self._messages.error,
            quiet=True,
        )

    def _on_touched(self, wanted: QueueFilter, ids: tuple, rows: tuple) -> None:
        if wanted != self._shown:
            return
        found = {row.id: row for row in rows}
        for report_id in ids:
            self.apply_change(report_id, found.get(report_id))

    def _on_became_overdue(self) -> None:
        if self._state.filter.queue == OVERDUE:
            self.reload()
        else:
            self._count_pause.start()

    # Counts

    def _count(self) -> None:
        self._count_pause.stop()
        if self._state.connection is not ConnectionState.ONLINE:
            return
        if self._count_job is not None:
            self._count_job.cancel()
        wanted = self._state.filter
        self._count_job = self._runner.run(
            translate("KmzbPlugin", "Counting the queues"),
            lambda canceller: self._queues.counts(wanted, canceller),
            lambda counts: self._on_counts(wanted, counts),
            self._on_count_failed,
            quiet=True,
        )

    def _on_counts(self, wanted: QueueFilter, counts: Counts) -> None:
        if in_queue(wanted, "") != in_queue(self._state.filter, ""):
            return
        self._counts = Counts({queue.code: counts[queue.code] for queue in self._state.catalogue.queues})
        self._dock.tabs.set_counts(self._counts)
        self._show_count()

    def _on_count_failed(self, error: KmzbError) -> None:
        """Counts are a comfort: the list tells of the same trouble. Unknown ones are not shown."""
        if not isinstance(error, Cancelled):
            self._dock.tabs.set_counts(Counts())

    def _show_count(self) -> None:
        reports = self._dock.table.reports
        loaded, total = reports.rowCount(), self._counts[self._state.filter.queue]
        if reports.has_more and total > loaded:
            text = translate("KmzbPlugin", "{shown} of {total}").format(
                shown=texts.number(loaded), total=texts.number(total)
            )
        else:
            text = translate("KmzbPlugin", "%n report(s)", "", loaded) if self._shown is not None else ""
        self._dock.act_line.show_count(text)
