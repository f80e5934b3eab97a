"""The look of the roads: thin lines, the wider the more important; what ways to stations are measured on."""

from __future__ import annotations

from qgis.core import QgsLineSymbol, QgsProperty, QgsSingleSymbolRenderer, QgsSymbolLayer, QgsVectorLayer

from ..i18n import translate
from . import styles
from .expressions import column

COLOUR = "#7f7f7f"


def style_roads(layer: QgsVectorLayer, context: styles.StyleContext) -> None:
    """Grey lines, 0.15 to 0.9 mm by the speed assumed for the class."""
    symbol = QgsLineSymbol.createSimple({"color": COLOUR, "width": "0.2", "capstyle": "round"})
    width = f"coalesce(scale_linear({column('speed_kmh')}, 15, 110, 0.15, 0.9), 0.1)"
    line = symbol.symbolLayer(0)
    line.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(width))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setDisplayExpression(f"coalesce({column('street_name')}, {column('number')}, {column('class_pl')})")
    for name, words in (
        ("number", translate("KmzbPlugin", "Number")), ("street_name", translate("KmzbPlugin", "Street")),
        ("speed_kmh", translate("KmzbPlugin", "Assumed speed (km/h)")),
    ):  # fmt: skip
        layer.setFieldAlias(layer.fields().indexOf(name), words)
