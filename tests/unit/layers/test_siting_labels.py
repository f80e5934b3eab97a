"""Names of stations drawn by QGIS itself: none on another, those that open or close always."""

from __future__ import annotations

from itertools import combinations
from typing import List

import numpy as np
import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from kmzb_plugin.layers import siting
from kmzb_plugin.layers.builder import crs_2180

MIDDLE = (566_000.0, 244_000.0)


@pytest.fixture
def stations(qgis_app: object) -> QgsVectorLayer:
    """Twelve that stay in a city of 6 km, one that opens in the middle of them, one that closes beside it."""
    layer = QgsVectorLayer("Point?field=class:string&field=label:string&field=apart_m:double", "stations", "memory")
    layer.setCrs(crs_2180())
    rows = [(siting.STAYS, f"Komisariat Policji {n} w Krakowie", 1_500 * (n % 4), 2_000 * (n // 4)) for n in range(12)]
    rows.append((siting.OPENS, "Lipnik (gmina, Kraków)", 2_300, 2_100))
    rows.append((siting.CLOSES, "Komisariat Policji III w Krakowie", 2_500, 2_100))
    apart = siting._apart_m(np.array([row[2:] for row in rows], dtype=float), (12, 13))
    features = []
    for (state, name, x, y), apart_m in zip(rows, apart.tolist()):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(MIDDLE[0] + x, MIDDLE[1] + y)))
        feature.setAttributes([state, name, apart_m])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    siting._label(layer)
    return layer


def drawn(layer: QgsVectorLayer, scale: float) -> List[object]:
    """The labels on a map of 800 × 600 pixels at this scale."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(crs_2180())
    settings.setOutputSize(QSize(800, 600))
    metres = scale * 0.0254 / settings.outputDpi()
    settings.setExtent(QgsRectangle.fromCenterAndSize(
        QgsPointXY(MIDDLE[0] + 2_400, MIDDLE[1] + 2_000), 800 * metres, 600 * metres
    ))  # fmt: skip
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return list(job.takeLabelingResults().labelsWithinRect(settings.extent()))


def test_from_afar_only_what_changes_has_a_name(stations: QgsVectorLayer) -> None:
    assert sorted(label.labelText for label in drawn(stations, 900_000)) == ["Komisariat III w Krakowie", "Lipnik (gmina, Kraków)"]


@pytest.mark.parametrize("scale", [290_000, 150_000, 60_000])
def test_names_never_lie_on_each_other(stations: QgsVectorLayer, scale: float) -> None:
    labels = drawn(stations, scale)
    said = [label.labelText for label in labels]
    assert {"Komisariat III w Krakowie", "Lipnik (gmina, Kraków)"} <= set(said)
    assert len(said) > (3 if scale < 100_000 else 1)  # those that stay, too, where there is room
    for one, other in combinations(labels, 2):
        shared = one.labelRect.intersect(other.labelRect)
        assert shared.isEmpty() or shared.width() <= 0 or shared.height() <= 0, (one.labelText, other.labelText)
