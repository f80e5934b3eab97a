"""Who a report goes to, by areas and by rules, as frozen values and pure functions. No QGIS, no Qt, no psycopg2."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Optional, Tuple

from .model import Named

RULE = "routing_rule"  # subjects of the journal
AREA_SET = "area_set"
DRAFT = "draft"
EVERY_DAY = 127


@dataclass(frozen=True)
class RoutedReport:
    """Who got a report and why."""

    unit_name: str
    beat_name: Optional[str]
    how: str
    how_pl: str
    how_en: str
    is_flag: bool
    rule_id: Optional[int]
    rule_name: Optional[str]
    rule_owner: Optional[str]
    bounces: int
    bounces_max: int
    institution_name: Optional[str]

    def how_name(self, language: str) -> str:
        """How the unit was found, in words."""
        return self.how_pl if language == "pl" else self.how_en


@dataclass(frozen=True)
class UnitChoice:
    """A unit to choose; ``distance_m`` is how far its area is from the report (0: it holds it)."""

    id: int
    name: str
    kind: str
    distance_m: Optional[float] = None


@dataclass(frozen=True)
class Rule:
    """One rule, in the order of the server; ``None`` in a condition means any."""

    id: int
    unit_id: int
    unit_name: str
    position: int
    name: str
    pillar: Optional[str] = None
    category: Optional[str] = None
    category_group: Optional[str] = None
    road_class: Optional[str] = None
    weekdays: Optional[int] = None
    hour_from: Optional[int] = None
    hour_to: Optional[int] = None
    to_unit: Optional[int] = None
    to_unit_name: Optional[str] = None
    to_institution: Optional[int] = None
    to_institution_name: Optional[str] = None
    is_valid: bool = True
    version: int = 0
    changed_by: Optional[str] = None
    changed_at: Optional[datetime] = None
    may_edit: bool = False


@dataclass(frozen=True)
class RuleDraft:
    """What somebody has entered for a rule; ``rule_id`` is ``None`` for a new one."""

    owner: int
    name: str
    rule_id: Optional[int] = None
    version: int = 0
    pillar: Optional[str] = None
    category: Optional[str] = None
    category_group: Optional[str] = None
    road_class: Optional[str] = None
    weekdays: Optional[int] = None
    hour_from: Optional[int] = None
    hour_to: Optional[int] = None
    to_unit: Optional[int] = None
    to_institution: Optional[int] = None
    is_valid: bool = True

    def as_json(self) -> str:
        """The fields of the rule as the database reads them."""
        return json.dumps(asdict(self))

    @property
    def has_target(self) -> bool:
        """A rule must send somewhere or suggest somebody."""
        return self.to_unit is not None or self.to_institution is not None


@dataclass(frozen=True)
class RuleBook:
    """All that the editor shows: rules in order, whose rules the caller may edit, classes of roads, pillars."""

    rules: Tuple[Rule, ...] = ()
    owners: Tuple[UnitChoice, ...] = ()
    road_classes: Tuple[Named, ...] = ()
    pillars: Tuple[Named, ...] = ()


@dataclass(frozen=True)
class RoutingQuestion:
    """A report that does not exist, to try the rules with; ``at`` has a time zone."""

    x: float
    y: float
    category: str
    pillar: str
    at: datetime


@dataclass(frozen=True)
class RoutingAnswer:
    """Where it would go."""

    unit_id: Optional[int]
    unit_name: Optional[str]
    beat_id: Optional[int]
    beat_name: Optional[str]
    how: Optional[str]
    how_pl: Optional[str]
    how_en: Optional[str]
    is_flag: Optional[bool]
    rule_id: Optional[int]
    rule_name: Optional[str]
    institution_id: Optional[int]
    institution_name: Optional[str]
    road_class: Optional[str]

    def how_name(self, language: str) -> str:
        """How the unit was found, in words."""
        return (self.how_pl if language == "pl" else self.how_en) or ""


@dataclass(frozen=True)
class Caught:
    """How many of the last month's reports a rule fits, and of how many."""

    reports: int
    of_all: int


@dataclass(frozen=True)
class AreaSet:
    """New areas that come into force together."""

    id: int
    unit_id: int
    unit_name: str
    name: str
    valid_from: date
    status: str
    source: str
    loaded_at: datetime
    applied_at: Optional[datetime]
    areas: int
    version: int

    def is_due(self, today: date) -> bool:
        """Whether its day has come."""
        return today >= self.valid_from


@dataclass(frozen=True)
class AreaSetLine:
    """One line of a preview: ``kind`` is area, move, kept, gap, overlap or report; ``wkb`` is EPSG:2180."""

    kind: str
    unit_id: Optional[int]
    unit_name: Optional[str]
    other_id: Optional[int]
    other_name: Optional[str]
    reports: Optional[int]
    m2_before: Optional[float]
    m2_after: Optional[float]
    report_id: Optional[int]
    wkb: Optional[bytes]


@dataclass(frozen=True)
class Applied:
    """What bringing a set into force has changed."""

    units: int
    reports: int
    kept: int
    version: int


def lines_of(lines: Tuple[AreaSetLine, ...], kind: str) -> Tuple[AreaSetLine, ...]:
    """Those of one kind, in the server's order."""
    return tuple(line for line in lines if line.kind == kind)


def moving(lines: Tuple[AreaSetLine, ...]) -> int:
    """How many reports would move."""
    return len(lines_of(lines, "report"))


def neighbour(rules: Tuple[Rule, ...], rule: Rule, upwards: bool) -> Optional[Rule]:
    """The rule of the same owner with which ``rule`` would change places; ``None`` at the end."""
    own = [r for r in rules if r.unit_id == rule.unit_id]
    place = next((i for i, r in enumerate(own) if r.id == rule.id), -1)
    beside = place - 1 if upwards else place + 1
    return own[beside] if place >= 0 and 0 <= beside < len(own) else None


def draft_of(rule: Rule) -> RuleDraft:
    """A rule as it is, to be changed."""
    return RuleDraft(
        rule.unit_id, rule.name, rule.id, rule.version, rule.pillar, rule.category, rule.category_group, rule.road_class,
        rule.weekdays, rule.hour_from, rule.hour_to, rule.to_unit, rule.to_institution, rule.is_valid,
    )  # fmt: skip


def point_of(text: str) -> Optional[Tuple[float, float]]:
    """Easting and northing from "470000 738000" in EPSG:2180; ``None`` when it is none."""
    parts = text.replace(";", " ").replace("/", " ").replace(",", ".").split()
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        return None
    if len(numbers) != 2 or not all(0 <= number <= 1_000_000 for number in numbers):
        return None
    return numbers[0], numbers[1]
