"""What colleagues do, taken over into the list, the map and the panel: bursts become one query."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import Any, Dict, Optional, Protocol, Tuple

from qgis.PyQt.QtCore import QObject, QTimer

from ...core.model import QueueFilter, Report, ReportChanged, SubjectChanged
from ...core.ports import Canceller, QueueGateway
from ...i18n import translate
from ...tasks.runner import TaskRunner
from ..links import Links
from ..state import ConnectionState, SessionState

#: A single act is shown after this pause; acts that come in it are asked for together.
PAUSE_MS = 40
#: While acts keep coming, not more than one query in this time: 500 acts in a second cost three.
BURST_PAUSE_MS = 400
#: More reports than this at once and the list is read anew.
MANY = 2000
#: How many reports' versions are remembered to tell news from echoes.
REMEMBERED = 20_000

Rows = Dict[int, Report]


class ListUpdates(Protocol):
    """The part of the queue controller that takes changes."""

    def apply_change(self, report_id: int, row: Optional[Report]) -> None:
        """``row`` is None when the report does not belong into the list (any more)."""


class LiveController(QObject):
    """Turns notifications into fresh rows. What this session already shows is not asked for again."""

    def __init__(self, state: SessionState, runner: TaskRunner, queues: QueueGateway, updates: ListUpdates) -> None:
        super().__init__()
        self._state = state
        self._runner = runner
        self._queues = queues
        self._updates = updates
        self._known: OrderedDict[int, int] = OrderedDict()
        self._pending: Dict[int, int] = {}
        self._refresh = False
        self._job: Any = None
        self._ticket = 0
        self._last_query = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._flush)
        self._links = Links(
            (state.report_updated, self._on_report_updated), (state.connection_changed, self._on_connection_changed)
        )

    def on_report(self, change: ReportChanged) -> None:
        """Somebody acted on a report; my own acts come back here, too."""
        self._state.announce_heard(change)
        if change.version > self._known.get(change.report_id, 0):
            self._pending[change.report_id] = max(change.version, self._pending.get(change.report_id, 0))
            self._schedule()

    def on_subject(self, change: SubjectChanged) -> None:
        """Somebody acted on a meeting, a case, a referral …: its own controller reads what it shows."""
        self._state.announce_subject(change)

    def on_refresh(self) -> None:
        """Much has changed at once (an import)."""
        self._refresh = True
        self._schedule()

    def close(self) -> None:
        """Forget everything and hear no more."""
        self._reset()
        self._links.cut()

    def _schedule(self) -> None:
        if self._timer.isActive() or self._job is not None:
            return
        since_ms = (time.monotonic() - self._last_query) * 1000
        self._timer.start(int(max(PAUSE_MS, BURST_PAUSE_MS - since_ms)))

    def _flush(self) -> None:
        pending, self._pending = self._pending, {}
        # An act of this session may have brought its row while the notification waited.
        ids = tuple(key for key, version in pending.items() if version > self._known.get(key, 0))
        self._last_query = time.monotonic()
        if self._refresh or len(ids) > MANY:
            self._refresh = False
            self._state.announce_refresh()
        elif ids:
            self._ask(ids)

    def _ask(self, ids: Tuple[int, ...]) -> None:
        queue_filter = self._state.filter

        def read(canceller: Canceller) -> Tuple[Rows, Rows]:
            everywhere = self._queues.rows(QueueFilter(queue=""), ids, canceller)
            listed = self._queues.rows(queue_filter, ids, canceller)
            return {row.id: row for row in everywhere}, {row.id: row for row in listed}

        ticket = self._ticket
        job = self._runner.run(
            translate("KmzbPlugin", "Reading changed reports"),
            read,
            lambda found: self._on_read(ids, queue_filter, *found) if ticket == self._ticket else None,
            lambda error: self._on_failed() if ticket == self._ticket else None,
            quiet=True,
        )
        self._job = None if job.is_finished else job  # a synchronous runner has called back already

    def _on_read(self, ids: Tuple[int, ...], queue_filter: QueueFilter, everywhere: Rows, listed: Rows) -> None:
        self._job = None
        same_list = queue_filter == self._state.filter  # else the list is being read anew with another filter
        for report_id in ids:
            row = listed.get(report_id) or everywhere.get(report_id)
            if row is not None and row.version >= self._known.get(report_id, 0):
                self._state.announce_report(row)
            if same_list:
                self._updates.apply_change(report_id, listed.get(report_id))
        self._go_on()

    def _on_failed(self) -> None:
        # A lost connection is the session's matter: after reconnecting everything is read anew.
        self._job = None
        self._go_on()

    def _go_on(self) -> None:
        if self._pending or self._refresh:
            self._schedule()

    def _on_report_updated(self, report: Report) -> None:
        self._known[report.id] = max(report.version, self._known.pop(report.id, 0))
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def _on_connection_changed(self, connection: ConnectionState) -> None:
        if connection != ConnectionState.ONLINE:
            self._reset()

    def _reset(self) -> None:
        self._timer.stop()
        self._ticket += 1  # an answer that is on its way is not heard any more
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._pending.clear()
        self._known.clear()
        self._refresh = False
