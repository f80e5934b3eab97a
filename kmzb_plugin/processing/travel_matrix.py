"""``kmzb:travelmatrix``: minutes from each place to each other over the roads."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..i18n import translate
from .groups import StationsAlgorithm, fields_of
from .points import read_points
from .road_layer import read_minutes, way_parameters

SOURCES, SOURCE_ID, TARGETS, TARGET_ID, OUTPUT = "SOURCES", "SOURCE_ID", "TARGETS", "TARGET_ID", "OUTPUT"
AT_MOST = 5_000_000


class TravelMatrix(StationsAlgorithm):
    """A table; what cannot be reached has no minutes."""

    def name(self) -> str:
        """Part of the id; never translated."""
        return "travelmatrix"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Travel times between places")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "The least minutes from each source to each target over the roads, the way to the nearest road included; without "
            "roads, straight lines times a detour factor at one speed, marked so in the field \"way\". Where there is no way "
            "the minutes are empty, never a large number.",
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:  # noqa: N802
        """Parameters and outputs."""
        source, field, point = QgsProcessingParameterFeatureSource, QgsProcessingParameterField, [QgsProcessing.TypeVectorPoint]
        self.add(
            source(SOURCES, translate("KmzbPlugin", "From"), point),
            field(SOURCE_ID, translate("KmzbPlugin", "Name of the source"), None, SOURCES, optional=True),
            source(TARGETS, translate("KmzbPlugin", "To"), point),
            field(TARGET_ID, translate("KmzbPlugin", "Name of the target"), None, TARGETS, optional=True),
            *way_parameters(),
            QgsProcessingParameterFeatureSink(OUTPUT, translate("KmzbPlugin", "Travel times"), QgsProcessing.TypeVector),
        )

    def processAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """On any thread."""
        begin, end = (self.source(parameters, name, context) for name in (SOURCES, TARGETS))
        if begin.sourceCrs() != end.sourceCrs():
            raise QgsProcessingException(translate("KmzbPlugin", "Sources and targets must be in one coordinate system."))
        sources, source_ids = read_points(begin, feedback, self.parameterAsString(parameters, SOURCE_ID, context))
        targets, target_ids = read_points(end, feedback, self.parameterAsString(parameters, TARGET_ID, context))
        if len(sources) * len(targets) > AT_MOST:
            text = translate("KmzbPlugin", "{count} pairs are too many: take fewer places.")
            raise QgsProcessingException(text.format(count=len(sources) * len(targets)))
        minutes, by_road = read_minutes(self, parameters, context, feedback, begin.sourceCrs(), sources, targets)
        if feedback.isCanceled():
            return {}
        fields = fields_of(source="String", target="String", minutes="Double", way="String")
        sink, made = self.sink(parameters, OUTPUT, context, fields, QgsWkbTypes.NoGeometry, QgsCoordinateReferenceSystem())
        way = "roads" if by_road else "straight"
        names = [[str(v) for v in ids] or [str(i) for i in range(n)]
                 for ids, n in ((source_ids, len(sources)), (target_ids, len(targets)))]  # fmt: skip
        for row, name in enumerate(names[0]):
            if feedback.isCanceled():
                return {}
            self.write(sink, _rows(name, names[1], minutes[row], way), parameters, OUTPUT)
        return {OUTPUT: made}


def _rows(source: str, targets: List[str], minutes: np.ndarray, way: str) -> List[QgsFeature]:
    rows = []
    for target, value in zip(targets, minutes):
        row = QgsFeature()
        row.setAttributes([source, target, float(value) if np.isfinite(value) else None, way])
        rows.append(row)
    return rows
