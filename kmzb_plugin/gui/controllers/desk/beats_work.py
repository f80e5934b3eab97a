"""Reading what the beats' workbench needs. Runs in a background task."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Dict, List, Optional, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ....core.desk import Measure, Scope
from ....core.ports import Canceller
from ....desk import beats
from ....desk.assumptions import Assumptions
from ....desk.beats import Workbench
from ....desk.data import Floats
from ....desk.ports import ChangeGateway, DeskGateway, StaffingGateway
from ....errors import Cancelled, KmzbError
from ....i18n import translate

#: The second is laid out first: coarse enough to be counted, fine enough to be moved.
SIZES_M = (100, 250, 500, 1000, 2000)
EVENTS_AT_MOST, FEWEST_BEATS = 400_000, 2


@dataclass(frozen=True)
class Read:
    """``bench`` is None where the unit has no two beats with an area."""

    unit: int
    names: Dict[int, str]
    bench: Optional[Workbench]
    tolerance: float


@dataclass(frozen=True)
class Gateways:
    """Whom the workbench asks."""

    desk: DeskGateway
    periods: ChangeGateway
    staffing: StaffingGateway


def read(
    gateways: Gateways, scope: Scope, unit: int, cell_m: int, canceller: Canceller, progress: Callable[[float], None]
) -> Read:
    """Beats of the unit itself with the work of the scope's period on squares of ``cell_m``, larger where that is too many."""
    said = gateways.staffing.assumptions(unit, canceller)
    tolerance = next((one.value for one in said.values if one.key == "workload_tolerance"), 0.15)
    found = [one for one in gateways.periods.beats(unit, canceller) if one.unit_id == unit]
    names = {one.id: one.name for one in found}
    if len(found) < FEWEST_BEATS:
        return Read(unit, names, None, tolerance)
    areas: Dict[int, beats.Rings] = {}
    for place, beat in enumerate(found):
        areas[beat.id] = rings(gateways.periods.outline("beat", beat.id, canceller))
        progress(0.6 * (place + 1) / len(found))
    events = gateways.desk.events(replace(scope, unit=unit, area=""), EVENTS_AT_MOST, canceller)
    progress(0.8)
    if canceller.is_cancelled():
        raise Cancelled()
    assumptions = Assumptions().saying({one.key: one.value for one in said.values})
    laid = _laid_out({key: value for key, value in areas.items() if value}, cell_m)
    bench = beats.with_work(laid, events, events.counted(Measure.RAW), scope.days / 7, said.handling_min(), assumptions)
    return Read(unit, names, bench, tolerance)


def rings(wkt: str) -> List[Floats]:
    """Rings of an area in EPSG:2180, outer ones and holes alike."""
    geometry = QgsGeometry.fromWkt(wkt)
    parts = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()] if not geometry.isEmpty() else []
    return [np.array([(point.x(), point.y()) for point in ring]) for part in parts for ring in part]


def cells_under(bench: Workbench, stroke: List[QgsPointXY]) -> Tuple[int, ...]:
    """Squares that a line of points goes over, each once, in the order of the line."""
    found: Dict[int, None] = {}
    for first, last in zip(stroke, stroke[1:] or stroke[:1]):
        steps = max(1, int(np.ceil(first.distance(last) / (bench.cell_m / 4))))
        for step in range(steps + 1):
            part = step / steps
            cell = bench.at(first.x() + part * (last.x() - first.x()), first.y() + part * (last.y() - first.y()))
            if cell is not None:
                found[cell] = None
    return tuple(found)


def _laid_out(areas: Dict[int, beats.Rings], cell_m: int) -> Workbench:
    problem: Optional[ValueError] = None
    for size in [cell_m, *(one for one in SIZES_M if one > cell_m)]:
        try:
            return beats.lay_out(areas, size)
        except ValueError as error:
            problem = error
    raise KmzbError(translate("KmzbPlugin", "No squares could be laid out over these beats."), str(problem))
