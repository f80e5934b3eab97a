"""Hotspot layers in memory: made of a finished recipe in a background task, a hundred thousand cells in about a second."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Callable, Dict, Iterator, List, Optional, Sequence, Set, Tuple

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsGeometry,
    QgsLayerMetadata,
    QgsLayerNotesUtils,
    QgsMapLayer,
    QgsMergedFeatureRenderer,
    QgsVectorLayer,
)

from ..compat import field_type, set_title
from ..core.ports import Canceller
from ..desk.layer import HotspotLayer, Kind
from ..errors import Cancelled, KmzbError
from . import hotspot_styles, styles
from .builder import crs_2180
from .expressions import case_of, column, escaped
from .map_tips import CLOSING, OPENING

HOTSPOT_PROPERTY = "kmzb/hotspot"
CELL, CLASS = "cell", "class"
#: What is drawn by value, not by class; the column that gives the value.
BY_VALUE: Dict[Kind, str] = {Kind.COUNT: "count", Kind.DUAL: "ratio", Kind.RATE: "smooth", Kind.DENSITY: "density"}
#: Columns that mean nothing outside the recipe; columns that hold a day.
HIDDEN, DAYS = frozenset({"event"}), frozenset({"until_d"})
_EPOCH = np.datetime64("1970-01-01")
STEPS = len(hotspot_styles.RAMP)
CHUNK = 20_000
MOST_MERGED = 1_000
#: Numbers of events stand in the cells from this scale on.
NUMBERS_FROM = 60_000
_POLYGON, _LITTLE_ENDIAN = 3, 1


@dataclass(frozen=True)
class Words:
    """What a layer says of itself, in the user's language. ``said``: lines of the legend with a sign each ("" for none);
    ``classes`` and ``columns`` name classes and columns; ``hot`` labels a hot step, ``number`` writes the bounds of steps."""

    title: str
    said: Tuple[Tuple[str, str], ...] = ()
    abstract: str = ""
    classes: Dict[str, str] = field(default_factory=dict)
    columns: Dict[str, str] = field(default_factory=dict)
    hot: str = "{label} +"
    number: Callable[[float], str] = "{:.3g}".format


def build(layer: HotspotLayer, words: Words, canceller: Canceller, outline: bool = False) -> QgsVectorLayer:
    """A memory layer of the cells drawn, styled and described; the caller gives it to the GUI thread. Raises Cancelled.

    ``outline``: edges only, for the hot cells of a surface that is drawn by itself.
    """
    made = QgsVectorLayer("Polygon", words.title, "memory")
    made.setCrs(crs_2180())
    if outline:
        classes, entries = layer.classes, [(hotspot_styles.OUTLINE, words.classes.get("hot", "hot"))] if len(layer) else []
    else:
        classes, entries = drawn_classes(layer, words)
    provider = made.dataProvider()
    provider.addAttributes([QgsField(CELL, field_type("Int")), QgsField(CLASS, field_type("String"))]
                           + [QgsField(name, field_type("String" if name in DAYS else "Double")) for name in shown_columns(layer)])
    made.updateFields()
    for batch in _features(made, layer, classes):
        if canceller.is_cancelled():
            raise Cancelled()
        stored, _ = provider.addFeatures(batch, QgsFeatureSink.Flag.FastInsert)
        if not stored:
            raise KmzbError(detail="memory layer")
    made.updateExtents()
    look = hotspot_styles.renderer(entries, words.said)
    # One line round what hangs together; of very many cells that would take longer than to draw each.
    made.setRenderer(QgsMergedFeatureRenderer(look) if outline and len(layer) <= MOST_MERGED else look)
    if not outline and layer.kind is not Kind.NEAR_REPEAT:
        styles.label(made, f"if({column('count')} > 0, {column('count')}, '')", 8.0, styles.UNIT_COLOUR, NUMBERS_FROM)
    _name_columns(made, words, entries)
    describe(made, words)
    made.setReadOnly(True)
    return made


def only_hot(layer: HotspotLayer) -> HotspotLayer:
    """The hot cells alone, to be drawn as an outline."""
    hot = layer.hot
    return replace(
        layer, numbers=layer.numbers[hot], corners=layer.corners[hot], hot=hot[hot],
        columns={name: values[hot] for name, values in layer.columns.items()},
        classes=np.full(int(hot.sum()), hotspot_styles.OUTLINE),
    )  # fmt: skip


def drawn_classes(layer: HotspotLayer, words: Words) -> Tuple[NDArray[np.str_], List[Tuple[str, str]]]:
    """The class of each cell as it is drawn, and the legend: class and label, what matters most first."""
    name = BY_VALUE.get(layer.kind)
    if layer.extra.get("switched_off"):
        return np.full(len(layer), "watch_off"), [("watch_off", words.classes.get("watch_off", "watch_off"))]
    if name is None:
        found: Set[str] = set(layer.classes.tolist())
        known = [code for code in words.classes if code in found] + sorted(found - set(words.classes))
        return layer.classes, [(code, words.classes.get(code, code)) for code in known]
    value = np.nan_to_num(layer.columns[name])
    edges = step_edges(value)
    step = np.searchsorted(edges, value, side="left") + 1
    codes = np.char.add(np.char.add(hotspot_styles.STEP, step.astype(str)), np.where(layer.hot, hotspot_styles.HOT_MARK, ""))
    present = set(codes.tolist())
    entries = []
    for place in range(len(edges) + 1, 0, -1):
        inside = value[step == place]
        if not inside.size:
            continue
        label = span(float(inside.min()), float(inside.max()), words)
        for mark in (hotspot_styles.HOT_MARK, ""):
            code = f"{hotspot_styles.STEP}{place}{mark}"
            if code in present:
                entries.append((code, words.hot.format(label=label) if mark else label))
    return codes, entries


def step_edges(value: NDArray) -> NDArray[np.float64]:
    """At most four bounds that part the values above 0 into five steps of growing size: half of the cells, then a quarter, …

    The few high cells are what a hotspot layer is about, so the steps are the finer the higher.
    """
    some = value[value > 0]
    if not some.size:
        return np.zeros(0)
    return np.unique(np.quantile(some, [0.5, 0.75, 0.9, 0.97], method="lower"))[: STEPS - 1]


def describe(layer: QgsMapLayer, words: Words) -> None:
    """Title, abstract, notes and metadata: stamp and lamp go wherever the layer goes."""
    layer.setName(words.title)
    text = "\n".join([*(said for _, said in words.said), words.abstract]).strip()
    metadata = QgsLayerMetadata()
    metadata.setTitle(words.title)
    metadata.setAbstract(text)
    metadata.setType("dataset")
    metadata.setCrs(crs_2180())
    metadata.setHistory([said for _, said in words.said])
    layer.setMetadata(metadata)
    set_title(layer, words.title, text)
    QgsLayerNotesUtils.setLayerNotes(layer, "<p>" + _html(text).replace("\n", "</p><p>") + "</p>")


def class_entries(layer: QgsMapLayer) -> int:
    """How many entries of its legend are classes: they come first, words after them. 0 where there are no classes."""
    drawn = layer.renderer()
    if isinstance(drawn, QgsMergedFeatureRenderer):
        drawn = drawn.embeddedRenderer()
    if not isinstance(drawn, QgsCategorizedSymbolRenderer):
        return 0
    return sum(not str(category.value()).startswith(hotspot_styles.SAID) for category in drawn.categories())


def cell_numbers(layer: QgsVectorLayer, limit: int) -> List[int]:
    """The cells of the features that are selected, at most ``limit``."""
    return [int(feature[CELL]) for feature, _ in zip(layer.getSelectedFeatures(), range(limit))]


def _features(made: QgsVectorLayer, layer: HotspotLayer, classes: NDArray[np.str_]) -> Iterator[List[QgsFeature]]:
    fields, size = made.fields(), len(layer)
    rows = zip(ids(layer).tolist(), classes.tolist(), *(_plain(name, layer.columns[name]) for name in shown_columns(layer)))
    for first in range(0, size, CHUNK):
        last = min(size, first + CHUNK)
        shapes = wkb(layer.corners[first:last])
        batch = []
        for shape, row in zip(shapes, rows):
            feature, geometry = QgsFeature(fields), QgsGeometry()
            geometry.fromWkb(shape)
            feature.setGeometry(geometry)
            feature.setAttributes(list(row))
            batch.append(feature)
            if len(batch) == len(shapes):
                break
        yield batch


def shown_columns(layer: HotspotLayer) -> List[str]:
    """The columns that a person may make something of."""
    return [name for name in layer.columns if name not in HIDDEN]


def _plain(name: str, column: NDArray) -> List[Any]:
    """A column as Python's values: NULL where there is none, days as ISO dates."""
    if name in DAYS:
        return [str(_EPOCH + int(day)) for day in np.floor(column)]
    values = np.asarray(column, dtype=float)
    return [None if np.isnan(v) else v for v in values.tolist()] if np.isnan(values).any() else list(values.tolist())


# Which cell is which: squares and hexagons by their number in the lattice, watch zones by their place in the layer


def ids(layer: HotspotLayer) -> NDArray[np.int64]:
    """What a drawn cell is called by."""
    return np.arange(len(layer)) if layer.kind is Kind.NEAR_REPEAT else np.asarray(layer.numbers)


def ids_at(layer: HotspotLayer, x_m: float, y_m: float) -> Tuple[int, ...]:
    """The cells (EPSG:2180) at a place, drawn or not; several where zones overlap, none outside."""
    if layer.kind is not Kind.NEAR_REPEAT:
        number = int(layer.study.lattice.number(np.array([[x_m, y_m]]))[0])
        return (number,) if number >= 0 and layer.study.inside[number] else ()
    middle = layer.corners.mean(axis=1)
    near = np.hypot(middle[:, 0] - x_m, middle[:, 1] - y_m) <= layer.columns["radius_m"]
    return tuple(int(place) for place in np.flatnonzero(near))


def outline_of(layer: HotspotLayer, cells: Sequence[int]) -> NDArray[np.float64]:
    """Corners of the cells named."""
    wanted = np.asarray(cells, dtype=np.int64)
    return np.asarray(layer.corners[wanted] if layer.kind is Kind.NEAR_REPEAT else layer.study.lattice.corners(wanted))


def place_of(layer: HotspotLayer, cell: int) -> Optional[int]:
    """Where a cell stands in the arrays of the layer; ``None`` when it is not drawn."""
    found = np.flatnonzero(ids(layer) == cell)
    return int(found[0]) if found.size else None


def wkb(corners: NDArray) -> List[bytes]:
    """k × c × 2 corners as k polygons in WKB (one closed ring each)."""
    count, points = corners.shape[0], corners.shape[1] + 1
    row = np.dtype([("order", "u1"), ("type", "<u4"), ("rings", "<u4"), ("points", "<u4"), ("xy", "<f8", (points, 2))])
    rows = np.zeros(count, row)
    rows["order"], rows["type"], rows["rings"], rows["points"] = _LITTLE_ENDIAN, _POLYGON, 1, points
    rows["xy"][:, :-1], rows["xy"][:, -1] = corners, corners[:, 0]
    whole, size = rows.tobytes(), row.itemsize
    return [whole[start : start + size] for start in range(0, count * size, size)]


def _name_columns(made: QgsVectorLayer, words: Words, entries: Sequence[Tuple[str, str]]) -> None:
    lines = ""
    for place, field_ in enumerate(made.fields()):
        name = field_.name()
        made.setFieldAlias(place, words.columns.get(name, name))
        if name != CELL:
            shown = _shown(name, entries)
            lines += "<tr><td>" + _html(words.columns.get(name, name)) + "</td><td><b>[% " + escaped(shown) + " %]</b></td></tr>"
    made.setEditorWidgetSetup(
        made.fields().indexOf(CLASS), QgsEditorWidgetSetup("ValueMap", {"map": [{label: code} for code, label in entries]})
    )
    made.setMapTipTemplate(OPENING + "<b>" + _html(words.title) + "</b><table>" + lines + "</table>" + CLOSING)
    made.setDisplayExpression(_shown("count", entries))


def _shown(name: str, entries: Sequence[Tuple[str, str]]) -> str:
    """The expression of a column as a person reads it."""
    if name == CLASS:
        return case_of(CLASS, entries, "")
    if name in DAYS:
        return column(name)
    digits = 0 if name in ("count", "before", "radius_m") else 3
    return f"format_number({column(name)}, {digits})"


def span(low: float, high: float, words: Words) -> str:
    """The label of a step."""
    first, last = words.number(low), words.number(high)
    return first if first == last else f"{first} – {last}"


def _html(text: str) -> str:
    """Words of ours and names of units in a template: no markup and no expression of their own."""
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("[", "&#91;"), ("]", "&#93;"), ("%", "&#37;")):
        text = text.replace(char, entity)
    return text

