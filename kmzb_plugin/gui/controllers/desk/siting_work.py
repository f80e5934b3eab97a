"""Where a station belongs, computed in a task: what is read, which study, which layers. Runs off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Callable, Dict, FrozenSet, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ....analysis import siting, travel
from ....core.desk import Fingerprint, Measure, Scope
from ....core.ports import Canceller
from ....core.staffing import Site, SitingBase
from ....desk import defaults, sites, siting_base
from ....desk.assumptions import Assumptions
from ....desk.data import Cells, Events, Floats
from ....desk.demand import Demand, fit
from ....desk.ports import DeskGateway, StaffingGateway
from ....desk.sites import Alternative, Criteria, SitingStudy
from ....desk.siting_verdict import Judged, judge
from ....desk.snapshot import Study
from ....errors import Cancelled, KmzbError
from ....i18n import translate
from ....layers import siting as siting_layers
from ....layers.users_layers import PointLayer, RoadLayer
from ...models import siting_texts

Progress = Callable[[float], None]
#: Seconds for each number of stations; a study of a county needs a few.
TIME_LIMIT_S = 30.0


@dataclass(frozen=True, eq=False)
class Wish:
    """A study that is asked for. ``proposed`` and ``seats``: which of the base's candidates take part; ``points``: a layer's, too.

    ``roads``: ``None`` for straight lines; ``graph``: those roads when they were read before. ``kinds`` have events in the scope.
    """

    scope: Scope
    unit: str
    measure: Measure
    kinds: Tuple[str, ...]
    events: int
    base: SitingBase
    criteria: Criteria
    seats: bool = True
    proposed: bool = True
    capacity: bool = False
    points: Optional[PointLayer] = None
    roads: Optional[RoadLayer] = None
    graph: Optional[travel.Roads] = None

    @property
    def roads_name(self) -> str:
        """Of the layer; "" for straight lines."""
        return self.roads.name if self.roads is not None else ""


@dataclass(frozen=True, eq=False)
class Made:
    """A finished study: with what a sheet and a snapshot need, and the layers of the wanted alternative (or of the nearest one)."""

    wish: Wish
    study: Study
    found: SitingStudy
    judged: Judged
    assumed: Assumptions
    harm: Tuple[Tuple[str, float], ...]
    taken: int
    fingerprint: Fingerprint
    events: Optional[Events]
    graph: Optional[travel.Roads]
    chosen: Alternative
    shown: Tuple[QgsVectorLayer, ...]


def base_of(gateway: StaffingGateway, scope: Scope, canceller: Canceller) -> Tuple[SitingBase, FrozenSet[str], Assumptions]:
    """What the page shows before anything is computed."""
    said = gateway.assumptions(scope.unit, canceller)
    assumed = Assumptions().saying({entry.key: entry.value for entry in said.values})
    return gateway.siting(scope, canceller), gateway.duties(canceller), assumed


def make(
    wish: Wish, gateway: DeskGateway, staffing: StaffingGateway, canceller: Canceller, progress: Progress
) -> Made:
    """Read, compute, draw. Raises Cancelled, KmzbError in the user's words."""

    def go_on(share: float) -> bool:
        progress(0.3 + 0.65 * share)
        return not canceller.is_cancelled()

    said = staffing.assumptions(wish.scope.unit, canceller)
    assumed = Assumptions().saying({entry.key: entry.value for entry in said.values})
    fingerprint = gateway.fingerprint(wish.scope, canceller)
    weights = tuple((entry.code, float(entry.weight)) for entry in gateway.harm_weights(canceller))
    progress(0.05)
    raw, read_m, events = _demand(wish, gateway, dict(weights), canceller)
    progress(0.15)
    found = _candidates(wish, assumed, canceller)
    criteria = replace(
        wish.criteria, detour=assumed.detour, speed_kmh=assumed.speed_kmh, time_limit_s=TIME_LIMIT_S,
        new_at_most=max(wish.criteria.new, wish.criteria.new_at_most),
    )  # fmt: skip
    _refuse(raw, found.candidates, criteria)
    demand = _grouped(raw, found.candidates, criteria, read_m)
    graph = wish.graph
    if wish.roads is not None and graph is None:
        graph = wish.roads.graph(canceller)
    road = _road_minutes(graph, found.candidates.xy_m, demand.xy_m, assumed, canceller, progress) if graph is not None else None
    inputs: Dict[str, Any] = {
        "demand": demand, "candidates": found.candidates, "criteria": criteria, "as_of": fingerprint.as_of, "road_minutes": road,
    }  # fmt: skip
    try:
        result = sites.study(**inputs, progress=go_on)
    except sites.Stopped as error:
        raise Cancelled() from error
    except (siting.Infeasible, ValueError) as error:
        raise KmzbError(siting_texts.refusal(criteria, isinstance(error, siting.Infeasible)), str(error)) from error
    if canceller.is_cancelled():
        raise Cancelled()
    chosen = result.wanted or result.alternatives[-1]
    shown = drawn(wish, result, chosen, canceller)
    progress(1.0)
    return Made(
        wish, Study("siting", inputs, result), result, judge(result), assumed, weights, found.taken, fingerprint, events,
        graph, chosen, shown,
    )  # fmt: skip


def drawn(wish: Wish, found: SitingStudy, chosen: Alternative, canceller: Canceller) -> Tuple[QgsVectorLayer, ...]:
    """The layers of an alternative, given to the GUI thread."""
    shown = siting_layers.build(found, chosen, siting_texts.words(found, chosen, wish.unit, wish.roads_name), canceller)
    main = QCoreApplication.instance().thread()
    for layer in shown:
        layer.moveToThread(main)
    return shown


def _demand(
    wish: Wish, gateway: DeskGateway, harm: Dict[str, float], canceller: Canceller
) -> Tuple[Demand, float, Optional[Events]]:
    """Demand as it is known, and the side of the squares it was read in (0: event by event)."""
    people = wish.base.population
    if not defaults.is_large(wish.events):
        events = gateway.events(wish.scope, defaults.EVENTS_AT_MOST, canceller)
        return siting_base.demand_of_events(events, wish.measure, harm, people), 0.0, events
    for km in siting_base.SQUARES_KM:
        whole = gateway.cells(wish.scope, km, canceller)
        if int((whole.of(wish.measure) > 0).sum()) <= siting_base.MOST_SQUARES:
            break
    by_kind: Dict[str, Cells] = {}
    for kind in wish.kinds:
        if canceller.is_cancelled():
            raise Cancelled()
        by_kind[kind] = gateway.cells(replace(wish.scope, kinds=(kind,)), km, canceller)
    return siting_base.demand_of_cells(by_kind, wish.measure, harm, people), 1000.0 * km, None


def _grouped(raw: Demand, found: sites.Candidates, criteria: Criteria, read_m: float) -> Demand:
    """As fine as can be weighed against so many candidates."""
    most = siting_base.most_places(found, criteria)
    try:
        made = fit(raw, most, criteria.harm_weight, read_m)
    except ValueError as error:
        raise KmzbError(translate("KmzbPlugin", "Neither events nor inhabitants are known here: there is no demand.")) from error
    if len(made) > most:
        raise KmzbError(siting_texts.too_many(len(found), siting_base.most_candidates(len(made))))
    return made


def _candidates(wish: Wish, assumed: Assumptions, canceller: Canceller) -> siting_base.Found:
    taking: List[Site] = [
        site for site in wish.base.candidates if (wish.seats if site.id is None else wish.proposed)
    ]
    if wish.points is not None:
        taking += wish.points.sites(canceller)
    return siting_base.candidates(wish.base.stations, taking, assumed.readiness_min, wish.capacity)


def _refuse(demand: Demand, found: sites.Candidates, criteria: Criteria) -> None:
    """What makes no sense, before it takes time."""
    if not len(demand):
        raise KmzbError(translate("KmzbPlugin", "Neither events nor inhabitants are known here: there is no demand."))
    if not len(found):
        raise KmzbError(translate("KmzbPlugin", "There is neither a station nor a candidate here."))
    if criteria.new > len(found.of(sites.NEW)):
        raise KmzbError(translate("KmzbPlugin", "There are only %n candidate(s): add some, or ask for fewer stations.", "",
                                  len(found.of(sites.NEW))))  # fmt: skip


def _road_minutes(
    graph: travel.Roads, stations: Floats, places: Floats, assumed: Assumptions, canceller: Canceller, progress: Progress
) -> Floats:
    def go_on(share: float) -> bool:
        progress(0.2 + 0.1 * share)
        return not canceller.is_cancelled()

    minutes = travel.minutes_between(graph, stations, places, assumed.access_kmh, assumed.access_at_most_m, go_on)
    if canceller.is_cancelled():
        raise Cancelled()
    return np.ascontiguousarray(minutes.T)


def alternatives(found: SitingStudy) -> Sequence[Alternative]:
    """What is shown side by side: today first, once."""
    today = found.today
    if today is None:
        return found.alternatives
    return [today, *(a for a in found.alternatives if a.sites != today.sites)]
