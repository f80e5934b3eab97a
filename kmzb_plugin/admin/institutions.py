"""Importing institutions that a report can be handed to, from a CSV file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Dict, List, Mapping, NamedTuple, Tuple

from psycopg2.extras import execute_values

from ..intake.columns import ColumnsMissing, find_columns
from ..intake.csv_table import CsvTable, cell
from ..intake.rows import FileRefused, text_problem
from ..intake.source import TextSource
from .connection import Connection, Target, owner_connection
from .console import AdminError, Console, Exit
from .statements import statement

GUESSES: Mapping[str, Tuple[str, ...]] = {
    "name": ("name", "nazwa"),
    "kind": ("kind", "rodzaj", "typ"),
    "place": ("place", "miejscowosc"),
}


class InstitutionOptions(NamedTuple):
    """How the file is to be read; ``kind`` holds for rows that name none."""

    kind: str
    columns: Dict[str, str] = {}
    delimiter: str = ""
    encoding: str = "utf-8-sig"


def import_institutions(target: Target, path: Path, options: InstitutionOptions, console: Console) -> Exit:
    """Import one file, whole or not at all; names that are there already stay as they are."""
    rows = read_institutions(path, options)
    with owner_connection(target) as connection:
        new = store_institutions(connection, rows)
        connection.commit()
    console.table(("file", "rows", "new", "present"), [[path.name, len(rows), new, len(rows) - new]])
    return Exit.DONE


def read_institutions(path: Path, options: InstitutionOptions) -> List[Tuple[str, str]]:
    """``(kind, name)`` of each row; a name that stands several times gets its place. Raises FileRefused, AdminError."""
    with TextSource(path, options.encoding) as source:
        table = CsvTable(source, options.delimiter)
        try:
            columns = find_columns(table.header, GUESSES, options.columns, ("name",))
        except ColumnsMissing as error:
            raise FileRefused(f"{path}: {error}") from error
        found = []
        for row in table:
            values = {field: cell(row, column) or "" for field, column in columns.items()}
            name = values["name"]
            if row.problem or not name or any(text_problem(value) for value in values.values()):
                reason = row.problem or ("a text is not valid" if name else "the name is missing")
                raise AdminError(f"{path}, line {row.line}: {reason}; nothing was imported")
            found.append((values.get("kind") or options.kind, name, values.get("place", "")))
    often = Counter(name for _kind, name, _place in found)
    return [(kind, f"{name} ({place})" if often[name] > 1 and place else name) for kind, name, place in found]


def store_institutions(connection: Connection, rows: List[Tuple[str, str]]) -> int:
    """Add what is not there yet, in the caller's transaction; how many were added."""
    with connection.cursor() as cursor:
        added = execute_values(cursor, statement("institution_insert"), rows, page_size=1000, fetch=True)
        if added:
            cursor.execute(statement("notify_refresh"))
    return len(added)
