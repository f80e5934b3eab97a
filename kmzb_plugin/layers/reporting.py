"""Units or beats by the share of what happens that is reported there: a memory layer, made in a background task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayer

from ..compat import field_type
from ..core.ports import Canceller
from ..desk.bias import Line, Said
from ..errors import Cancelled, KmzbError
from . import hotspot_styles, hotspots, styles
from .builder import crs_2180
from .expressions import column, escaped
from .hotspots import CLASS, Words
from .map_tips import CLOSING, OPENING

REPORTING_PROPERTY = "kmzb/reporting"
NAME, LABEL, CASES, DOUBLES, SHARE, INCIDENTS, UNREPORTED = (
    "name", "label", "cases", "doubles", "share", "incidents", "unreported",
)  # fmt: skip
#: From these shares on an area is drawn one step lighter.
STEPS: Tuple[float, ...] = (0.1, 0.2, 0.35, 0.5)
#: Per cent stand in the areas down to this scale; the names are those of our own layers of areas.
LABELS_UNTIL, LABEL_PT, LABEL_APART_MM = 4_000_000, 11.0, 0.8


@dataclass(frozen=True)
class Place:
    """An area (WKT, EPSG:2180) with its line of the table in words: ``label`` on the map, ``share``, ``incidents`` in the tip."""

    line: Line
    wkt: str
    name: str
    label: str
    share: str
    incidents: str


def class_of(line: Line) -> str:
    """The darker, the less is reported; hatched where the doubles say little or nothing."""
    if line.said is Said.FEW:
        return hotspot_styles.FEW
    if line.said is not Said.ENOUGH:
        return hotspot_styles.UNTOLD
    return f"{hotspot_styles.SHARE}{len(STEPS) + 1 - sum(line.share[0] >= step for step in STEPS)}"


def classes() -> Tuple[str, ...]:
    """All classes, what matters most first."""
    steps = range(len(STEPS) + 1, 0, -1)
    return (*(f"{hotspot_styles.SHARE}{step}" for step in steps), hotspot_styles.FEW, hotspot_styles.UNTOLD)


def build(places: Sequence[Place], words: Words, canceller: Canceller) -> QgsVectorLayer:
    """Coloured and labelled; the legend says the rest. ``words`` name all classes and columns. Raises Cancelled."""
    made = QgsVectorLayer("MultiPolygon", words.title, "memory")
    made.setCrs(crs_2180())
    columns = ((CLASS, "String"), (NAME, "String"), (LABEL, "String"), (CASES, "Int"), (DOUBLES, "Int"), (SHARE, "String"),
               (INCIDENTS, "String"), (UNREPORTED, "Double"))  # fmt: skip
    made.dataProvider().addAttributes([QgsField(name, field_type(kind)) for name, kind in columns])
    made.updateFields()
    features: List[QgsFeature] = []
    for place in places:
        if canceller.is_cancelled():
            raise Cancelled()
        feature = _feature(made, place)
        if feature is not None:
            features.append(feature)
    stored, _ = made.dataProvider().addFeatures(features)
    if not stored:
        raise KmzbError(detail="memory layer")
    made.updateExtents()
    present = {class_of(place.line) for place in places}
    entries = [(code, words.classes[code]) for code in classes() if code in present]
    made.setRenderer(hotspot_styles.renderer(entries, words.said))
    styles.label(made, column(LABEL), LABEL_PT, styles.UNIT_COLOUR, LABELS_UNTIL, LABEL_APART_MM)
    _name_columns(made, words)
    hotspots.describe(made, words)
    made.setReadOnly(True)
    return made


def _feature(made: QgsVectorLayer, place: Place) -> Optional[QgsFeature]:
    shape = QgsGeometry.fromWkt(place.wkt)
    if shape.isEmpty() or not shape.convertToMultiType():
        return None
    line = place.line
    feature = QgsFeature(made.fields())
    feature.setGeometry(shape)
    feature.setAttributes([
        class_of(line), place.name, place.label, line.cases, line.doubles, place.share, place.incidents,
        round(line.unreported, 1) if line.doubles else None,
    ])  # fmt: skip
    return feature


def _name_columns(made: QgsVectorLayer, words: Words) -> None:
    lines = ""
    for number, field in enumerate(made.fields()):
        name = field.name()
        made.setFieldAlias(number, words.columns.get(name, name))
        if name in (CASES, DOUBLES, SHARE, INCIDENTS):
            lines += "<tr><td>" + words.columns[name] + "</td><td><b>[% " + escaped(column(name)) + " %]</b></td></tr>"
    title = "<b>[% " + escaped(column(NAME)) + " %]</b>"
    made.setMapTipTemplate(OPENING + title + "<table>" + lines + "</table>" + CLOSING)
    made.setDisplayExpression(column(NAME))
