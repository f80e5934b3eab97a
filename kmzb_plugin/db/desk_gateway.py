"""The numbers of the desk: counts, events and what stands behind them, in one scope."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Dict, Tuple

import numpy as np
import psycopg2

from ..core.desk import (
    CellItem,
    ChangeRow,
    Count,
    Fingerprint,
    HarmWeight,
    KindCount,
    Scope,
    ScopeChoices,
    ScopeKind,
    ScopeUnit,
    Totals,
)
from ..core.ports import Canceller
from ..desk.data import Cells, Events, Floats
from ..errors import TooMuch
from .binary import copy_columns
from .connection import ConnectionPool
from .errors import detail_field
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

    def totals(self, scope: Scope, canceller: Canceller) -> Totals:
        """Counts per pillar and kind."""
        rows = self._rows("desk_totals", {"scope": scope.as_json()}, canceller)
        return Totals(scope, tuple(KindCount(pillar, kind, Count(*counts)) for pillar, kind, *counts in rows))

    def cells(self, scope: Scope, cell_km: float, canceller: Canceller) -> Cells:
        """Counts per square, from the roll-up: as quick for the country as for a town. Sizes below 1 km count the events."""
        with self._pool.reading(canceller) as cursor:
            column, row, raw, confirmed, cases, harm = copy_columns(
                cursor, statement("desk_cells"), {"scope": scope.as_json(), "cell_km": cell_km}, "iiiiid"
            )
        order = np.argsort(row.astype(np.int64) * (1 << 32) + column)
        return Cells(
            size_m=1000.0 * cell_km,
            column=column[order].astype(np.int64),
            row=row[order].astype(np.int64),
            raw=raw[order].astype(np.int64),
            confirmed=confirmed[order].astype(np.int64),
            cases=cases[order].astype(np.int64),
            harm=harm[order],
        )

    def events(self, scope: Scope, at_most: int, canceller: Canceller) -> Events:
        """The events one by one. Raises TooMuch when there are more than ``at_most``."""
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement("desk_kind_codes"))
            codes = cursor.fetchone()[0]
            pillars = tuple(sorted(scope.pillars))
            try:
                columns = copy_columns(
                    cursor,
                    statement("desk_events"),
                    {"scope": scope.as_json(), "at_most": at_most, "kinds": codes, "pillars": list(pillars)},
                    "hhqdddddbbqiibd",
                )
            except psycopg2.Error as error:
                if detail_field(error) == "at_most":
                    raise TooMuch(detail=f"more than {at_most} events") from None
                raise
        return _events_of(pillars, codes, columns)

    def change(self, scope: Scope, as_of: date, canceller: Canceller) -> Tuple[ChangeRow, ...]:
        """Counts per unit, kind and window before ``as_of``; the scope's own period is not used."""
        rows = self._rows("desk_change", {"scope": scope.as_json(), "as_of": as_of}, canceller)
        return tuple(ChangeRow(unit_id, kind, window, Count(*counts)) for unit_id, kind, window, *counts in rows)

    def cell(self, scope: Scope, wkt: str, canceller: Canceller) -> Tuple[CellItem, ...]:
        """What stands behind a piece of the map (polygon, EPSG:2180), newest first."""
        rows = self._rows("desk_cell", {"scope": scope.as_json(), "wkt": wkt}, canceller)
        return tuple(CellItem(*row) for row in rows)

    def outline(self, scope: Scope, canceller: Canceller) -> Tuple[Floats, ...]:
        """The rings of the scope's area, k × 2 metres each (EPSG:2180); none where nobody has drawn the unit's area."""
        rows = self._rows("desk_outline", {"scope": scope.as_json(), "area": scope.area or None}, canceller)
        found = json.loads(rows[0][0]) if rows and rows[0][0] else {"coordinates": []}
        return tuple(np.asarray(ring, dtype=float) for polygon in found["coordinates"] for ring in polygon)

    def fingerprint(self, scope: Scope, canceller: Canceller) -> Fingerprint:
        """What the numbers rest on now."""
        return Fingerprint(*self._rows("desk_fingerprint", {"scope": scope.as_json()}, canceller)[0])

    def harm_weights(self, canceller: Canceller) -> Tuple[HarmWeight, ...]:
        """How much a case of each kind weighs."""
        return tuple(HarmWeight(*row) for row in self._rows("desk_harm", {}, canceller))

    def save_harm_weight(self, weight: HarmWeight, client_id: str, canceller: Canceller) -> HarmWeight:
        """Store a changed weight that was seen at ``weight.version``. Raises Conflict, ActRefused."""
        with self._pool.writing(canceller) as cursor:
            cursor.execute(
                statement("desk_harm_save"),
                {"code": weight.code, "weight": weight.weight, "says": weight.says, "version": weight.version,
                 "client_id": client_id},
            )  # fmt: skip
            return HarmWeight(*cursor.fetchone())

    def _rows(self, name: str, parameters: Dict[str, Any], canceller: Canceller) -> Any:
        with self._pool.reading(canceller) as cursor:
            cursor.execute(statement(name), parameters)
            return cursor.fetchall()


def _events_of(pillars: Tuple[str, ...], codes: Any, columns: Any) -> Events:
    """Arrays from the columns of ``desk_events.sql``; ``kinds`` are those that occur."""
    pillar, kind, number, x, y, at, from_at, to_at, confirmed, lead, case, unit, beat, is_point, harm = columns
    occurring, place = np.unique(kind, return_inverse=True)
    return Events(
        pillars=pillars,
        kinds=tuple(codes[n - 1] for n in occurring),
        pillar=pillar.astype(np.int64) - 1,
        kind=place.astype(np.int64),
        id=number,
        x_m=x,
        y_m=y,
        at_d=at,
        from_d=from_at,
        to_d=to_at,
        confirmed=confirmed,
        lead=lead,
        case=case,
        unit=unit.astype(np.int64),
        beat=beat.astype(np.int64),
        is_point=is_point,
        harm=harm,
    )
