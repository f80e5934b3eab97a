"""New areas of units by their codes: from a layer with areas, or a table whose column holds areas as text (WKT)."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

from .areas import read_areas
from .columns import ColumnsMissing, find_columns
from .csv_table import CsvTable, cell
from .rows import FileRefused, RowProblem, shown, text_problem
from .source import TextSource

CODES = ("code", "kod", "unit_code", "jednostka_id", "id")
AREAS = ("wkt", "geom", "geometry", "geometria", "obszar", "area")
GUESSES: Mapping[str, Tuple[str, ...]] = {"code": CODES, "area": AREAS}


class NewArea(NamedTuple):
    """One unit's new area, or a piece of it, in the order of the staging table; without a geometry the unit loses its area."""

    line: int
    item: int
    code: Optional[str]
    wkb: Optional[bytes] = None
    geojson: Optional[str] = None
    wkt: Optional[str] = None
    srid: int = 2180


ReadArea = Union[NewArea, RowProblem]


def read_new_areas(
    path: Path, chosen: Mapping[str, str], layer: str = "", delimiter: str = "", encoding: str = "utf-8-sig", srid: int = 2180
) -> List[ReadArea]:
    """The areas of a GeoPackage, GeoJSON or CSV file; ``srid`` is that of WKT without its own. Raises FileRefused."""
    if path.suffix.lower() in (".gpkg", ".geojson", ".json"):
        return list(_from_layer(path, chosen, layer))
    return list(_from_table(path, chosen, delimiter, encoding, srid))


def _from_layer(path: Path, chosen: Mapping[str, str], layer: str) -> Iterator[ReadArea]:
    table = read_areas(path, layer)
    column = _columns(path, table.columns, chosen, {"code": CODES})["code"]
    for row in table.rows:
        code = row.attributes.get(column)
        problem = _problem(0, row.item, "code", code)
        if row.problem:
            yield RowProblem(0, row.item, code, "geometry", None, row.problem)
        elif problem is not None:
            yield problem
        else:
            yield NewArea(0, row.item, code, row.wkb, row.geojson, None, row.srid)


def _from_table(path: Path, chosen: Mapping[str, str], delimiter: str, encoding: str, srid: int) -> Iterator[ReadArea]:
    with TextSource(path, encoding) as source:
        table = CsvTable(source, delimiter)
        columns = _columns(path, table.header, chosen, GUESSES)
        for item, row in enumerate(table, start=1):
            if row.problem:
                yield RowProblem(row.line, item, None, "row", None, row.problem)
                continue
            code, wkt = cell(row, columns["code"]), cell(row, columns["area"])
            problem = _problem(row.line, item, "code", code) or _problem(row.line, item, "geometry", wkt)
            yield problem or NewArea(row.line, item, code, None, None, wkt, srid)


def _columns(
    path: Path, header: Sequence[str], chosen: Mapping[str, str], guesses: Mapping[str, Tuple[str, ...]]
) -> Dict[str, str]:
    try:
        return find_columns(header, guesses, chosen, tuple(guesses))
    except ColumnsMissing as error:
        raise FileRefused(f"{path}: {error}") from error


def _problem(line: int, item: int, field: str, value: Optional[str]) -> Optional[RowProblem]:
    reason = text_problem(value) if value else None
    return RowProblem(line, item, None, field, shown(value), reason) if value and reason else None
