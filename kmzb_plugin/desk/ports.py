"""What the desk asks of the outside, as Protocols. ``db`` implements them on PostgreSQL; every method runs in a task.

Errors are those of ``kmzb_plugin.errors``: ActRefused (KM030) when a scope is not the caller's or makes no sense; ``Cancelled``.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol, Tuple

from ..core.desk import CellItem, ChangeRow, Fingerprint, Scope, ScopeChoices, Totals
from ..core.ports import Canceller
from .data import Cells, Events


class DeskGateway(Protocol):
    """Reads the numbers of a scope."""

    def choices(self, canceller: Canceller) -> ScopeChoices:
        """Units of the caller's subtree, kinds and pillars."""

    def totals(self, scope: Scope, canceller: Canceller) -> Totals:
        """Counts per pillar and kind."""

    def cells(self, scope: Scope, cell_km: int, canceller: Canceller) -> Cells:
        """Counts per square, from the roll-up: as quick for the country as for a town."""

    def events(self, scope: Scope, at_most: int, canceller: Canceller) -> Events:
        """The events one by one. Raises TooMuch when there are more than ``at_most``."""

    def change(self, scope: Scope, as_of: date, canceller: Canceller) -> Tuple[ChangeRow, ...]:
        """Counts per unit, kind and window before ``as_of``; the scope's own period is not used."""

    def cell(self, scope: Scope, wkt: str, canceller: Canceller) -> Tuple[CellItem, ...]:
        """What stands behind a piece of the map (polygon, EPSG:2180), newest first."""

    def fingerprint(self, scope: Scope, canceller: Canceller) -> Fingerprint:
        """What the numbers rest on now."""
