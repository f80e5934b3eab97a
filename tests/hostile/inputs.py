"""Broken and hostile input for every door, made from what a door says of its fields.

A door is described by a ``Door``: which fields it has, of which kind, and one good row. ``hostile_rows`` gives that row with one
field spoiled at a time; ``hostile_files`` gives whole files that are cut, mixed up, packed or blown up. A new door needs nothing
but its description.
"""

from __future__ import annotations

import gzip
import zlib
from typing import Dict, Iterator, List, Mapping, NamedTuple, Optional, Tuple

from tests.hostile.files import archive, bomb

MEGABYTE = 1_000_000
Value = Tuple[str, Optional[str]]


class Door(NamedTuple):
    """What a door takes in: ``{field: kind}``, and a row that it stores. Kinds are the keys of ``VALUES``."""

    name: str
    fields: Mapping[str, str]
    good: Mapping[str, Optional[str]]


class Row(NamedTuple):
    """The good row with one field spoiled."""

    name: str
    field: str
    cells: Dict[str, Optional[str]]


class File(NamedTuple):
    """A whole file."""

    name: str
    file_name: str
    content: bytes


TEXTS: List[Value] = [
    ("missing", None), ("empty", ""), ("blanks", " \t \u00a0 "), ("one sign", "."), ("Polish", "Zażółć gęślą jaźń"),
    ("decomposed", "Zaz\u0307o\u0301l\u0142c\u0301"), ("500 characters", "ż" * 500), ("501 characters", "ż" * 501),
    ("500 bicycles", "\U0001f6b2" * 500), ("a megabyte", "x" * MEGABYTE), ("a megabyte of brackets", "[" * MEGABYTE),
    ("NUL", "a\0b"), ("bell", "a\x07b"), ("escape", "\x1b]0;x\x07"), ("backspace", "abc\x08\x08"), ("delete", "a\x7f"),
    ("next line", "a\u0085b"), ("lone surrogate", "a\ud800b"), ("not a character", "a\uffffb"), ("byte order mark", "\ufeffabc"),
    ("right to left", "\u202egpj.exe"), ("isolates", "\u2066a\u2069"), ("Hebrew", "שלום עולם"), ("joiners", "a\u200b\u200db"),
    ("many accents", "e" + "\u0301" * 400), ("private use", "\ue000\U000f0000"), ("full width", "\uff1d1+1"),
    ("markup", "<b>x</b>"), ("script", "<script>alert(1)</script>"), ("picture", "<img src=x onerror=alert(1)>"),
    ("link", '<a href="file:///etc/passwd">x</a>'), ("entity", "&lt;&#0;&amp;"), ("doctype", "<!DOCTYPE x [<!ENTITY a 'b'>]>"),
    ("quotes", "'\"`´"), ("statement", "'; DROP TABLE kmzb.report; --"), ("union", "' UNION SELECT login FROM kmzb.person --"),
    ("dollars", "$$; DROP SCHEMA kmzb; $$"), ("backslashes", "\\'; \\x00 \\N \\."), ("copy end", "\\.\n"), ("placeholders",
    "%s %(x)s {0} %1 :x ?"),
    ("expression", "[% 1+1 %]"), ("expression of the system", "[% env('PATH') %] @project_path"), ("formula", "=1+1"),
    ("formula that runs", "=cmd|'/c calc'!A0"), ("formula that calls", "@SUM(1+1)*cmd|'/c calc'!A0"), ("plus", "+1"),
    ("minus", "-1+1"),
    ("tab formula", "\t=1+1"), ("return formula", "\r=1+1"), ("template", "{{7*7}} ${7*7} #{7*7}"), ("log4j", "${jndi:ldap://x/a}"),
    ("path", "../../../etc/passwd"), ("windows path", "C:\\Windows\\system32"), ("address", "http://127.0.0.1/"), ("null", "null"),
    ("comma", "a,b;c\td|e"), ("open quote", '"a'), ("two lines", "a\nb"), ("line ends", "a\r\nb\rc\u2028d"), ("number", "12"),
]  # fmt: skip
NUMBERS: List[Value] = [
    ("missing", None), ("empty", ""), ("zero", "0"), ("minus one", "-1"), ("minus zero", "-0"), ("ten thousand", "10000"),
    ("2^31", "2147483648"), ("2^63", "9223372036854775808"), ("5000 digits", "9" * 5000), ("a half", "0.5"), ("comma", "1,5"),
    ("exponent", "1e400"), ("NaN", "NaN"), ("infinity", "Infinity"), ("minus infinity", "-Infinity"), ("hexadecimal", "0x10"),
    ("Arabic digits", "٣"), ("full-width digits", "３"), ("words", "trzy"), ("blank", " 3 "), ("underscore", "1_0"), ("true",
    "true"),
    ("statement", "1; DROP TABLE kmzb.report"), ("NUL", "1\0"), ("expression", "[% 1 %]"),
]  # fmt: skip
TIMES: List[Value] = [
    ("missing", None), ("empty", ""), ("zero", "0"), ("minus one", "-1"), ("before Christ", "-99999999999999"), ("year 33658",
    "999999999999999"),
    ("far future", "9999-12-31T23:59:59Z"), ("year 0001", "0001-01-01T00:00:00Z"), ("infinity", "infinity"),
    ("minus infinity", "-infinity"),
    ("NaN", "NaN"), ("30 February", "2026-02-30T10:00:00Z"), ("hour 25", "2026-01-01T25:00:00Z"), ("leap second",
    "2016-12-31T23:59:60Z"),
    ("no such hour", "2026-03-29T02:30:00"), ("hour twice", "2026-10-25T02:30:00"), ("words", "wczoraj"), ("now", "now"),
    ("statement", "now() --"),
    ("American", "12/31/2025"), ("two digits", "01.02.03"), ("5000 digits", "1" * 5000), ("offset of a year",
    "2026-01-01T00:00:00+99:99"),
    ("NUL", "2026-01-01\0"), ("exponent", "1e12"),
]  # fmt: skip
CODES: List[Value] = [
    ("missing", None), ("empty", ""), ("unknown", "Kosmici"), ("near miss", "Akty wandalizmuu"), ("other case", "AKTY WANDALIZMU"),
    ("blanks inside", "Akty   wandalizmu"), ("homoglyph", "Akty w\u0430ndalizmu"), ("statement", "vandalism' OR '1'='1"),
    ("like", "%"),
    ("underscores", "_________"), ("NUL", "vandalism\0"), ("megabyte", "v" * MEGABYTE), ("number", "1"), ("markup",
    "<b>vandalism</b>"),
    ("expression", "[% 'vandalism' %]"), ("invisible", "vandalism\u200b"), ("right to left", "\u202emsiladnav"),
]  # fmt: skip
IDS: List[Value] = [
    ("missing", None), ("empty", ""), ("blanks", "   "), ("200 characters", "i" * 200), ("201 characters", "i" * 201),
    ("megabyte", "i" * MEGABYTE),
    ("NUL", "1\0"), ("statement", "1'; DELETE FROM kmzb.event; --"), ("formula", "=1+1"), ("markup", "<i>1</i>"), ("newline",
    "1\n2"),
    ("right to left", "\u202e1"), ("surrogate", "\udfff"), ("path", "../1"), ("expression", "[% 1 %]"), ("minus", "-5"),
]  # fmt: skip
AREAS: List[Value] = [
    ("missing", None), ("empty", ""), ("six digits", "264011"), ("eight digits", "02640111"), ("words", "Sopot"), ("formula",
    "=264011"),
    ("decimal", "264011.0"), ("minus", "-264011"), ("NUL", "0264011\0"), ("Arabic digits", "٠٢٦٤٠١١"), ("megabyte", "0" * MEGABYTE),
]  # fmt: skip
SHAPES: List[Value] = [
    ("missing", None), ("empty", ""), ("words", "przy szkole"), ("no numbers", "POINT(a b)"),
    ("cut off", "LINESTRING(480000 720000, 4"),
    ("empty shape", "POLYGON EMPTY"), ("NaN", "POINT(NaN NaN)"), ("infinite", "POINT(Infinity 0)"),
    ("one point", "LINESTRING(480000 720000)"),
    ("bow tie", "POLYGON((480000 720000, 480100 720100, 480100 720000, 480000 720100, 480000 720000))"),
    ("open ring", "POLYGON((480000 720000, 480100 720100, 480100 720000))"),
    ("collection", "GEOMETRYCOLLECTION(POINT(480000 720000))"),
    ("deep", "GEOMETRYCOLLECTION(" * 2000 + ")" * 2000), ("many", "MULTIPOINT(480000 720000, 480001 720001)"),
    ("height", "POINT Z(480000 720000 5)"), ("arc", "CIRCULARSTRING(480000 720000, 480100 720100, 480200 720000)"),
    ("other system", "SRID=4326;POINT(18.5 54.5)"), ("degrees", "POINT(18.5 54.5)"), ("far away", "POINT(1e300 -1e300)"),
    ("a hundred thousand points",
     "LINESTRING(" + ",".join(f"{480000 + n % 900} {720000 + n % 700}" for n in range(100_000)) + ")"),
    ("binary", "0101000020840800000000000060E31A41000000008000F041"), ("NUL", "POINT(480000 720000)\0"),
    ("statement", "'); DROP TABLE x"),
    ("a megabyte of brackets", "(" * MEGABYTE),
]  # fmt: skip
VALUES: Mapping[str, List[Value]] = {
    "text": TEXTS, "number": NUMBERS, "time": TIMES, "code": CODES, "id": IDS, "area": AREAS, "x": NUMBERS, "y": NUMBERS,
    "shape": SHAPES,
}  # fmt: skip
# x, y in EPSG:2180 and in degrees
POSITIONS: List[Tuple[str, Tuple[str, str], Tuple[str, str]]] = [
    ("swapped", ("738500", "470100"), ("54.5051", "18.5675")),
    ("null island", ("0", "0"), ("0", "0")),
    ("antimeridian", ("-9999999", "738500"), ("180", "54.5")),
    ("behind the antimeridian", ("470100", "-20037508"), ("-180.0001", "54.5")),
    ("pole", ("500000", "9500000"), ("18", "90")),
    ("Berlin", ("20000", "520000"), ("13.4", "52.5")),
    ("Kaliningrad", ("600000", "790000"), ("20.5", "54.7")),
    ("other system", ("18.5675", "54.5051"), ("470100", "738500")),
    ("web map", ("2066924", "7263906"), ("2066924", "7263906")),
    ("in kilometres", ("470.1", "738.5"), ("0.185675", "0.545051")),
    ("without decimal point", ("47010025", "73850075"), ("185675", "545051")),
    ("both NaN", ("NaN", "NaN"), ("NaN", "NaN")),
    ("both infinite", ("Infinity", "-Infinity"), ("Infinity", "-Infinity")),
    ("largest number", ("1.7976931348623157e308", "1e308"), ("1.7976931348623157e308", "1e308")),
    ("smallest number", ("5e-324", "5e-324"), ("5e-324", "5e-324")),
    ("minus", ("-470100", "-738500"), ("-18.5675", "-54.5051")),
]


def hostile_rows(door: Door) -> Iterator[Row]:
    """The good row of the door with one field spoiled, and with every bad position."""
    for field, kind in door.fields.items():
        for name, value in VALUES[kind]:
            yield Row(f"{field}: {name}", field, {**door.good, field: value})
    sides = {kind: field for field, kind in door.fields.items() if kind in ("x", "y")}
    if set(sides) == {"x", "y"}:
        degrees = "lon" in sides["x"]
        for name, metres, angles in POSITIONS:
            x, y = angles if degrees else metres
            yield Row(f"position: {name}", "position", {**door.good, sides["x"]: x, sides["y"]: y})


def hostile_files(good: bytes, ending: str) -> Iterator[File]:
    """A good file of a door (as bytes in UTF-8) cut, mixed up, packed and blown up; ``ending`` with its dot."""
    middle = len(good) // 2
    broken = {
        "nothing": b"", "one blank": b" ", "one NUL": b"\0", "only a mark": b"\xef\xbb\xbf", "one line end": b"\r\n",
        "first half": good[:middle], "second half": good[middle:], "all but the last bytes": good[:-3], "twice": good + good,
        "mark in front": b"\xef\xbb\xbf" + good, "NUL in the middle": good[:middle] + b"\0" + good[middle:],
        "NUL at the end": good + b"\0\0\0", "bytes of no encoding": good[:middle] + b"\xff\xfe\x80" + good[middle:],
        "overlong NUL": good[:middle] + b"\xc0\x80" + good[middle:], "UTF-16": good.decode().encode("utf-16"),
        "UTF-16 without a mark": good.decode().encode("utf-16-le"), "UTF-32": good.decode().encode("utf-32"),
        "Windows-1250": good.decode().encode("cp1250", "replace"), "ISO-8859-2": good.decode().encode("iso-8859-2", "replace"),
        "EBCDIC": good.decode().encode("cp037", "replace"), "only returns": good.replace(b"\n", b"\r"),
        "a megabyte of quotes": b'"' * MEGABYTE, "a megabyte of blanks": b" " * MEGABYTE, "a megabyte of commas": b"," * MEGABYTE,
        "a megabyte of braces": b"{" * MEGABYTE, "a megabyte of brackets": b'{"features":' + b"[" * MEGABYTE,
        "one long word": b"x" * MEGABYTE,
        "JPEG": b"\xff\xd8\xff\xe0" + b"\0" * 500, "PDF": b"%PDF-1.4\n%%EOF\n", "zip": archive(), "zip bomb": bomb(),
        "gzip without its ending": gzip.compress(good), "program": b"MZ" + b"\0" * 500,
        "page": b"<!DOCTYPE html><script>alert(1)</script>",
        "XML bomb": b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>", "SQL": b"DROP SCHEMA kmzb CASCADE;\n" * 100,
        "data after the end": good + b"<script>alert(1)</script>", "data before the start": b"<script>alert(1)</script>" + good,
    }  # fmt: skip
    for name, content in broken.items():
        yield File(name, "a" + ending, content)
    packed = gzip.compress(good)
    for name, content in {
        "gzip cut off": packed[: len(packed) // 2], "gzip damaged": packed[:40] + b"\xff\xff\xff" + packed[43:],
        "gzip with data behind it": packed + b"rubbish", "gzip twice packed": gzip.compress(packed), "no gzip": good,
        "gzip of nothing": gzip.compress(b""), "gzip of NUL": gzip.compress(b"\0" * 1000), "gzip header only": packed[:10],
        "gzip bomb": blown_up(b" ", 300), "gzip bomb of one line": blown_up(b"x", 300), "zip as gzip": archive(),
    }.items():  # fmt: skip
        yield File(name, f"a{ending}.gz", content)


def blown_up(sign: bytes, megabytes: int) -> bytes:
    """A gzip archive of one repeated sign; made piece by piece, a thousandth of its content."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = sign * MEGABYTE
    parts = [packer.compress(piece) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])
