"""Small pieces of QGIS expressions. Everything that comes from outside is quoted here."""

from __future__ import annotations

from typing import Sequence, Tuple

from qgis.core import QgsExpression


def column(name: str) -> str:
    """A column reference."""
    return str(QgsExpression.quotedColumnRef(name))


def text(value: str) -> str:
    """A string literal."""
    return str(QgsExpression.quotedString(value))


def equals(name: str, value: str) -> str:
    """``column = 'value'``."""
    return column(name) + " = " + text(value)


def case_of(name: str, pairs: Sequence[Tuple[str, str]], otherwise: str) -> str:
    """CASE over a text column giving a text."""
    if not pairs:
        return text(otherwise)
    branches = " ".join("WHEN " + equals(name, key) + " THEN " + text(value) for key, value in pairs)
    return "CASE " + branches + " ELSE " + text(otherwise) + " END"


def escaped(expression: str) -> str:
    """``expression`` as HTML text: no tag, no entity, no quote and no ``[% %]`` of its own survives.

    QGIS before 3.36 has no function for this. The ampersand goes first; the bracket, so that a text is never taken
    for an expression by whoever evaluates the result once more. Line ends become ``<br>``, NULL becomes nothing.
    """
    result = "coalesce(to_string(" + expression + "), '')"
    for char, entity in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ('"', "&quot;"),
        ("'", "&#39;"),
        ("[", "&#91;"),
        ("]", "&#93;"),
        ("%", "&#37;"),
    ):
        result = "replace(" + result + ", " + text(char) + ", " + text(entity) + ")"
    return "replace(" + result + ", '\\n', '<br>')"
