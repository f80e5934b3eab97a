"""The exchange format of citizens' reports: the answer of the public map's data service.

``{"features": [{"attributes": {...}, "geometry": {"x": …, "y": …}}], "clusters": [...]}`` in EPSG:2180. A cluster
stands for many reports without their details: it is counted and reported, never imported.
"""

from __future__ import annotations

from typing import Any, Dict, Iterator, Mapping, Optional

from .json_stream import BadJson, JsonStream, Repeated, TooDeep
from .rows import ReadRow, ReportRow, RowProblem, first_text_problem, shown, text_problem
from .source import TextSource

FIELDS: Mapping[str, str] = {
    "OBJECTID": "external_id",
    "Typ": "category",
    "Status": "status",
    "Data utworzenia": "created",
    "Data modyfikacji": "modified",
    "Data zdarzenia": "event_from",
    "Pora dnia": "time_of_day",
    "Dni tygodnia": "weekdays",
    "TERYT": "teryt",
    "Opis": "description",
}
_NAMES = {column: name for name, column in FIELDS.items()}
UNKNOWN_EVENT_TIMES = ("0", "")


class ExchangeReader:
    """Iterates over the rows of one file; ``clusters`` is their number, known at the end."""

    def __init__(self, source: TextSource) -> None:
        self._source = source
        self.clusters = 0

    def __iter__(self) -> Iterator[ReadRow]:
        stream = JsonStream(self._source.read)
        item = 0
        try:
            for element in stream.elements(("features", "clusters")):
                if element.key == "clusters":
                    self.clusters += 1
                    continue
                item += 1
                yield read_feature(element.value, element.line, item)
        except BadJson as error:
            raise self._source.refuse(error.reason, error.line) from error
        if "features" not in stream.seen:
            raise self._source.refuse('holds no "features": this is not the exchange format')


def read_feature(value: Any, line: int, item: int) -> ReadRow:
    """One feature as a row of text, or what is wrong with its shape."""
    if isinstance(value, TooDeep):
        return RowProblem(line, item, None, "feature", None, "is nested too deep")
    if not isinstance(value, dict):
        return RowProblem(line, item, None, "feature", shown(value), "is not an object")
    attributes, geometry = value.get("attributes"), value.get("geometry")
    if not isinstance(attributes, dict):
        return RowProblem(line, item, None, "attributes", shown(attributes), "is missing or not an object")
    known_id = _known_id(attributes)
    for part in (value, attributes, geometry):
        if isinstance(part, Repeated):
            return RowProblem(line, item, known_id, shown(part.key), None, "stands twice in one object")
    if not isinstance(geometry, dict):
        return RowProblem(line, item, known_id, "geometry", shown(geometry), "is missing or not an object")
    fields: Dict[str, Optional[str]] = {}
    for source, holder, name in _wanted(attributes, geometry):
        cell = holder.get(source)
        if cell is None or isinstance(cell, str):
            fields[name] = cell
        else:
            return RowProblem(line, item, known_id, source, shown(cell), "is neither text nor a number")
    if fields["event_from"] in UNKNOWN_EVENT_TIMES:
        fields["event_from"] = None
    row = ReportRow(line, item, **fields)  # type: ignore[arg-type]
    problem = first_text_problem(row)
    return row if problem is None else problem._replace(field=_NAMES.get(problem.field, problem.field))


def _wanted(attributes: dict, geometry: dict) -> Iterator[tuple]:
    for source, name in FIELDS.items():
        yield source, attributes, name
    yield "x", geometry, "x"
    yield "y", geometry, "y"


def _known_id(attributes: dict) -> Optional[str]:
    """The id to name the row by, if it is fit to be shown."""
    found = attributes.get("OBJECTID")
    return shown(found) if isinstance(found, str) and text_problem(found) is None else None
