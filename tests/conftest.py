"""Fixtures of all tests: a private PostgreSQL, one database per test, the real data where it is.

* ``database``: a fresh copy of schema and fixture country, dropped afterwards.
* ``shared_database``: the same, one per module, for tests that only read.
* ``empty_database``: nothing in it, for tests of the installation.
* ``real_data``: the folder of the real data; skips with the reason where it is absent.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path
from typing import Iterator

import pytest

from tests.environment import databases
from tests.environment.cluster import ROOT, Cluster
from tests.environment.databases import Database

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _wipe_profile() -> None:
    """pytest-qgis keeps a profile between runs; each run starts with an empty one.

    Only the process that starts the run does it, before QGIS starts, and not while another run in the same
    checkout uses the profile (that run holds the lock).
    """
    (ROOT / "build").mkdir(exist_ok=True)
    lock = os.open(ROOT / "build" / "profile.lock", os.O_RDWR | os.O_CREAT, 0o600)
    os.set_inheritable(lock, True)  # the workers keep it, too
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        pass
    else:
        shutil.rmtree(ROOT / ".qgis-settings", ignore_errors=True)
    fcntl.flock(lock, fcntl.LOCK_SH)


if "PYTEST_XDIST_WORKER" not in os.environ:
    _wipe_profile()


@pytest.fixture(scope="session")
def cluster() -> Cluster:
    """The private cluster of the tests; it stays up for the next run."""
    return databases.test_cluster()


@pytest.fixture
def database(cluster: Cluster) -> Iterator[Database]:
    """A database of this test alone."""
    fresh = databases.copy_of_template(cluster)
    yield fresh
    databases.drop(fresh)


@pytest.fixture(scope="module")
def shared_database(cluster: Cluster) -> Iterator[Database]:
    """A database of this module alone, for tests that change nothing."""
    fresh = databases.copy_of_template(cluster, "m")
    yield fresh
    databases.drop(fresh)


@pytest.fixture
def empty_database(cluster: Cluster) -> Iterator[Database]:
    """A database with nothing in it."""
    fresh = databases.empty_database(cluster)
    yield fresh
    databases.drop(fresh)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of the real data (KMZB_REAL_DATA, or ../shared/data beside the checkout)."""
    named = os.environ.get("KMZB_REAL_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not (folder / "README.md").exists():
        pytest.skip(f"no real data: {folder} is not there (KMZB_REAL_DATA names another folder)")
    return folder
