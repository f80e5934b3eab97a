"""Bringing rows of text through the staging door: COPY in, checked and stored by the database, rejects out."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Protocol, Sequence, cast

import psycopg2

from ..intake.exchange_json import ExchangeReader
from ..intake.reports_csv import ReportsCsvReader
from ..intake.rows import FileRefused, ReadRow, ReportRow, RowProblem, shown
from ..intake.source import TextSource
from .connection import Connection, Target, fetch_one, owner_connection
from .console import AdminError, Console, Exit, Progress
from .statements import statement

BATCH_ROWS = 5_000
COPY_BYTES = 1 << 16
REJECTS_HEADER = ("file", "line", "row", "id", "field", "value", "reason")
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class Reader(Protocol):
    """What both readers are."""

    clusters: int

    def __iter__(self) -> Iterator[ReadRow]: ...


class Options(NamedTuple):
    """How report files are to be read and stored."""

    source: str = "kmzb"
    pillar: str = "citizens"
    rejects: Optional[Path] = None  # a folder; beside the file when absent
    columns: Dict[str, str] = {}
    delimiter: str = ""
    encoding: str = "utf-8-sig"


class Tally(NamedTuple):
    """What became of the rows of one file: ``rows == new + present + rejected``."""

    file: str
    rows: int
    new: int
    present: int
    rejected: int
    clusters: int
    rejects: Optional[Path] = None


def open_reader(source: TextSource, options: Options) -> Reader:
    """The reader for a file, by its name. Raises FileRefused."""
    name = source.path.name.lower().removesuffix(".gz")
    if name.endswith(".json"):
        return ExchangeReader(source)
    if name.endswith((".csv", ".txt", ".tsv")):
        return ReportsCsvReader(source, options.columns, options.delimiter)
    raise source.refuse("is neither .json nor .csv (nor one of them with .gz)")


def import_file(connection: Connection, path: Path, options: Options, console: Console) -> Tally:
    """Import one file in one transaction: all its good rows or, on any error, nothing.

    Raises FileRefused when the file is not what it says, and the errors of psycopg2.
    """
    try:
        with TextSource(path, options.encoding) as source:
            reader = open_reader(source, options)
            with RejectsFile(_rejects_path(path, options.rejects), path.name) as rejects:
                tally = _import_rows(connection, source, reader, options, rejects, console)
                connection.commit()
                return tally._replace(rejects=rejects.keep())
    except BaseException:
        connection.rollback()
        raise


def _import_rows(
    connection: Connection, source: TextSource, reader: Reader, options: Options, rejects: RejectsFile, console: Console
) -> Tally:
    name = source.path.name
    with connection.cursor() as cursor:
        cursor.execute(statement("import_begin"))
        with console.progress(f"{name}: reading", source.size_bytes) as progress:
            stream = CopyStream(iter(reader), rejects.add, lambda n: progress.update(n, source.position_bytes))
            try:
                cursor.copy_expert(statement("import_copy"), cast(IO[bytes], stream), COPY_BYTES)
            except psycopg2.Error:
                # libpq knows only that reading failed; why, the stream has kept
                if stream.failure is not None:
                    raise stream.failure from None
                raise
        (staged,) = fetch_one(connection, "import_prepare")
        if staged != stream.staged:
            raise AdminError(f"{name}: {stream.staged} rows sent, {staged} arrived")
        note = f"Import: {shown(name, 200)}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
        with console.progress(f"{name}: storing", stream.rows) as progress:
            new, present, bad = _store(connection, stream.rows, note, options, progress)
        read_bad = rejects.count
        with connection.cursor(name="import_rejects") as rejected:
            rejected.execute(statement("import_rejects"))
            for row in rejected:
                rejects.add(RowProblem(*row))
        if new:
            cursor.execute(statement("notify_refresh"))
    tally = Tally(name, stream.rows, new, present, rejects.count, reader.clusters)
    if rejects.count != read_bad + bad or tally.rows != tally.new + tally.present + tally.rejected:
        raise AdminError(f"{name}: the rows do not add up ({tally}); nothing was imported")
    return tally


def _store(
    connection: Connection, rows: int, note: str, options: Options, progress: Progress
) -> Sequence[int]:
    """In batches, so that there is progress and Ctrl-C is heard; all in one transaction."""
    totals = [0, 0, 0]
    for first in range(1, rows + 1, BATCH_ROWS):
        last = min(first + BATCH_ROWS - 1, rows)
        counted = fetch_one(connection, "import_batch", (options.source, options.pillar, note, first, last))
        totals = [total + int(count) for total, count in zip(totals, counted, strict=True)]
        progress.update(last)
    return totals


class CopyStream:
    """A file-like object from which COPY reads the good rows; the problems go elsewhere.

    ``rows`` counts all rows of the file, ``staged`` those that went into the table.
    """

    def __init__(
        self, rows: Iterator[ReadRow], on_problem: Callable[[RowProblem], None], on_progress: Callable[[int], None]
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
        if len(self._left) < size:
            try:
                self._left += self._fill(size - len(self._left))
            except BaseException as failure:
                self.failure = failure
                raise
        piece, self._left = self._left[:size], self._left[size:]
        return piece

    def _fill(self, size: int) -> bytes:
        out = io.StringIO()
        for row in self._rows:
            self.rows += 1
            if isinstance(row, ReportRow):
                self.staged += 1
                out.write("\t".join([_copy_cell(value) for value in row]) + "\n")
            else:
                self._on_problem(row)
            if out.tell() >= size:
                break
        self._on_progress(self.rows)
        return out.getvalue().encode("utf-8")


def _copy_cell(value: object) -> str:
    if value is None:
        return "\\N"
    return value.translate(_ESCAPES) if isinstance(value, str) else str(value)


class RejectsFile:
    """The rows that stay outside, as a CSV file. It appears under its name only by ``keep``.

    A context manager: without ``keep`` nothing is left behind.
    """

    def __init__(self, path: Path, file_name: str) -> None:
        self._path = path
        self._part = path.with_name(path.name + ".part")
        self._name = file_name
        self._out: Optional[io.TextIOWrapper] = None
        self.count = 0

    def __enter__(self) -> RejectsFile:
        return self

    def __exit__(self, *_exc: object) -> None:
        if self._out is not None:
            self._out.close()
            self._part.unlink(missing_ok=True)

    def add(self, problem: RowProblem) -> None:
        """Write one rejected row. Raises AdminError when the file cannot be written."""
        try:
            if self._out is None:
                self._part.parent.mkdir(parents=True, exist_ok=True)
                self._out = open(self._part, "w", encoding="utf-8", newline="")  # noqa: SIM115 - closed by __exit__
                csv.writer(self._out).writerow(REJECTS_HEADER)
            cells = [self._name, problem.line, problem.item]
            cells += [inert(text) for text in (problem.external_id, problem.field, problem.value, problem.reason)]
            csv.writer(self._out).writerow(cells)
        except OSError as error:
            raise AdminError(f"cannot write {self._part}: {error.strerror} (choose a folder by --rejects)") from error
        self.count += 1

    def keep(self) -> Optional[Path]:
        """Put the file in its place, if there were rejects, and tell where; take an older one away, if not."""
        if self._out is None:
            if self._path.exists():
                self._path.unlink()
            return None
        self._out.close()
        self._part.replace(self._path)
        return self._path


def inert(text: Optional[str]) -> str:
    """A short printable text that no spreadsheet takes for a formula."""
    short = shown(text or "")
    return f"'{short}" if _FORMULA.match(short) and not _NUMBER.fullmatch(short) else short


def _rejects_path(path: Path, folder: Optional[Path]) -> Path:
    return (folder or path.parent) / f"{path.name}.rejects.csv"




def import_files(target: Target, files: Sequence[Path], options: Options, console: Console) -> Exit:
    """Import the files one after the other; a refused file does not keep the others out."""
    tallies: List[Tally] = []
    refused = 0
    with owner_connection(target) as connection:
        (possible,) = fetch_one(connection, "has_areas")
        if not possible:
            raise AdminError("no unit has an area yet, so no report could find its unit: import the units first")
        for path in files:
            try:
                tallies.append(import_file(connection, path, options, console))
            except FileRefused as error:
                refused += 1
                console.warn(f"kmzb: refused: {error.text}")
    if tallies:
        print_tallies(tallies, console)
    if refused:
        return Exit.FAILED
    return Exit.FINDINGS if any(tally.rejected for tally in tallies) else Exit.DONE


def print_tallies(tallies: Sequence[Tally], console: Console) -> None:
    """The table at the end of an import, with where the rejects are."""
    rows: List[List[Any]] = [[t.file, t.rows, t.new, t.present, t.rejected, t.clusters] for t in tallies]
    if len(rows) > 1:
        rows.append(["all", *(sum(row[column] for row in rows) for column in range(1, 6))])
    console.table(("file", "rows", "new", "present", "rejected", "clusters"), rows)
    if any(t.clusters for t in tallies):
        console.say("Clusters stand for reports without their details; they are not imported.")
    for tally in tallies:
        if tally.rejects:
            console.say(f"Rejected rows: {tally.rejects}")
