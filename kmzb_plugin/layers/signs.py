"""What a status looks like: its colour, and the sign that tells it apart without colour."""

from __future__ import annotations

import base64
from functools import cache
from typing import Callable, Iterable

from .. import paths
from ..core.model import Status
from .expressions import case_of

UNKNOWN_COLOUR = "#888888"
UNKNOWN_SIGN = "unknown"
DARK = "#14181f"
LIGHT = "#ffffff"


def contrast_colour(colour: str) -> str:
    """Dark or light, whichever reads better on ``colour`` (WCAG 2 relative luminance)."""
    luminance = relative_luminance(colour)
    against_light = 1.05 / (luminance + 0.05)
    against_dark = (luminance + 0.05) / (relative_luminance(DARK) + 0.05)
    return LIGHT if against_light >= against_dark else DARK


def relative_luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0 to 1, after WCAG 2.1."""
    channels = (int(colour[i : i + 2], 16) / 255.0 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def sign_svg(status_code: str) -> str:
    """The sign of a status as an embedded SVG, so that a saved project holds no path of this machine."""
    try:
        path = paths.resource("icons", "signs", status_code + ".svg")
    except FileNotFoundError:
        path = paths.resource("icons", "signs", UNKNOWN_SIGN + ".svg")
    with open(path, "rb") as file:
        return "base64:" + base64.b64encode(file.read()).decode("ascii")


def colour_expression(statuses: Iterable[Status]) -> str:
    """QGIS expression: the colour of the feature's status."""
    return _by_status(statuses, lambda status: status.colour, UNKNOWN_COLOUR)


def sign_expression(statuses: Iterable[Status]) -> str:
    """QGIS expression: the sign of the feature's status."""
    return _by_status(statuses, lambda status: sign_svg(status.code), sign_svg(UNKNOWN_SIGN))


def sign_colour_expression(statuses: Iterable[Status]) -> str:
    """QGIS expression: what the sign is drawn in, on the colour of the feature's status."""
    return _by_status(statuses, lambda status: contrast_colour(status.colour), contrast_colour(UNKNOWN_COLOUR))


def _by_status(statuses: Iterable[Status], value: Callable[[Status], str], otherwise: str) -> str:
    return case_of("status", tuple((status.code, value(status)) for status in statuses), otherwise)
