"""Areas with attributes from GeoPackage and GeoJSON, read without GDAL: both formats are open and small enough."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, NoReturn, Optional, Tuple
from urllib.parse import quote

from .rows import FileRefused, shown
from .source import TextSource

MAX_GEOJSON_CHARACTERS = 1 << 29
_EPSG_NAME = re.compile(r"EPSG:{1,2}(\d+)$|CRS84$")
_ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


class AreaRow(NamedTuple):
    """One feature: its number in the file (from 1), attributes as text, and geometry as WKB or GeoJSON text."""

    item: int
    attributes: Dict[str, Optional[str]]
    srid: int
    wkb: Optional[bytes] = None
    geojson: Optional[str] = None
    problem: str = ""


class AreaTable(NamedTuple):
    """A layer read whole: the names of its columns and its rows."""

    columns: List[str]
    rows: List[AreaRow]


def read_areas(path: Path, layer: str = "", shape: str = "POLYGON") -> AreaTable:
    """The features of a GeoPackage layer (by default the only one with this ``shape``) or of a GeoJSON file.

    Raises FileRefused when the file is neither, has no such layer, or has a reference system without EPSG number.
    """
    if path.suffix.lower() == ".gpkg":
        return _read_geopackage(path, layer, shape)
    return _read_geojson(path)


def _read_geopackage(path: Path, layer: str, shape: str) -> AreaTable:
    if not path.is_file():
        raise FileRefused(f"{path}: no such file")
    try:
        database = sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True)
        try:
            database.text_factory = lambda raw: raw.decode("utf-8", "replace")
            database.execute("PRAGMA trusted_schema = OFF")
            name, column, srid = _layer_of(database, path, layer, shape)
            cursor = database.execute(f"SELECT * FROM {_identifier(name)}")  # noqa: S608 - a name read from the file
            columns = [str(entry[0]) for entry in cursor.description]
            rows = [_package_row(item, columns, column, srid, cells) for item, cells in enumerate(cursor, start=1)]
        finally:
            database.close()
    except sqlite3.Error as error:
        raise FileRefused(f"{path}: is not a readable GeoPackage ({error})") from error
    return AreaTable([name for name in columns if name != column], rows)


def _layer_of(database: sqlite3.Connection, path: Path, layer: str, shape: str) -> Tuple[str, str, int]:
    """Name, geometry column and EPSG number of the layer to read."""
    found = list(
        database.execute(
            "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, g.geometry_type_name"
            " FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys s USING (srs_id) ORDER BY 1"
        )
    )
    fitting = [row for row in found if shape in str(row[4]).upper() or str(row[4]).upper() == "GEOMETRY"]
    matching = [row for row in found if row[0] == layer] if layer else fitting
    if len(matching) != 1:
        names = ", ".join(str(row[0]) for row in found) or "none"
        wanted = f'has no layer "{layer}"' if layer else f"needs --layer: it has not exactly one layer of {shape.lower()}s"
        raise FileRefused(f"{path}: {wanted} (layers: {names})")
    name, column, organisation, number, _kind = matching[0]
    if str(organisation).upper() != "EPSG":
        raise FileRefused(f"{path}: the reference system of layer {name} has no EPSG number")
    return str(name), str(column), int(number)


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _package_row(item: int, columns: List[str], column: str, srid: int, cells: Tuple[Any, ...]) -> AreaRow:
    attributes = {name: _text(value) for name, value in zip(columns, cells, strict=True) if name != column}
    blob = cells[columns.index(column)]
    if blob is None:
        return AreaRow(item, attributes, srid)
    wkb = _strip_header(blob)
    return AreaRow(item, attributes, srid, wkb=wkb, problem="" if wkb else "the geometry cannot be read")


def _strip_header(blob: Any) -> Optional[bytes]:
    """The WKB inside a GeoPackage geometry (GeoPackage 1.3, clause 2.1.3)."""
    if not isinstance(blob, bytes) or len(blob) < 8 or blob[:2] != b"GP":
        return None
    envelope = _ENVELOPE_BYTES.get((blob[3] >> 1) & 0b111)
    return blob[8 + envelope :] or None if envelope is not None else None


def _text(value: Any) -> Optional[str]:
    """An attribute as text; whole numbers kept as reals lose their ``.0``."""
    if value is None or isinstance(value, bytes):
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    return str(value).strip() or None


def _read_geojson(path: Path) -> AreaTable:
    with TextSource(path) as source:
        text = source.read(MAX_GEOJSON_CHARACTERS)
        try:
            document = json.loads(text, parse_constant=_no_constant)
        except (ValueError, RecursionError) as error:
            raise source.refuse(f"is not valid JSON ({shown(error)})") from error
        if not isinstance(document, dict) or not isinstance(document.get("features"), list):
            raise source.refuse("is not a GeoJSON feature collection")
        srid = _geojson_srid(source, document.get("crs"))
    rows = list(_geojson_rows(document["features"], srid))
    columns: Dict[str, None] = {}
    for row in rows:
        columns.update(dict.fromkeys(row.attributes))
    return AreaTable(list(columns), rows)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")


def _geojson_srid(source: TextSource, crs: Any) -> int:
    """EPSG:4326 as the standard has it, unless the older ``crs`` member says otherwise."""
    if crs is None:
        return 4326
    try:
        match = _EPSG_NAME.search(crs["properties"]["name"])
    except (TypeError, KeyError):
        match = None
    if match is None:
        raise source.refuse("its reference system (crs) has no EPSG number")
    return int(match.group(1) or 4326)


def _geojson_rows(features: List[Any], srid: int) -> Iterator[AreaRow]:
    for item, feature in enumerate(features, start=1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(feature, dict) or not isinstance(properties, (dict, type(None))):
            yield AreaRow(item, {}, srid, problem="is not a GeoJSON feature")
            continue
        attributes = {str(k): _text(v) for k, v in (properties or {}).items() if not isinstance(v, (dict, list))}
        geometry = feature.get("geometry")
        yield AreaRow(item, attributes, srid, geojson=json.dumps(geometry) if geometry is not None else None)
