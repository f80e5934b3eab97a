"""``kmzb:travelmatrix``: minutes from each place to each other over the roads."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..i18n import translate
from .groups import StationsMethod
from .method import fields
from .points import read_points
from .road_layer import read_minutes, way_parameters

SOURCES, SOURCE_ID, TARGETS, TARGET_ID, OUTPUT = "SOURCES", "SOURCE_ID", "TARGETS", "TARGET_ID", "OUTPUT"
AT_MOST = 5_000_000


class TravelMatrix(StationsMethod):
    """A table; what cannot be reached has no minutes."""

    ID = "travelmatrix"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Travel times between places")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "The least minutes from each source to each target over the roads, the way to the nearest road included; without "
            "roads, straight lines times a detour factor at one speed, marked so in the field \"way\". Where there is no way "
            "the minutes are empty, never a large number. "
            "Limits: turns, lights and the time of day are not in it; lines that do not share a vertex do not meet.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        source, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        point = [QgsProcessing.SourceType.TypeVectorPoint]
        return [
            source(SOURCES, translate("KmzbPlugin", "From"), point),
            field(SOURCE_ID, translate("KmzbPlugin", "Name of the source"), None, SOURCES, optional=True),
            source(TARGETS, translate("KmzbPlugin", "To"), point),
            field(TARGET_ID, translate("KmzbPlugin", "Name of the target"), None, TARGETS, optional=True),
            *way_parameters(),
            QgsProcessingParameterFeatureSink(OUTPUT, translate("KmzbPlugin", "Travel times"), QgsProcessing.SourceType.TypeVector),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
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
        way = "roads" if by_road else "straight"
        names = [[str(v) for v in ids] or [str(i) for i in range(n)]
                 for ids, n in ((source_ids, len(sources)), (target_ids, len(targets)))]  # fmt: skip
        rows = (
            (None, [name, target, float(value) if np.isfinite(value) else None, way])
            for name, line in zip(names[0], minutes) for target, value in zip(names[1], line)
        )  # fmt: skip
        made = fields(("source", "String"), ("target", "String"), ("minutes", "Double"), ("way", "String"))
        return {OUTPUT: self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.NoGeometry, total=minutes.size)}
