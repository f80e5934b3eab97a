"""Knox with 999 permutations on 10,000 events: ours against pointpats, counts the same.

Half of the events lie in sixty neighbourhoods, days are whole, and a tenth are planted repeats. Both sides get the same
arrays; what is timed is the call of the method. The second row asks for what an analyst reads, three bands of distance by three of
time, in one call of ours; pointpats answers one pair of thresholds a call and is given the widest.
"""

from __future__ import annotations

from typing import Iterator, List

import numpy as np

from tests.benchmarks.measure import Measurement
from tests.benchmarks.runner import PEERS, Answer, Side, in_turn

EVENTS, PERMUTATIONS, SEED = 10_000, 999, 5
OURS, THEIRS = Side("knox_ours"), Side("knox_pointpats", PEERS)
TARGET = 1 / 10
CASES = (
    ("one band: 100 m, 7 days", [0, 100], [0, 7], 3),
    ("3 × 3 bands to 300 m, 21 days", [0, 100, 200, 300], [0, 7, 14, 21], 1),
)


def measure() -> Iterator[Measurement]:
    """The narrow case and the wide one."""
    arrays = events()
    for label, space, time, rounds in CASES:
        both = in_turn(OURS, THEIRS, arrays, rounds, space=space, time=time, permutations=PERMUTATIONS, seed=SEED)
        note = said(both.ours[0], both.theirs[0])
        yield both.measurement(f"Knox, 999 permutations, {label}; pointpats", TARGET, note)


def said(ours: Answer, theirs: Answer) -> str:
    """The counts of both, which must be the same. Raises AssertionError."""
    mine, other = counts(ours), [int(n) for row in theirs.found["observed"] for n in row]
    if mine != other:
        raise AssertionError(f"ours counts {mine}, pointpats {other}")
    ours_mean = float(np.sum(ours.found["mean"]))
    return f"close in both, in space only, in time only, in none: {mine}, the same; mean of the permutations {ours_mean:.1f}" \
           f" against {theirs.found['mean']:.1f}"  # fmt: skip


def counts(answer: Answer) -> List[int]:
    """Pairs close in both, in space only, in time only, in none: over all bands."""
    found = answer.found
    both, space, time = int(np.sum(found["observed"])), sum(found["space"]), sum(found["time"])
    return [both, space - both, time - both, found["pairs"] - space - time + both]


def events() -> dict[str, np.ndarray]:
    """Metres with decimetres, and whole days of a year."""
    dice = np.random.default_rng(SEED)
    loose = EVENTS * 9 // 10
    centres = dice.uniform(0, 12_000, (60, 2))
    near = centres[dice.integers(0, 60, loose // 2)] + dice.normal(0, 300, (loose // 2, 2))
    xy = np.vstack([near, dice.uniform(0, 12_000, (loose - loose // 2, 2))])
    days = dice.integers(0, 365, loose)
    parents = dice.choice(loose, EVENTS - loose, replace=False)
    xy = np.vstack([xy, xy[parents] + dice.normal(0, 40, (parents.size, 2))])
    days = np.concatenate([days, days[parents] + dice.integers(0, 7, parents.size)])
    return {"xy": np.round(xy, 1), "times": days.astype(float)}
