"""The list as pure functions: its order, its difference to a newer one, filters and periods.

Rows are ordered as the server orders them: by deadline, reports without one last, then by number.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Dict, List, Optional, Sequence, Tuple

from .model import Cursor, QueueFilter, Report

SortKey = Tuple[bool, datetime, int]
_NEVER = datetime.max.replace(tzinfo=UTC)


def sort_key(report: Report) -> SortKey:
    """Where a report stands in the list."""
    return report.due_at is None, report.due_at or _NEVER, report.id


def cursor_key(cursor: Cursor) -> SortKey:
    """The same for the end of a page."""
    return cursor.due_at is None, cursor.due_at or _NEVER, cursor.id


def position(rows: Sequence[Report], key: SortKey) -> int:
    """The index at which a row with ``key`` stands or would be inserted."""
    return bisect_left(rows, key, key=sort_key)


def beyond(cursor: Optional[Cursor], report: Report) -> bool:
    """True when the row belongs to a page that is not loaded yet."""
    return cursor is not None and sort_key(report) > cursor_key(cursor)


class Step(Enum):
    """One change of the list."""

    REMOVE = "remove"
    INSERT = "insert"
    UPDATE = "update"


@dataclass(frozen=True)
class Change:
    """``row`` is the index at the time of the change; ``report`` the new row for insert and update."""

    step: Step
    row: int
    report: Optional[Report] = None


def difference(old: Sequence[Report], new: Sequence[Report]) -> Tuple[Change, ...]:
    """The changes that turn ``old`` into ``new`` (both ordered), to be applied one after the other.

    A report whose place in the order changed is removed and inserted again; the view keeps its selection by number.
    """
    wanted: Dict[int, Report] = {report.id: report for report in new}
    changes: List[Change] = []
    kept: List[Report] = []
    for index in range(len(old) - 1, -1, -1):
        fresh = wanted.get(old[index].id)
        if fresh is None or sort_key(fresh) != sort_key(old[index]):
            changes.append(Change(Step.REMOVE, index))
        else:
            kept.append(old[index])
    kept.reverse()
    at = 0
    for index, report in enumerate(new):
        if at < len(kept) and kept[at].id == report.id:
            if kept[at] != report:
                changes.append(Change(Step.UPDATE, index, report))
            at += 1
        else:
            changes.append(Change(Step.INSERT, index, report))
    return tuple(changes)


def runs(changes: Sequence[Change]) -> Tuple[Tuple[Change, ...], ...]:
    """Neighbouring changes of one kind together: a view told of thousands of rows one by one stands still for seconds."""
    found: List[List[Change]] = []
    for change in changes:
        last = found[-1][-1] if found else None
        onward = -1 if change.step is Step.REMOVE else 1
        if last is not None and last.step is change.step and change.row == last.row + onward:
            found[-1].append(change)
        else:
            found.append([change])
    return tuple(tuple(run) for run in found)


def change_of(rows: Sequence[Report], row: int, report: Optional[Report]) -> Tuple[Change, ...]:
    """The changes when the report at ``row`` (-1: not there) comes, changes, moves or (``None``) leaves.

    As ``difference`` for one report, but without looking at all the others.
    """
    if row >= 0 and report is not None and sort_key(rows[row]) == sort_key(report):
        return () if rows[row] == report else (Change(Step.UPDATE, row, report),)
    changes = [Change(Step.REMOVE, row)] if row >= 0 else []
    if report is not None:
        place = position(rows, sort_key(report))
        changes.append(Change(Step.INSERT, place - 1 if 0 <= row < place else place, report))
    return tuple(changes)


def narrowing(queue_filter: QueueFilter) -> int:
    """How many filters are set (the queue itself is none)."""
    return sum(
        (
            bool(queue_filter.categories),
            bool(queue_filter.statuses),
            bool(queue_filter.beat_ids),
            queue_filter.created_from is not None or queue_filter.created_to is not None,
            bool(queue_filter.text.strip()),
            queue_filter.extent_2180 is not None,
        )
    )


def reset(queue_filter: QueueFilter) -> QueueFilter:
    """The same queue with nothing narrowed."""
    return QueueFilter(queue=queue_filter.queue)


def in_queue(queue_filter: QueueFilter, queue: str) -> QueueFilter:
    """The same filter on another queue."""
    return replace(queue_filter, queue=queue)


class Quick(Enum):
    """Periods that are picked with one click; the value is how many days they reach back, today included."""

    TODAY = 1
    WEEK = 7
    MONTH = 30
    QUARTER = 90


def quick_period(quick: Quick, today: date) -> Tuple[date, date]:
    """First and last day of a quick period that ends today."""
    return today - timedelta(days=quick.value - 1), today


def moments(first: Optional[date], last: Optional[date]) -> Tuple[Optional[datetime], Optional[datetime]]:
    """Civil days as a half-open interval of moments in local time: from the first to the end of the last.

    Swapped days are put in order.
    """
    if first and last and first > last:
        first, last = last, first
    start = datetime.combine(first, time.min).astimezone() if first else None
    end = datetime.combine(last + timedelta(days=1), time.min).astimezone() if last else None
    return start, end
