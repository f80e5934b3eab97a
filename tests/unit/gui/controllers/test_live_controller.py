"""Colleagues' acts, from their commit to this session's list."""

from __future__ import annotations

import time
import uuid
from contextlib import closing

import pytest

from kmzb_plugin.core.model import Decision, QueueFilter, ReportChanged
from kmzb_plugin.db.connection import ConnectionPool
from kmzb_plugin.db.report_gateway import PgReportGateway
from kmzb_plugin.tasks.cancelling import JobCanceller


@pytest.fixture
def online(desk, qtbot):
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    desk.asked = []
    ask = desk.live._ask
    desk.live._ask = lambda ids: (desk.asked.append(ids), ask(ids))
    desk.fresh = []
    desk.state.report_updated.connect(desk.fresh.append)
    return desk


@pytest.fixture
def colleague(database):
    pool = ConnectionPool()
    pool.open(database.dsn("t_sopot_analyst2"))
    yield PgReportGateway(pool)
    pool.close()


def take_up(gateway, report_id, version=1, client=None):
    return gateway.perform(
        Decision(report_id, version, client or str(uuid.uuid4()), "take_up"), JobCanceller()
    )


def test_a_colleagues_act_changes_list_and_state_within_a_second(online, colleague, qtbot):
    online.state.set_filter(QueueFilter("new"))
    began = time.monotonic()
    take_up(colleague, 101)
    qtbot.waitUntil(lambda: bool(online.updates.changes), timeout=2000)
    assert time.monotonic() - began < 1.0
    assert online.updates.changes == [(101, None)]  # no longer new
    (row,) = online.fresh
    assert (row.id, row.status, row.taken_by) == (101, "verification", "Bogdan Sopocki")


def test_it_enters_the_list_it_belongs_to(online, colleague, qtbot):
    online.state.set_filter(QueueFilter("verification"))
    take_up(colleague, 101)
    qtbot.waitUntil(lambda: bool(online.updates.changes), timeout=2000)
    ((report_id, row),) = online.updates.changes
    assert (report_id, row.version) == (101, 2)


def test_my_own_act_is_not_asked_for_again(online, qtbot):
    mine = take_up(online.database.reports, 101)
    online.state.announce_report(mine)  # as the report controller does
    qtbot.wait(500)
    assert online.asked == []
    assert online.fresh == [mine]


def test_five_hundred_acts_in_a_burst_are_one_query(online, qtbot):
    for number in range(500):
        online.live.on_report(ReportChanged(101 + number % 12, 2 + number))
    qtbot.waitUntil(lambda: bool(online.fresh), timeout=2000)
    qtbot.wait(600)
    assert len(online.asked) == 1
    assert len(online.asked[0]) == 12


def test_a_stream_of_acts_does_not_become_a_stream_of_queries(online, qtbot):
    until = time.monotonic() + 1.0
    version = 2
    while time.monotonic() < until:
        online.live.on_report(ReportChanged(101, version))
        version += 1
        qtbot.wait(5)
    qtbot.wait(600)
    assert version > 50
    assert len(online.asked) <= 4


def test_an_import_is_one_refresh(online, database, qtbot):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        for _ in range(5):
            cursor.execute("SELECT kmzb.notify_refresh()")
    qtbot.waitUntil(lambda: online.refreshed > 0, timeout=2000)
    qtbot.wait(600)
    assert online.refreshed == 1
    assert online.asked == []


def test_very_many_reports_at_once_are_one_refresh(online, qtbot):
    for number in range(3000):
        online.live.on_report(ReportChanged(number, 2))
    qtbot.waitUntil(lambda: online.refreshed == 1, timeout=2000)
    assert online.asked == []


def test_a_report_that_left_my_area_leaves_the_list(online, database, colleague, qtbot):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE kmzb.report SET unit_id = 20 WHERE id = 102")
    online.live.on_report(ReportChanged(102, 2))
    qtbot.waitUntil(lambda: bool(online.updates.changes), timeout=2000)
    assert online.updates.changes == [(102, None)]
    assert online.fresh == []


def test_a_filter_changed_meanwhile_leaves_the_list_alone(online, qtbot):
    online.state.set_filter(QueueFilter("new"))
    online.live.on_report(ReportChanged(101, 2))
    qtbot.waitUntil(lambda: bool(online.asked), timeout=2000)
    online.state.set_filter(QueueFilter("verification"))
    qtbot.waitUntil(lambda: bool(online.fresh), timeout=2000)
    assert online.updates.changes == []


def test_offline_nothing_is_asked(online, qtbot):
    online.live.on_report(ReportChanged(101, 2))
    online.session.disconnect_now()
    qtbot.wait(500)
    assert online.asked == []
