"""Writing the public's reports into a file: the exchange format, or a table. Only what the public view shows."""

from __future__ import annotations

import csv
import gzip
import io
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, Dict, Iterator, NamedTuple, Optional, Tuple

from ..intake.spreadsheet import inert_cell
from ..intake.times import LOCAL_ZONE, epoch_ms
from .connection import Connection, Target, owner_connection
from .console import AdminError, Console, Exit, Progress
from .statements import statement

CSV_HEADER = (
    "OBJECTID", "Typ", "Status", "TERYT", "Data utworzenia", "Data modyfikacji", "Data zdarzenia", "Pora dnia",
    "Dni tygodnia", "x", "y",
)  # fmt: skip
EVERYWHERE = (0.0, 0.0, 1_000_000.0, 1_000_000.0)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ROWS_AT_ONCE = 2_000


class Options(NamedTuple):
    """Which reports: changed from ``since`` and before ``until``, in ``extent`` (EPSG:2180, xmin ymin xmax ymax)."""

    since: str = ""
    until: str = ""
    extent: Tuple[float, float, float, float] = EVERYWHERE
    delimiter: str = ","


def export_reports(target: Target, path: Path, options: Options, console: Console) -> Exit:
    """Write one file. It appears under its name only when it is whole. Raises AdminError."""
    name = path.name.lower().removesuffix(".gz")
    if not name.endswith((".json", ".csv")):
        raise AdminError(f"{path}: the name must end in .json or .csv (or one of them with .gz)")
    parameters = _parameters(options)
    part = path.with_name(path.name + ".part")
    try:
        with owner_connection(target) as connection, ExitStack() as stack:
            stack.callback(part.unlink, missing_ok=True)
            with _open(part, path.name.lower().endswith(".gz"), name.endswith(".csv")) as out:
                progress = stack.enter_context(console.progress(path.name))
                if name.endswith(".json"):
                    count = _write_json(connection, parameters, out, progress)
                else:
                    count = _write_csv(connection, parameters, out, options.delimiter, progress)
            part.replace(path)
    except OSError as error:
        raise AdminError(f"cannot write {path}: {error.strerror or error}") from error
    console.say(f"{count} reports in {path}")
    return Exit.DONE


def _parameters(options: Options) -> Dict[str, Any]:
    xmin, ymin, xmax, ymax = options.extent
    if not (xmin <= xmax and ymin <= ymax):
        raise AdminError("the extent must be xmin ymin xmax ymax in EPSG:2180")
    return {
        "xmin": xmin, "ymin": ymin, "xmax": xmax, "ymax": ymax,
        "since": _moment("--since", options.since), "until": _moment("--until", options.until),
    }  # fmt: skip


def _moment(option: str, text: str) -> Optional[datetime]:
    """A date or time as people write it; without an offset it is Polish local time."""
    if not text:
        return None
    found = epoch_ms(text)
    if found is None:
        raise AdminError(f'{option}: "{text}" is not a date or time (2026-01-31, 2026-01-31T12:00)')
    return _EPOCH + timedelta(milliseconds=int(found))


def _open(part: Path, zipped: bool, table: bool) -> io.TextIOWrapper:
    """The file to write; a table starts with the mark by which spreadsheets know UTF-8."""
    raw: Any = gzip.open(part, "wb", compresslevel=6) if zipped else open(part, "wb")  # noqa: SIM115 - the wrapper closes it
    return io.TextIOWrapper(raw, encoding="utf-8-sig" if table else "utf-8", newline="")


def _rows(connection: Connection, name: str, parameters: Dict[str, Any], progress: Progress) -> Iterator[Tuple[Any, ...]]:
    with connection.cursor(name=name) as cursor:
        cursor.itersize = _ROWS_AT_ONCE
        cursor.execute(statement(name), parameters)
        for number, row in enumerate(cursor, start=1):
            if number % _ROWS_AT_ONCE == 0:
                progress.update(number)
            yield row


def _write_json(
    connection: Connection, parameters: Dict[str, Any], out: io.TextIOWrapper, progress: Progress
) -> int:
    count = 0
    out.write('{"features": [')
    for (feature,) in _rows(connection, "export_json", parameters, progress):
        out.write(("," if count else "") + "\n" + feature)
        count += 1
    out.write('\n], "clusters": []}\n')
    return count


def _write_csv(
    connection: Connection, parameters: Dict[str, Any], out: io.TextIOWrapper, delimiter: str, progress: Progress
) -> int:
    count = 0
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(CSV_HEADER)
    for row in _rows(connection, "export_csv", parameters, progress):
        cells = [*row[:4], *(_time(value) for value in row[4:7]), *row[7:]]
        writer.writerow(["" if value is None else inert_cell(str(value)) for value in cells])
        count += 1
    return count


def _time(milliseconds: Optional[int], zone: tzinfo = LOCAL_ZONE) -> Optional[str]:
    if milliseconds is None:
        return None
    return (_EPOCH + timedelta(milliseconds=milliseconds)).astimezone(zone).isoformat(timespec="milliseconds")
