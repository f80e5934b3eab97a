"""The siting sheet in words: everything another person needs to get the same answer."""

from __future__ import annotations

from typing import List, Mapping, Sequence, Tuple

from ...briefing.sheet import Column
from ...core.desk import Fingerprint, Measure, Scope
from ...desk import siting_verdict
from ...desk.assumptions import Assumptions
from ...desk.sites import CLOSABLE, FIXED, MAX_COVER, NEW, SET_COVER, Alternative, SitingStudy
from ...i18n import translate
from . import change_texts, figures, sheet_texts, siting_texts, siting_verdict_texts, texts

MOST_ROWS = 9
MOST_SITES = 3
MOST_NAMED = 2


def subtitle(scope: Scope, measure: Measure, kinds: Tuple[str, ...]) -> str:
    """Period and what the demand counts."""
    return sheet_texts.subtitle(scope, measure, kinds)


def columns(study: SitingStudy) -> Tuple[Column, ...]:
    """Of the alternatives; the names of the new stations stand in the first one."""
    heads = siting_texts.headers(study.criteria)
    return (Column(heads[0], 3.2), *(Column(head, 1.2, True) for head in heads[1:-2]), Column(heads[-2], 1.8, True),
            Column(heads[-1], 1.7, True))  # fmt: skip


def rows(study: SitingStudy, shown: Sequence[Alternative]) -> Tuple[Tuple[str, ...], ...]:
    """One per alternative, today first."""
    told = []
    for alternative in shown[:MOST_ROWS]:
        first, *rest = siting_texts.row(study, alternative)
        if alternative.added:
            named = [study.candidates.name[site] for site in alternative.added]
            first += " " + (", ".join(named) if len(named) <= MOST_NAMED else f"{named[0]} …")
        told.append((first, *rest))
    return tuple(told)


def sensitivity(study: SitingStudy) -> str:
    """What stands beside the legend: proof, redraws, candidates in order of how often they were chosen."""
    wanted, stability = study.wanted, study.stability
    lines: List[str] = []
    if wanted is not None:
        lines.append(siting_texts.detail(study, wanted)[-1])
    if stability is not None:
        text = translate(
            "KmzbPlugin", "Exactly this choice in {same} of %n redraw(s); keeping it costs {cost} on average.", "", stability.draws
        )
        cost = figures.percent(stability.cost - 1)
        lines.append(text.format(same=figures.percent(stability.same), cost=cost))
        share = stability.share
        new = sorted((site for site in study.candidates.of(NEW) if share[site] > 0), key=lambda site: -share[site])
        often = "; ".join(
            f"{study.candidates.name[s]} {figures.percent(float(stability.share[s]))}"
            f" ({figures.percent(float(stability.low[s]))}–{figures.percent(float(stability.high[s]))})"
            for s in new[:MOST_SITES]
        )
        if often:
            lines.append(translate("KmzbPlugin", "Chosen most often (95 % interval): {sites}").replace("{sites}", often))
    for more in (siting_texts.unreachable(study), siting_texts.impossible(study)):
        if more:
            lines.append(more)
    return "\n".join(lines)


def criteria(
    study: SitingStudy, roads: str, measure: Measure, population: str, taken: int,
    harm: Sequence[Tuple[str, float]], assumed: Assumptions, kinds: Mapping[str, str], with_capacity: bool,
) -> str:  # fmt: skip
    """Criteria, weights and assumptions, declared as ours."""
    asked, candidates = study.criteria, study.candidates
    lines = [translate("KmzbPlugin", "Goal: {goal}").format(goal=siting_texts.model(asked.model))]
    if asked.model in (MAX_COVER, SET_COVER):
        lines.append(translate("KmzbPlugin", "Reach: {minutes} min").format(minutes=texts.number(round(asked.reach_min))))
    lines.append(translate("KmzbPlugin", "Demand: {mix}; events: {measure}").format(
        mix=siting_texts.mix(asked.harm_weight), measure=change_texts.measure(measure)
    ))  # fmt: skip
    if (grouped := siting_texts.grouped(study)):
        lines.append(grouped)
    lines.append(translate("KmzbPlugin", "Inhabitants: {source}").replace("{source}", population or texts.DASH))
    lines.append(translate("KmzbPlugin", "Way: {way}").replace("{way}", siting_texts.way(study, roads)))
    if roads:
        lines.append(translate("KmzbPlugin", "To the road: {speed} km/h, at most {metres}").format(
            speed=texts.number(round(assumed.access_kmh)), metres=figures.metres(assumed.access_at_most_m)
        ))  # fmt: skip
    text = translate("KmzbPlugin", "Places: {places}; stations that stay: {fixed}, that may close: {closable}; candidates: {new}")
    fixed, closable, new = (len(candidates.of(state)) for state in (FIXED, CLOSABLE, NEW))
    lines.append(text.format(places=texts.number(len(study.demand)), fixed=fixed, closable=closable, new=texts.number(new)) + (
        " " + translate("KmzbPlugin", "(%n stood where a station is)", "", taken) if taken else ""))  # fmt: skip
    lines.append(translate("KmzbPlugin", "Readiness: {minutes} min where no unit says otherwise; capacity: {capacity}").format(
        minutes=texts.decimal(assumed.readiness_min, 1),
        capacity=translate("KmzbPlugin", "minded") if with_capacity else translate("KmzbPlugin", "not minded"),
    ))  # fmt: skip
    bounds = translate(
        "KmzbPlugin", "Noticeable (ours): way {way} shorter, or {cover} more within reach; steady (ours): {steady}"
    )
    lines.append(bounds.format(
        way=figures.percent(siting_verdict.NOTICEABLE_WAY), cover=figures.percent(siting_verdict.NOTICEABLE_COVER),
        steady=figures.percent(siting_verdict.STEADY),
    ))  # fmt: skip
    known = sorted(((weight, kind) for kind, weight in harm if kind in kinds and weight != 1), reverse=True)
    told = "; ".join(
        f"{texts.locale().toString(weight, 'g', 4)}: " + ", ".join(kinds[kind] for value, kind in known if value == weight)
        for weight in sorted({weight for weight, _ in known}, reverse=True)
    )
    lines.append(siting_verdict_texts.ours())
    if told:
        lines.append(translate("KmzbPlugin", "Harm of a case: {weights}; any other: 1").replace("{weights}", told))
    return "\n".join(lines)


def footer(study: SitingStudy, fingerprint: Fingerprint, versions: Mapping[str, str]) -> str:
    """State of the data, parameters, versions."""
    data = translate("KmzbPlugin", "Data as of {moment}, {rows} rows, fingerprint {digest}.").format(
        moment=texts.iso_moment(fingerprint.as_of), rows=texts.number(fingerprint.rows), digest=fingerprint.digest[:16]
    )
    draws = study.stability.draws if study.stability is not None else 0
    how = translate("KmzbPlugin", "{draws} redraws, seed {seed}.").format(draws=draws, seed=study.criteria.seed)
    programs = ", ".join(f"{name} {value}" for name, value in versions.items())
    no_emergency = translate("KmzbPlugin", "Not for emergencies: call 112 or 997.")
    return f"{data} {how} {programs}. {no_emergency}"
