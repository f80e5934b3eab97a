"""Importing institutions that a report can be handed to, with their addresses and areas."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional

from psycopg2.extras import execute_values

from ..intake.institutions import InstitutionRow, read_gminas
from ..intake.institutions import read_institutions as read_rows
from .connection import Connection, Target, owner_connection
from .console import AdminError, Console, Exit
from .statements import statement


class InstitutionOptions(NamedTuple):
    """How the file is to be read; ``kind`` holds for rows that name none, ``areas`` is a layer of gminy."""

    kind: str
    columns: Dict[str, str] = {}
    delimiter: str = ""
    encoding: str = "utf-8-sig"
    layer: str = ""
    areas: Optional[Path] = None


def import_institutions(target: Target, path: Path, options: InstitutionOptions, console: Console) -> Exit:
    """Import one file, whole or not at all; what it says of a body that is there already replaces what was known."""
    rows = read_institutions(path, options)
    with owner_connection(target) as connection:
        new = store_institutions(connection, rows)
        connection.commit()
    placed = sum(1 for row in rows if row.areas or row.teryt)
    console.table(("file", "rows", "new", "present", "with an area"), [[path.name, len(rows), new, len(rows) - new, placed]])
    return Exit.DONE


def read_institutions(path: Path, options: InstitutionOptions) -> List[InstitutionRow]:
    """The rows of the file. Raises FileRefused."""
    gminas = read_gminas(options.areas) if options.areas is not None else None
    return read_rows(path, options.kind, options.columns, options.delimiter, options.encoding, options.layer, gminas)


def store_institutions(connection: Connection, rows: List[InstitutionRow]) -> int:
    """Write them in the caller's transaction; how many were new. Raises AdminError for an unknown kind or class."""
    if not rows:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(statement("institution_codes"))
        kinds, classes = (set(found or ()) for found in cursor.fetchone() or ())
        for row in rows:
            if row.kind not in kinds:
                raise AdminError(f'line {row.line}: "{row.kind}" is no kind of institution ({", ".join(sorted(kinds))})')
            unknown = [code for code in row.road_classes if code not in classes]
            if unknown:
                raise AdminError(f'line {row.line}: "{unknown[0]}" is no class of roads ({", ".join(sorted(classes))})')
        unique = list({row.name: row for row in rows}.values())  # a name that stands twice: the last row counts
        written = execute_values(
            cursor, statement("institution_insert"),
            [(r.kind, r.name, r.address, r.email, r.phone, list(r.teryt)) for r in unique],
            template="(%s, %s, %s, %s, %s, %s::text[])", page_size=1000, fetch=True,
        )  # fmt: skip
        ids = {name: number for number, name, _is_new in written}
        for row in unique:
            _store_parts(cursor, ids[row.name], row)
        cursor.execute(statement("notify_refresh"))
    return sum(1 for _number, _name, is_new in written if is_new)


def _store_parts(cursor: Any, number: int, row: InstitutionRow) -> None:
    if row.areas:
        parts = {
            "id": number, "wkb": [a.wkb for a in row.areas], "geojson": [a.geojson for a in row.areas],
            "srid": [a.srid for a in row.areas],
        }  # fmt: skip
        cursor.execute(statement("institution_area"), parts)
        (is_empty,) = cursor.fetchone()
        if is_empty:
            raise AdminError(f"line {row.line}: the area cannot be used; nothing was imported")
    if row.road_classes:
        cursor.execute(statement("institution_roads"), {"id": number, "classes": list(row.road_classes)})
