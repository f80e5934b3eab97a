"""``kmzb:rates``: events per inhabitants, road-km or km² of areas, smoothed and tested; ``kmzb:reportingrate``: what doubles
tell."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsWkbTypes,
)

from ..analysis import rates, reporting
from ..analysis.significance import false_discovery_rate
from ..compat import is_null
from ..i18n import translate
from .method import INPUT, OUTPUT, Method, discovery_rate, field_of, fields, layer_in, number, rows_out
from .places import neighbours, read_places
from .points import numbers

COLUMNS = ("rate", "low", "high", "smooth", "smooth_low", "smooth_high", "p")


class AreaRates(Method):
    """The layer again, with the rate of each area."""

    ID = "rates"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Rates of areas, smoothed")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Events per so many inhabitants, kilometres of road or km²: plain rate with its exact Poisson interval, rate "
            "smoothed by empirical Bayes (Marshall 1991) with its interval, and p that the area has the mean rate; class says "
            "above or below where that stands after control of the false discovery rate. Smoothing draws areas with few people "
            "towards the mean of all, or of their neighbours.\n\nLimits: residents are not who is there by day; where people "
            "report more, the rate is higher. The layer must be in metres. Areas without a base have no rate.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            layer_in(INPUT, translate("KmzbPlugin", "Areas"), QgsProcessing.SourceType.TypeVectorPolygon),
            field_of("COUNT", translate("KmzbPlugin", "Number of events"), numeric=True),
            field_of("BASE", translate("KmzbPlugin", "Base (inhabitants, road-km, km²)"), numeric=True),
            number("PER", translate("KmzbPlugin", "Per so many of the base"), 100_000.0, 1e-9),
            QgsProcessingParameterBoolean("LOCAL", translate("KmzbPlugin", "Smooth towards the neighbours"), False),
            discovery_rate(), rows_out(translate("KmzbPlugin", "Rates")),
        ]  # fmt: skip

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        names = [self.parameterAsString(parameters, name, context) for name in ("COUNT", "BASE")]
        features, table = read_places(source, feedback, names)
        near = neighbours(features, 0.0, feedback) if self.parameterAsBoolean(parameters, "LOCAL", context) else None
        if feedback.isCanceled():
            return {}
        found = rates.rates(table[:, 0], table[:, 1], self.parameterAsDouble(parameters, "PER", context), weights=near)
        stands = false_discovery_rate(found.p, self.parameterAsDouble(parameters, "RATE", context))
        told = np.where(stands, np.where(np.nan_to_num(found.rate) > found.mean, "above", "below"), "")
        made = fields(*[(name, "Double") for name in COLUMNS], ("class", "String"), start=source.fields())
        rows = (
            (feature.geometry(), [*feature.attributes(), *(getattr(found, name)[n] for name in COLUMNS), told[n]])
            for n, feature in enumerate(features)
        )
        feedback.pushInfo(translate("KmzbPlugin", "Mean rate: {rate:.4g}").format(rate=found.mean))
        return {OUTPUT: self.write(
            parameters, context, feedback, made, rows, source.wkbType(), source.sourceCrs(), len(features)
        )}  # fmt: skip


class ReportingRate(Method):
    """One row per group."""

    ID = "reportingrate"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Reporting rate from doubles")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "How readily do people report? Once an incident was reported, further reports of it come at the rate at which it "
            "would have been reported at all: doubles over the days watched, per group (unit, category), with its exact 95 % "
            "interval, and from it the incidents to be expected behind the cases. Liu, Bhandaram and Garg (2022).\n\nLimits: how "
            "long incidents last is an assumption of yours; reports by one person are no doubles; groups without a double have "
            "rate 0 and no estimate of incidents.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            layer_in(INPUT, translate("KmzbPlugin", "Cases"), QgsProcessing.SourceType.TypeVector),
            field_of("DOUBLES", translate("KmzbPlugin", "Further reports after the first"), numeric=True),
            field_of("WATCHED", translate("KmzbPlugin", "Days from the first report to the check"), numeric=True),
            field_of("GROUP", translate("KmzbPlugin", "Group (unit, category)"), optional=True),
            number("LASTING", translate("KmzbPlugin", "Mean length of an incident, days (assumption)"), 10.0, 0.001),
            rows_out(translate("KmzbPlugin", "Reporting rates"), QgsProcessing.SourceType.TypeVector),
        ]  # fmt: skip

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        names = [self.parameterAsString(parameters, name, context) for name in ("DOUBLES", "WATCHED")]
        group = self.parameterAsString(parameters, "GROUP", context)
        read = [(numbers([feature[name] for name in names]), _group(feature, group)) for feature in source.getFeatures()]
        used = [(row, which) for row, which in read if np.all(np.isfinite(row))]
        if not used:
            raise QgsProcessingException(translate("KmzbPlugin", "No case has both numbers."))
        groups, which = np.unique([label for _, label in used], return_inverse=True)
        table = np.array([row for row, _ in used])
        found = reporting.reporting_rate(table[:, 0], table[:, 1], which, len(groups))
        cases = np.bincount(which, minlength=len(groups))
        incidents = reporting.incidents_expected(cases, found.rate_d, self.parameterAsDouble(parameters, "LASTING", context))
        made = fields(
            ("group", "String"), ("cases", "Int"), ("rate_day", "Double"), ("low", "Double"), ("high", "Double"),
            ("incidents", "Double"),
        )  # fmt: skip
        rows = (
            (None, (str(groups[n]), int(cases[n]), found.rate_d[n], found.low_d[n], found.high_d[n], incidents[n]))
            for n in range(len(groups))
        )
        return {OUTPUT: self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.NoGeometry)}


def _group(feature: QgsFeature, name: str) -> str:
    value = feature[name] if name else ""
    return "" if is_null(value) else str(value)
