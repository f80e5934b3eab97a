"""What of a user's layer cannot be read is said, never left out."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from kmzb_plugin.errors import KmzbError
from kmzb_plugin.layers.users_layers import PointLayer
from kmzb_plugin.tasks.cancelling import JobCanceller


def _points(*places: tuple) -> QgsVectorLayer:
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "Działki", "memory")
    for place in places:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        assert layer.dataProvider().addFeature(feature)
    return layer


def test_points_come_in_metres(qgis_app: object) -> None:
    site = PointLayer(_points((18.5, 54.4))).sites(JobCanceller())[0]
    assert (round(site.x), round(site.y)) == (467550, 726333)


def test_a_layer_that_does_not_say_where_it_lies_is_an_error(qgis_app: object) -> None:
    layer = _points((18.5, 54.4))
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(KmzbError, match="EPSG:2180"):
        PointLayer(layer).sites(JobCanceller())


def test_a_place_that_is_nowhere_on_earth_is_an_error(qgis_app: object) -> None:
    """Metres in a layer that says degrees: QGIS would read such a feature as one without a geometry."""
    reader = PointLayer(_points((18.5, 54.4), (467_000, 736_000)))
    for _ in range(2):
        with pytest.raises(KmzbError, match="EPSG:2180"):
            reader.sites(JobCanceller())
