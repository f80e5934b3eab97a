"""Citizens' reports as a target of the loader: exchange JSON, or a table by a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict

from .exchange_json import ExchangeReader
from .reports_csv import GUESSES, NEEDED, ReportsCsvReader
from .rows import ReportRow
from .source import TextSource
from .table_reader import TableReader
from .target import CODE, NUMBER, TEXT, TIME, WHOLE, Field, ImportTarget, Reader

if TYPE_CHECKING:
    from .profile import Profile

_TITLES: Dict[str, tuple[str, str, str]] = {
    "external_id": ("numer zgłoszenia", "number of the report", TEXT),
    "category": ("kategoria", "category", CODE),
    "status": ("status", "status", CODE),
    "created": ("utworzone", "created", TIME),
    "modified": ("zmienione", "changed", TIME),
    "event_from": ("zdarzenie od", "event from", TIME),
    "event_to": ("zdarzenie do", "event to", TIME),
    "time_of_day": ("pora dnia (liczba)", "time of day (number)", WHOLE),
    "weekdays": ("dni tygodnia (liczba)", "weekdays (number)", WHOLE),
    "x": ("x lub długość geograficzna", "x or longitude", NUMBER),
    "y": ("y lub szerokość geograficzna", "y or latitude", NUMBER),
    "teryt": ("gmina (TERYT)", "gmina (TERYT)", TEXT),
    "description": ("opis", "description", TEXT),
}
_ALSO = {"x": GUESSES["lon"], "y": GUESSES["lat"]}


def open_reader(source: TextSource, profile: Profile) -> Reader:
    """The reader for a file, by its name. A profile without a name only chooses columns: the others are guessed from the header.

    Raises FileRefused.
    """
    name = source.path.name.lower().removesuffix(".gz")
    if name.endswith(".json"):
        return ExchangeReader(source)
    if not name.endswith((".csv", ".txt", ".tsv")):
        raise source.refuse("is neither .json nor .csv (nor one of them with .gz)")
    if profile.name:
        return TableReader(source, profile, TARGET)
    return ReportsCsvReader(source, profile.columns, profile.delimiter)


TARGET = ImportTarget(
    code="reports",
    title_pl="Zgłoszenia obywateli",
    title_en="Citizens' reports",
    fields=tuple(
        Field(
            name, title_pl, title_en, kind, name in (*NEEDED, "x", "y"), (*GUESSES[name], *_ALSO.get(name, ())),
            ("0", "NULL", "null") if name.startswith("event") else (),
        )
        for name, (title_pl, title_en, kind) in _TITLES.items()
    ),
    staging=ReportRow._fields,
    door="import_reports",
    open_reader=open_reader,
    takes_pieces=True,
)  # fmt: skip
