"""Cells of a hotspot layer by the ten thousand as one raster of classes: a country drawn at once, not polygon by polygon."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ..analysis.grid import Grid
from ..desk.layer import HotspotLayer
from ..errors import KmzbError
from ..i18n import translate
from . import hotspot_styles
from .builder import crs_2180
from .hotspots import Words, describe, drawn_classes

#: More cells than this are drawn as a raster, with polygons for the hot ones alone.
MOST_POLYGONS = 20_000
EPSG = 2180


def build_ground(layer: HotspotLayer, words: Words, path: str) -> QgsRasterLayer:
    """Write the classes to ``path`` (not there yet) and open them; cells not worth drawing are transparent.

    Raises ValueError for hexagons, KmzbError when the file cannot be written.
    """
    grid = layer.study.lattice
    if not isinstance(grid, Grid):
        raise ValueError("a raster has square cells")
    classes, entries = drawn_classes(layer, words)
    number = np.zeros(grid.rows * grid.columns, dtype=np.uint8)
    codes = np.array([code for code, _ in entries])
    order = np.argsort(codes)
    number[layer.numbers] = order[np.searchsorted(codes, classes, sorter=order)] + 1
    _write(path, grid, np.flipud(number.reshape(grid.shape)))
    made = QgsRasterLayer(path, words.title, "gdal")
    if not made.isValid():
        raise KmzbError(translate("KmzbPlugin", "The layer could not be written to this computer's temporary folder."), "raster")
    made.setCrs(crs_2180())
    looks = hotspot_styles.looks()
    shown = [
        QgsPalettedRasterRenderer.Class(place, QColor(looks.get(code, looks[""]).fill), label)
        for place, (code, label) in enumerate(entries, 1)
    ]
    made.setRenderer(QgsPalettedRasterRenderer(made.dataProvider(), 1, shown))
    made.setOpacity(hotspot_styles.OPACITY)
    describe(made, words)
    return made


def _write(path: str, grid: Grid, number: np.ndarray) -> None:
    """North is up in a raster: the first row is the northernmost."""
    made = gdal.GetDriverByName("GTiff").Create(path, grid.columns, grid.rows, 1, gdal.GDT_Byte, ["COMPRESS=LZW"])
    if made is None:
        raise KmzbError(translate("KmzbPlugin", "The layer could not be written to this computer's temporary folder."), "raster")
    made.SetGeoTransform((grid.west_m, grid.cell_m, 0, grid.south_m + grid.rows * grid.cell_m, 0, -grid.cell_m))
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    made.SetProjection(system.ExportToWkt())
    band = made.GetRasterBand(1)
    band.SetNoDataValue(0)
    band.WriteRaster(0, 0, grid.columns, grid.rows, np.ascontiguousarray(number).tobytes())
    band.FlushCache()
