"""What is installed and what is in it."""

from __future__ import annotations

from .connection import Connection, Target, fetch_all, fetch_one
from .console import AdminError, Console
from .migrate import Difference, difference


def show(target: Target, console: Console) -> None:
    """Print server, schema and contents. Raises AdminError where there is no KMZB."""
    connection = target.connect()
    try:
        (server, postgis) = fetch_one(connection, "server_versions")
        console.say(f"Server    PostgreSQL {server}, PostGIS {postgis or 'not installed in this database'}")
        console.say(f"Database  {connection.info.dbname} on {connection.info.host or 'a local socket'}")
        (installed, allowed) = fetch_one(connection, "may_act_as_owner")
        if not installed:
            raise AdminError("there is no KMZB schema in this database: run `install`")
        console.say(f"Schema    {_schema(connection)}")
        if allowed:
            _show_contents(connection, console)
        else:
            console.say("Contents  shown to a superuser or a member of kmzb_owner only")
    finally:
        connection.close()


def _schema(connection: Connection) -> str:
    (version,) = fetch_one(connection, "schema_version")
    (readable,) = fetch_one(connection, "has_registry")
    found = difference(connection) if readable else Difference((), (), ())
    text = f"version {version}" if version is not None else "version unknown to this login"
    if found.unknown:
        return f"{text}, newer than this program (unknown: {', '.join(found.unknown)})"
    if found.deployed:
        rest = f"to be upgraded: {', '.join(found.pending)}" if found.pending else "up to date"
        return f"{text}, last change {found.deployed[-1]}, {rest}"
    return text


def _show_contents(connection: Connection, console: Console) -> None:
    console.say("")
    console.table(("contents", "rows"), fetch_all(connection, "contents"))
    console.say("")
    console.table(("reports", "rows", "overdue"), fetch_all(connection, "reports_by_status"))
