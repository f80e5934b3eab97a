"""``kmzb:roadsections``: the most dangerous sections of roads, on a road layer or on roads drawn by the events themselves."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsWkbTypes,
)

from ..analysis import sections, tracing
from ..compat import is_null
from ..i18n import translate
from .method import INPUT, OUTPUT, Method, field_of, fields, layer_in, metres, number_out, points_in, rows_out, whole
from .points import check_metric, read_points, weights

Lines = Tuple[List[np.ndarray], List[str]]


class RoadSections(Method):
    """Ranked lines."""

    ID = "roadsections"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Most dangerous road sections")

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        return translate(
            "KmzbPlugin",
            "Slides a section of one length (5 km) along each road and takes the fullest place first, then the fullest of what "
            "is left; sections do not overlap and hold at least so many events (20). p is the chance that the fullest section "
            "of this road has as many when its events are spread evenly.\n\nLimits: without a road layer roads are drawn through "
            "the events: towns are left out, roads with few events are cut or missing, lengths are a little short. Where roads "
            "cross, an event counts for the nearer one. Lines of one road are joined by the field of its number. The layers "
            "must be in metres and of one CRS.",
        )

    def inputs(self) -> List[QgsProcessingParameterDefinition]:
        """The parameters, in their order."""
        return [
            points_in(), field_of("WEIGHT", translate("KmzbPlugin", "Weight (harm of each event)"), INPUT, True, True),
            layer_in("ROADS", translate("KmzbPlugin", "Roads"), QgsProcessing.SourceType.TypeVectorLine, True),
            field_of("ROAD", translate("KmzbPlugin", "Number of the road"), "ROADS", True),
            metres("LENGTH", translate("KmzbPlugin", "Length of a section"), 5000.0),
            whole("LEAST", translate("KmzbPlugin", "Least events of a section"), 20, 1),
            metres("REACH", translate("KmzbPlugin", "An event belongs to a road up to this far"), 100.0),
            rows_out(translate("KmzbPlugin", "Road sections"), QgsProcessing.SourceType.TypeVectorLine),
        ]  # fmt: skip

    def results(self) -> List[Any]:
        """Outputs that are no layers."""
        return [
            number_out("SECTIONS", translate("KmzbPlugin", "Sections")),
            number_out("ON_ROADS", translate("KmzbPlugin", "Events on roads")),
        ]

    def compute(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """The work, on any thread."""
        source = self.source(parameters, INPUT, context)
        field = self.parameterAsString(parameters, "WEIGHT", context)
        xy, values = read_points(source, feedback, field)
        if feedback.isCanceled():
            return {}
        length = self.parameterAsDouble(parameters, "LENGTH", context)
        roads = self.parameterAsSource(parameters, "ROADS", context)
        lines, names = self._lines(roads, parameters, context, source) if roads is not None else _drawn(xy, length)
        if not lines:
            raise QgsProcessingException(translate("KmzbPlugin", "There are no roads to look at."))
        on = sections.snap(xy, lines, self.parameterAsDouble(parameters, "REACH", context))
        feedback.setProgress(55)
        found = sections.best_sections(
            on.line, on.chainage_m, sections.lengths(lines), length, self.parameterAsInt(parameters, "LEAST", context),
            weights(values) if field else None,
        )  # fmt: skip
        made = fields(
            ("rank", "Int"), ("road", "String"), ("from_m", "Double"), ("to_m", "Double"), ("events", "Int"), ("low", "Double"),
            ("high", "Double"), ("weight", "Double"), ("p", "Double"),
        )  # fmt: skip
        rows = (
            (_geometry(sections.cut(lines[found.road[n]], found.from_m[n], found.to_m[n])), (
                n + 1, names[found.road[n]], found.from_m[n], found.to_m[n], int(found.events[n]), found.low[n], found.high[n],
                found.weight[n], found.p[n],
            ))
            for n in range(len(found))
        )  # fmt: skip
        target = self.write(parameters, context, feedback, made, rows, QgsWkbTypes.Type.LineString, source.sourceCrs(), len(found))
        return {OUTPUT: target, "SECTIONS": len(found), "ON_ROADS": int((on.line >= 0).sum())}

    def _lines(
        self, roads: QgsProcessingFeatureSource, parameters: Dict[str, Any], context: QgsProcessingContext,
        points: QgsProcessingFeatureSource,
    ) -> Lines:  # fmt: skip
        """Lines of the layer; those of one number joined end to end where they meet."""
        check_metric(roads)
        if roads.sourceCrs() != points.sourceCrs():
            raise QgsProcessingException(translate("KmzbPlugin", "Both layers must have one coordinate system."))
        field = self.parameterAsString(parameters, "ROAD", context)
        by_name: Dict[str, List[QgsGeometry]] = {}
        for feature in roads.getFeatures():
            value = feature[field] if field else None
            name = str(feature.id()) if not field or is_null(value) else str(value)
            if not feature.geometry().isEmpty():
                by_name.setdefault(name, []).append(feature.geometry())
        lines, names = [], []
        for name in sorted(by_name):
            for part in _joined(by_name[name]):
                lines.append(part)
                names.append(name)
        return lines, names


def _joined(geometries: List[QgsGeometry]) -> List[np.ndarray]:
    whole_line = QgsGeometry.collectGeometry(geometries) if len(geometries) > 1 else geometries[0]
    merged = whole_line.mergeLines() if whole_line.isMultipart() else whole_line
    parts = merged.asMultiPolyline() if merged.isMultipart() else [merged.asPolyline()]
    found = [np.array([(point.x(), point.y()) for point in part]) for part in parts]
    return [part for part in found if len(part) > 1]


def _drawn(xy: np.ndarray, length: float) -> Lines:
    """Roads through the events, numbered by length."""
    lines = list(tracing.trace(xy, shortest_m=length).lines)
    return lines, [f"~{number + 1}" for number in range(len(lines))]


def _geometry(line: np.ndarray) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(float(x), float(y)) for x, y in line])
