"""What the GUI asks of the outside, as Protocols. ``db`` implements them on PostgreSQL.

Every method may be slow and runs in a task, never on the GUI thread. Errors are those of
``kmzb_plugin.errors``; ``Cancelled`` when ``Canceller.cancel`` was called from another thread.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional, Protocol, Tuple

from .cases import CaseAct, CaseDone, CaseLook, Prospect
from .meetings import (
    Meeting,
    MeetingCursor,
    MeetingDetail,
    MeetingDraft,
    MeetingFilter,
    MeetingPage,
    MeetingRules,
    MinutesDraft,
    MinutesRemoval,
    RaisedThreat,
    ReportLink,
    ThreatDraft,
    Withdrawal,
)
from .model import (
    Catalogue,
    Counts,
    Cursor,
    Decision,
    Identity,
    ImportOutcome,
    ImportProgress,
    Page,
    QueueFilter,
    Report,
    ReportChanged,
    ReportDetail,
    SubjectChanged,
)
from .places import Answer, FoundPlace
from .referrals import Referral, ReferralBook, Reply, Suggestion
from .routing import (
    Applied,
    AreaSet,
    AreaSetLine,
    Caught,
    RoutedReport,
    RoutingAnswer,
    RoutingQuestion,
    RuleBook,
    RuleDraft,
    UnitChoice,
)


class Canceller(Protocol):
    """Handed to each gateway call: the call registers how it can be stopped on the server."""

    def on_cancel(self, stop: Callable[[], None]) -> None:
        """Remember ``stop``; it is called at most once, from any thread. Called at once if already cancelled."""

    def is_cancelled(self) -> bool:
        """True once the user has cancelled."""

    def seal(self) -> bool:
        """No cancelling from now on (called just before COMMIT). False when it was cancelled before: roll back."""


class CatalogueGateway(Protocol):
    """Reads who we are and the rule tables."""

    def whoami(self, canceller: Canceller) -> Identity:
        """Raises SchemaTooOld, SchemaTooNew, NotAPerson, ConnectionFailed."""

    def catalogue(self, canceller: Canceller) -> Catalogue:
        """All rule tables, beats of the own area included."""


class QueueGateway(Protocol):
    """Reads the lists."""

    def page(
        self, queue_filter: QueueFilter, after: Optional[Cursor], limit: int, canceller: Canceller
    ) -> Page:
        """Rows ordered by (due_at nulls last, id), strictly after ``after``."""

    def counts(self, queue_filter: QueueFilter, canceller: Canceller) -> Counts:
        """Counts of every queue under the same filter (the filter's own queue is ignored)."""

    def rows(self, queue_filter: QueueFilter, ids: tuple, canceller: Canceller) -> tuple:
        """Those of ``ids`` that (still) belong into the filtered queue, as ``Report``; the base of live updates.

        An empty ``queue_filter.queue`` means every report of the own area, whatever queue it stands in.
        """


class ReportGateway(Protocol):
    """Reads one report and performs acts on it."""

    def detail(self, report_id: int, canceller: Canceller) -> ReportDetail:
        """Raises ReportOutOfReach."""

    def attachment(self, attachment_id: int, canceller: Canceller) -> bytes:
        """The content of a file. Raises ReportOutOfReach."""

    def perform(self, decision: Decision, canceller: Canceller) -> Report:
        """Send one act (decide, annotate, move, recategorise, undo by ``decision.act``).

        Raises Conflict, ActRefused, ReportOutOfReach, ConnectionLost. Safe to repeat with the same ``client_id``.
        """


class CaseGateway(Protocol):
    """Cases of reports. Acts raise Conflict, ActRefused, ReportOutOfReach, ConnectionLost and are safe to repeat."""

    def look(self, report_id: int, canceller: Canceller) -> CaseLook:
        """History of the place, case, members and suggestions of a report. Raises ReportOutOfReach."""

    def perform(self, act: CaseAct, canceller: Canceller) -> CaseDone:
        """Send one act."""

    def preview(self, case_id: int, act: str, canceller: Canceller) -> Tuple[Prospect, ...]:
        """What ``act`` would do with each report of a case."""


class MeetingGateway(Protocol):
    """The register of meetings. Acts raise Conflict, ActRefused, ReportOutOfReach, ConnectionLost.

    Each act is safe to repeat with the same ``client_id``.
    """

    def rules(self, canceller: Canceller) -> MeetingRules:
        """Kinds of meetings and organisers, and what the caller may do."""

    def page(
        self, narrowed: MeetingFilter, after: Optional[MeetingCursor], limit: int, canceller: Canceller
    ) -> MeetingPage:
        """Rows ordered by (held_on, id), newest first, strictly after ``after``."""

    def detail(self, meeting_id: int, canceller: Canceller) -> MeetingDetail:
        """Everything about one meeting. Raises ReportOutOfReach."""

    def minutes(self, file_id: int, canceller: Canceller) -> bytes:
        """The content of a file. Raises ReportOutOfReach."""

    def save_meeting(self, draft: MeetingDraft, canceller: Canceller) -> Meeting:
        """Write a meeting down or correct it."""

    def save_threat(self, draft: ThreatDraft, canceller: Canceller) -> RaisedThreat:
        """Write a threat down or correct it."""

    def withdraw(self, withdrawal: Withdrawal, canceller: Canceller) -> int:
        """Withdraw or bring back; returns the new version."""

    def link(self, link: ReportLink, canceller: Canceller) -> RaisedThreat:
        """Put a report to a threat, or take it away."""

    def add_minutes(self, draft: MinutesDraft, canceller: Canceller) -> Meeting:
        """Put a file to a meeting."""

    def remove_minutes(self, removal: MinutesRemoval, canceller: Canceller) -> Meeting:
        """Delete a file."""


class PlaceGateway(Protocol):
    """Finds places by what people type, and who answers for them; units and beats of the whole country."""

    def find(
        self, typed: str, near_2180: Optional[Tuple[float, float]], limit: int, canceller: Canceller
    ) -> Tuple[FoundPlace, ...]:
        """Best first; empty when nothing fits."""

    def who_answers(self, x: float, y: float, canceller: Canceller) -> Optional[Answer]:
        """For a point in EPSG:2180; ``None`` when no unit is near. Raises ActRefused outside Poland."""
class RoutingGateway(Protocol):
    """Who a report goes to. Acts raise Conflict, ActRefused, ReportOutOfReach, ConnectionLost.

    Each act is safe to repeat with the same ``client_id``.
    """

    def of_report(self, report_id: int, canceller: Canceller) -> RoutedReport:
        """Who got a report and why. Raises ReportOutOfReach."""

    def targets(self, report_id: int, canceller: Canceller) -> Tuple[UnitChoice, ...]:
        """Units a report could be passed on to, the nearest first."""

    def book(self, canceller: Canceller) -> RuleBook:
        """The rules that concern the caller."""

    def rule_targets(self, owner: int, canceller: Canceller) -> Tuple[UnitChoice, ...]:
        """Units to which rules of ``owner`` may send; none when the caller may not edit them."""

    def save_rule(self, draft: RuleDraft, client_id: str, canceller: Canceller) -> int:
        """Add or change a rule; returns its id."""

    def remove_rule(self, rule_id: int, version: int, client_id: str, canceller: Canceller) -> None:
        """Take a rule out of the list."""

    def move_rule(self, rule_id: int, version: int, upwards: bool, client_id: str, canceller: Canceller) -> None:
        """Let a rule change places with its neighbour."""

    def answer(self, question: RoutingQuestion, canceller: Canceller) -> RoutingAnswer:
        """Where a report would go."""

    def caught(self, draft: RuleDraft, canceller: Canceller) -> Caught:
        """How many of the last 30 days' reports fit."""

    def area_sets(self, canceller: Canceller) -> Tuple[AreaSet, ...]:
        """Drafts first, then those in force."""

    def preview(self, set_id: int, canceller: Canceller) -> Tuple[AreaSetLine, ...]:
        """What bringing a set into force would do now."""

    def apply(self, area_set: AreaSet, force: bool, client_id: str, canceller: Canceller) -> Applied:
        """Bring a set into force; cancelling before the commit leaves everything as it was."""


class ChangeListener(Protocol):
    """Tells, on the GUI thread, what others did."""

    def start(
        self,
        channel: str,
        on_report: Callable[[ReportChanged], None],
        on_refresh: Callable[[], None],
        on_lost: Callable[[], None],
        on_started: Callable[[], None],
        on_subject: Callable[[SubjectChanged], None],
    ) -> None:
        """Listen on ``channel``; callbacks come on the event loop, ``on_started`` once nothing is missed any more.

        ``on_subject`` hears of what has a journal of its own: meetings, cases, referrals, rules, areas.
        """

    def stop(self) -> None:
        """Close; no callback comes afterwards. Never blocks."""


class ImportGateway(Protocol):
    """Brings files through the staging door."""

    def load(
        self,
        path: Path,
        profile: Any,
        rejects_path: Optional[Path],
        progress: Callable[[ImportProgress], None],
        canceller: Canceller,
        dry_run: bool = False,
    ) -> ImportOutcome:
        """Import a file by an ``intake.profile.Profile`` in one transaction; ``dry_run`` takes everything back at the end.

        ``progress`` is called on the calling thread. Raises FileRefused, ActRefused (the role), ConnectionLost,
        OutcomeUnknown, Cancelled (then nothing was stored).
        """

    def areas(self, canceller: Canceller) -> Tuple[bytes, ...]:
        """Outlines of the caller's units for a small map: WKB, EPSG:2180, simplified."""
class ReferralGateway(Protocol):
    """Hand-over to bodies outside the Police."""

    def book(self, report_id: int, canceller: Canceller) -> ReferralBook:
        """All hand-overs of a report and what may be recorded of them. Raises ReportOutOfReach."""

    def suggestions(self, report_id: int, canceller: Canceller) -> Tuple[Suggestion, ...]:
        """Institutions that the report may be handed to, best first. Raises ReportOutOfReach."""

    def letter(self, report_id: int, institution_id: int, canceller: Canceller) -> str:
        """The template for this institution and category, filled in."""

    def reply(self, reply: Reply, canceller: Canceller) -> Referral:
        """Record what the institution said, or write the letter anew. Safe to repeat.

        Raises Conflict, ActRefused, ReportOutOfReach.
        """
