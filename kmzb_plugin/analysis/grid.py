"""Squares or hexagons over the map, in EPSG:2180 metres: which cell holds a point, how many points a cell holds, who adjoins whom.

Cells are numbered row by row from the south-west; both kinds answer alike (``Lattice``), so a method need not know which it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Protocol, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from .significance import FloatArray

IntArray = NDArray[np.int64]


class Lattice(Protocol):
    """Equal cells over the map, numbered row by row."""

    @property
    def shape(self) -> Tuple[int, int]:
        """Rows and columns."""

    @property
    def cell_km2(self) -> float:
        """Area of one cell."""

    def number(self, xy_m: ArrayLike) -> IntArray:
        """Number of the cell of each of n × 2 points, -1 outside."""

    def points(self) -> FloatArray:
        """Centre of every cell, m × 2 metres."""

    def corners(self, numbers: ArrayLike) -> FloatArray:
        """Corners of the cells named, anticlockwise: k × corners × 2 metres."""

    def neighbours(self, reach: int = 1) -> sparse.csr_matrix:
        """1 for each pair of cells at most ``reach`` steps apart, m × m, without the diagonal."""

    def around(self, reach: int = 1) -> int:
        """How many neighbours a cell far from the border has."""


@dataclass(frozen=True)
class Grid:
    """``rows`` × ``columns`` cells of ``cell_m``; row 0 is the southernmost. A point on a border belongs north and east."""

    west_m: float
    south_m: float
    cell_m: float
    rows: int
    columns: int

    def __post_init__(self) -> None:
        if not self.cell_m > 0 or self.rows < 1 or self.columns < 1:
            raise ValueError("a grid has cells of a positive size")

    @property
    def shape(self) -> Tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.columns

    def cells(self, xy_m: ArrayLike) -> Tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Row and column of each of n × 2 points, -1 and -1 outside the grid."""
        points = np.asarray(xy_m, dtype=float).reshape(-1, 2)
        if not np.all(np.isfinite(points)):
            raise ValueError("positions must be finite")
        column = np.floor((points[:, 0] - self.west_m) / self.cell_m).astype(np.int64)
        row = np.floor((points[:, 1] - self.south_m) / self.cell_m).astype(np.int64)
        outside = (row < 0) | (row >= self.rows) | (column < 0) | (column >= self.columns)
        row[outside] = column[outside] = -1
        return row, column

    @property
    def cell_km2(self) -> float:
        """Area of one cell."""
        return self.cell_m**2 / 1e6

    def number(self, xy_m: ArrayLike) -> IntArray:
        """Number of the cell of each of n × 2 points, row by row from the south-west; -1 outside."""
        row, column = self.cells(xy_m)
        return np.where(row >= 0, row * self.columns + column, -1)

    def count(self, xy_m: ArrayLike, weight: Optional[ArrayLike] = None) -> FloatArray:
        """Points (or the sum of their weights) per cell; points outside count nowhere."""
        return tally(self.number(xy_m), self.rows * self.columns, weight).reshape(self.shape)

    def points(self) -> FloatArray:
        """Centre of every cell, m × 2 metres."""
        east, north = self.centres()
        return np.column_stack([np.tile(east, self.rows), np.repeat(north, self.columns)])

    def corners(self, numbers: ArrayLike) -> FloatArray:
        """Corners of the cells named, anticlockwise from the south-west: k × 4 × 2 metres."""
        row, column = np.divmod(np.asarray(numbers, dtype=np.int64), self.columns)
        found = np.empty((row.size, 4, 2))
        found[:, 0, 0] = found[:, 3, 0] = self.west_m + self.cell_m * column
        found[:, 1, 0] = found[:, 2, 0] = self.west_m + self.cell_m * (column + 1)
        found[:, 0, 1] = found[:, 1, 1] = self.south_m + self.cell_m * row
        found[:, 2, 1] = found[:, 3, 1] = self.south_m + self.cell_m * (row + 1)
        return found

    def neighbours(self, reach: int = 1) -> sparse.csr_matrix:
        """1 for each pair of cells at most ``reach`` apart in row and in column, m × m, without the diagonal."""
        steps = [(up, right) for up in range(-reach, reach + 1) for right in range(-reach, reach + 1) if (up, right) != (0, 0)]
        row, column = np.divmod(np.arange(self.rows * self.columns), self.columns)
        return _adjoining(self.shape, [(row + up, column + right) for up, right in steps])

    def around(self, reach: int = 1) -> int:
        """How many neighbours a cell far from the border has."""
        return (2 * reach + 1) ** 2 - 1

    def centres(self) -> Tuple[FloatArray, FloatArray]:
        """Easting of each column, northing of each row."""
        half = self.cell_m / 2
        return (
            self.west_m + half + self.cell_m * np.arange(self.columns),
            self.south_m + half + self.cell_m * np.arange(self.rows),
        )


def covering(xy_m: ArrayLike, cell_m: float, margin_m: float = 0.0) -> Grid:
    """The grid over all points, its borders at multiples of ``cell_m``, so that grids of different data fit together."""
    points = np.asarray(xy_m, dtype=float).reshape(-1, 2)
    if points.size == 0:
        raise ValueError("there are no points")
    if not np.all(np.isfinite(points)):
        raise ValueError("positions must be finite")
    west, south = np.floor((points.min(axis=0) - margin_m) / cell_m)
    east, north = np.floor((points.max(axis=0) + margin_m) / cell_m) + 1
    return Grid(west * cell_m, south * cell_m, cell_m, int(north - south), int(east - west))


_ROW = np.sqrt(3) / 2  # distance of the rows of hexagons, in widths


@dataclass(frozen=True)
class Hexagons:
    """``rows`` × ``columns`` hexagons with a corner up, ``width_m`` from side to side and from centre to centre; odd rows lie
    half a width east. Rows and columns are counted from (0, 0) of the CRS, so that layers of different data fit together.

    Each has six equal neighbours and a rounder shape than a square of the same area (√3/2 · width²).
    """

    width_m: float
    first_row: int
    first_column: int
    rows: int
    columns: int

    def __post_init__(self) -> None:
        if not self.width_m > 0 or self.rows < 1 or self.columns < 1:
            raise ValueError("hexagons have a positive size")

    @property
    def shape(self) -> Tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.columns

    @property
    def cell_km2(self) -> float:
        """Area of one hexagon."""
        return float(_ROW * self.width_m**2 / 1e6)

    def number(self, xy_m: ArrayLike) -> IntArray:
        """Number of the hexagon of each of n × 2 points (the nearest centre), row by row from the south-west; -1 outside."""
        row, column = _hexagon_of(xy_m, self.width_m)
        row, column = row - self.first_row, column - self.first_column
        inside = (row >= 0) & (row < self.rows) & (column >= 0) & (column < self.columns)
        return np.where(inside, row * self.columns + column, -1)

    def count(self, xy_m: ArrayLike, weight: Optional[ArrayLike] = None) -> FloatArray:
        """Points (or the sum of their weights) per hexagon, rows × columns; points outside count nowhere."""
        return tally(self.number(xy_m), self.rows * self.columns, weight).reshape(self.shape)

    def points(self) -> FloatArray:
        """Centre of every hexagon, m × 2 metres."""
        return self._centres(np.arange(self.rows * self.columns))

    def corners(self, numbers: ArrayLike) -> FloatArray:
        """Corners of the hexagons named, anticlockwise from the south: k × 6 × 2 metres."""
        turn = np.radians(np.arange(-90, 270, 60))
        step = self.width_m / np.sqrt(3) * np.column_stack([np.cos(turn), np.sin(turn)])
        return np.asarray(self._centres(np.asarray(numbers, dtype=np.int64))[:, None, :] + step[None, :, :])

    def neighbours(self, reach: int = 1) -> sparse.csr_matrix:
        """1 for each pair of hexagons at most ``reach`` steps apart, m × m, without the diagonal."""
        row, column = np.divmod(np.arange(self.rows * self.columns), self.columns)
        high = row + self.first_row
        targets = []
        for up in range(-reach, reach + 1):
            shift = (high + up) // 2 - high // 2  # odd rows lie half a width east
            for along in range(max(-reach, -reach - up), min(reach, reach - up) + 1):
                if (up, along) != (0, 0):
                    targets.append((row + up, column + along + shift))
        return _adjoining(self.shape, targets)

    def around(self, reach: int = 1) -> int:
        """How many neighbours a hexagon far from the border has."""
        return 3 * reach * (reach + 1)

    def _centres(self, numbers: IntArray) -> FloatArray:
        row, column = np.divmod(numbers, self.columns)
        row, column = row + self.first_row, column + self.first_column
        return np.column_stack([self.width_m * (column + 0.5 * (row % 2)), self.width_m * _ROW * row])


def hexagons_covering(xy_m: ArrayLike, width_m: float) -> Hexagons:
    """The hexagons over all points. Raises ValueError without points."""
    row, column = _hexagon_of(xy_m, width_m)
    if row.size == 0:
        raise ValueError("there are no points")
    south, west = int(row.min()), int(column.min())
    return Hexagons(width_m, south, west, int(row.max()) - south + 1, int(column.max()) - west + 1)


def tally(numbers: ArrayLike, cells: int, weight: Optional[ArrayLike] = None) -> FloatArray:
    """How many (or what weight) of n events lie in each of ``cells`` cells; number -1 is nowhere."""
    at = np.asarray(numbers)
    weights = None if weight is None else np.asarray(weight, dtype=float)
    if at.size and at.min() < 0:
        inside = at >= 0
        at, weights = at[inside], None if weights is None else weights[inside]
    return np.bincount(at, weights, minlength=cells).astype(float, copy=False)


def outside_share(lattice: Lattice, inside: ArrayLike, reach: int = 1) -> FloatArray:
    """Edge effect: the share of each cell's neighbourhood (itself included) that lies outside the study area, 0 … 1.

    ``inside``: which of the m cells belong to the area. What happens outside is unknown, and a cell at the border has fewer
    neighbours to speak for it: the more of its neighbourhood is outside, the less its statistic means.
    """
    belongs = np.asarray(inside, dtype=float).ravel()
    if isinstance(lattice, Grid):
        near = (window_size(lattice.shape, reach) if belongs.all() else window_sum(belongs.reshape(lattice.shape), reach)).ravel()
    else:
        near = lattice.neighbours(reach) @ belongs + belongs
    return np.asarray(1 - near / (lattice.around(reach) + 1))


def window_sum(values: FloatArray, reach: int) -> FloatArray:
    """Sum over the square window of ``2 * reach + 1`` cells, cut at the border, along one axis after the other."""
    rows, columns = values.shape
    running = np.zeros((rows + 1, columns))
    for row in range(rows):  # whole rows at a time: numpy's own running sum goes down column by column
        np.add(running[row], values[row], out=running[row + 1])
    tall = _between(running, reach)
    running = np.zeros((rows, columns + 1))
    np.cumsum(tall, axis=1, out=running[:, 1:])
    return _between(running.T, reach).T


def window_size(shape: Tuple[int, ...], reach: int) -> FloatArray:
    """How many cells the window of each cell has: ``window_sum`` of ones."""
    high, wide = (np.minimum(at + reach + 1, at.size) - np.maximum(at - reach, 0) for at in (np.arange(n) for n in shape))
    return np.multiply.outer(high, wide).astype(float)


def _between(running: FloatArray, reach: int) -> FloatArray:
    """Differences of running sums (the first is 0) over the window of each row."""
    length = running.shape[0] - 1
    index = np.arange(length)
    if length <= 2 * reach:
        return running[np.minimum(index + reach + 1, length)] - running[np.maximum(index - reach, 0)]
    found = np.empty_like(running[1:])
    found[: reach] = running[reach + 1 : 2 * reach + 1]
    np.subtract(running[2 * reach + 1 :], running[: length - 2 * reach], out=found[reach : length - reach])
    np.subtract(running[length], running[length - 2 * reach : length - reach], out=found[length - reach :])
    return found


def _hexagon_of(xy_m: ArrayLike, width_m: float) -> Tuple[IntArray, IntArray]:
    """Row and column of the hexagon with the nearest centre: one of the two rows a point lies between."""
    points = np.asarray(xy_m, dtype=float).reshape(-1, 2)
    if not np.all(np.isfinite(points)):
        raise ValueError("positions must be finite")
    east, north = points.T / width_m
    below = np.floor(north / _ROW).astype(np.int64)
    rows, columns, away = [], [], []
    for row in (below, below + 1):
        shift = 0.5 * (row % 2)
        column = np.floor(east - shift + 0.5).astype(np.int64)
        rows.append(row)
        columns.append(column)
        away.append((east - column - shift) ** 2 + (north - _ROW * row) ** 2)
    upper = away[1] < away[0]
    return np.where(upper, rows[1], rows[0]), np.where(upper, columns[1], columns[0])


def _adjoining(shape: Tuple[int, int], targets: list[Tuple[IntArray, IntArray]]) -> sparse.csr_matrix:
    """Weights from each cell to its cells (row, column) in ``targets``, those beyond the border left out."""
    cells = shape[0] * shape[1]
    first, second = [], []
    for row, column in targets:
        there = (row >= 0) & (row < shape[0]) & (column >= 0) & (column < shape[1])
        first.append(np.flatnonzero(there))
        second.append((row * shape[1] + column)[there])
    one, other = np.concatenate(first), np.concatenate(second)
    return sparse.csr_matrix((np.ones(one.size), (one, other)), shape=(cells, cells))
