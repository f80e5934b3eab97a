"""Roads as parameters of an algorithm, and the way from them to a graph."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..analysis import travel
from ..compat import is_null
from ..i18n import translate
from .algorithm import LayerAlgorithm
from .points import Floats, check_metric, numbers

ROADS, SPEED, DIRECTION, ACCESS, ACCESS_KMH = "ROADS", "SPEED", "DIRECTION", "ACCESS", "ACCESS_KMH"
KMH, DETOUR = "KMH", "DETOUR"
#: Ways are kept all at once; beyond this they fill the memory.
MOST_WAYS = 40_000_000


def road_parameters(optional: bool) -> List[QgsProcessingParameterDefinition]:
    """The layer, its fields, and how far from a road a place may be."""
    number, field = QgsProcessingParameterNumber, QgsProcessingParameterField
    return [
        QgsProcessingParameterFeatureSource(
            ROADS, translate("KmzbPlugin", "Roads"), [QgsProcessing.SourceType.TypeVectorLine], optional=optional
        ),
        field(SPEED, translate("KmzbPlugin", "Speed on the road (km/h)"), None, ROADS, field.Numeric, optional=optional),
        field(DIRECTION, translate("KmzbPlugin", "One-way (1 along the line, -1 against it)"), None, ROADS, optional=True),
        number(ACCESS, translate("KmzbPlugin", "Farthest from a road (m)"), number.Double, 2_000.0, minValue=0.0),
        number(ACCESS_KMH, translate("KmzbPlugin", "Speed to the road (km/h)"), number.Double, 15.0, minValue=0.1),
    ]


def way_parameters() -> List[QgsProcessingParameterDefinition]:
    """Roads, or straight lines where no roads are given."""
    number = QgsProcessingParameterNumber
    return [
        *road_parameters(optional=True),
        number(KMH, translate("KmzbPlugin", "Without roads: speed (km/h)"), number.Double, 50.0, minValue=0.1),
        number(DETOUR, translate("KmzbPlugin", "Without roads: detour factor"), number.Double, 1.3, minValue=1.0, maxValue=5.0),
    ]


def read_roads(
    algorithm: LayerAlgorithm, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback,
    crs: QgsCoordinateReferenceSystem,
) -> travel.Roads:  # fmt: skip
    """The graph of the road layer. A missing speed is an error that names the feature. Raises QgsProcessingException."""
    source = algorithm.source(parameters, ROADS, context)
    check_metric(source)
    if source.sourceCrs() != crs:
        raise QgsProcessingException(translate("KmzbPlugin", "Roads and places must be in one coordinate system."))
    speed_field = algorithm.parameterAsString(parameters, SPEED, context)
    if not speed_field:
        raise QgsProcessingException(translate("KmzbPlugin", "The roads need a field with the speed."))
    direction_field = algorithm.parameterAsString(parameters, DIRECTION, context)
    wanted = [source.fields().lookupField(name) for name in (speed_field, direction_field) if name]
    lines: List[Floats] = []
    speeds: List[Any] = []
    ways: List[int] = []
    ids: List[int] = []
    empty = 0
    for number, feature in enumerate(source.getFeatures(QgsFeatureRequest().setSubsetOfAttributes(wanted))):
        if number % 1000 == 0 and feedback.isCanceled():
            break
        geometry = feature.geometry()
        if geometry.isNull():
            empty += 1
            continue
        for line in geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]:
            if len(line) > 1:
                lines.append(np.array([(point.x(), point.y()) for point in line]))
                speeds.append(feature[speed_field])
                ways.append(_direction(feature[direction_field], feature.id()) if direction_field else 0)
                ids.append(feature.id())
    if empty:
        feedback.pushWarning(translate("KmzbPlugin", "{count} features without a position were left out.").format(count=empty))
    known = numbers(speeds)
    wrong = np.flatnonzero(~np.isfinite(known) | (known <= 0))
    if wrong.size:
        text = translate("KmzbPlugin", "The speed of road {id} is missing or not above 0 ({count} such roads).")
        raise QgsProcessingException(text.format(id=ids[wrong[0]], count=wrong.size))
    try:
        roads = travel.graph_from_lines(lines, known, ways)
    except ValueError as error:
        raise QgsProcessingException(str(error)) from None
    feedback.pushInfo(translate("KmzbPlugin", "Roads: {nodes} nodes, {edges} edges, {parts} separate parts.").format(
        nodes=len(roads.xy), edges=roads.u.size, parts=int(roads.part.max()) + 1 if roads.part.size else 0
    ))  # fmt: skip
    return travel.Roads(roads.xy, roads.u, roads.v, roads.minutes, np.array(ids, dtype=np.int64)[roads.line], roads.part)


def read_minutes(
    algorithm: LayerAlgorithm, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback,
    crs: QgsCoordinateReferenceSystem, sources: Floats, targets: Floats,
) -> Tuple[Floats, bool]:  # fmt: skip
    """Minutes from each source to each target, sources × targets, and whether they are those of roads."""
    if len(sources) * len(targets) > MOST_WAYS:
        text = translate("KmzbPlugin", "{sources} × {targets} ways are too many to keep: take fewer places.")
        raise QgsProcessingException(text.format(sources=len(sources), targets=len(targets)))
    if has_roads(algorithm, parameters, context):
        roads = read_roads(algorithm, parameters, context, feedback, crs)
        found = travel.minutes_between(
            roads, sources, targets, algorithm.parameterAsDouble(parameters, ACCESS_KMH, context),
            algorithm.parameterAsDouble(parameters, ACCESS, context), lambda share: not feedback.isCanceled(),
        )  # fmt: skip
        lost = int(np.sum(~np.isfinite(found).any(axis=0)))
        if lost and not feedback.isCanceled():
            text = translate("KmzbPlugin", "{count} places cannot be reached over the roads; they are served by nobody.")
            feedback.pushWarning(text.format(count=lost))
        return found, True
    apart = np.hypot(sources[:, None, 0] - targets[None, :, 0], sources[:, None, 1] - targets[None, :, 1])
    kmh, detour = (algorithm.parameterAsDouble(parameters, name, context) for name in (KMH, DETOUR))
    return apart / 1000 * detour / kmh * 60, False


def has_roads(algorithm: LayerAlgorithm, parameters: Dict[str, Any], context: QgsProcessingContext) -> bool:
    """Whether a road layer is given."""
    return algorithm.parameterAsSource(parameters, ROADS, context) is not None


def _direction(value: Any, feature_id: int) -> int:
    found = travel.direction(None if is_null(value) else value)
    if found is None:
        wrong = translate("KmzbPlugin", "The direction of road {id} is not understood: {text}")
        raise QgsProcessingException(wrong.format(id=feature_id, text=str(value)[:40]))
    return found
