"""A density as a surface: a GeoTIFF in a folder of this session, drawn in the ramp of the hotspot layers."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsColorRampShader, QgsRasterLayer, QgsRasterShader, QgsSingleBandPseudoColorRenderer
from qgis.PyQt.QtGui import QColor

from ..analysis.grid import Grid
from ..desk.layer import HotspotLayer
from ..errors import KmzbError
from ..i18n import translate
from .builder import crs_2180
from .hotspot_styles import OPACITY, RAMP
from .hotspots import BY_VALUE, Words, describe, span, step_edges

EPSG = 2180
NOTHING = -9999.0


def build_surface(layer: HotspotLayer, words: Words, path: str) -> QgsRasterLayer:
    """Write the surface to ``path`` (not there yet) and open it; cells without a value are transparent.

    Raises ValueError for hexagons, KmzbError when the file cannot be written.
    """
    grid = layer.study.lattice
    if not isinstance(grid, Grid):
        raise ValueError("a surface has square cells")
    value = np.full(grid.rows * grid.columns, np.nan)
    value[layer.numbers] = layer.columns[BY_VALUE[layer.kind]]
    value[~layer.study.inside] = np.nan
    name = BY_VALUE[layer.kind]
    _write(path, grid, value.reshape(grid.shape), words.columns.get(name, name))
    made = QgsRasterLayer(path, words.title, "gdal")
    if not made.isValid():
        raise KmzbError(translate("KmzbPlugin", "The layer could not be written to this computer's temporary folder."), "raster")
    made.setCrs(crs_2180())
    some = value[np.isfinite(value)]
    made.setRenderer(_renderer(made, some, words))
    made.setOpacity(OPACITY)
    describe(made, words)
    return made


def _write(path: str, grid: Grid, value: np.ndarray, name: str) -> None:
    """North is up in a raster: the first row is the northernmost. ``name`` stands in the legend."""
    made = gdal.GetDriverByName("GTiff").Create(path, grid.columns, grid.rows, 1, gdal.GDT_Float32, ["COMPRESS=LZW"])
    if made is None:
        raise KmzbError(translate("KmzbPlugin", "The layer could not be written to this computer's temporary folder."), "raster")
    made.SetGeoTransform((grid.west_m, grid.cell_m, 0, grid.south_m + grid.rows * grid.cell_m, 0, -grid.cell_m))
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    made.SetProjection(system.ExportToWkt())
    band = made.GetRasterBand(1)
    band.SetDescription(name)
    band.SetNoDataValue(NOTHING)
    turned = np.flipud(np.where(np.isfinite(value), value, NOTHING)).astype(np.float32)
    band.WriteRaster(0, 0, grid.columns, grid.rows, np.ascontiguousarray(turned).tobytes())
    band.FlushCache()


def _renderer(made: QgsRasterLayer, some: np.ndarray, words: Words) -> QgsSingleBandPseudoColorRenderer:
    edges = step_edges(some).tolist()
    bounds = [*edges, float(some.max()) if some.size else 1.0]
    ramp = QgsColorRampShader(0.0, bounds[-1])
    ramp.setColorRampType(QgsColorRampShader.Type.Discrete)
    colours = RAMP[-len(bounds) :]
    items, low = [], 0.0
    for colour, high in zip(colours, bounds):
        last = high == bounds[-1]
        items.append(QgsColorRampShader.ColorRampItem(float("inf") if last else high, QColor(colour), span(low, high, words)))
        low = high
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader(0.0, bounds[-1])
    shader.setRasterShaderFunction(ramp)
    return QgsSingleBandPseudoColorRenderer(made.dataProvider(), 1, shader)
