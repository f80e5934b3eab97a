"""The connection dialog: what it shows, what it asks, what it remembers."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit

from kmzb_plugin.core.connections import SavedConnection
from kmzb_plugin.db import credentials
from kmzb_plugin.db.database import Database
from kmzb_plugin.gui.dialogs.connection_dialog import ConnectionDialog
from kmzb_plugin.settings import Settings
from kmzb_plugin.tasks.runner import TaskRunner

SAVED = [
    SavedConnection("Central", "db.example", "5432", "kmzb", "", "abc1234", "authcfg", "verify-full"),
    SavedConnection("Open", "db.example", "5432", "kmzb", "", "jan", "password", "prefer"),
    SavedConnection("Service", service="kmzb", authentication="service"),
]


@pytest.fixture
def open_dialog(qgis_app, qtbot):
    QgsSettings().remove("kmzb")
    runner = TaskRunner()
    dialogs = []

    def make(saved, probe=None):
        dialog = ConnectionDialog(runner, saved, probe or Database.probe, Settings())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialogs.append(dialog)
        dialog.open()
        return dialog

    yield make
    for dialog in dialogs:
        dialog.close()
        dialog.deleteLater()
    runner.close()
    QgsSettings().remove("kmzb")


def texts(dialog, row):
    item = dialog.connections.topLevelItem(row)
    return [item.text(column) for column in range(4)]


def test_what_is_dangerous_has_a_sign_and_a_sentence(open_dialog):
    dialog = open_dialog(lambda: SAVED)
    assert texts(dialog, 0) == ["Central", "db.example:5432 / kmzb", "QGIS authentication", "verify-full"]
    assert texts(dialog, 2) == ["Service", "kmzb", "service file", "as the service says"]
    safe, risky = dialog.connections.topLevelItem(0), dialog.connections.topLevelItem(1)
    assert safe.icon(2).isNull() and safe.icon(3).isNull()
    assert not risky.icon(2).isNull() and not risky.icon(3).isNull()
    assert "plain text" in risky.toolTip(2)
    assert "encrypted" in risky.toolTip(3)
    assert "unencrypted" in risky.text(3)


def test_it_stands_on_the_last_connection_and_enter_connects(open_dialog, qtbot):
    Settings().connection = "Service"
    dialog = open_dialog(lambda: SAVED)
    assert dialog.current_name == "Service"
    chosen = []
    dialog.connection_chosen.connect(chosen.append)
    QTest.keyClick(dialog.connections, Qt.Key.Key_Up)
    QTest.keyClick(dialog.connections, Qt.Key.Key_Up)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert chosen == ["Central"]
    assert not dialog.isVisible()


def test_esc_changes_nothing(open_dialog):
    dialog = open_dialog(lambda: SAVED)
    chosen = []
    dialog.connection_chosen.connect(chosen.append)
    dialog.auto_connect_box.setChecked(True)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert chosen == []
    assert not Settings().auto_connect


def test_connecting_at_start_is_remembered(open_dialog):
    dialog = open_dialog(lambda: SAVED)
    dialog.auto_connect_box.setChecked(True)
    dialog.accept()
    assert Settings().auto_connect


def test_without_connections_it_says_what_to_do(open_dialog):
    dialog = open_dialog(list)
    assert "New" in dialog.result_label.text()
    assert not dialog.test_button.isEnabled()
    dialog.accept()
    assert dialog.isVisible()


def test_the_test_says_who_i_am(open_dialog, shared_database, save_connection, qtbot):
    name = save_connection("kmzb-test", shared_database, "t_sopot_analyst")
    Settings().connection = name
    dialog = open_dialog(credentials.saved_connections)
    QTest.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Anna Sopocka" in dialog.result_label.text(), timeout=5000)
    for word in ("t_sopot_analyst", "Komenda Miejska Policji w Sopocie", "analyst"):
        assert word in dialog.result_label.text()
    assert not dialog.progress.isVisible()


def test_the_test_says_what_is_wrong_inline(open_dialog, shared_database, save_connection, qtbot):
    name = save_connection("kmzb-test", shared_database, "t_sopot_analyst", password="wr0ng")
    Settings().connection = name
    dialog = open_dialog(credentials.saved_connections)
    dialog.test_button.click()
    qtbot.waitUntil(lambda: "refused the login" in dialog.result_label.text(), timeout=5000)
    assert "wr0ng" not in dialog.result_label.text()
    assert dialog.result_icon.isVisible()


def test_moving_on_forgets_the_answer(open_dialog, qtbot):
    dialog = open_dialog(lambda: SAVED, lambda name: (lambda canceller: [][0]))
    dialog.test_button.click()
    dialog.connections.setCurrentItem(dialog.connections.topLevelItem(2))
    qtbot.wait(300)
    assert dialog.result_label.text() == ""


def test_new_opens_qgis_own_dialog(open_dialog, qtbot):
    dialog = open_dialog(lambda: SAVED)
    opened = []

    def look():
        window = QApplication.activeModalWidget()
        if window is not None and window is not dialog:
            opened.append(window.findChild(QLineEdit, "txtHost") is not None)
            window.reject()
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)
    dialog.new_button.click()
    assert opened == [True]


def test_edit_opens_qgis_own_dialog_on_the_connection(open_dialog, shared_database, save_connection):
    name = save_connection("kmzb-test", shared_database, "t_sopot_analyst")
    Settings().connection = name
    dialog = open_dialog(credentials.saved_connections)
    opened = []

    def look():
        window = QApplication.activeModalWidget()
        if window is not None and window is not dialog:
            opened.append(window.findChild(QLineEdit, "txtDatabase").text())
            window.reject()
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)
    dialog.edit_button.click()
    assert opened == [shared_database.name]
    assert dialog.current_name == name
