"""Temporary layers of a preview: the new areas, gaps and overlaps, and the reports that would move."""

from __future__ import annotations

from typing import Iterable, List, Sequence

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..core.routing import AreaSetLine, lines_of
from ..i18n import translate
from .builder import crs_2180

FIELDS = "field=report:integer&field=from:string(200)&field=to:string(200)&field=kind:string(20)"


def preview_layers(name: str, lines: Sequence[AreaSetLine]) -> List[QgsVectorLayer]:
    """Topmost first; only those that hold something."""
    problems = [*lines_of(tuple(lines), "gap"), *lines_of(tuple(lines), "overlap")]
    counts = {(line.unit_id, line.other_id): line for line in lines if line.kind == "move"}
    made = [
        _layer("Point", translate("KmzbPlugin", "{set}: reports that move").format(set=name), lines_of(tuple(lines), "report"),
               QgsMarkerSymbol.createSimple({"name": "diamond", "color": "#d7263d", "outline_color": "#ffffff", "size": "2.6"}),
               counts),
        _layer("MultiPolygon", translate("KmzbPlugin", "{set}: gaps and overlaps").format(set=name), problems,
               QgsFillSymbol.createSimple({"color": "215,38,61,90", "outline_color": "#d7263d", "style": "b_diagonal"}), counts),
        _layer("MultiPolygon", translate("KmzbPlugin", "{set}: new areas").format(set=name), lines_of(tuple(lines), "area"),
               QgsFillSymbol.createSimple({"color": "31,111,178,25", "outline_color": "#1f6fb2", "outline_width": "0.6",
                                           "outline_style": "dash"}), counts),
    ]  # fmt: skip
    label(made[2], "from")
    return [layer for layer in made if layer.featureCount()]


def label(layer: QgsVectorLayer, field: str) -> None:
    """Write a field beside each feature."""
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _layer(geometry: str, title: str, lines: Iterable[AreaSetLine], symbol: QgsSymbol, names: dict) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{geometry}?{FIELDS}", title, "memory")
    layer.setCrs(crs_2180())
    features = []
    for line in lines:
        if line.wkb is None:
            continue
        shape = QgsGeometry()
        shape.fromWkb(line.wkb)
        if geometry == "MultiPolygon" and not shape.convertToMultiType():
            continue
        known = names.get((line.unit_id, line.other_id), line)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape)
        feature.setAttributes([line.report_id, known.unit_name, known.other_name, line.kind])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setReadOnly(True)
    return layer
