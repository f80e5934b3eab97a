"""Police units from a CSV table or from a file with areas, columns found by name."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

from .areas import AreaRow, read_areas
from .columns import ColumnsMissing, find_columns
from .csv_table import CsvTable, cell
from .rows import FileRefused, RowProblem, shown, text_problem
from .source import TextSource

GUESSES: Mapping[str, Tuple[str, ...]] = {
    "code": ("code", "kod", "unit_code", "jednostka_id", "id"),
    "kind": ("kind", "typ", "rodzaj"),
    "name": ("name", "nazwa", "jednostka"),
    "parent": ("parent", "parent_code", "nadrzedna_id", "nadrzedna"),
    "address": ("address", "adres"),
    "postcode": ("postcode", "kod_pocztowy"),
    "place": ("place", "miejscowosc"),
    "phone": ("phone", "telefon"),
    "email": ("email", "e_mail"),
    "x": ("x", "x_2180"),
    "y": ("y", "y_2180"),
    "lon": ("lon", "longitude"),
    "lat": ("lat", "latitude"),
}
AREA_SUFFIXES = (".gpkg", ".geojson", ".json")


class UnitRow(NamedTuple):
    """One unit, or one piece of a unit's area, in the order of the staging table's columns."""

    line: int
    item: int
    code: Optional[str]
    kind: Optional[str] = None
    name: Optional[str] = None
    parent: Optional[str] = None
    address: Optional[str] = None
    phone: Optional[str] = None
    email: Optional[str] = None
    x: Optional[str] = None
    y: Optional[str] = None
    seat_srid: Optional[str] = None
    wkb: Optional[bytes] = None
    geojson: Optional[str] = None
    area_srid: Optional[int] = None


ReadUnit = Union[UnitRow, RowProblem]


def read_units(
    path: Path, chosen: Mapping[str, str], layer: str = "", delimiter: str = "", encoding: str = "utf-8-sig"
) -> List[ReadUnit]:
    """The units of a file. Raises FileRefused."""
    if path.suffix.lower() in AREA_SUFFIXES:
        return list(_from_areas(path, chosen, layer))
    return list(_from_table(path, chosen, delimiter, encoding))


def has_areas(path: Path) -> bool:
    """Whether the file is of a kind that holds areas (several rows may then be pieces of one unit)."""
    return path.suffix.lower() in AREA_SUFFIXES


def _from_table(path: Path, chosen: Mapping[str, str], delimiter: str, encoding: str) -> Iterator[ReadUnit]:
    with TextSource(path, encoding) as source:
        table = CsvTable(source, delimiter)
        columns = _columns(path, table.header, chosen)
        for item, row in enumerate(table, start=1):
            if row.problem:
                yield RowProblem(row.line, item, None, "row", None, row.problem)
            else:
                yield _unit(row.line, item, {field: cell(row, column) for field, column in columns.items()})


def _from_areas(path: Path, chosen: Mapping[str, str], layer: str) -> Iterator[ReadUnit]:
    table = read_areas(path, layer)
    columns = _columns(path, table.columns, chosen)
    for row in table.rows:
        if row.problem:
            yield RowProblem(0, row.item, None, "geometry", None, row.problem)
            continue
        yield _with_area(_unit(0, row.item, {field: row.attributes.get(name) for field, name in columns.items()}), row)


def _with_area(unit: ReadUnit, row: AreaRow) -> ReadUnit:
    if isinstance(unit, RowProblem):
        return unit
    return unit._replace(wkb=row.wkb, geojson=row.geojson, area_srid=row.srid)


def _columns(path: Path, header: Sequence[str], chosen: Mapping[str, str]) -> Dict[str, str]:
    try:
        return find_columns(header, GUESSES, chosen, ("code",))
    except ColumnsMissing as error:
        raise FileRefused(f"{path}: {error}") from error


def _unit(line: int, item: int, cells: Mapping[str, Optional[str]]) -> ReadUnit:
    for field, value in cells.items():
        reason = text_problem(value) if value else None
        if value and reason:
            return RowProblem(line, item, None, field, shown(value), reason)
    own = cells.get("x") is not None and cells.get("y") is not None
    kind = cells.get("kind")
    return UnitRow(
        line=line,
        item=item,
        code=cells.get("code"),
        kind=kind.upper() if kind else None,
        name=cells.get("name"),
        parent=cells.get("parent"),
        address=_address(cells),
        phone=cells.get("phone"),
        email=cells.get("email"),
        x=cells.get("x") if own else cells.get("lon"),
        y=cells.get("y") if own else cells.get("lat"),
        seat_srid="2180" if own else "4326",
    )


def _address(cells: Mapping[str, Optional[str]]) -> Optional[str]:
    """Street, then postcode and place, as on an envelope."""
    place = " ".join(part for part in (cells.get("postcode"), cells.get("place")) if part)
    return ", ".join(part for part in (cells.get("address"), place) if part) or None
