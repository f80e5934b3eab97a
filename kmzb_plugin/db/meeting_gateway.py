"""The register of meetings: pages, one meeting with all that hangs on it, and the acts."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any, Optional, Sequence

import psycopg2

from ..core.meetings import (
    MEETING,
    Change,
    Kind,
    Meeting,
    MeetingCursor,
    MeetingDetail,
    MeetingDraft,
    MeetingFilter,
    MeetingPage,
    MeetingRules,
    MinutesDraft,
    MinutesFile,
    MinutesRemoval,
    RaisedThreat,
    ReportLink,
    ThreatDraft,
    Withdrawal,
    folded,
)
from ..core.ports import Canceller
from ..errors import ReportOutOfReach
from .connection import ConnectionPool
from .queue_gateway import like_pattern
from .statements import statement


class PgMeetingGateway:
    """``core.ports.MeetingGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def rules(self, canceller: Canceller) -> MeetingRules:
        """Kinds of meetings and organisers, and what the caller may do."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("meeting_rules"))
            kinds, organiser_kinds, duties = cursor.fetchone()
        return MeetingRules(
            tuple(Kind(*item) for item in kinds), tuple(Kind(*item) for item in organiser_kinds), frozenset(duties)
        )

    def page(
        self, narrowed: MeetingFilter, after: Optional[MeetingCursor], limit: int, canceller: Canceller
    ) -> MeetingPage:
        """Rows ordered by (held_on, id), newest first, strictly after ``after``; ``limit`` must be at least 1."""
        parameters = {
            "like": like_pattern(folded(narrowed.text)),
            "kinds": list(narrowed.kinds) or None,
            "held_from": narrowed.held_from,
            "held_to": narrowed.held_to,
            "after_day": after.held_on if after else None,
            "after_id": after.id if after else None,
            "limit": limit + 1,  # one more than shown tells whether there is a next page
        }
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("meeting_page"), parameters)
            rows = tuple(Meeting(*row) for row in cursor.fetchall())
        if len(rows) <= limit:
            return MeetingPage(rows)
        last = rows[limit - 1]
        return MeetingPage(rows[:limit], MeetingCursor(last.held_on, last.id))

    def detail(self, meeting_id: int, canceller: Canceller) -> MeetingDetail:
        """Everything about one meeting, in one round trip. Raises ReportOutOfReach."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("meeting_detail"), {"meeting_id": meeting_id})
            row = cursor.fetchone()
        if row is None:
            raise ReportOutOfReach()
        threats, files, changes = row[-3:]
        return MeetingDetail(
            Meeting(*row[:-3]),
            tuple(_threat_of(item) for item in threats),
            tuple(MinutesFile(*item) for item in files),
            tuple(_change_of(item) for item in changes),
        )

    def minutes(self, file_id: int, canceller: Canceller) -> bytes:
        """The content of a file. Raises ReportOutOfReach."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("meeting_minutes"), {"file_id": file_id})
            return bytes(cursor.fetchone()[0])

    def save_meeting(self, draft: MeetingDraft, canceller: Canceller) -> Meeting:
        """Write a meeting down or correct it."""
        return Meeting(*self._act("meeting_save", asdict(draft), canceller))

    def save_threat(self, draft: ThreatDraft, canceller: Canceller) -> RaisedThreat:
        """Write a threat down or correct it."""
        parameters = asdict(draft)
        if draft.wkb_2180 is not None:
            parameters["wkb_2180"] = psycopg2.Binary(draft.wkb_2180)
        return _threat_of(self._act("meeting_threat_save", parameters, canceller))

    def withdraw(self, withdrawal: Withdrawal, canceller: Canceller) -> int:
        """Withdraw or bring back; returns the new version."""
        name = "meeting_withdraw" if withdrawal.subject == MEETING else "meeting_threat_withdraw"
        return int(self._act(name, asdict(withdrawal), canceller)[0])

    def link(self, link: ReportLink, canceller: Canceller) -> RaisedThreat:
        """Put a report to a threat, or take it away."""
        return _threat_of(self._act("meeting_threat_link", asdict(link), canceller))

    def add_minutes(self, draft: MinutesDraft, canceller: Canceller) -> Meeting:
        """Put a file to a meeting."""
        parameters = {**asdict(draft), "content": psycopg2.Binary(draft.content)}
        return Meeting(*self._act("meeting_minutes_add", parameters, canceller))

    def remove_minutes(self, removal: MinutesRemoval, canceller: Canceller) -> Meeting:
        """Delete a file."""
        return Meeting(*self._act("meeting_minutes_remove", asdict(removal), canceller))

    def _act(self, name: str, parameters: dict, canceller: Canceller) -> Sequence[Any]:
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement(name), parameters)
            row = cursor.fetchone()
            if row is None:
                raise ReportOutOfReach()
        return tuple(row)


def _threat_of(item: Sequence[Any]) -> RaisedThreat:
    values = list(item)
    values[9] = tuple(values[9])
    values[11] = bytes.fromhex(values[11]) if values[11] else None
    return RaisedThreat(*values)


def _change_of(item: Sequence[Any]) -> Change:
    subject, subject_id, seq, act, at, actor, old, new = item
    return Change(subject, subject_id, seq, act, datetime.fromisoformat(at), actor, old or {}, new or {})
