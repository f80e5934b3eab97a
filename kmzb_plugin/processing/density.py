"""``kmzb:kerneldensity`` and ``kmzb:dualdensity``: events per km², or per event of another layer, as a raster."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterDestination,
    QgsRasterFileWriter,
)

from .. import rasters
from ..analysis import density
from ..analysis.grid import Grid, covering
from ..i18n import translate
from .method import INPUT, MOST_CELLS, OUTPUT, Method, cell_size, field_of, metres, number, points_in
from .points import read_points, weights

#: What stands where there is no value.
NOTHING = -9999.0


class KernelDensity(Method):
    """Quartic kernel, events per km²."""

    ID = "kerneldensity"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Kernel density")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Events per km² round each cell: quartic kernel, the same as in QGIS's heatmap, many times faster. A radius of 0 "
            "is chosen by a rule of thumb from the spread of the points in both directions.\n\nLimits: a readable picture, no "
            "test and no prediction without a back-test: a plain count of the period before predicts about as well. The layer "
            "must be in metres; positions known only to an area are left out.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            points_in(), field_of("WEIGHT", translate("KmzbPlugin", "Weight (harm of each event)"), INPUT, True, True), *_surface(),
        ]  # fmt: skip

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        field = self.parameterAsString(parameters, "WEIGHT", context)
        xy, values = read_points(source, feedback, field)
        if feedback.isCanceled():
            return {}
        radius = self.radius(parameters, context, feedback, xy)
        grid = self.grid(parameters, context, xy, radius)
        value = density.kernel_density(xy, grid, radius, weights(values) if field else None)
        return {OUTPUT: self.raster(parameters, context, grid, value, source.sourceCrs().toWkt())}

    def radius(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback, xy: np.ndarray
    ) -> float:
        """As asked, or by the rule of thumb."""
        asked = self.parameterAsDouble(parameters, "RADIUS", context)
        if asked <= 0:
            asked = density.bandwidth_m(xy)
            feedback.pushInfo(translate("KmzbPlugin", "Radius by the rule of thumb: {metres:.0f} m").format(metres=asked))
        return asked

    def grid(self, parameters: Dict[str, Any], context: QgsProcessingContext, xy: np.ndarray, radius: float) -> Grid:
        """Cells over the points and their kernels. Raises QgsProcessingException."""
        if not len(xy):
            raise QgsProcessingException(translate("KmzbPlugin", "There are no points with a position."))
        grid = covering(xy, self.parameterAsDouble(parameters, "CELL", context), radius)
        if grid.rows * grid.columns > 25 * MOST_CELLS:
            text = translate("KmzbPlugin", "That would be {count} cells: choose a larger cell size.")
            raise QgsProcessingException(text.format(count=grid.rows * grid.columns))
        return grid

    def raster(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, grid: Grid, value: np.ndarray, wkt: str
    ) -> str:
        """Writes the cells, north at the top. Raises QgsProcessingException."""
        path = self.parameterAsOutputLayer(parameters, OUTPUT, context)
        name = QgsRasterFileWriter.driverForExtension(path.rsplit(".", 1)[-1]) or "GTiff"
        options = ["COMPRESS=DEFLATE"] if name == "GTiff" else []
        cells = np.where(np.isnan(value), NOTHING, value).astype(np.float32)
        try:
            rasters.write(path, cells, (grid.west_m, grid.south_m, grid.cell_m), NOTHING, wkt, name, options)
        except OSError:
            raise QgsProcessingException(translate("KmzbPlugin", "The file {path} cannot be written.").format(path=path)) from None
        return path


class DualDensity(KernelDensity):
    """Events over a base: people, or the events of another period."""

    ID = "dualdensity"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Dual kernel density (ratio of two)")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Density of events divided by the density of a base with the same kernel: events per inhabitant, this year over "
            "last. No value where the base is at most the floor (per km²): a ratio to nobody is noise.\n\nLimits: high ratios at "
            "the thin edge of the base rest on few; set the floor accordingly. Both layers must be in metres and of one CRS.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            points_in(), points_in("BASE", translate("KmzbPlugin", "Base (people, events of another period)")),
            field_of("BASE_WEIGHT", translate("KmzbPlugin", "Weight in the base (inhabitants)"), "BASE", True, True),
            number("FLOOR", translate("KmzbPlugin", "Floor of the base, per km²"), 0.1), *_surface(),
        ]  # fmt: skip

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source, base = self.source(parameters, INPUT, context), self.source(parameters, "BASE", context)
        if source.sourceCrs() != base.sourceCrs():
            raise QgsProcessingException(translate("KmzbPlugin", "Both layers must have one coordinate system."))
        field = self.parameterAsString(parameters, "BASE_WEIGHT", context)
        xy, _ = read_points(source, feedback)
        below, values = read_points(base, feedback, field)
        if feedback.isCanceled():
            return {}
        radius = self.radius(parameters, context, feedback, xy)
        grid = self.grid(parameters, context, xy, radius)
        floor = self.parameterAsDouble(parameters, "FLOOR", context)
        ratio = density.dual_density(xy, below, grid, radius, floor, weights(values) if field else None)
        return {OUTPUT: self.raster(parameters, context, grid, ratio, source.sourceCrs().toWkt())}


def _surface() -> List[QgsProcessingParameterDefinition]:
    return [
        metres("RADIUS", translate("KmzbPlugin", "Radius (0: rule of thumb)"), 1000.0, low=0.0), cell_size(),
        QgsProcessingParameterRasterDestination(OUTPUT, translate("KmzbPlugin", "Density")),
    ]  # fmt: skip
