"""A pool of descriptions per category and of officers' notes; reports point into it by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, Sequence, Tuple

import numpy as np

from . import phrases

MAX_LENGTH = 500
NONE = -1


@dataclass(frozen=True)
class TextPool:
    """``texts[i]`` is what number ``i`` stands for; the spans are (first, end) numbers per category and per act."""

    texts: Tuple[str, ...]
    descriptions: Mapping[str, Tuple[int, int]]
    notes: Mapping[str, Tuple[int, int]]


def build(shares: Mapping[str, float], size: int, seed: int) -> TextPool:
    """About ``size`` descriptions, shared out by ``shares`` (category → weight), and all notes."""
    rng = np.random.default_rng([seed, 4])
    texts: List[str] = []
    descriptions: Dict[str, Tuple[int, int]] = {}
    total = sum(shares.values())
    for category, share in shares.items():
        first = len(texts)
        wanted = max(20, round(size * share / total))
        made = dict.fromkeys(_description(category, rng) for _ in range(wanted))
        texts += made
        descriptions[category] = (first, len(texts))
    notes: Dict[str, Tuple[int, int]] = {}
    for act, sentences in _NOTES.items():
        notes[act] = (len(texts), len(texts) + len(sentences))
        texts += sentences
    return TextPool(tuple(texts), descriptions, notes)


_NOTES: Dict[str, Sequence[str]] = {
    "reject": phrases.REJECT_NOTES,
    "confirm": phrases.CONFIRM_NOTES,
    "mark_eliminated": phrases.ELIMINATE_NOTES,
    "hand_over": phrases.HAND_OVER_NOTES,
    "referral_answered": phrases.ANSWER_NOTES,
    "reopen": phrases.REOPEN_NOTES,
    "move": phrases.MOVE_NOTES,
    "annotate": phrases.ANNOTATION_NOTES,
}


def _description(category: str, rng: np.random.Generator) -> str:
    places, times, sentences = phrases.SENTENCES[category]
    first, second = rng.choice(len(phrases.STREETS), 2, replace=False)
    where = _one(places, rng).format(a=phrases.STREETS[first], b=phrases.STREETS[second], n=int(rng.integers(1, 90)))
    when, since = _one(phrases.TIMES[times], rng), _one(phrases.SINCE, rng)
    text = _one(sentences, rng).format(where=where, when=when, since=since)
    endings = phrases.ENDINGS if times == "often" else phrases.STREET_ENDINGS
    text = (text[0].upper() + text[1:] + " " + _one(endings, rng)).strip()
    return text[:MAX_LENGTH]


def _one(options: Sequence[str], rng: np.random.Generator) -> str:
    return options[int(rng.integers(len(options)))]
