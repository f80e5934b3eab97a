"""``kmzb:nearrepeat``: the Knox table of a layer of events."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..analysis import near_repeat
from ..compat import field_type
from ..i18n import translate
from .algorithm import LayerAlgorithm, telling
from .points import days, read_points

INPUT, TIME, SPACE_EDGES, TIME_EDGES, PERMUTATIONS, SEED, OUTPUT = (
    "INPUT", "TIME", "SPACE_EDGES", "TIME_EDGES", "PERMUTATIONS", "SEED", "OUTPUT",
)  # fmt: skip


class NearRepeat(LayerAlgorithm):
    """One row per band of distance and time."""

    def name(self) -> str:
        """Part of the id; never translated."""
        return "nearrepeat"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Near repeats (Knox)")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Counts the pairs of events that are close in space and in time, and compares them with what chance would give: by the "
            "margins, and by shuffling the times over the places. Bands are open below and closed above: with edges 0, 100, 200 a "
            "pair at exactly 100 m is in the first. The layer must be in metres. The same seed gives the same answer.",
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:  # noqa: N802
        """Parameters and outputs."""
        number = QgsProcessingParameterNumber
        added: List[bool] = []
        for parameter in (
            QgsProcessingParameterFeatureSource(
                INPUT, translate("KmzbPlugin", "Events"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            QgsProcessingParameterField(TIME, translate("KmzbPlugin", "Time of the event"), None, INPUT),
            QgsProcessingParameterString(
                SPACE_EDGES, translate("KmzbPlugin", "Edges of distance (m)"), "0, 100, 200, 300, 400, 500"
            ),
            QgsProcessingParameterString(TIME_EDGES, translate("KmzbPlugin", "Edges of time (days)"), "0, 7, 14, 21, 28"),
            number(PERMUTATIONS, translate("KmzbPlugin", "Permutations"), number.Integer, 99, minValue=0, maxValue=99_999),
            number(SEED, translate("KmzbPlugin", "Seed"), number.Integer, 0, minValue=0),
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("KmzbPlugin", "Table of near repeats"), QgsProcessing.SourceType.TypeVector
            ),
        ):
            added.append(self.addParameter(parameter))
        assert all(added)

    def processAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """On any thread."""
        self.check_fields(parameters, context)
        source = self.source(parameters, INPUT, context)
        space, time = _edges(self.parameterAsString(parameters, SPACE_EDGES, context)), _edges(
            self.parameterAsString(parameters, TIME_EDGES, context)
        )
        xy, values = read_points(source, feedback, self.parameterAsString(parameters, TIME, context))
        when = days(values)
        known = np.isfinite(when)
        if not known.all():
            feedback.pushWarning(translate("KmzbPlugin", "{count} events without a time were left out.").format(
                count=int((~known).sum())
            ))  # fmt: skip
        with telling():
            found = near_repeat.knox(
                xy[known], when[known], space, time, self.parameterAsInt(parameters, PERMUTATIONS, context),
                self.parameterAsInt(parameters, SEED, context),
                progress=lambda share: feedback.setProgress(50 + 50 * share) or not feedback.isCanceled(),
            )  # fmt: skip
        if feedback.isCanceled():
            return {}
        nowhere = QgsCoordinateReferenceSystem()
        sink, target = self.sink(parameters, OUTPUT, context, _fields(), QgsWkbTypes.Type.NoGeometry, nowhere)
        for row in range(len(space) - 1):
            for column in range(len(time) - 1):
                feature = QgsFeature()
                feature.setAttributes(_line(found, space, time, row, column))
                if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                    raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        return {OUTPUT: target}


def _edges(text: str) -> List[float]:
    try:
        edges = [float(part) for part in text.replace(";", ",").split(",") if part.strip()]
    except ValueError:
        wrong = translate("KmzbPlugin", "Edges are numbers with commas between: {text}")
        raise QgsProcessingException(wrong.format(text=text)) from None
    if len(edges) < 2 or sorted(set(edges)) != edges or edges[0] < 0:
        raise QgsProcessingException(translate("KmzbPlugin", "Edges rise from 0 or more: {text}").format(text=text))
    return edges


def _fields() -> QgsFields:
    fields = QgsFields()
    for name in ("from_m", "to_m", "from_d", "to_d"):
        fields.append(QgsField(name, field_type("Double")))
    fields.append(QgsField("pairs", field_type("Int")))
    for name in ("expected", "ratio", "p"):
        fields.append(QgsField(name, field_type("Double")))
    return fields


def _line(found: near_repeat.Knox, space: List[float], time: List[float], row: int, column: int) -> List[Any]:
    expected = found.expected if found.mean is None else found.mean
    p = found.poisson_p if found.p is None else found.p
    ratio = float(found.ratio[row, column])
    return [
        space[row], space[row + 1], time[column], time[column + 1], int(found.observed[row, column]),
        float(expected[row, column]), None if np.isnan(ratio) else ratio, float(p[row, column]),
    ]  # fmt: skip
