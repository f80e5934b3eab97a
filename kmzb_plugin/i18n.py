"""Texts in the language of QGIS: Polish or, for everything else, English."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from . import paths

CONTEXT = "KmzbPlugin"


def translate(context: str, text: str, disambiguation: Optional[str] = None, n: int = -1) -> str:
    """``text`` in the user's language. Fill placeholders after translating, ``%n`` is filled by ``n``."""
    return str(QCoreApplication.translate(context, text, disambiguation, n))


def language() -> str:
    """``pl`` or ``en``: which of a catalogue entry's two names to show."""
    locale = ""
    if QgsSettings().value("locale/overrideFlag", False, type=bool):
        locale = str(QgsSettings().value("locale/userLocale", "") or "")
    locale = locale or str(QgsApplication.locale() or "")
    return "pl" if locale.lower().startswith("pl") else "en"


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
