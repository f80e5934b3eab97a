"""The page in QGIS's options."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from kmzb_plugin.core.connections import SavedConnection
from kmzb_plugin.gui.options_page import OptionsFactory
from kmzb_plugin.settings import Settings


@pytest.fixture
def factory(qgis_app):
    QgsSettings().remove("kmzb")
    yield OptionsFactory(Settings(), lambda: [SavedConnection("Central"), SavedConnection("Test")])
    QgsSettings().remove("kmzb")


def test_nothing_changes_until_ok(factory):
    page = factory.createWidget()
    page.form.auto_connect_box.setChecked(True)
    page.form.page_size_box.setValue(350)
    assert not Settings().auto_connect
    assert Settings().page_size == 200
    page.apply()
    assert Settings().auto_connect
    assert Settings().page_size == 350


def test_everything_is_shown_and_written(factory):
    settings = Settings()
    settings.connection, settings.auto_advance, settings.zoom_to_selected = "Test", False, False
    page = factory.createWidget()
    assert page.form.connection_combo.currentText() == "Test"
    assert not page.form.auto_advance_box.isChecked()
    assert not page.form.zoom_box.isChecked()
    page.form.connection_combo.setCurrentText("Central")
    page.form.auto_advance_box.setChecked(True)
    page.apply()
    assert (Settings().connection, Settings().auto_advance, Settings().zoom_to_selected) == ("Central", True, False)


def test_a_connection_that_is_gone_is_not_replaced_silently(factory):
    Settings().connection = "Gone"
    factory.createWidget().apply()
    assert Settings().connection == "Gone"


def test_title_and_icon(factory):
    assert factory.title() == "KMZB"
    assert not factory.icon().isNull()
