"""A whole QGIS on a virtual screen, with an empty profile and the plugin as from its zip."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import subprocess
import time
import zipfile
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, Mapping, Optional

import pytest

from tests.environment import package
from tests.environment.cluster import ROOT
from tests.environment.databases import Database

ANALYST, COLLEAGUE = "t_sopot_analyst", "t_sopot_analyst2"
HERE = Path(__file__).resolve().parent
PATIENCE_S = 150
SETTINGS = """
[qgis]
checkVersion=false
askToSaveProjectChanges=false

[app]
askToSaveMemoryLayers=false

[auth]
use_password_helper=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[locale]
overrideFlag=true
userLocale=pl_PL

[plugin-manager]
automatically-check-for-updates=false

[migration]
firstRunVersionFlag=99999

[kmzb]
auto_advance=false
"""

@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of this test alone; Xvfb chooses a free number itself."""
    if not (shutil.which("Xvfb") and Path("/usr/bin/qgis").exists()):
        pytest.skip("no Xvfb or no QGIS desktop here")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    yield ":" + number
    server.terminate()
    server.wait(10)


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    """A folder of profiles with one in it, the plugin installed as from its zip."""
    return fresh_profiles(tmp_path)


def fresh_profiles(folder: Path) -> Path:
    """The same below ``folder``, for whoever needs a second one."""
    profile = folder / "profiles" / "profiles" / "test"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(package.build(folder)) as archive:
        archive.extractall(plugins)
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS, encoding="utf-8")
    return folder / "profiles"


def run_qgis(
    script: str, tmp_path: Path, profiles: Path, display: str, database: Database,
    answers: Mapping[str, Callable[[], None]], **more: Any,
) -> Dict[str, Any]:
    """What the scenario has seen; fails with a picture of the screen when it did not come to its end.

    ``answers`` are what the scenario may ask to be done outside; ``more`` goes into its plan.
    """
    ask = tmp_path / "ask"
    result = tmp_path / "result.json"
    plan = tmp_path / "plan.json"
    plan.write_text(
        json.dumps(
            {
                "result": str(result), "login": ANALYST, "password": database.password(ANALYST), "host": database.host,
                "port": database.port, "database": database.name, "colleague_dsn": database.dsn(COLLEAGUE),
                "master": secrets.token_urlsafe(16),
                "folder": str(HERE), "ask": str(ask), **more,
            }
        ),
        encoding="utf-8",
    )  # fmt: skip
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "QGIS_", "PYTHON", "VIRTUAL"))}
    environment = {
        **kept, "DISPLAY": display, "PATH": "/usr/local/bin:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(runtime),
        "KMZB_TEST_PLAN": str(plan), "LANG": "C.UTF-8",
    }  # fmt: skip
    log = tmp_path / "qgis.log"
    with open(log, "wb") as out:
        qgis = subprocess.Popen(
            ["/usr/bin/qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles), "--profile", "test",
             "--code", str(HERE / script)],
            stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment,
        )  # fmt: skip
    try:
        until = time.monotonic() + PATIENCE_S
        while not result.exists() and qgis.poll() is None and time.monotonic() < until:
            with contextlib.suppress(subprocess.TimeoutExpired):
                qgis.wait(0.1)
            if ask.exists():
                answers[ask.read_text(encoding="utf-8")]()
                ask.unlink()
        seen = json.loads(result.read_text(encoding="utf-8")) if result.exists() else {"problem": "no result"}
        if "problem" in seen:
            picture = ROOT / "build" / "desktop-test.png"
            subprocess.run(["import", "-window", "root", str(picture)], env=environment, check=False, timeout=60)
            said = log.read_text(encoding="utf-8", errors="replace")[-3000:]
            pytest.fail(f"{seen['problem']}\nscreen: {picture.relative_to(ROOT)}\n{said}", pytrace=False)
        began = time.monotonic()
        seen["exit"] = qgis.wait(90)
        seen["exit after s"] = time.monotonic() - began
    finally:
        if qgis.poll() is None:
            qgis.kill()
            qgis.wait(10)
    return seen


@pytest.fixture
def desktop(tmp_path: Path, profiles: Path, display: str, database: Database) -> Callable[..., Dict[str, Any]]:
    """Runs a scenario of this folder; returns what it has seen."""

    def run(script: str, answers: Optional[Mapping[str, Callable[[], None]]] = None, **more: Any) -> Dict[str, Any]:
        return run_qgis(script, tmp_path, profiles, display, database, answers or {}, **more)

    return run
