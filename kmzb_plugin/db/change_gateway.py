"""What the pages of changes and hours ask beside the counts of a scope: months, open reports, areas to pick."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List, Optional, Tuple

from ..core.desk import BeatArea, Count, MonthCount, OpenCount, Scope
from ..core.ports import Canceller
from .connection import ConnectionPool
from .statements import statement

#: More beats than anybody searches in a list.
MOST_BEATS = 3000


class PgChangeGateway:
    """``desk.ports.ChangeGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def undecided(self, scope: Scope, last28: date, january: date, as_of: date, canceller: Canceller) -> Tuple[OpenCount, ...]:
        """Reports of the year to date that nobody has decided yet."""
        days = {"last28": last28, "january": january, "as_of": as_of}
        return tuple(OpenCount(*row) for row in self._rows("change_undecided", {"scope": scope.as_json(), **days}, canceller))

    def months(self, scope: Scope, first: date, last: date, canceller: Canceller) -> Tuple[MonthCount, ...]:
        """Counts of the months that begin on ``first`` … ``last``, the first of a month each."""
        rows = self._rows("change_months", {"scope": scope.as_json(), "first": first, "last": last}, canceller)
        return tuple(MonthCount(month, Count(*counts)) for month, *counts in rows)

    def beats(self, unit_id: Optional[int], canceller: Canceller) -> Tuple[BeatArea, ...]:
        """Beats that may be picked as an area, at most ``MOST_BEATS``."""
        rows = self._rows("change_beats", {"unit": unit_id, "at_most": MOST_BEATS}, canceller)
        return tuple(BeatArea(*row) for row in rows)

    def outline(self, what: str, number: int, canceller: Canceller) -> str:
        """The area of a "unit" or a "beat" as WKT in EPSG:2180, "" where none is known."""
        rows = self._rows("change_outline", {"what": what, "id": number}, canceller)
        return str(rows[0][0]) if rows else ""

    def _rows(self, name: str, values: Dict[str, Any], canceller: Canceller) -> List[Any]:
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement(name), values)
            return list(cursor.fetchall())
