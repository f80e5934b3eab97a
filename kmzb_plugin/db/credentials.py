"""QGIS's saved PostgreSQL connections: the one path of credentials for layers and for psycopg2.

Main thread only (QGIS's authentication manager may ask for its master password). Nothing here is logged, and error
texts are our own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Optional, Tuple

from qgis.core import QgsApplication, QgsCredentials, QgsDataSourceUri, QgsProviderRegistry

from ..core.connections import SavedConnection
from ..errors import ConnectionFailed, LoginRefused
from ..i18n import translate

PROVIDER = "postgres"


@dataclass(frozen=True, repr=False)
class Asked:
    """A full connection string, and how to let layers use the same login once it has proved right."""

    conninfo: str
    share: Callable[[], None]


def saved_connections() -> List[SavedConnection]:
    """All of them, by name, without secrets."""
    return [_describe(name, connection) for name, connection in sorted(_connections().items())]


def conninfo(name: str) -> str:
    """The full connection string of libpq for the saved connection ``name``, authentication configuration expanded.

    Raises ConnectionFailed when there is no such connection or its configuration cannot be read.
    """
    uri = _uri(name)
    authcfg = uri.authConfigId()
    if authcfg and authcfg not in QgsApplication.authManager().configIds():
        raise LoginRefused(
            translate("KmzbPlugin", "The connection's authentication configuration is missing in QGIS."), "authcfg"
        )
    expanded = str(uri.connectionInfo(True))
    bare = QgsDataSourceUri(uri)
    bare.setAuthConfigId("")
    if authcfg and expanded == bare.connectionInfo(False):  # the master password was not given
        raise LoginRefused(
            translate("KmzbPlugin", "The connection's authentication configuration cannot be read."), "authcfg"
        )
    return expanded


def needs_password(name: str) -> bool:
    """True when QGIS keeps no password for the connection (a service or .pgpass file may still hold one)."""
    return _describe(name, _connection(name)).authentication in ("other", "service")


def ask_password(name: str, message: str) -> Optional[Asked]:
    """Ask through QGIS's own dialog; None when the user gives up."""
    uri = _uri(name)
    realm = str(uri.connectionInfo(False))
    accepted, username, password = QgsCredentials.instance().get(realm, uri.username(), "", message)
    if not accepted:
        return None
    uri.setUsername(username)
    uri.setPassword(password)

    def share() -> None:
        QgsCredentials.instance().put(realm, username, password)

    return Asked(str(uri.connectionInfo(True)), share)


def layer_connection(name: str) -> QgsDataSourceUri:
    """The connection part of a layer source: it names the authentication configuration, never a password."""
    uri = _uri(name)
    uri.setPassword("")
    if uri.authConfigId():
        uri.setUsername("")
    return uri


def _connections() -> Dict[str, Any]:
    return dict(QgsProviderRegistry.instance().providerMetadata(PROVIDER).connections(False))


def _connection(name: str) -> Any:
    connection = _connections().get(name)
    if connection is None:
        raise ConnectionFailed(
            translate("KmzbPlugin", "QGIS has no saved PostgreSQL connection “%1”.").replace("%1", name), "no connection"
        )
    return connection


def _uri(name: str) -> QgsDataSourceUri:
    return QgsDataSourceUri(_connection(name).uri())


def _describe(name: str, connection: Any) -> SavedConnection:
    uri = QgsDataSourceUri(connection.uri())
    authentication, username = _authentication(uri)
    return SavedConnection(
        name=name,
        host=uri.host(),
        port=uri.port(),
        database=uri.database(),
        service=uri.service(),
        username=username,
        authentication=authentication,
        ssl_mode=str(QgsDataSourceUri.encodeSslMode(uri.sslMode())),
    )


def _authentication(uri: QgsDataSourceUri) -> Tuple[str, str]:
    if uri.authConfigId():
        return "authcfg", uri.authConfigId()
    if uri.password():
        return "password", uri.username()
    return ("service" if uri.service() else "other"), uri.username()
