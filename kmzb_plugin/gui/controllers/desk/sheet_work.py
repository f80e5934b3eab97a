"""Reading and computing what a briefing sheet says, for the scope's unit or for each unit below it. Runs in a task."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ....analysis import polygons
from ....core.desk import Count, Fingerprint, Measure, Scope, ScopeUnit
from ....core.ports import Canceller
from ....desk import changes, defaults, hours
from ....desk.changes import ChangeTable
from ....desk.data import Booleans, Events
from ....desk.hours import Week
from ....desk.layer import HotspotLayer, Kind, Options
from ....desk.ports import ChangeGateway, DeskGateway, StaffingGateway
from ....desk.snapshot import Study
from ....errors import Cancelled
from .hotspot_work import Made, Rings, Wish, make


@dataclass(frozen=True)
class Request:
    """What is asked for. ``units`` are those that get a page each, in order; ``children`` says which units count as one."""

    scope: Scope
    measure: Measure
    root: int
    root_name: str
    units: Tuple[ScopeUnit, ...]
    members: Dict[int, Tuple[int, ...]]
    raw: int
    counted: int
    raster_path: str


@dataclass(frozen=True)
class Part:
    """One unit's numbers; ``week`` is ``None`` where there are too many events to look at one by one.

    ``hot``: how many of the unit's events lie in hot cells, of how many on the map; ``None`` for the scope's own unit, or when the
    events are too many.
    """

    unit: ScopeUnit
    outline: str
    count: Count
    week: Optional[Week]
    hot: Optional[Tuple[int, int]] = None


@dataclass(frozen=True, eq=False)
class Material:
    """Everything the sheet is written from, and the studies that a snapshot keeps."""

    request: Request
    made: Made
    table: ChangeTable
    parts: Tuple[Part, ...]
    fingerprint: Fingerprint
    events: Optional[Events]
    studies: Tuple[Study, ...]


def members(units: Sequence[ScopeUnit]) -> Dict[int, Tuple[int, ...]]:
    """Of each unit: itself and all below it."""
    below: Dict[int, List[int]] = {unit.id: [] for unit in units}
    parent = {unit.id: unit.parent_id for unit in units}
    for unit in units:
        above: Optional[int] = unit.id
        while above is not None and above in below:
            below[above].append(unit.id)
            above = parent.get(above)
    return {number: tuple(found) for number, found in below.items()}


def gather(
    request: Request, gateway: DeskGateway, periods: ChangeGateway, staffing: StaffingGateway, today: date, canceller: Canceller,
    progress: Callable[[float], None],
) -> Material:  # fmt: skip
    """Read and compute. Raises Cancelled and what the gateways raise."""
    scope, measure = request.scope, request.measure
    fingerprint = gateway.fingerprint(scope, canceller)
    rings = gateway.outline(scope, canceller)
    made = _hotspots(request, gateway, staffing, rings, canceller, lambda share: progress(0.05 + 0.5 * share))
    as_of = min(scope.end, today)
    days = changes.window_days(as_of)
    rows = gateway.change(scope, as_of, canceller)
    waiting = periods.undecided(scope, days["last28"][0], days["ytd"][0], as_of, canceller)
    table_inputs: Dict[str, Any] = {"rows": rows, "root": request.root, "as_of": as_of, "measure": measure, "undecided": waiting}
    table = changes.build(**table_inputs)
    progress(0.65)
    events: Optional[Events] = made.study.inputs.get("events")  # a map of the roll-up is made without them
    parts: List[Part] = []
    for place, unit in enumerate(request.units):
        if canceller.is_cancelled():
            raise Cancelled()
        parts.append(_part(request, unit, events, made.layer, gateway, periods, canceller))
        progress(0.7 + 0.3 * (place + 1) / len(request.units))
    studies = [made.study, Study("changes", table_inputs, table)]
    if events is not None:
        week_inputs: Dict[str, Any] = {"events": events, "measure": measure, "days": scope.days}
        studies.append(Study("week", week_inputs, hours.week(**week_inputs)))
    return Material(request, made, table, tuple(parts), fingerprint, events, tuple(studies))


def _hotspots(
    request: Request, gateway: DeskGateway, staffing: StaffingGateway, rings: Rings, canceller: Canceller,
    progress: Callable[[float], None],
) -> Made:  # fmt: skip
    cell = defaults.cell_m(request.counted, polygons.area_km2(rings) if rings else 0.0)
    options = Options(kind=Kind.GI_STAR, measure=request.measure, cell_m=float(cell))
    wish = Wish(
        request.scope, options, request.root_name, request.raw, request.counted, request.scope.days, request.raster_path
    )
    return make(wish, gateway, staffing, rings, canceller, progress)


def _part(
    request: Request, unit: ScopeUnit, events: Optional[Events], layer: HotspotLayer, gateway: DeskGateway,
    periods: ChangeGateway, canceller: Canceller,
) -> Part:  # fmt: skip
    scope = replace(request.scope, unit=unit.id)
    outline = scope.area or periods.outline("unit", unit.id, canceller)
    count = gateway.totals(scope, canceller).count
    week = hot = None
    if events is not None:
        own = select(events, np.isin(events.unit, request.members.get(unit.id, (unit.id,))))
        week = hours.week(own, request.measure, request.scope.days)
        hot = None if unit.id == request.root else in_hot_cells(own, request.measure, layer)
    return Part(unit, outline, count, week, hot)


def in_hot_cells(events: Events, measure: Measure, layer: HotspotLayer) -> Tuple[int, int]:
    """How many of the events lie in the hot cells of a layer, of how many that have a place."""
    places = events.xy()[events.on_map(measure)]
    return int(np.isin(layer.study.lattice.number(places), layer.numbers[layer.hot]).sum()), len(places)


def select(events: Events, wanted: Booleans) -> Events:
    """Some of the events, in their order."""
    parts: Dict[str, Any] = {part.name: getattr(events, part.name) for part in fields(Events)}
    chosen: Dict[str, Any] = {
        name: value[wanted] if isinstance(value, np.ndarray) else value for name, value in parts.items()
    }
    return Events(**chosen)
