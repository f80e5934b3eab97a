"""The beats' workbench on the map: squares in the colours of their beats, the number of each beat in its middle."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsField,
    QgsFillSymbol,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsRectangle,
    QgsRendererCategory,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..compat import field_type
from ..desk.beats import Workbench
from .builder import crs_2180

BENCH_PROPERTY = "kmzb/beat_bench"
CELL, BEAT, WORK, TAG = range(4)
#: Told apart by people who see no red or green (Tol's "light"); beyond, they begin anew and the numbers tell.
COLOURS = ("#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#99ddff", "#44bb99", "#bbcc33", "#aaaa00", "#dddddd")


def build(bench: Workbench, title: str, names: Mapping[int, str]) -> QgsVectorLayer:
    """A memory layer of the squares; ``names``: of beats by their id."""
    layer = QgsVectorLayer("Polygon", title, "memory")
    layer.setCrs(crs_2180())
    layer.dataProvider().addAttributes(
        [QgsField("cell", field_type("Int")), QgsField("beat", field_type("Int")), QgsField("work_h", field_type("Double")),
         QgsField("tag", field_type("String"))]
    )  # fmt: skip
    layer.updateFields()
    tags, features = _tags(bench), []
    for cell in range(bench.column.size):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(square(bench, cell))
        beat = int(bench.plan.label[cell]) + 1
        feature.setAttributes([cell, beat, round(float(bench.plan.workload[cell]), 4), tags.get(cell)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(_renderer(bench, names))
    _label(layer)
    layer.setReadOnly(True)
    layer.setCustomProperty(BENCH_PROPERTY, True)
    return layer


def show(layer: QgsVectorLayer, before: Workbench, now: Workbench) -> None:
    """Colour what has moved and put the numbers where the beats are now. Features stand in the order of the cells."""
    old, new = _tags(before), _tags(now)
    changed: Dict[int, Dict[int, Any]] = {}
    for cell in np.flatnonzero(before.plan.label != now.plan.label).tolist():
        changed.setdefault(cell, {})[BEAT] = int(now.plan.label[cell]) + 1
    for cell in {*old, *new}:
        changed.setdefault(cell, {})[TAG] = new.get(cell)
    first = next(layer.getFeatures()).id() if layer.featureCount() else 0
    if not layer.dataProvider().changeAttributeValues({first + cell: values for cell, values in changed.items()}):
        raise ValueError("the squares of the workbench are not those of the layer")
    layer.triggerRepaint()


def square(bench: Workbench, cell: int) -> QgsGeometry:
    """A square in EPSG:2180."""
    size, column, row = bench.cell_m, float(bench.column[cell]), float(bench.row[cell])
    return QgsGeometry.fromRect(QgsRectangle(column * size, row * size, (column + 1) * size, (row + 1) * size))


def whole_beats(bench: Workbench, title: str, names: Mapping[int, str], hours_name: str) -> QgsVectorLayer:
    """One area per beat, to be kept: number, name, hours of work a week."""
    layer = QgsVectorLayer("MultiPolygon", title, "memory")
    layer.setCrs(crs_2180())
    layer.dataProvider().addAttributes(
        [QgsField("beat", field_type("Int")), QgsField("name", field_type("String")), QgsField(hours_name, field_type("Double"))]
    )
    layer.updateFields()
    features: List[QgsFeature] = []
    for number, beat in enumerate(bench.beat_ids):
        cells = np.flatnonzero(bench.plan.label == number).tolist()
        shape = QgsGeometry.unaryUnion([square(bench, cell) for cell in cells])
        if shape.isEmpty() or not shape.convertToMultiType():
            continue
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape)
        feature.setAttributes([number + 1, names.get(beat, ""), round(float(bench.plan.load[number]), 3)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    symbol = QgsFillSymbol.createSimple({"color": "0,0,0,0", "outline_color": "#222222", "outline_width": "0.8"})
    layer.renderer().setSymbol(symbol)
    return layer


def _tags(bench: Workbench) -> Dict[int, str]:
    """For each beat the square nearest its middle, with the beat's number."""
    found: Dict[int, str] = {}
    for number in range(bench.plan.beats):
        cells = np.flatnonzero(bench.plan.label == number)
        if cells.size:
            apart = np.hypot(*(bench.plan.xy[cells] - bench.plan.xy[cells].mean(axis=0)).T)
            found[int(cells[apart.argmin()])] = str(number + 1)
    return found


def _renderer(bench: Workbench, names: Mapping[int, str]) -> QgsCategorizedSymbolRenderer:
    categories = []
    for number, beat in enumerate(bench.beat_ids):
        colour = QColor(COLOURS[number % len(COLOURS)])
        symbol = QgsFillSymbol.createSimple({
            "color": f"{colour.red()},{colour.green()},{colour.blue()},170", "outline_color": "90,90,90,90", "outline_width": "0.1",
        })  # fmt: skip
        categories.append(QgsRendererCategory(number + 1, symbol, f"{number + 1} · {names.get(beat, '')}"))
    return QgsCategorizedSymbolRenderer("beat", categories)


def _label(layer: QgsVectorLayer) -> None:
    buffer, text, settings = QgsTextBufferSettings(), QgsTextFormat(), QgsPalLayerSettings()
    buffer.setEnabled(True)
    text.setBuffer(buffer)
    text.setSize(14)
    font = text.font()
    font.setBold(True)
    text.setFont(font)
    settings.setFormat(text)
    settings.fieldName = "tag"
    settings.displayAll = True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def middle(bench: Workbench, cell: int) -> Optional[QgsPointXY]:
    """The centre of a square."""
    return QgsPointXY(*map(float, bench.plan.xy[cell])) if 0 <= cell < bench.column.size else None
