"""What the command line prints, and how it ends."""

from __future__ import annotations

import re
import sys
import time
from enum import IntEnum
from typing import IO, Optional, Sequence

from ..errors import KmzbError

_BETWEEN_LINES_S = 5.0
_BETWEEN_PAINTS_S = 0.2
_SECRET = re.compile(r"(password\s*=\s*)('(?:[^'\\]|\\.)*'|\S+)|(postgres(?:ql)?://[^\s:@/]*:)[^\s@]*(?=@)", re.IGNORECASE)


class Exit(IntEnum):
    """How a command ends. argparse itself ends with 2 for a wrong command line."""

    DONE = 0
    FINDINGS = 1  # finished, and something needs attention: rejected rows, findings of verify
    FAILED = 3  # not done; the database is as before (or as after the last file that was finished)
    INTERRUPTED = 130


class AdminError(KmzbError):
    """Something the owner of the database has to know; the text is one line and says what to do."""


def redact(text: str) -> str:
    """``text`` without passwords, and such that every terminal takes it: bytes of no encoding become visible."""
    printable = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return _SECRET.sub(lambda found: (found.group(1) or found.group(3)) + "***", printable)


class Console:
    """Results go to ``out``, progress and errors to ``err``."""

    def __init__(self, verbose: bool = False, out: Optional[IO[str]] = None, err: Optional[IO[str]] = None) -> None:
        self.verbose = verbose
        self._out = out or sys.stdout
        self._err = err or sys.stderr

    def say(self, text: str) -> None:
        """One line of the result."""
        print(redact(text), file=self._out, flush=True)

    def warn(self, text: str) -> None:
        """One line beside the result."""
        print(redact(text), file=self._err, flush=True)

    def table(self, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Columns, numbers to the right."""
        cells = [list(header)] + [[_cell(value) for value in row] for row in rows]
        widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
        right = [all(isinstance(row[column], (int, float)) for row in rows) for column in range(len(header))]
        for row in cells:
            line = "  ".join(
                text.rjust(width) if to_right else text.ljust(width)
                for text, width, to_right in zip(row, widths, right, strict=True)
            )
            self.say(line.rstrip())

    def progress(self, title: str, total: int = 0) -> Progress:
        """A line that tells how far something is; ``total`` is 0 when unknown."""
        return Progress(self._err, title, total)


class Progress:
    """Painted over itself on a terminal, a line every few seconds elsewhere. A context manager."""

    def __init__(self, out: IO[str], title: str, total: int) -> None:
        self._out = out
        self._title = title
        self._total = total
        self._terminal = out.isatty()
        self._start = self._painted = time.monotonic()
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_exc: object) -> None:
        if self._terminal and self._shown:
            self._out.write("\r\x1b[K")
            self._out.flush()

    def stage(self, what: str, share: float) -> None:
        """What is going on now, and which part of the whole (0 to 1) is done."""
        now = time.monotonic()
        if now - self._painted < (_BETWEEN_PAINTS_S if self._terminal else _BETWEEN_LINES_S):
            return
        self._painted = now
        self._paint(f"{self._title}: {100 * share:3.0f} %, {what}")

    def update(self, rows: int, done: Optional[int] = None) -> None:
        """``rows`` handled so far; ``done`` of ``total`` for the percentage (rows themselves when absent)."""
        now = time.monotonic()
        if now - self._painted < (_BETWEEN_PAINTS_S if self._terminal else _BETWEEN_LINES_S):
            return
        self._painted = now
        part = rows if done is None else done
        share = f"{min(99, 100 * part // self._total):3d} %, " if self._total else ""
        line = f"{self._title}: {share}{rows:,} rows, {rows / (now - self._start):,.0f} rows/s"
        self._paint(line)

    def _paint(self, line: str) -> None:
        self._shown = True
        self._out.write(f"\r\x1b[K{line}" if self._terminal else f"{line}\n")
        self._out.flush()


def _cell(value: object) -> str:
    return f"{value:,}".replace(",", " ") if isinstance(value, int) else str(value)
