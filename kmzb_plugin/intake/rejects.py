"""The file of rows that stay outside."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Optional

from ..errors import KmzbError
from .rows import RowProblem, shown
from .spreadsheet import inert_cell

REJECTS_HEADER = ("file", "line", "row", "id", "field", "value", "reason")


class RejectsUnwritable(KmzbError):
    """The rejects cannot be written, so nothing is imported; ``text`` names the file and why."""

    default_text = "The file of rejected rows cannot be written."


class RejectsFile:
    """The rows that stay outside, as a CSV file. It appears under its name only by ``keep``.

    A context manager: without ``keep`` nothing is left behind. Without a path the rows are only counted.
    """

    def __init__(self, path: Optional[Path], file_name: str) -> None:
        self._path = path
        self._part = path.with_name(path.name + ".part") if path is not None else None
        self._name = file_name
        self._out: Optional[io.TextIOWrapper] = None
        self.count = 0

    def __enter__(self) -> RejectsFile:
        return self

    def __exit__(self, *_exc: object) -> None:
        if self._out is not None and self._part is not None:
            self._out.close()
            self._part.unlink(missing_ok=True)

    def add(self, problem: RowProblem) -> None:
        """Write one rejected row. Raises RejectsUnwritable."""
        self.count += 1
        if self._part is None:
            return
        try:
            if self._out is None:
                self._part.parent.mkdir(parents=True, exist_ok=True)
                self._out = open(self._part, "w", encoding="utf-8", newline="")  # noqa: SIM115 - closed by __exit__
                csv.writer(self._out).writerow(REJECTS_HEADER)
            cells = [self._name, problem.line, problem.item]
            cells += [inert(text) for text in (problem.external_id, problem.field, problem.value, problem.reason)]
            csv.writer(self._out).writerow(cells)
        except OSError as error:
            raise RejectsUnwritable(f"cannot write {self._part}: {error.strerror}") from error

    def keep(self) -> Optional[Path]:
        """Put the file in its place, if there were rejects, and tell where; take an older one away, if not."""
        if self._path is None or self._part is None:
            return None
        if self._out is None:
            self._path.unlink(missing_ok=True)
            return None
        self._out.close()
        self._part.replace(self._path)
        return self._path


def inert(text: Optional[str]) -> str:
    """A short printable text that no spreadsheet takes for a formula."""
    return inert_cell(shown(text or ""))
