"""What the desk looks at: the scope of its numbers, and counts in it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import Any, Dict, Optional, Tuple

#: The three pillars, as ``kmzb.pillar`` names them.
CITIZENS, POLICE, CONSULTATIONS = "citizens", "police_systems", "consultations"


class Measure(Enum):
    """Which of the three counts a picture is made of; a screen always shows all three as numbers."""

    RAW = "raw"
    CONFIRMED = "confirmed"
    CASES = "cases"  # confirmed unique cases: each once, at the place and day of its first confirmed member


@dataclass(frozen=True)
class Scope:
    """Of which unit or area, from when to when, what. Days are local (Europe/Warsaw), ``first`` inclusive, ``end`` exclusive.

    ``unit`` is the root of a subtree, ``None`` the whole area of the caller; ``area`` a polygon as WKT in EPSG:2180, "" for none.
    ``kinds`` are codes of categories and of incident types, empty for all.
    """

    first: date
    end: date
    unit: Optional[int] = None
    area: str = ""
    pillars: Tuple[str, ...] = (CITIZENS,)
    kinds: Tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.first >= self.end:
            raise ValueError("the period must end after it begins")
        if not self.pillars:
            raise ValueError("at least one pillar must be chosen")

    @property
    def days(self) -> int:
        """Length of the period."""
        return (self.end - self.first).days

    def before(self) -> Tuple[date, date]:
        """The period of the same length just before."""
        return self.first - timedelta(days=self.days), self.first

    def as_dict(self) -> Dict[str, Any]:
        """As the database and a snapshot read it."""
        return {
            "unit": self.unit,
            "area": self.area or None,
            "from": self.first.isoformat(),
            "to": self.end.isoformat(),
            "pillars": list(self.pillars),
            "kinds": list(self.kinds) or None,
        }

    def as_json(self) -> str:
        """``as_dict`` as text, always in the same order of keys."""
        return json.dumps(self.as_dict(), ensure_ascii=False, sort_keys=True)

    @staticmethod
    def from_dict(said: Dict[str, Any]) -> Scope:
        """The mirror of ``as_dict``. Raises ValueError, KeyError."""
        return Scope(
            first=date.fromisoformat(said["from"]),
            end=date.fromisoformat(said["to"]),
            unit=said.get("unit"),
            area=said.get("area") or "",
            pillars=tuple(said["pillars"]),
            kinds=tuple(said.get("kinds") or ()),
        )


@dataclass(frozen=True)
class Count:
    """raw ≥ confirmed ≥ cases; ``left_out``: counted, but known only to an area, so never on a map of points."""

    raw: int = 0
    confirmed: int = 0
    cases: int = 0
    harm: float = 0.0  # of the cases, by the table of harm weights
    left_out: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.raw + other.raw, self.confirmed + other.confirmed, self.cases + other.cases, self.harm + other.harm,
            self.left_out + other.left_out,
        )  # fmt: skip

    def of(self, measure: Measure) -> int:
        """One of the three."""
        return {Measure.RAW: self.raw, Measure.CONFIRMED: self.confirmed, Measure.CASES: self.cases}[measure]


@dataclass(frozen=True)
class KindCount:
    """Counts of one category or type of incident."""

    pillar: str
    kind: str
    count: Count


@dataclass(frozen=True)
class Totals:
    """What stands in a scope."""

    scope: Scope
    kinds: Tuple[KindCount, ...] = field(default=())

    @property
    def count(self) -> Count:
        """Over all kinds."""
        total = Count()
        for kind in self.kinds:
            total = total + kind.count
        return total


@dataclass(frozen=True)
class ChangeRow:
    """Counts of a unit and a kind in one window: last28, previous28, year_ago28, ytd, ytd_year_ago."""

    unit_id: int
    kind: str
    window: str
    count: Count


@dataclass(frozen=True)
class OpenCount:
    """Reports of a unit and a kind that are not decided yet, by the window they came in."""

    unit_id: int
    kind: str
    last28: int
    ytd: int


@dataclass(frozen=True)
class MonthCount:
    """Counts of one whole month; ``first`` is its first day."""

    first: date
    count: Count


@dataclass(frozen=True)
class BeatArea:
    """A beat that may be picked as an area."""

    id: int
    name: str
    unit_id: int


@dataclass(frozen=True)
class CellItem:
    """The way back: one report, incident or threat behind a cell, with its case and its last decision."""

    pillar: str
    id: int
    kind: str
    status: str
    at: str  # ISO, local
    case_id: Optional[int] = None
    act: str = ""
    reason: str = ""
    decided_at: str = ""
    decided_unit: str = ""
    unit: str = ""  # whose area it is in
    act_pl: str = ""
    act_en: str = ""
    reason_pl: str = ""
    reason_en: str = ""
    confirmed: bool = False
    lead: bool = False  # stands for its confirmed case


@dataclass(frozen=True)
class ScopeUnit:
    """A unit that a scope may be rooted in; ``depth`` counts from the caller's own unit (0)."""

    id: int
    name: str
    kind: str
    depth: int
    parent_id: Optional[int]


@dataclass(frozen=True)
class ScopeKind:
    """A category or type of incident, with the pillars it comes in."""

    code: str
    name_pl: str
    name_en: str
    pillars: Tuple[str, ...]

    def name(self, language: str) -> str:
        """In the user's language."""
        return self.name_pl if language == "pl" else self.name_en


@dataclass(frozen=True)
class ScopeChoices:
    """What the scope bar offers: units in the order of the tree, kinds by name, pillars with their names (code, pl, en)."""

    units: Tuple[ScopeUnit, ...] = ()
    kinds: Tuple[ScopeKind, ...] = ()
    pillars: Tuple[Tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Fingerprint:
    """What the numbers of a scope rested on: how many rows, their common hash, and the moment of reading."""

    rows: int
    digest: str
    as_of: str


@dataclass(frozen=True)
class HarmWeight:
    """How much one confirmed case of a kind weighs: an assumption; ``says`` is who says so or why, "" for this project's own."""

    code: str
    name_pl: str
    name_en: str
    weight: float
    says: str = ""
    version: int = 0
    editable: bool = False

    def name(self, language: str) -> str:
        """In the user's language."""
        return self.name_pl if language == "pl" else self.name_en
