"""The command line: which commands there are, where the database is, and how a failure is told."""

from __future__ import annotations

import argparse
import traceback
from typing import Optional, Sequence

import psycopg2

from ..errors import KmzbError
from ..intake.columns import ColumnsMissing
from .commands import countries, ground, organisation, pillars, upkeep
from .connection import Target, one_line
from .console import Console, Exit

DESCRIPTION = "The central KMZB database: install it, fill it, check it."
EPILOG = """\
The database is found as psql finds it: by --dsn, by --service (a service of pg_service.conf), or by the variables
PGHOST, PGPORT, PGDATABASE, PGUSER. The password comes from ~/.pgpass, the service or PGPASSWORD; do not write it into
a command line, where every user of the machine can read it.

Exit codes: 0 done; 1 done, but rows were rejected or something was found; 2 wrong command line; 3 failed, nothing was
changed; 130 interrupted.
"""

# In the order of the help.
COMMANDS = (
    upkeep.INSTALL, upkeep.UPGRADE, upkeep.STATUS, upkeep.ADD_PERSON,
    organisation.UNITS, organisation.AREAS, organisation.INSTITUTIONS,
    pillars.REPORTS, ground.PLACES, ground.ROADS, ground.POPULATION, organisation.STAFFING,
    pillars.INCIDENTS, pillars.MEETINGS, pillars.PROFILES, pillars.EXPORT,
    upkeep.PURGE, countries.DEMO, countries.REAL, upkeep.VERIFY,
)  # fmt: skip


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Run one command; returns the exit code."""
    options = build_parser().parse_args(arguments)
    console = Console(options.verbose)
    try:
        if "password" in (psycopg2.extensions.parse_dsn(options.dsn) if options.dsn else {}):
            console.warn("warning: a password on the command line can be read by every user of this machine")
        return int(options.command(options, Target(options.dsn, options.service), console))
    except KeyboardInterrupt:
        console.warn("kmzb: interrupted; what was not finished is undone")
        return Exit.INTERRUPTED
    except (KmzbError, ColumnsMissing, psycopg2.Error, OSError) as error:
        if options.verbose:
            traceback.print_exc()
            if isinstance(error, KmzbError) and error.detail:
                console.warn(error.detail)
        console.warn(f"kmzb: {one_line(error)}")
        return Exit.FAILED


def build_parser() -> argparse.ArgumentParser:
    """All commands."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="python3 -m kmzb_plugin.admin", description=DESCRIPTION, epilog=EPILOG, formatter_class=raw
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    common = _common_options()
    for command in COMMANDS:
        text = command.text
        own = commands.add_parser(
            command.name, parents=[common], help=text, description=text[0].upper() + text[1:] + ".", epilog=command.epilog,
            formatter_class=raw,
        )  # fmt: skip
        own.set_defaults(command=command.run)
        if command.options is not None:
            command.options(own)
    return parser


def _common_options() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    group = common.add_argument_group("database")
    group.add_argument("--dsn", default="", metavar="TEXT", help="libpq connection string or URI, without a password")
    group.add_argument("--service", default="", metavar="NAME", help="a service of pg_service.conf")
    common.add_argument("--verbose", action="store_true", help="show where an error comes from")
    return common
