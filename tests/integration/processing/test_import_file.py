"""``kmzb:importfile`` as QGIS runs it: from Python, in a background task, and in a shell."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProviderRegistry,
)

from kmzb_plugin.processing.provider import ALGORITHMS, KmzbProvider
from kmzb_plugin.settings import profiles_dir
from tests.environment import package

ROW = "{};Nieprawidłowe parkowanie;Nowe;12.11.2026 08:15;470000,5;738000,25"
HEADER = "numer;kategoria;status;utworzono;x;y"
RUNNERS = (Path("/usr/bin/qgis_process.bin"), Path("/usr/bin/qgis_process"))


@pytest.fixture
def connection(database, qgis_app):
    """A saved connection of the intake service's administrator."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    parts = {"host": database.host, "port": database.port, "dbname": database.name, "user": "t_admin",
             "password": database.password("t_admin")}  # fmt: skip
    uri = " ".join(f"{key}='{value}'" for key, value in parts.items())
    metadata.saveConnection(metadata.createConnection(uri, {"saveUsername": True, "savePassword": True}), "kmzb-processing")
    yield "kmzb-processing"
    metadata.deleteConnection("kmzb-processing")


@pytest.fixture
def provider(qgis_app):
    registry = QgsApplication.processingRegistry()
    made = KmzbProvider()
    registry.addProvider(made)
    yield made
    registry.removeProvider(made)


@pytest.fixture
def table(tmp_path):
    """Three good rows and a bad one, as an office writes them."""
    path = tmp_path / "zgłoszenia.csv"
    rows = [ROW.format(f"Z-{number}") for number in range(3)]
    rows.append(rows[0].replace("Z-0", "Z-9").replace("738000", "38000"))
    path.write_bytes("\r\n".join([HEADER, *rows]).encode("windows-1250"))
    return path


def parameters(connection, table, **more):
    return {"CONNECTION": connection, "FILE": str(table), "TARGET": "reports", "REJECTS": str(table) + ".rejects.csv", **more}


def count(database):
    with closing(database.superuser()) as line, line.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kmzb.report WHERE source <> 'fixture'")
        return cursor.fetchone()[0]


class Kept(QgsProcessingFeedback):
    """What was said, and how far it came."""

    def __init__(self):
        super().__init__(False)
        self.said = []
        self.shares = []
        self.progressChanged.connect(self.shares.append)

    def reportError(self, text, fatal=False):  # noqa: N802
        self.said.append(text)

    def pushInfo(self, text):  # noqa: N802
        self.said.append(text)


def run(given):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("kmzb:importfile")
    feedback, context = Kept(), QgsProcessingContext()
    assert algorithm.checkParameterValues(given, context)[0], algorithm.checkParameterValues(given, context)
    results, ok = algorithm.run(given, context, feedback)
    return results, ok, feedback


def test_the_provider_offers_what_its_list_names(provider):
    assert len(provider.algorithms()) == len(ALGORITHMS)
    for algorithm in provider.algorithms():
        assert algorithm.displayName() and algorithm.shortHelpString() and algorithm.groupId()
        assert algorithm.flags() == algorithm.create().flags()


def test_counts_rejects_and_a_second_run(provider, connection, table, database):
    results, ok, feedback = run(parameters(connection, table))
    assert ok, feedback.said
    assert [results[name] for name in ("ROWS", "NEW", "PRESENT", "REJECTED")] == [4, 3, 0, 1]
    assert "Z-9" in Path(results["REJECTS"]).read_text(encoding="utf-8")
    assert feedback.shares and max(feedback.shares) == 100
    assert count(database) == 3
    results, ok, _ = run(parameters(connection, table))
    assert ok and [results[name] for name in ("NEW", "PRESENT")] == [0, 3]
    assert count(database) == 3


def test_check_only_stores_nothing(provider, connection, table, database):
    results, ok, _ = run(parameters(connection, table, DRY_RUN=True))
    assert ok and results["NEW"] == 3
    assert count(database) == 0


@pytest.mark.parametrize("by_name", [False, True])
def test_a_profile_and_a_source_of_ones_own(provider, connection, table, database, by_name):
    """By the path of its file, or by its name where the wizard has saved it."""
    profile = profiles_dir() / "moj.toml"
    profile.parent.mkdir(parents=True, exist_ok=True)
    profile.write_text(
        'name = "moj"\ntarget = "reports"\n[file]\nencoding = "windows-1250"\ndelimiter = ";"\ndecimal = ","\n[columns]\n'
        'external_id = "numer"\ncategory = "kategoria"\nstatus = "status"\ncreated = "utworzono"\nx = "x"\ny = "y"\n',
        encoding="utf-8",
    )
    wanted = "moj" if by_name else str(profile)
    results, ok, feedback = run(parameters(connection, table, PROFILE=wanted, SOURCE="skądinąd"))
    profile.unlink()
    assert ok, feedback.said
    with closing(database.superuser()) as line, line.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kmzb.report WHERE source = 'skądinąd'")
        assert cursor.fetchone() == (3,) and results["NEW"] == 3


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"PROFILE": "nobody"}, "nobody"),
        ({"FILE": "/nowhere/file.csv"}, "file.csv"),
        ({"CONNECTION": "no such connection"}, "no such connection"),
    ],
)
def test_what_cannot_be_done_is_said(provider, connection, table, change, said, database):
    _, ok, feedback = run({**parameters(connection, table), **change})
    assert not ok
    assert any(said in text for text in feedback.said), feedback.said
    assert count(database) == 0


def test_in_a_background_task_it_can_be_cancelled(provider, connection, table, database, qtbot):
    """The lock of another import keeps it waiting in the server until it is cancelled."""
    with closing(database.superuser()) as line, line.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended('kmzb.import', 0))")
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("kmzb:importfile")
        context, feedback = QgsProcessingContext(), Kept()
        task = QgsProcessingAlgRunnerTask(algorithm, parameters(connection, table), context, feedback)
        ended = []
        task.executed.connect(lambda ok, results: ended.append((ok, results)))
        QgsApplication.taskManager().addTask(task)
        qtbot.waitUntil(lambda: _waits(cursor), timeout=20_000)
        task.cancel()
        qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    assert count(database) == 0
    assert not _sessions(database)


def _waits(cursor):
    cursor.execute("SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database "
                   "WHERE locktype = 'advisory' AND NOT granted AND datname = current_database())")
    return cursor.fetchone()[0]


def _sessions(database):
    with closing(database.superuser()) as line, line.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database "
                       "WHERE locktype = 'advisory' AND datname = current_database()")
        return cursor.fetchone()[0]


@pytest.mark.slow
def test_in_a_shell(database, table, tmp_path):
    """qgis_process with the plugin from its zip, in a profile of its own."""
    runner = next((path for path in RUNNERS if path.exists()), None)
    if runner is None:
        pytest.skip("no qgis_process here")
    profile = tmp_path / "profiles" / "profiles" / "default"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(package.build(tmp_path)) as archive:
        archive.extractall(plugins)
    (profile / "QGIS").mkdir()
    password = database.password("t_admin")
    (profile / "QGIS" / "QGIS3.ini").write_text(
        "[PythonPlugins]\nkmzb_plugin=true\n[PostgreSQL]\n"
        + "".join(
            f"connections\\C\\{key}={value}\n"
            for key, value in {
                "host": database.host, "port": database.port, "database": database.name, "username": "t_admin",
                "password": password, "saveUsername": "true", "savePassword": "true",
            }.items()
        ),
        encoding="utf-8",
    )  # fmt: skip
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("QGIS_", "PYTHON", "VIRTUAL"))}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profiles"),
                   "PATH": "/usr/local/bin:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path), "LANG": "C.UTF-8"}  # fmt: skip
    given = [f"{key}={value}" for key, value in parameters("C", table).items()]
    done = subprocess.run(
        [str(runner), "--json", "run", "kmzb:importfile", "--", *given],
        env=environment, capture_output=True, text=True, timeout=300, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-1500:] + done.stderr[-1500:]
    results = json.loads(done.stdout[done.stdout.index("{"):])["results"]
    assert [results[name] for name in ("ROWS", "NEW", "PRESENT", "REJECTED")] == [4, 3, 0, 1]
    assert password not in done.stdout + done.stderr
    assert count(database) == 3
    shutil.rmtree(profile)
