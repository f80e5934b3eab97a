"""Cases: what belongs together with a report and why, and the acts that join, part and decide."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any, Dict, Optional, Sequence, Tuple

from ..core.cases import (
    Candidate,
    CaseAct,
    CaseDone,
    CaseFile,
    CaseLook,
    CaseStep,
    Member,
    PastDecision,
    PlaceHistory,
    Prospect,
)
from ..core.ports import Canceller
from ..errors import ReportOutOfReach
from .connection import ConnectionPool
from .rows import REPORT_COLUMNS, report_of
from .statements import statement


class PgCaseGateway:
    """``core.ports.CaseGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def look(self, report_id: int, canceller: Canceller) -> CaseLook:
        """History of the place, case, members and suggestions of a report. Raises ReportOutOfReach."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("case_look"), {"report_id": report_id})
            row = cursor.fetchone()
        if row is None:
            raise ReportOutOfReach()
        history, case, members, candidates, can_undo, allowed = row[REPORT_COLUMNS:]
        return CaseLook(
            report=report_of(row),
            history=None if history is None else _history_of(history),
            case=None if case is None else CaseFile(*case[:-2], *map(_moment, case[-2:])),
            members=tuple(_member_of(item) for item in members),
            candidates=tuple(Candidate(*item) for item in candidates),
            can_undo=bool(can_undo and allowed),
            allowed=bool(allowed),
        )

    def perform(self, act: CaseAct, canceller: Canceller) -> CaseDone:
        """Send one act."""
        with self._pool.writing(canceller) as cursor:
            cursor.execute(statement("case_" + act.step.value), _parameters(act))
            rows = cursor.fetchall()
            # a split is undone where it was done, not in the part that it made
            own = act.case_id if act.step in (CaseStep.DECIDE, CaseStep.SPLIT) else rows[0][0] if rows else None
            cursor.execute(statement("case_version"), {"case_id": own})
            version = cursor.fetchone()[0]
        outcome = tuple(Prospect(*row) for row in rows) if act.step is CaseStep.DECIDE else ()
        return CaseDone(own, version, outcome)

    def preview(self, case_id: int, act: str, canceller: Canceller) -> Tuple[Prospect, ...]:
        """What ``act`` would do with each report of a case."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("case_preview"), {"case_id": case_id, "act": act})
            return tuple(Prospect(*row) for row in cursor.fetchall())


def _parameters(act: CaseAct) -> Dict[str, Any]:
    return {**asdict(act), "part": list(act.part), "seen": json.dumps(dict(act.seen)), "step": act.step.value}


def _moment(value: Optional[str]) -> Optional[datetime]:
    return None if value is None else datetime.fromisoformat(value)


def _member_of(item: Sequence[Any]) -> Member:
    values = list(item)
    values[4] = datetime.fromisoformat(values[4])
    return Member(*values)


def _history_of(item: Sequence[Any]) -> PlaceHistory:
    radius_m, reports, decided, confirmed, last_at, other_reports, decisions = item
    return PlaceHistory(
        radius_m, reports, decided, confirmed, _moment(last_at), other_reports,
        tuple(
            PastDecision(d["id"], d["category"], d["status"], datetime.fromisoformat(d["at"]), int(d["distance_m"]))
            for d in decisions
        ),
    )  # fmt: skip
