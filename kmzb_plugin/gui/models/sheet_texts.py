"""The briefing sheet in words: three sentences made of the numbers, and everything another person needs to get the same."""

from __future__ import annotations

from datetime import timedelta
from typing import List, Mapping, Tuple

from ...briefing.sheet import Column
from ...core.desk import Fingerprint, Measure, Scope
from ...desk.changes import ALL, Against, ChangeLine, ChangeTable
from ...desk.hours import Week
from ...desk.lamp import Light
from ...desk.layer import HotspotLayer
from ...i18n import translate
from . import change_texts, hotspot_texts, texts, week_texts
from .change_tree_model import Names

MOST_ROWS = 8


def subtitle(scope: Scope, measure: Measure, kinds: Tuple[str, ...]) -> str:
    """Period, what is counted and of what."""
    period = f"{texts.day(scope.first)} {texts.DASH} {texts.day(scope.end - timedelta(days=1))}"
    what = ", ".join(kinds) if kinds else translate("KmzbPlugin", "all categories")
    return texts.DOT.join((period, hotspot_texts.measure(measure), what))


def where(layer: HotspotLayer) -> str:
    """First sentence: where, and whether one may act on it."""
    if not layer.hot.any():
        return translate("KmzbPlugin", "Where: no place stands out from chance.")
    said = translate("KmzbPlugin", "Where: {summary}").format(summary=hotspot_texts.summary(layer))
    if layer.lamp.light is Light.STRONG:
        return said
    return f"{said} {hotspot_texts.light(layer.lamp.light)}: {hotspot_texts.advice(layer.lamp.light)}."


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
    return translate("KmzbPlugin", "When: {busiest}").format(busiest=said)


def stamp(layer: HotspotLayer) -> str:
    """What the map is worth: lamp, reasons against it, back-test beside the plain count."""
    lines = [f"{hotspot_texts.light(layer.lamp.light)} – {hotspot_texts.advice(layer.lamp.light)}"]
    lines += [hotspot_texts.reason(told, layer.kind) for told in (layer.lamp.against or layer.lamp.reasons)[:3]]
    told = layer.stamp
    if told is not None and not told.reason:
        lines.append(hotspot_texts.stamp_period(told))
        lines.append(hotspot_texts.stamp_line(translate("KmzbPlugin", "This layer"), told.layer))
        lines.append(hotspot_texts.stamp_line(translate("KmzbPlugin", "Plain count"), told.count))
    lines.append(hotspot_texts.stamp_verdict(told))
    return "\n".join(lines)


def columns() -> Tuple[Column, ...]:
    """Of the table of changes."""
    return (
        Column(translate("KmzbPlugin", "Category"), 3.4),
        Column(translate("KmzbPlugin", "28 days"), 1.1, True),
        Column(translate("KmzbPlugin", "before"), 1.1, True),
        Column(translate("KmzbPlugin", "change"), 1.7),
        Column(translate("KmzbPlugin", "a year ago"), 1.2, True),
        Column(translate("KmzbPlugin", "change"), 1.7),
    )


def rows(table: ChangeTable, unit: int, names: Names) -> Tuple[Tuple[str, ...], ...]:
    """The categories with a real change first, then the largest."""
    lines = [line for line in table.lines if line.unit == unit]
    lines.sort(key=lambda line: (line.kind != ALL, not line.is_real, -line.compared[Against.PREVIOUS].now.of(table.measure)))
    return tuple(_row(line, table.measure, names) for line in lines[:MOST_ROWS])


def _row(line: ChangeLine, measure: Measure, names: Names) -> Tuple[str, ...]:
    previous, year = line.compared[Against.PREVIOUS], line.compared[Against.YEAR_AGO]
    kind = names.kind(line.kind) if line.kind != ALL else translate("KmzbPlugin", "all together")
    now, before, earlier = (texts.number(count.of(measure)) for count in (previous.now, previous.before, year.before))
    return kind, now, before, change_texts.word(previous.verdict), earlier, change_texts.word(year.verdict)


def facts(counted: str, week: Week | None) -> str:
    """The three counts and what the hours rest on."""
    return "\n".join(part for part in (counted, week_texts.basis(week) if week is not None else "") if part)


def footer(layer: HotspotLayer, fingerprint: Fingerprint, versions: Mapping[str, str]) -> str:
    """State of the data, parameters, versions: enough for another person to get the same."""
    options = layer.options
    data = translate("KmzbPlugin", "Data as of {moment}, {rows} rows, fingerprint {digest}.").format(
        moment=fingerprint.as_of, rows=texts.number(fingerprint.rows), digest=fingerprint.digest[:16]
    )
    how = translate("KmzbPlugin", "Gi*, cells of {cell}, false discovery rate {rate}, {draws} redraws, seed {seed}.").format(
        cell=hotspot_texts.metres(options.cell_m), rate=hotspot_texts.percent(options.rate), draws=options.draws, seed=options.seed
    )
    programs = ", ".join(f"{name} {value}" for name, value in versions.items())
    no_emergency = translate("KmzbPlugin", "Not for emergencies: call 112 or 997.")
    return f"{data} {how} {programs}. {no_emergency}"


def three(raw: int, confirmed: int, cases: int) -> str:
    """The three counts in one line."""
    parts: List[str] = [
        f"{texts.number(number)} {hotspot_texts.measure(measure)}" for number, measure in zip((raw, confirmed, cases), Measure)
    ]
    return texts.DOT.join(parts)
