"""The country itself: its localities, roads and inhabitants."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...intake.columns import parse_choices
from ...intake.places import GUESSES as PLACE_FIELDS
from ...intake.population import GUESSES as POPULATION_FIELDS
from ...intake.roads import GUESSES as ROAD_FIELDS
from .. import places, population
from ..connection import Target
from ..console import Console, Exit
from .command import Command, day, rejects_option, table_options

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


def _shape_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".csv (or .csv.gz), .gpkg or .geojson")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only fitting one)")
    parser.add_argument("--source", default="file", help="name of the system the ids are unique in (default: file)")
    parser.add_argument("--srid", type=int, default=0, help="EPSG number of WKT (default: 4326 or 2180, by its numbers)")
    parser.add_argument("--gmina", default="", metavar="TERYT", help="gmina of rows that name none (7 digits)")
    rejects_option(parser)
    table_options(parser)


def _shape_how(options: argparse.Namespace) -> places.PlaceOptions:
    return places.PlaceOptions(
        source=options.source, columns=parse_choices(options.column), layer=options.layer, delimiter=options.delimiter,
        encoding=options.encoding, srid=options.srid, teryt=options.gmina, rejects=options.rejects,
    )  # fmt: skip


def _place_options(parser: argparse.ArgumentParser) -> None:
    _shape_options(parser)
    parser.add_argument(
        "--gminy", type=Path, metavar="FILE", help="names of gminy and powiaty by TERYT, from .gpkg, .geojson or .csv"
    )


def _import_places(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return places.import_places(target, options.file, _shape_how(options)._replace(gminy=options.gminy), console)


def _road_options(parser: argparse.ArgumentParser) -> None:
    _shape_options(parser)
    parser.add_argument("--locality", default="", metavar="NAME", help="locality of streets that name none")


def _import_roads(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    return places.import_roads(target, options.file, _shape_how(options)._replace(locality=options.locality), console)


def _population_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=".csv (or .csv.gz), .gpkg or .geojson")
    parser.add_argument("--source", default="population", help="name of the set, which the file replaces (default: population)")
    parser.add_argument("--kind", choices=population.KINDS, default="gmina", help="what the rows are (default: gmina)")
    parser.add_argument("--title", default="", help="what to call the set on sheets: who counted the people")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day for which they were counted: 2020-12-31")
    parser.add_argument("--base", action="store_true", help="count this set from now on (default: the first one is counted)")
    parser.add_argument("--areas", type=Path, metavar="FILE", help="layer of gminy: gives rows their area by TERYT")
    parser.add_argument("--layer", default="", help="layer of a GeoPackage (default: its only one)")
    parser.add_argument("--srid", type=int, default=0, help="EPSG number of WKT (default: 4326 or 2180, by its numbers)")
    rejects_option(parser, "rows that cannot be used")
    table_options(parser)


def _import_population(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    how = population.PopulationOptions(
        options.source, options.kind, options.title, options.as_of, options.base, options.areas, parse_choices(options.column),
        options.layer, options.delimiter, options.encoding, options.srid, options.rejects,
    )  # fmt: skip
    return population.import_population(target, options.file, how, console)


PLACES = Command("import-places", "import localities, to be found by name", _import_places, _place_options, PLACES_HELP)
ROADS = Command("import-roads", "import roads and streets with their classes", _import_roads, _road_options, ROADS_HELP)
POPULATION = Command(
    "import-population", "import inhabitants of gminy, localities, parts of towns", _import_population, _population_options,
    POPULATION_HELP,
)  # fmt: skip
