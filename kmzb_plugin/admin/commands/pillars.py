"""What the three pillars bring in – reports, incidents, meetings – and what of it may go out."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...intake.columns import parse_choices
from ...intake.reports_csv import GUESSES as REPORT_FIELDS
from .. import export, incidents, meetings, staging
from ..connection import Target
from ..console import Console, Exit
from .command import Command, rejects_option, table_options

REPORTS_HELP = f"""\
Fields of a CSV file: {", ".join(REPORT_FIELDS)}.
Positions are x and y in EPSG:2180, or lon and lat. A time without an offset is Polish local time.
Each file is one transaction. Good rows are stored, rows whose id is there already are counted, bad rows go to
FILE.rejects.csv with line, field and reason. A file that is not what it says is refused whole.
"""
INCIDENTS_HELP = """\
A profile says which columns are taken and what they mean; a column that it does not list is never read. `profiles` lists those that
come with the program; copy one of resources/profiles and change it for other tables.
"""
MEETINGS_HELP = """\
One row per threat, the columns of its meeting repeated; a row without a threat is a meeting at which none was raised. Rows of one
meeting must say the same of it. Names of people are never taken over: only columns that the profile lists are read.
"""
EXPORT_HELP = """\
What the public may see, and nothing else: no description, no sender, no unit. OBJECTID is the report's id here and stays
the same. A file of this kind goes into another database by import-reports; give it a --source of its own there.
"""


def _report_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".json, .csv, or one of them with .gz")
    parser.add_argument("--source", default="kmzb", help="name of the system the ids are unique in (default: kmzb)")
    rejects_option(parser)
    table_options(parser)


def _import_reports(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = staging.Options(options.source, parse_choices(options.column), options.delimiter, options.encoding)
    return staging.import_files(target, options.files, how.profile(), options.rejects, console)


def _incident_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".csv, or .csv.gz")
    parser.add_argument("--profile", required=True, metavar="NAME", help="name of a profile, or path of a .toml file")
    parser.add_argument("--source", default="", help="name of the system the ids are unique in (default: the profile's)")
    rejects_option(parser)


def _import_incidents(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return incidents.import_incidents(target, options.files, options.profile, options.source, options.rejects, console)


def _meeting_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".csv, or .csv.gz")
    parser.add_argument(
        "--profile", default=meetings.PROFILE, metavar="NAME",
        help=f"name of a profile, or path of a .toml file (default: {meetings.PROFILE})",
    )  # fmt: skip
    parser.add_argument("--source", default="", help="name of the register the ids are unique in (default: the profile's)")
    rejects_option(parser)


def _import_meetings(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return meetings.import_meetings(target, options.files, options.profile, options.source, options.rejects, console)


def _profiles(_options: argparse.Namespace, _target: Target, console: Console) -> Exit:
    return incidents.list_profiles(console)


def _export_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".json (exchange format) or .csv, or one of them with .gz")
    parser.add_argument("--since", default="", metavar="TIME", help="only reports changed at or after this time")
    parser.add_argument("--until", default="", metavar="TIME", help="only reports changed before this time")
    parser.add_argument(
        "--extent", type=float, nargs=4, default=export.EVERYWHERE, metavar=("XMIN", "YMIN", "XMAX", "YMAX"),
        help="only reports in this rectangle of EPSG:2180",
    )  # fmt: skip
    parser.add_argument("--delimiter", default=",", help="delimiter of a CSV file (default: comma)")


def _export_reports(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = export.Options(options.since, options.until, tuple(options.extent), options.delimiter)
    return export.export_reports(target, options.file, how, console)


REPORTS = Command(
    "import-reports", "import citizens' reports: exchange JSON or CSV", _import_reports, _report_options, REPORTS_HELP
)
INCIDENTS = Command(
    "import-incidents", "import crimes and road events by a mapping profile (CSV)", _import_incidents, _incident_options,
    INCIDENTS_HELP,
)  # fmt: skip
MEETINGS = Command(
    "import-meetings", "import the archive of consultations by a mapping profile (CSV)", _import_meetings, _meeting_options,
    MEETINGS_HELP,
)  # fmt: skip
PROFILES = Command("profiles", "list the mapping profiles that come with the program", _profiles)
EXPORT = Command(
    "export-reports", "write the reports that the public may see into a file", _export_reports, _export_options, EXPORT_HELP
)
