"""What the plugin talks about, as frozen values. No QGIS, no Qt, no psycopg2.

Times are timezone-aware ``datetime``; coordinates are EPSG:2180 metres (x = easting, y = northing);
geometries travel as WKB bytes. Codes are the database's stable identifiers, names are its Polish and English texts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Mapping, Optional, Sequence, Tuple


@dataclass(frozen=True)
class Named:
    """A catalogue entry with a code and its two names."""

    code: str
    name_pl: str
    name_en: str

    def name(self, language: str) -> str:
        """The Polish name for ``pl``, the English one for everything else."""
        return self.name_pl if language == "pl" else self.name_en


@dataclass(frozen=True)
class Category(Named):
    """A kind of threat; ``symbol`` is the marker shape of its group."""

    group_code: str = ""
    group_name_pl: str = ""
    group_name_en: str = ""
    symbol: str = ""


@dataclass(frozen=True)
class Status(Named):
    """A state of a report; ``colour`` is ``#rrggbb``, ``symbol`` a short text sign beside it."""

    colour: str = "#888888"
    symbol: str = ""
    is_open: bool = False


@dataclass(frozen=True)
class Queue(Named):
    """A queue of reports: one tab, one layer."""


@dataclass(frozen=True)
class Action(Named):
    """One row of the transition table that the caller's roles may use. ``code`` is the act."""

    from_status: str = ""
    to_status: str = ""
    key: str = ""
    changes_status: bool = True
    reason_required: bool = False
    note_required: bool = False
    institution_required: bool = False
    done_pl: str = ""
    done_en: str = ""

    def done_name(self, language: str) -> str:
        """What the history says of it: the act as something done."""
        return (self.done_pl if language == "pl" else self.done_en) or self.name(language)


@dataclass(frozen=True)
class Reason(Named):
    """A reason that may stand with an act."""

    act: str = ""


@dataclass(frozen=True)
class Institution:
    """A body outside the Police that a report can be handed to."""

    id: int
    kind: str
    name: str


@dataclass(frozen=True)
class Beat:
    """A beat (rejon służbowy) as the filter shows it."""

    id: int
    name: str
    unit_name: str


@dataclass(frozen=True)
class Identity:
    """Who the server says we are (``whoami()``)."""

    person_id: int
    login: str
    name: str
    unit_id: int
    unit_name: str
    unit_kind: str
    roles: Tuple[str, ...]
    schema_version: int
    channel: str
    server_time: datetime


@dataclass(frozen=True)
class Catalogue:
    """All rule tables the client draws itself from, in the server's order."""

    categories: Tuple[Category, ...] = ()
    statuses: Tuple[Status, ...] = ()
    queues: Tuple[Queue, ...] = ()
    actions: Tuple[Action, ...] = ()
    reasons: Tuple[Reason, ...] = ()
    institutions: Tuple[Institution, ...] = ()
    beats: Tuple[Beat, ...] = ()

    def category(self, code: str) -> Category:
        """The category with this code; a bare entry showing the code when the catalogue lacks it."""
        return next((c for c in self.categories if c.code == code), Category(code, code, code))

    def status(self, code: str) -> Status:
        """The status with this code; a bare entry showing the code when the catalogue lacks it."""
        return next((s for s in self.statuses if s.code == code), Status(code, code, code))

    def actions_from(self, status: str) -> Tuple[Action, ...]:
        """What the caller may do with a report in ``status``, in the server's order."""
        return tuple(a for a in self.actions if a.from_status == status)

    def reasons_for(self, act: str) -> Tuple[Reason, ...]:
        """The reasons to choose from for ``act``."""
        return tuple(r for r in self.reasons if r.act == act)


@dataclass(frozen=True)
class Report:
    """One report as a row of the list and the head of the panel."""

    id: int
    external_id: Optional[str]
    pillar: str
    category: str
    status: str
    unit_id: int
    unit_name: str
    beat_id: Optional[int]
    beat_name: Optional[str]
    position_quality: str
    created_at: datetime
    status_since: datetime
    event_from: Optional[datetime]
    event_to: Optional[datetime]
    time_of_day: Optional[int]
    weekdays: Optional[int]
    description: Optional[str]
    due_at: Optional[datetime]
    overdue: bool
    taken_by: Optional[str]
    version: int
    x: float
    y: float
    case_id: Optional[int] = None
    case_size: int = 0  # how many reports, events and threats its case holds


@dataclass(frozen=True)
class Event:
    """One act in the history of a report."""

    id: int
    seq: int
    act: str
    act_name_pl: str
    act_name_en: str
    at: datetime
    actor: str
    actor_unit: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]
    reason: Optional[str]
    reason_name_pl: Optional[str]
    reason_name_en: Optional[str]
    note: Optional[str]
    undone: bool


@dataclass(frozen=True)
class Annotation:
    """A drawing with a text on a report; ``wkb`` is EPSG:2180."""

    id: int
    body: str
    author: str
    created_at: datetime
    wkb: bytes


@dataclass(frozen=True)
class Attachment:
    """A file that came with a report; the content is fetched on demand."""

    id: int
    name: str
    media_type: str
    size_bytes: int


@dataclass(frozen=True)
class ReportDetail:
    """Everything the panel shows of one report."""

    report: Report
    events: Tuple[Event, ...] = ()
    annotations: Tuple[Annotation, ...] = ()
    attachments: Tuple[Attachment, ...] = ()
    can_undo: bool = False


@dataclass(frozen=True)
class QueueFilter:
    """What the list is narrowed to; ``None`` or empty means no restriction.

    ``extent_2180`` is (xmin, ymin, xmax, ymax) in metres; ``text`` is searched, case-insensitive, in
    description, external id and number of the report.
    """

    queue: str = "new"
    categories: Tuple[str, ...] = ()
    statuses: Tuple[str, ...] = ()
    beat_ids: Tuple[int, ...] = ()
    created_from: Optional[datetime] = None
    created_to: Optional[datetime] = None
    text: str = ""
    extent_2180: Optional[Tuple[float, float, float, float]] = None


@dataclass(frozen=True)
class Cursor:
    """Where the next page starts: the sort key of the last row shown (nulls last)."""

    due_at: Optional[datetime]
    id: int


@dataclass(frozen=True)
class Page:
    """One page of the list, most urgent first; ``next`` is ``None`` on the last one."""

    rows: Tuple[Report, ...] = ()
    next: Optional[Cursor] = None


@dataclass(frozen=True)
class Decision:
    """An act the user has chosen, complete enough to be sent.

    ``client_id`` is made once, before the first attempt, so that sending twice does it once.
    """

    report_id: int
    expected_version: int
    client_id: str
    act: str
    reason: Optional[str] = None
    note: Optional[str] = None
    institution_id: Optional[int] = None
    category: Optional[str] = None
    wkb_2180: Optional[bytes] = None
    unit_id: Optional[int] = None
    letter: Optional[str] = None  # to the institution; without one the database takes the template's


@dataclass(frozen=True)
class ReportChanged:
    """What a notification says: this report has this version now."""

    report_id: int
    version: int
    client_id: str = ""


@dataclass(frozen=True)
class SubjectChanged:
    """What a notification says of anything else with a journal: ``subject`` is its kind (meeting, referral …)."""

    subject: str
    id: int
    version: int
    client_id: str = ""


@dataclass(frozen=True)
class Counts:
    """Number of reports per queue code under the current filter."""

    by_queue: Mapping[str, int] = field(default_factory=dict)

    def __getitem__(self, queue: str) -> int:
        return int(self.by_queue.get(queue, 0))


@dataclass(frozen=True)
class ImportProgress:
    """How far an import is: ``stage`` (by turns ``reading`` and ``storing``), ``rows`` handled, ``share`` of the whole (0–1)."""

    stage: str
    rows: int
    share: float


@dataclass(frozen=True)
class ImportOutcome:
    """What became of the rows of one file: ``rows == new + present + rejected``.

    ``clusters`` stand for reports without their details and are no rows. ``rejects`` is the path of the list of rejected
    rows, empty when there are none.
    """

    file: str
    rows: int
    new: int
    present: int
    rejected: int
    clusters: int = 0
    rejects: str = ""


Rows = Sequence[Report]
