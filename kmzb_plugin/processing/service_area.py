"""``kmzb:servicearea``: the roads within so many minutes of stations; reachable land only."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..analysis import travel
from ..i18n import translate
from .groups import StationsMethod
from .method import fields
from .points import read_points, weights
from .road_layer import ACCESS, ACCESS_KMH, read_roads, road_parameters

INPUT, READINESS, MINUTES, OUTPUT = "INPUT", "READINESS", "MINUTES", "OUTPUT"


class ServiceArea(StationsMethod):
    """Edges that are only half within are cut where the time is up."""

    ID = "servicearea"

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
            "road without a speed is an error that names it. "
            "Limits: turns, lights and the time of day are not in it; lines that do not share a vertex do not meet.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        number, field = QgsProcessingParameterNumber, QgsProcessingParameterField
        return [
            QgsProcessingParameterFeatureSource(
                INPUT, translate("KmzbPlugin", "Stations"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            field(READINESS, translate("KmzbPlugin", "Readiness of the station (min)"), None, INPUT, field.Numeric, optional=True),
            number(MINUTES, translate("KmzbPlugin", "Minutes"), number.Double, 10.0, minValue=0.0),
            *road_parameters(optional=False),
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("KmzbPlugin", "Reached roads"), QgsProcessing.SourceType.TypeVectorLine
            ),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
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
        rows = []
        for piece in range(len(found.begin)):
            ends = [QgsPointXY(*map(float, part[piece])) for part in (found.begin, found.end)]
            values = [int(found.line[piece]), float(found.begin_min[piece]), float(found.end_min[piece])]
            rows.append((QgsGeometry.fromPolylineXY(ends), values))
        made = fields(("road", "Int"), ("from_min", "Double"), ("to_min", "Double"))
        target = self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.LineString, source.sourceCrs())
        metres = float(np.hypot(*(found.end - found.begin).T).sum()) if rows else 0.0
        feedback.pushInfo(translate("KmzbPlugin", "{km} km of road within {minutes} minutes.").format(
            km=f"{metres / 1000:.1f}", minutes=f"{found.limit:g}"
        ))  # fmt: skip
        return {OUTPUT: target}
