"""QGIS's saved PostgreSQL connections: the one path of credentials for layers and for psycopg2.

Main thread only (QGIS's authentication manager may ask for its master password). Nothing here is logged, and error
texts are our own.
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import QgsApplication, QgsCredentials, QgsDataSourceUri, QgsProviderRegistry

from ..core.connections import SavedConnection
from ..errors import ConnectionFailed, LoginRefused
from ..i18n import translate

PROVIDER = "postgres"


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
    """True when the saved connection itself brings no way to log in (it may still be found in .pgpass)."""
    return _describe(name, _connection(name)).authentication == "other"


def ask_password(name: str, message: str) -> Optional[str]:
    """Ask through QGIS's own dialog, which layers share; returns a full connection string, None when cancelled."""
    uri = _uri(name)
    realm = str(uri.connectionInfo(False))
    accepted, username, password = QgsCredentials.instance().get(realm, uri.username(), "", message)
    if not accepted:
        return None
    uri.setUsername(username)
    uri.setPassword(password)
    QgsCredentials.instance().put(realm, username, password)
    return str(uri.connectionInfo(True))


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
