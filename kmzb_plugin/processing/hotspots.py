"""``kmzb:hotspots``: counts per square cell with Gi* of each, what of it stands after false-discovery-rate control."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsRectangle,
    QgsWkbTypes,
)

from ..analysis import getis_ord
from ..analysis.grid import Grid, covering
from ..compat import field_type
from ..i18n import translate
from .algorithm import LayerAlgorithm, telling
from .points import read_points, weights

INPUT, WEIGHT, CELL, REACH, RATE, OUTPUT, HOT, COLD = "INPUT", "WEIGHT", "CELL", "REACH", "RATE", "OUTPUT", "HOT", "COLD"
#: More cells than this are a mistake in the cell size, not an analysis.
MOST_CELLS = 4_000_000


class Hotspots(LayerAlgorithm):
    """Cells that hold something or stand out; empty cells that say nothing are counted with and not written."""

    def name(self) -> str:
        """Part of the id; never translated."""
        return "hotspots"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Hot and cold spots (Getis-Ord Gi*)")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Counts points in square cells and finds where high counts lie beside high ones (hot) and low beside low (cold): "
            "Getis-Ord Gi* with two-sided p that respect how counts lean, and control of the false discovery rate over all cells. "
            "The layer must be in metres. Positions known only to an area (field position_quality) are left out.\n\n"
            "A hot spot of reports is a hot spot of reporting as well as of threats: compare it with the confirmed ones, and with "
            "the plain count of the period before.",
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:  # noqa: N802
        """Parameters and outputs."""
        number = QgsProcessingParameterNumber
        added: List[bool] = []
        for parameter in (
            QgsProcessingParameterFeatureSource(
                INPUT, translate("KmzbPlugin", "Points"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            QgsProcessingParameterField(
                WEIGHT, translate("KmzbPlugin", "Weight (harm of each event)"), None, INPUT,
                QgsProcessingParameterField.DataType.Numeric,
                optional=True,
            ),
            QgsProcessingParameterDistance(CELL, translate("KmzbPlugin", "Cell size"), 500.0, INPUT, minValue=1.0),
            number(REACH, translate("KmzbPlugin", "Neighbours: cells up to this far"), number.Integer, 1, minValue=1, maxValue=50),
            number(RATE, translate("KmzbPlugin", "False discovery rate"), number.Double, 0.05, minValue=0.001, maxValue=0.5),
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("KmzbPlugin", "Hot and cold spots"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
        ):  # fmt: skip
            added.append(self.addParameter(parameter))
        added.append(self.addOutput(QgsProcessingOutputNumber(HOT, translate("KmzbPlugin", "Hot cells"))))
        added.append(self.addOutput(QgsProcessingOutputNumber(COLD, translate("KmzbPlugin", "Cold cells"))))
        assert all(added)

    def processAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """On any thread."""
        self.check_fields(parameters, context)
        with telling():
            return self._compute(parameters, context, feedback)

    def _compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        source = self.source(parameters, INPUT, context)
        field = self.parameterAsString(parameters, WEIGHT, context)
        cell = self.parameterAsDouble(parameters, CELL, context)
        xy, values = read_points(source, feedback, field)
        if feedback.isCanceled():
            return {}
        if not len(xy):
            raise QgsProcessingException(translate("KmzbPlugin", "There are no points with a position."))
        weight = weights(values) if field else None
        grid = covering(xy, cell)
        if grid.rows * grid.columns > MOST_CELLS:
            raise QgsProcessingException(translate(
                "KmzbPlugin", "That would be {count} cells: choose a larger cell size."
            ).format(count=grid.rows * grid.columns))  # fmt: skip
        counts = grid.count(xy, weight)
        found = getis_ord.gi_star_grid(counts, self.parameterAsInt(parameters, REACH, context))
        stands = found.significant(self.parameterAsDouble(parameters, RATE, context))
        sink, target = self.sink(parameters, OUTPUT, context, _fields(), QgsWkbTypes.Type.Polygon, source.sourceCrs())
        _write(sink, grid, counts, found, stands, feedback)
        hot, cold = int((stands & (found.z > 0)).sum()), int((stands & (found.z < 0)).sum())
        feedback.pushInfo(translate("KmzbPlugin", "{cells} cells: {hot} hot, {cold} cold.").format(
            cells=counts.size, hot=hot, cold=cold
        ))  # fmt: skip
        return {OUTPUT: target, HOT: hot, COLD: cold}


def _fields() -> QgsFields:
    fields = QgsFields()
    for name, kind in (("count", "Double"), ("z", "Double"), ("p", "Double"), ("class", "String")):
        fields.append(QgsField(name, field_type(kind)))
    return fields


def _write(
    sink: QgsFeatureSink, grid: Grid, counts: np.ndarray, found: getis_ord.Local, stands: np.ndarray,
    feedback: QgsProcessingFeedback,
) -> None:  # fmt: skip
    """One square per cell with something in it or with something to say."""
    rows, columns = np.nonzero((counts != 0) | stands)
    size = grid.cell_m
    for number, (row, column) in enumerate(zip(rows, columns)):
        if number % 1000 == 0:
            if feedback.isCanceled():
                return
            feedback.setProgress(50 + 50 * number / len(rows))
        west, south = grid.west_m + column * size, grid.south_m + row * size
        kind = ("hot" if found.z[row, column] > 0 else "cold") if stands[row, column] else ""
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, south, west + size, south + size)))
        feature.setAttributes([
            float(counts[row, column]), float(found.z[row, column]), float(found.p[row, column]), kind
        ])  # fmt: skip
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(sink.lastError())
