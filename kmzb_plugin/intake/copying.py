"""Rows as the bytes that COPY reads."""

from __future__ import annotations

from typing import Callable, Iterator, List, Optional, Sequence, Union

from .rows import RowProblem
from .target import StagedRow

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_PIECE_ROWS = 500


class CopyStream:
    """A file-like object from which COPY reads the good rows; the problems go elsewhere.

    ``rows`` counts all rows of the file, ``staged`` those that went into the table. What goes wrong while reading is kept in
    ``failure`` until ``stop_if_failed``.
    """

    def __init__(
        self,
        rows: Iterator[Union[StagedRow, RowProblem]],
        on_problem: Callable[[RowProblem], None],
        on_progress: Callable[[int], None],
    ) -> None:
        self._rows = rows
        self._on_problem = on_problem
        self._on_progress = on_progress
        self._left = b""
        self.failure: Optional[BaseException] = None
        self.rows = 0
        self.staged = 0

    def read(self, size: int = 8192) -> bytes:
        """The next bytes in COPY's text format, at least one row; empty at the end."""
        while len(self._left) < size and self.failure is None:
            with _Kept(self):
                more = self._piece()
                if not more:
                    break
                self._left += more
        if self.failure is not None:
            return b""
        piece, self._left = self._left[:size], self._left[size:]
        return piece

    def stop_if_failed(self) -> None:
        """Raise what reading has raised; to be called when COPY has ended."""
        if self.failure is not None:
            raise self.failure

    def _piece(self) -> bytes:
        lines: List[str] = []
        for row in self._rows:
            self.rows += 1
            if isinstance(row, RowProblem):
                self._on_problem(row)
                if self.rows % _PIECE_ROWS == 0:
                    self._on_progress(self.rows)
                continue
            self.staged += 1
            lines.append(copy_line(row))
            if len(lines) >= _PIECE_ROWS:
                break
        self._on_progress(self.rows)
        return "".join(lines).encode("utf-8")


class _Kept:
    """Keeps for later whatever is raised inside: an exception must not go through the driver, which cannot carry it (psycopg2 with
    Python 3.14 ends in a SystemError)."""

    def __init__(self, stream: CopyStream) -> None:
        self._stream = stream

    def __enter__(self) -> None:
        """Nothing to do."""

    def __exit__(self, kind: object, failure: Optional[BaseException], trace: object) -> bool:
        self._stream.failure = failure
        return failure is not None


def copy_line(row: Sequence[Union[str, int, None]]) -> str:
    """One row in COPY's text format."""
    line = "\t".join(["\\N" if cell is None else str(cell) for cell in row])
    # nearly every row holds nothing that has to be escaped: then the only backslashes are those of NULLs
    if line.count("\\") == row.count(None) and line.count("\t") == len(row) - 1 and "\n" not in line and "\r" not in line:
        return line + "\n"
    return "\t".join([_cell(cell) for cell in row]) + "\n"


def _cell(value: Union[str, int, None]) -> str:
    if value is None:
        return "\\N"
    return value.translate(_ESCAPES) if isinstance(value, str) else str(value)
