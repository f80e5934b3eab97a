"""Gateways on a real database, logged in as one of the fixture country's people."""

from __future__ import annotations

from typing import Callable, Iterator, List

import pytest

from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.tasks.cancelling import JobCanceller
from tests.environment.databases import Database

OpenPool = Callable[[Database, str], ConnectionPool]


@pytest.fixture
def canceller() -> JobCanceller:
    return JobCanceller()


@pytest.fixture
def open_pool() -> Iterator[OpenPool]:
    """Makes pools and closes them at the end."""
    pools: List[ConnectionPool] = []

    def make(database: Database, login: str) -> ConnectionPool:
        pool = ConnectionPool()
        pool.open(database.dsn(login))
        pools.append(pool)
        return pool

    yield make
    for pool in pools:
        pool.close()
