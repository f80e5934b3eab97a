"""The stamp of a hotspot layer: made from the events until t, how much of what came after t did it catch?

Beside it stands a plain count of the same period with the same area: it predicts about as well as most maps (Doyle 2021).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..analysis import evaluation
from .data import Booleans, Floats

#: Why there are no figures.
NO_TRAINING, NO_TEST, NOTHING_HOT = "no_training", "no_test", "nothing_hot"


@dataclass(frozen=True)
class Score:
    """How a choice of cells did: ``hits`` events of the test in it (parts where equal cells share the last places), ``hit_rate``
    their share of all, ``pai`` = hit rate / area share, ``pei`` = PAI / best PAI of any choice of as many cells, ``rri`` = events
    that the training period promised there / events that came (1: as promised, above: too many promised). NaN where undefined."""

    hits: float
    hit_rate: float
    area_share: float
    pai: float
    pei: float
    rri: float


NOTHING = Score(*([float("nan")] * 6))


@dataclass(frozen=True)
class Stamp:
    """Trained on [``from_d``, ``until_d``), tested on [``until_d``, ``tested_to_d``), days since 1970-01-01 local.

    ``cells`` of ``of`` cells of the study area were chosen; ``count`` is the plain count with as many. ``reason`` says why
    there are no figures ("" where there are).
    """

    from_d: float
    until_d: float
    tested_to_d: float
    trained: float
    tested: float
    cells: int
    of: int
    layer: Score
    count: Score
    reason: str = ""

    @property
    def count_wins(self) -> bool:
        """The plain count caught more on the same area: the layer must say so."""
        return not self.reason and self.count.hits > self.layer.hits + 1e-9

    @property
    def beats_chance(self) -> bool:
        """The cells chosen held more than their share of the area."""
        return not self.reason and self.layer.pai > 1


def stamp(chosen: ArrayLike, trained: ArrayLike, tested: ArrayLike, days: tuple[float, float, float]) -> Stamp:
    """The stamp of a choice of cells of equal area.

    ``chosen``: which of the m cells of the study area the layer, made from the training period alone, calls hot; ``trained`` and
    ``tested``: events per cell in the two periods; ``days``: begin of the training, its end = begin of the test, end of the test.
    Raises ValueError when the shapes differ or the days do not ascend.
    """
    picked, before, after = np.asarray(chosen, dtype=bool), np.asarray(trained, dtype=float), np.asarray(tested, dtype=float)
    if not picked.shape == before.shape == after.shape or picked.ndim != 1 or not picked.size:
        raise ValueError("one value per cell of the study area, at least one cell")
    if not days[0] < days[1] < days[2]:
        raise ValueError("the test follows the training")
    cells, total = int(picked.sum()), float(after.sum())
    reason = ""
    if before.sum() == 0:
        reason = NO_TRAINING
    elif total == 0:
        reason = NO_TEST
    elif cells == 0:
        reason = NOTHING_HOT
    layer = count = NOTHING
    if not reason:
        scale = (days[2] - days[1]) / (days[1] - days[0])
        layer = _score(float(after[picked].sum()), float(before[picked].sum()) * scale, cells, after)
        count = _score(*_of_the_fullest(cells, before, after, scale), cells, after)
    return Stamp(*days, float(before.sum()), total, cells, picked.size, layer, count, reason)


def _score(hits: float, promised: float, cells: int, tested: Floats) -> Score:
    """Of ``cells`` cells with ``hits`` of the events ``tested``."""
    best = float(evaluation.pai(tested, tested)[cells - 1])
    hit_rate, area_share = hits / float(tested.sum()), cells / tested.size
    pai = hit_rate / area_share
    return Score(hits, hit_rate, area_share, pai, pai / best, promised / hits if hits else float("nan"))


def _of_the_fullest(cells: int, trained: Floats, tested: Floats, scale: float) -> tuple[float, float]:
    """Hits and promised events of the ``cells`` fullest cells of the training. Cells equal at the last place share it:
    their mean stands for each, so that no order of the cells can make the count look better or worse."""
    edge = float(np.partition(trained, trained.size - cells)[trained.size - cells])
    above, at = trained > edge, trained == edge
    share = (cells - int(above.sum())) / int(at.sum())
    hits = float(tested[above].sum() + share * tested[at].sum())
    return hits, float(trained[above].sum() + share * trained[at].sum()) * scale


def fullest(score: ArrayLike, inside: ArrayLike, share: float) -> Booleans:
    """The highest ``share`` of the cells inside by a score above 0 (at least one; equal ones in the order of their numbers)."""
    values, within = np.asarray(score, dtype=float), np.asarray(inside, dtype=bool)
    room = max(1, int(np.floor(share * within.sum())))
    usable = np.flatnonzero(within & (values > 0))
    picked = np.zeros(values.shape, dtype=bool)
    picked[usable[np.argsort(-values[usable], kind="stable")[:room]]] = True
    return picked
