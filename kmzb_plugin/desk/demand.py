"""Where the demand for a station is: events and inhabitants at places, grouped to squares where they are too many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Mapping, Optional, Sequence, Tuple

import numpy as np

from .data import Booleans, Events, Floats, Integers

#: Squares that demand may be grouped to; the finest that leaves few enough places is taken.
SIZES_M = (250.0, 500.0, 1_000.0, 2_000.0, 5_000.0, 10_000.0, 20_000.0, 50_000.0)
#: Mean distance from the middle of a square to a point in it, in sides of the square, and the largest.
MEAN_OFF, MOST_OFF = 0.3826, 2**-0.5


@dataclass(frozen=True)
class Grouped:
    """How demand was grouped: ``places`` as they were read became those of squares of ``size_m``, each at the middle of its weight.

    ``mean_m``, ``largest_m``: how far demand was moved, the mean weighted by it. ``read_m``: side of the roll-up's squares in which
    events were read (0: one by one); what that hides is in both figures, as if events lay evenly in their square.
    """

    size_m: float
    places: int
    mean_m: float
    largest_m: float
    read_m: float = 0.0


@dataclass(frozen=True)
class Demand:
    """n places: ``key`` (unique), ``xy_m`` n × 2 in EPSG:2180, ``counts`` n × kinds events, ``harm`` of one per kind, ``people``
    n. ``grouped``: how far it was moved to be so few places (``None``: it stands where it was).
    """

    key: Tuple[str, ...]
    xy_m: Floats
    counts: Floats
    harm: Floats
    people: Floats
    grouped: Optional[Grouped] = None

    def __len__(self) -> int:
        return len(self.key)


def weights(demand: Demand, harm_weight: float) -> Floats:
    """Share of each place in harm-weighted events and in people, mixed as declared; the sum is 1. Raises ValueError on no demand.

    Where one of both is nowhere known, the other counts alone.
    """
    harm, people = demand.counts @ demand.harm, demand.people
    parts = [(part / part.sum(), share) for part, share in ((harm, harm_weight), (people, 1 - harm_weight)) if part.sum() > 0]
    if not parts or sum(share for _, share in parts) == 0:
        raise ValueError("there is no demand")
    total = sum(share for _, share in parts)
    return np.asarray(sum(part * (share / total) for part, share in parts))


def gather(
    events: Events, wanted: Booleans, harm: Mapping[str, float], people: Sequence[Tuple[str, float, float, float]] = ()
) -> Demand:
    """Each event that is wanted as a place of its own, then each row (key, x, y, inhabitants) of ``people``.

    Positions known only to an area stay out.
    """
    use = np.flatnonzero(np.asarray(wanted, dtype=bool) & events.is_point)
    counts = np.zeros((use.size, len(events.kinds)))
    counts[np.arange(use.size), events.kind[use]] = 1.0
    keys = tuple(f"e:{events.pillars[events.pillar[row]]}:{events.id[row]}" for row in use)
    return beside(keys, events.xy()[use], counts, np.array([harm.get(kind, 1.0) for kind in events.kinds]), people)


def beside(
    keys: Tuple[str, ...], xy_m: Floats, counts: Floats, harm: Floats, people: Sequence[Tuple[str, float, float, float]]
) -> Demand:
    """Places with events, then places with inhabitants."""
    lived = np.array([(x, y) for _, x, y, _ in people], dtype=float).reshape(-1, 2)
    return Demand(
        keys + tuple(key for key, *_ in people), np.vstack([xy_m, lived]),
        np.vstack([counts, np.zeros((len(people), counts.shape[1]))]), harm,
        np.concatenate([np.zeros(len(keys)), np.array([count for *_, count in people], dtype=float)]),
    )  # fmt: skip


def fit(demand: Demand, most: int, harm_weight: float, read_m: float = 0.0) -> Demand:
    """Grouped to the finest squares that are at most ``most`` places, or to the coarsest there are.

    Raises ValueError on no demand.
    """
    for size in SIZES_M:
        if size >= read_m and len(np.unique(np.floor(demand.xy_m / size), axis=0)) <= most:
            break
    return group(demand, size, harm_weight, read_m)


def group(demand: Demand, size_m: float, harm_weight: float, read_m: float = 0.0) -> Demand:
    """One place per square of ``size_m`` that holds any demand (key "column:row"), at the middle of what its demand weighs.

    Counts and people are summed, nothing is lost. The middle never leaves the square, so nothing moves farther than its diagonal;
    and by the triangle inequality no mean way changes by more than the mean distance moved. Raises ValueError on no demand.
    """
    weight = weights(demand, harm_weight)
    squares, row = np.unique(np.floor(demand.xy_m / size_m).astype(np.int64), axis=0, return_inverse=True)
    row = row.ravel()
    number = len(squares)
    # where nothing weighs anything the plain middle
    pull = np.where((np.bincount(row, weight) > 0)[row], weight, 1.0)
    total = np.bincount(row, pull)
    middle = np.column_stack([np.bincount(row, pull * demand.xy_m[:, axis]) / total for axis in (0, 1)])
    moved = np.hypot(*(demand.xy_m - middle[row]).T)
    off = np.where(demand.counts.any(axis=1), read_m, 0.0)
    told = Grouped(
        size_m, len(demand), float(weight @ (moved + MEAN_OFF * off)), float((moved + MOST_OFF * off).max(initial=0.0)), read_m
    )
    return replace(
        demand, key=tuple(f"{column}:{line}" for column, line in squares), xy_m=middle, counts=_sums(row, demand.counts, number),
        people=np.bincount(row, demand.people, number).astype(float), grouped=told,
    )  # fmt: skip


def _sums(row: Integers, counts: Floats, number: int) -> Floats:
    if not counts.shape[1]:
        return np.zeros((number, 0))
    return np.column_stack([np.bincount(row, column, number) for column in counts.T])
