"""Where a station belongs, in words: models, ways, the table of alternatives and what their layers say."""

from __future__ import annotations

from typing import List, Sequence, Tuple

import numpy as np

from ...desk import siting_verdict
from ...desk.sites import (
    MAX_COVER,
    P_CENTER,
    P_MEDIAN,
    ROADS,
    SET_COVER,
    Alternative,
    Criteria,
    SitingStudy,
)
from ...i18n import translate
from ...layers.siting import CANDIDATE, CLOSES, LINES, OPENS, PLACES, STATIONS, STAYS, UNREACHED, Words
from . import figures, texts

#: Names below the table; the layer has them all.
MOST_LISTED = 8
#: Side of the squares of demand from which on the page says so; the sheet always does.
COARSE_M = 1_000


def model(code: str) -> str:
    """What a model is called, in plain words first."""
    return {
        P_MEDIAN: translate("KmzbPlugin", "Least way for most (p-median)"),
        MAX_COVER: translate("KmzbPlugin", "Most people within reach (maximal cover)"),
        P_CENTER: translate("KmzbPlugin", "Nobody too far (p-center)"),
        SET_COVER: translate("KmzbPlugin", "Everybody within reach (set cover)"),
    }[code]


def about(code: str) -> str:
    """What it asks for, and what it does not look at."""
    return {
        P_MEDIAN: translate("KmzbPlugin", "The shortest mean way over the whole demand. A few may stay far away."),
        MAX_COVER: translate(
            "KmzbPlugin", "As much demand as possible within the longer time; beyond it, far is as bad as very far."
        ),
        P_CENTER: translate("KmzbPlugin", "The longest way becomes as short as possible, however few live at its end."),
        SET_COVER: translate("KmzbPlugin", "The fewest stations that have every place within the longer time."),
    }[code]


def mix(harm_weight: float) -> str:
    """The slider in words."""
    return translate("KmzbPlugin", "{harm} harm of events, {people} inhabitants").format(
        harm=figures.percent(harm_weight), people=figures.percent(1 - harm_weight)
    )


def straight(detour: float, speed_kmh: float) -> str:
    """How minutes were had without roads; marked as what it is wherever they stand."""
    return translate("KmzbPlugin", "straight line × {detour} at {speed} km/h – an estimate, not a road").format(
        detour=figures.plain(detour), speed=figures.plain(speed_kmh)
    )


def assumed_way(detour: float, speed_kmh: float) -> str:
    """The same below the field that chose it."""
    return translate("KmzbPlugin", "× {detour} at {speed} km/h, as assumed").format(
        detour=figures.plain(detour), speed=figures.plain(speed_kmh)
    )


def way(study: SitingStudy, roads: str = "") -> str:
    """How the minutes were had."""
    if study.way == ROADS:
        return translate("KmzbPlugin", "over the roads of “{layer}”").replace("{layer}", roads)
    return straight(study.criteria.detour, study.criteria.speed_kmh)


def minutes(value: float) -> str:
    """ "12.3 min"; a dash where there is none."""
    return texts.DASH if not np.isfinite(value) else figures.decimal(value, 1) + f"{texts.NO_BREAK}min"


def people(count: float, share: float) -> str:
    """ "41,230 (62 %)"."""
    return f"{texts.number(round(count))} ({figures.percent(share)})"


def headers(criteria: Criteria) -> Tuple[str, ...]:
    """Of the table of alternatives."""
    return (
        translate("KmzbPlugin", "Stations", "where they belong"), *(f"≤{figures.plain(limit)} min" for limit in criteria.minutes),
        translate("KmzbPlugin", "mean", "minutes"), translate("KmzbPlugin", "max", "minutes"),
        translate("KmzbPlugin", "gap"), translate("KmzbPlugin", "redraws"),
    )  # fmt: skip


def header_tips(criteria: Criteria) -> Tuple[str, ...]:
    """What each column says."""
    within = translate("KmzbPlugin", "Share of the inhabitants within {minutes} minutes, readiness included")
    return (
        translate("KmzbPlugin", "Stations in all, and how many are new or closed"),
        *(within.format(minutes=figures.plain(limit)) for limit in criteria.minutes),
        translate("KmzbPlugin", "Mean minutes, weighted by the demand"),
        translate("KmzbPlugin", "Longest minutes to a place that can be reached"),
        translate("KmzbPlugin", "How far the choice can be from the best one: “proven” means that nothing is better"),
        translate("KmzbPlugin", "In how many of the redraws the new stations were chosen again"),
    )  # fmt: skip


def row(study: SitingStudy, alternative: Alternative) -> Tuple[str, ...]:
    """One alternative in the table."""
    shares = siting_verdict.shares(study, alternative)
    kept = siting_verdict.kept_share(study, alternative)
    return (
        change(study, alternative), *(figures.percent(share) for share in shares), figures.decimal(alternative.mean_min, 1),
        figures.decimal(alternative.longest_min, 1), _proof(alternative), texts.DASH if kept is None else figures.percent(kept),
    )  # fmt: skip


def change(study: SitingStudy, alternative: Alternative) -> str:
    """ "5, today" or "6: +1" or "5: +1 −1"."""
    count = len(alternative.sites)
    if alternative is study.today:
        return translate("KmzbPlugin", "{count}, today").format(count=count)
    parts = ([f"+{len(alternative.added)}"] if alternative.added else []) + (
        [f"−{len(alternative.closed)}"] if alternative.closed else []
    )
    return f"{count}: {' '.join(parts)}" if parts else f"{count}"


def proof(alternative: Alternative) -> str:
    """ "proven optimal" or "at most 0.8 % from the best"."""
    if np.isnan(alternative.gap):
        return translate("KmzbPlugin", "as it is today, nothing was chosen")
    if siting_verdict.is_proven(alternative):
        return translate("KmzbPlugin", "proven optimal")
    said = translate("KmzbPlugin", "at most {gap} from the best").format(gap=_gap(alternative.gap))
    if alternative.hurried:
        said += " " + translate("KmzbPlugin", "(time ran out: another computer may find better)")
    return said


def detail(study: SitingStudy, alternative: Alternative) -> Tuple[str, ...]:
    """The lines below the table for the chosen row."""
    lines: List[str] = []
    if alternative.added:
        lines.append(translate("KmzbPlugin", "New: {names}").format(names=names(study, alternative.added, alternative)))
    if alternative.closed:
        lines.append(translate("KmzbPlugin", "Closed: {names}").format(names=names(study, alternative.closed, None)))
    within = [
        translate("KmzbPlugin", "{people} within {minutes} min").format(people=people(count, share), minutes=figures.plain(limit))
        for limit, count, share in zip(study.criteria.minutes, alternative.within, siting_verdict.shares(study, alternative))
    ]
    lines.append(texts.DOT.join((*within, translate("KmzbPlugin", "longest {minutes}").format(
        minutes=minutes(alternative.longest_min)
    ))))  # fmt: skip
    lines.append(proof(alternative)[:1].upper() + proof(alternative)[1:] + ".")
    return tuple(lines)


def names(study: SitingStudy, chosen: Sequence[int], alternative: Alternative | None) -> str:
    """Names of sites, with their share of the redraws where somebody asked."""
    stability = study.stability if alternative is not None and alternative is study.wanted else None
    told = []
    for site in chosen[:MOST_LISTED]:
        name = study.candidates.name[site]
        if stability is not None:
            share = figures.percent(float(stability.share[site]))
            name += " " + translate("KmzbPlugin", "(in {share} of the redraws)").format(share=share)
        told.append(name)
    return ", ".join(told) + (" …" if len(chosen) > MOST_LISTED else "")


def unreachable(study: SitingStudy) -> str:
    """What no candidate reaches; "" where everything is reached."""
    if not study.unreachable:
        return ""
    text = translate("KmzbPlugin", "%n place(s) with {people} inhabitants cannot be reached; they are within no time.", "",
                     len(study.unreachable))  # fmt: skip
    return text.format(people=texts.number(round(study.unreachable_people)))


def grouped(study: SitingStudy) -> str:
    """How demand was put together, and how far it was moved for it; "" where it was not."""
    said = study.demand.grouped
    if said is None:
        return ""
    text = translate("KmzbPlugin", "Demand grouped to {square} squares: {before} places became {after}; moved {mean} on average, "
                     "{largest} at most.")  # fmt: skip
    lines = [text.format(
        square=figures.metres(said.size_m), before=texts.number(said.places), after=texts.number(len(study.demand)),
        mean=figures.metres(round(said.mean_m, -1)), largest=figures.metres(round(said.largest_m, -1)),
    )]  # fmt: skip
    if said.read_m:
        text = translate("KmzbPlugin", "Events were read in squares of {square}, which is in these figures.")
        lines.append(text.format(square=figures.metres(said.read_m)))
    return " ".join(lines)


def coarse(study: SitingStudy) -> str:
    """The same on the page, where it matters: from squares of a kilometre on; "" below."""
    said = study.demand.grouped
    return grouped(study) if said is not None and said.size_m >= COARSE_M else ""


def too_many(candidates: int, most: int) -> str:
    """Why the candidates cannot be weighed, and what would help."""
    return translate(
        "KmzbPlugin",
        "{sites} stations and candidates are too many for this area, at most {most} can be weighed: untick the seats of gminas or "
        "the proposed places, take fewer points of a layer, or choose a smaller unit.",
    ).format(sites=texts.number(candidates), most=texts.number(most))


def impossible(study: SitingStudy) -> str:
    """Numbers of new stations that do not do what the model asks; "" for none."""
    if not study.impossible:
        return ""
    numbers = ", ".join(f"+{new}" for new in study.impossible)
    return translate("KmzbPlugin", "Not enough for what the model asks: {numbers}.").format(numbers=numbers)


def refusal(criteria: Criteria, infeasible: bool) -> str:
    """Why there is no study at all."""
    if not infeasible:
        return translate("KmzbPlugin", "This question cannot be answered with these numbers.")
    if criteria.model == SET_COVER:
        return translate(
            "KmzbPlugin", "Even with {new} new stations not every place is within {minutes} minutes: allow more of them, or longer."
        ).format(new=criteria.new_at_most, minutes=figures.plain(criteria.reach_min))
    return translate(
        "KmzbPlugin",
        "No choice with up to {new} new stations does what was asked: stations lack the capacity, or nothing is reached.",
    ).format(new=criteria.new_at_most)


# Layers


def words(study: SitingStudy, chosen: Alternative, unit: str, roads: str = "") -> Words:
    """What the layers of an alternative say."""
    which = change(study, chosen)
    limits = [figures.plain(limit) for limit in study.criteria.minutes]
    classes = {
        OPENS: translate("KmzbPlugin", "new"), STAYS: translate("KmzbPlugin", "station"), CLOSES: translate("KmzbPlugin", "closed"),
        CANDIDATE: translate("KmzbPlugin", "candidate, not chosen"), "m0": f"0–{limits[0]} min",
        UNREACHED: translate("KmzbPlugin", "cannot be reached"),
    }  # fmt: skip
    for place in range(1, len(limits)):
        classes[f"m{place}"] = f"{limits[place - 1]}–{limits[place]} min"
    classes[f"m{len(limits)}"] = f"> {limits[-1]} min"
    return Words(
        {
            STATIONS: texts.DOT.join((translate("KmzbPlugin", "Stations", "where they belong"), which)),
            PLACES: translate("KmzbPlugin", "Minutes to the station"),
            LINES: translate("KmzbPlugin", "Who serves whom"),
        },
        classes,
        {
            "class": translate("KmzbPlugin", "Class"), "label": translate("KmzbPlugin", "Name"),
            "name": translate("KmzbPlugin", "Station"), "ready_min": translate("KmzbPlugin", "Readiness (min)"),
            "events": translate("KmzbPlugin", "Events"), "people": translate("KmzbPlugin", "Inhabitants"),
            "share": translate("KmzbPlugin", "Share of the redraws"), "minutes": translate("KmzbPlugin", "Minutes"),
            "weight": translate("KmzbPlugin", "Weight of the demand"), "station": translate("KmzbPlugin", "Served by"),
        },
        texts.DOT.join((unit, model(study.criteria.model), way(study, roads), proof(chosen))),
    )  # fmt: skip


def _proof(alternative: Alternative) -> str:
    if np.isnan(alternative.gap):
        return texts.DASH
    if siting_verdict.is_proven(alternative):
        return translate("KmzbPlugin", "proven")
    return "≤ " + _gap(alternative.gap)


def _gap(gap: float) -> str:
    """At most so much: rounded up."""
    percent = np.ceil(gap * 1000) / 10
    return texts.decimal(percent, 1) + texts.PERCENT if np.isfinite(percent) else "∞"
