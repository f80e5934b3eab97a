"""The lists: pages of a queue, counts, and the rows that live updates ask for."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from ..core.model import Counts, Cursor, Page, QueueFilter, Report
from ..core.ports import Canceller
from .connection import ConnectionPool
from .rows import report_of
from .statements import statement


class PgQueueGateway:
    """``core.ports.QueueGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def page(self, queue_filter: QueueFilter, after: Optional[Cursor], limit: int, canceller: Canceller) -> Page:
        """Rows ordered by (due_at nulls last, id), strictly after ``after``; ``limit`` must be at least 1."""
        parameters = {
            **filter_parameters(queue_filter),
            "after_due": after.due_at if after else None,
            "after_id": after.id if after else None,
            "limit": limit + 1,  # one more than shown tells whether there is a next page
        }
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("queue_page"), parameters)
            rows = tuple(report_of(row) for row in cursor.fetchall())
        if len(rows) <= limit:
            return Page(rows)
        last = rows[limit - 1]
        return Page(rows[:limit], Cursor(last.due_at, last.id))

    def counts(self, queue_filter: QueueFilter, canceller: Canceller) -> Counts:
        """Counts of every queue under the same filter (the filter's own queue is ignored); empty queues are absent."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("queue_counts"), filter_parameters(queue_filter))
            return Counts(dict(cursor.fetchall()))

    def rows(self, queue_filter: QueueFilter, ids: Tuple[int, ...], canceller: Canceller) -> Tuple[Report, ...]:
        """Those of ``ids`` that (still) belong into the filtered queue; into any when its queue is empty."""
        if not ids:
            return ()
        name = "queue_rows" if queue_filter.queue else "report_rows"
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement(name), {**filter_parameters(queue_filter), "ids": list(ids)})
            return tuple(report_of(row) for row in cursor.fetchall())


def filter_parameters(queue_filter: QueueFilter) -> Dict[str, Any]:
    """The parameters of ``sql/part_report_filter.sql``; None is no restriction."""
    xmin, ymin, xmax, ymax = queue_filter.extent_2180 or (None, None, None, None)
    return {
        "queue": queue_filter.queue,
        "categories": list(queue_filter.categories) or None,
        "statuses": list(queue_filter.statuses) or None,
        "beat_ids": list(queue_filter.beat_ids) or None,
        "created_from": queue_filter.created_from,
        "created_to": queue_filter.created_to,
        "like": like_pattern(queue_filter.text),
        "xmin": xmin,
        "ymin": ymin,
        "xmax": xmax,
        "ymax": ymax,
    }


def like_pattern(text: str) -> Optional[str]:
    """``text`` as a pattern of ILIKE that finds it anywhere, its own ``%``, ``_`` and ``\\`` taken literally."""
    text = text.strip()
    if not text:
        return None
    for special in ("\\", "%", "_"):
        text = text.replace(special, "\\" + special)
    return "%" + text + "%"
