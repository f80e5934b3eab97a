"""Numbers as Polish and English write them, and as a spreadsheet reads them."""

from __future__ import annotations

from typing import Iterator

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

from kmzb_plugin import i18n
from kmzb_plugin.gui.models import figures, texts

POLISH = QLocale(QLocale.Language.Polish, QLocale.Country.Poland)
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture(params=["pl", "en"])
def tongue(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, qgis_app: QgsApplication) -> Iterator[str]:
    """QGIS in a language, its fields set to leave out what stands between thousands, as they are when it is installed."""
    spoken = QLocale(POLISH if request.param == "pl" else ENGLISH)
    spoken.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    before = QLocale()
    QLocale.setDefault(spoken)
    monkeypatch.setattr(i18n, "language", lambda: request.param)
    yield request.param
    QLocale.setDefault(before)


def test_thousands_stand_apart(tongue: str) -> None:
    wanted = {
        "pl": ["0", "999", "1436", "10\u00a0000", "766\u00a0676", "−3\u00a0000\u00a0000"],
        "en": ["0", "999", "1,436", "10,000", "766,676", "−3,000,000"],
    }[tongue]
    assert [texts.number(value) for value in (0, 999, 1_436, 10_000, 766_676, -3_000_000)] == wanted


def test_decimals(tongue: str) -> None:
    wanted = {"pl": ["0,50", "−1234,00", "12\u00a0345,68"], "en": ["0.50", "−1,234.00", "12,345.68"]}[tongue]
    assert [texts.decimal(value, 2) for value in (0.5, -1234, 12_345.678)] == wanted
    assert texts.decimal(float("nan"), 1) == "nan"


def test_files_get_nothing_between_thousands(tongue: str) -> None:
    assert texts.plain(-1_234_567.5, 1) == {"pl": "-1234567,5", "en": "-1234567.5"}[tongue]


def test_counts_within_sentences(tongue: str) -> None:
    said = i18n.translate("KmzbPlugin", "%n event(s) on the map.", "", 766_676)
    assert said.startswith({"pl": "766\u00a0676 ", "en": "766,676 "}[tongue])


def test_a_unit_stays_with_its_number(tongue: str) -> None:
    assert [figures.percent(0.41), figures.metres(500), figures.metres(2000)] == [
        "41\u00a0%", "500\u00a0m", "2\u00a0km"
    ]  # fmt: skip
