"""The plugin in a whole QGIS on a virtual screen: loaded, used, unloaded, and QGIS ended."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import time
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any, Dict, Iterator

import pytest

from kmzb_plugin.db.connection import APPLICATION_NAME
from tests.environment import package
from tests.environment.cluster import ROOT
from tests.environment.databases import Database

ANALYST, COLLEAGUE = "t_sopot_analyst", "t_sopot_analyst2"
PATIENCE_S = 120
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

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and Path("/usr/bin/qgis").exists()), reason="no Xvfb or no QGIS desktop here"
    ),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of this test alone; Xvfb chooses a free number itself."""
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
    profile = tmp_path / "profiles" / "profiles" / "test"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(package.build(tmp_path)) as archive:
        archive.extractall(plugins)
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS, encoding="utf-8")
    return tmp_path / "profiles"


def run_qgis(tmp_path: Path, profiles: Path, display: str, database: Database) -> Dict[str, Any]:
    """What the scenario has seen; fails with a picture of the screen when it did not come to its end."""
    result = tmp_path / "result.json"
    plan = tmp_path / "plan.json"
    plan.write_text(
        json.dumps(
            {
                "result": str(result), "login": ANALYST, "password": database.password(ANALYST), "host": database.host,
                "port": database.port, "database": database.name, "colleague_dsn": database.dsn(COLLEAGUE),
                "colleague_report": 104, "master": secrets.token_urlsafe(16),
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
             "--code", str(Path(__file__).with_name("scenario.py"))],
            stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment,
        )  # fmt: skip
    try:
        until = time.monotonic() + PATIENCE_S
        while not result.exists() and qgis.poll() is None and time.monotonic() < until:
            time.sleep(0.2)  # another process is at work
        seen = json.loads(result.read_text(encoding="utf-8")) if result.exists() else {"problem": "no result"}
        if "problem" in seen:
            picture = ROOT / "build" / "desktop-test.png"
            subprocess.run(["import", "-window", "root", str(picture)], env=environment, check=False, timeout=60)
            said = log.read_text(encoding="utf-8", errors="replace")[-3000:]
            pytest.fail(f"{seen['problem']}\nscreen: {picture.relative_to(ROOT)}\n{said}", pytrace=False)
        seen["exit"] = qgis.wait(60)
    finally:
        if qgis.poll() is None:
            qgis.kill()
            qgis.wait(10)
    return seen


def test_an_analysts_session_in_a_whole_qgis(database, display, profiles, tmp_path):
    seen = run_qgis(tmp_path, profiles, display, database)

    assert seen["loaded"] != seen["before"], "the comparison below sees what the plugin adds"
    assert seen["after one load"] == seen["before"]
    assert seen["after a session"] == seen["before"]
    assert seen["exit"] == 0, "QGIS ends well with the plugin at work"

    assert seen["connections"][0] == "Central"
    assert "Anna Sopocka" in seen["test"]
    assert seen["who"] == "Anna Sopocka"
    assert all(valid for valid, _ in seen["layers"].values())
    assert seen["layers"]["queue:new"][1] == 4
    secrets_of_ours = (database.password(ANALYST), ANALYST)
    assert not any(secret in source for source in seen["sources"] for secret in secrets_of_ours)

    assert seen["listed"] == [103, 102, 101, 104]
    assert seen["most urgent"] == 103
    assert seen["before colleague"]
    assert seen["colleague after s"] < 1.0

    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT act, login::text, new ->> 'status' FROM kmzb.event WHERE report_id = 103 ORDER BY seq"
        )
        assert cursor.fetchall() == [
            ("receive", "kmzb_owner", "new"),
            ("take_up", ANALYST, "verification"),
            ("confirm", ANALYST, "confirmed"),
            ("annotate", ANALYST, None),
            ("undo", ANALYST, None),
        ]
        cursor.execute("SELECT body, withdrawn, GeometryType(geom) FROM kmzb.annotation WHERE report_id = 103")
        assert cursor.fetchall() == [("Tu stoją samochody", True, "POLYGON")]
        cursor.execute("SELECT status, version FROM kmzb.report WHERE id = 103")
        assert cursor.fetchall() == [("confirmed", 5)]
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND application_name = %s",
                       (database.name, APPLICATION_NAME))
        assert cursor.fetchone() == (0,)
