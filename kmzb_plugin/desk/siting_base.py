"""What a siting study is made of: stations, candidates and demand, from what the database says of a scope."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, Iterable, List, Mapping, Sequence, Tuple

import numpy as np

from ..core.desk import Measure
from ..core.staffing import PopulationPoint, Site, Station
from .data import Booleans, Cells, Events, Floats, Integers
from .defaults import CELLS_M
from .sites import CLOSABLE, FIXED, NEW, Candidates, Criteria, Demand, gather

#: Places of demand beyond which a finer picture decides nothing and only takes time.
MOST_PLACES = 1_200
#: Places × candidates that are solved in minutes, not hours.
MOST_PAIRS = 2_500_000
#: A candidate this near to a station is that station.
SAME_PLACE_M = 250.0
LEAST_SQUARE_M = 250
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


def square_m(events: Events, wanted: Booleans) -> float:
    """The smallest square of a size people remember in which the events are at most ``MOST_PLACES`` places."""
    xy = events.xy()[np.asarray(wanted, dtype=bool) & events.is_point]
    for size in CELLS_M:
        if size >= LEAST_SQUARE_M and len(np.unique(np.floor(xy / size), axis=0)) <= MOST_PLACES:
            return float(size)
    return float(CELLS_M[-1])


def people_rows(points: Iterable[PopulationPoint]) -> List[Tuple[str, float, float, float]]:
    """Inhabitants as ``sites.gather`` takes them."""
    return [(f"p:{point.id}", point.x, point.y, float(point.people)) for point in points]


def demand_of_events(
    events: Events, measure: Measure, harm: Mapping[str, float], points: Iterable[PopulationPoint]
) -> Tuple[Demand, float]:
    """Demand from single events and inhabitants, and the side of its squares in metres."""
    wanted = events.counted(measure)
    size = square_m(events, wanted)
    return merged(gather(events, wanted, dict(harm), size, people_rows(points)), size), size


def demand_of_cells(
    by_kind: Mapping[str, Cells], measure: Measure, harm: Mapping[str, float], points: Iterable[PopulationPoint]
) -> Demand:
    """Demand from the roll-up's squares of each kind, at their middles (key "c:column:row"), and inhabitants."""
    kinds = tuple(by_kind)
    size = max((cells.size_m for cells in by_kind.values()), default=1000.0)
    rows: Dict[Tuple[int, int], Floats] = {}
    for place, kind in enumerate(kinds):
        cells = by_kind[kind]
        for column, row, count in zip(cells.column.tolist(), cells.row.tolist(), cells.of(measure).tolist()):
            if count:
                rows.setdefault((column, row), np.zeros(len(kinds)))[place] += count
    keys = sorted(rows)
    middle = (np.array(keys, dtype=float).reshape(-1, 2) + 0.5) * size
    people = people_rows(points)
    where = np.array([(x, y) for _, x, y, _ in people], dtype=float).reshape(-1, 2)
    counts = np.array([rows[key] for key in keys]).reshape(-1, len(kinds))
    return merged(Demand(
        tuple(f"c:{column}:{row}" for column, row in keys) + tuple(p[0] for p in people), np.vstack([middle, where]),
        np.vstack([counts, np.zeros((len(people), len(kinds)))]), np.array([harm.get(kind, 1.0) for kind in kinds]),
        np.concatenate([np.zeros(len(keys)), np.array([p[3] for p in people])]),
    ), size)  # fmt: skip


def merged(demand: Demand, size_m: float) -> Demand:
    """Inhabitants' points put together in squares of ``size_m`` where they alone are more than ``MOST_PLACES``; at the middle of
    the people who live there (key "q:column:row"). Nobody is lost."""
    lived = demand.people > 0
    if lived.sum() <= MOST_PLACES:
        return demand
    side = size_m
    while True:
        squares, row = np.unique(np.floor(demand.xy_m[lived] / side).astype(np.int64), axis=0, return_inverse=True)
        if len(squares) <= MOST_PLACES:
            break
        side *= 1.5
    return _put_together(demand, lived, squares, row.ravel())


def _put_together(demand: Demand, lived: Booleans, squares: Integers, row: Integers) -> Demand:
    people = np.bincount(row, demand.people[lived])
    middle = np.column_stack([np.bincount(row, demand.people[lived] * demand.xy_m[lived][:, axis]) / people for axis in (0, 1)])
    counts = np.column_stack([np.bincount(row, demand.counts[lived][:, kind]) for kind in range(demand.counts.shape[1])])
    rest = ~lived
    return replace(
        demand, key=tuple(key for key, stays in zip(demand.key, rest) if stays) + tuple(f"q:{c}:{r}" for c, r in squares),
        xy_m=np.vstack([demand.xy_m[rest], middle]), people=np.concatenate([demand.people[rest], people]),
        counts=np.vstack([demand.counts[rest], counts.reshape(len(squares), demand.counts.shape[1])]),
    )  # fmt: skip


def is_too_large(demand: Demand, found: Candidates, criteria: Criteria) -> bool:
    """Whether solving it would take hours."""
    return len(demand) * len(found) > MOST_PAIRS
