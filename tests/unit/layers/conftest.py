"""Layers of a real database, opened by QGIS's own provider as one of the fixture country's people."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterator, Tuple

import pytest
from qgis.core import QgsDataSourceUri

from kmzb_plugin.core.model import Catalogue
from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.layers.builder import Built, build_layers
from kmzb_plugin.layers.sources import layer_source
from kmzb_plugin.layers.specs import LayerSpec, specs
from kmzb_plugin.tasks.cancelling import JobCanceller
from tests.environment.databases import Database

ANALYST = "t_sopot_analyst"
OpenLayers = Callable[[Database, str], Tuple[Built, ...]]


@pytest.fixture
def canceller() -> JobCanceller:
    return JobCanceller()


@pytest.fixture
def connection_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Database, str], QgsDataSourceUri]:
    """Connections without a password in them, as the plugin's are: libpq finds it in a file."""

    def make(database: Database, login: str) -> QgsDataSourceUri:
        passwords = tmp_path / "passwords"
        passwords.write_text(f"{database.host}:{database.port}:*:{login}:{database.password(login)}\n")
        passwords.chmod(0o600)
        monkeypatch.setenv("PGPASSFILE", str(passwords))
        uri = QgsDataSourceUri()
        uri.setConnection(database.host, str(database.port), database.name, login, "")
        return uri

    return make


@pytest.fixture(scope="module")
def catalogue(shared_database: Database) -> Iterator[Catalogue]:
    """The catalogue as the analyst's session reads it."""
    pool = ConnectionPool()
    pool.open(shared_database.dsn(ANALYST))
    yield PgCatalogueGateway(pool).catalogue(JobCanceller())
    pool.close()


@pytest.fixture
def open_table(
    connection_of: Callable[[Database, str], QgsDataSourceUri], catalogue: Catalogue, canceller: JobCanceller
) -> OpenLayers:
    """Opens every layer of the table."""

    def make(database: Database, login: str) -> Tuple[Built, ...]:
        connection = connection_of(database, login)

        def source_of(spec: LayerSpec) -> str:
            return layer_source(connection, spec)

        return build_layers(specs(catalogue, "pl"), source_of, catalogue, "pl", canceller)

    return make
