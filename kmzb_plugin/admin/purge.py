"""Removing what must not be kept: hashes of senders and the keys they were made with."""

from __future__ import annotations

from .connection import Target, fetch_all, owner_connection
from .console import Console, Exit
from .statements import statement


def purge(target: Target, console: Console) -> Exit:
    """One purge, as a daily job runs it; prints what went. The keys' old pages are wiped, the desk's ledger is folded in."""
    with owner_connection(target) as connection:
        rows = fetch_all(connection, "purge")
        connection.commit()
        fetch_all(connection, "fold_rollup")
        connection.commit()
        connection.autocommit = True  # VACUUM runs outside a transaction
        with connection.cursor() as cursor:
            cursor.execute(statement("purge_vacuum"))
    console.table(("removed", "rows"), [[what, int(removed)] for what, removed in rows])
    return Exit.DONE
