"""The look of the layers, drawn and compared: told apart with colour and without, near and far."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Tuple

import numpy
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

from kmzb_plugin import paths
from kmzb_plugin.core.model import Catalogue
from kmzb_plugin.layers import signs, styles
from kmzb_plugin.layers.expressions import case_of
from kmzb_plugin.layers.markers import SHAPES, shape_of
from kmzb_plugin.layers.styles import DOTS_FROM, FULL_UNTIL, StyleContext

FIELDS = (
    "Point?crs=EPSG:2180&field=id:integer&field=status:string(40)&field=category_group:string(40)"
    "&field=overdue:boolean&field=due_at:datetime"
)
CELL_PX = 64
DPI = 96
METRES_PER_INCH = 0.0254
ORIGIN = (470_000.0, 738_000.0)
NEAR, MIDDLE, FAR = FULL_UNTIL // 5, (FULL_UNTIL + DOTS_FROM) // 2, DOTS_FROM * 4
Cell = Tuple[str, str, bool]  # status, group, overdue


@pytest.fixture
def context(catalogue: Catalogue) -> StyleContext:
    return StyleContext(catalogue, "pl", "new")


def _groups(catalogue: Catalogue) -> List[str]:
    return list(dict.fromkeys(category.group_code for category in catalogue.categories))


def _layer(context: StyleContext, cells: List[Tuple[QgsPointXY, Dict[str, object]]]) -> QgsVectorLayer:
    layer = QgsVectorLayer(FIELDS, "reports", "memory")
    features = []
    for point, values in cells:
        feature = QgsFeature(layer.fields())
        for name, value in values.items():
            feature[name] = value
        feature.setGeometry(QgsGeometry.fromPointXY(point))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    styles.style_reports(layer, context)
    return layer


def _draw(layer: QgsVectorLayer, scale: float, columns: int, rows: int) -> numpy.ndarray:
    """The picture as rows × columns × RGB; the first cell is at the top left."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2180"))
    settings.setOutputDpi(DPI)
    settings.setOutputSize(QSize(columns * CELL_PX, rows * CELL_PX))
    cell = _cell_m(scale)
    x, y = ORIGIN
    settings.setExtent(QgsRectangle(x, y - rows * cell, x + columns * cell, y))
    assert settings.scale() == pytest.approx(scale, rel=0.01)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    flat = numpy.frombuffer(bits, numpy.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(int)


def _cell_m(scale: float) -> float:
    return CELL_PX / DPI * METRES_PER_INCH * scale


def _centre(column: int, row: int, scale: float) -> QgsPointXY:
    cell = _cell_m(scale)
    return QgsPointXY(ORIGIN[0] + (column + 0.5) * cell, ORIGIN[1] - (row + 0.5) * cell)


def _chart(context: StyleContext, scale: float) -> Dict[Cell, numpy.ndarray]:
    """Every status in every group, in time and overdue, each drawn in a cell of its own."""
    statuses = [status.code for status in context.catalogue.statuses]
    groups = _groups(context.catalogue)
    places: Dict[Cell, Tuple[int, int]] = {
        (status, group, overdue): (2 * column + overdue, row)
        for row, status in enumerate(statuses)
        for column, group in enumerate(groups)
        for overdue in (False, True)
    }
    cells = [
        (_centre(*place, scale), {"status": status, "category_group": group, "overdue": overdue})
        for (status, group, overdue), place in places.items()
    ]
    picture = _draw(_layer(context, cells), scale, 2 * len(groups), len(statuses))
    return {
        cell: picture[row * CELL_PX : (row + 1) * CELL_PX, column * CELL_PX : (column + 1) * CELL_PX]
        for cell, (column, row) in places.items()
    }


def _grey(picture: numpy.ndarray) -> numpy.ndarray:
    return picture @ numpy.array([0.299, 0.587, 0.114])


def _differing_pixels(one: numpy.ndarray, other: numpy.ndarray) -> int:
    """Pixels that differ clearly to an eye that sees no colour."""
    return int((numpy.abs(_grey(one) - _grey(other)) > 48).sum())


@pytest.fixture(params=[NEAR, MIDDLE], ids=["near", "middle"])
def chart(request: pytest.FixtureRequest, qgis_app: object, context: StyleContext) -> Iterator[Dict[Cell, numpy.ndarray]]:
    yield _chart(context, request.param)


def test_statuses_are_told_apart_without_colour(chart: Dict[Cell, numpy.ndarray], catalogue: Catalogue) -> None:
    for group in _groups(catalogue):
        for one, other in combinations([status.code for status in catalogue.statuses], 2):
            differing = _differing_pixels(chart[one, group, False], chart[other, group, False])
            assert differing >= 12, (group, one, other, differing)


def test_groups_are_told_apart_without_colour(chart: Dict[Cell, numpy.ndarray], catalogue: Catalogue) -> None:
    for status in catalogue.statuses:
        for one, other in combinations(_groups(catalogue), 2):
            differing = _differing_pixels(chart[status.code, one, False], chart[status.code, other, False])
            assert differing >= 20, (status.code, one, other, differing)


def test_overdue_has_a_ring_round_everything(chart: Dict[Cell, numpy.ndarray]) -> None:
    for (status, group, overdue), picture in chart.items():
        if overdue:
            in_time = chart[status, group, False]
            rows = numpy.flatnonzero((_grey(in_time) < 250).any(axis=1))
            ringed = numpy.flatnonzero((_grey(picture) < 250).any(axis=1))
            assert ringed[0] < rows[0] and ringed[-1] > rows[-1], (status, group)
            assert _differing_pixels(in_time, picture) > 60


def test_colour_is_the_one_of_the_catalogue(chart: Dict[Cell, numpy.ndarray], catalogue: Catalogue) -> None:
    for status in catalogue.statuses:
        wanted = numpy.array(QColor(status.colour).getRgb()[:3])
        for group in _groups(catalogue):
            near = (numpy.abs(chart[status.code, group, False] - wanted).max(axis=2) <= 2).sum()
            assert near >= 15, (status.code, group, near)


@pytest.mark.parametrize("queue, ringed", [("new", False), ("overdue", True)])
def test_the_legend_has_the_ring_only_where_all_are_overdue(
    qgis_app: object, catalogue: Catalogue, queue: str, ringed: bool
) -> None:
    layer = QgsVectorLayer(FIELDS, "reports", "memory")
    styles.style_reports(layer, StyleContext(catalogue, "pl", queue))
    named = [item for item in layer.renderer().legendSymbolItems() if item.label()]
    assert len(named) == 7
    for item in named:
        image = item.symbol().asImage(QSize(64, 64))
        above = [image.pixelColor(32, y) for y in range(14)]  # only the ring reaches so far
        assert any(pixel.alpha() > 200 and pixel.lightness() < 60 for pixel in above) is ringed, item.label()


def test_far_away_there_are_dots_and_overdue_ones_stand_out(qgis_app: object, context: StyleContext) -> None:
    far, near = _chart(context, FAR), _chart(context, NEAR)
    for (status, group, overdue), picture in far.items():
        inked = int((_grey(picture) < 250).sum())
        assert 0 < inked < int((_grey(near[status, group, overdue]) < 250).sum()) / 3
        if overdue:
            assert _differing_pixels(far[status, group, False], picture) >= 12


def test_the_most_urgent_lies_on_top(qgis_app: object, context: StyleContext) -> None:
    due = [QDateTime.fromString(f"2026-03-{day}T12:00:00", Qt.DateFormat.ISODate) for day in (20, 10, 30)]
    statuses: List[Tuple[str, Optional[QDateTime]]] = [
        ("confirmed", due[0]),
        ("new", due[1]),
        ("verification", due[2]),
        ("referred", None),
    ]
    spot = _centre(0, 0, NEAR)
    for order in (statuses, statuses[::-1]):
        cells = [(spot, {"status": status, "category_group": "social", "overdue": False, "due_at": when}) for status, when in order]
        picture = _draw(_layer(context, cells), NEAR, 1, 1)
        wanted = numpy.array(QColor(context.catalogue.status("new").colour).getRgb()[:3])
        assert (numpy.abs(picture - wanted).max(axis=2) <= 2).sum() > 50


def test_what_the_catalogue_does_not_know_is_drawn_too(qgis_app: object, context: StyleContext) -> None:
    cells = [(_centre(0, 0, NEAR), {"status": "brand_new", "category_group": "space", "overdue": None})]
    assert (_grey(_draw(_layer(context, cells), NEAR, 1, 1)) < 200).sum() > 100


def test_shapes_of_the_catalogue_are_all_known_and_different(catalogue: Catalogue) -> None:
    shapes = {category.group_code: category.symbol for category in catalogue.categories}
    assert len(shapes) == 7
    assert set(shapes.values()) <= set(SHAPES)
    assert len({shape_of(symbol) for symbol in shapes.values()}) == 7


def test_every_status_and_queue_and_act_has_its_picture(catalogue: Catalogue) -> None:
    icons = paths.resources_dir() / "icons"
    for status in catalogue.statuses:
        assert (icons / "signs" / f"{status.code}.svg").exists(), status.code
        assert signs.sign_svg(status.code) != signs.sign_svg(signs.UNKNOWN_SIGN)
    for queue in catalogue.queues:
        assert (icons / f"queue_{queue.code}.svg").exists(), queue.code
    for act in {action.code for action in catalogue.actions}:
        assert (icons / f"act_{act}.svg").exists(), act


@pytest.mark.parametrize("picture", sorted((paths.resources_dir() / "icons").rglob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_draws_something_and_is_not_cut_off(qgis_app: object, picture: Path) -> None:
    image = QImage(str(picture))
    assert not image.isNull() and image.width() == image.height()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    last = image.width() - 1
    drawn = sum(image.pixelColor(x, y).alpha() > 128 for x in range(last + 1) for y in range(last + 1))
    # the pattern of signs is filled by QGIS, Qt alone draws nothing there
    assert drawn > 20 or "param(fill)" in picture.read_text(encoding="utf-8")
    corners = [image.pixelColor(x, y).alpha() for x in (0, last) for y in (0, last)]
    assert max(corners) == 0


def test_a_saved_style_names_no_path(qgis_app: object, context: StyleContext) -> None:
    document = QDomDocument()
    layer = _layer(context, [])
    layer.exportNamedStyle(document)
    text = document.toString()
    assert "base64:" in text
    assert str(paths.resources_dir()) not in text and ".svg" not in text


@pytest.mark.parametrize(
    "colour, better", [("#ffffff", signs.DARK), ("#000000", signs.LIGHT), ("#f2c200", signs.DARK), ("#7b4fa3", signs.LIGHT)]
)
def test_signs_contrast_with_their_ground(colour: str, better: str) -> None:
    assert signs.contrast_colour(colour) == better


def test_a_code_with_quotes_stays_a_code() -> None:
    assert case_of("status", (("o'x\"", "#fff"),), "none") == ("CASE WHEN \"status\" = 'o''x\"' THEN '#fff' ELSE 'none' END")


@pytest.mark.parametrize(
    "kind, name, short",
    [
        ("KMP", "Komenda Miejska Policji w Sopocie", "KMP w Sopocie"),
        ("KSP", "Komenda Stołeczna Policji", "KSP"),
        ("KP", "Komisariat Policji VIII w Gdańsku", "KP VIII w Gdańsku"),
        ("KP", "Ogniwo na Helu", "Ogniwo na Helu"),
    ],
)
def test_units_are_named_shortly(qgis_app: object, kind: str, name: str, short: str) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:2180&field=name:string(80)&field=kind:string(8)", "units", "memory")
    feature = QgsFeature(layer.fields())
    feature["name"], feature["kind"] = name, kind
    context = QgsExpressionContext()
    context.setFeature(feature)
    assert QgsExpression(styles.SHORT_UNIT_NAME).evaluate(context) == short


def test_every_depth_of_units_is_in_the_legend(qgis_app: object, context: StyleContext) -> None:
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:2180&field=depth:integer&field=name:string(80)", "units", "memory")
    styles.style_units(layer, context)
    names = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert len(set(names)) == len(names) == len(styles.UNIT_STYLES) and all(names)
