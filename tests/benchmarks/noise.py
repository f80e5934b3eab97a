"""What the methods find where there is nothing: 200 draws of pure noise each, false alarms beside the promise.

A draw is a false alarm when a method calls anything at all real (maps: any cell after false-discovery-rate control; intervals: the
truth lies outside). The promise holds when the share of false alarms is within two standard errors of chance of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Iterator

import numpy as np

from kmzb_plugin.analysis import (
    aoristic,
    change,
    emerging,
    evaluation,
    getis_ord,
    moran,
    rates,
    reporting,
    sections,
    watch,
    weights,
)
from kmzb_plugin.analysis.grid import Grid, Hexagons
from kmzb_plugin.analysis.near_repeat import knox

DRAWS = 200
Random = np.random.Generator
GRID, HEXAGONS = Grid(0, 0, 500, 25, 25), Hexagons(500, 0, 0, 25, 25)
QUEEN, SIX = GRID.neighbours(), HEXAGONS.neighbours()
PEOPLE = np.random.default_rng(1).lognormal(8, 1, 150)


@dataclass(frozen=True)
class Noise:
    """A method on noise: ``alarm`` of one draw, and how many false alarms are promised at most."""

    alarm: Callable[[Random], bool]
    promised: float = 0.05

    def share(self, draws: int = DRAWS) -> float:
        """Share of the draws with a false alarm; the same on every machine."""
        return float(np.mean([self.alarm(np.random.default_rng((7, draw))) for draw in range(draws)]))

    @property
    def bound(self) -> float:
        """What ``DRAWS`` draws may show at most while the promise holds."""
        return self.promised + 2 * float(np.sqrt(self.promised * (1 - self.promised) / DRAWS))


def _counts(random: Random, mean: float, spread: float = 0.0) -> np.ndarray:
    """Counts of 625 cells without neighbourhood; ``spread`` > 0: a few cells hold most events."""
    return random.poisson(mean * np.exp(random.normal(0, spread, 625) - spread**2 / 2) if spread else mean, 625).astype(float)


def _hot(mean: float, spread: float = 0.0) -> Callable[[Random], bool]:
    return lambda random: bool(getis_ord.gi_star_grid(_counts(random, mean, spread).reshape(25, 25)).significant().any())


def _outlying(mean: float, spread: float = 0.0) -> Callable[[Random], bool]:
    return lambda random: bool(moran.local_moran(_counts(random, mean, spread), QUEEN).significant().any())


def _hexagons(random: Random) -> bool:
    return bool(getis_ord.gi_star(_counts(random, 1.0), SIX).significant().any())


def _areas(random: Random) -> bool:
    """Forty areas of any neighbourhood, values that are no counts."""
    near = weights.distance_band(random.uniform(0, 100, (40, 2)), 20)
    return bool(moran.local_moran(random.normal(size=40), near).significant().any())


def _classes(random: Random) -> bool:
    steps = [getis_ord.gi_star_grid(random.poisson(2, (15, 15))) for _ in range(12)]
    z, p = (np.column_stack([getattr(step, name).ravel() for step in steps]) for name in ("z", "p"))
    return bool((emerging.emerging(z, p).classes != "none").any())


def _zones(random: Random) -> bool:
    xy, t = random.uniform(0, 3000, (160, 2)), random.uniform(0, 100, 160)
    found = watch.Bands(np.array([7.0, 14.0]), np.array([300.0, 0.0]))
    return not watch.backtest(xy, t, 60, 100, found, 39).switched_off


def _bands(random: Random) -> bool:
    found = knox(random.uniform(0, 3000, (150, 2)), random.uniform(0, 100, 150), [0, 100, 200, 300], [0, 7, 14], 199)
    return watch.bands(found, [0, 100, 200, 300], [0, 7, 14]).any


def _road(random: Random) -> bool:
    found = sections.best_sections(np.zeros(120), random.uniform(0, 30_000, 120), [30_000], least=5, draws=99)
    return bool(found.p.min() <= 0.05)


def _action(random: Random) -> bool:
    control, treated = random.poisson(30, 2), random.poisson(25, 2)
    found = evaluation.wdd((float(control[0]), float(control[1])), (float(treated[0]), float(treated[1])))
    return not found.low <= 0 <= found.high


def _doubles(random: Random) -> bool:
    days = random.exponential(10, 60)
    found = reporting.reporting_rate(random.poisson(0.1 * days), days, np.zeros(60, dtype=int), 1)
    return not found.low_d[0] <= 0.1 <= found.high_d[0]


def _hour(random: Random) -> bool:
    """One hour of the week whose mean is known."""
    start = np.floor(random.uniform(0, 168, random.poisson(1500)))
    found = aoristic.demand(start, start)
    return not found.low[2, 5] <= 1500 / 168 <= found.high[2, 5]


METHODS: Dict[str, Noise] = {
    "Gi*, squares, 0.05 events a cell": Noise(_hot(0.05)),
    "Gi*, squares, 1 event a cell": Noise(_hot(1.0)),
    "Gi*, squares, 10 events a cell": Noise(_hot(10.0)),
    "Gi*, squares, a few cells hold most": Noise(_hot(1.0, 2.0)),
    "Gi*, hexagons": Noise(_hexagons),
    "local Moran, 0.05 events a cell": Noise(_outlying(0.05)),
    "local Moran, 1 event a cell": Noise(_outlying(1.0)),
    "local Moran, a few cells hold most": Noise(_outlying(1.0, 2.0)),
    "local Moran, areas, numbers of any kind": Noise(_areas),
    "Moran's I": Noise(lambda random: moran.moran(_counts(random, 1.0), QUEEN).p_random <= 0.05),
    "emerging classes, 12 steps": Noise(_classes),
    "change map": Noise(lambda random: bool(change.compare(_counts(random, 6.0), _counts(random, 6.0), least=5).real.any())),
    "E-test, one pair": Noise(lambda random: bool(evaluation.e_test(*random.poisson(12, 2)) <= 0.05)),
    "Mann-Kendall, one series": Noise(lambda random: bool(emerging.mann_kendall(random.normal(size=(1, 20))).p[0] <= 0.05)),
    "rates above the mean": Noise(lambda random: bool(rates.rates(random.poisson(PEOPLE * 0.003), PEOPLE).above().any())),
    "Knox, any band": Noise(_bands),
    "watch zones that stay on": Noise(_zones),
    "fullest road section": Noise(_road),
    "displacement difference, 90 % interval without 0": Noise(_action, 0.10),
    "reporting rate outside its 95 % interval": Noise(_doubles),
    "hour of the week outside its 95 % interval": Noise(_hour),
}


def tell() -> Iterator[str]:
    """The table."""
    yield f"False alarms in {DRAWS} draws of pure noise"
    width = max(len(name) for name in METHODS)
    for name, noise in METHODS.items():
        share = noise.share()
        yield f"{name:{width}}  {share:6.3f}  promised {noise.promised:.2f}  {'holds' if share <= noise.bound else 'BROKEN'}"
