"""Rules of routing and sets of areas in the user's words."""

from __future__ import annotations

from typing import List, Optional, Sequence

from qgis.PyQt.QtCore import QLocale

from ...core.model import Catalogue, Named
from ...core.routing import AreaSetLine, RoutingAnswer, Rule
from ...i18n import language, translate
from . import texts


def day_names() -> Sequence[str]:
    """Short names of the days, Monday first."""
    return [str(texts.locale().dayName(day, QLocale.FormatType.ShortFormat)) for day in range(1, 8)]


def weekdays(mask: Optional[int]) -> str:
    """The days of a mask (bit 0: Monday)."""
    return ", ".join(name for bit, name in enumerate(day_names()) if mask and mask >> bit & 1)


def hours(begin: Optional[int], end: Optional[int]) -> str:
    """From an hour to an hour."""
    return "" if begin is None or end is None else f"{begin}:00–{end}:00"


def named(entries: Sequence[Named], code: Optional[str]) -> str:
    """The name of a code; the code itself when it is not known."""
    return next((entry.name(language()) for entry in entries if entry.code == code), code or "")


def group_name(catalogue: Catalogue, code: Optional[str]) -> str:
    """The name of a group of categories."""
    for category in catalogue.categories:
        if category.group_code == code:
            return category.group_name_pl if language() == "pl" else category.group_name_en
    return code or ""


def conditions(rule: Rule, catalogue: Catalogue, roads: Sequence[Named], pillars: Sequence[Named]) -> str:
    """What must be so for a rule, in one line."""
    parts: List[str] = []
    if rule.category:
        parts.append(catalogue.category(rule.category).name(language()))
    if rule.category_group:
        parts.append(translate("KmzbPlugin", "group: {name}").format(name=group_name(catalogue, rule.category_group)))
    if rule.road_class:
        parts.append(named(roads, rule.road_class))
    if rule.weekdays:
        parts.append(weekdays(rule.weekdays))
    if rule.hour_from is not None:
        parts.append(hours(rule.hour_from, rule.hour_to))
    if rule.pillar:
        parts.append(named(pillars, rule.pillar))
    return texts.DOT.join(parts) or translate("KmzbPlugin", "everything")


def target(rule: Rule) -> str:
    """Where a rule sends, or whom it suggests."""
    parts = [f"→ {rule.to_unit_name}"] if rule.to_unit_name else []
    if rule.to_institution_name:
        parts.append(translate("KmzbPlugin", "suggests: {body}").format(body=rule.to_institution_name))
    return texts.DOT.join(parts)


def answer(found: RoutingAnswer, roads: Sequence[Named]) -> str:
    """Where a report would go and why."""
    if found.unit_name is None:
        return translate("KmzbPlugin", "No unit's area is within reach of this place: such a report is refused.")
    lines = [f"→ {found.unit_name}" + (texts.DOT + found.beat_name if found.beat_name else "")]
    lines.append(("⚑ " if found.is_flag else "") + found.how_name(language()))
    if found.rule_name:
        lines.append(translate("KmzbPlugin", "Rule: {name}").format(name=found.rule_name))
    else:
        lines.append(translate("KmzbPlugin", "No rule fits."))
    if found.institution_name:
        lines.append(translate("KmzbPlugin", "Suggested body: {name}").format(name=found.institution_name))
    if found.road_class:
        lines.append(translate("KmzbPlugin", "Road: {name}").format(name=named(roads, found.road_class)))
    return "\n".join(lines)


def area(m2: Optional[float]) -> str:
    """A size: square kilometres, or square metres below 0.1 km²."""
    if m2 is None:
        return texts.DASH
    if m2 < 100_000:
        return translate("KmzbPlugin", "{size} m²").format(size=texts.number(round(m2)))
    return translate("KmzbPlugin", "{size} km²").format(size=texts.decimal(m2 / 1e6, 1))


def line(entry: AreaSetLine) -> str:
    """One line of a preview."""
    unit = entry.unit_name or ""
    other = entry.other_name or translate("KmzbPlugin", "no unit")
    if entry.kind in ("move", "kept"):
        return f"{unit} → {other}"
    if entry.kind == "overlap":
        return f"{unit} / {other}"
    if entry.kind == "gap":
        return unit or translate("KmzbPlugin", "hole between the areas")
    return unit
