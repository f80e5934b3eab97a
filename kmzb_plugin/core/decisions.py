"""What an act needs before it can be sent, and what is sent. Pure functions on the rule tables.

The database checks everything again; this only keeps the user from being refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, List, Mapping, Optional, Tuple

from .client_ids import new_client_id
from .model import Action, Catalogue, Decision, Report

ANNOTATE = "annotate"
MOVE = "move"
RECATEGORISE = "recategorise"
COULD_NOT_CHECK = "could_not_check"
UNDO = "undo"
REASSIGN = "reassign"

DRAWN_ACTS = frozenset({ANNOTATE, MOVE})  # a map tool supplies the geometry
SIDE_ACTS = frozenset({ANNOTATE, MOVE, RECATEGORISE})  # they correct a report, they do not decide it
KINDS = ("point", "line", "polygon")  # of an annotation
NOTE_MAX = 2000  # characters; the database checks the same


class Missing(Enum):
    """What is still to be given, in the order in which it is asked for."""

    CATEGORY = "category"
    INSTITUTION = "institution"
    UNIT = "unit"
    REASON = "reason"
    NOTE = "note"


@dataclass(frozen=True)
class Draft:
    """What the user has entered for a chosen act so far."""

    action: Action
    reason: Optional[str] = None
    note: str = ""
    institution_id: Optional[int] = None
    category: Optional[str] = None
    wkb_2180: Optional[bytes] = None
    unit_id: Optional[int] = None


@dataclass(frozen=True)
class Needs:
    """What the form of an act asks for; each is absent, possible or required."""

    category: bool = False
    institution: bool = False
    reasons: bool = False
    reason_required: bool = False
    note_required: bool = False
    unit: bool = False

    @property
    def anything(self) -> bool:
        """True when the act cannot be done at once."""
        return self.category or self.institution or self.unit or self.reason_required or self.note_required


def needs(action: Action, catalogue: Catalogue) -> Needs:
    """What ``action`` asks for. The text of an annotation is its note and is always required."""
    return Needs(
        category=action.code == RECATEGORISE,
        institution=action.institution_required,
        reasons=bool(catalogue.reasons_for(action.code)),
        reason_required=action.reason_required,
        note_required=action.note_required or action.code == ANNOTATE,
        unit=action.code == REASSIGN,
    )


def missing(draft: Draft, catalogue: Catalogue, report: Report) -> Tuple[Missing, ...]:
    """What ``draft`` still lacks. A category counts only when it differs from the report's."""
    asked = needs(draft.action, catalogue)
    lacking: List[Missing] = []
    if asked.category and draft.category in (None, "", report.category):
        lacking.append(Missing.CATEGORY)
    if asked.institution and draft.institution_id is None:
        lacking.append(Missing.INSTITUTION)
    if asked.unit and draft.unit_id is None:
        lacking.append(Missing.UNIT)
    if asked.reason_required and not draft.reason:
        lacking.append(Missing.REASON)
    if asked.note_required and not draft.note.strip():
        lacking.append(Missing.NOTE)
    return tuple(lacking)


def decision(draft: Draft, report: Report, client_id: str) -> Decision:
    """The act as it is sent, naming the version of ``report`` that the user has seen."""
    return Decision(
        report_id=report.id,
        expected_version=report.version,
        client_id=client_id,
        act=draft.action.code,
        reason=draft.reason or None,
        note=draft.note.strip() or None,
        institution_id=draft.institution_id,
        category=draft.category or None,
        wkb_2180=draft.wkb_2180,
        unit_id=draft.unit_id,
    )


def undo(report_id: int, version: int, client_id: str) -> Decision:
    """Taking back the act that made ``version``."""
    return Decision(report_id, version, client_id, UNDO)


def draw(report: Report, act: str, wkb_2180: bytes, note: Optional[str] = None) -> Decision:
    """An annotation or a corrected position as a map tool has drawn it, with a fresh client id."""
    return Decision(report.id, report.version, new_client_id(), act, note=note, wkb_2180=wkb_2180)


def action_for(catalogue: Catalogue, status: str, act: str) -> Optional[Action]:
    """The row of the transition table for ``act`` from ``status``; ``None`` when it is not allowed."""
    return next((a for a in catalogue.actions_from(status) if a.code == act), None)


def buttons(catalogue: Catalogue, status: str) -> Tuple[Tuple[Action, ...], Tuple[Action, ...]]:
    """Decisions and side acts to draw for ``status``, each in the server's order; undo has its own place."""
    offered = [a for a in catalogue.actions_from(status) if a.code != UNDO]
    deciding = tuple(a for a in offered if a.code not in SIDE_ACTS)
    return deciding, tuple(a for a in offered if a.code in SIDE_ACTS)


def finishes(done: Decision, after: Report, catalogue: Catalogue) -> bool:
    """True when the analyst is through with the report for now and the next one may come.

    Taking up only starts the work, side acts and undo continue it; a report that could not be checked
    stays open and waits for another day.
    """
    if done.act in SIDE_ACTS or done.act == UNDO:
        return False
    return done.act in (COULD_NOT_CHECK, REASSIGN) or not catalogue.status(after.status).is_open


@dataclass(frozen=True)
class ConflictEvent:
    """What a colleague did since the version I had seen; codes, not names."""

    act: str
    actor: str
    at: Optional[datetime]
    status: str


def conflict_events(info: Mapping[str, Any]) -> Tuple[ConflictEvent, ...]:
    """The events in the detail of a conflict, oldest first; entries that cannot be read are left out."""
    found = []
    for entry in info.get("events") or ():
        if isinstance(entry, Mapping):
            found.append(
                ConflictEvent(
                    str(entry.get("act") or ""),
                    str(entry.get("actor") or ""),
                    _moment(entry.get("at")),
                    str(entry.get("status") or info.get("status") or ""),
                )
            )
    return tuple(found)


def _moment(value: Any) -> Optional[datetime]:
    """A moment from ISO 8601 as PostgreSQL writes it into JSON, or ``None``."""
    if isinstance(value, datetime):
        return value
    try:
        return datetime.fromisoformat(str(value).replace("Z", "+00:00"))
    except ValueError:
        return None
