"""The lamp of a hotspot layer in words: what it says, and why."""

from __future__ import annotations

from typing import Tuple

import numpy as np

from ...core.desk import Measure
from ...desk import lamp as lamps
from ...desk.lamp import Lamp, Light, Reason
from ...desk.layer import HotspotLayer, Kind
from ...i18n import translate
from . import figures, texts


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


def spoken(told: Lamp) -> str:
    """The lamp in one line, for screen readers."""
    return f"{light(told.light)}: {advice(told.light)}"


def told_reasons(layer: HotspotLayer) -> Tuple[Reason, ...]:
    """What the lamp rests on, the worst first; without what is so by the choice of the count."""
    lamp = layer.lamp
    passed = [found for found in lamp.reasons if found not in lamp.against]
    if layer.options.measure is not Measure.RAW:
        passed = [found for found in passed if found.code != lamps.CONFIRMED]
    return (*lamp.against, *passed)


def reason(told: Reason, kind: Kind) -> str:
    """One reason as a sentence."""
    whole, part = round(told.value) if np.isfinite(told.value) else 0, figures.percent(told.value)
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
        index = figures.short(told.value) if told.value >= 10 else figures.decimal(told.value)
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
        shares = {"share": part, "bound": figures.percent(told.bound)}
        if dim:
            return translate("KmzbPlugin", "The plain count does better: {bound} against {share} of the events.").format(**shares)
        return translate("KmzbPlugin", "It does at least as well as the plain count: {share} against {bound}.").format(**shares)
    return told.code


def _share(told: Reason, bad: str, good: str) -> str:
    text = bad if told.light is not Light.STRONG else good
    share, bound = figures.percent(told.value), figures.percent(told.bound)
    if share == bound and told.value < told.bound:  # "only 50 % of 50 % wanted" would be nonsense
        share = texts.decimal(np.floor(1000 * told.value) / 10, 1) + texts.PERCENT
    return text.format(share=share, bound=bound)
