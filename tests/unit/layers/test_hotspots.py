"""Hotspot layers of QGIS, made of a recipe's result: geometry, classes, legend, words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsMergedFeatureRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from kmzb_plugin.analysis.grid import Grid
from kmzb_plugin.core.desk import Measure
from kmzb_plugin.desk.lamp import Facts, lamp
from kmzb_plugin.desk.layer import HotspotLayer, Kind, Options
from kmzb_plugin.desk.sample import Period, Study
from kmzb_plugin.errors import Cancelled
from kmzb_plugin.layers import hotspot_styles, hotspots
from kmzb_plugin.layers.hotspots import Words
from kmzb_plugin.tasks.cancelling import JobCanceller

WORDS = Words(
    "Gęstość <b>[% 1+1 %]</b>", (("weak", "Słaba"), ("", "Zwykła liczba")), "opis", {"hot": "gorące", "": "zwykłe"},
    {"cell": "Pole", "class": "Klasa", "count": "Zdarzenia", "z": "z"},
)  # fmt: skip


def _layer(kind: Kind = Kind.GI_STAR, **extra: Any) -> HotspotLayer:
    grid = Grid(470_000.0, 738_000.0, 500.0, 4, 5)
    count = np.array([0, 1, 2, 3, 50, 1, 1, 2, 9, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 7], dtype=float)
    worth = np.flatnonzero(count)
    hot = count[worth] >= 9
    return HotspotLayer(
        kind, Options(kind=kind, measure=Measure.CASES), Period(0.0, 9.0, 12.0), Study(grid, np.ones(20, dtype=bool)), worth,
        grid.corners(worth), {"count": count[worth], "z": np.where(count[worth] > 40, np.nan, count[worth])},
        np.where(hot, "hot", ""), hot, None, lamp(Facts(5, 0)), extra=extra,
    )  # fmt: skip


def test_cells_are_where_the_lattice_has_them(qgis_app: object) -> None:
    layer = _layer()
    made = hotspots.build(layer, WORDS, JobCanceller())
    assert made.featureCount() == len(layer) and made.crs().authid() == "EPSG:2180" and made.readOnly()
    for feature in made.getFeatures():
        west, south = layer.study.lattice.corners([feature["cell"]])[0].min(axis=0)
        box = feature.geometry().boundingBox()
        assert (box.xMinimum(), box.yMinimum(), box.width(), box.height()) == (west, south, 500.0, 500.0)
        assert feature.geometry().isGeosValid()
    fullest = next(feature for feature in made.getFeatures() if feature["count"] == 50)
    assert fullest["class"] == "hot" and not isinstance(fullest["z"], float)  # NaN is NULL


def test_the_legend_names_classes_and_carries_lamp_and_stamp(qgis_app: object) -> None:
    made = hotspots.build(_layer(), WORDS, JobCanceller())
    said = [(category.value(), category.label()) for category in made.renderer().categories()]
    assert said == [("hot", "gorące"), ("", "zwykłe"), ("says:0", "Słaba"), ("says:1", "Zwykła liczba")]
    holder = made.serverProperties() if hasattr(made.serverProperties(), "abstract") else made  # QGIS 3.38 and later, or before
    assert "Słaba" in made.metadata().abstract() and "opis" in holder.abstract()
    assert [made.attributeAlias(place) for place in range(4)] == ["Pole", "Klasa", "Zdarzenia", "z"]


def test_a_map_tip_is_words_and_numbers_whatever_the_names_are(qgis_app: object) -> None:
    made = hotspots.build(_layer(), WORDS, JobCanceller())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(made))
    context.setFeature(next(feature for feature in made.getFeatures() if feature["count"] == 9))
    tip = QgsExpression.replaceExpressionText(made.mapTipTemplate(), context)
    assert "&lt;b&gt;" in tip and "<b>&#91;" not in tip.replace("<b>Gęstość", "") and "gorące" in tip and ">9<" in tip
    assert "2</b>" not in tip.split("table")[0]


@pytest.mark.parametrize("count", [0, 1, 5, 2000])
def test_steps_part_the_values_and_leave_none_out(count: int) -> None:
    values = np.random.default_rng(count).pareto(1.0, count) * 10
    edges = hotspots.step_edges(values)
    assert edges.size <= hotspots.STEPS - 1 and np.all(np.diff(edges) > 0)
    step = np.searchsorted(edges, values, side="left") + 1
    assert count == 0 or (step.min() >= 1 and step.max() <= hotspots.STEPS)


def test_values_get_steps_and_hot_ones_an_outline(qgis_app: object) -> None:
    layer = _layer(Kind.COUNT)
    codes, entries = hotspots.drawn_classes(layer, Words("x", hot="{label}!"))
    assert set(codes.tolist()) == {code for code, _ in entries} <= set(hotspot_styles.looks())
    labels = dict(entries)
    assert [labels[code] for code in codes[layer.columns["count"] == 50]] == ["50!"]
    assert all(code.endswith(hotspot_styles.HOT_MARK) == hot for code, hot in zip(codes.tolist(), layer.hot))


def test_every_class_differs_from_every_other_without_colour() -> None:
    """Hot and cold, and each of the emerging kinds: by lines, edge or fill being there at all."""
    looks = hotspot_styles.looks()
    for family in ([f"{kind}_hot" for kind in hotspot_styles._HOT_LINES], ["hot", "cold", ""], ["more", "less", ""],
                   ["high_high", "high_low", "low_high", "low_low"]):  # fmt: skip
        seen = {(looks[code].lines, bool(looks[code].fill), looks[code].edge_mm, bool(looks[code].edge)) for code in family}
        assert len(seen) == len(family), family


def test_a_layer_that_is_switched_off_is_drawn_as_such(qgis_app: object) -> None:
    codes, entries = hotspots.drawn_classes(_layer(Kind.NEAR_REPEAT, switched_off=True), WORDS)
    assert set(codes.tolist()) == {"watch_off"} and [code for code, _ in entries] == ["watch_off"]


def test_zones_are_found_by_distance_and_cells_by_number() -> None:
    layer = _layer()
    assert hotspots.ids_at(layer, 470_100.0, 738_100.0) == (0,) and hotspots.ids_at(layer, 469_000.0, 738_100.0) == ()
    assert hotspots.place_of(layer, 4) == int(np.flatnonzero(layer.numbers == 4)[0]) and hotspots.place_of(layer, 0) is None
    turn = np.linspace(0, 2 * np.pi, 32, endpoint=False)
    ring = np.column_stack((np.cos(turn), np.sin(turn)))
    middle = np.array([(0.0, 0.0), (150.0, 0.0)])
    zones = HotspotLayer(
        Kind.NEAR_REPEAT, Options(), layer.period, layer.study, np.array([3, 3]), middle[:, None] + 100 * ring[None],
        {"count": np.ones(2), "radius_m": np.full(2, 100.0)}, np.full(2, "watch"), np.ones(2, bool), None, layer.lamp,
    )  # fmt: skip
    assert hotspots.ids_at(zones, 75.0, 0.0) == (0, 1) and hotspots.ids_at(zones, -90.0, 0.0) == (0,)
    assert hotspots.outline_of(zones, (1,)).shape == (1, 32, 2) and hotspots.place_of(zones, 1) == 1


def test_polygons_of_a_hundred_thousand_cells_are_valid(qgis_app: object) -> None:
    corners = Grid(0.0, 0.0, 100.0, 400, 250).corners(np.arange(100_000))
    shapes = hotspots.wkb(corners)
    assert len(shapes) == 100_000
    last = QgsGeometry()
    last.fromWkb(shapes[-1])
    assert last.area() == 10_000.0 and last.boundingBox().xMaximum() == 25_000.0


def test_cancelling_stops_the_drawing(qgis_app: object) -> None:
    canceller = JobCanceller()
    canceller.cancel()
    with pytest.raises(Cancelled):
        hotspots.build(_layer(), WORDS, canceller)


@pytest.mark.parametrize("merged", [False, True])
def test_classes_stand_first_in_a_legend_and_are_counted(qgis_app: Any, merged: bool) -> None:
    look = hotspot_styles.renderer([("hot", "hot"), ("", "no more than chance")], [("weak", "Weak"), ("", "This layer")])
    layer = QgsVectorLayer("Polygon?crs=EPSG:2180&field=class:string", "Gi*", "memory")
    layer.setRenderer(QgsMergedFeatureRenderer(look) if merged else look)
    assert hotspots.class_entries(layer) == 2
    layer.setRenderer(QgsSingleSymbolRenderer(hotspot_styles.symbol_of(hotspot_styles.Look("#ffffff"))))
    assert hotspots.class_entries(layer) == 0
