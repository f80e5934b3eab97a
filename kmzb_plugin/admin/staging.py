"""Files of reports and incidents from the command line: the loader as the owner of the database, with a console to tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional, Sequence

from ..intake.loading import Step, Tally, load
from ..intake.profile import Profile
from ..intake.rejects import RejectsUnwritable
from ..intake.rows import FileRefused
from .connection import Connection, Target, fetch_one, owner_connection
from .console import AdminError, Console, Exit, Progress


class Options(NamedTuple):
    """How report files are to be read and stored."""

    source: str = "kmzb"
    columns: Dict[str, str] = {}
    delimiter: str = ""
    encoding: str = "utf-8-sig"

    def profile(self) -> Profile:
        """A profile without a name: columns that are not chosen are guessed from each file's header."""
        return Profile(
            "", "reports", source=self.source, encoding=self.encoding, delimiter=self.delimiter, columns=self.columns
        )


def import_file(
    connection: Connection, path: Path, profile: Profile, rejects: Optional[Path], console: Console
) -> Tally:
    """Import one file in one transaction: all its good rows or, on any error, nothing.

    Raises FileRefused when the file is not what it says, AdminError, and the errors of psycopg2.
    """
    lines = _Lines(console, path.name)
    try:
        return load(connection, path, profile, progress=lines.tell, rejects_path=rejects_path(path, rejects))
    except RejectsUnwritable as error:
        raise AdminError(f"{error.text} (choose a folder by --rejects)") from error
    finally:
        lines.close()


class _Lines:
    """The line of progress of a file."""

    def __init__(self, console: Console, name: str) -> None:
        self._console = console
        self._name = name
        self._line: Optional[Progress] = None

    def tell(self, step: Step) -> None:
        """One step of the loader."""
        if self._line is None:
            self._line = self._console.progress(self._name, 100)
        self._line.stage(f"{step.stage}: {step.rows:,} rows", step.share)

    def close(self) -> None:
        """Take the line away."""
        if self._line is not None:
            self._line.__exit__()
            self._line = None


def rejects_path(path: Path, folder: Optional[Path]) -> Path:
    """Where the rejected rows of a file go."""
    return (folder or path.parent) / f"{path.name}.rejects.csv"


def import_files(target: Target, files: Sequence[Path], profile: Profile, rejects: Optional[Path], console: Console) -> Exit:
    """Import the files one after the other; a refused file does not keep the others out."""
    tallies: List[Tally] = []
    refused = 0
    with owner_connection(target) as connection:
        (possible,) = fetch_one(connection, "has_areas")
        if not possible:
            raise AdminError("no unit has an area yet, so no row could find its unit: import the units first")
        for path in files:
            try:
                tallies.append(import_file(connection, path, profile, rejects, console))
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
