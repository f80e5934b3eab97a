"""The command line as a process: interrupted, killed, its output cut; and the demo country loaded by it."""

from __future__ import annotations

import json
import os
import select
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable, List

import psycopg2
import pytest

from tests.database.admin_support import Admin
from tests.database.support import verify
from tests.environment.cluster import ROOT
from tests.environment.databases import Database, demo_logins_locked
from tests.unit.intake.exchange_files import document, feature, write

COMMAND = [sys.executable, "-m", "kmzb_plugin.admin"]


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    """An import of several seconds, with a reject near its beginning."""
    features = [feature(n, Typ="Kosmici" if n == 3 else "Żebractwo") for n in range(60_000)]
    return write(tmp_path / "long.json.gz", document(features))


def started(admin: Admin, path: Path) -> subprocess.Popen:
    """An import that has begun to store."""
    process = subprocess.Popen(
        [*COMMAND, "import-reports", str(path)], cwd=ROOT, env=admin.database.environment(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        # a test run in the background ignores Ctrl-C, and its children would too
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    storing = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%%import_reports_batch%%'"
        " AND application_name = %s"
    )
    wait_until(lambda: admin.one(storing, "kmzb_admin") == 1)
    return process


def wait_until(true: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it never came"
        select.select([], [], [], 0.05)


def others(admin: Admin) -> int:
    here = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = %s"
    return int(admin.one(here, "kmzb_admin"))


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_import_that_is_stopped_leaves_nothing_half(admin: Admin, long_file: Path, how: signal.Signals) -> None:
    process = started(admin, long_file)
    at = time.monotonic()
    process.send_signal(how)
    out, err = process.communicate(timeout=30)
    assert time.monotonic() - at < 10
    if how != signal.SIGKILL:
        assert process.returncode == 130
        assert err.strip().splitlines()[-1] == "kmzb: interrupted; what was not finished is undone"
        assert [entry.name for entry in long_file.parent.iterdir()] == [long_file.name]
    assert out == ""
    wait_until(lambda: others(admin) == 0)
    assert admin.one("SELECT count(*) FROM kmzb.report WHERE source = 'kmzb'") == 0
    assert verify(admin.database) == []
    again = admin.run("import-reports", long_file)
    assert "60 000  59 999        0         1" in again.out


def test_output_into_a_closed_pipe_is_no_traceback(admin: Admin) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$0" -m kmzb_plugin.admin status | head -n 1', sys.executable],
        cwd=ROOT, env=admin.database.environment(), capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.startswith("Server")
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_the_demo_country_comes_with_its_passwords(
    empty_database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with demo_logins_locked(empty_database.cluster):
        check_demo_passwords(Admin(empty_database, monkeypatch, capsys), tmp_path / "passwords.json")


def check_demo_passwords(admin: Admin, path: Path) -> None:
    admin.done("install")
    arguments: List[str] = ["load-demo", "--scale", "small", "--passwords-file", str(path)]
    admin.done(*arguments)
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    logs_in(admin, path)
    first = path.read_text()
    assert "is loaded already" in admin.done(*arguments)
    assert path.read_text() == first
    path.unlink()  # lost: whoever owns the database can have new ones
    admin.done(*arguments)
    logs_in(admin, path)
    assert "Nothing wrong was found." in admin.done("verify")


def logs_in(admin: Admin, path: Path) -> None:
    password = json.loads(path.read_text())["anna.demo"]
    dsn = admin.database.dsn("anna.demo", password=password)
    with psycopg2.connect(dsn) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) > 0 FROM kmzb_api.queue_report")
        assert cursor.fetchone() == (True,)
    connection.close()


def test_ctrl_c_cancels_a_long_check_on_the_server(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    admin.rows(
        "CREATE OR REPLACE FUNCTION kmzb.verify_chain() RETURNS TABLE (report_id bigint, event_id bigint, seq int, problem text)"
        " LANGUAGE sql AS $$ SELECT 1::bigint, 1::bigint, 1, pg_sleep(60)::text $$"
    )
    process = subprocess.Popen(
        [*COMMAND, "verify"], cwd=ROOT, env=admin.database.environment(), stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    asleep = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"
    wait_until(lambda: admin.one(asleep) == 1)
    at = time.monotonic()
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=30)
    assert time.monotonic() - at < 5
    assert (process.returncode, "interrupted" in err) == (130, True)
    wait_until(lambda: admin.one(asleep) == 0, 5)
