"""The demo country, drawn and invented once per worker, and a database with the small one in it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Dict, Iterator, Tuple

import pytest

from kmzb_plugin.admin import demo
from kmzb_plugin.admin.demo import geography, reports, texts, volumes
from kmzb_plugin.admin.demo.geography import Unit
from kmzb_plugin.admin.demo.reports import Reports
from kmzb_plugin.admin.demo.texts import TextPool
from tests.environment import databases
from tests.environment.cluster import Cluster
from tests.environment.databases import Database

SEED = 2026
REFERENCE = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Invented:
    """A country's worth of reports before they are stored."""

    units: Tuple[Unit, ...]
    pool: TextPool
    reports: Reports
    scale: volumes.Scale

    @property
    def codes(self) -> Tuple[str, ...]:
        return tuple(self.pool.descriptions)


@dataclass(frozen=True)
class Loaded:
    """A database with the small demo country."""

    database: Database
    summary: demo.DemoSummary
    passwords: Dict[str, str]


def invent(scale_name: str, units: Tuple[Unit, ...], seed: int = SEED) -> Invented:
    """All reports of a scale."""
    scale = volumes.SCALES[scale_name]
    shares = {code: column[volumes.CITY] + 0.002 for code, column in volumes.mix().items()}
    pool = texts.build(shares, scale.texts, seed)
    return Invented(units, pool, reports.build(units, scale, pool, seed, REFERENCE), scale)


def load_small(cluster: Cluster, seed: int = SEED) -> Loaded:
    """A fresh database with the schema and the small demo country."""
    database = databases.empty_database(cluster, "demo")
    databases.install_schema(database)
    given = {demo.DEMO_ANALYST: databases.password_of(cluster, demo.DEMO_ANALYST)}
    with (
        databases.demo_logins_locked(cluster),
        databases._roles_locked(cluster),
        closing(database.superuser()) as connection,
    ):
        connection.autocommit = False
        summary = demo.load(connection, scale="small", seed=seed, reference=REFERENCE, passwords=given)
    return Loaded(database, summary, given)


@pytest.fixture(scope="session")
def units() -> Tuple[Unit, ...]:
    """The whole country."""
    return geography.build(SEED)


@pytest.fixture(scope="session")
def invented(units: Tuple[Unit, ...]) -> Invented:
    """The 100,000 reports of the usual demo."""
    return invent("demo", units)


@pytest.fixture(scope="session")
def loaded(cluster: Cluster) -> Iterator[Loaded]:
    """For tests that only read."""
    result = load_small(cluster)
    yield result
    databases.drop(result.database)
