"""Which reports the verifiers corrected (another category, another position) and what had been received."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np

from .geography import Unit
from .geometry import inside
from .places import beats_of, groups
from .reports import Reports

RECATEGORISED, MOVED = 0.012, 0.015  # shares of the reports taken up (assumed)
MOVED_M = (20.0, 160.0)


@dataclass(frozen=True)
class Corrections:
    """``recategorised`` and ``moved`` mark reports; category, x, y are what was received, for every report."""

    recategorised: np.ndarray
    moved: np.ndarray
    category: np.ndarray
    x: np.ndarray
    y: np.ndarray


def draw(reports: Reports, units: Sequence[Unit], categories: int, rng: np.random.Generator) -> Corrections:
    """A move stays within the beat, so that unit and beat are the same before and after."""
    taken = reports.taken_at >= 0
    recategorised = taken & (rng.random(taken.size) < RECATEGORISED)
    shift = rng.integers(1, categories, taken.size)
    category = np.where(recategorised, (reports.category + shift) % categories, reports.category)
    rows = np.nonzero(taken & (rng.random(taken.size) < MOVED))[0]
    angle, distance = rng.uniform(0, 2 * np.pi, rows.size), rng.uniform(*MOVED_M, rows.size)
    x, y = reports.x.copy(), reports.y.copy()
    x[rows] = np.round(x[rows] + distance * np.cos(angle), 2)
    y[rows] = np.round(y[rows] + distance * np.sin(angle), 2)
    good = beats_of(units, reports.unit[rows], x[rows], y[rows]) == reports.beat[rows]
    for unit, members in groups(reports.unit[rows]):
        good[members] &= inside(units[unit].own, x[rows[members]], y[rows[members]])
    x[rows[~good]], y[rows[~good]] = reports.x[rows[~good]], reports.y[rows[~good]]
    moved = np.zeros(taken.size, dtype=bool)
    moved[rows[good]] = True
    return Corrections(recategorised, moved, category, x, y)
