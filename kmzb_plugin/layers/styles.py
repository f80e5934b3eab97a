"""The look of every layer of the table, built from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Optional, Sequence, TypeAlias

from qgis.core import (
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayerUtils,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ..core.model import Catalogue, Category, Status
from ..i18n import translate
from . import map_tips, markers
from .expressions import column, equals

# Scale denominators at which dots give way to shapes, and small shapes to full ones.
DOTS_FROM = 250_000
FULL_UNTIL = 50_000
SMALL_MM = 4.4
FULL_MM = 6.4
# The smallest scales at which names still help.
ANNOTATION_LABELS_UNTIL = 25_000
BEAT_LABELS_UNTIL = 50_000


@dataclass(frozen=True)
class UnitStyle:
    """How units of one depth of the tree are drawn: denominators of scales (0: no limit) and the border in mm.

    The name is there from ``name_from`` (far) until ``name_until`` (near): close by, the names of beats say more.
    """

    depth: int
    border_from: int
    name_from: int
    name_until: int
    width: float


# "Komenda Miejska Policji w Sopocie" is "KMP w Sopocie" on the map.
SHORT_UNIT_NAME = 'if(regexp_match("name", \'Policji\') > 0, "kind" || regexp_replace("name", \'^.*Policji\', \'\'), "name")'

UNIT_STYLES = (
    UnitStyle(0, 0, 0, 0, 0.9),
    UnitStyle(1, 0, 4_000_000, 700_000, 0.8),
    UnitStyle(2, 1_500_000, 700_000, 150_000, 0.5),
    UnitStyle(3, 400_000, 150_000, 50_000, 0.3),
)

ANNOTATION_COLOUR = QColor("#0b5394")
BEAT_COLOUR = QColor("#5a6472")
UNIT_COLOUR = QColor("#1d3a5f")

Rule: TypeAlias = QgsRuleBasedRenderer.Rule


@dataclass(frozen=True)
class StyleContext:
    """What a style is built from; ``queue`` is the code of the layer's queue, if it is one."""

    catalogue: Catalogue
    language: str
    queue: Optional[str] = None

    def legend_status(self) -> Optional[Status]:
        """The one status that the layer's queue is named after, if it is."""
        return next((s for s in self.catalogue.statuses if s.code == self.queue), None)


Styler = Callable[[QgsVectorLayer, StyleContext], None]


def style_reports(layer: QgsVectorLayer, context: StyleContext) -> None:
    """One style for every queue: dots far away, shape by category group and colour and sign by status near.

    The most urgent report is drawn last, on top.
    """
    root = Rule(None)
    root.appendChild(_dots(context.catalogue.statuses))
    root.appendChild(_shapes(context, SMALL_MM, DOTS_FROM, FULL_UNTIL, labelled=False))
    root.appendChild(_shapes(context, FULL_MM, FULL_UNTIL, 0, labelled=True))
    renderer = QgsRuleBasedRenderer(root)
    by_deadline = QgsFeatureRequest.OrderByClause(column("due_at"), False, True)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([by_deadline]))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)
    layer.setMapTipTemplate(map_tips.report_tip(context.language))
    layer.setDisplayExpression(column("id") + " || ' · ' || " + column("category_name_" + context.language))


def report_symbol(catalogue: Catalogue, category: str, status: str, overdue: bool) -> QgsMarkerSymbol:
    """The full marker of one report, as its layer draws it near."""
    shape = markers.shape_of(catalogue.category(category).symbol)
    return markers.single_marker(shape, FULL_MM, catalogue.status(status), overdue)


def style_annotations(layer: QgsVectorLayer, context: StyleContext) -> None:
    """Blue drawings with their text beside them; dashed, so that nobody takes them for borders."""
    kind = layer.geometryType()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        symbol: QgsSymbol = markers.annotation_marker(ANNOTATION_COLOUR)
    elif kind == QgsWkbTypes.GeometryType.LineGeometry:
        symbol = line(ANNOTATION_COLOUR, 0.7, "dash")
    else:
        symbol = fill(faint(ANNOTATION_COLOUR, 40), ANNOTATION_COLOUR, 0.6, "dash")
    single(layer, symbol)
    layer.setMapTipTemplate(map_tips.annotation_tip())
    layer.setDisplayExpression(column("body"))
    label(layer, "left(" + column("body") + ", 40)", 8.0, ANNOTATION_COLOUR, ANNOTATION_LABELS_UNTIL)


def style_beats(layer: QgsVectorLayer, context: StyleContext) -> None:
    """Thin dotted borders with the beat's name."""
    single(layer, fill(faint(BEAT_COLOUR, 0), BEAT_COLOUR, 0.3, "dot"))
    layer.setMapTipTemplate(map_tips.beat_tip())
    layer.setDisplayExpression(column("name"))
    label(layer, column("name"), 8.0, BEAT_COLOUR, BEAT_LABELS_UNTIL)


def unit_names() -> Dict[int, str]:
    """What the units of each depth are called in the legend."""
    return {
        0: translate("KmzbPlugin", "National headquarters"),
        1: translate("KmzbPlugin", "Garrisons"),
        2: translate("KmzbPlugin", "City and district commands"),
        3: translate("KmzbPlugin", "Stations and posts"),
    }


def style_units(layer: QgsVectorLayer, context: StyleContext) -> None:
    """Borders, the higher the unit the stronger; small units only where there is room for them."""
    root, names = Rule(None), unit_names()
    labels = QgsRuleBasedLabeling.Rule(None)
    for unit in UNIT_STYLES:
        these = _of_depth(unit.depth)
        border = fill(faint(UNIT_COLOUR, 0), UNIT_COLOUR, unit.width, "solid")
        root.appendChild(Rule(border, 0, unit.border_from, these, names[unit.depth]))
        if unit.name_from:
            settings = _label_settings(SHORT_UNIT_NAME, 8.0 + 3.0 * unit.width, UNIT_COLOUR)
            labels.appendChild(QgsRuleBasedLabeling.Rule(settings, unit.name_until, unit.name_from, these))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setLabeling(QgsRuleBasedLabeling(labels))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate(map_tips.unit_tip())
    layer.setDisplayExpression(column("name"))


def _of_depth(depth: int) -> str:
    """The deepest row of the table stands for everything below it too."""
    sign = " >= " if depth == UNIT_STYLES[-1].depth else " = "
    return column("depth") + sign + str(depth)


def _dots(statuses: Sequence[Status]) -> Rule:
    band = Rule(None, DOTS_FROM, 0)
    for status in statuses:
        band.appendChild(Rule(markers.dot(status.colour), 0, 0, equals("status", status.code)))
    band.appendChild(Rule(markers.overdue_dot_ring(), 0, 0, markers.OVERDUE))
    return band


def _shapes(context: StyleContext, size_mm: float, from_scale: int, until_scale: int, labelled: bool) -> Rule:
    """A rule per category group, drawn between the two denominators. Only labelled rules are in the legend."""
    band = Rule(None, until_scale, from_scale)
    statuses, legend = context.catalogue.statuses, context.legend_status()
    for code, group in _groups(context.catalogue).items():
        symbol = markers.report_marker(markers.shape_of(group.symbol), size_mm, statuses, legend)
        label = group.group_name_pl if context.language == "pl" else group.group_name_en
        band.appendChild(Rule(symbol, 0, 0, equals("category_group", code), label if labelled else ""))
    other = Rule(markers.report_marker(markers.FALLBACK_SHAPE, size_mm, statuses, legend))
    other.setIsElse(True)
    band.appendChild(other)
    return band


def _groups(catalogue: Catalogue) -> Dict[str, Category]:
    """One category of each group, in the catalogue's order."""
    groups: Dict[str, Category] = {}
    for category in catalogue.categories:
        groups.setdefault(category.group_code, category)
    return groups


def single(layer: QgsVectorLayer, symbol: QgsSymbol) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def line(colour: QColor, width: float, pattern: str) -> QgsLineSymbol:
    """``pattern`` as QGIS names pen styles: solid, dash, dot."""
    return QgsLineSymbol.createSimple({"line_color": _encoded(colour), "line_width": str(width), "line_style": pattern})


def fill(fill: QColor, stroke: QColor, width: float, pattern: str) -> QgsFillSymbol:
    """A fill with a border; no brush at all where the fill is fully transparent."""
    return QgsFillSymbol.createSimple(
        {
            "color": _encoded(fill),
            "style": "solid" if fill.alpha() else "no",
            "outline_color": _encoded(stroke),
            "outline_width": str(width),
            "outline_style": pattern,
        }
    )


def _encoded(colour: QColor) -> str:
    return str(QgsSymbolLayerUtils.encodeColor(colour))


def faint(colour: QColor, alpha: int) -> QColor:
    faint = QColor(colour)
    faint.setAlpha(alpha)
    return faint


def label(
    layer: QgsVectorLayer, expression: str, size_pt: float, colour: QColor, until_scale: int, distance_mm: float = 0.0
) -> None:
    """Words beside the features, down to the scale at which they help no more."""
    settings = _label_settings(expression, size_pt, colour)
    settings.dist = distance_mm
    settings.scaleVisibility = True
    settings.minimumScale = until_scale
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _label_settings(expression: str, size_pt: float, colour: QColor) -> QgsPalLayerSettings:
    text_format = QgsTextFormat()
    text_format.setSize(size_pt)
    text_format.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text_format.setColor(colour)  # noqa: QGS202
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.8)
    buffer.setColor(QColor(255, 255, 255, 210))  # noqa: QGS202
    text_format.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(text_format)
    return settings
