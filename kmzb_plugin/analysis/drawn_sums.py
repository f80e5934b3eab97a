"""How likely the sum of some of n values is when they are picked at random: computed for whole numbers, not guessed by a curve.

Counts of places lean so far to one side (most cells empty, a few with hundreds) that neither the normal nor any skewed curve tells
how often a window of nine cells is empty, or holds the one extreme cell, by chance alone.
"""

from __future__ import annotations

from typing import Optional

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from .significance import FloatArray

#: Smaller p are given as this: what the Fourier transform leaves below it is rounding.
SMALLEST = 1e-12
#: Largest share of the values that one sum may be of.
SHARE = 1 / 20
_WORK = 20_000_000


def two_sided_p_of_sums(values: FloatArray, drawn: FloatArray, total: FloatArray) -> Optional[FloatArray]:
    """Two-sided p (twice the smaller tail, the sum itself in it) of ``total[i]`` as the sum of ``drawn[i]`` of the n ``values``.

    The distribution is the histogram of the values folded with itself, one transform for each different number drawn: as if each
    value could be picked again, which makes p a little too large and never too small while few of many are drawn. Of few values
    all choices are counted instead, each value once. None where neither can be had: values that are no whole numbers, or of too
    wide a range.
    """
    least, width = values.min(), values.max() - values.min()
    if np.any(values != np.floor(values)) or np.any(drawn != np.floor(drawn)):
        return None
    if drawn.max() > SHARE * values.size:
        return _each_once(values, drawn, total)
    often = np.bincount(drawn.astype(np.int64))
    counts = np.flatnonzero(often)
    if (width * counts[-1] + 1) * counts.size > _WORK:
        return None
    once: NDArray[np.float64] = np.bincount((values - least).astype(np.int64)) / values.size
    size = fft.next_fast_len(int(width) * int(counts[-1]) + 1, real=True)
    folded = fft.rfft(once, size)
    place = np.rint(total - drawn * least if least else total).astype(np.int64)
    p = np.ones(total.shape)
    for count in sorted(counts, key=lambda one: -often[one]):  # nearly all windows are whole: their p for all, then the others
        chance = np.maximum(fft.irfft(folded**count, size), 0)
        smaller = np.clip(2 * np.minimum(np.cumsum(chance), np.cumsum(chance[::-1])[::-1]), SMALLEST, 1.0)
        if 2 * often[count] > drawn.size:
            np.take(smaller, place, out=p, mode="clip")
        else:
            mine = np.flatnonzero(drawn == count)
            p[mine] = smaller[place[mine]]
    return p


def two_sided_p_given_own(values: FloatArray, drawn: FloatArray, total: FloatArray) -> Optional[FloatArray]:
    """The same for ``total[i]`` as the sum of ``drawn[i]`` of the others, value ``i`` itself kept in its place.

    Of many values the own one makes no difference that is worth its time.
    """
    if np.any(drawn != np.floor(drawn)) or drawn.max() <= SHARE * values.size:
        return two_sided_p_of_sums(values, drawn, total)
    p = np.ones(total.shape)
    for own in np.unique(values):
        mine = np.flatnonzero(values == own)
        found = _each_once(np.delete(values, mine[0]), drawn[mine], total[mine])
        if found is None:
            return None
        p[mine] = found
    return p


def _each_once(values: FloatArray, drawn: FloatArray, total: FloatArray) -> Optional[FloatArray]:
    """By counting all choices of so many of the values, with their sums; None for more than some millions of steps."""
    most = int(drawn.max())
    if np.any(values != np.floor(values)) or most > values.size or most * np.log10(values.size + 1) > 290:
        return None
    steps = (values - values.min()).astype(np.int64)
    widest = int(np.sort(steps)[-most:].sum()) if most else 0
    if (most + 1) * (widest + 1) * values.size > 3 * _WORK:
        return None
    ways = np.zeros((most + 1, widest + 1))
    ways[0, 0] = 1
    for step in steps:
        ways[1:, step:] += ways[:-1, : widest + 1 - step].copy()
    p = np.ones(total.shape)
    place = np.clip(np.rint(total - drawn * values.min()).astype(np.int64), 0, widest)
    for count in np.unique(drawn).astype(np.int64):
        chance = ways[count] / ways[count].sum()
        smaller = np.minimum(np.cumsum(chance), np.cumsum(chance[::-1])[::-1])
        mine = drawn == count
        p[mine] = smaller[place[mine]]
    return np.clip(2 * p, SMALLEST, 1.0)
