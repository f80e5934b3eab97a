"""QGIS's saved connections: what is shown, what is expanded, what a layer source holds."""

from __future__ import annotations

from typing import Iterator

import psycopg2
import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProviderRegistry

from kmzb_plugin.core.connections import SavedConnection
from kmzb_plugin.db import credentials
from kmzb_plugin.errors import ConnectionFailed, LoginRefused

ANALYST = "t_sopot_analyst"


@pytest.fixture
def save() -> Iterator:
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    names = []

    def make(name: str, uri: str) -> None:
        metadata.saveConnection(metadata.createConnection(uri, {"saveUsername": True, "savePassword": True}), name)
        names.append(name)

    yield make
    for name in names:
        metadata.deleteConnection(name)


@pytest.fixture
def authcfg(qgis_app) -> Iterator:
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("kmzb tests", True)
    made = []

    def make(username: str, password: str) -> str:
        config = QgsAuthMethodConfig("Basic")
        config.setName("KMZB test")
        config.setConfig("username", username)
        config.setConfig("password", password)
        stored = manager.storeAuthenticationConfig(config)
        assert stored[0] if isinstance(stored, tuple) else stored
        made.append(config.id())
        return str(config.id())

    yield make
    for identifier in made:
        manager.removeAuthenticationConfig(identifier)


def test_an_authcfg_connection_logs_in_and_its_layer_source_holds_no_password(shared_database, save, authcfg):
    identifier = authcfg(ANALYST, shared_database.password(ANALYST))
    save(
        "central",
        f"host={shared_database.host} port={shared_database.port} dbname='{shared_database.name}' "
        f"sslmode=prefer authcfg={identifier}",
    )
    (described,) = [item for item in credentials.saved_connections() if item.name == "central"]
    assert described.authentication == "authcfg"
    assert not credentials.needs_password("central")
    with psycopg2.connect(credentials.conninfo("central")) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT session_user::text")
        assert cursor.fetchone() == (ANALYST,)
    connection.close()
    source = credentials.layer_connection("central").uri(False)
    assert identifier in source
    assert shared_database.password(ANALYST) not in source
    assert ANALYST not in source


def test_an_unknown_connection(qgis_app):
    with pytest.raises(ConnectionFailed, match="no such one"):
        credentials.conninfo("no such one")


def test_a_missing_authentication_configuration(save, authcfg):
    save("broken", "host=127.0.0.1 port=1 dbname='x' authcfg=0000000")
    with pytest.raises(LoginRefused):
        credentials.conninfo("broken")


def test_what_is_saved_is_described_without_secrets(save):
    save("plain", "host=db.example port=5433 dbname='kmzb' user='jan' password='tajne' sslmode=require")
    (described,) = [item for item in credentials.saved_connections() if item.name == "plain"]
    assert described == SavedConnection("plain", "db.example", "5433", "kmzb", "", "jan", "password", "require")
    assert "tajne" not in repr(described)


@pytest.mark.parametrize(
    ("connection", "local", "plain"),
    [
        (SavedConnection("a", host="127.0.0.1", ssl_mode="disable"), True, False),
        (SavedConnection("a", host="::1"), True, False),
        (SavedConnection("a", host="localhost"), True, False),
        (SavedConnection("a", host="/run/postgresql"), True, False),
        (SavedConnection("a"), True, False),
        (SavedConnection("a", host="db.example", ssl_mode="prefer"), False, True),
        (SavedConnection("a", host="db.example", ssl_mode="allow"), False, True),
        (SavedConnection("a", host="10.1.2.3", ssl_mode="disable"), False, True),
        (SavedConnection("a", host="db.example", ssl_mode="require"), False, False),
        (SavedConnection("a", host="db.example", ssl_mode="verify-full"), False, False),
        (SavedConnection("a", service="kmzb"), False, False),
    ],
)
def test_which_lines_may_be_read_by_others(connection, local, plain):
    assert connection.is_local is local
    assert connection.may_be_unencrypted is plain
