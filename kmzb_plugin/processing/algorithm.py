"""What the algorithms on layers have in common."""

from __future__ import annotations

from typing import Any, Dict, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
)

from ..i18n import translate


class LayerAlgorithm(QgsProcessingAlgorithm):
    """Reads layers and writes one; a source or a sink that cannot be had is told in QGIS's own words."""

    def createInstance(self) -> LayerAlgorithm:  # noqa: N802
        """A fresh one for each run."""
        return type(self)()

    def group(self) -> str:
        """In the toolbox; most are of this one."""
        return translate("KmzbPlugin", "Hotspots")

    def groupId(self) -> str:  # noqa: N802
        """Never translated."""
        return "hotspots"

    def source(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> QgsProcessingFeatureSource:
        """The layer of a parameter. Raises QgsProcessingException."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def sink(
        self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext, fields: QgsFields, kind: Any,
        crs: QgsCoordinateReferenceSystem,
    ) -> Tuple[QgsFeatureSink, str]:  # fmt: skip
        """Where the rows go, and its id. Raises QgsProcessingException."""
        sink, target = self.parameterAsSink(parameters, name, context, fields, kind, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        return sink, target
