"""Cells as a raster file: north up, whole or an error, and GDAL left as other plugins have set it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from kmzb_plugin import rasters

CORNER = (500_000.0, 400_000.0, 100.0)
CELLS = np.arange(6, dtype=np.float32).reshape(2, 3)


@pytest.fixture(params=[True, False], ids=["raising", "silent"])
def raising(request):
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield request.param
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


@pytest.mark.parametrize("kind", [np.uint8, np.float32])
def test_the_first_row_lies_in_the_south(tmp_path, raising, kind):
    path = str(tmp_path / "cells.tif")
    rasters.write(path, CELLS.astype(kind), CORNER, 0, "", name="n")
    file = gdal.Open(path)
    band = file.GetRasterBand(1)
    assert file.GetGeoTransform() == (500_000, 100, 0, 400_200, 0, -100)
    assert np.frombuffer(band.ReadRaster(), dtype=kind).tolist() == [3, 4, 5, 0, 1, 2]
    assert (band.GetNoDataValue(), band.GetDescription()) == (0, "n")
    assert bool(gdal.GetUseExceptions()) is raising


def test_what_cannot_be_written_is_an_error(tmp_path, raising):
    for driver in ("GTiff", "no such driver"):
        with pytest.raises(OSError, match="nowhere"):
            rasters.write(str(tmp_path / "nowhere" / "cells.tif"), CELLS, CORNER, 0, "", driver)
    assert bool(gdal.GetUseExceptions()) is raising


def test_it_works_with_gdal_as_it_will_be(tmp_path):
    """GDAL warns of a change in its next release where a program leaves the choice open: here it is made."""
    root = Path(__file__).resolve().parents[2]
    told = "import sys, numpy; from kmzb_plugin import rasters; ones = numpy.ones((2, 2), 'uint8')"
    told += "; rasters.write(sys.argv[1], ones, (0, 0, 1), 0, '')"
    done = subprocess.run(
        [sys.executable, "-W", "error::FutureWarning", "-c", told, str(tmp_path / "cells.tif")],
        cwd=root, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
