"""Roads and streets from CSV with WKT, GeoPackage or GeoJSON; columns found by name."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Iterator, Mapping, NamedTuple, Optional, Tuple, Union

from .places import first_problem
from .rows import RowProblem
from .shapes import ShapeRow, read_shapes

GUESSES: Mapping[str, Tuple[str, ...]] = {
    "external_id": ("external_id", "id", "osm_id", "full_id", "identyfikator"),
    "class": ("class", "klasa", "kategoria", "category", "highway", "fclass"),
    "number": ("number", "numer", "ref", "nr_drogi"),
    "street_name": ("street_name", "name", "nazwa", "ulica", "street"),
    "locality": ("locality", "miejscowosc", "city", "place"),
    "teryt": ("teryt", "gmina_teryt", "gmina"),
    "manager": ("manager", "zarzadca"),
    "wkt": ("wkt", "geom_wkt", "geometry"),
}


class RoadRow(NamedTuple):
    """One piece of road as text, in the order of the staging table's columns."""

    line: int
    item: int
    external_id: Optional[str]
    class_name: Optional[str]
    number: Optional[str]
    street_name: Optional[str]
    locality: Optional[str]
    teryt: Optional[str]
    manager: Optional[str]
    shape: Optional[str]
    srid: str


def read_roads(
    path: Path, chosen: Mapping[str, str], layer: str = "", delimiter: str = "", encoding: str = "utf-8-sig", srid: int = 0
) -> Iterator[Union[RoadRow, RowProblem]]:
    """The roads of a file; ``srid`` is that of WKT (0: told by the numbers). Raises FileRefused."""
    for row in read_shapes(path, GUESSES, chosen, (), "LINESTRING", layer, delimiter, encoding, srid):
        yield row if isinstance(row, RowProblem) else _road(row)


def _road(row: ShapeRow) -> Union[RoadRow, RowProblem]:
    cells = row.cells
    road = RoadRow(
        row.line, row.item, cells.get("external_id"), first_of(cells.get("class")), first_of(cells.get("number")),
        first_of(cells.get("street_name")), cells.get("locality"), cells.get("teryt"), cells.get("manager"), row.shape,
        str(row.srid),
    )  # fmt: skip
    return first_problem(row, road.external_id) or road


def first_of(text: Optional[str]) -> Optional[str]:
    """The first value of a list such as ``['tertiary', 'residential']`` (tools write them where a piece has several)."""
    if text is None or not text.startswith(("['", '["')):
        return text
    try:
        values = ast.literal_eval(text[:2000])
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return text
    return str(values[0]).strip() or None if isinstance(values, list) and values else text
