"""The briefing sheet in words: three sentences made of the numbers, and everything another person needs to get the same."""

from __future__ import annotations

from datetime import timedelta
from typing import List, Mapping, Optional, Tuple

from ...briefing.sheet import Column
from ...core.desk import Fingerprint, Measure, Scope
from ...desk import lamp as lamps
from ...desk.changes import ALL, Against, ChangeLine, ChangeTable
from ...desk.hours import Week
from ...desk.lamp import Light
from ...desk.layer import HotspotLayer
from ...i18n import translate
from . import change_texts, figures, hotspot_texts, lamp_texts, stamp_texts, texts, week_texts
from .change_tree_model import Names

MOST_ROWS = 7
MOST_REASONS = 2


def subtitle(scope: Scope, measure: Measure, kinds: Tuple[str, ...]) -> str:
    """Period, what is counted and of what."""
    period = f"{texts.day(scope.first)} {texts.DASH} {texts.day(scope.end - timedelta(days=1))}"
    what = ", ".join(kinds) if kinds else translate("KmzbPlugin", "all categories")
    return texts.DOT.join((period, change_texts.measure(measure), what))


def where(layer: HotspotLayer, scope_unit: str = "", hot: Optional[Tuple[int, int]] = None) -> str:
    """First sentence: where, and whether one may act on it.

    For a unit below the one the map was made of: ``scope_unit`` names that one, ``hot`` says how many of the unit's own events
    lie in hot cells, of how many (``None``: not known).
    """
    if not layer.hot.any():
        return translate("KmzbPlugin", "Where: no place stands out from chance.")
    if hot is not None and not hot[0]:
        return translate("KmzbPlugin", "Where: no event of this unit lies in a hot cell.")
    if hot is not None:
        inside, whole = hot
        said = translate("KmzbPlugin", "Where: {inside} of {all} events of this unit lie in hot cells ({share}).").format(
            inside=texts.number(inside), all=texts.number(whole), share=figures.percent(inside / whole)
        )
    elif scope_unit:
        said = translate("KmzbPlugin", "Where, in all of {unit}: {summary}").format(
            unit=scope_unit, summary=hotspot_texts.summary(layer)
        )
    else:
        said = translate("KmzbPlugin", "Where: {summary}").format(summary=hotspot_texts.summary(layer))
    if layer.lamp.light is Light.STRONG:
        return said
    return f"{said} {_lamp(layer)}"


def _lamp(layer: HotspotLayer) -> str:
    light = layer.lamp.light
    return f"{lamp_texts.light(light)} {texts.DASH} {lamp_texts.advice(light)}."


def changed(table: ChangeTable, unit: int, names: Names) -> str:
    """Second sentence: what really changed against the 28 days before, or that nothing did."""
    lines = [line for line in table.lines if line.unit == unit]
    real = [line for line in lines if line.compared[Against.PREVIOUS].is_real and line.kind != ALL]
    if real:
        told = [_change(line, table.measure, names) for line in sorted(real, key=lambda line: line.compared[Against.PREVIOUS].p)]
        return translate("KmzbPlugin", "Change: {changes}; the rest may be chance.").format(changes="; ".join(told[:3]))
    whole = next((line for line in lines if line.kind == ALL), lines[0] if lines else None)
    if whole is None:
        return translate("KmzbPlugin", "Change: nothing was reported in the last 28 days and before.")
    compared = whole.compared[Against.PREVIOUS]
    if compared.is_real:
        return translate("KmzbPlugin", "Change: {changes}; the rest may be chance.").format(
            changes=_change(whole, table.measure, names)
        )
    return translate("KmzbPlugin", "Change: none that is more than chance in the last 28 days ({now} against {before}).").format(
        now=texts.number(compared.now.of(table.measure)), before=texts.number(compared.before.of(table.measure))
    )


def _change(line: ChangeLine, measure: Measure, names: Names) -> str:
    compared = line.compared[Against.PREVIOUS]
    kind = names.kind(line.kind) if line.kind != ALL else translate("KmzbPlugin", "all together")
    return f"{kind} {change_texts.word(compared.verdict)} ({change_texts.step(compared, measure)})"


def when(week: Week | None) -> str:
    """Third sentence: when."""
    said = week_texts.busiest(week) if week is not None else ""
    if not said:
        return translate("KmzbPlugin", "When: the hours of the events are not known.")
    return translate("KmzbPlugin", "When: {busiest}").format(busiest=said[:1].lower() + said[1:])


def stamp(layer: HotspotLayer) -> str:
    """What the map is worth: lamp, reasons against it, back-test beside the plain count."""
    told = layer.stamp
    lines = [_lamp(layer), stamp_texts.verdict(told)]
    lines += [few for few in (stamp_texts.few_tested(told),) if few]
    reasons = [found for found in layer.lamp.against or layer.lamp.reasons if found.code != lamps.BASELINE]  # the verdict says it
    lines += [lamp_texts.reason(found, layer.kind) for found in reasons[:MOST_REASONS]]
    if told is not None and not told.reason:
        lines.append(stamp_texts.period(told))
        lines.append(stamp_texts.line(translate("KmzbPlugin", "This layer"), told.layer))
        lines.append(stamp_texts.line(translate("KmzbPlugin", "Plain count"), told.count))
    return "\n".join(lines)


def columns() -> Tuple[Column, ...]:
    """Of the table of changes."""
    return (
        Column(translate("KmzbPlugin", "Category"), 4.0),
        Column(translate("KmzbPlugin", "28 days"), 1.2, True),
        Column(translate("KmzbPlugin", "before"), 1.6, True),
        Column(translate("KmzbPlugin", "change"), 2.0),
        Column(translate("KmzbPlugin", "a year ago"), 1.3, True),
        Column(translate("KmzbPlugin", "change"), 2.0),
    )


def rows(table: ChangeTable, unit: int, names: Names) -> Tuple[Tuple[str, ...], ...]:
    """The categories with a real change first, then the largest; none where nothing was counted, now or before."""
    lines = [line for line in table.lines if line.unit == unit and (line.kind == ALL or any(_counts(line, table.measure)))]
    lines.sort(key=lambda line: (line.kind != ALL, not line.is_real, *(-count for count in _counts(line, table.measure))))
    return tuple(_row(line, table.measure, names) for line in lines[:MOST_ROWS])


def _counts(line: ChangeLine, measure: Measure) -> Tuple[int, int, int]:
    """The last 28 days, those before, those of a year ago."""
    previous, year = line.compared[Against.PREVIOUS], line.compared[Against.YEAR_AGO]
    return previous.now.of(measure), previous.before.of(measure), year.before.of(measure)


def _row(line: ChangeLine, measure: Measure, names: Names) -> Tuple[str, ...]:
    previous, year = line.compared[Against.PREVIOUS], line.compared[Against.YEAR_AGO]
    kind = names.kind(line.kind) if line.kind != ALL else translate("KmzbPlugin", "all together")
    now, before, earlier = map(texts.number, _counts(line, measure))
    return kind, now, before, change_texts.word(previous.verdict), earlier, change_texts.word(year.verdict)


def facts(counted: str, week: Week | None) -> str:
    """The three counts and what the hours rest on."""
    return "\n".join(part for part in (counted, week_texts.basis(week) if week is not None else "") if part)


def footer(layer: HotspotLayer, fingerprint: Fingerprint, versions: Mapping[str, str]) -> str:
    """State of the data, parameters, versions: enough for another person to get the same."""
    options = layer.options
    data = translate("KmzbPlugin", "Data as of {moment}, {rows} rows, fingerprint {digest}.").format(
        moment=texts.iso_moment(fingerprint.as_of), rows=texts.number(fingerprint.rows), digest=fingerprint.digest[:16]
    )
    how = translate("KmzbPlugin", "Gi*, cells of {cell}, false discovery rate {rate}, {draws} redraws, seed {seed}.").format(
        cell=figures.metres(options.cell_m), rate=figures.percent(options.rate), draws=options.draws, seed=options.seed
    )
    programs = ", ".join(f"{name} {value}" for name, value in versions.items())
    no_emergency = translate("KmzbPlugin", "Not for emergencies: call 112 or 997.")
    return f"{data} {how} {programs}. {no_emergency}"


def three(raw: int, confirmed: int, cases: int) -> str:
    """The three counts in one line."""
    parts: List[str] = [
        f"{texts.number(number)} {change_texts.measure(measure)}" for number, measure in zip((raw, confirmed, cases), Measure)
    ]
    return texts.DOT.join(parts)
