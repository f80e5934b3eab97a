"""Who polices the country: units and their areas, who is on duty, and the bodies that reports are handed to."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...intake.area_sets import GUESSES as AREA_FIELDS
from ...intake.columns import parse_choices
from ...intake.institutions import GUESSES as INSTITUTION_FIELDS
from ...intake.staffing import GUESSES as STAFFING_FIELDS
from ...intake.units import GUESSES as UNIT_FIELDS
from .. import areas, institutions, population, units
from ..connection import Target
from ..console import Console, Exit
from .command import Command, day, rejects_option, table_options

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
INSTITUTIONS_HELP = f"""\
Fields: {", ".join(INSTITUTION_FIELDS)}.
An institution is known by its name; what a file says of one that is there already replaces what was known. teryt and
road_classes are lists. A file is taken whole or not at all.
"""
STAFFING_HELP = f"""\
Fields: {", ".join(STAFFING_FIELDS)}.
One row per unit, weekday (1 to 7, pn to nd, pn-pt, codziennie) and shift with the people on duty, or with its posts, or with
both. Rows of one unit and day are its table from that day on and replace the one that was known. A file is taken whole or
not at all.
"""


def _unit_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".gpkg, .geojson or .csv")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only one with areas)")
    parser.add_argument("--kind", default="", help="kind of the units, where no column tells it (KMP, KPP, KP …)")
    parser.add_argument("--parent", default="", metavar="CODE", help="superior of units that name none")
    parser.add_argument("--fit", action="store_true", help="cut areas to the superior's area, and away from neighbours in the file")
    table_options(parser)


def _import_units(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = units.UnitOptions(
        columns=parse_choices(options.column), layer=options.layer, kind=options.kind.upper(), parent=options.parent,
        delimiter=options.delimiter, encoding=options.encoding, fit=options.fit,
    )  # fmt: skip
    return units.import_units(target, options.file, how, console)


def _area_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".gpkg, .geojson, or .csv with areas as WKT")
    parser.add_argument("--valid-from", type=day, required=True, metavar="DATE", help="first day of the new areas: 2027-01-01")
    parser.add_argument("--name", default="", help="name of the set (default: that of the file)")
    parser.add_argument("--unit", default="", metavar="CODE", help="garrison the set is for (default: the one above all its units)")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only one with areas)")
    parser.add_argument("--srid", type=int, default=2180, help="EPSG number of WKT that names none (default: 2180)")
    table_options(parser)


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
    table_options(parser)


def _import_institutions(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = institutions.InstitutionOptions(
        options.kind, parse_choices(options.column), options.delimiter, options.encoding, options.layer, options.areas
    )
    return institutions.import_institutions(target, options.file, how, console)


def _staffing_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".csv, or .csv.gz")
    parser.add_argument("--valid-from", type=day, metavar="DATE", help="first day of tables whose rows name none: 2027-01-01")
    rejects_option(parser, "rows that cannot be used")
    table_options(parser)


def _import_staffing(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = population.StaffingOptions(
        options.valid_from, parse_choices(options.column), options.delimiter, options.encoding, options.rejects
    )
    return population.import_staffing(target, options.file, how, console)


UNITS = Command("import-units", "import units, their hierarchy and areas", _import_units, _unit_options, UNITS_HELP)
AREAS = Command("import-areas", "load new areas of units that come into force on a day", _import_areas, _area_options, AREAS_HELP)
INSTITUTIONS = Command(
    "import-institutions", "import bodies to hand reports to, with areas", _import_institutions, _institution_options,
    INSTITUTIONS_HELP,
)  # fmt: skip
STAFFING = Command(
    "import-staffing", "import who is on duty when, and posts (CSV)", _import_staffing, _staffing_options, STAFFING_HELP
)
