"""Hotspot layers in the user's words: pictures, classes, columns, and what a layer says of itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Dict, List, Tuple

import numpy as np

from ...core.desk import Measure
from ...desk import lamp as lamps
from ...desk.layer import HotspotLayer, Kind
from ...i18n import translate
from ...layers.hotspots import CELL, CLASS, Words
from . import change_texts, figures, lamp_texts, stamp_texts, texts


def picture(kind: Kind) -> str:
    """What a kind of layer is called."""
    return {
        Kind.GI_STAR: translate("KmzbPlugin", "Hot and cold places (Gi*)"),
        Kind.COUNT: translate("KmzbPlugin", "Plain count"),
        Kind.DENSITY: translate("KmzbPlugin", "Density"),
        Kind.DUAL: translate("KmzbPlugin", "Ratio of two densities"),
        Kind.LOCAL_MORAN: translate("KmzbPlugin", "Clusters and outliers (local Moran)"),
        Kind.EMERGING: translate("KmzbPlugin", "Emerging hot spots"),
        Kind.NEAR_REPEAT: translate("KmzbPlugin", "Near repeats: watch zones"),
        Kind.RATE: translate("KmzbPlugin", "Rate per inhabitants"),
        Kind.CHANGE: translate("KmzbPlugin", "Change against an earlier period"),
    }[kind]


def about(kind: Kind) -> str:
    """What it answers, and what not, in one or two sentences."""
    return {
        Kind.GI_STAR: translate("KmzbPlugin", "Where do high counts lie beside high counts – more than chance would do?"),
        Kind.COUNT: translate("KmzbPlugin", "How many in each cell. Predicts about as well as most other pictures."),
        Kind.DENSITY: translate("KmzbPlugin", "A smooth picture of where events are dense. Not a test: chance looks dense, too."),
        Kind.DUAL: translate("KmzbPlugin", "This period over the one before: where did the share of events grow?"),
        Kind.LOCAL_MORAN: translate("KmzbPlugin", "Clusters, but also single high cells among low ones."),
        Kind.EMERGING: translate("KmzbPlugin", "What became of each hot spot: new, persistent, fading …"),
        Kind.NEAR_REPEAT: translate("KmzbPlugin", "Do events follow close events? Zones to watch now, if the back-test holds."),
        Kind.RATE: translate("KmzbPlugin", "Events per inhabitants: a busy place is not hot only because many live there."),
        Kind.CHANGE: translate("KmzbPlugin", "More or less than before: only cells where the change is real have a colour."),
    }[kind]


def classes() -> Dict[str, str]:
    """Names of the classes, what matters most first."""
    named = {
        "hot": translate("KmzbPlugin", "hot"),
        "high_high": translate("KmzbPlugin", "high among high"),
        "high_low": translate("KmzbPlugin", "high among low"),
        "more": translate("KmzbPlugin", "more than before"),
        "watch": translate("KmzbPlugin", "watch zone"),
        "watch_off": translate("KmzbPlugin", "watch zone, switched off"),
        "new_hot": translate("KmzbPlugin", "hot: new"),
        "consecutive_hot": translate("KmzbPlugin", "hot: consecutive"),
        "intensifying_hot": translate("KmzbPlugin", "hot: growing"),
        "persistent_hot": translate("KmzbPlugin", "hot: persistent"),
        "diminishing_hot": translate("KmzbPlugin", "hot: fading"),
        "oscillating_hot": translate("KmzbPlugin", "hot: once cold"),
        "historical_hot": translate("KmzbPlugin", "hot: in the past"),
        "sporadic_hot": translate("KmzbPlugin", "hot: now and then"),
        "cold": translate("KmzbPlugin", "cold"),
        "low_high": translate("KmzbPlugin", "low among high"),
        "low_low": translate("KmzbPlugin", "low among low"),
        "less": translate("KmzbPlugin", "less than before"),
        "new_cold": translate("KmzbPlugin", "cold: new"),
        "consecutive_cold": translate("KmzbPlugin", "cold: consecutive"),
        "intensifying_cold": translate("KmzbPlugin", "cold: growing"),
        "persistent_cold": translate("KmzbPlugin", "cold: persistent"),
        "diminishing_cold": translate("KmzbPlugin", "cold: fading"),
        "oscillating_cold": translate("KmzbPlugin", "cold: once hot"),
        "historical_cold": translate("KmzbPlugin", "cold: in the past"),
        "sporadic_cold": translate("KmzbPlugin", "cold: now and then"),
    }
    named["none"] = named[""] = translate("KmzbPlugin", "no more than chance")
    return named


def columns(kind: Kind, counted: Measure, harm: bool = False) -> Dict[str, str]:
    """Names of the columns; ``harm``: what is counted is weighed by its harm."""
    of = translate("KmzbPlugin", "Harm ({measure})") if harm else translate("KmzbPlugin", "Events ({measure})")
    return {
        CELL: translate("KmzbPlugin", "Cell"),
        CLASS: translate("KmzbPlugin", "Class"),
        "count": of.format(measure=change_texts.measure(counted)),
        "z": translate("KmzbPlugin", "z score"),
        "p": translate("KmzbPlugin", "p value"),
        "i": translate("KmzbPlugin", "Local Moran's I"),
        "density": translate("KmzbPlugin", "Events per km²"),
        "base": translate("KmzbPlugin", "Inhabitants") if kind is Kind.RATE else translate("KmzbPlugin", "Earlier events per km²"),
        "ratio": translate("KmzbPlugin", "Times the earlier density"),
        "trend": translate("KmzbPlugin", "Trend (z score)"),
        "rate": translate("KmzbPlugin", "Events per 100,000 inhabitants"),
        "low": translate("KmzbPlugin", "Rate: at least"),
        "high": translate("KmzbPlugin", "Rate: at most"),
        "smooth": translate("KmzbPlugin", "Smoothed rate"),
        "smooth_low": translate("KmzbPlugin", "Smoothed rate: at least"),
        "smooth_high": translate("KmzbPlugin", "Smoothed rate: at most"),
        "before": translate("KmzbPlugin", "Events in the earlier period"),
        "relative": translate("KmzbPlugin", "Change (1 is twice as many)"),
        "radius_m": translate("KmzbPlugin", "Radius in metres"),
        "until_d": translate("KmzbPlugin", "Watch until"),
    }  # fmt: skip


def summary(layer: HotspotLayer, unit: str = "") -> str:
    """ "38 hot cells hold 41 % of 1,204 events on 6 % of the area." """
    if layer.kind is Kind.NEAR_REPEAT:
        return _zones(layer)
    count = layer.columns["count"]
    total, hot = float(count.sum()), int(layer.hot.sum())
    if layer.options.harm:
        return _harm_summary(layer, hot, total)
    if not hot:
        return translate("KmzbPlugin", "No hot cell. %n event(s) on the map.", "", round(total))
    inside = max(1, int(layer.study.inside.sum()))
    share = float(count[layer.hot].sum()) / total if total else 0.0
    text = translate("KmzbPlugin", "%n hot cell(s) hold {share} of {events} events on {area} of the area.", "", hot).format(
        share=figures.percent(share), events=texts.number(round(total)), area=figures.percent(hot / inside)
    )
    cold = int(np.isin(layer.classes, ("cold", "low_low", "less")).sum())
    if cold:
        text += " " + translate("KmzbPlugin", "%n cold one(s).", "cells", cold)
    return text


def _zones(layer: HotspotLayer) -> str:
    if not len(layer):
        return translate("KmzbPlugin", "No zone to watch at the end of the period.")
    if layer.extra.get("switched_off"):
        return translate("KmzbPlugin", "%n zone(s), switched off: the back-test failed.", "", len(layer))
    return translate("KmzbPlugin", "%n zone(s) to watch.", "", len(layer))


def _harm_summary(layer: HotspotLayer, hot: int, total: float) -> str:
    if not hot:
        return translate("KmzbPlugin", "No hot cell. Harm on the map: {harm}.").format(harm=figures.decimal(total))
    inside = max(1, int(layer.study.inside.sum()))
    share = float(layer.columns["count"][layer.hot].sum()) / total if total else 0.0
    return translate("KmzbPlugin", "%n hot cell(s) hold {share} of the harm on {area} of the area.", "", hot).format(
        share=figures.percent(share), area=figures.percent(hot / inside)
    )


def left_out(layer: HotspotLayer) -> str:
    """Events that are counted but stand in no cell; "" for none."""
    if not layer.left_out:
        return ""
    return translate("KmzbPlugin", "%n known only to an area, or beyond its border: not on the map.", "", layer.left_out)


def made_of(layer: HotspotLayer, unit: str, first: date, end: date) -> str:
    """Of what a layer was made, in one line."""
    cell = translate("KmzbPlugin", "cells of {size}").format(size=figures.metres(layer.options.cell_m))
    if layer.kind is Kind.NEAR_REPEAT:
        cell = translate("KmzbPlugin", "within {size}").format(size=figures.metres(layer.options.space_edges_m[-1]))
    period = f"{texts.day(first)} – {texts.day(end - timedelta(days=1))}"
    return texts.DOT.join(part for part in (unit, period, change_texts.measure(layer.options.measure), cell) if part)


def words(layer: HotspotLayer, unit: str, first: date, end: date) -> Words:
    """What the layer says of itself in the layer tree, its legend and its metadata."""
    lamp, told = layer.lamp, layer.stamp
    said: List[Tuple[str, str]] = [(lamp.light.value, f"{lamp_texts.light(lamp.light)} – {lamp_texts.advice(lamp.light)}")]
    if told is not None and not told.reason:
        said.append(("", stamp_texts.line(translate("KmzbPlugin", "This layer"), told.layer)))
        said.append(("", stamp_texts.line(translate("KmzbPlugin", "Plain count"), told.count)))
    said.append(("", stamp_texts.verdict(told)))
    if told is not None and not told.reason:
        said.append(("", stamp_texts.period(told)))
    against = (found for found in lamp.against if found.code not in (lamps.BASELINE, lamps.UNTESTED))
    said += [("", lamp_texts.reason(found, layer.kind)) for found in against]
    title = texts.DOT.join(part for part in (picture(layer.kind), unit) if part)
    facts = [made_of(layer, unit, first, end), summary(layer), left_out(layer), about(layer.kind)]
    named = columns(layer.kind, layer.options.measure, layer.options.harm)
    return Words(
        title, tuple(said), "\n".join(fact for fact in facts if fact), classes(), named,
        translate("KmzbPlugin", "{label}, hot"), figures.short,
    )  # fmt: skip
