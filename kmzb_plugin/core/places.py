"""Places, and who answers for them: contacts of units, beats and officers are public data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

LOCALITY, STREET, UNIT, BEAT = "locality", "street", "unit", "beat"
#: What a search needs at least; fewer letters say nothing.
SHORTEST_QUERY = 2


@dataclass(frozen=True)
class Contact:
    """A unit and how to reach it; ``distance_m`` is that from a point to its seat."""

    kind: str
    name: str
    address: Optional[str] = None
    phone: Optional[str] = None
    email: Optional[str] = None
    distance_m: Optional[float] = None


@dataclass(frozen=True)
class Officer:
    """A beat (rejon służbowy) and the officer (dzielnicowy) who is its host."""

    beat: str
    name: Optional[str] = None
    phone: Optional[str] = None
    email: Optional[str] = None


@dataclass(frozen=True)
class FoundPlace:
    """One answer of a search. ``x`` and ``y`` (EPSG:2180) are a point in it, ``wkb`` its shape on the map.

    ``in_gap``: no unit's area holds the point, the nearest one is told. ``unit`` is ``None`` where none is near.
    """

    kind: str
    name: str
    locality: Optional[str]
    gmina: Optional[str]
    powiat: Optional[str]
    x: float
    y: float
    wkb: bytes
    unit: Optional[Contact]
    in_gap: bool
    officer: Optional[Officer]

    @property
    def title(self) -> str:
        """The name as one says it: a street with its locality."""
        return f"{self.name}, {self.locality}" if self.kind == STREET and self.locality else self.name


@dataclass(frozen=True)
class Answer:
    """Who answers for a point: the smallest unit first, then those above it.

    ``gap_m`` is how far the point lies outside the smallest unit's area (0: inside). ``neighbour`` is a unit whose area is
    so near that the point counts as lying on the border.
    """

    units: Tuple[Contact, ...]
    officer: Optional[Officer]
    gap_m: float
    neighbour: Optional[str]
    neighbour_m: Optional[float]
    locality: Optional[str]
    street: Optional[str]
    road_class_pl: Optional[str]
    road_class_en: Optional[str]

    def road_class(self, language: str) -> Optional[str]:
        """The class of the road at the point; ``None`` away from roads."""
        return self.road_class_pl if language == "pl" else self.road_class_en


def is_searchable(typed: str) -> bool:
    """Whether there is enough to search for."""
    return sum(character.isalnum() for character in typed) >= SHORTEST_QUERY
