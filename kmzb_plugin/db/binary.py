"""Rows in PostgreSQL's binary COPY format, read by numpy at once: half a million rows are no half a million tuples."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Mapping, Tuple

import numpy as np
from numpy.typing import NDArray

from .connection import Cursor

#: What a column of the query is, by its letter: type of numpy in network order.
TYPES = {"h": ">i2", "i": ">i4", "q": ">i8", "d": ">f8", "b": "?"}
_SIGNATURE = b"PGCOPY\n\xff\r\n\0"
_HEADER = len(_SIGNATURE) + 8  # flags, length of the extension
_TRAILER = b"\xff\xff"


def copy_columns(cursor: Cursor, query: Any, parameters: Mapping[str, Any], columns: str) -> Tuple[NDArray[Any], ...]:
    """The columns of ``COPY (…) TO STDOUT (FORMAT binary)``: one array each, in native order.

    ``columns`` has a letter of ``TYPES`` for each: h smallint, i integer, q bigint, d double precision, b boolean. None may
    be NULL. Raises ValueError when the answer is of another shape, and psycopg2's errors.
    """
    stream = BytesIO()
    cursor.copy_expert(cursor.mogrify(query, parameters), stream)
    return columns_of(stream.getvalue(), columns)


def columns_of(answer: bytes, columns: str) -> Tuple[NDArray[Any], ...]:
    """The same from the bytes. All rows have one length, because no column may be NULL and none is a text."""
    if answer[: len(_SIGNATURE)] != _SIGNATURE or answer[-2:] != _TRAILER:
        raise ValueError("not a whole answer in binary COPY format")
    types = [TYPES[letter] for letter in columns]
    fields = [("fields", ">i2")]
    for place, kind in enumerate(types):
        fields += [(f"size{place}", ">i4"), (f"value{place}", kind)]
    row = np.dtype(fields)
    body = memoryview(answer)[_HEADER:-2]
    if len(body) % row.itemsize:
        raise ValueError("a value is missing, or of another type")
    rows = np.frombuffer(body, dtype=row)
    if (rows["fields"] != len(types)).any() or any(
        (rows[f"size{place}"] != np.dtype(kind).itemsize).any() for place, kind in enumerate(types)
    ):
        raise ValueError("a value is missing, or of another type")
    return tuple(
        np.ascontiguousarray(rows[f"value{place}"], dtype=np.dtype(kind).newbyteorder("=")) for place, kind in enumerate(types)
    )
