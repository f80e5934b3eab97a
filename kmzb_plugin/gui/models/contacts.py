"""Units, beats and places in words: what the locator's rows and the contact card say."""

from __future__ import annotations

from typing import List, Optional

from ...core.places import BEAT, LOCALITY, STREET, UNIT, Answer, Contact, FoundPlace
from ...i18n import decimal, language, number, translate

ROUND_M = 10
KILOMETRE_M = 1000.0


def kind_of(place: FoundPlace) -> str:
    """What kind of thing was found."""
    return {
        LOCALITY: translate("KmzbPlugin", "locality"),
        STREET: translate("KmzbPlugin", "street"),
        UNIT: translate("KmzbPlugin", "police unit"),
        BEAT: translate("KmzbPlugin", "beat"),
    }.get(place.kind, "")


def where_of(place: FoundPlace) -> str:
    """Gmina and powiat, where they are known; a beat's unit."""
    parts: List[str] = []
    if place.kind == BEAT and place.unit is not None:
        parts.append(place.unit.name)
    if place.gmina and place.gmina not in (place.name, place.locality):
        parts.append(translate("KmzbPlugin", "gmina {name}").replace("{name}", place.gmina))
    if place.powiat:
        parts.append(translate("KmzbPlugin", "powiat {name}").replace("{name}", place.powiat))
    return ", ".join(parts)


def short_name(unit: Contact) -> str:
    """"Komenda Miejska Policji w Sopocie" as "KMP w Sopocie": a row of the locator is narrow."""
    _office, police, rest = unit.name.partition(" Policji")
    return unit.kind + rest if police and rest else unit.name


def who_of(place: FoundPlace) -> str:
    """Unit, phone, beat and officer in one line, what is needed first in front; says so when nobody is known."""
    if place.unit is None:
        return translate("KmzbPlugin", "in no unit's area")
    officer = place.officer
    phone = (officer.phone if officer is not None else None) or place.unit.phone
    parts = [
        None if place.kind in (UNIT, BEAT) else short_name(place.unit),
        translate("KmzbPlugin", "nearest unit: no area holds this place") if place.in_gap else None,
        translate("KmzbPlugin", "tel. {number}").replace("{number}", phone) if phone else None,
        place.unit.address if place.kind == UNIT else None,
        officer.beat if officer is not None and place.kind != BEAT else None,
        officer.name if officer is not None else None,
    ]
    return " · ".join(part for part in parts if part)


def distance(metres: float) -> str:
    """Metres up to one kilometre, kilometres with one decimal beyond."""
    if metres < KILOMETRE_M:
        return translate("KmzbPlugin", "{distance} m").replace("{distance}", number(round(metres / ROUND_M) * ROUND_M))
    return translate("KmzbPlugin", "{distance} km").replace("{distance}", decimal(metres / KILOMETRE_M, 1))


def kind_and_where(place: FoundPlace) -> str:
    """Kind, gmina and powiat in one line."""
    return ", ".join(part for part in (kind_of(place), where_of(place)) if part)


def spot_of(answer: Answer) -> str:
    """Street and locality of a clicked point; empty when nothing is known of it."""
    if answer.street:
        return f"{answer.street}, {answer.locality}" if answer.locality else answer.street
    return translate("KmzbPlugin", "Near {locality}").replace("{locality}", answer.locality) if answer.locality else ""


def road_of(answer: Answer) -> str:
    """The class of the road at the point; empty away from roads."""
    return answer.road_class(language()) or ""


def warning_of(answer: Answer) -> Optional[str]:
    """What makes the answer less than certain: a gap of the areas, or a border nearby."""
    if answer.gap_m > 0:
        return translate(
            "KmzbPlugin", "No unit's area holds this place. The nearest one is told, {distance} away; check who is competent."
        ).replace("{distance}", distance(answer.gap_m))
    if answer.neighbour is not None:
        return (
            translate("KmzbPlugin", "On the border: the area of {unit} is {distance} away.")
            .replace("{distance}", distance(answer.neighbour_m or 0.0))
            .replace("{unit}", answer.neighbour)
        )
    return None
