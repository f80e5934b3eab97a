"""The numbers of the desk: counts, events and what stands behind them, in one scope."""

from __future__ import annotations

from ..core.desk import ScopeChoices, ScopeKind, ScopeUnit
from ..core.ports import Canceller
from .connection import ConnectionPool
from .statements import statement


class PgDeskGateway:
    """``desk.ports.DeskGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def choices(self, canceller: Canceller) -> ScopeChoices:
        """Units of the caller's subtree, kinds and pillars."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("desk_choices"))
            units, kinds, pillars = cursor.fetchone()
        return ScopeChoices(
            tuple(ScopeUnit(*unit) for unit in units),
            tuple(ScopeKind(code, name_pl, name_en, tuple(found)) for code, name_pl, name_en, found in kinds),
            tuple(tuple(pillar) for pillar in pillars),
        )
