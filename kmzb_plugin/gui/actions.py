"""The plugin's actions as a table: what stands in the toolbar, in the menu and in QGIS's shortcut settings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Callable, Collection, Dict, FrozenSet, Mapping, Optional, Tuple

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .. import paths
from ..i18n import translate
from .state import ConnectionState

OBJECT_NAME_PREFIX = "Kmzb_"
#: Whose logins the database lets bring files in.
INTAKE_ROLES = frozenset({"administrator", "intake"})


class Needs(Enum):
    """When an action can be used."""

    NOTHING = "nothing"
    SESSION = "session"
    ONLINE = "online"
    REPORT = "report"  # online, and a report is selected


@dataclass(frozen=True)
class ActionSpec:
    """One action. ``icon`` is a name in QGIS's theme, or in ``resources/icons`` when it has no slash in front.

    No default shortcut uses Ctrl+Alt: that is the key of Polish letters.
    """

    id: str
    text: str
    icon: str
    needs: Needs = Needs.NOTHING
    shortcut: str = ""
    checkable: bool = False
    in_toolbar: bool = True
    begins_group: bool = False
    roles: FrozenSet[str] = frozenset()  # who may; empty: everyone
    act: str = ""  # the act on the report it begins: usable when the rules allow that act


def table() -> Tuple[ActionSpec, ...]:
    """All actions, in the order of toolbar and menu; translated at the time of the call."""
    return (
        ActionSpec("dock", translate("KmzbPlugin", "&Verification panel"), "kmzb.svg", shortcut="F8"),
        ActionSpec("meetings", translate("KmzbPlugin", "Register of consul&tations"), "meetings.svg", shortcut="Alt+F8"),
        ActionSpec("desk", translate("KmzbPlugin", "Commander's des&k"), "desk.svg", shortcut="Alt+Shift+F8"),
        ActionSpec("connect", translate("KmzbPlugin", "&Connect…"), "connect.svg", begins_group=True),
        ActionSpec(
            "disconnect", translate("KmzbPlugin", "&Disconnect"), "disconnect.svg", Needs.SESSION, in_toolbar=False
        ),
        ActionSpec("refresh", translate("KmzbPlugin", "Read everything a&gain"), "refresh.svg", Needs.ONLINE),
        ActionSpec(
            "pick", translate("KmzbPlugin", "&Pick a report on the map"), "tool_pick.svg", Needs.SESSION,
            shortcut="Shift+F8", checkable=True, begins_group=True,
        ),
        ActionSpec(
            "annotate_point", translate("KmzbPlugin", "Annotate with a p&oint"), "tool_annotate_point.svg", Needs.REPORT,
            act="annotate",
        ),
        ActionSpec(
            "annotate_line", translate("KmzbPlugin", "Annotate with a &line"), "tool_annotate_line.svg", Needs.REPORT,
            act="annotate",
        ),
        ActionSpec(
            "annotate_polygon", translate("KmzbPlugin", "Annotate with an &area"), "tool_annotate_area.svg",
            Needs.REPORT, act="annotate",
        ),
        ActionSpec(
            "move", translate("KmzbPlugin", "Co&rrect the position of the report"), "tool_move.svg",
            Needs.REPORT, act="move",
        ),
        ActionSpec(
            "zoom_report", translate("KmzbPlugin", "Show the report on the &map"), "zoom_report.svg",
            Needs.REPORT, begins_group=True,
        ),
        ActionSpec(
            "zoom_unit", translate("KmzbPlugin", "Show the area of my &unit"), "zoom_unit.svg", Needs.ONLINE
        ),
        ActionSpec(
            "who_answers", translate("KmzbPlugin", "&Who answers for a place?"), "who_answers.svg", Needs.ONLINE,
            shortcut="Ctrl+F8", checkable=True,
        ),
        ActionSpec(
            "who_answers_centre", translate("KmzbPlugin", "Who answers for the c&entre of the map?"),
            "who_answers_centre.svg", Needs.ONLINE, shortcut="Ctrl+Shift+F8", in_toolbar=False,
        ),
        ActionSpec(
            "import", translate("KmzbPlugin", "&Import a file…"), "import.svg", Needs.ONLINE, in_toolbar=False,
            begins_group=True, roles=INTAKE_ROLES,
        ),
        ActionSpec(
            "routing_rules", translate("KmzbPlugin", "Rules of routi&ng…"), "routing_rules.svg", Needs.ONLINE, in_toolbar=False,
        ),
        ActionSpec(
            "area_sets", translate("KmzbPlugin", "Changes o&f areas…"), "area_sets.svg", Needs.ONLINE, in_toolbar=False,
            roles=frozenset({"coordinator", "administrator"}),
        ),
        ActionSpec(
            "options", translate("KmzbPlugin", "&Settings…"), "/mActionOptions.svg", in_toolbar=False, begins_group=True
        ),
        ActionSpec("help", translate("KmzbPlugin", "&Help"), "/mActionHelpContents.svg", in_toolbar=False),
        ActionSpec("about", translate("KmzbPlugin", "A&bout KMZB"), "/mActionHelpAbout.svg", in_toolbar=False),
    )  # fmt: skip


def build(handlers: Mapping[str, Callable[[], None]], parent: QObject) -> Dict[str, QAction]:
    """Make the actions. Every action must have its handler and every handler its action: KeyError otherwise."""
    made = {}
    for spec in table():
        action = QAction(icon(spec.icon), spec.text, parent)
        action.setObjectName(OBJECT_NAME_PREFIX + spec.id)
        action.setCheckable(spec.checkable)
        handler = handlers[spec.id]
        action.triggered.connect(lambda checked=False, handler=handler: handler())
        made[spec.id] = action
    unknown = set(handlers) - set(made)
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    return made


def enable(
    actions: Mapping[str, QAction],
    connection: ConnectionState,
    report_acts: Optional[Collection[str]],
    roles: Collection[str] = (),
) -> None:
    """Grey what cannot be used now; where the role is what lacks, the tool tip says so.

    ``report_acts`` are the acts that the rules allow on the report on show, ``None`` when there is none.
    """
    online = connection is ConnectionState.ONLINE
    session = online or connection is ConnectionState.OFFLINE
    possible = {
        Needs.NOTHING: True,
        Needs.SESSION: session or connection is ConnectionState.CONNECTING,
        Needs.ONLINE: online,
        Needs.REPORT: online and report_acts is not None,
    }
    for spec in table():
        action = actions[spec.id]
        allowed = not spec.roles or bool(spec.roles.intersection(roles))
        fits = not spec.act or spec.act in (report_acts or ())
        action.setEnabled(possible[spec.needs] and allowed and fits)
        if spec.roles:
            hint = _why_not(spec, action, possible[spec.needs], allowed)
            action.setToolTip(hint)
            action.setStatusTip(hint)


def _why_not(spec: ActionSpec, action: QAction, possible: bool, allowed: bool) -> str:
    """What to say over an action that only some roles have."""
    if not possible:
        return translate("KmzbPlugin", "Connect to the central database first.")
    if not allowed:
        return translate("KmzbPlugin", "Your role may not do this.")
    return str(action.text().replace("&", ""))


def icon(name: str) -> QIcon:
    """An icon of QGIS's theme, or one of our own."""
    return QgsApplication.getThemeIcon(name) if name.startswith("/") else QIcon(paths.resource("icons", name))
