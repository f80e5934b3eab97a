"""What others do, told by PostgreSQL's NOTIFY on the event loop: an asynchronous connection and a QSocketNotifier."""

from __future__ import annotations

import json
from contextlib import closing
from typing import Any, Callable, Dict, Optional, Protocol, Union

import psycopg2
import psycopg2.extensions
from qgis.PyQt.QtCore import QObject, QSocketNotifier, QTimer

from .. import log
from ..core.model import ReportChanged, SubjectChanged
from ..core.ports import Canceller
from ..errors import ConnectionFailed, KmzbError
from ..i18n import translate
from .connection import CONNECT_TIMEOUT_S, Connection, connect, wait_asynchronous
from .errors import from_connecting
from .lines import peer_of
from .statements import listen, statement

#: A question to the server this often, and how long it may take to answer before the line counts as dead.
HEARTBEAT_MS = 10_000
HEARTBEAT_TIMEOUT_MS = 6_000


class Background(Protocol):
    """The part of the task runner that the listener needs."""

    def run(
        self,
        title: str,
        work: Callable[[Canceller], Any],
        done: Callable[[Any], None],
        failed: Callable[[KmzbError], None],
        *,
        quiet: bool = False,
    ) -> Any:
        """Run ``work`` off the GUI thread and call back on it."""


def _ignore(*_: Any) -> None:
    """Nobody to tell."""


class PgChangeListener(QObject):
    """``core.ports.ChangeListener``. Connecting happens in a task; afterwards nothing here ever waits."""

    def __init__(self, conninfo: Callable[[], str], background: Background) -> None:
        super().__init__()
        self._conninfo = conninfo
        self._background = background
        self._job: Any = None
        self._attempt = 0
        self._connection: Optional[Connection] = None
        self._notifier: Optional[QSocketNotifier] = None
        self._question: Any = None
        self._heartbeat = QTimer(self)
        self._heartbeat.setInterval(HEARTBEAT_MS)
        self._heartbeat.timeout.connect(self._on_heartbeat)
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(HEARTBEAT_TIMEOUT_MS)
        self._deadline.timeout.connect(self._on_deadline)
        self._on_report: Callable[[ReportChanged], None] = _ignore
        self._on_subject: Callable[[SubjectChanged], None] = _ignore
        self._on_refresh: Callable[[], None] = _ignore
        self._on_lost: Callable[[], None] = _ignore
        self._on_started: Callable[[], None] = _ignore

    def start(
        self,
        channel: str,
        on_report: Callable[[ReportChanged], None],
        on_refresh: Callable[[], None],
        on_lost: Callable[[], None],
        on_started: Callable[[], None] = _ignore,
        on_subject: Callable[[SubjectChanged], None] = _ignore,
    ) -> None:
        """Listen on ``channel``; ``on_started`` once the server does, so what is read after it misses nothing.

        ``on_lost`` is called at most once, also when the connection could not be made; start again afterwards.
        """
        self.stop()
        self._on_report, self._on_refresh = on_report, on_refresh
        self._on_lost, self._on_started, self._on_subject = on_lost, on_started, on_subject
        conninfo, attempt = self._conninfo(), self._attempt
        self._job = self._background.run(
            translate("KmzbPlugin", "Listening for changes"),
            lambda canceller: _open(conninfo, channel, canceller),
            lambda connection: self._on_open(attempt, connection),
            lambda error: self._on_failed(attempt),
            quiet=True,
        )

    def stop(self) -> None:
        """Close; no callback comes afterwards. Never blocks."""
        self._attempt += 1
        self._forget_callbacks()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._close()

    def _forget_callbacks(self) -> None:
        self._on_report = self._on_refresh = self._on_lost = self._on_started = self._on_subject = _ignore

    def _on_open(self, attempt: int, connection: Connection) -> None:
        if attempt != self._attempt:  # stopped while the task was handing over
            _close(connection)
            return
        self._job = None
        self._connection = connection
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        self._heartbeat.start()
        self._on_started()
        self._deliver()  # what came together with the answer to LISTEN makes the socket readable no more

    def _on_failed(self, attempt: int) -> None:
        if attempt == self._attempt:
            self._job = None
            self._lost()

    def _on_readable(self, *_: Any) -> None:
        connection = self._connection
        if connection is None:
            return
        try:
            state = connection.poll()
        except psycopg2.Error:
            self._lost()
            return
        if state == psycopg2.extensions.POLL_OK and self._question is not None:
            self._question = None
            self._deadline.stop()
        self._deliver()

    def _deliver(self) -> None:
        while self._connection is not None and self._connection.notifies:
            self._tell(self._connection.notifies.pop(0).payload)

    def _tell(self, payload: str) -> None:
        try:
            said = json.loads(payload)
            change = None if said.get("refresh") else _change(said)
        except (ValueError, KeyError, TypeError, AttributeError):
            log.warning("A notification was not understood")
            return
        if change is None:
            self._on_refresh()
        elif isinstance(change, SubjectChanged):
            self._on_subject(change)
        else:
            self._on_report(change)

    def _on_heartbeat(self) -> None:
        if self._connection is None or self._question is not None:
            return
        try:
            self._question = self._connection.cursor()  # psycopg2 holds it weakly: it must live until the answer
            self._question.execute(statement("heartbeat"))
        except psycopg2.Error:
            self._lost()
            return
        self._deadline.start()

    def _on_deadline(self) -> None:
        self._lost()

    def _lost(self) -> None:
        on_lost = self._on_lost
        self._forget_callbacks()
        self._close()
        on_lost()

    def _close(self) -> None:
        self._heartbeat.stop()
        self._deadline.stop()
        self._question = None
        notifier, self._notifier = self._notifier, None
        if notifier is not None:
            notifier.setEnabled(False)
            notifier.deleteLater()
        connection, self._connection = self._connection, None
        if connection is not None:
            _close(connection)


def _change(said: Dict[str, Any]) -> Union[ReportChanged, SubjectChanged]:
    version, client_id = int(said["version"]), str(said.get("client") or "")
    if "subject" in said:
        return SubjectChanged(str(said["subject"]), int(said["id"]), version, client_id)
    return ReportChanged(int(said["report"]), version, client_id)


def _open(conninfo: str, channel: str, canceller: Canceller) -> Connection:
    """An asynchronous connection that listens on ``channel``; runs in a task."""
    connection = connect(conninfo, asynchronous=True, **_address(conninfo))
    try:
        wait_asynchronous(connection, canceller, CONNECT_TIMEOUT_S)
        cursor = connection.cursor()  # psycopg2 holds it weakly: it must live until the answer
        cursor.execute(listen(channel))
        wait_asynchronous(connection, canceller, CONNECT_TIMEOUT_S)
    except psycopg2.Error as error:
        _close(connection)
        raise from_connecting(error) from None
    except KmzbError:
        _close(connection)
        raise
    if not canceller.seal():  # nobody would close it any more
        _close(connection)
        raise ConnectionFailed()
    return connection


def _address(conninfo: str) -> Dict[str, str]:
    """Where the server is, in numbers: asked of a plain connection, which looks names up without stopping QGIS."""
    with closing(connect(conninfo)) as connection:
        peer = peer_of(connection)
        if peer is None:  # a socket in the file system: nothing to look up
            return {}
        return {"host": connection.info.host, "hostaddr": peer[0], "port": str(connection.info.port)}


def _close(connection: Connection) -> None:
    try:
        connection.close()
    except psycopg2.Error:
        pass
