"""Loading a set of areas that will come into force on a day. A file is taken whole or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Dict, List, NamedTuple, Sequence

from psycopg2.extras import execute_batch

from ..intake.area_sets import NewArea, ReadArea, read_new_areas
from ..intake.rows import RowProblem
from .connection import Connection, Parameters, Target, fetch_all, fetch_one, owner_connection
from .console import AdminError, Console, Exit
from .statements import statement
from .units import refuse_problems


class AreaOptions(NamedTuple):
    """How a file of areas is to be read, and what its set is called; ``owner`` is the code of the unit it is for."""

    valid_from: date
    name: str = ""
    owner: str = ""
    columns: Dict[str, str] = {}
    layer: str = ""
    delimiter: str = ""
    encoding: str = "utf-8-sig"
    srid: int = 2180


class SetTally(NamedTuple):
    """What a set holds: units, those whose area differs from the one in force, areas written now."""

    id: int
    owner: str
    units: int
    different: int
    written: int


def import_areas(target: Target, path: Path, options: AreaOptions, console: Console) -> Exit:
    """Load one file as a draft. Raises FileRefused, AdminError."""
    rows = read_new_areas(path, options.columns, options.layer, options.delimiter, options.encoding, options.srid)
    options = options._replace(name=options.name or path.stem)
    with owner_connection(target) as connection:
        tally = store_areas(connection, path.name, rows, options, console)
        connection.commit()
    console.table(("set", "for", "units", "other area than now", "written"), [[options.name, *tally[1:]]])
    console.say(f"A draft, valid from {options.valid_from}: preview it and bring it into force in QGIS.")
    return Exit.DONE


def store_areas(connection: Connection, file: str, rows: Sequence[ReadArea], options: AreaOptions, console: Console) -> SetTally:
    """Write the set in the caller's transaction. A draft of the same name is replaced, one in force never."""
    areas = [tuple(row) for row in rows if isinstance(row, NewArea)]
    problems = [row for row in rows if isinstance(row, RowProblem)]
    if not rows:
        raise AdminError(f"{file}: holds no areas")
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.import_set")
        cursor.execute(statement("area_set_stage"))
        execute_batch(cursor, statement("area_set_row"), areas, page_size=50)
        cursor.execute(statement("area_set_geometry"))
    owner, owner_name = _owner(connection, options)
    refuse_problems(file, problems + _rows(connection, "area_set_problems", {"owner": owner}), console)
    values = {"owner": owner, "name": options.name, "valid_from": options.valid_from, "source": file}
    found = fetch_all(connection, "area_set_find", values)
    if found and found[0][1] != "draft":
        raise AdminError(f'the set "{options.name}" is in force already: give this one another name')
    number = found[0][0] if found else fetch_one(connection, "area_set_insert", values)[0]
    redated = bool(found) and found[0][2] != options.valid_from
    with connection.cursor() as cursor:
        cursor.execute(statement("area_set_redate"), {**values, "set": number})
    units, different, written = fetch_one(connection, "area_set_store", {"set": number})
    if written or redated:
        fetch_one(connection, "area_set_journal", {**values, "set": number, "units": units})
    return SetTally(number, owner_name, units, different, written)


def _owner(connection: Connection, options: AreaOptions) -> tuple:
    """The garrison (or the headquarters) above all units of the file."""
    found = fetch_all(connection, "area_set_owner", {"owner": options.owner or None})
    if not found:
        wanted = f"there is no garrison {options.owner}" if options.owner else "no garrison is above all its units"
        raise AdminError(f"{wanted}: name one with --unit")
    return found[0]


def _rows(connection: Connection, name: str, parameters: Parameters) -> List[RowProblem]:
    return [RowProblem(*row) for row in fetch_all(connection, name, parameters)]
