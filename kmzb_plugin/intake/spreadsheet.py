"""Texts for tables that somebody will open in a spreadsheet."""

from __future__ import annotations

import re

# What spreadsheets take for the beginning of a formula, also in its full-width and small forms and behind blanks that
# nobody sees; a tab or a line break at the start moves what follows into a cell of its own.
_FORMULA = re.compile(
    r"[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212|]|[\t\r\n]"
)
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def inert_cell(text: str) -> str:
    """``text`` such that no spreadsheet runs it: an apostrophe goes before formulas; plain numbers stay numbers."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
