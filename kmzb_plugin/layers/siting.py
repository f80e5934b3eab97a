"""An alternative of a siting study as layers in memory: stations, minutes of each place, who serves whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsGeometry,
    QgsLayerMetadata,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..compat import always_label, field_type, set_title, text_format
from ..core.ports import Canceller
from ..desk.data import Floats
from ..desk.sites import CLOSABLE, FIXED, NEW, Alternative, SitingStudy
from ..errors import Cancelled, KmzbError
from .builder import crs_2180
from .expressions import column, escaped
from .map_tips import CLOSING, OPENING

SITING_PROPERTY = "kmzb/siting"
STATIONS, PLACES, LINES = "stations", "places", "lines"
#: States of a station on the map; "candidate" was not chosen.
STAYS, OPENS, CLOSES, CANDIDATE = "stays", "opens", "closes", "candidate"
UNREACHED = "unreached"
CLASS, LABEL, APART = "class", "label", "apart_m"
CHUNK, FAR_M = 2_000, 1e9
#: Stations that stay have their names from this scale on.
LABELS_FROM = 300_000
#: On paper round a station that opens or closes: no other name stands there, so that its own finds room at every scale.
CLEAR_M = 0.03
#: What is written beside a sign: that all of them are the Police's is known.
SHORT_NAME = f"replace({column(LABEL)}, ' Policji', '')"
#: Shape, fill, edge, size in mm: no two are told apart by colour alone.
STATION_LOOKS: Dict[str, Tuple[str, str, str, str]] = {
    OPENS: ("star", "#1b7837", "#00441b", "6.5"),
    CLOSES: ("cross2", "#b2182b", "#b2182b", "4.5"),
    STAYS: ("square", "#1f3a5f", "#ffffff", "4.0"),
    CANDIDATE: ("circle", "0,0,0,0", "#6b6b6b", "1.8"),
}
#: Signs of one class that stand beside each other in their full size; more are smaller, down to a share of it.
CALM, LEAST_SHARE = 40, 0.4
#: By class of minutes, nearest first; the last one is "nothing gets there".
PLACE_LOOKS: Tuple[Tuple[str, str], ...] = (("circle", "#92c5de"), ("diamond", "#fdae61"), ("triangle", "#b2182b"))
UNREACHED_LOOK = ("cross_fill", "#404040")


@dataclass(frozen=True)
class Words:
    """Everything the layers say, in the user's language: titles by layer, classes, columns, what the metadata tell."""

    titles: Mapping[str, str]
    classes: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    abstract: str = ""


def minute_class(minutes: float, limits: Sequence[float]) -> str:
    """"m0" within the first limit, "m1" within the second …, the last number beyond all; UNREACHED."""
    if not np.isfinite(minutes):
        return UNREACHED
    return f"m{int(np.searchsorted(np.asarray(limits), minutes, side='left'))}"


def build(study: SitingStudy, chosen: Alternative, words: Words, canceller: Canceller) -> Tuple[QgsVectorLayer, ...]:
    """Stations, places, lines: topmost first. Raises Cancelled."""
    made = (_stations(study, chosen, words, canceller), _places(study, chosen, words, canceller),
            _lines(study, chosen, words, canceller))  # fmt: skip
    for layer in made:
        _describe(layer, words)
        layer.setReadOnly(True)
    return made


def state_of(study: SitingStudy, chosen: Alternative, site: int) -> str:
    """What becomes of a site in an alternative."""
    if site in chosen.sites:
        return OPENS if study.candidates.state[site] == NEW else STAYS
    return CLOSES if study.candidates.state[site] in (FIXED, CLOSABLE) else CANDIDATE


def _stations(study: SitingStudy, chosen: Alternative, words: Words, canceller: Canceller) -> QgsVectorLayer:
    layer = _layer("Point", words.titles[STATIONS], (
        (CLASS, "String"), (LABEL, "String"), ("name", "String"), ("ready_min", "Double"), ("events", "Double"),
        ("people", "Double"), ("share", "Double"), (APART, "Double"),
    ))  # fmt: skip
    stability = study.stability if chosen is study.wanted else None
    load, apart_m = dict(zip(chosen.sites, chosen.load.tolist())), _apart_m(study.candidates.xy_m, (*chosen.added, *chosen.closed))
    rows = []
    for site in range(len(study.candidates)):
        state, name = state_of(study, chosen, site), study.candidates.name[site]
        people = float(study.demand.people[chosen.serves == site].sum())
        share = None if stability is None else float(stability.share[site])
        values = [state, "" if state == CANDIDATE else name, name, float(study.candidates.readiness_min[site]),
                  load.get(site, 0.0), people, share, float(apart_m[site])]  # fmt: skip
        rows.append((study.candidates.xy_m[site], values))
    rows.sort(key=lambda row: list(STATION_LOOKS).index(row[1][0]), reverse=True)  # what matters most is drawn last
    _fill(layer, [(QgsGeometry.fromPointXY(QgsPointXY(*map(float, xy))), values) for xy, values in rows], canceller)
    many = Counter(values[0] for _, values in rows)
    layer.setRenderer(QgsCategorizedSymbolRenderer(CLASS, [
        QgsRendererCategory(code, _marker(*_smaller(look, many[code])), words.classes.get(code, code))
        for code, look in STATION_LOOKS.items() if many[code]
    ]))  # fmt: skip
    _label(layer)
    _name(layer, words)
    return layer


def _apart_m(xy_m: Floats, changed: Sequence[int]) -> Floats:
    """From each site to the nearest one that opens or closes; very far where none does."""
    if not changed:
        return np.full(len(xy_m), FAR_M)
    return np.asarray(np.hypot(*(xy_m[:, None, :] - xy_m[None, list(changed), :]).transpose(2, 0, 1)).min(axis=1))


def _places(study: SitingStudy, chosen: Alternative, words: Words, canceller: Canceller) -> QgsVectorLayer:
    layer = _layer("Point", words.titles[PLACES], (
        (CLASS, "String"), ("minutes", "Double"), ("people", "Double"), ("events", "Double"), ("weight", "Double"),
        ("station", "String"),
    ))  # fmt: skip
    events, limits = study.demand.counts.sum(axis=1), study.criteria.minutes
    rows = []
    for place, minutes in enumerate(chosen.minutes.tolist()):
        serves = int(chosen.serves[place])
        rows.append((study.demand.xy_m[place], [
            minute_class(minutes, limits), minutes if np.isfinite(minutes) else None, float(study.demand.people[place]),
            float(events[place]), float(study.weight[place]), study.candidates.name[serves] if serves >= 0 else None,
        ]))  # fmt: skip
    rows = [rows[place] for place in np.argsort(-study.weight, kind="stable")]  # small ones over large ones
    _fill(layer, [(QgsGeometry.fromPointXY(QgsPointXY(*map(float, xy))), values) for xy, values in rows], canceller)
    codes = [f"m{place}" for place in range(len(limits) + 1)]
    looks = dict(zip(codes, [*PLACE_LOOKS[: len(limits)], PLACE_LOOKS[-1]]))
    looks[UNREACHED] = UNREACHED_LOOK
    present = {values[0] for _, values in rows}
    most = float(study.weight.max()) if len(study.weight) else 1.0
    signs = {code: _marker(*look, "#303030", "2.6", "0.15") for code, look in looks.items() if code in present}
    layer.setRenderer(QgsCategorizedSymbolRenderer(CLASS, [
        QgsRendererCategory(code, _sized(symbol, most, len(rows)), words.classes.get(code, code)) for code, symbol in signs.items()
    ]))
    _name(layer, words)
    return layer


def _lines(study: SitingStudy, chosen: Alternative, words: Words, canceller: Canceller) -> QgsVectorLayer:
    layer = _layer("LineString", words.titles[LINES], (("minutes", "Double"), ("station", "String")))
    rows = []
    for place, serves in enumerate(chosen.serves.tolist()):
        if serves < 0:
            continue
        ends = [QgsPointXY(*map(float, study.demand.xy_m[place])), QgsPointXY(*map(float, study.candidates.xy_m[serves]))]
        rows.append((QgsGeometry.fromPolylineXY(ends), [float(chosen.minutes[place]), study.candidates.name[serves]]))
    _fill(layer, rows, canceller)
    symbol = QgsLineSymbol.createSimple({"line_color": "110,110,110,130", "line_width": "0.15"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    _name(layer, words)
    return layer


def _layer(geometry: str, title: str, columns: Sequence[Tuple[str, str]]) -> QgsVectorLayer:
    made = QgsVectorLayer(geometry, title, "memory")
    made.setCrs(crs_2180())
    made.dataProvider().addAttributes([QgsField(name, field_type(kind)) for name, kind in columns])
    made.updateFields()
    return made


def _fill(layer: QgsVectorLayer, rows: Sequence[Tuple[QgsGeometry, List[object]]], canceller: Canceller) -> None:
    fields = layer.fields()
    for first in range(0, len(rows), CHUNK):
        if canceller.is_cancelled():
            raise Cancelled()
        batch = []
        for geometry, values in rows[first : first + CHUNK]:
            feature = QgsFeature(fields)
            feature.setGeometry(geometry)
            feature.setAttributes(values)
            batch.append(feature)
        done, _ = layer.dataProvider().addFeatures(batch, QgsFeatureSink.Flag.FastInsert)
        if not done:
            raise KmzbError(detail="memory layer")
    layer.updateExtents()


def _smaller(look: Tuple[str, str, str, str], count: int) -> Tuple[str, str, str, str]:
    """Hundreds of stations of a country would hide it, and the new ones among them."""
    shape, fill, edge, size = look
    return shape, fill, edge, str(round(float(size) * max(LEAST_SHARE, min(1.0, (CALM / max(count, 1)) ** 0.5)), 2))


def _marker(shape: str, fill: str, edge: str, size_mm: str, edge_mm: str = "0.4") -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple({
        "name": shape, "color": fill, "outline_color": edge, "outline_width": "0.9" if shape == "cross2" else edge_mm,
        "size": size_mm,
    })  # fmt: skip


def _sized(symbol: QgsMarkerSymbol, most: float, count: int) -> QgsMarkerSymbol:
    """The area of a sign follows the weight of its place; smaller where there are many, and never too small to be seen."""
    scale = min(1.0, 28 / max(count, 1) ** 0.5)
    size = f"{scale!r} * (0.9 + 5.0 * sqrt({column('weight')} / {max(most, 1e-12)!r}))"
    symbol.setDataDefinedSize(QgsProperty.fromExpression(size))
    return symbol


def _label(layer: QgsVectorLayer) -> None:
    """What opens or closes large, at every scale and first; stations that stay small, and only near enough."""
    root = QgsRuleBasedLabeling.Rule(None)
    chosen = f"{column(CLASS)} IN ('{OPENS}', '{CLOSES}')"
    stays = f"{column(CLASS)} = '{STAYS}' AND {column(APART)} > {CLEAR_M!r} * @map_scale"
    for size_pt, bold, scale, priority, which in ((9.5, True, 0, 10, chosen), (7.5, False, LABELS_FROM, 3, stays)):
        font = QFont()
        font.setPointSizeF(size_pt)
        font.setBold(bold)
        drawn, halo = text_format(font, QColor("#14181f")), QgsTextBufferSettings()
        halo.setEnabled(True)
        halo.setSize(0.8)
        drawn.setBuffer(halo)
        settings = QgsPalLayerSettings()
        settings.fieldName = SHORT_NAME
        settings.isExpression = True
        settings.dist = 1.5
        settings.priority = priority
        settings.setFormat(drawn)
        if which is chosen:
            always_label(settings)
        root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, scale, which))
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)


def _name(layer: QgsVectorLayer, words: Words) -> None:
    lines = ""
    for place, told in enumerate(layer.fields()):
        name = told.name()
        layer.setFieldAlias(place, words.columns.get(name, name))
        if name not in (CLASS, LABEL, APART, "weight"):
            number = name not in ("name", "station")
            digits = {"minutes": 1, "ready_min": 1, "share": 2}.get(name, 0)
            shown = f"format_number({column(name)}, {digits})"
            said = escaped(shown if number else column(name))
            lines += "<tr><td>" + words.columns.get(name, name) + "</td><td><b>[% " + said + " %]</b></td></tr>"
    layer.setMapTipTemplate(OPENING + "<table>" + lines + "</table>" + CLOSING)


def _describe(layer: QgsVectorLayer, words: Words) -> None:
    metadata = QgsLayerMetadata()
    metadata.setTitle(layer.name())
    metadata.setAbstract(words.abstract)
    metadata.setType("dataset")
    metadata.setCrs(crs_2180())
    layer.setMetadata(metadata)
    set_title(layer, layer.name(), words.abstract)
