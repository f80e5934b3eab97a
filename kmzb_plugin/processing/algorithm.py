"""What the algorithms on layers have in common."""

from __future__ import annotations

import contextlib
from typing import Any, Dict, Iterator, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterField,
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

    def check_fields(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuses a field that its layer lacks, as a script or a model may name one: QGIS itself lets it pass. Raises
        QgsProcessingException."""
        for parameter in self.parameterDefinitions():
            if not isinstance(parameter, QgsProcessingParameterField):
                continue
            source = self.parameterAsSource(parameters, parameter.parentLayerParameterName(), context)
            for name in self.parameterAsFields(parameters, parameter.name(), context) if source is not None else ():
                if source.fields().lookupField(name) < 0:
                    text = translate("KmzbPlugin", "The layer {layer} has no field {field}.")
                    raise QgsProcessingException(text.format(layer=source.sourceName(), field=name))

    def sink(
        self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext, fields: QgsFields, kind: Any,
        crs: QgsCoordinateReferenceSystem,
    ) -> Tuple[QgsFeatureSink, str]:  # fmt: skip
        """Where the rows go, and its id. Raises QgsProcessingException."""
        sink, target = self.parameterAsSink(parameters, name, context, fields, kind, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        return sink, target


@contextlib.contextmanager
def telling() -> Iterator[None]:
    """What the analysis refuses is told as its reason; numbers beyond all measure are no accident of the program."""
    try:
        yield
    except ValueError as error:
        raise QgsProcessingException(str(error)) from None
    except MemoryError:
        text = translate("KmzbPlugin", "This does not fit into the memory: choose larger cells, a smaller area or fewer places.")
        raise QgsProcessingException(text) from None
    except ArithmeticError:
        text = translate("KmzbPlugin", "A number is too large or too small to compute with.")
        raise QgsProcessingException(text) from None
