"""The kinds of hotspot layers: how each turns weighted events into values per cell and the cells it calls hot."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np

from ..analysis import change, density, emerging, getis_ord, moran, rates
from ..analysis.grid import Grid
from .data import Booleans, Floats
from .layer import Base, Found, Kind, Method, Options
from .sample import Sample, Study, grid_of
from .stamp import fullest

#: Below this part of its own mean the base of a dual density is nobody: a ratio to it would be noise.
LEAST_BASE = 0.1


def method_of(options: Options, sample: Sample, place: Study, base: Optional[Base]) -> Method:
    """The method of a kind over a study area. Raises ValueError for a kind without its base or with the wrong cells."""
    number = place.lattice.number(sample.xy_m)

    def count(weight: Floats) -> Floats:
        return place.count(number, weight)

    if options.kind is Kind.COUNT:
        return lambda weight, first_d, end_d: _counted(place, count(weight), options)
    if options.kind is Kind.GI_STAR:
        return lambda weight, first_d, end_d: _gi_star(place, count(weight), options)
    if options.kind is Kind.LOCAL_MORAN:
        return lambda weight, first_d, end_d: _local_moran(place, count(weight), options)
    if options.kind is Kind.DENSITY:
        grid_of(place)
        return lambda weight, first_d, end_d: _density(place, sample.xy_m, weight, count(weight), options)
    if options.kind is Kind.DUAL:
        return _dual(options, sample, place, _with(base, options.kind))
    if options.kind is Kind.EMERGING:
        return _emerging(options, sample, place)
    if options.kind is Kind.CHANGE:
        return _change(options, sample, place, _with(base, options.kind))
    if options.kind is Kind.RATE:
        return _rate(options, sample, place, _with(base, options.kind))
    raise ValueError(f"no method for {options.kind.value}")


def local(place: Study, value: Floats, options: Options) -> getis_ord.Local:
    """Gi* of the cells inside the area; NaN outside. Fewer than two cells, or equal ones, say nothing (p 1)."""
    if int(place.inside.sum()) < 2:
        return getis_ord.Local(np.where(place.inside, 0.0, np.nan), np.where(place.inside, 1.0, np.nan))
    if isinstance(place.lattice, Grid):
        known = value if place.inside.all() else np.where(place.inside, value, np.nan)
        found = getis_ord.gi_star_grid(known.reshape(place.lattice.shape), options.reach)
        return getis_ord.Local(found.z.ravel(), found.p.ravel())
    inside = np.flatnonzero(place.inside)
    found = getis_ord.gi_star(value[inside], place.lattice.neighbours(options.reach)[inside][:, inside])
    z, p = np.full(value.size, np.nan), np.full(value.size, np.nan)
    z[inside], p[inside] = found.z, found.p
    return getis_ord.Local(z, p)


def stands_out(place: Study, value: Floats, options: Options) -> Booleans:
    """Cells that Gi* calls hot after false-discovery-rate control."""
    found = local(place, value, options)
    return np.asarray(found.significant(options.rate) & (np.nan_to_num(found.z) > 0))


def _counted(place: Study, count: Floats, options: Options) -> Found:
    hot = fullest(count, place.inside, options.hot_share)
    return Found({"count": count}, hot, _classes(hot), _none(hot))


def _gi_star(place: Study, count: Floats, options: Options) -> Found:
    found = local(place, count, options)
    stands = found.significant(options.rate)
    with np.errstate(invalid="ignore"):
        hot, cold = stands & (found.z > 0), stands & (found.z < 0)
    return Found({"count": count, "z": found.z, "p": found.p}, hot, HOT_COLD[hot + 2 * cold], _none(hot))


HOT_COLD = np.array(["", "hot", "cold"])
QUADRANTS = np.array(["", "high_high", "low_high", "low_low", "high_low"])


def _local_moran(place: Study, count: Floats, options: Options) -> Found:
    """Hot are the high cells that stand, beside high ones or alone among low ones."""
    inside = np.flatnonzero(place.inside)
    i, z, p = (np.full(count.size, np.nan) for _ in range(3))
    quadrant = np.zeros(count.size, dtype=np.int8)
    if inside.size >= 4 and np.ptp(count[inside]) > 0:
        found = moran.local_moran(count[inside], place.lattice.neighbours(options.reach)[inside][:, inside])
        i[inside], z[inside], p[inside] = found.i, found.z, found.p
        quadrant[inside] = np.where(found.significant(options.rate), found.quadrant, 0)
    hot = (quadrant == 1) | (quadrant == 4)
    return Found({"count": count, "i": i, "z": z, "p": p}, hot, QUADRANTS[quadrant], _none(hot))


def _density(place: Study, xy_m: Floats, weight: Floats, count: Floats, options: Options) -> Found:
    value = density.kernel_density(xy_m, grid_of(place), options.radius_m, weight).ravel()
    hot = fullest(value, place.inside, options.hot_share)
    return Found({"count": count, "density": value}, hot, _classes(hot), value > 1e-3 * value.max(initial=0.0))


def _dual(options: Options, sample: Sample, place: Study, base: Base) -> Method:
    """Events over the base; no value where the base is nearly nobody, so that an empty place is never a hot spot."""
    grid = grid_of(place)
    number = place.lattice.number(sample.xy_m)
    below = density.kernel_density(base.xy_m, grid, options.radius_m, base.weight).ravel()
    enough = place.inside & (below > LEAST_BASE * below[place.inside].mean())

    def method(weight: Floats, first_d: float, end_d: float) -> Found:
        above = density.kernel_density(sample.xy_m, grid, options.radius_m, weight).ravel()
        ratio = np.divide(above, below, out=np.full(above.size, np.nan), where=enough)
        hot = fullest(np.nan_to_num(ratio), enough, options.hot_share)
        columns = {"count": place.count(number, weight), "density": above, "base": below, "ratio": ratio}
        return Found(columns, hot, _classes(hot), np.nan_to_num(ratio) > 0)

    return method


def _emerging(options: Options, sample: Sample, place: Study) -> Method:
    """Gi* in each of the steps, the classes of all. Hot is what is hot and not history."""
    if np.isnan(sample.day).any():
        raise ValueError("the classes need the day of each event")
    number = place.lattice.number(sample.xy_m)

    def method(weight: Floats, first_d: float, end_d: float) -> Found:
        step = np.clip(((sample.day - first_d) * options.steps / (end_d - first_d)).astype(int), 0, options.steps - 1)
        found = [local(place, place.count(number, np.where(step == n, weight, 0.0)), options) for n in range(options.steps)]
        z = np.column_stack([one.z for one in found])[place.inside]
        classes, trend, last = _outside(place, "none"), _outside(place, 0.0), _outside(place, np.nan)
        told = emerging.emerging(z, np.column_stack([one.p for one in found])[place.inside], options.rate)
        classes[place.inside], trend[place.inside], last[place.inside] = told.classes, told.trend.z, z[:, -1]
        ends = np.char.endswith(classes, "_hot") & (classes != "historical_hot")
        columns = {"count": place.count(number, weight), "z": last, "trend": trend}
        return Found(columns, ends, np.where(classes == "none", "", classes), _none(ends))

    return method


#: Fewer events than this in both periods together can show no change of a cell.
LEAST_CHANGE = 5


def _change(options: Options, sample: Sample, place: Study, base: Base) -> Method:
    """Each cell against itself in the base's period. Hot is what has become more."""
    if options.harm or base.days <= 0:
        raise ValueError("a change is of counts, over two periods of known length")
    number = place.lattice.number(sample.xy_m)
    before = np.rint(place.count(place.lattice.number(base.xy_m), base.weight))

    def method(weight: Floats, first_d: float, end_d: float) -> Found:
        count = np.rint(place.count(number, weight))
        p, relative = _outside(place, np.nan), _outside(place, np.nan)
        direction = np.zeros(count.size, dtype=np.int8)
        told = change.compare(
            count[place.inside], before[place.inside], (end_d - first_d, base.days), options.rate, LEAST_CHANGE
        )
        p[place.inside], relative[place.inside], direction[place.inside] = told.p, told.relative, told.direction
        hot = direction > 0
        classes = np.where(hot, "more", np.where(direction < 0, "less", ""))
        return Found({"count": count, "before": before, "p": p, "relative": relative}, hot, classes, before > 0)

    return method


def _rate(options: Options, sample: Sample, place: Study, base: Base) -> Method:
    """Events per so many of the base, smoothed. Hot is what is above the mean of the area."""
    if options.harm:
        raise ValueError("a rate is of counts")
    number = place.lattice.number(sample.xy_m)
    people = place.count(place.lattice.number(base.xy_m), base.weight)
    if not people[place.inside].any():
        raise ValueError("nobody of the base is in the area")

    def method(weight: Floats, first_d: float, end_d: float) -> Found:
        count = np.rint(place.count(number, weight))
        told = rates.rates(count[place.inside], people[place.inside], options.per)
        hot = np.zeros(count.size, dtype=bool)
        hot[place.inside] = told.above(options.rate)
        columns = {"count": count, "base": people}
        for name in ("rate", "low", "high", "smooth", "smooth_low", "smooth_high", "p"):
            columns[name] = _outside(place, np.nan)
            columns[name][place.inside] = getattr(told, name)
        return Found(columns, hot, _classes(hot), people > 0)

    return method


def _outside(place: Study, value: Any) -> Any:
    """A column that says ``value`` wherever the area is not."""
    return np.full(place.inside.shape, value, dtype="<U24" if isinstance(value, str) else float)


def _with(base: Optional[Base], kind: Kind) -> Base:
    if base is None or not len(base.xy_m):
        raise ValueError(f"{kind.value} needs something to compare with")
    return base


def _classes(hot: Booleans) -> np.ndarray:
    return np.where(hot, "hot", "")


def _none(like: Booleans) -> Booleans:
    return np.zeros(like.shape, dtype=bool)
