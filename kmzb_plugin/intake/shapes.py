"""Rows with a shape (a point, a line) from CSV with WKT or coordinates, GeoPackage and GeoJSON alike."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Dict, Iterator, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

from .areas import read_areas
from .columns import ColumnsMissing, find_columns
from .csv_table import CsvTable, cell
from .rows import FileRefused, RowProblem
from .source import TextSource

SHAPE_SUFFIXES = (".gpkg", ".geojson", ".json")
#: No longitude or latitude is larger; every coordinate in EPSG:2180 in Poland is.
LARGEST_DEGREE = 360.0
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")


class ShapeRow(NamedTuple):
    """One row: cells by field, and the shape as WKT, hexadecimal WKB or GeoJSON text in the reference system ``srid``."""

    line: int
    item: int
    cells: Dict[str, Optional[str]]
    shape: Optional[str] = None
    srid: int = 0


def read_shapes(
    path: Path, guesses: Mapping[str, Tuple[str, ...]], chosen: Mapping[str, str], needed: Sequence[str], shape: str,
    layer: str, delimiter: str, encoding: str, srid: int,
) -> Iterator[Union[ShapeRow, RowProblem]]:  # fmt: skip
    """The rows of a file. ``srid`` is that of WKT in a CSV file, 0: told by its numbers. Raises FileRefused."""
    if path.suffix.lower() in SHAPE_SUFFIXES:
        return _from_features(path, guesses, chosen, needed, shape, layer)
    return _from_table(path, guesses, chosen, needed, delimiter, encoding, srid)


def position(row: ShapeRow) -> Tuple[Optional[str], Optional[str], int]:
    """x, y and their reference system where the row has its own shape in columns; ``None`` twice when it has not."""
    cells = row.cells
    if row.shape is not None:
        return None, None, row.srid
    if cells.get("x") is not None and cells.get("y") is not None:
        return _point(cells["x"]), _point(cells["y"]), 2180
    return _point(cells.get("lon")), _point(cells.get("lat")), 4326


def srid_of(wkt: str) -> int:
    """EPSG:4326 for degrees, EPSG:2180 for metres, by the first number."""
    found = _NUMBER.search(wkt)
    return 2180 if found and abs(float(found.group().replace(",", "."))) > LARGEST_DEGREE else 4326


def _from_table(
    path: Path, guesses: Mapping[str, Tuple[str, ...]], chosen: Mapping[str, str], needed: Sequence[str],
    delimiter: str, encoding: str, srid: int,
) -> Iterator[Union[ShapeRow, RowProblem]]:  # fmt: skip
    with TextSource(path, encoding) as source:
        table = CsvTable(source, delimiter)
        columns = _columns(path, table.header, guesses, chosen, needed)
        for item, row in enumerate(table, start=1):
            if row.problem:
                yield RowProblem(row.line, item, None, "row", None, row.problem)
                continue
            cells = {field: cell(row, column) for field, column in columns.items()}
            wkt = cells.pop("wkt", None)
            yield ShapeRow(row.line, item, cells, wkt, (srid or srid_of(wkt)) if wkt else srid)


def _from_features(
    path: Path, guesses: Mapping[str, Tuple[str, ...]], chosen: Mapping[str, str], needed: Sequence[str], shape: str, layer: str
) -> Iterator[Union[ShapeRow, RowProblem]]:
    table = read_areas(path, layer, shape)
    columns = _columns(path, table.columns, guesses, chosen, needed)
    columns.pop("wkt", None)  # the feature has its geometry
    for row in table.rows:
        if row.problem:
            yield RowProblem(0, row.item, None, "geometry", None, row.problem)
            continue
        geometry = row.wkb.hex() if row.wkb is not None else row.geojson
        yield ShapeRow(0, row.item, {field: row.attributes.get(name) for field, name in columns.items()}, geometry, row.srid)


def _columns(
    path: Path, header: Sequence[str], guesses: Mapping[str, Tuple[str, ...]], chosen: Mapping[str, str], needed: Sequence[str]
) -> Dict[str, str]:
    try:
        return find_columns(header, guesses, chosen, needed)
    except ColumnsMissing as error:
        raise FileRefused(f"{path}: {error}") from error


def _point(text: Optional[str]) -> Optional[str]:
    """A number with a decimal point where Polish writing has a comma."""
    return text.replace(",", ".", 1) if text is not None and "." not in text else text
