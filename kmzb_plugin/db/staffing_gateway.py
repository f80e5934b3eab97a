"""What staffing and siting rest on: read for a scope, saved with a version."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Dict, Optional, Sequence, Tuple

from ..core.desk import Scope
from ..core.ports import Canceller
from ..core.staffing import (
    Assumption,
    AssumptionDraft,
    Assumptions,
    BaseRow,
    DutyRow,
    HandlingDraft,
    HandlingTime,
    PopulationPoint,
    PopulationSet,
    Shift,
    Site,
    SiteDraft,
    SiteWithdrawal,
    SitingBase,
    StaffingDraft,
    StaffingTable,
    StaffingWithdrawal,
    Station,
    StationDraft,
    UnmetRow,
    WorkRow,
)
from ..errors import ReportOutOfReach
from .connection import ConnectionPool
from .statements import statement


class PgStaffingGateway:
    """``desk.ports.StaffingGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def assumptions(self, unit_id: Optional[int], canceller: Canceller) -> Assumptions:
        """All that is assumed for a unit (``None``: the caller's own), in one round trip."""
        (row,) = self._read("staffing_assumptions", {"unit": unit_id}, canceller)
        number, name, values, handling = row
        return Assumptions(
            number, name, tuple(Assumption(*_dated(item, 17)) for item in values),
            tuple(HandlingTime(*_dated(item, 14)) for item in handling),
        )  # fmt: skip

    def duties(self, canceller: Canceller) -> frozenset[str]:
        """What the caller's roles allow."""
        return frozenset(row[0] for row in self._read("staffing_duties", {}, canceller))

    def tables(self, unit_id: Optional[int], canceller: Canceller) -> Tuple[StaffingTable, ...]:
        """All staffing tables of a unit and those below it (``None``: of the caller's area), the newest of a unit first."""
        rows = self._read("staffing_tables", {"unit": unit_id}, canceller)
        return tuple(_table(row) for row in rows)

    def unit_codes(self, canceller: Canceller) -> Dict[str, int]:
        """Units of the caller's area by their code."""
        return {str(code): int(number) for code, number in self._read("staffing_unit_codes", {}, canceller)}

    def base(self, scope: Scope, canceller: Canceller) -> Tuple[BaseRow, ...]:
        """Inhabitants, roads, area, posts and beats: the whole first, then the units directly below the root."""
        return tuple(BaseRow(*row) for row in self._of_scope("staffing_base", scope, canceller))

    def duty(self, scope: Scope, canceller: Canceller) -> Tuple[DutyRow, ...]:
        """People on duty by part of the scope and hour of the week."""
        return tuple(DutyRow(*row) for row in self._of_scope("staffing_duty", scope, canceller))

    def unmet(self, scope: Scope, canceller: Canceller) -> Tuple[UnmetRow, ...]:
        """What could not be checked."""
        return tuple(UnmetRow(*row) for row in self._of_scope("staffing_unmet", scope, canceller))

    def workload(self, scope: Scope, canceller: Canceller) -> Tuple[WorkRow, ...]:
        """Items of work by part of the scope, beat, kind, basis and hour of the week."""
        return tuple(WorkRow(*row) for row in self._of_scope("staffing_workload", scope, canceller))

    def siting(self, scope: Scope, canceller: Canceller) -> SitingBase:
        """Inhabitants point by point, stations and candidates of a scope."""
        with self._pool.reading(canceller) as cursor:
            found = []
            for name in ("staffing_population", "staffing_population_base", "staffing_stations", "staffing_candidates"):
                cursor.execute(statement(name), {"scope": scope.as_json()})
                found.append(cursor.fetchall())
        people, base, stations, candidates = found
        return SitingBase(
            tuple(PopulationPoint(*row) for row in people), PopulationSet(*base[0]) if base else None,
            tuple(Station(*row) for row in stations), tuple(Site(*row) for row in candidates),
        )  # fmt: skip

    def save_assumptions(
        self, values: Sequence[AssumptionDraft], handling: Sequence[HandlingDraft], canceller: Canceller
    ) -> Tuple[int, ...]:
        """Write what a unit says, all or nothing; the new versions in the order given. Raises Conflict, ActRefused."""
        acts = [("staffing_save_assumption", asdict(draft)) for draft in values]
        acts += [("staffing_save_handling", asdict(draft)) for draft in handling]
        return self._write(acts, canceller)

    def save_tables(self, drafts: Sequence[StaffingDraft], canceller: Canceller) -> Tuple[int, ...]:
        """Write tables, all or nothing; the new versions in the order given. Raises Conflict, ActRefused."""
        return self._write(
            [("staffing_save_table", {**asdict(draft), "shifts": draft.shifts_json()}) for draft in drafts], canceller
        )

    def withdraw_table(self, withdrawal: StaffingWithdrawal, canceller: Canceller) -> int:
        """Take a table out of use; its new version. Raises Conflict, ActRefused."""
        return self._write([("staffing_withdraw_table", asdict(withdrawal))], canceller)[0]

    def save_station(self, draft: StationDraft, canceller: Canceller) -> int:
        """Say what holds of a station; its new version. Raises Conflict, ActRefused."""
        return self._write([("staffing_save_station", asdict(draft))], canceller)[0]

    def save_sites(self, drafts: Sequence[SiteDraft], canceller: Canceller) -> Tuple[Site, ...]:
        """Write candidates, all or nothing, in the order given. Raises Conflict, ActRefused, ReportOutOfReach."""
        saved = []
        with self._pool.writing(canceller) as cursor:
            for draft in drafts:
                cursor.execute(statement("staffing_save_site"), asdict(draft))
                row = cursor.fetchone()
                if row is None:
                    raise ReportOutOfReach()
                saved.append(Site(*row))
        return tuple(saved)

    def withdraw_site(self, withdrawal: SiteWithdrawal, canceller: Canceller) -> int:
        """Take a candidate out of all lists; its new version. Raises Conflict, ActRefused."""
        return self._write([("staffing_withdraw_site", asdict(withdrawal))], canceller)[0]

    def _of_scope(self, name: str, scope: Scope, canceller: Canceller) -> Sequence[Sequence[Any]]:
        return self._read(name, {"scope": scope.as_json()}, canceller)

    def _read(self, name: str, parameters: dict, canceller: Canceller) -> Sequence[Sequence[Any]]:
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement(name), parameters)
            return list(cursor.fetchall())

    def _write(self, acts: Sequence[Tuple[str, dict]], canceller: Canceller) -> Tuple[int, ...]:
        versions = []
        with self._pool.writing(canceller) as cursor:
            for name, parameters in acts:
                cursor.execute(statement(name), parameters)
                versions.append(int(cursor.fetchone()[0]))
        return tuple(versions)


def _table(row: Sequence[Any]) -> StaffingTable:
    unit, name, day, established, filled, shifts, note, version = row
    return StaffingTable(unit, name, day, established, filled, tuple(Shift(*shift) for shift in shifts), note, version)


def _dated(item: Sequence[Any], place: int) -> Sequence[Any]:
    """The values of a JSON array with "" where a moment is missing."""
    return [value if index != place else value or "" for index, value in enumerate(item)]
