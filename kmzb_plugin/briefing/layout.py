"""A sheet as a QGIS layout with an atlas: one page, drawn once for each unit.

What is not ours reaches a label as the value of a field of the atlas's layer or of a variable, never as its text: a label would
evaluate ``[% … %]`` in it.
"""

from __future__ import annotations

from typing import Any, List, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsField,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayerTreeLayer,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsScaleBarSettings,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor

from .. import compat
from ..letters.wrapping import clean, letter_font
from .sheet import Sheet, SheetPage

CRS = QgsCoordinateReferenceSystem("EPSG:2180")
PAGE_W, PAGE_H = 210.0, 297.0
LEFT, TOP, FOOT = 15.0, 12.0, 285.0
WIDTH = PAGE_W - 2 * LEFT
LEGEND_W, STAMP_W = 68.0, 108.0
#: Between two signs: seven of them stand in the height of the stamp.
LEGEND_GAP_MM = 1.6
TABLE_W = 114.0
MAP_TOP, MAP_H = 68.0, 88.0
BELOW_MAP = MAP_TOP + MAP_H + 3
TABLES_TOP = 197.0
TITLE_PT, SMALL_PT, TINY_PT = 16.0, 8.0, 6.5
STAMP_PT = 7.5
BLACK, GREY = QColor(0, 0, 0), QColor(90, 90, 90)
VARIABLE = "kmzb_text"
DPI = 200
MOST_ROWS = 10
CELL_MM = 0.8  # round what stands in a cell of the table
ONE_COLUMN = 4  # signs that stand below each other beside the stamp
BAR_H = 11.0  # of the scale bar
_FIELDS = ("page", "title", "subtitle", "sentences", "stamp", "chart", "facts")


class SheetLayout:
    """The layout of a sheet in a project of its own: nothing appears in the user's. Keep it as long as the layout is used."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.project = QgsProject()
        self.project.setCrs(CRS)
        self.layout = QgsPrintLayout(self.project)
        self.layout.initializeDefaults()
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(PAGE_W, PAGE_H))
        self.layout.renderContext().setDpi(DPI)
        self._pages, self._rows = _page_layer(sheet), _row_layer(sheet)
        self._clones = [layer.clone() for layer in sheet.in_legend]
        own = [self._pages, self._rows, *self._clones]
        if len(self.project.addMapLayers(own, False)) != len(own):
            raise ValueError("a layer of the sheet is not valid")
        atlas = self.layout.atlas()
        atlas.setCoverageLayer(self._pages)
        atlas.setEnabled(True)
        self._head()
        shown = self._map()
        self._below_map(shown)
        self._table()
        self._right_side()
        self._footer()

    def _head(self) -> None:
        self._label('"title"', QRectF(LEFT, TOP + 5, WIDTH, 9), TITLE_PT, bold=True)
        self._text(self._sheet.kind, QRectF(LEFT, TOP, WIDTH, 5), SMALL_PT, colour=GREY)
        self._label('"subtitle"', QRectF(LEFT, TOP + 14, WIDTH, 9), SMALL_PT, colour=GREY)
        self._rule(TOP + 23)
        self._label('"sentences"', QRectF(LEFT, TOP + 26, WIDTH, 25), self._sheet.sentences_pt)

    def _map(self) -> QgsLayoutItemMap:
        self._text(self._sheet.map_title, QRectF(LEFT, MAP_TOP - 5, WIDTH, 5), SMALL_PT, bold=True)
        item = QgsLayoutItemMap(self.layout)
        self._place(item, QRectF(LEFT, MAP_TOP, WIDTH, MAP_H))
        item.setCrs(CRS)
        layers, clones = list(self._sheet.layers), dict(zip((layer.id() for layer in self._sheet.in_legend), self._clones))
        item.setLayers([self._pages, *(clones.get(layer.id(), layer) for layer in layers)])
        item.setKeepLayerSet(True)
        item.setFrameEnabled(True)
        item.zoomToExtent(self._pages.extent())  # setExtent would change the item's shape
        item.setAtlasDriven(True)
        item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
        item.setAtlasMargin(0.06)
        self.layout.addLayoutItem(item)
        self._label_of("▲\nN", QRectF(LEFT + WIDTH - 9, MAP_TOP + 2, 7, 10), SMALL_PT)
        rights = dict.fromkeys(right for layer in layers for right in layer.metadata().rights() if right)
        if rights:  # who made the map below must be named
            self._text(", ".join(rights), QRectF(LEFT, MAP_TOP + MAP_H, WIDTH, 3.5), TINY_PT, colour=GREY)
        return item

    def _below_map(self, shown: QgsLayoutItemMap) -> None:
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Line Ticks Up")
        bar.setLinkedMap(shown)
        bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
        bar.setMaximumBarWidth(45)
        bar.setMinimumBarWidth(20)
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
        bar.setUnitLabel("km")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        text_format = bar.textFormat()
        text_format.setFont(letter_font(SMALL_PT))
        text_format.setSize(SMALL_PT)
        bar.setTextFormat(text_format)
        self._place(bar, QRectF(LEFT, BELOW_MAP, 50, BAR_H))
        self.layout.addLayoutItem(bar)
        self._legend(shown)
        left = LEFT + WIDTH - STAMP_W
        self._text(self._sheet.stamp_title, QRectF(left, BELOW_MAP, STAMP_W, 5), SMALL_PT, bold=True)
        self._label('"stamp"', QRectF(left, BELOW_MAP + 5, STAMP_W, TABLES_TOP - BELOW_MAP - 6), STAMP_PT)

    def _legend(self, shown: QgsLayoutItemMap) -> None:
        legend = QgsLayoutItemLegend(self.layout)
        legend.setLinkedMap(shown)
        legend.setAutoUpdateModel(False)
        root = legend.model().rootGroup()
        root.clear()
        for layer in self._clones:
            node = QgsLayerTreeLayer(layer)
            root.addChildNode(node)
            if len(self._clones) == 1:  # its name stands above the map
                QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
            if self._sheet.legend_entries:
                QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(self._sheet.legend_entries)))
                legend.model().refreshLayerLegend(node)
        legend.setSymbolHeight(3.2)
        legend.setSymbolWidth(5.0)
        legend.setMaximumSymbolSize(3.2)
        legend.rstyle(QgsLegendStyle.Style.Symbol).setMargin(QgsLegendStyle.Side.Top, LEGEND_GAP_MM)
        renderers = [layer.renderer() for layer in self._clones]
        signs = sum(len(drawn.legendSymbolItems()) for drawn in renderers if hasattr(drawn, "legendSymbolItems"))
        signs = min(signs, self._sheet.legend_entries or signs)
        legend.setColumnCount(1 if signs <= ONE_COLUMN and len(renderers) == 1 else 2)
        legend.setSplitLayer(True)
        legend.setColumnSpace(4)
        for part in (QgsLegendStyle.Style.Title, QgsLegendStyle.Style.Group, QgsLegendStyle.Style.Subgroup,
                     QgsLegendStyle.Style.SymbolLabel):  # fmt: skip
            compat.set_legend_font(legend, part, letter_font(SMALL_PT))
        legend.setResizeToContents(True)
        legend.setBoxSpace(0)
        legend.setBackgroundEnabled(False)
        self._place(legend, QRectF(LEFT, BELOW_MAP + BAR_H, LEGEND_W, TABLES_TOP - BELOW_MAP - BAR_H - 2))
        self.layout.addLayoutItem(legend)

    def _table(self) -> None:
        sheet = self._sheet
        self._text(sheet.table_title, QRectF(LEFT, TABLES_TOP, TABLE_W, 5), SMALL_PT, bold=True)
        if not any(page.rows for page in sheet.pages):
            return
        table = QgsLayoutItemAttributeTable.create(self.layout)
        self.layout.addMultiFrame(table)
        table.setVectorLayer(self._rows)
        table.setFeatureFilter('"page" = attribute(@atlas_feature, \'page\')')
        table.setFilterFeatures(True)
        table.setMaximumNumberOfFeatures(MOST_ROWS)
        columns, width = [], TABLE_W
        whole = sum(column.part for column in sheet.columns)
        for number, column in enumerate(sheet.columns):
            made = QgsLayoutTableColumn(column.title)
            made.setAttribute(f'"c{number}"')
            made.setWidth(max(1.0, width * column.part / whole - 2 * CELL_MM))
            made.setHAlignment(Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft)
            columns.append(made)
        table.setColumns(columns)
        table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
        table.setCellMargin(CELL_MM)
        table.setGridStrokeWidth(0.1)
        table.setGridColor(QColor(190, 190, 190))
        table.setVerticalGrid(False)
        table.setHeaderTextFormat(compat.text_format(letter_font(SMALL_PT, bold=True)))
        table.setContentTextFormat(compat.text_format(letter_font(SMALL_PT)))
        frame = QgsLayoutFrame(self.layout, table)
        self._place(frame, QRectF(LEFT, TABLES_TOP + 5, width, FOOT - TABLES_TOP - 12))
        table.addFrame(frame)
        table.recalculateFrameSizes()

    def _right_side(self) -> None:
        sheet, left, width = self._sheet, LEFT + TABLE_W + 4, WIDTH - TABLE_W - 4
        top = TABLES_TOP
        if any(page.chart for page in sheet.pages):
            self._text(sheet.chart_title, QRectF(left, top, width, 5), SMALL_PT, bold=True)
            picture = QgsLayoutItemPicture(self.layout)
            self._place(picture, QRectF(left, top + 5, width, 44))
            picture.setMode(QgsLayoutItemPicture.Format.FormatRaster)
            picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
            picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
            picture.dataDefinedProperties().setProperty(
                QgsLayoutObject.DataDefinedProperty.PictureSource, QgsProperty.fromExpression('"chart"')
            )
            self.layout.addLayoutItem(picture)
            top += 50
        self._label('"facts"', QRectF(left, top, width, FOOT - top - 6), sheet.facts_pt)

    def _footer(self) -> None:
        self._rule(FOOT - 5.5)
        self._text(self._sheet.footer, QRectF(LEFT, FOOT - 5, WIDTH - 18, 9), TINY_PT, colour=GREY)
        area = QRectF(LEFT + WIDTH - 18, FOOT - 5, 18, 4)
        number = f"replace(replace(@{VARIABLE}, '{{page}}', @atlas_featurenumber), '{{pages}}', @atlas_totalfeatures)"
        label = self._label(number, area, TINY_PT, right=True, colour=GREY)
        QgsExpressionContextUtils.setLayoutItemVariable(label, VARIABLE, clean(self._sheet.page_word))

    # Parts

    def _text(self, text: str, area: QRectF, size_pt: float, *, bold: bool = False, colour: QColor = BLACK) -> QgsLayoutItemLabel:
        """A text that is the same on every page."""
        label = self._label(f"@{VARIABLE}", area, size_pt, bold=bold, colour=colour)
        QgsExpressionContextUtils.setLayoutItemVariable(label, VARIABLE, clean(text))
        return label

    def _label_of(self, sign: str, area: QRectF, size_pt: float) -> None:
        label = self._text(sign, area, size_pt, bold=True)
        label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        label.setBackgroundEnabled(True)
        label.setBackgroundColor(QColor(255, 255, 255, 190))

    def _label(
        self, expression: str, area: QRectF, size_pt: float, *, bold: bool = False, right: bool = False,
        colour: QColor = BLACK,
    ) -> QgsLayoutItemLabel:  # fmt: skip
        label = QgsLayoutItemLabel(self.layout)
        label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
        label.setText(f"[% {expression} %]")
        compat.set_label_font(label, letter_font(size_pt, bold), colour)
        label.setMarginX(0)
        label.setMarginY(0)
        label.setHAlign(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        self._place(label, area)
        self.layout.addLayoutItem(label)
        return label

    def _rule(self, y: float) -> None:
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        self._place(shape, QRectF(LEFT, y, WIDTH, 0.3))
        symbol = shape.symbol().clone()
        symbol.setColor(QColor(60, 60, 60))
        shape.setSymbol(symbol)
        self.layout.addLayoutItem(shape)

    def _place(self, item: Any, area: QRectF) -> None:
        item.attemptResize(QgsLayoutSize(QSizeF(area.width(), area.height())))
        item.attemptMove(QgsLayoutPoint(area.x(), area.y()), True, False, 0)


def _page_layer(sheet: Sheet) -> QgsVectorLayer:
    """The atlas's layer: one feature per page, in the order of the sheet."""
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:2180", "pages", "memory")
    _fill(layer, _FIELDS, [(_values(page), page.outline) for page in sheet.pages])
    layer.setRenderer(_borders())
    return layer


def _borders() -> QgsRuleBasedRenderer:
    """The page's own unit stands out from the others of the sheet."""
    root = QgsRuleBasedRenderer.Rule(None)
    for width, white, which in (("0.4", "0", "$id <> @atlas_featureid"), ("0.9", "2.0", "$id = @atlas_featureid")):
        border = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#1f3a5f", "outline_width": width})
        if white != "0":
            halo = QgsFillSymbol.createSimple({"style": "no", "outline_color": "255,255,255,200", "outline_width": white})
            border.insertSymbolLayer(0, halo.symbolLayer(0).clone())
        root.appendChild(QgsRuleBasedRenderer.Rule(border, filterExp=which))
    return QgsRuleBasedRenderer(root)


def _values(page: SheetPage) -> Tuple[str, ...]:
    chart = str(page.chart) if page.chart is not None else ""
    return page.key, page.title, page.subtitle, "\n".join(page.sentences), page.stamp, chart, page.facts


def _row_layer(sheet: Sheet) -> QgsVectorLayer:
    layer = QgsVectorLayer("NoGeometry", "rows", "memory")
    names = ("page", *(f"c{number}" for number in range(len(sheet.columns))))
    rows: List[Tuple[Tuple[str, ...], str]] = [((page.key, *row), "") for page in sheet.pages for row in page.rows[:MOST_ROWS]]
    _fill(layer, names, rows)
    return layer


def _fill(layer: QgsVectorLayer, names: Tuple[str, ...], rows: List[Tuple[Tuple[str, ...], str]]) -> None:
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(name, compat.field_type("String")) for name in names])
    layer.updateFields()
    features = []
    for values, wkt in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([clean(value) for value in values])
        if wkt:
            outline = QgsGeometry.fromWkt(wkt)
            if not outline.convertToMultiType():
                raise ValueError("an outline is no polygon")
            feature.setGeometry(outline)
        features.append(feature)
    done, _ = provider.addFeatures(features)
    if not done:
        raise ValueError(provider.lastError())
    layer.updateExtents()
