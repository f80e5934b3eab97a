"""Cells written as a raster file, the same whether GDAL raises or returns nothing: other plugins may have set it either way."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any, ContextManager, Sequence, Tuple

import numpy as np
from osgeo import gdal

#: What GDAL calls the numbers that are written.
_TYPES = {"uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32}


def write(
    path: str, cells: np.ndarray, corner: Tuple[float, float, float], nothing: float, wkt: str,
    driver: str = "GTiff", options: Sequence[str] = ("COMPRESS=LZW",), name: str = "",
) -> None:  # fmt: skip
    """Write ``cells`` (rows from the south, uint8 or float32) as one band; ``corner`` is west, south and size of a cell.

    ``nothing`` stands where there is no value, ``name`` is the band's. Raises OSError when the file cannot be written.
    """
    west, south, size = corner
    rows, columns = cells.shape
    with _raising():
        try:
            maker = gdal.GetDriverByName(driver)
            file = maker.Create(path, columns, rows, 1, _TYPES[cells.dtype.name], list(options)) if maker is not None else None
            if file is None:
                raise OSError(path)
            file.SetGeoTransform((west, size, 0, south + rows * size, 0, -size))
            file.SetProjection(wkt)
            band = file.GetRasterBand(1)
            if name:
                band.SetDescription(name)
            band.SetNoDataValue(nothing)
            failed = band.WriteRaster(0, 0, columns, rows, np.ascontiguousarray(cells[::-1]).tobytes())
            file.FlushCache()
        except RuntimeError as error:
            raise OSError(path) from error
    if failed:
        raise OSError(path)


def _raising() -> ContextManager[Any]:
    """GDAL raises inside it, in this thread alone; before GDAL 3.7 it stays as it is set."""
    manager = getattr(gdal, "ExceptionMgr", None)
    return nullcontext() if manager is None else manager()
