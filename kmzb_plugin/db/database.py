"""The central database as the session sees it: credentials, pool, gateways and listener under one roof."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsDataSourceUri

from ..core.connections import SavedConnection
from ..core.model import Identity
from ..core.ports import Canceller
from ..errors import Cancelled
from . import credentials
from .case_gateway import PgCaseGateway
from .catalogue_gateway import PgCatalogueGateway
from .change_gateway import PgChangeGateway
from .connection import ConnectionPool
from .desk_gateway import PgDeskGateway
from .import_gateway import PgImportGateway
from .lines import Watch
from .listener import Background, PgChangeListener
from .meeting_gateway import PgMeetingGateway
from .place_gateway import PgPlaceGateway
from .queue_gateway import PgQueueGateway
from .referral_gateway import PgReferralGateway
from .report_gateway import PgReportGateway
from .routing_gateway import PgRoutingGateway
from .silence import Silence
from .staffing_gateway import PgStaffingGateway


class Database:
    """Knows which saved connection is open. Methods belong to the main thread and never wait for the server."""

    def __init__(self, background: Background) -> None:
        self._conninfo = ""
        self._share_login: Callable[[], None] = _nothing
        self.connection_name = ""
        self.pool = ConnectionPool()
        self._watch = Watch()
        self._silence = Silence()
        self.catalogue = PgCatalogueGateway(self.pool)
        self.queues = PgQueueGateway(self.pool)
        self.reports = PgReportGateway(self.pool)
        self.routing = PgRoutingGateway(self.pool)
        self.referrals = PgReferralGateway(self.pool)
        self.cases = PgCaseGateway(self.pool)
        self.meetings = PgMeetingGateway(self.pool)
        self.desk = PgDeskGateway(self.pool)
        self.changes = PgChangeGateway(self.pool)
        self.imports = PgImportGateway(self.pool)
        self.places = PgPlaceGateway(self.pool)
        self.staffing = PgStaffingGateway(self.pool)
        self.listener = PgChangeListener(lambda: self._conninfo, background)

    def open(self, connection_name: str) -> None:
        """Use this saved connection from now on. Raises ConnectionFailed or LoginRefused."""
        self._use(connection_name, credentials.conninfo(connection_name))

    def open_asking(self, connection_name: str, message: str) -> None:
        """The same, with a password asked through QGIS's dialog. Raises Cancelled when the user gives up."""
        asked = credentials.ask_password(connection_name, message)
        if asked is None:
            raise Cancelled()
        self._use(connection_name, asked.conninfo)
        self._share_login = asked.share

    def accepted(self) -> None:
        """The server has accepted the login: what was asked for serves layers, too."""
        self._watch.stop()
        self._silence.end()
        self._share_login()

    def reopen(self) -> None:
        """Drop all connections and make new ones, as the same user."""
        self._use(self.connection_name, self._conninfo)

    def went_offline(self) -> None:
        """Until the server answers, let layers that wait for it go on with an error, and nobody be asked about it."""
        if self.pool.peer is not None:
            self._watch.start(self.pool.peer)
        self._silence.begin(QgsDataSourceUri(self._conninfo))

    def close(self) -> None:
        """End all connections and forget how they were made. Never blocks."""
        self._watch.stop()
        self._silence.end()
        self.listener.stop()
        self.pool.close()
        self._conninfo = self.connection_name = ""
        self._share_login = _nothing

    def may_ask(self, connection_name: str) -> bool:
        """True when the saved connection brings no password of its own, so asking for one makes sense."""
        return credentials.needs_password(connection_name)

    def saved_connections(self) -> list[SavedConnection]:
        """QGIS's saved PostgreSQL connections."""
        return credentials.saved_connections()

    def layer_connection(self) -> QgsDataSourceUri:
        """The connection part of layer sources, for the connection that is open."""
        return credentials.layer_connection(self.connection_name)

    @staticmethod
    def probe(connection_name: str) -> Callable[[Canceller], Identity]:
        """Work for a task that tells who a saved connection logs in as, beside the session that is open."""
        conninfo = credentials.conninfo(connection_name)

        def ask(canceller: Canceller) -> Identity:
            pool = ConnectionPool(max_connections=1)
            pool.open(conninfo)
            try:
                return PgCatalogueGateway(pool).whoami(canceller)
            finally:
                pool.close()

        return ask

    def _use(self, connection_name: str, conninfo: str) -> None:
        self.listener.stop()
        self.pool.open(conninfo)
        if conninfo != self._conninfo:
            self._share_login = _nothing
        self.connection_name, self._conninfo = connection_name, conninfo


def _nothing() -> None:
    """Nothing was asked, so there is nothing to share."""
