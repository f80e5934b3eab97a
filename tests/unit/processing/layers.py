"""Small layers for algorithms, and running these through QGIS's own runner."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)


def layer(kind, geometries, rows=(), fields="", crs="EPSG:2180"):
    """A memory layer; ``geometries`` of QgsGeometry or None, ``rows`` of attributes, ``fields`` as ``&field=name:type``."""
    made = QgsVectorLayer(f"{kind}?crs={crs}{fields}" if kind != "None" else f"None?{fields[1:]}", "layer", "memory")
    features = []
    for number, geometry in enumerate(geometries):
        feature = QgsFeature(made.fields())
        if geometry is not None:
            feature.setGeometry(geometry)
        feature.setAttributes(list(rows[number]) if len(rows) else [])
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def points(xy, rows=(), fields="", crs="EPSG:2180"):
    return layer("Point", [QgsGeometry.fromPointXY(QgsPointXY(float(x), float(y))) for x, y in xy], rows, fields, crs)


def squares(west_south, size, rows=(), fields=""):
    boxes = [QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size)) for x, y in west_south]
    return layer("Polygon", boxes, rows, fields)


def lines(many, rows=(), fields=""):
    made = [QgsGeometry.fromPolylineXY([QgsPointXY(float(x), float(y)) for x, y in line]) for line in many]
    return layer("LineString", made, rows, fields)


def run(algorithm, parameters, feedback=None):
    """Results and the layer written; the run must succeed."""
    context, feedback = QgsProcessingContext(), feedback or QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, good = algorithm.create().run({"OUTPUT": "memory:", **parameters}, context, feedback)
    assert good, feedback.textLog()
    target = results.get("OUTPUT")
    return results, context.takeResultLayer(target) if target and not str(target).endswith(".tif") else None, feedback.textLog()


def refusal(algorithm, parameters):
    """What the log says of a run that must fail."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    _, good = algorithm.create().run({"OUTPUT": "memory:", **parameters}, context, feedback)
    assert not good
    return feedback.textLog()


def column(made, name):
    return [feature[name] for feature in made.getFeatures()]
