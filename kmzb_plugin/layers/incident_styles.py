"""The look of the police systems' incidents: small marks without a sign, so that nobody takes them for reports."""

from __future__ import annotations

from typing import Tuple

from qgis.core import QgsMarkerSymbol, QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from ..i18n import translate
from . import map_tips, markers, styles
from .expressions import column

CRIME = QColor("#5b1f3a")
CRIME_MM = 3.6
# severity, shape, size in mm, edge, filled; the worse, the larger and the darker, and each a shape of its own
ROAD_EVENTS: Tuple[Tuple[int, str, float, QColor, bool], ...] = (
    (3, "square", 3.8, QColor("#1a1a1a"), True),
    (2, "star", 5.0, QColor("#7f2704"), True),
    (1, "diamond", 4.2, QColor("#b35806"), False),
    (0, "circle", 2.6, QColor("#8c6d31"), False),
)
#: The smallest scale at which words beside the marks still help.
LABELS_UNTIL = 10_000


def severity_title(severity: int) -> str:
    """What a severity is called in the legend."""
    return (
        translate("KmzbPlugin", "Collision, damage only"),
        translate("KmzbPlugin", "Accident with slight injuries"),
        translate("KmzbPlugin", "Accident with serious injuries"),
        translate("KmzbPlugin", "Fatal accident"),
    )[severity]


def style_crimes(layer: QgsVectorLayer, context: styles.StyleContext) -> None:
    """A small dark pentagon, the group of the crime beside it where there is room."""
    name = column("type_name_" + context.language)
    styles.single(layer, _mark("pentagon", CRIME_MM, CRIME))
    layer.setMapTipTemplate(map_tips.incident_tip(context.language))
    layer.setDisplayExpression(column("external_id") + " || ' · ' || " + name)
    styles.label(layer, name, 8.0, CRIME, LABELS_UNTIL, CRIME_MM / 2 + 0.5)


def style_road_events(layer: QgsVectorLayer, context: styles.StyleContext) -> None:
    """A shape for each severity, the worst on top."""
    root = QgsRuleBasedRenderer.Rule(None)
    for severity, shape, size, colour, filled in ROAD_EVENTS:
        rule = QgsRuleBasedRenderer.Rule(_mark(shape, size, colour, filled))
        rule.setFilterExpression(f"coalesce({column('severity')}, 0) = {severity}")
        rule.setLabel(severity_title(severity))
        root.appendChild(rule)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setMapTipTemplate(map_tips.incident_tip(context.language))
    layer.setDisplayExpression(column("external_id") + " || ' · ' || " + column("type_name_" + context.language))


def _mark(shape: str, size_mm: float, colour: QColor, filled: bool = False) -> QgsMarkerSymbol:
    """A white or filled mark with a coloured edge in a white casing."""
    casing = markers.simple(shape, size_mm, markers.CASING, markers.CASING, 1.1)
    return markers.marker_symbol([casing, markers.simple(shape, size_mm, colour if filled else markers.CASING, colour, 0.6)])
