"""From rows and JSON arrays to the frozen values of ``core.model``."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Sequence

from ..core.model import Annotation, Attachment, Event, Report, ReportDetail

#: How many columns ``sql/part_report_columns.sql`` gives, in the order of ``Report``.
REPORT_COLUMNS = 25


def report_of(row: Sequence[Any]) -> Report:
    """A ``Report`` from the columns of ``part_report_columns``."""
    return Report(*row[:REPORT_COLUMNS])


def detail_of(row: Sequence[Any]) -> ReportDetail:
    """A ``ReportDetail`` from the row of ``report_detail.sql``."""
    events, annotations, attachments, can_undo = row[REPORT_COLUMNS:]
    return ReportDetail(
        report=report_of(row),
        events=tuple(_event_of(item) for item in events),
        annotations=tuple(
            Annotation(key, body, author, datetime.fromisoformat(at), bytes.fromhex(wkb))
            for key, body, author, at, wkb in annotations
        ),
        attachments=tuple(Attachment(*item) for item in attachments),
        can_undo=bool(can_undo),
    )


def _event_of(item: Sequence[Any]) -> Event:
    values = list(item)
    values[5] = datetime.fromisoformat(values[5])
    values[8], values[9] = values[8] or {}, values[9] or {}
    return Event(*values)
