"""From psycopg2's errors to ours. Texts are our own: the driver's may quote connection strings or report texts."""

from __future__ import annotations

import json
import re
from typing import Any, Dict, Mapping

import psycopg2

from ..errors import (
    ActRefused,
    Cancelled,
    Conflict,
    ConnectionFailed,
    ConnectionLost,
    Contended,
    KmzbError,
    LoginRefused,
    ReportOutOfReach,
)
from ..i18n import language, translate

QUERY_CANCELED = "57014"
#: Deadlock and serialization failure: one of two transactions that stood in each other's way had to go.
CONTENDED = ("40P01", "40001")
INSUFFICIENT_PRIVILEGE = "42501"
#: The schema, a function or a table of the contract is not there: no KMZB database, or a very old one.
MISSING_OBJECT = ("3F000", "42883", "42P01", "42703")
#: Classes of "the server ended this session".
_SESSION_ENDED = ("08000", "08003", "08006", "57P01", "57P02", "57P03", "57P05", "25P03")

_LOGIN_REFUSED = re.compile(
    r"password|authentication|no pg_hba\.conf|role .* does not exist|not permitted to log in|has_no_privilege|"
    r"permission denied for database|uwierzytelni|autoryzacj|hasł",
    re.IGNORECASE,
)
_NO_DATABASE = re.compile(r'FATAL:.*database ".*" does not exist', re.IGNORECASE)
_NO_SSL = re.compile(r"server does not support SSL|certificate|SSL error|no encryption", re.IGNORECASE)
_NO_SERVICE = re.compile(r"definition of service|service file", re.IGNORECASE)


def _act_texts() -> Dict[str, str]:
    return {
        "KM002": translate("KmzbPlugin", "This is not possible from the report's present status."),
        "KM003": translate("KmzbPlugin", "Choose a reason."),
        "KM004": translate("KmzbPlugin", "Write a note."),
        "KM006": translate("KmzbPlugin", "Your role may not do this."),
        "KM007": translate("KmzbPlugin", "The chosen reason, category or institution is not valid any more."),
        "KM008": translate("KmzbPlugin", "Choose the institution that takes the report over."),
        "KM009": translate("KmzbPlugin", "There is nothing of yours to undo on this report."),
        "KM010": translate("KmzbPlugin", "This position cannot be used: it is empty, not valid or outside Poland."),
        "KM011": translate("KmzbPlugin", "The text is empty or too long."),
        "KM012": translate("KmzbPlugin", "This act was already sent with other content. Try again."),
        "KM024": translate("KmzbPlugin", "This is not possible from the referral's present status."),
        "KM013": translate("KmzbPlugin", "The report of a citizen was refused: a detail is missing or wrong."),
        "KM014": translate("KmzbPlugin", "The report of a citizen was refused: a file cannot be accepted."),
        "KM015": translate("KmzbPlugin", "The report of a citizen was refused: this sender has reported already."),
        "KM016": translate("KmzbPlugin", "There is no such report on the public map."),
        "KM022": translate("KmzbPlugin", "The case has changed: the report or event is in another case, or in none, now."),
        "KM023": translate("KmzbPlugin", "The other case reaches beyond your area: a superior unit has to merge it."),
        "KM026": translate("KmzbPlugin", "The day of the meeting is missing, in the future or too long ago."),
        "KM027": translate("KmzbPlugin", "A number or a file is not acceptable: people 0 to 1,000,000, files up to 5 MB."),
        "KM020": translate("KmzbPlugin", "This unit cannot take it: choose another one."),
        "KM021": translate("KmzbPlugin", "This set of areas is in force already, or its day has not come."),
        "KM028": translate("KmzbPlugin", "The import was not begun properly. Try again."),
        "KM029": translate("KmzbPlugin", "The file holds rows outside your area, so nothing of it was stored."),
        "KM030": translate("KmzbPlugin", "The desk cannot count this: the choice of place, period or kinds makes no sense."),
        "KM031": translate("KmzbPlugin", "A value of the staffing or of an assumption is not known or out of bounds."),
        INSUFFICIENT_PRIVILEGE: translate("KmzbPlugin", "Your account may not do this in the central database."),
    }


def _scope_texts() -> Dict[str, str]:
    """What is wrong with a scope, by the field that the database names."""
    return {
        "unit": translate("KmzbPlugin", "The chosen unit is not in your area."),
        "area": translate("KmzbPlugin", "The drawn area cannot be used: it is no valid polygon."),
        "geom": translate("KmzbPlugin", "This piece of the map cannot be used: it is no valid polygon."),
        "from": translate("KmzbPlugin", "The first day of the period is not valid."),
        "to": translate("KmzbPlugin", "The period must end after it begins."),
        "pillars": translate("KmzbPlugin", "Choose at least one source: reports, police systems or consultations."),
        "kinds": translate("KmzbPlugin", "A chosen category or type of event does not exist any more."),
        "cell_km": translate("KmzbPlugin", "The size of the squares must lie between 10 m and 1000 km."),
        "weight": translate("KmzbPlugin", "A harm weight is a number from 0 to 1,000,000."),
    }


def detail_field(error: psycopg2.Error) -> str:
    """Which field of a question the database refused (KM030), "" when it does not say."""
    try:
        return str(json.loads(error.diag.message_detail or "")["field"])
    except (ValueError, KeyError, TypeError):
        return ""


def from_driver(error: psycopg2.Error, *, cancelled: bool = False) -> KmzbError:
    """The error the user understands for one that came out of a running session.

    ``cancelled``: the user had asked for it, so whatever broke is the answer to that.
    """
    code = error.pgcode or ""
    if cancelled:
        return Cancelled()
    if code == "KM001":
        return Conflict(_conflict_info(error), detail=code)
    if code == "KM005":
        return ReportOutOfReach(detail=code, sqlstate=code)
    said = _said(error) if code == "KM014" else ""
    if said:
        return ActRefused(said, code, code)
    if code == "KM030" and detail_field(error) in _scope_texts():
        return ActRefused(_scope_texts()[detail_field(error)], code, code)
    texts = _act_texts()
    if code in texts:
        return ActRefused(texts[code], code, code)
    if code == QUERY_CANCELED:
        return KmzbError(translate("KmzbPlugin", "The central database took too long to answer."), code)
    if code in _SESSION_ENDED or (not code and isinstance(error, (psycopg2.OperationalError, psycopg2.InterfaceError))):
        return ConnectionLost(detail=code or type(error).__name__)
    if code in CONTENDED:
        return Contended(detail=code)
    if code in MISSING_OBJECT:
        return KmzbError(translate("KmzbPlugin", "The central database lacks something this plugin needs."), code)
    return KmzbError(
        translate("KmzbPlugin", "The central database reported an error (%1).").replace("%1", code or "?"),
        f"{type(error).__name__} {code}",
    )


def from_connecting(error: psycopg2.Error) -> ConnectionFailed:
    """The error for a connection that could not be made."""
    said = str(error)
    if _NO_SERVICE.search(said):
        text = translate("KmzbPlugin", "The connection's service is not defined on this computer.")
        return LoginRefused(text, "service")
    if _NO_SSL.search(said):
        text = translate("KmzbPlugin", "No encrypted connection to the central database could be made.")
        return LoginRefused(text, "ssl")
    if _NO_DATABASE.search(said):
        return LoginRefused(translate("KmzbPlugin", "The server has no such database."), "database")
    if _LOGIN_REFUSED.search(said):
        text = translate("KmzbPlugin", "The central database refused the login: check the user name and password.")
        return LoginRefused(text, "login")
    return ConnectionFailed(detail=_reason(said))


def _reason(said: str) -> str:
    """Which known kind of network failure it was; the message itself names hosts and users."""
    kinds = ("timeout expired", "Connection refused", "could not translate host name", "No route to host",
             "Network is unreachable", "starting up", "shutting down", "too many clients", "remaining connection slots")
    return next((kind for kind in kinds if kind.lower() in said.lower()), "unknown")


def _said(error: psycopg2.Error) -> str:
    """The sentence of a refused file in the user's language, which the database brings along; empty when it has none."""
    text = _conflict_info(error).get("text_" + language())
    return text if isinstance(text, str) else ""


def _conflict_info(error: psycopg2.Error) -> Mapping[str, Any]:
    """The JSON of DETAIL: version, status and the events since; empty when it is not what it should be."""
    try:
        info = json.loads(error.diag.message_detail or "{}")
    except ValueError:
        return {}
    return info if isinstance(info, dict) else {}
