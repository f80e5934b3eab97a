"""Hanging up lines that wait in vain, and only those."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import closing

import psycopg2
import pytest

from kmzb_plugin.db import lines
from tests.faults.proxy import Proxy

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux tells how long a line waits")


@pytest.fixture
def proxy(shared_database):
    proxy = Proxy((shared_database.host, shared_database.port))
    yield proxy
    proxy.close()


def test_who_waits_in_vain_gets_an_error_and_who_rests_is_left_alone(shared_database, proxy, monkeypatch):
    monkeypatch.setattr(lines, "WAITING_MS", 1500)
    dsn = psycopg2.extensions.make_dsn(shared_database.dsn("t_sopot_analyst"), host="127.0.0.1", port=proxy.port)
    with closing(psycopg2.connect(dsn)) as waiting, closing(psycopg2.connect(dsn)) as resting:
        for connection in (waiting, resting):
            connection.autocommit = True
            connection.cursor().execute("SELECT 1")
        peer = lines.peer_of(waiting)
        assert peer == ("127.0.0.1", proxy.port)
        threading.Event().wait(0.05)  # some ticks of the kernel's clock, so that the question is later than the last answer
        proxy.unplug()
        refused = threading.Event()

        def ask():
            try:
                waiting.cursor().execute("SELECT 2")
            except psycopg2.OperationalError:
                refused.set()

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        try:
            assert lines.hang_up_waiting(peer) == 0, "it may still be answered"
            assert lines.hang_up_waiting(("127.0.0.1", 1)) == 0
            assert until(lambda: lines.hang_up_waiting(peer)) == 1
            assert refused.wait(10)
        finally:
            proxy.mend()  # closing a connection waits for the thread that uses it
            asking.join(10)
        with resting.cursor() as cursor:
            cursor.execute("SELECT 3")
            assert cursor.fetchone() == (3,)


def until(ask, patience_s=15.0):
    """The first answer that is not nothing."""
    end = time.monotonic() + patience_s
    while not (answer := ask()) and time.monotonic() < end:
        threading.Event().wait(0.05)
    return answer


def test_a_working_line_is_not_touched(shared_database, monkeypatch):
    monkeypatch.setattr(lines, "WAITING_MS", 50)
    with closing(psycopg2.connect(shared_database.dsn("t_sopot_analyst"))) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        threading.Event().wait(0.2)
        assert lines.hang_up_waiting(lines.peer_of(connection)) == 0
        cursor.execute("SELECT 2")
