"""Importing police units: hierarchy, contacts, areas. A file is taken whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, NamedTuple, Sequence

from psycopg2.extras import execute_batch

from ..intake.rows import RowProblem
from ..intake.units import ReadUnit, UnitRow, has_areas, read_units
from .connection import Connection, Parameters, Target, fetch_one, owner_connection
from .console import AdminError, Console, Exit
from .statements import statement

SHOWN_PROBLEMS = 20


class UnitOptions(NamedTuple):
    """How a file of units is to be read.

    ``parent`` is the code of the superior of units that name none. ``fit`` cuts areas to the superior's area and away
    from those of neighbours that stand before them in the file.
    """

    columns: Dict[str, str] = {}
    layer: str = ""
    kind: str = ""
    parent: str = ""
    delimiter: str = ""
    encoding: str = "utf-8-sig"
    fit: bool = False


class UnitTally(NamedTuple):
    """What became of a file of units."""

    file: str
    units: int
    with_area: int
    new: int
    changed: int


def import_units(target: Target, path: Path, options: UnitOptions, console: Console) -> Exit:
    """Import one file and print what it changed. Raises FileRefused, AdminError."""
    rows = read_units(path, options.columns, options.layer, options.delimiter, options.encoding)
    with owner_connection(target) as connection:
        tally = store_units(connection, path.name, rows, options, console, once=not has_areas(path))
        fetch_one(connection, "unit_road_refresh")
        connection.commit()
    print_unit_tallies([tally], console)
    return Exit.DONE


def store_units(
    connection: Connection, name: str, rows: Sequence[ReadUnit], options: UnitOptions, console: Console, once: bool
) -> UnitTally:
    """Write the units in the caller's transaction; ``once`` forbids several rows for one unit.

    Raises AdminError after telling what is wrong with which row; the caller rolls back.
    """
    problems = [row for row in rows if isinstance(row, RowProblem)]
    units = [row._replace(kind=row.kind or options.kind or None) for row in rows if isinstance(row, UnitRow)]
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.import_unit")
        cursor.execute(statement("unit_stage"))
        execute_batch(cursor, statement("unit_row"), [tuple(unit) for unit in units], page_size=50)
        cursor.execute(statement("unit_geometry"))
        if options.fit:
            cursor.execute(statement("unit_fit"))
        refuse_problems(name, problems + _problems(connection, "unit_problems", {"once": once}), console)
        (new,) = fetch_one(connection, "unit_insert")
        cursor.execute(statement("unit_update"), {"parent": options.parent or None})
        (touched,) = cursor.fetchall()[0]
        refuse_problems(name, _problems(connection, "unit_hierarchy_problems"), console)
        (total, with_area) = fetch_one(connection, "unit_totals")
        if new or touched:
            cursor.execute(statement("notify_refresh"))
    return UnitTally(name, total, with_area, new, max(touched - new, 0))


def _problems(connection: Connection, name: str, parameters: Parameters = None) -> List[RowProblem]:
    with connection.cursor() as cursor:
        cursor.execute(statement(name), parameters)
        return [RowProblem(*row) for row in cursor.fetchall()]


def refuse_problems(name: str, problems: Sequence[RowProblem], console: Console) -> None:
    """Tell what is wrong with which row of the file ``name`` and raise AdminError; nothing wrong: do nothing."""
    if not problems:
        return
    for problem in problems[:SHOWN_PROBLEMS]:
        place = f"line {problem.line}" if problem.line else f"row {problem.item}" if problem.item else ""
        unit = f"unit {problem.external_id}" if problem.external_id else ""
        where = ", ".join(part for part in (place, unit) if part)
        value = f' "{problem.value}"' if problem.value else ""
        console.warn(f"  {where}: {problem.field}{value} {problem.reason}")
    if len(problems) > SHOWN_PROBLEMS:
        console.warn(f"  and {len(problems) - SHOWN_PROBLEMS} more")
    raise AdminError(f"{name}: {len(problems)} problem(s) in the units; nothing was imported")


def print_unit_tallies(tallies: Sequence[UnitTally], console: Console) -> None:
    """What each file changed."""
    console.table(("file", "units", "with area", "new", "changed"), [list(tally) for tally in tallies])
