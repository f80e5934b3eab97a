"""Questions to the layers, asked off the GUI thread.

A ``QgsVectorLayerFeatureSource`` is made on the GUI thread (it asks no server) and read here, in a task.
"""

from __future__ import annotations

from typing import Dict, Iterable, Iterator, List, Optional, Set, Tuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFeedback, QgsRectangle, QgsVectorLayerFeatureSource

from ..compat import is_null
from ..core.ports import Canceller
from .expressions import column

# Reports that lie under one click: more than anybody would go through.
MOST_AT_ONE_SPOT = 200

Spot = Tuple[int, float, float]


def reports_in(
    sources: Iterable[QgsVectorLayerFeatureSource], rectangle_2180: QgsRectangle, canceller: Canceller
) -> Tuple[Spot, ...]:
    """Id, easting and northing of the reports in the rectangle; one that stands in two layers comes twice."""
    found = []
    for source in sources:
        request = QgsFeatureRequest(rectangle_2180)
        request.setSubsetOfAttributes(["id"], source.fields())
        request.setLimit(MOST_AT_ONE_SPOT)
        for feature in _read(source, request, canceller):
            if feature.hasGeometry():
                point = feature.geometry().asPoint()
                found.append((int(feature["id"]), point.x(), point.y()))
    return tuple(found)


def feature_ids(sources: Dict[str, QgsVectorLayerFeatureSource], report_id: int, canceller: Canceller) -> Dict[str, List[int]]:
    """QGIS's feature id of a report in each layer that holds it; the layers are named by the keys of their specs."""
    found = {}
    for key, source in sources.items():
        request = QgsFeatureRequest().setFilterExpression(f"{column('id')} = {int(report_id)}")
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(["id"], source.fields())
        ids = [feature.id() for feature in _read(source, request, canceller)]
        if ids:
            found[key] = ids
    return found


def report_id(source: QgsVectorLayerFeatureSource, feature_id: int, canceller: Canceller) -> Optional[int]:
    """The report behind QGIS's feature id."""
    request = QgsFeatureRequest(feature_id).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["id"], source.fields())
    return next((int(feature["id"]) for feature in _read(source, request, canceller)), None)


def unit_extent(
    source: QgsVectorLayerFeatureSource, unit_id: int, canceller: Canceller
) -> Optional[Tuple[float, float, float, float]]:
    """The extent (EPSG:2180) of a unit's area; of all units below it when it has none of its own."""
    own = _extent(source, {unit_id}, canceller)
    if own.isNull():
        own = _extent(source, _below(source, unit_id, canceller), canceller)
    return None if own.isNull() else (own.xMinimum(), own.yMinimum(), own.xMaximum(), own.yMaximum())


def _below(source: QgsVectorLayerFeatureSource, unit_id: int, canceller: Canceller) -> Set[int]:
    children: Dict[int, List[int]] = {}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["id", "parent_id"], source.fields())
    for feature in _read(source, request, canceller):
        if not is_null(feature["parent_id"]):
            children.setdefault(int(feature["parent_id"]), []).append(int(feature["id"]))
    found: Set[int] = set()
    waiting = [unit_id]
    while waiting:
        fresh = [child for child in children.get(waiting.pop(), []) if child not in found]
        found.update(fresh)
        waiting.extend(fresh)
    return found


def _extent(source: QgsVectorLayerFeatureSource, unit_ids: Set[int], canceller: Canceller) -> QgsRectangle:
    extent = QgsRectangle()
    if not unit_ids:
        return extent
    wanted = ", ".join(str(int(unit)) for unit in sorted(unit_ids))
    request = QgsFeatureRequest().setFilterExpression(f"{column('id')} IN ({wanted})")
    request.setSubsetOfAttributes(["id"], source.fields())
    for feature in _read(source, request, canceller):
        if feature.hasGeometry():
            extent.combineExtentWith(feature.geometry().boundingBox())
    return extent


def _read(source: QgsVectorLayerFeatureSource, request: QgsFeatureRequest, canceller: Canceller) -> Iterator[QgsFeature]:
    """The features; none any more once the user has cancelled."""
    feedback = QgsFeedback()
    canceller.on_cancel(feedback.cancel)
    request.setFeedback(feedback)
    for feature in source.getFeatures(request):
        if canceller.is_cancelled():
            return
        yield feature
