"""``kmzb:servicearea``: the roads within so many minutes of stations; reachable land only."""

from __future__ import annotations

from typing import Any, Dict, Optional

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..analysis import travel
from ..i18n import translate
from .groups import StationsAlgorithm, fields_of
from .points import read_points, weights
from .road_layer import ACCESS, ACCESS_KMH, read_roads, road_parameters

INPUT, READINESS, MINUTES, OUTPUT = "INPUT", "READINESS", "MINUTES", "OUTPUT"


class ServiceArea(StationsAlgorithm):
    """Edges that are only half within are cut where the time is up."""

    def name(self) -> str:
        """Part of the id; never translated."""
        return "servicearea"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Service area over roads")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "The pieces of road that can be reached from the nearest station within the minutes given, each with the minutes at "
            "its begin and end; a road that is only half reached is cut there. Only what the network really reaches is inside: "
            "the other bank of a river is not, however near. The readiness of a station (from the call to the start) counts. A "
            "road without a speed is an error that names it.",
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:  # noqa: N802
        """Parameters and outputs."""
        number, field = QgsProcessingParameterNumber, QgsProcessingParameterField
        self.add(
            QgsProcessingParameterFeatureSource(INPUT, translate("KmzbPlugin", "Stations"), [QgsProcessing.TypeVectorPoint]),
            field(READINESS, translate("KmzbPlugin", "Readiness of the station (min)"), None, INPUT, field.Numeric, optional=True),
            number(MINUTES, translate("KmzbPlugin", "Minutes"), number.Double, 10.0, minValue=0.0),
            *road_parameters(optional=False),
            QgsProcessingParameterFeatureSink(OUTPUT, translate("KmzbPlugin", "Reached roads"), QgsProcessing.TypeVectorLine),
        )

    def processAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """On any thread."""
        source = self.source(parameters, INPUT, context)
        field = self.parameterAsString(parameters, READINESS, context)
        stations, ready = read_points(source, feedback, field)
        roads = read_roads(self, parameters, context, feedback, source.sourceCrs())
        if feedback.isCanceled():
            return {}
        found = travel.reach(
            roads, stations, self.parameterAsDouble(parameters, MINUTES, context),
            self.parameterAsDouble(parameters, ACCESS_KMH, context), self.parameterAsDouble(parameters, ACCESS, context),
            weights(ready) if field else 0.0,
        )  # fmt: skip
        fields = fields_of(road="Int", from_min="Double", to_min="Double")
        sink, target = self.sink(parameters, OUTPUT, context, fields, QgsWkbTypes.LineString, source.sourceCrs())
        rows = []
        for piece in range(len(found.begin)):
            row = QgsFeature(fields)
            ends = [QgsPointXY(*map(float, part[piece])) for part in (found.begin, found.end)]
            row.setGeometry(QgsGeometry.fromPolylineXY(ends))
            row.setAttributes([int(found.line[piece]), float(found.begin_min[piece]), float(found.end_min[piece])])
            rows.append(row)
        self.write(sink, rows, parameters, OUTPUT)
        metres = float(np.hypot(*(found.end - found.begin).T).sum()) if rows else 0.0
        feedback.pushInfo(translate("KmzbPlugin", "{km} km of road within {minutes} minutes.").format(
            km=f"{metres / 1000:.1f}", minutes=f"{found.limit:g}"
        ))  # fmt: skip
        return {OUTPUT: target}
