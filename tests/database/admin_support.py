"""Running the owner's command line on a test database, in this process."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Dict, List, NamedTuple

import pytest

from kmzb_plugin.admin.cli import main
from tests.database.support import superuser
from tests.environment.databases import Database


class Outcome(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


class Admin:
    """``python3 -m kmzb_plugin.admin`` as the superuser of one database, found by the PG* variables."""

    def __init__(
        self, database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.database = database
        self._capsys = capsys
        for name, value in database.cluster.environment(database.name).items():
            monkeypatch.setenv(name, value)

    def run(self, *arguments: Any) -> Outcome:
        """One command."""
        self._capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = self._capsys.readouterr()
        return Outcome(int(code), said.out, said.err)

    def done(self, *arguments: Any) -> str:
        """One command that must succeed; what it printed."""
        outcome = self.run(*arguments)
        assert outcome.code == 0, outcome
        return outcome.out

    def rows(self, statement: str, *parameters: Any) -> List[tuple]:
        """A statement as the superuser."""
        with superuser(self.database) as person:
            return person.rows(statement, parameters)

    def one(self, statement: str, *parameters: Any) -> Any:
        """The only value of a statement."""
        ((value,),) = self.rows(statement, *parameters)
        return value


def rejects(path: Path) -> List[Dict[str, str]]:
    """The rows of the rejects file beside ``path``."""
    with open(path.with_name(path.name + ".rejects.csv"), encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def counts(text: str, name: str) -> List[int]:
    """The numbers of the line of a printed table that starts with ``name``."""
    line = next(line for line in text.splitlines() if line.startswith(name))
    return [int(cell.replace(" ", "")) for cell in line[len(name) :].strip().split("  ") if cell.strip()]
