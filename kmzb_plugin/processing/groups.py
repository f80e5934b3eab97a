"""The toolbox's groups of the desk's second half, and what their algorithms do alike."""

from __future__ import annotations

from typing import Any, Callable, Dict, List

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)

from ..compat import field_type
from ..i18n import translate
from .algorithm import LayerAlgorithm


class DeskAlgorithm(LayerAlgorithm):
    """With helpers to add parameters and rows."""

    def add(self, *parameters: QgsProcessingParameterDefinition) -> None:
        """Parameters, in this order."""
        for parameter in parameters:
            added = self.addParameter(parameter)
            assert added, parameter.name()

    def write(self, sink: QgsFeatureSink, rows: List[QgsFeature], parameters: Dict[str, Any], name: str) -> None:
        """All rows. Raises QgsProcessingException when one cannot be written."""
        for row in rows:
            if not sink.addFeature(row, QgsFeatureSink.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, name))


class StationsAlgorithm(DeskAlgorithm):
    """Where stations belong, and ways."""

    def group(self) -> str:
        """In the toolbox."""
        return translate("KmzbPlugin", "Stations")

    def groupId(self) -> str:  # noqa: N802
        """Never translated."""
        return "stations"


class StaffingAlgorithm(DeskAlgorithm):
    """Work, people and beats."""

    def group(self) -> str:
        """In the toolbox."""
        return translate("KmzbPlugin", "Staffing")

    def groupId(self) -> str:  # noqa: N802
        """Never translated."""
        return "staffing"


def fields_of(**kinds: str) -> QgsFields:
    """Fields by name: ``Int``, ``Double``, ``String`` or ``Bool``."""
    fields = QgsFields()
    for name, kind in kinds.items():
        fields.append(QgsField(name, field_type(kind)))
    return fields


def follow(feedback: QgsProcessingFeedback, begin: float = 0.0, end: float = 100.0) -> Callable[[float], bool]:
    """A ``progress`` for the recipes: shows the share done between two percentages, False once the user has cancelled."""

    def told(share: float) -> bool:
        feedback.setProgress(begin + (end - begin) * share)
        return not feedback.isCanceled()

    return told
