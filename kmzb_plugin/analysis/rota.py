"""Who is on duty when, and the smallest shift table that covers a need: set covering by HiGHS with its proven gap.

Dantzig (1954), "A comment on Edie's traffic delays at toll booths": people per shift start as whole numbers, least paid hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Optional, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, sparse

from .aoristic import HOURS
from .significance import FloatArray


@dataclass(frozen=True)
class ShiftTable:
    """``people[d, s]`` begin their shift on weekday d (0 = Monday) at ``starts[s]`` o'clock and stay ``length_h`` hours.

    ``hours``: paid hours a week; ``bound``: what no table can go below; ``gap`` (relative) 0 = proven smallest.
    ``on_duty``: people in each of the 168 hours.
    """

    starts: Tuple[int, ...]
    length_h: int
    people: NDArray[np.int64]
    hours: float
    bound: float
    gap: float
    on_duty: FloatArray


def on_duty(weekday: ArrayLike, start: ArrayLike, length_h: ArrayLike, people: ArrayLike) -> FloatArray:
    """People in each of the 168 hours of the week from rows of a staffing table; parts of hours count as parts. Raises ValueError.

    ``weekday`` 0 = Monday; ``start``: o'clock (a fraction for minutes); a shift over the end of Sunday goes on on Monday.
    """
    day, begin, length, number = (np.asarray(v, dtype=float).ravel() for v in (weekday, start, length_h, people))
    if not day.shape == begin.shape == length.shape == number.shape:
        raise ValueError("weekdays, starts, lengths and people are of one length")
    if np.any((day < 0) | (day > 6)) or np.any((begin < 0) | (begin >= 24)) or np.any(number < 0):
        raise ValueError("weekdays are 0 … 6, starts 0 … 24, people from 0 on")
    if np.any((length <= 0) | (length > HOURS)):
        raise ValueError("a shift lasts more than nothing and at most a week")
    result = np.zeros(HOURS)
    for d, b, span, n in zip(day, begin, length, number):
        first = 24 * d + b
        hours = np.arange(np.floor(first), np.ceil(first + span))
        share = np.minimum(hours + 1, first + span) - np.maximum(hours, first)
        np.add.at(result, hours.astype(int) % HOURS, n * share)
    return result


def shift_table(
    need: ArrayLike, starts: Iterable[int] = (6, 14, 22), length_h: int = 8, window_h: int = 1, time_limit_s: float = 20,
    liked: Optional[ArrayLike] = None,
) -> ShiftTable:  # fmt: skip
    """The fewest paid hours so that every hour of the week has the people it needs. Raises ValueError.

    ``need``: 168 numbers >= 0. With ``window_h`` w > 1 (work that can wait) ``need[t]`` are person-hours wanted in the w hours
    from hour t on. Starts and lengths are whole hours; each weekday may have its own numbers. ``liked`` (168, higher is better):
    of tables with the same hours the one that covers these hours is taken.
    """
    wanted = np.asarray(need, dtype=float)
    begins = tuple(sorted({int(s) for s in starts}))
    if wanted.shape != (HOURS,) or not np.all(np.isfinite(wanted)) or np.any(wanted < 0):
        raise ValueError("the need is 168 finite numbers, not negative")
    if not begins or begins[0] < 0 or begins[-1] > 23 or not 1 <= length_h <= 24 or not 1 <= window_h <= HOURS:
        raise ValueError("starts are 0 … 23, a shift lasts 1 … 24 hours, a window 1 … 168")
    covers = _covers(begins, length_h)
    within = _windows(window_h) @ covers
    lost = np.flatnonzero((within.sum(axis=1) == 0) & (wanted > 0))
    if lost.size:
        raise ValueError(f"no shift covers hour {lost[0]} of the week ({lost.size} such hours)")
    rows = np.unique(np.column_stack([within, wanted]), axis=0)
    # closer than half a shift is the same number of shifts
    few = max(1.0, float(wanted.sum()) / window_h / length_h)
    solved = optimize.milp(
        1 + _dislike(covers, wanted, liked),
        constraints=optimize.LinearConstraint(sparse.csr_matrix(rows[:, :-1]), rows[:, -1] - 1e-9, np.inf),
        integrality=np.ones(covers.shape[1]),
        bounds=optimize.Bounds(0, np.inf),
        options={"time_limit": time_limit_s, "mip_rel_gap": 0.4 / few},
    )
    if solved.x is None:
        raise ValueError("the solver found no table in its time")
    people = np.round(solved.x).astype(np.int64)
    dual = getattr(solved, "mip_dual_bound", None)
    proven = people.sum() if solved.status == 0 else (0.0 if dual is None or not np.isfinite(dual) else np.ceil(dual - 0.5))
    hours, bound = float(people.sum() * length_h), float(min(proven, people.sum()) * length_h)
    gap = 0.0 if hours <= bound else (hours - bound) / hours
    return ShiftTable(begins, length_h, people.reshape(7, len(begins)), hours, bound, gap, covers @ people.astype(float))


def _dislike(covers: FloatArray, wanted: FloatArray, liked: Optional[ArrayLike]) -> FloatArray:
    """Per shift: so little that all of a table together is less than half a shift."""
    worth = np.zeros(HOURS) if liked is None else np.asarray(liked, dtype=float)
    if worth.shape != (HOURS,) or not np.all(np.isfinite(worth)):
        raise ValueError("what is liked is 168 finite numbers")
    covered = worth @ covers
    spread = float(np.ptp(covered))
    most = max(1.0, float(np.ceil(wanted.max())) * covers.shape[1])  # never more people than the largest need in every shift
    return np.asarray((covered.max() - covered) / spread * (0.49 / most) if spread > 0 else np.zeros(covers.shape[1]))


def _covers(begins: Tuple[int, ...], length_h: int) -> FloatArray:
    """168 hours × (7 days · starts): 1 where that shift is on duty."""
    covers = np.zeros((HOURS, 7 * len(begins)))
    for day in range(7):
        for number, begin in enumerate(begins):
            covers[(24 * day + begin + np.arange(length_h)) % HOURS, day * len(begins) + number] = 1
    return covers


def _windows(window_h: int) -> FloatArray:
    """168 × 168: 1 where hour h lies in the ``window_h`` hours from t on."""
    if window_h >= HOURS:
        return np.ones((1, HOURS)).repeat(HOURS, axis=0)
    ahead = (np.arange(HOURS)[None, :] - np.arange(HOURS)[:, None]) % HOURS
    return np.asarray(ahead < window_h, dtype=float)
