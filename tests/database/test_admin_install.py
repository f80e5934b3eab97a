"""install, upgrade, status: from an empty database to a working one, and a clear word where that cannot be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Iterator

import pytest

from kmzb_plugin.admin import migrate
from tests.database.admin_support import Admin
from tests.environment import databases
from tests.environment.cluster import ROOT
from tests.environment.databases import Database


@pytest.fixture
def empty(
    empty_database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Admin]:
    yield Admin(empty_database, monkeypatch, capsys)


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


def test_an_empty_database_becomes_a_kmzb_database(empty: Admin) -> None:
    before = empty.run("status")
    assert (before.code, "run `install`" in before.err) == (3, True)
    assert "is installed" in empty.done("install")
    assert "nothing to do" in empty.done("install")
    assert "up to date" in empty.done("upgrade")
    assert "Schema    version 2, last change" in empty.done("status")
    assert "Nothing wrong was found." in empty.done("verify")


def test_an_older_database_is_upgraded(empty: Admin) -> None:
    databases.install_schema(empty.database, "verification")
    older = empty.run("install")
    assert (older.code, "run `upgrade`" in older.err) == (3, True)
    assert "to be upgraded: import" in empty.done("status")
    assert "is upgraded: import" in empty.done("upgrade")
    assert "up to date" in empty.done("status")


def test_a_newer_database_is_left_alone(admin: Admin) -> None:
    admin.rows(
        "INSERT INTO sqitch.changes (change_id, change, project, note, committed_at, committer_name, committer_email,"
        " planned_at, planner_name, planner_email)"
        " VALUES (%s, 'cases', 'kmzb', '', now(), 'a', 'b', now(), 'a', 'b')",
        "f" * 40,
    )
    for command in ("install", "upgrade"):
        outcome = admin.run(command)
        assert outcome.code == 3
        assert "the database is newer than this program: it has the change cases" in outcome.err
    assert "newer than this program (unknown: cases)" in admin.done("status")


def test_a_strange_schema_is_left_alone(empty: Admin) -> None:
    empty.rows("CREATE SCHEMA kmzb")
    outcome = empty.run("install")
    assert (outcome.code, "that sqitch does not know" in outcome.err) == (3, True)


def test_upgrade_of_an_empty_database_says_install(empty: Admin) -> None:
    outcome = empty.run("upgrade")
    assert (outcome.code, "run `install`" in outcome.err) == (3, True)


def test_a_failing_change_is_told_in_one_line_and_undone(empty: Admin) -> None:
    empty.rows("CREATE SCHEMA kmzb_api")
    outcome = empty.run("install")
    assert outcome.code == 3
    assert 'kmzb: sqitch failed: ' in outcome.err
    assert 'schema "kmzb_api" already exists' in outcome.err
    empty.rows("DROP SCHEMA kmzb_api")
    assert empty.run("upgrade").code == 0  # what was deployed before the failure stays, the rest follows


@pytest.mark.parametrize(("missing", "package"), [("sqitch", "sqitch"), ("psql", "postgresql-client")])
def test_a_missing_program_is_named(
    empty: Admin, monkeypatch: pytest.MonkeyPatch, missing: str, package: str
) -> None:
    real = shutil.which
    monkeypatch.setattr(migrate.shutil, "which", lambda name: None if name == missing else real(name))
    outcome = empty.run("install")
    assert outcome.code == 3
    assert outcome.err == f"kmzb: {missing} is not installed (Debian: apt install {package})\n"


def test_an_encoding_that_cannot_hold_polish_is_refused(empty: Admin) -> None:
    name = empty.database.name + "_latin"
    empty.rows(f'CREATE DATABASE "{name}" ENCODING LATIN1 LC_COLLATE "C" LC_CTYPE "C" TEMPLATE template0')
    try:
        outcome = empty.run("install", "--dsn", f"dbname={name}")
        assert (outcome.code, "it takes UTF8" in outcome.err) == (3, True)
    finally:
        empty.rows(f'DROP DATABASE "{name}"')


def test_whoever_is_no_superuser_is_told_so(admin: Admin, empty: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGUSER", "t_admin")
    monkeypatch.setenv("PGPASSWORD", admin.database.password("t_admin"))
    outcome = empty.run("install")
    assert (outcome.code, "t_admin is no superuser" in outcome.err) == (3, True)


def test_status_of_a_login_without_rights(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGUSER", "t_sopot_analyst")
    monkeypatch.setenv("PGPASSWORD", admin.database.password("t_sopot_analyst"))
    out = admin.done("status")
    assert "Schema    version 2" in out
    assert "shown to a superuser or a member of kmzb_owner only" in out


def test_a_lost_mark_of_the_map_operator_is_mended(admin: Admin) -> None:
    admin.rows("ALTER FUNCTION geometry_overlaps(geometry, geometry) NOT LEAKPROOF")
    found = admin.run("verify")
    assert (found.code, "mend with: upgrade" in found.out) == (1, True)
    assert "marked leak-proof again" in admin.done("upgrade")
    assert admin.run("verify").code == 0


def test_the_installed_layout_works_like_the_checkout(empty: Admin, tmp_path: Path) -> None:
    package = tmp_path / "plugins" / "kmzb_plugin"
    shutil.copytree(ROOT / "kmzb_plugin", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", package / "resources")
    done = subprocess.run(
        ["/usr/bin/python3", "-m", "kmzb_plugin.admin", "install"],
        cwd=package.parent, env={**empty.database.environment(), "PYTHONPATH": ""}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "up to date" in empty.done("upgrade")


def test_the_connection_is_found_as_libpq_finds_it(
    admin: Admin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cluster = admin.database.cluster
    file = tmp_path / "services"
    file.write_text(
        f"[kmzb]\nhost={cluster.host}\nport={cluster.port}\nuser={cluster.superuser}\ndbname={admin.database.name}\n"
    )
    for name in ("PGHOST", "PGPORT", "PGUSER", "PGDATABASE"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("PGSERVICEFILE", str(file))
    assert admin.database.name in admin.done("status", "--service", "kmzb")
    assert "up to date" in admin.done("upgrade", "--service", "kmzb")
    uri = f"postgresql://{cluster.superuser}@{cluster.host}:{cluster.port}/{admin.database.name}"
    assert admin.database.name in admin.done("status", "--dsn", uri)
    warned = admin.run("status", "--dsn", uri.replace("@", ":geheim@"))
    assert "can be read by every user" in warned.err
    assert "geheim" not in warned.out + warned.err


@pytest.mark.parametrize(
    ("dsn", "words"),
    [
        ("dbname=nie_ma", 'database "nie_ma" does not exist'),
        ("port=1", "refused"),
        ("user=obcy password=tajne", "authentication failed"),
        ("to nie jest dsn", "invalid dsn"),
    ],
)
def test_no_connection_is_one_clear_line(admin: Admin, dsn: str, words: str) -> None:
    outcome = admin.run("status", "--dsn", dsn)
    last = outcome.err.splitlines()[-1]
    assert outcome.code == 3
    assert last.startswith("kmzb: ")
    assert words in last
    assert "tajne" not in outcome.err
    assert "Traceback" not in outcome.err
    assert "Traceback" in admin.run("status", "--verbose", "--dsn", dsn).err


def test_help_names_every_command_and_needs_no_database() -> None:
    done = subprocess.run(
        ["/usr/bin/python3", "-m", "kmzb_plugin.admin", "--help"], cwd=ROOT, capture_output=True, text=True,
        env={"PATH": os.environ["PATH"], "PGHOST": "/nowhere"},
    )  # fmt: skip
    assert done.returncode == 0
    for command in ("install", "upgrade", "status", "add-person", "import-units", "import-institutions",
                    "import-reports", "load-demo", "load-real", "verify"):  # fmt: skip
        assert command in done.stdout
    wrong = subprocess.run([sys.executable, "-m", "kmzb_plugin.admin", "nic"], cwd=ROOT, capture_output=True)
    assert wrong.returncode == 2


def test_no_qgis_is_needed() -> None:
    script = "import sys; import kmzb_plugin.admin.cli; print(any(m.split('.')[0] in ('qgis', 'PyQt5') for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "False", done.stderr


def test_a_member_of_the_owner_may_verify(admin: Admin) -> None:
    login = f"deputy_{os.getpid()}"
    admin.rows(f"CREATE ROLE {login} LOGIN PASSWORD 'zastępca' IN ROLE kmzb_owner")
    try:
        assert admin.run("verify", "--dsn", f"user={login} password=zastępca").code == 0
    finally:
        admin.rows(f"DROP ROLE {login}")
