"""Hotspot layers, one recipe for all kinds: from events (or the roll-up's cells) to cells with values, a stamp and a lamp.

Each kind is a ``Method`` (``methods.py``): it turns the weights of the events of a part of the period into values per cell and the
cells it calls hot. The layer shows the whole period; the stamp uses the same method on the training part alone; the lamp repeats it
on resamples of the cases.
"""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np

from ..analysis import polygons, stability
from ..analysis.grid import outside_share
from . import lamp as lamps
from . import sample as samples
from . import watching
from .data import Cells, Events, Floats
from .layer import Base, Found, HotspotLayer, Kind, Method, Options
from .methods import method_of, stands_out
from .sample import SQUARE, Period, Sample, Study, study
from .stamp import Stamp, stamp

Progress = Callable[[float], bool]


def from_events(
    events: Events, period: Period, options: Options, area: Optional[polygons.Polygon] = None, base: Optional[Base] = None,
    progress: Optional[Progress] = None,
) -> HotspotLayer:  # fmt: skip
    """A layer from single events. ``area``: rings of the study area in metres; ``base``: what dual, change and rate compare with.

    ``progress`` hears the share done and says whether to go on (a no ends the resampling early). Raises ValueError for a scope
    without a place, too many cells, or a kind without its base.
    """
    if options.kind is Kind.NEAR_REPEAT:
        return watching.from_events(events, period, options, area, progress)
    sample = samples.from_events(events, period, options.measure, options.harm, options.seed)
    place = study(sample.xy_m, options.cell_m, options.shape, area)
    return _finished(sample, place, options, base, progress)


def from_cells(
    whole: Cells, training: Optional[Cells], period: Period, options: Options, area: Optional[polygons.Polygon] = None,
    base: Optional[Base] = None, progress: Optional[Progress] = None,
) -> HotspotLayer:  # fmt: skip
    """A layer of the roll-up's squares (count, Gi*, local Moran, rate, change): as quick for the country as for a town.

    ``training``: the same counts until the split, None for no stamp. The cell size is theirs. Raises ValueError as above.
    """
    sample = samples.from_cells(whole, training, period, options.measure, options.harm, options.seed)
    place = study(sample.xy_m, whole.size_m, SQUARE, area)
    return _finished(sample, place, options, base, progress, training is not None)


def _finished(
    sample: Sample, place: Study, options: Options, base: Optional[Base], progress: Optional[Progress], tested: bool = True
) -> HotspotLayer:
    method = method_of(options, sample, place, base)
    period = sample.period
    shown = method(sample.weight, period.first_d, period.end_d)
    told = _stamped(sample, place, method) if tested else None
    lamp = lamps.lamp(_facts(sample, place, options, method, shown, told, progress), options.thresholds)
    worth = np.flatnonzero((shown.columns["count"] > 0) | (shown.classes != "") | shown.drawn)
    on_map = int((place.lattice.number(sample.xy_m) >= 0).sum())
    return HotspotLayer(
        options.kind, options, period, place, worth, place.lattice.corners(worth),
        {name: values[worth] for name, values in shown.columns.items()}, shown.classes[worth], shown.hot[worth], told, lamp,
        left_out=sample.counted - sample.pointed + (sample.xy_m.shape[0] - on_map),
    )  # fmt: skip


def _stamped(sample: Sample, place: Study, method: Method) -> Stamp:
    """The method on the training part, held against the test part; cells inside the area only."""
    period = sample.period
    number = place.lattice.number(sample.xy_m)
    trained = place.count(number, sample.trained)[place.inside]
    tested = place.count(number, sample.weight - sample.trained)[place.inside]
    hot = np.zeros(place.inside.shape, dtype=bool)
    if trained.any():
        hot = method(sample.trained, period.first_d, period.split_d).hot
    return stamp(hot[place.inside], trained, tested, period.days)


def _facts(
    sample: Sample, place: Study, options: Options, method: Method, shown: Found, told: Optional[Stamp],
    progress: Optional[Progress],
) -> lamps.Facts:  # fmt: skip
    """What the lamp judges. A kind without a test of its own is judged by Gi* of its counts on the same cells."""
    hot, stable = shown.hot, None
    if options.draws and hot.any():
        share = stability.stays_hot(
            lambda factor: method(_times(sample.weight, factor), sample.period.first_d, sample.period.end_d).hot, sample.resample,
            options.draws, progress,
        )  # fmt: skip
        stable = float(share[hot].mean())
    outside = float(outside_share(place.lattice, place.inside, options.reach)[hot].mean()) if hot.any() else None
    significant = int(hot.sum())
    if options.kind in (Kind.COUNT, Kind.DENSITY, Kind.DUAL):
        significant = int(stands_out(place, shown.columns["count"], options).sum())
    return lamps.Facts(
        events=sample.pointed, significant=significant,
        confirmed_share=sample.confirmed / sample.pointed if sample.pointed else None,
        point_share=sample.pointed / sample.counted if sample.counted else None,
        outside_share=outside, stable_share=stable, stamp=told,
    )  # fmt: skip


def _times(weight: Floats, factor: Floats) -> Floats:
    """The weights of a resample: counts stay whole, 49 × (1 / 49) is 1."""
    product = weight * factor
    whole = np.rint(product)
    return np.where(np.abs(product - whole) <= 1e-9 * np.maximum(whole, 1), whole, product)
