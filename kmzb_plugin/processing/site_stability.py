"""``kmzb:sitestability``: which candidates stay among the best sites when the demand is redrawn."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..analysis import redraws, siting
from ..i18n import translate
from .groups import StationsAlgorithm, fields_of, follow
from .points import read_columns, read_points, weights
from .road_layer import read_minutes, way_parameters
from .siting import TRUE

DEMAND, EVENTS, STEADY, CANDIDATES, FIXED, STATIONS, DRAWS, SEED, OUTPUT = (
    "DEMAND", "EVENTS", "STEADY", "CANDIDATES", "FIXED", "STATIONS", "DRAWS", "SEED", "OUTPUT",
)  # fmt: skip
STABLE, WEAKEST = "STABLE", "WEAKEST"


class SiteStability(StationsAlgorithm):
    """p-median on redrawn demand."""

    def name(self) -> str:
        """Part of the id; never translated."""
        return "sitestability"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "How steady the choice of stations is")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Counts of events would have been a little different in another year. This draws them again many times (Poisson, "
            "with the counts as means), chooses the best sites for each draw (p-median), and tells for each candidate in which "
            "share of the draws it was chosen, with a 95 % interval. The choice is called stable when each chosen station that "
            "is not fixed stays in at least 80 % of the draws: a threshold of ours. The same seed gives the same answer.",
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:  # noqa: N802
        """Parameters and outputs."""
        number, source, field = (
            QgsProcessingParameterNumber, QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        )  # fmt: skip
        point = [QgsProcessing.TypeVectorPoint]
        self.add(
            source(DEMAND, translate("KmzbPlugin", "Demand"), point),
            field(EVENTS, translate("KmzbPlugin", "Number of events"), None, DEMAND, field.Numeric),
            field(STEADY, translate("KmzbPlugin", "Demand that chance does not touch"), None, DEMAND, field.Numeric, optional=True),
            source(CANDIDATES, translate("KmzbPlugin", "Candidate sites"), point),
            field(FIXED, translate("KmzbPlugin", "Existing station that stays"), None, CANDIDATES, optional=True),
            number(STATIONS, translate("KmzbPlugin", "Number of stations"), number.Integer, 3, minValue=1),
            number(DRAWS, translate("KmzbPlugin", "Redraws"), number.Integer, 200, minValue=1, maxValue=10_000),
            number(SEED, translate("KmzbPlugin", "Seed"), number.Integer, 0, minValue=0),
            *way_parameters(),
            QgsProcessingParameterFeatureSink(OUTPUT, translate("KmzbPlugin", "Candidates"), QgsProcessing.TypeVectorPoint),
        )
        self.addOutput(QgsProcessingOutputBoolean(STABLE, translate("KmzbPlugin", "Stable")))
        self.addOutput(QgsProcessingOutputNumber(WEAKEST, translate("KmzbPlugin", "Smallest share of a chosen station")))

    def processAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """On any thread."""
        source, candidates = (self.source(parameters, name, context) for name in (DEMAND, CANDIDATES))
        if source.sourceCrs() != candidates.sourceCrs():
            raise QgsProcessingException(translate("KmzbPlugin", "Demand and candidates must be in one coordinate system."))
        names = [self.parameterAsString(parameters, name, context) for name in (EVENTS, STEADY)]
        xy, (counts, steady) = read_columns(source, feedback, names)
        sites, stays = read_points(candidates, feedback, self.parameterAsString(parameters, FIXED, context))
        if not feedback.isCanceled() and (not len(xy) or not len(sites)):
            raise QgsProcessingException(translate("KmzbPlugin", "There are no points with a position."))
        minutes, _ = read_minutes(self, parameters, context, feedback, candidates.sourceCrs(), sites, xy)
        if feedback.isCanceled():
            return {}
        fixed = [index for index, value in enumerate(stays) if str(value).strip().lower() in TRUE]
        reached = np.isfinite(minutes).any(axis=0)
        cost, events = minutes.T[reached], weights(counts)[reached]
        base = weights(steady)[reached] if names[1] else np.zeros(len(cost))
        try:
            chosen = siting.p_median(cost, events + base, self.parameterAsInt(parameters, STATIONS, context), fixed)
            drawn = redraws.redrawn(
                events[:, None], [1.0], base, self.parameterAsInt(parameters, DRAWS, context),
                self.parameterAsInt(parameters, SEED, context),
            )  # fmt: skip
            found = redraws.stability(cost, drawn, chosen.sites, fixed, follow(feedback, 50))
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        if feedback.isCanceled():
            return {}
        good, bad = translate("KmzbPlugin", "The choice is stable."), translate("KmzbPlugin", "The choice is not stable.")
        feedback.pushInfo(good if found.stable else bad)
        fields = fields_of(candidate="Int", chosen="Bool", share="Double", low="Double", high="Double")
        sink, target = self.sink(parameters, OUTPUT, context, fields, QgsWkbTypes.Point, candidates.sourceCrs())
        self.write(sink, _rows(found, sites, chosen.sites), parameters, OUTPUT)
        return {OUTPUT: target, STABLE: found.stable, WEAKEST: found.weakest}


def _rows(found: redraws.Stability, sites: np.ndarray, chosen: Any) -> List[QgsFeature]:
    rows = []
    for number, (x, y) in enumerate(sites.tolist()):
        row = QgsFeature()
        row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        row.setAttributes([number, number in chosen, *(float(part[number]) for part in (found.share, found.low, found.high))])
        rows.append(row)
    return rows
