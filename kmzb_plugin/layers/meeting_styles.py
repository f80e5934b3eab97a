"""The look of meetings and of the threats raised there: violet, a colour that no status and no drawing has."""

from __future__ import annotations

from qgis.core import QgsSvgMarkerSymbolLayer, QgsSymbol, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtGui import QColor

from . import map_tips, markers, signs, styles
from .expressions import column

COLOUR = QColor("#6a2c91")
MEETING_SIGN = "meeting"
THREAT_SIGN = "threat"
MEETING_MM = 5.2
THREAT_MM = 4.6
#: The smallest scales at which words beside the marks still help.
LABELS_UNTIL = 25_000


def style_meetings(layer: QgsVectorLayer, context: styles.StyleContext) -> None:
    """Two people on a violet disc; the day beside it where there is room."""
    disc = markers.simple("circle", MEETING_MM, COLOUR, markers.CASING, 0.5)
    sign = QgsSvgMarkerSymbolLayer(signs.sign_svg(MEETING_SIGN), MEETING_MM * 0.62)
    sign.setFillColor(QColor(signs.LIGHT))
    styles.single(layer, markers.marker_symbol([disc, sign]))
    layer.setMapTipTemplate(map_tips.meeting_tip(context.language))
    layer.setDisplayExpression(column("id") + " || ' · ' || " + column("place"))
    styles.label(layer, "format_date(" + column("held_on") + ", 'dd.MM.yyyy')", 8.0, COLOUR, LABELS_UNTIL, MEETING_MM / 2 + 0.5)


def style_threats(layer: QgsVectorLayer, context: styles.StyleContext) -> None:
    """Points, lines and areas in the colour of meetings, with their category beside them."""
    kind = layer.geometryType()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        square = markers.simple("square", THREAT_MM, markers.CASING, COLOUR, 0.6)
        sign = QgsSvgMarkerSymbolLayer(signs.sign_svg(THREAT_SIGN), THREAT_MM * 0.7)
        sign.setFillColor(COLOUR)
        symbol: QgsSymbol = markers.marker_symbol([square, sign])
    elif kind == QgsWkbTypes.GeometryType.LineGeometry:
        symbol = styles.line(COLOUR, 1.0, "solid")
    else:
        symbol = styles.fill(styles.faint(COLOUR, 35), COLOUR, 0.7, "dash")
    styles.single(layer, symbol)
    layer.setMapTipTemplate(map_tips.threat_tip(context.language))
    name = column("category_name_" + context.language)
    layer.setDisplayExpression(column("id") + " || ' · ' || " + name)
    styles.label(layer, name, 8.0, COLOUR, LABELS_UNTIL)
