"""What a command is, and the options that several commands share."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Callable, Optional

from ..connection import Target
from ..console import Console, Exit


@dataclass(frozen=True)
class Command:
    """One command: its name, what it does in a line, what it calls, its own options and the words below them."""

    name: str
    text: str
    run: Callable[[argparse.Namespace, Target, Console], Exit]
    options: Optional[Callable[[argparse.ArgumentParser], None]] = None
    epilog: str = ""


def rejects_option(parser: argparse.ArgumentParser, what: str = "rejected rows", beside: str = "FILE") -> None:
    """Where the rows that were not stored are written."""
    parser.add_argument("--rejects", type=Path, metavar="DIR", help=f"folder for {what} (default: beside {beside})")


def table_options(parser: argparse.ArgumentParser) -> None:
    """How the columns of a table are read."""
    group = parser.add_argument_group("columns")
    group.add_argument(
        "--column", action="append", default=[], metavar="FIELD=COLUMN", help="which column holds a field; repeatable"
    )
    group.add_argument("--delimiter", default="", help="delimiter of a CSV file (default: found in the header)")
    group.add_argument("--encoding", default="utf-8-sig", help="encoding of a CSV file (default: UTF-8)")


def day(text: str) -> date:
    """A day as it is typed. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a day like 2027-01-01") from error
