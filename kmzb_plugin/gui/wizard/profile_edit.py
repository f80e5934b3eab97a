"""Changing a profile by pieces, and telling what is still wrong with it. Pure."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Sequence, Tuple

from ...intake.columns import plain
from ...intake.head import Head
from ...intake.profile import Profile, problems
from ...intake.rows import shown
from ...intake.target import CODE, Field, ImportTarget

SAMPLES = 3
SAMPLE_CHARACTERS = 40
NAME_CHARACTERS = 60


def with_column(profile: Profile, field: str, column: Optional[str]) -> Profile:
    """``field`` read from ``column``; ``None``: not read at all."""
    columns: Dict[str, str] = {name: taken for name, taken in profile.columns.items() if name != field}
    constants = {name: value for name, value in profile.constants.items() if name != field}
    if column is not None:
        columns[field] = column
    return replace(profile, columns=columns, constants=constants)


def swapped_axes(profile: Profile) -> Profile:
    """x and y exchanged."""
    columns = dict(profile.columns)
    x, y = columns.pop("x", None), columns.pop("y", None)
    if y is not None:
        columns["x"] = y
    if x is not None:
        columns["y"] = x
    return replace(profile, columns=columns)


def fitted(profile: Profile, head: Head) -> Profile:
    """Written as the file is, without the columns and facts that it does not have."""
    there = set(head.header)
    return replace(
        profile,
        encoding=head.encoding,
        delimiter=head.delimiter,
        columns={name: column for name, column in profile.columns.items() if column in there},
        facts={name: column for name, column in profile.facts.items() if column in there},
    )


def missing_columns(profile: Profile, head: Head) -> Tuple[str, ...]:
    """Columns that the profile names and the file lacks."""
    there = set(head.header)
    return tuple(column for column in (*profile.columns.values(), *profile.facts.values()) if column not in there)


def samples(profile: Profile, head: Head, field: Field) -> str:
    """What stands in the field's column in the first rows, and what it is taken for."""
    column = profile.columns.get(field.name)
    if column is None or column not in head.header:
        return ""
    place = head.header.index(column)
    codes = {plain(said): code for said, code in profile.codes.get(field.name, {}).items()} if field.kind == CODE else {}
    return " · ".join(itertools.islice(_distinct((row[place] for row in head.rows), codes), SAMPLES))


def _distinct(cells: Iterator[str], codes: Dict[str, str]) -> Iterator[str]:
    seen = set()
    for cell in cells:
        text = cell.strip()
        if text and text not in seen:
            seen.add(text)
            said = shown(text, SAMPLE_CHARACTERS)
            code = codes.get(plain(text))
            yield f"{said} → {code}" if code else said


def needed_without_column(profile: Profile, target: ImportTarget) -> List[Field]:
    """Needed fields that get no value."""
    return [
        entry for entry in target.fields
        if entry.needed and entry.name not in profile.columns and entry.name not in profile.constants
    ]  # fmt: skip


def other_problems(profile: Profile, target: ImportTarget) -> List[Tuple[str, str, str]]:
    """What else is wrong: (section, key, reason)."""
    lacking = {entry.name for entry in needed_without_column(profile, target)}
    return [found for found in problems(profile) if not (found[0] == "columns" and found[1] in lacking)]


def source_name(path: Path) -> str:
    """What to call a source of which only a file is known: the file's name without its endings."""
    return plain(path.name.split(".")[0])[:NAME_CHARACTERS].strip("_")


def profile_name(title: str, taken: Sequence[str]) -> str:
    """A name for a profile's file from what the user calls it; one that is not ``taken``."""
    base = plain(title)[:NAME_CHARACTERS].strip("_") or "profile"
    if not base[0].isalpha():
        base = "p_" + base
    return next(name for name in _numbered(base) if name not in taken)


def _numbered(base: str) -> Iterator[str]:
    yield base
    for number in itertools.count(2):
        yield f"{base}_{number}"
