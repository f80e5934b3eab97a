"""The plugin in a whole QGIS: loaded, used, unloaded, and QGIS ended."""

from __future__ import annotations

from contextlib import closing

import pytest

from kmzb_plugin.db.connection import APPLICATION_NAME
from tests.faults.proxy import Proxy

from .conftest import ANALYST

pytestmark = pytest.mark.desktop


def test_an_analysts_session_in_a_whole_qgis(database, desktop):
    seen = desktop("scenario.py", colleague_report=104)

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


@pytest.mark.slow
def test_a_pulled_cable_leaves_qgis_usable(database, desktop):
    proxy = Proxy((database.host, database.port))
    answers = {"unplug": proxy.unplug, "mend": proxy.mend, "cut": proxy.cut}
    seen = desktop("scenario_unplugged.py", answers, host="127.0.0.1", port=proxy.port)
    proxy.close()
    assert seen["longest standstill s"] < 1.0, seen["standstill at"]
    assert seen["noticed after s"] < 20
    assert seen["text"]
    assert len(seen["still listed"]) >= 3
    assert seen["back after s"] < 45
    assert seen["listed again"]
    assert seen["unload without a server s"] < 1.0
    assert not seen["actions left"]
    assert seen["exit"] == 0


@pytest.mark.slow
def test_qgis_ends_although_the_server_does_not_answer(database, desktop):
    """QGIS's own layers wait for answers without a limit, and QGIS waits for its layers."""
    proxy = Proxy((database.host, database.port))
    seen = desktop("scenario_ends_offline.py", {"unplug": proxy.unplug}, host="127.0.0.1", port=proxy.port)
    proxy.close()
    assert seen["drawing"], "the map must wait, or this tests nothing"
    assert seen["exit"] == 0


def test_a_file_is_imported_in_a_whole_qgis(database, desktop, tmp_path):
    table = tmp_path / "zgłoszenia.csv"
    rows = [f"Z-{n};Nieprawidłowe parkowanie;Nowe;12.11.2026 08:15;{470000 + n},5;738000,25;Zażółć gęślą jaźń" for n in range(40)]
    header = "Numer;Kategoria;Status;Utworzono;X;Y;Opis"
    table.write_bytes("\r\n".join([header, *rows, rows[0]]).encode("windows-1250"))
    login = {"login": "t_admin", "password": database.password("t_admin")}
    seen = desktop("scenario_import.py", table=str(table), **login)
    assert seen["may import"]
    assert seen["algorithm"] == "kmzb:importfile"
    assert seen["pages"] == [0, 1, 2, 3, 4, 5]
    assert seen["checked"] == [41, 40, 0, 1]
    assert seen["outcome"] == [41, 40, 0, 1]
    assert seen["on the map"], "the map shows where the rows are"
    assert seen["provider left"] is False
    assert seen["exit"] == 0
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*), min(description) FROM kmzb.report WHERE source = 'zgloszenia'")
        assert cursor.fetchone() == (40, "Zażółć gęślą jaźń")
