"""Staffing tables from CSV: who is on duty when, and posts; one row per unit, weekday and shift, columns found by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Dict, List, Mapping, NamedTuple, Optional, Tuple, Union

from ..core.staffing import Shift
from .columns import ColumnsMissing, find_columns, plain
from .csv_table import CsvTable, cell
from .rows import FileRefused, RowProblem, shown, text_problem
from .source import TextSource

GUESSES: Mapping[str, Tuple[str, ...]] = {
    "unit": ("unit", "unit_code", "code", "jednostka", "jednostka_id", "kod_jednostki", "kod"),
    "valid_from": ("valid_from", "obowiazuje_od", "od_dnia", "data"),
    "weekday": ("weekday", "dzien", "dzien_tygodnia"),
    "hour_from": ("hour_from", "od", "od_godziny", "godzina_od"),
    "hour_to": ("hour_to", "do", "do_godziny", "godzina_do"),
    "people": ("people", "osob", "osoby", "liczba_osob", "na_sluzbie"),
    "established": ("established", "etaty", "stan_etatowy"),
    "filled": ("filled", "obsadzone", "stan_zatrudnienia", "stan_ewidencyjny"),
}
_DAYS = (
    ("1", "pon", "poniedzialek", "pn", "mon", "monday"), ("2", "wt", "wto", "wtorek", "tue", "tuesday"),
    ("3", "sr", "sro", "sroda", "wed", "wednesday"), ("4", "cz", "czw", "czwartek", "thu", "thursday"),
    ("5", "pt", "pia", "piatek", "fri", "friday"), ("6", "so", "sob", "sobota", "sat", "saturday"),
    ("7", "nd", "nie", "niedziela", "ni", "sun", "sunday"),
)  # fmt: skip
_DAY_OF: Dict[str, int] = {name: number for number, names in enumerate(_DAYS, start=1) for name in names}
_EVERY_DAY = ("codziennie", "every_day", "daily")
_HOUR = re.compile(r"(\d{1,2})(?::00(?::00)?)?")
_PEOPLE = re.compile(r"\d{1,5}(?:[.,]\d{1,3})?")
_POSTS = re.compile(r"\d{1,6}")
MOST_POSTS, MOST_PEOPLE, MOST_SHIFTS = 100_000, 10_000, 1_000


@dataclass(frozen=True)
class ReadTable:
    """The table of one unit (known by its code) from a day on; ``line`` and ``item`` are those of its first row."""

    line: int
    item: int
    unit: str
    valid_from: date
    established: Optional[int]
    filled: Optional[int]
    shifts: Tuple[Shift, ...]


@dataclass(frozen=True)
class StaffingFile:
    """What a file says: tables in the order of their first rows, and what is wrong with which row. Use it only without problems."""

    rows: int
    tables: Tuple[ReadTable, ...]
    problems: Tuple[RowProblem, ...]


class _Row(NamedTuple):
    line: int
    item: int
    unit: str
    valid_from: date
    established: Optional[int]
    filled: Optional[int]
    shifts: Tuple[Shift, ...]


class _Bad(ValueError):
    """A cell that says nothing usable: field, value, reason."""


def read_staffing(
    path: Path, chosen: Mapping[str, str], valid_from: Optional[date] = None, delimiter: str = "", encoding: str = "utf-8-sig"
) -> StaffingFile:
    """The tables of a file; ``valid_from`` holds for rows that name no day. Raises FileRefused."""
    rows: List[_Row] = []
    problems: List[RowProblem] = []
    count = 0
    with TextSource(path, encoding) as source:
        table = CsvTable(source, delimiter)
        try:
            columns = find_columns(table.header, GUESSES, chosen, ("unit",))
        except ColumnsMissing as error:
            raise FileRefused(f"{path}: {error}") from error
        for count, row in enumerate(table, start=1):
            if row.problem:
                problems.append(RowProblem(row.line, count, None, "row", None, row.problem))
                continue
            read = _read(row.line, count, {field: cell(row, column) for field, column in columns.items()}, valid_from)
            (problems if isinstance(read, RowProblem) else rows).append(read)  # type: ignore[arg-type]
    tables, clashes = _tables(rows)
    return StaffingFile(count, tables, tuple(sorted([*problems, *clashes], key=lambda problem: problem.item)))


def weekdays(text: str) -> Tuple[int, ...]:
    """1 Monday … 7 Sunday from "1", "pn", "pn-pt", "sob, nd", "codziennie". Raises ValueError."""
    if plain(text) in _EVERY_DAY:
        return tuple(range(1, 8))
    found: List[int] = []
    for part in re.split(r"[,;+ ]+", text.replace("–", "-").strip()):
        ends = [_DAY_OF.get(plain(end)) for end in part.split("-")]
        if len(ends) > 2 or None in ends:
            raise ValueError(text)
        first, last = ends[0] or 0, ends[-1] or 0
        found += range(first, last + 1) if first <= last else [*range(first, 8), *range(1, last + 1)]
    return tuple(sorted(set(found)))


def _read(line: int, item: int, cells: Mapping[str, Optional[str]], valid_from: Optional[date]) -> Union[_Row, RowProblem]:
    unit = cells.get("unit")
    for field, value in cells.items():
        reason = text_problem(value) if value else None
        if value and reason:
            return RowProblem(line, item, None, field, shown(value), reason)
    if unit is None:
        return RowProblem(line, item, None, "unit", None, "is missing")
    try:
        day = _day(cells.get("valid_from")) or valid_from
        if day is None:
            raise _Bad("valid_from", None, "is missing: the day from which the table holds")
        established, filled = (_posts(name, cells.get(name)) for name in ("established", "filled"))
        if established is not None and filled is not None and filled > established:
            raise _Bad("filled", str(filled), f"is more than the {established} posts that there are")
        shifts = _shifts(cells)
        if not shifts and established is None and filled is None:
            raise _Bad("row", None, "says neither a shift nor posts")
    except _Bad as bad:
        field, value, reason = bad.args
        return RowProblem(line, item, unit, field, shown(value) if value else None, reason)
    return _Row(line, item, unit, day, established, filled, shifts)


def _day(text: Optional[str]) -> Optional[date]:
    if text is None:
        return None
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            day = datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        if 1990 <= day.year < 2100:
            return day
    raise _Bad("valid_from", text, "is not a day like 2027-01-01 or 01.01.2027")


def _posts(field: str, text: Optional[str]) -> Optional[int]:
    if text is None:
        return None
    if not _POSTS.fullmatch(text) or int(text) > MOST_POSTS:
        raise _Bad(field, text, f"is not a number of posts from 0 to {MOST_POSTS}")
    return int(text)


def _shifts(cells: Mapping[str, Optional[str]]) -> Tuple[Shift, ...]:
    names = ("weekday", "hour_from", "hour_to", "people")
    said = [cells.get(name) for name in names]
    if all(value is None for value in said):
        return ()
    for name, value in zip(names, said):
        if value is None:
            raise _Bad(name, None, "is missing")
    weekday, hour_from, hour_to, people = (value or "" for value in said)
    try:
        days = weekdays(weekday)
    except ValueError:
        raise _Bad("weekday", weekday, "is not a weekday (1 to 7, pn to nd, or a range of them)") from None
    first, last = _hour("hour_from", hour_from, 0, 23), _hour("hour_to", hour_to, 0, 24)
    if not _PEOPLE.fullmatch(people) or float(people.replace(",", ".")) > MOST_PEOPLE:
        raise _Bad("people", people, f"is not a number of people from 0 to {MOST_PEOPLE}")
    return tuple(Shift(day, first, last or 24, float(people.replace(",", "."))) for day in days)


def _hour(field: str, text: str, least: int, most: int) -> int:
    match = _HOUR.fullmatch(text)
    if match is None or not least <= int(match.group(1)) <= most:
        raise _Bad(field, text, f"is not a full hour from {least} to {most}")
    return int(match.group(1))


def _tables(rows: List[_Row]) -> Tuple[Tuple[ReadTable, ...], List[RowProblem]]:
    """Rows put together by unit and day; a row that contradicts one before it is a problem."""
    grouped: Dict[Tuple[str, date], List[_Row]] = {}
    problems: List[RowProblem] = []
    for row in rows:
        group = grouped.setdefault((row.unit, row.valid_from), [])
        problem = _contradiction(row, group)
        if problem is None:
            group.append(row)
        else:
            problems.append(problem)
    tables = tuple(
        ReadTable(
            group[0].line, group[0].item, unit, day, next((r.established for r in group if r.established is not None), None),
            next((r.filled for r in group if r.filled is not None), None), tuple(sorted(s for r in group for s in r.shifts)),
        )
        for (unit, day), group in grouped.items() if group
    )  # fmt: skip
    return tables, problems


def _contradiction(row: _Row, before: List[_Row]) -> Optional[RowProblem]:
    for other in before:
        for field in ("established", "filled"):
            new, old = getattr(row, field), getattr(other, field)
            if new is not None and old is not None and new != old:
                reason = f"row {other.item} says {old} for the same unit and day"
                return RowProblem(row.line, row.item, row.unit, field, str(new), reason)
        taken = {(s.weekday, s.hour_from, s.hour_to) for s in other.shifts}
        if any((s.weekday, s.hour_from, s.hour_to) in taken for s in row.shifts):
            return RowProblem(row.line, row.item, row.unit, "weekday", None, f"row {other.item} has the same shift already")
    known = [(r.established, r.filled) for r in [*before, row]]
    established = next((e for e, _ in known if e is not None), None)
    filled = next((f for _, f in known if f is not None), None)
    if established is not None and filled is not None and filled > established:
        reason = f"is more than the {established} posts that there are"
        return RowProblem(row.line, row.item, row.unit, "filled", str(filled), reason)
    if sum(len(r.shifts) for r in before) + len(row.shifts) > MOST_SHIFTS:
        return RowProblem(row.line, row.item, row.unit, "row", None, f"a table has at most {MOST_SHIFTS} shifts")
    return None
