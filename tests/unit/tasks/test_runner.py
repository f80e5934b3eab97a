"""The task runner on QGIS's real task manager."""

from __future__ import annotations

import threading
import time
from contextlib import closing
from typing import Any, Iterator, List

import pytest
from qgis.PyQt.QtCore import QThread

from kmzb_plugin import log
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.errors import Cancelled, Conflict, Contended, KmzbError
from kmzb_plugin.tasks.runner import ATTEMPTS, TaskRunner


@pytest.fixture
def runner(qgis_app) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def outcome() -> List[Any]:
    return []


def test_work_runs_elsewhere_and_calls_back_here(runner, outcome, qtbot):
    here = QThread.currentThread()

    def work(canceller):
        return QThread.currentThread() is not here

    runner.run("x", work, lambda value: outcome.append((value, QThread.currentThread() is here)), outcome.append)
    assert outcome == []
    qtbot.waitUntil(lambda: bool(outcome), timeout=3000)
    assert outcome == [(True, True)]
    assert runner.is_idle()


def test_a_kmzb_error_arrives_as_it_is(runner, outcome, qtbot):
    error = Conflict({"version": 3})

    def work(canceller):
        raise error

    runner.run("x", work, pytest.fail, outcome.append)
    qtbot.waitUntil(lambda: bool(outcome), timeout=3000)
    assert outcome == [error]


def test_any_other_exception_arrives_as_a_kmzb_error_without_its_words(runner, outcome, qtbot):
    def work(canceller):
        raise ValueError("Jan Kowalski pije pod sklepem")

    runner.run("x", work, pytest.fail, outcome.append)
    qtbot.waitUntil(lambda: bool(outcome), timeout=3000)
    (error,) = outcome
    assert type(error) is KmzbError
    assert "ValueError" in error.detail and "test_runner.py" in error.detail
    assert "Kowalski" not in error.detail


def test_two_who_stand_in_each_other_s_way_both_come_through(shared_database, runner, outcome, qtbot):
    """The server ends one of the two; what that one asked for is begun again by itself."""
    pool = ConnectionPool()
    pool.open(shared_database.dsn("t_sopot_analyst"))
    both_hold_one = threading.Barrier(2)
    begun: List[int] = []

    def locking(first: int, second: int):
        def work(canceller):
            with pool.writing(canceller) as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(7, %s)", (first,))
                begun.append(first)
                if begun.count(first) == 1:
                    both_hold_one.wait(10)
                cursor.execute("SELECT pg_advisory_xact_lock(7, %s)", (second,))
            return first

        return work

    runner.run("x", locking(1, 2), outcome.append, outcome.append)
    runner.run("y", locking(2, 1), outcome.append, outcome.append)
    qtbot.waitUntil(lambda: len(outcome) == 2, timeout=20_000)
    assert sorted(outcome) == [1, 2]
    assert len(begun) == 3
    pool.close()


def test_work_that_is_always_in_the_way_is_given_up_with_words(runner, outcome, qtbot):
    begun: List[int] = []

    def work(canceller):
        begun.append(1)
        raise Contended(detail="40P01")

    runner.run("x", work, pytest.fail, outcome.append)
    qtbot.waitUntil(lambda: bool(outcome), timeout=3000)
    assert isinstance(outcome[0], Contended) and "try again" in outcome[0].text
    assert len(begun) == ATTEMPTS


def test_cancelling_reaches_the_server_within_a_second(shared_database, runner, outcome, qtbot):
    pool = ConnectionPool()
    pool.open(shared_database.dsn("t_sopot_analyst"))

    def work(canceller):
        with pool.reading(canceller) as cursor:
            cursor.execute("SELECT pg_sleep(30)")

    def sleeping() -> bool:
        with closing(shared_database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND state = 'active' "
                "AND query LIKE 'SELECT pg_sleep(30)%%'",
                (shared_database.name,),
            )
            return cursor.fetchone() == (1,)

    job = runner.run("x", work, pytest.fail, outcome.append)
    qtbot.waitUntil(sleeping, timeout=5000)
    began = time.monotonic()
    job.cancel()
    qtbot.waitUntil(lambda: bool(outcome) and not sleeping(), timeout=2000)
    assert time.monotonic() - began < 1.0
    assert isinstance(outcome[0], Cancelled)
    pool.close()


def test_cancelled_is_told_at_once_although_the_work_cannot_stop(runner, outcome, qtbot):
    going_on = threading.Event()
    job = runner.run("x", lambda canceller: going_on.wait(10), pytest.fail, outcome.append)
    qtbot.wait(50)
    began = time.monotonic()
    job.cancel()
    job.cancel()
    qtbot.waitUntil(lambda: bool(outcome), timeout=1000)
    assert time.monotonic() - began < 0.5
    going_on.set()
    qtbot.wait(100)
    assert [type(error) for error in outcome] == [Cancelled]


def test_a_stop_that_hangs_does_not_hang_the_caller(runner, outcome, qtbot):
    release = threading.Event()

    def work(canceller):
        canceller.on_cancel(lambda: release.wait(10))
        release.wait(10)

    job = runner.run("x", work, pytest.fail, outcome.append)
    qtbot.wait(50)
    began = time.monotonic()
    job.cancel()
    assert time.monotonic() - began < 0.2
    release.set()


def test_sealed_work_cannot_be_cancelled_and_its_result_arrives(runner, outcome, qtbot):
    sealed, go_on = threading.Event(), threading.Event()

    def work(canceller):
        assert canceller.seal()
        sealed.set()
        go_on.wait(10)
        return "committed"

    job = runner.run("x", work, outcome.append, outcome.append)
    sealed.wait(5)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(outcome), timeout=3000)
    assert outcome == ["committed"]


def test_many_waiting_jobs_do_not_wait_for_each_other(runner, outcome, qtbot):
    """QGIS 3.22 runs tasks on as many threads as there are processors, and the map is drawn by the same ones."""
    began = time.monotonic()
    meet = threading.Barrier(8)
    for _ in range(8):
        runner.run("x", lambda canceller: meet.wait(5), outcome.append, lambda error: pytest.fail(error.detail))
    qtbot.waitUntil(lambda: len(outcome) == 8, timeout=6000)
    assert time.monotonic() - began < 5


def test_close_never_blocks_and_drops_late_results(runner, outcome, qtbot):
    go_on, ended = threading.Event(), threading.Event()

    def work(canceller):
        go_on.wait(10)
        ended.set()

    for _ in range(3):
        runner.run("x", work, outcome.append, outcome.append)
    qtbot.wait(50)
    began = time.monotonic()
    runner.close()
    assert time.monotonic() - began < 0.2
    go_on.set()
    assert ended.wait(5)
    qtbot.wait(100)
    assert outcome == []
    runner.run("x", work, outcome.append, outcome.append)
    qtbot.wait(50)
    assert outcome == []


def test_errors_are_announced_but_cancelling_is_not(runner, outcome, qtbot):
    seen = []
    runner.error_seen.connect(seen.append)
    error = KmzbError()

    def work(canceller):
        raise error

    runner.run("x", work, pytest.fail, outcome.append)
    runner.run("x", lambda canceller: threading.Event().wait(0.1), pytest.fail, outcome.append).cancel()
    qtbot.waitUntil(lambda: len(outcome) == 2, timeout=3000)
    assert seen == [error]


def test_synchronous_mode_runs_at_once(qgis_app, outcome):
    runner = TaskRunner(synchronous=True)
    runner.run("x", lambda canceller: 1, outcome.append, outcome.append)
    runner.run("x", lambda canceller: 1 / 0, outcome.append, outcome.append)
    assert outcome[0] == 1
    assert isinstance(outcome[1], KmzbError)


def test_details_are_logged_without_secrets(runner, outcome, qtbot, monkeypatch):
    lines = []
    monkeypatch.setattr(log, "_write", lambda text, level: lines.append(log.redact(text)))

    def work(canceller):
        raise KmzbError(detail="host=db.example user=jan password='t a j n e'")

    runner.run("x", work, pytest.fail, outcome.append)
    qtbot.waitUntil(lambda: bool(outcome), timeout=3000)
    (line,) = lines
    assert "KmzbError" in line
    assert not any(secret in line for secret in ("t a j n e", "jan", "db.example"))


def test_a_result_on_its_way_is_cancelled_too(runner, outcome, qtbot):
    ended = threading.Event()
    job = runner.run("x", lambda canceller: ended.set(), pytest.fail, outcome.append)
    assert ended.wait(5)
    threading.Event().wait(0.05)  # the thread hands over; this loop has not turned since
    job.cancel()
    qtbot.waitUntil(lambda: bool(outcome), timeout=3000)
    assert [type(error) for error in outcome] == [Cancelled]


def test_after_closing_one_may_wait_for_what_is_under_way_but_not_for_ever(runner, outcome, qtbot):
    """A thread that built a layer while QGIS took itself apart crashed it."""
    ended, stuck = threading.Event(), threading.Event()

    def work(canceller):
        threading.Event().wait(0.4)
        ended.set()

    runner.run("x", work, outcome.append, outcome.append)
    qtbot.wait(50)
    runner.close()
    assert runner.wait(5)
    assert ended.is_set()

    other = TaskRunner()
    other.run("x", lambda canceller: stuck.wait(20), outcome.append, outcome.append)
    qtbot.wait(50)
    other.close()
    began = time.monotonic()
    assert not other.wait(0.5)
    assert time.monotonic() - began < 1
    stuck.set()
    qtbot.wait(100)
    assert outcome == []
