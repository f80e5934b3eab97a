"""No password dialog for a server that is away."""

from __future__ import annotations

import pytest
from qgis.core import QgsCredentials, QgsDataSourceUri, QgsVectorLayer

from kmzb_plugin.db.silence import Silence


class Dialog(QgsCredentials):
    def __init__(self) -> None:
        super().__init__()
        self.asked = []
        self.setInstance(self)

    def request(self, realm, username, password, message):
        self.asked.append(realm)
        return True, "jan", "tajne"

    def requestMasterPassword(self, password, stored):
        self.asked.append("master")
        return True, "main"


@pytest.fixture
def dialog(qgis_app):
    before = QgsCredentials.instance()
    yield Dialog()
    before.setInstance(before)


def test_only_the_one_database_is_silent(dialog):
    silence = Silence()
    silence.begin(QgsDataSourceUri("host=127.0.0.1 port=1 dbname='kmzb' user='anna' password='x'"))
    ours, other = "dbname='kmzb' host=127.0.0.1 port=1 authcfg=abc1234", "dbname='other' host=127.0.0.1 port=1"
    assert QgsCredentials.instance().get(ours, "", "", "")[0] is False
    assert QgsCredentials.instance().get(other, "", "", "") == (True, "jan", "tajne")
    assert QgsCredentials.instance().getMasterPassword("", False)[:2] == (True, "main")
    assert dialog.asked == [other, "master"]
    silence.begin(QgsDataSourceUri("service='kmzb'"))
    silence.end()
    silence.end()
    assert QgsCredentials.instance() is dialog
    assert QgsCredentials.instance().get(ours, "", "", "")[0] is True


def test_a_layer_whose_server_is_away_asks_nobody(dialog):
    source = "host=127.0.0.1 port=1 dbname='kmzb' key='id' table=\"kmzb_api\".\"report\" (geom)"
    assert not QgsVectorLayer(source, "x", "postgres").isValid()
    assert dialog.asked, "without silence QGIS asks"
    dialog.asked.clear()
    silence = Silence()
    silence.begin(QgsDataSourceUri("host=127.0.0.1 port=1 dbname='kmzb'"))
    assert not QgsVectorLayer(source, "x", "postgres").isValid()
    silence.end()
    assert dialog.asked == []
