"""``kmzb:localstatistics``: local Moran, Gi* or Gi of any layer with a number per place; ``kmzb:globalstatistics``: Moran's I and
G."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)

from ..analysis import getis_ord, moran
from ..i18n import translate
from .method import (
    INPUT,
    OUTPUT,
    Method,
    choice,
    discovery_rate,
    field_of,
    fields,
    layer_in,
    number,
    number_out,
    rows_out,
)
from .places import neighbours, read_places

VALUE, BAND, STATISTIC = "VALUE", "BAND", "STATISTIC"
STATISTICS = ("local_moran", "gi_star", "gi")
QUADRANTS = ("", "high_high", "low_high", "low_low", "high_low")


def _band() -> QgsProcessingParameterDefinition:
    return number(BAND, translate("KmzbPlugin", "Neighbours: centres up to this far, m (0: areas that touch)"), 0.0)


def _layer() -> List[QgsProcessingParameterDefinition]:
    return [
        layer_in(INPUT, translate("KmzbPlugin", "Areas or points with a number"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
        field_of(VALUE, translate("KmzbPlugin", "Number"), numeric=True),
    ]


class LocalStatistics(Method):
    """The layer again, with the statistic of each place."""

    ID = "localstatistics"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Local Moran, Gi* or Gi of areas")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "For any layer with a number per place (counts in cells, rates of gminas). Local Moran: which places are like "
            "their neighbours (high_high, low_low) and which are outliers (high_low, low_high). Gi*: hot and cold places, each "
            "with its own value; Gi: without it. p values are two-sided and respect how numbers lean; class is filled where a "
            "place stands after control of the false discovery rate.\n\nLimits: rates of small populations need smoothing first; "
            "Gi has the normal p. The layer must be in metres.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        names = [translate("KmzbPlugin", "Local Moran"), translate("KmzbPlugin", "Gi*"), translate("KmzbPlugin", "Gi")]
        return [
            *_layer(), choice(STATISTIC, translate("KmzbPlugin", "Statistic"), names), _band(), discovery_rate(),
            rows_out(translate("KmzbPlugin", "Local statistics"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
        ]  # fmt: skip

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        features, table = read_places(source, feedback, [self.parameterAsString(parameters, VALUE, context)])
        near = neighbours(features, self.parameterAsDouble(parameters, BAND, context), feedback)
        if feedback.isCanceled():
            return {}
        rate = self.parameterAsDouble(parameters, "RATE", context)
        columns = _columns(STATISTICS[self.parameterAsEnum(parameters, STATISTIC, context)], table[:, 0], near, rate)
        made = fields(*[(name, "String" if name == "class" else "Double") for name in columns], start=source.fields())
        rows = (
            (feature.geometry(), [*feature.attributes(), *(values[place] for values in columns.values())])
            for place, feature in enumerate(features)
        )
        return {OUTPUT: self.write(
            parameters, context, feedback, made, rows, source.wkbType(), source.sourceCrs(), len(features)
        )}  # fmt: skip


def _columns(statistic: str, values: np.ndarray, near: Any, rate: float) -> Dict[str, np.ndarray]:
    """New columns by name."""
    if statistic == "local_moran":
        found = moran.local_moran(values, near)
        told = np.where(found.significant(rate), np.array(QUADRANTS)[found.quadrant], "")
        return {"i": found.i, "z": found.z, "p": found.p, "class": told}
    local = getis_ord.gi_star(values, near) if statistic == "gi_star" else getis_ord.gi(values, near)
    told = np.where(local.significant(rate), np.where(local.z > 0, "hot", "cold"), "")
    return {"z": local.z, "p": local.p, "class": told}


class GlobalStatistics(Method):
    """One number for the whole layer."""

    ID = "globalstatistics"
    RESULTS = ("I", "EXPECTED", "Z", "P", "G")

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Moran's I and general G")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Are like numbers neighbours anywhere in the layer? Moran's I with its expectation, z and two-sided p under "
            "randomisation, and the general G of Getis and Ord (the share of all products of pairs that falls on neighbours; "
            "missing where a number is negative). With areas that touch, neighbours count 1 each.\n\nLimits: where hot and cold "
            "cancel out, I is small although there is much to see. The layer must be in metres.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [*_layer(), _band()]

    def results(self) -> List[Any]:
        """Outputs that are no layers."""
        names = (
            translate("KmzbPlugin", "Moran's I"), translate("KmzbPlugin", "Expected I"), translate("KmzbPlugin", "z"),
            translate("KmzbPlugin", "p, two-sided"), translate("KmzbPlugin", "General G"),
        )  # fmt: skip
        return [number_out(name, text) for name, text in zip(self.RESULTS, names)]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        features, table = read_places(source, feedback, [self.parameterAsString(parameters, VALUE, context)])
        near = neighbours(features, self.parameterAsDouble(parameters, BAND, context), feedback)
        if feedback.isCanceled():
            return {}
        values = table[:, 0]
        found = moran.moran(values, near)
        told = dict(zip(self.RESULTS, (found.i, found.expected, found.z_random, found.p_random)))
        if values.min() >= 0 and values.max() > 0:
            told["G"] = getis_ord.general_g(values, near)
        feedback.pushInfo(translate("KmzbPlugin", "Moran's I {i:.6f}, z {z:.3f}, p {p:.3g}").format(
            i=found.i, z=found.z_random, p=found.p_random
        ))  # fmt: skip
        return told


