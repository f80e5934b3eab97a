"""The private cluster: private, found again, and started whatever the last run left behind."""

from __future__ import annotations

import os
import signal
import socket
import stat
import time
from contextlib import closing
from pathlib import Path
from typing import Iterator

import psycopg2
import pytest

from tests.environment import cluster as clusters
from tests.environment.cluster import Cluster
from tests.environment.databases import superuser

NAME = "probe"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A checkout of this test's own; pytest's folders are closed to other users, as a home folder is."""
    monkeypatch.setattr(clusters, "ROOT", tmp_path)
    yield tmp_path
    clusters.reset(NAME)


@pytest.fixture
def started(checkout: Path) -> Cluster:
    return clusters.start(NAME, throwaway=True)


def _answers(cluster: Cluster) -> int:
    with closing(superuser(cluster)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT 42")
        return cursor.fetchone()[0]


def _server_pid(cluster: Cluster) -> int:
    return int(Path(cluster.data, "pg", "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])


def test_it_listens_on_the_loopback_only_and_wants_a_password(started: Cluster) -> None:
    with closing(superuser(started)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('listen_addresses'), current_setting('unix_socket_directories')")
        assert cursor.fetchone() == ("127.0.0.1", "")
    with pytest.raises(psycopg2.OperationalError):
        psycopg2.connect(
            host=started.host, port=started.port, dbname="postgres", user=started.superuser, password="guess"
        )
    assert "trust" not in Path(started.data, "pg", "pg_hba.conf").read_text(encoding="utf-8")


def test_its_secrets_are_readable_by_nobody_else(started: Cluster, checkout: Path) -> None:
    for path in (clusters.folder(NAME) / "cluster.json", Path(started.pgpass)):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(os.stat(started.data).st_mode) == 0o700


def test_starting_twice_is_instant_and_changes_nothing(started: Cluster) -> None:
    began = time.monotonic()
    assert clusters.start(NAME) == started
    assert time.monotonic() - began < 1.0


def test_it_stops_and_is_found_again(started: Cluster) -> None:
    assert clusters.stop(NAME)
    assert not clusters.stop(NAME)
    assert clusters.start(NAME) == started
    assert _answers(started) == 42


def test_a_pid_file_of_a_crash_does_not_matter(started: Cluster) -> None:
    os.kill(_server_pid(started), signal.SIGKILL)
    pid_file = Path(started.data, "pg", "postmaster.pid")
    lines = pid_file.read_text(encoding="utf-8").splitlines()
    until = time.monotonic() + 10
    while clusters._postmaster(started) is not None and time.monotonic() < until:
        time.sleep(0.05)
    # The id now belongs to a process that is alive and is no server: ourselves.
    pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n", encoding="utf-8")
    assert clusters.read(NAME) == started
    again = clusters.start(NAME)
    assert _answers(again) == 42


def test_a_taken_port_is_exchanged(started: Cluster) -> None:
    clusters.stop(NAME)
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind((started.host, started.port))
        other.listen()
        again = clusters.start(NAME)
    assert again.port != started.port
    assert clusters.read(NAME) == again
    assert _answers(again) == 42


def test_reset_removes_data_and_secrets(started: Cluster) -> None:
    clusters.reset(NAME)
    assert not os.path.exists(started.data)
    assert clusters.read(NAME) is None
    assert [p.name for p in clusters.folder(NAME).iterdir()] == ["lock"]


def test_a_checkout_that_was_moved_does_not_use_the_old_one_s_data(
    started: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "elsewhere" / "build" / "clusters" / NAME
    copy.mkdir(parents=True)
    (copy / "cluster.json").write_text((clusters.folder(NAME) / "cluster.json").read_text(encoding="utf-8"))
    with monkeypatch.context() as moved:
        moved.setattr(clusters, "ROOT", tmp_path / "elsewhere")
        assert clusters.read(NAME) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to run the server as somebody else")
def test_a_checkout_that_the_server_cannot_enter(checkout: Path, capsys: pytest.CaptureFixture) -> None:
    os.chmod(checkout, 0o700)
    cluster = clusters.start(NAME, throwaway=True)
    assert cluster.run_as != "root"
    assert Path(cluster.data).parent == clusters.SYSTEM_FOLDER
    assert "cannot enter" in capsys.readouterr().err
    assert _answers(cluster) == 42
    clusters.reset(NAME)
    assert not os.path.exists(cluster.data)


@pytest.mark.parametrize("name", ["", "../x", "a b", "A", "-x"])
def test_a_name_is_a_plain_word(checkout: Path, name: str) -> None:
    with pytest.raises(clusters.ClusterError):
        clusters.start(name)
