"""Importing inhabitants and staffing tables: what rates, staffing and siting rest on. A file is taken whole or not at all."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence

from ..intake.copying import copy_line
from ..intake.population import OutlineRow, PopulationRow, read_outlines, read_population
from ..intake.rejects import RejectsFile
from ..intake.rows import RowProblem
from ..intake.staffing import ReadTable, read_staffing
from .connection import Connection, Target, fetch_all, fetch_one, owner_connection
from .console import AdminError, Console, Exit
from .staging import rejects_path
from .statements import statement

KINDS = ("gmina", "locality", "area")


class PopulationOptions(NamedTuple):
    """How a file of inhabitants is to be read.

    ``source`` names the set, which the file replaces; ``areas`` is a layer of gminy for rows without a position. ``base``:
    from now on this set is the one that is counted (the first set is, without being asked for).
    """

    source: str = "population"
    kind: str = "gmina"
    title: str = ""
    as_of: Optional[date] = None
    base: bool = False
    areas: Optional[Path] = None
    columns: Dict[str, str] = {}
    layer: str = ""
    delimiter: str = ""
    encoding: str = "utf-8-sig"
    srid: int = 0
    rejects: Optional[Path] = None


class StaffingOptions(NamedTuple):
    """How a file of staffing tables is to be read; ``valid_from`` holds for rows that name no day."""

    valid_from: Optional[date] = None
    columns: Dict[str, str] = {}
    delimiter: str = ""
    encoding: str = "utf-8-sig"
    rejects: Optional[Path] = None


class PopulationTally(NamedTuple):
    """What became of a file: ``rows == new + changed + present``; ``removed`` stood in the set and not in the file."""

    file: str
    rows: int
    new: int
    changed: int
    present: int
    removed: int
    people: int
    is_base: bool


class StaffingTally(NamedTuple):
    """What became of the tables of a file."""

    file: str
    rows: int
    tables: int
    new: int
    changed: int
    present: int


def import_population(target: Target, path: Path, options: PopulationOptions, console: Console) -> Exit:
    """Import one set in one transaction. Raises FileRefused, AdminError when a row cannot be used."""
    with owner_connection(target) as connection:
        tally = store_population(connection, path, options)
        connection.commit()
    print_population(tally, console)
    return Exit.DONE


def import_staffing(target: Target, path: Path, options: StaffingOptions, console: Console) -> Exit:
    """Import tables in one transaction. Raises FileRefused, AdminError when a row cannot be used."""
    with owner_connection(target) as connection:
        tally = store_staffing(connection, path, options)
        connection.commit()
    console.table(("file", "rows", "tables", "new", "changed", "present"), [list(tally)])
    return Exit.DONE


def print_population(tally: PopulationTally, console: Console) -> None:
    """What an import changed."""
    console.table(
        ("file", "rows", "new", "changed", "present", "removed", "people", "counted"),
        [[*tally[:7], "yes" if tally.is_base else "no"]],
    )


def store_population(connection: Connection, path: Path, options: PopulationOptions) -> PopulationTally:
    """Replace a set, in the caller's transaction. Raises FileRefused, AdminError."""
    rows = list(read_population(path, options.columns, options.layer, options.delimiter, options.encoding, options.srid))
    outlines = list(read_outlines(options.areas)) if options.areas is not None else []
    for outline in outlines:
        if isinstance(outline, RowProblem):
            raise AdminError(f"{options.areas}, row {outline.item}: {outline.field} {outline.reason}; nothing was imported")
    with connection.cursor() as cursor:
        cursor.execute(statement("population_stage"))
        _copy(cursor, "population_copy", (row for row in rows if isinstance(row, PopulationRow)))
        _copy(cursor, "population_copy_outlines", (row for row in outlines if isinstance(row, OutlineRow)))
        cursor.execute(statement("population_read"))
        cursor.execute(statement("population_seats"))
        cursor.execute(statement("population_check"), {"kind": options.kind})
    problems = [row for row in rows if isinstance(row, RowProblem)]
    problems += [RowProblem(*found) for found in fetch_all(connection, "population_rejects")]
    refuse(path, problems, options.rejects)
    given = {"source": options.source, "title": options.title or None, "as_of": options.as_of, "base": options.base}
    fetch_all(connection, "population_set", given)
    new, changed, removed = fetch_one(connection, "population_store", {**given, "kind": options.kind})
    people, is_base = fetch_one(connection, "population_total", given)
    return PopulationTally(path.name, len(rows), new, changed, len(rows) - new - changed, removed, people, is_base)


def store_staffing(connection: Connection, path: Path, options: StaffingOptions) -> StaffingTally:
    """Write tables, in the caller's transaction; one that says what is known already changes nothing.

    Raises FileRefused, AdminError.
    """
    read = read_staffing(path, options.columns, options.valid_from, options.delimiter, options.encoding)
    known = {code for (code,) in fetch_all(connection, "unit_codes")}
    problems = [*read.problems, *(_unknown(table) for table in read.tables if table.unit not in known)]
    refuse(path, problems, options.rejects)
    new = changed = 0
    for table in read.tables:
        before, after = fetch_one(connection, "staffing_store", {
            "unit": table.unit, "valid_from": table.valid_from, "established": table.established, "filled": table.filled,
            "shifts": json.dumps([[s.weekday, s.hour_from, s.hour_to, s.people] for s in table.shifts]), "note": path.name[:500],
        })  # fmt: skip
        new += before == 0
        changed += 0 < before < after
    return StaffingTally(path.name, read.rows, len(read.tables), new, changed, len(read.tables) - new - changed)


def refuse(path: Path, problems: Sequence[RowProblem], folder: Optional[Path]) -> None:
    """Name every row that cannot be used in a rejects file and raise AdminError; without any, take an older file away."""
    with RejectsFile(rejects_path(path, folder), path.name) as rejects:
        for problem in sorted(problems, key=lambda found: found.item):
            rejects.add(problem)
        kept = rejects.keep()
    if problems:
        raise AdminError(f"{path.name}: {len(problems)} row(s) cannot be used, named in {kept}; nothing was imported")


def _unknown(table: ReadTable) -> RowProblem:
    return RowProblem(table.line, table.item, table.unit, "unit", table.unit, "there is no such unit")


def _copy(cursor: Any, name: str, rows: Iterable[Any]) -> None:
    lines: List[str] = [copy_line(row) for row in rows]
    if lines:
        cursor.copy_expert(statement(name), io.StringIO("".join(lines)))
