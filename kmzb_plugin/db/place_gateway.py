"""Places by what people type, and who answers for them."""

from __future__ import annotations

from typing import Any, Optional, Sequence, Tuple

from ..core.places import Answer, Contact, FoundPlace, Officer
from ..core.ports import Canceller
from .connection import ConnectionPool
from .statements import statement


class PgPlaceGateway:
    """``core.ports.PlaceGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def find(
        self, typed: str, near_2180: Optional[Tuple[float, float]], limit: int, canceller: Canceller
    ) -> Tuple[FoundPlace, ...]:
        """Best first; empty when nothing fits. What is nearer to ``near_2180`` comes earlier."""
        x, y = near_2180 or (None, None)
        # PostgreSQL's text cannot hold NUL
        parameters = {"typed": typed.replace("\x00", " "), "x": x, "y": y, "limit": limit}
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("place_find"), parameters)
            return tuple(_place(row) for row in cursor.fetchall())

    def who_answers(self, x: float, y: float, canceller: Canceller) -> Optional[Answer]:
        """For a point in EPSG:2180; ``None`` when no unit is near. Raises ActRefused outside Poland."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("place_who_answers"), {"x": x, "y": y})
            rows = cursor.fetchall()
        if not rows:
            return None
        first = rows[0]
        gap_m, *known = first[10:]
        return Answer(tuple(Contact(*row[:6]) for row in rows), _officer(first[6:10]), gap_m or 0.0, *known)


def _place(row: Sequence[Any]) -> FoundPlace:
    kind, name, locality, gmina, powiat, x, y, wkb, in_gap = row[:9]
    unit = Contact(*row[9:14]) if row[10] is not None else None
    return FoundPlace(kind, name, locality, gmina, powiat, x, y, bytes(wkb), unit, in_gap, _officer(row[14:18]))


def _officer(values: Sequence[Any]) -> Optional[Officer]:
    return Officer(*values) if values[0] is not None else None
