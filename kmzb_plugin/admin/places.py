"""Importing localities and roads: what the locator searches, and what tells the class and name of the road at a point."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Union

from psycopg2 import sql
from psycopg2.extras import execute_values

from ..intake.copying import copy_line
from ..intake.places import GminaRow, PlaceRow, read_gminy, read_places
from ..intake.rejects import RejectsFile
from ..intake.roads import RoadRow, read_roads
from ..intake.rows import RowProblem
from .connection import Connection, Target, fetch_all, fetch_one, owner_connection
from .console import AdminError, Console, Exit
from .statements import statement

BATCH_ROWS = 5_000


class PlaceOptions(NamedTuple):
    """How a file of localities or roads is to be read.

    ``source`` is the name of the system the ids are unique in; ``srid`` that of WKT (0: told by its numbers).
    ``locality`` and ``teryt`` hold for rows that name none; ``gminy`` is a file with the names of gminy.
    """

    source: str = "file"
    columns: Dict[str, str] = {}
    layer: str = ""
    delimiter: str = ""
    encoding: str = "utf-8-sig"
    srid: int = 0
    locality: str = ""
    teryt: str = ""
    gminy: Optional[Path] = None
    rejects: Optional[Path] = None


class PlaceTally(NamedTuple):
    """What became of the rows of a file: ``rows == new + changed + present + rejected``."""

    file: str
    rows: int
    new: int
    changed: int
    present: int
    rejected: int
    rejects: Optional[Path] = None


def import_places(target: Target, path: Path, options: PlaceOptions, console: Console) -> Exit:
    """Import one file of localities in one transaction. Raises FileRefused, AdminError."""
    with owner_connection(target) as connection:
        tally = store_places(connection, path, options, console)
        connection.commit()
    print_place_tallies([tally], console)
    return Exit.FINDINGS if tally.rejected else Exit.DONE


def import_roads(target: Target, path: Path, options: PlaceOptions, console: Console) -> Exit:
    """Import one file of roads in one transaction. Raises FileRefused, AdminError."""
    with owner_connection(target) as connection:
        tally = store_roads(connection, path, options, console)
        fetch_one(connection, "unit_road_refresh")
        connection.commit()
    print_place_tallies([tally], console)
    return Exit.FINDINGS if tally.rejected else Exit.DONE


def store_places(connection: Connection, path: Path, options: PlaceOptions, console: Console) -> PlaceTally:
    """Localities (and names of gminy), in the caller's transaction."""
    named = store_gminy(connection, options.gminy) if options.gminy is not None else 0
    rows = read_places(path, options.columns, options.layer, options.delimiter, options.encoding, options.srid)
    tally = _store(connection, "place", path, rows, options, console)
    if named and not (tally.new or tally.changed):
        fetch_one(connection, "place_index")
    return tally


def store_roads(connection: Connection, path: Path, options: PlaceOptions, console: Console) -> PlaceTally:
    """Roads, in the caller's transaction."""
    rows = read_roads(path, options.columns, options.layer, options.delimiter, options.encoding, options.srid)
    return _store(connection, "road", path, rows, options, console)


def store_gminy(connection: Connection, path: Path) -> int:
    """The names of gminy, in the caller's transaction; how many are new or changed. Raises AdminError."""
    rows = list(read_gminy(path))
    for row in rows:
        if isinstance(row, RowProblem):
            raise AdminError(f"{path}, row {row.item}: {row.field} {row.reason}; nothing was imported")
    gminy = [tuple(row) for row in rows if isinstance(row, GminaRow)]
    with connection.cursor() as cursor:
        return len(execute_values(cursor, statement("gmina_store"), gminy, page_size=len(gminy) or 1, fetch=True))


def print_place_tallies(tallies: Sequence[PlaceTally], console: Console) -> None:
    """The table at the end of an import, with where the rejects are."""
    console.table(("file", "rows", "new", "changed", "present", "rejected"), [list(tally[:6]) for tally in tallies])
    for tally in tallies:
        if tally.rejects:
            console.say(f"Rejected rows: {tally.rejects}")


def _store(
    connection: Connection, what: str, path: Path, rows: Iterable[Union[PlaceRow, RoadRow, RowProblem]],
    options: PlaceOptions, console: Console,
) -> PlaceTally:  # fmt: skip
    """Through a staging table: COPY in, read and checked by the database, stored; ``what`` is place or road."""
    given = {"source": options.source, "locality": options.locality or None, "teryt": options.teryt or None}
    rejects_path = (options.rejects or path.parent) / f"{path.name}.rejects.csv"
    with RejectsFile(rejects_path, path.name) as rejects, connection.cursor() as cursor:
        cursor.execute(sql.SQL("DROP TABLE IF EXISTS pg_temp.{}").format(sql.Identifier(f"import_{what}")))
        cursor.execute(statement(f"{what}_stage"))
        count = 0
        batch: List[Union[PlaceRow, RoadRow]] = []
        with console.progress(path.name) as progress:
            for row in rows:
                count += 1
                if isinstance(row, RowProblem):
                    rejects.add(row)
                else:
                    batch.append(row)
                if len(batch) >= BATCH_ROWS:
                    _copy(cursor, what, batch)
                    progress.update(count)
            _copy(cursor, what, batch)
            cursor.execute(statement(f"{what}_read"), given)
            cursor.execute(statement(f"{what}_check"))
        new, changed, rejected = fetch_one(connection, f"{what}_store", given)
        read_bad = rejects.count
        for found in fetch_all(connection, f"{what}_rejects"):
            rejects.add(RowProblem(*found))
        if rejects.count != read_bad + rejected:
            raise AdminError(f"{path.name}: the rows do not add up; nothing was imported")
        if new or changed:
            fetch_one(connection, "place_index")
        present = count - new - changed - rejects.count
        return PlaceTally(path.name, count, new, changed, present, rejects.count, rejects.keep())


def _copy(cursor: Any, what: str, batch: List[Union[PlaceRow, RoadRow]]) -> None:
    if batch:
        cursor.copy_expert(statement(f"{what}_copy"), io.StringIO("".join(copy_line(row) for row in batch)))
        batch.clear()
