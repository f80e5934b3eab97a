"""The beginning of a file: its first rows as they stand, and as a profile reads them. The rest is not read."""

from __future__ import annotations

import gzip
import itertools
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, List, Optional, Sequence, Tuple

from .csv_table import CsvTable
from .exchange_json import FIELDS, ExchangeReader
from .guess import guess_encoding
from .rows import FileRefused, RowProblem, text_problem
from .source import GZIP_MAGIC, TextSource

if TYPE_CHECKING:
    from .profile import Profile
    from .target import ImportTarget

PEEK_BYTES = 1 << 18
_JSON_BEGINS = ("{", "[")


@dataclass(frozen=True)
class Head:
    """The first rows as text; each has as many cells as ``header``. Of exchange JSON the fields of the format are the header.

    ``broken``: how many rows among them are no rows of the table. ``complete``: there is nothing below.
    ``doubtful``: some text is not of this encoding.
    """

    path: Path
    encoding: str
    delimiter: str
    is_json: bool = False
    header: Tuple[str, ...] = ()
    rows: Tuple[Tuple[str, ...], ...] = ()
    broken: int = 0
    complete: bool = False
    doubtful: bool = False


@dataclass(frozen=True)
class Sample:
    """The first rows as a profile reads them: how many, which cannot be taken, and where the others are (``None``: nowhere).

    ``rows`` are those that can be staged, in the order of the target's ``staging``.
    """

    read: int
    rows: Tuple[Sequence[Any], ...]
    problems: Tuple[RowProblem, ...]
    positions: Tuple[Optional[Tuple[float, float]], ...]
    srid: int
    complete: bool


def read_head(path: Path, encoding: str = "", delimiter: str = "", limit: int = 50) -> Head:
    """The first ``limit`` rows. What is not given is guessed. Raises FileRefused."""
    begin = _peek(path)
    encoding = encoding or guess_encoding(begin)
    if _is_json(path, begin):
        return _exchange_head(path, limit)
    with TextSource(path, with_mark(encoding)) as source:
        table = CsvTable(source, delimiter)
        taken = list(itertools.islice(table.records(), limit + 1))
        width = len(table.header)
        rows = tuple(tuple(cells) for _, cells, problem in taken[:limit] if not problem and len(cells) == width)
        doubtful = any(text_problem(text) for text in (*table.header, *itertools.chain.from_iterable(rows)))
        return Head(
            path, encoding, table.delimiter, header=tuple(table.header), rows=rows, broken=len(taken[:limit]) - len(rows),
            complete=len(taken) <= limit, doubtful=doubtful,
        )  # fmt: skip


def _exchange_head(path: Path, limit: int) -> Head:
    """The fields of the exchange format, as the file spells them."""
    header = (*FIELDS, "x", "y")
    with TextSource(path) as source:
        taken = list(itertools.islice(ExchangeReader(source), limit + 1))
    good = [row for row in taken[:limit] if not isinstance(row, RowProblem)]
    rows = tuple(tuple(getattr(row, name) or "" for name in (*FIELDS.values(), "x", "y")) for row in good)
    return Head(
        path, "utf-8", "", is_json=True, header=header, rows=rows, broken=min(limit, len(taken)) - len(rows),
        complete=len(taken) <= limit,
    )  # fmt: skip


def read_sample(path: Path, target: ImportTarget, profile: Profile, limit: int = 2_000) -> Sample:
    """The first ``limit`` rows, read as the import will read them. Raises FileRefused."""
    good: List[Sequence[Any]] = []
    bad: List[RowProblem] = []
    with TextSource(path, with_mark(profile.encoding)) as source:
        rows = iter(target.open_reader(source, profile))
        for row in itertools.islice(rows, limit):
            if isinstance(row, RowProblem):
                bad.append(row)
            else:
                good.append(row)
        complete = len(good) + len(bad) < limit
    positions, srid = _positions(good, target, profile)
    return Sample(len(good) + len(bad), tuple(good), tuple(bad), positions, srid, complete)


def with_mark(encoding: str) -> str:
    """UTF-8 as it may come from Windows, with a byte order mark in front."""
    return "utf-8-sig" if encoding == "utf-8" else encoding


def _peek(path: Path) -> bytes:
    try:
        with open(path, "rb") as raw:
            begin = raw.read(PEEK_BYTES)
            if not begin.startswith(GZIP_MAGIC):
                return begin
            raw.seek(0)
            with gzip.GzipFile(fileobj=raw) as packed:
                return packed.read(PEEK_BYTES)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise FileRefused(f"{path}: the gzip archive is damaged or cut off") from error
    except OSError as error:
        raise FileRefused(f"{path}: {error.strerror or 'cannot be opened'}") from error


def _is_json(path: Path, begin: bytes) -> bool:
    name = path.name.lower().removesuffix(".gz")
    if name.endswith(".json"):
        return True
    return not name.endswith((".csv", ".txt", ".tsv")) and begin.lstrip().decode("utf-8", "replace").startswith(_JSON_BEGINS)


def _positions(
    rows: Sequence[Sequence[Any]], target: ImportTarget, profile: Profile
) -> Tuple[Tuple[Optional[Tuple[float, float]], ...], int]:
    if "x" not in target.staging or "y" not in target.staging:
        return (), profile.srid
    x, y = target.staging.index("x"), target.staging.index("y")
    srid = profile.srid
    if "srid" in target.staging and rows:
        srid = int(rows[0][target.staging.index("srid")] or profile.srid)
    return tuple(_position(row[x], row[y]) for row in rows), srid


def _position(x: Any, y: Any) -> Optional[Tuple[float, float]]:
    try:
        return (float(x), float(y)) if x is not None and y is not None else None
    except ValueError:
        return None
