"""Whether the numbers of a siting study justify anything. There is no official norm in Poland: these bounds are ours, declared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Optional, Tuple

import numpy as np

from ..analysis.redraws import STEADY
from .sites import MAX_COVER, P_CENTER, P_MEDIAN, SET_COVER, Alternative, SitingStudy

#: An alternative is noticeably better when the way that its model shortens is at least this share shorter …
NOTICEABLE_WAY = 0.05
#: … or when at least this share of the demand more is within reach.
NOTICEABLE_COVER = 0.02
#: A gap below this is proof.
PROVEN = 1e-6


class Verdict(Enum):
    """What may be said of the wanted alternative."""

    HOLDS = "holds"  # noticeably better than today, and steady where that can be asked
    NO_BASE = "no_base"  # there is no station today: nothing to be better than
    NO_GAIN = "no_gain"  # hardly better than today
    NOT_STEADY = "not_steady"  # another year's chance would have chosen other places
    KEEP = "keep"  # no new station was asked for
    IMPOSSIBLE = "impossible"  # the wanted number does not do what the model asks


@dataclass(frozen=True)
class Judged:
    """The verdict with what it rests on: the model's own goal ``today`` and ``then``, and its relative or absolute ``gain``.

    ``today`` and ``then`` are minutes for P_MEDIAN and P_CENTER, shares of the demand (places for SET_COVER) within reach else;
    NaN where unknown.
    """

    verdict: Verdict
    today: float = np.nan
    then: float = np.nan
    gain: float = np.nan


def judge(study: SitingStudy) -> Judged:
    """Of the alternative that the criteria ask for."""
    wanted, today = study.wanted, study.today
    if wanted is None:
        return Judged(Verdict.IMPOSSIBLE)
    then = goal(study, wanted)
    if today is None:
        return Judged(Verdict.NOT_STEADY if _shaky(study) else Verdict.NO_BASE, np.nan, then)
    before = goal(study, today)
    gain, noticeable = _gain(study.criteria.model, before, then)
    if not wanted.added and not wanted.closed:
        return Judged(Verdict.KEEP, before, then, gain)
    if not noticeable:
        return Judged(Verdict.NO_GAIN, before, then, gain)
    return Judged(Verdict.NOT_STEADY if _shaky(study) else Verdict.HOLDS, before, then, gain)


def goal(study: SitingStudy, alternative: Alternative) -> float:
    """What the study's model makes better: mean or longest minutes, or the share within reach."""
    model = study.criteria.model
    if model == P_MEDIAN:
        return alternative.mean_min
    if model == P_CENTER:
        return alternative.longest_min
    near = alternative.minutes <= study.criteria.reach_min
    if model == MAX_COVER:
        return float(study.weight[near].sum())
    return float(near.mean())


def is_proven(alternative: Alternative) -> Optional[bool]:
    """Whether no choice is better; ``None`` where nothing was chosen."""
    return None if np.isnan(alternative.gap) else bool(alternative.gap <= PROVEN)


def kept_share(study: SitingStudy, alternative: Alternative) -> Optional[float]:
    """The smallest share of the redraws in which one of its new stations was chosen again; ``None`` where nobody asked."""
    if study.stability is None or alternative is not study.wanted or not alternative.added:
        return None
    return float(min(study.stability.share[site] for site in alternative.added))


def shares(study: SitingStudy, alternative: Alternative) -> Tuple[float, ...]:
    """People within each of the criteria's minutes, as shares of all; NaN without people."""
    everybody = float(study.demand.people.sum())
    return tuple(within / everybody if everybody else np.nan for within in alternative.within)


def _shaky(study: SitingStudy) -> bool:
    wanted = study.wanted
    share = kept_share(study, wanted) if wanted is not None else None
    return share is not None and share < STEADY


def _gain(model: str, before: float, then: float) -> Tuple[float, bool]:
    if model in (MAX_COVER, SET_COVER):
        gain = then - before
        return gain, gain >= NOTICEABLE_COVER
    if np.isnan(before):  # nothing is reached today
        return np.nan, not np.isnan(then)
    gain = (before - then) / before if before > 0 else 0.0
    return gain, gain >= NOTICEABLE_WAY
