"""The look of the overview: squares coloured by how much is confirmed in them; their map tips tell all three counts."""

from __future__ import annotations

from typing import Dict, List, Tuple

from qgis.core import QgsGraduatedSymbolRenderer, QgsRendererRange, QgsVectorLayer

from ..i18n import translate
from . import hotspot_styles, map_tips, styles
from .expressions import column

#: First count of each step after the first, which holds squares with nothing confirmed; by the size of the squares in km.
STEPS: Dict[int, Tuple[int, ...]] = {10: (1, 30, 100, 300, 1000), 1: (1, 3, 10, 30, 100)}
#: Numbers stand in the squares from this scale on.
NUMBERS_FROM = {10: 400_000, 1: 60_000}
MOST = 1_000_000_000


def style_10km(layer: QgsVectorLayer, context: styles.StyleContext) -> None:
    """Squares of 10 km."""
    _style(layer, 10)


def style_1km(layer: QgsVectorLayer, context: styles.StyleContext) -> None:
    """Squares of 1 km."""
    _style(layer, 1)


def _style(layer: QgsVectorLayer, size_km: int) -> None:
    firsts = STEPS[size_km]
    looks = [hotspot_styles.Look("", (), "#969696"), *(hotspot_styles.Look(colour) for colour in hotspot_styles.RAMP)]
    lows, highs = (0, *firsts), (*(first - 1 for first in firsts), MOST)
    ranges: List[QgsRendererRange] = []
    for look, low, high in zip(looks, lows, highs):
        ranges.append(QgsRendererRange(low, high + 0.5, hotspot_styles.symbol_of(look), _label(low, high)))
    layer.setRenderer(QgsGraduatedSymbolRenderer("confirmed", ranges))
    layer.setMapTipTemplate(map_tips.overview_tip(size_km))
    layer.setDisplayExpression(column("confirmed"))
    for name, words in (
        ("id", translate("KmzbPlugin", "Cell")), ("raw", translate("KmzbPlugin", "Reported")),
        ("confirmed", translate("KmzbPlugin", "Confirmed")), ("cases", translate("KmzbPlugin", "Cases")),
    ):  # fmt: skip
        layer.setFieldAlias(layer.fields().indexOf(name), words)
    styles.label(layer, column("confirmed"), 8.0, styles.UNIT_COLOUR, NUMBERS_FROM[size_km])


def _label(low: int, high: int) -> str:
    if not low:
        return translate("KmzbPlugin", "reported, nothing confirmed")
    if high == MOST:
        return translate("KmzbPlugin", "{first} confirmed or more").format(first=low)
    return translate("KmzbPlugin", "{first} – {last} confirmed").format(first=low, last=high)
