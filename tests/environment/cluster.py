#!/usr/bin/python3
"""A private PostgreSQL cluster of this checkout: loopback only, own port, generated passwords.

usage: /usr/bin/python3 tests/environment/cluster.py start|stop|status|reset NAME [--throwaway]

The cluster lives in build/clusters/NAME. ``cluster.json`` there (mode 0600) says how to reach it; nothing else is
needed by those who use it. The system's own clusters are never touched. PostgreSQL refuses to run as root, so a
cluster started by root runs as ``postgres``; when that user cannot enter the checkout, the data goes to a folder of
the system's and the command says so.

``--throwaway`` gives up durability for speed (tests); it is decided when the cluster is made.
Standard library only.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import glob
import hashlib
import json
import os
import pwd
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Sequence

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
SUPERUSER = "kmzb_super"
SYSTEM_FOLDER = Path("/var/lib/kmzb-clusters")
SERVER_USERS = ("postgres", "nobody")
START_SECONDS = 60


class ClusterError(Exception):
    """Something the user has to know; the text says what to do."""


@dataclass(frozen=True)
class Cluster:
    """How to reach a cluster; the content of ``cluster.json``."""

    name: str
    host: str
    port: int
    superuser: str
    password: str
    pgpass: str
    data: str
    bindir: str
    run_as: str
    ssl: bool
    throwaway: bool

    def environment(self, database: str = "postgres") -> Dict[str, str]:
        """The libpq variables of the superuser, to be added to a process's environment."""
        return {
            "PGHOST": self.host,
            "PGPORT": str(self.port),
            "PGUSER": self.superuser,
            "PGPASSFILE": self.pgpass,
            "PGDATABASE": database,
        }


def folder(name: str) -> Path:
    """Where everything about the cluster called ``name`` is kept."""
    return ROOT / "build" / "clusters" / name


def read(name: str) -> Optional[Cluster]:
    """What is known of the cluster, or ``None`` when there is none (or its data is gone)."""
    try:
        cluster = Cluster(**json.loads((folder(name) / "cluster.json").read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None
    # A checkout that was moved or copied takes its path along in the file: such a cluster is not ours.
    expected = {str(folder(name) / "data"), str(_system_data(name))}
    if cluster.data not in expected or not os.path.isdir(cluster.data):
        return None
    return cluster


def start(name: str, throwaway: bool = False) -> Cluster:
    """Create the cluster if needed, start it if needed. Cheap when it runs already."""
    with _locked(name):
        cluster = read(name)
        if cluster is not None and not _usable(cluster):
            print(f"cluster {name}: made by a PostgreSQL that is gone; making a new one", file=sys.stderr)
            _remove(name, cluster)
            cluster = None
        if cluster is None:
            cluster = _create(name, throwaway)
        if not _running(cluster):
            cluster = _start_server(cluster)
        return cluster


def stop(name: str) -> bool:
    """Stop the server; ``False`` when it was not running."""
    with _locked(name):
        cluster = read(name)
        if cluster is None or not _running(cluster):
            return False
        _pg_ctl(cluster, "stop", "-m", "fast", "-w", "-t", str(START_SECONDS))
        return True


def reset(name: str) -> None:
    """Stop the server and remove the cluster with all its data."""
    stop(name)
    with _locked(name):
        _remove(name, read(name))


# --- finding a server -------------------------------------------------------------------------------------------


def find_bindir() -> Path:
    """The programs of the newest PostgreSQL that has PostGIS."""
    found: List[Path] = []
    for initdb in glob.glob("/usr/lib/postgresql/*/bin/initdb"):
        bindir = Path(initdb).parent
        version = bindir.parent.name
        if os.path.exists(f"/usr/share/postgresql/{version}/extension/postgis.control"):
            found.append(bindir)
    if not found:
        raise ClusterError(
            "No PostgreSQL with PostGIS is installed. Run: tests/environment/install-packages demo test"
        )
    return max(found, key=lambda path: int(path.parent.name) if path.parent.name.isdigit() else 0)


def _usable(cluster: Cluster) -> bool:
    """Whether the programs that match the data are still installed."""
    if not os.path.exists(os.path.join(cluster.bindir, "postgres")):
        return False
    try:
        pwd.getpwnam(cluster.run_as)
    except KeyError:
        return False
    return True


def _server_user() -> str:
    """Who runs the server: we ourselves, or an unprivileged user when we are root."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid()).pw_name
    for name in SERVER_USERS:
        try:
            pwd.getpwnam(name)
            return name
        except KeyError:
            continue
    raise ClusterError("PostgreSQL does not run as root, and there is no user 'postgres' to run it.")


# --- making one -------------------------------------------------------------------------------------------------


def _create(name: str, throwaway: bool) -> Cluster:
    home = folder(name)
    user = _server_user()
    bindir = find_bindir()
    data = _make_data_folder(name, user)
    password = secrets.token_urlsafe(24)
    pgpass = home / "pgpass"
    _write_private(pgpass, f"*:*:*:{SUPERUSER}:{password}\n")
    password_file = data / "initial-password"
    _write_private(password_file, password + "\n", owner=user)
    try:
        # initdb wants an empty folder, so the database itself sits one below.
        _run_as(
            user,
            [
                str(bindir / "initdb"),
                f"--pgdata={data / 'pg'}",
                f"--username={SUPERUSER}",
                f"--pwfile={password_file}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-instructions",
            ]
            + (["--no-sync"] if throwaway else []),
        )
    except BaseException:
        shutil.rmtree(data, ignore_errors=True)
        raise
    finally:
        with contextlib.suppress(FileNotFoundError):
            password_file.unlink()
    ssl = _make_certificate(data / "pg", user)
    cluster = Cluster(
        name=name,
        host=HOST,
        port=_free_port(),
        superuser=SUPERUSER,
        password=password,
        pgpass=str(pgpass),
        data=str(data),
        bindir=str(bindir),
        run_as=user,
        ssl=ssl,
        throwaway=throwaway,
    )
    _configure(cluster)
    _save(cluster)
    return cluster


def _system_data(name: str) -> Path:
    """The folder outside the checkout, unique for this checkout and cluster."""
    key = hashlib.sha256(str(folder(name)).encode()).hexdigest()[:16]
    return SYSTEM_FOLDER / f"{key}-{name}"


def _make_data_folder(name: str, user: str) -> Path:
    """A private folder that ``user`` owns and can really reach."""
    data = folder(name) / "data"
    shutil.rmtree(data, ignore_errors=True)
    _private_folder(data, user)
    if _can_use(data, user):
        return data
    shutil.rmtree(data)
    other = _system_data(name)
    print(
        f"cluster {name}: the user '{user}' cannot enter {folder(name)}; the data is kept in {other}",
        file=sys.stderr,
    )
    SYSTEM_FOLDER.mkdir(mode=0o755, exist_ok=True)
    shutil.rmtree(other, ignore_errors=True)
    _private_folder(other, user)
    if not _can_use(other, user):
        raise ClusterError(f"The user '{user}' cannot use {other} either.")
    return other


def _private_folder(path: Path, user: str) -> None:
    path.mkdir(parents=True, mode=0o700)
    os.chmod(path, 0o700)
    if os.geteuid() == 0:
        entry = pwd.getpwnam(user)
        os.chown(path, entry.pw_uid, entry.pw_gid)


def _can_use(path: Path, user: str) -> bool:
    """Tried for real, as that user: permissions of every parent, ACLs and mounts all have their say."""
    probe = path / "probe"
    done = subprocess.run(
        ["/bin/sh", "-c", 'cd "$1" && : > "$2" && rm "$2"', "sh", str(path), str(probe)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
        **_as(user),
    )
    return done.returncode == 0


def _make_certificate(pgdata: Path, user: str) -> bool:
    """A self-signed certificate for the loopback, so that sslmode=require (and verify-full) work."""
    openssl = shutil.which("openssl")
    if openssl is None:
        return False
    key, certificate = pgdata / "server.key", pgdata / "server.crt"
    command = [
        openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-sha256", "-days", "3650",
        "-subj", "/CN=localhost", "-addext", f"subjectAltName=DNS:localhost,IP:{HOST}",
        "-keyout", str(key), "-out", str(certificate),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=False, cwd="/", **_as(user))
    if done.returncode != 0:
        return False
    os.chmod(key, 0o600)
    return True


def _configure(cluster: Cluster) -> None:
    lines = [
        "listen_addresses = '127.0.0.1'",
        "unix_socket_directories = ''",
        "password_encryption = 'scram-sha-256'",
        f"ssl = {'on' if cluster.ssl else 'off'}",
        "max_connections = 200",
        "shared_buffers = '256MB'",
        "maintenance_work_mem = '256MB'",
        "work_mem = '16MB'",
        "max_wal_size = '4GB'",
        "random_page_cost = 1.1",
        "jit = off",
        "timezone = 'Europe/Warsaw'",
        "log_timezone = 'Europe/Warsaw'",
        "client_encoding = 'UTF8'",
    ]
    if cluster.throwaway:
        lines += ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]
    pgdata = Path(cluster.data) / "pg"
    with open(pgdata / "postgresql.conf", "a", encoding="utf-8") as out:
        out.write("\n# Written by tests/environment/cluster.py\n" + "\n".join(lines) + "\n")
    (pgdata / "pg_hba.conf").write_text(
        "# Written by tests/environment/cluster.py: passwords only, from this machine only.\n"
        f"host all all {HOST}/32 scram-sha-256\n",
        encoding="utf-8",
    )


def _remove(name: str, cluster: Optional[Cluster]) -> None:
    if cluster is not None:
        shutil.rmtree(cluster.data, ignore_errors=True)
    shutil.rmtree(_system_data(name), ignore_errors=True)
    for entry in folder(name).glob("*"):
        if entry.is_dir():
            shutil.rmtree(entry)
        elif entry.name != "lock":
            entry.unlink()


# --- running it -------------------------------------------------------------------------------------------------


def _start_server(cluster: Cluster) -> Cluster:
    _clear_stale_pid(cluster)
    if not _port_is_free(cluster.port):
        cluster = Cluster(**{**asdict(cluster), "port": _free_port()})
        print(f"cluster {cluster.name}: its port was taken; it is now {cluster.port}", file=sys.stderr)
        _save(cluster)
    _pg_ctl(
        cluster,
        "start", "-w", "-t", str(START_SECONDS), "-s",
        "-l", os.path.join(cluster.data, "server.log"),
        "-o", f"-p {cluster.port}",
    )  # fmt: skip
    return cluster


def _pg_ctl(cluster: Cluster, action: str, *options: str) -> None:
    command = [os.path.join(cluster.bindir, "pg_ctl"), action, "-D", os.path.join(cluster.data, "pg"), *options]
    try:
        _run_as(cluster.run_as, command)
    except ClusterError as error:
        log = Path(cluster.data) / "server.log"
        with contextlib.suppress(OSError):
            tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-8:]
            raise ClusterError("\n".join([str(error), f"The end of {log}:", *tail])) from error
        raise


def _postmaster(cluster: Cluster) -> Optional[int]:
    """The process id in the pid file, if that process really is the server of this data."""
    pgdata = os.path.join(cluster.data, "pg")
    try:
        pid = int(Path(pgdata, "postmaster.pid").read_text(encoding="utf-8").split("\n", 1)[0])
        arguments = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except (OSError, ValueError):
        return None
    return pid if pgdata.encode() in arguments else None


def _clear_stale_pid(cluster: Cluster) -> None:
    """After a crash the id in the file may belong to any process, which makes PostgreSQL refuse to start."""
    if _postmaster(cluster) is None:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(os.path.join(cluster.data, "pg", "postmaster.pid"))


def _running(cluster: Cluster) -> bool:
    if _postmaster(cluster) is None:
        return False
    deadline = time.monotonic() + START_SECONDS
    while _postmaster(cluster) is not None and time.monotonic() < deadline:
        # pg_isready tells a server that still starts (or recovers) from one that answers.
        ready = subprocess.run(
            [os.path.join(cluster.bindir, "pg_isready"), "-q", "-h", cluster.host, "-p", str(cluster.port)],
            check=False,
        )
        if ready.returncode == 0:
            return True
        time.sleep(0.2)
    return False


def _port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


# --- small things -----------------------------------------------------------------------------------------------


def _as(user: str) -> Dict[str, Any]:
    """Arguments of ``subprocess.run`` that make the child run as ``user``."""
    if os.geteuid() != 0:
        return {}
    entry = pwd.getpwnam(user)
    environment = {"PATH": "/usr/bin:/bin", "HOME": entry.pw_dir, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": [], "env": environment}


def _run_as(user: str, command: Sequence[str]) -> None:
    # Output goes to a file: a server started by pg_ctl keeps a pipe open for ever.
    with open(os.devnull, "rb") as nothing, _scratch() as output:
        done = subprocess.run(
            command, stdin=nothing, stdout=output, stderr=output, check=False, cwd="/", umask=0o077, **_as(user)
        )
        if done.returncode != 0:
            output.seek(0)
            text = output.read().decode("utf-8", "replace").strip()
            raise ClusterError(f"{os.path.basename(command[0])} failed ({done.returncode}):\n{text}")


@contextlib.contextmanager
def _scratch() -> Iterator[Any]:
    import tempfile

    with tempfile.TemporaryFile() as output:
        yield output


@contextlib.contextmanager
def _locked(name: str) -> Iterator[None]:
    """Two commands at once wait for one another."""
    if not re.fullmatch(r"[a-z][a-z0-9_-]{0,30}", name):
        raise ClusterError(f"Not a name for a cluster: {name!r}")
    home = folder(name)
    home.mkdir(parents=True, exist_ok=True)
    with open(home / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _write_private(path: Path, text: str, owner: Optional[str] = None) -> None:
    """Write a file that nobody else can read, not even for a moment."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
    if owner is not None and os.geteuid() == 0:
        entry = pwd.getpwnam(owner)
        os.chown(path, entry.pw_uid, entry.pw_gid)


def _save(cluster: Cluster) -> None:
    path = folder(cluster.name) / "cluster.json"
    new = path.with_suffix(".new")
    _write_private(new, json.dumps(asdict(cluster), indent=1) + "\n")
    os.replace(new, path)


def _describe(cluster: Cluster) -> str:
    version = Path(cluster.bindir).parent.name
    return f"cluster {cluster.name}: PostgreSQL {version} on {cluster.host}:{cluster.port}"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="A private PostgreSQL cluster of this checkout.")
    parser.add_argument("action", choices=("start", "stop", "status", "reset"))
    parser.add_argument("name")
    parser.add_argument("--throwaway", action="store_true", help="fast, not durable (for tests)")
    options = parser.parse_args(arguments)
    try:
        if options.action == "start":
            print(_describe(start(options.name, options.throwaway)), "runs")
        elif options.action == "stop":
            print(f"cluster {options.name}:", "stopped" if stop(options.name) else "was not running")
        elif options.action == "reset":
            reset(options.name)
            print(f"cluster {options.name}: removed")
        else:
            cluster = read(options.name)
            if cluster is None or not _running(cluster):
                print(f"cluster {options.name}: does not run")
                return 3
            print(_describe(cluster), "runs")
    except ClusterError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
