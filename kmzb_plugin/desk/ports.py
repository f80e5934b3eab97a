"""What the desk asks of the outside, as Protocols. ``db`` implements them on PostgreSQL; every method runs in a task.

Errors are those of ``kmzb_plugin.errors``: ActRefused (KM030) when a scope is not the caller's or makes no sense; ``Cancelled``.
"""

from __future__ import annotations

from datetime import date
from typing import Dict, FrozenSet, Optional, Protocol, Sequence, Tuple

from ..core.desk import (
    BeatArea,
    CellItem,
    ChangeRow,
    Fingerprint,
    HarmWeight,
    MonthCount,
    OpenCount,
    Scope,
    ScopeChoices,
    Totals,
)
from ..core.ports import Canceller
from ..core.staffing import (
    AssumptionDraft,
    Assumptions,
    BaseRow,
    DutyRow,
    HandlingDraft,
    Site,
    SiteDraft,
    SiteWithdrawal,
    SitingBase,
    StaffingDraft,
    StaffingTable,
    StaffingWithdrawal,
    StationDraft,
    UnmetRow,
    WorkRow,
)
from .data import Cells, Events, Floats


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

    def outline(self, scope: Scope, canceller: Canceller) -> Tuple[Floats, ...]:
        """The rings of the scope's area, k × 2 metres each (EPSG:2180); none where nobody has drawn the unit's area."""

    def fingerprint(self, scope: Scope, canceller: Canceller) -> Fingerprint:
        """What the numbers rest on now."""

    def harm_weights(self, canceller: Canceller) -> Tuple[HarmWeight, ...]:
        """How much a case of each kind weighs."""

    def save_harm_weight(self, weight: HarmWeight, client_id: str, canceller: Canceller) -> HarmWeight:
        """Store a changed weight that was seen at ``weight.version``. Raises Conflict, ActRefused."""


class ChangeGateway(Protocol):
    """What the pages of changes and hours ask beside the numbers of a scope."""

    def undecided(self, scope: Scope, last28: date, january: date, as_of: date, canceller: Canceller) -> Tuple[OpenCount, ...]:
        """Reports without a decision since ``last28`` and since ``january``, before ``as_of``; by unit as in ``change``."""

    def months(self, scope: Scope, first: date, last: date, canceller: Canceller) -> Tuple[MonthCount, ...]:
        """Counts of the months that begin on ``first`` … ``last``; the scope's own period is not used."""

    def beats(self, unit_id: Optional[int], canceller: Canceller) -> Tuple[BeatArea, ...]:
        """Beats of a unit and of those below it (``None``: of the caller's own unit)."""

    def outline(self, what: str, number: int, canceller: Canceller) -> str:
        """The area of a "unit" or a "beat" as WKT in EPSG:2180, "" where none is known."""


class StaffingGateway(Protocol):
    """What staffing and siting rest on. Acts raise Conflict, ActRefused (KM031: a value out of bounds), ConnectionLost.

    Each act is safe to repeat with the same ``client_id``; several in one call are written all or not at all.
    """

    def assumptions(self, unit_id: Optional[int], canceller: Canceller) -> Assumptions:
        """All that is assumed for a unit (``None``: the caller's own), with who says so."""

    def duties(self, canceller: Canceller) -> FrozenSet[str]:
        """What the caller's roles allow: ``core.staffing.SAVE_…``."""

    def tables(self, unit_id: Optional[int], canceller: Canceller) -> Tuple[StaffingTable, ...]:
        """All staffing tables of a unit and those below it (``None``: of the caller's area), the newest of a unit first."""

    def unit_codes(self, canceller: Canceller) -> Dict[str, int]:
        """Units of the caller's area by their code, as files name them."""

    def base(self, scope: Scope, canceller: Canceller) -> Tuple[BaseRow, ...]:
        """Inhabitants, roads, area, posts and beats: the whole first, then the units directly below the root."""

    def duty(self, scope: Scope, canceller: Canceller) -> Tuple[DutyRow, ...]:
        """People on duty by part of the scope and hour of the week, by the tables that hold on its last day."""

    def unmet(self, scope: Scope, canceller: Canceller) -> Tuple[UnmetRow, ...]:
        """What could not be checked, by the hour of the attempt."""

    def workload(self, scope: Scope, canceller: Canceller) -> Tuple[WorkRow, ...]:
        """Items of work by part of the scope, beat, kind, basis and hour of the week."""

    def siting(self, scope: Scope, canceller: Canceller) -> SitingBase:
        """Inhabitants point by point, stations and candidates of a scope."""

    def save_assumptions(
        self, values: Sequence[AssumptionDraft], handling: Sequence[HandlingDraft], canceller: Canceller
    ) -> Tuple[int, ...]:
        """Write what a unit says; the new versions in the order given, values first."""

    def save_tables(self, drafts: Sequence[StaffingDraft], canceller: Canceller) -> Tuple[int, ...]:
        """Write staffing tables; the new versions in the order given."""

    def withdraw_table(self, withdrawal: StaffingWithdrawal, canceller: Canceller) -> int:
        """Take a table out of use; its new version."""

    def save_station(self, draft: StationDraft, canceller: Canceller) -> int:
        """Say what holds of a station; its new version."""

    def save_sites(self, drafts: Sequence[SiteDraft], canceller: Canceller) -> Tuple[Site, ...]:
        """Write candidate sites, in the order given. Raises ReportOutOfReach for one that is not in the caller's area."""

    def withdraw_site(self, withdrawal: SiteWithdrawal, canceller: Canceller) -> int:
        """Take a candidate site out of all lists; its new version."""
