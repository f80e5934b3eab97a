"""``kmzb:siting``: where stations belong, with the gap to the proven bound."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Tuple

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..analysis import capacity, siting
from ..i18n import translate
from .groups import StationsMethod
from .method import Row, fields
from .points import numbers, read_columns, weights
from .road_layer import read_minutes, way_parameters

DEMAND, WEIGHT, LOAD, CANDIDATES, FIXED, READINESS, CAPACITY, MODEL, STATIONS, REACH, OUTPUT = (
    "DEMAND", "WEIGHT", "LOAD", "CANDIDATES", "FIXED", "READINESS", "CAPACITY", "MODEL", "STATIONS", "REACH", "OUTPUT",
)  # fmt: skip
OBJECTIVE, BOUND, GAP = "OBJECTIVE", "BOUND", "GAP"
MODELS = ("p_median", "max_cover", "p_center", "set_cover")
TRUE = ("1", "1.0", "true", "t", "yes", "fixed")

Solve = Callable[[], siting.Siting]


class Sites(StationsMethod):
    """Minutes are those of the roads, or straight lines times a detour factor, and the result says which."""

    ID = "siting"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Where stations belong")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Chooses sites among candidates. p-median: the least total way to the nearest station. Maximal cover: the most "
            "demand within the reach. p-center: the least longest way. Set cover: the fewest stations with everybody within the "
            "reach (the number is then found). Existing stations that stay (field with 1 or true) count among the stations; one "
            "that may close is a candidate like any other.\n\nWays are minutes over the roads; without roads, straight lines "
            "times the detour factor at one speed, marked in the field \"way\". The readiness of a station is added. A capacity "
            "(p-median only) limits the load that a station takes; it may then share a place with another. The gap tells how "
            "far the answer can be from the best one: 0 is proven. Limits: weights and speeds are yours to justify; beyond the "
            "solver's size the answer may be short of the best by the gap.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        number = QgsProcessingParameterNumber
        source, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        point = [QgsProcessing.SourceType.TypeVectorPoint]
        models = [
            translate("KmzbPlugin", "p-median: least total way"), translate("KmzbPlugin", "Maximal cover"),
            translate("KmzbPlugin", "p-center: least longest way"), translate("KmzbPlugin", "Set cover: fewest stations"),
        ]  # fmt: skip
        return [
            source(DEMAND, translate("KmzbPlugin", "Demand"), point),
            field(WEIGHT, translate("KmzbPlugin", "Weight of the demand"), None, DEMAND, field.Numeric, optional=True),
            field(LOAD, translate("KmzbPlugin", "Load of the demand (the weight without it)"), None, DEMAND, field.Numeric,
                  optional=True),
            source(CANDIDATES, translate("KmzbPlugin", "Candidate sites"), point),
            field(FIXED, translate("KmzbPlugin", "Existing station that stays"), None, CANDIDATES, optional=True),
            field(READINESS, translate("KmzbPlugin", "Readiness of the station (min)"), None, CANDIDATES, field.Numeric,
                  optional=True),
            field(CAPACITY, translate("KmzbPlugin", "Capacity (empty: no limit)"), None, CANDIDATES, field.Numeric, optional=True),
            QgsProcessingParameterEnum(MODEL, translate("KmzbPlugin", "Model"), models, defaultValue=0),
            number(STATIONS, translate("KmzbPlugin", "Number of stations"), number.Integer, 3, minValue=1),
            number(REACH, translate("KmzbPlugin", "Reach (min)"), number.Double, 20.0, minValue=0.0),
            *way_parameters(),
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("KmzbPlugin", "Chosen sites"), QgsProcessing.SourceType.TypeVectorPoint
            ),
        ]  # fmt: skip

    def results(self) -> List[Any]:
        """The outputs that are no layers."""
        return [
            QgsProcessingOutputNumber(OBJECTIVE, translate("KmzbPlugin", "Objective")),
            QgsProcessingOutputNumber(BOUND, translate("KmzbPlugin", "Proven bound")),
            QgsProcessingOutputNumber(GAP, translate("KmzbPlugin", "Gap")),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """On any thread. A cancel ends the search within a second or so."""
        demand, weight, load = self._demand(parameters, context, feedback)
        candidates = self.source(parameters, CANDIDATES, context)
        names = [self.parameterAsString(parameters, name, context) for name in (FIXED, READINESS, CAPACITY)]
        sites, (stays, ready, room) = read_columns(candidates, feedback, names)
        if not feedback.isCanceled() and (not len(demand) or not len(sites)):
            raise QgsProcessingException(translate("KmzbPlugin", "There are no points with a position."))
        minutes, by_road = read_minutes(self, parameters, context, feedback, candidates.sourceCrs(), sites, demand)
        if feedback.isCanceled():
            return {}
        cost = minutes.T + (weights(ready)[None, :] if ready else 0.0)
        fixed = [index for index, value in enumerate(stays) if str(value).strip().lower() in TRUE]
        limits = np.where(np.isfinite(numbers(room)), numbers(room), np.inf) if room else np.full(len(sites), np.inf)
        found, reached = self._solve(parameters, context, cost, weight, load, limits, fixed, lambda: not feedback.isCanceled())
        if feedback.isCanceled():
            return {}
        feedback.pushInfo(translate("KmzbPlugin", "Objective {objective}, proven bound {bound}, gap {gap} %.").format(
            objective=f"{found.objective:.1f}", bound=f"{found.bound:.1f}", gap=f"{100 * found.gap:.3f}"
        ))  # fmt: skip
        rows = _rows(found, sites, cost[reached], weight[reached], load[reached], fixed, "roads" if by_road else "straight")
        made = fields(
            ("candidate", "Int"), ("existing", "Bool"), ("demand", "Double"), ("load", "Double"), ("mean_min", "Double"),
            ("longest_min", "Double"), ("way", "String"),
        )  # fmt: skip
        target = self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.Point, candidates.sourceCrs())
        return {OUTPUT: target, OBJECTIVE: found.objective, BOUND: found.bound, GAP: found.gap}

    def _demand(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        source = self.source(parameters, DEMAND, context)
        if source.sourceCrs() != self.source(parameters, CANDIDATES, context).sourceCrs():
            raise QgsProcessingException(translate("KmzbPlugin", "Demand and candidates must be in one coordinate system."))
        names = [self.parameterAsString(parameters, name, context) for name in (WEIGHT, LOAD)]
        xy, (values, loads) = read_columns(source, feedback, names)
        weight = weights(values) if names[0] else np.ones(len(xy))
        return xy, weight, weights(loads) if names[1] else weight

    def _solve(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, cost: np.ndarray, weight: np.ndarray, load: np.ndarray,
        limits: np.ndarray, fixed: List[int], go_on: Callable[[], bool],
    ) -> Tuple[siting.Siting, np.ndarray]:  # fmt: skip
        """The answer, and which demand it is about: p-median and p-center leave out what no candidate reaches over the roads."""
        count = self.parameterAsInt(parameters, STATIONS, context)
        reach = self.parameterAsDouble(parameters, REACH, context)
        model = MODELS[self.parameterAsEnum(parameters, MODEL, context)]
        reached = np.isfinite(cost).any(axis=1)
        if not reached.any():
            raise siting.Infeasible("no candidate reaches any demand")
        some, people, asked = cost[reached], weight[reached], load[reached]
        if np.isfinite(limits).any() and model != "p_median":
            raise ValueError(translate("KmzbPlugin", "Only the p-median knows capacities."))
        solvers: Dict[str, Solve] = {
            "p_median": lambda: siting.p_median(some, people, count, fixed, go_on=go_on) if np.isinf(limits).all()
            else capacity.p_median(some, people, asked, limits, count, fixed, go_on=go_on),
            "max_cover": lambda: siting.max_cover(some, people, reach, count, fixed, go_on=go_on),
            "p_center": lambda: siting.p_center(some, count, fixed, go_on=go_on),
            "set_cover": lambda: siting.set_cover(some, reach, fixed, go_on=go_on),
        }  # fmt: skip
        return solvers[model](), reached


def _rows(
    found: siting.Siting, sites: np.ndarray, cost: np.ndarray, weight: np.ndarray, load: np.ndarray, fixed: List[int], way: str
) -> List[Row]:
    """One point per chosen site: whom it serves, and how far off they are."""
    rows: List[Row] = []
    for place, site in enumerate(found.sites):
        share = found.share[:, place] if isinstance(found, capacity.Limited) else (found.served_by == site).astype(float)
        mine = share > 0
        minutes, people = cost[mine, site], (weight * share)[mine]
        values = [
            site, site in fixed, float(people.sum()), float((load * share).sum()),
            float((minutes * people).sum() / people.sum()) if people.sum() else None,
            float(minutes.max()) if minutes.size else None, way,
        ]  # fmt: skip
        rows.append((QgsGeometry.fromPointXY(QgsPointXY(*map(float, sites[site]))), values))
    return rows
