"""Reading a CSV file row by row, with line numbers, whatever somebody has put into it."""

from __future__ import annotations

import csv
import zlib
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

from .source import TextSource

MAX_CELL_CHARACTERS = 1 << 24
_DELIMITERS = ",;\t|"
_UNCLOSED = ("unexpected end of data", "field larger than field limit")


class CsvRow(NamedTuple):
    """One record: the line where it starts, and its cells by column, or why it cannot be told apart."""

    line: int
    cells: Dict[str, str]
    problem: str = ""


class CsvTable:
    """Iterates over the records below the header; ``header`` is read at once, ``delimiter`` found in it unless given.

    Raises FileRefused when there is no header or a quotation mark is never closed.
    """

    def __init__(self, source: TextSource, delimiter: str = "") -> None:
        self._source = source
        csv.field_size_limit(MAX_CELL_CHARACTERS)
        lines = source.lines()
        try:
            first = next(lines, "")
        except (OSError, EOFError, zlib.error) as error:
            raise source.refusal(error) from error
        self.delimiter = delimiter or max(_DELIMITERS, key=first.count)
        self._lines = lines
        head = self._parse_header(first)
        self.header: List[str] = [cell.strip() for cell in head]

    def _parse_header(self, first: str) -> List[str]:
        if "\x00" in first:
            raise self._source.refuse("is not a text table (binary data in the first line)")
        try:
            head = next(csv.reader([first], delimiter=self.delimiter, strict=True), [])
        except csv.Error as error:
            raise self._source.refuse(f"the header cannot be read ({error})", 1) from error
        if not any(cell.strip() for cell in head):
            raise self._source.refuse("the first line holds no column names")
        return head

    def __iter__(self) -> Iterator[CsvRow]:
        for line, cells, problem in self.records():
            if problem:
                yield CsvRow(line, {}, problem)
            elif len(cells) != len(self.header):
                yield CsvRow(line, {}, self.wrong_count(len(cells)))
            else:
                yield CsvRow(line, dict(zip(self.header, cells, strict=True)))

    def records(self) -> Iterator[Tuple[int, List[str], str]]:
        """The records as lists of cells, whatever their number: line, cells, and why they cannot be told apart (or "")."""
        reader = csv.reader(self._lines, delimiter=self.delimiter, strict=True)
        while True:
            line = reader.line_num + 2
            try:
                cells = next(reader, None)
            except csv.Error as error:
                if str(error).startswith(_UNCLOSED):
                    raise self._source.refuse("a quotation mark opened in this row is never closed", line) from error
                yield line, [], f"is not a CSV row ({error})"
                continue
            except (OSError, EOFError, zlib.error) as error:
                raise self._source.refusal(error) from error
            if cells is None:
                return
            if cells:
                yield line, cells, ""

    def wrong_count(self, count: int) -> str:
        """What is wrong with a record of ``count`` cells."""
        return f"has {count} columns, the header has {len(self.header)}"


def cell(row: CsvRow, column: Optional[str]) -> Optional[str]:
    """The trimmed text of a cell, ``None`` when empty or when there is no such column."""
    return (row.cells.get(column, "").strip() or None) if column is not None else None
