"""A small pool of psycopg2 connections: one per running job, cancelled on the server, thrown away when in doubt."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
import time
from typing import Any, Dict, Iterator, List, Optional, Tuple

import psycopg2
import psycopg2.extensions

from ..core.ports import Canceller
from ..errors import Cancelled, ConnectionFailed, ConnectionLost
from .errors import from_connecting, from_driver
from .lines import Peer, peer_of
from .statements import statement

MAX_CONNECTIONS = 4
CONNECT_TIMEOUT_S = 8
CANCEL_TIMEOUT_S = 3
STATEMENT_TIMEOUT_MS = 60_000
IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000
APPLICATION_NAME = "KMZB for QGIS"

#: A dead network is noticed after some 20 seconds, by a reader (keepalives) and by a writer (tcp_user_timeout).
LIVELINESS: Dict[str, Any] = {
    "connect_timeout": CONNECT_TIMEOUT_S,
    "application_name": APPLICATION_NAME,
    "keepalives": 1,
    "keepalives_idle": 8,
    "keepalives_interval": 4,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
    "client_encoding": "UTF8",
}

Connection = Any  # psycopg2.extensions.connection; the package has no types
Cursor = Any


def connect(conninfo: str, *, asynchronous: bool = False, **more: Any) -> Connection:
    """A new connection with our time-outs; ``more`` are parameters of libpq.

    Raises ConnectionFailed or LoginRefused, never quoting ``conninfo``. An asynchronous connection looks up its host
    while it holds Python's lock: give it a ``hostaddr``.
    """
    try:
        dsn = psycopg2.extensions.make_dsn(conninfo, **{**LIVELINESS, **more})
        return psycopg2.connect(dsn, async_=asynchronous)
    except psycopg2.Error as error:
        # "from None": the driver's own text may hold the connection string
        raise from_connecting(error) from None


class _Lease:
    """The right of one job to one connection; afterwards a late cancel reaches nobody else's query."""

    def __init__(self, connection: Connection, conninfo: str) -> None:
        self.connection = connection
        self.cancelled = False
        self._conninfo = conninfo
        self._active = True
        self._lock = threading.Lock()

    def stop(self) -> None:
        """Cancel the running statement on the server, then hang up; from any thread.

        Not by ``connection.cancel()``: it holds Python's lock while it waits for the server, so on a dead network all
        of QGIS would stand still, and it asks unencrypted. A second session asks the server instead; hanging up
        then frees the job's thread also when nobody answers.
        """
        with self._lock:
            if not self._active or self.connection.closed:
                return
            self.cancelled = True
            try:
                backend_pid = self.connection.info.backend_pid
                line = socket.fromfd(self.connection.fileno(), socket.AF_INET, socket.SOCK_STREAM)
            except (OSError, psycopg2.Error):
                return  # the line is gone, and its statement with it
        try:
            _cancel_on_server(self._conninfo, backend_pid)
        except (ConnectionFailed, psycopg2.Error):
            pass  # the server cannot be reached, so hanging up is all that is left
        with contextlib.suppress(OSError), line:
            line.shutdown(socket.SHUT_RDWR)

    def end(self) -> bool:
        """True when the connection may be used again: a cancel under way could hit the next statement."""
        with self._lock:
            self._active = False
            return not self.cancelled and not self.connection.closed


class ConnectionPool:
    """Connections to the database that is open now; gateways keep the pool, the session opens and closes it."""

    def __init__(self, max_connections: int = MAX_CONNECTIONS) -> None:
        self._max = max_connections
        self._free = threading.Condition()
        self._conninfo: Optional[str] = None
        self.peer: Optional[Peer] = None  # of the last connection made
        self._generation = 0
        self._in_use = 0
        self._idle: List[Connection] = []

    def open(self, conninfo: str) -> None:
        """From now on connect with ``conninfo``. Connects nowhere yet."""
        self.close()
        with self._free:
            self._conninfo = conninfo

    def close(self) -> None:
        """Drop all idle connections; those in use are dropped when their job ends. Never blocks."""
        with self._free:
            self._conninfo = None
            self._generation += 1
            self._in_use = 0
            idle, self._idle = self._idle, []
            self._free.notify_all()
        for connection in idle:
            _close_quietly(connection)

    @contextlib.contextmanager
    def reading(self, canceller: Canceller) -> Iterator[Cursor]:
        """A cursor for statements that only read, each in its own transaction.

        Raises Cancelled, ConnectionFailed, ConnectionLost and what ``db.errors.from_driver`` makes of the rest.
        """
        with self._leased(canceller) as connection, connection.cursor() as cursor:
            yield cursor

    @contextlib.contextmanager
    def writing(self, canceller: Canceller) -> Iterator[Cursor]:
        """A cursor inside one READ WRITE transaction, committed at the end of the block unless cancelled before."""
        with self._leased(canceller) as connection, connection.cursor() as cursor:
            cursor.execute(statement("begin_act"))
            try:
                yield cursor
                if not canceller.seal():
                    raise Cancelled()
            except BaseException:
                _rollback_quietly(cursor)
                raise
            cursor.execute("COMMIT")

    @contextlib.contextmanager
    def lending(self, canceller: Canceller) -> Iterator[Connection]:
        """A connection that is not in autocommit, for work that ends its transaction itself; what it leaves open is undone."""
        with self._leased(canceller) as connection:
            connection.autocommit = False
            try:
                yield connection
            finally:
                if not connection.closed:
                    with contextlib.suppress(psycopg2.Error):
                        connection.rollback()
                        connection.autocommit = True

    @contextlib.contextmanager
    def _leased(self, canceller: Canceller) -> Iterator[Connection]:
        connection, conninfo, generation = self._take(canceller)
        lease = _Lease(connection, conninfo)
        canceller.on_cancel(lease.stop)
        try:
            yield connection
        except psycopg2.Error as error:
            raise from_driver(error, cancelled=canceller.is_cancelled()) from None
        finally:
            self._give_back(connection, generation, usable=lease.end())

    def _take(self, canceller: Canceller) -> Tuple[Connection, str, int]:
        canceller.on_cancel(self._wake)
        with self._free:
            while self._conninfo is not None and self._in_use >= self._max and not canceller.is_cancelled():
                self._free.wait()
            if canceller.is_cancelled():
                raise Cancelled()
            if self._conninfo is None:
                raise ConnectionLost(detail="pool closed")
            conninfo, generation = self._conninfo, self._generation
            self._in_use += 1
            idle = self._idle.pop() if self._idle else None
        if idle is not None and _is_alive(idle):
            return idle, conninfo, generation
        if idle is not None:
            _close_quietly(idle)
        try:
            connection = _new_session(conninfo)
            self.peer = peer_of(connection)
            return connection, conninfo, generation
        except BaseException:
            self._give_back(None, generation, usable=False)
            raise

    def _give_back(self, connection: Optional[Connection], generation: int, *, usable: bool) -> None:
        with self._free:
            if generation == self._generation:
                self._in_use -= 1
                if usable and connection is not None:
                    self._idle.append(connection)
                    connection = None
                self._free.notify()
        if connection is not None:
            _close_quietly(connection)

    def _wake(self) -> None:
        with self._free:
            self._free.notify_all()


def _cancel_on_server(conninfo: str, backend_pid: int) -> None:
    with contextlib.closing(connect(conninfo, connect_timeout=CANCEL_TIMEOUT_S)) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(statement("cancel"), {"backend_pid": backend_pid})


def _new_session(conninfo: str) -> Connection:
    connection = connect(conninfo)
    try:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(
                statement("session"),
                {
                    "statement_timeout_ms": str(STATEMENT_TIMEOUT_MS),
                    "idle_timeout_ms": str(IDLE_IN_TRANSACTION_TIMEOUT_MS),
                },
            )
    except psycopg2.Error as error:
        _close_quietly(connection)
        raise from_driver(error) from None
    return connection


def _is_alive(connection: Connection) -> bool:
    """False when the server has ended the session while it lay idle: then its socket has something to read."""
    if connection.closed:
        return False
    try:
        readable, _, _ = select.select([connection.fileno()], [], [], 0)
    except (OSError, ValueError, psycopg2.Error):
        return False
    return not readable


def _rollback_quietly(cursor: Cursor) -> None:
    try:
        cursor.execute("ROLLBACK")
    except psycopg2.Error:
        _close_quietly(cursor.connection)  # the server rolls back what it has lost


def _close_quietly(connection: Connection) -> None:
    with contextlib.suppress(psycopg2.Error):
        connection.close()


def wait_asynchronous(connection: Connection, canceller: Canceller, timeout_s: float) -> None:
    """Drive an asynchronous connection until its operation ends; for worker threads.

    Raises Cancelled, ConnectionFailed after ``timeout_s``, and psycopg2's own errors.
    """
    until = time.monotonic() + timeout_s
    while True:
        state = connection.poll()
        if state == psycopg2.extensions.POLL_OK:
            return
        if canceller.is_cancelled():
            raise Cancelled()
        left = until - time.monotonic()
        if left <= 0:
            raise ConnectionLost(detail="timeout expired")
        waiting = [connection.fileno()]
        writing = state == psycopg2.extensions.POLL_WRITE
        select.select([] if writing else waiting, waiting if writing else [], [], min(left, 0.2))
