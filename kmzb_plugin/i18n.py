"""Texts and numbers in the language of QGIS: Polish or, for everything else, English."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from . import paths

CONTEXT = "KmzbPlugin"
NO_BREAK = "\u00a0"
MINUS = "−"
#: Polish sets thousands apart from this number on: "1436", but "14 360".
POLISH_GROUPS_FROM, GROUPS_FROM = 10_000, 1_000


def translate(context: str, text: str, disambiguation: Optional[str] = None, n: int = -1) -> str:
    """``text`` in the user's language. Fill placeholders after translating, ``%n`` is filled by ``n``, its thousands apart."""
    said = str(QCoreApplication.translate(context, text, disambiguation, n))
    return said.replace(str(n), number(n), 1) if n >= GROUPS_FROM else said


def language() -> str:
    """``pl`` or ``en``: which of a catalogue entry's two names to show."""
    locale = ""
    if QgsSettings().value("locale/overrideFlag", False, type=bool):
        locale = str(QgsSettings().value("locale/userLocale", "") or "")
    locale = locale or str(QgsApplication.locale() or "")
    return "pl" if locale.lower().startswith("pl") else "en"


def locale() -> QLocale:
    """How this computer writes numbers and dates, unless it speaks another language than QGIS."""
    usual = QLocale()
    if language() == "pl" and usual.language() != QLocale.Language.Polish:
        return QLocale(QLocale.Language.Polish, QLocale.Country.Poland)
    if usual.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return usual


def number(value: int) -> str:
    """A count with the thousands apart, whatever QGIS's own fields are set to show."""
    return decimal(value, 0)


def decimal(value: float, places: int) -> str:
    """A number with the decimal sign of the user's language, thousands apart and a true minus."""
    return grouped(plain(value, places))


def plain(value: float, places: int) -> str:
    """The same for a file that a spreadsheet reads: nothing between thousands, the minus of the keyboard."""
    bare = QLocale(locale())
    bare.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return str(bare.toString(float(value), "f", places))


def grouped(written: str) -> str:
    """A number as ``plain`` writes it, its thousands apart as the language wants it."""
    polish, sign = language() == "pl", MINUS if written.startswith("-") else ""
    whole, point, rest = written.lstrip("-").partition(str(locale().decimalPoint()))
    if whole.isdigit() and int(whole) >= (POLISH_GROUPS_FROM if polish else GROUPS_FROM):
        whole = f"{int(whole):,}".replace(",", NO_BREAK if polish else str(locale().groupSeparator()))
    return sign + whole + point + rest


def install() -> Optional[QTranslator]:
    """Install the Polish texts when QGIS runs in Polish; returns the translator for ``uninstall``."""
    compiled = paths.resources_dir() / "i18n" / ("kmzb_" + language() + ".qm")
    if not compiled.exists():
        return None
    translator = QTranslator()
    if not translator.load(str(compiled)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def uninstall(translator: Optional[QTranslator]) -> None:
    """Take back what ``install`` returned."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
