"""Small pictures and colours that follow the palette: signs of status, category and urgency, caps of keys.

Each picture carries a shape or a letter, so that colour is never the only sign.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Tuple

from qgis.core import QgsMarkerSymbol
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF, QTextOption
from qgis.PyQt.QtWidgets import QApplication

from ...core.deadlines import Urgency
from ...core.model import Category, Status

SIGN_PX = 16
SCALE = 3  # drawn larger than shown, so that it stays sharp on dense screens
_DARK_BELOW = 128

_DANGER = (QColor("#b3261e"), QColor("#ff9a90"))  # on light, on dark
_SOON = (QColor("#8a5a00"), QColor("#f5c451"))
_GOOD = (QColor("#1e6b34"), QColor("#7fd69a"))


def is_dark(palette: QPalette) -> bool:
    """True for light text on a dark ground."""
    return palette.color(QPalette.ColorRole.Base).lightness() < _DARK_BELOW


def danger(palette: QPalette) -> QColor:
    """The colour of what is overdue or failed, readable on the palette's ground."""
    return _DANGER[is_dark(palette)]


def soon(palette: QPalette) -> QColor:
    """The colour of what is nearly due."""
    return _SOON[is_dark(palette)]


def good(palette: QPalette) -> QColor:
    """The colour of what has been done."""
    return _GOOD[is_dark(palette)]


def muted(palette: QPalette) -> QColor:
    """Text of second rank: still readable, but behind the first."""
    return blend(palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base), 0.35)


def blend(colour: QColor, other: QColor, part: float) -> QColor:
    """``colour`` with ``part`` (0..1) of ``other`` mixed in."""
    keep = 1.0 - part
    return QColor(
        round(colour.red() * keep + other.red() * part),
        round(colour.green() * keep + other.green() * part),
        round(colour.blue() * keep + other.blue() * part),
    )


def on(colour: QColor) -> QColor:
    """Black or white, whichever is readable on ``colour``."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue  # WCAG 2.1, relative luminance
    return QColor("#000000") if luminance > 0.179 else QColor("#ffffff")


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)


def urgency_colour(urgency: Urgency, palette: QPalette) -> QColor:
    """The text colour of a deadline."""
    if urgency is Urgency.OVERDUE:
        return danger(palette)
    if urgency is Urgency.SOON:
        return soon(palette)
    return palette.color(QPalette.ColorRole.Text)


def urgency_icon(urgency: Urgency, palette: QPalette) -> QIcon:
    """A triangle for overdue, a clock for soon, nothing otherwise; on a selected row in the colour of its text."""
    selected = palette.color(QPalette.ColorRole.HighlightedText).name()
    if urgency is Urgency.OVERDUE:
        return _urgency_icon(urgency, danger(palette).name(), selected)
    if urgency is Urgency.SOON:
        return _urgency_icon(urgency, soon(palette).name(), selected)
    return QIcon()


@lru_cache(maxsize=64)
def _urgency_icon(urgency: Urgency, colour: str, selected: str) -> QIcon:
    draw = _triangle if urgency is Urgency.OVERDUE else _clock
    icon = QIcon(draw(colour))
    icon.addPixmap(draw(selected), QIcon.Mode.Selected)
    return icon


def status_icon(status: Status) -> QIcon:
    """The status's sign on its colour."""
    return _chip_icon(status.colour, status.symbol or status.code[:1].upper())


def category_icon(category: Category, status: Status) -> QIcon:
    """The same marker as on the map: shape of the category's group, colour of the status."""
    return _marker_icon(category.symbol or "circle", status.colour)


def key_icon(key: str, palette: QPalette) -> QIcon:
    """The cap of a key."""
    text = palette.color(QPalette.ColorRole.ButtonText)
    return _key_icon(key, text.name(), palette.color(QPalette.ColorRole.Button).name())


@lru_cache(maxsize=64)
def warning_icon(colour: str) -> QIcon:
    """A filled triangle with an exclamation mark."""
    return QIcon(_triangle(colour))


def _triangle(colour: str) -> QPixmap:
    pixmap, painter = _canvas()
    painter.setPen(QPen(QColor(colour), 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([QPointF(8, 2), QPointF(14.6, 13.6), QPointF(1.4, 13.6)]))
    painter.setPen(QPen(on(QColor(colour)), 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(8, 6), QPointF(8, 9.4))
    painter.drawPoint(QPointF(8, 11.9))
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def mark_icon(mark: str, colour: str) -> QIcon:
    """A disc with a letter or sign in it, as banners carry it."""
    pixmap, painter = _canvas()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(1, 1, 14, 14))
    _write(painter, mark, on(QColor(colour)), QRectF(1, 1, 14, 14), 10)
    painter.end()
    return QIcon(pixmap)


def _clock(colour: str) -> QPixmap:
    pixmap, painter = _canvas()
    painter.setPen(QPen(QColor(colour), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawEllipse(QRectF(2, 2, 12, 12))
    painter.drawLine(QPointF(8, 8), QPointF(8, 4.6))
    painter.drawLine(QPointF(8, 8), QPointF(10.6, 9.4))
    painter.end()
    return pixmap


@lru_cache(maxsize=256)
def _chip_icon(colour: str, sign: str) -> QIcon:
    pixmap, painter = _canvas()
    ground = QColor(colour)
    painter.setPen(QPen(ground.darker(135), 0.8))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0.9, 0.9, 14.2, 14.2), 3, 3)
    _write(painter, sign, on(ground), QRectF(0.9, 0.4, 14.2, 14.2), 12)
    painter.end()
    return _unchanging(pixmap)


def _unchanging(pixmap: QPixmap) -> QIcon:
    """A selected row must not shade the colour of a status."""
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


@lru_cache(maxsize=256)
def _marker_icon(shape: str, colour: str) -> QIcon:
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": shape,
            "color": colour,
            "outline_color": QColor(colour).darker(170).name(),
            "outline_width": "0.25",
            "size": "3.1",
        }
    )
    pixmap, painter = _canvas()
    symbol.drawPreviewIcon(painter, QSize(SIGN_PX, SIGN_PX))
    painter.end()
    return _unchanging(pixmap)


@lru_cache(maxsize=256)
def _key_icon(key: str, text: str, ground: str) -> QIcon:
    pixmap, painter = _canvas()
    edge = blend(QColor(text), QColor(ground), 0.45)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(blend(QColor(ground), QColor("#ffffff"), 0.35 if QColor(ground).lightness() >= _DARK_BELOW else 0.08))
    painter.drawRoundedRect(QRectF(0.5, 0.5, 15, 14), 2.5, 2.5)
    painter.drawLine(QPointF(2.5, 15.4), QPointF(13.5, 15.4))
    _write(painter, key, QColor(text), QRectF(0.5, 0.2, 15, 14), 10, bold=True)
    painter.end()
    return QIcon(pixmap)


def _canvas() -> Tuple[QPixmap, QPainter]:
    pixmap = QPixmap(SIGN_PX * SCALE, SIGN_PX * SCALE)
    pixmap.setDevicePixelRatio(SCALE)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return pixmap, painter


def _write(painter: QPainter, text: str, colour: QColor, box: QRectF, size_px: int, bold: bool = False) -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(size_px)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QPen(colour))
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.drawText(box, text, QTextOption(Qt.AlignmentFlag.AlignCenter))
