"""What staffing and siting rest on: assumptions, handling times, people on duty, inhabitants, stations, candidate sites."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Dict, Optional, Tuple

#: Duties of ``kmzb_api.duty``: who sees the buttons.
SAVE_ASSUMPTION, SAVE_STAFFING, SAVE_STATION, SAVE_SITE = "save_assumption", "save_staffing", "save_station", "save_site"
HOURS_OF_WEEK = 168
#: Basis of a work row: the hour at which something was reported, or at which it happened.
FILED, EVENT = "filed", "event"
#: How a site came to be proposed, when its unit drew it.
DRAWN = "drawn"


@dataclass(frozen=True)
class Assumption:
    """What holds for a unit. ``said_by`` is the unit that says so, ``None``: as delivered with the program."""

    key: str
    section: str
    name_pl: str
    name_en: str
    measure_pl: str
    measure_en: str
    value: float
    delivered: float
    minimum: float
    maximum: float
    is_whole: bool
    source_pl: str
    source_en: str
    said_by: Optional[int] = None
    said_by_name: Optional[str] = None
    note: Optional[str] = None
    changed_by: Optional[str] = None
    changed_at: str = ""  # ISO, "" when delivered
    own_value: Optional[float] = None
    own_version: int = 0

    def name(self, language: str) -> str:
        """In the user's language."""
        return self.name_pl if language == "pl" else self.name_en

    def measure(self, language: str) -> str:
        """Unit of measure in the user's language."""
        return self.measure_pl if language == "pl" else self.measure_en

    def source(self, language: str) -> str:
        """Where the delivered value comes from; what a unit says instead explains its ``note``."""
        return self.source_pl if language == "pl" else self.source_en


@dataclass(frozen=True)
class HandlingTime:
    """Minutes that one report or incident of a kind takes, on the spot and in the office, without travel."""

    kind: str
    is_incident: bool
    name_pl: str
    name_en: str
    field_min: float
    office_min: float
    delivered_field_min: float
    delivered_office_min: float
    source_pl: str
    source_en: str
    said_by: Optional[int] = None
    said_by_name: Optional[str] = None
    note: Optional[str] = None
    changed_by: Optional[str] = None
    changed_at: str = ""
    own_field_min: Optional[float] = None
    own_office_min: Optional[float] = None
    own_version: int = 0

    def name(self, language: str) -> str:
        """In the user's language."""
        return self.name_pl if language == "pl" else self.name_en

    @property
    def total_min(self) -> float:
        """On the spot and in the office together."""
        return self.field_min + self.office_min


@dataclass(frozen=True)
class Assumptions:
    """All that is assumed for one unit: one page."""

    unit_id: int
    unit_name: str
    values: Tuple[Assumption, ...] = ()
    handling: Tuple[HandlingTime, ...] = ()

    def value(self, key: str) -> float:
        """What holds. Raises KeyError."""
        for assumption in self.values:
            if assumption.key == key:
                return assumption.value
        raise KeyError(key)

    def handling_min(self) -> Dict[str, float]:
        """Minutes by kind, on the spot and in the office together."""
        return {entry.kind: entry.total_min for entry in self.handling}

    def as_dict(self) -> Dict[str, Any]:
        """Values alone, for a snapshot or a sheet."""
        return {
            "values": {entry.key: entry.value for entry in self.values},
            "handling": {entry.kind: [entry.field_min, entry.office_min] for entry in self.handling},
        }


@dataclass(frozen=True)
class AssumptionDraft:
    """What a unit says instead; ``value`` ``None``: what its superior says again. ``expected_version``: the own version seen."""

    unit_id: int
    key: str
    value: Optional[float]
    expected_version: int
    client_id: str
    note: str = ""


@dataclass(frozen=True)
class HandlingDraft:
    """The same for a handling time; minutes are both given or both ``None``."""

    unit_id: int
    kind: str
    field_min: Optional[float]
    office_min: Optional[float]
    expected_version: int
    client_id: str
    note: str = ""


@dataclass(frozen=True, order=True)
class Shift:
    """People on duty: ``weekday`` (1 Monday … 7 Sunday) is the day on which it begins; 22 to 6 ends on the next day."""

    weekday: int
    hour_from: int
    hour_to: int
    people: float = 0.0

    def __post_init__(self) -> None:
        if not (1 <= self.weekday <= 7 and 0 <= self.hour_from <= 23 and 1 <= self.hour_to <= 24 and 0 <= self.people <= 10_000):
            raise ValueError("weekday 1 to 7, hours 0 to 24, people 0 to 10000")

    @property
    def hours(self) -> int:
        """How long it is: 7 to 7 are 24 hours."""
        return (self.hour_to - self.hour_from + 23) % 24 + 1

    def hours_of_week(self) -> Tuple[int, ...]:
        """The hours it covers, 0: Monday from midnight to one."""
        first = (self.weekday - 1) * 24 + self.hour_from
        return tuple((first + hour) % HOURS_OF_WEEK for hour in range(self.hours))


@dataclass(frozen=True)
class StaffingTable:
    """The people of one unit (not of those below it) from a day on, until its next table."""

    unit_id: int
    unit_name: str
    valid_from: date
    established: Optional[int] = None
    filled: Optional[int] = None
    shifts: Tuple[Shift, ...] = ()
    note: Optional[str] = None
    version: int = 0

    def person_hours(self) -> float:
        """Hours of service per week that the shifts add up to."""
        return sum(shift.hours * shift.people for shift in self.shifts)


@dataclass(frozen=True)
class StaffingDraft:
    """A table as somebody has entered or read it; it replaces the one of the same unit and day as a whole."""

    unit_id: int
    valid_from: date
    expected_version: int
    client_id: str
    established: Optional[int] = None
    filled: Optional[int] = None
    shifts: Tuple[Shift, ...] = ()
    note: str = ""

    def shifts_json(self) -> str:
        """As the database reads them."""
        return json.dumps([[s.weekday, s.hour_from, s.hour_to, s.people] for s in sorted(self.shifts)])


@dataclass(frozen=True)
class StaffingWithdrawal:
    """A table that shall hold no more: the one before it does again."""

    unit_id: int
    valid_from: date
    expected_version: int
    client_id: str
    note: str = ""


@dataclass(frozen=True)
class BaseRow:
    """What rates are made with, for the whole scope or for one unit directly below its root with all below that one.

    ``inhabitants`` is ``None`` where no population point lies: then there is no rate, not a rate of zero. ``established`` and
    ``filled`` are ``None`` where nobody has said, and for a drawn area.
    """

    unit_id: int
    unit_name: str
    unit_kind: str
    is_whole: bool
    inhabitants: Optional[int]
    population_points: int
    road_km: float
    area_km2: Optional[float]
    established: Optional[int]
    filled: Optional[int]
    beats: int


@dataclass(frozen=True)
class DutyRow:
    """People on duty in one hour of the week; ``unit_id`` is a part of the scope (see ``WorkRow``)."""

    unit_id: int
    hour_of_week: int
    people: float


@dataclass(frozen=True)
class UnmetRow:
    """What could not be checked, by the hour of the attempt."""

    unit_id: int
    beat_id: Optional[int]
    kind: str
    reason: Optional[str]
    reason_pl: Optional[str]
    reason_en: Optional[str]
    hour_of_week: int
    attempts: int
    reports: int


@dataclass(frozen=True)
class WorkRow:
    """Items of work. ``unit_id`` is a part of the scope: a unit directly below its root (with all below), or the root for the rest.

    Parts never overlap: sums over rows of one ``basis`` count every item once. ``hour_of_week`` is ``None`` where it is not known.
    """

    unit_id: int
    beat_id: Optional[int]
    pillar: str
    kind: str
    basis: str
    hour_of_week: Optional[int]
    items: int


@dataclass(frozen=True)
class PopulationPoint:
    """Inhabitants at a point (EPSG:2180, metres) with the smallest unit and the beat that hold it."""

    id: int
    kind: str
    name: str
    teryt: Optional[str]
    people: int
    area_km2: Optional[float]
    x: float
    y: float
    unit_id: int
    beat_id: Optional[int] = None


@dataclass(frozen=True)
class PopulationSet:
    """Where inhabitants come from; only the base set is counted."""

    source: str
    title: Optional[str]
    as_of: Optional[date]
    is_base: bool


@dataclass(frozen=True)
class Station:
    """An existing police station (EPSG:2180). ``readiness_min`` ``None``: the assumption of the same name holds."""

    unit_id: int
    kind: str
    name: str
    x: float
    y: float
    is_closable: bool = False
    capacity: Optional[float] = None
    readiness_min: Optional[float] = None
    note: Optional[str] = None
    version: int = 0


@dataclass(frozen=True)
class StationDraft:
    """What is said of a station."""

    unit_id: int
    expected_version: int
    client_id: str
    is_closable: bool
    capacity: Optional[float] = None
    readiness_min: Optional[float] = None
    note: str = ""


@dataclass(frozen=True)
class Site:
    """A candidate (EPSG:2180); ``id`` is ``None`` for the seat of a gmina, which nobody drew and nobody can withdraw."""

    id: Optional[int]
    kind: str
    name: str
    x: float
    y: float
    unit_id: Optional[int]
    note: Optional[str] = None
    version: int = 0


@dataclass(frozen=True)
class SiteDraft:
    """A candidate as somebody has drawn or changed it; ``id`` ``None``: a new one."""

    unit_id: int
    name: str
    x: float
    y: float
    client_id: str
    id: Optional[int] = None
    expected_version: int = 0
    kind: str = DRAWN
    note: str = ""


@dataclass(frozen=True)
class SiteWithdrawal:
    """A candidate that shall stand in no list any more."""

    id: int
    expected_version: int
    client_id: str
    note: str = ""


@dataclass(frozen=True)
class SitingBase:
    """What the question where a station belongs is asked of."""

    population: Tuple[PopulationPoint, ...] = ()
    population_set: Optional[PopulationSet] = None
    stations: Tuple[Station, ...] = ()
    candidates: Tuple[Site, ...] = field(default=())
