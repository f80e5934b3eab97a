"""Bodies outside the Police from a table or a layer: who they are, how they are reached, where they are competent."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Tuple

from .areas import AreaRow, read_areas
from .columns import ColumnsMissing, find_columns, plain
from .csv_table import CsvTable, cell
from .rows import FileRefused, text_problem
from .source import TextSource

GUESSES: Mapping[str, Tuple[str, ...]] = {
    "name": ("name", "nazwa"),
    "kind": ("kind", "rodzaj", "typ"),
    "place": ("place", "miejscowosc"),
    "address": ("address", "adres"),
    "postcode": ("postcode", "kod_pocztowy", "kod"),
    "email": ("email", "e_mail", "mail", "adres_e_mail"),
    "phone": ("phone", "telefon", "tel"),
    "teryt": ("teryt", "kod_teryt", "gmina_teryt", "powiat_teryt"),
    "road_classes": ("road_classes", "klasy_drog", "klasa_drogi", "road_class"),
}
LONGEST = {"name": 300, "address": 300, "email": 200, "phone": 60}
_EMAIL = re.compile(r"[^\s@<>,;:?&]+@[^\s@<>,;:?&]+")
_TERYT = re.compile(r"[0-9]{2}|[0-9]{4}|[0-9]{6,7}")
_LIST = re.compile(r"[\s,;|]+")
# A town's guard answers for the town, a rural one for the land round it.
_TOWN_FIRST = ("gmina miejska", "gmina miejsko-wiejska", "gmina wiejska")
_LAND_FIRST = ("gmina wiejska", "gmina miejsko-wiejska", "gmina miejska")


class Area(NamedTuple):
    """A piece of an area as WKB or GeoJSON text."""

    srid: int
    wkb: Optional[bytes] = None
    geojson: Optional[str] = None


class InstitutionRow(NamedTuple):
    """One body; no area and no code: it is competent everywhere, or nobody knows where."""

    line: int
    kind: str
    name: str
    place: str = ""
    address: Optional[str] = None
    email: Optional[str] = None
    phone: Optional[str] = None
    teryt: Tuple[str, ...] = ()
    road_classes: Tuple[str, ...] = ()
    areas: Tuple[Area, ...] = ()


class Gminas(NamedTuple):
    """The areas of gminy by the first six digits of their code, and the codes by name."""

    areas: Dict[str, Area]
    by_name: Dict[str, List[Tuple[str, str]]]  # plain name: (code, kind)

    def within(self, code: str) -> List[Area]:
        """All gminy of a voivodeship, powiat or gmina."""
        return [area for gmina, area in self.areas.items() if gmina.startswith(code[:6])]

    def of_place(self, place: str, rural: bool) -> Optional[str]:
        """The gmina that is called like a town or village; ``None`` where none or several are."""
        found = self.by_name.get(plain(place), [])
        for kind in _LAND_FIRST if rural else _TOWN_FIRST:
            codes = [code for code, its in found if its == kind]
            if codes:
                return codes[0] if len(codes) == 1 else None
        return found[0][0] if len(found) == 1 else None


def read_gminas(path: Path) -> Gminas:
    """A layer of gminy with the columns teryt, nazwa and rodzaj. Raises FileRefused."""
    table = read_areas(path)
    guesses = {"teryt": ("teryt",), "name": ("nazwa", "name"), "kind": ("rodzaj", "kind")}
    columns = find_columns(table.columns, guesses, {}, ("teryt", "name"))
    areas: Dict[str, Area] = {}
    by_name: Dict[str, List[Tuple[str, str]]] = {}
    for row in table.rows:
        code = row.attributes.get(columns["teryt"]) or ""
        if not re.fullmatch(r"[0-9]{6,7}", code) or (row.wkb is None and row.geojson is None):
            raise FileRefused(f"{path}, row {row.item}: no gmina code of 6 or 7 digits, or no area")
        areas[code[:6]] = Area(row.srid, row.wkb, row.geojson)
        kind = row.attributes.get(columns.get("kind", "")) or ""
        by_name.setdefault(plain(row.attributes.get(columns["name"]) or ""), []).append((code[:6], kind))
    return Gminas(areas, by_name)


def read_institutions(
    path: Path, kind: str = "other", chosen: Optional[Mapping[str, str]] = None, delimiter: str = "", encoding: str = "utf-8-sig",
    layer: str = "", gminas: Optional[Gminas] = None,
) -> List[InstitutionRow]:  # fmt: skip
    """All rows of a CSV file, a GeoPackage or a GeoJSON file; with ``gminas``, areas by code or by the name of the place.

    A name that stands several times gets its place. Raises FileRefused naming the first row that is not good.
    """
    try:
        if path.suffix.lower() in (".gpkg", ".geojson", ".json"):
            rows = list(_from_layer(path, kind, chosen or {}, layer))
        else:
            rows = list(_from_table(path, kind, chosen or {}, delimiter, encoding))
    except ColumnsMissing as error:
        raise FileRefused(f"{path}: {error}") from error
    often = Counter(row.name for row in rows)
    named = [r._replace(name=f"{r.name} ({r.place})") if often[r.name] > 1 and r.place else r for r in rows]
    return [_placed(row, gminas) for row in named] if gminas is not None else named


def _from_table(path: Path, kind: str, chosen: Mapping[str, str], delimiter: str, encoding: str) -> Iterator[InstitutionRow]:
    with TextSource(path, encoding) as source:
        table = CsvTable(source, delimiter)
        columns = find_columns(table.header, GUESSES, chosen, ("name",))
        for row in table:
            if row.problem:
                raise FileRefused(f"{path}, line {row.line}: {row.problem}; nothing was imported")
            values = {field: cell(row, column) or "" for field, column in columns.items()}
            yield _row(path, row.line, values, kind)


def _from_layer(path: Path, kind: str, chosen: Mapping[str, str], layer: str) -> Iterator[InstitutionRow]:
    table = read_areas(path, layer)
    columns = find_columns(table.columns, GUESSES, chosen, ("name",))
    for row in table.rows:
        if row.problem:
            raise FileRefused(f"{path}, row {row.item}: {row.problem}; nothing was imported")
        values = {field: row.attributes.get(column) or "" for field, column in columns.items()}
        yield _row(path, row.item, values, kind)._replace(areas=_areas(row))


def _areas(row: AreaRow) -> Tuple[Area, ...]:
    return () if row.wkb is None and row.geojson is None else (Area(row.srid, row.wkb, row.geojson),)


def _row(path: Path, line: int, values: Mapping[str, str], kind: str) -> InstitutionRow:
    clean = {field: value.strip(" ,") for field, value in values.items()}
    problem = _problem(clean)
    if problem:
        raise FileRefused(f"{path}, line {line}: {problem}; nothing was imported")
    town = " ".join(part for part in (clean.get("postcode", ""), clean.get("place", "")) if part)
    address = ", ".join(part for part in (clean.get("address", ""), town) if part)
    return InstitutionRow(
        line, clean.get("kind") or kind, clean["name"], clean.get("place", ""), address or None, clean.get("email") or None,
        clean.get("phone") or None, _codes(clean.get("teryt", "")), _codes(clean.get("road_classes", "")),
    )  # fmt: skip


def _codes(text: str) -> Tuple[str, ...]:
    return tuple(part for part in _LIST.split(text) if part)


def _problem(values: Mapping[str, str]) -> str:
    if not values.get("name"):
        return "the name is missing"
    if any(text_problem(value) for value in values.values()):
        return "a text is not valid"
    for field, longest in LONGEST.items():
        if len(values.get(field, "")) > longest:
            return f"{field} is longer than {longest} characters"
    if values.get("email") and not _EMAIL.fullmatch(values["email"]):
        return f'"{values["email"][:60]}" is no e-mail address'
    wrong: Iterable[str] = (code for code in _codes(values.get("teryt", "")) if not _TERYT.fullmatch(code))
    return next((f'"{code[:20]}" is no TERYT code' for code in wrong), "")


def _placed(row: InstitutionRow, gminas: Gminas) -> InstitutionRow:
    if row.areas:
        return row
    codes = row.teryt
    if not codes and row.place:
        found = gminas.of_place(row.place, rural="gminna" in row.name.lower())
        codes = (found,) if found else ()
    return row._replace(teryt=codes, areas=tuple(area for code in codes for area in gminas.within(code)))
