"""Kernel density by ``analysis.density``, written as a GeoTIFF as QGIS does."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Dict

import numpy as np
from osgeo import gdal

from kmzb_plugin.analysis import density
from kmzb_plugin.analysis.grid import Grid
from tests.benchmarks.sides.protocol import Clock, serve


def work(arrays: Dict[str, np.ndarray], asked: Dict[str, Any], clock: Clock) -> Dict[str, Any]:
    grid = Grid(asked["west"], asked["south"], asked["cell"], asked["rows"], asked["columns"])
    with tempfile.TemporaryDirectory(prefix="kmzb-bench-") as folder:
        with clock.part("density"):
            found = density.kernel_density(arrays["xy"], grid, asked["radius"])
        with clock.part("file"):
            write(str(Path(folder) / "density.tif"), grid, found)
    # QGIS's "raw" values are sums of (1 − d²/r²)²; ours are events per km²: 3 / (π r²) of them
    raw = found[::-1] * (np.pi * (asked["radius"] / 1000) ** 2 / 3)
    return {"density": raw.astype(np.float32)}


def write(path: str, grid: Grid, values: np.ndarray) -> None:
    target = gdal.GetDriverByName("GTiff").Create(path, grid.columns, grid.rows, 1, gdal.GDT_Float32)
    target.SetGeoTransform((grid.west_m, grid.cell_m, 0, grid.south_m + grid.rows * grid.cell_m, 0, -grid.cell_m))
    target.GetRasterBand(1).WriteArray(values[::-1].astype(np.float32))
    target.FlushCache()


if __name__ == "__main__":
    gdal.UseExceptions()
    serve(work)
