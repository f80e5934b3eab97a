"""Values of the register in the user's words."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from qgis.core import QgsGeometry, QgsWkbTypes

from ...i18n import translate
from . import texts

KILOMETRE = 1000.0
SQUARE_KILOMETRE = 1_000_000.0


def geometry_of(wkb: Optional[bytes]) -> QgsGeometry:
    """A drawing; a null geometry where there is none."""
    geometry = QgsGeometry()
    if wkb is not None:
        geometry.fromWkb(wkb)
    return geometry


def shape_name(wkb: Optional[bytes]) -> str:
    """What was drawn, with its size: a point, a line of 340 m, an area of 2.1 ha."""
    geometry = geometry_of(wkb)
    if geometry.isNull():
        return translate("KmzbPlugin", "no place")
    kind = geometry.type()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        return translate("KmzbPlugin", "point")
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        return translate("KmzbPlugin", "line, {length}").format(length=_length(geometry.length()))
    return translate("KmzbPlugin", "area, {size}").format(size=_area(geometry.area()))


def _length(metres: float) -> str:
    if metres < KILOMETRE:
        return texts.number(round(metres)) + " m"
    return texts.decimal(metres / KILOMETRE, 1) + " km"


def _area(square_metres: float) -> str:
    if square_metres < SQUARE_KILOMETRE:
        return texts.decimal(square_metres / 10_000, 1) + " ha"
    return texts.decimal(square_metres / SQUARE_KILOMETRE, 1) + " km²"


def field_names() -> Dict[str, str]:
    """What the fields of the drafts are called."""
    return {
        "held_on": translate("KmzbPlugin", "day"),
        "held_at": translate("KmzbPlugin", "hour"),
        "place": translate("KmzbPlugin", "place"),
        "teryt": translate("KmzbPlugin", "gmina"),
        "kind": translate("KmzbPlugin", "kind"),
        "organiser": translate("KmzbPlugin", "organiser"),
        "organiser_kind": translate("KmzbPlugin", "kind of organiser"),
        "participants": translate("KmzbPlugin", "participants"),
        "x": translate("KmzbPlugin", "position on the map"),
        "y": translate("KmzbPlugin", "position on the map"),
        "category": translate("KmzbPlugin", "category"),
        "description": translate("KmzbPlugin", "description"),
        "people": translate("KmzbPlugin", "people behind it"),
        "wkb_2180": translate("KmzbPlugin", "position on the map"),
    }


def complaint(field: str) -> str:
    """What is wrong with a field of a meeting that cannot be saved."""
    return {
        "held_on": translate("KmzbPlugin", "A meeting in the future cannot be written down."),
        "place": translate("KmzbPlugin", "Write where the meeting was."),
        "kind": translate("KmzbPlugin", "Choose the kind of the meeting."),
        "organiser_kind": translate("KmzbPlugin", "Choose who organised the meeting."),
    }[field]


def listed(names: Tuple[str, ...]) -> str:
    """The fields in words, each once."""
    known = field_names()
    return ", ".join(dict.fromkeys(known.get(name, name) for name in names))


def overtaken(info: Any) -> str:
    """An act was refused because somebody had acted before; ``info``: the detail of the conflict."""
    return translate("KmzbPlugin", "{who} was there first; this is what stands in the register now.").format(who=who(info))


def who(info: Any) -> str:
    """Those who acted since, from the detail of a conflict."""
    events = info.get("events") or []
    names = dict.fromkeys(str(event.get("actor") or "") for event in events if isinstance(event, dict))
    return ", ".join(name for name in names if name) or translate("KmzbPlugin", "Somebody else")
