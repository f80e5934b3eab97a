"""Saved connections for the dialogs."""

from __future__ import annotations

from typing import Callable, Iterator

import pytest
from qgis.core import QgsProviderRegistry

from tests.environment.databases import Database


@pytest.fixture
def save_connection(qgis_app) -> Iterator[Callable[..., str]]:
    """Saves a PostgreSQL connection as QGIS does; removed at the end."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    names = []

    def save(name: str, database: Database, login: str, **change: object) -> str:
        parts = {
            "host": database.host, "port": database.port, "dbname": database.name, "user": login,
            "password": database.password(login), **change,
        }  # fmt: skip
        uri = " ".join(f"{key}='{value}'" for key, value in parts.items())
        metadata.saveConnection(metadata.createConnection(uri, {"saveUsername": True, "savePassword": True}), name)
        names.append(name)
        return name

    yield save
    for name in names:
        metadata.deleteConnection(name)
