"""``kmzb:siting``: where stations belong, with the gap to the proven bound."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Tuple

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..analysis import siting
from ..compat import field_type
from ..i18n import translate
from .algorithm import LayerAlgorithm
from .points import read_points, weights

DEMAND, WEIGHT, CANDIDATES, FIXED, MODEL, STATIONS, REACH, DETOUR, OUTPUT = (
    "DEMAND", "WEIGHT", "CANDIDATES", "FIXED", "MODEL", "STATIONS", "REACH", "DETOUR", "OUTPUT",
)  # fmt: skip
OBJECTIVE, BOUND, GAP = "OBJECTIVE", "BOUND", "GAP"
MODELS = ("p_median", "max_cover", "p_center", "set_cover")

Solve = Callable[[], siting.Siting]


class Sites(LayerAlgorithm):
    """Distances are straight lines times a detour factor, and the result says so."""

    def name(self) -> str:
        """Part of the id; never translated."""
        return "siting"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Where stations belong")

    def group(self) -> str:
        """In the toolbox."""
        return translate("KmzbPlugin", "Stations")

    def groupId(self) -> str:  # noqa: N802
        """Never translated."""
        return "stations"

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Chooses sites among candidates. p-median: the least total way to the nearest station. Maximal cover: the most demand "
            "within the reach. p-center: the least longest way. Set cover: the fewest stations with everybody within the reach "
            "(the number is then found). Existing stations (field with 1 or true) stay and count among the stations.\n\n"
            "Ways are straight lines times the detour factor. The gap tells how far the answer can be from the best one: 0 is "
            "proven.",
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:  # noqa: N802
        """Parameters and outputs."""
        number = QgsProcessingParameterNumber
        source, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        point = [QgsProcessing.TypeVectorPoint]
        models = [
            translate("KmzbPlugin", "p-median: least total way"), translate("KmzbPlugin", "Maximal cover"),
            translate("KmzbPlugin", "p-center: least longest way"), translate("KmzbPlugin", "Set cover: fewest stations"),
        ]  # fmt: skip
        added: List[bool] = []
        for parameter in (
            source(DEMAND, translate("KmzbPlugin", "Demand"), point),
            field(WEIGHT, translate("KmzbPlugin", "Weight of the demand"), None, DEMAND, field.Numeric, optional=True),
            source(CANDIDATES, translate("KmzbPlugin", "Candidate sites"), point),
            field(FIXED, translate("KmzbPlugin", "Existing station that stays"), None, CANDIDATES, optional=True),
            QgsProcessingParameterEnum(MODEL, translate("KmzbPlugin", "Model"), models, defaultValue=0),
            number(STATIONS, translate("KmzbPlugin", "Number of stations"), number.Integer, 3, minValue=1),
            QgsProcessingParameterDistance(REACH, translate("KmzbPlugin", "Reach"), 10_000.0, DEMAND, minValue=0.0),
            number(DETOUR, translate("KmzbPlugin", "Detour factor"), number.Double, 1.3, minValue=1.0, maxValue=3.0),
            QgsProcessingParameterFeatureSink(OUTPUT, translate("KmzbPlugin", "Chosen sites"), QgsProcessing.TypeVectorPoint),
        ):
            added.append(self.addParameter(parameter))
        for name, title in ((OBJECTIVE, translate("KmzbPlugin", "Objective")), (BOUND, translate("KmzbPlugin", "Proven bound")),
                            (GAP, translate("KmzbPlugin", "Gap"))):  # fmt: skip
            added.append(self.addOutput(QgsProcessingOutputNumber(name, title)))
        assert all(added)

    def processAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """On any thread. The solver itself cannot be stopped half-way; it keeps to a minute."""
        demand, weight = self._demand(parameters, context, feedback)
        candidates = self.source(parameters, CANDIDATES, context)
        sites, stays = read_points(candidates, feedback, self.parameterAsString(parameters, FIXED, context))
        if feedback.isCanceled():
            return {}
        if not len(demand) or not len(sites):
            raise QgsProcessingException(translate("KmzbPlugin", "There are no points with a position."))
        apart = np.hypot(demand[:, None, 0] - sites[None, :, 0], demand[:, None, 1] - sites[None, :, 1])
        cost = apart * self.parameterAsDouble(parameters, DETOUR, context)
        fixed = [index for index, value in enumerate(stays) if str(value).strip().lower() in ("1", "1.0", "true", "t")]
        try:
            found = self._solve(parameters, context, cost, weight, fixed)
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        feedback.pushInfo(translate("KmzbPlugin", "Objective {objective}, proven bound {bound}, gap {gap} %.").format(
            objective=f"{found.objective:.1f}", bound=f"{found.bound:.1f}", gap=f"{100 * found.gap:.3f}"
        ))  # fmt: skip
        sink, target = self.sink(parameters, OUTPUT, context, _fields(), QgsWkbTypes.Point, candidates.sourceCrs())
        for row in _rows(found, sites, cost, weight, fixed):
            if not sink.addFeature(row, QgsFeatureSink.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        return {OUTPUT: target, OBJECTIVE: found.objective, BOUND: found.bound, GAP: found.gap}

    def _demand(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Tuple[np.ndarray, np.ndarray]:
        source = self.source(parameters, DEMAND, context)
        if source.sourceCrs() != self.source(parameters, CANDIDATES, context).sourceCrs():
            raise QgsProcessingException(translate("KmzbPlugin", "Demand and candidates must be in one coordinate system."))
        field = self.parameterAsString(parameters, WEIGHT, context)
        xy, values = read_points(source, feedback, field)
        return xy, weights(values) if field else np.ones(len(xy))

    def _solve(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, cost: np.ndarray, weight: np.ndarray, fixed: List[int]
    ) -> siting.Siting:
        count = self.parameterAsInt(parameters, STATIONS, context)
        reach = self.parameterAsDouble(parameters, REACH, context)
        solvers: Dict[str, Solve] = {
            "p_median": lambda: siting.p_median(cost, weight, count, fixed),
            "max_cover": lambda: siting.max_cover(cost, weight, reach, count, fixed),
            "p_center": lambda: siting.p_center(cost, count, fixed),
            "set_cover": lambda: siting.set_cover(cost, reach, fixed),
        }
        return solvers[MODELS[self.parameterAsEnum(parameters, MODEL, context)]]()


def _fields() -> QgsFields:
    fields = QgsFields()
    fields.append(QgsField("candidate", field_type("Int")))
    fields.append(QgsField("existing", field_type("Bool")))
    for name in ("demand", "mean_m", "longest_m"):
        fields.append(QgsField(name, field_type("Double")))
    return fields


def _rows(
    found: siting.Siting, sites: np.ndarray, cost: np.ndarray, weight: np.ndarray, fixed: List[int]
) -> List[QgsFeature]:
    """One point per chosen site: whom it serves, and how far off they are."""
    rows = []
    for site in found.sites:
        mine = found.served_by == site
        way, people = cost[mine, site], weight[mine]
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*sites[site])))
        feature.setAttributes([
            site, site in fixed, float(people.sum()),
            float((way * people).sum() / people.sum()) if people.sum() else None, float(way.max()) if way.size else None,
        ])  # fmt: skip
        rows.append(feature)
    return rows
