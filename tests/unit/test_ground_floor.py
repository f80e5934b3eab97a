"""Paths, texts, settings, log and messages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings, QgsTask
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QVariant

from kmzb_plugin import compat, i18n, log, paths
from kmzb_plugin.errors import Cancelled, ConnectionFailed
from kmzb_plugin.gui.messages import Messages
from kmzb_plugin.settings import Settings


@pytest.fixture
def settings(qgis_app):
    QgsSettings().remove("kmzb")
    yield Settings()
    QgsSettings().remove("kmzb")


@pytest.fixture
def locale(qgis_app):
    def choose(code: str) -> None:
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", code)

    yield choose
    QgsSettings().remove("locale")


def test_paths_in_the_checkout():
    assert Path(paths.form("connection_dialog")).name == "connection_dialog.ui"
    assert Path(paths.resource("icons", "kmzb.svg")).exists()
    assert paths.metadata().exists()
    with pytest.raises(FileNotFoundError):
        paths.form("no such form")


def test_paths_when_installed(tmp_path, monkeypatch):
    package = tmp_path / "plugins" / "kmzb_plugin"
    (package / "forms").mkdir(parents=True)
    shutil.copy(paths.form("options_page"), package / "forms")
    (tmp_path / "plugins" / "forms").mkdir()  # somebody else's
    monkeypatch.setattr(paths, "PACKAGE", package)
    assert paths.forms_dir() == package / "forms"
    assert paths.form("options_page").startswith(str(package))


@pytest.mark.parametrize(
    ("locale_code", "expected"), [("pl_PL", "pl"), ("pl", "pl"), ("en_US", "en"), ("de_DE", "en"), ("", "en")]
)
def test_language(locale, locale_code, expected, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", lambda: "en_US")
    locale(locale_code)
    assert i18n.language() == expected


def test_without_compiled_texts_it_stays_english(locale, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
    locale("pl_PL")
    assert i18n.install() is None
    i18n.uninstall(None)
    assert i18n.translate("KmzbPlugin", "no such text") == "no such text"


def test_help_pages_stand_in_both_languages_and_warn_of_emergencies():
    for language in ("pl", "en"):
        text = Path(paths.resource("help", language, "index.html")).read_text(encoding="utf-8")
        assert "112" in text and "997" in text
        assert f'<html lang="{language}">' in text


def test_settings_have_defaults_and_remember(settings):
    assert (settings.connection, settings.auto_connect, settings.page_size) == ("", False, 200)
    assert settings.auto_advance and settings.zoom_to_selected
    settings.connection, settings.page_size, settings.auto_advance = "Central", 300, False
    assert (Settings().connection, Settings().page_size, Settings().auto_advance) == ("Central", 300, False)


@pytest.mark.parametrize(("written", "read"), [(5, 50), (10**6, 1000), ("many", 200)])
def test_a_page_size_out_of_range_does_no_harm(settings, written, read):
    QgsSettings().setValue("kmzb/page_size", written)
    assert settings.page_size == read


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        ("password=tajne", "tajne"),
        ("password='ta jne' x", "jne"),
        ("PASSWORD = tajne", "tajne"),
        (r"password='a\'tajne' x", "tajne"),
        ("postgresql://jan:tajne@db.example/kmzb", "tajne"),
        ("sslpassword=tajne", "tajne"),
        ("host=db.example user=jan", "jan"),
        ("dbname='kmzb' host=db.example port=5432", "db.example"),
        ('{"password": "tajne"}', "tajne"),
    ],
)
def test_what_is_logged_holds_no_secret(said, secret):
    assert secret not in log.redact(said)


def test_redacting_leaves_the_rest():
    assert log.redact("Reading changes\nKeyError < runner.py:49") == "Reading changes\nKeyError < runner.py:49"


def test_log_reaches_qgis_with_its_tag(qgis_app, qtbot):
    heard = []
    message_log = QgsApplication.messageLog()
    message_log.messageReceived.connect(lambda *said: heard.append(said))
    log.warning("password=tajne")
    qtbot.waitUntil(lambda: any(log.TAG in said for said in heard), timeout=1000)
    assert not any("tajne" in str(said) for said in heard)


def test_messages(qgis_app):
    bar = QgsMessageBar()
    messages = Messages(bar)
    messages.error(Cancelled())
    assert bar.currentItem() is None
    messages.error(ConnectionFailed(detail="not for the user"))
    assert bar.currentItem().text() == ConnectionFailed.default_text
    messages.warning("a")
    messages.warning("a")
    messages.info("b")
    assert [item.text() for item in bar.items()] == ["b", "a", ConnectionFailed.default_text]


def test_compat(qgis_app):
    assert compat.QGIS_VERSION >= 32200
    assert compat.is_null(None)
    assert compat.is_null(QVariant())
    assert not compat.is_null(0)
    assert not compat.is_null("")


def test_a_task_can_be_cancelled(qgis_app):
    class Nothing(QgsTask):
        def run(self):
            return True

    for quiet in (False, True):
        assert Nothing("x", compat.task_flags(quiet)).canCancel()
