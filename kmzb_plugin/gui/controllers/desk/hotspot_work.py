"""Making a hotspot layer in a task: what is read, which recipe, which layers of QGIS. Runs off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Callable, Dict, Optional, Tuple

import numpy as np
from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QCoreApplication

from ....analysis import polygons
from ....analysis.grid import Grid
from ....analysis.near_pairs import TooManyPairs
from ....core.desk import Measure, Scope
from ....core.ports import Canceller
from ....desk import defaults, hotspots
from ....desk.data import Floats
from ....desk.lamp import Thresholds
from ....desk.layer import Base, HotspotLayer, Kind, Options
from ....desk.ports import DeskGateway, StaffingGateway
from ....desk.sample import period_of
from ....desk.snapshot import Study
from ....errors import Cancelled, KmzbError, TooMuch
from ....i18n import translate
from ....layers import hotspot_ground, hotspot_raster
from ....layers import hotspots as hotspot_layers
from ...models import hotspot_texts

_EPOCH = date(1970, 1, 1)
Rings = Tuple[Floats, ...]
#: Kinds that the roll-up's squares are enough for.
OF_CELLS = frozenset({Kind.COUNT, Kind.GI_STAR, Kind.LOCAL_MORAN, Kind.RATE, Kind.CHANGE})


@dataclass(frozen=True)
class Wish:
    """A layer that is asked for. ``events``: how many the scope holds, ``counted``: those of them that the measure counts;
    ``earlier_d``: days back to what it is compared with; ``first_look``: the picture alone, untested, as soon as can be."""

    scope: Scope
    options: Options
    unit: str
    events: int
    counted: int
    earlier_d: int
    raster_path: str
    first_look: bool = False

    def has_first_look(self) -> bool:
        """Whether back-test and resamples take so much longer than the picture that it is shown before."""
        return defaults.is_large(self.events) and self.options.kind in OF_CELLS


@dataclass(frozen=True, eq=False)
class Made:
    """A finished layer with what QGIS shows of it, topmost first; ``study`` is what a snapshot keeps of it."""

    wish: Wish
    layer: HotspotLayer
    shown: Tuple[QgsMapLayer, ...]
    study: Study


def make(
    wish: Wish, gateway: DeskGateway, staffing: StaffingGateway, outline: Rings, canceller: Canceller,
    progress: Callable[[float], None],
) -> Made:  # fmt: skip
    """Read, compute, draw. Raises Cancelled, TooMuch, KmzbError."""

    def go_on(share: float) -> bool:
        progress(0.3 + 0.6 * share)
        return not canceller.is_cancelled()

    try:
        told = replace(wish, options=replace(wish.options, thresholds=_thresholds(wish.scope, staffing, canceller)))
        study = _study(told, gateway, staffing, outline, canceller, go_on)
    except ValueError as error:
        raise KmzbError(_refusal(wish, error), str(error)) from error
    if canceller.is_cancelled():
        raise Cancelled()
    progress(0.9)
    shown = drawn(wish, study.result, canceller)
    progress(1.0)
    return Made(wish, study.result, shown, study)


def _study(
    wish: Wish, gateway: DeskGateway, staffing: StaffingGateway, outline: Rings, canceller: Canceller,
    go_on: Callable[[float], bool],
) -> Study:  # fmt: skip
    scope, options = wish.scope, wish.options
    period = period_of(scope, defaults.test_days(wish.counted, scope.days))
    area = outline or None
    go_on(-0.4)
    base = _base(wish, gateway, staffing, canceller)
    if not defaults.is_large(wish.events):
        events = gateway.events(scope, defaults.EVENTS_AT_MOST, canceller)
        options = replace(options, draws=_draws(outline, options.cell_m, len(events)))
        go_on(0.0)
        inputs: Dict[str, Any] = {"events": events, "period": period, "options": options, "area": area, "base": base}
        return Study("hotspots", inputs, hotspots.from_events(**inputs, progress=go_on))
    if options.kind not in OF_CELLS:
        raise TooMuch()
    if options.harm and options.measure is not Measure.CASES:  # of cases the roll-up knows it
        raise TooMuch(
            translate("KmzbPlugin", "These are too many events to weigh one by one: count cases, or choose a smaller area.")
        )
    cell_km = max(1, round(options.cell_m / 1000))
    whole = gateway.cells(scope, cell_km, canceller)
    draws = 0 if wish.first_look else _draws(outline, 1000.0 * cell_km, len(whole))
    options = replace(options, cell_m=1000.0 * cell_km, draws=draws, shape="square")
    split = _EPOCH + timedelta(days=int(np.floor(period.split_d)))
    training = None
    if split > scope.first and not wish.first_look:
        training = gateway.cells(replace(scope, end=split), cell_km, canceller)
    go_on(0.0)
    inputs = {"whole": whole, "training": training, "period": period, "options": options, "area": area, "base": base}
    return Study("hotspots_of_cells", inputs, hotspots.from_cells(**inputs, progress=go_on))


def _draws(outline: Rings, cell_m: float, at_least: int) -> int:
    """As many resamples as the number of cells allows."""
    cells = polygons.area_km2(outline) * 1e6 / cell_m**2 if outline else 0.0
    return defaults.draws(max(at_least, int(cells)))


def _base(wish: Wish, gateway: DeskGateway, staffing: StaffingGateway, canceller: Canceller) -> Optional[Base]:
    """What is compared with: inhabitants, or the same scope earlier."""
    scope, kind = wish.scope, wish.options.kind
    if kind is Kind.RATE:
        people = staffing.siting(scope, canceller).population
        return Base(np.array([(p.x, p.y) for p in people]).reshape(-1, 2), np.array([float(p.people) for p in people]))
    if kind not in (Kind.DUAL, Kind.CHANGE):
        return None
    back = timedelta(days=wish.earlier_d)
    scope = replace(scope, first=scope.first - back, end=scope.end - back)
    if defaults.is_large(wish.events) and kind is Kind.CHANGE:
        cells = gateway.cells(scope, max(1, round(wish.options.cell_m / 1000)), canceller)
        middle = (np.column_stack((cells.column, cells.row)) + 0.5) * cells.size_m
        return Base(middle, cells.of(wish.options.measure).astype(float), float(scope.days))
    events = gateway.events(scope, defaults.EVENTS_AT_MOST, canceller)
    used = events.on_map(wish.options.measure)
    return Base(events.xy()[used], np.ones(int(used.sum())), float(scope.days))


def _thresholds(scope: Scope, staffing: StaffingGateway, canceller: Canceller) -> Thresholds:
    """What the unit says of the lamp, on the page of its assumptions."""
    said = staffing.assumptions(scope.unit, canceller)
    return Thresholds().saying({entry.key: entry.value for entry in said.values})


def drawn(wish: Wish, layer: HotspotLayer, canceller: Canceller) -> Tuple[QgsMapLayer, ...]:
    """Cells as polygons; of a surface, or of very many cells, the hot ones only, over a raster of all."""
    words = hotspot_texts.words(layer, wish.unit, wish.scope.first, wish.scope.end)
    surface = wish.options.kind in (Kind.DENSITY, Kind.DUAL)
    if surface or (len(layer) > hotspot_ground.MOST_POLYGONS and isinstance(layer.study.lattice, Grid)):
        hot = replace(words, title=words.title + ": " + words.classes["hot"])
        ground = hotspot_raster.build_surface if surface else hotspot_ground.build_ground
        shown: Tuple[QgsMapLayer, ...] = (
            hotspot_layers.build(hotspot_layers.only_hot(layer), hot, canceller, outline=True),
            ground(layer, words, wish.raster_path),
        )
    else:
        shown = (hotspot_layers.build(layer, words, canceller),)
    main = QCoreApplication.instance().thread()
    for made in shown:
        made.moveToThread(main)
    return shown


def _refusal(wish: Wish, error: ValueError) -> str:
    """A recipe's refusal in the user's words."""
    said = str(error)
    if isinstance(error, TooManyPairs):
        return translate(
            "KmzbPlugin", "Too many events lie near each other to compare them in pairs: choose a shorter period or fewer kinds."
        )
    if "no points" in said:
        return translate("KmzbPlugin", "Nothing of this scope is on the map.")
    if "larger cell" in said:
        return translate("KmzbPlugin", "These are too many cells: choose larger ones.")
    if wish.options.kind is Kind.RATE:
        return translate("KmzbPlugin", "No inhabitants are known here: a rate needs them.")
    if "compare with" in said:
        return translate("KmzbPlugin", "There is nothing to compare with in the earlier period.")
    return translate("KmzbPlugin", "This picture cannot be made of these numbers.")
