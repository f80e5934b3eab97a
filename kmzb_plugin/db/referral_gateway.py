"""Hand-over to bodies outside the Police: directory, letters, replies."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any, Sequence, Tuple

from ..core.ports import Canceller
from ..core.referrals import Referral, ReferralBook, Reply, ReplyAction, Sender, Suggestion
from ..errors import ReportOutOfReach
from .connection import ConnectionPool
from .statements import statement

#: The statement of each thing that can be recorded.
_RECORDED = {
    "referral_accepted": "referral_accept",
    "referral_answered": "referral_answer",
    "referral_returned": "referral_return",
    "letter": "referral_write",
}
_MOMENTS = (14, 15, 17, 18, 19)  # places of the moments in a row of JSON


class PgReferralGateway:
    """``core.ports.ReferralGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def book(self, report_id: int, canceller: Canceller) -> ReferralBook:
        """Everything in one round trip. Raises ReportOutOfReach."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("referral_book"), {"report_id": report_id})
            row = cursor.fetchone()
        if row is None:
            raise ReportOutOfReach()
        sender, referrals, actions, words = row
        return ReferralBook(
            Sender(*sender),
            tuple(_from_json(item) for item in referrals),
            tuple(ReplyAction(*item) for item in actions),
            words or {},
        )

    def suggestions(self, report_id: int, canceller: Canceller) -> Tuple[Suggestion, ...]:
        """Best first. Raises ReportOutOfReach."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("referral_suggestions"), {"report_id": report_id})
            return tuple(Suggestion(*row) for row in cursor.fetchall())

    def letter(self, report_id: int, institution_id: int, canceller: Canceller) -> str:
        """The filled template; empty where there is none."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("referral_letter"), {"report_id": report_id, "institution_id": institution_id})
            return str(cursor.fetchone()[0] or "")

    def reply(self, reply: Reply, canceller: Canceller) -> Referral:
        """Record a reply or a new letter; the server does it once for one client id."""
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement(_RECORDED[reply.act]), asdict(reply))
            row = cursor.fetchone()
            if row is None:
                raise ReportOutOfReach()
        return Referral(*row)


def _from_json(item: Sequence[Any]) -> Referral:
    values = list(item)
    for place in _MOMENTS:
        values[place] = None if values[place] is None else datetime.fromisoformat(values[place])
    return Referral(*values)
