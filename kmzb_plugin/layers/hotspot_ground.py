"""Cells of a hotspot layer by the ten thousand as one raster of classes: a country drawn at once, not polygon by polygon."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from .. import rasters
from ..analysis.grid import Grid
from ..desk.layer import HotspotLayer
from ..errors import KmzbError
from ..i18n import translate
from . import hotspot_styles
from .builder import crs_2180
from .hotspots import Words, describe, drawn_classes

#: More cells than this are drawn as a raster, with polygons for the hot ones alone.
MOST_POLYGONS = 20_000


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
    made = open_written(path, grid, number, 0, words.title)
    looks = hotspot_styles.looks()
    shown = [
        QgsPalettedRasterRenderer.Class(place, QColor(looks.get(code, looks[""]).fill), label)
        for place, (code, label) in enumerate(entries, 1)
    ]
    made.setRenderer(QgsPalettedRasterRenderer(made.dataProvider(), 1, shown))
    made.setOpacity(hotspot_styles.OPACITY)
    describe(made, words)
    return made


def open_written(path: str, grid: Grid, cells: np.ndarray, nothing: float, title: str, band: str = "") -> QgsRasterLayer:
    """Write a value per cell of ``grid`` in EPSG:2180 and open it. Raises KmzbError when the file cannot be written."""
    corner = (grid.west_m, grid.south_m, grid.cell_m)
    try:
        rasters.write(path, cells.reshape(grid.shape), corner, nothing, crs_2180().toWkt(), name=band)
        made = QgsRasterLayer(path, title, "gdal")
        if not made.isValid():
            raise OSError(path)
    except OSError as error:
        said = translate("KmzbPlugin", "The layer could not be written to this computer's temporary folder.")
        raise KmzbError(said, "raster") from error
    made.setCrs(crs_2180())
    return made
