"""Guessing how to read a file that nobody has described: encoding, delimiter, and which column holds what."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from .columns import plain
from .csv_table import CsvTable
from .profile import Profile, known_profiles
from .rows import shown
from .source import TextSource
from .target import NUMBER, WHOLE, Field
from .targets import TARGETS

SAMPLE_BYTES = 1 << 16
SAMPLE_ROWS = 200
_POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
_DELIMITERS = ",;\t|"
GUESSED = "guessed"


class Sniffed(NamedTuple):
    """What the first bytes of a file tell."""

    encoding: str
    delimiter: str
    header: Tuple[str, ...]
    rows: Tuple[Tuple[str, ...], ...]


def sniff(path: Path, rows: int = SAMPLE_ROWS) -> Sniffed:
    """Encoding, delimiter, header and first rows of a table. Raises FileRefused when it is none."""
    with TextSource(path, "latin-1") as source:
        sample = source.read(SAMPLE_BYTES).encode("latin-1")
    encoding = guess_encoding(sample)
    with TextSource(path, "utf-8-sig" if encoding == "utf-8" else encoding) as source:
        table = CsvTable(source)
        taken: List[Tuple[str, ...]] = []
        for _line, cells, problem in table.records():
            if not problem and len(cells) == len(table.header):
                taken.append(tuple(cells))
            if len(taken) >= rows:
                break
        first = sample.split(b"\n", 1)[0].decode("latin-1")
        return Sniffed(encoding, max(_DELIMITERS, key=first.count), tuple(table.header), tuple(taken))


def guess_encoding(sample: bytes) -> str:
    """``utf-8``, ``windows-1250`` or ``iso-8859-2``: the one in which the most letters are Polish ones."""
    try:
        sample.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        if error.start >= len(sample) - 3:  # a letter cut in two by the end of the sample
            return "utf-8"

    def score(encoding: str) -> int:
        return sum(character in _POLISH for character in sample.decode(encoding, "replace"))

    return max(("windows-1250", "iso-8859-2"), key=score)


def guess_profile(header: Sequence[str], sample_rows: Sequence[Sequence[str]], target: str) -> Profile:
    """The profile that fits a header: a known one whose columns are all there, else one guessed from names and values.

    A guessed profile has the name ``guessed`` and may lack needed columns (``profile.problems`` tells which). Columns that
    mean nothing to the target stay out.
    """
    fitting = [p for p in known_profiles() if p.target == target and {*p.columns.values(), *p.facts.values()} <= set(header)]
    if fitting:
        return max(fitting, key=lambda profile: len(profile.columns) + len(profile.facts))
    columns = _guess_columns(header, TARGETS[target].fields)
    places = {cell: place for place, cell in enumerate(header)}
    values = {name: _values(sample_rows, places[column]) for name, column in columns.items()}
    numbers = [value for field in TARGETS[target].fields if field.kind in (NUMBER, WHOLE) for value in values.get(field.name, ())]
    return Profile(
        name=GUESSED,
        target=target,
        columns=columns,
        decimal="," if any(re.fullmatch(r"-?\d+,\d+", number) for number in numbers) else ".",
        srid=_guess_srid(values.get("x", ()), values.get("y", ())),
    )


def guess_file(path: Path, target: str) -> Profile:
    """``guess_profile`` for a file, with its encoding and delimiter. Raises FileRefused."""
    from dataclasses import replace

    found = sniff(path)
    profile = guess_profile(found.header, found.rows, target)
    return replace(profile, encoding=found.encoding, delimiter=found.delimiter, source=profile.source or _source_name(path))


def _guess_columns(header: Sequence[str], fields: Sequence[Field]) -> Dict[str, str]:
    by_plain: Dict[str, List[str]] = {}
    for cell in header:
        by_plain.setdefault(plain(cell), []).append(cell)
    found: Dict[str, str] = {}
    taken: Set[str] = set()
    for field in fields:
        for guess in field.guesses:
            cells = [cell for cell in by_plain.get(guess, ()) if cell not in taken]
            if len(cells) == 1 and list(header).count(cells[0]) == 1:
                found[field.name] = cells[0]
                taken.add(cells[0])
                break
    return found


def _values(rows: Sequence[Sequence[str]], place: int) -> Tuple[str, ...]:
    return tuple(row[place].strip() for row in rows if len(row) > place and row[place].strip())


def _guess_srid(x: Sequence[str], y: Sequence[str]) -> int:
    """EPSG:4326 when most numbers are degrees, else EPSG:2180."""
    numbers = [number for text in (*x, *y) if (number := _float(text)) is not None]
    degrees = sum(abs(number) <= 180 for number in numbers)
    return 4326 if numbers and degrees * 2 > len(numbers) else 2180


def _float(text: str) -> Optional[float]:
    try:
        return float(text.replace(" ", "").replace(",", "."))
    except ValueError:
        return None


def _source_name(path: Path) -> str:
    name = path.name.lower().removesuffix(".gz").rsplit(".", 1)[0]
    return shown(re.sub(r"[^a-z0-9]+", "_", plain(name)).strip("_"), 60)
