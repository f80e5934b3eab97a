"""The loader of files: one for the command line, the wizard in QGIS and the Processing algorithm.

``preview`` reads the beginning of a file and changes nothing. ``load`` brings a whole file through the staging door in one
transaction: COPY in, checked and stored by the database, rejects out. The caller gives the connection: the owner's, or that
of a person with the role administrator or intake. Neither needs QGIS; ``load`` may run on any thread.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple, cast

import psycopg2
from psycopg2 import sql
from psycopg2.extensions import connection as Connection

from ..errors import KmzbError
from .copying import CopyStream, copy_blocks
from .profile import Profile
from .read_ahead import ReadAhead
from .rejects import RejectsFile
from .rows import RowProblem, shown
from .source import TextSource
from .target import ImportTarget
from .targets import TARGETS

BATCH_ROWS = 1_000_000  # at most; each target has its own
COPY_BYTES = 1 << 22  # few large reads: each may have to wait for the thread that reads ahead to let go of the interpreter
PIECE_ROWS = 10_000  # the first pieces are small, so that the server has something to do soon
PIECE_ROWS_MAX = 250_000
READING, STORING = "reading", "storing"


class LoadCancelled(KmzbError):
    """Somebody asked to stop; nothing of the file was stored."""

    default_text = "The import was cancelled. Nothing was stored."


class LoadBroken(KmzbError):
    """The database and this program do not agree about the rows; nothing was stored."""

    default_text = "The rows do not add up. Nothing was stored."


class Step(NamedTuple):
    """How far a load is: ``stage`` (by turns ``reading`` and ``storing``), ``rows`` handled in it, ``share`` of the whole (0–1)."""

    stage: str
    rows: int
    share: float


class Tally(NamedTuple):
    """What became of the rows of one file: ``rows == new + present + rejected``.

    ``present`` rows were stored earlier and are not touched. ``clusters`` (exchange JSON) stand for reports without their
    details and are not rows. ``rejects`` is where the rejected rows are written, ``None`` when there are none.
    """

    file: str
    rows: int
    new: int
    present: int
    rejected: int
    clusters: int = 0
    rejects: Optional[Path] = None


class PreviewRow(NamedTuple):
    """One row of a preview.

    ``values`` is what would be staged, by the names of the staging columns (times in milliseconds since 1970 UTC);
    empty when ``problem`` says why the row cannot be read. ``point`` is x, y in EPSG:``srid``, ``None`` when there is none.
    """

    line: int
    values: Dict[str, Optional[str]]
    problem: Optional[RowProblem] = None
    point: Optional[Tuple[float, float]] = None
    srid: int = 2180


class Preview(NamedTuple):
    """The beginning of a file as ``profile`` reads it. ``cells`` are all columns of the same rows as the file has them."""

    profile: Profile
    header: Tuple[str, ...]
    cells: Tuple[Tuple[str, ...], ...]
    rows: Tuple[PreviewRow, ...]


def preview(path: Path, profile: Profile, rows: int = 50) -> Preview:
    """The first rows of a file, read as ``load`` would read them; the database is not asked.

    Raises FileRefused when the file is not what the profile says (a column is missing, it is no table …).
    """
    target = _target(profile)
    with open_source(path, profile) as source:
        reader = target.open_reader(source, profile)
        seen = tuple(_preview_row(row, target, profile) for row in islice(iter(reader), rows))
    header, cells = _raw_cells(path, profile, rows) if not _is_json(path) else ((), ())
    return Preview(profile, header, cells, seen)


def load(
    connection: Connection,
    path: Path,
    profile: Profile,
    *,
    progress: Optional[Callable[[Step], None]] = None,
    is_cancelled: Optional[Callable[[], bool]] = None,
    rejects_path: Optional[Path] = None,
    dry_run: bool = False,
    seal: Optional[Callable[[], bool]] = None,
) -> Tally:
    """Bring one file into the database: all its good rows or, on any error, nothing. Commits, or rolls back.

    ``profile.source`` names the system in which the ids are unique (the profile's name when it names none).
    ``is_cancelled`` is asked every few thousand rows and a last time before the commit. Rejected rows are written to
    ``rejects_path`` as CSV with line, field and reason; without a path they are only counted. ``dry_run`` does everything but
    the commit. ``seal`` is called once when nothing but the commit is left: from then on a cancel comes too late; False when
    one came before.

    Raises FileRefused, LoadCancelled, LoadBroken, RejectsUnwritable, and the errors of psycopg2 (KM006, KM028: no right to
    import; QueryCanceledError when the server was asked to stop). Not for a connection in autocommit (ValueError).
    """
    if connection.autocommit:
        raise ValueError("a file is one transaction: the connection must not be in autocommit")
    job = _Load(connection, path, profile, progress or _silent, is_cancelled or _never)
    try:
        with open_source(path, profile) as source, RejectsFile(rejects_path, path.name) as rejects:
            tally = job.run(source, rejects)
            job.stop_if_cancelled()
            if dry_run:
                connection.rollback()
            elif seal is not None and not seal():
                raise LoadCancelled()
            else:
                connection.commit()
            return tally._replace(rejects=rejects.keep())
    except BaseException:
        if not connection.closed:
            connection.rollback()
        raise


def open_source(path: Path, profile: Profile) -> TextSource:
    """The file as text in the profile's encoding. Raises FileRefused."""
    encoding = "utf-8-sig" if profile.encoding.lower() in ("utf-8", "utf8") else profile.encoding
    return TextSource(path, encoding)


class _Load:
    """One file on its way."""

    def __init__(
        self, connection: Connection, path: Path, profile: Profile,
        progress: Callable[[Step], None], is_cancelled: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._connection = connection
        self._name = path.name
        self._profile = profile
        self._target = _target(profile)
        self._source_name = profile.source or profile.name
        self._note = f"Import: {shown(self._name, 200)}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._share = 0.0  # of the file, where the present piece begins

    def stop_if_cancelled(self) -> None:
        """Raises LoadCancelled when somebody asked to stop."""
        if self._is_cancelled():
            raise LoadCancelled()

    def run(self, source: TextSource, rejects: RejectsFile) -> Tally:
        """Everything but the commit."""
        reader = self._target.open_reader(source, self._profile)
        self._call("begin")
        size = max(1, source.size_bytes)
        with ReadAhead(copy_blocks(reader, lambda: min(1.0, source.position_bytes / size))) as blocks:
            stream = CopyStream(blocks, rejects.add, self._tell_read)
            new, present, bad = self._take_in(stream)
        read_bad = rejects.count
        self._read_rejects(rejects)
        self._call("finish", self._source_name, self._options(), self._note, new)
        tally = Tally(self._name, stream.rows, new, present, rejects.count, reader.clusters)
        if rejects.count != read_bad + bad or tally.rows != tally.new + tally.present + tally.rejected:
            raise LoadBroken(f"{self._name}: the rows do not add up ({tally}); nothing was imported")
        return tally

    def _take_in(self, stream: CopyStream) -> Sequence[int]:
        """Piece by piece: the server stores one while the next is read. Returns the rows stored, present and rejected."""
        totals: List[int] = [0, 0, 0]
        while not stream.ended:
            first, staged = stream.rows + 1, stream.staged
            self._share = stream.share
            stream.open_piece(self._piece_rows(stream.rows))
            self._copy(stream)
            if stream.rows < first and first > 1:
                break
            (arrived,) = self._call("prepare", *((first,) if self._target.takes_pieces else ()))
            if arrived != stream.staged - staged:
                raise LoadBroken(f"{self._name}: {stream.staged - staged} rows sent, {arrived} arrived")
            counted = self._store(first, stream.rows, 1.0 if stream.ended else stream.share)
            totals = [total + count for total, count in zip(totals, counted, strict=True)]
        self._progress(Step(STORING, stream.rows, 1.0))
        return totals

    def _piece_rows(self, rows: int) -> Optional[int]:
        """Rows of the next piece. They grow with what is there, because ids that stand twice are looked for in all of it."""
        if not self._target.takes_pieces:
            return None
        wanted = min(max(PIECE_ROWS, rows), PIECE_ROWS_MAX)
        return wanted - wanted % self._target.batch_rows if wanted > self._target.batch_rows else wanted

    def _tell_read(self, rows: int, share: float) -> None:
        self.stop_if_cancelled()
        self._progress(Step(READING, rows, (self._share + share) / 2))

    def _copy(self, stream: CopyStream) -> None:
        columns = sql.SQL(", ").join(map(sql.Identifier, self._target.staging))
        command = sql.SQL("COPY pg_temp.import_row ({}) FROM STDIN").format(columns)
        with self._connection.cursor() as cursor:
            try:
                cursor.copy_expert(command.as_string(cursor), cast(IO[bytes], stream), COPY_BYTES)
            except psycopg2.Error:
                stream.stop_if_failed()  # what reading broke off may have ended in the middle of a row
                raise
        stream.stop_if_failed()

    def _store(self, first: int, last: int, share: float) -> Sequence[int]:
        """In batches, so that there is progress and a cancel is heard; all in one transaction."""
        totals: List[int] = [0, 0, 0]
        size = min(BATCH_ROWS, self._target.batch_rows)
        read = (self._share + share) / 2
        for start in range(first, last + 1, size):
            self.stop_if_cancelled()
            end = min(start + size - 1, last)
            counted = self._call("batch", self._source_name, self._options(), self._note, start, end)
            totals = [total + int(count) for total, count in zip(totals, counted, strict=True)]
            self._progress(Step(STORING, end, read + (share - read) * (end - first + 1) / (last - first + 1)))
        return totals

    def _options(self) -> str:
        return json.dumps({"srid": self._profile.srid, **asdict(self._profile.position)})

    def _read_rejects(self, rejects: RejectsFile) -> None:
        with self._connection.cursor(name="import_rejects") as cursor:
            cursor.execute(
                "SELECT line, item, external_id, field, value, reason FROM pg_temp.import_row"
                " WHERE reason IS NOT NULL ORDER BY item"
            )
            for row in cursor:
                rejects.add(RowProblem(*row))

    def _call(self, part: str, *arguments: Any) -> Tuple[Any, ...]:
        function = sql.Identifier("kmzb_api", f"{self._target.door}_{part}")
        marks = sql.SQL(", ").join([sql.Placeholder()] * len(arguments))
        with self._connection.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT * FROM {}({})").format(function, marks), arguments)
            return cursor.fetchone() or ()


def _target(profile: Profile) -> ImportTarget:
    target = TARGETS.get(profile.target)
    if target is None:
        raise KmzbError(f"There is no import target {profile.target}.")
    return target


def _is_json(path: Path) -> bool:
    return path.name.lower().removesuffix(".gz").endswith(".json")


def _raw_cells(path: Path, profile: Profile, rows: int) -> Tuple[Tuple[str, ...], Tuple[Tuple[str, ...], ...]]:
    from .csv_table import CsvTable

    with open_source(path, profile) as source:
        table = CsvTable(source, profile.delimiter)
        return tuple(table.header), tuple(
            tuple(shown(cell, 200) for cell in cells) for _line, cells, _problem in islice(table.records(), rows)
        )


def _preview_row(row: Any, target: ImportTarget, profile: Profile) -> PreviewRow:
    if isinstance(row, RowProblem):
        return PreviewRow(row.line, {}, row)
    values = {name: None if cell is None else str(cell) for name, cell in zip(target.staging, row, strict=True)}
    srid = int(values.get("srid") or profile.srid)
    return PreviewRow(int(row[0]), values, None, _point(values.get("x"), values.get("y")), srid)


def _point(x: Optional[str], y: Optional[str]) -> Optional[Tuple[float, float]]:
    try:
        point = (float(x or "nan"), float(y or "nan"))
    except ValueError:
        return None
    return point if all(-1e9 < number < 1e9 for number in point) else None


def _silent(_step: Step) -> None:
    """No progress wanted."""


def _never() -> bool:
    return False
