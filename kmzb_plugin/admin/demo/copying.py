"""Rows into PostgreSQL by COPY: columns of numbers in its binary format, mixed rows as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any, Dict, Iterable, List, Sequence, Tuple

import numpy as np
from psycopg2 import sql

from ... import paths

# PostgreSQL counts microseconds from 2000-01-01 UTC; its smallest number stands for -infinity.
EPOCH_S = 946_684_800
NEVER = np.iinfo(np.int64).min
SIGNATURE = b"PGCOPY\n\xff\r\n\0" + bytes(8)
TRAILER = b"\xff\xff"
CSV_BATCH = 20_000
_TYPES: Dict[str, Tuple[str, int]] = {"int": (">i4", 4), "bigint": (">i8", 8), "float8": (">f8", 8), "timestamptz": (">i8", 8)}

Column = Tuple[str, str, np.ndarray]


def statement(name: str) -> str:
    """The text of ``resources/database/demo/<name>.sql``."""
    return Path(paths.resource("database", "demo", name + ".sql")).read_text(encoding="utf-8")


def moments(seconds: np.ndarray) -> np.ndarray:
    """UTC seconds (-1: none) as PostgreSQL's binary timestamps (-infinity: none)."""
    return np.where(seconds >= 0, (seconds.astype(np.int64) - EPOCH_S) * 1_000_000, NEVER)


def copy_columns(cursor: Any, table: str, columns: Sequence[Column]) -> None:
    """COPY equally long columns (name, type, values) into ``table``. No NULLs: fixed width is what makes it fast."""
    layout: List[Tuple[str, str]] = [("fields", ">i2")]
    for name, kind, _ in columns:
        layout += [("length_" + name, ">i4"), (name, _TYPES[kind][0])]
    rows = np.zeros(columns[0][2].size, dtype=layout)
    rows["fields"] = len(columns)
    for name, kind, values in columns:
        rows["length_" + name] = _TYPES[kind][1]
        rows[name] = values
    names = sql.SQL(", ").join(sql.Identifier(name) for name, _, _ in columns)
    command = sql.SQL("COPY {} ({}) FROM STDIN WITH (FORMAT binary)").format(sql.Identifier(table), names)
    content = b"".join((SIGNATURE, rows.tobytes(), TRAILER))
    cursor.copy_expert(command.as_string(cursor), io.BytesIO(content), size=1 << 20)


def copy_rows(cursor: Any, table: Sequence[str], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """COPY rows as CSV into ``table`` (a name, or a schema and a name); ``None`` is NULL. Returns how many."""
    columns = sql.SQL(", ").join(map(sql.Identifier, names))
    command = sql.SQL("COPY {} ({}) FROM STDIN WITH (FORMAT csv, NULL '\\N')").format(sql.Identifier(*table), columns)
    count = 0
    batch: List[Sequence[Any]] = []
    for row in rows:
        batch.append(["\\N" if value is None else value for value in row])
        count += 1
        if len(batch) >= CSV_BATCH:
            _send(cursor, command.as_string(cursor), batch)
            batch.clear()
    if batch:
        _send(cursor, command.as_string(cursor), batch)
    return count


def _send(cursor: Any, command: str, batch: Sequence[Sequence[Any]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(batch)
    text.seek(0)
    cursor.copy_expert(command, text)
