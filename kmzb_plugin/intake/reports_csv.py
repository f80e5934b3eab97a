"""Citizens' reports from a CSV file: one row each, columns found by name."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Mapping, Optional, Tuple

from .columns import ColumnsMissing, find_columns
from .csv_table import CsvRow, CsvTable, cell
from .rows import ReadRow, ReportRow, RowProblem, first_text_problem, shown
from .source import TextSource
from .times import epoch_ms

GUESSES: Mapping[str, Tuple[str, ...]] = {
    "external_id": ("external_id", "objectid", "id", "numer", "identyfikator"),
    "category": ("typ", "category", "kategoria", "type"),
    "status": ("status", "stan"),
    "created": ("data_utworzenia", "created", "created_at", "utworzono", "data_zgloszenia"),
    "modified": ("data_modyfikacji", "modified", "modified_at", "status_since", "zmieniono"),
    "event_from": ("data_zdarzenia", "event_from", "event_date", "zdarzenie_od"),
    "event_to": ("event_to", "zdarzenie_do"),
    "time_of_day": ("pora_dnia", "time_of_day"),
    "weekdays": ("dni_tygodnia", "weekdays"),
    "x": ("x", "x_2180", "x_92", "x_1992", "easting"),
    "y": ("y", "y_2180", "y_92", "y_1992", "northing"),
    "lon": ("lon", "lng", "longitude", "dlugosc_geograficzna"),
    "lat": ("lat", "latitude", "szerokosc_geograficzna"),
    "teryt": ("teryt", "gmina_teryt", "gmina"),
    "description": ("opis", "description", "tresc"),
}
NEEDED = ("external_id", "category", "status", "created")
_TIMES = ("created", "modified", "event_from", "event_to")
_UNKNOWN = ("0", "NULL", "null")


class ReportsCsvReader:
    """Iterates over the rows of one file. Positions are ``x``/``y`` in EPSG:2180 or ``lon``/``lat`` in EPSG:4326.

    ``chosen`` names columns for fields where the guess from the header would be wrong. Raises FileRefused when a
    needed column is missing.
    """

    clusters = 0

    def __init__(
        self, source: TextSource, chosen: Optional[Mapping[str, str]] = None, delimiter: str = ""
    ) -> None:
        self._table = CsvTable(source, delimiter)
        try:
            self._columns = find_columns(self._table.header, GUESSES, chosen or {}, NEEDED)
            self._columns, self._srid = _position_columns(self._columns)
        except ColumnsMissing as error:
            raise source.refuse(str(error)) from error

    def __iter__(self) -> Iterator[ReadRow]:
        for item, row in enumerate(self._table, start=1):
            yield self._read(row, item)

    def _read(self, row: CsvRow, item: int) -> ReadRow:
        fields = {name: cell(row, column) for name, column in self._columns.items()}
        if row.problem:
            return RowProblem(row.line, item, None, "row", None, row.problem)
        staged = ReportRow(row.line, item, srid=self._srid, **fields)
        problem = first_text_problem(staged)
        if problem is None:
            return self._times(staged)
        return problem._replace(field=self._columns.get(problem.field, problem.field))

    def _times(self, row: ReportRow) -> ReadRow:
        parsed: Dict[str, Any] = {"x": _point(row.x), "y": _point(row.y)}
        for name in _TIMES:
            text = getattr(row, name)
            if text is None or (text in _UNKNOWN and name.startswith("event")):
                parsed[name] = None
                continue
            parsed[name] = epoch_ms(text)
            if parsed[name] is None:
                return RowProblem(
                    row.line, row.item, row.external_id, self._columns[name], shown(text), "is not a date and time"
                )
        return row._replace(**parsed)


def _position_columns(columns: Dict[str, str]) -> Tuple[Dict[str, str], str]:
    """The columns with the position under ``x`` and ``y``, and the reference system it is in."""
    rest = {name: column for name, column in columns.items() if name not in ("x", "y", "lon", "lat")}
    if "x" in columns and "y" in columns:
        return {**rest, "x": columns["x"], "y": columns["y"]}, "2180"
    if "lon" in columns and "lat" in columns:
        return {**rest, "x": columns["lon"], "y": columns["lat"]}, "4326"
    raise ColumnsMissing("no columns for the position: x and y (EPSG:2180) or lon and lat (EPSG:4326)")


def _point(text: Optional[str]) -> Optional[str]:
    """A number with a decimal point where Polish writing has a comma."""
    return text.replace(",", ".", 1) if text is not None and "." not in text else text
