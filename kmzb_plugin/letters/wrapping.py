"""Plain text into lines and pages of known size, measured with the font that the pages are drawn with."""

from __future__ import annotations

import re
from typing import Callable, List, Sequence

from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontMetricsF

MM_PER_PT = 25.4 / 72
#: Renderers of different QGIS versions put a little more or less between lines.
LINE_SLACK = 1.07
_FAMILIES = ("Open Sans", "DejaVu Sans", "Liberation Sans", "Arial", "Segoe UI")
_MEASURED_PX = 256  # large, so that hinting does not matter
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def letter_font(size_pt: float, bold: bool = False) -> QFont:
    """A font with Polish letters that this computer has."""
    known = set(QFontDatabase().families())
    font = QFont(next((family for family in _FAMILIES if family in known), QFont().defaultFamily()))
    font.setPointSizeF(size_pt)
    font.setBold(bold)
    return font


def clean(text: str) -> str:
    """Without control characters and marks that turn the direction of writing; line ends are ``\\n``."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")).replace("\u2028", "\n")


class Measure:
    """Widths and heights in millimetres."""

    def __init__(self, font: QFont) -> None:
        self.size_mm = font.pointSizeF() * MM_PER_PT
        large = QFont(font)
        large.setPixelSize(_MEASURED_PX)
        self._metrics = QFontMetricsF(large)

    def width(self, text: str) -> float:
        """How wide a line is."""
        return float(self._metrics.horizontalAdvance(text)) * self.size_mm / _MEASURED_PX

    @property
    def line_height(self) -> float:
        """From one line to the next, with room for renderers that take more."""
        return float(self._metrics.lineSpacing()) * self.size_mm / _MEASURED_PX * LINE_SLACK


def wrap(text: str, width_mm: float, width_of: Callable[[str], float]) -> List[str]:
    """Lines that fit into ``width_mm``; words that are longer are cut."""
    lines: List[str] = []
    for paragraph in clean(text).split("\n"):
        lines.extend(_wrap_paragraph(paragraph, width_mm, width_of))
    return lines


def _wrap_paragraph(paragraph: str, width_mm: float, width_of: Callable[[str], float]) -> List[str]:
    lines: List[str] = []
    line = ""
    for word in re.findall(r"\s*\S+", paragraph):
        if width_of(line + word) <= width_mm:
            line += word
            continue
        if line:
            lines.append(line)
        line = word.lstrip()
        while width_of(line) > width_mm:
            fitting = _fitting(line, width_mm, width_of)
            lines.append(line[:fitting])
            line = line[fitting:]
    lines.append(line)
    return lines


def _fitting(word: str, width_mm: float, width_of: Callable[[str], float]) -> int:
    """How many characters of a word fit, at least one. Bisection: a word may be very long."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(word[:middle]) <= width_mm:
            low = middle
        else:
            high = middle - 1
    return low


def paginate(lines: Sequence[str], first: int, others: int) -> List[List[str]]:
    """Pages of at most ``first`` and then ``others`` lines; always at least one, no page begins with empty lines."""
    pages: List[List[str]] = [list(lines[:first])]
    rest = list(lines[first:])
    while rest:
        while rest and not rest[0].strip():
            rest.pop(0)
        if rest:
            pages.append(rest[:others])
            rest = rest[others:]
    return pages
