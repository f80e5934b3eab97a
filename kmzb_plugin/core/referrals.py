"""Hand-over to bodies outside the Police: who is suggested, where a referral stands, what a letter is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Mapping, Optional, Tuple

from .client_ids import new_client_id
from .deadlines import Urgency, urgency
from .decisions import action_for
from .model import Attachment, Catalogue, Decision, Named, Report

HAND_OVER = "hand_over"
LETTER_MAX = 8000  # characters; the database checks the same
ANSWER_MAX = 2000


@dataclass(frozen=True)
class Suggestion:
    """An institution that a report may be handed to, with the reason in words; best first as the database gives them."""

    id: int
    name: str
    kind: str
    kind_name_pl: str
    kind_name_en: str
    reason: str
    reason_pl: str
    reason_en: str
    address: Optional[str] = None
    email: Optional[str] = None
    phone: Optional[str] = None

    def why(self, language: str) -> str:
        """The reason in the user's language."""
        return self.reason_pl if language == "pl" else self.reason_en


@dataclass(frozen=True)
class ReplyAction(Named):
    """What may be recorded of an institution's reply; ``code`` is the act, ``from_status`` a status of the referral."""

    from_status: str = ""
    to_status: str = ""
    done_pl: str = ""
    done_en: str = ""
    note_required: bool = False

    def done_name(self, language: str) -> str:
        """The act as something done."""
        return (self.done_pl if language == "pl" else self.done_en) or self.name(language)


@dataclass(frozen=True)
class Referral:
    """One hand-over of a report to an institution."""

    id: int
    report_id: int
    institution_id: int
    institution_name: str
    institution_kind: str
    institution_address: Optional[str]
    institution_email: Optional[str]
    institution_phone: Optional[str]
    status: str
    status_name_pl: str
    status_name_en: str
    status_symbol: str
    is_open: bool
    is_standing: bool
    sent_at: datetime
    due_at: Optional[datetime]
    overdue: bool
    accepted_at: Optional[datetime]
    answered_at: Optional[datetime]
    closed_at: Optional[datetime]
    sent_by: Optional[str]
    letter: Optional[str]
    answer: Optional[str]
    version: int
    report_version: int

    def status_name(self, language: str) -> str:
        """The status in the user's language."""
        return self.status_name_pl if language == "pl" else self.status_name_en

    def urgency(self, now: datetime) -> Urgency:
        """How its clock is drawn: the server's word that it is overdue goes before a clock that runs slow."""
        if not self.is_open:
            return Urgency.NONE
        return Urgency.OVERDUE if self.overdue else urgency(self.due_at, now)


@dataclass(frozen=True)
class Sender:
    """The unit whose letterhead a letter bears."""

    name: str
    address: Optional[str] = None
    phone: Optional[str] = None
    email: Optional[str] = None


@dataclass(frozen=True)
class ReferralBook:
    """Everything of a report's hand-overs, newest first, and what may be recorded."""

    sender: Sender
    referrals: Tuple[Referral, ...] = ()
    actions: Tuple[ReplyAction, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)  # fixed words of a letter's pages

    @property
    def standing(self) -> Optional[Referral]:
        """The hand-over that holds now."""
        return next((r for r in self.referrals if r.is_standing), None)

    @property
    def latest(self) -> Optional[Referral]:
        """The newest, whatever became of it."""
        return self.referrals[0] if self.referrals else None

    def actions_for(self, referral: Referral) -> Tuple[ReplyAction, ...]:
        """What may be recorded of ``referral`` now."""
        return tuple(a for a in self.actions if a.from_status == referral.status)


@dataclass(frozen=True)
class Reply:
    """What an institution said, or a letter written anew (``act`` ``letter``); repeating it does it once."""

    referral_id: int
    expected_version: int
    client_id: str
    act: str
    text: Optional[str] = None


@dataclass(frozen=True)
class Enclosure:
    """A file that goes with a letter."""

    attachment: Attachment
    content: bytes


@dataclass(frozen=True)
class Letter:
    """What a letter's pages are made of; every text is plain, whatever it looks like. EPSG:2180, WKB."""

    report_id: int
    written_on: str
    sender: Sender
    addressee: str
    addressee_address: str
    body: str
    x: float
    y: float
    words: Mapping[str, str]
    drawings: Tuple[bytes, ...] = ()
    enclosures: Tuple[Enclosure, ...] = ()

    def word(self, code: str, **fields: object) -> str:
        """A fixed word of the pages with its fields filled in, the code where the database has none."""
        text = self.words.get(code, code)
        for name, value in fields.items():
            text = text.replace("{" + name + "}", str(value))
        return text


def hand_over(report: Report, institution_id: int, letter: str) -> Decision:
    """The hand-over with a letter of one's own, as it is sent, with a fresh client id."""
    return Decision(
        report.id, report.version, new_client_id(), HAND_OVER, institution_id=institution_id, letter=letter.strip()
    )


def can_hand_over(report: Report, catalogue: Catalogue) -> bool:
    """Whether the rules let the caller hand this report over."""
    return action_for(catalogue, report.status, HAND_OVER) is not None


def file_name(report_id: int, institution: str) -> str:
    """A proposal without folders, spaces and what file systems refuse; at most 80 characters."""
    words = "".join(c if c.isalnum() else "_" for c in institution)
    short = "_".join(part for part in words.split("_") if part)[:60].strip("_")
    return f"KMZB_{report_id}_{short}.pdf" if short else f"KMZB_{report_id}.pdf"
