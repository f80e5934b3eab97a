"""What an event of a report changed, in the user's words."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any, List, Mapping, Optional, Sequence, Tuple

from ...core.decisions import ConflictEvent
from ...core.model import Catalogue, Event
from ...i18n import language, translate
from . import texts

ARROW = "→"


def act_name(event: Event) -> str:
    """The act in the user's language."""
    return (event.act_name_pl if language() == "pl" else event.act_name_en) or event.act


def reason_name(event: Event) -> str:
    """The reason in the user's language, or nothing."""
    return (event.reason_name_pl if language() == "pl" else event.reason_name_en) or event.reason or ""


def changes(event: Event, catalogue: Catalogue) -> Tuple[str, ...]:
    """Each visible change as "old → new"; what only the database needs (ids, moments) stays out."""
    old, new = event.old, event.new
    lines: List[str] = []
    _add(lines, "", _changed(old, new, "status", lambda code: texts.status_name(code, catalogue)))
    if not old:  # the first event: everything is new
        return tuple(lines)
    _add(lines, "", _changed(old, new, "category", lambda code: catalogue.category(code).name(language())))
    moved = _moved(old, new)
    if moved is not None:
        lines.append(translate("KmzbPlugin", "moved by {distance} m").format(distance=texts.number(moved)))
    lines.extend(_unit(new))
    label = translate("KmzbPlugin", "beat")
    _add(lines, label, _changed(old, new, "beat_id", lambda key: _beat(key, catalogue)))
    institution = new.get("institution_id")
    if institution is not None and institution != old.get("institution_id"):
        lines.append(f"{ARROW} {_institution(institution, catalogue)}")
    if "status" not in new or old.get("status") == new.get("status"):
        label = translate("KmzbPlugin", "deadline")
        _add(lines, label, _changed(old, new, "due_at", _moment))
    return tuple(lines)


def _add(lines: List[str], label: str, change: Optional[str]) -> None:
    if change:
        lines.append(f"{label}: {change}" if label else change)


def _changed(old: Mapping[str, Any], new: Mapping[str, Any], key: str, name: Any) -> Optional[str]:
    """"old → new" when the value of ``key`` differs, "→ new" when there was none."""
    if key not in new or old.get(key) == new.get(key):
        return None
    after = name(new[key]) if new[key] is not None else texts.DASH
    if old.get(key) is None:
        return f"{ARROW} {after}"
    return f"{name(old[key])} {ARROW} {after}"


def _moved(old: Mapping[str, Any], new: Mapping[str, Any]) -> Optional[int]:
    """Metres between the old and the new position (EPSG:2180), rounded; ``None`` when it did not move."""
    try:
        span = math.hypot(float(new["x"]) - float(old["x"]), float(new["y"]) - float(old["y"]))
    except (KeyError, TypeError, ValueError):
        return None
    return max(1, round(span)) if span > 0 else None


def _unit(new: Mapping[str, Any]) -> List[str]:
    """The unit that got the report; when it went up to be settled, also the one it was meant for."""
    name, wanted = new.get("unit_name"), new.get("wanted_unit")
    lines = [f"{ARROW} {name}"] if name else []
    if name and wanted and wanted != name:
        lines.append(translate("KmzbPlugin", "passed on too often, meant for: {unit}").format(unit=wanted))
    return lines


def _beat(key: Any, catalogue: Catalogue) -> str:
    return next((beat.name for beat in catalogue.beats if beat.id == key), f"#{key}")


def _institution(key: Any, catalogue: Catalogue) -> str:
    return next((entry.name for entry in catalogue.institutions if entry.id == key), f"#{key}")


def _moment(value: Any) -> str:
    try:
        return texts.moment(datetime.fromisoformat(str(value).replace("Z", "+00:00")))
    except ValueError:
        return str(value)


def colleague_acts(events: Sequence[ConflictEvent], catalogue: Catalogue) -> str:
    """Who did what and when, one line for each event; codes become names of the rule tables."""
    lines = []
    for event in events:
        parts = (event.actor, texts.moment(event.at), _done(event, catalogue))
        lines.append(texts.DOT.join(part for part in parts if part))
    return "\n".join(lines)


def _done(event: ConflictEvent, catalogue: Catalogue) -> str:
    """The act as something done, with the status where the act does not say it."""
    action = next((a for a in catalogue.actions if a.code == event.act), None)
    status = texts.status_name(event.status, catalogue) if event.status else ""
    if action is None:  # an act of other roles: the catalogue has no name for it
        return f"{ARROW} {status}" if status else event.act
    done = action.done_name(language())
    return f"{done} {ARROW} {status}" if status and not action.changes_status else done


def as_seen(events: Sequence[Event]) -> Tuple[ConflictEvent, ...]:
    """Events of the history in the form in which a conflict tells them."""
    return tuple(ConflictEvent(e.act, e.actor, e.at, str(e.new.get("status") or "")) for e in events)
