"""Reading what the window "Reported and unreported" needs, and drawing it. Runs in background tasks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Callable, Dict, List, Mapping, Sequence, Tuple

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ....core.desk import CITIZENS, Scope, ScopeChoices, ScopeUnit
from ....core.ports import Canceller
from ....desk import bias
from ....desk.bias import Assumed, By, Line
from ....desk.data import Events
from ....desk.sample import period_of
from ....errors import Cancelled
from ....i18n import language, translate
from ....layers import reporting
from ....layers.reporting import Place
from ...models import reporting_texts
from .beats_work import Gateways

#: Years of a garrison, a year of the country.
EVENTS_AT_MOST = 1_000_000
#: The beat of what lies in none.
OUTSIDE = 0
#: What the database calls an area of a line.
AREAS = {By.UNITS: "unit", By.BEATS: "beat"}


@dataclass(frozen=True)
class Look:
    """What was counted, and the table for each way to group it with the names of its lines; ``nowhere`` are lines that are no
    place: what is outside all beats, what a unit has beside the units below it."""

    scope: Scope
    unit: str
    assumed: Assumed
    tables: Mapping[By, Tuple[Line, ...]]
    names: Mapping[By, Mapping[int, str]]
    kinds: Mapping[str, str]
    nowhere: Mapping[By, int]

    @property
    def is_empty(self) -> bool:
        """Nobody has reported anything that was confirmed."""
        return not any(line.cases for lines in self.tables.values() for line in lines)


def groups(units: Sequence[ScopeUnit], root: int) -> Tuple[By, ...]:
    """Ways to group a scope, what is usually wanted first; beats only where no unit below has units below it."""
    below = {unit.id for unit in units if unit.parent_id == root}
    if any(unit.parent_id in below for unit in units):
        return By.UNITS, By.KINDS
    return (By.UNITS, By.BEATS, By.KINDS) if below else (By.BEATS, By.UNITS, By.KINDS)


def read(
    gateways: Gateways, scope: Scope, root: int, choices: ScopeChoices, today: date, canceller: Canceller,
    progress: Callable[[float], None],
) -> Look:  # fmt: skip
    """Citizens' reports of the scope until today, by every way to group them. Raises TooMuch, Cancelled."""
    end = max(min(scope.end, today + timedelta(days=1)), scope.first + timedelta(days=1))
    counted = replace(scope, pillars=(CITIZENS,), end=end)
    said = gateways.staffing.assumptions(scope.unit, canceller)
    assumed = bias.DELIVERED.saying({one.key: one.value for one in said.values})
    names = _names(gateways, root, choices.units, canceller)
    progress(0.1)
    events = gateways.desk.events(counted, EVENTS_AT_MOST, canceller)
    if canceller.is_cancelled():
        raise Cancelled()
    progress(0.7)
    kinds = {kind.code: kind.name(language()) for kind in choices.kinds}
    names[By.KINDS] = {number: kinds.get(code, code) for number, code in enumerate(events.kinds)}
    below = {unit.id for unit in choices.units if unit.parent_id == root}
    silent = {} if scope.area else {By.UNITS: below, By.BEATS: set(names.get(By.BEATS, {})) - {OUTSIDE}}
    parts = bias.parts(choices.units, root)
    tables = {
        by: bias.table(_estimated(by, events, counted, assumed, parts), silent.get(by, ()))
        for by in groups(choices.units, root) if by in names
    }  # fmt: skip
    progress(1.0)
    unit = next((unit.name for unit in choices.units if unit.id == root), "")
    nowhere = {By.BEATS: OUTSIDE, **({By.UNITS: root} if below else {})}
    return Look(counted, unit, assumed, tables, names, kinds, nowhere)


def drawn(
    gateways: Gateways, look: Look, by: By, canceller: Canceller, progress: Callable[[float], None]
) -> Tuple[QgsVectorLayer, int]:
    """The layer of a table, and how many of its lines have no area. Raises Cancelled."""
    places: List[Place] = []
    lines = [line for line in look.tables[by] if line.key != look.nowhere.get(by)]
    for number, line in enumerate(lines):
        if canceller.is_cancelled():
            raise Cancelled()
        wkt = gateways.periods.outline(AREAS[by], line.key, canceller)
        name = look.names[by].get(line.key, str(line.key))
        if wkt:
            places.append(Place(
                line, wkt, name, reporting_texts.label(line), reporting_texts.share(line), reporting_texts.incidents(line)
            ))  # fmt: skip
        progress((number + 1) / len(lines))
    words = reporting_texts.layer_words(look.scope, look.unit, look.kinds, look.assumed, by)
    made = reporting.build(places, words, canceller)
    made.moveToThread(QCoreApplication.instance().thread())
    return made, len(lines) - len(places)


def _names(gateways: Gateways, root: int, units: Sequence[ScopeUnit], canceller: Canceller) -> Dict[By, Dict[int, str]]:
    """Of units and, where they are offered and somebody has drawn any, of beats: with the unit's where there are several."""
    named = {unit.id: unit.name for unit in units}
    below = any(unit.parent_id == root for unit in units)
    names: Dict[By, Dict[int, str]] = {By.UNITS: dict(named)}
    if below:
        names[By.UNITS][root] = translate("KmzbPlugin", "{unit}: itself").replace("{unit}", named.get(root, ""))
    beats = gateways.periods.beats(root, canceller) if By.BEATS in groups(units, root) else ()
    if beats:
        found = {beat.id: f"{named.get(beat.unit_id, '')}: {beat.name}" if below else beat.name for beat in beats}
        names[By.BEATS] = {OUTSIDE: translate("KmzbPlugin", "outside all beats"), **found}
    return names


def _estimated(by: By, events: Events, scope: Scope, assumed: Assumed, parts: Mapping[int, int]) -> bias.Bias:
    period = period_of(scope)
    if by is By.UNITS:
        return bias.by_unit(events, period, assumed, parts)
    return bias.by_beat(events, period, assumed) if by is By.BEATS else bias.by_kind(events, period, assumed)
