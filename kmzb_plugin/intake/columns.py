"""Finding the columns of a table whose header was written by somebody else."""

from __future__ import annotations

import re
import unicodedata
from typing import Dict, List, Mapping, Sequence, Tuple

from .rows import shown


class ColumnsMissing(Exception):
    """The header lacks needed columns, or names one twice; the text says which."""


def plain(name: str) -> str:
    """A header cell reduced to what people agree on: no accents, case, spaces or punctuation."""
    spelled = name.replace("ł", "l").replace("Ł", "L")
    letters = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_")


def find_columns(
    header: Sequence[str],
    guesses: Mapping[str, Tuple[str, ...]],
    chosen: Mapping[str, str],
    needed: Sequence[str] = (),
) -> Dict[str, str]:
    """Which column of ``header`` holds which field: ``{field: column}``.

    ``chosen`` wins and must exist as spelled; otherwise the first of ``guesses[field]`` (in ``plain`` spelling) that
    the header has. Raises ColumnsMissing for a chosen or needed column that is not there or is there twice.
    """
    unknown = sorted(set(chosen) - set(guesses))
    if unknown:
        raise ColumnsMissing(f"no such field: {', '.join(unknown)} (fields are {', '.join(guesses)})")
    by_plain: Dict[str, List[str]] = {}
    for cell in header:
        by_plain.setdefault(plain(cell), []).append(cell)
    taken = set(chosen.values())  # a column chosen for one field is not guessed for another
    found: Dict[str, str] = {}
    for field, names in guesses.items():
        if field in chosen:
            candidates = [cell for cell in header if cell == chosen[field]]
            if not candidates:
                raise ColumnsMissing(f'there is no column "{chosen[field]}"')
        else:
            candidates = next((by_plain[name] for name in names if name in by_plain), [])
            candidates = [cell for cell in candidates if cell not in taken]
        if len(candidates) > 1:
            raise ColumnsMissing(f'the column "{shown(candidates[0])}" stands twice')
        if candidates:
            found[field] = candidates[0]
    missing = [field for field in needed if field not in found]
    if missing:
        raise ColumnsMissing(f"no column for {', '.join(missing)} (there are: {', '.join(map(shown, header[:30])) or 'none'})")
    return found


def parse_choices(choices: Sequence[str]) -> Dict[str, str]:
    """``["field=Column", …]`` as a dictionary. Raises ColumnsMissing for anything else."""
    parsed: Dict[str, str] = {}
    for choice in choices:
        field, sign, column = choice.partition("=")
        if not sign or not field or not column:
            raise ColumnsMissing(f'"{choice}" is not of the form field=column')
        parsed[field.strip()] = column
    return parsed
