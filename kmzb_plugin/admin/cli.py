"""The commands and their options."""

from __future__ import annotations

import argparse
import traceback
from datetime import date
from pathlib import Path
from typing import Callable, Optional, Sequence

import psycopg2

from ..errors import KmzbError
from ..intake.area_sets import GUESSES as AREA_FIELDS
from ..intake.columns import ColumnsMissing, parse_choices
from ..intake.institutions import GUESSES as INSTITUTION_FIELDS
from ..intake.places import GUESSES as PLACE_FIELDS
from ..intake.population import GUESSES as POPULATION_FIELDS
from ..intake.reports_csv import GUESSES as REPORT_FIELDS
from ..intake.roads import GUESSES as ROAD_FIELDS
from ..intake.staffing import GUESSES as STAFFING_FIELDS
from ..intake.units import GUESSES as UNIT_FIELDS
from . import (
    areas,
    export,
    incidents,
    institutions,
    meetings,
    migrate,
    people,
    places,
    population,
    purge,
    real,
    staging,
    status,
    units,
    verify,
)
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

UNITS_HELP = f"""\
Fields: {", ".join(UNIT_FIELDS)}.
A unit is known by its code; what a file says of a unit that is there already replaces what was known. Several rows of a
layer with one code are pieces of one unit's area. A file is taken whole or not at all.
"""
AREAS_HELP = f"""\
Fields: {", ".join(AREA_FIELDS)} (in a CSV file the area is WKT; in a layer it is the geometry).
The file becomes a draft: nothing moves before a coordinator previews it and brings it into force in QGIS. A row without an
area takes the unit's area away. The same file again changes nothing; a draft of the same name is replaced.
"""
INCIDENTS_HELP = """\
A profile says which columns are taken and what they mean; a column that it does not list is never read. `profiles` lists those that
come with the program; copy one of resources/profiles and change it for other tables.
"""
INSTITUTIONS_HELP = f"""\
Fields: {", ".join(INSTITUTION_FIELDS)}.
An institution is known by its name; what a file says of one that is there already replaces what was known. teryt and
road_classes are lists. A file is taken whole or not at all.
"""
MEETINGS_HELP = """\
One row per threat, the columns of its meeting repeated; a row without a threat is a meeting at which none was raised. Rows of one
meeting must say the same of it. Names of people are never taken over: only columns that the profile lists are read.
"""
REPORTS_HELP = f"""\
Fields of a CSV file: {", ".join(REPORT_FIELDS)}.
Positions are x and y in EPSG:2180, or lon and lat. A time without an offset is Polish local time.
Each file is one transaction. Good rows are stored, rows whose id is there already are counted, bad rows go to
FILE.rejects.csv with line, field and reason. A file that is not what it says is refused whole.
"""

PLACES_HELP = f"""\
Fields: {", ".join(PLACE_FIELDS)}.
A position is x and y in EPSG:2180, lon and lat, WKT, or the geometry of the layer. A locality is known by its id within
--source, or else by name, gmina and place; what a file says of one that is there already replaces what was known.
"""
ROADS_HELP = f"""\
Fields: {", ".join(ROAD_FIELDS)}.
Lines are WKT in a CSV file, or the geometry of the layer. Classes are motorway, expressway, national, voivodeship, powiat,
gmina, internal, their Polish names, or the values of OpenStreetMap's highway. A road is known by its id within --source, or
else by its line, class, number and name, in whichever direction. A street whose locality nobody names belongs to the nearest.
"""

POPULATION_HELP = f"""\
Fields: {", ".join(POPULATION_FIELDS)}.
A position is x and y in EPSG:2180, lon and lat, WKT, or the geometry of the layer; the people of an area, and those of a
gmina that has no position, stand at its seat: the locality of the same name, or the largest (import-places first), else the
middle of the area.
The file is the whole set --source: what is not in it any more goes. One set is counted, the others are the same people once more.
A file is taken whole or not at all.
"""
STAFFING_HELP = f"""\
Fields: {", ".join(STAFFING_FIELDS)}.
One row per unit, weekday (1 to 7, pn to nd, pn-pt, codziennie) and shift with the people on duty, or with its posts, or with
both. Rows of one unit and day are its table from that day on and replace the one that was known. A file is taken whole or
not at all.
"""
EXPORT_HELP = """\
What the public may see, and nothing else: no description, no sender, no unit. OBJECTID is the report's id here and stays
the same. A file of this kind goes into another database by import-reports; give it a --source of its own there.
"""

Command = Callable[[argparse.Namespace, Target, Console], Exit]


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
    parser = argparse.ArgumentParser(
        prog="python3 -m kmzb_plugin.admin", description=DESCRIPTION, epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add = _adder(commands)
    add("install", _install, "put roles, schemas, tables and functions into an empty database (superuser)")
    add("upgrade", _upgrade, "bring an installed database to the state of this program (superuser)")
    add("status", _status, "tell what is installed and what is in it")
    _person_options(add("add-person", _add_person, "create a personal login with unit and roles (superuser)"))
    _unit_options(add("import-units", _import_units, "import units, their hierarchy and areas", UNITS_HELP))
    _area_options(add("import-areas", _import_areas, "load new areas of units that come into force on a day", AREAS_HELP))
    _institution_options(
        add("import-institutions", _import_institutions, "import bodies to hand reports to, with areas", INSTITUTIONS_HELP)
    )
    _report_options(add("import-reports", _import_reports, "import citizens' reports: exchange JSON or CSV", REPORTS_HELP))
    _place_options(add("import-places", _import_places, "import localities, to be found by name", PLACES_HELP))
    _road_options(add("import-roads", _import_roads, "import roads and streets with their classes", ROADS_HELP))
    _population_options(
        add("import-population", _import_population, "import inhabitants of gminy, localities, parts of towns", POPULATION_HELP)
    )
    _staffing_options(add("import-staffing", _import_staffing, "import who is on duty when, and posts (CSV)", STAFFING_HELP))
    _incident_options(
        add("import-incidents", _import_incidents, "import crimes and road events by a mapping profile (CSV)", INCIDENTS_HELP)
    )
    _meeting_options(
        add("import-meetings", _import_meetings, "import the archive of consultations by a mapping profile (CSV)", MEETINGS_HELP)
    )
    add("profiles", _profiles, "list the mapping profiles that come with the program")
    _export_options(add("export-reports", _export_reports, "write the reports that the public may see into a file", EXPORT_HELP))
    add("purge", _purge, "remove hashes of senders and their keys whose time is over (for a daily job)")
    _demo_options(add("load-demo", _load_demo, "load the invented demo country (superuser)"))
    _real_options(add("load-real", _load_real, "load a real country from a folder of prepared files (superuser)"))
    verify_parser = add("verify", _verify, "check event chains, states, areas and references; name each finding")
    verify_parser.add_argument("--all", action="store_true", help="print all findings, not the first 50 of a kind")
    return parser


def _adder(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> Callable[..., argparse.ArgumentParser]:
    common = argparse.ArgumentParser(add_help=False)
    group = common.add_argument_group("database")
    group.add_argument("--dsn", default="", metavar="TEXT", help="libpq connection string or URI, without a password")
    group.add_argument("--service", default="", metavar="NAME", help="a service of pg_service.conf")
    common.add_argument("--verbose", action="store_true", help="show where an error comes from")

    def add(name: str, command: Command, text: str, epilog: str = "") -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = commands.add_parser(
            name, parents=[common], help=text, description=text[0].upper() + text[1:] + ".", epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )  # fmt: skip
        parser.set_defaults(command=command)
        return parser

    return add


def _install(_options: argparse.Namespace, target: Target, console: Console) -> Exit:
    migrate.install(target, console)
    return Exit.DONE


def _upgrade(_options: argparse.Namespace, target: Target, console: Console) -> Exit:
    migrate.upgrade(target, console)
    return Exit.DONE


def _status(_options: argparse.Namespace, target: Target, console: Console) -> Exit:
    status.show(target, console)
    return Exit.DONE


def _person_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("login", help="the login: small letters, digits, . _ -")
    parser.add_argument("--name", required=True, help="first name and surname, as shown to colleagues")
    parser.add_argument("--unit", required=True, metavar="CODE", help="code of the unit")
    parser.add_argument(
        "--role", action="append", required=True, dest="roles",
        help="analyst, coordinator, commander, administrator, intake or public; repeatable",
    )  # fmt: skip
    parser.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    parser.add_argument("--bind-existing", action="store_true", help="use a login that the server has already")
    parser.epilog = f"Without --password-stdin the password is taken from {people.PASSWORD_VARIABLE}, or asked for."


def _add_person(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    password = people.ask_password(options.password_stdin)
    person = people.NewPerson(options.login, options.name, options.unit, tuple(options.roles), password)
    return people.add_person(target, person, options.bind_existing, console)


def _table_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("columns")
    group.add_argument(
        "--column", action="append", default=[], metavar="FIELD=COLUMN", help="which column holds a field; repeatable"
    )
    group.add_argument("--delimiter", default="", help="delimiter of a CSV file (default: found in the header)")
    group.add_argument("--encoding", default="utf-8-sig", help="encoding of a CSV file (default: UTF-8)")


def _unit_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".gpkg, .geojson or .csv")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only one with areas)")
    parser.add_argument("--kind", default="", help="kind of the units, where no column tells it (KMP, KPP, KP …)")
    parser.add_argument("--parent", default="", metavar="CODE", help="superior of units that name none")
    parser.add_argument(
        "--fit", action="store_true", help="cut areas to the superior's area, and away from neighbours in the file"
    )
    _table_options(parser)


def _import_units(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = units.UnitOptions(
        columns=parse_choices(options.column), layer=options.layer, kind=options.kind.upper(), parent=options.parent,
        delimiter=options.delimiter, encoding=options.encoding, fit=options.fit,
    )  # fmt: skip
    return units.import_units(target, options.file, how, console)


def _area_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".gpkg, .geojson, or .csv with areas as WKT")
    parser.add_argument("--valid-from", type=_day, required=True, metavar="DATE", help="first day of the new areas: 2027-01-01")
    parser.add_argument("--name", default="", help="name of the set (default: that of the file)")
    parser.add_argument("--unit", default="", metavar="CODE", help="garrison the set is for (default: the one above all its units)")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only one with areas)")
    parser.add_argument("--srid", type=int, default=2180, help="EPSG number of WKT that names none (default: 2180)")
    _table_options(parser)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a day like 2027-01-01") from error


def _import_areas(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = areas.AreaOptions(
        options.valid_from, options.name, options.unit, parse_choices(options.column), options.layer, options.delimiter,
        options.encoding, options.srid,
    )  # fmt: skip
    return areas.import_areas(target, options.file, how, console)


def _institution_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".csv, .gpkg or .geojson")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only one with areas)")
    parser.add_argument(
        "--areas", type=Path, metavar="FILE", help="layer of gminy (teryt, nazwa, rodzaj): gives areas by code or by place"
    )
    parser.add_argument("--kind", default="other", help="kind, where no column tells it (municipal_guard …)")
    _table_options(parser)


def _import_institutions(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = institutions.InstitutionOptions(
        options.kind, parse_choices(options.column), options.delimiter, options.encoding, options.layer, options.areas
    )
    return institutions.import_institutions(target, options.file, how, console)


def _report_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".json, .csv, or one of them with .gz")
    parser.add_argument("--source", default="kmzb", help="name of the system the ids are unique in (default: kmzb)")
    parser.add_argument("--rejects", type=Path, metavar="DIR", help="folder for rejected rows (default: beside FILE)")
    _table_options(parser)


def _import_reports(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = staging.Options(options.source, parse_choices(options.column), options.delimiter, options.encoding)
    return staging.import_files(target, options.files, how.profile(), options.rejects, console)


def _shape_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".csv (or .csv.gz), .gpkg or .geojson")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only fitting one)")
    parser.add_argument("--source", default="file", help="name of the system the ids are unique in (default: file)")
    parser.add_argument("--srid", type=int, default=0, help="EPSG number of WKT (default: 4326 or 2180, by its numbers)")
    parser.add_argument("--gmina", default="", metavar="TERYT", help="gmina of rows that name none (7 digits)")
    parser.add_argument("--rejects", type=Path, metavar="DIR", help="folder for rejected rows (default: beside FILE)")
    _table_options(parser)


def _place_options(parser: argparse.ArgumentParser) -> None:
    _shape_options(parser)
    parser.add_argument(
        "--gminy", type=Path, metavar="FILE", help="names of gminy and powiaty by TERYT, from .gpkg, .geojson or .csv"
    )


def _road_options(parser: argparse.ArgumentParser) -> None:
    _shape_options(parser)
    parser.add_argument("--locality", default="", metavar="NAME", help="locality of streets that name none")


def _shape_how(options: argparse.Namespace) -> places.PlaceOptions:
    return places.PlaceOptions(
        source=options.source, columns=parse_choices(options.column), layer=options.layer, delimiter=options.delimiter,
        encoding=options.encoding, srid=options.srid, teryt=options.gmina, rejects=options.rejects,
    )  # fmt: skip


def _import_places(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return places.import_places(target, options.file, _shape_how(options)._replace(gminy=options.gminy), console)


def _import_roads(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return places.import_roads(target, options.file, _shape_how(options)._replace(locality=options.locality), console)


def _population_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".csv (or .csv.gz), .gpkg or .geojson")
    parser.add_argument("--source", default="population", help="name of the set, which the file replaces (default: population)")
    parser.add_argument("--kind", choices=population.KINDS, default="gmina", help="what the rows are (default: gmina)")
    parser.add_argument("--title", default="", help="what to call the set on sheets: who counted the people")
    parser.add_argument("--as-of", type=_day, metavar="DATE", help="the day for which they were counted: 2020-12-31")
    parser.add_argument("--base", action="store_true", help="count this set from now on (default: the first one is counted)")
    parser.add_argument("--areas", type=Path, metavar="FILE", help="layer of gminy: gives rows their area by TERYT")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only one)")
    parser.add_argument("--srid", type=int, default=0, help="EPSG number of WKT (default: 4326 or 2180, by its numbers)")
    parser.add_argument("--rejects", type=Path, metavar="DIR", help="folder for rows that cannot be used (default: beside FILE)")
    _table_options(parser)


def _import_population(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = population.PopulationOptions(
        options.source, options.kind, options.title, options.as_of, options.base, options.areas, parse_choices(options.column),
        options.layer, options.delimiter, options.encoding, options.srid, options.rejects,
    )  # fmt: skip
    return population.import_population(target, options.file, how, console)


def _staffing_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".csv, or .csv.gz")
    parser.add_argument("--valid-from", type=_day, metavar="DATE", help="first day of tables whose rows name none: 2027-01-01")
    parser.add_argument("--rejects", type=Path, metavar="DIR", help="folder for rows that cannot be used (default: beside FILE)")
    _table_options(parser)


def _import_staffing(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = population.StaffingOptions(
        options.valid_from, parse_choices(options.column), options.delimiter, options.encoding, options.rejects
    )
    return population.import_staffing(target, options.file, how, console)


def _incident_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".csv, or .csv.gz")
    parser.add_argument("--profile", required=True, metavar="NAME", help="name of a profile, or path of a .toml file")
    parser.add_argument("--source", default="", help="name of the system the ids are unique in (default: the profile's)")
    parser.add_argument("--rejects", type=Path, metavar="DIR", help="folder for rejected rows (default: beside FILE)")


def _import_incidents(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return incidents.import_incidents(target, options.files, options.profile, options.source, options.rejects, console)


def _meeting_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".csv, or .csv.gz")
    parser.add_argument(
        "--profile", default=meetings.PROFILE, metavar="NAME",
        help=f"name of a profile, or path of a .toml file (default: {meetings.PROFILE})",
    )  # fmt: skip
    parser.add_argument("--source", default="", help="name of the register the ids are unique in (default: the profile's)")
    parser.add_argument("--rejects", type=Path, metavar="DIR", help="folder for rejected rows (default: beside FILE)")


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


def _purge(_options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return purge.purge(target, console)


def _demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--scale", choices=("small", "demo", "national"), default="demo", help="how much (default: demo)")
    parser.add_argument("--seed", type=int, default=2026, help="the same seed gives the same country")
    _passwords_option(parser)


def _passwords_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passwords-file", type=Path, metavar="FILE", help="where to write the logins' passwords (JSON, mode 0600)"
    )


def _load_demo(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    from .demo_command import load_demo  # needs numpy and shapely, the other commands do not

    return load_demo(target, options.scale, options.seed, options.passwords_file, console)


def _real_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder with units/ and reports/")
    parser.add_argument("--rejects", type=Path, metavar="DIR", help="folder for rejected rows (default: beside the files)")
    _passwords_option(parser)


def _load_real(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    rejected = real.load(target, options.data, options.passwords_file, options.rejects, console)
    return Exit.FINDINGS if rejected else Exit.DONE


def _verify(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return verify.verify(target, 0 if options.all else verify.SHOWN, console)
