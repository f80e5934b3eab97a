"""Rows as the bytes that COPY reads."""

from __future__ import annotations

from typing import Callable, Iterable, Iterator, List, NamedTuple, Optional, Protocol, Sequence, Union

from .rows import RowProblem
from .target import StagedRow

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_BLOCK_ROWS = 500


class Block(NamedTuple):
    """Some rows of a file for COPY: ``rows`` of the file, ``staged`` of them in ``text``; ``share`` of the file so far."""

    text: bytes
    rows: int
    staged: int
    problems: Sequence[RowProblem]
    share: float


def copy_blocks(rows: Iterable[Union[StagedRow, RowProblem]], share: Callable[[], float]) -> Iterator[Block]:
    """The rows in blocks of some hundred; ``share`` is asked after each how far the file has been read."""
    lines: List[str] = []
    problems: List[RowProblem] = []

    def block() -> Block:
        return Block("".join(lines).encode("utf-8"), len(lines) + len(problems), len(lines), tuple(problems), share())

    for row in rows:
        if isinstance(row, RowProblem):
            problems.append(row)
        else:
            lines.append(copy_line(row))
        if len(lines) + len(problems) >= _BLOCK_ROWS:
            yield block()
            lines.clear()
            problems.clear()
    if lines or problems:
        yield block()


class CopyStream:
    """A file-like object from which COPY reads the good rows, a piece of the file at a time; the problems go elsewhere.

    ``rows`` counts all rows of the file so far, ``staged`` those that went into the table; ``ended``: there are no more. What
    goes wrong while reading is kept in ``failure`` until ``stop_if_failed``.
    """

    def __init__(
        self,
        blocks: Iterator[Block],
        on_problem: Callable[[RowProblem], None],
        on_progress: Callable[[int, float], None],
    ) -> None:
        self._blocks = blocks
        self._on_problem = on_problem
        self._on_progress = on_progress
        self._left = b""
        self._until: Optional[int] = None
        self.failure: Optional[BaseException] = None
        self.ended = False
        self.rows = 0
        self.staged = 0
        self.share = 0.0

    def open_piece(self, rows: Optional[int]) -> None:
        """The next COPY reads about this many rows; ``None``: all that are left."""
        self._until = None if rows is None else self.rows + rows

    def read(self, size: int = 8192) -> bytes:
        """The next bytes in COPY's text format, at least one row; empty at the end of the piece."""
        parts = [self._left]
        ready = len(self._left)
        while ready < size and self.failure is None and not self._is_over():
            with Kept(self):
                more = self._next()
                parts.append(more)
                ready += len(more)
        if self.failure is not None:
            return b""
        text = b"".join(parts)
        piece, self._left = text[:size], text[size:]
        return piece

    def stop_if_failed(self) -> None:
        """Raise what reading has raised; to be called when COPY has ended."""
        if self.failure is not None:
            raise self.failure

    def _is_over(self) -> bool:
        return self.ended or (self._until is not None and self.rows >= self._until)

    def _next(self) -> bytes:
        block = next(self._blocks, None)
        if block is None:
            self.ended = True
            return b""
        self.rows += block.rows
        self.staged += block.staged
        self.share = block.share
        for problem in block.problems:
            self._on_problem(problem)
        self._on_progress(self.rows, self.share)
        return block.text


class Keeper(Protocol):
    """Has a place for what went wrong."""

    failure: Optional[BaseException]


class Kept:
    """Keeps for later whatever is raised inside: an exception must go neither out of a thread nor through the driver, which cannot
    carry it (psycopg2 with Python 3.14 ends in a SystemError)."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def __enter__(self) -> None:
        """Nothing to do."""

    def __exit__(self, kind: object, failure: Optional[BaseException], trace: object) -> bool:
        self._keeper.failure = failure
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
