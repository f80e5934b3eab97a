"""Kernel density by QGIS's own heatmap algorithm: memory layer to GeoTIFF, quartic kernel, raw values."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any, Dict

import numpy as np
from osgeo import gdal
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from tests.benchmarks.sides.protocol import Clock, serve

QUARTIC, RAW = 0, 0


def work(arrays: Dict[str, np.ndarray], asked: Dict[str, Any], clock: Clock) -> Dict[str, Any]:
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    layer = points(arrays["xy"])
    with clock.part("reading"):  # told, not counted
        for _ in layer.getFeatures():
            pass
    clock.seconds = 0.0
    with tempfile.TemporaryDirectory(prefix="kmzb-bench-") as folder:
        path = str(Path(folder) / "heat.tif")
        with clock.part("heatmap"):
            processing.run("qgis:heatmapkerneldensityestimation", {
                "INPUT": layer, "RADIUS": asked["radius"], "PIXEL_SIZE": asked["cell"], "KERNEL": QUARTIC, "OUTPUT_VALUE": RAW,
                "OUTPUT": path,
            })  # fmt: skip
        made = gdal.Open(path)
        west, _, _, north, _, _ = made.GetGeoTransform()
        band = made.GetRasterBand(1)
        values = band.ReadAsArray()
        values[values == band.GetNoDataValue()] = 0
    return {"density": values, "west": west, "north": north}


def points(xy: np.ndarray) -> QgsVectorLayer:
    layer = QgsVectorLayer("Point?crs=EPSG:2180", "points", "memory")
    features = []
    for x, y in xy.tolist():
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


if __name__ == "__main__":
    gdal.UseExceptions()
    application = QgsApplication([], False)
    application.initQgis()
    serve(work)
