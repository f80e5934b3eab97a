"""The tree of named errors: each has a text for the user and a detail for the log.

Pure Python: no Qt, no QGIS, no psycopg2. Texts are English message ids; ``i18n`` translates them where
they are shown.
"""

from __future__ import annotations

from typing import Any, Mapping, Optional


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that the text extractor looks for
    """Marks ``text`` for translation and returns it as it is."""
    return text


class KmzbError(Exception):
    """Base of all errors that the plugin shows.

    ``text`` is a translatable sentence for the user, ``detail`` goes to the log and must hold no report text,
    no personal data and no password.
    """

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "Something went wrong.")

    def __init__(self, text: str = "", detail: str = "") -> None:
        self.text = text or self.default_text
        self.detail = detail
        super().__init__(self.text)


class ConnectionFailed(KmzbError):
    """The server cannot be reached or refused the login."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "The central database cannot be reached.")


class ConnectionLost(ConnectionFailed):
    """An established connection broke in the middle of something."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "The connection to the central database was lost.")


class OutcomeUnknown(ConnectionLost):
    """The line broke while the server was asked to commit: it may have done so."""

    default_text = QT_TRANSLATE_NOOP(
        "KmzbPlugin",
        "The connection was lost at the very end, so it is not known whether the rows were stored. Import the file again: "
        "rows that are there already are only counted.",
    )


class LoginRefused(ConnectionFailed):
    """The server answered and refused the login: trying again by itself would not help."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "The central database refused the login.")


class SchemaTooOld(KmzbError):
    """The database is older than this plugin can work with."""

    default_text = QT_TRANSLATE_NOOP(
        "KmzbPlugin", "The database is older than this plugin: ask its administrator to run the upgrade."
    )


class SchemaTooNew(KmzbError):
    """The database is newer than this plugin: the plugin must be updated."""

    default_text = QT_TRANSLATE_NOOP(
        "KmzbPlugin", "The database is newer than this plugin: install the current version of the plugin."
    )


class NotAPerson(KmzbError):
    """The login is valid but bound to no active person."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "Your login is not bound to an active person in the central database.")


class Cancelled(KmzbError):
    """The user cancelled; nothing was written."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "Cancelled.")


class ActRefused(KmzbError):
    """The database refused an act; ``sqlstate`` says which rule."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "The database refused this act.")

    def __init__(self, text: str = "", detail: str = "", sqlstate: str = "") -> None:
        super().__init__(text, detail)
        self.sqlstate = sqlstate


class Conflict(ActRefused):
    """Somebody else acted first; ``info`` is the server's JSON: version, status, events since."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "A colleague has acted on this report in the meantime.")

    def __init__(self, info: Optional[Mapping[str, Any]] = None, detail: str = "") -> None:
        super().__init__("", detail, "KM001")
        self.info: Mapping[str, Any] = dict(info or {})


class Contended(KmzbError):
    """The server ended a transaction because another one stood in its way; nothing was written, so it can be done again."""

    default_text = QT_TRANSLATE_NOOP(
        "KmzbPlugin", "Somebody else was changing the same thing at that very moment. Nothing was stored: try again."
    )


class ReportOutOfReach(ActRefused):
    """No such report in the caller's area."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "There is no such report in your area.")


class TooMuch(KmzbError):
    """More events than a picture of single events can be made of; nothing was left out silently."""

    default_text = QT_TRANSLATE_NOOP(
        "KmzbPlugin", "These are too many events to look at one by one: choose a smaller area or a shorter period."
    )
