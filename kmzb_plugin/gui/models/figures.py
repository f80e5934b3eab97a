"""Numbers of any kind as people read them; a dash where there is none."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from . import texts

_EPOCH = date(1970, 1, 1)


def percent(share: float) -> str:
    """ "41 %", "0.4 %"; a dash where there is none."""
    if not np.isfinite(share):
        return texts.DASH
    digits = 0 if abs(share) >= 0.0995 or share == 0 else 1 if abs(share) >= 0.001 else 3
    return texts.decimal(100.0 * share, digits) + texts.PERCENT


def decimal(value: float, digits: int = 2) -> str:
    """So many digits behind the point."""
    return texts.decimal(value, digits) if np.isfinite(value) else texts.DASH


def plain(value: float) -> str:
    """No more digits than there are, at most two: "10", "12.5", "0.25"."""
    return decimal(value, 0 if float(value).is_integer() else 1 if float(value * 10).is_integer() else 2)


def short(value: float) -> str:
    """A number of any size in about three digits."""
    if value == int(value):
        return texts.number(int(value))
    digits = max(0, 2 - int(np.floor(np.log10(abs(value)))))
    if not digits:
        return texts.number(round(value))
    return texts.decimal(value, min(digits, 6))


def metres(length_m: float) -> str:
    """ "500 m", "2 km"."""
    if length_m >= 1000:
        digits = 0 if length_m % 1000 == 0 else 1
        return texts.decimal(length_m / 1000, digits) + f"{texts.NO_BREAK}km"
    return texts.number(round(length_m)) + f"{texts.NO_BREAK}m"


def day(days: float) -> str:
    """A day given as days since 1970."""
    return texts.day(_EPOCH + timedelta(days=int(np.floor(days))))
