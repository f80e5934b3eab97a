"""A density as a surface: a GeoTIFF in a folder of this session, drawn in the ramp of the hotspot layers."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsColorRampShader, QgsRasterLayer, QgsRasterShader, QgsSingleBandPseudoColorRenderer
from qgis.PyQt.QtGui import QColor

from ..analysis.grid import Grid
from ..desk.layer import HotspotLayer
from .hotspot_ground import open_written
from .hotspot_styles import OPACITY, RAMP
from .hotspots import BY_VALUE, Words, describe, span, step_edges

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
    cells = np.where(np.isfinite(value), value, NOTHING).astype(np.float32)
    made = open_written(path, grid, cells, NOTHING, words.title, words.columns.get(name, name))
    some = value[np.isfinite(value)]
    made.setRenderer(_renderer(made, some, words))
    made.setOpacity(OPACITY)
    describe(made, words)
    return made


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
