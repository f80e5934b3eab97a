"""The only module that asks which QGIS or Qt this is."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsPalLayerSettings, QgsTask, QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtCore import QMetaType, QThreadPool, QVariant
from qgis.PyQt.QtGui import QColor, QFont

QGIS_VERSION: int = int(Qgis.QGIS_VERSION_INT)
#: QGIS's locator loses the scores of results and lists them by name (seen on 3.40.6; its roles were made anew in 3.36).
LOCATOR_FORGETS_SCORES: bool = QGIS_VERSION >= 33600


def task_flags(quiet: bool) -> Any:
    """Flags of a background task; a quiet one stays out of the task manager where QGIS can hide it (3.26+)."""
    flag = QgsTask.Flag
    flags = flag.CanCancel
    for name in ("CancelWithoutPrompt",) + (("Hidden", "Silent") if quiet else ()):
        value = getattr(flag, name, None) or getattr(QgsTask, name, None)
        if value is not None:
            flags = flags | value
    return flags


def is_null(value: Any) -> bool:
    """True for None and for the null QVariant that QGIS gives for SQL NULL."""
    if value is None:
        return True
    return isinstance(value, QVariant) and value.isNull()


def field_type(name: str) -> Any:
    """``Bool``, ``Int``, ``Double`` or ``String`` as QgsField takes it: a QMetaType since QGIS 3.38."""
    if QGIS_VERSION < 33800:
        return getattr(QVariant, name)
    return getattr(QMetaType.Type, "QString" if name == "String" else name)


def message_level(name: str) -> Any:
    """``Info``, ``Warning``, ``Critical`` or ``Success`` as QGIS's message bar wants it."""
    scoped = getattr(Qgis, "MessageLevel", Qgis)
    return getattr(scoped, name)


def task_thread_pool() -> QThreadPool:
    """The threads that QGIS's task manager runs tasks on: Qt's global ones before QGIS had its own (3.26)."""
    manager = QgsApplication.taskManager()
    return manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()


def refresh_by_itself(layer: QgsMapLayer, wanted: bool) -> None:
    """Whether a layer is drawn anew after each of its intervals: a mode since QGIS 3.34."""
    if hasattr(layer, "setAutoRefreshMode"):
        layer.setAutoRefreshMode(Qgis.AutoRefreshMode.RedrawOnly if wanted else Qgis.AutoRefreshMode.Disabled)
    else:
        layer.setAutoRefreshEnabled(wanted)


def set_title(layer: QgsMapLayer, title: str, abstract: str) -> None:
    """What a layer tells of itself beside its name: kept with its server's properties since QGIS 3.38."""
    holder = layer.serverProperties()
    if not hasattr(holder, "setTitle"):
        holder = layer
    holder.setTitle(title)
    holder.setAbstract(abstract)


def set_label_font(label: Any, font: QFont, colour: QColor) -> None:
    """Font (size in points) and colour of a layout's label: a text format since QGIS 3.24."""
    if not hasattr(label, "setTextFormat"):
        label.setFont(font)
        label.setFontColor(colour)
        return
    label.setTextFormat(text_format(font, colour))


def set_legend_font(legend: Any, part: Any, font: QFont) -> None:
    """Font of one part of a layout's legend: a text format since QGIS 3.30."""
    style = legend.style(part)
    if hasattr(style, "setTextFormat"):
        style.setTextFormat(text_format(font))
        legend.setStyle(part, style)
    else:
        legend.setStyleFont(part, font)


def text_format(font: QFont, colour: Optional[QColor] = None) -> QgsTextFormat:
    """A font with its size in points as QGIS draws text."""
    made = QgsTextFormat()
    made.setFont(font)
    made.setSize(font.pointSizeF())
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(colour or QColor(0, 0, 0))
    return made


def always_label(settings: QgsPalLayerSettings) -> None:
    """Write every label: where there is room for it, and across another one only where there is none."""
    if hasattr(settings, "placementSettings"):
        settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    else:
        settings.displayAll = True


def locator_user_data(result: Any) -> Any:
    """What was put into ``result.userData`` of a locator's result; reading that property raises in QGIS 3.22."""
    return result.getUserData() if hasattr(result, "getUserData") else result.userData
