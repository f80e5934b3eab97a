"""What a siting study is made of: stations, candidates and demand, from what the database says of a scope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, List, Mapping, Sequence, Tuple

import numpy as np

from ..core.desk import Measure
from ..core.staffing import PopulationPoint, Site, Station
from .data import Cells, Events
from .demand import Demand, beside, gather
from .sites import CLOSABLE, FIXED, NEW, P_MEDIAN, Candidates, Criteria

#: Places of demand beyond which a finer picture decides nothing and only takes time.
MOST_PLACES = 4_000
#: Places × candidates that are solved in a minute or two, with less than a gigabyte of memory.
MOST_PAIRS = 10_000_000
#: Places × chosen stations between which a load is shared, where stations have capacities.
MOST_SHARES = 100_000
#: Squares of the roll-up that are read, for each kind, before they are grouped.
MOST_SQUARES = 50_000
#: A candidate this near to a station is that station.
SAME_PLACE_M = 250.0
#: Kilometres that the squares of the roll-up may measure.
SQUARES_KM = (1, 2, 5, 10, 20)


@dataclass(frozen=True)
class Found:
    """Candidates of a study; ``taken``: how many were left out because a station stands there."""

    candidates: Candidates
    taken: int


def candidates(stations: Sequence[Station], sites: Sequence[Site], readiness_min: float, with_capacity: bool) -> Found:
    """Stations and sites of one study. ``readiness_min`` holds where nobody has said; without capacities there is no limit."""
    rows: Dict[str, Tuple[str, float, float, str, float, float]] = {}
    for station in stations:
        ready = readiness_min if station.readiness_min is None else station.readiness_min
        room = np.inf if station.capacity is None or not with_capacity else station.capacity
        state = CLOSABLE if station.is_closable else FIXED
        rows[f"s:{station.unit_id}"] = (station.name, station.x, station.y, state, ready, room)
    standing = np.array([(s.x, s.y) for s in stations], dtype=float).reshape(-1, 2)
    taken = 0
    for site in sites:
        if len(standing) and np.hypot(*(standing - (site.x, site.y)).T).min() < SAME_PLACE_M:
            taken += 1
            continue
        rows.setdefault(site_key(site), (site.name, site.x, site.y, NEW, readiness_min, np.inf))
    values = list(rows.values())
    return Found(
        Candidates(
            tuple(rows), tuple(v[0] for v in values), np.array([v[1:3] for v in values], dtype=float).reshape(-1, 2),
            tuple(v[3] for v in values), np.array([v[4] for v in values], dtype=float),
            np.array([v[5] for v in values], dtype=float),
        ),
        taken,
    )  # fmt: skip


def site_key(site: Site) -> str:
    """What a candidate is called by: the same tomorrow and on another desk."""
    return f"d:{site.id}" if site.id is not None else f"{site.kind}:{site.x:.1f}:{site.y:.1f}"


def people_rows(points: Iterable[PopulationPoint]) -> List[Tuple[str, float, float, float]]:
    """Inhabitants as ``demand.gather`` takes them."""
    return [(f"p:{point.id}", point.x, point.y, float(point.people)) for point in points]


def demand_of_events(
    events: Events, measure: Measure, harm: Mapping[str, float], points: Iterable[PopulationPoint]
) -> Demand:
    """Demand as it is known: single events and inhabitants."""
    return gather(events, events.counted(measure), harm, people_rows(points))


def demand_of_cells(
    by_kind: Mapping[str, Cells], measure: Measure, harm: Mapping[str, float], points: Iterable[PopulationPoint]
) -> Demand:
    """Demand from the roll-up's squares of each kind, at their middles (key "c:column:row"), and inhabitants."""
    kinds = tuple(by_kind)
    size = max((cells.size_m for cells in by_kind.values()), default=1000.0)
    held = [(np.column_stack([cells.column, cells.row]), cells.of(measure)) for cells in by_kind.values()]
    all_of = np.vstack([np.zeros((0, 2), dtype=np.int64), *(places[count > 0] for places, count in held)])
    squares, row = np.unique(all_of, axis=0, return_inverse=True)
    which = np.repeat(np.arange(len(kinds)), [int((count > 0).sum()) for _, count in held])
    counts = np.zeros((len(squares), len(kinds)))
    np.add.at(counts, (row.ravel(), which), np.concatenate([np.zeros(0), *(count[count > 0] for _, count in held)]))
    keys = tuple(f"c:{column}:{line}" for column, line in squares)
    return beside(keys, (squares + 0.5) * size, counts, np.array([harm.get(kind, 1.0) for kind in kinds]), people_rows(points))


def most_places(found: Candidates, criteria: Criteria) -> int:
    """So many places of demand can be weighed against the candidates in a minute or two."""
    most = min(MOST_PLACES, MOST_PAIRS // max(1, len(found)))
    if criteria.model == P_MEDIAN and np.isfinite(found.capacity).any():
        stations = len(found) - len(found.of(NEW)) + criteria.new_at_most
        most = min(most, MOST_SHARES // max(1, stations))
    return most


def most_candidates(places: int) -> int:
    """So many candidates can be weighed for demand at ``places``."""
    return MOST_PAIRS // max(1, places)
