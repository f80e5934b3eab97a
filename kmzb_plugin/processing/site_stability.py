"""``kmzb:sitestability``: which candidates stay among the best sites when the demand is redrawn."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..analysis import redraws, siting
from ..i18n import translate
from .groups import StationsMethod
from .method import fields, going_on
from .points import read_columns, read_points, weights
from .road_layer import read_minutes, way_parameters
from .siting import TRUE

DEMAND, EVENTS, STEADY, CANDIDATES, FIXED, STATIONS, DRAWS, SEED, OUTPUT = (
    "DEMAND", "EVENTS", "STEADY", "CANDIDATES", "FIXED", "STATIONS", "DRAWS", "SEED", "OUTPUT",
)  # fmt: skip
STABLE, WEAKEST = "STABLE", "WEAKEST"


class SiteStability(StationsMethod):
    """p-median on redrawn demand."""

    ID = "sitestability"

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
            "is not fixed stays in at least 80 % of the draws: a threshold of ours. The same seed gives the same answer. "
            "Limits: it tells of chance in the demand only, not of a wrong weight or speed.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        number, source, field = (
            QgsProcessingParameterNumber, QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        )  # fmt: skip
        point = [QgsProcessing.SourceType.TypeVectorPoint]
        return [
            source(DEMAND, translate("KmzbPlugin", "Demand"), point),
            field(EVENTS, translate("KmzbPlugin", "Number of events"), None, DEMAND, field.Numeric),
            field(STEADY, translate("KmzbPlugin", "Demand that chance does not touch"), None, DEMAND, field.Numeric, optional=True),
            source(CANDIDATES, translate("KmzbPlugin", "Candidate sites"), point),
            field(FIXED, translate("KmzbPlugin", "Existing station that stays"), None, CANDIDATES, optional=True),
            number(STATIONS, translate("KmzbPlugin", "Number of stations"), number.Integer, 3, minValue=1),
            number(DRAWS, translate("KmzbPlugin", "Redraws"), number.Integer, 200, minValue=1, maxValue=10_000),
            number(SEED, translate("KmzbPlugin", "Seed"), number.Integer, 0, minValue=0),
            *way_parameters(),
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("KmzbPlugin", "Candidates"), QgsProcessing.SourceType.TypeVectorPoint
            ),
        ]

    def results(self) -> List[Any]:
        """The outputs that are no layers."""
        return [
            QgsProcessingOutputBoolean(STABLE, translate("KmzbPlugin", "Stable")),
            QgsProcessingOutputNumber(WEAKEST, translate("KmzbPlugin", "Smallest share of a chosen station")),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
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
        chosen = siting.p_median(
            cost, events + base, self.parameterAsInt(parameters, STATIONS, context), fixed, go_on=lambda: not feedback.isCanceled()
        )
        drawn = redraws.redrawn(
            events[:, None], [1.0], base, self.parameterAsInt(parameters, DRAWS, context),
            self.parameterAsInt(parameters, SEED, context),
        )  # fmt: skip
        found = redraws.stability(cost, drawn, chosen.sites, fixed, going_on(feedback, 50, 100))
        if feedback.isCanceled():
            return {}
        good, bad = translate("KmzbPlugin", "The choice is stable."), translate("KmzbPlugin", "The choice is not stable.")
        feedback.pushInfo(good if found.stable else bad)
        feedback.pushInfo(translate("KmzbPlugin", "%n redraw(s) were made; fewer than asked for where the table is very large.", "",
                                    found.draws))  # fmt: skip
        rows = [
            (QgsGeometry.fromPointXY(QgsPointXY(x, y)),
             [number, number in chosen.sites, *(float(part[number]) for part in (found.share, found.low, found.high))])
            for number, (x, y) in enumerate(sites.tolist())
        ]  # fmt: skip
        made = fields(("candidate", "Int"), ("chosen", "Bool"), ("share", "Double"), ("low", "Double"), ("high", "Double"))
        target = self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.Point, candidates.sourceCrs())
        return {OUTPUT: target, STABLE: found.stable, WEAKEST: found.weakest}

