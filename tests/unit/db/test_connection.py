"""The pool on a real server: sessions, cancelling, broken connections, errors that keep secrets."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
import uuid
from contextlib import closing

import psycopg2
import pytest

from kmzb_plugin.core.model import Decision
from kmzb_plugin.db import connection as connections
from kmzb_plugin.db.connection import APPLICATION_NAME, ConnectionPool
from kmzb_plugin.db.report_gateway import PgReportGateway
from kmzb_plugin.errors import Cancelled, ConnectionFailed, ConnectionLost, KmzbError, LoginRefused
from kmzb_plugin.tasks.cancelling import JobCanceller
from tests.faults.proxy import Proxy

ANALYST = "t_sopot_analyst"


def pids(database):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE application_name = %s AND datname = %s",
            (APPLICATION_NAME, database.name),
        )
        return {row[0] for row in cursor.fetchall()}


def test_a_session_reads_only_in_utc(shared_database, open_pool, canceller):
    with open_pool(shared_database, ANALYST).reading(canceller) as cursor:
        cursor.execute("SELECT current_setting('TimeZone'), current_setting('transaction_read_only')")
        assert cursor.fetchone() == ("UTC", "on")
    with pytest.raises(KmzbError), open_pool(shared_database, ANALYST).reading(canceller) as cursor:
        cursor.execute("CREATE TEMPORARY TABLE kept (id int)")


def test_one_connection_serves_one_job_after_another(database, open_pool, canceller):
    pool = open_pool(database, ANALYST)
    for _ in range(5):
        with pool.reading(canceller) as cursor:
            cursor.execute("SELECT 1")
    assert len(pids(database)) == 1
    pool.close()
    until = time.monotonic() + 2
    while pids(database) and time.monotonic() < until:
        threading.Event().wait(0.02)
    assert not pids(database)


def test_cancelling_stops_the_statement_on_the_server(database, open_pool, canceller):
    pool = open_pool(database, ANALYST)
    threading.Timer(0.3, canceller.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled), pool.reading(canceller) as cursor:
        cursor.execute("SELECT pg_sleep(30)")
    assert time.monotonic() - began < 1.3
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND query LIKE '%%pg_sleep(30)%%' "
                       "AND state = 'active' AND pid <> pg_backend_pid()", (database.name,))
        assert cursor.fetchone() == (0,)


def test_a_late_cancel_does_not_hit_the_next_job(shared_database, open_pool):
    pool = open_pool(shared_database, ANALYST)
    first, second = JobCanceller(), JobCanceller()
    with pool.reading(first) as cursor:
        cursor.execute("SELECT 1")
    threading.Timer(0.1, first.cancel).start()
    with pool.reading(second) as cursor:
        cursor.execute("SELECT pg_sleep(0.5)")


def test_the_pool_never_opens_more_than_its_maximum(database, canceller):
    pool = ConnectionPool(max_connections=2)
    pool.open(database.dsn(ANALYST))
    highest = []

    def work():
        with pool.reading(JobCanceller()) as cursor:
            cursor.execute("SELECT pg_sleep(0.2)")
            highest.append(len(pids(database)))

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(highest) == 5
    assert max(highest) == 2
    pool.close()


def test_waiting_for_a_connection_can_be_cancelled(shared_database, canceller):
    pool = ConnectionPool(max_connections=1)
    pool.open(shared_database.dsn(ANALYST))
    with pool.reading(JobCanceller()) as cursor:
        cursor.execute("SELECT 1")
        threading.Timer(0.1, canceller.cancel).start()
        with pytest.raises(Cancelled), pool.reading(canceller):
            pass
    pool.close()


def test_closing_wakes_those_who_wait(shared_database, canceller):
    pool = ConnectionPool(max_connections=1)
    pool.open(shared_database.dsn(ANALYST))
    with pool.reading(JobCanceller()):
        threading.Timer(0.1, pool.close).start()
        with pytest.raises(ConnectionLost), pool.reading(canceller):
            pass


def test_a_session_ended_by_the_server_is_replaced(database, open_pool, canceller):
    pool = open_pool(database, ANALYST)
    with pool.reading(canceller) as cursor:
        cursor.execute("SELECT 1")
    (old,) = pids(database)
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 2000)", (old,))
    with pool.reading(canceller) as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        assert cursor.fetchone()[0] != old


def test_a_session_ended_in_the_middle_is_connection_lost(database, open_pool, canceller):
    pool = open_pool(database, ANALYST)

    def end():
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            for pid in pids(database):
                cursor.execute("SELECT pg_terminate_backend(%s)", (pid,))

    threading.Timer(0.3, end).start()
    with pytest.raises(ConnectionLost), pool.reading(canceller) as cursor:
        cursor.execute("SELECT pg_sleep(10)")
    with pool.reading(canceller) as cursor:
        cursor.execute("SELECT 1")


def test_a_slow_statement_is_ended_with_a_text(shared_database, open_pool, canceller, monkeypatch):
    monkeypatch.setattr(connections, "STATEMENT_TIMEOUT_MS", 200)
    with pytest.raises(KmzbError, match="too long"), open_pool(shared_database, ANALYST).reading(canceller) as cursor:
        cursor.execute("SELECT pg_sleep(5)")


def test_an_act_cancelled_before_commit_is_not_written(database, open_pool):
    pool = open_pool(database, ANALYST)
    report = PgReportGateway(pool).detail(101, JobCanceller()).report

    class CancelledAtTheLastMoment(JobCanceller):
        def seal(self) -> bool:
            self.cancel()
            return super().seal()

    act = Decision(101, report.version, str(uuid.uuid4()), "take_up")
    with pytest.raises(Cancelled):
        PgReportGateway(pool).perform(act, CancelledAtTheLastMoment())
    assert PgReportGateway(pool).detail(101, JobCanceller()).report.status == "new"


def test_an_act_that_commits_cannot_be_cancelled_any_more(database, open_pool):
    pool = open_pool(database, ANALYST)
    canceller = JobCanceller()
    PgReportGateway(pool).perform(Decision(101, 1, str(uuid.uuid4()), "take_up"), canceller)
    assert canceller.cancel() is False
    assert not canceller.is_cancelled()


def unused_port():
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"password": "wrong-s3cret"}, LoginRefused),
        ({"dbname": "no_such_database"}, LoginRefused),
        ({"user": "no_such_login"}, LoginRefused),
        ({"port": "unused"}, ConnectionFailed),
        ({"host": "no-such-host.invalid"}, ConnectionFailed),
        ({"service": "no_such_service"}, LoginRefused),
        ({"no_such_option": "1"}, ConnectionFailed),
    ],
)
def test_a_connection_that_cannot_be_made_says_why_and_no_secret(shared_database, canceller, change, error):
    if change.get("port"):
        change = {"port": unused_port()}
    parts = psycopg2.extensions.parse_dsn(shared_database.dsn(ANALYST))
    parts.update(change)
    pool = ConnectionPool()
    pool.open(" ".join(f"{key}='{value}'" for key, value in parts.items()))
    with pytest.raises(ConnectionFailed) as caught, pool.reading(canceller):
        pass
    assert type(caught.value) is error
    assert caught.value.__cause__ is None and caught.value.__suppress_context__
    for secret in (parts["password"], parts["user"], str(parts["port"]), parts["host"], "wrong-s3cret"):
        assert secret not in caught.value.text + caught.value.detail


def test_a_failed_connection_leaves_its_place_to_the_next(shared_database, canceller):
    pool = ConnectionPool(max_connections=1)
    pool.open(psycopg2.extensions.make_dsn(shared_database.dsn(ANALYST), port=unused_port()))
    for _ in range(3):
        with pytest.raises(ConnectionFailed), pool.reading(canceller):
            pass


def test_on_a_dead_line_cancelling_stops_nothing_else_and_frees_the_thread(shared_database, canceller, monkeypatch):
    """psycopg2's own cancel() kept all of Python waiting for the server's answer."""
    monkeypatch.setattr(connections, "CANCEL_TIMEOUT_S", 2)
    proxy = Proxy((shared_database.host, shared_database.port))
    pool = ConnectionPool()
    pool.open(psycopg2.extensions.make_dsn(shared_database.dsn(ANALYST), host="127.0.0.1", port=proxy.port))
    sleeping, ended = threading.Event(), threading.Event()

    def work():
        with contextlib.suppress(Cancelled), pool.reading(canceller) as cursor:
            sleeping.set()
            cursor.execute("SELECT pg_sleep(30)")
        ended.set()

    threading.Thread(target=work).start()
    assert sleeping.wait(5)
    threading.Event().wait(0.2)
    proxy.unplug()
    assert canceller.cancel()
    longest = 0.0
    until = time.monotonic() + 6
    while not ended.is_set() and time.monotonic() < until:
        before = time.monotonic()
        threading.Event().wait(0.01)
        longest = max(longest, time.monotonic() - before)
    assert ended.is_set()
    assert longest < 0.5
    pool.close()
    proxy.close()
