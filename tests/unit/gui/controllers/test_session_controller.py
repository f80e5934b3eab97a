"""Connecting, losing and finding the server again; from a saved QGIS connection to a real PostgreSQL."""

from __future__ import annotations

import time
from contextlib import closing

import pytest
from qgis.core import QgsCredentials, QgsSettings

from kmzb_plugin.core.model import Catalogue
from kmzb_plugin.db import listener as listeners
from kmzb_plugin.db.connection import APPLICATION_NAME
from kmzb_plugin.gui.controllers import session_controller
from kmzb_plugin.gui.state import ConnectionState
from kmzb_plugin.settings import Settings

CONNECTING, ONLINE = ConnectionState.CONNECTING, ConnectionState.ONLINE
OFFLINE, DISCONNECTED = ConnectionState.OFFLINE, ConnectionState.DISCONNECTED


def sessions(database) -> int:
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND application_name = %s",
            (database.name, APPLICATION_NAME),
        )
        return int(cursor.fetchone()[0])


def test_connecting(desk, qtbot):
    desk.session.connect_to(desk.name)
    assert desk.state.connection == CONNECTING
    qtbot.waitUntil(desk.is_online, timeout=5000)
    assert desk.history == [CONNECTING, ONLINE]
    assert desk.state.identity.name == "Anna Sopocka"
    assert len(desk.state.catalogue.categories) == 24
    assert Settings().connection == desk.name
    assert desk.refreshed == 0


def test_connecting_never_blocks_the_window(desk, qtbot):
    desk.proxy.unplug()
    began = time.monotonic()
    desk.session.connect_to(desk.name)
    assert time.monotonic() - began < 0.3
    qtbot.wait(200)
    assert desk.state.connection == CONNECTING
    began = time.monotonic()
    desk.session.disconnect_now()
    assert time.monotonic() - began < 0.3
    assert desk.state.connection == DISCONNECTED
    desk.proxy.mend()
    qtbot.wait(300)
    assert desk.history == [CONNECTING, DISCONNECTED]


def test_a_wrong_password_is_said_and_not_tried_again(desk, qtbot):
    name = desk.save("kmzb-wrong", "t_sopot_analyst", password="wrong-s3cret")
    desk.session.connect_to(name, interactive=False)
    qtbot.waitUntil(lambda: desk.state.connection == DISCONNECTED, timeout=5000)
    assert "password" in desk.state.connection_text
    assert "wrong-s3cret" not in desk.state.connection_text
    qtbot.wait(300)
    assert desk.history == [CONNECTING, DISCONNECTED]
    assert desk.bar.currentItem().text() == desk.state.connection_text


@pytest.mark.parametrize(("login", "word"), [("t_inactive", "person"), ("t_public", "person")])
def test_a_login_without_a_person_is_said(desk, qtbot, login, word):
    desk.session.connect_to(desk.save("kmzb-" + login, login))
    qtbot.waitUntil(lambda: desk.state.connection == DISCONNECTED, timeout=5000)
    assert word in desk.state.connection_text


def test_an_unknown_connection_is_said(desk, qtbot):
    desk.session.connect_to("no such one")
    assert desk.state.connection == DISCONNECTED
    assert "no such one" in desk.state.connection_text


def test_a_server_that_is_down_is_said_to_the_one_who_waits(desk, qtbot):
    desk.proxy.cut()
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(lambda: desk.state.connection == DISCONNECTED, timeout=5000)
    assert desk.state.connection_text


def test_at_start_it_keeps_trying(desk, qtbot):
    Settings().connection = desk.name
    Settings().auto_connect = True
    desk.proxy.cut()
    desk.session.connect_at_start()
    qtbot.waitUntil(lambda: desk.state.connection == OFFLINE, timeout=5000)
    desk.proxy.mend()
    qtbot.waitUntil(desk.is_online, timeout=5000)


def test_at_start_nothing_happens_unless_asked_for(desk):
    Settings().connection = desk.name
    desk.session.connect_at_start()
    assert desk.history == []


def test_it_reconnects_by_itself_and_has_everything_read_anew(desk, qtbot):
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    desk.state.set_current_report(101)
    desk.proxy.cut()
    qtbot.waitUntil(lambda: desk.state.connection == OFFLINE, timeout=3000)
    assert "Next attempt" in desk.state.connection_text
    assert desk.state.identity is not None  # what is shown stays
    assert desk.state.current_report_id == 101
    qtbot.wait(500)
    assert desk.state.connection == OFFLINE
    assert desk.refreshed == 0
    desk.proxy.mend()
    qtbot.waitUntil(desk.is_online, timeout=5000)
    assert desk.refreshed == 1
    assert desk.state.current_report_id == 101
    assert CONNECTING not in desk.history[2:]


def test_an_unplugged_cable_is_noticed(desk, qtbot, monkeypatch):
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    desk.database.listener._heartbeat.setInterval(100)
    desk.database.listener._deadline.setInterval(300)
    qtbot.wait(400)
    assert desk.is_online()
    desk.proxy.unplug()
    qtbot.waitUntil(lambda: desk.state.connection == OFFLINE, timeout=3000)
    assert listeners.HEARTBEAT_MS + listeners.HEARTBEAT_TIMEOUT_MS < 20_000
    desk.proxy.mend()
    qtbot.waitUntil(desk.is_online, timeout=15_000)


def test_whoever_meets_a_lost_connection_the_session_knows(desk, qtbot):
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    monitor = []
    desk.database.listener.stop()  # the listener notices nothing here
    desk.proxy.cut()
    desk.runner.run("x", lambda canceller: desk.database.reports.detail(101, canceller), monitor.append, monitor.append)
    qtbot.waitUntil(lambda: desk.state.connection == OFFLINE, timeout=3000)


def test_pauses_grow(desk, qtbot, monkeypatch):
    monkeypatch.setattr(session_controller, "PAUSES_S", (1, 2, 5, 10, 30))
    pauses = []
    monkeypatch.setattr(desk.session._timer, "start", pauses.append)
    for _ in range(7):
        desk.session._retry_later()
    assert pauses == [1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000]


def test_switching_the_user_clears_everything(desk, qtbot):
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    desk.state.set_current_report(101)
    seen = []
    desk.state.identity_changed.connect(seen.append)
    desk.session.connect_to(desk.save("kmzb-krakow", "t_krakow_analyst"))
    assert desk.state.current_report_id is None
    assert desk.state.identity is None
    assert desk.state.catalogue == Catalogue()
    qtbot.waitUntil(desk.is_online, timeout=5000)
    assert desk.state.identity.unit_id == 20
    assert seen[0] is None


def test_the_same_connection_with_another_login_clears_everything(desk, qtbot):
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    desk.state.set_current_report(101)
    desk.save(desk.name, "t_krakow_analyst")
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    assert desk.state.current_report_id is None
    assert desk.state.identity.unit_id == 20


def test_disconnecting_leaves_no_session_on_the_server(desk, qtbot):
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    assert sessions(desk.server) == 2  # one of the pool, one that listens
    desk.session.disconnect_now()
    assert desk.state.connection == DISCONNECTED
    assert desk.state.identity is None
    qtbot.waitUntil(lambda: sessions(desk.server) == 0, timeout=3000)


def test_cancelling_in_the_task_panel_ends_the_attempt(desk, qtbot):
    desk.proxy.unplug()
    desk.session.connect_to(desk.name)
    qtbot.wait(100)
    desk.session._job.cancel()
    qtbot.waitUntil(lambda: desk.state.connection == DISCONNECTED, timeout=2000)
    assert desk.state.connection_text == ""


class Answers(QgsCredentials):
    """Somebody at QGIS's password dialog."""

    def __init__(self, answer) -> None:
        super().__init__()
        self.answer, self.asked = answer, []
        self.setInstance(self)

    def request(self, realm, username, password, message):
        self.asked.append(realm)
        return self.answer


@pytest.fixture
def at_the_dialog(qgis_app):
    before = QgsCredentials.instance()
    yield Answers
    before.setInstance(before)


def test_a_missing_password_is_asked_for_once(desk, qtbot, at_the_dialog):
    name = desk.save("kmzb-asks", "t_sopot_analyst", password="")
    person = at_the_dialog((True, "t_sopot_analyst", desk.server.password("t_sopot_analyst")))
    desk.session.connect_to(name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    assert len(person.asked) == 1
    assert "password" not in person.asked[0]
    desk.proxy.cut()
    qtbot.waitUntil(lambda: desk.state.connection == OFFLINE, timeout=3000)
    desk.proxy.mend()
    qtbot.waitUntil(desk.is_online, timeout=5000)
    assert len(person.asked) == 1  # reconnecting asks nobody


def test_a_wrong_password_is_not_handed_to_layers(desk, qtbot, at_the_dialog):
    name = desk.save("kmzb-asks", "t_sopot_analyst", password="")
    person = at_the_dialog((True, "t_sopot_analyst", "wr0ng"))
    desk.session.connect_to(name)
    qtbot.waitUntil(lambda: desk.state.connection == DISCONNECTED, timeout=5000)
    person.answer = (True, "t_sopot_analyst", desk.server.password("t_sopot_analyst"))
    desk.session.connect_to(name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    assert len(person.asked) == 2
    kept = person.get(person.asked[0], "", "", "")
    assert kept == (True, "t_sopot_analyst", desk.server.password("t_sopot_analyst"))
    assert len(person.asked) == 2  # it was remembered, not asked


def test_who_gives_no_password_is_not_connected(desk, qtbot, at_the_dialog):
    name = desk.save("kmzb-asks", "t_sopot_analyst", password="")
    person = at_the_dialog((False, "", ""))
    desk.session.connect_to(name)
    qtbot.waitUntil(lambda: desk.state.connection == DISCONNECTED, timeout=5000)
    assert len(person.asked) == 1


def test_at_start_nobody_is_asked(desk, qtbot, at_the_dialog):
    name = desk.save("kmzb-asks", "t_sopot_analyst", password="")
    person = at_the_dialog((True, "t_sopot_analyst", desk.server.password("t_sopot_analyst")))
    desk.session.connect_to(name, interactive=False)
    qtbot.waitUntil(lambda: desk.state.connection == DISCONNECTED, timeout=5000)
    assert person.asked == []


def test_settings_hold_no_secret(desk, qtbot):
    desk.session.connect_to(desk.name)
    qtbot.waitUntil(desk.is_online, timeout=5000)
    settings = QgsSettings()
    ours = [str(settings.value(key)) for key in settings.allKeys() if key.startswith("kmzb/")]
    assert ours
    assert not any(desk.server.password("t_sopot_analyst") in value for value in ours)
