"""`make demo` as written: without a display it ends with a picture of the queue, the second time at once."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from typing import Dict, Iterator

import pytest

from tests.environment.cluster import ROOT

NAME = "demo-test"
PICTURE = ROOT / "build" / f"{NAME}.png"
PNG = b"\x89PNG\r\n"


@pytest.fixture(scope="module")
def environment() -> Iterator[Dict[str, str]]:
    """A demo of this test's own, with a small country; gone afterwards, with its server and its processes."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "QGIS_", "PYTEST", "DISPLAY"))}
    kept.update(KMZB_DEMO_NAME=NAME, SCALE="small", DATA="")
    yield kept
    subprocess.run(["make", "demo-reset"], cwd=ROOT, env=kept, check=True, capture_output=True, timeout=120)
    PICTURE.unlink(missing_ok=True)


def _make(target: str, environment: Dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "--no-print-directory", target],
        cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip


def _processes_of(name: str) -> list:
    """Command lines that still run and belong to this demo."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if f"build/{name}-profile" in line:
            found.append(line)
    return found


@pytest.mark.desktop
def test_the_demo_draws_the_queue(environment: Dict[str, str]) -> None:
    first = _make("demo", environment)
    assert first.returncode == 0, first.stdout + first.stderr
    line = first.stdout.strip().splitlines()[-1]
    assert line.startswith("make demo: Anna")
    assert "Nowe " in line
    assert PICTURE.read_bytes().startswith(PNG)
    assert _processes_of(NAME) == []

    began = time.monotonic()
    second = _make("demo", environment)
    assert second.returncode == 0, second.stdout + second.stderr
    assert "was there" in second.stdout
    assert time.monotonic() - began < 60

    stopped = _make("demo-stop", environment)
    assert "server is stopped" in stopped.stdout, stopped.stdout + stopped.stderr


@pytest.mark.desktop
def test_no_password_is_left_in_the_profile(environment: Dict[str, str]) -> None:
    home = ROOT / "build" / NAME
    if not (home / "passwords.json").exists():
        assert _make("demo", environment).returncode == 0
    secrets = set((home / "passwords.json").read_text(encoding="utf-8").split('"')[3::4])
    assert all(len(secret) >= 12 for secret in secrets)
    assert secrets
    profile = ROOT / "build" / f"{NAME}-profile"
    for path in [*profile.rglob("*"), home / "pg_service.conf", home / "qgis.log"]:
        if path.is_file():
            content = path.read_bytes()
            assert not any(secret.encode() in content for secret in secrets), path
    for path in (home / "passwords.json", home / "master-password"):
        assert path.stat().st_mode & 0o077 == 0
