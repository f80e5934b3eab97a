"""Meetings with the public and the threats raised there, as frozen values and pure functions.

Geometries travel as WKB bytes in EPSG:2180. A draft is what somebody has typed: its ``client_id`` is made once, before the
first attempt, so that sending it twice does it once.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time
from typing import Any, FrozenSet, Mapping, Optional, Tuple, TypeVar

from .client_ids import new_client_id
from .model import Named

SAVE_MEETING = "save_meeting"
WITHDRAW_MEETING = "withdraw_meeting"
SAVE_THREAT = "save_threat"
WITHDRAW_THREAT = "withdraw_threat"

MEETING = "meeting"  # subjects of the journal
THREAT = "raised_threat"

DESCRIPTION_LENGTH = 2000


@dataclass(frozen=True)
class Kind(Named):
    """A kind of meeting or of organiser; one that is not valid any more only stands in old meetings."""

    is_valid: bool = True


@dataclass(frozen=True)
class MeetingRules:
    """What the forms offer, and what the caller's roles may do (codes of duties)."""

    kinds: Tuple[Kind, ...] = ()
    organiser_kinds: Tuple[Kind, ...] = ()
    duties: FrozenSet[str] = frozenset()

    def kind(self, code: str) -> Kind:
        """The kind of meeting with this code; a bare entry showing the code when there is none."""
        return next((k for k in self.kinds if k.code == code), Kind(code, code, code))

    def organiser_kind(self, code: str) -> Kind:
        """The same for organisers."""
        return next((k for k in self.organiser_kinds if k.code == code), Kind(code, code, code))


@dataclass(frozen=True)
class Meeting:
    """One meeting as a row of the register and the head of its form."""

    id: int
    external_id: Optional[str]
    held_on: date
    held_at: Optional[time]
    place: str
    teryt: Optional[str]
    kind: str
    organiser: Optional[str]
    organiser_kind: str
    participants: Optional[int]
    unit_id: int
    unit_name: Optional[str]
    beat_name: Optional[str]
    position_quality: str
    threats: int
    files: int
    version: int
    x: Optional[float]
    y: Optional[float]


@dataclass(frozen=True)
class RaisedThreat:
    """One threat raised at a meeting; without ``wkb`` nobody named a place."""

    id: int
    meeting_id: int
    category: str
    description: Optional[str]
    people: Optional[int]
    unit_name: Optional[str]
    beat_name: Optional[str]
    position_quality: str
    case_id: Optional[int]
    reports: Tuple[int, ...]
    version: int
    wkb: Optional[bytes]


@dataclass(frozen=True)
class MinutesFile:
    """A file with minutes; the content is fetched on demand."""

    id: int
    name: str
    media_type: str
    size_bytes: int


@dataclass(frozen=True)
class Change:
    """One entry of the journal of a meeting or of one of its threats."""

    subject: str
    subject_id: int
    seq: int
    act: str
    at: datetime
    actor: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]


@dataclass(frozen=True)
class MeetingDetail:
    """Everything the form shows of one meeting."""

    meeting: Meeting
    threats: Tuple[RaisedThreat, ...] = ()
    files: Tuple[MinutesFile, ...] = ()
    changes: Tuple[Change, ...] = ()


@dataclass(frozen=True)
class MeetingFilter:
    """What the register is narrowed to; ``text`` is searched in place and organiser, without case and diacritics."""

    text: str = ""
    kinds: Tuple[str, ...] = ()
    held_from: Optional[date] = None
    held_to: Optional[date] = None


@dataclass(frozen=True)
class MeetingCursor:
    """Where the next page starts: the sort key of the last row shown."""

    held_on: date
    id: int


@dataclass(frozen=True)
class MeetingPage:
    """One page of the register, newest first; ``next`` is ``None`` on the last one."""

    rows: Tuple[Meeting, ...] = ()
    next: Optional[MeetingCursor] = None


@dataclass(frozen=True)
class MeetingDraft:
    """A meeting as somebody has typed it; ``meeting_id`` is ``None`` for one that is not written down yet."""

    meeting_id: Optional[int]
    expected_version: int
    client_id: str
    held_on: Optional[date]
    held_at: Optional[time]
    place: str
    teryt: Optional[str]
    kind: str
    organiser: str
    organiser_kind: str
    participants: Optional[int]
    x: Optional[float] = None
    y: Optional[float] = None


@dataclass(frozen=True)
class ThreatDraft:
    """A threat as somebody has typed and drawn it."""

    threat_id: Optional[int]
    expected_version: int
    client_id: str
    meeting_id: int
    category: str
    description: str
    people: Optional[int]
    wkb_2180: Optional[bytes] = None


@dataclass(frozen=True)
class Withdrawal:
    """Taking a meeting or a threat out of all lists, or (``back``) putting it in again."""

    subject: str
    id: int
    expected_version: int
    client_id: str
    back: bool = False


@dataclass(frozen=True)
class ReportLink:
    """A report of the same thing as a threat, put to it or (not ``linked``) taken from it."""

    threat_id: int
    expected_version: int
    client_id: str
    report_id: int
    linked: bool = True


@dataclass(frozen=True)
class MinutesDraft:
    """A file to be put to a meeting."""

    meeting_id: int
    expected_version: int
    client_id: str
    name: str
    content: bytes


@dataclass(frozen=True)
class MinutesRemoval:
    """A file to be deleted for good."""

    file_id: int
    expected_version: int
    client_id: str


def folded(text: str) -> str:
    """Lower case without diacritics, as the database folds what it searches."""
    spelled = text.casefold().replace("ł", "l")
    return "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))


Draft = TypeVar("Draft", MeetingDraft, ThreatDraft)


def draft_of(meeting: Meeting) -> MeetingDraft:
    """The form's content for a meeting that stands in the register."""
    return MeetingDraft(
        meeting.id, meeting.version, new_client_id(), meeting.held_on, meeting.held_at, meeting.place, meeting.teryt, meeting.kind,
        meeting.organiser or "", meeting.organiser_kind, meeting.participants, meeting.x, meeting.y,
    )  # fmt: skip


def threat_draft_of(threat: RaisedThreat) -> ThreatDraft:
    """The form's content for a threat that stands in the register."""
    return ThreatDraft(
        threat.id, threat.version, new_client_id(), threat.meeting_id, threat.category, threat.description or "", threat.people,
        threat.wkb,
    )  # fmt: skip


#: Fields that mean something only together.
_TOGETHER = (("x", "y"),)
#: What says which attempt a draft is, not what stands in it.
_ATTEMPT = ("client_id", "expected_version", "meeting_id", "threat_id")


def changed_fields(one: Any, other: Any) -> Tuple[str, ...]:
    """The names of the fields in which two drafts of one kind differ, positions to the centimetre."""
    return tuple(
        field.name
        for field in fields(one)
        if field.name not in _ATTEMPT and not _same(getattr(one, field.name), getattr(other, field.name))
    )


def merged(base: Draft, mine: Draft, theirs: Draft) -> Draft:
    """What I changed since ``base``, put on top of ``theirs``, as an act of its own."""
    changed = set(changed_fields(mine, base))
    for group in _TOGETHER:
        if changed.intersection(group):
            changed.update(group)
    return replace(theirs, client_id=new_client_id(), **{name: getattr(mine, name) for name in changed})


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) < 0.01
    if isinstance(one, str) and isinstance(other, str):
        return one.strip() == other.strip()
    return bool(one == other)


def problem_of(draft: MeetingDraft, today: date) -> str:
    """The first field that the database would refuse as it is, ``""`` when none: held_on, place, kind, organiser_kind."""
    if draft.held_on is None or draft.held_on > today:
        return "held_on"
    if not draft.place.strip():
        return "place"
    if not draft.kind:
        return "kind"
    return "" if draft.organiser_kind else "organiser_kind"


def sort_key(meeting: Meeting) -> Tuple[int, int]:
    """Newest first."""
    return (-meeting.held_on.toordinal(), -meeting.id)
