"""A square grid over the map, in EPSG:2180 metres: which cell holds a point, how many points a cell holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .significance import FloatArray


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

    def count(self, xy_m: ArrayLike, weight: Optional[ArrayLike] = None) -> FloatArray:
        """Points (or the sum of their weights) per cell; points outside count nowhere."""
        row, column = self.cells(xy_m)
        inside = row >= 0
        weights = None if weight is None else np.asarray(weight, dtype=float)[inside]
        flat = np.bincount(row[inside] * self.columns + column[inside], weights, minlength=self.rows * self.columns)
        return flat.reshape(self.shape).astype(float)

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
