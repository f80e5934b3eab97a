"""Hotspot layers in the user's words: pictures, classes, columns, lamp and stamp."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Dict, List, Optional, Tuple

import numpy as np

from ...core.desk import Measure
from ...desk import defaults
from ...desk import lamp as lamps
from ...desk import stamp as stamps
from ...desk.lamp import Lamp, Light, Reason
from ...desk.layer import HotspotLayer, Kind
from ...desk.stamp import Score, Stamp
from ...i18n import translate
from ...layers.hotspots import CELL, CLASS, Words
from . import texts
from .change_texts import measure

_EPOCH = date(1970, 1, 1)


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
        "count": of.format(measure=measure(counted)),
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


# Lamp


def light(value: Light) -> str:
    """The lamp's word."""
    return {
        Light.STRONG: translate("KmzbPlugin", "Strong"),
        Light.WEAK: translate("KmzbPlugin", "Weak"),
        Light.DO_NOT_USE: translate("KmzbPlugin", "Do not use"),
    }[value]


def advice(value: Light) -> str:
    """What the lamp means for the one who decides."""
    return {
        Light.STRONG: translate("KmzbPlugin", "one may act on it"),
        Light.WEAK: translate("KmzbPlugin", "a hint: check on the spot before acting"),
        Light.DO_NOT_USE: translate("KmzbPlugin", "it may be chance or an artefact: nothing should rest on it"),
    }[value]


def reason(told: Reason, kind: Kind) -> str:
    """One reason as a sentence."""
    whole, part = round(told.value) if np.isfinite(told.value) else 0, percent(told.value)
    dim = told.light is not Light.STRONG
    if told.code == lamps.SIGNIFICANCE and kind is Kind.NEAR_REPEAT:
        if dim:
            return translate("KmzbPlugin", "Events do not follow close events more often than by chance.")
        return translate("KmzbPlugin", "Events follow close events more often than by chance.")
    if told.code == lamps.SIGNIFICANCE:
        if dim:
            return translate("KmzbPlugin", "No cell stands out from chance after correcting for the number of cells looked at.")
        return translate("KmzbPlugin", "%n cell(s) stand out from chance, corrected for the number of cells looked at.", "", whole)
    if told.code == lamps.EVENTS:
        if dim:
            return translate("KmzbPlugin", "Only %n event(s) on the map; {bound} are wanted.", "", whole).format(
                bound=texts.number(round(told.bound))
            )
        return translate("KmzbPlugin", "%n event(s) on the map.", "", whole)
    if told.code == lamps.CONFIRMED:
        return _share(told, translate("KmzbPlugin", "Only {share} of them are confirmed ({bound} wanted)."),
                      translate("KmzbPlugin", "{share} of them are confirmed."))  # fmt: skip
    if told.code == lamps.POSITION:
        return _share(told, translate("KmzbPlugin", "Only {share} of the events have a position of their own ({bound} wanted)."),
                      translate("KmzbPlugin", "{share} of the events have a position of their own."))  # fmt: skip
    if told.code == lamps.EDGE:
        return _share(told, translate("KmzbPlugin", "{share} around the hot cells lies outside the area ({bound} allowed)."),
                      translate("KmzbPlugin", "{share} around the hot cells lies outside the area."))  # fmt: skip
    if told.code == lamps.STABILITY:
        return _share(told, translate("KmzbPlugin", "Redrawn, a hot cell stays hot in only {share} of the draws ({bound} wanted)."),
                      translate("KmzbPlugin", "Redrawn, a hot cell stays hot in {share} of the draws."))  # fmt: skip
    if told.code == lamps.CHANCE:
        index = short(told.value) if told.value >= 10 else decimal(told.value)
        if dim:
            return translate("KmzbPlugin", "The back-test found no more than chance would (PAI {index}).").format(index=index)
        return translate("KmzbPlugin", "In the back-test it found {index} times what chance would.").format(index=index)
    if told.code == lamps.UNTESTED:
        return translate("KmzbPlugin", "It could not be tested on later events.")
    if told.code == lamps.WATCH:
        if dim:
            return translate("KmzbPlugin", "Zones at random caught as many events: the zones are switched off.")
        return translate("KmzbPlugin", "Zones at random would rarely catch as many events.")
    if told.code == lamps.TESTED:
        return translate("KmzbPlugin", "Only %n event(s) to test on: the figures below may be chance.", "", whole)
    if told.code == lamps.BASELINE:
        shares = {"share": part, "bound": percent(told.bound)}
        if dim:
            return translate("KmzbPlugin", "The plain count does better: {bound} against {share} of the events.").format(**shares)
        return translate("KmzbPlugin", "It does at least as well as the plain count: {share} against {bound}.").format(**shares)
    return told.code


def _share(told: Reason, bad: str, good: str) -> str:
    return (bad if told.light is not Light.STRONG else good).format(share=percent(told.value), bound=percent(told.bound))


# Stamp


def stamp_period(told: Stamp) -> str:
    """ "Trained 01.01.2026 – 30.06.2026 (1,204 events), tested 01.07.2026 – 28.07.2026 (96)." """
    return translate("KmzbPlugin", "Trained {first} – {until} ({trained} events), tested {after} – {last} ({tested}).").format(
        first=day(told.from_d), until=day(told.until_d - 1), after=day(told.until_d), last=day(told.tested_to_d - 1),
        trained=texts.number(round(told.trained)), tested=texts.number(round(told.tested)),
    )  # fmt: skip


def stamp_verdict(told: Optional[Stamp]) -> str:
    """Who did better; or why there are no figures."""
    if told is None:
        return translate("KmzbPlugin", "No back-test was made.")
    if told.reason:
        return {
            stamps.NO_TRAINING: translate("KmzbPlugin", "No back-test: there were no events to train on."),
            stamps.NO_TEST: translate("KmzbPlugin", "No back-test: nothing happened in the test period."),
            stamps.NOTHING_HOT: translate("KmzbPlugin", "No back-test: nothing was hot in the training period."),
        }.get(told.reason, told.reason)
    if told.count_wins:
        return translate("KmzbPlugin", "The plain count does better. Use the plain count.")
    if told.count.hits > told.layer.hits - 1e-9:
        return translate("KmzbPlugin", "No better than the plain count, and no worse.")
    return translate("KmzbPlugin", "Better than the plain count.")


def score_headers() -> Tuple[str, ...]:
    """Columns of the stamp."""
    return (
        translate("KmzbPlugin", "hits"), translate("KmzbPlugin", "area"), "PAI", "PEI", "RRI",
    )  # fmt: skip


def score_tips() -> Tuple[str, ...]:
    """What the columns of the stamp mean."""
    return (
        translate("KmzbPlugin", "Share of the tested events that fell into the hot cells"),
        translate("KmzbPlugin", "Share of the area that the hot cells take"),
        translate("KmzbPlugin", "Share of events divided by share of area: 1 is chance"),
        translate("KmzbPlugin", "PAI divided by the best that any choice of as many cells could reach: 1 is perfect"),
        translate("KmzbPlugin", "Events promised divided by events that came: 1 is as promised, above 1 too many were promised"),
    )


def score_row(told: Score) -> Tuple[str, ...]:
    """The figures of one side."""
    pai = short(told.pai) if told.pai >= 100 else decimal(told.pai)
    return percent(told.hit_rate), percent(told.area_share), pai, decimal(told.pei), decimal(told.rri)


def stamp_line(name: str, told: Score) -> str:
    """One side in one line, for legend and metadata."""
    figures = " · ".join(f"{head} {value}" for head, value in zip(score_headers(), score_row(told)))
    return f"{name}: {figures}"


# The whole


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
        share=percent(share), events=texts.number(round(total)), area=percent(hot / inside)
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


def few_tested(told: Optional[Stamp]) -> str:
    """A warning where the back-test rests on very few events; "" otherwise."""
    if told is None or told.reason or told.tested >= defaults.LEAST_TESTED:
        return ""
    return translate("KmzbPlugin", "Only %n event(s) to test on: the figures below may be chance.", "", round(told.tested))


def told_reasons(layer: HotspotLayer) -> Tuple[Reason, ...]:
    """What the lamp rests on, the worst first; without what is so by the choice of the count."""
    lamp = layer.lamp
    passed = [found for found in lamp.reasons if found not in lamp.against]
    if layer.options.measure is not Measure.RAW:
        passed = [found for found in passed if found.code != lamps.CONFIRMED]
    return (*lamp.against, *passed)


def _harm_summary(layer: HotspotLayer, hot: int, total: float) -> str:
    if not hot:
        return translate("KmzbPlugin", "No hot cell. Harm on the map: {harm}.").format(harm=decimal(total))
    inside = max(1, int(layer.study.inside.sum()))
    share = float(layer.columns["count"][layer.hot].sum()) / total if total else 0.0
    return translate("KmzbPlugin", "%n hot cell(s) hold {share} of the harm on {area} of the area.", "", hot).format(
        share=percent(share), area=percent(hot / inside)
    )


def left_out(layer: HotspotLayer) -> str:
    """Events that are counted but stand in no cell; "" for none."""
    if not layer.left_out:
        return ""
    return translate("KmzbPlugin", "%n known only to an area, or beyond its border: not on the map.", "", layer.left_out)


def made_of(layer: HotspotLayer, unit: str, first: date, end: date) -> str:
    """Of what a layer was made, in one line."""
    cell = translate("KmzbPlugin", "cells of {size}").format(size=metres(layer.options.cell_m))
    if layer.kind is Kind.NEAR_REPEAT:
        cell = translate("KmzbPlugin", "within {size}").format(size=metres(layer.options.space_edges_m[-1]))
    period = f"{texts.day(first)} – {texts.day(end - timedelta(days=1))}"
    return texts.DOT.join(part for part in (unit, period, measure(layer.options.measure), cell) if part)


def words(layer: HotspotLayer, unit: str, first: date, end: date) -> Words:
    """What the layer says of itself in the layer tree, its legend and its metadata."""
    said: List[Tuple[str, str]] = [(layer.lamp.light.value, f"{light(layer.lamp.light)} – {advice(layer.lamp.light)}")]
    told = layer.stamp
    if told is not None and not told.reason:
        said.append(("", stamp_line(translate("KmzbPlugin", "This layer"), told.layer)))
        said.append(("", stamp_line(translate("KmzbPlugin", "Plain count"), told.count)))
    said.append(("", stamp_verdict(told)))
    if told is not None and not told.reason:
        said.append(("", stamp_period(told)))
    said += [("", reason(found, layer.kind)) for found in layer.lamp.against if found.code not in (lamps.BASELINE, lamps.UNTESTED)]
    title = texts.DOT.join(part for part in (picture(layer.kind), unit) if part)
    facts = [made_of(layer, unit, first, end), summary(layer), left_out(layer), about(layer.kind)]
    named = columns(layer.kind, layer.options.measure, layer.options.harm)
    return Words(
        title, tuple(said), "\n".join(fact for fact in facts if fact), classes(), named,
        translate("KmzbPlugin", "{label}, hot"), short,
    )  # fmt: skip


def lamp_spoken(told: Lamp) -> str:
    """The lamp in one line, for screen readers."""
    return f"{light(told.light)}: {advice(told.light)}"


def day(days: float) -> str:
    """A day given as days since 1970."""
    return texts.day(_EPOCH + timedelta(days=int(np.floor(days))))


def percent(share: float) -> str:
    """ "41 %", "0.4 %"; a dash where there is none."""
    if not np.isfinite(share):
        return texts.DASH
    digits = 0 if abs(share) >= 0.0995 or share == 0 else 1 if abs(share) >= 0.001 else 3
    return str(texts.locale().toString(100.0 * share, "f", digits)) + " %"


def decimal(value: float) -> str:
    """Two digits behind the point; a dash where there is none."""
    return texts.locale().toString(float(value), "f", 2) if np.isfinite(value) else texts.DASH


def short(value: float) -> str:
    """A number of any size in about three digits."""
    if value == int(value):
        return texts.number(int(value))
    digits = max(0, 2 - int(np.floor(np.log10(abs(value)))))
    if not digits:
        return texts.number(round(value))
    return str(texts.locale().toString(float(value), "f", min(digits, 6)))


def metres(length_m: float) -> str:
    """ "500 m", "2 km"."""
    if length_m >= 1000:
        digits = 0 if length_m % 1000 == 0 else 1
        return str(texts.locale().toString(length_m / 1000, "f", digits)) + " km"
    return texts.number(round(length_m)) + " m"
