"""A letter as a QGIS print layout: letterhead and text over as many pages as it takes, the map, the pictures.

What people wrote reaches a label as the value of a variable, never as its text: a label would evaluate ``[% … %]`` in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import List, Optional, Sequence, Tuple

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from .. import compat
from ..core.referrals import Enclosure, Letter
from . import excerpt
from .wrapping import Measure, clean, letter_font, paginate, wrap

PAGE_W, PAGE_H = 210.0, 297.0
LEFT, RIGHT, TOP, BOTTOM = 25.0, 20.0, 20.0, 20.0
WIDTH = PAGE_W - LEFT - RIGHT
BODY_TOP, FOLLOWING_TOP, FOOT = 100.0, TOP + 4, PAGE_H - BOTTOM
TEXT_PT, SMALL_PT, TITLE_PT = 10.5, 8.5, 11.5
SIGNATURE_MM = 24.0
CARRIED = 3  # lines that go with the signature to a new page, so that it does not stand alone
MAP_W, MAP_H = WIDTH, 190.0
VARIABLE = "kmzb_text"
DPI = 200


@dataclass
class Pages:
    """A layout and what must live as long as it."""

    layout: QgsPrintLayout
    layers: List[QgsMapLayer] = field(default_factory=list)
    texts: List[List[str]] = field(default_factory=list)


class LetterLayout:
    """Builds the pages of one letter. ``base`` are the layers below the place; they must be loaded already."""

    def __init__(
        self,
        project: QgsProject,
        letter: Letter,
        pictures: Sequence[Tuple[Enclosure, Path]],
        beside: Sequence[str],
        base: Sequence[QgsMapLayer] = (),
    ) -> None:
        self._letter, self._pictures, self._beside, self._base = letter, pictures, beside, base
        self._layout = QgsPrintLayout(project)
        self._layout.initializeDefaults()
        self._layout.pageCollection().page(0).setPageSize(QgsLayoutSize(PAGE_W, PAGE_H))
        self._layout.renderContext().setDpi(DPI)
        self._pages = Pages(self._layout)

    def build(self) -> Pages:
        """All pages, text first."""
        measure = Measure(letter_font(TEXT_PT))
        rows, first = (int((FOOT - top) / measure.line_height) for top in (FOLLOWING_TOP, BODY_TOP))
        texts = paginate(wrap(self._letter.body.rstrip(), WIDTH, measure.width), first, rows)
        closing = SIGNATURE_MM + (2 + len(self._pictures) + len(self._beside)) * measure.line_height
        below = (BODY_TOP if len(texts) == 1 else FOLLOWING_TOP) + len(texts[-1]) * measure.line_height
        if below + closing > FOOT:  # signature and enclosures stay together
            carried = texts[-1][-CARRIED:] if len(texts[-1]) > 2 * CARRIED else []
            texts[-1] = texts[-1][: len(texts[-1]) - len(carried)]
            texts.append(carried)
            below = FOLLOWING_TOP + len(carried) * measure.line_height
        total = len(texts) + 1 + len(self._pictures)
        for _number in range(1, total):
            page = QgsLayoutItemPage(self._layout)
            page.setPageSize(QgsLayoutSize(PAGE_W, PAGE_H))
            self._layout.pageCollection().addPage(page)
        self._pages.texts = texts
        self._letterhead()
        for number, lines in enumerate(texts):
            top = BODY_TOP if number == 0 else FOLLOWING_TOP
            self._text("\n".join(lines), QRectF(LEFT, top, WIDTH + 2, FOOT - top), number)
        self._close(below, len(texts) - 1)
        self._map(len(texts))
        for number, (enclosure, path) in enumerate(self._pictures, len(texts) + 1):
            self._picture(number, enclosure, path)
        for number in range(total):
            self._footer(number, total)
        return self._pages

    # Text

    def _list_of_enclosures(self, text_pages: int) -> List[str]:
        letter = self._letter
        entries = [f"{letter.word('map')} ({letter.word('on_page', strona=text_pages + 1)})"]
        for number, (enclosure, _path) in enumerate(self._pictures, text_pages + 2):
            entries.append(f"{_named(enclosure)} ({letter.word('on_page', strona=number)})")
        entries.extend(f"{name} ({letter.word('file')})" for name in self._beside)
        return [letter.word("enclosures"), *(f"{n}. {entry}" for n, entry in enumerate(entries, 1))]

    def _letterhead(self) -> None:
        letter, sender = self._letter, self._letter.sender
        self._text(sender.name, QRectF(LEFT, TOP, 100, 12), 0, size_pt=TITLE_PT, bold=True, wrapped=True)
        contact = [sender.address or "", letter.word("phone", telefon=sender.phone) if sender.phone else "", sender.email or ""]
        self._text("\n".join(part for part in contact if part), QRectF(LEFT, TOP + 13, 100, 16), 0, SMALL_PT, wrapped=True)
        self._text(letter.written_on, QRectF(PAGE_W - RIGHT - 60, TOP, 60, 6), 0, right=True)
        self._text(letter.word("number", numer=letter.report_id), QRectF(PAGE_W - RIGHT - 60, TOP + 7, 60, 6), 0, right=True)
        self._line(TOP + 31, 0)
        to = "\n".join(part for part in (letter.addressee, letter.addressee_address) if part)
        self._text(to, QRectF(PAGE_W - RIGHT - 80, TOP + 37, 80, 30), 0, wrapped=True)
        self._text(letter.word("subject", numer=letter.report_id), QRectF(LEFT, TOP + 68, WIDTH, 10), 0, bold=True, wrapped=True)

    def _close(self, top: float, page: int) -> None:
        """A line to sign on, and what comes with the letter."""
        text = "\n" * 3 + "." * 44 + "\n" + self._letter.word("signature")
        self._text(text, QRectF(PAGE_W - RIGHT - 70, top, 70, SIGNATURE_MM + 2), page, SMALL_PT, centred=True)
        measure = Measure(letter_font(TEXT_PT))
        lines = [_shortened(line, WIDTH, measure) for line in self._list_of_enclosures(page + 1)]
        area = QRectF(LEFT, top + SIGNATURE_MM, WIDTH + 2, (len(lines) + 1) * measure.line_height)
        self._text("\n".join(lines), area, page)

    def _footer(self, page: int, total: int) -> None:
        text = f"{self._letter.word('number', numer=self._letter.report_id)}, "
        text += self._letter.word("page", strona=page + 1, stron=total)
        self._text(text, QRectF(LEFT, PAGE_H - 14, WIDTH, 5), page, SMALL_PT, centred=True)

    # Map and pictures

    def _map(self, page: int) -> None:
        letter = self._letter
        self._text(letter.word("map"), QRectF(LEFT, TOP, WIDTH, 7), page, TITLE_PT, bold=True)
        extent, scale = excerpt.extent_and_scale(letter.x, letter.y, letter.drawings, MAP_W, MAP_H)
        own: List[QgsMapLayer] = [excerpt.place_layer(letter.x, letter.y), *excerpt.drawing_layers(letter.drawings)]
        self._pages.layers = own
        item = QgsLayoutItemMap(self._layout)
        self._place(item, QRectF(LEFT, TOP + 9, MAP_W, MAP_H), page)
        item.setCrs(excerpt.CRS)
        item.setLayers([*own, *self._base])
        item.setKeepLayerSet(True)
        item.setExtent(extent)
        item.setFrameEnabled(True)
        self._layout.addLayoutItem(item)
        below = TOP + 9 + MAP_H + 3
        self._scale_bar(item, scale, below, page)
        self._north(QRectF(LEFT + MAP_W - 14, TOP + 11, 12, 12), page)
        self._legend(below, page)
        rights = dict.fromkeys(right for layer in self._base for right in layer.metadata().rights() if right)
        if rights:  # who made the map below must be named
            self._text(", ".join(rights), QRectF(LEFT, below + 20, WIDTH, 9), page, SMALL_PT - 1.5, wrapped=True)

    def _scale_bar(self, shown: QgsLayoutItemMap, scale: int, top: float, page: int) -> None:
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setStyle("Line Ticks Up")
        bar.setLinkedMap(shown)
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
        bar.setUnitLabel("m")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setUnitsPerSegment(scale * 0.02)  # 20 mm of the page
        text_format = bar.textFormat()
        text_format.setFont(letter_font(SMALL_PT))
        text_format.setSize(SMALL_PT)
        bar.setTextFormat(text_format)
        self._place(bar, QRectF(LEFT, top, 60, 12), page)
        self._layout.addLayoutItem(bar)
        bar.update()
        # a scale in words, with a space between thousands as Polish has it
        text = self._letter.word("scale", skala=f"{scale:,}".replace(",", "\u00a0"))
        self._text(text, QRectF(LEFT, top + 13, 60, 6), page, SMALL_PT)

    def _north(self, area: QRectF, page: int) -> None:
        """The grid's north: the map is not turned."""
        self._text("▲\nN", area, page, TEXT_PT, bold=True, centred=True, ground=QColor(255, 255, 255, 190))

    def _legend(self, top: float, page: int) -> None:
        letter = self._letter
        signs = [("●", QColor("#d7263d"), letter.word("here"))]
        if excerpt.geometries(letter.drawings):
            signs.append(("◆", QColor("#7b4fa3"), letter.word("drawing")))
        for row, (sign, colour, text) in enumerate(signs):
            at = top + row * 6
            self._text(sign, QRectF(LEFT + 95, at, 6, 6), page, TEXT_PT, colour=colour)
            self._text(text, QRectF(LEFT + 102, at, WIDTH - 102, 6), page, SMALL_PT)

    def _picture(self, page: int, enclosure: Enclosure, path: Path) -> None:
        self._text(_named(enclosure), QRectF(LEFT, TOP, WIDTH, 12), page, SMALL_PT, bold=True, wrapped=True)
        item = QgsLayoutItemPicture(self._layout)
        item.setPicturePath(str(path), QgsLayoutItemPicture.Format.FormatRaster)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        item.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
        self._place(item, QRectF(LEFT, TOP + 14, WIDTH, FOOT - TOP - 14), page)
        self._layout.addLayoutItem(item)

    # Parts

    def _text(
        self, text: str, area: QRectF, page: int, size_pt: float = TEXT_PT, *, bold: bool = False, right: bool = False,
        centred: bool = False, wrapped: bool = False, colour: Optional[QColor] = None, ground: Optional[QColor] = None,
    ) -> None:  # fmt: skip
        font = letter_font(size_pt, bold)
        text = clean(text)
        if wrapped:
            measure = Measure(font)
            lines = wrap(text, area.width(), measure.width)
            text = "\n".join(lines[: max(1, int(area.height() / measure.line_height))])
        label = QgsLayoutItemLabel(self._layout)
        label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
        label.setText(f"[% @{VARIABLE} %]")
        QgsExpressionContextUtils.setLayoutItemVariable(label, VARIABLE, text)
        compat.set_label_font(label, font, colour or QColor(0, 0, 0))
        label.setMarginX(0)
        label.setMarginY(0)
        if right or centred:
            label.setHAlign(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignHCenter)
        if ground is not None:
            label.setBackgroundEnabled(True)
            label.setBackgroundColor(ground)
        self._place(label, area, page)
        self._layout.addLayoutItem(label)

    def _line(self, y: float, page: int) -> None:
        shape = QgsLayoutItemShape(self._layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        self._place(shape, QRectF(LEFT, y, WIDTH, 0.3), page)
        symbol = shape.symbol().clone()
        symbol.setColor(QColor(60, 60, 60))
        shape.setSymbol(symbol)
        self._layout.addLayoutItem(shape)

    def _place(self, item: QgsLayoutItem, area: QRectF, page: int) -> None:
        item.attemptResize(QgsLayoutSize(area.width(), area.height()))
        item.attemptMove(QgsLayoutPoint(area.x(), area.y()), True, False, page)


def _shortened(line: str, width_mm: float, measure: Measure) -> str:
    """One line of a list: the end of what is too long gives way."""
    lines = wrap(line, width_mm, measure.width)
    return line if len(lines) == 1 else lines[0][:-1] + "…"


def _named(enclosure: Enclosure) -> str:
    kilobytes = max(1, round(enclosure.attachment.size_bytes / 1024))
    return f"{enclosure.attachment.name} ({kilobytes} kB)"
