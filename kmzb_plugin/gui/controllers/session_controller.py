"""Connecting, staying connected, and saying so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional, Protocol, Tuple

from qgis.PyQt.QtCore import QObject, QTimer

from ... import log
from ...core.model import Catalogue, Identity, QueueFilter, ReportChanged, SubjectChanged
from ...core.ports import Canceller, CatalogueGateway, ChangeListener
from ...errors import Cancelled, ConnectionFailed, KmzbError, LoginRefused, NotAPerson, SchemaTooNew, SchemaTooOld
from ...i18n import translate
from ...settings import Settings
from ...tasks.runner import TaskRunner
from ..messages import Messages
from ..state import ConnectionState, SessionState

#: Pauses before each attempt to reconnect, in seconds; the last one repeats.
PAUSES_S = (1, 2, 5, 10, 30)
#: Errors that trying again by itself would not mend.
FINAL = (LoginRefused, NotAPerson, SchemaTooOld, SchemaTooNew)


class Database(Protocol):
    """What the session needs of ``db.database.Database``."""

    def open(self, connection_name: str) -> None:
        """Use this saved connection. Raises ConnectionFailed or LoginRefused."""

    def open_asking(self, connection_name: str, message: str) -> None:
        """The same with a password asked for. Raises Cancelled."""

    def accepted(self) -> None:
        """The server has accepted the login."""

    def may_ask(self, connection_name: str) -> bool:
        """True when the saved connection brings no password."""

    def reopen(self) -> None:
        """Drop all connections and make new ones."""

    def went_offline(self) -> None:
        """Until the server answers, let layers that wait for it go on with an error, and nobody be asked about it."""

    def close(self) -> None:
        """End all connections."""


class LiveUpdates(Protocol):
    """Where notifications go."""

    def on_report(self, change: ReportChanged) -> None:
        """Somebody acted on a report."""

    def on_subject(self, change: SubjectChanged) -> None:
        """Somebody acted on something else that has a journal."""

    def on_refresh(self) -> None:
        """Much has changed at once."""


class SessionController(QObject):
    """Owns the connection: whoami, then catalogue, then LISTEN, then online; and again by itself after a loss."""

    def __init__(
        self,
        state: SessionState,
        runner: TaskRunner,
        database: Database,
        catalogue: CatalogueGateway,
        listener: ChangeListener,
        live: LiveUpdates,
        settings: Settings,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._state = state
        self._runner = runner
        self._database = database
        self._catalogue = catalogue
        self._listener = listener
        self._live = live
        self._settings = settings
        self._messages = messages
        self._name = ""
        self._attempt = 0  # every start and stop counts it up, so a late answer is known as late
        self._failures = 0
        self._persistent = False  # try again by itself
        self._interactive = False
        self._job: Any = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        runner.error_seen.connect(self._on_error_seen)

    def connect_to(self, connection_name: str, *, interactive: bool = True) -> None:
        """Connect with a saved connection. ``interactive``: somebody is waiting and may be asked or told at once.

        A connection made without anybody waiting (at start) keeps trying.
        """
        self._halt()
        if connection_name != self._name:
            self._forget()
        self._name, self._interactive, self._persistent = connection_name, interactive, not interactive
        try:
            self._database.open(connection_name)
        except ConnectionFailed as error:
            if error.detail:
                log.warning(type(error).__name__ + ": " + error.detail)
            self._give_up(error)
            return
        self._begin()

    def connect_at_start(self) -> None:
        """Connect with the last connection when the user has asked for that."""
        if self._settings.auto_connect and self._settings.connection:
            self.connect_to(self._settings.connection, interactive=False)

    def disconnect_now(self) -> None:
        """End the session and clear everything that was shown."""
        self._halt()
        self._database.close()
        self._name, self._persistent = "", False
        self._forget()
        self._state.set_connection(ConnectionState.DISCONNECTED)

    def close(self) -> None:
        """Undo everything; never blocks."""
        self._runner.error_seen.disconnect(self._on_error_seen)
        self.disconnect_now()

    def _halt(self) -> None:
        """Stop whatever is under way; nothing of it is heard any more."""
        self._attempt += 1
        self._timer.stop()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._listener.stop()

    def _begin(self) -> None:
        self._halt()
        attempt = self._attempt
        if self._state.connection != ConnectionState.OFFLINE:
            text = translate("KmzbPlugin", "Connecting with “%1”…").replace("%1", self._name)
            self._state.set_connection(ConnectionState.CONNECTING, text)
        self._database.reopen()

        def work(canceller: Canceller) -> Tuple[Identity, Catalogue]:
            return self._catalogue.whoami(canceller), self._catalogue.catalogue(canceller)

        self._job = self._runner.run(
            translate("KmzbPlugin", "Connecting to the central database"),
            work,
            lambda known: self._on_known(attempt, *known),
            lambda error: self._on_failed(attempt, error),
            quiet=self._state.connection == ConnectionState.OFFLINE,
        )

    def _on_known(self, attempt: int, identity: Identity, catalogue: Catalogue) -> None:
        if attempt != self._attempt:
            return
        self._job = None
        self._listener.start(
            identity.channel,
            self._live.on_report,
            self._live.on_refresh,
            lambda: self._on_lost(attempt),
            lambda: self._on_listening(attempt, identity, catalogue),
            self._live.on_subject,
        )

    def _on_listening(self, attempt: int, identity: Identity, catalogue: Catalogue) -> None:
        if attempt != self._attempt:
            return
        again = self._state.connection == ConnectionState.OFFLINE
        if not _is_same_person(self._state.identity, identity):
            self._forget()
            again = False
        self._failures, self._persistent, self._interactive = 0, True, False
        self._database.accepted()
        self._settings.connection = self._name
        self._state.set_catalogue(catalogue)
        self._state.set_identity(identity)
        self._state.set_connection(ConnectionState.ONLINE)
        if again:
            self._state.announce_refresh()

    def _on_failed(self, attempt: int, error: KmzbError) -> None:
        if attempt != self._attempt:
            return
        self._job = None
        if isinstance(error, LoginRefused) and self._interactive and self._ask():
            return
        if isinstance(error, (Cancelled, *FINAL)) or not self._persistent:
            self._give_up(error)
        else:
            self._retry_later()

    def _ask(self) -> bool:
        """Ask for the password that the saved connection lacks; True when there is something to try."""
        self._interactive = False  # once
        try:
            if not self._database.may_ask(self._name):
                return False
            self._database.open_asking(self._name, "")
        except (Cancelled, ConnectionFailed):
            return False
        self._begin()
        return True

    def _on_lost(self, attempt: int) -> None:
        if attempt == self._attempt:
            if self._persistent:
                self._retry_later()
            else:
                self._give_up(ConnectionFailed())

    def _on_error_seen(self, error: KmzbError) -> None:
        """Whoever met a broken connection, the session takes care of it."""
        if isinstance(error, ConnectionFailed) and self._state.connection == ConnectionState.ONLINE:
            self._retry_later()

    def _retry_later(self) -> None:
        self._halt()
        pause_s = PAUSES_S[min(self._failures, len(PAUSES_S) - 1)]
        self._failures += 1
        self._database.went_offline()
        text = translate("KmzbPlugin", "No connection to the central database. Next attempt in %1 s.")
        self._state.set_connection(ConnectionState.OFFLINE, text.replace("%1", str(pause_s)))
        self._timer.start(int(pause_s * 1000))

    def _give_up(self, error: KmzbError) -> None:
        self._halt()
        self._database.close()
        self._failures, self._persistent = 0, False
        self._forget()
        text = "" if isinstance(error, Cancelled) else translate("KmzbPlugin", error.text)
        self._state.set_connection(ConnectionState.DISCONNECTED, text)
        self._messages.error(error)

    def _forget(self) -> None:
        """Nothing of one person's session may be seen in the next one's."""
        self._state.set_current_report(None)
        self._state.set_detail(None)
        self._state.set_filter(QueueFilter())
        self._state.set_identity(None)
        self._state.set_catalogue(Catalogue())


def _is_same_person(old: Optional[Identity], new: Identity) -> bool:
    """The same person with the same rights, whatever the server's clock says."""
    return old is not None and replace(old, server_time=new.server_time) == new
