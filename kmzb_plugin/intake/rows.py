"""What the readers hand over: rows of text for the staging table, and rows that cannot be staged."""

from __future__ import annotations

from typing import NamedTuple, Optional, Union

from ..errors import KmzbError

SHOWN_CHARACTERS = 80


class FileRefused(KmzbError):
    """The file is not what it says; nothing of it is imported. ``text`` names the file and the reason."""

    default_text = "The file cannot be read."


class ReportRow(NamedTuple):
    """One citizens' report as text, in the order of the staging table's columns.

    ``line`` is the line of the file where the row starts, ``item`` its number in the file (both from 1). Times are
    milliseconds since 1970-01-01 UTC; ``x`` and ``y`` are coordinates in the reference system ``srid``.
    """

    line: int
    item: int
    external_id: Optional[str] = None
    category: Optional[str] = None
    status: Optional[str] = None
    created: Optional[str] = None
    modified: Optional[str] = None
    event_from: Optional[str] = None
    event_to: Optional[str] = None
    time_of_day: Optional[str] = None
    weekdays: Optional[str] = None
    x: Optional[str] = None
    y: Optional[str] = None
    srid: str = "2180"
    teryt: Optional[str] = None
    description: Optional[str] = None


class RowProblem(NamedTuple):
    """A row that stays outside: where it is, which field is wrong, what stood there, and why not."""

    line: int
    item: int
    external_id: Optional[str]
    field: str
    value: Optional[str]
    reason: str


ReadRow = Union[ReportRow, RowProblem]


def shown(value: object, limit: int = SHOWN_CHARACTERS) -> str:
    """``value`` as one printable line of at most ``limit`` characters, whatever was in it."""
    text = value if isinstance(value, str) else str(value)
    cut = text[: limit + 1]
    printable = "".join(c if c.isprintable() else _escape(c) for c in cut)
    return printable if len(printable) <= limit else printable[: limit - 1] + "…"


def _escape(character: str) -> str:
    """A visible spelling of a control, direction or broken character."""
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def text_problem(text: str) -> Optional[str]:
    """Why PostgreSQL could not store this text, or ``None``.

    Bytes that are not UTF-8 arrive as surrogates (``surrogateescape``); so do unpaired ``\\ud800`` escapes of JSON.
    """
    if text.isascii():
        return "holds a NUL character" if "\x00" in text else None
    if "\x00" in text:
        return "holds a NUL character"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "is not valid UTF-8 text"
    return None


def first_text_problem(row: ReportRow) -> Optional[RowProblem]:
    """The first field of ``row`` that cannot be stored as text, as a problem."""
    for name, value in zip(row._fields, row, strict=True):
        if isinstance(value, str):
            reason = text_problem(value)
            if reason is not None:
                known = row.external_id if row.external_id and text_problem(row.external_id) is None else None
                return RowProblem(row.line, row.item, known, name, shown(value), reason)
    return None
