"""What may be concluded about stations, in words: honest about what is proven, what is ours, and when nothing is justified."""

from __future__ import annotations

from typing import Sequence, Tuple

import numpy as np

from ...desk import siting_verdict
from ...desk.sites import MAX_COVER, P_CENTER, SET_COVER, SitingStudy
from ...desk.siting_verdict import NOTICEABLE_COVER, NOTICEABLE_WAY, Judged, Verdict
from ...i18n import translate
from . import figures, siting_texts

MOST_NAMES = 3


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
    share = figures.percent(siting_verdict.shares(study, wanted)[-1])
    if not wanted.added:
        said = translate("KmzbPlugin", "With no new station {share} of the inhabitants are within {minutes} minutes").format(
            share=share, minutes=figures.plain(last)
        )
    else:
        text = translate("KmzbPlugin", "With %n new station(s) ({names}) {share} of the inhabitants are within {minutes} minutes",
                         "", len(some))  # fmt: skip
        said = text.replace("{share}", share).replace("{minutes}", figures.plain(last)).replace("{names}", listed)
    if gone:
        without = translate("KmzbPlugin", "With these closed ({closed}):").replace("{closed}", _listed(gone))
        said = f"{without} {said[:1].lower()}{said[1:]}"
    if study.today is None:
        compared = translate("KmzbPlugin", "; the mean way takes {minutes}").format(minutes=siting_texts.minutes(wanted.mean_min))
    else:
        compared = " " + translate("KmzbPlugin", "(today {share}); the mean way takes {then} (today {today})").format(
            share=figures.percent(siting_verdict.shares(study, study.today)[-1]), then=siting_texts.minutes(wanted.mean_min),
            today=siting_texts.minutes(study.today.mean_min),
        )  # fmt: skip
    return f"{said}{compared}, {siting_texts.way(study, roads)}."


def _listed(some: Sequence[str]) -> str:
    """All of a few; of many the first two and how many there are."""
    return ", ".join(some) if len(some) <= MOST_NAMES else f"{', '.join(some[:2])} … ({len(some)})"


def _sure(study: SitingStudy) -> str:
    wanted = study.wanted
    if wanted is None:
        return siting_texts.impossible(study) or translate("KmzbPlugin", "No choice was found.")
    said = translate("KmzbPlugin", "The choice is {proof}").format(proof=siting_texts.proof(wanted))
    kept = siting_verdict.kept_share(study, wanted)
    stability = study.stability
    if kept is not None and stability is not None:
        text = ", " + translate("KmzbPlugin", "and would be the same in {share} of %n redraw(s) of the events", "", stability.draws)
        told = text.format(share=figures.percent(kept))
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
    size = figures.percent(abs(judged.gain))
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
    return figures.percent(NOTICEABLE_COVER if code in (MAX_COVER, SET_COVER) else NOTICEABLE_WAY)
