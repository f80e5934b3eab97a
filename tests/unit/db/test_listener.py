"""LISTEN on the event loop: prompt, loss noticed, nothing after stop."""

from __future__ import annotations

import time
import uuid
from contextlib import closing
from typing import Iterator

import pytest
from psycopg2.extensions import make_dsn

from kmzb_plugin.core.model import Decision, SubjectChanged
from kmzb_plugin.db import listener as listeners
from kmzb_plugin.db.catalogue_gateway import PgCatalogueGateway
from kmzb_plugin.db.connection import APPLICATION_NAME
from kmzb_plugin.db.listener import PgChangeListener
from kmzb_plugin.db.report_gateway import PgReportGateway
from kmzb_plugin.tasks.runner import TaskRunner

ANALYST = "t_sopot_analyst"


class Heard:
    def __init__(self) -> None:
        self.reports, self.subjects, self.refreshed, self.lost, self.started = [], [], 0, 0, 0

    def on_report(self, change) -> None:
        self.reports.append((time.monotonic(), change))

    def on_subject(self, change) -> None:
        self.subjects.append(change)

    def on_refresh(self) -> None:
        self.refreshed += 1

    def on_lost(self) -> None:
        self.lost += 1

    def on_started(self) -> None:
        self.started += 1


@pytest.fixture
def runner(qgis_app) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def heard(database, runner, open_pool, canceller, qtbot) -> Iterator[Heard]:
    heard = Heard()
    channel = PgCatalogueGateway(open_pool(database, ANALYST)).whoami(canceller).channel
    heard.listener = PgChangeListener(lambda: database.dsn(ANALYST), runner)
    heard.listener.start(
        channel, heard.on_report, heard.on_refresh, heard.on_lost, heard.on_started, heard.on_subject
    )
    qtbot.waitUntil(lambda: heard.started == 1, timeout=5000)
    yield heard
    heard.listener.stop()


def superuser(database, sql, *parameters):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def test_a_colleagues_act_is_heard_within_a_second(database, heard, open_pool, canceller, qtbot):
    client = str(uuid.uuid4())
    colleague = PgReportGateway(open_pool(database, "t_sopot_analyst2"))
    colleague.perform(Decision(101, 1, client, "take_up"), canceller)
    done = time.monotonic()
    qtbot.waitUntil(lambda: bool(heard.reports), timeout=2000)
    at, change = heard.reports[0]
    assert (change.report_id, change.version, change.client_id) == (101, 2, client)
    assert at - done < 1.0


def test_a_change_of_something_else_is_heard_with_its_kind(database, heard, qtbot):
    superuser(
        database,
        "SELECT pg_notify(channel, '{\"subject\": \"meeting\", \"id\": 7, \"version\": 3, \"client\": null}') FROM kmzb.unit",
    )
    qtbot.waitUntil(lambda: bool(heard.subjects), timeout=2000)
    assert heard.subjects == [SubjectChanged("meeting", 7, 3)]
    assert heard.reports == []


def test_another_units_act_is_not_heard(database, heard, open_pool, canceller, qtbot):
    PgReportGateway(open_pool(database, "t_krakow_analyst")).perform(
        Decision(301, 1, str(uuid.uuid4()), "take_up"), canceller
    )
    superuser(database, "SELECT kmzb.notify_refresh()")
    qtbot.waitUntil(lambda: heard.refreshed == 1, timeout=2000)
    assert heard.reports == []


def test_nonsense_on_the_channel_is_passed_over(database, heard, qtbot):
    for payload in ("", "no json", "[]", "7", '{"report": "x", "version": 1}', '{"version": 1}'):
        superuser(database, "SELECT pg_notify(channel, %s) FROM kmzb.unit WHERE id = 10", payload)
    superuser(database, "SELECT pg_notify(channel, '{\"report\": 5, \"version\": 2}') FROM kmzb.unit WHERE id = 10")
    qtbot.waitUntil(lambda: bool(heard.reports), timeout=2000)
    assert [change.report_id for _, change in heard.reports] == [5]
    assert heard.lost == 0


def test_a_lost_connection_is_noticed_once(database, heard, qtbot):
    superuser(
        database,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND application_name = %s",
        database.name,
        APPLICATION_NAME,
    )
    qtbot.waitUntil(lambda: heard.lost == 1, timeout=2000)
    qtbot.wait(100)
    assert heard.lost == 1


def test_a_server_that_does_not_answer_is_lost(database, heard, qtbot, monkeypatch):
    # A frozen server process: the line stands, nothing comes back, as with an unplugged cable.
    listener = heard.listener
    listener._heartbeat.setInterval(50)
    listener._deadline.setInterval(200)
    qtbot.waitUntil(lambda: listener._question is not None, timeout=2000)
    qtbot.waitUntil(lambda: listener._question is None, timeout=2000)  # it answered
    assert heard.lost == 0
    listener._notifier.setEnabled(False)
    qtbot.waitUntil(lambda: heard.lost == 1, timeout=2000)


def test_after_stop_nothing_comes(database, heard, qtbot):
    heard.listener.stop()
    superuser(database, "SELECT kmzb.notify_refresh()")
    qtbot.wait(200)
    assert (heard.refreshed, heard.lost) == (0, 0)


def test_a_server_that_is_not_there_is_lost(database, runner, qtbot):
    heard = Heard()
    listener = PgChangeListener(lambda: make_dsn(database.dsn(ANALYST), port=1), runner)
    listener.start("kmzb_x", heard.on_report, heard.on_refresh, heard.on_lost, heard.on_started)
    qtbot.waitUntil(lambda: heard.lost == 1, timeout=5000)
    assert heard.started == 0


def test_stopping_while_connecting_leaves_no_connection(database, runner, qtbot):
    heard = Heard()
    listener = PgChangeListener(lambda: database.dsn(ANALYST), runner)
    for _ in range(5):
        listener.start("kmzb_x", heard.on_report, heard.on_refresh, heard.on_lost, heard.on_started)
        listener.stop()

    def none_left() -> bool:
        with closing(database.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND application_name = %s",
                (database.name, APPLICATION_NAME),
            )
            return cursor.fetchone() == (0,)

    qtbot.wait(300)
    qtbot.waitUntil(none_left, timeout=3000)
    assert (heard.started, heard.lost) == (0, 0)
    assert listeners.HEARTBEAT_TIMEOUT_MS < listeners.HEARTBEAT_MS
