"""Exchange files for tests: good features, and everything that has been seen or can be thought of in bad ones."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, Optional

CREATED = 1_700_000_000_000  # 14 November 2023


def feature(number: int, x: Any = 470_100.25, y: Any = 738_500.75, **changed: Any) -> Dict[str, Any]:
    """A good feature in Sopot; ``changed`` replaces attributes by name (``None`` in place of a value stays null)."""
    attributes = {
        "OBJECTID": number,
        "Typ": "Akty wandalizmu",
        "Status": "Nowe",
        "TERYT": "2264011",
        "Data utworzenia": CREATED + number * 1000,
        "Data modyfikacji": CREATED + number * 1000,
        "Data zdarzenia": None,
        "Pora dnia": 0,
        "Dni tygodnia": 0,
    }
    attributes.update({name.replace("_", " "): value for name, value in changed.items()})
    return {"attributes": attributes, "geometry": {"x": x, "y": y}}


def document(features: List[Any], clusters: Optional[List[Any]] = None) -> str:
    """The answer of the data service with these features."""
    return json.dumps({"features": features, "clusters": clusters or []}, ensure_ascii=False)


def write(path: Path, text: str) -> Path:
    """``text`` as a file, gzip when the name says so."""
    raw = text.encode("utf-8")
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


class Bad(NamedTuple):
    """One bad feature as JSON text, and what the readers or the database must say about it."""

    name: str
    text: str
    field: str
    reason: str
    by_reader: bool  # else by the database


def _changed(**changed: Any) -> str:
    return json.dumps(feature(900, **changed), ensure_ascii=False)


def _replaced(old: str, new: str) -> str:
    text = json.dumps(feature(900), ensure_ascii=False)
    assert old in text
    return text.replace(old, new)


def bad_features() -> Iterator[Bad]:
    """Every kind of bad feature that leaves the file itself readable."""
    yield from _bad_shapes()
    yield from _bad_texts()
    yield from _bad_values()


def _bad_shapes() -> Iterator[Bad]:
    deep = "[" * 100_000 + '"a \\" ] string"' + "]" * 100_000
    yield Bad("a number", "17", "feature", "is not an object", True)
    yield Bad("null", "null", "feature", "is not an object", True)
    yield Bad("a list", "[1, 2]", "feature", "is not an object", True)
    yield Bad("empty", "{}", "attributes", "is missing or not an object", True)
    yield Bad("no geometry", '{"attributes": {"OBJECTID": 7}}', "geometry", "is missing or not an object", True)
    yield Bad(
        "null geometry", _replaced('{"x": 470100.25, "y": 738500.75}', "null"), "geometry", "is missing", True
    )
    yield Bad("attributes as a list", '{"attributes": [], "geometry": {}}', "attributes", "is missing", True)
    yield Bad("deep", deep, "feature", "is nested too deep", True)
    yield Bad("nested value", _changed(Typ={"a": [1]}), "Typ", "is neither text nor a number", True)
    yield Bad("true as id", _changed(OBJECTID=True), "OBJECTID", "is neither text nor a number", True)
    yield Bad("key twice", _replaced('"Typ":', '"Typ": "Żebractwo", "Typ":'), "Typ", "stands twice", True)
    yield Bad("x twice", _replaced('"x":', '"x": 1, "x":'), "x", "stands twice", True)


def _bad_texts() -> Iterator[Bad]:
    yield Bad("NUL escape", _replaced("Akty", "Akty\\u0000"), "Typ", "holds a NUL character", True)
    yield Bad("NUL byte", _replaced("Akty", "Akty\x00"), "Typ", "holds a NUL character", True)
    yield Bad("half a surrogate", _replaced("Akty", "\\ud83d"), "Typ", "is not valid UTF-8 text", True)
    yield Bad("long description", _changed(Opis="x" * 501), "description", "longer than 500", False)
    yield Bad("a megabyte", _changed(Opis="ż" * 1_000_000), "description", "longer than 500", False)


def _bad_values() -> Iterator[Bad]:
    yield Bad("no id", _changed(OBJECTID=None), "external_id", "is missing", False)
    yield Bad("unknown category", _changed(Typ="Kosmici"), "category", "unknown category", False)
    yield Bad("category right to left", _changed(Typ="\u202eAkty wandalizmu"), "category", "unknown category", False)
    yield Bad("markup", _changed(Typ="<b>Akty wandalizmu</b>"), "category", "unknown category", False)
    yield Bad("SQL", _changed(Typ="'; DROP TABLE kmzb.report; --"), "category", "unknown category", False)
    yield Bad("no category", _changed(Typ=None), "category", "is missing", False)
    yield Bad("unknown status", _changed(Status="Załatwione"), "status", "unknown status", False)
    yield Bad("no status", _changed(Status=""), "status", "is missing", False)
    yield Bad("no creation date", _changed(Data_utworzenia=None), "created", "is missing", False)
    yield Bad("date as words", _changed(Data_utworzenia="wczoraj"), "created", "is not a point in time", False)
    yield Bad("date beyond all", _changed(Data_utworzenia=10**30), "created", "is not a point in time", False)
    yield Bad("digits without end", _replaced(str(CREATED + 900_000), "9" * 6000), "created", "is not a point", False)
    yield Bad("the future", _changed(Data_utworzenia=4_000_000_000_000), "created", "lies in the future", False)
    yield Bad("before the map", _changed(Data_utworzenia=1_400_000_000_000), "created", "before 2016", False)
    yield Bad("modified before created", _changed(Data_modyfikacji=CREATED), "modified", "before the creation", False)
    yield Bad("modified in the future", _changed(Data_modyfikacji=4 * 10**12), "modified", "in the future", False)
    yield Bad("event after report", _changed(Data_zdarzenia=4 * 10**12), "event_from", "later than", False)
    yield Bad("event long ago", _changed(Data_zdarzenia=-(10**12)), "event_from", "before 1990", False)
    yield Bad("no x", json.dumps(feature(900, x=None)), "x", "is missing", False)
    yield Bad("NaN", _replaced("470100.25", "NaN"), "x", "is not a number", False)
    yield Bad("Infinity", _replaced("738500.75", "-Infinity"), "y", "is not a number", False)
    yield Bad("1e999", _replaced("470100.25", "1e999"), "x", "is not a number", False)
    yield Bad("outside", json.dumps(feature(900, x=10.0, y=20.0)), "position", "outside Poland", False)
    yield Bad("degrees", json.dumps(feature(900, x=19.45, y=51.77)), "position", "outside Poland", False)
    yield Bad("teryt", _changed(TERYT="Łódź"), "teryt", "is not a 7-digit", False)
    yield Bad("time of day", _changed(Pora_dnia="noc"), "time_of_day", "is not a number", False)
