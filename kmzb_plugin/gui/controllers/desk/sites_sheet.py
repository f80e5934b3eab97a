"""From a finished siting study to a page on paper and to a frozen decision."""

from __future__ import annotations

from datetime import datetime
from typing import Mapping, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsMapLayer, QgsPointXY, QgsVectorLayer

from ....briefing.sheet import Sheet
from ....briefing.sheet import SheetPage as Page
from ....desk.sites import Alternative
from ....desk.snapshot import Snapshot
from ....i18n import translate
from ....layers.hotspots import HOTSPOT_PROPERTY
from ....layers.siting import SITING_PROPERTY
from ...models import siting_sheet_texts, siting_verdict_texts
from .siting_work import Made, alternatives

#: Room round the places where nobody has drawn the unit's area.
MARGIN_M = 2_000.0
#: Criteria and weights are many, and all of them must stand there.
FACTS_PT, SMALL_FACTS_PT = 6.5, 5.6
#: Letters beyond which they only fit in the smaller one.
MANY_LETTERS = 1_000
SENTENCES_PT = 9.0


def sheet_of(
    made: Made, shown: Sequence[QgsVectorLayer], chosen: Alternative, outline: str, kinds: Mapping[str, str],
    base_layers: Sequence[QgsMapLayer], versions: Mapping[str, str],
) -> Sheet:  # fmt: skip
    """One A4 page; ``shown`` are the layers of ``chosen``, ``kinds`` names codes."""
    found, wish = made.found, made.wish
    scope = wish.scope
    population = wish.base.population_set
    source = " ".join(part for part in (
        population.title or population.source, population.as_of.isoformat() if population.as_of else ""
    ) if part) if population is not None else ""  # fmt: skip
    page = Page(
        key="siting", title=wish.unit,
        subtitle=siting_sheet_texts.subtitle(scope, wish.measure, tuple(kinds.get(code, code) for code in scope.kinds)),
        outline=outline or surroundings(made), sentences=siting_verdict_texts.sentences(found, made.judged, wish.roads_name),
        stamp=siting_sheet_texts.sensitivity(found), rows=siting_sheet_texts.rows(found, alternatives(found)),
        facts=siting_sheet_texts.criteria(
            found, wish.roads_name, wish.measure, source, made.taken, made.harm, made.assumed,
            {code: name for code, name in kinds.items() if code in wish.kinds}, wish.capacity,
        ),
    )  # fmt: skip
    made_here = (SITING_PROPERTY, HOTSPOT_PROPERTY)
    others = [layer for layer in base_layers if not any(layer.customProperty(mark) for mark in made_here)]
    return Sheet(
        kind=translate("KmzbPlugin", "KMZB – siting sheet: where a station belongs"), pages=(page,), map_title=shown[0].name(),
        stamp_title=translate("KmzbPlugin", "How sure it is"),
        table_title=translate("KmzbPlugin", "Alternatives: inhabitants within minutes, mean and longest minutes"),
        columns=siting_sheet_texts.columns(found), chart_title="",
        footer=siting_sheet_texts.footer(found, made.fingerprint, versions), page_word="{page} / {pages}",
        layers=(*shown, *others), in_legend=shown[:2], sentences_pt=SENTENCES_PT,
        facts_pt=FACTS_PT if len(page.facts) <= MANY_LETTERS else SMALL_FACTS_PT,
    )  # fmt: skip


def surroundings(made: Made) -> str:
    """All places and sites with some room, as WKT."""
    xy = np.vstack([made.found.demand.xy_m, made.found.candidates.xy_m])
    hull = QgsGeometry.fromMultiPointXY([QgsPointXY(*map(float, point)) for point in xy]).convexHull().buffer(MARGIN_M, 8)
    return str(hull.asWkt(1))


def snapshot_of(made: Made, versions: Mapping[str, str]) -> Snapshot:
    """Data, criteria and answer, as the page "Briefing" opens and rebuilds them."""
    made_at = datetime.now().astimezone().isoformat(timespec="seconds")
    title = translate("KmzbPlugin", "Where a station belongs: {unit}").replace("{unit}", made.wish.unit)
    return Snapshot(title, made_at, made.wish.scope, made.fingerprint, dict(versions), made.events, (made.study,))
