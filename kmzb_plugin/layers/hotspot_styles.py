"""The look of hotspot layers: each class has a colour that colour-blind people tell apart, and a pattern or outline of its own.

Ramps after ColorBrewer (YlOrBr, RdBu): safe for all common kinds of colour blindness, and dark means much when printed in grey.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Sequence, Tuple

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

RAMP: Tuple[str, ...] = ("#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404")
HOT, HOT_EDGE, COLD, COLD_EDGE, PLAIN = "#ca0020", "#67001f", "#4393c3", "#053061", "#d9d9d9"
LESS, MORE = "#2166ac", "#b2182b"
OPACITY = 0.55
EDGE_MM, HAIR_MM = 0.46, 0.08
#: Class codes of cells drawn by value: "v1" … "v5"; a hot one has a "+" behind it.
STEP, HOT_MARK = "v", "+"
#: Hot cells over a surface.
OUTLINE = "outline"
#: Units and beats by the share that is reported: "share1" (most) … "share5"; few doubles, and none at all.
SHARE, FEW, UNTOLD = "share", "few", "untold"
SHARE_EDGE_MM = 0.2
#: Categories that no cell has: they carry words of the legend.
SAID = "says:"


@dataclass(frozen=True)
class Look:
    """Fill, lines across it (angle in degrees, None for none; two angles cross), and edge of a class."""

    fill: str = ""
    lines: Tuple[float, ...] = ()
    edge: str = ""
    edge_mm: float = HAIR_MM


_HOT_LINES: Dict[str, Tuple[float, ...]] = {
    "new": (), "consecutive": (0.0,), "intensifying": (45.0,), "persistent": (0.0, 90.0), "diminishing": (135.0,),
    "oscillating": (45.0, 135.0), "historical": (90.0,), "sporadic": (22.5,),
}  # fmt: skip


def looks() -> Dict[str, Look]:
    """The look of every class that a recipe may give a cell."""
    known = {
        "": Look(PLAIN, (), "", HAIR_MM),
        "hot": Look(HOT, (), HOT_EDGE, EDGE_MM),
        "cold": Look(COLD, (45.0,), COLD_EDGE, HAIR_MM),
        "high_high": Look(HOT, (), HOT_EDGE, EDGE_MM),
        "high_low": Look("#f4a582", (45.0, 135.0), HOT_EDGE, EDGE_MM),
        "low_high": Look("#92c5de", (0.0,), COLD_EDGE, HAIR_MM),
        "low_low": Look(COLD, (45.0,), COLD_EDGE, HAIR_MM),
        "more": Look(MORE, (), HOT_EDGE, EDGE_MM),
        "less": Look(LESS, (45.0,), COLD_EDGE, EDGE_MM),
        OUTLINE: Look("", (), "#1a1a1a", EDGE_MM),
        "watch": Look("#fdae61", (45.0,), HOT_EDGE, EDGE_MM),
        "watch_off": Look("", (), "#969696", HAIR_MM),
    }
    for kind, lines in _HOT_LINES.items():
        known[f"{kind}_hot"] = Look("#f4a582" if lines else HOT, lines, HOT_EDGE, EDGE_MM)
        known[f"{kind}_cold"] = Look("#92c5de", lines, COLD_EDGE, HAIR_MM)
    for step, colour in enumerate(RAMP, 1):
        known[f"{STEP}{step}"] = Look(colour, (), "#8c8c8c" if step == 1 else "", HAIR_MM)
        known[f"{STEP}{step}{HOT_MARK}"] = Look(colour, (), "#1a1a1a", EDGE_MM)
    for step, colour in enumerate(RAMP, 1):
        known[f"{SHARE}{step}"] = Look(colour, (), "#5c5c5c", SHARE_EDGE_MM)
    known[FEW] = Look(PLAIN, (45.0,), "#5c5c5c", SHARE_EDGE_MM)
    known[UNTOLD] = Look("", (45.0, 135.0), "#8c8c8c", SHARE_EDGE_MM)
    return known


def symbol_of(look: Look) -> QgsFillSymbol:
    """The fill of a class. Lines are as fine as a small cell allows."""
    symbol = QgsFillSymbol()
    ground = QgsSimpleFillSymbolLayer.create({
        "color": _clear(look.fill) if look.fill else "0,0,0,0",
        "style": "solid" if look.fill else "no",
        "outline_color": look.edge or "0,0,0,0",
        "outline_style": "solid" if look.edge else "no",
        "outline_width": str(look.edge_mm),
        "joinstyle": "miter",
    })  # fmt: skip
    symbol.changeSymbolLayer(0, ground)
    for angle in look.lines:
        pattern = QgsLinePatternFillSymbolLayer()
        pattern.setLineAngle(angle)
        pattern.setDistance(1.6)
        pattern.setSubSymbol(QgsLineSymbol.createSimple({"line_color": look.edge or "#404040", "line_width": "0.18"}))
        symbol.appendSymbolLayer(pattern)
    return symbol


def renderer(entries: Sequence[Tuple[str, str]], said: Sequence[Tuple[str, str]]) -> QgsCategorizedSymbolRenderer:
    """``entries``: class and label, topmost first; ``said``: sign (light, or "" for none) and words of the legend."""
    known = looks()
    categories: List[QgsRendererCategory] = [
        QgsRendererCategory(code, symbol_of(known.get(code, known[""])), label) for code, label in entries
    ]
    categories += [
        QgsRendererCategory(f"{SAID}{place}", _sign(light), words) for place, (light, words) in enumerate(said)
    ]
    return QgsCategorizedSymbolRenderer("class", categories)


# light: shape, colour; the same shapes as in the dock
_SIGNS = {"strong": ("circle", "#1e6b34"), "weak": ("triangle", "#8a5a00"), "do_not_use": ("cross_fill", "#b3261e")}


def _sign(light: str) -> QgsFillSymbol:
    """A sign in the place of a fill; nothing at all for words without one."""
    symbol = QgsFillSymbol()
    if light not in _SIGNS:
        symbol.changeSymbolLayer(0, QgsSimpleFillSymbolLayer.create({"style": "no", "outline_style": "no"}))
        return symbol
    shape, colour = _SIGNS[light]
    centre = QgsCentroidFillSymbolLayer()
    marker = {"name": shape, "color": colour, "outline_color": QColor(colour).darker(150).name(), "size": "3.4"}
    centre.setSubSymbol(QgsMarkerSymbol.createSimple(marker))
    symbol.changeSymbolLayer(0, centre)
    return symbol


def _clear(colour: str) -> str:
    """See-through enough for the map below."""
    shade = QColor(colour)
    return f"{shade.red()},{shade.green()},{shade.blue()},{round(255 * OPACITY)}"
