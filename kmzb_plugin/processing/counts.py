"""``kmzb:cellcounts``: points per square or hexagon, and per km²."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterDefinition

from ..analysis.grid import tally
from ..i18n import translate
from .method import INPUT, OUTPUT, Method, cell_shape, cell_size, field_of, fields, points_in, polygon, rows_out
from .points import read_points, weights


class CellCounts(Method):
    """Only cells that hold something."""

    ID = "cellcounts"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Counts in squares or hexagons")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Counts points in equal cells, the plain baseline of every hotspot map. Cells stand at multiples of their size, so "
            "layers of different data fit together. Cells without a point are not written. The layer must be in metres; "
            "positions known only to an area (field position_quality) are left out.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            points_in(), field_of("WEIGHT", translate("KmzbPlugin", "Weight (harm of each event)"), INPUT, True, True),
            cell_size(), cell_shape(), rows_out(translate("KmzbPlugin", "Counts")),
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
        lattice = self.lattice(parameters, context, xy)
        cells = lattice.shape[0] * lattice.shape[1]
        number = lattice.number(xy)
        points = tally(number, cells)
        weight = tally(number, cells, weights(values)) if field else points
        held = np.flatnonzero(points)
        rows = (
            (polygon(corners), (int(points[cell]), weight[cell], weight[cell] / lattice.cell_km2))
            for cell, corners in zip(held, lattice.corners(held))
        )
        made = fields(("points", "Int"), ("count", "Double"), ("per_km2", "Double"))
        return {OUTPUT: self.write(parameters, context, feedback, made, rows, crs=source.sourceCrs(), total=len(held))}
