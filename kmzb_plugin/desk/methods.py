"""The kinds of hotspot layers: how each turns weighted events into values per cell and the cells it calls hot."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ..analysis import density, getis_ord, moran
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
    raise ValueError(f"no recipe for {options.kind.value}")


def local(place: Study, value: Floats, options: Options) -> getis_ord.Local:
    """Gi* of the cells inside the area; NaN outside. Fewer than two cells, or equal ones, say nothing (p 1)."""
    if int(place.inside.sum()) < 2:
        return getis_ord.Local(np.where(place.inside, 0.0, np.nan), np.where(place.inside, 1.0, np.nan))
    if isinstance(place.lattice, Grid):
        shape = place.lattice.shape
        found = getis_ord.gi_star_grid(np.where(place.inside, value, np.nan).reshape(shape), options.reach)
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
    stands, z = found.significant(options.rate), np.nan_to_num(found.z)
    hot, cold = stands & (z > 0), stands & (z < 0)
    return Found({"count": count, "z": found.z, "p": found.p}, hot, np.where(hot, "hot", np.where(cold, "cold", "")), _none(hot))


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


def _with(base: Optional[Base], kind: Kind) -> Base:
    if base is None or not len(base.xy_m):
        raise ValueError(f"{kind.value} needs something to compare with")
    return base


def _classes(hot: Booleans) -> np.ndarray:
    return np.where(hot, "hot", "")


def _none(like: Booleans) -> Booleans:
    return np.zeros(like.shape, dtype=bool)
