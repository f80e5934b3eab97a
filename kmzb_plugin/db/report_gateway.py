"""One report: what the panel shows, and the acts."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Dict

import psycopg2

from ..core.model import Decision, Report, ReportDetail
from ..core.ports import Canceller
from ..errors import ReportOutOfReach
from .connection import ConnectionPool
from .rows import detail_of, report_of
from .statements import statement

#: Acts with a function of their own; all others are decisions of the transition table.
OWN_FUNCTION = ("annotate", "move", "recategorise", "undo", "reassign")


class PgReportGateway:
    """``core.ports.ReportGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def detail(self, report_id: int, canceller: Canceller) -> ReportDetail:
        """Everything the panel shows, in one round trip. Raises ReportOutOfReach."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("report_detail"), {"report_id": report_id})
            row = cursor.fetchone()
        if row is None:
            raise ReportOutOfReach()
        return detail_of(row)

    def attachment(self, attachment_id: int, canceller: Canceller) -> bytes:
        """The content of a file. Raises ReportOutOfReach."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("attachment_content"), {"attachment_id": attachment_id})
            return bytes(cursor.fetchone()[0])

    def perform(self, decision: Decision, canceller: Canceller) -> Report:
        """Send one act; returns the report's new row.

        Raises Conflict, ActRefused, ReportOutOfReach, ConnectionLost; Cancelled only when nothing was written. Safe to
        repeat with the same ``client_id``: the server does it once.
        """
        name = "act_" + (decision.act if decision.act in OWN_FUNCTION else "decide")
        if decision.letter is not None:
            name = "act_refer"
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement(name), _parameters(decision))
            row = cursor.fetchone()
            if row is None:
                raise ReportOutOfReach()
        return report_of(row)


def _parameters(decision: Decision) -> Dict[str, Any]:
    parameters = asdict(decision)
    if decision.wkb_2180 is not None:
        parameters["wkb_2180"] = psycopg2.Binary(decision.wkb_2180)
    return parameters
