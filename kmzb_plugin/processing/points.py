"""Points of a Processing source as arrays in metres, with what was left out and why."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsFeatureRequest, QgsProcessingException, QgsProcessingFeatureSource, QgsProcessingFeedback, QgsUnitTypes
from qgis.PyQt.QtCore import QDateTime, Qt

from ..compat import is_null
from ..i18n import translate

#: Positions known only to an area: they would pile up on a centre that is no place of anything.
AREA_ONLY = ("locality", "gmina", "none")
QUALITY_FIELD = "position_quality"
_SECONDS_PER_DAY = 86_400.0

Floats = NDArray[np.float64]


def check_metric(source: QgsProcessingFeatureSource) -> None:
    """Refuses what has no metres: degrees are no distance."""
    crs = source.sourceCrs()
    if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise QgsProcessingException(translate(
            "KmzbPlugin", "The layer must be in metres (in Poland EPSG:2180): reproject it first. Degrees are no distance."
        ))  # fmt: skip


def read_points(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback, field: str = ""
) -> Tuple[Floats, List[Any]]:
    """n × 2 metres and the values of ``field`` (empty list without one).

    Features without a point, and those whose ``position_quality`` says that only an area is known, are left out and told.
    """
    points, (values,) = read_columns(source, feedback, [field])
    return points, values


def read_columns(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback, fields: Sequence[str]
) -> Tuple[Floats, List[List[Any]]]:
    """As ``read_points``, with a list of values for each of ``fields`` (an empty one for an empty name)."""
    check_metric(source)
    quality = source.fields().lookupField(QUALITY_FIELD)
    at = [source.fields().lookupField(field) if field else -1 for field in fields]
    request = QgsFeatureRequest().setSubsetOfAttributes([index for index in (quality, *at) if index >= 0])
    points: List[Tuple[float, float]] = []
    values: List[List[Any]] = [[] for _ in fields]
    empty = area_only = 0
    total = max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request)):
        if number % 1000 == 0:
            if feedback.isCanceled():
                break
            feedback.setProgress(50 * number / total)
        geometry = feature.geometry()
        if geometry.isEmpty():
            empty += 1
        elif quality >= 0 and feature[quality] in AREA_ONLY:
            area_only += 1
        else:
            for point in geometry.asMultiPoint() if geometry.isMultipart() else [geometry.asPoint()]:
                points.append((point.x(), point.y()))
                for column, index in zip(values, at):
                    if index >= 0:
                        column.append(feature[index])
    _tell(feedback, empty, translate("KmzbPlugin", "{count} features without a position were left out."))
    _tell(feedback, area_only, translate("KmzbPlugin", "{count} positions known only to an area were left out."))
    return np.array(points, dtype=float).reshape(-1, 2), values


def weights(values: List[Any]) -> Floats:
    """Numbers, each of them there; a missing one is refused, never counted as nothing."""
    found = numbers(values)
    missing = int(np.sum(~np.isfinite(found)))
    if missing:
        text = translate("KmzbPlugin", "The weight is missing in {count} features.")
        raise QgsProcessingException(text.format(count=missing))
    return found


def days(values: List[Any]) -> Floats:
    """Dates or moments as days since 1970 (local times as they are written), NaN where there is none."""
    return np.array([_day(value) for value in values], dtype=float)


def numbers(values: List[Any]) -> Floats:
    """Numbers, NaN where there is none."""
    return np.array([_number(value) for value in values], dtype=float)


def _day(value: Any) -> float:
    if is_null(value):
        return float("nan")
    if hasattr(value, "toMSecsSinceEpoch"):
        return float(value.toMSecsSinceEpoch()) / 1000 / _SECONDS_PER_DAY
    if hasattr(value, "toJulianDay"):
        return float(value.toJulianDay() - 2_440_588)
    moment = QDateTime.fromString(str(value), Qt.DateFormat.ISODate)
    return float(moment.toMSecsSinceEpoch()) / 1000 / _SECONDS_PER_DAY if moment.isValid() else float("nan")


def _number(value: Any) -> float:
    try:
        return float("nan") if is_null(value) else float(value)
    except (TypeError, ValueError):
        return float("nan")


def _tell(feedback: QgsProcessingFeedback, count: int, text: str, shown: Optional[str] = None) -> None:
    if count:
        feedback.pushWarning((shown or text).format(count=count))
