"""The siting sheet: demand, candidates, criteria and weights in; alternatives side by side with proven gaps and their steadiness
out.

Everything that decides the answer is in ``Criteria``, ``Demand`` and ``Candidates``; rows are put in the order of their keys
first and every random draw has its seed, so another person with the same data gets the same sheet.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import partial
from typing import Callable, Iterable, Optional, Tuple

import numpy as np

from ..analysis import capacity, redraws, siting
from .data import Booleans, Floats, Integers
from .demand import Demand, weights
from .staff import Stopped

Progress = Callable[[float], bool]
#: What a station is at the outset.
FIXED, CLOSABLE, NEW = "fixed", "closable", "new"
STATES = (FIXED, CLOSABLE, NEW)
#: Objectives.
P_MEDIAN, MAX_COVER, P_CENTER, SET_COVER = "p_median", "max_cover", "p_center", "set_cover"
MODELS = (P_MEDIAN, MAX_COVER, P_CENTER, SET_COVER)
#: How the minutes were had.
STRAIGHT, ROADS = "straight", "roads"


@dataclass(frozen=True)
class Criteria:
    """What decides. ``harm_weight``: part of the demand's weight that is harm-weighted events, the rest is people (0 … 1).

    ``new``: stations beside the existing ones in the wanted alternative, of ``new_at_most`` that are shown; ``reach_min``: for
    the covers; ``minutes``: people within so many minutes are told; ``detour`` and ``speed_kmh`` hold for straight lines only;
    ``time_limit_s`` per alternative; ``draws``, ``seed``: the redraws of the demand (fewer of a very large table: see
    ``Stability.draws``).
    """

    model: str = P_MEDIAN
    new: int = 1
    new_at_most: int = 5
    reach_min: float = 20.0
    harm_weight: float = 0.5
    minutes: Tuple[float, ...] = (10.0, 20.0)
    detour: float = 1.3
    speed_kmh: float = 50.0
    time_limit_s: float = 60.0
    draws: int = 200
    seed: int = 0

    def __post_init__(self) -> None:
        """Raises ValueError naming what makes no sense."""
        wrong = {
            "model": self.model not in MODELS, "new": not 0 <= self.new <= self.new_at_most, "reach_min": not self.reach_min > 0,
            "harm_weight": not 0 <= self.harm_weight <= 1, "minutes": not self.minutes or min(self.minutes) <= 0,
            "detour": not 1 <= self.detour <= 5, "speed_kmh": not self.speed_kmh > 0, "draws": not 0 <= self.draws <= 10_000,
            "time_limit_s": not self.time_limit_s > 0,
        }  # fmt: skip
        for name, is_wrong in wrong.items():
            if is_wrong:
                raise ValueError(name)


@dataclass(frozen=True)
class Candidates:
    """m sites: ``key`` (unique), ``name`` to show, ``state`` of STATES, ``readiness_min`` from the call to the start,
    ``capacity`` in events of the period (inf: no limit).
    """

    key: Tuple[str, ...]
    name: Tuple[str, ...]
    xy_m: Floats
    state: Tuple[str, ...]
    readiness_min: Floats
    capacity: Floats

    def __len__(self) -> int:
        return len(self.key)

    def of(self, state: str) -> Tuple[int, ...]:
        """Their numbers."""
        return tuple(i for i, s in enumerate(self.state) if s == state)


@dataclass(frozen=True)
class Alternative:
    """One number of new stations. ``sites``: numbers in the study's candidates; ``added`` and ``closed`` against today.

    ``serves``: per demand place the site that serves it (-1: none does), ``minutes``: how long that takes (inf: none).
    ``within``: people within each of the criteria's minutes; means are weighted: ``mean_min`` by the demand's weight,
    ``mean_people_min`` by people. ``objective``, ``bound``, ``gap`` in the model's own units, NaN where nothing was chosen
    (today's stations); ``hurried``: the time limit was reached, another machine may find better. ``load``: events per site of
    ``sites`` in the period.
    """

    new: int
    sites: Tuple[int, ...]
    added: Tuple[int, ...]
    closed: Tuple[int, ...]
    objective: float
    bound: float
    gap: float
    hurried: bool
    serves: Integers
    minutes: Floats
    within: Tuple[float, ...]
    mean_min: float
    mean_people_min: float
    longest_min: float
    load: Floats


@dataclass(frozen=True)
class SitingStudy:
    """Everything a siting sheet says. ``as_of``: state of the data, told by the caller; ``way``: STRAIGHT or ROADS.

    ``weight``: the demand's weights, sum 1. ``unreachable``: places that no candidate reaches (left out of the choice, never
    "within"), with ``unreachable_people``. ``today``: the existing stations as they are, nothing chosen (None without any).
    ``alternatives`` by number of new stations beside them (a closable one may give its place to a new one); ``impossible``:
    numbers for which no choice meets the model's conditions. ``stability`` of the wanted one: p-median and maximal cover only,
    for the others the amount of demand decides nothing; None without draws.
    """

    criteria: Criteria
    as_of: str
    way: str
    demand: Demand
    weight: Floats
    candidates: Candidates
    minutes: Floats
    unreachable: Tuple[int, ...]
    unreachable_people: float
    today: Optional[Alternative]
    alternatives: Tuple[Alternative, ...]
    impossible: Tuple[int, ...]
    stability: Optional[redraws.Stability]

    @property
    def wanted(self) -> Optional[Alternative]:
        """The alternative that the criteria ask for."""
        return next((a for a in self.alternatives if a.new == self.criteria.new), None)


def straight_minutes(demand: Demand, candidates: Candidates, criteria: Criteria) -> Floats:
    """Minutes from each site to each place as n × m: straight line × detour factor at one speed. Always to be marked as such."""
    east, north = (demand.xy_m[:, None, axis] - candidates.xy_m[None, :, axis] for axis in (0, 1))
    apart = np.hypot(east, north, out=east)
    apart *= criteria.detour / 1000 / criteria.speed_kmh * 60
    return np.asarray(apart)


def study(
    demand: Demand, candidates: Candidates, criteria: Criteria, as_of: str, road_minutes: Optional[Floats] = None,
    progress: Progress = lambda share: True,
) -> SitingStudy:  # fmt: skip
    """The whole sheet. ``road_minutes``: n × m over the roads (inf: no way), in the callers' order; straight lines without it.

    Raises ValueError for bad input, siting.Infeasible when no alternative is possible, Stopped when ``progress`` says so.
    """
    demand, candidates, road = _in_order(demand, candidates, road_minutes)
    minutes = (straight_minutes(demand, candidates, criteria) if road is None else road) + candidates.readiness_min[None, :]
    reached = np.isfinite(minutes).any(axis=1)
    weight = weights(demand, criteria.harm_weight)
    alternatives, impossible = [], []
    begin = len(candidates.of(FIXED)) + len(candidates.of(CLOSABLE))
    last = min(criteria.new_at_most, len(candidates.of(NEW)))
    reasons = []
    for new in range(0 if begin else 1, last + 1):
        go_on = partial(progress, 0.5 * new / (last + 1))
        try:
            alternatives.append(_alternative(demand, candidates, criteria, minutes, weight, reached, begin, new, go_on))
        except siting.Infeasible as error:
            impossible.append(new)
            reasons.append(error)
        if not go_on():
            raise Stopped
    if not alternatives:
        raise reasons[0] if reasons else ValueError("there is no candidate")
    lost = np.flatnonzero(~reached)
    made = SitingStudy(
        criteria, as_of, STRAIGHT if road is None else ROADS, demand, weight, candidates, minutes, tuple(int(i) for i in lost),
        float(demand.people[lost].sum()), _today(demand, candidates, criteria, minutes, weight, reached), tuple(alternatives),
        tuple(impossible), None,
    )  # fmt: skip
    return replace(made, stability=_stability(made, reached, progress))


def _in_order(
    demand: Demand, candidates: Candidates, road: Optional[Floats]
) -> Tuple[Demand, Candidates, Optional[Floats]]:
    """Checked, and sorted by key: the order of the rows must not decide between equals."""
    n, m = len(demand), len(candidates)
    if not n or not m:
        raise ValueError("demand and candidates must not be empty")
    if len(set(demand.key)) < n or len(set(candidates.key)) < m:
        raise ValueError("a key stands twice")
    if not set(candidates.state) <= set(STATES):
        raise ValueError("a station is fixed, closable or new")
    for values in (demand.counts, demand.harm, demand.people, candidates.readiness_min):
        if not np.all(np.isfinite(values)) or np.any(values < 0):
            raise ValueError("counts, harm, people and readiness are finite and not negative")
    if not (np.all(np.isfinite(demand.xy_m)) and np.all(np.isfinite(candidates.xy_m))):
        raise ValueError("a position is missing")
    rows, columns = (np.array(sorted(range(len(part)), key=part.key.__getitem__)) for part in (demand, candidates))
    if road is not None:
        road = np.asarray(road, dtype=float)
        if road.shape != (n, m) or np.any(np.isnan(road)) or np.any(road < 0):
            raise ValueError("road minutes are places × candidates, inf where there is no way")
        road = road[np.ix_(rows, columns)]
    ordered = replace(
        demand, key=tuple(demand.key[i] for i in rows), xy_m=demand.xy_m[rows], counts=demand.counts[rows],
        people=demand.people[rows],
    )  # fmt: skip
    sites = Candidates(
        tuple(candidates.key[i] for i in columns), tuple(candidates.name[i] for i in columns), candidates.xy_m[columns],
        tuple(candidates.state[i] for i in columns), candidates.readiness_min[columns], candidates.capacity[columns],
    )  # fmt: skip
    return ordered, sites, road


def _alternative(
    demand: Demand, candidates: Candidates, criteria: Criteria, minutes: Floats, weight: Floats, reached: Booleans, begin: int,
    new: int, go_on: Callable[[], bool],
) -> Alternative:  # fmt: skip
    start = time.monotonic()
    cost, some, events = minutes[reached], weight[reached], demand.counts.sum(axis=1)[reached]
    fixed, p = candidates.of(FIXED), begin + new
    if criteria.model == P_MEDIAN and np.isfinite(candidates.capacity).any():
        solved: siting.Siting = capacity.p_median(cost, some, events, candidates.capacity, p, fixed, criteria.time_limit_s, go_on)
        serves = solved.served_by
    else:
        solved = _solve(criteria, cost, some, p, fixed, go_on)
        serves = siting.nearest(cost, solved.sites, np.inf)
    made = _measured(demand, candidates, criteria, minutes, weight, reached, solved.sites, serves, new)
    return replace(
        made, objective=solved.objective, bound=solved.bound, gap=solved.gap,
        load=solved.load if isinstance(solved, capacity.Limited) else made.load,
        hurried=time.monotonic() - start >= criteria.time_limit_s,
    )  # fmt: skip


def _measured(
    demand: Demand, candidates: Candidates, criteria: Criteria, minutes: Floats, weight: Floats, reached: Booleans,
    sites: Tuple[int, ...], serves_reached: Integers, new: int,
) -> Alternative:  # fmt: skip
    """What some sites give; objective, bound and gap are not known here."""
    serves = np.full(len(demand), -1)
    serves[reached] = serves_reached
    own = np.where(serves >= 0, minutes[np.arange(len(demand)), serves], np.inf)
    existing = {*candidates.of(FIXED), *candidates.of(CLOSABLE)}
    events = demand.counts.sum(axis=1)
    return Alternative(
        new, sites, tuple(s for s in sites if s not in existing), tuple(sorted(existing - set(sites))), np.nan, np.nan, np.nan,
        False, serves, own, tuple(float(demand.people[own <= limit].sum()) for limit in criteria.minutes), _mean(own, weight),
        _mean(own, demand.people), float(own[np.isfinite(own)].max()) if np.isfinite(own).any() else np.nan,
        np.array([float(events[serves == site].sum()) for site in sites]),
    )  # fmt: skip


def _today(
    demand: Demand, candidates: Candidates, criteria: Criteria, minutes: Floats, weight: Floats, reached: Booleans
) -> Optional[Alternative]:
    sites = tuple(sorted((*candidates.of(FIXED), *candidates.of(CLOSABLE))))
    if not sites:
        return None
    return _measured(
        demand, candidates, criteria, minutes, weight, reached, sites, siting.nearest(minutes[reached], sites, np.inf), 0
    )


def _solve(
    criteria: Criteria, cost: Floats, weight: Floats, p: int, fixed: Iterable[int], go_on: Callable[[], bool]
) -> siting.Siting:
    limit = criteria.time_limit_s
    if criteria.model == P_MEDIAN:
        return siting.p_median(cost, weight, p, fixed, limit, go_on)
    if criteria.model == MAX_COVER:
        return siting.max_cover(cost, weight, criteria.reach_min, p, fixed, limit, go_on)
    if criteria.model == P_CENTER:
        return siting.p_center(cost, p, fixed, limit, go_on)
    found = siting.set_cover(cost, criteria.reach_min, fixed, limit, go_on)
    if len(found.sites) > p:
        raise siting.Infeasible(f"{p} sites do not reach every place, {len(found.sites)} would")
    return found


def _mean(values: Floats, weight: Floats) -> float:
    known = np.isfinite(values) & (weight > 0)
    return float(np.average(values[known], weights=weight[known])) if known.any() else np.nan


def _stability(made: SitingStudy, reached: Booleans, progress: Progress) -> Optional[redraws.Stability]:
    wanted, criteria, demand = made.wanted, made.criteria, made.demand
    if wanted is None or not criteria.draws or criteria.model not in (P_MEDIAN, MAX_COVER):
        return None
    cost = made.minutes[reached]
    if criteria.model == MAX_COVER:  # a p-median whose way is 0 within reach and 1 beyond
        cost = (cost > criteria.reach_min).astype(float)
    harm = demand.counts @ demand.harm
    people = demand.people
    h = criteria.harm_weight if people.sum() else 1.0
    p = (1 - criteria.harm_weight) if harm.sum() else 1.0
    worth = demand.harm * (h / harm.sum()) if harm.sum() else demand.harm * 0
    steady = people * (p / people.sum()) if people.sum() else people
    drawn = redraws.redrawn(demand.counts[reached], worth, steady[reached], criteria.draws, criteria.seed)
    stopped = []

    def go_on(share: float) -> bool:
        if not progress(0.5 + 0.5 * share):
            stopped.append(share)
        return not stopped

    found = redraws.stability(cost, drawn, wanted.sites, made.candidates.of(FIXED), go_on)
    if stopped:
        raise Stopped
    return found
