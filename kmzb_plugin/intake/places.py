"""Localities, and the names of gminy, from CSV, GeoPackage or GeoJSON; columns found by name."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, Mapping, NamedTuple, Optional, Tuple, Union

from .rows import RowProblem, shown, text_problem
from .shapes import ShapeRow, position, read_shapes

GUESSES: Mapping[str, Tuple[str, ...]] = {
    "external_id": ("external_id", "id", "geonames_id", "osm_id", "simc", "identyfikator"),
    "name": ("name", "nazwa", "miejscowosc"),
    "kind": ("kind", "rodzaj", "feature_code", "place", "typ", "fclass"),
    "teryt": ("teryt", "gmina_teryt", "gmina", "terc"),
    "population": ("population", "ludnosc", "liczba_ludnosci"),
    "x": ("x", "x_2180"),
    "y": ("y", "y_2180"),
    "lon": ("lon", "longitude"),
    "lat": ("lat", "latitude"),
    "wkt": ("wkt", "geom_wkt", "geometry"),
}
GMINA_GUESSES: Mapping[str, Tuple[str, ...]] = {
    "code": ("teryt", "teryt6", "kod", "gmina_teryt"),
    "name": ("nazwa", "name"),
    "powiat": ("pow_nazwa", "powiat"),
    "voivodeship": ("woj_nazwa", "woj", "wojewodztwo"),
}


class PlaceRow(NamedTuple):
    """One locality as text, in the order of the staging table's columns."""

    line: int
    item: int
    external_id: Optional[str]
    name: Optional[str]
    kind: Optional[str]
    teryt: Optional[str]
    population: Optional[str]
    x: Optional[str]
    y: Optional[str]
    shape: Optional[str]
    srid: str


class GminaRow(NamedTuple):
    """The names of one gmina."""

    code: str
    name: str
    powiat: Optional[str]
    voivodeship: Optional[str]


def read_places(
    path: Path, chosen: Mapping[str, str], layer: str = "", delimiter: str = "", encoding: str = "utf-8-sig", srid: int = 0
) -> Iterator[Union[PlaceRow, RowProblem]]:
    """The localities of a file; ``srid`` is that of WKT (0: told by the numbers). Raises FileRefused."""
    for row in read_shapes(path, GUESSES, chosen, ("name",), "POINT", layer, delimiter, encoding, srid):
        yield row if isinstance(row, RowProblem) else _place(row)


def read_gminy(path: Path, delimiter: str = "", encoding: str = "utf-8-sig") -> Iterator[Union[GminaRow, RowProblem]]:
    """The names of gminy from the attributes of a file; its shapes are not looked at. Raises FileRefused."""
    for row in read_shapes(path, GMINA_GUESSES, {}, ("code", "name"), "POLYGON", "", delimiter, encoding, 2180):
        if isinstance(row, RowProblem):
            yield row
            continue
        code, name = row.cells.get("code") or "", row.cells.get("name") or ""
        if not (code.isascii() and code.isdigit() and len(code) in (6, 7)):
            yield RowProblem(row.line, row.item, None, "code", shown(code), "is not a TERYT code of a gmina (6 or 7 digits)")
        elif not name:
            yield RowProblem(row.line, row.item, code, "name", None, "is missing")
        else:
            yield GminaRow(code[:6], name, row.cells.get("powiat"), row.cells.get("voivodeship"))


def _place(row: ShapeRow) -> Union[PlaceRow, RowProblem]:
    x, y, srid = position(row)
    place = PlaceRow(
        row.line, row.item, row.cells.get("external_id"), row.cells.get("name"), row.cells.get("kind"),
        row.cells.get("teryt"), row.cells.get("population"), x, y, row.shape, str(srid),
    )  # fmt: skip
    return first_problem(row, place.external_id) or place


def first_problem(row: ShapeRow, external_id: Optional[str]) -> Optional[RowProblem]:
    """The first cell that PostgreSQL could not store, as a problem."""
    for field, value in row.cells.items():
        reason = text_problem(value) if value else None
        if value and reason:
            known = external_id if external_id and text_problem(external_id) is None else None
            return RowProblem(row.line, row.item, known, field, shown(value), reason)
    return None
