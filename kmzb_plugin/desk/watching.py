"""The layer of watch zones: near repeats learned from the events, zones alive at the end of the period, off when they fail the
test."""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np

from ..analysis import near_repeat, polygons, watch
from . import lamp as lamps
from . import sample as samples
from .data import Events, Floats
from .layer import HotspotLayer, Options
from .sample import Period, Sample, Study, study
from .stamp import NO_TEST, NOTHING, NOTHING_HOT, Score, Stamp

#: Corners of a drawn zone.
_CORNERS = 32


def from_events(
    events: Events, period: Period, options: Options, area: Optional[polygons.Polygon] = None,
    progress: Optional[Callable[[float], bool]] = None,
) -> HotspotLayer:  # fmt: skip
    """Zones round the events that are still alive at the end of the period: one polygon each, with ``radius_m``, ``until_d``,
    ``event``.

    ``extra`` holds the ``knox`` table of the period, its ``bands`` and the ``backtest`` of the bands learned before the split.
    When that fails, ``lamp`` says do not use, and ``switched_off`` in ``extra`` is True: draw them pale or not at all. The
    stamp's areas are km² under watch. Raises ValueError without a place.
    """
    sample = samples.from_events(events, period, options.measure, False, options.seed)
    place = study(sample.xy_m, options.cell_m, options.shape, area)
    told = _knox(sample, np.ones(sample.day.size, dtype=bool), options, progress)
    learned = _knox(sample, sample.day < period.split_d, options, progress)
    bands = _bands(told, options)
    tried = watch.backtest(
        sample.xy_m, sample.day, period.split_d, period.end_d, _bands(learned, options), options.permutations, options.seed
    )
    alive = watch.zones(sample.xy_m, sample.day, period.end_d, bands)
    stamp = _stamp(tried, sample, place)
    lamp = lamps.lamp(_facts(sample, bands, tried, stamp), options.thresholds)
    many = len(alive.event)
    return HotspotLayer(
        options.kind, options, period, place, place.lattice.number(alive.xy_m), _circles(alive.xy_m, alive.radius_m),
        {"count": np.ones(many), "radius_m": alive.radius_m, "until_d": alive.until_d, "event": alive.event},
        np.full(many, "watch"), np.full(many, not tried.switched_off), stamp, lamp, sample.counted - sample.pointed,
        {"knox": told, "bands": bands, "backtest": tried, "switched_off": tried.switched_off},
    )  # fmt: skip


def _knox(
    sample: Sample, used: np.ndarray, options: Options, progress: Optional[Callable[[float], bool]]
) -> Optional[near_repeat.Knox]:
    if int(used.sum()) < 2:
        return None
    return near_repeat.knox(
        sample.xy_m[used], sample.day[used], options.space_edges_m, options.time_edges_d, options.permutations, options.seed,
        progress=progress,
    )  # fmt: skip


def _bands(found: Optional[near_repeat.Knox], options: Options) -> watch.Bands:
    if found is None:
        until = np.asarray(options.time_edges_d[1:], dtype=float)
        return watch.Bands(until, np.zeros(until.size))
    return watch.bands(found, options.space_edges_m, options.time_edges_d, options.rate)


def _stamp(tried: watch.Backtest, sample: Sample, place: Study) -> Stamp:
    """Hits and mean area under watch, as the other layers tell theirs; what needs equal cells (PEI, RRI) is unknown."""
    whole = float(place.inside.sum()) * place.lattice.cell_km2
    trained = float(sample.trained.sum())
    reason = {watch.NO_BAND: NOTHING_HOT, watch.NO_TEST: NO_TEST}.get(tried.reason, "")
    if not reason and (not tried.watched_km2 or not whole):
        reason = NOTHING_HOT
    layer, count = NOTHING, NOTHING
    if not reason:
        layer, count = (_score(hits, tried, whole) for hits in (float(tried.hits), tried.count_hits))
    cells = int(round(tried.watched_km2 / place.lattice.cell_km2))
    tested = float(sample.weight.sum()) - trained
    return Stamp(*sample.period.days, trained, tested, cells, int(place.inside.sum()), layer, count, reason)


def _score(hits: float, tried: watch.Backtest, whole_km2: float) -> Score:
    share, rate = tried.watched_km2 / whole_km2, hits / tried.events
    return Score(hits, rate, share, rate / share, float("nan"), float("nan"))


def _facts(sample: Sample, bands: watch.Bands, tried: watch.Backtest, stamp: Stamp) -> lamps.Facts:
    return lamps.Facts(
        events=sample.pointed, significant=int((bands.reach_m > 0).sum()),
        confirmed_share=sample.confirmed / sample.pointed if sample.pointed else None,
        point_share=sample.pointed / sample.counted if sample.counted else None,
        stamp=stamp, watch_p=tried.p if bands.any else None,
    )  # fmt: skip


def _circles(xy_m: Floats, radius_m: Floats) -> Floats:
    turn = np.linspace(0, 2 * np.pi, _CORNERS, endpoint=False)
    ring = np.column_stack([np.cos(turn), np.sin(turn)])
    return np.asarray(xy_m[:, None, :] + radius_m[:, None, None] * ring[None, :, :])
