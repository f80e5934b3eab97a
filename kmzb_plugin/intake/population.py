"""Inhabitants at points: of gminy, localities or parts of towns, from CSV, GeoPackage or GeoJSON; columns found by name."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, Mapping, NamedTuple, Optional, Tuple, Union

from .places import first_problem
from .rows import RowProblem, shown
from .shapes import ShapeRow, position, read_shapes

_YEARS = range(2035, 2010, -1)
GUESSES: Mapping[str, Tuple[str, ...]] = {
    "external_id": ("external_id", "id", "geonames_id", "osm_id", "simc", "identyfikator"),
    "name": ("name", "nazwa", "miejscowosc"),
    "teryt": ("teryt", "teryt6", "gmina_teryt", "terc", "gmina"),
    "people": (
        "people", "population", "ludnosc", "liczba_ludnosci", "ludnosc_ogolem", "mieszkancy",
        *(f"ludnosc_{year}" for year in _YEARS),
    ),
    "area_km2": ("area_km2", "pow_km2", "powierzchnia_km2", "pow_km2_szac"),
    "x": ("x", "x_2180"),
    "y": ("y", "y_2180"),
    "lon": ("lon", "longitude"),
    "lat": ("lat", "latitude"),
    "wkt": ("wkt", "geom_wkt", "geometry"),
}  # fmt: skip
AREA_GUESSES: Mapping[str, Tuple[str, ...]] = {
    "teryt": ("teryt", "teryt6", "kod", "gmina_teryt", "jpt_kod_je"),
    "wkt": ("wkt", "geom_wkt", "geometry"),
}


class PopulationRow(NamedTuple):
    """One point as text, in the order of the staging table's columns."""

    line: int
    item: int
    external_id: Optional[str]
    name: Optional[str]
    teryt: Optional[str]
    people: Optional[str]
    area_km2: Optional[str]
    x: Optional[str]
    y: Optional[str]
    shape: Optional[str]
    srid: str


class OutlineRow(NamedTuple):
    """The area of one gmina: its code of six digits and its shape in the reference system ``srid``."""

    teryt: str
    shape: str
    srid: str


def read_population(
    path: Path, chosen: Mapping[str, str], layer: str = "", delimiter: str = "", encoding: str = "utf-8-sig", srid: int = 0
) -> Iterator[Union[PopulationRow, RowProblem]]:
    """The rows of a file; a layer may hold points or areas. Raises FileRefused."""
    for row in read_shapes(path, GUESSES, chosen, ("name", "people"), "", layer, delimiter, encoding, srid):
        yield row if isinstance(row, RowProblem) else _row(row)


def read_outlines(path: Path, layer: str = "") -> Iterator[Union[OutlineRow, RowProblem]]:
    """The areas of gminy, to be found by the first six digits of TERYT. Raises FileRefused."""
    for row in read_shapes(path, AREA_GUESSES, {}, ("teryt",), "POLYGON", layer, "", "utf-8-sig", 0):
        if isinstance(row, RowProblem):
            yield row
            continue
        code = row.cells.get("teryt") or ""
        if not (code.isascii() and code.isdigit() and len(code) in (6, 7)):
            yield RowProblem(row.line, row.item, None, "teryt", shown(code), "is not a TERYT code of a gmina (6 or 7 digits)")
        elif row.shape is None:
            yield RowProblem(row.line, row.item, code, "geometry", None, "is missing")
        else:
            yield OutlineRow(code[:6], row.shape, str(row.srid))


def _row(row: ShapeRow) -> Union[PopulationRow, RowProblem]:
    x, y, srid = position(row)
    cells = row.cells
    people = "".join((cells.get("people") or "").split()) or None  # 38 486, with whatever space
    found = PopulationRow(
        row.line, row.item, cells.get("external_id"), cells.get("name"), cells.get("teryt"), people,
        (cells.get("area_km2") or "").replace(",", ".") or None, x, y, row.shape, str(srid),
    )  # fmt: skip
    return first_problem(row, found.external_id) or found
