"""The sheet: a page per unit, hostile texts that stay texts, nothing half finished, nothing left in the user's project."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Tuple

import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage

from kmzb_plugin.briefing.export import SheetNotSaved, save_pdf
from kmzb_plugin.briefing.layout import MAP_H, MOST_ROWS, WIDTH, SheetLayout
from kmzb_plugin.briefing.sheet import Column, Sheet, SheetPage
from kmzb_plugin.errors import Cancelled

HOSTILE = "Łomża [% 1+1 %] 'x' \"y\" \\ <b>z</b> {page} \u202eexe\x00"


@pytest.fixture(autouse=True)
def _qgis(qgis_app: Any) -> None:
    """Layouts need QGIS."""


def hot_cells() -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:2180&field=class:string", "Gi*", "memory")
    cell = QgsFeature(layer.fields())
    cell.setGeometry(QgsGeometry.fromRect(QgsRectangle(470_000, 730_000, 470_500, 730_500)))
    cell.setAttributes(["hot"])
    layer.dataProvider().addFeatures([cell])
    layer.updateExtents()
    symbol = QgsFillSymbol.createSimple({"color": "#b2182b", "outline_style": "no"})
    layer.setRenderer(QgsCategorizedSymbolRenderer("class", [QgsRendererCategory("hot", symbol, "hot")]))
    return layer


def page(number: int, chart: Path | None = None, rows: int = 3) -> SheetPage:
    west = 470_000 + 5_000 * number
    return SheetPage(
        str(number), f"Unit {number} {HOSTILE}", HOSTILE,
        f"POLYGON(({west} 730000, {west + 2500} 730000, {west + 2500} 731000, {west} 731000, {west} 730000))",
        ("One.", "Two.", HOSTILE), HOSTILE, tuple((f"{number}/{row} {HOSTILE}", "3") for row in range(rows)), chart, HOSTILE,
    )  # fmt: skip


def sheet(*pages: SheetPage, layers: Tuple[QgsVectorLayer, ...] = ()) -> Sheet:
    columns = (Column("Category", 3), Column("28 days", 1, True))
    return Sheet(HOSTILE, pages, "Where", "Worth", "Change", columns, "When", HOSTILE, "{page} of {pages}", layers, layers)


def labels(made: SheetLayout) -> str:
    return "\n".join(item.currentText() for item in made.layout.items() if isinstance(item, QgsLayoutItemLabel))


def test_each_page_says_what_is_its_unit_s_and_nobody_s_text_is_evaluated() -> None:
    made = SheetLayout(sheet(page(1), page(2)))
    atlas = made.layout.atlas()
    assert atlas.beginRender()
    said = []
    while atlas.next():
        said.append(labels(made))
    atlas.endRender()
    assert len(said) == 2
    for number, text in enumerate(said, 1):
        assert f"Unit {number} Łomża [% 1+1 %] 'x' \"y\" \\ <b>z</b> {{page}} exe" in text
        assert f"Unit {3 - number}" not in text
        assert f"{number} of 2" in text
        assert text.count("Łomża [% 1+1 %] 'x'") == 7  # kind, title, subtitle, sentence, stamp, facts, footer
        assert "\u202e" not in text


def test_the_map_keeps_its_shape_and_shows_the_unit_whole() -> None:
    made = SheetLayout(sheet(page(1), page(2)))
    shown = next(item for item in made.layout.items() if isinstance(item, QgsLayoutItemMap))
    assert (shown.rect().width(), shown.rect().height()) == pytest.approx((WIDTH, MAP_H))
    atlas = made.layout.atlas()
    atlas.beginRender()
    for number in (1, 2):
        assert atlas.next()
        outline = QgsGeometry.fromWkt(page(number).outline).boundingBox()
        assert shown.extent().contains(outline)
        assert shown.extent().width() < 2 * outline.width()
    atlas.endRender()


def test_the_table_holds_the_rows_of_its_page_and_no_more_than_fit() -> None:
    made = SheetLayout(sheet(page(1, rows=MOST_ROWS + 5), page(2, rows=2)))
    table = next(item for item in made.layout.multiFrames() if isinstance(item, QgsLayoutItemAttributeTable))
    atlas = made.layout.atlas()
    atlas.beginRender()
    counts = []
    while atlas.next():
        table.refreshAttributes()
        contents = table.contents()
        counts.append((len(contents), str(contents[0][0]).split(" ", maxsplit=1)[0]))
    atlas.endRender()
    assert counts == [(MOST_ROWS, "1/0"), (2, "2/0")]


def test_each_page_has_its_own_chart(tmp_path: Path) -> None:
    charts = []
    for number in (1, 2):
        image = QImage(90, 56, QImage.Format.Format_RGB32)
        image.fill(QColor("#336699"))
        charts.append(tmp_path / f"{number}.png")
        image.save(str(charts[-1]))
    made = SheetLayout(sheet(page(1, charts[0]), page(2, charts[1])))
    picture = next(item for item in made.layout.items() if isinstance(item, QgsLayoutItemPicture))
    atlas = made.layout.atlas()
    atlas.beginRender()
    shown = []
    while atlas.next():
        picture.refreshPicture()
        shown.append(picture.evaluatedPath())
    atlas.endRender()
    assert shown == [str(chart) for chart in charts]


def test_the_cells_are_on_the_page_and_not_in_the_project() -> None:
    layer = hot_cells()
    before = len(QgsProject.instance().mapLayers())
    made = SheetLayout(sheet(page(0), layers=(layer,)))
    atlas = made.layout.atlas()
    atlas.beginRender()
    atlas.next()
    image = QgsLayoutExporter(made.layout).renderPageToImage(0, dpi=50)
    atlas.endRender()
    red = sum(
        QColor(image.pixel(x, y)).name() == "#b2182b" for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    )
    assert red > 100
    assert len(QgsProject.instance().mapLayers()) == before
    assert layer.isValid()


def test_saving_writes_one_pdf_of_all_pages(tmp_path: Path) -> None:
    pdf = tmp_path / "sheet.pdf"
    assert save_pdf(sheet(page(1), page(2), page(3), layers=(hot_cells(),)), pdf) == 3
    content = pdf.read_bytes()
    assert content.startswith(b"%PDF")
    assert b"/Count 3" in content


def test_cancelling_leaves_the_older_file(tmp_path: Path) -> None:
    pdf = tmp_path / "sheet.pdf"
    pdf.write_bytes(b"older")
    with pytest.raises(Cancelled):
        save_pdf(sheet(page(1), page(2), page(3)), pdf, lambda share: False)
    assert pdf.read_bytes() == b"older"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SheetNotSaved):
        save_pdf(sheet(page(1)), tmp_path / "nowhere" / "sheet.pdf")
