"""Cases: many reports, one threat. What a report may be of one thing with, and what was done about it.

Reasons travel as codes and values; ``gui/models/case_texts.py`` makes words of them. No QGIS, no Qt, no psycopg2.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from typing import Any, Mapping, Optional, Tuple

from .decisions import Draft
from .model import Report

#: What a suggestion or a member is.
REPORT, CASE, INCIDENT, THREAT = "report", "case", "incident", "threat"
#: The subject of a case's journal and notifications.
SUBJECT = "case"
#: Descriptions are alike enough to be named as a reason from this trigram similarity on.
ALIKE = 0.3
DAY_S = 86_400


class CaseStep(Enum):
    """What can be done about cases, beside deciding one."""

    JOIN_REPORT = "join_report"
    JOIN_CASE = "join_case"
    JOIN_ITEM = "join_item"
    LEAVE = "leave"
    LEAVE_ITEM = "leave_item"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"
    DISMISS = "dismiss"
    RESTORE = "restore"
    DECIDE = "decide"


@dataclass(frozen=True)
class CaseFile:
    """A case: how many speak of it, from how many senders, how long. Counts hold members of all units.

    ``senders`` are the known ones, ``unknown_senders`` the reports whose sender is not known. ``priority`` is 1 (ordinary) to 4.
    """

    id: int
    version: int
    category: str
    unit_name: str
    reports: int
    senders: int
    unknown_senders: int
    others: int
    priority: int
    priority_name_pl: str
    priority_name_en: str
    first_at: Optional[datetime]
    last_at: Optional[datetime]

    @property
    def span_days(self) -> int:
        """Days from the first to the last, at least 1."""
        if self.first_at is None or self.last_at is None:
            return 1
        return max(1, round((self.last_at - self.first_at).total_seconds() / DAY_S))


@dataclass(frozen=True)
class Member:
    """A report, an event or a threat that belongs to a case, as far as the own area shows it; position in EPSG:2180 metres."""

    kind: str
    id: int
    code: str  # category, or type of the event
    status: Optional[str]
    at: datetime
    unit_id: int
    version: int
    description: Optional[str]
    x: float
    y: float
    name_pl: str = ""
    name_en: str = ""


@dataclass(frozen=True)
class Candidate:
    """What may be one thing with the report, and why. ``by_kind`` and ``by_id`` name the member that speaks for a case."""

    kind: str
    id: int
    score: float
    distance_m: float
    days: float
    reasons: Mapping[str, Any]
    by_kind: str
    by_id: int
    code: str
    status: Optional[str]
    description: Optional[str]
    x: float
    y: float
    name_pl: str = ""
    name_en: str = ""
    case_version: int = 0
    case_size: int = 0


@dataclass(frozen=True)
class PastDecision:
    """A decision made at the place before."""

    id: int
    category: str
    status: str
    at: datetime
    distance_m: int


@dataclass(frozen=True)
class PlaceHistory:
    """Reports within ``radius_m`` in twelve months: of this and near categories, and ``other_reports`` beside."""

    radius_m: int
    reports: int
    decided: int
    confirmed: int
    last_at: Optional[datetime]
    other_reports: int
    last_decisions: Tuple[PastDecision, ...] = ()


@dataclass(frozen=True)
class CaseLook:
    """All that the panel shows about the case of a report and about its place. ``case`` is absent while there is none."""

    report: Report
    history: Optional[PlaceHistory] = None
    case: Optional[CaseFile] = None
    members: Tuple[Member, ...] = ()
    candidates: Tuple[Candidate, ...] = ()
    can_undo: bool = False
    allowed: bool = False

    @property
    def hidden(self) -> int:
        """Members of other units, which are counted but not shown."""
        if self.case is None:
            return 0
        return max(0, self.case.reports + self.case.others - len(self.members))


@dataclass(frozen=True)
class CaseAct:
    """One act on cases, complete enough to be sent, and sent again with the same ``client_id``."""

    step: CaseStep
    client_id: str
    report_id: int
    report_version: int
    case_id: Optional[int] = None
    case_version: int = 0
    other_id: Optional[int] = None  # report, case or item, by ``step``
    other_version: int = 0
    kind: str = ""
    part: Tuple[int, ...] = ()
    act: str = ""
    reason: Optional[str] = None
    note: Optional[str] = None
    institution_id: Optional[int] = None
    seen: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Prospect:
    """What a decision on the whole case would do, or did, with one report. ``obstacle`` is the SQLSTATE of the rule in the way.

    ``report_id`` is absent for a report of another unit.
    """

    report_id: Optional[int]
    possible: bool
    obstacle: Optional[str]
    status: Optional[str]
    version: Optional[int] = None


@dataclass(frozen=True)
class CaseDone:
    """What an act left behind: the case it was about, its version (absent where the journal is not of the own area), and for a
    decision the outcome of each report."""

    case_id: Optional[int] = None
    version: Optional[int] = None
    outcome: Tuple[Prospect, ...] = ()


def accept(look: CaseLook, candidate: Candidate, client_id: str) -> CaseAct:
    """The act that says "the same thing": joins, or merges when both have a case."""
    base = CaseAct(CaseStep.JOIN_REPORT, client_id, look.report.id, look.report.version, other_id=candidate.id, kind=candidate.kind)
    if candidate.kind in (INCIDENT, THREAT):
        return replace(base, step=CaseStep.JOIN_ITEM)
    if candidate.kind == CASE and look.case is not None:
        return replace(
            base, step=CaseStep.MERGE, case_id=look.case.id, case_version=look.case.version, other_version=candidate.case_version
        )
    return replace(base, step=CaseStep.JOIN_CASE) if candidate.kind == CASE else base


def dismiss(look: CaseLook, candidate: Candidate, client_id: str, *, again: bool = False) -> CaseAct:
    """ "Not the same"; with ``again`` taken back."""
    step = CaseStep.RESTORE if again else CaseStep.DISMISS
    return CaseAct(step, client_id, look.report.id, look.report.version, other_id=candidate.id, kind=candidate.kind)


def on_case(look: CaseLook, step: CaseStep, client_id: str, **more: Any) -> CaseAct:
    """Leave, split, undo … on the case on show, naming the versions that the user has seen."""
    if look.case is None:
        raise ValueError("there is no case on show")
    return CaseAct(
        step, client_id, look.report.id, look.report.version, case_id=look.case.id, case_version=look.case.version, **more
    )


def decide(look: CaseLook, draft: Draft, seen: Tuple[Prospect, ...], client_id: str) -> CaseAct:
    """One decision on all reports of the case; only those in the state of the preview ``seen`` are decided."""
    return on_case(
        look,
        CaseStep.DECIDE,
        client_id,
        act=draft.action.code,
        reason=draft.reason or None,
        note=draft.note.strip() or None,
        institution_id=draft.institution_id,
        seen={str(p.report_id): p.version for p in seen if p.report_id is not None and p.version is not None},
    )
