"""Loading a country from a folder of prepared files: units, areas, institutions, reports, and invented people.

The layout of the folder is that of the public data set the project is tried with: ``units/`` with the hierarchy, the
areas and the districts' commands, ``reports/exchange_*.json.gz``; localities, names of gminy, inhabitants, roads and road events
where there are any.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple

from ..intake.csv_table import CsvTable
from ..intake.loading import Tally
from ..intake.profile import find_profile
from ..intake.rows import RowProblem
from ..intake.source import TextSource
from ..intake.units import UnitRow, read_units
from . import institutions, people, places, population, staging, units
from .connection import Connection, Target, fetch_all, fetch_one, owner_connection
from .console import AdminError, Console

HEADQUARTERS = UnitRow(
    0, 0, "KGP", kind="KGP", name="Komenda Główna Policji", address="ul. Puławska 148/150, 02-624 Warszawa",
    x="21.02", y="52.19", seat_srid="4326",
)  # fmt: skip
GUARD = "municipal_guard"
# login, invented name, unit as (kind, place), role
PEOPLE: Tuple[Tuple[str, str, Tuple[str, str], str], ...] = (
    ("anna.demo", "Anna Przykładna", ("KMP", "Łódź"), "analyst"),
    ("piotr.demo", "Piotr Wzorowy", ("KMP", "Łódź"), "analyst"),
    ("katarzyna.demo", "Katarzyna Uważna", ("KMP", "Łódź"), "coordinator"),
    ("marek.demo", "Marek Stanowczy", ("KMP", "Łódź"), "commander"),
    ("maria.demo", "Maria Wojewódzka", ("KWP", "Łódź"), "coordinator"),
    ("zofia.demo", "Zofia Krakowska", ("KMP", "Kraków"), "analyst"),
    ("adam.demo", "Adam Główny", ("KGP", ""), "administrator"),
)


class Files(NamedTuple):
    """The files of the folder."""

    hierarchy: Path
    areas: Path
    districts: Path
    guards: Path
    reports: List[Path]


class Index(NamedTuple):
    """Unit codes by (kind, place of the seat), and those of the garrisons by voivodeship (two digits) or ``KSP``."""

    by_place: Dict[Tuple[str, str], str]
    garrisons: Dict[str, str]


def find_files(folder: Path) -> Files:
    """Where everything is below ``folder``. Raises AdminError when something is missing."""
    found = Files(
        folder / "units" / "jednostki_policji.csv",
        folder / "units" / "rejony_policji.gpkg",
        folder / "units" / "powiat_komenda.csv",
        folder / "units" / "straz_miejska_adresy.csv",
        sorted((folder / "reports").glob("exchange_*.json.gz")),
    )
    missing = [str(path) for path in found[:4] if not path.is_file()]
    if missing or not found.reports:
        raise AdminError(f"{folder} lacks {', '.join(missing) or 'reports/exchange_*.json.gz'}")
    return found


def load(target: Target, folder: Path, passwords_file: Optional[Path], rejects: Optional[Path], console: Console) -> int:
    """Load everything; what is there already stays. Returns the number of rejected reports and road events.

    Without ``passwords_file`` nobody gets a login.
    """
    files = find_files(folder)
    index = _read_index(files.hierarchy)
    with owner_connection(target) as connection:
        console.warn("units and areas")
        units.print_unit_tallies(_load_units(connection, files, index, console), console)
        _check_districts(connection, files.districts, console)
        rows = institutions.read_institutions(files.guards, institutions.InstitutionOptions(GUARD, areas=_gminas(folder)))
        console.say(f"{institutions.store_institutions(connection, rows)} new institutions of {len(rows)}")
        _load_gazetteer(connection, folder, rejects, console)
        _load_population(connection, folder, rejects, console)
        connection.commit()
        tallies = [
            staging.import_file(connection, path, staging.Options().profile(), rejects, console) for path in files.reports
        ]
        events = _load_road_events(connection, folder, rejects, console)
    staging.print_tallies(tallies, console)
    if events:
        staging.print_tallies(events, console)
    if passwords_file is not None:
        _add_people(target, index, passwords_file, console)
    return sum(tally.rejected for tally in (*tallies, *events))


def _load_road_events(connection: Connection, folder: Path, rejects: Optional[Path], console: Console) -> List[Tally]:
    """Extracts of SEWiK, where the folder has any; after the localities, which tell whose an area code is."""
    profile = find_profile("sewik")
    paths = sorted((folder / "road_events").glob("sewik_*.csv.gz"))
    return [staging.import_file(connection, path, profile, rejects, console) for path in paths]


def _load_gazetteer(connection: Connection, folder: Path, rejects: Optional[Path], console: Console) -> None:
    """Localities and roads, where the folder has them."""
    localities, gminy = folder / "population" / "miejscowosci_1000plus.csv", folder / "boundaries" / "gminy.gpkg"
    streets = folder / "roads" / "chelm_edges.csv.gz"
    tallies = []
    if localities.is_file():
        how = places.PlaceOptions(source="geonames", gminy=gminy if gminy.is_file() else None, rejects=rejects)
        tallies.append(places.store_places(connection, localities, how, console))
    if streets.is_file():
        how = places.PlaceOptions(source="osm", locality="Chełm", teryt="0662011", rejects=rejects)
        tallies.append(places.store_roads(connection, streets, how, console))
    if tallies:
        places.print_place_tallies(tallies, console)


def _load_population(connection: Connection, folder: Path, rejects: Optional[Path], console: Console) -> None:
    """Inhabitants of gminy, which are counted, and of localities, after the localities that tell where the seats are."""
    by_gmina, localities = folder / "population" / "ludnosc_gminy_2020.csv", folder / "population" / "miejscowosci_1000plus.csv"
    title, day = "GUS, ludność na 31.12.2020", date(2020, 12, 31)
    if by_gmina.is_file():
        how = population.PopulationOptions("gus", "gmina", title, day, True, _gminas(folder), rejects=rejects)
        population.print_population(population.store_population(connection, by_gmina, how), console)
    if localities.is_file():
        how = population.PopulationOptions("geonames", "locality", "GeoNames", rejects=rejects)
        population.print_population(population.store_population(connection, localities, how), console)
    fetch_one(connection, "unit_road_refresh")


def _gminas(folder: Path) -> Optional[Path]:
    """The layer of gminy that tells where each municipal guard is competent, where the folder has one."""
    path = folder / "boundaries" / "gminy.gpkg"
    return path if path.is_file() else None


def _load_units(connection: Connection, files: Files, index: Index, console: Console) -> List[units.UnitTally]:
    hierarchy = read_units(files.hierarchy, {"code": "id", "parent": "nadrzedna_id"})
    garrisons = _areas(files, "garnizony", "garnizon", index.garrisons)
    # A garrison's own piece (the capital, which the KSP serves itself) is part of the garrison's area already.
    taken = {row.code for row in garrisons}
    commands = [row for row in _areas(files, "komendy_kmp_kpp", "jednostka_id") if row.code not in taken]
    stations = _areas(files, "komisariaty_krakow_szczecin", "jednostka_id")
    tallies = [
        units.store_units(
            connection, files.hierarchy.name, [HEADQUARTERS, *hierarchy], units.UnitOptions(parent="KGP"), console,
            once=True,
        )
    ]  # fmt: skip
    # The stations' areas come from another source than the commands' and do not quite fit.
    layers = (("garnizony", garrisons, False), ("komendy_kmp_kpp", commands, False), ("komisariaty", stations, True))
    for layer, rows, fit in layers:
        tallies.append(units.store_units(connection, layer, rows, units.UnitOptions(fit=fit), console, once=False))
    return tallies


def _areas(files: Files, layer: str, column: str, codes: Optional[Dict[str, str]] = None) -> List[UnitRow]:
    """The areas of a layer by unit code; names and kinds are those of the hierarchy."""
    found = []
    for row in read_units(files.areas, {"code": column}, layer):
        if isinstance(row, RowProblem):
            raise AdminError(f"{files.areas}, {layer}, row {row.item}: {row.field} {row.reason}")
        code = row.code if codes is None else codes.get(row.code or "")
        if code is None:
            raise AdminError(f"{files.areas}, {layer}: no unit for {row.code}")
        found.append(UnitRow(row.line, row.item, code, wkb=row.wkb, area_srid=row.area_srid))
    return found


def _read_index(path: Path) -> Index:
    by_place: Dict[Tuple[str, str], str] = {("KGP", ""): "KGP"}
    garrisons: Dict[str, str] = {}
    for row in _table(path, ("id", "typ", "miejscowosc", "woj_teryt")):
        by_place.setdefault((row["typ"], row["miejscowosc"]), row["id"])
        if row["typ"] == "KSP":
            garrisons["KSP"] = row["id"]
        elif row["typ"] == "KWP":
            garrisons[row["woj_teryt"]] = row["id"]
    return Index(by_place, garrisons)


def _table(path: Path, needed: Sequence[str]) -> Iterator[Dict[str, str]]:
    """The rows of a CSV file with at least the columns ``needed``. Raises FileRefused."""
    with TextSource(path) as source:
        table = CsvTable(source)
        missing = [column for column in needed if column not in table.header]
        if missing:
            raise source.refuse(f"has no column {', '.join(missing)}")
        for row in table:
            if row.problem:
                raise source.refuse(row.problem, row.line)
            yield row.cells


def _check_districts(connection: Connection, path: Path, console: Console) -> None:
    """Every district must be served by a unit with an area, under the garrison that the table names."""
    known = {code: (kind, above, has_area) for code, kind, above, has_area in fetch_all(connection, "unit_garrisons")}
    commands: Set[str] = set()
    count = 0
    for row in _table(path, ("powiat_teryt", "jednostka_id", "garnizon")):
        count += 1
        code = row["jednostka_id"]
        commands.add(code)
        _kind, above, has_area = known.get(code, ("", "", False))
        if not has_area or above != row["garnizon"]:
            raise AdminError(f"{path}: district {row['powiat_teryt']}: its unit {code} has no area or another garrison")
    console.say(f"{count} districts are served by {len(commands)} units with areas")


def _add_people(target: Target, index: Index, passwords_file: Path, console: Console) -> None:
    """Invented people to log in as; those who are there already stay."""
    connection = target.connect()
    try:
        passwords = people.read_passwords(passwords_file)
        present = {login for (login,) in fetch_all(connection, "logins")}
        added = 0
        for login, name, place, role in PEOPLE:
            if login in present:
                continue
            passwords.setdefault(login, people.new_password())  # a login may serve several databases of a server
            person = people.NewPerson(login, name, index.by_place[place], (role,), passwords[login])
            people.make_person(connection, person, bind_existing=True)
            added += 1
        if added:
            people.write_passwords(passwords_file, passwords)
        connection.commit()
    finally:
        connection.close()
    console.say(f"{added} new people of {len(PEOPLE)} to log in as, passwords in {passwords_file}")
