"""Root file systems of other Debian releases, for running the tests on their QGIS and PostgreSQL.

Built by mmdebstrap from the mirror that apt uses on this machine, kept outside the checkout so that every clone finds
them. The name holds a hash of the package lists: new packages make a new tree. Needs root.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, List, Optional

ROOT = Path(__file__).resolve().parents[2]
PACKAGE_LISTS = [ROOT / "tests" / "environment" / "packages" / f"{purpose}.txt" for purpose in ("demo", "test")]
CA_BUNDLE = "/etc/ssl/certs/ca-certificates.crt"
# What of apt's configuration on this machine decides how a mirror is reached.
APT_OPTIONS = re.compile(r'^(Acquire::(?:https?|Retries|Check-Date|ForceIPv\d)\S*) "(.*)";$')


class TreeError(Exception):
    """Why a tree cannot be had."""


def cache_folder() -> Path:
    """KMZB_TREES, or the user's cache."""
    named = os.environ.get("KMZB_TREES")
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(named) if named else Path(base) / "kmzb-trees"


def packages() -> List[str]:
    """Everything that the demo and the tests need."""
    names = set()
    for path in PACKAGE_LISTS:
        for line in path.read_text(encoding="utf-8").splitlines():
            name = line.split("#", 1)[0].strip()
            if name:
                names.add(name)
    return sorted(names)


def tree_path(suite: str) -> Path:
    """Where the tree of ``suite`` is, or would be."""
    key = hashlib.sha256("\n".join(packages()).encode()).hexdigest()[:10]
    return cache_folder() / f"{suite}-{key}"


def have(suite: str) -> Optional[Path]:
    """The finished tree, if there is one."""
    path = tree_path(suite)
    return path if (path / "etc" / "kmzb-tree").exists() else None


def build(suite: str, timeout: float) -> Path:
    """Build the tree of ``suite`` unless it is there; whoever wants the same one meanwhile waits. Raises TreeError."""
    check_namespaces()
    if shutil.which("mmdebstrap") is None:
        raise TreeError("mmdebstrap is not installed (tests/environment/install-packages trees)")
    began = time.monotonic()
    cache_folder().mkdir(parents=True, exist_ok=True)
    with _exclusive(cache_folder() / f"{suite}.lock", timeout):
        return have(suite) or _build(suite, max(1.0, timeout - (time.monotonic() - began)))


@contextmanager
def in_use(tree: Path) -> Iterator[None]:
    """While a leg runs in ``tree`` nobody removes it; the mounts of the leg are not to be seen from outside."""
    with open(_use_lock(tree), "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        yield


def check_namespaces() -> None:
    """Raises TreeError where a mount namespace cannot be made or used."""
    probe = ["unshare", "--mount", "--pid", "--fork", "--propagation", "private", "mount", "--bind", "/srv", "/srv"]
    try:
        done = subprocess.run(probe, capture_output=True, text=True, check=False)
    except OSError as error:
        raise TreeError(f"unshare: {error.strerror}") from error
    if done.returncode != 0:
        raise TreeError(f"this machine does not allow mount namespaces ({done.stderr.strip()})")


def _build(suite: str, timeout: float) -> Path:
    target = tree_path(suite)
    partial = target.with_name(target.name + f".partial-{os.getpid()}")
    log = cache_folder() / f"{suite}.log"
    try:
        with open(log, "w", encoding="utf-8") as out:
            done = subprocess.run(
                _command(suite, partial), stdin=subprocess.DEVNULL, stdout=out, stderr=out, timeout=timeout, check=False
            )
        if done.returncode != 0:
            tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-6:]
            raise TreeError("mmdebstrap failed: " + " | ".join(tail))
        (partial / "etc" / "kmzb-tree").write_text(suite + "\n", encoding="utf-8")
        _remove_others(suite)
        partial.rename(target)
    except subprocess.TimeoutExpired as error:
        raise TreeError(f"mmdebstrap took longer than {timeout:.0f} s") from error
    finally:
        if partial.exists():
            _remove(partial)
    return target


def mirror() -> str:
    """The archive that apt on this machine takes Debian itself from."""
    codename = _codename()
    wanted = "$(REPO_URI) $(RELEASE) $(COMPONENT)"
    listed = _output(["apt-get", "indextargets", "--format", wanted, "Created-By: Packages"])
    found = [line.split() for line in listed.splitlines() if len(line.split()) == 3]
    for uri, release, component in found:
        if component == "main" and release in (codename, "stable", "testing", "oldstable"):
            return uri.rstrip("/")
    raise TreeError("apt's configuration names no Debian archive for this release")


def _command(suite: str, target: Path) -> List[str]:
    options = {
        "APT::Install-Recommends": "false",
        "Acquire::Retries": "3",
        "Acquire::Check-Valid-Until": "false",
        "Acquire::Languages": "none",
    }
    for line in _output(["apt-config", "dump"]).splitlines():
        match = APT_OPTIONS.match(line)
        if match and match.group(2):
            options[match.group(1)] = match.group(2)
    # In a mount namespace of its own: whatever mmdebstrap mounts is gone when it ends, however it ends.
    command = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc"]
    command += ["mmdebstrap", "--mode=root", "--variant=apt", "--architectures=" + _architecture()]
    command += [f'--aptopt={key} "{value}"' for key, value in options.items()]
    command += [
        "--include=" + ",".join(packages()),
        # Before the server's package is configured: it would make a cluster of the system's.
        '--essential-hook=mkdir -p "$1/etc/postgresql-common"',
        '--essential-hook=echo "create_main_cluster = false" > "$1/etc/postgresql-common/createcluster.conf"',
        '--dpkgopt=path-exclude=/usr/share/doc/*',
        "--dpkgopt=path-exclude=/usr/share/man/*",
        suite,
        str(target),
        f"deb {mirror()} {suite} main",
    ]
    return command


def _remove_others(suite: str) -> None:
    """Trees of older package lists are of no use to anyone."""
    for other in cache_folder().glob(f"{suite}-*"):
        if other.is_dir() and other != tree_path(suite) and ".partial-" not in other.name:
            _remove(other)


def _use_lock(tree: Path) -> Path:
    return tree.with_name(tree.name + ".in-use")


@contextmanager
def _exclusive(path: Path, timeout: float) -> Iterator[None]:
    until = time.monotonic() + timeout
    with open(path, "w", encoding="utf-8") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() > until:
                    raise TreeError("somebody else builds the same tree and takes too long") from error
                time.sleep(0.5)
        yield


def _remove(tree: Path) -> None:
    """Delete a tree that nobody uses, but never through a mount: inside may be this machine's /dev or a checkout."""
    try:
        with _exclusive(_use_lock(tree), 0):
            _delete(tree)
        _use_lock(tree).unlink(missing_ok=True)
    except TreeError:
        print(f"{tree} is still in use and stays")


def _delete(tree: Path) -> None:
    mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8")
    if f" {tree}/" in mounts or f" {tree} " in mounts:
        print(f"{tree} is still in use and stays")
        return
    shutil.rmtree(tree, ignore_errors=True)


def _codename() -> str:
    for line in Path("/etc/os-release").read_text(encoding="utf-8").splitlines():
        if line.startswith("VERSION_CODENAME="):
            return line.split("=", 1)[1].strip().strip('"')
    return "testing"


def _architecture() -> str:
    return _output(["dpkg", "--print-architecture"]).strip()


def _output(command: List[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise TreeError(f"{command[0]} cannot be asked: {error}") from error
