"""``kmzb:changemap`` (two layers of points), ``kmzb:comparecounts`` (two fields) and ``kmzb:effect`` (did an action help?)."""

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
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
)

from ..analysis import change, evaluation
from ..analysis.grid import tally
from ..i18n import translate
from .events import read_events
from .method import (
    INPUT,
    OUTPUT,
    Method,
    cell_shape,
    cell_size,
    discovery_rate,
    field_of,
    fields,
    layer_in,
    number,
    number_out,
    points_in,
    polygon,
    rows_out,
    whole,
)
from .points import check_metric, days, read_points

DIRECTIONS = {1: "more", -1: "less", 0: ""}


def _days() -> List[QgsProcessingParameterDefinition]:
    return [
        number("DAYS", translate("KmzbPlugin", "Days of the period"), 28.0, 0.01),
        number("DAYS_BEFORE", translate("KmzbPlugin", "Days of the period before"), 28.0, 0.01),
    ]


class ChangeMap(Method):
    """Each cell against itself."""

    ID = "changemap"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Change map between two periods")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Counts the events of two periods per cell and tests each cell by the Poisson E-test, with control of the false "
            "discovery rate over all cells: class says more or less only where the change is real. Cells with fewer events in "
            "both periods together than the least are not tested.\n\nLimits: when people report more than before, every place "
            "shows a rise; events must be independent (use cases, not single reports). Both layers must be in metres and of "
            "one CRS.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            points_in(INPUT, translate("KmzbPlugin", "Events of the period")),
            points_in("BEFORE", translate("KmzbPlugin", "Events of the period before")), *_days(), cell_size(), cell_shape(),
            whole("LEAST", translate("KmzbPlugin", "Least events in both periods together"), 5, 1), discovery_rate(),
            rows_out(translate("KmzbPlugin", "Change map")),
        ]  # fmt: skip

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source, earlier = self.source(parameters, INPUT, context), self.source(parameters, "BEFORE", context)
        if source.sourceCrs() != earlier.sourceCrs():
            raise QgsProcessingException(translate("KmzbPlugin", "Both layers must have one coordinate system."))
        now_xy, before_xy = read_points(source, feedback)[0], read_points(earlier, feedback)[0]
        if feedback.isCanceled():
            return {}
        lattice = self.lattice(parameters, context, np.vstack([now_xy, before_xy]))
        cells = lattice.shape[0] * lattice.shape[1]
        now, before = (tally(lattice.number(xy), cells) for xy in (now_xy, before_xy))
        held = np.flatnonzero(now + before)
        found = change.compare(
            now[held], before[held], _lengths(self, parameters, context), self.parameterAsDouble(parameters, "RATE", context),
            self.parameterAsInt(parameters, "LEAST", context),
        )  # fmt: skip
        rows = (
            (polygon(corners), (now[cell], before[cell], found.relative[n], found.p[n], DIRECTIONS[int(found.direction[n])]))
            for n, (cell, corners) in enumerate(zip(held, lattice.corners(held)))
        )
        made = fields(("now", "Double"), ("before", "Double"), ("relative", "Double"), ("p", "Double"), ("class", "String"))
        return {OUTPUT: self.write(parameters, context, feedback, made, rows, crs=source.sourceCrs(), total=len(held))}


class CompareCounts(Method):
    """Any layer or table with two counts."""

    ID = "comparecounts"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Compare two counts (Poisson E-test)")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "For each feature with two counts (28 days and the 28 before, this year and last): p of the Poisson E-test of "
            "Krishnamoorthy and Thomson, and class more or less where the change stands after control of the false discovery "
            "rate over all features.\n\nLimits: counts must be whole and independent; a change in the way of reporting looks "
            "like a change of the threat.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            layer_in(INPUT, translate("KmzbPlugin", "Layer with two counts"), QgsProcessing.SourceType.TypeVector),
            field_of("NOW", translate("KmzbPlugin", "Count of the period"), numeric=True),
            field_of("BEFORE", translate("KmzbPlugin", "Count of the period before"), numeric=True), *_days(), discovery_rate(),
            rows_out(translate("KmzbPlugin", "Compared counts"), QgsProcessing.SourceType.TypeVector),
        ]  # fmt: skip

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        names = [self.parameterAsString(parameters, name, context) for name in ("NOW", "BEFORE")]
        features = list(source.getFeatures())
        table = np.array([_counts(feature, names) for feature in features], dtype=float).reshape(-1, 2)
        found = change.compare(
            table[:, 0], table[:, 1], _lengths(self, parameters, context), self.parameterAsDouble(parameters, "RATE", context)
        )
        made = fields(("relative", "Double"), ("p", "Double"), ("class", "String"), start=source.fields())
        rows = (
            (feature.geometry(), [
                *feature.attributes(), found.relative[n], found.p[n], DIRECTIONS[int(found.direction[n])]
            ])
            for n, feature in enumerate(features)
        )  # fmt: skip
        return {OUTPUT: self.write(
            parameters, context, feedback, made, rows, source.wkbType(), source.sourceCrs(), len(features)
        )}  # fmt: skip


def _counts(feature: QgsFeature, names: List[str]) -> List[float]:
    try:
        return [float(feature[name]) for name in names]
    except (TypeError, ValueError):
        text = translate("KmzbPlugin", "Feature {id} lacks a count.")
        raise QgsProcessingException(text.format(id=feature.id())) from None


def _lengths(algorithm: Method, parameters: Dict[str, Any], context: QgsProcessingContext) -> tuple[float, float]:
    return (
        algorithm.parameterAsDouble(parameters, "DAYS", context), algorithm.parameterAsDouble(parameters, "DAYS_BEFORE", context)
    )  # fmt: skip


class Effect(Method):
    """Numbers only."""

    ID = "effect"
    RESULTS = ("ESTIMATE", "STANDARD_ERROR", "Z", "LOW", "HIGH")

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Effect of an action (weighted displacement difference)")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Counts events before and after an action in the treated and in a control area, and in the areas round them where "
            "trouble may have moved, and tells how many events more (or fewer, negative) there were than without the action, "
            "with its interval. When the interval holds 0 there is no proof. Wheeler and Ratcliffe (2018).\n\nLimits: the "
            "control area must be one that would have gone the same way; both periods should be of one length and season. An "
            "area gets all events inside it once.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        def area(name: str, text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
            return layer_in(name, text, QgsProcessing.SourceType.TypeVectorPolygon, optional)

        moment = QgsProcessingParameterDateTime
        return [
            points_in(), field_of("TIME", translate("KmzbPlugin", "Time of the event")),
            area("TREATED", translate("KmzbPlugin", "Treated area")), area("CONTROL", translate("KmzbPlugin", "Control area")),
            area("DISPLACED_TREATED", translate("KmzbPlugin", "Displacement area of the treated one"), True),
            area("DISPLACED_CONTROL", translate("KmzbPlugin", "Displacement area of the control one"), True),
            moment("FIRST", translate("KmzbPlugin", "Beginning of the time before"), moment.Date),
            moment("SPLIT", translate("KmzbPlugin", "Day of the action"), moment.Date),
            moment("END", translate("KmzbPlugin", "End of the time after (not included)"), moment.Date),
            number("LEVEL", translate("KmzbPlugin", "Level of the interval"), 0.9, 0.5, 0.999),
        ]  # fmt: skip

    def results(self) -> List[Any]:
        """Outputs that are no layers."""
        return [number_out(name, name) for name in self.RESULTS]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        xy, when = read_events(source, feedback, self.parameterAsString(parameters, "TIME", context))
        moments = days([self.parameterAsDateTime(parameters, name, context).date() for name in ("FIRST", "SPLIT", "END")])
        if not moments[0] < moments[1] < moments[2]:
            raise QgsProcessingException(translate("KmzbPlugin", "The action must lie between beginning and end."))
        pairs = []
        for name in ("CONTROL", "TREATED", "DISPLACED_CONTROL", "DISPLACED_TREATED"):
            inside = self._inside(parameters, name, context, xy, source.sourceCrs())
            pairs.append((
                float(np.sum(inside & (when >= moments[0]) & (when < moments[1]))),
                float(np.sum(inside & (when >= moments[1]) & (when < moments[2]))),
            ))  # fmt: skip
            feedback.pushInfo(f"{name}: {pairs[-1][0]:.0f} → {pairs[-1][1]:.0f}")
        if feedback.isCanceled():
            return {}
        level = self.parameterAsDouble(parameters, "LEVEL", context)
        found = evaluation.wdd(pairs[0], pairs[1], pairs[2], pairs[3], level)
        return dict(zip(self.RESULTS, (found.estimate, found.standard_error, found.z, found.low, found.high)))

    def _inside(
        self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext, xy: np.ndarray, crs: Any
    ) -> np.ndarray:
        """Which points lie in any polygon of a layer; none without a layer. Raises QgsProcessingException."""
        found = np.zeros(len(xy), dtype=bool)
        source: Optional[Any] = self.parameterAsSource(parameters, name, context)
        if source is None:
            return found
        check_metric(source)
        if source.sourceCrs() != crs:
            raise QgsProcessingException(translate("KmzbPlugin", "All layers must have one coordinate system."))
        for feature in source.getFeatures():
            geometry = feature.geometry()
            box = geometry.boundingBox()
            engine = QgsGeometry.createGeometryEngine(geometry.constGet())
            engine.prepareGeometry()
            near = np.flatnonzero(
                ~found & (xy[:, 0] >= box.xMinimum()) & (xy[:, 0] <= box.xMaximum())
                & (xy[:, 1] >= box.yMinimum()) & (xy[:, 1] <= box.yMaximum())
            )  # fmt: skip
            for place in near:
                point = QgsGeometry.fromPointXY(QgsPointXY(*xy[place]))
                found[place] = engine.intersects(point.constGet())
        return found
