"""Everything that is assumed, as rows of one page: what holds, what was delivered, who says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Dict, Optional, Sequence, Tuple

from ...core.desk import HarmWeight
from ...core.staffing import Assumption, Assumptions, HandlingTime
from ...i18n import language, translate
from . import texts

MOST_MINUTES, MOST_WEIGHT = 10_080.0, 1_000_000.0


class What(Enum):
    """Which act saves a row."""

    VALUE = "value"
    HANDLING = "handling"
    HARM = "harm"


@dataclass(frozen=True)
class Row:
    """``values``: one number, or two for a handling time (on the spot, in the office); ``own``: this unit itself says so."""

    what: What
    key: str
    section: str
    name: str
    values: Tuple[float, ...]
    measure: str
    delivered: Tuple[float, ...]
    source: str
    who: str
    note: str
    own: bool
    version: int
    low: float
    high: float
    whole: bool = False

    @property
    def fields(self) -> Tuple[str, ...]:
        """What its numbers are called."""
        if self.what is What.HANDLING:
            return translate("KmzbPlugin", "On the &spot"), translate("KmzbPlugin", "In the &office")
        return (translate("KmzbPlugin", "Valu&e"),)


def rows(said: Assumptions, harm: Sequence[HarmWeight]) -> Tuple[Row, ...]:
    """In the order of the page."""
    found = [_value(one, said.unit_id) for one in said.values]
    found += [_handling(one, said.unit_id) for one in said.handling]
    found += [_harm(one) for one in harm]
    return tuple(found)


def sections() -> Dict[str, str]:
    """Names of the sections, in their order."""
    return {
        "staffing": translate("KmzbPlugin", "Staffing"),
        "handling": translate("KmzbPlugin", "Handling of one report, without the way"),
        "handling_incident": translate("KmzbPlugin", "Handling of one event of police systems"),
        "travel": translate("KmzbPlugin", "Travel"),
        "beats": translate("KmzbPlugin", "Beats"),
        "siting": translate("KmzbPlugin", "Places of stations"),
        "harm": translate("KmzbPlugin", "Harm weights (the whole country)"),
        "statistics": translate("KmzbPlugin", "Statistics"),
    }


def number(value: float) -> str:
    """As few decimals as it needs; no sign between thousands, so that it can be typed in again."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return text.replace(".", texts.locale().decimalPoint())


def told(values: Tuple[float, ...]) -> str:
    """ "45", "30 + 15"; a dash for nothing."""
    return " + ".join(map(number, values)) or texts.DASH


def parse(text: str) -> Optional[float]:
    """A number as people write it, with comma or point; ``None`` when it is none."""
    try:
        value = float(text.replace("\u00a0", "").replace(" ", "").replace(",", "."))
    except ValueError:
        return None
    return value if value == value and abs(value) != float("inf") else None


def problem(row: Row, typed: str) -> str:
    """Why this cannot be the value of a row; "" when it can."""
    value = parse(typed)
    if value is None:
        return translate("KmzbPlugin", "Write a number.")
    if not row.low <= value <= row.high:
        return translate("KmzbPlugin", "Must lie between {low} and {high}.").format(low=number(row.low), high=number(row.high))
    if row.whole and value != int(value):
        return translate("KmzbPlugin", "Must be a whole number.")
    return ""


def delivered_by() -> str:
    """Who says what nobody changed."""
    return translate("KmzbPlugin", "as delivered")


def _who(unit: int, said_by: Optional[int], name: Optional[str], changed_by: Optional[str], at: str) -> str:
    if said_by is None:
        return delivered_by()
    who = translate("KmzbPlugin", "this unit") if said_by == unit else name or ""
    return ", ".join(filter(None, (who, changed_by or "", at[:10])))


def _value(one: Assumption, unit: int) -> Row:
    lang = language()
    return Row(
        What.VALUE, one.key, one.section, one.name(lang), (one.value,), one.measure(lang), (one.delivered,), one.source(lang),
        _who(unit, one.said_by, one.said_by_name, one.changed_by, one.changed_at), one.note or "", one.own_value is not None,
        one.own_version, one.minimum, one.maximum, one.is_whole,
    )  # fmt: skip


def _handling(one: HandlingTime, unit: int) -> Row:
    lang = language()
    return Row(
        What.HANDLING, one.kind, "handling_incident" if one.is_incident else "handling", one.name(lang),
        (one.field_min, one.office_min), translate("KmzbPlugin", "min"), (one.delivered_field_min, one.delivered_office_min),
        one.source_pl if lang == "pl" else one.source_en,
        _who(unit, one.said_by, one.said_by_name, one.changed_by, one.changed_at), one.note or "", one.own_field_min is not None,
        one.own_version, 0.0, MOST_MINUTES,
    )  # fmt: skip


def _harm(one: HarmWeight) -> Row:
    return Row(
        What.HARM, one.code, "harm", one.name(language()), (one.weight,), translate("KmzbPlugin", "points"), (), "",
        one.says or translate("KmzbPlugin", "our assumption"), one.says, False, one.version, 0.0, MOST_WEIGHT,
    )  # fmt: skip
