"""The frame of an algorithm round one function of the analysis: parameters, rows out, cancel and errors, in one place."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
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
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..analysis.grid import Lattice, covering, hexagons_covering
from ..compat import field_type
from ..i18n import translate
from .algorithm import LayerAlgorithm, telling

INPUT, OUTPUT = "INPUT", "OUTPUT"
#: More cells than this are a mistake in the cell size, not an analysis.
MOST_CELLS = 4_000_000
Row = Tuple[Optional[QgsGeometry], Sequence[Any]]


class Method(LayerAlgorithm):
    """A subclass says ``ID``, its title, its help, its parameters, and computes. What the analysis refuses is told as its
    reason."""

    ID = ""

    def name(self) -> str:
        """Part of the id; never translated."""
        return self.ID

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        raise NotImplementedError

    def results(self) -> List[Any]:
        """Outputs that are no layers."""
        return []

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread. Raises ValueError or QgsProcessingException."""
        raise NotImplementedError

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:  # noqa: N802
        """Called by QGIS once."""
        added = [self.addParameter(parameter) for parameter in self.inputs()]
        added += [self.addOutput(output) for output in self.results()]
        assert all(added)

    def processAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Called by QGIS; a cancelled run has no result."""
        self.check_fields(parameters, context)
        with telling():
            found = self.compute(parameters, context, feedback)
        return {} if feedback.isCanceled() else found

    def write(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback, fields: QgsFields,
        rows: Iterable[Row], kind: Any = QgsWkbTypes.Type.Polygon, crs: Optional[QgsCoordinateReferenceSystem] = None,
        total: int = 0,
    ) -> str:  # fmt: skip
        """Writes the rows to OUTPUT and gives its id; stops when cancelled. NaN becomes NULL."""
        sink, target = self.sink(parameters, OUTPUT, context, fields, kind, crs or QgsCoordinateReferenceSystem())
        for number, (geometry, values) in enumerate(rows):
            if number % 1000 == 0:
                if feedback.isCanceled():
                    break
                feedback.setProgress(60 + 40 * number / total if total else 90)
            feature = QgsFeature(fields)
            if geometry is not None:
                feature.setGeometry(geometry)
            feature.setAttributes([plain(value) for value in values])
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        return target

    def lattice(self, parameters: Dict[str, Any], context: QgsProcessingContext, xy_m: np.ndarray) -> Lattice:
        """Squares or hexagons over the points, as CELL and SHAPE say. Raises QgsProcessingException."""
        if not len(xy_m):
            raise QgsProcessingException(translate("KmzbPlugin", "There are no points with a position."))
        cell = self.parameterAsDouble(parameters, "CELL", context)
        cells = int(np.prod(np.ptp(xy_m, axis=0) / cell + 1))
        if cells > MOST_CELLS:
            raise QgsProcessingException(translate(
                "KmzbPlugin", "That would be {count} cells: choose a larger cell size."
            ).format(count=cells))  # fmt: skip
        shape = self.parameterAsEnum(parameters, "SHAPE", context)
        return covering(xy_m, cell) if shape == 0 else hexagons_covering(xy_m, cell)


def going_on(feedback: QgsProcessingFeedback, first: float = 40.0, last: float = 60.0) -> Any:
    """A ``progress`` for the analysis: tells the share between two percentages, answers whether to go on."""

    def progress(share: float) -> bool:
        feedback.setProgress(first + (last - first) * share)
        return not feedback.isCanceled()

    return progress


def plain(value: Any) -> Any:
    """A value as an attribute of a feature: no numpy, no NaN."""
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and np.isnan(value) else value


def fields(*columns: Tuple[str, str], start: Optional[QgsFields] = None) -> QgsFields:
    """Fields by name and type (``Double``, ``Int``, ``String``), behind those of another layer; a name that it has is not taken
    twice."""
    made = QgsFields(start) if start is not None else QgsFields()
    for name, kind in columns:
        free = name
        while made.lookupField(free) >= 0:
            free += "_"
        made.append(QgsField(free, field_type(kind)))
    return made


def polygon(corners: np.ndarray) -> QgsGeometry:
    """A polygon of k × 2 corners."""
    return QgsGeometry.fromPolygonXY([[QgsPointXY(float(x), float(y)) for x, y in corners]])


def points_in(name: str = INPUT, text: Optional[str] = None, optional: bool = False) -> QgsProcessingParameterDefinition:
    """A layer of points."""
    shown = translate("KmzbPlugin", "Points") if text is None else text
    return QgsProcessingParameterFeatureSource(name, shown, [QgsProcessing.SourceType.TypeVectorPoint], None, optional)


def layer_in(name: str, text: str, kind: int, optional: bool = False) -> QgsProcessingParameterDefinition:
    """A layer of a kind of ``QgsProcessing``."""
    return QgsProcessingParameterFeatureSource(name, text, [kind], None, optional)


def field_of(
    name: str, text: str, layer: str = INPUT, optional: bool = False, numeric: bool = False
) -> QgsProcessingParameterDefinition:
    """A field of a layer."""
    kind = QgsProcessingParameterField.DataType.Numeric if numeric else QgsProcessingParameterField.DataType.Any
    return QgsProcessingParameterField(name, text, None, layer, kind, False, optional)


def metres(name: str, text: str, value: float, parent: str = INPUT, low: float = 0.001) -> QgsProcessingParameterDefinition:
    """A distance in the units of a layer."""
    return QgsProcessingParameterDistance(name, text, value, parent, minValue=low)


def number(
    name: str, text: str, value: float, low: float = 0.0, high: float = 1e12, optional: bool = False
) -> QgsProcessingParameterDefinition:
    """Any number."""
    return QgsProcessingParameterNumber(name, text, QgsProcessingParameterNumber.Type.Double, value, optional, low, high)


def whole(name: str, text: str, value: int, low: int = 0, high: int = 1_000_000) -> QgsProcessingParameterDefinition:
    """A whole number."""
    return QgsProcessingParameterNumber(name, text, QgsProcessingParameterNumber.Type.Integer, value, False, low, high)


def choice(name: str, text: str, options: Sequence[str], value: int = 0) -> QgsProcessingParameterDefinition:
    """One of several."""
    return QgsProcessingParameterEnum(name, text, list(options), False, value)


def rows_out(text: str, kind: int = QgsProcessing.SourceType.TypeVectorPolygon) -> QgsProcessingParameterDefinition:
    """The layer or table that is written."""
    return QgsProcessingParameterFeatureSink(OUTPUT, text, kind)


def number_out(name: str, text: str) -> QgsProcessingOutputNumber:
    """A number for the next step of a model."""
    return QgsProcessingOutputNumber(name, text)


def text_out(name: str, text: str) -> QgsProcessingOutputString:
    """A word for the next step of a model."""
    return QgsProcessingOutputString(name, text)


def cell_size() -> QgsProcessingParameterDefinition:
    """The size of the cells."""
    return metres("CELL", translate("KmzbPlugin", "Cell size"), 500.0)


def cell_shape() -> QgsProcessingParameterDefinition:
    """Squares or hexagons."""
    return choice(
        "SHAPE", translate("KmzbPlugin", "Shape of the cells"),
        [translate("KmzbPlugin", "Squares"), translate("KmzbPlugin", "Hexagons")],
    )  # fmt: skip


def discovery_rate() -> QgsProcessingParameterDefinition:
    """How many of the discoveries may be false."""
    return number("RATE", translate("KmzbPlugin", "False discovery rate"), 0.05, 0.001, 0.5)
