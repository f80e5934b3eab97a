"""Where a station belongs, in words: honest about what is proven, what is ours, and when nothing is justified."""

from __future__ import annotations

from typing import List, Sequence, Tuple

import numpy as np

from ...core.desk import Measure
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
from ...desk.siting_verdict import NOTICEABLE_COVER, NOTICEABLE_WAY, Judged, Verdict
from ...i18n import translate
from ...layers.siting import CANDIDATE, CLOSES, LINES, OPENS, PLACES, STATIONS, STAYS, UNREACHED, Words
from . import hotspot_texts, texts

MOST_NAMES = 3
#: Columns of the table of alternatives after the first: people within (one per limit), then these.
MEAN, LONGEST, PROOF, KEPT = "mean", "longest", "proof", "kept"


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
        harm=hotspot_texts.percent(harm_weight), people=hotspot_texts.percent(1 - harm_weight)
    )


def straight(detour: float, speed_kmh: float) -> str:
    """How minutes were had without roads; marked as what it is wherever they stand."""
    return translate("KmzbPlugin", "straight line × {detour} at {speed} km/h – an estimate, not a road").format(
        detour=_plain(detour), speed=_plain(speed_kmh)
    )


def assumed_way(detour: float, speed_kmh: float) -> str:
    """The same below the field that chose it."""
    return translate("KmzbPlugin", "× {detour} at {speed} km/h, as assumed").format(
        detour=_plain(detour), speed=_plain(speed_kmh)
    )


def way(study: SitingStudy, roads: str = "") -> str:
    """How the minutes were had."""
    if study.way == ROADS:
        return translate("KmzbPlugin", "over the roads of “{layer}”").replace("{layer}", roads)
    return straight(study.criteria.detour, study.criteria.speed_kmh)


def minutes(value: float) -> str:
    """ "12.3 min"; a dash where there is none."""
    return texts.DASH if not np.isfinite(value) else texts.locale().toString(float(value), "f", 1) + " min"


def people(count: float, share: float) -> str:
    """ "41,230 (62 %)"."""
    return f"{texts.number(round(count))} ({hotspot_texts.percent(share)})"


def headers(criteria: Criteria) -> Tuple[str, ...]:
    """Of the table of alternatives."""
    return (
        translate("KmzbPlugin", "Stations", "where they belong"), *(f"≤{_plain(limit)} min" for limit in criteria.minutes),
        translate("KmzbPlugin", "mean", "minutes"), translate("KmzbPlugin", "max", "minutes"),
        translate("KmzbPlugin", "gap"), translate("KmzbPlugin", "redraws"),
    )  # fmt: skip


def header_tips(criteria: Criteria) -> Tuple[str, ...]:
    """What each column says."""
    return (
        translate("KmzbPlugin", "Stations in all, and how many are new or closed"),
        *(translate("KmzbPlugin", "Share of the inhabitants within {minutes} minutes, readiness included").format(minutes=_plain(m))
          for m in criteria.minutes),
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
        change(study, alternative), *(hotspot_texts.percent(share) for share in shares), _short(alternative.mean_min),
        _short(alternative.longest_min), _proof(alternative), texts.DASH if kept is None else hotspot_texts.percent(kept),
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
        translate("KmzbPlugin", "{people} within {minutes} min").format(people=people(count, share), minutes=_plain(limit))
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
    for site in chosen:
        name = study.candidates.name[site]
        if stability is not None:
            share = hotspot_texts.percent(float(stability.share[site]))
            name += " " + translate("KmzbPlugin", "(in {share} of the redraws)").format(share=share)
        told.append(name)
    return ", ".join(told)


def unreachable(study: SitingStudy) -> str:
    """What no candidate reaches; "" where everything is reached."""
    if not study.unreachable:
        return ""
    text = translate("KmzbPlugin", "%n place(s) with {people} inhabitants cannot be reached; they are within no time.", "",
                     len(study.unreachable))  # fmt: skip
    return text.format(people=texts.number(round(study.unreachable_people)))


def impossible(study: SitingStudy) -> str:
    """Numbers of new stations that do not do what the model asks; "" for none."""
    if not study.impossible:
        return ""
    numbers = ", ".join(f"+{new}" for new in study.impossible)
    return translate("KmzbPlugin", "Not enough for what the model asks: {numbers}.").format(numbers=numbers)


# Three sentences


def sentences(study: SitingStudy, judged: Judged, roads: str = "") -> Tuple[str, str, str]:
    """What may be concluded, what would change, and how sure that is: made of the numbers alone."""
    return verdict(study, judged), _what(study, roads), _sure(study)


def _what(study: SitingStudy, roads: str) -> str:
    wanted = study.wanted
    if wanted is None:
        return translate("KmzbPlugin", "With %n new station(s) the model's condition cannot be met.", "", study.criteria.new)
    some, gone = ([study.candidates.name[site] for site in part] for part in (wanted.added, wanted.closed))
    listed = _listed(some)
    last = study.criteria.minutes[-1]
    share = hotspot_texts.percent(siting_verdict.shares(study, wanted)[-1])
    if not wanted.added:
        said = translate("KmzbPlugin", "With no new station {share} of the inhabitants are within {minutes} minutes").format(
            share=share, minutes=_plain(last)
        )
    else:
        text = translate("KmzbPlugin", "With %n new station(s) ({names}) {share} of the inhabitants are within {minutes} minutes",
                         "", len(some))  # fmt: skip
        said = text.replace("{share}", share).replace("{minutes}", _plain(last)).replace("{names}", listed)
    if gone:
        without = translate("KmzbPlugin", "Without {closed}:").replace("{closed}", _listed(gone))
        said = f"{without} {said[:1].lower()}{said[1:]}"
    if study.today is None:
        compared = translate("KmzbPlugin", "; the mean way takes {minutes}").format(minutes=minutes(wanted.mean_min))
    else:
        compared = " " + translate("KmzbPlugin", "(today {share}); the mean way takes {then} (today {today})").format(
            share=hotspot_texts.percent(siting_verdict.shares(study, study.today)[-1]), then=minutes(wanted.mean_min),
            today=minutes(study.today.mean_min),
        )  # fmt: skip
    return f"{said}{compared}, {way(study, roads)}."


def _listed(some: Sequence[str]) -> str:
    return ", ".join(some[:MOST_NAMES]) + (" …" if len(some) > MOST_NAMES else "")


def _sure(study: SitingStudy) -> str:
    wanted = study.wanted
    if wanted is None:
        return impossible(study) or translate("KmzbPlugin", "No choice was found.")
    said = translate("KmzbPlugin", "The choice is {proof}").format(proof=proof(wanted))
    kept = siting_verdict.kept_share(study, wanted)
    stability = study.stability
    if kept is not None and stability is not None:
        text = ", " + translate("KmzbPlugin", "and would be the same in {share} of %n redraw(s) of the events", "", stability.draws)
        told = text.format(share=hotspot_texts.percent(kept))
        return f"{said}{told}."
    if wanted.added and study.criteria.model in (P_CENTER, SET_COVER):
        why = translate("KmzbPlugin", "; in this model the number of events decides nothing, so they were not redrawn")
        return f"{said}{why}."
    return said + "."


def ours() -> str:
    """No official norm says where a station belongs; what we measure with is declared as ours."""
    return translate("KmzbPlugin", "There is no official norm for this in Poland; criteria and weights are declared as ours.")


def verdict(study: SitingStudy, judged: Judged) -> str:
    """What may be concluded from the numbers."""
    not_justified = translate("KmzbPlugin", "Creating a station here is not justified by these numbers")
    gain = _told_gain(study.criteria.model, judged)
    if judged.verdict is Verdict.NO_GAIN:
        if np.isfinite(judged.gain):
            said = translate("KmzbPlugin", "{verdict}: {gain}, less than the {bound} we call noticeable.").format(
                verdict=not_justified, gain=gain, bound=_bound(study.criteria.model)
            )
        else:
            said = not_justified + "."
    elif judged.verdict is Verdict.NOT_STEADY:
        said = translate("KmzbPlugin", "{verdict}: another year's chance would have chosen another place.").format(
            verdict=not_justified
        )
    elif judged.verdict is Verdict.IMPOSSIBLE:
        said = translate("KmzbPlugin", "These numbers justify nothing: what was asked for cannot be done.")
    elif judged.verdict is Verdict.KEEP:
        said = translate("KmzbPlugin", "No new station was asked for, or none is better than those of today.")
    elif judged.verdict is Verdict.NO_BASE:
        said = translate("KmzbPlugin", "There is no station today to compare with: this is the best place, not proof of a need.")
    else:
        said = translate("KmzbPlugin", "These numbers speak for it: {gain}.").format(gain=gain)
    return said


def _told_gain(code: str, judged: Judged) -> str:
    if not np.isfinite(judged.gain):
        return translate("KmzbPlugin", "what nobody reaches today would be reached")
    size = hotspot_texts.percent(abs(judged.gain))
    worse = judged.gain < -1e-9
    if code in (MAX_COVER, SET_COVER):
        text = (translate("KmzbPlugin", "{size} of the demand less within reach than today") if worse
                else translate("KmzbPlugin", "{size} of the demand more within reach than today"))  # fmt: skip
    elif code == P_CENTER:
        text = (translate("KmzbPlugin", "the longest way {size} longer than today") if worse
                else translate("KmzbPlugin", "the longest way {size} shorter than today"))  # fmt: skip
    else:
        text = (translate("KmzbPlugin", "the mean way {size} longer than today") if worse
                else translate("KmzbPlugin", "the mean way {size} shorter than today"))  # fmt: skip
    return text.format(size=size)


def _bound(code: str) -> str:
    return hotspot_texts.percent(NOTICEABLE_COVER if code in (MAX_COVER, SET_COVER) else NOTICEABLE_WAY)


def refusal(criteria: Criteria, infeasible: bool) -> str:
    """Why there is no study at all."""
    if not infeasible:
        return translate("KmzbPlugin", "This question cannot be answered with these numbers.")
    if criteria.model == SET_COVER:
        return translate(
            "KmzbPlugin", "Even with {new} new stations not every place is within {minutes} minutes: allow more of them, or longer."
        ).format(new=criteria.new_at_most, minutes=_plain(criteria.reach_min))
    return translate(
        "KmzbPlugin",
        "No choice with up to {new} new stations does what was asked: stations lack the capacity, or nothing is reached.",
    ).format(new=criteria.new_at_most)


# Layers


def words(study: SitingStudy, chosen: Alternative, unit: str, roads: str = "") -> Words:
    """What the layers of an alternative say."""
    which = change(study, chosen)
    limits = [_plain(limit) for limit in study.criteria.minutes]
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


def measure(value: Measure) -> str:
    """What the demand counts."""
    return hotspot_texts.measure(value)


def _plain(value: float) -> str:
    """ "10", "12.5"."""
    digits = 0 if float(value).is_integer() else 1 if float(value * 10).is_integer() else 2
    return str(texts.locale().toString(float(value), "f", digits))


def _short(value: float) -> str:
    return texts.DASH if not np.isfinite(value) else str(texts.locale().toString(float(value), "f", 1))


def _proof(alternative: Alternative) -> str:
    if np.isnan(alternative.gap):
        return texts.DASH
    if siting_verdict.is_proven(alternative):
        return translate("KmzbPlugin", "proven")
    return "≤ " + _gap(alternative.gap)


def _gap(gap: float) -> str:
    """At most so much: rounded up."""
    percent = np.ceil(gap * 1000) / 10
    return texts.locale().toString(float(percent), "f", 1) + " %" if np.isfinite(percent) else "∞"
