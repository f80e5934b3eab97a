"""Who we are, and the rule tables."""

from __future__ import annotations

import psycopg2

from ..core.model import Action, Beat, Catalogue, Category, Identity, Institution, Queue, Reason, Status
from ..core.ports import Canceller
from ..errors import ActRefused, LoginRefused, NotAPerson, SchemaTooNew, SchemaTooOld
from ..i18n import translate
from .connection import ConnectionPool, Cursor
from .errors import INSUFFICIENT_PRIVILEGE, MISSING_OBJECT
from .statements import statement

#: Versions of the database's contract that this plugin can work with.
SUPPORTED_SCHEMA = (2, 2)


def check_schema(version: int) -> None:
    """Raise SchemaTooOld or SchemaTooNew, saying both versions, unless ``version`` is supported."""
    oldest, newest = SUPPORTED_SCHEMA
    if version < oldest:
        text = translate(
            "KmzbPlugin",
            "The database has version %1 and this plugin needs at least %2: ask its administrator to run the upgrade.",
        )
        raise SchemaTooOld(text.replace("%1", str(version)).replace("%2", str(oldest)))
    if version > newest:
        text = translate(
            "KmzbPlugin",
            "The database has version %1 and this plugin knows it up to %2: install the current version of the plugin.",
        )
        raise SchemaTooNew(text.replace("%1", str(version)).replace("%2", str(newest)))


class PgCatalogueGateway:
    """``core.ports.CatalogueGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def whoami(self, canceller: Canceller) -> Identity:
        """Raises SchemaTooOld, SchemaTooNew, NotAPerson, LoginRefused, ConnectionFailed."""
        try:
            with self._pool.reading(canceller) as cursor:
                check_schema(self._schema_version(cursor))
                cursor.execute(statement("whoami"))
                row = cursor.fetchone()
        except ActRefused as refused:
            if refused.sqlstate == INSUFFICIENT_PRIVILEGE:
                raise NotAPerson(detail=refused.sqlstate) from None
            raise
        if row is None:
            raise NotAPerson()
        values = list(row)
        values[6] = tuple(values[6])
        return Identity(*values)

    def catalogue(self, canceller: Canceller) -> Catalogue:
        """All rule tables, beats of the own area included, in one round trip.

        Raises SchemaTooOld when a part of the contract is not there, whatever version the database says it has.
        """
        with self._pool.reading(canceller) as cursor:
            try:
                cursor.execute(statement("catalogue"))
            except psycopg2.Error as error:
                if error.pgcode in MISSING_OBJECT:
                    raise SchemaTooOld(detail=error.pgcode) from None
                raise
            categories, statuses, queues, actions, reasons, institutions, beats = cursor.fetchone()
        return Catalogue(
            categories=tuple(Category(*item) for item in categories),
            statuses=tuple(Status(*item) for item in statuses),
            queues=tuple(Queue(*item) for item in queues),
            actions=tuple(Action(*item) for item in actions),
            reasons=tuple(Reason(*item) for item in reasons),
            institutions=tuple(Institution(*item) for item in institutions),
            beats=tuple(Beat(*item) for item in beats),
        )

    @staticmethod
    def _schema_version(cursor: Cursor) -> int:
        try:
            cursor.execute(statement("schema_version"))
        except psycopg2.Error as error:
            if error.pgcode in MISSING_OBJECT:
                text = translate("KmzbPlugin", "This is not a KMZB database: choose another connection.")
                raise LoginRefused(text, error.pgcode) from None
            raise
        return int(cursor.fetchone()[0])
