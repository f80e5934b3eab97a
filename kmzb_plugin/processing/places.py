"""Values of places (areas or points) and their neighbours, for statistics on any layer."""

from __future__ import annotations

from typing import List, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsSpatialIndex,
)
from scipy import sparse

from ..analysis import weights
from ..i18n import translate
from .points import check_metric, numbers


def read_places(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback, names: Sequence[str]
) -> Tuple[List[QgsFeature], np.ndarray]:
    """Features that have a geometry and all the numbers named, and these as a table: features × names. What is left out is told."""
    check_metric(source)
    kept, table, missing = [], [], 0
    indexes = [source.fields().lookupField(name) for name in names]
    total = max(source.featureCount(), 1)
    for count, feature in enumerate(source.getFeatures()):
        if count % 1000 == 0:
            if feedback.isCanceled():
                break
            feedback.setProgress(30 * count / total)
        row = numbers([feature[index] for index in indexes])
        if feature.geometry().isEmpty() or not np.all(np.isfinite(row)):
            missing += 1
        else:
            kept.append(feature)
            table.append(row)
    if missing:
        text = translate("KmzbPlugin", "{count} features without a geometry or a number were left out.")
        feedback.pushWarning(text.format(count=missing))
    return kept, np.array(table, dtype=float).reshape(len(kept), len(names))


def neighbours(features: Sequence[QgsFeature], band_m: float, feedback: QgsProcessingFeedback) -> sparse.csr_matrix:
    """Areas that touch, or, with ``band_m`` > 0, places whose centres are at most so far apart. Raises QgsProcessingException."""
    geometries = [feature.geometry() for feature in features]
    if band_m > 0:
        found = weights.distance_band(centres(geometries), band_m)
    else:
        found = weights.from_pairs(_touching(geometries, feedback), len(geometries))
    if not feedback.isCanceled() and found.nnz == 0:
        raise QgsProcessingException(translate("KmzbPlugin", "No place has a neighbour: choose a greater distance."))
    return found


def centres(geometries: Sequence[QgsGeometry]) -> np.ndarray:
    """A point of each: the centroid."""
    found = [geometry.centroid().asPoint() for geometry in geometries]
    return np.array([(point.x(), point.y()) for point in found], dtype=float).reshape(-1, 2)


def _touching(geometries: Sequence[QgsGeometry], feedback: QgsProcessingFeedback) -> List[Tuple[int, int]]:
    """Pairs that meet in a point at least; the geometries are asked, so that borders need not share their corners."""
    index = QgsSpatialIndex()
    for number, geometry in enumerate(geometries):
        feature = QgsFeature(number)
        feature.setGeometry(geometry)
        if not index.addFeature(feature):
            raise QgsProcessingException(translate("KmzbPlugin", "A geometry cannot be read."))
    pairs = []
    for number, geometry in enumerate(geometries):
        if number % 200 == 0:
            if feedback.isCanceled():
                break
            feedback.setProgress(30 + 25 * number / len(geometries))
        near = [other for other in index.intersects(geometry.boundingBox()) if other > number]
        pairs += [(number, other) for other in near if geometry.intersects(geometries[other])]
    return pairs
