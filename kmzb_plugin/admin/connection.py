"""Getting into the database by libpq's own means, and telling errors in one line."""

from __future__ import annotations

import os
import select
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Mapping, Sequence, Tuple, Union

import psycopg2
import psycopg2.extensions

from .console import AdminError
from .statements import statement

Connection = psycopg2.extensions.connection
Parameters = Union[Sequence[Any], Mapping[str, Any], None]
OWNER = "kmzb_owner"
MIN_SERVER = 150000

# libpq parameters as the variables that psql and sqitch read
_VARIABLES = {
    "host": "PGHOST",
    "hostaddr": "PGHOSTADDR",
    "port": "PGPORT",
    "user": "PGUSER",
    "dbname": "PGDATABASE",
    "passfile": "PGPASSFILE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
    "sslcrl": "PGSSLCRL",
    "gssencmode": "PGGSSENCMODE",
    "krbsrvname": "PGKRBSRVNAME",
    "channel_binding": "PGCHANNELBINDING",
    "target_session_attrs": "PGTARGETSESSIONATTRS",
    "connect_timeout": "PGCONNECT_TIMEOUT",
}


@dataclass(frozen=True)
class Target:
    """Which database: a connection string, a service, or (both empty) the PG* variables."""

    dsn: str = ""
    service: str = ""

    def connect(self) -> Connection:
        """A new connection, not in autocommit. Raises AdminError."""
        parameters: Dict[str, Any] = {"application_name": "kmzb_admin", "connect_timeout": 15}
        if self.service:
            parameters["service"] = self.service
        try:
            given = psycopg2.extensions.parse_dsn(self.dsn) if self.dsn else {}
            if "connect_timeout" in given or "PGCONNECT_TIMEOUT" in os.environ:
                del parameters["connect_timeout"]
            connection = psycopg2.connect(self.dsn, **parameters)
            connection.set_client_encoding("UTF8")
            # psycopg2 loses a Ctrl-C that comes while it takes in a notice
            with connection.cursor() as cursor:
                cursor.execute(statement("no_notices"))
            connection.commit()
        except (psycopg2.Error, UnicodeError) as error:
            raise AdminError(f"cannot connect: {one_line(error)}", detail=str(error)) from error
        return connection


def one_line(error: BaseException) -> str:
    """The first line of an error's message, with its DETAIL where it has one."""
    diagnostics = getattr(error, "diag", None)
    primary = getattr(diagnostics, "message_primary", None)
    if primary:
        detail = getattr(diagnostics, "message_detail", None)
        return f"{primary} ({detail})" if detail else str(primary)
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " ".join(lines) or type(error).__name__


def libpq_environment(connection: Connection) -> Dict[str, str]:
    """The environment in which psql and sqitch reach the same database as ``connection``."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PGSERVICE", "PGOPTIONS")}
    parameters = connection.info.dsn_parameters
    for key, variable in _VARIABLES.items():
        if parameters.get(key):
            environment[variable] = parameters[key]
    if connection.info.password:
        environment["PGPASSWORD"] = connection.info.password
    return environment


def fetch_all(
    connection: Connection, name: str, parameters: Parameters = None
) -> List[Tuple[Any, ...]]:
    """The rows of the statement ``sql/<name>.sql``; an empty list for one that returns nothing."""
    with connection.cursor() as cursor:
        cursor.execute(statement(name), parameters)
        return cursor.fetchall() if cursor.description else []


def fetch_one(connection: Connection, name: str, parameters: Parameters = None) -> Tuple[Any, ...]:
    """The only row of a statement."""
    rows = fetch_all(connection, name, parameters)
    if len(rows) != 1:
        raise AdminError(f"{name}: expected one row, got {len(rows)}")
    return rows[0]


@contextmanager
def owner_connection(target: Target) -> Iterator[Connection]:
    """A connection that acts as the owner of the schema; committed by the caller, rolled back and closed here.

    Raises AdminError when there is no KMZB here or the login may not act as its owner.
    """
    connection = target.connect()
    try:
        (installed, allowed) = fetch_one(connection, "may_act_as_owner")
        if not installed:
            raise AdminError("there is no KMZB schema in this database: run `install` first")
        if not allowed:
            user = connection.info.user
            raise AdminError(f"{user} may not do this: it takes a superuser or a member of the role {OWNER}")
        act_as_owner(connection)
        connection.commit()
        yield connection
    finally:
        connection.close()


@contextmanager
def interruptible() -> Iterator[None]:
    """Inside, Ctrl-C cancels a running statement at once instead of after it. COPY does not work inside."""
    stopped = []

    def wait(connection: Connection) -> None:
        while True:
            try:
                state = connection.poll()
                if state == psycopg2.extensions.POLL_OK:
                    return
                reading = [connection.fileno()] if state == psycopg2.extensions.POLL_READ else []
                writing = [connection.fileno()] if state == psycopg2.extensions.POLL_WRITE else []
                select.select(reading, writing, [])
            except KeyboardInterrupt:
                stopped.append(True)
                connection.cancel()

    psycopg2.extensions.set_wait_callback(wait)
    try:
        yield
    except psycopg2.extensions.QueryCanceledError:
        if stopped:
            raise KeyboardInterrupt from None
        raise
    finally:
        psycopg2.extensions.set_wait_callback(None)


def act_as_owner(connection: Connection) -> None:
    """From here on what this session makes belongs to the owner of the schema."""
    with connection.cursor() as cursor:
        cursor.execute(statement("set_role_owner"))
